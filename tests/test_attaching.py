"""A recording is joined to an injection by one moment: its samples, its readings, and what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.attaching import BY, Joined, Place, joined
from discorecorder.devices import Sample
from discorecorder.devices.csv_file import Taken
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Inject, Level, NoOpening, Note, Reading, Record, Stop
from discorecorder.model.journal import Batch
from discorecorder.model.resolving import resolved
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError
from tests.model.room import NINE, Room, opening, psi, reading

UNIT = timedelta(seconds=1)


def procedure() -> Room:
    """Return a room: L4-5 armed at 10 s, opened at 30 s, scores at 40 to 70 s, stopped at 80 s; then L5-S1 at 90 s."""
    room = Room()
    room.say(Level("L4-5"), Inject(), opening(12), Reading(pain=2), reading(0.9, 24, 3), Reading(pain=5))
    room.say(Reading(pain=7), Stop("pain"), Level("L5-S1"), Inject(), Reading(pain=0))
    return room


def ramp(seconds: int = 200, step_ms: int = 100, volume: bool = True) -> Taken:
    """Return a recording whose pressure is its own second in psi, and whose volume a hundredth of that in mL."""
    times = range(0, seconds * 1000 + 1, step_ms)
    return Taken(tuple(Sample(at, at / 1000, at / 100_000 if volume else None) for at in times), "psi")


def place(mark: str = "opening", at_s: float = 30.0, level: str = "L4-5", injection: int | None = None) -> Place:
    return Place("bench.csv", level, injection, mark, at_s)


def readings(found: Joined) -> list[tuple[float, str, str | None]]:
    told = []
    for line in found.readings:
        (entry,) = line.entries
        assert isinstance(entry, Reading)
        assert line.late
        assert line.by == BY
        assert line.happened_at is not None
        at_s = (line.happened_at - NINE).total_seconds()
        told.append((at_s, str(entry.pressure), str(entry.volume) if entry.volume else None))
    return told


def recorded(room: Room, found: Joined) -> Discogram:
    """Say the lines, as the recorder would."""
    grown = room.discogram
    for line in found.lines:
        number = len(grown.records) + 1
        entry = resolved(grown, line.entries[0])
        at = line.happened_at or room.now
        record = Record(number, entry, at, room.now, BY.author, BY.role, BY.source, number, None, line.late)
        grown = grown.plus(record.sealed(grown.id, grown.digest))
    return grown


def test_a_second_of_the_recording_is_a_moment_of_the_record() -> None:
    found = joined(ramp(), place("opening", 30.0), procedure().discogram)
    assert found.marked_at == NINE + 30 * UNIT
    assert found.batches[0].started_at == NINE + 10 * UNIT  # from the arming on, as a gauge at the table
    assert found.batches[-1].ended_at == NINE + timedelta(seconds=89.9)  # until the next disc is armed
    assert (found.samples, found.left_out) == (800, 2001 - 800)
    assert list(found.batches[0].pressures[:2]) == [10.0, pytest.approx(10.1)]
    assert {(one.level, one.injection, one.source, one.unit) for one in found.batches} == {
        ("L4-5", 1, "bench.csv", "psi")
    }


def test_each_score_without_a_pressure_of_its_moment_gets_the_one_of_the_recording() -> None:
    found = joined(ramp(), place(), procedure().discogram)
    assert readings(found) == [
        (39.999, "40 psi", "0.4 mL"),
        (59.999, "60 psi", "0.6 mL"),
        (69.999, "70 psi", "0.7 mL"),
    ]
    assert found.unread == ()


def test_a_score_stands_with_the_pressure_that_was_joined_to_it() -> None:
    room = procedure()
    grown = recorded(room, joined(ramp(), place(), room.discogram))
    points = [point for point in grown.levels["L4-5"].injections[0].points if point.pain is not None]
    assert [(point.pain, str(point.pressure), point.pressure_age_ms) for point in points] == [
        (2, "40 psi", 1),
        (3, "24 psi", 0),
        (5, "60 psi", 1),
        (7, "70 psi", 1),
    ]
    assert not joined(ramp(), place(), grown).readings


def test_a_note_says_what_was_joined_and_by_what() -> None:
    found = joined(ramp(), place("opening", 30.5), procedure().discogram)
    words = (
        "recording bench.csv joined afterwards to L4-5, injection 1: its second 30.5 is the opening, 09:00:30.000; "
        "800 of 2001 samples"
    )
    assert found.lines[-1].entries == (Note(words),)
    assert not found.lines[-1].late


@pytest.mark.parametrize(
    ("mark", "second"),
    [("inject", 20), ("opening", 30), ("stop", 80), ("09:00:45", 45), ("09:00:45.500", 45.5), ("08:59", -60)],
)
def test_every_mark_is_a_moment(mark: str, second: float) -> None:
    found = joined(ramp(400), place(mark, 100.0), procedure().discogram)
    assert (found.marked_at - NINE).total_seconds() == second
    first = found.batches[0]
    own_s = (first.started_at - found.marked_at).total_seconds() + 100
    assert first.pressures[0] == pytest.approx(own_s, abs=1e-4)


def test_a_time_is_that_of_the_nearest_day() -> None:
    night = Taken(tuple(Sample(second * 1000, 5.0) for second in range(33_000)), "psi")
    found = joined(night, place("23:59:00", 0.0), procedure().discogram)
    assert found.marked_at == NINE.replace(hour=23, minute=59) - timedelta(days=1)


def test_the_second_injection_begins_with_its_start_and_takes_the_gauge_along() -> None:
    room = Room()
    room.say(Level("L4-5"), Inject(), Reading(pain=1), Stop("pain"), Inject(), Reading(pain=4), Stop("pain"))
    with pytest.raises(EntryError, match=r"injected 2 times; say which one: --injection 1 to 2"):
        joined(ramp(), place("stop", 40.0), room.discogram)
    first = joined(ramp(), place("stop", 40.0, injection=1), room.discogram)
    assert first.batches[-1].ended_at < NINE + 50 * UNIT
    second = joined(ramp(), place("inject", 50.0, injection=2), room.discogram)
    assert (second.injection, second.batches[0].started_at) == (2, NINE + 50 * UNIT)
    assert second.batches[-1].ended_at == NINE + 200 * UNIT
    assert [one[1] for one in readings(second)] == ["60 psi"]


def test_a_score_that_begins_the_injection_is_not_preceded_by_its_reading() -> None:
    room = Room()
    room.say(Level("L4-5"), Reading(pain=1), Stop("pain"))
    found = joined(ramp(), place("stop", 30.0), room.discogram)
    assert readings(found) == [(20.0, "20 psi", "0.2 mL")]
    grown = recorded(room, found)
    assert len(grown.levels["L4-5"].injections) == 1


def test_a_volume_of_the_moment_is_kept_and_none_is_made_up() -> None:
    room = Room()
    room.say(Level("L4-5"), Inject(), Reading(volume=Volume.of("1.5", "mL"), pain=4), Reading(first_pain=True))
    assert [one[2] for one in readings(joined(ramp(), place("inject", 20.0), room.discogram))] == [None, "0.4 mL"]
    plain = ramp(volume=False)
    assert [one[2] for one in readings(joined(plain, place("inject", 20.0), room.discogram))] == [None, None]


def test_scores_that_the_recording_does_not_reach_are_named() -> None:
    room = procedure()
    short = Taken(tuple(one for one in ramp().samples if one.at_ms <= 45_000), "psi")
    found = joined(short, place(), room.discogram)
    assert [one[0] for one in readings(found)] == [39.999]
    assert [room.discogram.records[number - 1].entry for number in found.unread] == [Reading(pain=5), Reading(pain=7)]


def test_a_sample_without_pressure_or_below_zero_is_no_reading() -> None:
    room = procedure()
    samples = [one._replace(pressure=None) if 39_500 < one.at_ms <= 40_000 else one for one in ramp().samples]
    samples = [one._replace(pressure=-1.0) if 59_500 < one.at_ms <= 60_000 else one for one in samples]
    samples = [one._replace(pressure=None) if 68_000 < one.at_ms <= 70_000 else one for one in samples]
    found = joined(Taken(tuple(samples), "psi"), place(), room.discogram)
    assert [one[:2] for one in readings(found)] == [(39.999, "39.5 psi")]
    assert len(found.unread) == 2


def test_long_recordings_are_cut_into_batches_that_hold_every_sample() -> None:
    room = procedure()
    found = joined(ramp(120, step_ms=1), place(), room.discogram)
    assert [one.count for one in found.batches] == [10_000] * 8
    assert [one.clock_ms for one in found.batches] == list(range(10_000, 90_000, 10_000))


@given(at_s=st.integers(0, 200_000).map(lambda ms: ms / 1000))
def test_wherever_it_is_aligned_a_sample_keeps_its_distance_from_the_mark(at_s: float) -> None:
    discogram = procedure().discogram
    try:
        found = joined(ramp(), place("opening", at_s), discogram)
    except EntryError as refused:
        assert "no sample was taken at L4-5" in str(refused)  # noqa: PT017  (all else must pass)
        return
    for batch in found.batches:
        away_s = (batch.started_at - found.marked_at).total_seconds()
        assert batch.clock_ms / 1000 - at_s == pytest.approx(away_s)
        assert NINE + 10 * UNIT <= batch.started_at <= batch.ended_at < NINE + 90 * UNIT


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (place(level="L3-4"), r"L3-4 was not injected in this discogram; injected: L4-5, L5-S1"),
        (place(level="L9"), "names no disc"),
        (place(injection=2), "L4-5 has 1 injections; there is no number 2"),
        (place(injection=0), "there is no number 0"),
        (place("start"), "'start' is no mark; there are opening, inject, stop, or a time such as 09:14:10"),
        (place("9"), "'9' is no mark"),
        (place("2026"), "'2026' is no mark"),
        (place("09:00:45+02:00"), "is no mark"),
        (place("opening", level="L5-S1"), "no opening is recorded at L5-S1, injection 1; align"),
        (place("stop", level="L5-S1"), "no stop is recorded at L5-S1"),
        (place(at_s=200.5), r"the recording lasts 200 s and has no second 200\.5; correct the second"),
        (place(at_s=-1), "has no second -1"),
        (place(at_s=float("nan")), "has no second nan"),
        (place("12:00:00", 0.0), "no sample was taken at L4-5, injection 1; look at the mark and its second"),
    ],
)
def test_what_cannot_be_joined_is_refused_in_words(where: Place, words: str) -> None:
    with pytest.raises(EntryError, match=words):
        joined(ramp(), where, procedure().discogram)


def test_an_injection_that_was_only_read_has_no_beginning_to_align_by() -> None:
    room = Room()
    room.say(Level("L4-5"), NoOpening("no flow"), Reading(pain=1))
    with pytest.raises(EntryError, match="no inject is recorded"):
        joined(ramp(), place("inject"), room.discogram)


def test_a_level_that_was_only_armed_has_no_injection() -> None:
    room = Room()
    room.say(Level("L4-5"))
    with pytest.raises(EntryError, match="L4-5 was not injected in this discogram; injected: none"):
        joined(ramp(), place(), room.discogram)


def test_a_recording_with_a_gap_at_the_mark_does_not_cover_it() -> None:
    samples = tuple(one for one in ramp().samples if not 25_000 < one.at_ms < 35_000)
    with pytest.raises(EntryError, match="the recording has a gap at second 30; align it by a moment that it covers"):
        joined(Taken(samples, "psi"), place(), procedure().discogram)
    assert joined(Taken(samples, "psi"), place(at_s=34.5), procedure().discogram).samples


def test_another_unit_than_that_of_the_injection_is_refused() -> None:
    room = procedure()
    with pytest.raises(EntryError, match="the recording is in kPa, and this injection was read in psi; convert"):
        joined(ramp()._replace(unit="kPa"), place(), room.discogram)
    with pytest.raises(EntryError, match="read in psi"):  # no pressure at this disc, but the gauge was in psi
        joined(ramp()._replace(unit="kPa"), place("inject", 100.0, level="L5-S1"), room.discogram)


def test_where_nobody_read_a_pressure_every_unit_may_come() -> None:
    room = Room()
    room.say(Level("L4-5"), Inject(), Reading(pain=1))
    found = joined(ramp()._replace(unit="kPa"), place("inject", 20.0), room.discogram)
    assert [one[1] for one in readings(found)] == ["30 kPa"]


def test_a_signed_discogram_takes_no_samples() -> None:
    room = procedure()
    room.counted()
    room.sign()
    with pytest.raises(EntryError, match="the discogram is signed"):
        joined(ramp(), place(), room.discogram)


def test_samples_of_the_same_time_are_kept_once() -> None:
    discogram = procedure().discogram
    first = joined(ramp(), place(), discogram)
    with pytest.raises(EntryError, match=r"has samples of bench\.csv from 09:00:10 to 09:01:29 already"):
        joined(ramp(), place(), discogram, first.batches)
    elsewhere = [batch.with_(level="L5-S1") for batch in first.batches]
    later = [batch.with_(started_at=batch.started_at + 500 * UNIT) for batch in first.batches]
    assert joined(ramp(), place(), discogram, [*elsewhere, *later]).samples == 800


def test_a_pressure_has_no_more_decimals_than_can_be_read() -> None:
    taken = Taken(tuple(Sample(at, 26.34829, None) for at in range(0, 60_000, 100)), "psi")
    found = joined(taken, place(), procedure().discogram)
    assert {one[1] for one in readings(found)} == {"26.348 psi"}
    assert psi("26.348") == Pressure.of("26.348", "psi")
    assert isinstance(found.batches[0], Batch)


def test_scores_before_the_recording_began_have_no_reading() -> None:
    found = joined(ramp(), place("stop", 5.0), procedure().discogram)
    assert not found.readings
    assert len(found.unread) == 3
    assert found.batches[0].started_at == NINE + 75 * UNIT
