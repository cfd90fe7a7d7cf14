"""Samples become few bytes and come back bit by bit; a blob that is none is refused and not guessed at."""

from __future__ import annotations

import struct
import sys
import zlib
from contextlib import suppress
from itertools import accumulate
from math import nan
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from discorecorder.model.journal.codec import (
    DEFLATED,
    MOST_SAMPLES,
    Columns,
    even,
    native,
    numbers,
    pack,
    raw_of,
    unpack,
)
from discorecorder.model.values import EntryError

patterns = st.integers(0, 2**32 - 1)
"""Any 32 bits are a float: every NaN, minus zero and infinity among them."""
shown = st.builds(lambda units, places: units / 10**places, st.integers(-(10**6), 10**6), st.integers(0, 4))


def times_of(steps: list[int]) -> bytes:
    return raw_of("I", accumulate(steps, initial=0))


@st.composite
def columns(draw: st.DrawFn) -> Columns:
    most = draw(st.sampled_from([0, 1, 255, 256, 10**7]))
    times = times_of(draw(st.lists(st.integers(0, most), max_size=300)))
    count = len(times) // 4
    floats = [
        st.lists(patterns, min_size=count, max_size=count).map(lambda bits: raw_of("I", bits)),
        st.lists(st.sampled_from([0.1, 12.3, nan, -0.0]), min_size=count, max_size=count).map(
            lambda of: raw_of("f", of)
        ),
        st.lists(shown, min_size=count, max_size=count).map(lambda of: raw_of("f", of)),
        st.tuples(shown, st.lists(st.integers(0, 300), min_size=count, max_size=count)).map(
            lambda of: raw_of("f", [round(of[0] + step / 10, 4) for step in of[1]])
        ),
    ]
    return times, draw(st.one_of(floats)), draw(st.one_of(st.just(b""), *floats))


@given(columns())
@example((b"\0" * 4, raw_of("f", [12.3]), b""))
@example((even(1, 256), raw_of("I", range(0x7FC00000, 0x7FC00100)), raw_of("I", range(256))))
def test_every_sample_comes_back_bit_by_bit(raw: Columns) -> None:
    assert unpack(pack(raw), len(raw[0]) // 4) == raw


@given(columns(), st.data())
def test_a_blob_that_was_damaged_is_refused_or_is_one_of_as_many_samples(raw: Columns, data: st.DataObject) -> None:
    blob = bytearray(pack(raw))
    blob[data.draw(st.integers(0, len(blob) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        times, pressures, volumes = unpack(bytes(blob), len(raw[0]) // 4)
    except EntryError:
        return
    assert len(times) == len(pressures) == len(raw[0])
    assert len(volumes) in {0, len(times)}


@given(st.binary(max_size=40), st.integers(1, 20))
def test_a_blob_of_anything_is_refused_or_has_as_many_samples(plain: bytes, count: int) -> None:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    for blob in (plain, DEFLATED + plain, DEFLATED + deflate.compress(plain) + deflate.flush()):
        with suppress(EntryError):
            times, pressures, _ = unpack(blob, count)
            assert len(times) == len(pressures) == 4 * count


def deflated(plain: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return DEFLATED + deflate.compress(plain) + deflate.flush()


EVEN = b"\0" + b"\1\0\0\0"
ALL = b"\3" + b"\0" * 8


@pytest.mark.parametrize(
    ("blob", "count"),
    [
        (b"", 2),
        (b"\2" + deflated(EVEN + ALL + b"\0")[1:], 2),
        (deflated(EVEN + ALL + b"\0") + b"more", 2),
        (deflated(EVEN + ALL + b"\0")[:-1], 2),
        (deflated(EVEN + ALL + b"\0more"), 2),
        (deflated(EVEN + ALL), 2),
        (deflated(EVEN + ALL + b"\0"), 3),
        (deflated(EVEN + b"\0\0"), 2),
        (deflated(EVEN + ALL + b"\3\0"), 2),
        (deflated(EVEN + b"\4" + b"\0" * 9), 2),
        (deflated(b"\7" + EVEN[1:] + ALL + b"\0"), 2),
        (deflated(b"\0\xff\xff\xff\xff" + b"\3" + b"\0" * 12 + b"\0"), 3),
        (deflated(EVEN + b"\2"), 2),
        (deflated(EVEN + b"\1\1"), 2),
        (deflated(EVEN + ALL + b"\0"), 0),
        (deflated(EVEN + ALL + b"\0"), MOST_SAMPLES + 1),
        (deflated(b"\0" * (MOST_SAMPLES * 13)), 2),
    ],
)
def test_what_is_no_blob_is_refused(blob: bytes, count: int) -> None:
    assert unpack(deflated(EVEN + ALL + b"\0"), 2) == (even(1, 2), b"\0" * 8, b"")
    with pytest.raises(EntryError, match="samples"):
        unpack(blob, count)


@pytest.mark.parametrize("times", [[0, 5, 4], [3, 4, 5]])
def test_times_that_no_clock_shows_are_refused(times: list[int]) -> None:
    with pytest.raises(EntryError, match="begin at 0 ms and never run backwards"):
        pack((raw_of("I", times), b"\0" * 12, b""))


def test_a_gauge_of_tenths_needs_a_byte_for_each_sample_before_it_is_deflated() -> None:
    raw = raw_of("f", [round(60 + Random(1).choice((-1, 0, 1)) / 10, 1) for _ in range(250)])
    assert len(pack((even(1, 250), raw, b""))) < 30
    off = raw_of("f", [60.04 + value * 1.01 for value in numbers("f", raw)])
    assert len(pack((even(1, 250), off, b""))) < 40


def noisy(count: int, seed: int) -> bytes:
    """Return pressures of an injection in psi as a transducer of 0.1 psi shows them: a slow rise, and noise."""
    random, drift, values = Random(seed), 0.0, []
    for at in range(count):
        drift = 0.9 * drift + random.gauss(0, 0.2)
        values.append(round(5 + 60 * min(at % 40_000, 30_000) / 30_000 + drift, 1))
    return raw_of("f", values)


def test_short_batches_need_no_more_room_than_all_of_the_pressures_at_once() -> None:
    raw, one = noisy(60_000, 1), even(1, 250)
    blobs = [pack((one, raw[at : at + 1000], b"")) for at in range(0, len(raw), 1000)]
    assert b"".join(unpack(blob, 250)[1] for blob in blobs) == raw
    assert sum(map(len, blobs)) <= 1.2 * len(zlib.compress(raw))


def test_numbers_stand_with_their_lowest_byte_first_on_every_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    assert raw_of("f", [12.3]) == struct.pack("<f", 12.3)
    assert native(b"\1\2\3\4") == b"\1\2\3\4"
    monkeypatch.setattr(sys, "byteorder", "big")
    assert native(b"\1\2\3\4") == b"\4\3\2\1"
