"""The catalogue in the database: kept beside the records, searched by the beginnings of words.

A search must be instant among a million discograms whatever is typed. A word that finds few is looked up by itself.
One that finds many is looked for month by month, newest first, and the search stops when it has found enough. Two
common words may hardly ever meet: such a search goes as far back as the rarer one is ``MOST_WALKED`` times there,
answers with what it has found, and says where to go on.
"""

from __future__ import annotations

from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from discorecorder.model.catalogue import TIES, Page, Summary, month_of, place_of, sought, span_of, words_of
from discorecorder.model.journal import schema
from discorecorder.model.journal.access import Statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

FEW = 1000
"""So many finds are sorted faster than the months are walked through."""
MOST_WALKED = 3000
"""So many finds of a common word are compared with the other words before a search answers; a quarter in the lines."""
MOST_FORMS = 8
"""A beginning of so few different words is looked up by them; of more, in the line of each discogram."""
_NEWEST, _END = 2**63 - 1, -(2**63) + 1
_LAST = "\U0010ffff"
_COLUMNS = ", ".join(f"c.{column.name}" for column in schema.catalogue.c)
_RANGE = "w.word >= :first AND w.word < :last"
_WITHIN = f"""m.month BETWEEN :oldest_month AND :newest_month
    AND w.month = m.month AND {_RANGE} AND w.place BETWEEN :oldest AND :newest"""
_WALKED = f"month m CROSS JOIN word w WHERE {_WITHIN}"
_WALKED_LINES = f"month m CROSS JOIN word w JOIN catalogue c ON c.place = w.place WHERE {_WITHIN}"
_FORM = text(f"SELECT w.word FROM word w WHERE {_RANGE} ORDER BY w.word LIMIT 1")
_NEXT_FORM = text("SELECT w.word FROM word w WHERE w.word > :first AND w.word < :last ORDER BY w.word LIMIT 1")
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


def find(connection: Connection, said: str, limit: int, before: int | None = None) -> list[Summary]:
    """Return the newest discograms that hold every word, by its beginning; a date also finds by when it was.

    With ``before``, only those at older places of the catalogue.
    """
    found: list[Summary] = []
    while len(found) < limit:
        one = page(connection, said, limit - len(found), before)
        found += one.found
        if one.rest is None:
            break
        before = one.rest
    return found


def page(connection: Connection, said: str, limit: int, before: int | None = None) -> Page:
    """Return the same as ``find`` as far as that is quickly found, and where to go on."""
    words = sought(said)
    if said.strip() and not words:
        return Page((), None)
    newest = _NEWEST if before is None else before - 1
    answers = [_find(connection, words, (_END, newest), limit)]
    dated = next(((word, span) for word in words if (span := span_of(word)) is not None), None)
    if dated is not None:
        word, (first, last) = dated
        others = tuple(other for other in words if other != word)
        answers.append(_find(connection, others, (first, min(last, newest)), limit))
    reached = max(down_to for _, down_to in answers)
    held = {one.place: one.summary for some, _ in answers for one in some if one.place >= reached}
    places = sorted(held, reverse=True)
    if len(places) > limit:
        reached = places[limit - 1]
    return Page(tuple(held[place] for place in places[:limit]), reached if reached > _END else None)


def unfinished(connection: Connection, limit: int) -> list[Summary]:
    """Return the newest discograms that are open and have levels: recording into them was cut off, or goes on."""
    opened = "SELECT w.place FROM word w WHERE w.word = 'open' ORDER BY w.place DESC LIMIT :walked"
    source = f"FROM ({opened}) AS w JOIN catalogue c ON c.place = w.place WHERE c.status = 'open' AND c.levels <> ''"
    return [held.summary for held in _fetch(connection, source, {"walked": MOST_WALKED, "limit": limit})]


def _find(connection: Connection, words: tuple[str, ...], span: tuple[int, int], limit: int) -> tuple[list[Held], int]:
    """Return what holds every word within a span, and the place down to which none was passed over."""
    oldest, newest = span
    asked: dict[str, Any] = {"oldest": oldest, "newest": newest, "limit": limit}
    within = "c.place BETWEEN :oldest AND :newest"
    if not words:
        return _down_to(_fetch(connection, f"FROM catalogue c WHERE {within}", asked), limit)
    counts = {word: _few(connection, word) for word in words}
    rarest = min(words, key=lambda word: (counts[word], -len(word)))
    if counts[rarest] > FEW:
        return _among_many(connection, words, asked)
    asked |= {"first": rarest, "last": rarest + _LAST}
    others = [_in_line(at, word, asked) for at, word in enumerate(words) if word != rarest]
    rare = f"c.place IN (SELECT w.place FROM word w WHERE {_RANGE})"
    source = f"FROM catalogue c WHERE {' AND '.join([rare, within, *others])}"
    return _down_to(_fetch(connection, source, asked), limit)


def _down_to(found: list[Held], limit: int) -> tuple[list[Held], int]:
    """Return what was found, newest first, and how far back it reaches: to the last of a full answer, else to all."""
    return found, found[-1].place if found and len(found) >= limit else _END


def _in_line(at: int, word: str, asked: dict[str, Any]) -> str:
    """Return the condition that a word begins so in the line of the discogram."""
    asked[f"other{at}"] = f"% {word.replace('!', '!!')}%"
    return f"c.words LIKE :other{at} ESCAPE '!'"


def _among_many(connection: Connection, words: tuple[str, ...], asked: dict[str, Any]) -> tuple[list[Held], int]:
    """Find by common words: walk along the one that reaches furthest back, and keep what holds the others too."""
    asked |= {f"{end}_month": _month(asked[end]) for end in ("oldest", "newest")}
    if len(words) == 1:
        return _by_month(connection, words[0], "", asked, _END)
    forms = {word: _forms(connection, word) for word in words}
    is_slow = any(len(some) > MOST_FORMS for some in forms.values())
    asked |= {"walked": MOST_WALKED // 4 if is_slow else MOST_WALKED}
    reaches = {word: _reach(connection, word, asked) for word in words}
    walked = min(words, key=lambda word: (reaches[word] is not None, reaches[word] or 0, -len(word)))
    others = [_also(at, word, forms[word], asked) for at, word in enumerate(words) if word != walked]
    down_to = reaches[walked]
    narrowed = asked if down_to is None else asked | {"oldest": down_to, "oldest_month": _month(down_to)}
    return _by_month(
        connection, walked, "".join(f" AND {other}" for other in others), narrowed, _END if down_to is None else down_to
    )


def _reach(connection: Connection, word: str, asked: dict[str, Any]) -> int | None:
    """Return the place down to which a word is there as often as is walked at once; None where it is not so often.

    The further back it is, the rarer is the word.
    """
    source = f"SELECT w.place FROM {_WALKED} ORDER BY m.month DESC, w.place DESC LIMIT 1 OFFSET :walked"
    reached = connection.execute(text(source), asked | {"first": word, "last": word + _LAST}).scalar_one_or_none()
    return None if reached is None else int(reached)


def _also(at: int, word: str, forms: list[str], asked: dict[str, Any]) -> str:
    """Return the condition that a walked discogram holds another word too; its index is asked where that can be."""
    if len(forms) > MOST_FORMS:
        return _in_line(at, word, asked)
    named = {f"form{at}_{number}": form for number, form in enumerate(forms)}
    asked |= named
    return f"EXISTS (SELECT 1 FROM word x WHERE x.word IN (:{', :'.join(named)}) AND x.place = w.place)"


def _forms(connection: Connection, word: str) -> list[str]:
    """Return the different words that begin so, up to one more than are looked up."""
    forms: list[str] = []
    form = connection.execute(_FORM, {"first": word, "last": word + _LAST}).scalar_one_or_none()
    while form is not None and len(forms) <= MOST_FORMS:
        forms.append(str(form))
        form = connection.execute(_NEXT_FORM, {"first": form, "last": word + _LAST}).scalar_one_or_none()
    return forms


def _by_month(
    connection: Connection, word: str, others: str, asked: dict[str, Any], down_to: int
) -> tuple[list[Held], int]:
    """Walk through the months, newest first. One discogram may hold two words of one beginning: go on until enough."""
    found: dict[int, Held] = {}
    limit = asked["limit"]
    asked = asked | {"first": word, "last": word + _LAST, "limit": 2 * limit}
    if others:
        source = f"""FROM {_WALKED_LINES} {others} ORDER BY m.month DESC, w.place DESC LIMIT :limit"""
    else:
        source = f"""FROM (SELECT w.place FROM {_WALKED} ORDER BY m.month DESC, w.place DESC LIMIT :limit) AS w
            JOIN catalogue c ON c.place = w.place ORDER BY c.place DESC"""
    while True:
        rows = [_read(dict(row)) for row in connection.execute(text(f"SELECT {_COLUMNS} {source}"), asked).mappings()]
        found |= {held.place: held for held in rows}
        if len(found) >= limit:
            return _down_to(list(found.values())[:limit], limit)
        if len(rows) < 2 * limit:
            return list(found.values()), down_to
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
