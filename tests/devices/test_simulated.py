"""A simulated disc sends samples by its own clock, while another hand moves the plunger."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.assets import asset
from discorecorder.devices import DEVICES, PRESSURE, VOLUME, Sample, SourceError
from discorecorder.devices.disc_model import Disc
from discorecorder.devices.patients import Patient, PatientDisc, patients
from discorecorder.devices.profile import Profile
from discorecorder.devices.simulated import MOST_WAITING, SimulatedDisc
from discorecorder.model.values import EntryError
from tests.devices.clock import Clock

QUIET = Patient(
    name="Somebody",
    noise_psi=0.0,
    discs=(
        PatientDisc("L4-5", 4, Disc(12, 13.2), flow=((0.05, 4), (0, 2), (0.1, 3))),
        PatientDisc("L5-S1", 1, Disc(18, 39.5), flow=((0.2, 1),)),
    ),
)
PLUNGER = st.lists(st.tuples(st.sampled_from(["advance", "rest", "play", "arm"]), st.floats(0, 3)), max_size=12)


def opened(patient: Patient = QUIET, level: str = "L4-5", **more: Any) -> tuple[SimulatedDisc, Clock]:
    clock = Clock()
    source = SimulatedDisc(patient, level, clock=clock, sleep=clock.sleep, **more)
    source.open()
    return source, clock


def after(source: SimulatedDisc, clock: Clock, seconds: float) -> tuple[Sample, ...]:
    clock.now_s += seconds
    return source.read(0).samples


def test_samples_come_at_the_rate_by_its_own_clock() -> None:
    source, clock = opened(hertz=50)
    assert after(source, clock, 0.1) == tuple(Sample(at_ms, 0, 0) for at_ms in (0, 20, 40, 60, 80, 100))
    assert after(source, clock, 0.019) == ()
    assert [sample.at_ms for sample in after(source, clock, 0.001)] == [120]


def test_a_reading_waits_for_the_next_sample_and_no_longer() -> None:
    source, clock = opened(hertz=10)
    source.read(1)
    assert [sample.at_ms for sample in source.read(1).samples] == [100]
    assert source.read(0.03).samples == ()
    assert clock.slept == [pytest.approx(0.1), pytest.approx(0.03)]


def test_at_speed_ten_ten_seconds_pass_in_one() -> None:
    source, clock = opened(speed=10)
    source.advance(0.05)
    last = after(source, clock, 1)[-1]
    assert last.at_ms == 10_000
    assert last.volume_ml == pytest.approx(0.5)


def test_the_plunger_moves_from_the_moment_it_is_told_even_where_nobody_reads() -> None:
    source, clock = opened()
    clock.now_s += 1
    source.advance(0.1)
    clock.now_s += 2
    source.rest()
    samples = after(source, clock, 1)
    volumes = {sample.at_ms: sample.volume_ml for sample in samples}
    assert len(samples) == 401
    assert [volumes[at_ms] for at_ms in (1000, 2000, 3000, 4000)] == pytest.approx([0, 0.1, 0.2, 0.2])


def test_the_program_of_the_patient_is_followed_to_its_end() -> None:
    source, clock = opened()
    source.play()
    samples = after(source, clock, 6)
    assert source.is_playing
    volumes = {sample.at_ms: sample.volume_ml for sample in samples + after(source, clock, 10)}
    assert [volumes[at_ms] for at_ms in (2000, 4000, 6000, 7000, 9000, 16000)] == pytest.approx(
        [0.1, 0.2, 0.2, 0.3, 0.5, 0.5]
    )
    assert not source.is_playing


def test_a_hand_on_the_plunger_ends_the_program() -> None:
    source, clock = opened()
    source.play()
    clock.now_s += 2
    source.rest()
    assert after(source, clock, 20)[-1].volume_ml == pytest.approx(0.1)
    assert not source.is_playing


def test_another_disc_begins_empty_with_a_resting_plunger_and_the_clock_goes_on() -> None:
    source, clock = opened()
    source.advance(0.1)
    after(source, clock, 5)
    source.arm("L5-S1")
    samples = after(source, clock, 1)
    assert (source.level, samples[0].at_ms, samples[0].volume_ml, samples[-1].volume_ml) == ("L5-S1", 5010, 0, 0)
    source.advance(0.1)
    assert after(source, clock, 60)[-1].pressure == pytest.approx(18 + 5.8 * 39.5 + 4, abs=0.1)


def test_armed_while_it_plays_the_program_of_the_new_disc_begins_and_after_its_end_too() -> None:
    source, clock = opened()
    source.play()
    after(source, clock, 3)
    source.arm("L5-S1")
    assert after(source, clock, 5)[-1].volume_ml == pytest.approx(0.2)
    source.arm("L4-5")
    assert after(source, clock, 2)[-1].volume_ml == pytest.approx(0.1)


def test_a_level_that_the_patient_has_not_leaves_the_disc_as_it_is() -> None:
    source, _ = opened()
    with pytest.raises(EntryError, match="no disc L3-4; choose L4-5 or L5-S1"):
        source.arm("L3-4")
    assert source.level == "L4-5"
    with pytest.raises(EntryError, match="no disc L3-4"):
        SimulatedDisc(QUIET, "L3-4")


def test_opened_again_it_begins_anew() -> None:
    source, clock = opened()
    source.play()
    first = after(source, clock, 5)
    source.close()
    clock.now_s += 60
    source.open()
    assert after(source, clock, 5) == first


def test_while_it_is_not_open_it_cannot_be_read() -> None:
    source, _ = opened()
    source.close()
    with pytest.raises(SourceError, match=r"simulated \(Somebody\) is not open"):
        source.read(0)


@pytest.mark.parametrize(
    ("unit", "resolution", "shown"), [("kPa", 1.0, 83.0), ("atm", 0.1, 0.8), ("mmHg", None, 620.58)]
)
def test_the_gauge_shows_its_own_unit_and_step(unit: str, resolution: float | None, shown: float) -> None:
    source, clock = opened(unit=unit, resolution=resolution)
    source.advance(0.05)
    after(source, clock, 4)
    source.rest()
    heard = after(source, clock, 20)[-1]
    assert heard.pressure == pytest.approx(shown, abs=0.02)
    assert (source.unit, source.resolution, source.read(0).unit) == (unit, resolution, unit)


def test_what_it_is_can_be_read_from_it() -> None:
    source, _ = opened(hertz=200)
    assert (source.name, source.hertz, source.measures) == ("simulated (Somebody)", 200, frozenset({PRESSURE, VOLUME}))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"unit": "torr"}, "psi or kPa or atm or bar or mmHg, not 'torr'"),
        ({"hertz": 0}, "hertz is over 0"),
        ({"hertz": 5000}, "at most 1000"),
        ({"resolution": 0}, "resolution is a number over 0"),
        ({"speed": 0.5}, "speed is from 1 to 100"),
    ],
)
def test_what_no_gauge_can_be_is_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(EntryError, match=words):
        opened(**wrong)


@pytest.mark.parametrize("flow_ml_s", [-0.1, 11, float("nan")])
def test_a_plunger_neither_draws_back_nor_races(flow_ml_s: float) -> None:
    source, _ = opened()
    with pytest.raises(EntryError, match="0 to 10 mL/s"):
        source.advance(flow_ml_s)


def test_time_in_which_nobody_read_for_long_is_left_out() -> None:
    source, clock = opened(hertz=1000)
    samples = after(source, clock, 3600)
    assert len(samples) == MOST_WAITING
    assert [sample.at_ms for sample in after(source, clock, 0.001)] == [MOST_WAITING]


def move(source: SimulatedDisc, what: str) -> None:
    match what:
        case "advance":
            source.advance(0.1)
        case "arm":
            source.arm(source.patient.levels[-1])
        case "rest":
            source.rest()
        case _:
            source.play()


def heard_with(patient: Patient, program: list[tuple[str, float]], seed: int, reads: int) -> list[Sample]:
    """Return what is heard while the plunger is moved, read so often between."""
    source, clock = opened(patient, patient.levels[0], hertz=20, seed=seed)
    heard: list[Sample] = []
    for what, seconds in program:
        move(source, what)
        start_s = clock.now_s
        for part in range(1, reads + 1):
            clock.now_s = start_s + seconds * part / reads
            heard += source.read(0).samples
    return heard


@given(PLUNGER, st.integers(0, 99), st.sampled_from(sorted(patients())))
def test_the_same_seed_and_plunger_give_the_same_samples_however_often_it_is_read(
    program: list[tuple[str, float]], seed: int, name: str
) -> None:
    patient = patients()[name]
    assert heard_with(patient, program, seed, 1) == heard_with(patient, program, seed, 3)


@given(PLUNGER, st.integers(0, 99))
def test_pressures_are_never_under_zero_and_the_clock_never_runs_back(
    program: list[tuple[str, float]], seed: int
) -> None:
    heard = heard_with(QUIET.with_(noise_psi=5.0), program, seed, 2)
    assert all(sample.pressure is not None and sample.pressure >= 0 for sample in heard)
    assert [sample.at_ms for sample in heard] == sorted({sample.at_ms for sample in heard})


def test_another_seed_has_other_noise() -> None:
    noisy = QUIET.with_(noise_psi=1.0)
    assert heard_with(noisy, [("play", 9)], 1, 1) != heard_with(noisy, [("play", 9)], 2, 1)


def test_a_hand_of_another_thread_loses_no_sample() -> None:
    source = SimulatedDisc(QUIET, "L4-5", hertz=1000, speed=20)
    source.open()
    is_done = threading.Event()

    def keep_moving() -> None:
        for turn in range(200):
            move(source, ("rest", "play", "advance", "arm")[turn % 4])
            time.sleep(0.0005)
        is_done.set()

    hand = threading.Thread(target=keep_moving)
    hand.start()
    heard: list[Sample] = []
    while not is_done.is_set():
        heard += source.read(0.01).samples
        time.sleep(0.0001)  # where samples are made more slowly than they come due, the hand would never have its turn
    hand.join()
    heard += source.read(0.01).samples
    source.close()
    assert [sample.at_ms for sample in heard] == list(range(len(heard)))
    assert len(heard) > 1000


def test_a_profile_names_the_patient_who_plays_as_soon_as_it_is_opened() -> None:
    profile = Profile(kind="simulated", name="Practice", patient="case_c", unit="kPa", hertz=50, speed=100)
    source = DEVICES["simulated"](profile)
    assert isinstance(source, SimulatedDisc)
    assert (source.name, source.unit, source.hertz, source.level) == ("Practice", "kPa", 50, "L3-4")
    source.open()
    assert source.is_playing
    source.close()


def test_a_profile_can_name_a_file_of_the_site() -> None:
    profile = Profile(kind="simulated", name="Practice", patient=str(asset("patients", "soft_disc.toml")))
    source = SimulatedDisc.of(profile)
    assert (source.patient.name, source.unit, source.resolution) == ("Soft disc", "psi", 0.1)


def test_a_profile_without_a_known_patient_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="Practice: no patient is called 'nobody'; there are case_a, case_b"):
        SimulatedDisc.of(Profile(kind="simulated", name="Practice", patient="nobody"))
    with pytest.raises(SourceError, match=r"Practice: .*cannot be read"):
        SimulatedDisc.of(Profile(kind="simulated", name="Practice", patient=str(tmp_path / "nobody.toml")))
