"""Pages beside the procedure, dressed and shown at the three sizes that every screen is judged at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from discorecorder.ui.theme import THEMES, apply_theme, load_fonts
from tests.ui.layout import faults

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SIZES = ((1366, 768), (1920, 1080), (3840, 2160))


def dress(application: QApplication, theme: str = "dark") -> None:
    """Dress the application as it is at its start; one that wears the theme already is left, which takes no time."""
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # pages of earlier tests
    if application.property("theme") != theme or not application.styleSheet():
        load_fonts()
        apply_theme(application, THEMES[theme])


def live_in(home: Path, patch: pytest.MonkeyPatch) -> None:
    """Let settings and records lie in a home of their own."""
    patch.setenv("HOME", str(home))
    patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    patch.setenv("XDG_DATA_HOME", str(home / "data"))
    patch.delenv("DISCORECORDER_SETTINGS", raising=False)


def faults_at_every_size(page: QWidget) -> list[str]:
    """Return what cannot be read, reached or heard at any of the three sizes."""
    found = []
    page.show()
    for width, height in SIZES:
        page.resize(width, height)
        QApplication.processEvents()
        found += [f"{width} x {height}: {fault}" for fault in faults(page)]
    return found
