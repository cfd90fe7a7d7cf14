"""A line across the window that says something and offers an answer, in place of a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from discorecorder.ui.parts.card import button, set_role, words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class NoticeBar(QFrame):
    """Shows one notice; ``answered`` carries the name of the answer that was touched, "closed" for the cross."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        self.label = words("", "notice", wraps=True)
        row.addWidget(self.label, 1)
        self._row = row
        self._answers: list[QPushButton] = []
        self.topic = ""
        self.hide()

    def show_notice(
        self,
        topic: str,
        text: str,
        answers: Sequence[tuple[str, str]] = (),
        *,
        is_warning: bool = True,
        takes_focus: bool = True,
    ) -> None:
        """Show a text with its answers, each a name and its words; a close button stands behind them."""
        self.topic = topic
        for old in self._answers:
            old.hide()
            old.deleteLater()
        self._answers = []
        mark = "!  " if is_warning else ""
        self.label.setText(mark + text)
        for name, told in (*answers, ("closed", tr("Close this line"))):
            one = button(told, "plain", self._on_clicked)
            one.setProperty("answer", name)
            self._row.addWidget(one)
            one.show()  # now, for what is not shown yet cannot take the focus
            self._answers.append(one)
        set_role(self, "state", "warning" if is_warning else "plain")
        self.setAccessibleName(text)
        self.show()
        if answers and takes_focus:
            self._answers[0].setFocus()

    def take_away(self, topic: str) -> None:
        """Take a notice away, if it is the one that is shown."""
        if self.topic == topic:
            self.hide()

    @Slot()
    def _on_clicked(self) -> None:
        name = str(self.sender().property("answer"))
        self.hide()
        self.answered.emit(name)
