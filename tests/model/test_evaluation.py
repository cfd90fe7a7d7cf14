"""What a rule set concludes: the order of what decides, the descriptors, the limits and what a reader must know."""

from __future__ import annotations

from typing import Any

import pytest

from discorecorder.model import entries as said
from discorecorder.model.findings import Condition
from discorecorder.model.rulesets import RuleSet
from discorecorder.model.units import Volume
from tests.model.clinical import (
    R1,
    R2,
    R3,
    R4,
    R4B,
    R4C,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
    classic,
    control,
    finding,
    point,
    study,
    target,
    verdicts,
)
from tests.model.test_measures import longer


def painless(**more: Any) -> dict[str, Any]:
    """Return the classic study with a painless disc in place of its target."""
    return study(control("L3-4"), control("L4-5", **more), control("L5-S1"))


ORDER: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("what is missing comes before what failed", painless(opening_pressure_psi=None), {R1: "NOT EVALUABLE", R3: None}),
    ("a painless disc is asked for no concordance", painless(concordance=None), {R1: "NOT MET", R4: "NOT SUSTAINED"}),
    (
        "a score too low decides although nobody asked for concordance",
        classic(series=[point(0, 1, 20, 3)], concordance=None, dallas=None),
        {R1: "NOT MET", R2: "NOT MET", R7: "NOT EVALUABLE"},
    ),
    ("concordance missing beside a full score", classic(concordance=None), {R1: "NOT EVALUABLE", R4: "NOT EVALUABLE"}),
    ("concordance missing beside a low rating", classic(concordance=None, rating_0_5=2), {R5: "NOT MET"}),
    (
        "no score",
        classic(series=[point(0, 1, 20, None)]),
        {R1: "NOT EVALUABLE", R7: "NOT EVALUABLE", R6: "NOT EVALUABLE"},
    ),
    ("no score where none is asked for", classic(series=[point(0, 1, 20, None)]), {R4: "MET", R5: "MET"}),
    (
        "no pressure at the score",
        classic(series=[point(0, 1, None, 8)], opening_pressure_psi=None),
        {R1: "NOT EVALUABLE"},
    ),
    ("failed before baseline", classic(baseline_nrs=7, concordance="discordant"), {R1: "NOT MET", R3: None}),
    ("baseline before CT", classic(baseline_nrs=8, dallas=None), {R2: "INDETERMINATE", R8: "INDETERMINATE"}),
    ("CT before controls", study(target("L4-5", dallas=None)), {R2: "PENDING CT", R4B: "NOT SUSTAINED"}),
    ("grade failed", classic(dallas=2), {R4B: "NOT MET"}),
    ("grade and concordance failed", classic(dallas=2, concordance="discordant"), {R4B: "NOT SUSTAINED"}),
    (
        "no control",
        study(target("L4-5")),
        {R1: "INDETERMINATE", R8: "NOT MET", R4: "NOT SUSTAINED", R4B: "NOT SUSTAINED"},
    ),
    ("no volume", classic(series=[point(0, None, 12, 0), point(9, None, 26, 7)]), {R1: "MET", R2: "NOT EVALUABLE"}),
    (
        "broken off without pain",
        painless(peak=30, endpoint="adverse event"),
        {R1: "NOT EVALUABLE", R7: "NOT EVALUABLE"},
    ),
    (
        "broken off without pain, but accepted",
        painless(peak=30, endpoint="adverse event", accepted_as_control="x"),
        {R1: "NOT MET"},
    ),
    (
        "leaked without pain, but accepted",
        painless(leak="epidural", leak_prevents_pressurisation=True, accepted_as_control="x"),
        {R1: "NOT EVALUABLE"},
    ),
    ("broken off with pain", classic(endpoint="patient request"), {R1: "MET"}),
    ("not torn", classic(annulus_torn_on_ct=False), {R8: "NOT MET"}),
    ("rating under 3", classic(rating_0_5=2), {R5: "NOT MET", R6: False}),
    ("one behaviour", classic(behaviours=["guarding"]), {R5: "NOT MET"}),
    ("gauge at 22", classic(six=22), {R6: True}),
    ("gauge over 22", classic(six=22.1), {R6: False}),
    ("baseline 6 has no pressure at which 6 was reached", classic(baseline_nrs=6), {R6: False}),
    ("low pressure does not ask for concordance", classic(concordance="unable", six=22), {R6: True}),
    ("baseline 6 and a low rating", classic(baseline_nrs=6, rating_0_5=1), {R6: False}),
    ("no score of 6", classic(series=[point(0, 1, 20, 5)]), {R6: False}),
    (
        "first pain before any pressure",
        classic(series=[point(0, 1, None, 8)], opening_pressure_psi=None) | {"manometer": "yes"},
        {R7: "NOT EVALUABLE"},
    ),
    ("grade asked for the class", classic(concordance=None), {R7: "NOT EVALUABLE"}),
    ("discordant has no class", classic(concordance="discordant"), {R7: "discordant at 8 psi a.o."}),
    ("painless has no class", painless(), {R7: None}),
    ("sources not attested", classic() | {"other_sources_excluded": None}, {R4: "NOT SUSTAINED"}),
]


@pytest.mark.parametrize(("_said", "case", "expected"), ORDER, ids=[case[0] for case in ORDER])
def test_what_decides_first(_said: str, case: dict[str, Any], expected: dict[str, Any]) -> None:
    results = verdicts(case)
    assert {rules: results[rules] for rules in expected} == expected


def test_a_rule_set_of_another_region_is_refused_by_name() -> None:
    found = finding(classic(), R9)
    assert (found.result, found.why) == (
        "NOT EVALUABLE",
        ("not evaluable: a cervical rule set; L4-5 is lumbar",),
    )


def test_a_disc_that_was_armed_only_is_not_evaluable() -> None:
    found = finding(study({"level": "L4-5"}), R1)
    assert found.why == ("not evaluable: L4-5 was not tested",)


def test_pain_before_any_pressure_gives_no_class() -> None:
    case = study({"level": "L4-5", "baseline_nrs": 0, "concordance": "exact"}, manometer=None)
    grown = longer(case, said.Manometer(True), said.Reading(None, None, 3), said.Opening(_psi(12)))
    assert finding(grown, R7).result == "NOT EVALUABLE"
    assert finding(grown, R7).conditions[0].measured == "pressure not recorded"


def _psi(number: int) -> Any:
    from discorecorder.model.units import Pressure

    return Pressure.of(number, "psi")


MILD = "one adequate disc painless, or discordant at 6/10 or less"


def test_every_condition_reads_as_a_sentence_with_number_and_limit() -> None:
    assert finding(classic(), R2).why == (
        "concordance: exact (limit: similar or exact): held",
        "pain: 8/10, baseline 0 (limit: 7/10 or more): held",
        "pressure at pain 7: 26 psi (14 psi a.o.) (limit: under 50 psi above opening): held",
        "volume at pain 7: 1.4 mL (limit: 3.5 mL or less): held",
        "Dallas grade: grade 4 (limit: 3 or more): held",
        f"controls: 2 of 2 tested other discs served (L3-4, L5-S1) (limit: {MILD}): held",
        "L3-4 served as control: painless, pressurised to 75 psi above opening",
        "L5-S1 served as control: painless, pressurised to 75 psi above opening",
    )


def test_a_condition_that_is_open_says_how() -> None:
    words = finding(classic(dallas=None), R2).why
    assert "Dallas grade: not recorded (limit: 3 or more): pending ct" in words
    assert Condition("x", "1", "", None).words == "x: 1: not evaluable"


@pytest.mark.parametrize(
    ("rules", "more", "near"),
    [
        (R1, {"opening": 0, "six": 49, "seven": 49.5}, True),
        (R1, {"opening": 0, "six": 49, "seven": 49.4}, False),
        (R1, {"opening": 0, "six": 49, "seven": 50.5}, True),
        (R1, {"opening": 0, "six": 14, "seven": 15}, False),
        (R3, {"opening": 0, "six": 14, "seven": 15}, True),
        (R6, {"six": 22.5}, True),
        (R6, {"six": 24}, False),
        (R7, {"opening": 0, "first": 15}, True),
        (R7, {"opening": 0, "first": 15, "concordance": "discordant"}, False),
        (R4, {"opening": 0, "six": 49, "seven": 50}, False),
    ],
)
def test_a_finding_is_near_only_a_limit_of_its_own_rule_set(rules: str, more: dict[str, Any], near: bool) -> None:
    assert finding(classic(**more), rules).near_limit is near


def test_with_an_unknown_resolution_one_psi_is_near() -> None:
    case = classic(opening=0, six=30, seven=49) | {"device_resolution_psi": None}
    found = finding(case, R1)
    assert found.near_limit
    assert "pressure at pain 7: 49 psi (49 psi a.o.)" in found.why[2]
    assert found.why[2].endswith("held; within measurement resolution")


def test_the_response_to_the_anaesthetic_is_described_and_not_judged() -> None:
    given = {"agent": "bupivacaine", "percent": 0.5, "volume_ml": 1}
    relief = [{"minutes": 10, "nrs": 2}, {"nrs": 1}, {"minutes": 15}]
    found = finding(classic(anaesthetic=given, relief_series=relief), R4C)
    assert found.result == "1 mL bupivacaine 0.5 %: 8/10 before, 2/10 at 10 min, 1/10"
    assert found.flags[0] == "accustomed pain beforehand present; leak: none"
    assert finding(classic(), R4C).result is None


def test_an_anaesthetic_of_which_nothing_else_is_known_is_described() -> None:
    grown = longer(study({"level": "L4-5"}), said.Sleep(Volume.of(1, "mL")), said.Sleep())
    found = finding(grown, R4C)
    assert found.result == "anaesthetic: no score before, no relief score recorded"
    assert found.flags[0] == "accustomed pain beforehand not recorded as present; leak: not recorded"


def test_thoracic_discs_are_described() -> None:
    found = finding(study(target("T8-9"), region="thoracic"), R10, "T8-9")
    assert (found.result, found.why[0]) == ("NOT EVALUATED", "no validated criteria; descriptive only")


def test_positives_that_are_not_next_to_each_other_fail_xi_as_a_whole() -> None:
    case = study(target("L2-3"), control("L3-4"), target("L4-5"), control("L5-S1"))
    found = finding(case, R8)
    assert found.result == "NOT MET"
    assert found.conditions[-1].words == (
        "positive levels of the study: L2-3, L4-5 (limit: at most 2, next to each other): not held"
    )
    assert found.conditions[0].held


FLAGS: list[tuple[dict[str, Any], str]] = [
    (classic(leak="epidural"), "pain with a leak: contrast or anaesthetic outside the disc may itself provoke or numb"),
    (classic(baseline_nrs=None), "no baseline pain was recorded; it counts as 0"),
    (classic(baseline_nrs=5), "baseline pain was 5/10, at most 8/10 during injection; thresholds stay absolute"),
    (classic(baseline_nrs=5, series=[point(0, 1, 20, None)]), "baseline pain was 5/10; thresholds stay absolute"),
    (painless(concordance="exact"), "pain was called exact although no score rose above baseline"),
    (classic(sham_nrs=6), "a sham injection produced pain 6/10: the scores are less credible"),
    (classic(after_anaesthetic=True), "tested after anaesthetic was given elsewhere"),
    (classic(prior_surgery="discectomy 2019"), "prior surgery at this level"),
    (study(target("L4-5"), control("L5-S1", prior_surgery="fusion")), "prior surgery next to this level, at L5-S1"),
    (study(target("L4-5")) | {"fused": ["L5-S1"]}, "next to L5-S1, fused or not accessible: counted as absent"),
    (classic(opening=30.04), "opening pressure was 30.04 psi, over 30: the needle tip may lie"),
    (classic(seven=151), "a pressure of 153 psi is over 150; check the reading"),
    (classic(first=9), "a pressure was 3 psi under the opening pressure; check the reading"),
    (
        classic(series=[point(0, 1, 20, 0), point(60, None, None, 8)]),
        "the volume or pressure at pain 6/10 and 7/10 and 8/10 was read more than 10 s before",
    ),
    (
        classic(pain_side="left") | {"usual_pain": "Bilateral low back pain"},
        "the usual pain is bilateral and the provoked pain is on one side: similar at most; the physician chooses",
    ),
]


@pytest.mark.parametrize(("case", "flag"), FLAGS)
def test_what_a_reader_must_know_stands_beside_every_result(case: dict[str, Any], flag: str) -> None:
    assert any(words.startswith(flag) for words in finding(case, R5).flags)
    assert finding(case, R5).flags[-1:] == finding(case, R1).flags[-1:]


@pytest.mark.parametrize(
    "case",
    [
        classic(),
        classic(baseline_nrs=4, leak=None),
        painless(leak="epidural"),
        classic(sham_nrs=0),
        classic(pain_side="bilateral") | {"usual_pain": "bilateral"},
        classic(pain_side="left") | {"usual_pain": "left leg"},
        classic(opening=30, first=31, six=32, seven=33),
        longer(classic(), said.Level("L4-5"), said.Finding("modic", "type 1")),
    ],
)
def test_nothing_is_flagged_without_need(case: Any) -> None:
    assert finding(case, R1).flags == ()


def test_the_limits_of_a_rule_set_are_read_with_a_default() -> None:
    rules = RuleSet("x", 1, "any", "response", "s", "", "site", {})
    assert rules.limit("nrs_least", 3) == 3
    assert rules != rules.with_(version=2)
