"""One preference each: its name, its sentence, and the editor that belongs to its kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from discorecorder.model.values import EntryError
from discorecorder.settings import PREFERENCES, Settings
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.parts.card import words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.windows.preference_words import CHOICES, FROM_NEXT_START, LABELS, unit_of
from discorecorder.ui.words import languages, local_number, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER_WIDTH = 130
TEXT_WIDTH = 620


class Field(QWidget):
    """A preference with its sentence; ``changed`` carries its name and the new value, once it is one that can be."""

    changed = Signal(str, object)

    def __init__(self, field: str) -> None:
        super().__init__()
        self.field = field
        self.named = tr(LABELS[field])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(28)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(words(self.named, "heading", wraps=True))
        said.addWidget(words(self._sentence(), "soft", wraps=True))
        said.addStretch(1)
        row.addLayout(said, 5)
        self.side = QVBoxLayout()
        self.side.setSpacing(6)
        row.addLayout(self.side, 6)
        self.wrong = words("", "warning", wraps=True)
        self.wrong.hide()

    def show_settings(self, settings: Settings) -> None:
        """Show what is saved; what is being typed stays."""
        raise NotImplementedError

    def settle(self) -> bool:
        """Take what was typed; return whether it is saved or nothing was typed."""
        return True

    def keep(self) -> None:
        """Leave what was typed where it is, because it could not be saved."""

    def show_wrong(self, why: str) -> None:
        """Say below the editor what is wrong; nothing, if nothing is."""
        self.wrong.setText(f"!  {why}" if why else "")
        self.wrong.setVisible(bool(why))

    def _place(self, editor: QWidget) -> None:
        self.side.addWidget(editor)
        self.side.addWidget(self.wrong)
        self.side.addStretch(1)

    def _sentence(self) -> str:
        sentence = tr(PREFERENCES[self.field].sentence)
        return f"{sentence} {tr('It holds from the next start on.')}" if self.field in FROM_NEXT_START else sentence


class ChoiceField(Field):
    """A preference that is one of a few: keys side by side."""

    def __init__(self, field: str, options: Sequence[tuple[str, Any]]) -> None:
        """Take each choice's words with the value it stands for."""
        super().__init__(field)
        self._values = {str(place): value for place, (_, value) in enumerate(options)}
        self.choices = Choices(self.named, [(str(place), shown) for place, (shown, _) in enumerate(options)])
        self.choices.chosen.connect(self._on_chosen)
        self._place(self.choices)

    def show_settings(self, settings: Settings) -> None:
        """Mark the choice that is saved."""
        saved = getattr(settings, self.field)
        self.choices.show_chosen(next((place for place, value in self._values.items() if value == saved), None))

    @Slot(str, str)
    def _on_chosen(self, place: str, _source: str) -> None:
        self.choices.show_chosen(place)
        self.changed.emit(self.field, self._values[place])


class TextField(Field):
    """A preference that is typed. Enter, or going on to the next field, saves it."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self._saved = self._sent = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(self.named)
        self.line.setAccessibleDescription(tr(PREFERENCES[field].sentence))
        self.line.setMaximumWidth(TEXT_WIDTH)
        self.line.editingFinished.connect(self.settle)
        self._place(self.line)

    def show_settings(self, settings: Settings) -> None:
        """Show the text that is saved, unless another one is just typed."""
        shown = self._shown(getattr(settings, self.field))
        if self.line.text().strip() in {self._saved, self._sent}:
            self.line.setText(shown)
            self.show_wrong("")
        self._saved, self._sent = shown, shown

    @Slot()
    def settle(self) -> bool:
        """Take what was typed; return whether it is saved. What is wrong stays in the line, with the reason below."""
        text = self.line.text().strip()
        if text == self._saved:
            self.show_wrong("")
            return True
        try:
            value = self._read(text)
            Settings().with_(**{self.field: value})
        except EntryError as wrong:
            self.show_wrong(told(str(wrong)))
            return False
        self.show_wrong("")
        self._sent = text
        self.changed.emit(self.field, value)
        return True

    def keep(self) -> None:
        """Leave in the line what was typed, because it could not be saved; Enter tries again."""
        self._sent = self._saved

    def _shown(self, saved: object) -> str:
        return "" if saved is None else str(saved)

    def _read(self, text: str) -> object:
        """Return the value that a text stands for. Raises EntryError in words that the field shows."""
        if self.field == "criteria_file" and text:
            _check_rules(Path(text))
        if self.field == "key_file" and text and not Path(text).parent.is_dir():
            raise EntryError(tr("There is no folder {folder}; it was not saved.", folder=Path(text).parent))
        return text or Settings.defaults_[self.field]


class NumberField(TextField):
    """A number with its unit and its range."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        held = PREFERENCES[field]
        assert held.least is not None
        assert held.most is not None
        self._least, self._most = held.least, held.most
        self.line.setMaximumWidth(NUMBER_WIDTH)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.line)
        self.range = words(f"{unit_of(field)}   {self._range()}".strip(), "soft", wraps=True)
        self.range.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        beside.addWidget(self.range, 1)
        self.side.insertLayout(0, beside)

    def _range(self) -> str:
        return tr("{least} to {most}", least=_figures(self._least), most=_figures(self._most))

    def _shown(self, saved: object) -> str:
        return _figures(saved) if isinstance(saved, (int, float)) else ""

    def _read(self, text: str) -> object:
        kind = PREFERENCES[self.field].kind
        try:
            value = kind(text.replace(",", "."))
        except ValueError:
            wanted = tr("a whole number") if kind is int else tr("a number")
            raise EntryError(
                tr("{text} is not {wanted}; it was not saved.", text=text or "\u2013", wanted=wanted)
            ) from None
        if not self._least <= value <= self._most:
            raise EntryError(tr("{text} is not in {range}; it was not saved.", text=text, range=self._range()))
        return value


def field_of(field: str, settings: Settings) -> Field:
    """Return the editor of a preference by its kind; keys, rooms and rule sets have editors of their own."""
    held = PREFERENCES[field]
    if field == "language":
        return ChoiceField(field, [(tr("As the computer"), ""), *((name, code) for code, name in languages().items())])
    if field == "glance_monitor":
        return ChoiceField(field, [(tr("When it is asked for"), None), *_monitors(settings.glance_monitor)])
    if field == "practice_patient":
        from discorecorder.devices.patients import patients

        named = [(patient.name, name) for name, patient in patients().items()]
        return ChoiceField(field, [(tr("None"), None), *named])
    if field == "voice_microphone":
        return ChoiceField(field, [(tr("That of the computer"), None), *_microphones(settings.voice_microphone)])
    if field == "voice_earpiece":
        return ChoiceField(field, [(tr("None"), None), *_ear_pieces(settings.voice_earpiece)])
    if held.choices:
        none = [(tr("One engine"), None)] if field == "voice_second" else []
        return ChoiceField(field, [*none, *((tr(CHOICES.get(one, one)), one) for one in held.choices)])
    if held.kind is bool:
        return ChoiceField(field, [(tr("On"), True), (tr("Off"), False)])
    return NumberField(field) if held.kind in {int, float} else TextField(field)


def _monitors(saved: str | None) -> list[tuple[str, str]]:
    """Return the monitors that are here, and the one that is saved even if it is not connected now."""
    names = [screen.name() for screen in QGuiApplication.screens() if screen.name()]
    shown = [(name, name) for name in names]
    return shown if saved is None or saved in names else [*shown, (tr("{name}, not connected", name=saved), saved)]


def _microphones(saved: str | None) -> list[tuple[str, str]]:
    """Return the microphones that are here, and the one that is saved even if it is not connected now."""
    try:
        from discorecorder.ui.voice.microphone import microphones
    except ImportError:
        return _with_saved(saved, [])  # a Qt without its part for sound
    return _with_saved(saved, microphones())


def _ear_pieces(saved: str | None) -> list[tuple[str, str]]:
    """Return what can be heard here, and what is saved even if it is not connected now."""
    try:
        from discorecorder.ui.voice.outputs import outputs
    except ImportError:
        return _with_saved(saved, [])
    return _with_saved(saved, outputs())


def _with_saved(saved: str | None, shown: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return devices by name and id, with the one that is saved by either."""
    if saved is None or saved in {id_ for _, id_ in shown}:
        return shown
    if saved in {name for name, _ in shown}:
        return [(name, saved if name == saved else id_) for name, id_ in shown]
    return [*shown, (tr("{name}, not connected", name=saved), saved)]


def _figures(number: float) -> str:
    return local_number(f"{number:g}")


def _check_rules(path: Path) -> None:
    """Refuse a file of rule sets that the program cannot read."""
    from discorecorder.model.siterules import read_site_rules

    try:
        read_site_rules(path)
    except OSError as failed:
        raise EntryError(
            tr("{path} cannot be read ({why}); it was not saved.", path=path, why=failed.strerror)
        ) from None
