"""The answer in one sentence, for the synthetic patients and the edge cases."""

import re
from collections.abc import Sequence

import pytest

from discorecorder.model import entries as say
from discorecorder.report.answer import Answer, answer
from discorecorder.report.study_view import StudyView
from tests.report.studies import Told, case_a, ml, nothing_yet, of_levels, psi, study_facts

Points = Sequence[tuple[float, float, int]]


def _study(*levels: tuple[str, float, Points, str, int]) -> Answer:
    """Return the answer to levels given as name, opening pressure, points, concordance and Dallas grade."""
    told = Told()
    study_facts(told)
    for level, opening, points, grade, dallas in levels:
        told.level(level, None)
        told.series(opening, points)
        told.say(say.Stop("pressure"), say.Concordance(grade), say.Leak("none"), say.Tear(dallas))
    return answer(StudyView(told.discogram))


def test_a_classic_study_names_level_pain_pressure_and_criteria() -> None:
    told = answer(StudyView(case_a()))
    assert told.verdict == "MET"
    assert told.headline == (
        "L4-5: concordant pain 8/10, reached at 14 psi above opening. Criteria of sis2004-secondary@1 met as recorded."
    )
    assert told.lines[0] == (
        "Controls: L3-4 painless, pressurised to 80 psi a.o.; L5-S1 painless, pressurised to 75 psi a.o."
    )


def test_a_negative_study_says_that_the_discs_were_pressurised() -> None:
    told = _study(
        ("L3-4", 20, [(1.4, 100, 0)], "none", 0),
        ("L4-5", 14, [(2.0, 70, 2), (2.4, 84, 2)], "discordant", 3),
        ("L5-S1", 10, [(3.5, 72, 0)], "none", 2),
    )
    assert told.verdict == "NOT MET"
    assert told.headline == (
        "No disc met the criteria of sis2004-secondary@1. Discs L3-4 to L5-S1 were adequately pressurised."
    )
    assert "Other pain: L4-5 discordant 2/10, first at 56 psi above opening." in told.lines


def test_three_painful_discs_without_a_control_are_indeterminate() -> None:
    told = _study(
        ("L3-4", 16, [(1.5, 34, 3), (1.8, 42, 6), (2.0, 46, 7), (2.1, 48, 7)], "similar", 3),
        ("L4-5", 10, [(0.5, 14, 3), (0.7, 18, 6), (0.9, 20, 7), (1.2, 24, 9)], "exact", 5),
        ("L5-S1", 14, [(1.0, 26, 3), (1.4, 34, 6), (1.6, 36, 7), (1.8, 40, 8)], "similar", 4),
    )
    assert told.verdict == "INDETERMINATE"
    assert told.headline == (
        "L3-4, L4-5 and L5-S1 each reproduced the usual pain. No negative control was obtained; "
        "indeterminate by sis2004-secondary@1."
    )


def test_pain_at_high_pressure_only_is_named_and_the_disagreement_said() -> None:
    told = _study(
        ("L3-4", 18, [(1.5, 95, 0)], "none", 0),
        ("L4-5", 15, [(2.0, 72, 3), (2.4, 78, 6), (2.6, 80, 7), (2.8, 82, 7)], "similar", 3),
        ("L5-S1", 14, [(2.0, 88, 0)], "none", 1),
    )
    assert told.verdict == "NOT MET"
    assert told.headline.startswith("L4-5: concordant (similar) pain 7/10, reached at 65 psi above opening.")
    assert "not met: pressure at pain 7 was 80 psi" in told.headline
    differing = next(line for line in told.lines if line.startswith("Rule sets differ at L4-5"))
    assert "MET by iasp1994-provocation@1" in differing
    assert differing.endswith("Interpret with caution.")


def test_a_leaked_disc_is_named_as_no_control() -> None:
    told = Told()
    study_facts(told)
    told.level("L3-4", "control")
    told.series(12, [(2.0, 20, 0)])
    told.say(say.Stop("no rise"), say.Concordance("none"), say.Leak("epidural", True))
    told.level("L4-5", "suspect")
    told.series(12, [(0.8, 20, 3), (1.4, 26, 7)])
    told.say(say.Stop("pain"), say.Concordance("exact"), say.Leak("none"))
    found = answer(StudyView(told.discogram))
    assert found.verdict in {"INDETERMINATE", "NOT EVALUABLE"}
    assert "met as recorded" not in found.headline


def test_two_levels_that_met_the_criteria_are_both_named() -> None:
    told = _study(
        ("L2-3", 18, [(1.5, 95, 0)], "none", 0),
        ("L3-4", 12, [(0.8, 20, 3), (1.4, 26, 7)], "exact", 4),
        ("L4-5", 18, [(1.5, 95, 0)], "none", 0),
        ("L5-S1", 12, [(0.8, 20, 3), (1.4, 27, 7)], "exact", 4),
    )
    assert told.headline.startswith("Criteria of sis2004-secondary@1 met as recorded at L3-4 and L5-S1:")
    assert [line for line in told.lines if line.startswith("L5-S1: Control: L4-5 painless")]


def test_an_unfinished_study_answers_that_there_is_nothing_yet() -> None:
    assert answer(StudyView(nothing_yet())).headline == "No disc was injected; there is nothing to judge."


def test_a_thoracic_study_is_described_and_not_judged() -> None:
    told = answer(StudyView(of_levels(["T7-8", "T8-9"], "thoracic", painful="T8-9")))
    assert told.verdict == "NOT EVALUATED"
    assert told.headline.startswith(
        "Descriptive study, no verdict by thoracic-descriptive@1: T8-9 concordant pain 8/10"
    )


def test_an_override_is_printed_with_its_reason() -> None:
    told = Told()
    study_facts(told)
    told.level("L4-5", "suspect")
    told.series(12, [(0.8, 20, 3), (1.4, 26, 7)])
    told.say(say.Stop("pain"), say.Concordance("exact"))
    told.say(say.Override("L4-5", "sis2004-secondary@1", "MET", "L3-4 was painless in 2024"))
    assert any(
        "override at L4-5: MET instead of sis2004-secondary@1; reason: L3-4 was painless in 2024" in line
        for line in answer(StudyView(told.discogram)).lines
    )


def test_pain_without_an_opening_pressure_has_no_number_above_opening() -> None:
    told = Told()
    study_facts(told)
    told.level("L4-5", "suspect")
    told.say(say.Reading(ml(1.4), psi(26), 8), say.Stop("pain"), say.Concordance("exact"))
    found = answer(StudyView(told.discogram))
    assert "above opening" not in found.headline


@pytest.mark.parametrize("region", ["lumbar", "cervical", "thoracic"])
def test_no_answer_ever_claims_more_than_the_record(region: str) -> None:
    levels = {"lumbar": ["L4-5"], "cervical": ["C5-6"], "thoracic": ["T8-9"]}[region]
    told = answer(StudyView(of_levels(levels, region, painful=levels[0])))
    assert not re.search(r"confirm|prove|diagnos|indicat(es|ion)|normal|positive", told.headline)


def test_a_control_stopped_early_is_not_called_adequate() -> None:
    told = _study(("L3-4", 12, [(1.0, 32, 0)], "none", 0), ("L4-5", 12, [(1.0, 90, 0)], "none", 0))
    assert told.headline == "No disc met the criteria of sis2004-secondary@1; not all were adequately pressurised."


def test_a_disc_that_could_not_be_judged_comes_before_those_that_failed() -> None:
    told = Told()
    study_facts(told)
    told.level("L3-4", "control")
    told.series(12, [(2.0, 20, 0)])
    told.say(say.Stop("no rise"), say.Concordance("none"), say.Leak("epidural", True))
    told.level("L4-5", "control")
    told.series(12, [(1.0, 90, 0)])
    told.say(say.Stop("pressure"), say.Concordance("none"), say.Leak("none"))
    found = answer(StudyView(told.discogram))
    assert found.verdict == "NOT EVALUABLE"
    assert found.headline == "L3-4: not evaluable by sis2004-secondary@1. L4-5: criteria not met."


def test_a_baseline_at_the_threshold_is_named_as_the_open_question() -> None:
    told = Told()
    study_facts(told)
    told.level("L4-5", "suspect", base=7)
    told.series(12, [(1.0, 30, 8)])
    told.say(say.Stop("pain"), say.Concordance("exact"), say.Leak("none"))
    found = answer(StudyView(told.discogram))
    assert found.verdict == "INDETERMINATE"
    assert "baseline" in found.headline


def test_complications_and_addenda_stand_on_page_one() -> None:
    told = Told()
    study_facts(told)
    told.say(say.Adverse("vasovagal", "mild"), say.Finish(), say.Sign("Dr A"), say.Addendum("CT shows no tear"))
    lines = answer(StudyView(told.discogram)).lines
    assert "Complication: vasovagal, mild." in lines
    assert "Addendum: CT shows no tear (23 Nov 2026)." in lines
