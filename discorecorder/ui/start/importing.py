"""Files that were dropped become discograms, in a thread of their own, each whole or not at all.

A procedure script is recorded as if it was spoken; a document that ``show`` printed is taken over record by record,
after every digest of it has come out the same.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from discorecorder.model.journal import JournalError
from discorecorder.model.values import EntryError
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from discorecorder.model.journal import Journal
    from discorecorder.ui.archive import Archive

MOST_BYTES = 64 * 1024 * 1024
"""No script and no document is larger; a larger file is refused before it is read."""


class Importer(QObject):
    """Takes files into an archive, one after another.

    ``progress`` carries the name of the file that is being read, ``imported`` the id of its discogram and the name,
    ``refused`` the name and why nothing of it was recorded, ``failed`` the exception of a fault of the program.
    """

    progress = Signal(str)
    imported = Signal(str, str)
    refused = Signal(str, str)
    failed = Signal(object)

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        """Get ready; the journal is opened and the rules of the room are read in the thread, once a file comes."""
        super().__init__(parent)
        self._archive = archive
        self._queue: SimpleQueue[Path | None] = SimpleQueue()
        self._thread: Thread | None = None

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in, behind those that wait already."""
        for path in paths:
            self._queue.put(path)
        if self._thread is None:
            self._thread = Thread(target=self._run, name="importing", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Bring the files that wait to their end, then end the thread."""
        self._queue.put(None)
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        journal: Journal | None = None
        while (path := self._queue.get()) is not None:
            self.progress.emit(path.name)
            try:
                journal = journal or self._archive.another()
                self.imported.emit(_taken(journal, path, self._archive), path.name)
            except (EntryError, JournalError) as refused:
                self.refused.emit(path.name, str(refused))
            except OSError as failed:
                self.refused.emit(path.name, tr("It cannot be read: {why}", why=failed.strerror or failed))
            except Exception as fault:  # noqa: BLE001  (a fault of the program, shown in the window's thread)
                self.failed.emit(fault)
        if journal is not None:
            journal.close()


def _taken(journal: Journal, path: Path, archive: Archive) -> str:
    """Record a file and return the id of its discogram. Raises EntryError, JournalError or OSError, and nothing is."""
    if path.stat().st_size > MOST_BYTES:
        raise EntryError(tr("It is over {megabytes} MB: no script and no document.", megabytes=MOST_BYTES // 2**20))
    if path.suffix.lower() == ".json":
        return _taken_over(journal, path)
    if path.suffix.lower() == ".txt":
        return _recorded(journal, path, archive)
    raise EntryError(tr("It is neither a procedure script (.txt) nor a discogram document (.json)."))


def _recorded(journal: Journal, path: Path, archive: Archive) -> str:
    from discorecorder.recorder import Recorder
    from discorecorder.replay import lines_of, read

    settings = archive.settings
    lines = lines_of(read(path), archive.site(), settings.stale_seconds * 1000, settings.primary)
    return Recorder.new(journal).record_lines(lines).id


def _taken_over(journal: Journal, path: Path) -> str:
    from discorecorder.recorder import followed, take_over
    from discorecorder.report.document import records_of

    identity, records = records_of(_shown(path))
    if not identity.isprintable():
        raise EntryError(tr("{id} is no id of a discogram.", id=repr(identity)))
    take_over(journal, followed(identity, records))
    return identity


def _shown(path: Path) -> object:
    """Return what a JSON file holds. Raises EntryError where that is no JSON, or no text and numbers."""
    import json

    try:
        held: object = json.loads(path.read_bytes().decode("utf-8-sig"))
        json.dumps(held, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeError:
        raise EntryError(tr("It is not written in UTF-8.")) from None
    except json.JSONDecodeError as wrong:
        raise EntryError(tr("It is no JSON: {why} in line {line}.", why=wrong.msg, line=wrong.lineno)) from None
    except ValueError:
        raise EntryError(tr("A number in it cannot have been measured (NaN, infinite or endless).")) from None
    except RecursionError:
        raise EntryError(tr("It is nested too deeply to be a discogram.")) from None
    return held
