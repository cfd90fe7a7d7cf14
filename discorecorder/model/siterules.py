"""The rule sets of a site: a TOML file of ``[[criteria]]`` tables, read strictly (facts E-23).

A site adds a rule set, or changes one under a new id or version; the hash of each is printed. A bad file is refused
as a whole, with the line and the reason. What the parameters must be is in ``limits``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from discorecorder.model.limits import MisplacedError, check_limits
from discorecorder.model.rulesets import METHODS, SHIPPED, RuleSet
from discorecorder.model.small_file import read_small_file
from discorecorder.model.spine import REGIONS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

MOST_BYTES = 1024 * 1024
MOST_WORDS = 500
ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")


def read_site_rules(path: Path) -> tuple[RuleSet, ...]:
    """Read the rule sets of a site from a TOML file of ``[[criteria]]`` tables.

    A new rule set has a name that does not ship. Raises EntryError with the line and the reason.
    """
    too_long = f"{path}, line 1: over {MOST_BYTES // 1024} KB; this is no file of rule sets"
    text = read_small_file(path, MOST_BYTES, too_long)
    return _read_tables(path, text, _tables(path, text))


def _tables(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        deepest = max(enumerate(text.split("\n"), start=1), key=lambda numbered: len(numbered[1]))
        raise EntryError(f"{path}, line {deepest[0]}: nested too deeply to be a rule set") from None
    except ValueError as wrong:
        reason, _, place = str(wrong).rstrip(")").partition(" (at ")
        found = re.match(r"line (\d+)", place)
        line = found[1] if found else _line_of_long_number(text)
        raise EntryError(f"{path}, line {line}: not TOML ({reason})") from None


def _line_of_long_number(text: str) -> int:
    """Return the line of a number too long to be read, which is refused without its place; else the last line."""
    long = re.search(r"\d{4000,}", text)
    return text.count("\n", 0, long.start() if long else len(text.rstrip())) + 1


def _read_tables(path: Path, text: str, tables: dict[str, Any]) -> tuple[RuleSet, ...]:
    unknown = set(tables) - {"criteria"}
    listed = tables.get("criteria")
    if unknown or not isinstance(listed, list) or not listed:
        name = min(unknown, default="criteria")
        raise EntryError(f"{path}, line {_line_of(text, 0, name)}: a rule file holds [[criteria]] tables only")
    names = {rules.name for rules in SHIPPED}
    read: list[RuleSet] = []
    for place, table in enumerate(listed):
        try:
            rules = _site_rules(table)
        except MisplacedError as wrong:
            raise EntryError(f"{path}, line {_line_of(text, place, wrong.key)}: {wrong}") from None
        if rules.name in names:
            line = _line_of(text, place, "id")
            raise EntryError(f"{path}, line {line}: {rules.name} exists already; give it a new id or version")
        names.add(rules.name)
        read.append(rules)
    return tuple(read)


def thawed(frozen: Any) -> RuleSet:
    """Read the copy of a rule set that an opening record keeps. Raises EntryError where it is none."""
    _check_table(frozen, "the opening record")
    return RuleSet(**frozen)


def _site_rules(table: Any) -> RuleSet:
    optional: dict[str, Any] = {"version": 1, "citation": "", "fidelity": "site", "parameters": {}}
    given = optional | table if isinstance(table, dict) else table
    _check_table(given, "the file")
    return RuleSet(**given)


def _check_table(table: Any, where: str) -> None:
    if not isinstance(table, dict):
        raise MisplacedError("criteria", f"a rule set in {where} is a table, not {table!r}")
    _check_shape(table, where)
    if not table["id"] or set(table["id"]) - ID_LETTERS:
        raise MisplacedError("id", f"id {table['id']!r} is not made of small letters, figures, hyphens and points")
    if table["version"] < 1:
        raise MisplacedError("version", "version counts from 1")
    for key, words in (("region", (*REGIONS, "any")), ("method", METHODS)):
        if table[key] not in words:
            raise MisplacedError(key, f"{key} is {', '.join(words)}; not {table[key]!r}")
    if not table["source"]:
        raise MisplacedError("source", "source is empty; a verdict without a named source means nothing")
    check_limits(table["method"], table["parameters"])


def _check_shape(table: dict[str, Any], where: str) -> None:
    wanted: dict[str, type] = dict.fromkeys(RuleSet.fields_, str) | {"version": int, "parameters": dict}
    words = {str: "text", int: "whole number", dict: "table"}
    for key in table:
        if key not in wanted:
            raise MisplacedError(key, f"{key} is no part of a rule set in {where}; it has {', '.join(wanted)}")
    for key, kind in wanted.items():
        if type(table.get(key)) is not kind:
            raise MisplacedError(key, f"{key} is missing or no {words[kind]}")
        if kind is str and (len(table[key]) > MOST_WORDS or not table[key].isprintable()):
            raise MisplacedError(key, f"{key} is over {MOST_WORDS} characters or not one printable line")


def _line_of(text: str, place: int, key: str) -> int:
    """Return the line on which a key of the n-th [[criteria]] table stands, or that of the table."""
    named = re.compile(rf"(?:^|[\s{{,.\['\"]){re.escape(key)}['\"\s]*[=\]]")
    tables_seen, line_of_table = -1, 1
    for number, line in enumerate(text.split("\n"), start=1):
        if re.match(r"\s*\[\[\s*criteria\s*\]\]", line):
            tables_seen, line_of_table = tables_seen + 1, number if tables_seen + 1 <= place else line_of_table
        if tables_seen in {place, -1} and named.search(line.partition("#")[0]):
            return number
    return line_of_table
