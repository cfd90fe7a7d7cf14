"""A gauge on the network: the same lines as over a serial port, through TCP."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING

from discorecorder.devices import SourceError
from discorecorder.devices.line_gauge import LineGauge

if TYPE_CHECKING:
    from discorecorder.devices.line_gauge import Wire

CONNECT_S = 3.0
"""How long a gauge may take to answer a connection, and to take a question, in s."""
_MOST_AT_ONCE = 65536
_NOTHING = (None, errno.EAGAIN, errno.EWOULDBLOCK)
"""What a wait says that ended in time; a dead connection is a TimeoutError too, with a number of its own."""
_ALIVE = (("TCP_KEEPIDLE", 5), ("TCP_KEEPINTVL", 2), ("TCP_KEEPCNT", 3))


class NetworkGauge(LineGauge):
    """A gauge that sends text lines from the host and TCP port of its profile."""

    def _connected(self) -> Wire:
        profile = self._profile
        place = self._place()
        try:
            line = socket.create_connection((profile.host, profile.tcp_port or 0), timeout=CONNECT_S)
        except ConnectionRefusedError as failed:
            raise SourceError(
                f"{place} refuses: nothing listens there; start the gauge, or correct tcp_port in its profile"
            ) from failed
        except TimeoutError as failed:
            raise SourceError(
                f"{place} does not answer in {CONNECT_S:g} s; "
                "look at its power and cable, or correct host in its profile"
            ) from failed
        except (socket.gaierror, UnicodeError) as failed:
            raise SourceError(f"{place} is no known computer; correct host in its profile") from failed
        except OSError as failed:
            raise SourceError(
                f"{place} cannot be reached ({failed.strerror}); "
                "look at the network cable, or correct host in its profile"
            ) from failed
        return _NetworkWire(line)

    def _gone(self, failed: OSError) -> str:
        return f"{self._place()} is gone ({failed.strerror or failed}); look at its power and its network cable"

    def _place(self) -> str:
        return f"{self.name}: {self._profile.host} port {self._profile.tcp_port}"


class _NetworkWire:
    def __init__(self, line: socket.socket) -> None:
        self._line = line
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # A pulled cable says nothing: without these questions a dead gauge would look like a silent one for hours.
        line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, number in _ALIVE:
            if hasattr(socket, option):
                line.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), number)

    def receive(self, seconds: float) -> bytes:
        """Return the bytes that came, as soon as there are any; nothing after so many seconds."""
        self._line.settimeout(seconds)
        try:
            data = self._line.recv(_MOST_AT_ONCE)
        except (TimeoutError, BlockingIOError) as nothing:
            if nothing.errno in _NOTHING:
                return b""
            raise
        if not data:
            raise ConnectionAbortedError("the other end closed the connection")
        return data

    def send(self, said: bytes) -> None:
        """Send all of the bytes."""
        self._line.settimeout(CONNECT_S)
        self._line.sendall(said)

    def close(self) -> None:
        """End the connection."""
        self._line.close()
