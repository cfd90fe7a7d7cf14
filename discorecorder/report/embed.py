"""Fonts into the PDF: of each face only the glyphs that were drawn, with their widths and their meaning as text."""

import hashlib
from typing import Final

import uharfbuzz as hb

from discorecorder.report.pdf_file import PdfFile
from discorecorder.report.typeface import Face, Piece

__all__ = ["UsedFonts"]

_KEPT: Final = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp"})
_SYMBOLIC: Final = 4  # the characters are chosen by glyph, not by an encoding


class UsedFonts:
    """What one document has drawn of each face."""

    def __init__(self) -> None:
        self._labels: dict[str, str] = {}
        self._faces: list[Face] = []
        self._meanings: list[dict[int, str]] = []
        self._known: dict[int, tuple[str, bool, Piece]] = {}

    def use(self, piece: Piece) -> tuple[str, bool]:
        """Note the glyphs of a piece; return the font's label and whether the glyphs alone give the text back."""
        known = self._known.get(id(piece))
        if known:
            return known[0], known[1]
        name = piece.face.name
        if name not in self._labels:
            self._labels[name] = f"F{len(self._faces)}"
            self._faces.append(piece.face)
            self._meanings.append({})
        label = self._labels[name]
        meanings = self._meanings[int(label[1:])]
        plain = piece.plain
        for glyph, meaning in piece.unicode:
            plain = meanings.setdefault(glyph, meaning) == meaning and plain
        # The piece is kept with its answer, so that its identity cannot pass to another one.
        self._known[id(piece)] = (label, plain, piece)
        return label, plain

    def write(self, file: PdfFile) -> str:
        """Add every used font to the file and return the font resources."""
        entries = []
        for index, (face, meanings) in enumerate(zip(self._faces, self._meanings, strict=True)):
            entries.append(f"/F{index} {_font(file, face, meanings)} 0 R")
        return f"<<{' '.join(entries)}>>"


def _font(file: PdfFile, face: Face, meanings: dict[int, str]) -> int:
    """Add one composite font and return its number."""
    glyphs = sorted({0, *meanings})
    data, new_number = _subset(face, glyphs)
    program = file.stream(f"/Length1 {len(data)}", data)
    tag = _tag(glyphs)
    name = f"/{tag}+{face.name}"
    unit = face.unit
    extents = face.font.get_font_extents("ltr")
    ascent, descent = round(extents.ascender * unit), round(extents.descender * unit)
    descriptor = file.add(
        f"<</Type /FontDescriptor /FontName {name} /Flags {_SYMBOLIC} /FontBBox [-1000 {descent} 3000 {ascent}] "
        f"/ItalicAngle 0 /Ascent {ascent} /Descent {descent} /CapHeight 714 /StemV 80 /FontFile2 {program} 0 R>>"
    )
    widths = " ".join(f"{glyph} [{face.advance(glyph):g}]" for glyph in glyphs)
    table = bytearray(2 * (glyphs[-1] + 1))
    for glyph in glyphs:
        table[2 * glyph : 2 * glyph + 2] = new_number[glyph].to_bytes(2)
    order = file.stream("", bytes(table))
    descendant = file.add(
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} /FontDescriptor {descriptor} 0 R "
        f"/DW 1000 /W [{widths}] /CIDToGIDMap {order} 0 R "
        f"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>"
    )
    meaning = file.stream("", _to_unicode(meanings))
    return file.add(
        f"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H "
        f"/DescendantFonts [{descendant} 0 R] /ToUnicode {meaning} 0 R>>"
    )


def _subset(face: Face, glyphs: list[int]) -> tuple[bytes, dict[int, int]]:
    """Return a font file of these glyphs only, and the number that each glyph has in it."""
    wish = hb.SubsetInput()
    wish.glyph_set.update(glyphs)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wish.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in face.face.table_tags if tag not in _KEPT)
    plan = hb.SubsetPlan(face.face, wish)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def _tag(glyphs: list[int]) -> str:
    """Return six letters that differ where the glyphs differ."""
    digest = hashlib.sha256(repr(glyphs).encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _to_unicode(meanings: dict[int, str]) -> bytes:
    """Return the character map from glyph to text."""
    rows = [
        f"<{glyph:04X}> <{meaning.encode('utf-16-be').hex().upper()}>" for glyph, meaning in sorted(meanings.items())
    ]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
