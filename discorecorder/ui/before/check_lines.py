"""Lines of the checklist: what is asked, done, no or skipped, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from discorecorder.model.entries import Check
from discorecorder.ui.before.choices import Choices, same_widths
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import check_of, is_asked
from discorecorder.ui.parts.card import words
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.model.discogram import Discogram

STACKED_BELOW = 860
"""Width in px under which the words stand below the keys instead of beside them."""


class Asked(NamedTuple):
    """A line of the checklist: its item in the record, the question, and what its words may hold."""

    item: str
    question: str
    hint: str = ""


class CheckLine(QWidget):
    """One line; ``answered`` carries the Check and its source. Words alone say nothing: a key does."""

    answered = Signal(object, str)

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.item = asked.item
        self._shown: Check | None = None
        self._label = words(asked.question, wraps=True)
        self._key_high = px(KEY_MM, self.screen())
        self.states = Choices(asked.question, (("done", tr("Done")), ("no", tr("No")), ("skipped", tr("Skipped"))))
        self.field = Field("", hint=asked.hint, named=f"{asked.question}: {tr('words')}")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._is_stacked: bool | None = None
        self._arrange(is_stacked=False)
        self.states.chosen.connect(self._on_chosen)
        self.field.left.connect(self._on_left)

    def show_check(self, check: Check | None) -> None:
        """Show the answer that stands; None where nobody answered."""
        self._shown = check
        self.states.show_chosen(check.state if check else None)
        self.field.show_text((check.words or "") if check else "")
        if check is not None and not self.field.is_changed:
            self.field.show_wrong("")

    def keep_words_away(self) -> None:
        """Leave the place of the words empty, because fields of their own hold them."""
        policy = self.field.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.field.setSizePolicy(policy)
        self.field.hide()

    def _on_chosen(self, state: str, source: str) -> None:
        self.answered.emit(Check(self.item, state, self.field.text or None), source)

    def _on_left(self) -> None:
        if self._shown is None:
            self.field.show_wrong(tr("Choose done, no or skipped: then this is recorded too."))
        else:
            self.answered.emit(Check(self.item, self._shown.state, self.field.text or None), "typed")

    def _arrange(self, *, is_stacked: bool) -> None:
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        top = Qt.AlignmentFlag.AlignTop
        self._label.setMinimumHeight(0 if is_stacked else self._key_high)
        self._grid.addWidget(self._label, 0, 0, 1, 2 if is_stacked else 1, top)
        self._grid.addWidget(self.states, 1 if is_stacked else 0, 0 if is_stacked else 1, top)
        self._grid.addWidget(self.field, 1 if is_stacked else 0, 1 if is_stacked else 2)
        for column, stretch in enumerate((0, 1, 0) if is_stacked else (5, 0, 7)):
            self._grid.setColumnStretch(column, stretch)

    def resizeEvent(self, _event: object) -> None:
        self._arrange(is_stacked=self.width() < STACKED_BELOW)


class CheckLines(QWidget):
    """Several lines whose keys stand below one another."""

    answered = Signal(object, str)

    def __init__(self, asked: Sequence[Asked]) -> None:
        super().__init__()
        from PySide6.QtWidgets import QVBoxLayout

        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self.lines = {one.item: CheckLine(one) for one in asked}
        for line in self.lines.values():
            whole.addWidget(line)
            line.answered.connect(self.answered)
        same_widths(line.states for line in self.lines.values())
        for line in self.lines.values():
            line.states.setFixedWidth(sum(button.minimumWidth() + 8 for button in line.states.buttons) - 8)

    def show_discogram(self, discogram: Discogram) -> None:
        """Show every answer that stands; what does not concern this study is not asked."""
        for item, line in self.lines.items():
            check = check_of(discogram, item)
            line.setVisible(check is not None or is_asked(discogram, item))
            line.show_check(check)
