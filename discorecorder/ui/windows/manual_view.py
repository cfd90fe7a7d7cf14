"""The pages of the manual as they are read: text, and pictures no wider than the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

WIDEST_PICTURE = 940
"""Width in px that a picture is made smaller to: it has room on the smallest screen beside the index."""


class ManualView(QTextBrowser):
    """A browser of pages whose pictures never make it scroll sideways."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        held = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not isinstance(held, QByteArray):
            return held
        picture = QImage.fromData(held)
        if picture.width() <= WIDEST_PICTURE:
            return picture
        return picture.scaledToWidth(WIDEST_PICTURE, Qt.TransformationMode.SmoothTransformation)
