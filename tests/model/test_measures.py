"""The numbers behind a verdict, from the points of one injection."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.cases import discogram_of
from discorecorder.model import entries as said
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry, Record
from discorecorder.model.findings import Study
from discorecorder.model.measures import Measures, pressure_words, told
from discorecorder.model.units import Pressure, Volume
from tests.model.clinical import classic, control, point, study, target

FIFTY = Fraction(50)


def measured(case: dict[str, Any] | Discogram, level: str = "L4-5") -> Measures:
    return Study(case if isinstance(case, Discogram) else discogram_of(case)).levels[level]


def longer(case: dict[str, Any], *entries: Entry) -> Discogram:
    """Return the discogram of a case with more said a second apart."""
    grown = discogram_of(case)
    for entry in entries:
        last = grown.records[-1]
        at = last.happened_at + timedelta(seconds=1)
        record = Record(last.number + 1, entry, at, at, "case", "scribe", "import", last.number + 1)
        grown = grown.plus(record.sealed(grown.id, grown.digest))
    return grown


def psi(number: float) -> Pressure:
    return Pressure.of(number, "psi")


def test_oracle_a_is_measured_as_the_sheet_works_it_out() -> None:
    measures = measured(classic())
    moments = (measures.first_pain, measures.at_pain(6), measures.at_pain(7), measures.peak)
    assert [moment.above_psi for moment in moments if moment] == [8, 12, 14, 16]
    assert measures.peak_pain == 8
    assert str(measures.final_volume[0]) == "1.6 mL"


def test_a_score_that_was_never_reached_has_no_moment() -> None:
    measures = measured(classic())
    assert measures.at_pain(9) is None
    assert measured(study(control("L4-5"))).first_pain is None


def test_a_score_that_was_there_before_has_no_moment() -> None:
    assert measured(classic(baseline_nrs=6)).at_pain(6) is None


def test_pain_at_baseline_is_no_pain() -> None:
    steady = control("L4-5", baseline_nrs=2, series=[point(0, 0.2, 15, 2), point(9, 1, 90, 2)])
    assert measured(study(steady)).is_painless is True
    assert measured(study(steady | {"baseline_nrs": 1})).is_painless is False


def test_without_a_score_nobody_knows_whether_it_hurt() -> None:
    silent = control("L4-5", series=[point(9, 1, 90, None)])
    assert measured(study(silent)).is_painless is None
    assert measured(study(silent)).peak_pain_record == 0


def test_a_first_pain_that_was_called_without_a_score_has_risen() -> None:
    called = longer(
        study({"level": "L4-5", "opening_pressure_psi": 10}), said.Reading(None, psi(30), None, first_pain=True)
    )
    measures = measured(called)
    assert measures.is_painless is False
    assert measures.first_pain is not None
    assert measures.first_pain.above_psi == 20


def test_the_baseline_of_the_day_stands_in_where_none_was_asked_at_the_disc() -> None:
    opened = discogram_of(study(target("L4-5", baseline_nrs=None)))
    level = next(record.number for record in opened.records if isinstance(record.entry, said.Level))
    grown = Discogram("day")
    for record in (*opened.records[: level - 1], None, *opened.records[level - 1 :]):
        entry = said.Baseline(4) if record is None else record.entry
        at = opened.records[0].happened_at if record is None or record.number < level else record.happened_at
        number = len(grown.records) + 1
        one = Record(number, entry, at, at, "case", "scribe", "import", number)
        grown = grown.plus(one.sealed(grown.id, grown.digest))
    assert measured(grown).base == 4


def test_a_disc_that_was_armed_and_not_injected_has_no_numbers() -> None:
    measures = measured(study({"level": "L4-5"}))
    assert measures.injection is None
    assert (measures.opening, measures.opening_record, measures.stop_reason) == (None, 0, None)
    assert (measures.peak, measures.lowest_above_psi, measures.base) == (None, None, None)
    assert measures.after_anaesthetic is False
    assert measures.inadequacy(FIFTY) == "was not injected"


def test_pressures_said_above_opening_are_added_to_the_opening_pressure() -> None:
    with_opening = longer(study({"level": "L4-5", "opening_pressure_psi": 10}), said.Reading(None, _above(30), 7))
    moment = measured(with_opening).at_pain(7)
    assert moment is not None
    assert (moment.gauge_psi, moment.above_psi, moment.told()) == (Fraction(40), Fraction(30), "40 psi (30 psi a.o.)")


def test_pressures_said_above_an_unknown_opening_are_not_guessed() -> None:
    measures = measured(
        longer(study({"level": "L4-5"}, manometer=None), said.Manometer(True), said.Reading(None, _above(30), 7))
    )
    moment = measures.at_pain(7)
    assert moment is not None
    assert moment.told() == "30 psi a.o., opening pressure not recorded"
    assert measures.peak is None


def _above(number: int) -> Pressure:
    return Pressure.of(number, "psi", above_opening=True)


def test_pressure_is_printed_in_its_unit_and_apart_from_its_limit() -> None:
    atm = Pressure.of(4.4, "atm")
    gauge, above = atm.psi(), atm.psi() - Pressure.of(1, "atm").psi()
    assert pressure_words(atm, gauge, above, FIFTY) == "4.4 atm = 64.7 psi (49.97 psi a.o.)"
    assert pressure_words(psi(26), Fraction(26), None) == "26 psi (a.o. not known)"
    assert pressure_words(None, None, None) == "pressure not recorded"


@given(st.fractions(0, 100, max_denominator=10**6), st.sampled_from([15, 22, 50, 90]))
def test_a_printed_pressure_never_looks_like_a_limit_that_it_is_not(number: Fraction, limit: int) -> None:
    assert (Fraction(told(number, Fraction(limit))) == limit) == (number == limit)


def test_the_first_pain_with_a_carried_pressure_is_marked_stale() -> None:
    late = target("L4-5", series=[point(0, 0.5, 20, 0), point(30, None, None, 7)])
    moment = measured(study(late)).at_pain(7)
    assert moment is not None
    assert moment.is_stale


RISES_4: list[dict[str, Any]] = [point(0, 0.2, 15, 0), point(20, 3, 19, 0)]
NO_RISE: dict[str, Any] = {"endpoint": "no rise despite flow", "opening_pressure_psi": 15, "series": RISES_4}
LEAKED_AT_ONCE: dict[str, Any] = {"leak": "epidural", "opening_pressure_psi": 15, "series": RISES_4}
ADEQUATE: list[tuple[dict[str, Any], str | None]] = [
    ({}, None),
    ({"peak": 65}, None),
    ({"peak": 64}, "pressurised only to 49 psi above opening (limit: 50 or more)"),
    ({"peak": 64, "accepted_as_control": "soft disc"}, None),
    ({"after_anaesthetic": True}, "tested after anaesthetic was given elsewhere"),
    ({"after_anaesthetic": True, "peak": 64, "accepted_as_control": "far away"}, None),
    (
        {"leak": "epidural", "leak_prevents_pressurisation": True},
        "leaked (epidural) and could not be pressurised",
    ),
    ({"leak": "epidural"}, None),
    (NO_RISE, "could not be pressurised: no rise despite flow"),
    (LEAKED_AT_ONCE, "leaked (epidural) and the pressure rose only 4 psi above opening"),
    ({"endpoint": "no rise despite flow"}, None),
    ({"opening_pressure_psi": None}, "pressure above opening is not known"),
    ({"series": [], "opening_pressure_psi": None}, "was not injected"),
]


NEVER_SHOWN: list[dict[str, Any]] = [
    {"leak": "epidural", "leak_prevents_pressurisation": True},
    NO_RISE,
    LEAKED_AT_ONCE,
    {"opening_pressure_psi": None},
    {"series": [], "opening_pressure_psi": None},
]


@pytest.mark.parametrize("more", NEVER_SHOWN)
def test_a_disc_that_nothing_shows_to_have_been_pressurised_is_no_control_whoever_accepts_it(
    more: dict[str, Any],
) -> None:
    said_by_rule = measured(study(control("L4-5", **more), target("L3-4"))).inadequacy(FIFTY)
    accepted = measured(study(control("L4-5", **more, accepted_as_control="soft"), target("L3-4")))
    assert said_by_rule
    assert accepted.inadequacy(FIFTY) == said_by_rule


@pytest.mark.parametrize(("more", "why"), ADEQUATE)
def test_a_disc_is_adequate_as_the_sheet_defines_it(more: dict[str, Any], why: str | None) -> None:
    measures = measured(study(control("L4-5", **more), target("L3-4")))
    assert measures.inadequacy(FIFTY) == why
    assert measures.inadequacy(FIFTY) == why


def cervical(**more: Any) -> dict[str, Any]:
    series = [{"t_s": 0, "volume_ml": 0.1, "nrs": 0}, {"t_s": 9, "volume_ml": more.pop("volume", 0.3), "nrs": 0}]
    return {"level": "C5-6", "series": series, "endpoint": "operator decision"} | more


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, "neither a firm end point nor the volume ceiling"),
        ({"endpoint_feel": "soft"}, "neither a firm end point nor the volume ceiling"),
        ({"endpoint_feel": "firm"}, None),
        ({"endpoint": "volume ceiling"}, None),
        ({"volume": 0.5}, None),
        ({"volume": None}, "neither a firm end point nor the volume ceiling"),
        ({"volume": 0.5, "leak": "prevertebral"}, "leaked, with no pressure to show that it was pressurised"),
        ({"accepted_as_control": "soft throughout"}, None),
        (
            {"volume": 0.5, "leak": "prevertebral", "accepted_as_control": "a small leak"},
            "leaked, with no pressure to show that it was pressurised",
        ),
    ],
)
def test_without_a_manometer_the_feel_or_the_volume_tells(more: dict[str, Any], why: str | None) -> None:
    assert measured(study(cervical(**more), region="cervical"), "C5-6").inadequacy(FIFTY) == why


def test_a_cervical_disc_that_was_measured_to_the_limit_needs_no_feel() -> None:
    case = study(control("C5-6"), region="cervical")
    assert measured(case, "C5-6").inadequacy(FIFTY) is None


def test_a_study_with_pressures_has_a_manometer_although_nobody_said_so() -> None:
    grown = Discogram("bare")
    opened = discogram_of(study(control("L3-4"))).records[0].entry
    for entry in (
        opened,
        said.Level("L3-4"),
        said.Reading(None, psi(40), 0),
        said.Level("L4-5"),
        said.Reading(Volume.of(1, "mL"), None, 0),
    ):
        at = discogram_of(study(control("L3-4"))).records[0].happened_at
        record = Record(len(grown.records) + 1, entry, at, at, "case", "scribe", "import", len(grown.records) + 1)
        grown = grown.plus(record.sealed(grown.id, grown.digest))
    assert measured(grown).has_manometer
    assert measured(grown).inadequacy(FIFTY) == "pressure above opening is not known"


def test_a_disc_counts_as_after_its_own_anaesthetic_when_it_is_injected_again() -> None:
    numbed = target("L4-5", anaesthetic={"agent": "lidocaine"})
    again = target("L4-5", designated=True)
    del again["leak"]
    assert measured(study(numbed, again)).anaesthetised_before == "at L4-5"
    assert measured(study(numbed)).after_anaesthetic is False


def test_an_injection_is_broken_off_only_while_the_disc_was_not_pressurised() -> None:
    low = control("L4-5", peak=30, endpoint="patient request")
    why = measured(study(low)).was_broken_off(FIFTY)
    assert why == (
        "the injection was broken off because the patient asked for it; "
        "pressurised only to 15 psi above opening (limit: 50 or more)"
    )
    assert measured(study(control("L4-5", endpoint="patient request"))).was_broken_off(FIFTY) is None
