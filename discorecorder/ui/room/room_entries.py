"""From a key to the entries it stands for, and from what was typed briefly to the words it is short for.

Pure functions: the page asks, the tests ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.entries import (
    Concordance,
    Entry,
    Image,
    Inject,
    Leak,
    Level,
    Needle,
    Next,
    Reading,
    Stop,
)
from discorecorder.model.entries.disc import LEAK_SITES, STOP_REASONS
from discorecorder.model.entries.placement import SIDES, VIEWS
from discorecorder.model.values import EntryError
from discorecorder.ui.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from discorecorder.model.discogram import Discogram

AT_ONCE: Mapping[str, Entry] = {
    "inject": Inject(),
    "stop": Stop(),
    "next_level": Next(),
}
"""What one key records by itself."""

STOPS: dict[str, str] = dict(
    zip(
        STOP_REASONS,
        (
            mark("Pain"),
            mark("Pressure limit"),
            mark("Volume limit"),
            mark("Leak"),
            mark("No rise"),
            mark("Needle moved"),
            mark("Patient's wish"),
            mark("Adverse event"),
            mark("Operator"),
        ),
        strict=True,
    )
)
LEAKS: dict[str, str] = dict(
    zip(
        LEAK_SITES,
        (
            mark("No leak"),
            mark("Epidural"),
            mark("Foraminal"),
            mark("Vascular"),
            mark("End plate"),
            mark("Schmorl node"),
            mark("Facet"),
            mark("Prevertebral"),
            mark("Site unclear"),
        ),
        strict=True,
    )
)
NEEDLES: dict[str, str] = dict(zip(SIDES, (mark("Left"), mark("Right"), mark("Midline")), strict=True))
IMAGES: dict[str, str] = dict(zip(VIEWS, (mark("AP"), mark("Lateral"), mark("Oblique")), strict=True))
SLEEPS: dict[str, str] = {
    "put to sleep 0.5 mL bupivacaine 0.5 percent": mark("0.5 mL bupivacaine 0.5 %"),
    "put to sleep 1 mL bupivacaine 0.5 percent": mark("1 mL bupivacaine 0.5 %"),
    "put to sleep 1 mL bupivacaine 0.25 percent": mark("1 mL bupivacaine 0.25 %"),
    "put to sleep 1 mL lidocaine 1 percent": mark("1 mL lidocaine 1 %"),
    "put to sleep 1 mL lidocaine 2 percent": mark("1 mL lidocaine 2 %"),
}
CHOICES: dict[str, tuple[str, Mapping[str, str]]] = {
    "stop": (mark("Stopped. Why?"), STOPS),
    "leak": (mark("Where did contrast leak?"), LEAKS),
    "needle": (mark("Needle in, from which side?"), NEEDLES),
    "image": (mark("Image saved, which view?"), IMAGES),
    "sleep": (mark("Put to sleep with what?"), SLEEPS),
}
"""What an action still asks: its question, and the answers with their words."""

LINES: dict[str, str] = {
    "opening": "opening pressure ",
    "reading": "",
    "baseline": "baseline pain ",
    "relief": "relief pain ",
    "patient_words": "patient says ",
    "note": "note ",
    "zero": "check manometer zeroed skipped because ",
    "line": "",
}
"""Actions that open the line, and the words that stand before what is typed there."""


def chosen(question: str, answer: str) -> Entry | None:
    """Return the entry that an answer makes; None where the answer is words for the line."""
    if question == "stop":
        return Stop(answer)
    if question == "leak":
        return Leak(answer)
    if question == "needle":
        return Needle(answer)
    if question == "image":
        return Image(answer)
    return None


def graded(grade: str, discogram: Discogram) -> tuple[Entry, ...]:
    """Return what an answer key records at the armed level; "no pain" is a score of 0 as well where none stands yet."""
    injection = discogram.injection
    is_scored = injection is not None and any(point.pain is not None for point in injection.points)
    if grade == "none" and injection is not None and not is_scored:
        return Reading(pain=0), Concordance("none")
    return (Concordance(grade),)


def armed(level: str) -> tuple[Entry, ...]:
    """Return what arms a level."""
    return (Level(level),)


def expanded(action: str, typed: str, unit: str) -> str:
    """Return the words that what was typed is short for, in the line that an action opened.

    In "volume, pressure", ``1.4 26`` is 1.4 mL and 26 of the gauge's unit, ``1.4`` alone a volume and ``/26`` or
    ``- 26`` a pressure; a third number is the pain score. What holds letters is taken as it is.
    """
    text = typed.strip()
    if action == "reading" and text and not any(letter.isalpha() for letter in text):
        return _reading_words(text, unit)
    if action == "opening" and _is_number(text.replace(",", ".")):
        return f"opening pressure {text.replace(',', '.')} {unit}"
    before = LINES.get(action, "")
    return text if not before or text.lower().startswith(before.strip()) else before + text


def _reading_words(text: str, unit: str) -> str:
    numbers = text.replace(",", ".").replace("/", " - ").split()
    if numbers[0] == "-":
        numbers = ["-", *[number for number in numbers if number != "-"]]
    numbers = [number for number in numbers if number != "-" or number is numbers[0]]
    if len(numbers) > 3 or not all(number == "-" or _is_number(number) for number in numbers):
        raise EntryError(f"{text!r}: type volume and pressure, for example 1.4 26, or - 26 for a pressure alone")
    forms = ("{} mL", f"{{}} {unit}", "pain {}")
    return ", ".join(form.format(number) for form, number in zip(forms, numbers, strict=False) if number != "-")


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdigit()
