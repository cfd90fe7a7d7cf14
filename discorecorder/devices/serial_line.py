"""A gauge on a serial or USB port."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

from discorecorder.devices import SourceError
from discorecorder.devices.line_gauge import LineGauge

if TYPE_CHECKING:
    from discorecorder.devices.line_gauge import Wire
    from discorecorder.devices.profile import Profile

_WRITE_S = 1.0
_MISSING = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO})
_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EBUSY})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})


class SerialLine(LineGauge):
    """A gauge that sends text lines over the serial port of its profile, which no other program may use meanwhile."""

    def _connected(self) -> Wire:
        import serial

        profile = self._profile
        try:
            port = serial.Serial(
                profile.port,
                profile.baud,
                bytesize=profile.bits,
                parity=profile.parity[0].upper(),
                stopbits=profile.stop_bits,
                timeout=0,
                write_timeout=_WRITE_S,
                exclusive=True,
            )
        except _failures() as failed:
            raise SourceError(_refusal(profile, failed)) from failed
        return _SerialWire(port)

    def _gone(self, failed: OSError) -> str:
        return (
            f"{self.name} on {self._profile.port} is gone ({_reason(failed)}); "
            "look at its cable and its power, and plug it in again"
        )


class _SerialWire:
    def __init__(self, port: Any) -> None:
        self._port = port

    def receive(self, seconds: float) -> bytes:
        """Return the bytes that came, as soon as there are any; nothing after so many seconds."""
        if self._port.timeout != seconds:
            self._port.timeout = seconds
        first: bytes = self._port.read(1)
        waiting: int = self._port.in_waiting if first else 0
        if not waiting:
            return first
        rest: bytes = self._port.read(waiting)
        return first + rest

    def send(self, said: bytes) -> None:
        """Send all of the bytes."""
        self._port.write(said)

    def close(self) -> None:
        """End, and leave the port to others."""
        self._port.close()


def ports() -> tuple[str, ...]:
    """Return the serial ports that this computer has now, by the names that a profile uses."""
    from serial.tools.list_ports import comports

    return tuple(sorted(str(port.device) for port in comports()))


def _failures() -> tuple[type[Exception], ...]:
    """Return what a port raises that cannot be opened or set; Windows has no terminals."""
    try:
        import termios
    except ImportError:
        return OSError, ValueError
    return OSError, ValueError, termios.error


def _refusal(profile: Profile, failed: Exception) -> str:
    """Return why a port cannot be opened, and what to do."""
    what, number = f"{profile.name}: the port {profile.port}", _number_of(failed)
    if number in _MISSING:
        there = ", ".join(ports())
        has = f"there are {there}" if there else "this computer has none at this moment"
        return f"{what} does not exist; {has}. Plug the gauge in, or correct port in its profile"
    if number in _TAKEN:
        return f"{what} is taken by another program; close that program, or the other window that reads the gauge"
    if number in _FORBIDDEN:
        return (
            f"{what} may not be read by this user; on Linux let the administrator add the user to the group dialout "
            "(sudo usermod -aG dialout NAME), then log in again"
        )
    return f"{what} cannot be opened ({_reason(failed)}); check port, baud, bits and parity in its profile"


def _number_of(failed: Exception) -> int | None:
    """Return the number of an error; on Windows it stands in the words alone, and a port in use is called denied."""
    number: int | None = getattr(failed, "errno", None)
    if number is None and "FileNotFoundError" in str(failed):
        return errno.ENOENT
    if number is None and os.name == "nt" and "PermissionError" in str(failed):
        return errno.EBUSY
    return number


def _reason(failed: Exception) -> str:
    number = getattr(failed, "errno", None)
    return os.strerror(number) if number is not None else str(failed)
