"""The program as it is started at a desk, with an ear: it answers where things are on the screen and what they show.

Run as ``python -m tests.journeys.desk_window SOCKET WORDS``. What it shows and does is the program's own; the answers
only save a journey from reading pixels. A question is a line of JSON, and so is its answer. What another thread than
that of the window loads of Qt is complained of on standard error: it can take the process down.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPointingDevice
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

import discorecorder
from discorecorder.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ROWS = 2000
_PACKAGE = Path(discorecorder.__file__).parent


def plain(text: str) -> str:
    """Return a text with one space between its words."""
    return " ".join(text.split())


def name_of(widget: QWidget) -> str:
    """Return the name under which a screen reader tells of a widget."""
    return plain(widget.accessibleName() or text_of(widget))


def text_of(widget: QWidget) -> str:
    """Return the text of a widget; empty where it has none."""
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, (QAbstractButton, QLabel, QLineEdit)):
        return widget.text()
    return ""


def shown_widgets() -> Iterator[QWidget]:
    """Yield every widget that is shown, in all windows."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield window
            yield from (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def told_of(widget: QWidget) -> dict[str, Any]:
    """Return what a widget shows and says."""
    told: dict[str, Any] = {"kind": type(widget).__name__, "name": name_of(widget), "text": plain(text_of(widget))}
    told["about"] = plain(widget.accessibleDescription())
    told["tip"] = plain(widget.toolTip())
    if isinstance(widget, QLineEdit):
        told["hint"] = plain(widget.placeholderText())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        told["rows"] = list(rows_of(widget.model()))
    return told


def rows_of(model: QAbstractItemModel) -> Iterator[str]:
    """Yield the rows of a list as they are read out."""
    for row in range(min(model.rowCount(), MOST_ROWS)):
        index = model.index(row, 0)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        yield plain(str(said or ""))


def place_of(widget: QWidget) -> dict[str, Any]:
    """Return where a widget can be hit, on the whole screen, and around what it scrolls where it is out of sight."""
    seen = widget.visibleRegion().boundingRect()
    told = {
        "name": name_of(widget),
        "kind": type(widget).__name__,
        "is_enabled": widget.isEnabled(),
        "is_whole": seen.size() == widget.size(),
        "box": _on_screen(widget, seen),
    }
    area = _area_of(widget)
    if area is not None:
        inside = area.viewport().rect()
        top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
        told["area"] = _on_screen(area.viewport(), inside)
        told["past"] = min(top, 0) or max(top + widget.height() - inside.height(), 0)
    return told


def _area_of(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _on_screen(widget: QWidget, box: QRect) -> list[int]:
    at = widget.mapToGlobal(box.topLeft())
    return [at.x(), at.y(), box.width(), box.height()]


def places(name: str) -> list[dict[str, Any]]:
    """Return where what has this name can be hit; what only begins with it counts where nothing has it wholly."""
    able = [widget for widget in shown_widgets() if not isinstance(widget, QLabel) and not widget.isWindow()]
    whole = [widget for widget in able if name_of(widget) == name]
    found = whole or [widget for widget in able if name_of(widget).startswith(name)]
    return [place_of(widget) for widget in found]


def row_place(name: str, words: str) -> list[int]:
    """Return where a row of a list can be hit that holds some words; empty where none does."""
    for view in shown_widgets():
        if isinstance(view, QAbstractItemView) and name_of(view) == name and view.model() is not None:
            for at, said in enumerate(rows_of(view.model())):
                if words in said:
                    index = view.model().index(at, 0)
                    view.scrollTo(index)
                    return _on_screen(view.viewport(), view.visualRect(index))
    return []


class Ear(QObject):
    """Answers questions about the screen, and lays a finger on it; it changes nothing else."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._heard: dict[QLocalSocket, bytes] = {}
        self._finger: QPointingDevice | None = None
        self._under: QWidget | None = None
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(name)

    def answer(self, question: dict[str, Any]) -> Any:
        """Return what is asked."""
        return getattr(self, "_told_" + question.pop("ask"))(**question)

    def _told_where(self, name: str) -> list[dict[str, Any]]:
        return places(plain(name))

    def _told_row(self, name: str, words: str) -> list[int]:
        return row_place(name, words)

    def _told_shown(self) -> list[dict[str, Any]]:
        return [told_of(widget) for widget in shown_widgets()]

    def _told_windows(self) -> list[dict[str, Any]]:
        return [_window_told(one) for one in QApplication.topLevelWidgets() if one.isVisible()]

    def _told_page(self) -> str:
        return next((one.shown_page for one in _main_windows()), "")

    def _told_warm(self) -> bool:
        return any("touch_keyboard" in one.__dict__ for one in _main_windows())

    def _told_focus(self) -> dict[str, Any] | None:
        focused = QApplication.focusWidget()
        return None if focused is None else told_of(focused)

    def _told_picture(self, path: str) -> bool:
        return all(one.grab().save(path) for one in _main_windows())

    def _told_touch(self, phase: str, x: int, y: int) -> bool:
        """Let a finger press, move or release at a place of the screen; return whether a window is there."""
        at = QPoint(x, y)
        under = QApplication.topLevelAt(at) if phase == "press" else self._under
        window = under.windowHandle() if under is not None else None
        if window is None:
            return False
        self._under = under
        self._finger = self._finger or QTest.createTouchDevice()
        event = QTest.touchEvent(window, self._finger, False)
        getattr(event, phase)(0, window.mapFromGlobal(at), window).commit(False)
        return True

    @Slot()
    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._heard[socket] = b""
            socket.readyRead.connect(self._on_heard)
            socket.disconnected.connect(self._on_left)

    @Slot()
    def _on_heard(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        *questions, rest = (self._heard[socket] + bytes(socket.readAll().data())).split(b"\n")
        self._heard[socket] = rest
        for question in questions:
            socket.write(json.dumps(self.answer(json.loads(question))).encode() + b"\n")
            socket.flush()

    @Slot()
    def _on_left(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        self._heard.pop(socket, None)
        socket.deleteLater()


def _main_windows() -> list[MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


def _window_told(window: QWidget) -> dict[str, Any]:
    return {
        "kind": type(window).__name__,
        "title": window.windowTitle(),
        "is_active": window.isActiveWindow(),
        "is_minimized": window.isMinimized(),
        "box": _on_screen(window, window.rect()),
    }


def _complain_of_qt_in_a_thread(happened: str, told: tuple[Any, ...]) -> None:
    if happened == "import" and threading.current_thread() is not threading.main_thread():
        name = str(told[0])
        if name.startswith(("PySide6", "shiboken6", "pyqtgraph")) or _names_qt(name):
            sys.stderr.write(f"{threading.current_thread().name} loads {name}, which names Qt\n")
            sys.stderr.flush()


def _names_qt(module: str) -> bool:
    """Return whether a module of the program names Qt in its text."""
    path = _PACKAGE.joinpath(*module.split(".")[1:]).with_suffix(".py")
    return module.startswith("discorecorder.") and path.is_file() and "PySide6" in path.read_text("utf-8")


def main() -> int:
    """Start the program with an ear, and return its exit status."""
    socket, *words = sys.argv[1:]
    sys.addaudithook(_complain_of_qt_in_a_thread)
    application = QApplication(["discorecorder"])
    ear = Ear(socket)
    sys.argv = ["discorecorder", *words]
    from discorecorder.__main__ import main as begun

    status = begun()
    del ear, application
    return status


if __name__ == "__main__":
    sys.exit(main())
