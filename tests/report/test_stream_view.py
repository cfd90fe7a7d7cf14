"""What is printed of samples: each number with its definition and where it comes from, and no verdict."""

from __future__ import annotations

import re
from array import array
from datetime import timedelta
from math import nan, sin
from random import Random

import pytest

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.model.journal import Batch
from discorecorder.model.stream import Run
from discorecorder.report.level_curve import curve_of
from discorecorder.report.roadmap import draw, pdf
from discorecorder.report.stream_view import StreamView
from discorecorder.report.streamed import Streamed, streamed_of
from discorecorder.report.study_view import StudyView
from tests.report.gauged import Gauged, played, three_discs
from tests.report.studies import Told, case_a, ml, study_facts

DISCS = three_discs()
STREAMS = streamed_of(DISCS.batches, DISCS.discogram)


def view_of(level: str = "L4-5", discogram: Discogram = DISCS.discogram, **changes: object) -> StreamView:
    (streamed,) = (one for one in STREAMS if one.level == level)
    (injection,) = discogram.levels[level].injections
    return StreamView(streamed.with_(**changes) if changes else streamed, injection, frozenset())


def rows_of(view: StreamView) -> dict[str, str]:
    return {row.label: row.words for row in view.rows}


def words_of(discogram: Discogram, streams: tuple[Streamed, ...]) -> str:
    return " ".join(words for sheet in draw(StudyView(discogram, streams)).sheets for _, words in sheet.inked)


def number(words: str) -> float:
    found = re.match(r"[\d.]+", words)
    assert found, words
    return float(found[0])


def test_every_number_has_its_definition_and_the_samples_it_comes_from() -> None:
    view = view_of()
    rows = rows_of(view)
    assert view.source == "From 6\u00a0251 samples of simulated disc, 100 a second"
    assert list(rows) == [
        "Opening, first flow@1", "Opening, first 0.1 mL@1", "Peak, median of 5", "After the stop, static@1",
        "Elastance, elastance@1", "Gaps", "Clock of the gauge", "Samples",
    ]  # fmt: skip
    sealed_by = next(one.sealed_by for one in STREAMS if one.level == "L4-5")
    assert rows["Samples"] == f"sealed by #{sealed_by}"
    assert rows["Gaps"] == "none"


def test_the_numbers_are_those_of_the_disc() -> None:
    rows = rows_of(view_of())
    assert number(rows["Opening, first flow@1"]) == pytest.approx(12, abs=2)
    assert number(rows["Peak, median of 5"]) == pytest.approx(30.4, abs=0.3)
    assert number(rows["After the stop, static@1"]) == pytest.approx(28.4, abs=0.3)
    assert number(rows["Elastance, elastance@1"]) == pytest.approx(11.7, abs=0.3)


def test_times_are_those_of_the_curve_and_before_its_first_point_they_are_negative() -> None:
    view = view_of()
    assert view.lines(480)[0][0][0] < 0
    assert rows_of(view)["Peak, median of 5"].endswith("at 49.9 s")
    earlier = view.streamed.started_at - timedelta(seconds=20)
    assert "\u2212" in rows_of(view_of(started_at=earlier))["Opening, first flow@1"]


def test_a_gauge_in_another_unit_is_told_in_both() -> None:
    in_kpa = view_of(unit="kPa")
    assert re.search(r"^4\.4 psi \(30\.4 kPa\) at", rows_of(in_kpa)["Peak, median of 5"])
    assert number(rows_of(in_kpa)["Elastance, elastance@1"]) == pytest.approx(11.7 * 0.145, abs=0.1)


def test_samples_that_no_record_vouches_for_are_told_as_such() -> None:
    assert "not sealed" in rows_of(view_of(sealed_by=None))["Samples"]


def test_a_clock_is_fast_slow_or_neither() -> None:
    (one,) = (one for one in STREAMS if one.level == "L4-5")
    assert one.drift is not None
    told = {
        ppm: rows_of(view_of(drift=one.drift.with_(ppm=ppm, error_ppm=2.6)))["Clock of the gauge"]
        for ppm in (12.2, -7.0, 0.3)
    }
    assert list(told.values()) == [
        "12 \u00b1 3 ppm fast over 63 s",
        "7 \u00b1 3 ppm slow over 63 s",
        "0 \u00b1 3 ppm over 63 s",
    ]
    assert "not measured" in rows_of(view_of(drift=None))["Clock of the gauge"]


def test_a_hole_in_the_stream_is_counted_and_no_line_goes_across() -> None:
    run = view_of().streamed.run
    holed = [nan if 2000 <= row < 2340 else psi for row, psi in enumerate(run.pressures)]
    view = view_of(run=run.with_(pressures=array("d", holed)))
    assert rows_of(view)["Gaps"] == "1, 3.4 s in all"
    assert len(view.lines(480)) == 2
    every_other = [nan if row % 2 else psi for row, psi in enumerate(run.pressures)]
    alternating = view_of(run=run.with_(pressures=array("d", every_other)))
    assert (rows_of(alternating)["Gaps"], len(alternating.lines(480))) == ("none", 1)


def test_what_the_samples_do_not_tell_is_a_dash_with_the_reason() -> None:
    run = view_of().streamed.run
    without = rows_of(view_of(run=run.with_(volumes_ml=()), hertz=0.0))
    for label in ("Opening, first flow@1", "Opening, first 0.1 mL@1", "Elastance, elastance@1"):
        assert without[label] == "\u2013 (no volume was streamed)"
    assert without["Gaps"] == "\u2013 (the rate is not known)"
    silent = view_of(run=run.with_(pressures=array("d", [nan] * len(run.times_s))))
    assert rows_of(silent)["Peak"] == "\u2013 (no pressure was streamed)"
    for label in ("Opening, first flow@1", "After the stop, static@1", "Elastance, elastance@1"):
        assert rows_of(silent)[label] == "\u2013 (not told by the samples)"
    assert silent.lines(480) == []
    short = view_of().streamed.within(0, 12).run
    assert rows_of(view_of(run=short))["Elastance, elastance@1"] == "\u2013 (not told by the samples)"


def test_an_injection_that_was_not_stopped_goes_on_to_its_last_sample() -> None:
    told = Told()
    told.level("L4-5", "suspect")
    gauged = Gauged()
    gauged.told = told
    gauged.stream("L4-5", played("L4-5", 60), told.clock)
    told.say(say.Reading(ml(0.3), None, 0))
    (streamed,) = streamed_of(gauged.batches, told.discogram)
    view = StreamView(streamed, told.discogram.levels["L4-5"].injections[0], frozenset())
    assert view.run.times_s[-1] == 60
    assert rows_of(view)["After the stop, static@1"] == "\u2013 (no stop was recorded)"


def test_what_was_streamed_long_before_and_after_is_none_of_the_injection() -> None:
    view = view_of(started_at=view_of().streamed.started_at - timedelta(seconds=75))
    begin, end = view.lines(480)[0][0][0], view.lines(480)[-1][-1][0]
    assert begin >= -60
    assert end < 61


def test_the_curve_of_a_streamed_injection_is_its_samples_with_the_points_as_dots() -> None:
    study = StudyView(DISCS.discogram, STREAMS)
    level = next(view for view in study.tested if view.level == "L4-5")
    drawn = curve_of(study, level)
    assert max(psi for line in drawn.curve.stream for _, psi in line) == pytest.approx(30.6, abs=0.3)
    assert len(drawn.curve.stream[0]) > len(curve_of(study, level, columns=60).curve.stream[0])
    assert "opening pressure by first flow@1" in drawn.alt
    assert "gaps: none" in drawn.alt
    assert not curve_of(StudyView(DISCS.discogram), level).curve.stream


def test_the_page_of_each_level_prints_the_numbers_and_where_they_come_from() -> None:
    words = words_of(DISCS.discogram, STREAMS)
    assert words.count("first flow@1") == 3
    assert words.count("samples of simulated disc, 100 a second") == 3
    for one in STREAMS:
        assert f"sealed by #{one.sealed_by}" in words


def test_where_nothing_was_streamed_nothing_of_it_is_printed() -> None:
    words = words_of(case_a(), ())
    assert "samples" not in words.lower().replace("gauge samples", "")
    assert pdf(case_a(), streams=()) == pdf(case_a())


def test_an_injection_of_which_only_samples_are_there_is_drawn() -> None:
    told = Told()
    told.level("L4-5", "suspect")
    gauged = Gauged()
    gauged.told = told
    gauged.stream("L4-5", played("L4-5", 30), told.clock)
    told.say(say.Stop("operator"), after=25)
    study = StudyView(told.discogram, streamed_of(gauged.batches, told.discogram))
    (level,) = study.tested
    curve = curve_of(study, level).curve
    assert (len(curve.samples), len(curve.stream)) == (0, 1)
    words = " ".join(words for sheet in draw(study).sheets for _, words in sheet.inked)
    assert "no pressure recorded" not in words
    assert "From 3\u00a0001 samples" in words


def streamed_for_long(hertz: int, minutes: int, told: Told, *, is_broken: bool) -> tuple[Streamed, ...]:
    """Return what a noisy gauge streams into the first injection of a level, each sample alone where it is broken."""
    random = Random(3)
    count = hertz * minutes * 60
    noise = [random.gauss(0, 0.5) for _ in range(997)]
    step_ms = 1000 // hertz
    batches = []
    for number in range(count // 1000):
        rows = range(number * 1000, number * 1000 + 1000)
        times = array("I", (place * step_ms for place in range(1000)))
        pressures = array("f", (40 + 30 * sin(row / hertz / 9) + noise[row % 997] for row in rows))
        if is_broken:
            pressures = array("f", (psi if row % 8 == 0 else nan for row, psi in enumerate(pressures)))
        raw = times.tobytes(), pressures.tobytes(), b""
        clock_ms = number * 1000 * step_ms
        at = told.clock + timedelta(milliseconds=clock_ms)
        batches.append(Batch("L4-5", 1, at, "psi", "gauge", clock_ms, raw, float(hertz), number + 1))
    return streamed_of(batches, told.discogram)


@pytest.mark.parametrize(("hertz", "minutes", "is_broken"), [(1000, 10, False), (20, 10, True), (10, 10, False)])
def test_the_curves_of_a_level_take_at_most_60_kb_whatever_the_rate(hertz: int, minutes: int, is_broken: bool) -> None:
    told = Told()
    told.level("L4-5", "suspect")
    streams = streamed_for_long(hertz, minutes, told, is_broken=is_broken)
    told.say(say.Reading(ml(0.3), None, 0), after=1)
    told.say(say.Reading(ml(1.3), None, 7), after=60 * minutes - 9)
    told.say(say.Stop("pain"))
    (with_them, without) = (
        sum(len(sheet.code) for sheet in draw(StudyView(told.discogram, some)).sheets[:2]) for some in (streams, ())
    )
    assert 8_000 < with_them - without < 60_000


def test_a_gap_of_the_gauge_is_told_once_in_the_log() -> None:
    told = Told()
    study_facts(told)
    told.say(say.GaugeGap("gauge of room 2", "09:14:10.250", say.Number.of("3.4")), source="program")
    words = words_of(told.discogram, ())
    assert words.count("No samples of gauge of room 2 after 09:14:10.250, for 3.4 s; they come again") == 1
    assert words.lower().count("gauge gap") == 0


def test_the_log_tells_of_audio_until_when_it_is_kept_and_the_course_does_not() -> None:
    told = Told()
    study_facts(told)
    number = len(told.discogram.records)
    clip = say.Clip((number,), "a" * 64, say.Number.of("2.31"), "pain seven", say.Number.of("0.87"), 7)
    told.say(clip, source="program")
    words = words_of(told.discogram, ())
    until = told.discogram.records[-1].entered_at + timedelta(days=7)
    assert words.count("confidence 0.87") == 1
    assert f"kept until {until.day} Nov 2026 at the latest" in words


def test_the_opening_stands_on_the_line_by_the_definition_that_found_it() -> None:
    view = view_of()
    assert view.opening is not None
    assert view.opening_mark is not None
    seconds, psi, words = view.opening_mark
    assert words == "first flow"
    assert psi == pytest.approx(view.opening.pressure)
    assert seconds == pytest.approx(view.opening.at_s - view._zero_s)
    study = StudyView(DISCS.discogram, STREAMS)
    level = next(view for view in study.tested if view.level == "L4-5")
    assert curve_of(study, level).curve.derived == view.opening_mark
    assert curve_of(StudyView(DISCS.discogram), level).curve.derived is None
    run = view.run
    assert view_of(run=Run(run.times_s, run.pressures, run.volumes_ml[:0])).opening_mark is None
