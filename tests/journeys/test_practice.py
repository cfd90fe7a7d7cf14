"""Practice: a banner that cannot be missed, a journal of its own, and every page marked."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pikepdf

from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person

BANNER = "PRACTICE: no patient. Nothing here goes among the records of patients."


def test_what_is_practised_never_goes_among_patients(start: Callable[..., Person], desk: Desk) -> None:
    person = start()
    person.waits_for_page("start")
    assert not person.program.shows(BANNER)
    person.click("Practice")
    person.waits_for(BANNER)
    person.click("New practice discogram")
    person.click("New discogram: Lumbar")
    person.waits_for_page("before")
    person.fill("Family name", "PRACTICE")
    person.fill("Record number", "0")
    person.click("Counted by: Whole spine, counted from C2")
    lumbar.enter(person)
    assert person.program.shows(BANNER)
    lumbar.arm(person, "L4-5")
    person.press("7", "ctrl+e")
    person.waits_for_page("after")
    assert person.program.shows(BANNER)
    person.press("alt+6")
    person.click("Export: Map, PDF")
    person.waits_for("\u2713 Written: PRACTICE")
    (pdf,) = desk.home.rglob("*.pdf")
    with pikepdf.open(pdf) as opened:
        pages = len(opened.pages)
    for page in range(1, pages + 1):
        words = ["pdftotext", "-f", str(page), "-l", str(page), str(pdf), "-"]
        assert "PRACTICE" in subprocess.run(words, capture_output=True, text=True, check=True).stdout, page
    person.click("Close and go to the list")
    person.waits_for("PRACTICE, No. 0")
    person.click("Leave practice")
    person.program.until(lambda: not person.program.shows(BANNER), "the end of the banner")
    person.waits_for("No discogram yet.")
    assert desk.say("list").lines == []
