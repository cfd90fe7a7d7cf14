"""A panel with a heading, and text in the roles of the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

GAP = 10
MARGIN = 16


def words(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label in a role of the style sheet: title, heading, soft, faint, warning, pain or pressure."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    if wraps:
        label.setWordWrap(True)
        label.setMinimumWidth(1)
    return label


def button(text: str, role: str, on_clicked: Callable[[], object] | SignalInstance) -> QPushButton:
    """Return a button in a role of the style sheet (primary, plain or danger) that calls a slot."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.clicked.connect(on_clicked)
    return made


def narrow(card: Card) -> None:
    """Give a card the narrow margins of the capture screen, and take its heading away."""
    layout = card.layout()
    if layout is not None:
        layout.setContentsMargins(12, 8, 12, 12)
    card.heading.hide()


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet asks for, and let the widget be drawn by it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is when it is first shown
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class Card(QFrame):
    """A panel; what is added to ``body`` stands below its heading, what is added to ``head`` beside it."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN)
        whole.setSpacing(GAP)
        self.head = QHBoxLayout()
        self.heading = words(heading, "heading", wraps=True)
        self.head.addWidget(self.heading, 1)
        whole.addLayout(self.head)
        self.heading.setVisible(bool(heading))
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        whole.addLayout(self.body, 1)

    def show_state(self, state: str) -> None:
        """Draw the panel as usual, or in a state of the style sheet: warning."""
        set_role(self, "state", state)
