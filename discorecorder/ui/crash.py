"""When the program itself fails: a report on this computer that says where, and nothing of what was recorded.

A report holds the time, the versions, the type of the exception and the places in the code. It holds no message and no
value, because either can carry the name of a patient. It is sent nowhere.
"""

from __future__ import annotations

import platform
import sys
import threading
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from discorecorder import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

KEPT = 20
AGAIN_SECONDS = 10.0
"""The same fault at the same place is not reported again so soon: one in a paint event comes with every repaint."""

MOST_CAUSES = 8


class CrashReports(QObject):
    """Writes a report of every fault that nothing else caught, and keeps the newest of them.

    ``crashed`` carries the path of the report, or None where it could not be written.
    """

    crashed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._lock = threading.Lock()
        self._told: dict[str, float] = {}
        self._before: tuple[Any, Any, Any] | None = None

    def install(self) -> None:
        """Hear from now on of every fault, in any thread, and of Qt's fatal ones."""
        if self._before is None:
            excepthooks = sys.excepthook, threading.excepthook
            sys.excepthook = self._on_exception
            threading.excepthook = self._on_thread_exception
            self._before = (*excepthooks, qInstallMessageHandler(self._on_qt_message))

    def uninstall(self) -> None:
        """Hear of nothing any more; whoever heard of it before does again."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, handler = self._before
            qInstallMessageHandler(handler)
            self._before = None

    def report(self, fault: BaseException, thread: str = "") -> Path | None:
        """Write a report of a fault and return its path; None where it was just reported or cannot be written."""
        return self._report(type(fault), fault, fault.__traceback__, thread)

    def _report(
        self, kind: type[BaseException], fault: BaseException | None, trace: TracebackType | None, thread: str
    ) -> Path | None:
        """Never raise: a report of a fault must not become another."""
        try:
            words = "\n".join(_told(kind, fault, trace))
            return self._keep(words, thread or threading.current_thread().name)
        except Exception:  # noqa: BLE001
            return None

    def _keep(self, words: str, thread: str) -> Path | None:
        with self._lock:
            now = monotonic()
            if now - self._told.get(words, -AGAIN_SECONDS) < AGAIN_SECONDS:
                return None
            self._told[words] = now
            text = "\n".join([*_head(thread), words, ""])
            path = self._written(text)
        _to_terminal(text)
        self.crashed.emit(path)
        return path

    def _written(self, text: str) -> Path | None:
        at = datetime.now().astimezone()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / f"crash-{at:%Y%m%d-%H%M%S-%f}.txt"
            path.write_text(text, encoding="utf-8")
            for old in sorted(self.folder.glob("crash-*.txt"))[:-KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return path

    def _on_exception(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        self._report(kind, fault, trace, "")

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            thread = args.thread.name if args.thread else ""
            self._report(args.exc_type, args.exc_value, args.exc_traceback, thread)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            where = f"  {_base(context.file or '?')}, line {context.line or 0}, in {context.function or '?'}"
            self._keep(f"Qt: fatal\n{where}", threading.current_thread().name)
            return
        before: Callable[..., None] | None = self._before[2] if self._before else None
        if callable(before):
            before(kind, context, message)
        else:
            _to_terminal(f"{message}\n")


def _head(thread: str) -> Iterator[str]:
    import PySide6

    yield "discorecorder: a fault of the program. This report holds places in the code and nothing that was recorded."
    yield f"time: {datetime.now().astimezone().isoformat(timespec='seconds')}"
    yield f"discorecorder {__version__}, Python {platform.python_version()}"
    yield f"Qt {qVersion()}, PySide6 {PySide6.__version__}"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    yield f"thread: {thread}"
    yield ""


def _told(kind: type[BaseException], fault: BaseException | None, trace: TracebackType | None) -> Iterator[str]:
    """Yield the type and the places of a fault, then those of what caused it."""
    yield f"{kind.__module__}.{kind.__qualname__}"
    yield from _places(trace)
    cause, seen = fault, 0
    while cause is not None and seen < MOST_CAUSES:
        cause, seen = cause.__cause__ or cause.__context__, seen + 1
        if cause is not None:
            yield f"after {type(cause).__module__}.{type(cause).__qualname__}"
            yield from _places(cause.__traceback__)


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {_base(code.co_filename)}, line {trace.tb_lineno}, in {code.co_qualname}"
        trace = trace.tb_next


def _base(path: str) -> str:
    """Return the name of a file without its folders, which can name the user."""
    return path.replace("\\", "/").rpartition("/")[2]


def _to_terminal(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(text)
