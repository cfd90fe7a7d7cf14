"""One line for each discogram, and the words by which it is found.

Everything here is derived from the records and can be derived again; see ``Journal.rebuild_catalogue``.
"""

from __future__ import annotations

from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

STATUSES = ("open", "finished", "signed")
MOST_LETTERS = 64
"""A word is cut after so many letters, in the catalogue and in what is searched for."""
TIES = 10_000
"""Places in one millisecond; all years from 1 to 9999 then have places of 64 bits."""
_BETWEEN = dict.fromkeys(map(ord, '^=,;:/\\()[]{}|"_*%+&'), " ")
_INSIDE = dict.fromkeys(map(ord, ".'\u2019\u2018`\u00b4"), "")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"})


class Summary(Value):
    """What the catalogue says of a discogram: whose, when, where it stands, and the head of its chain.

    ``opened_at`` is the aware time of the first record; ``born`` is YYYY-MM-DD; ``head`` is the digest of the
    last of its ``records``. What is not known yet is empty or None.
    """

    discogram: str
    patient_name: str
    mrn: str
    accession: str | None
    born: str | None
    region: str
    opened_at: datetime
    status: str
    levels: tuple[str, ...]
    records: int
    head: str

    def check(self) -> None:
        """Refuse an unknown status, a naive time and a discogram without records, with EntryError."""
        if self.status not in STATUSES:
            raise EntryError(f"a discogram is {', '.join(STATUSES)}; not {self.status!r}")
        if self.opened_at.tzinfo is None:
            raise EntryError("the time a discogram was opened carries its offset")
        if self.records < 1 or not self.discogram:
            raise EntryError("a discogram has an id and at least one record")


class Page(Value):
    """Discograms of the catalogue, newest first, and where to go on looking for older ones.

    ``rest`` is the place before which they are; None where there are no more. A search that has much to pass over
    may answer with fewer than were asked for, even with none, and still have a rest.
    """

    found: tuple[Summary, ...]
    rest: int | None


def folded(text: str) -> str:
    """Return text as it is compared: no accents, no capitals, so that muller finds Müller."""
    from unicodedata import combining, normalize

    spread = normalize("NFKD", text.casefold())
    return "".join(letter for letter in spread if not combining(letter)).casefold().translate(_PLAIN)


def sought(text: str) -> tuple[str, ...]:
    """Return the words of a search, each once, in the order they were typed."""
    parts = folded(text).translate(_INSIDE).translate(_BETWEEN).split()
    words = (part.strip("-")[:MOST_LETTERS] for part in parts)
    return tuple(dict.fromkeys(word for word in words if word))


def words_of(summary: Summary) -> tuple[str, ...]:
    """Return every word that finds the discogram, sorted; the parts after a hyphen also count by themselves."""
    said = (summary.patient_name, summary.mrn, summary.accession or "", summary.born or "")
    words = set(sought(" ".join(said)))
    words |= {part for word in words for part in word.split("-")[1:] if part}
    return tuple(sorted(words | set(sought(" ".join((summary.region, summary.status, *summary.levels))))))


def month_of(at: datetime) -> int:
    """Return the month in which a clock on the wall of the room stood, as 202611."""
    return at.year * 100 + at.month


def place_of(summary: Summary) -> int:
    """Return the place in the catalogue, which grows with the time on the wall of the room.

    The last four figures come from the id, so that two discograms of one millisecond have two places.
    """
    from hashlib import sha256

    tie = int.from_bytes(sha256(summary.discogram.encode()).digest()[:8], "big") % TIES
    return _milliseconds(summary.opened_at.replace(tzinfo=None)) * TIES + tie


def span_of(word: str) -> tuple[int, int] | None:
    """Return the first and last place of a year, month or day written 2026, 2026-11 or 2026-11-23; else None."""
    from datetime import datetime, timedelta

    figures = word.split("-")
    if [len(part) for part in figures] != [4, 2, 2][: len(figures)] or not all(part.isdecimal() for part in figures):
        return None
    year, month, day = (int(part) for part in (*figures, "1", "1")[:3])
    try:
        first = datetime(year, month, day)  # noqa: DTZ001  (a time on the wall, see place_of)
        after = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        after = {1: first.replace(month=12, day=31), 2: after - timedelta(days=1), 3: first}[len(figures)]
    except (ValueError, OverflowError):
        return None
    return _milliseconds(first) * TIES, (_milliseconds(after) + 86_400_000) * TIES - 1


def _milliseconds(wall: datetime) -> int:
    from datetime import datetime, timedelta

    return (wall - datetime(1970, 1, 1)) // timedelta(milliseconds=1)  # noqa: DTZ001  (both are times on the wall)
