"""The zero of a gauge: what counts as zero, what is recorded of it, and what where nobody checked."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.entries import (
    Check,
    Entry,
    Finish,
    Inject,
    Level,
    Manometer,
    Note,
    Number,
    Plan,
    Reading,
    Record,
)
from discorecorder.model.resolving import resolved
from discorecorder.model.units import Pressure
from discorecorder.model.values import EntryError
from discorecorder.model.zeroing import (
    Gauge,
    LastSecond,
    Rest,
    calibration_entries,
    check_at_zero,
    is_injected,
    is_zero_asked,
    known_pressure,
    opens_injection,
    skipped_zero,
    zero_entries,
)
from tests.model.room import NINE, Room, psi

GAUGE = Gauge("Bench gauge", "Example PG-100", 0.1)
ITEM = "manometer zeroed"
UNCHECKED = "the zero of Bench gauge was not checked before the first injection"


def rest(*readings: float, unit: str = "psi", gauge: Gauge = GAUGE) -> Rest:
    return Rest(gauge, unit, readings, 1.0, NINE)


def program_says(room: Room, *entries: Entry) -> None:
    for entry in entries:
        discogram = room.discogram
        number = len(discogram.records) + 1
        made = resolved(discogram, entry)
        record = Record(number, made, room.now, room.now, "discorecorder", "program", "program", number)
        room.discogram = discogram.plus(record.sealed(discogram.id, discogram.digest))


@dataclass
class Checked:
    state: str
    words: str | None


def checked(room: Room) -> list[Checked]:
    entries = [fact.entry for fact in room.discogram.facts(Check)]
    return [Checked(one.state, one.words) for one in entries if isinstance(one, Check) and one.item == ITEM]


def test_a_second_is_full_once_readings_last_a_second() -> None:
    seen = LastSecond()
    assert (seen.seconds, seen.readings) == (0.0, ())
    seen.take([0.0, 0.5], [1.0, 2.0])
    assert (seen.seconds, seen.readings) == (0.5, ())
    seen.take([1.0, 1.5], [3.0, 4.0])
    assert (seen.seconds, seen.readings) == (1.0, (2.0, 3.0, 4.0))


def test_a_pressure_that_was_not_read_is_no_reading() -> None:
    seen = LastSecond()
    seen.take([0.0, 0.5, 1.0], [0.1, nan, 0.3])
    assert seen.readings == (0.1, 0.3)


def test_a_silence_and_a_clock_that_begins_anew_end_what_was_read_before() -> None:
    seen = LastSecond()
    seen.take([0.0, 1.0, 4.5], [0.0, 0.0, 9.0])
    assert (seen.seconds, seen.readings) == (0.0, ())
    seen.take([5.5], [9.0])
    assert seen.readings == (9.0, 9.0)
    seen.take([0.0], [1.0])
    assert not seen.readings


@given(st.lists(st.floats(0.001, 2.9), max_size=60))
def test_what_is_kept_is_the_least_that_lasts_a_second(steps: list[float]) -> None:
    seen, times, now = LastSecond(), [0.0], 0.0
    for step in steps:
        now += step
        times.append(now)
    seen.take(times, times)
    kept = seen.readings
    if now < 1:
        assert kept == ()
    elif kept:
        assert kept == tuple(times[-len(kept) :])
        assert kept[0] <= now - 1
        assert kept[1] > now - 1


@pytest.mark.parametrize(
    ("unit", "step", "furthest", "beyond"),
    [
        ("psi", None, 0.5, 0.51),
        ("psi", 0.1, -0.5, -0.51),
        ("psi", 2.0, 2.0, 2.1),
        ("kPa", 0.01, 3.44, 3.45),
        ("mmHg", 1.0, -25.8, -25.9),
        ("atm", 0.1, 0.1, 0.11),
    ],
)
def test_zero_is_half_a_psi_or_the_step_of_the_gauge(
    unit: str, step: float | None, furthest: float, beyond: float
) -> None:
    gauge = Gauge("g", "", step)
    assert rest(0.0, furthest, unit=unit, gauge=gauge).is_at_zero
    assert not rest(0.0, beyond, unit=unit, gauge=gauge).is_at_zero


def test_a_gauge_off_zero_is_refused_with_what_it_reads_and_the_remedy() -> None:
    with pytest.raises(EntryError, match=r"reads 2\.9 psi to 3\.2 psi.*within 0\.5 psi.*open the syringe to the air"):
        check_at_zero(rest(2.9, 3.2))
    with pytest.raises(EntryError, match="has not read for a whole second"):
        check_at_zero(None)
    check_at_zero(rest(0.1, -0.2))


def test_the_zero_is_asked_until_somebody_answers_or_a_disc_is_injected() -> None:
    room = Room()
    assert is_zero_asked(room.discogram)
    program_says(room, Check(ITEM, "skipped"))
    room.say(Check("driver", "done"), Level("L4-5"))
    assert is_zero_asked(room.discogram)
    room.say(Inject())
    assert is_injected(room.discogram)
    assert not is_zero_asked(room.discogram)
    room.undo()
    assert is_zero_asked(room.discogram)
    room.say(Check(ITEM, "skipped", "the tubing is full"))
    assert not is_zero_asked(room.discogram)


@pytest.mark.parametrize("said", [Manometer(False), Manometer(True, zeroed=True), Check(ITEM, "no"), Finish()])
def test_the_zero_is_not_asked_where_it_is_answered(said: Entry) -> None:
    room = Room()
    room.say(Manometer(True), said)
    assert not is_zero_asked(room.discogram)
    assert skipped_zero("Bench gauge", (Level("L4-5"), Inject()), room.discogram) == ()


def test_a_zero_is_recorded_with_what_was_read_and_the_gauge_as_it_tells_itself() -> None:
    room = Room()
    program_says(room, Check(ITEM, "skipped"))
    room.say(*zero_entries(rest(0.1, 0.3, -0.1), room.discogram))
    assert room.discogram.last(Manometer) == Manometer(True, "Example PG-100", "psi", Number.of("0.1"), zeroed=True)
    words = "Bench gauge read 0.1 psi open to the air over 1.0 s (-0.1 to 0.3, spread 0.4 psi, 3 readings)"
    assert checked(room) == [Checked("done", words)]
    assert zero_entries(rest(0.1, 0.3, -0.1), room.discogram) == ()


def test_what_a_person_said_of_the_gauge_stays() -> None:
    room = Room()
    room.say(Manometer(True, "Gauge 30", "psi", Number.of("0.5")))
    room.say(*zero_entries(rest(0.0, 0.0), room.discogram))
    assert room.discogram.last(Manometer) == Manometer(True, "Gauge 30", "psi", Number.of("0.5"), zeroed=True)


def test_a_step_in_another_unit_is_not_that_of_the_gauge() -> None:
    room = Room()
    room.say(Manometer(True, None, "kPa", Number(1)))
    nameless = Gauge("Bench gauge")
    room.say(*zero_entries(rest(0.0, 0.004, gauge=nameless), room.discogram))
    assert room.discogram.last(Manometer) == Manometer(True, "Bench gauge", "psi", None, zeroed=True)
    assert checked(room)[0].words is not None
    assert "read 0.00 psi open" in str(checked(room)[0].words)


def test_no_zero_is_recorded_off_zero_or_after_the_first_injection() -> None:
    room = Room()
    with pytest.raises(EntryError, match="open the syringe to the air"):
        zero_entries(rest(4.0, 4.0), room.discogram)
    room.say(Level("L4-5"), Inject())
    with pytest.raises(EntryError, match="a disc was injected already"):
        zero_entries(rest(0.0, 0.0), room.discogram)


def test_what_nobody_checked_is_recorded_as_skipped_once() -> None:
    room = Room()
    program_says(room, Check(ITEM, "skipped"))
    assert skipped_zero("Bench gauge", (Inject(),), room.discogram) == ()  # no level: the injection will be refused
    assert skipped_zero("Bench gauge", (Plan("L4-5"),), room.discogram) == ()
    room.say(Level("L4-5"))
    program_says(room, *skipped_zero("Bench gauge", (Inject(),), room.discogram))
    assert checked(room) == [Checked("skipped", UNCHECKED)]
    room.say(Inject())
    assert skipped_zero("Bench gauge", (), room.discogram) == ()
    assert not opens_injection((Level("L4-5"), Note("x")))


def test_a_gauge_that_comes_after_the_first_injection_was_not_checked_before_it() -> None:
    room = Room()
    room.say(Level("L4-5"), Inject(), Reading(pain=3))
    assert skipped_zero("Bench gauge", (), room.discogram) == (Check(ITEM, "skipped", UNCHECKED),)


@pytest.mark.parametrize(
    ("entry", "known"),
    [
        (Note("calibration 50 psi"), psi(50)),
        (Note("calibration 344.7 kPa"), Pressure.of("344.7", "kPa")),
        (Note("calibration fifty psi"), None),
        (Note("calibration 50"), None),
        (Note("calibrated 50 psi"), None),
        (Reading(pain=5), None),
    ],
)
def test_a_note_names_the_pressure_that_is_applied(entry: Entry, known: Pressure | None) -> None:
    assert known_pressure(entry) == known


def test_a_known_pressure_is_compared_in_the_unit_of_the_gauge_and_joined_to_the_zero() -> None:
    room = Room()
    room.say(*zero_entries(rest(0.0, 0.0), room.discogram))
    room.say(*calibration_entries(rest(49.7, 49.9), psi(50), room.discogram))
    first = checked(room)
    assert len(first) == 1
    assert first[0].state == "done"
    assert str(first[0].words).endswith("; at 50 psi applied it read 49.8 psi, 0.2 psi below, spread 0.2 psi")
    room.say(*calibration_entries(rest(15.2, 15.2), Pressure.of(1, "atm"), room.discogram))
    assert str(checked(room)[0].words).endswith("; at 1 atm applied it read 15.2 psi, 0.5 psi above, spread 0.0 psi")


def test_a_zero_that_a_person_ticked_takes_the_comparison_as_its_words() -> None:
    room = Room()
    room.say(Check(ITEM, "done"))
    room.say(*calibration_entries(rest(50.0, 50.0), psi(50), room.discogram))
    assert checked(room) == [Checked("done", "at 50 psi applied it read 50.0 psi, 0.0 psi above, spread 0.0 psi")]


def test_a_comparison_before_the_zero_is_a_note_and_is_joined_to_it_afterwards() -> None:
    room = Room()
    compared = "at 50 psi applied it read 50.3 psi, 0.3 psi above, spread 0.0 psi"
    assert calibration_entries(rest(50.3, 50.3), psi(50), room.discogram) == (
        Note(f"calibration of Bench gauge: {compared}"),
    )
    program_says(room, Check(ITEM, "skipped"))
    room.say(*calibration_entries(rest(50.3, 50.3), psi(50), room.discogram), Note("calibration 50 psi"))
    room.say(*zero_entries(rest(0.0, 0.0), room.discogram))
    assert str(checked(room)[0].words).endswith(f"readings); {compared}")
