"""One page to draw on, and the tags that say what everything on it is.

Lengths are points, measured from the left edge and from the *top* edge of the page. Nothing can be written outside a
tag: text belongs to a leaf of the structure tree or to an artifact; a drawing outside both is an artifact by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from math import cos, radians, sin
from typing import Final, NamedTuple

from discorecorder.report.embed import UsedFonts
from discorecorder.report.pdf_file import text as text_object
from discorecorder.report.typeface import BOXED, CAP_HEIGHT, Line, Piece, Weight, set_line

__all__ = ["INK", "PAPERS", "Box", "Colour", "Ink", "Node", "Sheet", "Step", "Tags", "Type", "rounded"]

Colour = tuple[float, float, float]
Step = tuple[str | float, ...]
Box = tuple[float, float, float, float]

INK: Final[Colour] = (0.09, 0.11, 0.15)
PAPERS: Final[dict[str, tuple[float, float]]] = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}


class Type(NamedTuple):
    """How text looks: its size in points, its weight and its colour."""

    size: float = 9
    weight: Weight = "regular"
    colour: Colour = INK


class Ink(NamedTuple):
    """How an outline is painted: what fills it, what draws it, how thick in points, and with which dashes."""

    fill: Colour | None = None
    stroke: Colour | None = None
    width: float = 0.75
    dash: tuple[float, ...] = ()


PLAIN: Final = Type()


class Node:
    """One element of the structure tree."""

    __slots__ = ("alt", "box", "kids", "mark", "page", "role", "scope", "title")

    def __init__(self, role: str, *, alt: str = "", box: Box | None = None, scope: str = "", title: str = "") -> None:
        self.role = role
        self.alt = alt
        self.box = box
        self.scope = scope
        self.title = title
        self.kids: list[Node] = []
        self.page = -1
        self.mark = -1


class Tags:
    """The structure tree of one document, built while its pages are drawn."""

    def __init__(self) -> None:
        self.root = Node("Document")
        self.open = [self.root]

    def hang(self, node: Node) -> Node:
        """Hang an element below the open one and return it."""
        self.open[-1].kids.append(node)
        return node


class _Mark:
    """A mark that is open for the length of a with statement; written out, since thousands are opened for a report."""

    __slots__ = ("_opening", "_sheet")

    def __init__(self, sheet: Sheet, opening: str) -> None:
        self._sheet = sheet
        self._opening = opening

    def __enter__(self) -> None:
        self._sheet.begin(self._opening)

    def __exit__(self, *_failure: object) -> None:
        self._sheet.end()


class Sheet:
    """One page."""

    def __init__(self, number: int, paper: str, tags: Tags, fonts: UsedFonts) -> None:
        self.number = number
        self.width, self.height = PAPERS[paper]
        self.marks = 0
        self.inked: list[tuple[Box, str]] = []
        self._tags = tags
        self._fonts = fonts
        self._code: list[str] = []
        self._in_mark = False

    @property
    def code(self) -> bytes:
        """The content stream as drawn so far."""
        return "\n".join(self._code).encode("ascii")

    @contextmanager
    def group(self, role: str, *, title: str = "") -> Iterator[None]:
        """Open an element that holds other elements."""
        self._tags.open.append(self._tags.hang(Node(role, title=title)))
        try:
            yield
        finally:
            self._tags.open.pop()

    def leaf(
        self, role: str, *, alt: str = "", box: Box | None = None, scope: str = ""
    ) -> AbstractContextManager[None]:
        """Open an element that holds what is drawn; a box is left, top, right, bottom."""
        if box:
            box = (box[0], self.height - box[3], box[2], self.height - box[1])
        node = self._tags.hang(Node(role, alt=alt, box=box, scope=scope))
        node.page, node.mark = self.number, self.marks
        self.marks += 1
        return _Mark(self, f"/{role} <</MCID {node.mark}>> BDC")

    def artifact(self) -> AbstractContextManager[None]:
        """Open what is not part of the text: rules, running heads, decoration."""
        return _Mark(self, "/Artifact BMC")

    def begin(self, opening: str) -> None:
        """Open a mark.

        Raises:
            ValueError: another one is open.
        """
        if self._in_mark:
            raise ValueError(f"{opening} cannot stand inside another mark.")
        self._code.append(opening)
        self._in_mark = True

    def end(self) -> None:
        """Close the open mark."""
        self._in_mark = False
        self._code.append("EMC")

    def text(self, x: float, y: float, words: str, look: Type = PLAIN, align: str = "left", angle: float = 0) -> float:
        """Write one line with its base line at y, turned clockwise by the angle in degrees; return its width.

        Raises:
            ValueError: no leaf and no artifact is open.
        """
        if not self._in_mark:
            raise ValueError(f"The text {words!r} is outside every tag; open a leaf or an artifact for it.")
        line = set_line(words, look.weight)
        width = line.width * look.size / 1000
        back = {"left": 0.0, "center": width / 2, "right": width}[align]
        turn = radians(-angle)
        x, y = x - back * cos(turn), y + back * sin(turn)
        if not angle:
            box = (x, y - look.size * CAP_HEIGHT / 1000, x + width, y + look.size * 0.2)
            self.inked.append((box, line.text))
        self._write(line, (x, self.height - y), look, (cos(turn), sin(turn)))
        return width

    def path(self, steps: Iterable[Step], ink: Ink) -> None:
        """Draw steps M x y, L x y, C x1 y1 x2 y2 x y, R x y w h and Z."""
        set_up, paint = _painting(ink)
        words = f"{set_up} {self._outline(steps)} {paint}"
        self._code.append(words if self._in_mark else f"/Artifact BMC {words} EMC")

    @contextmanager
    def clipped(self, steps: Iterable[Step]) -> Iterator[None]:
        """Let only the inside of the outline take ink."""
        if self._in_mark:
            self._code += ["q", self._outline(steps), "W n"]
            yield
            self._code.append("Q")
        else:
            with self.artifact(), self.clipped(steps):
                yield

    def line(self, x1: float, y1: float, x2: float, y2: float, ink: Ink) -> None:
        """Draw a straight line."""
        self.path([("M", x1, y1), ("L", x2, y2)], ink)

    def rect(self, x: float, y: float, width: float, height: float, ink: Ink, radius: float = 0) -> None:
        """Draw a rectangle from its upper left corner, with round corners if a radius is given."""
        self.path(rounded(x, y, width, height, radius) if radius else [("R", x, y, width, height)], ink)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """Draw a circle about its centre."""
        self.path(rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius), ink)

    def _outline(self, steps: Iterable[Step]) -> str:
        parts = []
        for step in steps:
            kind, *numbers = step
            if kind == "Z":
                parts.append("h")
            elif kind == "R":
                x, y, width, height = map(float, numbers)
                parts.append(f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re")
            else:
                places = [
                    f"{self.height - float(number):.2f}" if index % 2 else f"{float(number):.2f}"
                    for index, number in enumerate(numbers)
                ]
                parts.append(f"{' '.join(places)} {'m' if kind == 'M' else 'l' if kind == 'L' else 'c'}")
        return " ".join(parts)

    def _write(self, line: Line, at: tuple[float, float], look: Type, along: tuple[float, float]) -> None:
        """Show a shaped line from a point on the base line, measured from the lower left corner of the page."""
        cosine, sine = along
        shown = [(offset * look.size / 1000, piece, *self._fonts.use(piece)) for offset, piece in line.pieces]
        plain = line.plain and all(is_plain for *_, is_plain in shown)
        code = self._code
        if not plain:
            code.append(f"/Span <</ActualText {text_object(line.text)}>> BDC")
        code.append(f"BT {_colour(look.colour)} rg")
        turn = f"{cosine:.4g} {sine:.4g} {-sine:.4g} {cosine:.4g}" if sine else "1 0 0 1"
        for shift, piece, label, _ in shown:
            x, y = at[0] + shift * cosine, at[1] + shift * sine
            code.append(f"/{label} {look.size:g} Tf {turn} {x:.2f} {y:.2f} Tm")
            self._show(piece, look)
        code.append("ET")
        for offset, width, words in line.boxes:
            self._box((at[0] + offset * look.size / 1000, at[1]), width * look.size / 1000, words, look)
        if not plain:
            code.append("EMC")

    def _show(self, piece: Piece, look: Type) -> None:
        """Show the glyphs of a piece; a face without a bold cut is drawn bolder by its outline."""
        if piece.bolder:
            self._code.append(f"2 Tr {piece.bolder * look.size:.3f} w {_colour(look.colour)} RG")
        if not piece.is_raised:
            self._code.append(piece.show)
        else:
            pen = 0.0
            for glyph, place, rise in piece.glyphs:
                self._code.append(f"{rise * look.size / 1000:.3f} Ts [{pen - place:.6g} <{glyph:04X}>] TJ")
                pen = place + piece.face.advance(glyph)
            self._code.append("0 Ts")
        if piece.bolder:
            self._code.append("0 Tr")

    def _box(self, at: tuple[float, float], width: float, words: str, look: Type) -> None:
        """Draw a character that no font has: its code point in a frame."""
        size = look.size
        top = self.height - at[1] - size * 0.74
        frame = rounded(at[0] + size * 0.05, top, width - size * 0.1, size * 0.9, size * 0.1)
        self.path(frame, Ink(stroke=look.colour, width=size * 0.05))
        line = set_line(words)
        start = at[0] + (width - line.width * size * BOXED / 1000) / 2
        self._write(line, (start, at[1] + size * 0.02), Type(size * BOXED, "regular", look.colour), (1, 0))


@lru_cache(maxsize=512)
def _colour(colour: Colour) -> str:
    return " ".join(f"{part:.3f}" for part in colour)


@lru_cache(maxsize=512)
def _painting(ink: Ink) -> tuple[str, str]:
    """Return the operators before and after an outline."""
    set_up = "q"
    if ink.fill is not None:
        set_up += f" {_colour(ink.fill)} rg"
    if ink.stroke is not None:
        set_up += f" {_colour(ink.stroke)} RG {ink.width:.2f} w 1 j"
        set_up += f" [{' '.join(f'{length:g}' for length in ink.dash)}] 0 d 0 J" if ink.dash else " 1 J"
    paint = {(True, True): "B Q", (True, False): "f Q", (False, True): "S Q"}
    return set_up, paint.get((ink.fill is not None, ink.stroke is not None), "n Q")


def rounded(x: float, y: float, width: float, height: float, radius: float) -> list[Step]:
    """Return the outline of a rectangle with round corners."""
    radius = min(radius, width / 2, height / 2)
    reach = radius * 0.4477
    right, bottom = x + width, y + height
    return [
        ("M", x + radius, y), ("L", right - radius, y),
        ("C", right - reach, y, right, y + reach, right, y + radius), ("L", right, bottom - radius),
        ("C", right, bottom - reach, right - reach, bottom, right - radius, bottom), ("L", x + radius, bottom),
        ("C", x + reach, bottom, x, bottom - reach, x, bottom - radius), ("L", x, y + radius),
        ("C", x, y + reach, x + reach, y, x + radius, y), ("Z",),
    ]  # fmt: skip
