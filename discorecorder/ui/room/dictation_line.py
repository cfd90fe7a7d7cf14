"""The dictation line: what is typed or heard, and as chips what it would record. Enter records, Esc discards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from discorecorder.dictation.grammar import check_figures, parse, say, understood
from discorecorder.dictation.late import split_late
from discorecorder.model.entries import Level
from discorecorder.model.values import EntryError
from discorecorder.recorder import local_now
from discorecorder.ui.parts.card import Card, button, narrow, set_role, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.room.room_entries import expanded
from discorecorder.ui.voice.seen import PARTIAL, SILENT, WAITS, Words
from discorecorder.ui.voice.voice_key import VoiceKey
from discorecorder.ui.voice.voice_strip import VoiceStrip
from discorecorder.ui.words import local_clock, mark, tr

if TYPE_CHECKING:
    from datetime import datetime

    from discorecorder.model.entries import Entry

MOST_HISTORY = 100
MOST_CHIPS = 6
NOTE_HIGH, TWO_NOTES_HIGH = 30, 50
PROMPTS: dict[str, str] = {
    "line": mark("Type what is said, for example 1.4 mL 26 psi pain 7"),
    "reading": mark("Volume and pressure, for example 1.4 26"),
    "opening": mark("Opening pressure, for example 12"),
    "baseline": mark("Baseline pain, 0 to 10"),
    "relief": mark("Pain after the anaesthetic, 0 to 10, for example 2 at 10 minutes"),
    "patient_words": mark("What the patient says, word for word"),
    "note": mark("Note"),
    "zero": mark("Why is the zero not checked?"),
}


class CarriedLine(NamedTuple):
    """What one line hands on to another in its place: what is typed, what was said before, and what waits."""

    typed: str
    history: tuple[str, ...]
    kept: str
    why: str


class Understood(NamedTuple):
    """What a line means: its entries, its words in full with their time, and when it happened if not now."""

    entries: tuple[Entry, ...]
    words: str
    happened_at: datetime | None


class DictationLine(Card):
    """One line of text with what it means beside it.

    ``entered`` carries an Understood; ``left`` tells that the line gave the keys back; ``retried`` that a person wants
    what the disk refused recorded again; ``answered`` whether what was heard and waits is right.
    """

    entered = Signal(object)
    left = Signal()
    retried = Signal()
    speaker_switched = Signal()
    answered = Signal(bool)
    _kept = ""
    _is_refused = False

    def __init__(self, talk_key: str = "") -> None:
        super().__init__()
        narrow(self)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(12, 6, 12, 4)
        self.unit, self.language = "psi", "en"
        self._action = "line"
        self._history: list[str] = []
        self._place = 0
        self._suggestions: list[str] = []
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Dictation line"))
        self.field.setMaxLength(1900)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_text_changed)
        self.talk, self.heard = VoiceKey(talk_key), VoiceStrip()
        self.speaker = button("", "plain", self.speaker_switched)
        self.record_button = button(tr("Record  Enter"), "primary", self._on_return)
        self.discard_button = button(tr("Discard  Esc"), "plain", self._on_escape)
        self.retry_button = button(tr("Record again"), "primary", self.retried)
        self.retry_button.hide()
        self._under = self._below()
        self._lay_out()
        self.open("line")
        self.field.clearFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.talk)
        row.addWidget(self.speaker)
        row.addWidget(self.field, 1)
        for one in (self.discard_button, self.record_button, self.retry_button):
            row.addWidget(one)
        self.body.setSpacing(4)
        self.body.addLayout(row)
        self.body.addWidget(self._under)
        self.body.addWidget(self.heard)
        self.heard.hide()

    def _below(self) -> QWidget:
        below = QWidget()
        line = QHBoxLayout(below)
        line.setContentsMargins(2, 0, 2, 0)
        line.setSpacing(8)
        self.chips = [_chip() for _ in range(MOST_CHIPS)]
        self.note = words("", "soft", wraps=True)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for chip in self.chips:
            chip.setFixedHeight(NOTE_HIGH)
            line.addWidget(chip)
        line.addWidget(self.note, 1)
        below.setFixedHeight(NOTE_HIGH)
        return below

    def open(self, action: str, text: str = "") -> None:
        """Open the line for an action of LINES, with a text in it, and take the keys."""
        self._action = action
        self.field.setPlaceholderText(tr(PROMPTS.get(action, PROMPTS["line"])))
        self.field.setText(text)
        if self.isVisible() and not self.window().isActiveWindow():
            self.window().activateWindow()  # else the glance view would have the keys, and words would be entries
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_text_changed(self.field.text())

    def show_speaker(self, words: str) -> None:
        """Show whose words the line takes."""
        self.speaker.setText(words)
        self.speaker.setAccessibleName(tr("The line takes the words of: {who}. Switch", who=words))

    def forget(self) -> None:
        """Hold nothing of the patient before: neither words nor history."""
        self._history, self._suggestions, self._place, self._kept = [], [], 0, ""
        self.field.clear()
        self.forget_refusal()
        self.show_recorded()

    def forget_refusal(self) -> None:
        """Take what was refused for answered: something else is said."""
        if self._is_refused and not self._kept:
            self._is_refused = False
            self.show_state("")
            self._say_note("")

    def show_heard(self, shown: Words) -> None:
        """Show what was heard: below an empty line, and in the note of one that somebody types in."""
        was_partial = self.heard.words.state == PARTIAL
        self.heard.show_words(shown)
        if self.field.text() and (was_partial or shown.state == PARTIAL):
            self._on_text_changed(self.field.text())
        else:
            self._show_heard()

    def answer(self, *, is_right: bool) -> bool:
        """Tell whether what was heard is right, if anything waits for that and nothing is typed; return whether so."""
        is_asked = self.heard.words.is_asked and not self.field.text()
        if is_asked:
            self.answered.emit(is_right)
        return is_asked

    def _show_heard(self) -> None:
        shown, is_empty = self.heard.words, not self.field.text()
        is_seen = shown.is_asked or (is_empty and shown.state != SILENT)
        self.heard.setVisible(is_seen)
        self._under.setVisible(not is_seen or not is_empty or self._is_refused or bool(self._kept))
        if is_empty:
            self.record_button.setEnabled(shown.state == WAITS)
        elif shown.state == PARTIAL:
            self._say_note(f"{tr('Hearing')}: {shown.words}")

    def carried(self) -> CarriedLine:
        """Return what another line in this place must go on with."""
        return CarriedLine(self.field.text(), tuple(self._history), self._kept, self.note.text() if self._kept else "")

    def take_over(self, carried: CarriedLine) -> None:
        """Go on with what a line before held."""
        self._history = list(carried.history)
        self.field.setText(carried.typed)
        if carried.kept:
            self._kept = carried.kept
            self.show_state("warning")
            self.retry_button.show()
            self.record_button.hide()
            self._say_note(carried.why, is_warning=True)

    def show_recorded(self) -> None:
        """Empty the line: what it held is recorded. What was refused beside it stays told."""
        if self._kept and self.field.text() == self._kept:
            self.field.clear()  # what the disk refused before is recorded now, and would be said a second time by Enter
        self._kept = ""
        self.retry_button.hide()
        self.record_button.show()
        if self._is_refused:
            return
        self.show_state("")
        if not self.field.hasFocus():
            self._action = "line"
            self.field.setPlaceholderText(tr(PROMPTS["line"]))
            self._say_note("")

    def show_refused(self, why: str, text: str | None) -> None:
        """Tell why something could not be recorded; what was typed comes back into the line."""
        if text and not self.field.text():
            self.field.setText(text)
        self._is_refused = True
        self.show_state("warning")
        self._say_note(f"{tr('Not recorded')}: {why}", is_warning=True)

    def show_unrecorded(self, why: str, said: str, key: str = "F5") -> None:
        """Tell that the disk refused, what it was, why and what to do; the value stays, retrying is one key."""
        if not self.field.text():
            self.field.setText(said)
            self._kept = said
        self.retry_button.setText(f"{tr('Record again')}  {key}")
        self.show_state("warning")
        self.retry_button.show()
        self.record_button.hide()
        if why:
            self._say_note(f"{tr('Not recorded')}: {why}", is_warning=True)

    def understood(self) -> Understood | None:
        """Return what the line means now. Raises EntryError where it means nothing; None while it is empty."""
        if not self.field.text().strip():
            return None
        full, at = self._in_full()
        time = self.field.text().strip().partition(" ")[0]
        entries = tuple(parse(full, self.unit, self.language))
        check_figures(full, entries, self.language)
        return Understood(entries, full if at is None else f"{time} {full}", at)

    def _in_full(self) -> tuple[str, datetime | None]:
        at, rest = split_late(self.field.text(), local_now())
        return expanded(self._action, rest, self.unit), at

    def _on_text_changed(self, text: str) -> None:
        shown: list[str] = []
        note = ""
        try:
            full, at = self._in_full() if text.strip() else ("", None)
            # Why words are none is worked out when somebody wants them recorded: it takes longer than a key may.
            entries = understood(full, self.unit, self.language) if full else []
        except EntryError as refused:
            note = _short(told(str(refused)))
        else:
            note = self._suggested(text) if entries is None else ""
            timed = [] if at is None else [f"@ {local_clock(at)}"]
            shown = timed + [say(entry) for entry in entries] if entries else []
        for index, chip in enumerate(self.chips):
            words_here = shown[index] if index < len(shown) else ""
            is_last = index == MOST_CHIPS - 1 and len(shown) > MOST_CHIPS
            chip.setText(tr("+{count} more", count=len(shown) - index) if is_last else words_here)
            chip.setVisible(bool(words_here))
            is_level = bool(shown) and index < len(shown) and _names_level(shown[index])
            set_role(chip, "chip", "level" if is_level else "entry")
        self.record_button.setEnabled(bool(shown))
        self._say_note(note)
        self._show_heard()

    def _suggested(self, text: str) -> str:
        """Return what could be meant by the beginning that was typed, and keep it for the arrow key."""
        from discorecorder.dictation.wording import examples

        begun = text.lower().lstrip()
        known = [*reversed(self._history), *examples(self.language), *examples()] if len(begun) > 1 else []
        self._suggestions = list(dict.fromkeys(one for one in known if one.lower().startswith(begun)))[:3]
        if not self._suggestions:
            return ""
        return tr("\u2192 completes: {words}", words=" \u00b7 ".join(self._suggestions))

    def _say_note(self, text: str, *, is_warning: bool = False) -> None:
        set_role(self.note, "role", "warning" if is_warning else "soft")
        self.note.setText(text)
        is_long = is_warning and self.note.fontMetrics().horizontalAdvance(text) > self.note.width()
        self._under.setFixedHeight(TWO_NOTES_HIGH if is_long else NOTE_HIGH)
        self.note.setToolTip(text)
        self.note.setAccessibleName(text)

    @Slot()
    def _on_return(self) -> None:
        if self._kept and self.field.text() == self._kept:
            self.retried.emit()  # it waits for the disk already; said again it would be recorded twice
            return
        try:
            meant = self.understood()
        except EntryError as refused:
            self.show_refused(told(str(refused)), None)
            return
        if meant is None:
            self.answer(is_right=True)
            self._give_back()
            return
        self._history = [*[one for one in self._history if one != meant.words], meant.words][-MOST_HISTORY:]
        self._place = 0
        self._is_refused = False
        self.field.clear()
        self.entered.emit(meant)
        self._give_back()

    @Slot()
    def _on_escape(self) -> None:
        why = self.note.text() if self._kept else ""
        self._is_refused = False
        self.answer(is_right=False)
        self.field.clear()
        if why:
            self._say_note(why, is_warning=True)  # it still waits for the disk; Esc takes nothing back
        else:
            self.show_state("")
        self._give_back()

    def _give_back(self) -> None:
        self._action = "line"
        self.field.setPlaceholderText(tr(PROMPTS["line"]))
        self.field.clearFocus()
        self.left.emit()

    def _walk_history(self, by: int) -> None:
        if not self._history:
            return
        self._place = max(0, min(len(self._history), self._place + by))
        self.field.setText(self._history[-self._place] if self._place else "")

    def _complete(self) -> bool:
        if not self._suggestions or self.field.cursorPosition() < len(self.field.text()):
            return False
        self.field.setText(self._suggestions[0])
        return True

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if watched is not self.field or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_return()
        elif key == Qt.Key.Key_Escape:
            self._on_escape()
        elif key == Qt.Key.Key_Up:
            self._walk_history(1)
        elif key == Qt.Key.Key_Down:
            self._walk_history(-1)
        else:
            return key == Qt.Key.Key_Right and self._complete()
        return True


def _chip() -> QLabel:
    chip = words()
    chip.setProperty("chip", "entry")
    chip.hide()
    return chip


def _names_level(text: str) -> bool:
    try:
        return any(isinstance(entry, Level) for entry in parse(text))
    except EntryError:
        return False


def _short(text: str) -> str:
    return text if len(text) < 160 else text[:157] + "..."
