"""The header of a procedure script: one line a statement, ``key: rest``, before the first clock time.

``patient``, ``staff`` and ``numbering`` have forms of their own; every other key is the beginning of words of the
grammar, so that ``plan: L3-4 control, L4-5 suspect`` is what could also be said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.dictation.grammar import parse
from discorecorder.model.entries import Counted, Entry, Patient, Staff
from discorecorder.model.spine import level_named
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Callable

SPOKEN: dict[str, str] = {
    "usual pain": "usual pain",
    "plan": "plan",
    "indication": "indication",
    "position": "position",
    "manometer": "manometer",
    "contrast": "contrast",
    "antibiotic": "antibiotic",
    "medication": "medication",
    "check": "check",
    "checks": "check",
    "consent": "check consent",
    "other sources": "other sources",
    "unit": "gauge unit",
    "mode": "",
    "note": "note",
}
"""Header keys whose rest is said as in the room, and the words that stand before it."""

_LISTS = frozenset({"plan", "check", "checks"})
_PATIENT = ("name", "mrn", "born", "sex", "accession")
_METHODS: dict[str, tuple[str, ...]] = {
    "c2": ("from c2", "whole-spine count", "whole spine count", "c2 count"),
    "rib": ("rib count", "ribs", "from t12"),
    "iliolumbar": ("iliolumbar",),
    "last disc": ("last true disc", "last disc", "last apparent true disc", "last well-formed disc"),
    "prior": ("prior report", "prior mri", "matched to"),
    "other": ("other method",),
}
_TRANSITIONS: dict[str, tuple[str, ...]] = {
    "sacralised L5": ("sacralised l5", "sacralized l5", "l5 is sacralised", "l5 is sacralized"),
    "lumbarised S1": ("lumbarised s1", "lumbarized s1", "s1 is lumbarised", "s1 is lumbarized"),
    "L6": ("six lumbar", "l6"),
    "none": ("five lumbar", "no transitional"),
}
_DENIALS = ("not sacrali", "no sacrali", "not lumbari", "no lumbari", "no l6", "not six")


def keys() -> list[str]:
    """Return every header key there is, for a refusal to show."""
    return ["discogram", "date", "patient", "staff", "numbering", *SPOKEN]


def header_entries(key: str, rest: str, unit: str) -> list[Entry]:
    """Return the entries of a header line. Raises EntryError with the remedy."""
    own = _OWN.get(key)
    if own is not None:
        return own(rest)
    if key not in SPOKEN:
        raise EntryError(f"there is no header {key!r}; there are {', '.join(keys())}")
    if not rest:
        raise EntryError(f"say something after '{key}:'")
    items = _listed(rest) if key in _LISTS else [rest]
    return [entry for item in items for entry in parse(f"{SPOKEN[key]} {item}", unit)]


def _listed(rest: str) -> list[str]:
    """Return the items of a list; the words noted of an item stay with it."""
    items: list[str] = []
    for piece in pieces(rest, ",;"):
        if items and piece.lower().startswith(("noting ", "because ", "with ")):
            items[-1] += f", {piece}"
        else:
            items.append(piece)
    return items


def pieces(rest: str, between: str = ";") -> list[str]:
    """Return what stands between the separators, those inside double quotes left alone."""
    found, quoted = [""], False
    for letter in rest:
        quoted ^= letter == '"'
        if letter in between and not quoted:
            found.append("")
        else:
            found[-1] += letter
    return [piece.strip() for piece in found if piece.strip()]


def _named(rest: str) -> tuple[dict[str, list[str]], list[str]]:
    """Return the ``key=value`` pieces by key, and the pieces that are none."""
    named: dict[str, list[str]] = {}
    plain: list[str] = []
    for piece in pieces(rest):
        key, sign, value = piece.partition("=")
        if not sign or '"' in key:
            plain.append(piece)
            continue
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] == '"':
            value = value[1:-1]
        named.setdefault(key.strip().lower(), []).append(" ".join(value.split()))
    return named, plain


def _patient(rest: str) -> list[Entry]:
    named, plain = _named(rest)
    unknown = [*plain, *(key for key in named if key not in _PATIENT)]
    if unknown or any(len(values) > 1 for values in named.values()):
        raise EntryError(
            f"a patient is written name=DOE^JANE; mrn=...; born=1979-04-12; sex=F; accession=..., each once; "
            f"what is {(unknown or ['twice'])[0]!r}? Put a value that holds a semicolon into double quotes"
        )
    fields = {key: values[0] for key, values in named.items() if values[0]}
    if "name" not in fields or "mrn" not in fields:
        raise EntryError("a patient needs name=... and mrn=...")
    return [Patient(**fields)]


def _staff(rest: str) -> list[Entry]:
    named, plain = _named(rest)
    if plain or not named:
        raise EntryError("staff are written radiologist=Dr A; technologist=T B")
    return [Staff(role, name) for role, names in named.items() for name in names]


def _numbering(rest: str) -> list[Entry]:
    named, plain = _named(rest)
    known = {"confirmed", "fused", "castellvi", "confidence", "mapping", "method", "transition"}
    unknown = [key for key in named if key not in known]
    if unknown or not plain:
        raise EntryError(
            "numbering is written in words, then " + "=...; ".join(sorted(known)) + "=..., for example "
            "'whole-spine count from C2; five lumbar-type bodies; confirmed=Dr A'"
        )
    words = "; ".join(plain)
    said = words.lower()
    one = {key: values[-1] for key, values in named.items()}
    return [
        Counted(
            method=one.get("method") or _the_one(said, _METHODS, "method"),
            words=words,
            transition=one.get("transition") or _transition(said),
            fused=tuple(level_named(level) for level in one.get("fused", "").replace(",", " ").split()),
            castellvi=one.get("castellvi"),
            confidence=one.get("confidence"),
            mapping=tuple(_mapped(pair) for pair in one.get("mapping", "").split(",") if pair.strip()),
            confirmed_by=one.get("confirmed") or None,
        )
    ]


def _mapped(pair: str) -> tuple[str, str]:
    old, _, new = pair.replace(">", " to ").partition(" to ")
    if not new.strip():
        raise EntryError(f"a mapping is written 'mapping=L5-S1 to L4-5', not {pair.strip()!r}")
    return level_named(old), level_named(new)


def _transition(said: str) -> str:
    if any(denial in said for denial in _DENIALS):
        raise EntryError("say the transitional anatomy that there is, or add 'transition=none'")
    if any(words in said for words in _TRANSITIONS["lumbarised S1"]):
        return "lumbarised S1"  # it is counted as L6, so L6 may be named beside it
    found = _held(said, _TRANSITIONS)
    return found[0] if len(found) == 1 else _the_one(said, _TRANSITIONS, "transition") if found else "none"


def _held(said: str, listed: dict[str, tuple[str, ...]]) -> list[str]:
    return [value for value, phrases in listed.items() if any(phrase in said for phrase in phrases)]


def _the_one(said: str, listed: dict[str, tuple[str, ...]], key: str) -> str:
    """Return the one value that the words name. Raises EntryError for none and for two."""
    found = _held(said, listed)
    if len(found) == 1:
        return found[0]
    could = " or ".join(repr(value) for value in found or listed)
    raise EntryError(f"how were the levels counted? The words could mean {could}; add '{key}=' with one of them")


_OWN: dict[str, Callable[[str], list[Entry]]] = {"patient": _patient, "staff": _staff, "numbering": _numbering}
