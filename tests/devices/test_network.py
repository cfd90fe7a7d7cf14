"""A gauge on the network: the lines of a real server on this computer, and words for every way in which it fails."""

from __future__ import annotations

import socket
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from discorecorder.devices import DEVICES, PRESSURE, VOLUME, Heard, Source, SourceError
from discorecorder.devices.network import NetworkGauge
from discorecorder.devices.profile import Profile
from tests.devices.gauge import ASKED, GARBAGE, line
from tests.devices.test_serial_line import in_order, read_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PLAIN = Profile(
    "network",
    "Gauge at the table",
    "psi",
    pattern=r"P=(?P<pressure>[-+.0-9]+)(?:,V=(?P<volume>[-+.0-9]+))?",
    hertz=1000,
    tcp_port=1,
)


@contextmanager
def serving(*serve: Callable[[socket.socket], None]) -> Iterator[Profile]:
    """Let a server on this computer serve one connection after the other; return the profile that leads to it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)

        def answer() -> None:
            for one in serve:
                connection, _ = server.accept()
                with connection:
                    one(connection)

        thread = Thread(target=answer)
        thread.start()
        try:
            yield PLAIN.with_(tcp_port=server.getsockname()[1])
        finally:
            thread.join(10)
            assert not thread.is_alive()


@contextmanager
def connected(profile: Profile) -> Iterator[NetworkGauge]:
    source = NetworkGauge(profile)
    source.open()
    try:
        yield source
    finally:
        source.close()


def lines(count: int) -> Callable[[socket.socket], None]:
    """Send so many lines in pieces of odd sizes, and wait until the other end closes."""

    def serve(connection: socket.socket) -> None:
        sent = b"".join(map(line, range(count)))
        for start in range(0, len(sent), 777):
            connection.sendall(sent[start : start + 777])
        connection.recv(1)

    return serve


def closes(connection: socket.socket) -> None:
    connection.sendall(line(0) + line(1) + b"P=99")


def open_all(sources: list[NetworkGauge]) -> None:
    for source in sources:
        source.open()


def silent(connection: socket.socket) -> None:
    connection.recv(1)


def test_a_network_gauge_is_a_source_like_any_other() -> None:
    source: Source = DEVICES["network"](PLAIN)
    assert isinstance(source, NetworkGauge)
    assert (source.name, source.unit, source.hertz) == ("Gauge at the table", "psi", 1000)
    assert source.measures == {PRESSURE, VOLUME}


def test_nothing_is_lost_or_out_of_order_on_the_network() -> None:
    with serving(lines(3001)) as profile, connected(profile) as source:
        samples, answers = read_until(source, lambda samples, _: len(samples) == 3000)
    assert in_order(samples) == list(range(1, 3001))
    assert all(answer.skipped == 0 for answer in answers)


def test_garbage_from_the_network_is_skipped() -> None:
    def serve(connection: socket.socket) -> None:
        connection.sendall(line(0) + b"".join(said + b"\r\n" + line(1) for said in GARBAGE))
        connection.recv(1)

    with serving(serve) as profile, connected(profile) as source:
        samples, _ = read_until(source, lambda _, skipped: skipped == len(GARBAGE))
    assert in_order(samples) == [1] * len(GARBAGE)


def test_an_instrument_on_the_network_is_asked() -> None:
    def serve(connection: socket.socket) -> None:
        for number in range(3):
            assert connection.recv(100) == ASKED
            connection.sendall(line(number))
        connection.recv(100)

    with serving(serve) as profile, connected(profile.with_(ask=ASKED.decode(), every_ms=5)) as source:
        samples, _ = read_until(source, lambda samples, _: len(samples) == 3)
    assert in_order(samples) == [0, 1, 2]


def test_a_silent_gauge_is_not_gone() -> None:
    with serving(silent) as profile, connected(profile) as source:
        assert source.read(0) == source.read(0.05) == Heard((), "psi")


def test_a_connection_that_the_other_end_closes_is_told_after_the_last_line() -> None:
    with serving(closes, lines(3)) as profile, connected(profile) as source:
        samples, _ = read_until(source, lambda samples, _: len(samples) == 1)
        with pytest.raises(SourceError, match=r"is gone \(the other end closed the connection\); look at its power"):
            read_until(source, lambda samples, _: bool(samples))
        with pytest.raises(SourceError, match="is not open"):
            source.read(0)
        source.open()
        samples += read_until(source, lambda samples, _: len(samples) == 2)[0]
    assert in_order(samples[:1]) + in_order(samples[1:]) == [1, 1, 2]


def test_a_gauge_that_refuses_is_told_with_host_and_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    with pytest.raises(SourceError) as refusal:
        NetworkGauge(PLAIN.with_(tcp_port=free)).open()
    assert str(refusal.value) == (
        f"Gauge at the table: 127.0.0.1 port {free} refuses: nothing listens there; "
        "start the gauge, or correct tcp_port in its profile"
    )


def test_a_computer_that_nobody_knows_is_told() -> None:
    for host in ("gauge.invalid", "a" * 70 + ".example", "gauge .table"):
        with pytest.raises(SourceError, match="is no known computer; correct host in its profile"):
            NetworkGauge(PLAIN.with_(host=host)).open()


def test_a_gauge_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discorecorder.devices.network.CONNECT_S", 0.1)
    # A server that takes nobody: whoever comes when its queue is full gets no answer.
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        profile = PLAIN.with_(tcp_port=server.getsockname()[1])
        waiting = [NetworkGauge(profile) for _ in range(10)]
        with pytest.raises(SourceError, match=r"does not answer in 0\.1 s; look at its power and cable"):
            open_all(waiting)
        for one in waiting:
            one.close()


def test_a_network_that_cannot_be_reached_is_told() -> None:
    with pytest.raises(SourceError, match=r"cannot be reached \(.+\); look at the network cable, or correct host"):
        NetworkGauge(PLAIN.with_(host="255.255.255.255")).open()
