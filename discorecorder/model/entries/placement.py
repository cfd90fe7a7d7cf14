"""Where the needle went and what was imaged: what is said of a disc besides its injection (facts 2)."""

from __future__ import annotations

from discorecorder.model.entries.kind import Entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

SIDES = ("left", "right", "midline")
VIEWS = ("ap", "lateral", "oblique")
APPROACHES = ("posterolateral", "oblique", "anterior oblique", "transdural")
TIPS = ("centre", "annular", "endplate", "anterior", "posterior")


class Needle(Entry):
    """The needle is in the disc, from this side, of this gauge."""

    kind = "needle"
    side: str | None = None
    gauge: int | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"side": SIDES}
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"gauge": (14, 30)}


class Image(Entry):
    """A frame was saved."""

    kind = "image"
    view: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"view": VIEWS}


class Frame(Entry):
    """A stored image by its identifier: its view, and whether it shows the needle or the contrast."""

    kind = "frame"
    shows: str
    view: str
    id: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"view": VIEWS, "shows": ("needle", "contrast")}


class Ct(Entry):
    """Whether CT follows."""

    kind = "ct"
    planned: bool
    at_level: ClassVar[bool] = False


class CtDone(Entry):
    """CT was done, so many minutes after the injection."""

    kind = "ct_done"
    minutes: int | None = None
    at_level: ClassVar[bool] = False
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"minutes": (0, 2880)}


class Approach(Entry):
    """The way of the needle."""

    kind = "approach"
    approach: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"approach": APPROACHES}


class Technique(Entry):
    """Single needle, or coaxial: gauges of introducer and needle, length in mm."""

    kind = "technique"
    needles: str
    introducer: int | None = None
    gauge: int | None = None
    length_mm: int | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"needles": ("single", "coaxial")}
    ranges: ClassVar[dict[str, tuple[int, int]]] = {
        "introducer": (14, 30),
        "gauge": (14, 30),
        "length_mm": (10, 400),
    }


class Attempts(Entry):
    """How often the needle was tried at this level."""

    kind = "attempts"
    count: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"count": (1, 20)}


class Abandon(Entry):
    """This level was given up, and why."""

    kind = "abandon"
    words: str


class Tip(Entry):
    """Where the needle tip lies, in one view or in both."""

    kind = "tip"
    position: str
    view: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"position": TIPS, "view": ("ap", "lateral")}


class Blinding(Entry):
    """Whether the patient did not know which level was injected, or was told inadvertently."""

    kind = "blinding"
    blinded: bool


class Finding(Entry):
    """A finding of prior imaging or history at this level."""

    kind = "finding"
    item: str
    words: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {
        "item": ("disc height", "protrusion", "modic", "prior surgery", "canal", "other"),
    }
