"""The regions of the body that a pain drawing is made of, by the names that stand in the record.

Left and right are the patient's. A name begins with its side and says front or back where both exist, so that none
is the beginning of a guess; ``FRONT`` and ``BACK`` are the two figures that they are drawn on.
"""

from __future__ import annotations

from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

FRONT_PARTS = (
    "face",
    "anterior neck",
    "anterior shoulder",
    "chest",
    "anterior upper arm",
    "anterior forearm",
    "palm",
    "upper abdomen",
    "lower abdomen",
    "lateral hip",
    "groin",
    "anterior thigh",
    "anterior knee",
    "shin",
    "dorsal foot",
)
"""What the front shows on either side, from above."""

BACK_PARTS = (
    "occiput",
    "posterior neck",
    "posterior shoulder",
    "scapula",
    "posterior upper arm",
    "posterior forearm",
    "dorsal hand",
    "mid back",
    "low back",
    "buttock",
    "posterior thigh",
    "posterior knee",
    "calf",
    "heel",
)
"""What the back shows on either side, from above."""

FRONT_MIDLINE = ("midline chest", "genital area")
BACK_MIDLINE = ("midline neck", "midline upper back", "midline mid back", "midline low back", "sacrum")
SIDES = ("left", "right")

FRONT = (*(f"{side} {part}" for part in FRONT_PARTS for side in SIDES), *FRONT_MIDLINE)
BACK = (*(f"{side} {part}" for part in BACK_PARTS for side in SIDES), *BACK_MIDLINE)
BODY_REGIONS = FRONT + BACK
"""Every region there is, in the order in which a drawing is recorded."""


def in_order(regions: Iterable[str]) -> tuple[str, ...]:
    """Return regions once each, in the order of the record. Raises EntryError for what is none."""
    named = set(regions)
    unknown = sorted(named.difference(BODY_REGIONS))
    if unknown:
        raise EntryError(f"{unknown[0]!r} is no region of the body map; there are {', '.join(BODY_REGIONS)}")
    return tuple(region for region in BODY_REGIONS if region in named)


def words_of_regions(regions: Iterable[str]) -> str:
    """Return a drawing as the words of a pain location, from which ``regions_in`` reads it again."""
    return ", ".join(in_order(regions))


def regions_in(words: str | None) -> tuple[str, ...]:
    """Return the regions that words name; none where they say anything else, so that nothing is guessed."""
    named = [part.strip() for part in words.split(",")] if words else []
    return in_order(named) if all(part in BODY_REGIONS for part in named) else ()


def side_of(regions: Iterable[str]) -> str | None:
    """Return the side that a drawing lies on: left, right, bilateral or midline; None where nothing is drawn."""
    drawn = in_order(regions)
    sides = {side for side in SIDES if any(region.startswith(side) for region in drawn)}
    if len(sides) == 2:
        return "bilateral"
    return sides.pop() if sides else "midline" if drawn else None
