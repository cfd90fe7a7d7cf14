"""One window for each journal: a second start shows the first, and what was killed is in nobody's way."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from discorecorder.ui import instance
from discorecorder.ui.instance import OnlyInstance, instance_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

FIRST = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from discorecorder.ui.instance import OnlyInstance
application = QCoreApplication([])
only = OnlyInstance(sys.argv[1])
only.raised.connect(lambda paths: print("raised", *paths, flush=True))
if sys.argv[2] == "hears":
    only.listen()
print("first" if only.is_first() else "second", flush=True)
application.exec()
"""
SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from discorecorder.ui.instance import OnlyInstance
application = QCoreApplication([])
only = OnlyInstance(sys.argv[1])
print(only.is_first() or only.call(sys.argv[2:]), flush=True)
"""


@pytest.fixture(autouse=True)
def _a_room_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put locks and sockets where no other window is; a socket has no room for a long path."""
    with TemporaryDirectory(prefix="dr") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        yield


def started(database: str, how: str = "hears") -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", FIRST, database, how], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "first\n"
    return process


def killed(process: subprocess.Popen[str]) -> str:
    process.send_signal(signal.SIGKILL)
    return process.communicate(timeout=20)[0]


def test_a_second_start_shows_the_first_window_and_hands_over_its_files(qtbot: QtBot, tmp_path: Path) -> None:
    only = OnlyInstance("journal.db")
    assert only.is_first()
    second = subprocess.Popen(
        [sys.executable, "-c", SECOND, "journal.db", str(tmp_path / "a.txt")], stdout=-1, text=True
    )
    with qtbot.waitSignal(only.raised, timeout=20_000) as told:
        pass
    assert told.args == [[str(tmp_path / "a.txt")]]
    assert second.communicate(timeout=20)[0] == "True\n"
    only.close()


def test_another_journal_has_a_window_of_its_own(qtbot: QtBot) -> None:
    assert instance_name("a.db") == instance_name(str(Path("a.db").absolute())) != instance_name("b.db")
    one, other = OnlyInstance("a.db"), OnlyInstance("postgresql://room/b")
    assert one.is_first()
    assert other.is_first()
    assert not OnlyInstance("a.db").is_first()
    one.close()
    assert OnlyInstance("a.db").is_first()
    other.close()


def test_a_window_that_was_killed_is_in_nobodys_way(qtbot: QtBot) -> None:
    first = started("journal.db")
    assert not OnlyInstance("journal.db").is_first()
    killed(first)
    only = OnlyInstance("journal.db")
    assert only.is_first()
    only.listen()
    only.listen()
    second = subprocess.Popen([sys.executable, "-c", SECOND, "journal.db"], stdout=-1, text=True)
    with qtbot.waitSignal(only.raised, timeout=20_000) as told:
        pass
    assert told.args == [[]]
    assert second.communicate(timeout=20)[0] == "True\n"
    only.close()


def test_the_first_is_told_by_every_second_start(qtbot: QtBot) -> None:
    first = started("journal.db")
    for name in ("one.txt", "two.json"):
        assert OnlyInstance("journal.db").call([Path("/tmp") / name])
    assert first.stdout is not None
    assert [first.stdout.readline() for _ in range(2)] == ["raised /tmp/one.txt\n", "raised /tmp/two.json\n"]
    killed(first)


def test_a_first_that_does_not_answer_is_given_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "WAIT_MS", 100)
    first = started("journal.db", "is deaf")
    first.send_signal(signal.SIGSTOP)
    assert not OnlyInstance("journal.db").call()
    killed(first)


@pytest.mark.parametrize("said", [b"hello\n", b"[]\n", b'{"word": "raise", "paths": [1]}\n', b"x" * 1_100_000])
def test_what_is_no_second_start_is_not_listened_to(qtbot: QtBot, said: bytes) -> None:
    from PySide6.QtNetwork import QLocalSocket

    only = OnlyInstance("journal.db")
    only.listen()
    socket = QLocalSocket()
    socket.connectToServer(instance_name("journal.db"))
    assert socket.waitForConnected(1000)
    with qtbot.assertNotEmitted(only.raised, wait=60):
        socket.write(said)
        socket.flush()
    socket.abort()
    qtbot.wait(20)
    only.close()
