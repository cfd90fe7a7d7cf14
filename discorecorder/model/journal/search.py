"""The catalogue in the database: kept beside the records, searched by the beginnings of words.

A search must be instant among a million discograms whatever is typed. A word that finds few is looked up by itself.
One that finds many is looked for month by month, newest first, and the search stops when it has found enough.
"""

from __future__ import annotations

from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from discorecorder.model.catalogue import TIES, Summary, month_of, place_of, sought, span_of, words_of
from discorecorder.model.journal import schema
from discorecorder.model.journal.access import Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

FEW = 1000
"""So many finds are sorted faster than the months are walked through."""
_NEWEST = 2**63 - 1
_LAST = "\U0010ffff"
_COLUMNS = ", ".join(f"c.{column.name}" for column in schema.catalogue.c)
_RANGE = "w.word >= :first AND w.word < :last"
_COUNT = text(f"SELECT count(*) FROM (SELECT 1 FROM word w WHERE {_RANGE} LIMIT :few) AS few")
_AT_ONCE = 5000
_insert = Statement(insert(schema.catalogue))
_insert_words = Statement(insert(schema.word))
_insert_month = Statement(text("INSERT INTO month (month) VALUES (:month) ON CONFLICT DO NOTHING"))
_here = schema.catalogue.c.place == bindparam("here")
_advance = Statement(
    update(schema.catalogue)
    .where(_here, schema.catalogue.c.head == bindparam("before"))
    .values(records=bindparam("count"), head=bindparam("digest"))
)


class Held:
    """What the catalogue says of one discogram, and the place at which it says so."""

    __slots__ = ("place", "summary")

    def __init__(self, summary: Summary, place: int) -> None:
        self.summary = summary
        self.place = place


def holding(connection: Connection, discogram: str) -> Held | None:
    """Return what the catalogue says of one discogram."""
    found = connection.execute(select(schema.catalogue).where(schema.catalogue.c.discogram == discogram)).mappings()
    return next((_read(dict(row)) for row in found), None)


def put(connection: Connection, summary: Summary, held: Held | None) -> Held:
    """Enter a summary, or let it take the place of the one there is; only words that changed are touched.

    What was held may be out of date, if another program has rebuilt the catalogue meanwhile.
    """
    if held is not None and _spoken(summary) == _spoken(held.summary):
        step = {"here": held.place, "before": held.summary.head, "count": summary.records, "digest": summary.head}
        if _advance.run(connection, (step,)) == 1:
            return Held(summary, held.place)
    held = holding(connection, summary.discogram)
    if held is None:
        return _enter(connection, summary)
    _change_words(connection, summary, held)
    return Held(summary, held.place)


def fill(connection: Connection, summaries: Iterable[Summary]) -> int:
    """Enter many summaries into an empty catalogue and return how many there were."""
    taken: set[int] = set()
    coming = iter(summaries)
    while some := list(islice(coming, _AT_ONCE)):
        rows, words = [], []
        for summary in some:
            place = place_of(summary)
            while place in taken:
                place += 1
            taken.add(place)
            said, month = words_of(summary), month_of(summary.opened_at)
            rows.append(_row(summary) | {"place": place, "words": _text(said)})
            words += [{"word": word, "place": place, "month": month} for word in said]
        _add(connection, rows, words)
    return len(taken)


def empty(connection: Connection) -> None:
    """Take everything out of the catalogue; it can be derived again."""
    for table in (schema.word, schema.month, schema.catalogue):
        connection.execute(delete(table))


def find(connection: Connection, said: str, limit: int) -> list[Summary]:
    """Return the newest discograms that hold every word, by its beginning; a date also finds by when it was."""
    words = sought(said)
    found = _find(connection, words, (-_NEWEST, _NEWEST), limit) if words or not said.strip() else []
    for word in words:
        span = span_of(word)
        if span is not None:
            found += _find(connection, tuple(other for other in words if other != word), span, limit)
            break
    newest = sorted({held.place: held for held in found}.values(), key=lambda held: -held.place)
    return [held.summary for held in newest[:limit]]


def _find(connection: Connection, words: tuple[str, ...], span: tuple[int, int], limit: int) -> list[Held]:
    oldest, newest = span
    asked: dict[str, Any] = {"oldest": oldest, "newest": newest, "limit": limit}
    if not words:
        return _fetch(connection, "FROM catalogue c WHERE c.place BETWEEN :oldest AND :newest", asked)
    counts = {word: _few(connection, word) for word in words}
    rarest = min(words, key=lambda word: (counts[word], -len(word)))
    asked |= {"first": rarest, "last": rarest + _LAST}
    others = "".join(f" AND c.words LIKE :other{at} ESCAPE '!'" for at, word in enumerate(words) if word != rarest)
    asked |= {f"other{at}": f"% {word.replace('!', '!!')}%" for at, word in enumerate(words) if word != rarest}
    if counts[rarest] <= FEW:
        rare = f"c.place IN (SELECT w.place FROM word w WHERE {_RANGE})"
        return _fetch(
            connection, f"FROM catalogue c WHERE {rare} AND c.place BETWEEN :oldest AND :newest{others}", asked
        )
    return _by_month(connection, others, asked)


def _by_month(connection: Connection, others: str, asked: dict[str, Any]) -> list[Held]:
    """Walk through the months, newest first. One discogram may hold two words of one beginning: go on until enough."""
    found: dict[int, Held] = {}
    limit = asked["limit"]
    walked = "m.month BETWEEN :oldest_month AND :newest_month"
    placed = f"w.month = m.month AND {_RANGE} AND w.place BETWEEN :oldest AND :newest"
    asked = asked | {"limit": 2 * limit}
    asked |= {f"{end}_month": _month(asked[end]) for end in ("oldest", "newest")}
    if others:
        source = f"""FROM month m CROSS JOIN word w JOIN catalogue c ON c.place = w.place
            WHERE {walked} AND {placed} {others} ORDER BY m.month DESC, w.place DESC LIMIT :limit"""
    else:
        source = f"""FROM (SELECT w.place FROM month m CROSS JOIN word w WHERE {walked} AND {placed}
            ORDER BY m.month DESC, w.place DESC LIMIT :limit) AS w JOIN catalogue c ON c.place = w.place
            ORDER BY c.place DESC"""
    while True:
        rows = [_read(dict(row)) for row in connection.execute(text(f"SELECT {_COLUMNS} {source}"), asked).mappings()]
        found |= {held.place: held for held in rows}
        if len(rows) < 2 * limit or len(found) >= limit:
            return list(found.values())
        asked |= {"newest": rows[-1].place - 1, "newest_month": _month(rows[-1].place)}


def _month(place: int) -> int:
    from datetime import timedelta

    try:
        return month_of(datetime(1970, 1, 1) + timedelta(milliseconds=place // TIES))  # noqa: DTZ001  (wall time)
    except OverflowError:
        return 0 if place < 0 else 999_912


def _fetch(connection: Connection, source: str, asked: dict[str, Any]) -> list[Held]:
    said = text(f"SELECT {_COLUMNS} {source} ORDER BY c.place DESC LIMIT :limit")
    return [_read(dict(row)) for row in connection.execute(said, asked).mappings()]


def _few(connection: Connection, word: str) -> int:
    """Return how many words begin so, counted to one more than few."""
    return int(connection.execute(_COUNT, {"first": word, "last": word + _LAST, "few": FEW + 1}).scalar_one())


def _enter(connection: Connection, summary: Summary) -> Held:
    place = place_of(summary)
    while connection.execute(select(1).where(schema.catalogue.c.place == place)).first():
        place += 1
    words, month = words_of(summary), month_of(summary.opened_at)
    rows = [_row(summary) | {"place": place, "words": _text(words)}]
    _add(connection, rows, [{"word": word, "place": place, "month": month} for word in words])
    return Held(summary, place)


def _add(connection: Connection, rows: list[dict[str, Any]], words: list[dict[str, Any]]) -> None:
    if rows:
        _insert.run(connection, rows)
    for month in {row["month"]: None for row in words}:
        _insert_month.run(connection, ({"month": month},))
    if words:
        _insert_words.run(connection, words)


def _change_words(connection: Connection, summary: Summary, held: Held) -> None:
    old, new = words_of(held.summary), words_of(summary)
    connection.execute(update(schema.catalogue).where(_here), _row(summary) | {"here": held.place, "words": _text(new)})
    gone = [word for word in old if word not in new]
    if gone:
        connection.execute(delete(schema.word).where(schema.word.c.place == held.place, schema.word.c.word.in_(gone)))
    here, month = held.place, month_of(summary.opened_at)
    _add(connection, [], [{"word": word, "place": here, "month": month} for word in new if word not in old])


def _spoken(summary: Summary) -> tuple[object, ...]:
    """Return all of a summary that does not change with every record."""
    identity = (summary.patient_name, summary.mrn, summary.accession, summary.born)
    return (*identity, summary.region, summary.status, summary.levels, summary.opened_at)


def _text(words: Sequence[str]) -> str:
    return " " + " ".join(words) + " "


def _row(summary: Summary) -> dict[str, Any]:
    row = {field: getattr(summary, field) for field in Summary.fields_}
    at = summary.opened_at.isoformat(timespec="milliseconds")
    return row | {"opened_at": at, "levels": " ".join(summary.levels)}


def _read(row: dict[str, Any]) -> Held:
    row.pop("words")
    place = row.pop("place")
    opened_at = datetime.fromisoformat(row.pop("opened_at"))
    return Held(Summary(opened_at=opened_at, levels=tuple(row.pop("levels").split()), **row), place)
