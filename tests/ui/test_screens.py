"""Every screen, in both languages, at three sizes and in three themes: all of it can be read, reached and heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from discorecorder.ui import theme
from discorecorder.ui.words import use_language
from tests.screens import SCREENS
from tests.stage import Shelf, put_away, settle, standing_clock
from tests.ui.layout import faults

SIZES = ((1366, 768), (1920, 1080), (3840, 2160))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: QApplication) -> None:
    theme.load_fonts()
    theme.load_script_fonts()
    theme.apply_theme(qapp, theme.THEMES["dark"])


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    yield use_language(request.param)
    use_language("en")


def fit(screen: QWidget, width: int, height: int) -> None:
    """Give a screen a size, and again once its texts are laid out: they may have needed more room before."""
    for _ in range(2):
        screen.resize(width, height)
        screen.show()
        settle(screen)
        if screen.height() == height:
            return


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_shows_all_it_says_at_every_size(name: str, language: str, shelf: Shelf, qapp: QApplication) -> None:
    with standing_clock():
        screen = SCREENS[name](shelf)
    found = []
    for width, height in SIZES:
        fit(screen, width, height)
        if (screen.width(), screen.height()) != (width, height):
            found.append(f"{width} x {height}: needs {screen.width()} x {screen.height()}")
        found += [f"{width} x {height}: {fault}" for fault in faults(screen)]
    if language == "de":  # the longer words
        found += faults_in_other_themes(screen, qapp)
    put_away(screen)
    if language == "de":
        theme.apply_theme(qapp, theme.THEMES["dark"])
    assert found == []


def faults_in_other_themes(screen: QWidget, application: QApplication) -> list[str]:
    """Return the faults of a screen at the smallest size, after it was drawn in the dim and in the bright theme."""
    fit(screen, *SIZES[0])
    for name in ("dim", "bright"):
        theme.apply_theme(application, theme.THEMES[name])
        settle(screen)
        assert not screen.grab().isNull()
    return [f"bright: {fault}" for fault in faults(screen)]


def test_themes_differ_in_colours_alone() -> None:
    sheets = [re.sub(r"#[0-9A-Fa-f]{6}", "#", theme.style_sheet(dress)) for dress in theme.THEMES.values()]
    assert sheets[0] == sheets[1] == sheets[2]
