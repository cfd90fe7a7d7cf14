"""What the manual says of rule sets, of the clinical basis and of the rules of a site is what the program does."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.cases import discogram_of
from discorecorder.model.criteria import judge
from discorecorder.model.rulesets import CONTROL_RULES, LIMITS, METHODS, RESULTS, SHIPPED
from discorecorder.model.siterules import read_site_rules
from discorecorder.model.spine import METHODS as COUNTS
from discorecorder.model.values import EntryError
from tests.docs_tables import DOCS, blocks, page

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = DOCS.parent / "discorecorder"
NUMBER_OF_EDGE_CASES = 25


def six_of_ten() -> dict[str, Any]:
    (block,) = blocks(page("data_format.md"), "case")
    case: dict[str, Any] = json.loads(block)
    case["levels"][1]["series"].pop()
    return case


def test_the_rule_set_of_a_site_accepts_six_of_ten(tmp_path: Path) -> None:
    (block,) = blocks(page("site_rules.md"), "toml")
    (tmp_path / "criteria.toml").write_text(block)
    (settings,) = blocks(page("site_rules.md"), "settings")
    (rules,) = read_site_rules(tmp_path / "criteria.toml")
    findings = judge(discogram_of(six_of_ten(), [rules]))
    assert findings[rules.name]["L4-5"].result == "MET"
    assert findings["sis2004-secondary@1"]["L4-5"].result == "NOT MET"
    assert tomllib.loads(settings)["primary"] == [rules.name]


def test_every_parameter_method_and_control_rule_is_explained() -> None:
    sites, clinical = page("site_rules.md"), page("clinical_basis.md")
    rows = set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`.+?) \|", sites, re.MULTILINE))))
    assert set(LIMITS) <= rows
    for word in (*METHODS, *CONTROL_RULES):
        assert word in sites
    for rule in CONTROL_RULES:
        assert f"`{rule}`" in clinical
    for result in RESULTS:
        assert f"`{result}`" in clinical


def test_every_rule_set_and_every_edge_case_is_in_the_clinical_basis() -> None:
    text = page("clinical_basis.md")
    for rules in SHIPPED:
        assert f"`{rules.name}`" in text
    for number in range(1, NUMBER_OF_EDGE_CASES + 1):
        assert f"| E-{number} |" in text
    assert len(COUNTS) == 6, "name the new numbering method in section 6"


def test_what_the_code_cites_as_facts_stands_in_the_clinical_basis() -> None:
    text = page("clinical_basis.md")
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    cited = {
        cite.strip(".")
        for found in re.findall(r"facts ((?:E-)?\d[\d.]*(?: and [\d.]+)?)", source)
        for cite in found.split(" and ")
    }
    assert cited
    for cite in cited:
        heading = re.search(rf"^#+ {re.escape(cite)}[. ]", text, re.MULTILINE)
        assert heading or f"| {cite} |" in text, f"facts {cite}"


MISTAKES = [
    row.split(" | ") for row in page("site_rules.md").partition("| mistake | answer |\n|---|---|\n")[2].splitlines()
]


@pytest.mark.parametrize(("mistake", "answer"), MISTAKES, ids=lambda words: words.strip("| `")[:20])
def test_a_mistake_in_a_rule_file_is_answered_as_the_manual_says(tmp_path: Path, mistake: str, answer: str) -> None:
    (block,) = blocks(page("site_rules.md"), "toml")
    for line in re.findall(r"`(\w+ = [^`]+)`", mistake):
        key = line.partition(" ")[0]
        old = "nrs_least" if key not in block else key
        block = re.sub(rf"^{old} = .*$", line, block, count=1, flags=re.MULTILINE)
    if "[[criteria]]" in mistake:
        block = block.replace("[[criteria]]", "").replace("[criteria.parameters]", "")
    path = tmp_path / "criteria.toml"
    path.write_text(block)
    with pytest.raises(EntryError) as refused:
        read_site_rules(path)
    assert str(refused.value).startswith(f"{path}, line ")
    assert answer.strip("| ").removesuffix("...") in str(refused.value)
