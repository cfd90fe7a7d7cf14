"""One window for each journal: a second start shows the first one, and hands it the files that it was given.

Who is first is decided by a lock that the operating system lets go of when a process ends, however it ends, so that
nothing is left in the way after a crash or a power cut. The second speaks to the first through a local socket.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LISTEN_MS = 200
"""How long after its start the first begins to hear, so that its window comes first."""
WAIT_MS, STEP_MS = 3000, 300
"""How long a second start waits for the first, which may still be starting, and for one try of it."""
MOST_BYTES = 1_000_000
_WORD = "raise"
_DONE = b"raised\n"


def instance_name(database: str) -> str:
    """Return the name of the instance that has this journal, a path or a URL, for the person at this computer.

    Where each person has a folder of their own for such files, the journal is enough.
    """
    where = database if "://" in database else str(Path(database).expanduser().absolute())
    person = os.getuid() if hasattr(os, "getuid") else ""
    whose = QCryptographicHash.hash(f"{person}\0{where}".encode(), QCryptographicHash.Algorithm.Sha256)
    return "discorecorder-" + whose.toHex().toStdString()[:20]


class OnlyInstance(QObject):
    """Is the first instance for a journal, or speaks to it.

    ``raised`` carries the paths, as a list of str, that a second start was given; mostly there are none.
    """

    raised = Signal(list)

    def __init__(self, database: str, parent: QObject | None = None) -> None:
        """Try to be the first; if that is so, second starts are heard once the window's loop runs."""
        super().__init__(parent)
        self._name = name = instance_name(database)
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}
        self._lock = QLockFile(f"{QDir.tempPath()}/{name}.lock")
        self._lock.setStaleLockTime(0)  # a lock is never too old while its process lives
        is_taken = not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError
        self._is_first = not is_taken
        if self._is_first:
            QTimer.singleShot(LISTEN_MS, self, self.listen)

    def is_first(self) -> bool:
        """Return whether nobody else has this name. Where no lock can be kept, nobody is kept from working."""
        return self._is_first

    @Slot()
    def listen(self) -> None:
        """Hear second starts from now on."""
        if self._server is not None or not self._is_first:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left over by a process that was killed: the lock says it is gone
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(self._name)

    def call(self, paths: Sequence[str | Path] = ()) -> bool:
        """Ask the first to show its window and take these files; return whether it answered within some seconds."""
        import json

        said = json.dumps({"word": _WORD, "paths": [str(Path(path).absolute()) for path in paths]})
        until = monotonic() + WAIT_MS / 1000
        while monotonic() < until:
            if self._is_answered(said.encode() + b"\n"):
                return True
        return False

    def close(self) -> None:
        """Hear nobody any more, and let another be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()
        self._is_first = False

    def _is_answered(self, said: bytes) -> bool:
        from PySide6.QtCore import QThread
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(STEP_MS):
            QThread.msleep(20)  # refused at once: the first has not come so far yet
            return False
        socket.write(said)
        socket.flush()
        is_answered = socket.waitForReadyRead(STEP_MS) and bytes(socket.readAll().data()).startswith(_DONE)
        socket.abort()
        return is_answered

    @Slot()
    def _on_connected(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._heard[socket] = b""
            socket.readyRead.connect(self._on_heard)
            socket.disconnected.connect(self._on_left)
            self._hear(socket)

    @Slot()
    def _on_heard(self) -> None:
        socket = self.sender()
        if socket in self._heard:
            self._hear(socket)

    @Slot()
    def _on_left(self) -> None:
        socket = self.sender()
        if socket in self._heard:
            del self._heard[socket]
            socket.deleteLater()

    def _hear(self, socket: QLocalSocket) -> None:
        heard = self._heard[socket] + socket.readAll().data()
        self._heard[socket] = heard
        if len(heard) > MOST_BYTES:
            socket.abort()
        elif heard.endswith(b"\n"):
            paths = _paths_in(heard)
            self._heard[socket] = b""
            if paths is not None:
                socket.write(_DONE)
                socket.flush()
                self.raised.emit(paths)


def _paths_in(heard: bytes) -> list[str] | None:
    """Return the paths of a message; None where it is no message of this program."""
    import json

    try:
        said = json.loads(heard)
    except ValueError:
        return None
    paths = said.get("paths") if isinstance(said, dict) and said.get("word") == _WORD else None
    return paths if isinstance(paths, list) and all(isinstance(path, str) for path in paths) else None
