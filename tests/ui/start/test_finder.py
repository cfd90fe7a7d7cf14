"""What is typed last is found, older ones follow when they are asked for, and nobody waits meanwhile."""

from __future__ import annotations

from threading import Event
from threading import enumerate as threads
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.model.journal import Journal, JournalRefused, search
from discorecorder.ui.start import finder as module
from discorecorder.ui.start.finder import Finder

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.start.conftest import Shelf


def found(qtbot: QtBot, finder: Finder, text: str) -> tuple[list[str], bool]:
    with qtbot.waitSignal(finder.found, timeout=5000) as told:
        finder.find(text)
    said, summaries, is_all = told.args
    assert said == text
    return [one.patient_name for one in summaries], is_all


def test_a_name_that_is_typed_is_found_and_the_newest_comes_first(qtbot: QtBot, shelf: Shelf, finder: Finder) -> None:
    for hours, name in enumerate(("ROE^JANE", "DOE^JANE", "ROE^JOHN")):
        shelf.add(name, hours=hours + 1)
    assert found(qtbot, finder, "") == (["ROE^JANE", "DOE^JANE", "ROE^JOHN"], True)
    assert found(qtbot, finder, "roe") == (["ROE^JANE", "ROE^JOHN"], True)
    assert found(qtbot, finder, "nobody") == ([], True)


def test_only_the_text_that_was_typed_last_is_answered(qtbot: QtBot, shelf: Shelf, finder: Finder) -> None:
    shelf.add("ROE^JANE")
    found(qtbot, finder, "")
    answers: list[str] = []
    finder.found.connect(lambda text, *_: answers.append(text))
    for typed in ("r", "ro", "roe"):
        finder.find(typed)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    qtbot.wait(50)
    assert answers == ["roe"]


def test_older_discograms_follow_when_they_are_asked_for(
    qtbot: QtBot, shelf: Shelf, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FIRST_PAGE", 2)
    monkeypatch.setattr(module, "NEXT_PAGE", 3)
    for hours in range(6):
        shelf.add(f"P{hours}", hours=hours + 1)
    assert found(qtbot, finder, "") == (["P0", "P1"], False)
    followed: list[str] = []
    for is_last in (False, True):
        with qtbot.waitSignal(finder.went_on, timeout=5000) as told:
            finder.more()
        followed += [one.patient_name for one in told.args[1]]
        assert told.args[2] is is_last
    assert followed == ["P2", "P3", "P4", "P5"]
    with qtbot.assertNotEmitted(finder.went_on, wait=50):
        finder.more()


def test_a_search_that_passes_over_much_says_at_once_that_it_is_still_looking(
    qtbot: QtBot, shelf: Shelf, finder: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "FEW", 0)
    monkeypatch.setattr(search, "MOST_WALKED", 0)
    shelf.add("ROE^JANE", "L4-5", hours=9)
    for hours in range(3):
        shelf.add("DOE^JANE", "C5-6", region="cervical", hours=2 * hours + 1)
        shelf.add("ROE^JOHN", "L4-5", hours=2 * hours + 2)
    with qtbot.waitSignal(finder.went_on, timeout=5000) as rest:
        assert found(qtbot, finder, "jane lumbar") == ([], False)
    assert [one.patient_name for one in rest.args[1]] == ["ROE^JANE"]


def test_what_was_cut_off_comes_with_its_level_and_its_last_time(qtbot: QtBot, shelf: Shelf, finder: Finder) -> None:
    shelf.add("FINISHED", "L4-5", status="finished")
    shelf.add("PREPARED")
    identity = shelf.add("CUT^OFF", "L3-4", "L4-5")
    with qtbot.waitSignal(finder.cut_off_found, timeout=5000) as told:
        finder.look_for_cut_off()
    (one,) = told.args[0]
    assert (one.summary.discogram, one.level) == (identity, "L4-5")
    assert one.last_at > one.summary.opened_at


def test_a_journal_that_cannot_be_read_is_told_and_tried_again(qtbot: QtBot, shelf: Shelf) -> None:
    is_away = True

    def make() -> Journal:
        if is_away:
            raise JournalRefused("the journal is away")
        return shelf.another()

    finder = Finder(make)
    with qtbot.waitSignal(finder.refused, timeout=5000) as told:
        finder.find("")
    assert told.args == ["the journal is away"]
    is_away = False
    assert found(qtbot, finder, "") == ([], True)
    finder.close()


def test_a_fault_of_the_program_is_not_hidden(qtbot: QtBot) -> None:
    def make() -> Journal:
        raise LookupError("a fault")

    finder = Finder(make)
    with qtbot.waitSignal(finder.failed, timeout=5000) as told:
        finder.find("")
    assert isinstance(told.args[0], LookupError)
    finder.close()


def test_nothing_is_opened_before_somebody_looks_and_nothing_stays_open_behind(qtbot: QtBot, shelf: Shelf) -> None:
    finder = Finder(shelf.another)
    finder.close()
    assert shelf.opened == 0
    finder = Finder(shelf.another)
    found(qtbot, finder, "")
    assert shelf.opened == 1
    finder.close()
    finder.find("too late")
    assert not [one for one in threads() if one.name == "finder"]


def test_a_search_gives_way_to_a_newer_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from discorecorder.model.catalogue import Page

    class Long:
        """A journal that goes on looking for nothing."""

        def __init__(self) -> None:
            self.asked: list[str] = []
            self.is_looking = Event()

        def page(self, text: str, _limit: int, before: int | None = None) -> Page:
            self.asked.append(text)
            self.is_looking.set()
            return Page((), None if text == "short" else (before or 1000) - 1)

        def close(self) -> None:
            pass

    journal: Any = Long()
    finder = Finder(lambda: journal)
    finder.find("long")
    assert journal.is_looking.wait(5)
    assert found(qtbot, finder, "short") == ([], True)
    finder.close()
    assert journal.asked[-1] == "short"
