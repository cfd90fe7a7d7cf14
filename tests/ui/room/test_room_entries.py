"""What a key stands for, and what short typing is short for."""

from __future__ import annotations

import pytest

from discorecorder.dictation.grammar import parse
from discorecorder.model.entries import Concordance, Image, Inject, Leak, Level, Needle, Reading, Stop
from discorecorder.model.values import EntryError
from discorecorder.ui.room import room_entries as room_of
from tests.model.room import Room, opening, reading


def test_no_pain_is_a_score_of_nought_where_none_was_said() -> None:
    room = Room().say(Level("L4-5"), opening(12), reading(1, 40))
    assert room_of.graded("none", room) == (Reading(pain=0), Concordance("none"))


def test_no_pain_after_a_score_is_the_answer_alone() -> None:
    room = Room().say(Level("L4-5"), opening(12), reading(1, 40, 2))
    assert room_of.graded("none", room) == (Concordance("none"),)
    assert room_of.graded("none", Room().say(Level("L4-5"))) == (Concordance("none"),)
    assert room_of.graded("exact", room) == (Concordance("exact"),)


@pytest.mark.parametrize(
    ("question", "answer", "entry"),
    [
        ("stop", "pressure", Stop("pressure")),
        ("leak", "epidural", Leak("epidural")),
        ("needle", "left", Needle("left")),
        ("image", "lateral", Image("lateral")),
        ("sleep", "put to sleep 1 mL lidocaine 1 percent", None),
    ],
)
def test_an_answer_is_an_entry(question: str, answer: str, entry: object) -> None:
    assert room_of.chosen(question, answer) == entry


def test_every_answer_can_be_recorded() -> None:
    for question, (_, answers) in room_of.CHOICES.items():
        for answer in answers:
            made = room_of.chosen(question, answer)
            assert [made] if made is not None else parse(answer)


@pytest.mark.parametrize(
    ("action", "typed", "words"),
    [
        ("reading", "1.4 26", "1.4 mL, 26 psi"),
        ("reading", "1,4 26", "1.4 mL, 26 psi"),
        ("reading", "1.4", "1.4 mL"),
        ("reading", "- 26", "26 psi"),
        ("reading", "/26", "26 psi"),
        ("reading", "1.4 26 7", "1.4 mL, 26 psi, pain 7"),
        ("reading", "42 psi", "42 psi"),
        ("reading", "", ""),
        ("opening", "12", "opening pressure 12 psi"),
        ("opening", "opening pressure 12 psi", "opening pressure 12 psi"),
        ("baseline", "4", "baseline pain 4"),
        ("relief", "2 at 10 minutes", "relief pain 2 at 10 minutes"),
        ("patient_words", "that is it", "patient says that is it"),
        ("note", "note this", "note this"),
        ("line", "stop", "stop"),
    ],
)
def test_what_was_typed_briefly_becomes_words(action: str, typed: str, words: str) -> None:
    assert room_of.expanded(action, typed, "psi") == words


@pytest.mark.parametrize("typed", ["1 2 3 4", "1..2", "--"])
def test_numbers_that_mean_nothing_are_refused_with_an_example(typed: str) -> None:
    with pytest.raises(EntryError, match=r"1\.4 26"):
        room_of.expanded("reading", typed, "psi")


def test_the_gauge_has_its_own_unit() -> None:
    assert room_of.expanded("opening", "0.8", "atm") == "opening pressure 0.8 atm"
    assert room_of.expanded("reading", "1 2.5", "bar") == "1 mL, 2.5 bar"


def test_one_key_records_by_itself() -> None:
    assert room_of.AT_ONCE["inject"] == Inject()
    assert room_of.armed("L4-5") == (Level("L4-5"),)
