"""Every action of the capture screen with its key: one table, from which keys, buttons and the keyboard map are made.

A site assigns other keys in its settings, by the name of the action: ``stop = "F9"``. A foot pedal is a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from discorecorder.model.values import EntryError
from discorecorder.ui.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent


class Action(NamedTuple):
    """An action: its name in the settings, its words, the key it is shipped with, and the group it is shown in."""

    name: str
    words: str
    key: str
    group: str


PAIN, ANSWER, VOICE, EVENT, LEVEL, RECORD, SCREEN = (
    mark("Pain"),
    mark("Concordance"),
    mark("Voice"),
    mark("Events"),
    mark("Levels"),
    mark("Record"),
    mark("Screen"),
)
ACTIONS: tuple[Action, ...] = (
    Action("score_0", mark("Pain 0"), "0", PAIN),
    Action("score_1", mark("Pain 1"), "1", PAIN),
    Action("score_2", mark("Pain 2"), "2", PAIN),
    Action("score_3", mark("Pain 3"), "3", PAIN),
    Action("score_4", mark("Pain 4"), "4", PAIN),
    Action("score_5", mark("Pain 5"), "5", PAIN),
    Action("score_6", mark("Pain 6"), "6", PAIN),
    Action("score_7", mark("Pain 7"), "7", PAIN),
    Action("score_8", mark("Pain 8"), "8", PAIN),
    Action("score_9", mark("Pain 9"), "9", PAIN),
    Action("score_10", mark("Pain 10"), "-", PAIN),
    Action("first_pain", mark("First pain"), "F", PAIN),
    Action("none", mark("No pain"), "A", ANSWER),
    Action("discordant", mark("Discordant"), "D", ANSWER),
    Action("similar", mark("Similar"), "G", ANSWER),
    Action("exact", mark("Exact"), "E", ANSWER),
    Action("unable", mark("Cannot say"), "U", ANSWER),
    Action("talk", mark("Hold to talk; twice: confirm"), "F10", VOICE),
    Action("confirm", mark("Confirm what was heard"), "", VOICE),
    Action("zero", mark("Zero of the gauge"), "Z", EVENT),
    Action("needle", mark("Needle in"), "N", EVENT),
    Action("inject", mark("Inject"), "I", EVENT),
    Action("opening", mark("Opening pressure"), "O", EVENT),
    Action("reading", mark("Volume, pressure"), "V", EVENT),
    Action("stop", mark("Stop injection"), "S", EVENT),
    Action("leak", mark("Leak"), "K", EVENT),
    Action("sleep", mark("Put to sleep"), "P", EVENT),
    Action("relief", mark("Relief"), "Y", EVENT),
    Action("baseline", mark("Baseline pain"), "B", EVENT),
    Action("image", mark("Image saved"), "M", EVENT),
    Action("patient_words", mark("Patient's words"), "W", EVENT),
    Action("note", mark("Note"), "T", EVENT),
    Action("next_level", mark("Next level"), "L", LEVEL),
    Action("level_up", mark("Choose the level above"), "PgUp", LEVEL),
    Action("level_down", mark("Choose the level below"), "PgDown", LEVEL),
    Action("undo", mark("Undo"), "Ctrl+Z", RECORD),
    Action("redo", mark("Redo"), "Ctrl+Y", RECORD),
    Action("correct", mark("Correct an entry"), "C", RECORD),
    Action("line", mark("Type or dictate"), "F2", RECORD),
    Action("speaker", mark("Whose words the line takes"), "F3", RECORD),
    Action("retry", mark("Record again what was not recorded"), "F5", RECORD),
    Action("finish", mark("End of procedure"), "Ctrl+E", RECORD),
    Action("preparation", mark("Back to preparation"), "Ctrl+B", RECORD),
    Action("to_list", mark("Back to the list"), "Ctrl+L", RECORD),
    Action("more", mark("More"), "F4", SCREEN),
    Action("blind", mark("Patient can see this screen"), "F8", SCREEN),
    Action("curve_axis", mark("Curve over time or over volume"), "X", SCREEN),
    Action("freeze", mark("Freeze the curve"), "H", SCREEN),
    Action("measure", mark("Measure on the curve"), "R", SCREEN),
    Action("zoom_in", mark("Zoom the curve in"), "Q", SCREEN),
    Action("zoom_out", mark("Zoom the curve out"), "Shift+Q", SCREEN),
    Action("zoom_all", mark("All of the curve"), "J", SCREEN),
    Action("results", mark("Show criteria results"), "F6", SCREEN),
    Action("glance", mark("Glance view"), "F7", SCREEN),
    Action("theme", mark("Dark, dim or bright"), "F9", SCREEN),
    Action("full_screen", mark("Full screen"), "F11", SCREEN),
    Action("keyboard_map", mark("Keyboard map"), "F1", SCREEN),
)
BY_NAME: dict[str, Action] = {action.name: action for action in ACTIONS}
HELD = frozenset({"talk"})
"""Actions that last as long as their key is held."""

GIVE_WAY = frozenset({"talk"})
"""Actions that came late: where a site has given their shipped key to another one, they have none."""

RESERVED = (
    "Tab",
    "Shift+Tab",
    "Return",
    "Enter",
    "Ctrl+Return",
    "Ctrl+Enter",
    "Space",
    "Esc",
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "Backspace",
    "Del",
    *(f"Alt+{figure}" for figure in range(1, 10)),
)
"""Keys that move about the screen and cannot be assigned."""

_PAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyMap:
    """Which key does what: the shipped keys, with those of the site in their place."""

    def __init__(self, assigned: Mapping[str, str] | None = None) -> None:
        """Take the site's keys. Raises EntryError for an unknown action or key, and for a key that two actions have."""
        self.keys: dict[str, str] = {action.name: _plain(action.key) for action in ACTIONS}
        for name, key in (assigned or {}).items():
            if name not in BY_NAME:
                raise EntryError(f"no action is called {name!r}; the manual lists their names under 'The keyboard'")
            self.keys[name] = checked_key(key)
        for name in GIVE_WAY - set(assigned or {}):
            if self.keys[name] in {checked_key(key) for key in (assigned or {}).values()}:
                self.keys[name] = ""
        taken: dict[str, str] = {}
        for name, key in self.keys.items():
            if key and key in taken:
                raise EntryError(
                    f"{key} would be both {BY_NAME[taken[key]].words!r} and {BY_NAME[name].words!r}; "
                    "give one of them another key"
                )
            taken[key] = name
        self._names = {key: name for name, key in self.keys.items() if key}

    def key_of(self, name: str) -> str:
        """Return the key of an action as it is shown; empty where it has none."""
        return QKeySequence(self.keys[name]).toString(QKeySequence.SequenceFormat.NativeText)

    def action_of(self, event: QKeyEvent) -> str | None:
        """Return the action that a key press means; None where it means none."""
        return self._names.get(key_named(event))

    def differing(self) -> dict[str, str]:
        """Return the keys that are not the shipped ones, by the name of the action, as the settings keep them."""
        return {name: key for name, key in self.keys.items() if key != _plain(BY_NAME[name].key)}


def key_named(event: QKeyEvent) -> str:
    """Return the name of a pressed key, the keypad's digits like the others."""
    modifiers = event.modifiers() & ~_PAD
    if event.text() and event.text() in "0123456789-+*/.,#" and not modifiers & _HELD:
        # Some layouts need Shift for figures and signs. With Alt the figure is an answer and no score.
        return event.text()
    return QKeySequence(event.key() | modifiers.value).toString(QKeySequence.SequenceFormat.PortableText)


def checked_key(key: str) -> str:
    """Return a key by its portable name. Raises EntryError for none, and for one that moves about the screen."""
    if not key:
        return ""
    plain = _plain(key)
    if not plain or "," in plain:
        raise EntryError(f"{key!r} is no key; name one such as S, F9 or Ctrl+Z")
    if plain in RESERVED:
        raise EntryError(f"{plain} moves about the screen; choose another key")
    return plain


def _plain(key: str) -> str:
    if key in {"-", "+", "*", "/", ".", "#"}:
        return key
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.PortableText
    )
