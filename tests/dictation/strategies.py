"""Every entry that can exist, for properties: ``entries()`` of all kinds and ``entry_of(kind)`` of one."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from discorecorder.model.entries import KINDS, UNCORRECTED, Entry, Number, line_of
from discorecorder.model.entries.disc import TEAR_WORDS
from discorecorder.model.spine import LEVELS, Numbering
from discorecorder.model.units import PRESSURE_UNITS, Pressure, Volume
from discorecorder.model.values import EntryError

UNCORRECTED_KINDS = {kind.kind for kind in UNCORRECTED}

TRICKY = (
    'that\'s it, "exactly" my pain',
    '"quoted"',
    '"quoted" and more',
    "“curly” ones",
    "\\",
    'ends in a backslash \\"',
    ": starts with a colon",
    ",",
    "because of it",
    "pain 7",
    "4/10, midline",
    "of the a an",
    "no",
    "-5",
    ".5 cm left",
    "misheard",
    "ألم أسفل الظهر",
    "这就是我的疼痛",
    "½ of it, 10² ﬁ İ ß",
    "numbering by c2",
    "preliminary Dr A",
    "on level L4-5 stating so",
    "10 out of ten",
    "'single'",
)
"""Free text that looks like something else."""


def texts() -> st.SearchStrategy[str]:
    """Return one line of any printable text."""
    drawn = st.text(min_size=1, max_size=60).map(line_of).filter(bool)
    return st.one_of(st.sampled_from(TRICKY), drawn)


def decimals(most: int) -> st.SearchStrategy[str]:
    """Return plain decimal numbers of at most eight digits, as text."""
    return st.tuples(st.integers(0, most - 1), st.integers(0, 9999), st.integers(0, 4)).map(
        lambda drawn: f"{drawn[0]}.{drawn[1]:04d}"[: -drawn[2] or None].rstrip(".")
    )


def volumes() -> st.SearchStrategy[Volume]:
    """Return volumes in mL."""
    return decimals(50).map(lambda text: Volume.of(text, "mL"))


def pressures(*, above: bool = True) -> st.SearchStrategy[Pressure]:
    """Return pressures in every unit, above opening too."""
    most = {"psi": 450, "kPa": 3000, "atm": 30, "bar": 30, "mmHg": 9999}
    return st.sampled_from(PRESSURE_UNITS).flatmap(
        lambda unit: st.builds(
            lambda text, over: Pressure.of(text, unit, above_opening=over),
            decimals(most[unit]),
            st.booleans() if above else st.just(False),
        )
    )


def pairs() -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    """Return old levels with their new ones, each once."""
    return st.lists(
        st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS)),
        max_size=4,
        unique_by=(lambda pair: pair[0], lambda pair: pair[1]),
    ).map(tuple)


def _json() -> st.SearchStrategy[dict[str, Any]]:
    leaves = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6) | st.text(max_size=8)
    return st.dictionaries(
        st.text(max_size=8),
        st.recursive(
            leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
        ),
        max_size=4,
    )


_OF_TYPE: dict[str, st.SearchStrategy[Any]] = {
    "str": texts(),
    "bool": st.booleans(),
    "dict[str, Any]": _json(),
    "tuple[str, ...]": st.lists(texts(), max_size=4).map(tuple),
    "tuple[int, ...]": st.lists(st.integers(1, 10**6), max_size=4).map(tuple),
    "tuple[tuple[str, str], ...]": pairs(),
    "Volume": volumes(),
    "Pressure": pressures(),
    "Number": decimals(5).map(Number.of),
}
_OF_FIELD: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("patient", "born"): st.dates().map(str),
    ("opening", "pressure"): pressures(above=False),
    ("gauge_gap", "since"): st.times().map(lambda at: at.isoformat(timespec="milliseconds")),
    ("clip", "numbers"): st.sets(st.integers(1, 10**6), min_size=1, max_size=4).map(lambda drawn: tuple(sorted(drawn))),
    ("clip", "sha256"): st.text("0123456789abcdef", min_size=64, max_size=64),
    ("clip", "confidence"): decimals(1).map(Number.of),
    ("samples", "sha256"): st.text("0123456789abcdef", min_size=64, max_size=64),
    ("tear", "location"): st.lists(st.sampled_from(TEAR_WORDS), min_size=1, max_size=4).map(" ".join),
    ("override", "criteria"): st.tuples(texts(), st.integers(0, 99))
    .map(lambda drawn: (drawn[0].replace(" ", "_").replace("@", ""), drawn[1]))
    .filter(lambda drawn: bool(drawn[0]))
    .map(lambda drawn: f"{drawn[0]}@{drawn[1]}"),
    ("correct", "number"): st.integers(1, 10**6),
    ("correct", "entry"): st.deferred(
        lambda: st.one_of(*(entry_of(kind) for kind in KINDS if kind not in UNCORRECTED_KINDS))
    ),
    ("numbering", "fused"): st.lists(st.sampled_from(Numbering.standard.discs[:-1]), max_size=3).map(tuple),
}


def _field(kind: type[Entry], field: str) -> st.SearchStrategy[Any]:
    wanted = kind.types_[field]
    listed = kind.words_of.get(field)
    if (kind.kind, field) in _OF_FIELD:
        strategy = _OF_FIELD[kind.kind, field]
    elif listed is not None and wanted.startswith("tuple"):
        strategy = st.lists(st.sampled_from(listed), min_size=1, unique=True).map(tuple)
    elif listed is not None:
        strategy = st.sampled_from(listed)
    elif field in kind.ranges:
        strategy = st.integers(*kind.ranges[field])
    else:
        strategy = _OF_TYPE[wanted.removesuffix(" | None")]
    return st.none() | strategy if wanted.endswith("| None") else strategy


def _made(kind: type[Entry], fields: dict[str, Any]) -> Entry | None:
    try:
        return kind(**fields)
    except EntryError:
        return None


def entry_of(kind: str) -> st.SearchStrategy[Entry]:
    """Return entries of one kind, all fields drawn; what the kind itself refuses is left out."""
    made = KINDS[kind]
    drawn = st.fixed_dictionaries({field: _field(made, field) for field in made.fields_})
    return drawn.map(lambda fields: _made(made, fields)).filter(lambda entry: entry is not None)  # type: ignore[return-value]


def entries() -> st.SearchStrategy[Entry]:
    """Return entries of every kind."""
    return st.sampled_from(sorted(KINDS)).flatmap(entry_of)
