"""The catalogues of the screen's words: collects every text, keeps what is translated, and compiles it for Qt.

``python -m set_up.words`` brings every catalogue in ``resources/translations`` up to date, and with ``fr`` behind it
begins one of French. A catalogue (.ts) is a file of Qt Linguist; what is compiled from it (.qm) the program reads.
"""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from set_up.sentences import sentences, terms
from set_up.step import ROOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

PACKAGE = ROOT / "discorecorder"
CATALOGUES = ROOT / "resources" / "translations"
SENTENCES = "sentences.txt"
SCREEN, REFUSAL = "discorecorder", "refusal"
"""The two contexts: what the screen says itself, and sentences of the model that it passes on."""

FINISHED, UNFINISHED, VANISHED = "", "unfinished", "vanished"

LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_PLACE = re.compile(r"\{\w*\}")


class WordsError(Exception):
    """Raised for texts that cannot be collected and for a catalogue that cannot be made; one line for each fault."""


class Message(NamedTuple):
    """One text of a catalogue: its context, its English, its translation, and its state as Qt Linguist calls it."""

    context: str
    source: str
    translation: str = ""
    state: str = UNFINISHED


def wanted(package: Path = PACKAGE) -> list[tuple[str, str]]:
    """Return every context and text that a catalogue holds. Raises WordsError naming each line that hides its text."""
    faults: list[str] = []
    screen = set(terms(package))
    for path in sorted((package / "ui").rglob("*.py")):
        screen |= set(_texts_of(path, faults))
    if faults:
        raise WordsError("\n".join(faults))
    told = [(REFUSAL, text) for text in sentences(package) if text not in screen]
    return sorted({*((SCREEN, text) for text in screen), *told})


def places(text: str) -> list[str]:
    """Return the places of a text that are filled in later, such as ``{name}`` or ``{0}``, sorted."""
    return sorted(_PLACE.findall(text))


def has_same_places(message: Message) -> bool:
    """Return whether a translation has every place of its English, and no other; one that is not there yet has."""
    return not message.translation or places(message.source) == places(message.translation)


def read(path: Path) -> list[Message]:
    """Return the messages of a catalogue; none where there is no file."""
    if not path.exists():
        return []
    return [
        Message(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
            _state_of(message),
        )
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def _state_of(message: ET.Element) -> str:
    translation = message.find("translation")
    if translation is None or not translation.text:
        return UNFINISHED
    return translation.get("type", FINISHED)


def merged(held: Sequence[Message], texts: Collection[tuple[str, str]]) -> list[Message]:
    """Return a catalogue of these texts with the translations held; a text that moved takes its translation along.

    What is translated and no longer wanted stays as vanished, so that a text that comes back needs nobody.
    """
    translated = [one for one in held if one.translation]
    by_source = {one.source: one for one in translated}
    by_place = {(one.context, one.source): one for one in translated}
    now = []
    for context, source in texts:
        known = by_place.get((context, source)) or by_source.get(source) or Message(context, source)
        state = FINISHED if known.state == VANISHED else known.state
        now.append(known._replace(context=context, state=state))
    sources = {source for _, source in texts}
    gone = [one._replace(state=VANISHED) for one in translated if one.source not in sources]
    return sorted({*now, *gone})


def written(messages: Sequence[Message], language: str) -> str:
    """Return a catalogue as Qt Linguist reads and writes it."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({one.context for one in messages}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for one in messages:
            if one.context == name:
                message = ET.SubElement(context, "message")
                ET.SubElement(message, "source").text = one.source
                translation = ET.SubElement(message, "translation", {"type": one.state} if one.state else {})
                translation.text = one.translation
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def compile_catalogue(catalogue: Path, compiled: Path) -> None:
    """Compile a catalogue with Qt's own lrelease. Raises WordsError with what that says where it cannot."""
    ended = subprocess.run(
        [lrelease(), "-silent", catalogue, "-qm", compiled], capture_output=True, text=True, check=False
    )
    if ended.returncode != 0 or not compiled.exists():
        raise WordsError(f"{catalogue}: {ended.stderr.strip() or 'lrelease made nothing of it'}")


def lrelease() -> Path:
    """Return Qt's compiler of catalogues, which lies beside PySide6. Raises WordsError where there is none."""
    found = find_spec("PySide6")
    for folder in (found.submodule_search_locations or []) if found else []:
        for name in ("lrelease", "lrelease.exe", "Qt/libexec/lrelease"):
            if (path := Path(folder) / name).is_file():
                return path
    raise WordsError("PySide6's lrelease is missing; run this as 'python3 dev.py words'")


def update(
    languages: Sequence[str] = (), folder: Path = CATALOGUES, texts: Sequence[tuple[str, str]] | None = None
) -> list[str]:
    """Bring the catalogues up to date, and begin those of further languages; return a line about each.

    ``texts`` are those that are wanted, where they are known already.
    """
    texts = wanted() if texts is None else texts
    told = [text for context, text in texts if context == REFUSAL]
    (folder / SENTENCES).write_text("\n".join(told) + "\n", encoding="utf-8")
    paths = {folder / f"discorecorder_{language}.ts" for language in languages}
    lines = []
    for path in sorted({*folder.glob("discorecorder_*.ts"), *paths}):
        messages = merged(read(path), texts)
        path.write_text(written(messages, path.stem.removeprefix("discorecorder_")), encoding="utf-8")
        compile_catalogue(path, path.with_suffix(".qm"))
        missing = sum(one.state == UNFINISHED for one in messages)
        lines.append(f"{path.name}: {len(texts)} texts, {missing} not translated")
        lines += [f"  other places than in English: {one.source}" for one in messages if not has_same_places(one)]
    return lines


def main(words: Sequence[str]) -> int:
    """Do what the words say and return the exit status: 0 done, 1 not done, 2 wrong use."""
    strange = [word for word in words if not LANGUAGE.fullmatch(word)]
    if strange:
        print(f"{strange[0]} is no language; write a code such as fr or pt_BR", file=sys.stderr)
        return 2
    try:
        print(*update(words), sep="\n")
    except WordsError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


def _texts_of(path: Path, faults: list[str]) -> Iterator[str]:
    """Return the texts that a module gives to ``tr`` and ``mark``; what is wrong with one is added to the faults."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in {"tr", "mark"}:
            continue
        where = f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}:{node.lineno}"
        for text in _branches(node.args[0]) if node.args else [ast.Constant(None)]:
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value
                faults += _wrong_places(where, text.value, node)
            elif not _holds_marked(text):
                faults.append(f"{where}: {ast.unparse(text)} is no literal text; write it out, with {{named}} places")


def _branches(node: ast.expr) -> list[ast.expr]:
    """Return both texts of ``a if so else b`` and of ``a or b``, the text itself where there is one."""
    if isinstance(node, ast.IfExp):
        return [*_branches(node.body), *_branches(node.orelse)]
    if isinstance(node, ast.BoolOp):
        return [one for each in node.values for one in _branches(each)]
    return [node]


def _holds_marked(node: ast.AST) -> bool:
    """Return whether an expression may hold a text that was marked where it was written."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, (ast.Name, ast.Attribute)) and node.func not in node.args
    return isinstance(node, (ast.Name, ast.Attribute, ast.Subscript))


def _wrong_places(where: str, text: str, call: ast.Call) -> list[str]:
    """Return the fault of a ``tr`` whose text has other places than it is given values for."""
    given = {keyword.arg for keyword in call.keywords}
    if not isinstance(call.func, ast.Name) or call.func.id != "tr" or None in given:
        return []
    asked = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return (
        [] if asked == given else [f"{where}: the places of {text!r} are {sorted(asked)}, the values {given or '{}'}"]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
