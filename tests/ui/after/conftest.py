"""The application as the program dresses it: dark, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from discorecorder.ui.theme import DARK, apply_theme, load_fonts
from discorecorder.ui.words import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def _typeface(qapp: QApplication) -> None:
    """Make the shipped typeface known, once."""
    load_fonts()


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication, _typeface: None) -> Iterator[None]:
    """Dress the application, and leave it in English."""
    if qapp.property("theme") != DARK.name or not qapp.styleSheet():
        apply_theme(qapp, DARK)
    use_language("en")
    yield
    use_language("en")
