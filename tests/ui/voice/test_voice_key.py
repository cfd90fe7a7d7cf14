"""The talk key: what it says in each state, and how loud it is in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from discorecorder.ui.theme import THEMES, apply_theme
from discorecorder.ui.voice.hears import DEAF, DOWN, LISTENING, OFF, READY, STARTING, THINKING, Hears
from discorecorder.ui.voice.voice_key import CLIP_SHOWN, VoiceKey
from discorecorder.ui.words import use_language
from tests.ui.layout import faults

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

STATES = {
    OFF: ("Voice off", "see the preferences", False),
    DEAF: ("Voice off", "no microphone", False),
    DOWN: ("Voice off", "the recogniser ended", False),
    STARTING: ("Voice starts", "", True),
    READY: ("Hold to talk", "", True),
    LISTENING: ("Listening", "", True),
    THINKING: ("One moment", "", True),
}
WHY = {DEAF: "no microphone", DOWN: "the recogniser ended"}


@pytest.fixture
def key(qtbot: QtBot, dressed: QApplication) -> VoiceKey:
    made = VoiceKey("F10")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_its_word_and_says_why(key: VoiceKey, state: str) -> None:
    key.show_hears(Hears(state, WHY.get(state, "")))
    assert (key.text(), key.below, key.isEnabled()) == STATES[state]
    assert key.accessibleName() == key.text()
    assert key.accessibleDescription().startswith("F10")


def test_each_state_looks_another_way_without_its_words(key: VoiceKey, qapp: QApplication) -> None:
    seen = set()
    for state in (OFF, READY, LISTENING):
        key.show_hears(Hears(state))
        shape = key.grab().toImage().copy(4, 4, 36, key.height() - 8)
        seen.add(bytes(shape.constBits()))
    assert len(seen) == 3


def test_the_bar_is_as_long_as_the_room_is_loud(key: VoiceKey) -> None:
    key.show_hears(Hears(READY))
    for peak_db, level in ((-90.0, 0.0), (-30.0, 0.5), (0.0, 1.0)):
        key.show_level(peak_db, is_clipped=False)
        assert key.level == level
    key.show_hears(Hears(DOWN, "gone"))
    assert key.level == 0.0


def test_that_it_is_too_loud_is_told_for_a_second(key: VoiceKey) -> None:
    key.show_hears(Hears(LISTENING))
    key.show_level(0.0, is_clipped=True)
    assert key.below == "Too loud: further away"
    assert "Too loud" in key.accessibleDescription()
    for _ in range(CLIP_SHOWN):
        assert key.is_clipped
        key.show_level(-20.0, is_clipped=False)
    assert key.below == ""


@pytest.mark.parametrize("language", ["en", "de"])
def test_its_words_stand_whole_beside_the_name_of_its_key(qtbot: QtBot, dressed: QApplication, language: str) -> None:
    use_language(language)
    try:
        made = VoiceKey("F10")
        qtbot.addWidget(made)
        made.show_hears(Hears(READY))
        made.resize(made.sizeHint())
        made.show()
        assert faults(made) == []
        made.resize(made.width() - 60, made.height())
        assert any("short" in fault for fault in faults(made)), "what is cut can be seen to be"
    finally:
        use_language("en")


def test_space_holds_it(key: VoiceKey, qtbot: QtBot) -> None:
    key.show_hears(Hears(READY))
    with qtbot.waitSignal(key.pressed):
        QTest.keyPress(key, Qt.Key.Key_Space)
    with qtbot.waitSignal(key.released):
        QTest.keyRelease(key, Qt.Key.Key_Space)


@pytest.mark.parametrize("theme", THEMES)
def test_its_words_stand_out_in_every_theme(key: VoiceKey, qapp: QApplication, theme: str) -> None:
    apply_theme(qapp, THEMES[theme])
    try:
        key.show_hears(Hears(LISTENING))
        image = key.grab().toImage()
        colours = {QColor(image.pixel(x, y)).name() for x in range(44, image.width() - 8) for y in range(8, 30)}
        assert THEMES[theme].armed.lower() in colours
        assert THEMES[theme].on_armed.lower() in colours
    finally:
        apply_theme(qapp, THEMES["dark"])
