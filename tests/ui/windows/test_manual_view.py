"""The pages of the manual: a picture is never wider than the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from discorecorder.ui.windows.manual_view import WIDEST_PICTURE, ManualView

IMAGE = QTextDocument.ResourceType.ImageResource.value


def picture(folder: Path, width: int) -> QUrl:
    """Return the address of a picture of a width in px."""
    path = folder / f"{width}.png"
    drawn = QImage(width, 100, QImage.Format.Format_RGB32)
    drawn.fill(0)
    assert drawn.save(str(path))
    return QUrl.fromLocalFile(str(path))


def test_a_wide_picture_is_made_smaller_and_a_small_one_stays(qtbot: QtBot, tmp_path: Path) -> None:
    view = ManualView()
    qtbot.addWidget(view)
    assert view.loadResource(IMAGE, picture(tmp_path, 1600)).width() == WIDEST_PICTURE
    assert view.loadResource(IMAGE, picture(tmp_path, 300)).width() == 300
