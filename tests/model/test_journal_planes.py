"""Samples on a lattice are packed to be read many batches at once, and come back bit by bit whoever stands beside."""

from __future__ import annotations

import zlib
from contextlib import suppress
from itertools import accumulate
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.model.journal import codec, planes_read
from discorecorder.model.journal.codec import (
    DEFLATED,
    IN_PLANES,
    Columns,
    even,
    numbers,
    pack,
    pack_deflated,
    raw_of,
    unpack,
    unpack_all,
)
from discorecorder.model.journal.planes import in_planes
from discorecorder.model.journal.planes_read import from_planes
from discorecorder.model.values import EntryError

factors = st.sampled_from([0.1, 0.026889413, 1.0, 0.000102954, 7.5, 1e-9, 3e30])


def counted(count: int) -> st.SearchStrategy[list[int]]:
    """Return whole numbers as a gauge counts: any, near each other, running on, or resting."""
    many: dict[str, Any] = {"min_size": count, "max_size": count}
    return st.one_of(
        st.lists(st.integers(-(2**24), 2**24), **many),
        st.lists(st.integers(0, 40), **many),
        st.lists(st.integers(-2, 9), **many).map(lambda steps: list(accumulate(steps))),
        st.lists(st.sampled_from([0] * 9 + [1, 700]), **many).map(lambda steps: list(accumulate(steps))),
    )


@st.composite
def gauged(draw: st.DrawFn) -> Columns:
    most = draw(st.sampled_from([0, 1, 3, 300, 2**31]))
    steps = draw(st.lists(st.integers(0, most), max_size=1 if most > 300 else 70))
    count = len(steps) + 1
    times = raw_of("I", accumulate(steps, initial=0))
    columns = []
    for _ in range(2):
        factor, zero = draw(factors), draw(st.sampled_from([0.0, -0.731, 5.0]))
        columns.append(raw_of("f", [one * factor + zero + 0.0 for one in draw(counted(count))]))
    return times, columns[0], draw(st.sampled_from([b"", columns[1]]))


@given(st.lists(gauged(), max_size=6))
def test_many_batches_read_at_once_are_what_each_is_alone(many: list[Columns]) -> None:
    counts = [len(one[0]) // 4 for one in many]
    assert unpack_all([pack(one) for one in many], counts) == many
    held = [(IN_PLANES + blob, count, one) for one, count in zip(many, counts, strict=True) if (blob := in_planes(one))]
    assert from_planes([blob for blob, *_ in held], [count for _, count, _ in held]) == [one for *_, one in held]


@given(gauged(), st.data())
def test_a_damaged_blob_is_refused_or_is_one_of_as_many_samples_and_harms_no_other(
    raw: Columns, data: st.DataObject
) -> None:
    count, blob = len(raw[0]) // 4, bytearray(IN_PLANES + (in_planes(raw) or b""))
    blob[data.draw(st.integers(0, len(blob) - 1))] ^= data.draw(st.integers(1, 255))
    whole = pack(BATCH)
    before, found, behind = unpack_all([whole, bytes(blob), whole], [COUNT, count, COUNT])
    assert before == behind == BATCH
    if not isinstance(found, EntryError):
        assert len(found[0]) == len(found[1]) == 4 * count
        assert len(found[2]) in {0, 4 * count}


@given(st.binary(max_size=60), st.integers(1, 20))
@settings(max_examples=300)
def test_anything_is_refused_or_has_as_many_samples(plain: bytes, count: int) -> None:
    with suppress(EntryError):
        times, pressures, _ = unpack(IN_PLANES + plain, count)
        assert len(times) == len(pressures) == 4 * count


def shown(count: int, seed: int = 1, factor: float = 0.1) -> bytes:
    """Return pressures about 60 psi with noise of 0.2 psi, as counts of a factor."""
    random = Random(seed)
    return raw_of("f", [round(random.gauss(60, 0.2) / factor) * factor for _ in range(count)])


COUNT = 250
BATCH = (even(1, COUNT), shown(COUNT), raw_of("f", [1.2] * 100 + [1.21] * 150))
EVEN = b"\1" + b"\1\0\0\0"
HEAD = b"\1" + b"\1\0" + b"\0\0\0\0"
"""Decimals with one place, a step of one, the base at 0."""


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        EVEN,
        EVEN + b"\2" + HEAD[:-1],
        EVEN + b"\2" + HEAD,
        EVEN + b"\2" + HEAD + b"\1",
        EVEN + b"\2" + HEAD + b"\1\3",
        EVEN + b"\2" + HEAD + b"\1\3\0more",
        EVEN + b"\2" + HEAD + b"\x21" + b"\0" * 0x21 + b"\0",
        EVEN + b"\3" + HEAD + b"\0\0\0\0\0\0\0",
        EVEN + b"\4" + HEAD + b"\0\0" + b"\0",
        EVEN + b"\4" + HEAD + b"\1\0" + b"\1\0\0\0" + b"\0",
        EVEN + b"\4" + HEAD + b"\2\0" + b"\2\0\0\0",
        EVEN + b"\5" + b"\0" * 15,
        EVEN + b"\x08" + HEAD + b"\1\3\0",
        EVEN + b"\x09" + HEAD + b"\1\3\0",
        b"\x08\1\0\0",
        b"\x08" + b"\1\0" + b"\0\0" + b"\5" + b"\2" + HEAD + b"\1\3\0",
        EVEN + b"\0\0",
        EVEN + b"\1\1\0\0\0\0",
        b"\0" + b"\2" + HEAD + b"\1\3\0",
        b"\1\xff\xff\xff\xff" + b"\2" + HEAD + b"\1\3\0",
    ],
)
def test_what_is_no_blob_is_refused(plain: bytes) -> None:
    right = IN_PLANES + EVEN + b"\2" + HEAD + b"\1\3\0"
    assert unpack(right, 3) == (even(1, 3), raw_of("f", [0.1, 0.1, 0.0]), b"")
    first, found, last = unpack_all([right, IN_PLANES + plain, right], [3, 3, 3])
    assert first == last == unpack(right, 3)
    assert str(found) == "the samples cannot be read"


@pytest.mark.parametrize("count", [0, 1_000_001])
def test_no_batch_has_none_or_too_many(count: int) -> None:
    with pytest.raises(EntryError, match="cannot be read"):
        unpack(IN_PLANES + EVEN + b"\2" + HEAD + b"\0\0", count)


TEN = (
    even(50, 10),
    raw_of("f", [12.3, 12.3, 12.4, 12.2, 12.6, 12.5, 12.5, 12.7, 12.4, 12.4]),
    raw_of("f", [0.01 * at for at in range(10)]),
)
OLD = bytes.fromhex("01633062606060646404920e406c6d6d6365676b6b6f63c3c804120303462666165636760e4e00")
NEW = bytes.fromhex("020132000000020101007a00000003e30064039000020201000000000004aa02cc00f0000003")


@pytest.mark.parametrize("blob", [OLD, NEW])
def test_what_was_packed_once_is_read_for_ever(blob: bytes) -> None:
    assert unpack(blob, 10) == TEN


def test_what_was_deflated_earlier_is_read_beside_what_is_in_planes() -> None:
    assert pack_deflated(TEN) == OLD
    assert pack(TEN) == NEW
    assert unpack_all([OLD, pack(BATCH), NEW, OLD], [10, COUNT, 10, 10]) == [TEN, BATCH, TEN, TEN]


def test_a_calibrated_gauge_takes_no_more_than_its_raw_numbers_deflated() -> None:
    for factor, most in ((0.026889413, 1.1), (0.000102954, 0.85), (0.1, 1.0)):
        raw = b"".join(shown(COUNT, seed, factor) for seed in range(40))
        blobs = [pack((even(1, COUNT), raw[at : at + 4 * COUNT], b"")) for at in range(0, len(raw), 4 * COUNT)]
        assert sum(map(len, blobs)) <= most * len(zlib.compress(raw))


def test_a_volume_that_runs_on_or_rests_takes_next_to_nothing() -> None:
    runs_on = raw_of("f", [at / 1e6 for at in range(700_000, 700_000 + COUNT)])
    rests = raw_of("f", [1.2] * 100 + [1.21] * 150)
    alone = len(pack((even(1, COUNT), shown(COUNT), b"")))
    for volumes in (runs_on, rests):
        assert len(pack((even(1, COUNT), shown(COUNT), volumes))) < alone + 25


def test_times_that_come_in_bursts_take_a_bit_each() -> None:
    late = Random(1)
    times = [0, *(at + late.choice((0, 1)) * (at % 10 < 5) for at in range(1, COUNT))]
    raw = raw_of("I", sorted(times)), shown(COUNT), b""
    assert len(pack(raw)) < len(pack((even(1, COUNT), shown(COUNT), b""))) + COUNT / 8 + 8
    assert unpack(pack(raw), COUNT) == raw


@pytest.mark.parametrize("steps", [[1, 2**32 - 3, 1], [2**31, 2**31 - 1], [0] * 40 + [2**32 - 1]])
def test_the_farthest_times_come_back(steps: list[int]) -> None:
    raw = raw_of("I", accumulate(steps, initial=0)), shown(len(steps) + 1), b""
    assert unpack(IN_PLANES + (in_planes(raw) or b""), len(steps) + 1) == raw


@pytest.mark.parametrize(
    "values",
    [[-214.7, 214.7, 1e-7], [214.6, -214.7, 1e-7, 0.1], [3.4e38, -3.4e38, 1e38], [1e-45, 2e-45, 1e38], [5e-324] * 3],
)
def test_the_farthest_floats_come_back(values: list[float]) -> None:
    count = len(values)
    raw = even(1, count), raw_of("f", values), b""
    assert unpack(pack(raw), count) == raw
    planes = in_planes(raw)
    assert planes is None or from_planes([IN_PLANES + planes], [count]) == [raw]


def test_what_is_on_no_lattice_is_deflated() -> None:
    random = Random(1)
    for values in ([random.random() ** 9 for _ in range(COUNT)], [0.1, float("nan")] * 125, [0.1, -0.0] * 125):
        raw = even(1, COUNT), raw_of("f", values), b""
        assert pack(raw)[:1] == DEFLATED
        assert numbers("I", unpack(pack(raw), COUNT)[1]) == numbers("I", raw[1])


def test_what_deflates_to_far_fewer_bytes_is_deflated() -> None:
    wave = raw_of("f", [(at * 7919 % 61) / 10 + (at % 61 == 0) * 900 for at in range(61)] * 100)
    assert pack((even(1, 6100), wave, b""))[:1] == DEFLATED


def test_nothing_is_kept_in_planes_that_does_not_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pack(BATCH)[:1] == IN_PLANES
    monkeypatch.setattr(planes_read, "from_planes", lambda blobs, counts: [None])
    assert pack(BATCH)[:1] == codec.DEFLATED
