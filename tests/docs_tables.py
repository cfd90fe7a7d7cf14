"""The tables of the manual that follow from the code: ``python -m tests.docs_tables`` writes them into docs/ anew.

A table stands between ``<!-- table: NAME -->`` and ``<!-- end of table -->``; the tests compare it with the code.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder.cli import _COMMANDS
from discorecorder.devices.profile import FIELDS, Field, Profile
from discorecorder.devices.profile import KINDS as SOURCES
from discorecorder.dictation.german_vocabulary import VOCABULARY
from discorecorder.dictation.grammar import parse, say
from discorecorder.dictation.wording import examples
from discorecorder.model.completeness import CHECKED, OF_LEVEL, OF_STUDY
from discorecorder.model.entries import KINDS
from discorecorder.model.entries.study import CHECKS, EVENTS, STAFF_ROLES
from discorecorder.model.rulesets import PRIMARY, SHIPPED
from discorecorder.model.spine import LEVELS
from discorecorder.report.table import COLUMNS
from discorecorder.settings import PREFERENCES, Settings
from discorecorder.ui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from discorecorder.model.entries import Entry

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = (DOCS.parent / "README.md", *sorted(DOCS.glob("*.md")))
PLACE = re.compile(r"(<!-- table: (\w+) -->\n)(.*?)(<!-- end of table -->)", re.DOTALL)

TYPES = {
    "str": "text",
    "int": "whole number",
    "bool": "true or false",
    "dict[str, Any]": "object",
    "tuple[str, ...]": "list of texts",
    "tuple[int, ...]": "list of record numbers",
    "tuple[tuple[str, str], ...]": "list of pairs [old level, new level]",
    "Volume": "volume, mL",
    "Pressure": "pressure",
    "Number": "number",
    "Entry": "an entry",
}
UNITS = {
    "stale_ms": "ms",
    "rate": "mL/s",
    "dap_gy_cm2": "Gy cm2",
    "kerma_mgy": "mGy",
    "mgi_per_ml": "mg iodine per mL",
    "length_mm": "mm",
    "seconds": "s",
    "minutes": "min",
    "percent": "percent",
    "resolution": "in the gauge's unit",
}


def page(name: str) -> str:
    """Return a page of docs/."""
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text: str, name: str) -> list[str]:
    """Return the fenced blocks of a name."""
    return re.findall(rf"^```{name}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def rows_of(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def kinds() -> str:
    """Return every kind of entry with its version and fields."""
    rows = (
        (f"`{name}`", str(kind.version), "disc" if kind.at_level else "study", _fields(kind), _first_line(kind))
        for name, kind in sorted(KINDS.items())
    )
    return rows_of(("kind", "version", "belongs to", "fields", "meaning"), rows)


def _first_line(kind: type[Entry]) -> str:
    return (kind.__doc__ or "").split("\n", 1)[0]


def _fields(kind: type[Entry]) -> str:
    return "; ".join(_field(kind, field) for field in kind.fields_) or "none"


def _field(kind: type[Entry], field: str) -> str:
    wanted = kind.types_[field].removesuffix(" | None")
    words = kind.words_of.get(field)
    held = TYPES[wanted] if words is None else "a level" if set(words) == set(LEVELS) else ", ".join(words)
    if wanted == "tuple[str, ...]" and words is not None:
        held = f"list of {held}" if held != "a level" else "list of levels"
    if field in kind.ranges:
        held = "{} to {}".format(*kind.ranges[field])
    unit = f" {UNITS[field]}" if field in UNITS else ""
    null = " or null" if kind.types_[field].endswith("| None") else ""
    absent = ", left out when there is none" if field in kind.hushed else ""
    return f"`{field}`: {held}{unit}{null}{absent}"


def rule_sets() -> str:
    """Return every shipped rule set with its parameters, source, citation and fidelity note."""
    rows = (
        (
            f"`{rules.name}`",
            rules.region,
            rules.method,
            ", ".join(f"`{name}` {_limit(limit)}" for name, limit in rules.parameters.items()) or "none",
            rules.source,
            rules.citation,
            rules.fidelity,
        )
        for rules in SHIPPED
    )
    return rows_of(("rule set", "region", "method", "parameters", "source", "citation", "fidelity"), rows)


def _limit(limit: object) -> str:
    if isinstance(limit, bool):
        return "yes" if limit else "no"
    return " / ".join(map(str, limit)) if isinstance(limit, list) else str(limit)


def primary() -> str:
    """Return the rule set that stands first on the map, by region."""
    return rows_of(("region", "primary rule set"), ((region, f"`{name}`") for region, name in PRIMARY.items()))


def needed() -> str:
    """Return what is always needed for a complete record; what hangs on more is told in words beside it."""
    asked = {
        "a tested level": [name for name, _ in OF_LEVEL],
        "the study": [name for name, _ in OF_STUDY],
        "the checklist": list(CHECKED),
    }
    return rows_of(("of", "always needed"), ((of, ", ".join(names)) for of, names in asked.items()))


def checks() -> str:
    """Return the lines of the checklist, the coded complications and the roles of the staff."""
    lists = {"checklist": CHECKS, "complications": EVENTS, "staff": STAFF_ROLES}
    return rows_of(("list", "words"), ((name, ", ".join(words)) for name, words in lists.items()))


def columns() -> str:
    """Return the columns of the CSV export."""
    return rows_of(("column", "holds"), ((f"`{name}`", holds) for name, holds in COLUMNS.items()))


def settings() -> str:
    """Return every preference: what it holds, what it means, and what holds where the file does not name it."""
    rows = ((f"`{field}`", _held(field), held.sentence, _missing(field)) for field, held in PREFERENCES.items())
    return rows_of(("setting", "holds", "means", "when missing"), rows)


def _held(field: str) -> str:
    held = PREFERENCES[field]
    if held.choices:
        return ", ".join(held.choices[:-1]) + f" or {held.choices[-1]}"
    return f"{held.words}, {held.least:g} to {held.most:g}" if held.least is not None else held.words


def _missing(field: str) -> str:
    held = Settings.defaults_[field]
    if field in WHEN_MISSING:
        return WHEN_MISSING[field]
    return str(held).lower() if isinstance(held, bool) else f"{held:g}" if isinstance(held, float) else str(held)


WHEN_MISSING = {
    "database": "`discorecorder.db` in the user's data folder",
    "key_file": "the keyring of the operating system, or `journal.key` beside the settings",
    "criteria_file": "none ([site_rules.md](site_rules.md))",
    "primary": "as shipped ([clinical_basis.md](clinical_basis.md#18-the-rule-sets))",
    "language": "that of the computer",
    "glance_monitor": "it opens when it is asked for",
    **dict.fromkeys(("radiologist", "technologist", "institution", "contact"), "left open"),
    "gauge": "pressures are typed ([gauge.md](gauge.md))",
    "practice_patient": "the gauge, where there is one",
    "voice_model": "that of the engine ([voice.md](voice.md))",
    "voice_second": "none ([voice.md](voice.md))",
    "voice_second_model": "that of the engine ([voice.md](voice.md))",
    "voice_pronunciations": "those that ship ([voice.md](voice.md))",
    "voice_person": "nobody's ([voice.md](voice.md))",
    "voice_microphone": "that of the computer",
    "voice_earpiece": "none: silence",
    "keys": "the shipped keys ([room.md](room.md#every-key))",
    "room": "none",
    "rooms": "none",
}


def keys() -> str:
    """Return every action of the capture screen: its key as shipped, what it does, and its name in the settings."""
    named = ((f"`{action.key}`" if action.key else "none", action) for action in ACTIONS)
    rows = ((key, action.words, action.group, f"`{action.name}`") for key, action in named)
    return rows_of(("key", "does", "group", "name in the settings"), rows)


def commands() -> str:
    """Return every command with what may stand behind it."""
    rows = []
    for name, (_, does, *_example, arguments) in _COMMANDS.items():
        words = [_argument(flags, options) for flags, options in arguments]
        rows.append((f"`{' '.join([name, *words])}`", does))
    return rows_of(("command", "does"), rows)


def _argument(flags: tuple[str, ...], options: dict[str, object]) -> str:
    if not flags[0].startswith("-"):
        word = flags[0].upper()
        return f"[{word}]" if options.get("nargs") == "?" else word
    if options.get("action") == "store_true":
        return f"[{flags[0]}]"
    choices = options.get("choices")
    word = str(options.get("metavar") or flags[-1].lstrip("-").upper())
    shown = f"{flags[0]} {'|'.join(choices) if isinstance(choices, tuple) else word}"
    return shown if options.get("required") else f"[{shown}]"


def gauge_fields() -> str:
    """Return every field of the profile of a gauge: what it holds, what it means, for which sources it is."""
    rows = (
        (f"`{name}`", _range(held), held.sentence, _sources(held), _left_out(name)) for name, held in FIELDS.items()
    )
    return rows_of(("field", "holds", "means", "for", "when left out"), rows)


def _range(held: Field) -> str:
    if held.choices:
        shown = [f"`{json.dumps(choice)}`" for choice in held.choices]
        return f"{', '.join(shown[:-1])} or {shown[-1]}"
    words = {str: "text", int: "whole number", float: "number"}[held.kind]
    return f"{words}, {held.least:.10g} to {held.most:.10g}" if held.least is not None else words


def _sources(held: Field) -> str:
    return "all" if held.kinds == SOURCES else ", ".join(held.kinds)


def _left_out(name: str) -> str:
    if name in {"kind", "name"}:
        return "refused"
    return GAUGE_LEFT_OUT.get(name, f"`{json.dumps(Profile.defaults_[name])}`")


GAUGE_LEFT_OUT = {
    "unit": "refused for serial and network; else that of the recording, or psi",
    "model": "nothing is printed",
    "pattern": "refused",
    "checksum": "no check digits",
    "ask": "it is not asked",
    "ending": "line feed, carriage return, or both",
    "port": "refused",
    "tcp_port": "refused",
    "file": "refused",
    "patient": "refused",
    **dict.fromkeys(("least", "most", "resolution", "hertz"), "not known"),
}


def german() -> str:
    """Return one German wording of every row of the German table, and what it records in the words of the record."""
    wordings = dict.fromkeys(phrase.replace("2 Gauge", "22 Gauge") for phrase in examples("de"))
    rows = ((said, ", ".join(say(entry) for entry in parse(said, language="de"))) for said in wordings)
    return rows_of(("said", "recorded"), rows)


def german_words() -> str:
    """Return the German words for the values that are said most."""
    rows = []
    for name, means in GERMAN_LISTS.items():
        ways: dict[object, list[str]] = {}
        for said, value in VOCABULARY[name].items():
            ways.setdefault(value, []).append(said)
        rows += [(means, GERMAN_VALUES.get(value, str(value)), ", ".join(said)) for value, said in ways.items()]
    return rows_of(("of", "means", "said"), rows)


GERMAN_LISTS = {
    "ROLE": "level",
    "SIDE": "side",
    "ANSWER": "concordance",
    "BEHAVIOUR": "behaviour",
    "STOP": "stop",
    "FEEL": "end point",
    "LEAK": "leak",
    "PREVENTS": "leak that will not hold pressure",
    "NUCLEOGRAM": "nucleogram",
    "TORN": "torn annulus",
    "RELIEF": "relief",
    "VIEW": "view",
    "TIP": "needle tip",
    "APPROACH": "approach",
    "UNIT": "unit",
    "MILLILITRES": "unit",
}
GERMAN_VALUES: dict[object, str] = {True: "yes", False: "no"}

TABLES: dict[str, Callable[[], str]] = {
    "kinds": kinds,
    "rule_sets": rule_sets,
    "primary": primary,
    "needed": needed,
    "checks": checks,
    "columns": columns,
    "commands": commands,
    "settings": settings,
    "keys": keys,
    "gauge_fields": gauge_fields,
    "german": german,
    "german_words": german_words,
}
"""Every table by the name that the marker gives it."""


def with_tables(text: str) -> str:
    """Return a page of the manual with every table as the code has it now."""
    return PLACE.sub(lambda found: f"{found[1]}{TABLES[found[2]]()}{found[4]}", text)


def main() -> None:
    """Write every table of README.md and docs/ anew."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        current = with_tables(text)
        if current != text:
            page.write_text(current, encoding="utf-8")


if __name__ == "__main__":
    main()
