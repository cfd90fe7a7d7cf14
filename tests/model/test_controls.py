"""Which disc served as a control, and why another did not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.model.clinical import R1, R2, R3, R4, R8, R9, control, finding, point, study, target, verdicts


def hurt(level: str, first: float, grade: str | None = "discordant", nrs: int = 4, **more: Any) -> dict[str, Any]:
    """Return a disc that hurt first at a pressure above opening, and was pressurised to 80 above opening."""
    series = [point(0, 0.2, 10, 0), point(10, 0.8, 10 + first, nrs), point(30, 1.6, 90, nrs)]
    return control(level, opening=10, series=series, concordance=grade) | more


def beside(*neighbours: dict[str, Any]) -> dict[str, Any]:
    return study(target("L4-5"), *neighbours)


def why(rules: str, *neighbours: dict[str, Any]) -> list[str]:
    return [one.words for one in finding(beside(*neighbours), rules).controls]


LEAKED: dict[str, Any] = {"leak": "epidural", "leak_prevents_pressurisation": True}
DISPLACED: dict[str, Any] = {"endpoint": "needle displaced", "concordance": None, "rating_0_5": None, "dallas": None}

SIS: list[tuple[str, tuple[dict[str, Any], ...], str]] = [
    ("no neighbour was tested", (), "INDETERMINATE"),
    ("one painless", (control("L3-4"),), "MET"),
    ("both painless", (control("L3-4"), control("L5-S1")), "MET"),
    ("one painless, one inadequate", (control("L3-4"), control("L5-S1", peak=30)), "INDETERMINATE"),
    ("one discordant late", (hurt("L3-4", 16),), "MET"),
    ("one discordant at the limit", (hurt("L3-4", 15),), "INDETERMINATE"),
    ("one not graded", (hurt("L3-4", 40, None),), "INDETERMINATE"),
    ("one concordant late", (hurt("L3-4", 40, "similar"),), "INDETERMINATE"),
    ("one painless, one discordant late", (control("L3-4"), hurt("L5-S1", 16)), "MET"),
    ("both discordant late", (hurt("L3-4", 30), hurt("L5-S1", 30)), "INDETERMINATE"),
    ("late after anaesthetic", (hurt("L3-4", 30, after_anaesthetic=True),), "INDETERMINATE"),
    ("late after anaesthetic, accepted", (hurt("L3-4", 30, after_anaesthetic=True, accepted_as_control="far"),), "MET"),
    ("late without opening pressure", (hurt("L3-4", 30, opening_pressure_psi=None),), "INDETERMINATE"),
    ("a disc further away does not count", (control("L2-3"),), "INDETERMINATE"),
    ("painless, and the patient cannot say", (control("L3-4", concordance="unable to say"),), "INDETERMINATE"),
    ("no score", (control("L3-4", series=[point(9, 1, 90, None)]),), "INDETERMINATE"),
    ("called exact without pain", (control("L3-4", concordance="exact"),), "INDETERMINATE"),
    ("late, but it leaked", (hurt("L3-4", 30, **LEAKED),), "INDETERMINATE"),
    ("called painless without a reading", (control("L3-4"), control("L5-S1", series=[])), "MET"),
    ("needle displaced before any reading", (control("L3-4"), control("L5-S1", series=[], **DISPLACED)), "MET"),
]


@pytest.mark.parametrize(("_said", "neighbours", "result"), SIS, ids=[case[0] for case in SIS])
def test_the_sis_control_rule(_said: str, neighbours: tuple[dict[str, Any], ...], result: str) -> None:
    assert verdicts(beside(*neighbours))[R1] == result


LADDER: list[tuple[str, float, tuple[dict[str, Any], ...], str | None]] = [
    ("low and two painless", 26, (control("L3-4"), control("L5-S1")), "T1"),
    ("low and one painless", 26, (control("L3-4"),), "T2"),
    ("two painless", 40, (control("L3-4"), control("L5-S1")), "T3"),
    ("one painless", 40, (control("L3-4"),), "T4"),
    ("one painless, one late", 40, (control("L3-4"), hurt("L5-S1", 51)), "T4"),
    ("low, one painless, one late", 26, (control("L3-4"), hurt("L5-S1", 51)), "T4"),
    ("late at the limit", 40, (control("L3-4"), hurt("L5-S1", 50)), None),
    ("late pain called none is not discordant", 40, (control("L3-4"), hurt("L5-S1", 51, "none")), None),
    ("one painless, one inadequate", 26, (control("L3-4"), control("L5-S1", peak=30)), None),
    ("only late", 26, (hurt("L3-4", 60),), None),
    ("nothing", 26, (), None),
    ("too much pressure", 70, (control("L3-4"), control("L5-S1")), None),
]


@pytest.mark.parametrize(("_said", "seven", "neighbours", "tier"), LADDER, ids=[case[0] for case in LADDER])
def test_the_tiers_of_the_ladder(
    _said: str,
    seven: float,
    neighbours: tuple[dict[str, Any], ...],
    tier: str | None,
) -> None:
    assert verdicts(study(target("L4-5", seven=seven), *neighbours))[R3] == tier


ANY: list[tuple[str, dict[str, Any], str]] = [
    ("painless far away", control("L1-2"), "MET"),
    ("discordant 6/10 far away", hurt("L1-2", 30, nrs=6), "MET"),
    ("discordant 7/10", hurt("L1-2", 30, nrs=7), "INDETERMINATE"),
    ("pain called none is not discordant", hurt("L1-2", 30, "none"), "INDETERMINATE"),
    (
        "discordant 6/10 and inadequate",
        hurt("L1-2", 30, **LEAKED),
        "INDETERMINATE",
    ),
    ("a cervical disc is no control of a lumbar one", control("C5-6"), "INDETERMINATE"),
]


@pytest.mark.parametrize(("_said", "other", "result"), ANY, ids=[case[0] for case in ANY])
def test_any_negative_disc_is_a_control_of_wolfer(_said: str, other: dict[str, Any], result: str) -> None:
    assert verdicts(study(target("L4-5"), other, region="mixed"))[R2] == result


INTACT: list[tuple[str, dict[str, Any], str]] = [
    ("Dallas 0", control("L3-4"), "MET"),
    ("Dallas 1", control("L3-4", dallas=1), "NOT MET"),
    ("no grade", control("L3-4", dallas=None), "PENDING CT"),
    ("no grade, but called intact on CT", control("L3-4", dallas=None, annulus_torn_on_ct=False), "MET"),
    ("Dallas 0, but called torn on CT", control("L3-4", annulus_torn_on_ct=True), "NOT MET"),
    ("no grade and not negative", hurt("L3-4", 30, "similar", dallas=None), "NOT MET"),
]


@pytest.mark.parametrize(("_said", "other", "result"), INTACT, ids=[case[0] for case in INTACT])
def test_xi_wants_a_negative_disc_with_an_intact_annulus(_said: str, other: dict[str, Any], result: str) -> None:
    assert verdicts(beside(other))[R8] == result


TWO: list[tuple[str, dict[str, Any], str]] = [
    ("painless", control("L5-S1"), "MET"),
    ("discordant, at whatever pressure and score", hurt("L5-S1", 2, nrs=9), "MET"),
    ("concordant", hurt("L5-S1", 2, "similar"), "NOT SUSTAINED"),
    ("not graded", hurt("L5-S1", 2, None), "NOT SUSTAINED"),
    ("painless and not graded", control("L5-S1", concordance=None), "MET"),
    ("called none, without a score", control("L5-S1", series=[point(9, 1, 90, None)]), "MET"),
    ("neither score nor grade", control("L5-S1", series=[point(9, 1, 90, None)], concordance=None), "NOT SUSTAINED"),
    ("inadequate", control("L5-S1", peak=30), "NOT SUSTAINED"),
]


@pytest.mark.parametrize(("_said", "other", "result"), TWO, ids=[case[0] for case in TWO])
def test_iasp_wants_two_adjacent_discs_that_are_not_concordant(_said: str, other: dict[str, Any], result: str) -> None:
    assert verdicts(beside(control("L3-4"), other))[R4] == result


@pytest.mark.parametrize("rules", [R1, R2, R3, R4, R8])
def test_a_leaked_disc_is_no_negative_control_even_if_the_physician_accepts_it(rules: str) -> None:
    above, below = control("L3-4"), control("L5-S1", peak=20)
    if rules in {R2, R8}:  # one control anywhere is enough for these
        above = control("L3-4", **LEAKED)
    pressed = finding(beside(above, below | {"accepted_as_control": "soft"}), rules)
    leaked = finding(beside(above, below | LEAKED | {"accepted_as_control": "soft"}), rules)
    assert [one.served for one in pressed.controls if one.level == "L5-S1"] == [True]
    assert [one.served for one in leaked.controls if one.level == "L5-S1"] == [False]
    assert pressed.result != leaked.result


SHORT = "pressurised only to 20 psi above opening (limit: 50 or more)"


def test_the_reasons_name_the_disc_the_number_and_the_limit() -> None:
    assert why(R1, control("L3-4"), hurt("L5-S1", 12, nrs=2)) == [
        "L3-4 served as control: painless, pressurised to 75 psi above opening",
        "L5-S1 did not serve as control: pain 2/10, discordant, first at 12 psi above opening (limit: over 15)",
    ]
    assert why(R1, control("L3-4", peak=35)) == [f"L3-4 did not serve as control: painless but not adequate: {SHORT}"]
    assert why(R1, control("L3-4", peak=55, accepted_as_control="soft")) == [
        "L3-4 served as control: painless, pressurised to 40 psi above opening, accepted by the physician (soft)"
    ]
    vain = "leaked (epidural) and could not be pressurised; that the physician accepted it (soft) changes nothing"
    assert why(R1, control("L3-4", **LEAKED, accepted_as_control="soft")) == [
        f"L3-4 did not serve as control: painless but not adequate: {vain}"
    ]
    assert why(R1, control("L3-4", concordance="unable to say")) == [
        "L3-4 did not serve as control: the patient could not say whether the pain was concordant"
    ]


def test_a_control_without_pressure_served_by_its_feel() -> None:
    bare = {"series": [{"t_s": 0, "volume_ml": 0.3, "nrs": 0}], "concordance": "none", "endpoint_feel": "firm"}
    hurting = {"series": [{"t_s": 0, "volume_ml": 0.3, "nrs": 8}], "concordance": "exact"}
    case = study({"level": "C4-5"} | bare, {"level": "C5-6"} | hurting, region="cervical")
    found = finding(case, R9, "C5-6")
    assert found.result == "MET"
    assert found.controls[0].why == "painless, with a firm end point or at the volume ceiling"
    assert found.conditions[-1].measured == "1 of 1 tested adjacent disc served (C4-5)"


def test_a_control_that_was_accepted_without_feel_or_volume_says_so() -> None:
    bare = {"series": [{"t_s": 0, "volume_ml": 0.3, "nrs": 0}], "concordance": "none", "accepted_as_control": "soft"}
    hurting = {"series": [{"t_s": 0, "volume_ml": 0.3, "nrs": 8}], "concordance": "exact"}
    case = study({"level": "C4-5"} | bare, {"level": "C5-6"} | hurting, region="cervical")
    assert finding(case, R9, "C5-6").controls[0].why == (
        "painless, with neither a firm end point nor the volume ceiling, accepted by the physician (soft)"
    )


def test_how_many_adjacent_discs_were_tested_is_said() -> None:
    assert finding(beside(), R1).conditions[-1].measured == "no adjacent disc was tested"
    assert finding(beside(hurt("L3-4", 3)), R1).conditions[-1].measured == "0 of 1 tested adjacent disc served"


def test_a_disc_that_hurt_without_a_score_is_no_control() -> None:
    from discorecorder.model import entries as said
    from discorecorder.model.units import Pressure
    from tests.model.test_measures import longer

    called = said.Reading(None, Pressure.of(40, "psi"), None, first_pain=True)
    silent = {"level": "L3-4", "opening_pressure_psi": 10}
    found = finding(longer(study(target("L4-5"), silent), called), R1)
    assert found.controls[0].why == "pain without a score, concordance not recorded, first at 30 psi above opening"


NEAR: list[tuple[str, tuple[dict[str, Any], ...], bool]] = [
    ("adequate by half a psi", (control("L3-4", peak=65.5),), True),
    ("inadequate by half a psi", (control("L3-4", peak=64.5),), True),
    ("adequate by a psi", (control("L3-4", peak=66),), False),
    ("at the limit, but accepted by the physician", (control("L3-4", peak=65, accepted_as_control="soft"),), False),
    ("first pain half a psi over the limit", (hurt("L3-4", 15.5),), True),
    ("first pain at the limit, but concordant", (hurt("L3-4", 15, "exact"),), False),
]


@pytest.mark.parametrize(("_said", "neighbours", "near"), NEAR, ids=[case[0] for case in NEAR])
def test_a_control_is_near_the_limit_only_where_the_limit_decided(
    _said: str,
    neighbours: tuple[dict[str, Any], ...],
    near: bool,
) -> None:
    found = finding(beside(*neighbours), R1)
    assert found.near_limit is near
    assert ("within measurement resolution" in found.controls[0].words) is near


@pytest.mark.parametrize(
    ("rudimentary", "sis", "tier"),
    [(target("L5-S1"), "INDETERMINATE", None), (control("L5-S1"), "MET", "T1"), (None, "MET", "T2")],
)
def test_a_rudimentary_disc_that_was_injected_is_a_neighbour_like_another(
    rudimentary: dict[str, Any] | None, sis: str, tier: str | None
) -> None:
    below = [rudimentary] if rudimentary else []
    found = verdicts(study(control("L3-4"), target("L4-5"), *below, transitional_anatomy="sacralised L5"))
    assert (found[R1], found[R3]) == (sis, tier)


def test_a_leaking_disc_that_hurt_late_says_why_it_did_not_serve() -> None:
    leaked = hurt("L3-4", 30, **LEAKED)
    assert any("leaked (epidural) and could not be pressurised" in words for words in why(R1, leaked))


def test_a_control_near_its_limit_is_of_no_matter_where_the_target_fails() -> None:
    near = control("L3-4", opening=15, peak=65.5)
    assert finding(study(near, target("L4-5")), R1).near_limit
    assert not finding(study(near, target("L4-5", concordance="discordant")), R1).near_limit
    assert finding(study(near, target("L4-5")), R3).near_limit
    assert not finding(study(near, target("L4-5", concordance="discordant")), R3).near_limit
