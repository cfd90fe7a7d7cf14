"""A field to type in: its label above, what is wrong with it below, and the text kept until it is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from discorecorder.model.entries import line_of
from discorecorder.ui.parts.card import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Field(QWidget):
    """One line of text. ``left`` tells that it was changed and then left, by Tab, Enter or a touch elsewhere."""

    left = Signal()

    def __init__(self, label: str, *, hint: str = "", named: str = "") -> None:
        super().__init__()
        self._hint = hint
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(named or label)
        self.edit.setMinimumWidth(80)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3)
        self._label = words(label, "soft", wraps=True)
        self._label.setBuddy(self.edit)
        whole.addWidget(self._label)
        self._label.setVisible(bool(label))
        whole.addWidget(self.edit)
        self._below = words(hint, "faint", wraps=True)
        self._below.hide()
        whole.addWidget(self._below)
        self._beside = words("", "soft", wraps=True)
        self._beside.hide()
        whole.addWidget(self._beside)
        self._wrong = words("", "warning", wraps=True)
        self._wrong.hide()
        whole.addWidget(self._wrong)
        whole.addStretch(1)
        self.edit.editingFinished.connect(self._on_finished)
        self.edit.textEdited.connect(self._on_edited)
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._on_placing)

    @property
    def text(self) -> str:
        """What stands in the field, as one line."""
        return line_of(self.edit.text())

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that the record does not hold yet."""
        return self.edit.isModified()

    def show_text(self, text: str) -> None:
        """Show what is recorded; what was typed and is not recorded yet stays."""
        if self.edit.isModified() and self.text != text:
            return
        if self.edit.text() != text and not (self.edit.hasFocus() and self.text == text):
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self.edit.setModified(False)

    def forget(self) -> None:
        """Empty the field, because another discogram is shown."""
        self.edit.clear()
        self.edit.setModified(False)
        self.show_wrong("")
        self.show_beside("")

    def show_wrong(self, why: str) -> None:
        """Tell below the field what is wrong with it; nothing where nothing is."""
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))
        self.edit.setAccessibleDescription(why)

    def show_beside(self, meaning: str) -> None:
        """Tell below the field how it is understood."""
        self._beside.setText(meaning)
        self._beside.setVisible(bool(meaning))

    def commit(self) -> None:
        """Take what was typed as left."""
        if self.edit.isModified():
            self.left.emit()

    def _on_finished(self) -> None:
        self.commit()

    def _on_edited(self) -> None:
        self.show_wrong("")

    def _on_placing(self) -> None:
        """Show the hint in the field where it has room, else below."""
        has_room = self.edit.fontMetrics().horizontalAdvance(self._hint) <= self.edit.width() - 30
        self.edit.setPlaceholderText(self._hint if has_room else "")
        self._below.setVisible(not has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._hint:
            self._placing.start()  # a layout must not change while it is being laid out
