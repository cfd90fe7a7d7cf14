"""While the patient can see the screen, no level, vertebra or role is named on it, beside it or to a screen reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person

NAMED = re.compile(r"\b[CTL]\d{1,2}\b|\bS1\b|sacrum|sacral|suspect|\bcontrol\b", re.IGNORECASE)


def test_with_f8_nothing_on_the_screen_names_a_level_or_its_role(start: Callable[..., Person], desk: Desk) -> None:
    person = start("window", "--resume", lumbar.recorded(desk))
    person.waits_for_page("room")
    person.press("F7")
    person.program.until(lambda: len(person.program.ask("windows")) == 2, "the glance view")
    assert named(person), "with open eyes the levels are named"
    main = next(one for one in person.program.ask("windows") if one["kind"] == "MainWindow")
    x, y, wide, _ = main["box"]
    person.screen.do("mousemove", str(x + wide // 2), str(y + 5), "click", "1")
    person.press("F8")
    person.waits_for("Disc B")
    assert named(person) == []
    person.press("7", "e", "s", "alt+1", "o")
    person.enter("13")
    person.press("n", "alt+1", "F2")
    person.enter("note the needle at L5-S1 touches the sacrum")
    person.waits_for_row("note")
    assert named(person) == []
    person.press("c")
    person.waits_for("What is right")
    assert named(person) == []
    person.press("Escape", "F6")
    person.waits_for("as recorded so far")
    assert named(person) == []
    person.press("F8")
    person.waits_for("L4-5")


def named(person: Person) -> list[str]:
    """Return every text on the screen that names a level or what it is planned as."""
    return [text for text in person.program.texts() if NAMED.search(text)]
