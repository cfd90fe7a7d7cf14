"""The window loads without the detours that cost its start: each is looked for in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

SOURCES_READ = """
import inspect, json, sys
read = []
asked = inspect.getsource
inspect.getsource = lambda module: read.append(module.__name__) or asked(module)
{first}
import discorecorder.ui.app
print(json.dumps(read))
"""
LIST = """
import gc, json, sys
before = set(sys.modules)
from discorecorder.ui.loading import load_quickly
load_quickly()
rests = not gc.isenabled()
from PySide6 import QtWidgets
from discorecorder.settings import Settings
from discorecorder.ui.app import Program
application = QtWidgets.QApplication([])
program = Program(application, Settings(database=sys.argv[1], key_file=sys.argv[1] + ".key"))
program.begin()
loaded = [name for name, held in QtWidgets.__dict__.items() if isinstance(held, type)]
print(json.dumps({"rests": rests, "types": loaded, "modules": sorted(set(sys.modules) - before)}))
program.end()
"""


def test_no_source_is_read_while_the_window_loads() -> None:
    quickly = "from discorecorder.ui.loading import load_quickly; load_quickly()"
    assert _told(SOURCES_READ.format(first="import PySide6.QtCore")), "the binding reads sources by itself"
    assert not [name for name in _told(SOURCES_READ.format(first=quickly)) if name.startswith("discorecorder.ui.app")]


def test_the_list_stands_without_what_only_other_pages_need(tmp_path: Path) -> None:
    told = _told(LIST, f"{tmp_path}/journal.db")
    assert told["rests"]
    late = {"QStyle", "QFileDialog", "QWizard", "QCalendarWidget", "QGraphicsView"}
    assert late.isdisjoint(told["types"]), "a widget that Qt made was asked for, or a module was loaded too early"
    assert {"numpy", "pyqtgraph", "sqlalchemy", "reportlab", "tomllib", "hashlib"}.isdisjoint(told["modules"])


def _told(code: str, *words: str) -> Any:
    told = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        check=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    return json.loads(told.stdout.splitlines()[-1])
