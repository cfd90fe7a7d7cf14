"""A procedure at three levels, from the start page to the signed and exported map, without a mouse.

Everything is reached by Tab, arrows, Enter, Space and the keys that the screen itself shows. With the numbers below it
takes a few hundred keystrokes, most of them the letters of what is typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person

MOST_KEYSTROKES = 300
"""How many keystrokes it may take in all, letters and moves together."""


def fill_in(person: Person) -> None:
    """Fill in the form as Tab goes through it."""
    person.focus("Family name")
    for text in ("ROE", "JANE", "00520417", "1978-06-21", ""):
        person.type(text)
        person.press("Tab")
    person.focus("Counted by: Whole spine, counted from C2")
    person.press("space")
    person.waits_for("2 Numbering", "recorded ")
    person.focus("Plan: L3-4")
    for tested in lumbar.LEVELS:
        person.focus(f"Plan: {tested.level}")
        person.press("space")
        person.waits_for(f"{tested.level} earlier")
    for tested in lumbar.LEVELS:
        person.focus(f"Role of {tested.level}: ")
        person.choose(f"Role of {tested.level}: {tested.role}")
    person.focus("Where and how it usually hurts, in the patient's words")
    person.type(lumbar.USUAL_PAIN)


def test_three_levels_by_keyboard_alone(start: Callable[..., Person], desk: Desk) -> None:
    person = start()
    person.waits_for_page("start")
    person.press("ctrl+n")
    person.waits_for("New discogram: Lumbar")
    person.press("Return")
    person.waits_for_page("before")
    fill_in(person)
    person.press("ctrl+Return")
    person.waits_for_page("room")

    for tested in lumbar.LEVELS:
        if tested is lumbar.LEVELS[-1]:
            person.press("l")
        else:
            person.focus(f"{tested.level},", by="Next")
            person.press("Return")
        person.waits_for(f"{tested.level}, armed")
        person.press("o")
        person.enter(str(tested.opening))
        for volume, pressure, pain in tested.readings[-2:]:
            person.press("v")
            person.enter(f"{volume} {pressure}")
            person.press(str(pain))
        person.press("s", f"alt+{tested.stop}", tested.grade)
        person.waits_for_row("conc")
    person.press("ctrl+e")
    person.waits_for_page("after")

    person.press("alt+3")
    person.waits_for("Record the words")
    person.focus("Physician's interpretation")
    person.type("Exact reproduction at L4-5")
    person.press("ctrl+Return")
    person.waits_for("\u2713 recorded")
    person.press("alt+5")
    person.focus("Name of who signs")
    person.press("ctrl+a")
    person.type("Dr M Ashdown")
    person.focus("Sign")
    person.press("space")
    person.waits_for("Sign now")
    person.press("space")
    person.waits_for("\u2713 Dr M Ashdown")
    person.press("alt+6")
    person.focus("Export: Map, PDF")
    person.press("space")
    person.waits_for("\u2713 Written")

    (listed,) = desk.say("list").lines
    assert listed["status"] == "signed"
    assert listed["levels"] == [tested.level for tested in lumbar.LEVELS]
    shown = desk.say("show", listed["id"]).json
    found = {level["level"]: level for level in shown["summary"]["levels"]}
    assert found["L4-5"]["verdict"] == "MET"
    assert [found[tested.level]["role"] for tested in lumbar.LEVELS] == ["control", "suspect", "control"]
    assert {one["source"] for one in shown["records"]} <= {"key", "typed", "program"}, "nothing was touched"
    assert len(list(desk.home.rglob("*.pdf"))) == 1
    assert person.keystrokes <= MOST_KEYSTROKES
