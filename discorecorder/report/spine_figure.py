"""The spine in lateral view with every disc marked by what was found there; a pure function of levels and marks."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from discorecorder.model.spine import vertebrae_of
from discorecorder.report import spine_shapes as shapes
from discorecorder.report.sheet import Box, Colour, Ink, Sheet, Step, Type
from discorecorder.report.typeface import width_of
from discorecorder.report.verdict_look import WHITE, Look, hatch, look_of, sign

__all__ = ["DiscMark", "Place", "SpineFigure"]

_BONE: Final[Colour] = (0.955, 0.935, 0.895)
_BONE_BEHIND: Final[Colour] = (0.975, 0.963, 0.938)
_BONE_EDGE: Final[Colour] = (0.56, 0.51, 0.42)
_BONE_WORD: Final[Colour] = (0.42, 0.38, 0.31)
_LEAST: Final = 6.5  # the smallest type in it, points


class DiscMark(NamedTuple):
    """What is printed in a disc: a score such as 8/10, and the verdict that it is drawn by."""

    score: str
    verdict: str


class Place(NamedTuple):
    """Where the back edge of a disc came to lie, from where a leader starts."""

    x: float
    y: float


class SpineFigure:
    """A run of discs laid out from the left of a box; `levels` go from above, and may leave out levels between.

    `right` is where its bones end, which is before the box does where the run is long.
    """

    right: float

    def __init__(self, levels: Sequence[str], box: Box) -> None:
        self.levels = tuple(levels)
        self.box = box
        self._vertebrae = shapes.vertebrae_along(levels)
        self._frames = self._lay_out()

    @property
    def places(self) -> dict[str, Place]:
        """Where each disc lies."""
        found = {}
        for level in self.levels:
            found[level] = Place(*shapes.disc(*self._neighbours(level)).back)
        return found

    def draw(self, sheet: Sheet, marks: Mapping[str, DiscMark]) -> None:
        """Draw bones first, then discs, then words; a level without a mark was not tested. Needs an open figure."""
        named = [name for name in self._vertebrae if name]
        for name in named:
            self._draw_arch(sheet, name)
        for name in named:
            self._draw_body(sheet, name)
        for level in self.levels:
            self._draw_disc(sheet, level, marks.get(level, DiscMark("", "NOT TESTED")))

    def _neighbours(self, level: str) -> tuple[shapes.Frame, shapes.Frame]:
        above, below = vertebrae_of(level)
        return self._frames[above], self._frames[below]

    def _lay_out(self) -> dict[str, shapes.Frame]:
        """Stack the vertebrae along the curve of the spine and scale the stack into the box."""
        rough = shapes.stacked(self._vertebrae)
        left, top, right, bottom = shapes.extent(rough)
        box = self.box
        scale = min((box[2] - box[0]) / (right - left), (box[3] - box[1]) / (bottom - top))
        self.right = box[0] + (right - left) * scale
        across = box[0] - left * scale
        down = box[1] + ((box[3] - box[1]) - (bottom - top) * scale) / 2 - top * scale
        return {
            name: shapes.Frame(
                frame.x * scale + across, frame.y * scale + down, frame.height * scale, frame.depth * scale, frame.tilt
            )
            for name, frame in rough.items()
        }

    def _draw_arch(self, sheet: Sheet, name: str) -> None:
        frame = self._frames[name]
        ink = Ink(_BONE_BEHIND, _BONE_EDGE, 0.6)
        if name == "S1":
            return
        sheet.path(shapes.posterior(frame, name), ink)
        if name == "C2":
            sheet.path(shapes.dens(frame), Ink(_BONE, _BONE_EDGE, 0.8))

    def _draw_body(self, sheet: Sheet, name: str) -> None:
        frame = self._frames[name]
        ink = Ink(_BONE, _BONE_EDGE, 0.9)
        if name == "S1":
            outline, seams = shapes.sacrum(frame)
            sheet.path(outline, ink)
            for seam in seams:
                sheet.path(seam, Ink(stroke=_BONE_EDGE, width=0.5))
        else:
            sheet.path(shapes.body(frame), ink)
        size = max(_LEAST, min(11.0, frame.height * 0.32))
        sheet.text(frame.x, frame.y + size * 0.36, name, Type(size, "semibold", _BONE_WORD), "center")

    def _draw_disc(self, sheet: Sheet, level: str, mark: DiscMark) -> None:
        look = look_of(mark.verdict)
        outline, middle, height, depth, _ = shapes.disc(*self._neighbours(level))
        box = (middle[0] - depth, middle[1] - height * 1.6, middle[0] + depth, middle[1] + height * 1.6)
        hatch(sheet, outline, box, look)
        width = 0.8 if look.word == "NOT TESTED" else 1.6
        sheet.path(outline, Ink(stroke=look.colour, width=width, dash=look.dash))
        if mark.score:
            above, below = self._neighbours(level)
            size = max(_LEAST, min(height * 0.6, depth * 0.25, 12.0))
            middle_frame = shapes.Frame(*middle, size, 0, (above.tilt + below.tilt) / 2)
            _write_score(sheet, middle_frame, mark.score, look)


def _write_score(sheet: Sheet, frame: shapes.Frame, score: str, look: Look) -> None:
    """Write the score along the disc beside the sign of the verdict; on hatching both stand on a plain ground."""
    colour = WHITE if look.hatch == "solid" else look.colour
    size = frame.height
    half = 0.575 + width_of(score, size, "bold") / size / 2
    if look.hatch in {"stripes", "dots", "cross"}:
        corners = ((-half - 0.2, -0.6), (half + 0.2, -0.6), (half + 0.2, 0.6), (-half - 0.2, 0.6))
        ground: list[Step] = [("L", *frame.at(*corner)) for corner in corners]
        ground[0] = ("M", *frame.at(*corners[0]))
        sheet.path([*ground, ("Z",)], Ink(fill=look.tint))
    sign(sheet, *frame.at(0.4 - half, 0), size * 0.72, look._replace(colour=colour))
    sheet.text(*frame.at(1.15 - half, 0.36), score, Type(size, "bold", colour), "left", -frame.tilt)
