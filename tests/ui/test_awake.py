"""The computer stays awake while something is recorded: asked over a real bus, of services that keep count."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_call, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from pytestqt.qtbot import QtBot

from discorecorder.ui import awake, awake_systems
from discorecorder.ui.awake import Awake, Kept
from discorecorder.ui.awake_systems import Desktop, Mac, Windows

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is a bus on Linux alone")

SAVER, SESSION, LOGIN = "org.freedesktop.ScreenSaver", "org.gnome.SessionManager", "org.freedesktop.login1"
BUS = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")


class Room:
    """The services of a desktop on a private bus, as many of them as are named; it keeps what was asked of them."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self.pipes: list[tuple[int, int]] = []
        self.is_refusing = False
        self._ends = Event()
        self._threads: list[Thread] = []

    def serve(self, *names: str) -> None:
        """Answer under these names from now on."""
        for name in names:
            bus = open_dbus_connection(bus="SESSION", enable_fds=True)
            bus.send_and_get_reply(new_method_call(BUS, "RequestName", "su", (name, 0)))
            self._threads.append(Thread(target=self._answer, args=(name, bus)))
            self._threads[-1].start()

    def end(self) -> None:
        """Leave the bus."""
        self._ends.set()
        for thread in self._threads:
            thread.join()
        for read, _ in self.pipes:
            os.close(read)

    def _answer(self, name: str, bus: DBusConnection) -> None:
        with bus:
            while not self._ends.is_set():
                try:
                    asked = bus.receive(timeout=0.05)
                except TimeoutError:
                    continue
                if asked.header.message_type == MessageType.method_call:
                    self._take(name, bus, asked)

    def _take(self, name: str, bus: DBusConnection, asked: Any) -> None:
        method = asked.header.fields[HeaderFields.member]
        self.asked.append((f"{name}.{method}", tuple(asked.body)))
        if self.is_refusing:
            bus.send(new_error(asked, "org.freedesktop.DBus.Error.AccessDenied", "s", ("no",)))
        elif name == LOGIN:
            read, write = os.pipe()
            self.pipes.append((read, write))
            bus.send(new_method_return(asked, "h", (write,)))
            os.close(write)
        elif method == "Inhibit":
            bus.send(new_method_return(asked, "u", (4711,)))
        else:
            bus.send(new_method_return(asked))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A bus of our own, which is the session's and the system's."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    yield
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def room(bus: None) -> Iterator[Room]:
    services = Room()
    yield services
    services.end()


def test_everybody_who_answers_is_asked_and_everything_is_given_back(room: Room, qtbot: QtBot) -> None:
    room.serve(SAVER, SESSION, LOGIN)
    kept = Awake()
    with qtbot.waitSignal(kept.changed, timeout=5000):
        kept.hold("discography is recorded")
    assert is_held(kept)
    assert kept.told == "The screen stays on and the computer stays awake while this is recorded."
    assert room.asked == [
        (f"{SAVER}.Inhibit", ("discorecorder", "discography is recorded")),
        (f"{SESSION}.Inhibit", ("discorecorder", 0, "discography is recorded", 12)),
        (f"{LOGIN}.Inhibit", ("sleep:idle", "discorecorder", "discography is recorded", "block")),
    ]
    (pipe,) = room.pipes
    os.set_blocking(pipe[0], False)
    with pytest.raises(BlockingIOError):
        os.read(pipe[0], 1)  # somebody holds the other end
    kept.hold("once more")
    kept.release()
    assert kept.settle()
    assert not is_held(kept)
    assert kept.told == ""
    assert room.asked[3:] == [(f"{SAVER}.UnInhibit", (4711,)), (f"{SESSION}.Uninhibit", (4711,))]
    assert os.read(pipe[0], 1) == b""
    kept.release()


def test_what_only_one_of_them_grants_is_told_as_it_is(room: Room, qtbot: QtBot) -> None:
    for name, words in ((LOGIN, "stays awake while this is recorded; its screen may darken"), (SAVER, "close the lid")):
        services = Room()
        services.serve(name)
        kept = Awake()
        with qtbot.waitSignal(kept.changed, timeout=5000):
            kept.hold("recording")
        assert words in kept.told
        kept.release()
        assert kept.settle()
        services.end()


def test_a_desktop_that_refuses_is_told(room: Room, qtbot: QtBot) -> None:
    room.is_refusing = True
    room.serve(SAVER, SESSION, LOGIN)
    kept = Awake()
    with qtbot.waitSignal(kept.changed, timeout=5000):
        kept.hold("recording")
    assert not is_held(kept)
    assert "cannot keep this computer awake" in kept.told


@pytest.mark.parametrize("address", ["", "tcp:host=localhost,port=1", "unix:path=/nowhere/bus", "nonsense"])
def test_without_a_bus_it_is_said_that_nothing_works(
    address: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/system")
    kept = Awake()
    with qtbot.waitSignal(kept.changed, timeout=5000):
        kept.hold("recording")
    assert "cannot keep this computer awake" in kept.told
    kept.release()
    assert kept.settle()


def is_held(kept: Awake) -> bool:
    return kept.is_held


class Slow:
    """A desktop that answers when it is told to."""

    def __init__(self) -> None:
        self.answers = Event()

    def hold(self, reason: str) -> Kept:
        assert reason
        self.answers.wait(5)
        return Kept(screen=True, computer=True)

    def release(self) -> None:
        return


def test_the_window_does_not_wait_for_a_desktop_that_does_not_answer(qtbot: QtBot) -> None:
    slow = Slow()
    kept = Awake(way=lambda: slow)
    assert kept.settle()
    began = monotonic()
    kept.hold("recording")
    assert monotonic() - began < 0.5
    assert not is_held(kept)
    assert kept.told == ""
    kept.release()
    slow.answers.set()
    assert kept.settle()
    assert not is_held(kept)


def test_macos_runs_its_own_program_for_as_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "caffeinate"
    program.write_text('#!/bin/sh\necho "$@" > "$0.said"\nexec sleep 60\n')
    program.chmod(0o755)
    monkeypatch.setattr(Mac, "program", str(program))
    mac = Mac()
    mac.release()
    assert mac.hold("recording") == Kept(screen=True, computer=True)
    running = mac._running
    assert running is not None
    said = tmp_path / "caffeinate.said"
    while not said.exists() or not said.read_text():
        assert running.poll() is None
    assert said.read_text() == f"-dimsu -w {os.getpid()}\n"
    mac.release()
    assert running.poll() is not None
    monkeypatch.setattr(Mac, "program", str(tmp_path / "missing"))
    assert Mac().hold("recording") == Kept(screen=False, computer=False)


def test_windows_is_asked_by_the_thread_that_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes
    from types import SimpleNamespace

    states: list[int] = []

    def set_state(state: Any) -> int:
        states.append(state.value)
        return 1

    kernel = SimpleNamespace(SetThreadExecutionState=set_state)
    assert Windows().hold("recording") == Kept(screen=False, computer=False)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    windows = Windows()
    assert windows.hold("recording") == Kept(screen=True, computer=True)
    windows.release()
    assert states == [0x80000003, 0x80000000]


@pytest.mark.parametrize(("platform", "kind"), [("win32", Windows), ("darwin", Mac), ("linux", Desktop)])
def test_each_system_is_asked_in_its_own_way(platform: str, kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(awake.way_here(), kind)


def test_without_a_library_for_the_bus_nothing_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_desktop: Desktop) -> None:
        raise ImportError

    monkeypatch.setattr(awake_systems.Desktop, "__init__", missing)
    way = awake.way_here()
    assert way.hold("recording") == Kept(screen=False, computer=False)
    way.release()
