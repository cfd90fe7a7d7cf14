"""What the keys of the room do: scores whatever has the focus, text while one types, undo, correction, late entries."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from time import sleep
from typing import TYPE_CHECKING

import pytest

from discorecorder.ui.keys import BOUNCE_MS
from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person

MOST_STOPS = 120


@pytest.fixture
def cut_off(desk: Desk) -> str:
    """Record a procedure that was cut off at L4-5, and return its id."""
    return lumbar.recorded(desk)


@pytest.fixture
def person(start: Callable[..., Person], cut_off: str) -> Person:
    """Seat somebody before the room of the procedure."""
    person = start("window", "--resume", cut_off)
    person.waits_for_page("room")
    person.waits_for_row("gap")
    return person


def pains(desk: Desk, identity: str) -> list[int]:
    """Return the scores that the disk holds, oldest first."""
    readings = lumbar.entries({"records": lumbar.records_of(desk, identity)}, "reading")
    return [one["pain"] for one in readings if one.get("pain") is not None]


def test_a_score_key_scores_whatever_has_the_focus(person: Person, desk: Desk, cut_off: str) -> None:
    before = len(pains(desk, cut_off))
    seen: list[str] = []
    for _ in range(MOST_STOPS):
        person.move("Tab")
        focused = person.program.ask("focus")
        if focused is None or focused["kind"] == "QLineEdit":
            continue
        if focused["name"] in seen:
            break
        seen.append(focused["name"])
        sleep(BOUNCE_MS / 1000)
        person.press("7")
        count = before + len(seen)
        person.program.until(partial(has_said, person, count), f"a score while {focused} has the focus")
    assert len(seen) > 20, seen
    assert pains(desk, cut_off)[before:] == [7] * len(seen)


def has_said(person: Person, count: int) -> bool:
    """Return whether the record on the screen holds so many scores."""
    return sum("pain" in row and "baseline" not in row for row in person.program.rows()) == count


def test_each_figure_scores_itself_and_the_dash_ten(person: Person, desk: Desk, cut_off: str) -> None:
    before = len(pains(desk, cut_off))
    person.press(*"0123456789", "minus", *(f"KP_{figure}" for figure in range(10)), "KP_Subtract")
    person.program.until(lambda: len(pains(desk, cut_off)) == before + 22, "22 scores on the disk")
    assert pains(desk, cut_off)[before:] == [*range(11), *range(11)]
    assert "pain 10 of 10" in person.program.words()


def test_while_one_types_capture_keys_are_text(person: Person, desk: Desk, cut_off: str) -> None:
    before = len(pains(desk, cut_off))
    person.press("F2")
    person.type("note 7 sed 10-")
    person.program.until(lambda: person.program.ask("focus")["text"] == "note 7 sed 10-", "what was typed")
    person.press("Escape", "8")
    person.waits_for_row("pain 8")
    assert pains(desk, cut_off)[before:] == [8]
    assert person.program.ask("focus")["kind"] != "QLineEdit", "Esc gives the keys back"


def test_an_answer_with_alt_is_no_score(person: Person, desk: Desk, cut_off: str) -> None:
    before = len(pains(desk, cut_off))
    person.press("s", "alt+2")
    person.waits_for_row("stop pressure limit")
    assert pains(desk, cut_off)[before:] == []


def test_a_mis_hit_is_undone_by_one_key_and_comes_back_by_another(person: Person, desk: Desk, cut_off: str) -> None:
    person.press("7")
    person.waits_for_row("pain 7")
    person.press("9")
    person.waits_for_row("pain 9")
    person.waits_for("above opening, pain 9")
    person.press("ctrl+z")
    person.waits_for("pain 9 does not stand any more", "above opening, pain 7")
    person.press("ctrl+y")
    person.waits_for("above opening, pain 9")
    kinds = [one["kind"] for one in lumbar.records_of(desk, cut_off)[-4:]]
    assert kinds == ["reading", "reading", "withdraw", "restore"]
    assert not [row for row in person.program.rows() if "pain 9 does not stand" in row]


def test_undo_stops_at_what_this_session_recorded(person: Person, desk: Desk, cut_off: str) -> None:
    count = len(lumbar.records_of(desk, cut_off))
    person.press("ctrl+z")
    person.waits_for("Not recorded: nothing of this session is left to undo")
    assert len(lumbar.records_of(desk, cut_off)) == count


def test_a_correction_after_the_level_was_left_asks_why(person: Person, desk: Desk, cut_off: str) -> None:
    count = len(lumbar.records_of(desk, cut_off))
    person.click_row("L3-4 1.6 mL 98 psi pain 0", "Record, newest first")
    person.waits_for("at L3-4: 1.6 mL 98 psi pain 0", "Why (needed: the level was left)")
    person.press("ctrl+a")
    person.enter("1.6 mL 96 psi pain 0")
    person.waits_for("Say why: the level was left since")
    assert len(lumbar.records_of(desk, cut_off)) == count
    person.fill("Why", "misheard")
    person.press("Return")
    person.waits_for_row("96 psi")
    person.waits_for("98 psi pain 0 does not stand any more")
    last = lumbar.records_of(desk, cut_off)[-1]
    assert last["kind"] == "correct"
    assert last["entry"]["reason"] == "misheard"
    assert [row for row in person.program.rows() if "98 psi" in row and "does not stand any more" in row]


def test_a_late_entry_goes_to_the_level_that_was_armed_then(person: Person, desk: Desk, cut_off: str) -> None:
    person.press("F2")
    person.type("-5:00 pain 6")
    person.waits_for("@ ", "pain 6")
    person.press("Return")
    person.waits_for_row("L3-4 pain 6")
    last = lumbar.records_of(desk, cut_off)[-1]
    assert last["late"]
    ago = datetime.fromisoformat(last["entered_at"]) - datetime.fromisoformat(last["happened_at"])
    assert 299 <= ago.total_seconds() <= 302
    person.waits_for("L4-5, injecting")
