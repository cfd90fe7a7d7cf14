"""The sentences of the model that the screen passes on: refusals, what is missing, what is doubtful, and verdicts.

The model speaks English and puts numbers into its sentences, ``f"there is no record {number}"``. Here they are read
from its source as templates, ``there is no record {0}``, so that they stand in the catalogues; the screen finds the
template of a sentence again (``discorecorder/ui/refusal_words.py``).
"""

from __future__ import annotations

import ast
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REFUSING = (
    "model/**/*.py",
    "dictation/**/*.py",
    "attaching.py",
    "recorder.py",
    "replay.py",
    "settings.py",
    "ui/**/*.py",
)
"""Where refusals are raised; of these modules the texts of their errors are taken."""

TELLING = (
    "model/completeness.py",
    "model/conditions.py",
    "model/controls.py",
    "model/evaluation.py",
    "model/findings.py",
    "model/flags.py",
    "model/measures.py",
    "model/journal/errors.py",
    "dictation/refusal.py",
    "dictation/speech/deciding.py",
    "dictation/speech/judging.py",
)
"""Modules that are made of sentences; of these every text is taken."""

NAMING = ("model/completeness.py", "model/conditions.py")
"""Modules whose single words are shown, too."""

WORDED = (
    "model/entries/disc.py",
    "model/entries/study.py",
    "model/entries/custody.py",
    "model/spine.py",
    "settings.py",
)
"""Modules whose vocabularies are shown word by word."""

JOINING = (
    "and",
    "or",
    "adjacent",
    "discs",
    "controls",
    "held",
    "pending ct",
    "not evaluable",
    "painless",
    "limit",
    "over {0}",
    "cervical",
    "thoracic",
    "lumbar",
    "{0} of 5",
    "classes at {0}",
    "but Dallas grade not recorded",
    "but annulus not intact",
    "{0}/10 at {1} min",
    "{0} served as control",
    "{0} did not serve as control",
    "first at {0} psi above opening",
)
"""What sentences are put together from that is too short, or too far from its sentence, to be read from the source."""

_ERRORS = re.compile(
    r"(Entry|Misplaced|Journal|Speech|Phrase|NothingGained)Error|\w*Refused|NotUnderstood|Collision|BrokenChain"
)
_LETTERS = re.compile(r"[A-Za-z]{3}")
_LEVEL = re.compile(r"[CTLS]\d+-[CTLS]?\d+|I{1,3}[ab]?|IV|NRS|psi|kPa|atm|bar|mmHg|sqlite:///")
_NAMED = re.compile(r"\{[a-z]\w*\}")
_ASKING = {"getattr", "hasattr", "isinstance", "get", "limit", "removeprefix", "split", "join", "startswith", "Field"}
_LEAST_LETTERS = 4


def sentences(package: Path) -> list[str]:
    """Return every sentence of the model as a template with numbered places, sorted."""
    found: set[str] = set()
    for path in {path for pattern in REFUSING for path in package.glob(pattern)}:
        found.update(_Module(path).raised())
    for name in TELLING:
        if (package / name).exists():
            found.update(_Module(package / name).told(takes_words=name in NAMING))
    long = {text for text in found if len(re.findall(r"[A-Za-z]", _bare(text))) >= _LEAST_LETTERS}
    return sorted({*long, *_kinds(package), *JOINING})


def _kinds(package: Path) -> Iterator[str]:
    """Return the names of the kinds of entry, which many refusals name."""
    for path in package.glob("model/entries/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "kind":
                yield from _strings(node.value)


def terms(package: Path) -> list[str]:
    """Return the words of the model's vocabularies and the sentences of the settings, sorted."""
    found: set[str] = set()
    for path in (package / name for name in WORDED if (package / name).exists()):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            for value in _vocabularies(node):
                found.update(_strings(value))
    return sorted(word for word in found if _LETTERS.search(word) and not _LEVEL.fullmatch(word))


def _vocabularies(node: ast.stmt) -> Iterator[ast.expr]:
    """Return what a module or a class assigns to a name in capitals or to ``words_of``."""
    if isinstance(node, ast.ClassDef):
        for inner in node.body:
            yield from _vocabularies(inner)
    elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
        for name in node.targets if isinstance(node, ast.Assign) else [node.target]:
            if isinstance(name, ast.Name) and (name.id.isupper() or name.id == "words_of"):
                yield node.value


def _strings(node: ast.AST) -> Iterator[str]:
    """Return the texts of a vocabulary: of a dictionary its values, of a call its arguments."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    held: list[ast.expr] = []
    if isinstance(node, ast.Dict):
        held = node.values
    elif isinstance(node, (ast.Tuple, ast.List)):
        held = node.elts
    elif isinstance(node, ast.Call):
        held = node.args
    for one in held:
        yield from _strings(one)


class _Module:
    """The texts of a module, each read once."""

    def __init__(self, path: Path) -> None:
        self._tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        nodes = list(ast.walk(self._tree))
        self._parents = {child: node for node in nodes for child in ast.iter_child_nodes(node)}
        self._functions = {node.name: node for node in nodes if isinstance(node, ast.FunctionDef)}
        self._seen: set[ast.AST] = set()

    def raised(self) -> Iterator[str]:
        """Return the texts of the errors that the module makes, and those that they are made of."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and _ERRORS.fullmatch(node.func.id):
                # A misplaced parameter of a rule set is named first, in the words of its file.
                for argument in node.args[node.func.id == "MisplacedError" :]:
                    yield from self._texts(argument)

    def told(self, *, takes_words: bool) -> Iterator[str]:
        """Return every text of the module but its documentation and the names that it asks values by."""
        for node in ast.walk(self._tree):
            if isinstance(node, (ast.Constant, ast.JoinedStr)) and not self._is_inside(node):
                for text in self._texts(node):
                    if " " in text.strip() or (takes_words and "_" not in text):
                        yield text

    def _texts(self, node: ast.expr) -> Iterator[str]:
        """Return the template of an expression, and the templates of what is put into it."""
        if node in self._seen:
            return
        self._seen.add(node)
        parts = self._parts(node)
        if isinstance(node, (ast.Constant, ast.JoinedStr)) or _is_sum(node):
            template, parts = _template(node)
            if _LETTERS.search(_bare(template)):
                yield template
        for part in parts:
            yield from self._texts(part)

    def _parts(self, node: ast.expr) -> list[ast.expr]:
        """Return what an expression that is no text itself may come to."""
        if isinstance(node, ast.IfExp):
            return [node.body, node.orelse]
        if isinstance(node, ast.BoolOp):
            return node.values
        if isinstance(node, (ast.Tuple, ast.List)):
            return node.elts
        if isinstance(node, ast.Name):
            return self._assigned(node)
        return self._returned(node.func.id) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else []

    def _assigned(self, name: ast.Name) -> list[ast.expr]:
        """Return what a local name is given in the function round it."""
        around: ast.AST | None = name
        while around is not None and not isinstance(around, ast.FunctionDef):
            around = self._parents.get(around)
        found = [node for node in ast.walk(around) if isinstance(node, ast.Assign)] if around else []
        return [node.value for node in found if name.id in {getattr(one, "id", "") for one in node.targets}]

    def _returned(self, function: str) -> list[ast.expr]:
        """Return what a function of the module returns."""
        found = ast.walk(self._functions[function]) if function in self._functions else ()
        return [node.value for node in found if isinstance(node, ast.Return) and node.value is not None]

    def _is_inside(self, node: ast.AST) -> bool:
        """Return whether a text is a part of another, documentation, or a name that something is asked by."""
        parent = self._parents.get(node)
        if isinstance(parent, (ast.Set, ast.List, ast.Tuple)):
            parent = self._parents.get(parent)
            return isinstance(parent, ast.Compare)
        if isinstance(parent, ast.Call):
            name = parent.func.id if isinstance(parent.func, ast.Name) else getattr(parent.func, "attr", "")
            return node is not parent.func and name in _ASKING
        insides = (ast.Expr, ast.Compare, ast.JoinedStr, ast.FormattedValue, ast.Subscript, ast.BinOp)
        return isinstance(parent, insides)


def _is_sum(node: ast.expr) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)


def _template(node: ast.expr) -> tuple[str, list[ast.expr]]:
    """Return a text with numbered places, and what is put into them."""
    text, parts = "", list[ast.expr]()
    for piece in _pieces(node):
        if isinstance(piece, str):
            text += piece
        else:
            text += f"{{{len(parts)}}}"
            parts.append(piece)
    for number, name in enumerate(dict.fromkeys(_NAMED.findall(text))):
        text = text.replace(name, f"{{{number}}}")
    return text, parts


def _pieces(node: ast.expr) -> Iterator[str | ast.expr]:
    """Return the literal pieces of a text and the expressions between them, in order."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                yield value.value
            else:
                yield from _pieces(value)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _pieces(node.left)
        yield from _pieces(node.right)
    elif not isinstance(node, ast.Constant):
        yield node


def _bare(text: str) -> str:
    return re.sub(r"\{\w*\}", "", text)
