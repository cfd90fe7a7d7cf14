"""What the table needs is loaded beside the list: by a thread only what knows no Qt, the rest in short steps."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from discorecorder.ui import warm_up
from discorecorder.ui.warm_up import WarmUp
from tests.ui.table import until

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LOADED_BY_A_THREAD = """
import json, sys
from discorecorder.ui import warm_up
before = set(sys.modules)
warm_up._load_free_of_qt()
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def test_a_thread_loads_nothing_that_names_a_type_of_qt() -> None:
    told = subprocess.run([sys.executable, "-c", LOADED_BY_A_THREAD], capture_output=True, check=True, text=True)
    loaded = json.loads(told.stdout)
    assert "numpy" in loaded
    assert "discorecorder.recorder" in loaded
    assert [name for name in loaded if name.startswith(("PySide6", "shiboken6", "pyqtgraph", "discorecorder.ui"))] == []


def test_it_is_done_once_and_can_be_stopped(qtbot: QtBot) -> None:
    warm, told = WarmUp(), []
    warm.done.connect(lambda: told.append(1))
    warm.begin()
    until(qtbot, lambda: bool(told))
    warm.begin()
    qtbot.wait(3 * warm_up.PAUSE_MS)
    assert told == [1]
    other = WarmUp()
    other.done.connect(lambda: told.append(2))
    other.begin()
    other.stop()
    qtbot.wait(3 * warm_up.PAUSE_MS)
    assert told == [1]
