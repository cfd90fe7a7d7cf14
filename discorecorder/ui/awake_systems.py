"""How each system is asked to stay awake: desktops by D-Bus, Windows by a call, macOS by a program it brings."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from discorecorder.ui.awake import Kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney.io.blocking import DBusConnection

REPLY_SECONDS = 3.0
APPLICATION = "discorecorder"

_SUSPEND, _IDLE = 4, 8  # flags of org.gnome.SessionManager.Inhibit
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2  # flags of SetThreadExecutionState


class _Call(NamedTuple):
    """One inhibition over D-Bus: whom to ask, how, how to give it back, and what it keeps from happening."""

    bus: str
    name: str
    path: str
    interface: str
    signature: str
    undo: str
    kept: Kept

    def arguments(self, reason: str) -> tuple[Any, ...]:
        """Return what Inhibit is called with."""
        if self.signature == "ss":
            return APPLICATION, reason
        if self.signature == "susu":
            return APPLICATION, 0, reason, _SUSPEND | _IDLE
        return "sleep:idle", APPLICATION, reason, "block"


_CALLS = (
    _Call(
        "SESSION", "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
        "ss", "UnInhibit", Kept(screen=True, computer=False),
    ),
    _Call(
        "SESSION", "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager",
        "susu", "Uninhibit", Kept(screen=True, computer=True),
    ),
    _Call(
        "SYSTEM", "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
        "ssss", "", Kept(screen=False, computer=True),
    ),
)  # fmt: skip


class Desktop:
    """Linux and its kin: the screen saver, the session and the login manager are asked, each of them that answers."""

    def __init__(self) -> None:
        """Raise ImportError where there is no D-Bus library."""
        from jeepney.io.blocking import open_dbus_connection

        self._open: Callable[..., DBusConnection] = open_dbus_connection
        self._buses: dict[str, DBusConnection] = {}
        self._held: list[tuple[_Call, int]] = []
        self._files: list[int] = []

    def hold(self, reason: str) -> Kept:
        """Ask everyone and return what was granted."""
        granted = [call.kept for call in _CALLS if self._ask(call, reason)]
        return Kept(screen=any(kept.screen for kept in granted), computer=any(kept.computer for kept in granted))

    def release(self) -> None:
        """Give every cookie and file back, and leave the buses: whoever forgot us forgets what we held."""
        for call, cookie in self._held:
            self._say(call, call.undo, "u", (cookie,))
        for file in self._files:
            os.close(file)
        for bus in self._buses.values():
            with suppress(OSError):
                bus.close()
        self._held, self._files, self._buses = [], [], {}

    def _ask(self, call: _Call, reason: str) -> bool:
        body = self._say(call, "Inhibit", call.signature, call.arguments(reason))
        if not body:
            return False
        if call.undo:
            self._held.append((call, body[0]))
        else:
            self._files.append(body[0].to_raw_fd())
        return True

    def _say(self, call: _Call, method: str, signature: str, arguments: tuple[Any, ...]) -> tuple[Any, ...]:
        """Call a method and return its answer; nothing where there is no bus, nobody there, or a refusal."""
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(call.path, bus_name=call.name, interface=call.interface)
        try:
            answer = self._bus(call.bus).send_and_get_reply(
                new_method_call(address, method, signature, arguments), timeout=REPLY_SECONDS
            )
        except (OSError, KeyError, RuntimeError, ValueError, StopIteration):  # all that stands for "there is no bus"
            self._buses.pop(call.bus, None)
            return ()
        return () if answer.header.message_type == MessageType.error else tuple(answer.body)

    def _bus(self, name: str) -> DBusConnection:
        if name not in self._buses:
            self._buses[name] = self._open(bus=name, enable_fds=True)
        return self._buses[name]


class Windows:
    """Windows: the thread that records says that it needs the system and the display."""

    def hold(self, reason: str) -> Kept:  # noqa: ARG002
        """Ask, and return what was granted."""
        granted = self._set(_CONTINUOUS | _SYSTEM | _DISPLAY)
        return Kept(screen=granted, computer=granted)

    def release(self) -> None:
        """Need nothing any more."""
        self._set(_CONTINUOUS)

    def _set(self, state: int) -> bool:
        import ctypes

        libraries = getattr(ctypes, "windll", None)  # on Windows alone
        return libraries is not None and bool(libraries.kernel32.SetThreadExecutionState(ctypes.c_uint(state)))


class Mac:
    """macOS: its own program keeps the computer awake for as long as this process lives."""

    program = "/usr/bin/caffeinate"

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def hold(self, reason: str) -> Kept:  # noqa: ARG002
        """Start it, and return what it keeps from happening."""
        try:
            self._running = subprocess.Popen(
                [self.program, "-dimsu", "-w", str(os.getpid())],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except OSError:
            return Kept(screen=False, computer=False)
        return Kept(screen=True, computer=True)

    def release(self) -> None:
        """End it."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait()
            self._running = None
