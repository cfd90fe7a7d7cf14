"""The bytes of a PDF file: numbered objects, streams, cross references. It knows nothing of what they mean."""

import hashlib
import zlib
from typing import Final

__all__ = ["PdfFile", "date", "name", "text"]

_HEAD: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_BUNDLE: Final = 200
_EFFORT: Final = 4  # nearly as small as the most thorough, in half the time


def text(words: str) -> str:
    """Return a text string object; anything beyond ASCII goes as UTF-16."""
    if words.isascii() and words.isprintable():
        return "(" + words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return "<" + ("\ufeff" + words).encode("utf-16-be").hex().upper() + ">"


def name(words: str) -> str:
    """Return a name object, with everything but letters and digits escaped."""
    return "/" + "".join(c if c.isascii() and c.isalnum() else "".join(f"#{b:02X}" for b in c.encode()) for c in words)


def date(iso: str) -> str:
    """Return a date object from an ISO time with its offset, to the second."""
    day, clock = iso[:19].split("T")
    offset = iso[19:].lstrip(".0123456789").replace("Z", "+00:00")
    return f"(D:{day.replace('-', '')}{clock.replace(':', '')}{offset[:3]}'{offset[4:6]}')"


class PdfFile:
    """A PDF that grows object by object; what is the same going in is the same coming out, byte for byte."""

    def __init__(self) -> None:
        self._count = 0
        self._plain: list[tuple[int, bytes]] = []
        self._streams: list[tuple[int, bytes]] = []

    def reserve(self) -> int:
        """Take the next object number, to be put later."""
        self._count += 1
        return self._count

    def put(self, number: int, body: str) -> None:
        """Say what the object of that number is; anything but a stream."""
        self._plain.append((number, body.encode("latin-1")))

    def add(self, body: str) -> int:
        """Add an object and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def stream(self, keys: str, data: bytes, *, packed: bool = True) -> int:
        """Add a stream with these further dictionary keys and return its number."""
        number = self.reserve()
        self._streams.append((number, _stream(keys, data, packed=packed)))
        return number

    def finish(self, root: int, info: int) -> bytes:
        """Return the whole file; nothing may be added after."""
        where: list[tuple[int, int, int]] = [(0, 0, 65535)] * (self._count + 1)
        for start in range(0, len(self._plain), _BUNDLE):
            self._bundle(self._plain[start : start + _BUNDLE], where)
        out = bytearray(_HEAD)
        for number, body in self._streams:
            where.extend([(0, 0, 0)] * (number + 1 - len(where)))
            where[number] = (1, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        self._cross_reference(out, where, f"/Root {root} 0 R /Info {info} 0 R")
        return bytes(out)

    def _bundle(self, objects: list[tuple[int, bytes]], where: list[tuple[int, int, int]]) -> None:
        """Pack objects into one compressed stream."""
        places: list[str] = []
        at = 0
        for number, body in objects:
            places.append(f"{number} {at}")
            at += len(body) + 1
        head = (" ".join(places) + "\n").encode()
        data = head + b"\n".join(body for _, body in objects)
        bundle = self.stream(f"/Type /ObjStm /N {len(objects)} /First {len(head)}", data)
        for index, (number, _) in enumerate(objects):
            where[number] = (2, bundle, index)

    def _cross_reference(self, out: bytearray, where: list[tuple[int, int, int]], keys: str) -> None:
        """Append the cross-reference stream; the file's identity is the digest of all before it."""
        number = self.reserve()
        start = len(out)
        where.append((1, start, 0))
        identity = hashlib.sha256(out).hexdigest()[:32]
        table = b"".join(kind.to_bytes(1) + place.to_bytes(4) + rest.to_bytes(2) for kind, place, rest in where)
        keys = f"/Type /XRef /Size {len(where)} /W [1 4 2] {keys} /ID [<{identity}> <{identity}>]"
        out += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _stream(keys, table), start)


def _stream(keys: str, data: bytes, *, packed: bool = True) -> bytes:
    """Return dictionary and data of a stream."""
    filtered = ""
    if packed:
        data = zlib.compress(data, _EFFORT)
        filtered = " /Filter /FlateDecode"
    return b"<<%b%b /Length %d>>\nstream\n%b\nendstream" % (keys.encode("latin-1"), filtered.encode(), len(data), data)
