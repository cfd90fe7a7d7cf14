"""The rule sets of a site: a TOML file of ``[[criteria]]`` tables, read strictly (facts E-23).

A site adds a rule set, or changes one under a new id or version; the hash of each is printed. A bad file is refused
as a whole, with the line and the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.rulesets import CONTROL_RULES, LIMITS, METHODS, RESULTS, SHIPPED, RuleSet
from discorecorder.model.spine import REGIONS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def read_site_rules(path: Path) -> tuple[RuleSet, ...]:
    """Read the rule sets of a site from a TOML file of ``[[criteria]]`` tables.

    A new rule set has a name that does not ship. Raises EntryError with the line and the reason.
    """
    import tomllib

    try:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except OSError as missing:
        raise EntryError(f"{path}: cannot be read ({missing.strerror}); name an existing file") from None
    except UnicodeDecodeError as wrong:
        line = path.read_bytes()[: wrong.start].count(b"\n") + 1
        raise EntryError(f"{path}, line {line}: not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as wrong:
        raise EntryError(f"{path}: {wrong}") from None
    return _read_tables(path, text, tables)


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


def thawed(frozen: dict[str, Any]) -> RuleSet:
    """Read the copy of a rule set that an opening record keeps. Raises EntryError where it is none."""
    _check_table(frozen, "the opening record")
    return RuleSet(**frozen)


class MisplacedError(EntryError):
    """Raised for one key of a rule table, so that its line can be named."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key


def _site_rules(table: Any) -> RuleSet:
    given: dict[str, Any] = {"version": 1, "citation": "", "fidelity": "site", "parameters": {}} | dict(table)
    _check_table(given, "the file")
    return RuleSet(**given)


def _check_table(table: dict[str, Any], where: str) -> None:
    _check_shape(table, where)
    if not table["id"] or set(table["id"]) - set("abcdefghijklmnopqrstuvwxyz0123456789-."):
        raise MisplacedError("id", f"id {table['id']!r} is made of small letters, figures and hyphens")
    if table["version"] < 1:
        raise MisplacedError("version", "version counts from 1")
    for key, words in (("region", (*REGIONS, "any")), ("method", METHODS)):
        if table[key] not in words:
            raise MisplacedError(key, f"{key} is {', '.join(words)}; not {table[key]!r}")
    for key, limit in table["parameters"].items():
        _check_limit(key, limit)
    for key in _NEEDED.get(table["method"], ()):
        if key not in table["parameters"]:
            raise MisplacedError("parameters", f"a rule set by {table['method']} needs the parameter {key}")


def _check_shape(table: dict[str, Any], where: str) -> None:
    wanted: dict[str, type] = dict.fromkeys(RuleSet.fields_, str) | {"version": int, "parameters": dict}
    for key in table:
        if key not in wanted:
            raise MisplacedError(key, f"{key} is no part of a rule set in {where}; it has {', '.join(wanted)}")
    for key, kind in wanted.items():
        if type(table.get(key)) is not kind:
            raise MisplacedError(key, f"{key} is missing or no {kind.__name__}")


_NEEDED = {
    "ladder": ("nrs_least", "low_psi", "above_opening_under_psi", "control_adequate_psi", "late_psi"),
    "low pressure": ("rating_least", "gauge_at_nrs", "gauge_most_psi"),
    "pressure class": ("class_limits_psi",),
    "conditions": ("controls",),
}


def _check_limit(key: str, limit: object) -> None:
    kind = LIMITS.get(key)
    if kind is None:
        raise MisplacedError(key, f"{key} is no parameter; there are {', '.join(LIMITS)}")
    allowed = (int, float) if kind is float else (kind,)
    if type(limit) not in allowed:
        raise MisplacedError(key, f"{key} is a {kind.__name__}, not {limit!r}")
    words = {"controls": CONTROL_RULES, "failed": RESULTS, "uncontrolled": RESULTS}.get(key)
    if words and limit not in words:
        raise MisplacedError(key, f"{key} is {', '.join(words)}; not {limit!r}")
    numbers = limit if isinstance(limit, list) else [limit]
    if any(isinstance(number, (int, float)) and not 0 <= number < 1000 for number in numbers):
        raise MisplacedError(key, f"{key} = {limit} is out of range")
    if isinstance(limit, list) and (len(limit) != 3 or any(type(n) not in {int, float} for n in limit)):
        raise MisplacedError(key, f"{key} is three rising pressures in psi")


def _line_of(text: str, place: int, key: str) -> int:
    """Return the line on which a key of the n-th [[criteria]] table stands, or that of the table."""
    tables_seen, line_of_table = -1, 1
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.replace(" ", "").startswith("[[criteria]]"):
            tables_seen, line_of_table = tables_seen + 1, number if tables_seen + 1 <= place else line_of_table
        if tables_seen in {place, -1} and bare.split("=")[0].strip().strip("[]").split(".")[-1] == key:
            return number
    return line_of_table
