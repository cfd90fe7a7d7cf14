"""How the program begins and ends: the wrong key, a second start, and closing in mid-procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desk import SHORT
from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person


def test_with_the_wrong_key_the_start_page_says_so_and_nothing_is_touched(
    start: Callable[..., Person], desk: Desk
) -> None:
    desk.replayed(*SHORT)
    held = desk.database.read_bytes()
    key = desk.home / "test.key"
    right = key.read_text("ascii")
    key.write_text(right.strip()[::-1] + "\n", "ascii")
    person = start()
    person.waits_for_page("start")
    person.waits_for("cannot be read with this key")
    assert not person.program.shows("ROE, JANE")
    person.press("ctrl+n", "Return")
    person.program.until(lambda: person.program.page() == "start", "the start page")
    person.waits_for("cannot be read with this key")
    assert desk.database.read_bytes() == held
    key.write_text(right, "ascii")
    person.program.close()
    assert start().program.page() == "start"


def test_a_second_start_shows_the_first_window_and_hands_over_its_file(
    start: Callable[..., Person], desk: Desk
) -> None:
    first = start()
    first.waits_for_page("start")
    first.screen.do("getactivewindow", "windowminimize")
    first.program.until(lambda: first.program.ask("windows")[0]["is_minimized"], "the minimised window")
    second = start("window", desk.script(*SHORT))
    assert second.program.ended() == 0
    (window,) = first.program.until(
        lambda: [one for one in first.program.ask("windows") if one["is_active"]], "the first window, raised"
    )
    assert not window["is_minimized"]
    first.waits_for("procedure.txt is imported.")
    assert len(desk.say("list").lines) == 1


def test_a_second_start_leaves_a_procedure_that_is_being_recorded_on_the_screen(
    start: Callable[..., Person], desk: Desk
) -> None:
    first = start("window", "--resume", lumbar.recorded(desk))
    first.waits_for_page("room")
    assert start("window", desk.script(*SHORT, name="other.txt")).program.ended() == 0
    first.program.until(lambda: len(desk.say("list").lines) == 2, "the imported procedure")
    assert first.program.page() == "room"
    first.press("7")
    first.waits_for_row("pain 7")


def test_closing_in_mid_procedure_asks_once_and_loses_nothing(start: Callable[..., Person], desk: Desk) -> None:
    identity = lumbar.recorded(desk)
    person = start("window", "--resume", identity)
    person.waits_for_page("room")
    person.press("7", "alt+F4")
    person.waits_for("The procedure is still open. Everything said is on the disk")
    person.click("Close this line")
    person.press("8")
    person.waits_for_row("pain 8")
    person.press("alt+F4")
    person.waits_for("Close the program")
    person.press("9")
    person.waits_for_row("pain 9")
    person.press("alt+F4")
    assert person.program.ended() == 0, "the second try answers the question"
    pains = [one["pain"] for one in lumbar.entries({"records": lumbar.records_of(desk, identity)}, "reading")]
    assert pains[-3:] == [7, 8, 9]


def test_closing_the_list_asks_nothing(start: Callable[..., Person], desk: Desk) -> None:
    person = start()
    person.waits_for_page("start")
    person.press("alt+F4")
    assert person.program.ended() == 0
