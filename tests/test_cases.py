"""Cases as JSON: the oracles, every edge case of facts 9.2, and what is refused."""

from __future__ import annotations

import json
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.cases import discogram_of
from discorecorder.model import entries as said
from discorecorder.model.criteria import judge
from discorecorder.model.values import EntryError
from tests.model.clinical import R1, R3, R9, classic, control, finding, point, study, target, verdicts

CASES = sorted(Path(__file__).with_name("cases").glob("*.json"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_case_is_judged_as_its_oracle_says(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    findings = judge(discogram_of(case))
    expected = case["expected"]
    found = {
        rules: {level: findings[rules][level].result for level in by_level} for rules, by_level in expected.items()
    }
    assert found == expected


def test_oracle_b_has_no_disc_that_meets_anything() -> None:
    case = json.loads(Path(__file__).with_name("cases").joinpath("B.json").read_text(encoding="utf-8"))
    results = {one.result for by_level in judge(discogram_of(case)).values() for one in by_level.values()}
    assert results.isdisjoint({"MET", "T1", "T2", "T3", "T4", True, "chemical", "mechanical"})


def test_painless_levels_of_oracle_a_have_no_class() -> None:
    case = json.loads(Path(__file__).with_name("cases").joinpath("A.json").read_text(encoding="utf-8"))
    classes = judge(discogram_of(case))["derby1999-class@1"]
    assert [classes["L3-4"].result, classes["L5-S1"].result] == [None, None]


@pytest.mark.parametrize("spelling", ["L4-5", "l4/5", "L45", "L4-L5", " l4-l5 "])
def test_a_level_is_read_in_any_spelling(spelling: str) -> None:
    assert verdicts(classic(level=spelling)) == verdicts(classic())


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Exact", "exact"),
        ("E", "exact"),
        ("P3", "exact"),
        ("concordant", "similar"),
        ("familiar", "similar"),
        ("S", "similar"),
        ("dissimilar", "discordant"),
        ("P1", "discordant"),
        ("-", "none"),
        ("unable to say", "unable"),
    ],
)
def test_concordance_is_read_in_the_words_of_the_sheet(words: str, grade: str) -> None:
    state = discogram_of(classic(concordance=words)).levels["L4-5"]
    assert state.last(said.Concordance) == said.Concordance(grade)


def test_fields_that_are_not_known_are_ignored() -> None:
    assert verdicts(classic(mood="good") | {"weather": ["rain"]}) == verdicts(classic())


@pytest.mark.parametrize("field", ["role", "leak", "endpoint", "nucleogram", "after_anaesthetic", "behaviours"])
def test_a_field_that_is_null_is_as_good_as_missing(field: str) -> None:
    without = classic()
    without["levels"][1].pop(field, None)
    assert verdicts(classic(**{field: None})) == verdicts(without)


def test_whole_numbers_may_be_written_with_a_point() -> None:
    assert verdicts(classic(baseline_nrs=0.0, rating_0_5=4.0, dallas=4.0)) == verdicts(classic())


def _with_point(**more: Any) -> dict[str, Any]:
    case = classic()
    case["levels"][1]["series"][3] |= more
    return case


REFUSED: list[tuple[Any, tuple[str, ...]]] = [
    ([], ("the case", "object")),
    ({}, ("0 levels",)),
    ({"levels": {}}, ("the case", "levels", "a list")),
    ({"levels": ["L4-5"]}, ("level 1", "object")),
    (study({}), ("level 1", "level is missing")),
    (study({"level": 4}), ("level 1", "level", "text")),
    (study({"level": "C1-2"}), ("level 1", "C1-2")),
    (study({"level": "L4-6"}), ("level 1", "L4-6")),
    (study({"level": "L5-6"}, transitional_anatomy="none"), ("L5-6", "numbering")),
    (classic() | {"region": "pelvis"}, ("region",)),
    (classic() | {"transitional_anatomy": "seven"}, ("transitional_anatomy", "seven")),
    (classic() | {"fused": ["L4-6"]}, ("fused", "L4-6")),
    (classic() | {"fused": [7]}, ("fused", "words")),
    (classic() | {"fused": ["L4-5"]}, ("L4-5", "fused")),
    (classic() | {"device_resolution_psi": -1}, ("device_resolution", "negative")),
    (classic() | {"device_resolution_psi": "one"}, ("device_resolution_psi", "a number")),
    (classic() | {"other_sources_excluded": "yes"}, ("other_sources_excluded", "true or false")),
    (classic(baseline_nrs=11), ("L4-5", "baseline")),
    (classic(baseline_nrs=7.5), ("L4-5", "baseline_nrs", "whole number")),
    (classic(baseline_nrs="NaN"), ("L4-5", "baseline_nrs", "number")),
    (classic(baseline_nrs=True), ("L4-5", "baseline_nrs", "number")),
    (classic(opening_pressure_psi=-3), ("L4-5", "opening_pressure_psi", "negative")),
    (classic(opening_pressure_psi=9000), ("L4-5", "opening_pressure_psi")),
    (classic(opening_pressure_psi=float("nan")), ("L4-5", "opening_pressure_psi", "measured")),
    (classic(opening_pressure_psi=10**5000), ("L4-5", "opening_pressure_psi", "huge int")),
    (classic(concordance="maybe"), ("L4-5", "concordance", "maybe")),
    (classic(concordance=3), ("L4-5", "concordance", "exact")),
    (classic(rating_0_5=6), ("L4-5", "rating")),
    (classic(behaviours=["singing"]), ("L4-5", "behaviour", "singing")),
    (classic(behaviours=[1]), ("L4-5", "behaviours", "words")),
    (classic(dallas=6), ("L4-5", "dallas", "5", "6")),
    (classic(endpoint="boredom"), ("L4-5", "endpoint", "boredom")),
    (classic(leak="ear"), ("L4-5", "leak", "ear")),
    (classic(role="hero"), ("L4-5", "role", "control", "hero")),
    (classic(series=3), ("L4-5", "series", "a list")),
    (classic(series=[3]), ("L4-5, point 1", "object")),
    (classic(series=[{}] * 100_001), ("L4-5", "series", "items")),
    (classic(relief_series=[{"nrs": 12}]), ("L4-5, relief 1", "pain")),
    (classic(anaesthetic={"agent": "gin"}), ("L4-5", "anaesthetic", "gin")),
    (_with_point(nrs=11), ("L4-5, point 4", "pain")),
    (_with_point(nrs=7.5), ("L4-5, point 4", "nrs")),
    (_with_point(volume_ml=-1), ("L4-5, point 4", "volume_ml", "negative")),
    (_with_point(volume_ml=99), ("L4-5, point 4", "volume_ml")),
    (_with_point(t_s=3), ("L4-5, point 4", "t_s", "order of time")),
    (_with_point(t_s=-3), ("L4-5, point 4", "t_s", "order of time")),
    (_with_point(t_s=90000), ("L4-5, point 4", "t_s", "over a day")),
    (_with_point(t_s=1e300), ("L4-5, point 4", "t_s")),
    (_with_point(pressure_psi=None, pressure_kpa=179), ("L4-5", "psi", "kPa", "unit")),
    (study(*[control("L4-5")] * 101), ("101 levels",)),
]


@pytest.mark.parametrize(("case", "named"), REFUSED, ids=lambda part: None)
def test_what_is_wrong_is_refused_with_its_place(case: Any, named: tuple[str, ...]) -> None:
    with pytest.raises(EntryError) as refused:
        discogram_of(case)
    assert [word for word in named if word not in str(refused.value)] == []
    assert len(str(refused.value)) < 500


def test_a_list_in_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(EntryError, match="concordance"):
        discogram_of(classic(concordance=endless))


def test_the_unit_of_the_device_is_that_of_the_readings() -> None:
    case = json.loads(
        json.dumps(classic()).replace("pressure_psi", "pressure_kpa").replace("resolution_psi", "resolution_kpa")
    )
    manometer = discogram_of(case).last(said.Manometer)
    assert manometer == said.Manometer(True, None, "kPa", said.Number(1))


def test_a_resolution_in_another_unit_is_kept_as_it_was_told() -> None:
    discogram = discogram_of(
        json.loads(json.dumps(classic()).replace("pressure_psi", "pressure_bar").replace("9", "2"))
    )
    assert discogram.last(said.Manometer) == said.Manometer(True, None, "psi", said.Number(1))
    assert discogram.unit == "bar"


@pytest.mark.parametrize("resolution", [None, 0])
def test_a_resolution_that_is_not_told_is_unknown(resolution: object) -> None:
    manometer = discogram_of(classic() | {"device_resolution_psi": resolution}).last(said.Manometer)
    assert manometer == said.Manometer(True, None, "psi")


def test_a_case_may_say_that_no_manometer_is_used() -> None:
    bare = [control("L3-4", opening_pressure_psi=None, series=[])]
    assert discogram_of(study(*bare, manometer="none")).last(said.Manometer) == said.Manometer(False)


def test_six_lumbar_vertebrae_follow_from_the_levels_named() -> None:
    numbering = discogram_of(study(target("L5-6"), control("L6-S1"))).numbering
    assert numbering.transition == "L6"


def test_the_numbering_may_stand_in_a_block_of_its_own() -> None:
    block = {"transitional_anatomy": "lumbarized_S1", "fused": ["l1/2"]}
    numbering = discogram_of(study(target("L5-6"), numbering=block)).numbering
    assert (numbering.transition, numbering.fused) == ("lumbarised S1", ("L1-2",))


def test_a_neighbour_out_of_reach_is_absent() -> None:
    case = study(control("L3-4"), target("L4-5"), {"level": "L5-S1", "accessible": False})
    assert discogram_of(case).numbering.fused == ("L5-S1",)
    assert verdicts(case)[R3] == "T2"


def test_a_disc_injected_again_keeps_both_injections() -> None:
    first = target("L4-5", endpoint=None)
    again = target("L4-5", concordance="discordant")
    state = discogram_of(study(first, again)).levels["L4-5"]
    assert [len(injection.points) for injection in state.injections] == [6, 6]
    assert state.judged is state.injections[0]


def test_a_feel_may_stand_beside_the_reason() -> None:
    state = discogram_of(classic(endpoint="pressure ceiling, firm")).levels["L4-5"]
    assert (state.last(said.Stop), state.last(said.EndPoint)) == (said.Stop("pressure"), said.EndPoint("firm"))
    spongy = discogram_of(classic(endpoint_feel="Spongy")).levels["L4-5"]
    assert spongy.last(said.EndPoint) == said.EndPoint("soft")


@pytest.mark.parametrize(
    "how", [{"static": True}, {"advancing": False}, {"event": "flow stopped"}, {"phase": "static"}, {"dynamic": False}]
)
def test_a_point_at_rest_takes_the_last_pressure_with_the_plunger_advancing(how: dict[str, Any]) -> None:
    case = _with_point(pressure_psi=90, **how)
    case["levels"][1]["series"][4] |= {"event": "dynamic"}
    found = finding(case, R1)
    assert found.conditions[2].measured == "24 psi (12 psi a.o.)"
    assert any("after the flow stopped" in flag for flag in found.flags)


@pytest.mark.parametrize("event", ["stop", None, ["list"], {"a": 1}, 7])
def test_an_event_that_says_nothing_of_the_flow_changes_nothing(event: object) -> None:
    assert verdicts(_with_point(event=event)) == verdicts(classic())


def test_an_empty_point_and_an_empty_series_are_passed_over() -> None:
    assert verdicts(classic(series=[{}, *classic()["levels"][1]["series"]])) == verdicts(classic())
    assert finding(classic(series=[], opening_pressure_psi=None, endpoint=None), R1).result == "NOT EVALUABLE"


def test_points_without_a_time_stand_in_the_order_given() -> None:
    case = classic()
    for one in case["levels"][1]["series"]:
        del one["t_s"]
    assert verdicts(case) == verdicts(classic())


def test_a_leak_without_a_site_that_prevented_pressurisation_is_unconfirmed() -> None:
    state = discogram_of(classic(leak=None, leak_prevents_pressurisation=True)).levels["L4-5"]
    assert state.last(said.Leak) == said.Leak("unconfirmed", True)
    assert discogram_of(classic(leak="vein")).levels["L4-5"].last(said.Leak) == said.Leak("vascular")


def test_volume_0_and_pressures_over_150_are_read() -> None:
    case = classic(series=[point(0, 0, 12, 0), point(9, 1, 170, 7)])
    assert finding(case, R1).result == "NOT MET"


def test_a_cervical_case_needs_no_pressure() -> None:
    assert finding(classic(level="C5-6") | {"region": "mixed"}, R9, "C5-6").result != "NOT EVALUABLE"


JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["L4-5", "exact"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
PLACES: list[tuple[str | int, ...]] = [
    *(
        (field,)
        for field in (*classic(), "fused", "numbering", "manometer", "transitional_anatomy", "usual_pain", "castellvi")
    ),
    *(("levels", 1, field) for field in (*target("L4-5"), "anaesthetic", "relief_series", "sham_nrs", "designated")),
    *(("levels", 1, field) for field in ("after_anaesthetic", "accepted_as_control", "endpoint_feel", "pain_side")),
    *(("levels", 1, field) for field in ("abandoned", "accessible", "put_to_sleep", "control_accepted", "sham_before")),
    *(("levels", 1, "series", 2, field) for field in ("t_s", "volume_ml", "pressure_psi", "nrs", "event", "static")),
    *(("levels", 1, "series", 2, field) for field in ("flow", "plunger")),
    ("levels", 1),
    ("levels", 1, "series", 2),
]


@settings(max_examples=400)
@given(st.lists(st.tuples(st.sampled_from(PLACES), JUNK), min_size=1, max_size=3))
def test_whatever_stands_in_a_field_the_case_is_judged_or_refused(
    changes: list[tuple[tuple[str | int, ...], Any]],
) -> None:
    case: Any = deepcopy(classic())
    for place, junk in changes:
        held: Any = case
        try:
            for step in place[:-1]:
                held = held[step]
            held[place[-1]] = junk
        except (TypeError, KeyError, IndexError):
            continue
    with suppress(EntryError):
        judge(discogram_of(case))
