"""Drawn pages to one file that an archive keeps: PDF/A-3a and PDF/UA-1, with the data attached.

The same pages give the same bytes: the only times in the file are those that the caller hands in.
"""

import hashlib
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from discorecorder.assets import asset
from discorecorder.report.embed import UsedFonts
from discorecorder.report.pdf_file import PdfFile, date, text
from discorecorder.report.pdf_file import name as name_object
from discorecorder.report.sheet import Node, Sheet, Tags

__all__ = ["Attachment", "Pages", "archive"]

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>discorecorder</xmp:CreatorTool><pdf:Producer>discorecorder</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF."""

    name: str
    data: bytes
    mime: str
    description: str


class Pages:
    """The sheets of one document in one language, with the tags and the fonts that they share."""

    def __init__(self, paper: str, language: str = "en") -> None:
        self.paper = paper
        self.language = language
        self.tags = Tags()
        self.fonts = UsedFonts()
        self.sheets: list[Sheet] = []

    def new_sheet(self) -> Sheet:
        """Begin the next page."""
        sheet = Sheet(len(self.sheets), self.paper, self.tags, self.fonts)
        self.sheets.append(sheet)
        return sheet


def archive(
    pages: Pages, *, title: str, author: str, subject: str, made_at: str, attachment: Attachment | None = None
) -> bytes:
    """Return the finished file; `made_at` is an ISO time with its offset."""
    file = PdfFile()
    root, tree = file.reserve(), file.reserve()
    sheets = [file.reserve() for _ in pages.sheets]
    fonts = pages.fonts.write(file)
    for number, sheet in zip(sheets, pages.sheets, strict=True):
        content = file.stream("", sheet.code)
        file.put(
            number,
            f"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {sheet.width:g} {sheet.height:g}] "
            f"/Contents {content} 0 R /Resources <</Font {fonts}>> /StructParents {sheet.number} /Tabs /S>>",
        )
    file.put(tree, f"<</Type /Pages /Count {len(sheets)} /Kids [{_references(sheets)}]>>")
    structure = _structure(file, pages, sheets)
    attached = _attach(file, attachment, made_at) if attachment else ""
    profile = file.stream("/N 3", asset("colour", "sRGB.icc").read_bytes())
    moment = made_at[:19] + (made_at[19:].lstrip(".0123456789") or "Z")
    words = {"title": escape(title), "author": escape(author), "subject": escape(subject), "date": moment}
    words["language"] = pages.language
    metadata = file.stream("/Type /Metadata /Subtype /XML", _XMP.format(**words).encode(), packed=False)
    file.put(
        root,
        f"<</Type /Catalog /Pages {tree} 0 R /Lang ({pages.language}) /MarkInfo <</Marked true>> "
        f"/StructTreeRoot {structure} 0 R /ViewerPreferences <</DisplayDocTitle true>> /Metadata {metadata} 0 R "
        f"/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
        f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R>>] {attached}>>",
    )
    info = file.add(
        f"<</Title {text(title)} /Author {text(author)} /Subject {text(subject)} /Creator (discorecorder) "
        f"/Producer (discorecorder) /CreationDate {date(made_at)} /ModDate {date(made_at)}>>"
    )
    return file.finish(root, info)


def _references(numbers: list[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _attach(file: PdfFile, attachment: Attachment, made_at: str) -> str:
    """Embed a file as the source of what the pages show, and return what the catalogue says of it."""
    # The checksum is the one that the format prescribes; it protects nothing.
    check = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().upper()
    moment = date(made_at)
    keys = (
        f"/Type /EmbeddedFile /Subtype {name_object(attachment.mime)} "
        f"/Params <</Size {len(attachment.data)} /CreationDate {moment} /ModDate {moment} /CheckSum <{check}>>>"
    )
    stream = file.stream(keys, attachment.data)
    label = text(attachment.name)
    specification = file.add(
        f"<</Type /Filespec /F {label} /UF {label} /Desc {text(attachment.description)} /AFRelationship /Source "
        f"/EF <</F {stream} 0 R /UF {stream} 0 R>>>>"
    )
    return f"/Names <</EmbeddedFiles <</Names [{label} {specification} 0 R]>>>> /AF [{specification} 0 R]"


def _structure(file: PdfFile, pages: Pages, sheets: list[int]) -> int:
    """Add the structure tree and, per page, the way back from a mark to its element."""
    root = file.reserve()
    parents: list[list[int]] = [[0] * sheet.marks for sheet in pages.sheets]

    def element(node: Node, parent: int) -> int:
        number = file.reserve()
        kids = _references([element(kid, number) for kid in node.kids])
        if node.mark >= 0:
            parents[node.page][node.mark] = number
        file.put(number, _element_body(node, parent, kids, sheets))
        return number

    top = element(pages.tags.root, root)
    numbers = " ".join(f"{page} [{_references(marks)}]" for page, marks in enumerate(parents))
    back = file.add(f"<</Nums [{numbers}]>>")
    file.put(root, f"<</Type /StructTreeRoot /K [{top} 0 R] /ParentTree {back} 0 R /ParentTreeNextKey {len(parents)}>>")
    return root


def _element_body(node: Node, parent: int, kids: str, sheets: list[int]) -> str:
    """Return the dictionary of one structure element."""
    parts = [f"<</Type /StructElem /S /{node.role} /P {parent} 0 R"]
    if node.mark >= 0:
        parts.append(f"/Pg {sheets[node.page]} 0 R /K {node.mark}")
    elif kids:
        parts.append(f"/K [{kids}]")
    if node.alt:
        parts.append(f"/Alt {text(node.alt)}")
    if node.title:
        parts.append(f"/T {text(node.title)}")
    if node.box:
        parts.append(f"/A <</O /Layout /BBox [{' '.join(f'{place:.2f}' for place in node.box)}]>>")
    if node.scope:
        parts.append(f"/A <</O /Table /Scope /{node.scope}>>")
    return " ".join(parts) + ">>"
