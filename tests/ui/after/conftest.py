"""A recorder that answers at once, so that what a page says becomes what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from discorecorder.ui.theme import DARK, apply_theme, load_fonts
from discorecorder.ui.words import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Dress the application as the program does, in English."""
    load_fonts()
    apply_theme(qapp, DARK)
    use_language("en")
    yield
    use_language("en")
