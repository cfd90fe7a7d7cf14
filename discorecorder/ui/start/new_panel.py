"""One big button for a new discogram; it unfolds in its place into the regions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QWidget

from discorecorder.ui.parts.card import GAP, set_role
from discorecorder.ui.start.spoken import REGIONS, region_words
from discorecorder.ui.words import tr


class NewPanel(QStackedWidget):
    """Asks for the region where somebody wants a new discogram; ``chosen`` carries it."""

    chosen = Signal(str)

    def __init__(self, is_practice: bool) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._new = big_button(tr("New practice discogram") if is_practice else tr("New discogram"))
        self._new.setProperty("role", "primary")
        self._new.setToolTip("Ctrl+N")
        self._new.setAccessibleDescription(tr("Then choose the region, with Ctrl+N"))
        self._new.clicked.connect(self.unfold)
        self.addWidget(self._new)
        self._regions = QWidget()
        row = QHBoxLayout(self._regions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._buttons = [self._region_button(region) for region in REGIONS]
        for button in self._buttons:
            row.addWidget(button, 2)
        self._cancel = QPushButton(tr("Cancel") + "  Esc")
        self._cancel.setProperty("scale", "big")
        self._cancel.setProperty("role", "plain")
        self._cancel.clicked.connect(self.fold)
        row.addWidget(self._cancel, 1)
        self.addWidget(self._regions)

    def show_first(self, is_first: bool) -> None:
        """Light the button as the first thing to do, or not, where something else comes first."""
        set_role(self._new, "role", "primary" if is_first else "plain")

    @Slot()
    def unfold(self) -> None:
        """Ask for the region."""
        self.setCurrentWidget(self._regions)
        self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def fold(self) -> None:
        """Ask no more."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.setCurrentWidget(self._new)
        if had_focus:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _region_button(self, region: str) -> QPushButton:
        button = big_button(region_words(region))
        button.setProperty("role", "plain")
        button.setAccessibleName(tr("New discogram: {region}", region=region_words(region)))
        button.clicked.connect(partial(self._choose, region))
        return button

    def _choose(self, region: str, _checked: bool = False) -> None:
        self.fold()
        self.chosen.emit(region)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.currentWidget() is not self._regions:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.fold()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


def big_button(words: str) -> QPushButton:
    """Return a button of the height of a score key."""
    button = QPushButton(words)
    button.setProperty("scale", "big")
    return button
