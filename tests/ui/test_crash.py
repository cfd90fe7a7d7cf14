"""A fault of the program leaves a report that says where, and nothing of whom was examined."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from pytestqt.qtbot import QtBot

from discorecorder.ui import crash
from discorecorder.ui.crash import KEPT, CrashReports

PATIENT = "ROE^JANE^Q."


@pytest.fixture
def reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CrashReports]:
    made = CrashReports(tmp_path / "crashes")
    made.install()
    yield made
    made.uninstall()


def fails(patient: str) -> None:
    try:
        int(patient)
    except ValueError as cause:
        raise LookupError(f"no level of {patient}") from cause


def fault() -> LookupError:
    try:
        fails(PATIENT)
    except LookupError as caught:
        return caught
    raise AssertionError


def test_a_report_names_the_place_and_never_the_patient(reports: CrashReports, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.crashed) as told:
        path = reports.report(fault())
    assert path is not None
    assert told.args == [path]
    text = path.read_text(encoding="utf-8")
    assert "builtins.LookupError" in text
    assert "after builtins.ValueError" in text
    assert "test_crash.py, line" in text
    assert "in fails" in text
    assert "discorecorder 0." in text
    assert "PySide6 6.11" in text
    for hidden in ("ROE", "JANE", "no level", "invalid literal", str(Path(__file__).parent)):
        assert hidden not in text


def test_what_the_terminal_says_names_no_patient_either(
    reports: CrashReports, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(LookupError, fault(), fault().__traceback__)
    said = capsys.readouterr().err
    assert "LookupError" in said
    assert "ROE" not in said


def test_a_fault_in_a_slot_is_reported_and_the_window_goes_on(reports: CrashReports, qtbot: QtBot) -> None:
    def slot() -> None:
        fails(PATIENT)

    with qtbot.captureExceptions(), qtbot.waitSignal(reports.crashed):
        reports.uninstall()
        reports.install()  # in front of what the test itself listens with
        QTimer.singleShot(0, slot)
    assert len(list(reports.folder.iterdir())) == 1


def test_a_fault_in_another_thread_names_the_thread(reports: CrashReports, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fails, args=(PATIENT,), name="recording")
    with qtbot.waitSignal(reports.crashed):
        thread.start()
        thread.join()
    (path,) = reports.folder.iterdir()
    assert "thread: recording" in path.read_text(encoding="utf-8")


def test_a_thread_that_ends_itself_has_not_failed(reports: CrashReports) -> None:
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    threading.excepthook(threading.ExceptHookArgs((SystemExit, SystemExit(), None, None)))
    assert not reports.folder.exists()


def test_an_interruption_from_the_keyboard_is_no_fault(
    reports: CrashReports, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not reports.folder.exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_same_fault_at_every_repaint_is_reported_once(reports: CrashReports) -> None:
    same = fault()
    assert reports.report(same) is not None
    assert reports.report(same) is None


def test_the_newest_reports_are_kept(reports: CrashReports) -> None:
    written = [reports.report(fault_of(number)) for number in range(KEPT + 5)]
    assert sorted(reports.folder.iterdir()) == sorted(path for path in written[5:] if path)


def fault_of(number: int) -> BaseException:
    kind: type[BaseException] = type(f"Fault{number}", (Exception,), {})
    return kind(PATIENT)


def test_a_disk_that_refuses_the_report_is_no_second_fault(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").touch()
    reports = CrashReports(tmp_path / "file" / "crashes")
    with qtbot.waitSignal(reports.crashed) as told:
        assert reports.report(fault()) is None
    assert told.args == [None]


def test_a_fault_while_reporting_is_swallowed(reports: CrashReports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "_head", SimpleNamespace())
    assert reports.report(fault()) is None


def test_other_words_of_qt_go_where_they_went_before(reports: CrashReports, capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[str] = []
    reports.uninstall()
    before = qInstallMessageHandler(lambda _kind, _context, message: heard.append(message))
    try:
        reports.install()
        reports.install()
        reports._on_qt_message(QtMsgType.QtDebugMsg, QMessageLogContext(), "as always")
        reports.uninstall()
        reports.uninstall()
    finally:
        qInstallMessageHandler(before)
    assert heard == ["as always"]
    reports._on_qt_message(QtMsgType.QtDebugMsg, QMessageLogContext(), "to the terminal")
    assert capsys.readouterr().err == "to the terminal\n"


def test_a_fatal_word_of_qt_leaves_a_report_before_the_end(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication, qFatal;"
        "from discorecorder.ui.crash import CrashReports; application = QCoreApplication([]);"
        "reports = CrashReports(Path(sys.argv[1])); reports.install(); qFatal('ROE^JANE is too much')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False, env=os.environ
    )
    assert done.returncode != 0
    (path,) = tmp_path.iterdir()
    assert "Qt: fatal" in path.read_text(encoding="utf-8")
    assert "ROE" not in path.read_text(encoding="utf-8")


def test_without_a_terminal_nothing_is_said(reports: CrashReports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert reports.report(fault()) is not None
