"""What another author may write in a case: units, synonyms, true for words, and what stays refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from discorecorder.cases import discogram_of
from discorecorder.model import entries as said
from discorecorder.model.state import LevelState
from discorecorder.model.values import EntryError
from tests.model.clinical import R1, R2, R3, R4, R9, classic, control, finding, point, study, target, verdicts


def _target(**more: Any) -> LevelState:
    return discogram_of(classic(**more)).levels["L4-5"]


def _said(kind: type[said.Entry], **more: Any) -> said.Entry | None:
    return _target(**more).last(kind)


def _without_pressures(case: dict[str, Any]) -> dict[str, Any]:
    for level in case["levels"]:
        level["opening_pressure_psi"] = None
        for one in level["series"]:
            one["pressure_psi"] = None
    return case


@pytest.mark.parametrize(("suffix", "unit"), [("kPa", "kPa"), ("KPA", "kPa"), ("mmHg", "mmHg"), ("PSI", "psi")])
def test_the_unit_of_a_pressure_is_read_in_any_capitals(suffix: str, unit: str) -> None:
    series = [{"t_s": 0, "volume_ml": 0.2, f"pressure_{suffix}": 12, "nrs": 0}]
    case = study({"level": "L4-5", f"opening_pressure_{suffix}": 12, "series": series})
    discogram = discogram_of(case)
    injection = discogram.levels["L4-5"].judged
    assert injection is not None
    assert discogram.unit == unit
    assert str(injection.opening_pressure) == f"12 {unit}"


def test_a_field_given_twice_is_refused_unless_both_say_the_same() -> None:
    with pytest.raises(EntryError, match="level 2: baseline_nrs is given twice, as 0 and as 3"):
        discogram_of(classic(Baseline_NRS=3))
    assert verdicts(classic(Baseline_NRS=0, nrs_baseline=None)) == verdicts(classic())


@pytest.mark.parametrize(
    ("field", "told", "sleep"),
    [
        ("anaesthetic", "bupivacaine 0.5% 1 mL", ("1 mL", "bupivacaine", "0.5")),
        ("anaesthetic", "1,5 ml of Lignocaine 1 percent", ("1.5 mL", "lidocaine", "1")),
        ("anaesthetic", "local anaesthetic, ropivacaine .2%", ("None", "ropivacaine", "0.2")),
        ("anaesthetic", "local anaesthetic", ("None", "None", "None")),
        ("anaesthetic", True, ("None", "None", "None")),
        ("anesthetic", {"agent": "Marcaine", "percent": 0.25}, ("None", "bupivacaine", "0.25")),
        ("anaesthetic_given", True, ("None", "None", "None")),
        ("put_to_sleep", "yes", ("None", "None", "None")),
    ],
)
def test_an_anaesthetic_in_any_form_confounds_the_level_after_it(
    field: str, told: object, sleep: tuple[str, ...]
) -> None:
    case = classic(**{field: told})
    given = discogram_of(case).levels["L4-5"].last(said.Sleep)
    assert given is not None
    assert (str(given.volume), str(given.agent), str(given.percent)) == sleep
    assert verdicts(case)[R1] == "INDETERMINATE"
    assert any("after anaesthetic" in flag for flag in finding(case, R1, "L5-S1").flags)
    case["levels"][2]["after_anaesthetic"] = False
    assert verdicts(case)[R1] == "MET"


def test_a_relief_without_a_score_is_passed_over() -> None:
    state = _target(anaesthetic=True, relief_series=[{"minutes": 5}, {"minutes": 10, "nrs": 2}])
    assert [fact.entry for fact in state.facts(said.Relief)] == [said.Relief(2, 10)]


@pytest.mark.parametrize(
    "told", [False, "none", "not given", {}, {"agent": None}, {"given": False, "agent": "lidocaine"}, {"agent": "none"}]
)
def test_no_anaesthetic_in_any_form_confounds_nothing(told: object) -> None:
    case = classic(anaesthetic=told, anaesthetic_given=False)
    assert discogram_of(case).levels["L4-5"].last(said.Sleep) is None
    assert verdicts(case) == verdicts(classic())


@pytest.mark.parametrize(
    "how", [{"tested": False}, {"not_tested": True}, {"abandoned": True}, {"abandoned": "needle could not be placed"}]
)
@pytest.mark.parametrize("series", [[], control("L5-S1")["series"]])
def test_a_level_that_was_given_up_is_not_tested(how: dict[str, Any], series: list[Any]) -> None:
    case = study(control("L3-4"), target("L4-5"), {"level": "L5-S1", "series": series} | how)
    discogram = discogram_of(case)
    assert not discogram.levels["L5-S1"].is_tested
    abandoned = discogram.levels["L5-S1"].last(said.Abandon)
    assert abandoned is not None
    assert abandoned.words in {"not tested", "as the case says", "needle could not be placed"}
    assert verdicts(case)[R3] == "T2"


def test_a_level_that_is_given_up_and_comes_again_has_one_injection() -> None:
    case = study({"level": "L4-5", "abandoned": True}, control("L3-4"), target("L4-5"), control("L5-S1"))
    assert len(discogram_of(case).levels["L4-5"].injections) == 1
    assert verdicts(case) == verdicts(classic())


@pytest.mark.parametrize("no", [False, "no", None])
def test_a_level_that_was_not_given_up_is_tested(no: object) -> None:
    assert verdicts(classic(abandoned=no, tested=True)) == verdicts(classic())


@pytest.mark.parametrize("how", [{"fused": True}, {"accessible": False}, {"inaccessible": True}])
def test_a_level_out_of_reach_with_an_injection_is_refused_whoever_says_it(how: dict[str, Any]) -> None:
    for case in (classic(**how), classic() | {"fused": ["L4-5"]}, classic() | {"fused": "L4/5"}):
        with pytest.raises(EntryError, match=r"L4-5: .*fused or not accessible, and yet with an injection"):
            discogram_of(case)


def test_a_fused_level_may_stand_among_the_levels_too() -> None:
    case = study(control("L3-4"), target("L4-5"), {"level": "L5-S1", "series": []}, fused=["L5-S1"])
    assert verdicts(case)[R3] == "T2"


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


@pytest.mark.parametrize("told", [False, "none", "No manometer", {"none": True}, {"used": False}])
def test_pressures_beside_no_manometer_are_not_used(told: object) -> None:
    case = classic() | {"manometer": told}
    assert discogram_of(case).last(said.Manometer) == said.Manometer(False)
    found = verdicts(case)
    assert (found[R1], found[R2], found[R4]) == ("NOT EVALUABLE", "NOT EVALUABLE", "NOT SUSTAINED")
    assert found == verdicts(_without_pressures(classic()))


@pytest.mark.parametrize("told", [True, "Discyphor", {"model": "Discyphor"}])
def test_a_manometer_that_is_named_is_used(told: object) -> None:
    assert verdicts(classic() | {"manometer": told}) == verdicts(classic())


def test_a_point_of_nothing_but_an_unused_pressure_is_no_point() -> None:
    series = [point(0, None, 12, None), point(9, 0.4, None, 8)]
    case = study(target("C5-6", series=series), control("C6-7"), region="cervical", manometer="none")
    injection = discogram_of(case).levels["C5-6"].judged
    assert injection is not None
    assert len(injection.points) == 1
    assert finding(case, R9, "C5-6").result != "NOT EVALUABLE"


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


RESTING: list[dict[str, Any]] = [
    *({field: True} for field in ("static", "flow_stopped", "plunger_stopped", "after_stop", "at_rest")),
    *({field: False} for field in ("flowing", "flow", "advancing", "during_injection", "dynamic")),
    *({field: "stopped"} for field in ("flow", "plunger", "state", "phase")),
    *({"event": words} for words in ("flow stopped", "plunger stopped", "after stop", "post-stop", "Static")),
    *({field: "static"} for field in ("type", "kind", "mode")),
    {"flow": 0},
]


def _resting(how: dict[str, Any]) -> dict[str, Any]:
    case = classic()
    case["levels"][1]["series"][3:] = [point(24, 1.1, 90, 7, **how), point(28, 1.1, 95, 8)]
    return case


@pytest.mark.parametrize("how", RESTING, ids=json.dumps)
def test_a_point_of_a_resting_plunger_takes_the_pressure_before(how: dict[str, Any]) -> None:
    found = finding(_resting(how), R1)
    assert found.conditions[2].measured == "24 psi (12 psi a.o.)"
    assert any("after the flow stopped" in flag for flag in found.flags)


@pytest.mark.parametrize(
    "how",
    [{"static": False}, {"plunger": "advancing"}, {"flow": 0.05}, {"flow": True}, {"event": "stop"}, {"flow": "n/a"}],
    ids=json.dumps,
)
def test_a_point_of_an_advancing_plunger_keeps_its_pressure(how: dict[str, Any]) -> None:
    assert finding(_resting(how), R1).conditions[2].measured == "90 psi (78 psi a.o.)"


def test_a_plunger_that_rested_advances_again_with_more_volume() -> None:
    case = classic()
    case["levels"][1]["series"][2] |= {"static": True, "nrs": 5}
    assert finding(case, R1).conditions[2].measured == "26 psi (14 psi a.o.)"


def test_the_event_stop_at_the_last_point_ends_the_injection_there() -> None:
    case = classic(endpoint=None)
    case["levels"][1]["series"] = case["levels"][1]["series"][:4]
    case["levels"][1]["series"][3]["event"] = "stop"
    state = discogram_of(case).levels["L4-5"]
    assert state.last(said.Stop) == said.Stop(None)
    assert finding(case, R1).conditions[2].measured == "26 psi (14 psi a.o.)"
    case["levels"][1]["endpoint"] = "concordant pain"
    assert discogram_of(case).levels["L4-5"].last(said.Stop) == said.Stop("pain")


@pytest.mark.parametrize(
    ("case", "named"),
    [
        (classic(anaesthetic="gin 1 mL"), ("L4-5", "anaesthetic", "bupivacaine", "gin")),
        (classic(anaesthetic="bupivacaine 50%"), ("L4-5", "anaesthetic", "5 percent")),
        (classic(anaesthetic=["lidocaine"]), ("L4-5", "anaesthetic", "text")),
        (classic(nucleogram=6), ("L4-5", "nucleogram", "cottonball", "6")),
        (classic(concordance="maybe"), ("L4-5", "concordance", "discordant", "unable", "maybe")),
        (classic(behaviours=["facial"]), ("L4-5", "behaviour", "grimacing", "facial")),
        (classic(behaviours={"singing": True}), ("L4-5", "behaviour", "grimacing", "singing")),
        (classic(behaviours=3), ("L4-5", "behaviours", "a list")),
        (classic(tip_position="lost"), ("L4-5", "tip_position", "annular", "lost")),
        (classic(pain_side="up"), ("L4-5", "pain_side", "bilateral", "up")),
        (classic(endpoint="pain, pressure"), ("L4-5", "stopped already")),
        (classic(tested="perhaps"), ("L4-5", "tested", "true or false")),
        (classic() | {"transitional_anatomy": "Castellvi V"}, ("transitional_anatomy", "Castellvi", "IV", "V")),
        (classic() | {"manometer": [1]}, ("the case", "manometer", "text")),
        (_resting({"plunger": "gone"}), ("L4-5, point 4", "plunger", "stopped", "gone")),
        (_resting({"static": True, "advancing": True}), ("L4-5, point 4", "rests", "advances")),
        (_resting({"static": "maybe"}), ("L4-5, point 4", "static", "true or false")),
    ],
)
def test_other_words_are_refused_with_what_would_be_understood(case: dict[str, Any], named: tuple[str, ...]) -> None:
    with pytest.raises(EntryError) as refused:
        discogram_of(case)
    assert [word for word in named if word not in str(refused.value)] == []
    assert len(str(refused.value)) < 500
