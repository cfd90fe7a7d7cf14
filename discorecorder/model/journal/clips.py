"""Audio of what was said, kept for some days where the site turns that on; the journal itself never holds any.

It lies beside the journal in a file of its own, ``<journal>.clips``, encrypted with the journal's key: audio is to be
forgotten, and nothing in a journal ever is. A ``clip`` record takes the digest of the audio into the chain of
records, so that what is heard again is what was said; the record stays when the audio is gone.
"""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text, delete, event, insert, or_, select
from sqlalchemy.exc import IntegrityError

from discorecorder.model.entries import Clip, Number
from discorecorder.model.journal.access import Access
from discorecorder.model.journal.connection import engine_of, identity_of
from discorecorder.model.journal.errors import BrokenChain, Collision, JournalRefused, clips_refusal_of
from discorecorder.model.journal.folder import sync_folder
from discorecorder.model.journal.key import Key, found_key
from discorecorder.model.values import EntryError, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType
    from typing import Any, Self

    from sqlalchemy import Connection

ENDING = ".clips"
"""What the name of the file with the audio ends in, behind that of the journal."""
RATE_HZ = 16_000
LOCKED_MS = 1000
"""How long, in ms, it is waited for another program that writes audio."""
LONGEST_BYTES = 2 * RATE_HZ * 60
"""A minute of 16-bit mono audio: no utterance is longer."""
_tables = MetaData()
_clip = Table(
    "clip",
    _tables,
    Column("discogram", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("pcm", LargeBinary, nullable=False),
    Column("at_ms", Integer, nullable=False),
    Column("until_ms", Integer, nullable=False),
    Index("clip_until", "until_ms"),
)


class Held(Value):
    """Audio that is kept: of which record, the digest of its samples, since when and until when at most."""

    discogram: str
    number: int
    sha256: str
    at: datetime
    until: datetime


class Clips:
    """The audio that is kept beside a journal."""

    def __init__(self, access: Access) -> None:
        self.where = access.where
        self._access = access

    @classmethod
    def open(cls, journal: str | Path, *, key: Key | Path | None = None, spare: Path | None = None) -> Clips:
        """Open the audio beside a journal file, made if there is none.

        The key is found as ``Journal.open`` finds it. Raises JournalRefused where the journal is on a server or is not
        there, and where the file cannot be made or read: the text says why and what to do.
        """
        if isinstance(journal, str) and "://" in journal:
            raise JournalRefused("Audio is kept beside a journal that is a file; this one is on a database server.")
        identity = identity_of(journal)
        known = key if isinstance(key, Key) else found_key(identity, key, spare)
        path = path_of(journal)
        _make(path)
        engine = engine_of(path, known)
        event.listen(engine, "connect", _hurry)
        access = Access(engine, str(path))
        clips = cls(access)
        try:
            with clips._writing() as connection:
                _tables.create_all(connection)
        except BaseException:
            clips.close()
            raise
        return clips

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def keep(self, discogram: str, clip: Clip, pcm: bytes, at: datetime) -> None:
        """Keep the audio that a clip record is to tell of, as 16-bit mono of RATE_HZ.

        It is on the disk when this returns. Raises Collision where there is audio of that record, JournalRefused where
        the disk does not take it.
        """
        row = {
            "discogram": discogram,
            "number": clip.numbers[0],
            "sha256": clip.sha256,
            "pcm": zlib.compress(pcm),
            "at_ms": _ms(at),
            "until_ms": _ms(at + timedelta(days=clip.days)),
        }
        with self._writing() as connection:
            try:
                connection.execute(insert(_clip), row)
            except IntegrityError as taken:
                raise Collision(f"{self.where}: record {clip.numbers[0]} of {discogram} has audio already") from taken

    def audio(self, discogram: str, clip: Clip) -> bytes | None:
        """Return the audio that a clip record tells of, or None where it is kept no more.

        Raises BrokenChain where it is not what the record sealed.
        """
        with self._reading() as connection:
            found = connection.execute(
                select(_clip.c.pcm).where(_clip.c.discogram == discogram, _clip.c.number == clip.numbers[0])
            ).scalar()
        if found is None:
            return None
        try:
            pcm = zlib.decompressobj().decompress(found, LONGEST_BYTES + 1)
        except zlib.error:
            pcm = b""
        if sha256(pcm).hexdigest() != clip.sha256:
            raise BrokenChain(
                f"{self.where}: the audio of record {clip.numbers[0]} of {discogram} is not what its digest seals; "
                "keep the file as it is"
            )
        return pcm

    def held(self, discogram: str | None = None) -> list[Held]:
        """Return what audio there is, of one discogram or of all, oldest first."""
        wanted = select(_clip.c.discogram, _clip.c.number, _clip.c.sha256, _clip.c.at_ms, _clip.c.until_ms)
        if discogram is not None:
            wanted = wanted.where(_clip.c.discogram == discogram)
        with self._reading() as connection:
            rows = connection.execute(wanted.order_by(_clip.c.at_ms, _clip.c.number)).all()
        return [Held(one, number, digest, _time(at_ms), _time(until)) for one, number, digest, at_ms, until in rows]

    def forget_old(self, now: datetime, days: int | None = None) -> int:
        """Forget what may be kept no longer; return how many utterances that were.

        That is what was kept for as long as was promised when it was said, or for ``days`` where these are fewer.
        """
        gone = _clip.c.until_ms <= _ms(now)
        return self._forget(gone if days is None else or_(gone, _clip.c.at_ms <= _ms(now - timedelta(days=days))))

    def forget(self, discogram: str | None = None, number: int | None = None) -> int:
        """Forget all audio, or that of one discogram, or of one record of it; return how many utterances that were."""
        wanted = _clip.c.at_ms.is_not(None) if discogram is None else _clip.c.discogram == discogram
        return self._forget(wanted if number is None else wanted & (_clip.c.number == number))

    def close(self) -> None:
        """Let go of the file."""
        self._access.let_go()
        self._access.engine.dispose()

    def _forget(self, which: object) -> int:
        """Delete rows, and write over the pages that held them, in the file and in its write-ahead log."""
        with self._writing() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
            count = int(connection.execute(delete(_clip).where(which)).rowcount)  # type: ignore[arg-type]
        if count:
            with self._told(), self._access.lock:
                self._access.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
                self._access.let_go()
        return count

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._told(), self._access.writing() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told(), self._access.reading() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except JournalRefused as refused:
            raise clips_refusal_of(refused, self.where) from refused


def clip_of(numbers: Sequence[int], pcm: bytes, words: str, confidence: float, days: int) -> Clip:
    """Return the entry that takes the digest of audio, 16-bit mono of RATE_HZ, into the record.

    Raises EntryError where it is empty or too long to be an utterance.
    """
    if not 0 < len(pcm) <= LONGEST_BYTES or len(pcm) % 2:
        raise EntryError(f"{len(pcm)} bytes are no audio of an utterance")
    seconds = Number.of(round(len(pcm) / 2 / RATE_HZ, 2))
    return Clip(tuple(numbers), sha256(pcm).hexdigest(), seconds, words, Number.of(round(confidence, 2)), days)


def path_of(journal: str | Path) -> Path:
    """Return the file that holds the audio of a journal file; it need not be there."""
    path = Path(journal).expanduser().absolute()
    return path.with_name(path.name + ENDING)


def _hurry(raw: Any, _: object) -> None:
    """Wait for another program no longer than a window may be held up by audio."""
    raw.execute(f"PRAGMA busy_timeout={LOCKED_MS}")


def _make(path: Path) -> None:
    """Make the file its owner's alone, where there is none yet."""
    try:
        if not path.exists():
            path.touch(mode=0o600)
            sync_folder(path.parent)
    except OSError as failed:
        raise JournalRefused(f"{path}, for the audio of what was said, cannot be made: {failed.strerror}.") from failed


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000).astimezone()
