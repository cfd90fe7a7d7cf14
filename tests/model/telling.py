"""All that a discogram holds as plain values, to compare two of them; and random procedures, to compare many."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import (
    Baseline,
    Concordance,
    Correct,
    Counted,
    Designate,
    Entry,
    Flow,
    Inject,
    Leak,
    Level,
    Manometer,
    Next,
    NoOpening,
    Note,
    Opening,
    Override,
    Patient,
    Plan,
    Reading,
    Restore,
    Sham,
    Stop,
    Unit,
    Withdraw,
)
from discorecorder.model.state import Injection, LevelState
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError
from tests.model.room import CRITERIA, Room


def told(discogram: Discogram) -> dict[str, Any]:
    """Return everything that stands in a discogram as plain values."""
    return {
        "records": list(discogram.records),
        "said": {kind: list(facts) for kind, facts in discogram.said.items() if facts},
        "levels": [(level, _level(state)) for level, state in discogram.levels.items()],
        "armed": discogram.armed,
        "arming": list(discogram.arming),
        "numbering": discogram.numbering,
        "renamed": discogram.renamed,
        "unit": discogram.unit,
        "last_at": discogram.last_at,
        "stands": [discogram.standing.stands(record.number) for record in discogram.records],
        "replaced": [discogram.standing.replaced_by(record.number) for record in discogram.records],
        "level_of": [discogram.level_of(record) for record in discogram.records],
    }


def _level(state: LevelState) -> dict[str, Any]:
    return {
        "level": state.level,
        "said": {kind: list(facts) for kind, facts in state.said.items()},
        "loose": {kind: list(facts) for kind, facts in state.loose.items()},
        "waiting": state.waiting,
        "injections": [_injection(injection) for injection in state.injections],
    }


def _injection(injection: Injection) -> dict[str, Any]:
    return {
        "number": injection.number,
        "started": injection.started,
        "baseline": injection.baseline,
        "opening": injection.opening,
        "stopped": injection.stopped,
        "advancing": injection.advancing,
        "points": list(injection.points),
        "said": {kind: list(facts) for kind, facts in injection.said.items()},
    }


def _pressure() -> st.SearchStrategy[Pressure]:
    number = st.integers(0, 30)
    unit = st.sampled_from(("psi", "psi", "psi", "kPa", "atm"))
    return st.builds(
        lambda number, unit, over: Pressure.of(number, unit, above_opening=over), number, unit, st.booleans()
    )


def _readings() -> st.SearchStrategy[Entry]:
    def read(volume: int | None, pressure: Pressure | None, pain: int | None) -> Entry:
        if volume is None and pressure is None and pain is None:
            pain = 5
        return Reading(None if volume is None else Volume.of(volume / 10, "mL"), pressure, pain)

    return st.builds(read, st.none() | st.integers(0, 30), st.none() | _pressure(), st.none() | st.integers(0, 10))


_LEVELS = st.sampled_from(("L3-4", "L4-5", "L5-S1", "L5-6", "L6-S1"))


def said() -> st.SearchStrategy[Entry]:
    """Return an entry of those that change what follows: levels, injections, units, numbering, designation."""
    return st.one_of(
        st.builds(Level, _LEVELS, st.sampled_from((None, "control"))),
        st.just(Next()),
        st.builds(Plan, _LEVELS),
        st.builds(Baseline, st.integers(0, 10)),
        st.just(Inject()),
        st.builds(lambda number: Opening(Pressure.of(number, "psi")), st.integers(0, 60)),
        st.just(NoOpening("valve stuck")),
        _readings(),
        _readings(),
        st.builds(Stop, st.sampled_from((None, "pain", "pressure"))),
        st.builds(Flow, st.booleans()),
        st.builds(Concordance, st.sampled_from(("none", "exact"))),
        st.builds(Designate, st.integers(1, 3)),
        st.builds(Unit, st.sampled_from(("psi", "kPa"))),
        st.builds(Manometer, st.booleans()),
        st.builds(
            lambda transition, fused: Counted("c2", "count", transition, fused),
            st.sampled_from(("none", "L6", "sacralised L5")),
            st.sampled_from(((), ("L3-4",))),
        ),
        st.builds(lambda level: Override(level, CRITERIA, "MET", "seen"), _LEVELS),
        st.just(Patient("DOE^JANE", "1")),
        st.just(Leak("epidural")),
        st.just(Sham(0)),
        st.just(Note("calm")),
    )


Step = tuple[str, Any, int]


def steps() -> st.SearchStrategy[list[Step]]:
    """Return what a room is told: to say, to say late, to withdraw, to restore, to correct, by record number."""
    numbers = st.integers(1, 25)
    one = st.one_of(
        st.tuples(st.just("say"), said(), numbers),
        st.tuples(st.just("say"), said(), numbers),
        st.tuples(st.just("say"), said(), numbers),
        st.tuples(st.just("late"), said(), st.integers(-20, 300)),
        st.tuples(st.just("undo"), st.lists(numbers, max_size=2).map(tuple), numbers),
        st.tuples(st.just("redo"), st.lists(numbers, max_size=2).map(tuple), numbers),
        st.tuples(st.just("correct"), said(), st.none() | numbers),
    )
    return st.lists(one, min_size=1, max_size=30)


def tell(room: Room, step: Step) -> bool:
    """Do one step in a room, and return whether it was accepted; nothing but EntryError may refuse it."""
    way, what, number = step
    try:
        if way == "say":
            room.say(what)
        elif way == "late":
            room.late(number, what)
        elif way == "correct":
            room.say(Correct(what, "misheard", number))
        else:
            room.say(Withdraw("slip", what) if way == "undo" else Restore(what))
    except EntryError:
        return False
    return True
