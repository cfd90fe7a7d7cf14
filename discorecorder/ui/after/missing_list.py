"""What is missing as buttons, and what is doubtful as lines; each opens the line to enter it, right there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.line_editor import LineEditor
from discorecorder.ui.after.samples import Sample, samples_for
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import set_role, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram

WARNING = "\u26a0 "
_RECORD = re.compile(r"record (\d+)")


class MissingList(QWidget):
    """What a level, or the study where there is no level, still lacks; ``said`` carries what was entered."""

    said = Signal(object)

    def __init__(self, level: str | None = None, language: str = "en") -> None:
        super().__init__()
        self._level, self._language = level, language
        self._discogram: Discogram | None = None
        self._shown: tuple[tuple[str, ...], tuple[str, ...], bool] | None = None
        self._open = ""
        self.buttons: dict[str, TouchButton] = {}
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(6)
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(6)
        self._heading = words("", "soft", wraps=True)
        self._missing = FlowRow()
        self._samples = FlowRow()
        self.editor: LineEditor | None = None
        self._whole.addLayout(self._doubts)
        self._whole.addWidget(self._heading)
        self._whole.addWidget(self._missing)
        self._whole.addWidget(self._samples)
        self._samples.hide()

    def show_missing(self, discogram: Discogram, missing: tuple[str, ...], doubts: tuple[str, ...]) -> None:
        """Show what is missing and what is doubtful; an open line stays open while its reason is there."""
        self._discogram = discogram
        if self.editor is not None:
            self.editor.show_discogram(discogram)
        if self._shown == (missing, doubts, discogram.is_signed):
            return
        self._shown = (missing, doubts, discogram.is_signed)
        was_open, place = self._open, list(self.buttons).index(self._open) if self._open in self.buttons else 0
        self._rebuild(missing, doubts)
        if discogram.is_signed:
            self._tell(missing)
        if was_open and was_open not in self.buttons:
            self._close()
            if self.buttons:
                list(self.buttons.values())[min(place, len(self.buttons) - 1)].setFocus()
        self._light()

    def is_empty(self) -> bool:
        """Return whether nothing is missing and nothing doubtful."""
        return not self.buttons

    def _rebuild(self, missing: tuple[str, ...], doubts: tuple[str, ...]) -> None:
        self._missing.flow.clear()
        while (item := self._doubts.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.buttons = {}
        for doubt in doubts:
            self._doubts.addWidget(self._doubt_row(doubt))
        for name in missing:
            button = self._button(name, f"+ {told(name)}", tr("Enter {missing}", missing=told(name)))
            self._missing.add(button)
        self._heading.setText(tr("Missing"))
        self._heading.setVisible(bool(missing))
        self._missing.setVisible(bool(missing))

    def _tell(self, missing: tuple[str, ...]) -> None:
        """Name what is missing or doubtful in a signed record, where nothing is entered any more."""
        for button in self.buttons.values():
            button.hide()
        self.buttons = {}
        self._missing.hide()
        self._heading.setText(tr("Missing: {things}", things=", ".join(told(name) for name in missing)))
        self._heading.setVisible(bool(missing))

    def _doubt_row(self, doubt: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words(WARNING + told(doubt), "warning", wraps=True), 1)
        line.addWidget(self._button(doubt, tr("Correct"), tr("Correct: {doubt}", doubt=told(doubt))))
        return row

    def _button(self, reason: str, shown: str, name: str) -> TouchButton:
        button = TouchButton(shown, "plain", name=name)
        button.setProperty("reason", reason)
        button.used.connect(self._on_reason)
        self.buttons[reason] = button
        return button

    def _on_reason(self, _source: str) -> None:
        reason = self.sender().property("reason")
        if self._open == reason:
            self._close()
            self._light()
            return
        self._open = reason
        self._light()
        if self._discogram is None:
            return
        if self.editor is None:
            self.editor = LineEditor(self._level, self._language)
            self.editor.said.connect(self.said)
            self.editor.closed.connect(self._on_closed)
            self._whole.addWidget(self.editor)
        samples = samples_for(reason, self._level)
        self._show_samples(samples)
        record = _RECORD.search(reason)
        begin = f"correction record {record[1]} " if record and not samples else ""
        example = next((sample.phrase for sample in samples if not sample.is_open), "")
        self.editor.show()
        self.editor.open_for(self._discogram, example, begin)

    def _show_samples(self, samples: tuple[Sample, ...]) -> None:
        self._samples.flow.clear()
        for sample in samples:
            button = TouchButton(sample.shown, name=sample.phrase)
            button.setProperty("sample", sample)
            button.used.connect(self._on_sample)
            self._samples.add(button)
        self._samples.setVisible(bool(samples))

    def _on_sample(self, _source: str) -> None:
        sample = self.sender().property("sample")
        assert self.editor is not None
        self.editor.field.setText(sample.phrase)
        if sample.is_open:
            self.editor.field.setFocus()
        else:
            self.editor.record.click()

    def _on_closed(self) -> None:
        reason = self._open
        self._close()
        self._light()
        if reason in self.buttons:
            self.buttons[reason].setFocus()

    def _close(self) -> None:
        self._open = ""
        self._samples.hide()
        if self.editor is not None:
            self.editor.hide()

    def _light(self) -> None:
        for reason, button in self.buttons.items():
            set_role(button, "role", "primary" if reason == self._open else "plain")
