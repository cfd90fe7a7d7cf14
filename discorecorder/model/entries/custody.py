"""What is said of the record itself: its opening, corrections, gaps, audio, samples, signature and addenda."""

from __future__ import annotations

from discorecorder.model.entries.kind import Entry, Number
from discorecorder.model.entries.study import Study, check_mapping
from discorecorder.model.spine import LEVELS, STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any, ClassVar


PRACTICE = ", practice"
"""How the name of the program ends in what was recorded for practice, without a patient."""


class Open(Study):
    """The first record: the region, and all that verdicts will be drawn from, frozen as it was on that day.

    ``criteria`` holds the rule sets with their parameters by id and version, ``primary`` names one for each
    region, ``stale_ms`` is the age in ms from which a value is stale.
    """

    kind = "open"
    region: str
    program: str
    stale_ms: int
    criteria: dict[str, Any]
    primary: tuple[str, ...]
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"region": STUDY_REGIONS}
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"stale_ms": (0, 3_600_000)}

    @property
    def is_practice(self) -> bool:
        """Whether nobody was examined: somebody practised."""
        return self.program.endswith(PRACTICE)

    def __hash__(self) -> int:
        return hash((self.region, self.program, self.primary))


class Withdraw(Study):
    """Earlier records no longer stand. They stay where they are, struck through.

    Without numbers it was said of the last line; the recorder puts in which that was.
    """

    kind = "withdraw"
    reason: str | None = None
    numbers: tuple[int, ...] = ()
    hushed: ClassVar[tuple[str, ...]] = ("numbers",)


class Restore(Study):
    """Withdrawn records stand again (redo). Without numbers, those of the last withdrawal."""

    kind = "restore"
    numbers: tuple[int, ...] = ()
    hushed: ClassVar[tuple[str, ...]] = ("numbers",)


class Correct(Study):
    """Another entry takes the place of an earlier record of its kind, which stays, struck through.

    Without a number it was said of the last of its kind at this level; the recorder puts in which that was.
    """

    kind = "correct"
    entry: Entry
    reason: str | None = None
    number: int | None = None
    hushed: ClassVar[tuple[str, ...]] = ("number",)

    def check(self) -> None:
        """Refuse a correction of the record's own bookkeeping, which is corrected by a further record."""
        Entry.check(self)
        if isinstance(self.entry, UNCORRECTED):
            raise EntryError(f"a {self.entry.kind} record is not corrected; record what is so now")


class Gap(Study):
    """Recording was interrupted and goes on; ``seconds`` is how long nothing could be recorded."""

    kind = "gap"
    seconds: int
    words: str | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"seconds": (0, 10**9)}


class Clip(Study):
    """The audio of what was said is kept for so many days; its digest is kept for good, with what came of it.

    ``numbers`` are the records that came of it, oldest first; ``words`` what was heard, ``confidence`` how surely, from
    0 to 1; ``seconds`` how long it is. The audio itself lies beside the journal, where it can be forgotten.
    """

    kind = "clip"
    numbers: tuple[int, ...]
    sha256: str
    seconds: Number
    words: str
    confidence: Number
    days: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"days": (1, 90)}

    def check(self) -> None:
        """Refuse what is no SHA-256 in hex, no list of records, and a confidence over 1."""
        Entry.check(self)
        _check_digest(self.kind, self.sha256)
        if not self.numbers or list(self.numbers) != sorted(set(self.numbers)) or self.numbers[0] < 1:
            raise EntryError("clip: numbers are those of one record or more, oldest first")
        if self.confidence.number > 1:
            raise EntryError(f"clip: confidence is from 0 to 1, not {self.confidence}")

    def until(self, entered_at: datetime) -> datetime:
        """Return until when the audio is kept at the latest, where this was recorded at a time."""
        from datetime import timedelta

        return entered_at + timedelta(days=self.days)


class Samples(Study):
    """Samples were streamed up to a batch, which its digest seals: how many since the seal before, in which unit.

    Of the whole study, because each batch says itself which level it belongs to: a level can be taken back though the
    gauge has streamed at it.
    """

    kind = "samples"
    batch: int
    count: int
    unit: str
    sha256: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"unit": PRESSURE_UNITS}
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"batch": (1, 10**9), "count": (1, 10**9)}

    def check(self) -> None:
        """Refuse what is no SHA-256 in hex."""
        Entry.check(self)
        _check_digest(self.kind, self.sha256)


class GaugeGap(Study):
    """No sample came from a gauge after ``since``, its last one; once they come again, ``seconds`` is for how long.

    ``since`` is the time of day of that sample, HH:MM:SS.mmm. Of the whole study, as samples are.
    """

    kind = "gauge_gap"
    gauge: str
    since: str
    seconds: Number | None = None

    def check(self) -> None:
        """Refuse what is no time of day in milliseconds."""
        Entry.check(self)
        if not _is_clock(self.since):
            raise EntryError(f"gauge_gap: since is a time of day as 09:14:10.250, not {self.since!r}")


def _check_digest(kind: str, sha256: str) -> None:
    if len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
        raise EntryError(f"{kind}: sha256 is 64 hexadecimal figures")


def _is_clock(words: str) -> bool:
    from datetime import time

    try:
        return time.fromisoformat(words).isoformat(timespec="milliseconds") == words
    except ValueError:
        return False


class Sign(Study):
    """The physician signs: name, meaning, and whether results are still pending (preliminary)."""

    kind = "sign"
    name: str
    meaning: str = "I reviewed this record and conclude as stated"
    preliminary: bool = False


class Addendum(Study):
    """Said after the signature. ``renumbering`` pairs each old level with its new one (facts E-16).

    ``dallas`` adds grades that CT gave, as level and grade; ``torn`` whether CT shows a tear.
    """

    kind = "addendum"
    words: str
    renumbering: tuple[tuple[str, str], ...] = ()
    transition: str | None = None
    level: str | None = None
    dallas: int | None = None
    torn: bool | None = None
    hushed: ClassVar[tuple[str, ...]] = ("renumbering", "transition", "level", "dallas", "torn")
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {
        "level": LEVELS,
        "transition": ("none", "sacralised L5", "lumbarised S1", "L6"),
    }
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"dallas": (0, 5)}

    def check(self) -> None:
        """Refuse a CT finding without its level, and a renumbering that is none."""
        Entry.check(self)
        check_mapping(self.renumbering)
        if (self.dallas is not None or self.torn is not None) and self.level is None:
            raise EntryError("a CT grade needs the level it was found at")


UNCORRECTED = (Open, Withdraw, Restore, Correct, Gap, Clip, Samples, GaugeGap, Sign, Addendum)
"""Kinds that keep the record itself, which a correction cannot replace."""
