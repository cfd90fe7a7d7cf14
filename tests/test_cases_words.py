"""What another author may write in a case: synonyms, and true or a number in place of words."""

from __future__ import annotations

from typing import Any

import pytest

from discorecorder.cases import discogram_of
from discorecorder.model import entries as said
from discorecorder.model.state import LevelState
from discorecorder.model.values import EntryError
from tests.model.clinical import R1, R2, classic, control, finding, study, target, verdicts


def _target(**more: Any) -> LevelState:
    return discogram_of(classic(**more)).levels["L4-5"]


def _said(kind: type[said.Entry], **more: Any) -> said.Entry | None:
    return _target(**more).last(kind)


@pytest.mark.parametrize("told", ["n/a", "NA", "none", "not applicable", "unknown", None])
def test_a_nucleogram_that_is_none_is_not_recorded(told: object) -> None:
    assert _said(said.Nucleogram, nucleogram=told) is None


@pytest.mark.parametrize(
    ("told", "shape"),
    [(1, "cottonball"), (2.0, "lobular"), ("3", "irregular"), ("Adams 4", "fissured"), ("type 5", "ruptured")],
)
def test_the_nucleogram_is_read_by_the_number_of_adams(told: object, shape: str) -> None:
    assert _said(said.Nucleogram, nucleogram=told) == said.Nucleogram(shape)


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        (["guarding-bracing-withdrawal", "rubbing"], ("guarding", "rubbing")),
        (["guarding/bracing/withdrawing", "bracing", "withdrawal"], ("guarding",)),
        (["verbalizing", "Facial grimacing", "sighs"], ("verbalising", "grimacing", "sighing")),
        ("grimacing, rubbing the area", ("grimacing", "rubbing")),
        ({"guarding_bracing_withdrawal": True, "sighing": False, "verbalizing": True}, ("guarding", "verbalising")),
    ],
)
def test_behaviours_are_read_onto_the_five_of_walsh(told: object, seen: tuple[str, ...]) -> None:
    assert _said(said.Behaviour, behaviours=told) == said.Behaviour(seen)


@pytest.mark.parametrize("told", [["none"], "none", []])
def test_no_behaviour_is_none(told: object) -> None:
    assert _said(said.Behaviour, behaviours=told) is None


@pytest.mark.parametrize(
    ("told", "site"),
    [
        ("vascular (vein)", "vascular"),
        ("vein", "vascular"),
        ("vertebral", "endplate"),
        ("end-plate", "endplate"),
        ("endplate-vertebral", "endplate"),
        ("end-plate-vertebral", "endplate"),
        ("Schmorl's node", "schmorl"),
        (True, "unconfirmed"),
        (False, "none"),
        ("no leak", "none"),
    ],
)
def test_the_site_of_a_leak_is_read_in_other_words(told: object, site: str) -> None:
    assert _said(said.Leak, leak=told) == said.Leak(site)


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ("cannot say", "unable"),
        ("can't say", "unable"),
        ("unable_to_say", "unable"),
        ("unable to say (sedated)", "unable"),
        ("partial", "similar"),
        ("partially concordant", "similar"),
        ("P0", "none"),
        ("P2", "similar"),
        ("non-concordant", "discordant"),
    ],
)
def test_concordance_is_read_in_other_words(told: str, grade: str) -> None:
    assert _said(said.Concordance, concordance=told) == said.Concordance(grade)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"accepted_as_control": "too compliant"}, "too compliant"),
        ({"accept_as_control": True}, "as the case says"),
        ({"control_accepted": True, "control_accepted_reason": "too compliant"}, "too compliant"),
        ({"control_accepted_reason": "too compliant"}, "too compliant"),
    ],
)
def test_a_control_is_accepted_in_any_form(fields: dict[str, Any], reason: str) -> None:
    assert _said(said.AcceptControl, **fields) == said.AcceptControl(reason)


@pytest.mark.parametrize("fields", [{"control_accepted": False, "control_accepted_reason": "x"}, {}])
def test_a_control_that_is_not_accepted_is_not(fields: dict[str, Any]) -> None:
    assert _said(said.AcceptControl, **fields) is None


@pytest.mark.parametrize(
    ("told", "level", "region"),
    [
        ("LUMBAR", "L4-5", "lumbar"),
        ("lumbosacral", "L4-5", "lumbar"),
        ("Cervicothoracic", "C7-T1", "cervical"),
        ("thoracolumbar", "T12-L1", "thoracic"),
        (None, "C5-6", "cervical"),
    ],
)
def test_the_region_is_read_or_follows_from_the_levels(told: str | None, level: str, region: str) -> None:
    assert discogram_of(study(target(level), region=told)).opened.region == region


def test_levels_of_two_regions_make_a_mixed_study() -> None:
    assert discogram_of(study(target("T12-L1"), control("L1-2"), region=None)).opened.region == "mixed"


@pytest.mark.parametrize("told", ["pending", "unknown", None, "not done"])
def test_a_dallas_grade_that_is_not_known_leaves_the_verdict_pending(told: object) -> None:
    assert verdicts(classic(dallas=told))[R2] == "PENDING CT"


def test_a_number_or_a_truth_that_is_not_known_is_as_good_as_missing() -> None:
    case = classic(opening_pressure_psi="not obtained", rating_0_5="n/a", annulus_torn_on_ct="pending")
    missing = classic(opening_pressure_psi=None, rating_0_5=None)
    assert verdicts(case) == verdicts(missing)
    assert verdicts(case)[R1] == "NOT EVALUABLE"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("pain", "pain"),
        ("concordant pain ≥ threshold", "pain"),
        ("Pressure", "pressure"),
        ("maximum volume", "volume"),
        ("leak", "leak"),
        ("no_rise_despite_flow", "no rise"),
        ("needle moved", "needle"),
        ("patient's request", "patient"),
        ("complication", "adverse"),
        ("adverse event (vasovagal)", "adverse"),
        ("pressure ceiling; firm", "pressure"),
        ("aborted", "adverse"),
        ("aborted, needle displaced", "needle"),
        ("operator", "operator"),
    ],
)
def test_the_end_point_is_read_in_other_words(told: str, reason: str) -> None:
    assert _said(said.Stop, endpoint=told) == said.Stop(reason)
    assert _said(said.Stop, endpoint=None, endpoint_reason=told) == said.Stop(reason)


def test_an_end_point_that_is_only_felt_gives_no_reason() -> None:
    state = _target(endpoint="firm end point")
    assert (state.last(said.Stop), state.last(said.EndPoint)) == (None, said.EndPoint("firm"))
    assert _said(said.EndPoint, endpoint_feel="soft (spongy)") == said.EndPoint("soft")
    assert _said(said.EndPoint, endpoint_feel="none") == said.EndPoint("none")


def test_the_lowest_disc_of_six_may_carry_its_other_name() -> None:
    discogram = discogram_of(study(target("L5-6"), control("L6-S1 (S1-2)"), transitional_anatomy="lumbarized_S1"))
    assert list(discogram.levels) == ["L5-6", "L6-S1"]
    assert list(discogram_of(classic(level="L4-5 (target)")).levels) == ["L3-4", "L4-5", "L5-S1"]
    with pytest.raises(EntryError, match="two discs, L4-5 and L5-S1"):
        discogram_of(classic(level="L4-5 (L5/S1)"))


@pytest.mark.parametrize(
    ("told", "transition", "castellvi"),
    [
        ("sixth lumbar vertebra", "L6", None),
        ("six lumbar", "L6", None),
        ("L6", "L6", None),
        ("lumbarized S1", "lumbarised S1", None),
        ("Sacralized L5, Castellvi type IIIb", "sacralised L5", "IIIb"),
        ("Castellvi IIa", "none", "IIa"),
        (False, "none", None),
    ],
)
def test_transitional_anatomy_is_read_in_other_words(told: object, transition: str, castellvi: str | None) -> None:
    counted = discogram_of(study(control("L3-4"), transitional_anatomy=told)).last(said.Counted)
    assert counted is not None
    assert (counted.transition, counted.castellvi) == (transition, castellvi)


def test_a_castellvi_type_may_stand_in_a_field_of_its_own() -> None:
    counted = discogram_of(classic() | {"numbering": {"castellvi_type": "IIb"}}).last(said.Counted)
    assert counted is not None
    assert counted.castellvi == "IIb"


@pytest.mark.parametrize(("told", "found"), [(True, "as the case says"), ("discectomy 2019", "discectomy 2019")])
def test_prior_surgery_is_a_finding(told: object, found: str) -> None:
    assert _said(said.Finding, prior_surgery=told) == said.Finding("prior surgery", found)
    assert _said(said.Finding, prior_surgery="none") is None


@pytest.mark.parametrize("usual", ["bilateral", "both sides"])
def test_bilateral_pain_that_is_provoked_on_one_side_is_noted(usual: str) -> None:
    case = classic(pain_side="Left") | {"usual_pain": "low back, deep", "usual_pain_side": usual}
    assert any("the usual pain is bilateral" in flag for flag in finding(case, R1).flags)
    del case["usual_pain"]
    assert any("the usual pain is bilateral" in flag for flag in finding(case, R1).flags)


def test_the_tip_is_recorded() -> None:
    assert _said(said.Tip, tip_position="annulus") == said.Tip("annular")


@pytest.mark.parametrize("fields", [{"sham_nrs": 4}, {"sham_before": 4}])
def test_a_sham_with_a_score_is_noted(fields: dict[str, Any]) -> None:
    assert any("sham" in flag for flag in finding(classic(**fields), R1).flags)
    assert verdicts(classic(**fields)) == verdicts(classic())


@pytest.mark.parametrize(
    ("fields", "sham", "found"),
    [
        ({"sham_before": True, "sham_painful": False}, said.Sham(0), None),
        ({"sham_before": False}, None, None),
        ({"sham_painful": True}, None, "a sham injection was painful, its score was not told"),
        ({"sham_before": "felt nothing"}, None, "sham injection: felt nothing"),
    ],
)
def test_a_sham_without_a_score_gets_none(fields: dict[str, Any], sham: said.Sham | None, found: str | None) -> None:
    state = _target(**fields)
    assert state.last(said.Sham) == sham
    assert state.last(said.Finding) == (said.Finding("other", found) if found else None)
