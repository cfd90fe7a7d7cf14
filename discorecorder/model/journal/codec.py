"""How the samples of a batch become few bytes, and the same 32 bits again.

A column is raw little-endian numbers of 32 bits: times are whole ms from the first sample on, pressures and volumes
are floats. A blob begins with its form in one byte. What a gauge sends is packed by ``planes``, which is quickly read;
what that cannot hold, or only in far more bytes, is deflated. That form, older than the other, is a raw deflate stream
of times, pressures and volumes:

- times: 0 and their one distance as 32 bits; or 1 and every distance in a byte; or 2 and every distance in 32 bits;
- floats: 0 where there are none; or 1, decimal places in a byte, the step and the least of them in 32 bits each (in
  units of the last place), and how many steps each sample lies above that in a byte; or 2, how many different ones
  there are less one, these, and the place of each sample among them in a byte; or 3 and all of them.

What stands together is alike: different floats, all floats and far times stand as four rows, the lowest byte of each
first. A gauge that shows 12.3 shows few tenths in a quarter of a second, so that a batch of its samples needs no
float at all; one that was calibrated shows few different floats. All come back as they were, bit by bit: NaN,
whichever it is, minus zero and infinity, too.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from functools import lru_cache
from itertools import accumulate, compress, pairwise
from math import gcd

from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, NoReturn

DEFLATED, IN_PLANES = b"\1", b"\2"
_FORMS = (DEFLATED, IN_PLANES)
MOST_SAMPLES = 1_000_000
"""So many samples a batch may hold."""
_FEW_BYTES, _WORTH = 40, 0.8
"""A blob with a byte a sample and so many more is few bytes; of others, one that is deflated to such a part is kept."""
_UNREADABLE = "the samples cannot be read"
_WIDE = 4
_EACH_ROW = tuple(slice(at, None, _WIDE) for at in range(_WIDE))
"""Where the lowest bytes of numbers stand, and so on."""
_EVEN, _NEAR, _FAR = b"\0", b"\1", b"\2"
_NONE, _STEPS, _FEW, _ALL = b"\0", b"\1", b"\2", b"\3"
_MOST_PLACES, _MOST_UNITS = 3, 2**31
_ANCHOR = 64
"""Steps begin at a multiple of so many where they can, so that batches that follow each other share a table."""
_MOST_BYTES = MOST_SAMPLES * _WIDE * 3 + 4096

Columns = tuple[bytes, bytes, bytes]
"""Times, pressures and volumes, each raw; volumes may be empty."""


def native(raw: bytes) -> bytes:
    """Return little-endian numbers of 32 bits in the order of this processor, and the other way round."""
    return raw if sys.byteorder == "little" else _swapped(raw)


def numbers(kind: str, raw: bytes) -> array[Any]:
    """Return raw numbers, whole ("I" from 0 on, "i") or floats ("f")."""
    return array(kind, native(raw))


def raw_of(kind: str, given: Iterable[Any]) -> bytes:
    """Return numbers as raw ones of a kind. Raises OverflowError where a whole one does not fit."""
    return native(array(kind, given).tobytes())


def pack(columns: Columns) -> bytes:
    """Return the blob of raw columns. Raises EntryError where a time runs backwards."""
    from discorecorder.model.journal.planes import in_planes
    from discorecorder.model.journal.planes_read import from_planes

    planes = in_planes(columns)
    blob = b"" if planes is None else IN_PLANES + planes
    count = len(columns[0]) // _WIDE
    if blob and from_planes((blob,), (count,)) != [columns]:
        blob = b""  # nothing is kept that does not read back
    if blob and len(blob) <= _FEW_BYTES + count:
        return blob
    deflated = pack_deflated(columns)
    return deflated if not blob or len(deflated) < _WORTH * len(blob) else blob


def pack_deflated(columns: Columns) -> bytes:
    """Return the blob of raw columns in the form that holds any. Raises EntryError where a time runs backwards."""
    times, pressures, volumes = columns
    plain = _packed_times(times) + _packed_floats(pressures) + _packed_floats(volumes)
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return DEFLATED + deflate.compress(plain) + deflate.flush()


def unpack(blob: bytes, count: int) -> Columns:
    """Return the raw columns of a blob of so many samples. Raises EntryError for what is no such blob."""
    (found,) = unpack_all((blob,), (count,))
    if isinstance(found, EntryError):
        raise found
    return found


def unpack_all(blobs: Sequence[bytes], counts: Sequence[int]) -> list[Columns | EntryError]:
    """Return the same of many blobs in a fraction of the time; an EntryError in place of each that cannot be read."""
    from discorecorder.model.journal.planes_read import from_planes

    both = list(zip(blobs, counts, strict=True))
    is_in_planes = [blob.startswith(IN_PLANES) and 1 <= count <= MOST_SAMPLES for blob, count in both]
    read = iter(from_planes(list(compress(blobs, is_in_planes)), list(compress(counts, is_in_planes))))
    return [
        (next(read) or EntryError(_UNREADABLE)) if planes else _inflated_or_not(*one)
        for planes, one in zip(is_in_planes, both, strict=True)
    ]


def _inflated_or_not(blob: bytes, count: int) -> Columns | EntryError:
    try:
        return _inflated(blob, count)
    except EntryError as unread:
        return unread


def _inflated(blob: bytes, count: int) -> Columns:
    if blob[:1] not in _FORMS:
        known = " and ".join(form.hex() for form in _FORMS)
        raise EntryError(f"samples of form {blob[:1].hex() or 'none'}, and this program reads forms {known}")
    if not 1 <= count <= MOST_SAMPLES:
        _unreadable()
    inflate = zlib.decompressobj(-15)
    try:
        plain = inflate.decompress(blob[1:], _MOST_BYTES)
        if not inflate.eof or inflate.unused_data:
            _unreadable()
        times, at = _times(plain, count)
        pressures, at = _floats(plain, at, count)
        volumes, at = _floats(plain, at, count)
    except (zlib.error, IndexError, ValueError, OverflowError):
        _unreadable()
    if at != len(plain) or len(pressures) != count * _WIDE:
        _unreadable()
    return times, pressures, volumes


def _unreadable() -> NoReturn:
    raise EntryError(_UNREADABLE)


def _swapped(raw: bytes) -> bytes:
    swapped = array("I", raw)
    swapped.byteswap()
    return swapped.tobytes()


def _rows(raw: bytes) -> bytes:
    return b"".join(raw[row] for row in _EACH_ROW)


def _from_rows(rows: bytes, count: int) -> bytes:
    raw = bytearray(count * _WIDE)
    for at, row in enumerate(_EACH_ROW):
        raw[row] = rows[at * count : (at + 1) * count]
    return bytes(raw)


def _packed_times(raw: bytes) -> bytes:
    times = numbers("I", raw)
    steps = [later - time for time, later in pairwise(times)]
    least, most = min(steps, default=0), max(steps, default=0)
    if least < 0 or times[0] != 0:
        raise EntryError("the times of a batch begin at 0 ms and never run backwards; a gauge's clock does not")
    if least == most:
        return _EVEN + raw_of("I", (least,))
    return _NEAR + bytes(steps) if most < 256 else _FAR + _rows(raw_of("I", steps))


def _times(plain: bytes, count: int) -> tuple[bytes, int]:
    form, steps = plain[:1], count - 1
    if form == _EVEN:
        return even(int.from_bytes(plain[1:5], "little"), count), 1 + _WIDE
    if form == _NEAR:
        return raw_of("I", accumulate(plain[1:count], initial=0)), count
    if form != _FAR:
        _unreadable()
    end = 1 + steps * _WIDE
    return raw_of("I", accumulate(numbers("I", _from_rows(plain[1:end], steps)), initial=0)), end


@lru_cache(maxsize=64)
def even(step: int, count: int) -> bytes:
    """Return raw times, a step in ms apart from 0 on."""
    return raw_of("I", range(0, count * step, step) if step else (0,) * count)


def _packed_floats(raw: bytes) -> bytes:
    if not raw:
        return _NONE
    return _packed_steps(raw) or _packed_few(raw) or _ALL + _rows(raw)


def _packed_steps(raw: bytes) -> bytes:
    """Return decimal floats as steps, or nothing where they are not all decimal and near each other."""
    floats = numbers("f", raw)
    if not all(abs(one) < _MOST_UNITS / 10**_MOST_PLACES for one in floats):
        return b""
    for places in range(_MOST_PLACES + 1):
        units = [round(one * 10**places) for one in floats]
        if raw_of("f", [one / 10**places for one in units]) == raw:
            break
    else:
        return b""
    least = min(units)
    step = gcd(*(one - least for one in units)) or 1
    above = least // step % _ANCHOR
    if (max(units) - least) // step + above < 256 and least - above * step > -_MOST_UNITS:
        least -= above * step
    if (max(units) - least) // step > 255:
        return b""
    head = _STEPS + bytes((places,)) + raw_of("i", (step, least))
    return head + bytes((one - least) // step for one in units)


def _packed_few(raw: bytes) -> bytes:
    """Return floats as places among the different ones, or nothing where these are many."""
    patterns = numbers("I", raw)
    different = sorted(set(patterns))
    if len(different) > 256 or len(different) * 4 > len(patterns) * 3:
        return b""
    place = {pattern: at for at, pattern in enumerate(different)}
    head = _FEW + bytes((len(different) - 1,)) + _rows(raw_of("I", different))
    return head + bytes(map(place.__getitem__, patterns))


def _floats(plain: bytes, at: int, count: int) -> tuple[bytes, int]:
    form, at = plain[at : at + 1], at + 1
    if form == _STEPS:
        begin = at + 1 + 2 * _WIDE
        tables = _step_tables(plain[at:begin])
    elif form == _NONE:
        return b"", at
    elif form == _ALL:
        end = at + count * _WIDE
        return _from_rows(plain[at:end], count), end
    elif form == _FEW:
        wide = plain[at] + 1
        begin = at + 1 + wide * _WIDE
        tables = _tables(plain[at + 1 : begin], wide)
    else:
        _unreadable()
    places = plain[begin : begin + count]
    raw = bytearray(count * _WIDE)
    for row, table in zip(_EACH_ROW, tables, strict=True):
        raw[row] = places.translate(table)
    return bytes(raw), begin + count


@lru_cache(maxsize=1024)
def _step_tables(head: bytes) -> tuple[bytes, ...]:
    step, least = numbers("i", head[1:])
    floats = raw_of("f", [(least + place * step) / 10 ** head[0] for place in range(256)])
    return _tables(_rows(floats), 256)


def _tables(rows: bytes, wide: int) -> tuple[bytes, ...]:
    """Return what turns the place of a float into each of its four bytes."""
    return tuple(rows[row * wide : (row + 1) * wide].ljust(256, b"\0") for row in range(_WIDE))
