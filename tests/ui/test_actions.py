"""The table of actions: every one with a key of its own, and a site's keys checked before they are used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from discorecorder.model.values import EntryError
from discorecorder.ui.actions import ACTIONS, BY_NAME, RESERVED, KeyMap, checked_key, key_named

NONE, SHIFT, PAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
CTRL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


def pressed(key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_every_action_has_a_name_words_and_a_key_of_its_own(qapp: QApplication) -> None:
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)
    assert len({action.key for action in ACTIONS}) == len(ACTIONS)
    assert all(action.words and action.group for action in ACTIONS)
    assert KeyMap().differing() == {}


def test_ten_digits_and_the_hyphen_score(qapp: QApplication) -> None:
    keys = KeyMap()
    for score in range(10):
        assert keys.action_of(pressed(Qt.Key(Qt.Key.Key_0 + score), str(score))) == f"score_{score}"
        assert keys.action_of(pressed(Qt.Key(Qt.Key.Key_0 + score), str(score), PAD)) == f"score_{score}"
    assert keys.action_of(pressed(Qt.Key.Key_Minus, "-")) == "score_10"
    assert keys.action_of(pressed(Qt.Key.Key_Minus, "-", PAD)) == "score_10"


def test_a_layout_that_needs_shift_for_a_figure_or_a_sign_scores_all_the_same(qapp: QApplication) -> None:
    keys = KeyMap({"leak": "/", "note": "*"})
    assert keys.action_of(pressed(Qt.Key.Key_Slash, "/", SHIFT)) == "leak"  # German: Shift and 7
    assert keys.action_of(pressed(Qt.Key.Key_Asterisk, "*", SHIFT)) == "note"  # German: Shift and +
    assert keys.action_of(pressed(Qt.Key.Key_7, "7", SHIFT)) == "score_7"  # French


@pytest.mark.parametrize("modifier", [CTRL, ALT, META], ids=["Ctrl", "Alt", "Meta"])
def test_a_digit_with_ctrl_alt_or_meta_is_no_score(qapp: QApplication, modifier: Qt.KeyboardModifier) -> None:
    assert KeyMap().action_of(pressed(Qt.Key.Key_5, "5", modifier)) is None


def test_caps_lock_changes_nothing_and_shift_makes_another_key(qapp: QApplication) -> None:
    keys = KeyMap()
    assert keys.action_of(pressed(Qt.Key.Key_S, "s")) == "stop"
    assert keys.action_of(pressed(Qt.Key.Key_S, "S")) == "stop"
    assert keys.action_of(pressed(Qt.Key.Key_S, "S", SHIFT)) is None
    assert keys.action_of(pressed(Qt.Key.Key_Z, "\x1a", CTRL)) == "undo"
    assert keys.action_of(pressed(Qt.Key.Key_PageUp)) == "level_up"
    assert key_named(pressed(Qt.Key.Key_F9)) == "F9"


def test_a_site_gives_an_action_another_key_or_none(qapp: QApplication) -> None:
    keys = KeyMap({"stop": "f12", "leak": ""})
    assert keys.action_of(pressed(Qt.Key.Key_F12)) == "stop"
    assert keys.action_of(pressed(Qt.Key.Key_S, "s")) is None
    assert keys.action_of(pressed(Qt.Key.Key_K, "k")) is None
    assert keys.key_of("stop") == "F12"
    assert keys.key_of("leak") == ""
    assert keys.differing() == {"stop": "F12", "leak": ""}


def test_two_actions_may_change_keys_with_one_another(qapp: QApplication) -> None:
    keys = KeyMap({"stop": "I", "inject": "S"})
    assert keys.action_of(pressed(Qt.Key.Key_S, "s")) == "inject"
    assert keys.action_of(pressed(Qt.Key.Key_I, "i")) == "stop"


def test_one_key_for_two_actions_is_refused_and_both_are_named(qapp: QApplication) -> None:
    with pytest.raises(EntryError, match=r"S would be both .*(Leak|Stop injection).* and .*(Leak|Stop injection)"):
        KeyMap({"leak": "S"})


def test_an_action_that_nobody_knows_is_refused(qapp: QApplication) -> None:
    with pytest.raises(EntryError, match="no action is called 'halt'"):
        KeyMap({"halt": "S"})


@pytest.mark.parametrize("key", RESERVED)
def test_keys_that_move_about_the_screen_cannot_be_assigned(qapp: QApplication, key: str) -> None:
    with pytest.raises(EntryError, match="moves about the screen"):
        checked_key(key)


@pytest.mark.parametrize("key", ["Ctrl+K, Ctrl+C", "foot pedal", "Ctrl+"])
def test_what_is_no_key_cannot_be_assigned(qapp: QApplication, key: str) -> None:
    with pytest.raises(EntryError, match="is no key"):
        checked_key(key)


@pytest.mark.parametrize(("key", "plain"), [("ctrl+z", "Ctrl+Z"), ("f9", "F9"), ("-", "-"), ("#", "#")])
def test_a_key_is_kept_by_its_portable_name(qapp: QApplication, key: str, plain: str) -> None:
    assert checked_key(key) == plain


def test_every_action_is_found_by_the_key_that_is_shown(qapp: QApplication) -> None:
    keys = KeyMap()
    assert {keys.key_of(name) for name in BY_NAME} >= {"S", "F2", "Ctrl+Z", "PgUp", "-"}


def test_the_talk_key_gives_way_to_a_site_that_has_given_its_key_to_something_else() -> None:
    keys = KeyMap({"stop": "F10"}).keys
    assert (keys["stop"], keys["talk"]) == ("F10", "")
    assert KeyMap({"stop": "F9", "theme": "F12"}).keys["talk"] == "F10"
    with pytest.raises(EntryError, match="F10 would be both"):
        KeyMap({"stop": "F10", "talk": "F10"})
