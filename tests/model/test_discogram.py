"""The discogram: it grows, is never edited, and says the same however it is put together."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import (
    FIRST,
    Addendum,
    Annulus,
    Baseline,
    Correct,
    Finish,
    Leak,
    Level,
    Note,
    Override,
    Plan,
    Reading,
    Record,
    Sign,
    Tear,
)
from discorecorder.model.following import check_fits
from tests.model.room import CRITERIA, Room, classic, opening, psi, reading
from tests.model.telling import Step, steps, tell, told

many = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(steps())
def test_folding_all_records_at_once_is_the_same_as_step_by_step(said: list[Step]) -> None:
    room = Room()
    room.say(Level("L4-5"))
    for step in said:
        tell(room, step)
    assert told(Discogram.of("test", room.discogram.records)) == told(room.discogram)


@many
@given(steps())
def test_an_older_snapshot_never_changes(said: list[Step]) -> None:
    room = Room()
    room.say(Level("L4-5"))
    snapshots = []
    for step in said:
        snapshots.append((room.discogram, told(room.discogram)))
        tell(room, step)
    for snapshot, before in snapshots:
        assert told(snapshot) == before


@many
@given(steps())
def test_what_stands_could_always_have_been_said_in_order(said: list[Step]) -> None:
    room = Room()
    room.say(Level("L4-5"))
    for step in said:
        tell(room, step)
    again = Discogram("test", room.discogram.records)
    for fact in room.discogram.standing.facts():
        check_fits(again, fact)
        again.take(fact)
    assert again.levels.keys() == room.discogram.levels.keys()


@many
@given(steps())
def test_every_point_comes_from_a_record_that_stands(said: list[Step]) -> None:
    room = Room()
    room.say(Level("L4-5"))
    for step in said:
        tell(room, step)
    standing = room.discogram.standing
    for level, state in room.discogram.levels.items():
        for injection in state.injections:
            for point in injection.points:
                sources = {point.number, point.volume_from, point.pressure_from} - {0}
                assert all(standing.stands(number) for number in sources)
                assert room.discogram.level_of(point.fact.record) == level
                assert min(point.volume_age_ms, point.pressure_age_ms) >= 0


@many
@given(steps())
def test_a_procedure_comes_back_from_its_stored_columns(said: list[Step]) -> None:
    room = Room()
    for step in said:
        tell(room, step)
    stored = [dict(record.columns()) | {"digest": record.digest} for record in room.discogram.records]
    assert told(Discogram.of("test", map(Record.from_columns, stored))) == told(room.discogram)


def test_an_empty_discogram_has_no_opening_record() -> None:
    empty = Discogram("empty")
    assert (empty.digest, empty.status, empty.armed, empty.last_at) == (FIRST, "open", None, None)
    with pytest.raises(LookupError, match="discogram empty has no opening record"):
        _ = empty.opened


def test_the_digest_is_that_of_the_last_record() -> None:
    room = classic()
    assert room.discogram.digest == room.discogram.records[-1].digest != FIRST


def test_a_procedure_is_open_then_finished_then_signed() -> None:
    room = classic()
    told_of = [room.discogram.status]
    told_of.append(room.say(Finish()).status)
    told_of.append(room.sign().status)
    assert told_of == ["open", "finished", "signed"]
    assert room.discogram.region == "lumbar"


def test_two_branches_of_a_discogram_do_not_know_each_other() -> None:
    stem = classic()
    left, right = Room(opened=False), Room(opened=False)
    for branch in (left, right):
        branch.discogram, branch.now = stem.discogram, stem.now
    left.say(reading(2.0, 60, 9))
    right.undo()
    assert len(stem.discogram.records) + 1 == len(left.discogram.records) == len(right.discogram.records)
    assert told(stem.discogram) == told(classic().discogram)


def test_every_record_knows_its_level() -> None:
    room = Room()
    room.say(Baseline(4), Plan("L4-5"), Note("x"), Level("L3-4"), Baseline(2), opening(18), Leak("none"), Note("y"))
    room.correct(opening(20))
    room.correct(Level("L4-5"))
    levels = [room.discogram.level_of(record) for record in room.discogram.records]
    assert levels == [None, None, "L4-5", None, "L3-4", "L4-5", "L4-5", "L4-5", None, "L4-5", "L4-5"]
    unresolved = room.discogram.records[-1].with_(entry=Correct(Leak("none")))
    assert room.discogram.level_of(unresolved) is None


def test_a_role_is_what_was_said_last_and_what_was_said_at_the_table_counts_more_than_the_plan() -> None:
    room = Room()
    room.say(Plan("L3-4", "control"), Plan("L4-5"), Plan("L5-S1"), Level("L3-4"), Level("L4-5", "suspect"))
    room.say(Plan("L4-5", "control"))
    assert [room.discogram.role_of(level) for level in ("L3-4", "L4-5", "L5-S1")] == ["control", "suspect", None]


def test_a_renumbered_level_keeps_its_role() -> None:
    discogram = renumbered().discogram
    assert (discogram.role_of("L6-S1"), discogram.role_of("L5-S1")) == ("control", None)


def renumbered() -> Room:
    """Return the classic study, signed, in which L5 turned out to be a sixth lumbar vertebra."""
    room = classic()
    room.say(Plan("L5-S1", "control"), Override("L4-5", CRITERIA, "MET", "seen"))
    room.sign()
    pairs = (("L3-4", "L4-5"), ("L4-5", "L5-6"), ("L5-S1", "L6-S1"))
    room.add("counted again from C2", renumbering=pairs, transition="L6")
    return room


def test_a_renumbering_after_the_signature_renames_all_that_names_a_level() -> None:
    discogram = renumbered().discogram
    assert [(level, state.level) for level, state in discogram.levels.items()] == [("L4-5", "L4-5"), ("L5-6", "L5-6")]
    assert discogram.last(Override) == Override("L5-6", CRITERIA, "MET", "seen")
    assert discogram.last(Plan) == Plan("L6-S1", "control")
    assert (discogram.armed, discogram.numbering.transition) == ("L5-6", "L6")
    assert discogram.numbering.neighbours("L5-6") == ("L4-5", "L6-S1")
    levels = [discogram.level_of(record) for record in discogram.records if isinstance(record.entry, (Level, Reading))]
    assert levels == ["L4-5", "L4-5", "L4-5", "L5-6", "L5-6", "L5-6"]


def test_a_renumbering_leaves_the_signed_version_as_it_was() -> None:
    room = classic()
    signed = room.sign()
    before = told(signed)
    room.add(renumbering=(("L4-5", "L5-6"),), transition="L6")
    assert told(signed) == before


def test_an_addendum_after_a_renumbering_speaks_of_the_new_names() -> None:
    room = renumbered()
    room.add("CT", level="L5-6", dallas=4, torn=True)
    room.add(
        "counted once more", renumbering=(("L5-6", "L4-5"), ("L4-5", "L3-4"), ("L6-S1", "L5-S1")), transition="none"
    )
    discogram = room.discogram
    assert list(discogram.levels) == ["L3-4", "L4-5"]
    assert discogram.levels["L4-5"].last(Tear) == Tear(4)
    assert discogram.levels["L4-5"].last(Annulus) == Annulus(True)
    assert discogram.levels["L3-4"].last(Tear) is None
    assert discogram.level_of(discogram.records[4]) == "L3-4"
    assert told(Discogram.of("test", discogram.records)) == told(discogram)


def test_ct_that_comes_after_the_signature_changes_its_level_alone() -> None:
    room = classic()
    signed = room.sign()
    room.add("CT", level="L4-5", dallas=3)
    assert room.discogram.levels["L4-5"].last(Tear) == Tear(3)
    assert room.discogram.levels["L4-5"].last(Annulus) is None
    room.add("CT once more", level="L3-4", torn=False)
    assert room.discogram.levels["L3-4"].last(Annulus) == Annulus(False)
    assert signed.levels["L4-5"].last(Tear) is None
    assert [fact.entry.kind for fact in room.discogram.facts(Addendum)] == ["addendum"] * 2
    assert len(room.discogram.facts(Sign)) == 1


def test_the_level_at_a_moment_is_the_one_that_was_armed_then() -> None:
    room = classic()
    records = room.discogram.records
    assert room.discogram.level_at(records[0].happened_at, 1) is None
    assert room.discogram.level_at(records[5].happened_at, 6) == "L3-4"
    assert room.discogram.level_at(room.now, 99) == "L4-5"


def test_the_first_unit_that_was_read_is_the_unit() -> None:
    room = Room()
    assert room.discogram.unit is None
    room.say(Level("L4-5"), reading(0.5), Reading(pressure=psi(12)))
    assert room.discogram.unit == "psi"
