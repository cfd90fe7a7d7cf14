"""The discs of the spine, their order and neighbours, and how the levels were counted.

23 discs from C2-3 to L5-S1 (facts 6). A lumbarised S1 and a sixth lumbar vertebra are both counted as L6, with
the discs L5-6 and L6-S1 in place of L5-S1; a sacralised L5 leaves L5-S1 as a rudimentary disc that is no
neighbour of L4-5. Names are printed with a hyphen; ``L4/5``, ``L45`` and ``l4-l5`` are understood.
"""

from __future__ import annotations

from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

CERVICAL = ("C2-3", "C3-4", "C4-5", "C5-6", "C6-7", "C7-T1")
THORACIC = (*(f"T{n}-{n + 1}" for n in range(1, 12)), "T12-L1")
LUMBAR = ("L1-2", "L2-3", "L3-4", "L4-5", "L5-S1")
LUMBAR_SIX = ("L1-2", "L2-3", "L3-4", "L4-5", "L5-6", "L6-S1")
REGIONS: dict[str, tuple[str, ...]] = {"cervical": CERVICAL, "thoracic": THORACIC, "lumbar": LUMBAR}
"""The discs of each region, from above, in a spine without transitional anatomy."""

STUDY_REGIONS = (*REGIONS, "mixed")
DISCS = CERVICAL + THORACIC + LUMBAR
LEVELS = (*CERVICAL, *THORACIC, *LUMBAR_SIX[:5], "L5-S1", "L6-S1")
"""Every name a level can have, from above; which of them exist is what the numbering says."""

METHODS: dict[str, str] = {
    "c2": "whole-spine count from C2",
    "rib": "rib count from T12",
    "iliolumbar": "L5 identified by the iliolumbar ligament",
    "last disc": "last true disc assumed to be L5-S1",
    "prior": "matched to a prior report",
    "other": "other method",
}
"""How levels are counted (facts 6): the word in the record, and the sentence that is printed."""

TRANSITIONS: dict[str, str] = {
    "none": "five lumbar-type vertebrae, no transitional vertebra",
    "sacralised L5": "L5 is sacralised; L5-S1 is a rudimentary disc",
    "lumbarised S1": "S1 is lumbarised and counted as L6; discs L5-6 and L6-S1 (S1-2)",
    "L6": "six lumbar vertebrae; discs L5-6 and L6-S1",
}
"""Transitional anatomy at the lumbosacral junction, and its words for print."""


def level_named(words: str) -> str:
    """Return the level in its printed form.

    Accepts ``L4-5``, ``l4/5``, ``L45``, ``L4-L5``, ``l5s1``, ``T12-L1``, ``S1-2`` (which is L6-S1). Raises
    EntryError for what names no disc, C1-2 and L4-6 among it.
    """
    key = "".join(letter for letter in words.lower() if letter.isalnum())
    level = _NAMED.get(key)
    if key == words.strip().lower() == "t12":
        raise EntryError("'T12' is a vertebra; say T1-2, T11-12 or T12-L1")
    if level is None:
        raise EntryError(f"{words.strip()!r} names no disc; discs run from C2-3 to L5-S1, for example L4-5{_hint(key)}")
    return level


def _hint(key: str) -> str:
    return "; there is no disc between C1 and C2" if key in {"c12", "c1c2"} else ""


def _names() -> dict[str, str]:
    named = {"s12": "L6-S1", "s1s2": "L6-S1"}
    for level in LEVELS:
        above, below = level.split("-")
        named[(above + below).lower()] = level
        if below.isdigit():
            named[(above + above[0] + below).lower()] = level
        else:
            named[above.lower() + below[1:]] = level if below == "S1" else named.get(above.lower() + below[1:], level)
    return named


_NAMED = _names()


def region_of(level: str) -> str:
    """Return the region a level belongs to: C7-T1 is cervical and T12-L1 thoracic, as facts 6 lists them."""
    return {"C": "cervical", "T": "thoracic"}.get(level[0], "lumbar")


def vertebrae_of(level: str) -> tuple[str, str]:
    """Return the vertebra above and the one below a disc: ``("L4", "L5")``."""
    above, below = level.split("-")
    return above, below if below[0].isalpha() else above[0] + below


class Numbering(Value):
    """How the levels of one patient were counted, and the discs that this gives.

    ``transition`` is one of TRANSITIONS; ``fused`` names discs that are fused or cannot be reached, which are
    no neighbours (facts E-15).
    """

    transition: str = "none"
    fused: tuple[str, ...] = ()

    standard: ClassVar[Numbering]

    def check(self) -> None:
        """Refuse a transition or a fused disc that does not exist, with EntryError."""
        if self.transition not in TRANSITIONS:
            raise EntryError(f"transitional anatomy is {', '.join(TRANSITIONS)}; not {self.transition!r}")
        for level in self.fused:
            self.confirm(level)

    @property
    def discs(self) -> tuple[str, ...]:
        """Every disc of this spine, from above."""
        return DISCS[:-5] + (LUMBAR_SIX if self.transition in {"lumbarised S1", "L6"} else LUMBAR)

    def confirm(self, level: str) -> None:
        """Refuse a level that this spine does not have, with EntryError."""
        if level not in self.discs:
            raise EntryError(
                f"{level} does not exist in the recorded numbering ({TRANSITIONS[self.transition]}); "
                f"the lowest discs are {', '.join(self.discs[-3:])}. Correct the numbering or the level"
            )

    def touching(self, level: str) -> tuple[str, ...]:
        """Return the discs immediately above and below a level, whatever became of them."""
        self.confirm(level)
        at = self.discs.index(level)
        return (*self.discs[max(at - 1, 0) : at], *self.discs[at + 1 : at + 2])

    def neighbours(self, level: str) -> tuple[str, ...]:
        """Return the discs next to a level, the upper first; a fused disc is none (facts 1.8, E-15)."""
        return tuple(disc for disc in self.touching(level) if disc not in self.no_neighbours)

    @property
    def no_neighbours(self) -> tuple[str, ...]:
        """The discs that count as absent: fused ones, and the rudimentary L5-S1 of a sacralised L5."""
        return self.fused + (("L5-S1",) if self.transition == "sacralised L5" else ())

    def below(self, level: str) -> str | None:
        """Return the next disc below a level that is not fused, or None at the end."""
        after = self.discs[self.discs.index(level) + 1 :]
        return next((disc for disc in after if disc not in self.no_neighbours), None)

    def order_of(self, level: str) -> int:
        """Return the place of a level counted from above, C2-3 being 0."""
        return LEVELS.index(level)


Numbering.standard = Numbering()
