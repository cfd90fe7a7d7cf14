"""What another author may write in a case: units, what was not tested, what confounds, and what stays refused."""

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
        (classic(concordance="(nearly exact)"), ("L4-5", "concordance", "discordant", "(nearly exact)")),
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
