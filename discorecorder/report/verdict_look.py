"""How each verdict looks: its word, its colour, its hatching and its sign.

Colours are a dark cut of the palette of Okabe and Ito, told apart by every kind of colour vision; hatching, outline
and sign tell them apart on a black-and-white printer, and the word always stands beside them.
"""

from typing import Final, NamedTuple

from discorecorder.report.sheet import INK, Colour, Ink, Sheet, Step, Type
from discorecorder.report.typeface import width_of

__all__ = [
    "FAINT",
    "HAIR",
    "LOOKS",
    "MUTED",
    "PALE",
    "QUIET",
    "WHITE",
    "Look",
    "badge",
    "hatch",
    "judged_sign",
    "look_of",
    "sign",
]

WHITE: Final[Colour] = (1, 1, 1)
MUTED: Final[Colour] = (0.36, 0.39, 0.44)
FAINT: Final[Colour] = (0.62, 0.65, 0.69)
QUIET: Final[Colour] = (0.39, 0.42, 0.47)
HAIR: Final[Colour] = (0.80, 0.82, 0.85)
PALE: Final[Colour] = (0.955, 0.96, 0.97)


class Look(NamedTuple):
    """The look of one verdict: `hatch` is solid, none, stripes, dots or cross; `dash` dashes its outline."""

    word: str
    colour: Colour
    hatch: str
    tint: Colour
    dash: tuple[float, ...] = ()


_LOOKS: Final = (
    Look("MET", (0.72, 0.24, 0.02), "solid", (0.992, 0.945, 0.925)),
    Look("NOT MET", (0.0, 0.40, 0.62), "none", (0.93, 0.96, 0.98)),
    Look("NOT SUSTAINED", (0.0, 0.40, 0.62), "none", (0.93, 0.96, 0.98)),
    Look("INDETERMINATE", (0.56, 0.37, 0.0), "stripes", (0.995, 0.965, 0.89)),
    Look("PENDING CT", (0.50, 0.22, 0.42), "dots", (0.97, 0.94, 0.965)),
    Look("NOT EVALUABLE", (0.33, 0.35, 0.38), "cross", (0.95, 0.95, 0.955)),
    Look("NOT EVALUATED", (0.33, 0.35, 0.38), "none", (0.95, 0.95, 0.955)),
    Look("NOT TESTED", (0.40, 0.43, 0.48), "none", (1, 1, 1), (2.2, 2.2)),
)
LOOKS: Final[dict[str, Look]] = {look.word: look for look in _LOOKS}


def look_of(verdict: str) -> Look:
    """Return the look of a verdict; a word that is no verdict looks like one that was not evaluated."""
    return LOOKS.get(verdict, LOOKS["NOT EVALUATED"])


def hatch(sheet: Sheet, outline: list[Step], box: tuple[float, float, float, float], look: Look) -> None:
    """Fill an outline within its box (left, top, right, bottom) as the verdict asks."""
    sheet.path(outline, Ink(fill=look.colour if look.hatch == "solid" else look.tint))
    if look.hatch not in {"stripes", "cross", "dots"}:
        return
    left, top, right, bottom = box
    reach = bottom - top
    pale: Colour = (
        look.colour[0] * 0.45 + 0.55,
        look.colour[1] * 0.45 + 0.55,
        look.colour[2] * 0.45 + 0.55,
    )
    steps: list[Step] = []
    with sheet.clipped(outline):
        if look.hatch == "dots":
            _dots(sheet, box, pale)
            return
        at = left - reach
        while at < right:
            steps += [("M", at, bottom), ("L", at + reach, top)]
            if look.hatch == "cross":
                steps += [("M", at, top), ("L", at + reach, bottom)]
            at += 4.2
        sheet.path(steps, Ink(stroke=pale, width=0.7))


def _dots(sheet: Sheet, box: tuple[float, float, float, float], colour: Colour) -> None:
    left, top, right, bottom = box
    steps: list[Step] = []
    row = 0
    while top + row * 3 < bottom:
        at = left + (1.8 if row % 2 else 0)
        while at < right:
            steps.append(("R", at, top + row * 3, 0.9, 0.9))
            at += 3.6
        row += 1
    sheet.path(steps, Ink(fill=colour))


def sign(sheet: Sheet, x: float, y: float, size: float, look: Look) -> None:
    """Draw the sign of a verdict about its centre, as wide as its size."""
    half = size / 2
    diamond: list[Step] = [("M", x, y - half), ("L", x + half, y), ("L", x, y + half), ("L", x - half, y), ("Z",)]
    thick = max(0.8, size * 0.14)
    if look.word == "MET":
        sheet.path(diamond, Ink(fill=look.colour))
    elif look.word in {"NOT MET", "NOT SUSTAINED"}:
        sheet.circle(x, y, half * 0.86, Ink(fill=WHITE, stroke=look.colour, width=thick))
    elif look.word == "INDETERMINATE":
        sheet.path(diamond, Ink(fill=WHITE, stroke=look.colour, width=thick))
        sheet.path([("M", x, y - half), ("L", x, y + half), ("L", x - half, y), ("Z",)], Ink(fill=look.colour))
    elif look.word == "PENDING CT":
        sheet.circle(x, y, half * 0.86, Ink(fill=WHITE, stroke=look.colour, width=thick))
        sheet.path([("M", x, y - half * 0.55), ("L", x, y), ("L", x + half * 0.4, y)], Ink(None, look.colour, thick))
    elif look.word == "NOT TESTED":
        sheet.circle(x, y, half * 0.86, Ink(fill=WHITE, stroke=look.colour, width=thick * 0.8, dash=(1.2, 1.2)))
    elif look.word == "NOT EVALUATED":
        sheet.line(x - half * 0.8, y, x + half * 0.8, y, Ink(None, look.colour, thick * 1.3))
    else:
        reach = half * 0.7
        cross: list[Step] = [
            ("M", x - reach, y - reach), ("L", x + reach, y + reach),
            ("M", x + reach, y - reach), ("L", x - reach, y + reach),
        ]  # fmt: skip
        sheet.path(cross, Ink(None, look.colour, thick))


def badge(sheet: Sheet, right: float, top: float, word: str, size: float = 7.5) -> float:
    """Draw a verdict as a word in its own frame, ending at the right edge; return its width. Needs an open leaf."""
    look = look_of(word)
    height = size * 1.9
    width = width_of(word, size, "bold") + height * 1.75
    left = right - width
    solid = look.hatch == "solid"
    radius = 1.5 if look.hatch == "cross" else height / 2
    ink = Ink(look.colour if solid else WHITE, look.colour, 1.0, (2.0, 1.6) if look.hatch == "dots" else ())
    sheet.rect(left, top, width, height, ink, radius)
    white_sign = look._replace(colour=WHITE) if solid else look
    sign(sheet, left + height * 0.72, top + height / 2, size * 0.95, white_sign)
    colour = WHITE if solid else look.colour
    sheet.text(left + height * 1.22, top + height / 2 + size * 0.36, word, Type(size, "bold", colour))
    return width


def judged_sign(sheet: Sheet, x: float, y: float, size: float, *, held: bool | None) -> None:
    """Draw a tick for a condition that held, a cross for one that did not, a stroke where it cannot be told."""
    half = size / 2
    if held:
        sheet.circle(x, y, half, Ink(INK))
        sheet.path(
            [("M", x - half * 0.5, y), ("L", x - half * 0.1, y + half * 0.42), ("L", x + half * 0.52, y - half * 0.4)],
            Ink(None, WHITE, size * 0.13),
        )
        return
    sheet.circle(x, y, half * 0.94, Ink(WHITE, MUTED, size * 0.1))
    reach = half * 0.42
    if held is None:
        sheet.line(x - reach, y, x + reach, y, Ink(None, MUTED, size * 0.13))
        return
    cross: list[Step] = [
        ("M", x - reach, y - reach), ("L", x + reach, y + reach),
        ("M", x + reach, y - reach), ("L", x - reach, y + reach),
    ]  # fmt: skip
    sheet.path(cross, Ink(None, INK, size * 0.13))
