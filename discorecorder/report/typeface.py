"""Text to glyphs: the shipped fonts, which of them serves a character, and how a line is shaped.

Every name must come out readable in its own script, so a line is cut where the direction, the script or the font
changes, each cut is shaped by HarfBuzz, and a character that no shipped font has becomes a box with its code point
in it. All measures are in thousandths of the type size.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

import uharfbuzz as hb

from discorecorder.assets import asset
from discorecorder.report.bidi_runs import visual_runs

__all__ = ["BOXED", "CAP_HEIGHT", "Face", "Line", "Piece", "Weight", "face_named", "set_line", "width_of", "wrap"]

Weight = str
CAP_HEIGHT: Final = 714
_BODY: Final = {"regular": "NotoSans-Regular", "semibold": "NotoSans-SemiBold", "bold": "NotoSans-Bold"}

# Asked in this order. Scripts of most people first, signs last, so that a letter never comes from a font of signs.
_SCRIPTS: Final = (
    "Arabic Hebrew CJK Devanagari Thai Bengali Tamil Telugu Gujarati Gurmukhi Kannada Malayalam Oriya Sinhala Khmer "
    "Lao Myanmar Georgian Armenian Ethiopic Tibetan Mongolian Thaana Syriac NKo Tifinagh Adlam Cherokee "
    "CanadianAboriginal Javanese Balinese Sundanese Buginese Cham Chakma Limbu Lisu MeeteiMayek NewTaiLue TaiLe "
    "TaiTham OlChiki Osage Vai Yi Coptic Deseret Glagolitic Gothic Runic Symbols Symbols2 Math"
).split()
_FILES: Final = {"CJK": "DiscogramCJK", "Tibetan": "NotoSerifTibetan"}

# Noto Sans holds Devanagari beside Latin; the two need different shaping.
_DEVANAGARI: Final = ((0x0900, 0x097F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF))
BOXED: Final = 0.6  # size of the code point inside its box
_FEATURES: Final = {"liga": False, "clig": False, "dlig": False}


class Face:
    """One font file, opened once a process and read only where it is needed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.blob = hb.Blob.from_file_path(str(asset("fonts", f"{name}.ttf")))
        self.face = hb.Face(self.blob)
        self.font = hb.Font(self.face)
        self.unit: float = 1000 / self.face.upem

    def has(self, character: str) -> bool:
        """Say whether the font has a glyph of its own for the character."""
        return bool(self.font.get_nominal_glyph(ord(character)))

    def advance(self, glyph: int) -> float:
        """Return the width that the font itself gives the glyph, in thousandths."""
        return float(self.font.get_glyph_h_advance(glyph)) * self.unit


@cache
def face_named(name: str) -> Face:
    """Return the one opened face of that file name without its ending."""
    return Face(name)


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of one face, each with its place, in reading order; raised: not all on the base line."""

    face: Face
    text: str
    glyphs: tuple[tuple[int, float, float], ...]
    unicode: tuple[tuple[int, str], ...]
    plain: bool
    bolder: float
    show: str
    width: float
    is_raised: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A shaped line; boxes are the characters that no font has, as (offset, width, code point words)."""

    text: str
    pieces: tuple[tuple[float, Piece], ...]
    boxes: tuple[tuple[float, float, str], ...]
    width: float
    plain: bool


@lru_cache(maxsize=8192)
def set_line(text: str, weight: Weight = "regular") -> Line:
    """Shape one line of text; bidirectional text comes out in the order in which it is read on paper."""
    text = unicodedata.normalize("NFC", text)
    pieces: list[tuple[int, float, Piece]] = []
    boxes: list[tuple[float, float, str]] = []
    at = 0.0
    for run, backwards, order in visual_runs(text):
        segments = list(enumerate(_segments(run, weight), order))
        for place, (segment, face) in reversed(segments) if backwards else segments:
            if face is None:
                words = f"U+{ord(segment):04X}"
                width = set_line(words).width * BOXED + 220
                boxes.append((at, width, words))
                at += width
            else:
                piece = _shape(segment, face, weight, backwards=backwards)
                pieces.append((place, at, piece))
                at += piece.width
    # Kept in reading order, so that a reader of the content stream gets the words as they are spoken.
    read = tuple((offset, piece) for _, offset, piece in sorted(pieces, key=lambda item: item[0]))
    return Line(text, read, tuple(boxes), at, not boxes and all(piece.plain for _, piece in read))


def width_of(text: str, size: float, weight: Weight = "regular") -> float:
    """Return the width of the text in points."""
    return set_line(text, weight).width * size / 1000


def wrap(text: str, size: float, width: float, weight: Weight = "regular") -> list[str]:
    """Break text into lines no wider than the width in points; a word that is wider is broken between characters."""
    return list(_wrapped(text, size, width, weight))


@lru_cache(maxsize=4096)
def _wrapped(text: str, size: float, width: float, weight: Weight) -> tuple[str, ...]:
    lines: list[str] = []
    line: list[str] = []
    used, blank = 0.0, width_of(" ", size, weight)
    for word in _words(text, size, width, weight):
        # Words are measured one by one, since most of them were met before.
        room = width_of(word, size, weight)
        if line and used + blank + room > width:
            lines.append(" ".join(line))
            line, used = [], 0.0
        used += room + (blank if line else 0.0)
        line.append(word)
    return (*lines, " ".join(line)) if line or not lines else tuple(lines)


def _words(text: str, size: float, width: float, weight: Weight) -> Iterator[str]:
    """Yield the words of a text; one that is wider than a line comes in pieces that each fill a line but the last."""
    for word in text.split():
        rest = word
        while len(rest) > 1 and width_of(rest, size, weight) > width:
            head = _longest_head(rest, size, width, weight)
            yield rest[:head]
            rest = rest[head:]
        yield rest


def _longest_head(word: str, size: float, width: float, weight: Weight) -> int:
    """Return how many characters of the word fit, at least one, never parting a letter from its marks."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(word[:middle], size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    while 1 < low < len(word) and unicodedata.category(word[low])[0] == "M":
        low -= 1
    return low


@lru_cache(maxsize=4096)
def _face_for(character: str, body: str) -> str | None:
    """Return the name of the first face that has the character."""
    if face_named(body).has(character):
        return body
    for script in _SCRIPTS:
        name = f"{_FILES.get(script, 'NotoSans' + script)}-Regular"
        if face_named(name).has(character):
            return name
    return None


def _segments(run: str, weight: Weight) -> list[tuple[str, Face | None]]:
    """Cut a run of one direction where the face or the script changes."""
    body = _BODY[weight]
    segments: list[tuple[str, str | None, bool]] = []
    for character in run:
        last = segments[-1] if segments else None
        if last and last[1] and _stays(character, last[1]):
            segments[-1] = (last[0] + character, last[1], last[2])
            continue
        name = _face_for(character, body)
        indic = any(low <= ord(character) <= high for low, high in _DEVANAGARI)
        if last and name and last[1] == name and last[2] == indic:
            segments[-1] = (last[0] + character, name, indic)
        else:
            segments.append((character, name, indic))
    return [(text, face_named(name) if name else None) for text, name, _ in segments]


def _stays(character: str, name: str) -> bool:
    """Say whether a character goes with the face of the one before: marks, joiners, blanks."""
    category = unicodedata.category(character)
    if category == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return True
    return (category[0] == "M" or character == " ") and face_named(name).has(character)


def _shape(text: str, face: Face, weight: Weight, *, backwards: bool) -> Piece:
    """Shape one cut and prepare the operator that shows it at any size."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    hb.shape(face.font, buffer, _FEATURES)
    unit = face.unit
    pen = 0.0
    glyphs: list[tuple[int, float, float]] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append((info.codepoint, pen + place.x_offset * unit, place.y_offset * unit))
        pen += place.x_advance * unit
    clusters = [info.cluster for info in buffer.glyph_infos]
    if backwards:
        glyphs.reverse()
        clusters.reverse()
    unicode, plain = _meaning(text, clusters, [glyph for glyph, *_ in glyphs])
    is_body = face.name in _BODY.values()
    return Piece(
        face=face,
        text=text,
        glyphs=tuple(glyphs),
        unicode=unicode,
        plain=plain,
        bolder=0.0 if is_body else {"regular": 0.0, "semibold": 0.022, "bold": 0.036}[weight],
        show=_operator(face, glyphs),
        width=pen,
        is_raised=any(rise for *_, rise in glyphs),
    )


def _meaning(text: str, clusters: list[int], glyphs: list[int]) -> tuple[tuple[tuple[int, str], ...], bool]:
    """Return what each glyph stands for, and whether that alone gives the text back.

    The characters of a cluster are dealt out to its glyphs in turn; a glyph for which none is left stands for a blank
    of no width, since every glyph must stand for something.
    """
    starts = sorted({*clusters, len(text)})
    after = dict(pairwise(starts))
    left = {cluster: clusters.count(cluster) for cluster in clusters}
    rest = {cluster: text[cluster : after[cluster]] for cluster in left}
    meaning: list[tuple[int, str]] = []
    for cluster, glyph in zip(clusters, glyphs, strict=True):
        left[cluster] -= 1
        dealt = rest[cluster][:1] if left[cluster] else rest[cluster]
        rest[cluster] = rest[cluster][len(dealt) :]
        meaning.append((glyph, dealt or "\u200b"))
    alone = all(words != "\u200b" for _, words in meaning) and len(set(clusters)) == len(clusters)
    return tuple(meaning), alone and clusters == sorted(clusters) and all(glyphs)


def _operator(face: Face, glyphs: list[tuple[int, float, float]]) -> str:
    """Return the TJ operator of glyphs that all stand on the base line, kerning included."""
    parts: list[str] = ["[<"]
    pen = 0.0
    for glyph, place, _ in glyphs:
        if round(pen - place, 1):
            parts.append(f">{pen - place:.6g}<")
        parts.append(f"{glyph:04X}")
        pen = place + face.advance(glyph)
    parts.append(">]TJ")
    return "".join(parts).replace("<>", "")
