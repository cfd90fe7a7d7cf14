"""The rule sets of a site: what is read comes back the same, and a bad file is refused with its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.model.criteria import frozen
from discorecorder.model.limits import check_limits
from discorecorder.model.rulesets import SHIPPED, RuleSet
from discorecorder.model.siterules import read_site_rules, thawed
from discorecorder.model.values import EntryError

GOOD = """# ours
[[criteria]]
id = "ours"
region = "lumbar"
method = "conditions"
source = "Department of Radiology"
[criteria.parameters]
concordant = true
nrs_least = 6
above_opening_under_psi = 50
controls = "any negative"
control_adequate_psi = 50
"""


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "rules.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_rule_set_of_the_site_is_read_with_its_hash(tmp_path: Path) -> None:
    (rules,) = read_site_rules(written(tmp_path, GOOD))
    assert (rules.name, rules.limit("nrs_least"), len(rules.hash)) == ("ours@1", 6, 64)


def test_windows_line_ends_and_a_byte_order_mark_are_accepted(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert read_site_rules(written(tmp_path, windows)) == read_site_rules(written(tmp_path, GOOD))


def toml_of(rules: RuleSet) -> str:
    """Write a rule set as a site would."""
    head = [f"{key} = {json.dumps(held)}" for key, held in rules.frozen().items() if key != "parameters"]
    limits = [f"{key} = {json.dumps(held)}" for key, held in rules.parameters.items()]
    return "\n".join(["[[criteria]]", *head, "[criteria.parameters]", *limits, ""])


@given(st.sampled_from(SHIPPED), st.integers(2, 99))
def test_every_rule_set_that_ships_can_be_written_as_the_site_s_and_read_back(rules: RuleSet, version: int) -> None:
    own = rules.with_(version=version)
    path = Path(__file__).with_name("never written")
    from discorecorder.model import siterules

    text = toml_of(own)
    (read,) = siterules._read_tables(path, text, siterules._tables(path, text))
    assert read == own
    assert read.hash == own.hash
    assert read.hash != rules.hash


@pytest.mark.parametrize("rules", SHIPPED, ids=lambda rules: rules.name)
def test_what_ships_passes_its_own_checks_and_comes_back_from_the_opening_record(rules: RuleSet) -> None:
    assert thawed(json.loads(json.dumps(frozen()[rules.name]))) == rules
    assert hash(rules) == hash(rules.with_())


LIMIT = GOOD.replace("nrs_least = 6", "{}")
LADDER = """[[criteria]]
id = "steps"
region = "lumbar"
method = "ladder"
source = "x"
[criteria.parameters]
nrs_least = 7
low_psi = 15
above_opening_under_psi = 50
control_adequate_psi = 50
late_psi = 50
"""
CLASSES = """[[criteria]]
id = "classes"
region = "lumbar"
method = "pressure class"
source = "x"
parameters = { class_limits_psi = [15, 50, 90] }
"""
BAD: list[tuple[str | bytes, int, str]] = [
    ("", 1, "tables only"),
    ("other = 1\n", 1, "tables only"),
    ("\n" + GOOD.replace("[[criteria]]", "[criteria]"), 3, "tables only"),
    ("criteria = [1]\n", 1, "is a table"),
    ("criteria = [[1]]\n", 1, "is a table"),
    (GOOD + "nrs_least = \n", 13, "not TOML"),
    (GOOD + "x = 'open", 13, "not TOML"),
    (GOOD + "\nlong = " + "9" * 5000 + "\n", 14, "not TOML"),
    (GOOD + "\nx = " + "[" * 5000, 14, "nested too deeply"),
    (GOOD.encode() + b"# \xff\n", 13, "not UTF-8"),
    (b"#" * (1024 * 1024 + 1), 1, "over 1024 KB"),
    (GOOD.replace('"ours"', '"Ours"'), 3, "small letters"),
    (GOOD.replace('"ours"', '""'), 3, "small letters"),
    (GOOD.replace('"ours"', '"walsh1990"'), 3, "exists already"),
    (GOOD + GOOD, 15, "exists already"),
    (GOOD.replace('id = "ours"\n', ""), 2, "id is missing"),
    (GOOD.replace('region = "lumbar"', "region = 5"), 4, "region is missing or no text"),
    (GOOD.replace('"lumbar"', '"pelvic"'), 4, "region is"),
    (GOOD.replace('"conditions"', '"magic"'), 5, "method is"),
    (GOOD.replace('"Department of Radiology"', '""'), 6, "source is empty"),
    (GOOD.replace("Department", "A\\nDepartment"), 6, "printable"),
    (GOOD.replace("Department", "x" * 600), 6, "over 500"),
    (GOOD.replace("source", "version = 0\nsource"), 6, "counts from 1"),
    (GOOD.replace("source", "version = true\nsource"), 6, "version is missing or no whole number"),
    (GOOD.replace("source", 'mood = "good"\nsource'), 6, "no part of a rule set"),
    (GOOD.replace("[criteria.parameters]", "parameters = 4\n[criteria.more]"), 8, "more is no part"),
    (GOOD.split("[criteria.p", maxsplit=1)[0], 2, "needs controls"),
    (LIMIT.format("nrs_lest = 7"), 9, "no parameter"),
    (LIMIT.format('"nrs_least" = 7.5'), 9, "whole number"),
    (LIMIT.format("nrs_least = 0"), 9, "out of range"),
    (LIMIT.format("nrs_least = 11"), 9, "out of range"),
    (LIMIT.format("dallas_least = 3"), 7, "needs nrs_least"),
    (LIMIT.format("nrs_least = 7 # id\ncontrol_nrs_most = true"), 10, "whole number"),
    (LIMIT.format("nrs_least = 7\nannulus_torn = 1"), 10, "true or false"),
    (LIMIT.format("nrs_least = 7\nvolume_most_ml = 0"), 10, "out of range"),
    (LIMIT.format("nrs_least = 7\nvolume_most_ml = nan"), 10, "out of range"),
    (LIMIT.format("nrs_least = 7\nvolume_most_ml = inf"), 10, "out of range"),
    (LIMIT.format("nrs_least = 7\nlow_psi = 4"), 10, "does not read"),
    (LIMIT.format('nrs_least = 7\nfailed = "MET"'), 10, "failed is"),
    (LIMIT.format('nrs_least = 7\nuncontrolled = "MET"'), 10, "uncontrolled is"),
    (GOOD.replace('"any negative"', '"some"'), 11, "controls is"),
    (GOOD.replace("control_adequate_psi = 50\n", ""), 7, "needs control_adequate_psi"),
    (GOOD.replace("any negative", "adjacent painless or late discordant"), 7, "control_first_pain_over_psi"),
    (GOOD.split("concordant", maxsplit=1)[0] + 'controls = "none"\n', 7, "met by any disc"),
    (GOOD.split("concordant", maxsplit=1)[0] + 'controls = "none"\nconcordant = false\n', 7, "met by any disc"),
    (LADDER.replace("late_psi = 50\n", ""), 6, "needs late_psi"),
    (LADDER.replace("low_psi = 15", "low_psi = 60"), 8, "low_psi is over"),
    (CLASSES.replace("[15, 50, 90]", "[15, 90, 50]"), 6, "rising"),
    (CLASSES.replace("[15, 50, 90]", "[15, 50]"), 6, "rising"),
    (CLASSES.replace("[15, 50, 90]", "50"), 6, "rising"),
    (CLASSES.replace("[15, 50, 90]", "[15, 50, true]"), 6, "no number"),
    (CLASSES.replace("[15, 50, 90]", "[0, 50, 90]"), 6, "out of range"),
]


@pytest.mark.parametrize(("text", "line", "reason"), BAD, ids=lambda part: None)
def test_a_bad_file_is_refused_with_line_and_reason(tmp_path: Path, text: str | bytes, line: int, reason: str) -> None:
    with pytest.raises(EntryError) as refused:
        read_site_rules(written(tmp_path, text))
    assert f"rules.toml, line {line}: " in str(refused.value)
    assert reason in str(refused.value)


def test_the_line_is_that_of_the_table_that_is_wrong(tmp_path: Path) -> None:
    second = GOOD.replace('"ours"', '"theirs"').replace("nrs_least = 6", "nrs_least = 60")
    with pytest.raises(EntryError, match="line 21: nrs_least = 60"):
        read_site_rules(written(tmp_path, GOOD + second))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match=r"gone\.toml: cannot be read .*name an existing file"):
        read_site_rules(tmp_path / "gone.toml")
    with pytest.raises(EntryError, match="cannot be read"):
        read_site_rules(tmp_path)


def test_a_ladder_may_ask_for_more_than_pressure() -> None:
    ladder: dict[str, Any] = {"nrs_least": 7, "low_psi": 15, "above_opening_under_psi": 50}
    check_limits("ladder", ladder | {"control_adequate_psi": 50, "late_psi": 50, "dallas_least": 3})


@settings(max_examples=200)
@given(st.integers(0, len(GOOD)), st.text(max_size=5))
def test_a_spoilt_file_is_read_or_refused_with_a_line(at: int, junk: str) -> None:
    from discorecorder.model import siterules

    text = GOOD[:at] + junk + GOOD[at + 1 :]
    path = Path("rules.toml")
    try:
        siterules._read_tables(path, text, siterules._tables(path, text))
    except EntryError as refused:
        words = str(refused)
        line = int(words.removeprefix("rules.toml, line ").split(":")[0])
        if not 1 <= line <= text.count("\n") + 1:
            pytest.fail(words)
