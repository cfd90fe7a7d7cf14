"""Garbage is collected in the thread of the window alone."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from discorecorder.ui import collecting
from discorecorder.ui.collecting import Collecting
from tests.ui.table import until

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


class Ring:
    """Something that only the cyclic collector finds."""

    def __init__(self) -> None:
        self.itself = self


def test_the_collector_of_python_rests_while_the_window_collects(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "EVERY_MS", 5)
    mine = Collecting()
    mine.begin()
    try:
        assert not gc.isenabled()
        ring = weakref.ref(Ring())
        until(qtbot, lambda: ring() is None)
    finally:
        mine.end()
    assert gc.isenabled()


def test_older_garbage_is_collected_now_and_then() -> None:
    mine = Collecting()
    gc.disable()
    try:
        ring = weakref.ref(Ring())
        gc.collect(0)
        kept = Ring()
        old = weakref.ref(kept)
        gc.collect(0)
        del kept
        assert ring() is None
        for _ in range(collecting.THIRD_EVERY):
            mine.step()
        assert old() is None
    finally:
        gc.enable()
