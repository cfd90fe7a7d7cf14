"""What was heard under the line: in large words where somebody has to answer, faint where it was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from discorecorder.ui.theme import current_theme
from discorecorder.ui.voice.seen import (
    ASKS,
    CANCELLED,
    HEADS,
    HEARD,
    LAPSED,
    LOST,
    PARTIAL,
    RECORDED,
    REFUSED,
    SILENT,
    WAITS,
    Words,
)
from discorecorder.ui.voice.voice_strip import HIGH, LOW, VoiceStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

LONG = ("1.4 mL 26 psi pain 7", "exact", "posterior left grade 3 tear", "epidural leak", "cotton ball")


@pytest.fixture
def strip(qtbot: QtBot, dressed: QApplication) -> VoiceStrip:
    made = VoiceStrip()
    qtbot.addWidget(made)
    made.resize(1300, LOW)
    made.show()
    return made


def drawn(strip: VoiceStrip, shown: Words) -> QImage:
    """Return the strip as it is drawn."""
    strip.show_words(shown)
    strip.resize(strip.width(), strip.height())
    return strip.grab().toImage()


def holds(image: QImage, meaning: str) -> bool:
    """Return whether a colour of the theme is in a picture."""
    wanted = QColor(getattr(current_theme(), meaning)).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_silence_shows_nothing(strip: VoiceStrip) -> None:
    strip.show_words(Words(WAITS, "next level"))
    strip.show_words(Words(SILENT))
    assert (strip.accessibleName(), strip.height()) == ("", LOW)


@pytest.mark.parametrize("state", [PARTIAL, HEARD, RECORDED, REFUSED, LAPSED, CANCELLED, LOST])
def test_what_is_only_told_is_one_low_line_with_its_head(strip: VoiceStrip, state: str) -> None:
    image = drawn(strip, Words(state, "pain seven", ("pain 7",), "why"))
    assert strip.height() == LOW
    assert strip.accessibleName() == f"{HEADS[state]}, pain seven, pain 7, why"
    assert holds(image, "faint" if state == REFUSED else "text")


@pytest.mark.parametrize("state", [WAITS, ASKS])
def test_what_has_to_be_answered_is_high_and_has_a_ground_of_its_own(strip: VoiceStrip, state: str) -> None:
    image = drawn(strip, Words(state, "level l three four", ("L3-4",), "Enter"))
    assert strip.height() == HIGH
    assert holds(image, "warning")


def test_the_bar_is_as_long_as_the_time_that_is_left(strip: VoiceStrip) -> None:
    def bar(left: float | None) -> int:
        image = drawn(strip, Words(WAITS, "level l three four", ("L3-4",), "Enter", left))
        ink = QColor(current_theme().warning).rgb()
        return sum(image.pixel(x, HIGH - 2) == ink for x in range(image.width()))

    assert bar(None) == 0
    assert bar(0.25) == pytest.approx(0.25 * 1300, abs=6)
    assert bar(1.0) == pytest.approx(1300, abs=8)


@pytest.mark.parametrize("wide", [500, 760, 1300, 1850])
def test_what_is_too_long_for_the_line_is_counted_and_still_heard(strip: VoiceStrip, wide: int) -> None:
    strip.resize(wide, LOW)
    words = "one point four mils twenty six psi pain seven concordant grade three tear posterior left epidural leak"
    for state in (PARTIAL, WAITS):
        image = drawn(strip, Words(state, words, LONG, "Enter, F10 twice, or say \u201crecorder confirm\u201d", 0.5))
        assert image.width() == wide
        assert all(entry in strip.accessibleName() for entry in LONG)
        assert holds(image, "text")
