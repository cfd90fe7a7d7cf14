"""What is open before the room is entered, and what is then recorded as skipped."""

from __future__ import annotations

import pytest

from discorecorder.model import entries as say
from discorecorder.model.entries import Check, Entry, Plan, Position
from discorecorder.model.entries.study import CHECKS
from discorecorder.ui.before.openness import (
    CALL,
    CHECK_WORDS,
    MEANS,
    PAIN,
    PARTS,
    PATIENT,
    open_words,
    skipped_entries,
    usual_position,
)
from tests.report.studies import Told

AFTERWARDS = {"nerve check", "prescription", "instructions"}


def told(region: str, *entries: Entry) -> Told:
    told = Told(region)
    told.say(*entries)
    return told


def test_every_line_of_the_checklist_is_asked_in_one_section_or_after_the_procedure() -> None:
    asked = [item for part in PARTS for item in part.checks]
    assert sorted(asked) == sorted(set(CHECKS) - AFTERWARDS)
    assert set(CHECK_WORDS) == set(asked)


def test_what_nobody_answered_is_recorded_as_skipped_with_the_usual_position() -> None:
    room = told("lumbar", Check("consent", "done"), Check("driver", "no"))
    skipped = skipped_entries(room.discogram)
    assert Check("time-out", "skipped") in skipped
    assert not {"consent", "driver", "canal diameter"} & {e.item for e in skipped if isinstance(e, Check)}
    assert skipped[-1] == Position("prone")
    room.say(*skipped)
    assert skipped_entries(room.discogram) == ()


@pytest.mark.parametrize(
    ("region", "entries", "position"),
    [
        ("lumbar", (), "prone"),
        ("thoracic", (), "prone"),
        ("cervical", (), "supine"),
        ("mixed", (), None),
        ("mixed", (Plan("C5-6"), Plan("L4-5")), "supine"),
        ("mixed", (Plan("T7-8"),), "prone"),
    ],
)
def test_the_position_follows_the_region(region: str, entries: tuple[Entry, ...], position: str | None) -> None:
    discogram = told(region, *entries).discogram
    assert usual_position(discogram) == position
    assert any(isinstance(entry, Position) for entry in skipped_entries(discogram)) == (position is not None)


def test_a_position_that_was_chosen_stays() -> None:
    room = told("lumbar", Position("left decubitus"))
    assert not any(isinstance(entry, Position) for entry in skipped_entries(room.discogram))


def test_the_drawing_is_the_pain_drawing_and_a_zeroed_gauge_needs_no_line() -> None:
    room = told("lumbar", say.PainDrawing(("left buttock",)), say.Manometer(True, "Bench", "psi", None, True))
    items = {e.item for e in skipped_entries(room.discogram) if isinstance(e, Check)}
    assert not {"pain drawing", "manometer zeroed"} & items
    assert "pain drawing" not in open_words(room.discogram, PAIN)


def test_a_canal_is_asked_for_above_the_lumbar_spine() -> None:
    assert "canal diameter" in open_words(told("cervical").discogram, CALL)
    assert "canal diameter" not in open_words(told("lumbar").discogram, CALL)


def test_what_is_open_is_told_in_words() -> None:
    room = told("lumbar", say.Patient("ROE^JANE", "1"), say.Staff("radiologist", "Dr A"))
    assert open_words(room.discogram, PATIENT) == (
        "indication",
        "referring surgeon",
        "technologist",
        "conservative treatment",
    )
    assert "antibiotic in the disc" in open_words(room.discogram, MEANS)
