"""The page of a level, the protocol and the log: what is drawn for long, late and unusual records."""

from datetime import timedelta

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.report.roadmap import draw
from discorecorder.report.streamed import streamed_of
from discorecorder.report.study_view import StudyView
from tests.report.gauged import Gauged, played
from tests.report.studies import LUMBAR, Told, case_a, ml, of_levels, study_facts, troubled


def _pages(discogram: Discogram) -> list[list[str]]:
    return [[words for _, words in sheet.inked] for sheet in draw(StudyView(discogram)).sheets]


def _words(discogram: Discogram) -> str:
    return " ".join(words for page in _pages(discogram) for words in page)


def test_a_usual_level_has_one_page() -> None:
    pages = _pages(of_levels(LUMBAR, "lumbar", painful="L3-4"))
    for page, level in zip(pages[1:6], LUMBAR, strict=True):
        assert page[0] == level
        assert any("by every rule set" in words for words in page)


def test_a_long_series_is_written_below_its_curve_point_by_point() -> None:
    told = Told()
    study_facts(told)
    told.level("L4-5", "suspect")
    told.series(12, [(round(0.02 * step, 2), 12 + step, min(10, step // 9)) for step in range(1, 90)], step=1)
    told.say(say.Stop("pain"), say.Concordance("exact"))
    discogram = told.discogram
    words = _words(discogram)
    points = [record for record in discogram.records if record.entry.kind == "reading"]
    assert len(points) == 89
    for record in points:
        assert f"#{record.number}" in words
    assert "1.78" in words


def test_a_procedure_across_midnight_prints_the_second_date() -> None:
    told = Told()
    told.clock += timedelta(hours=14, minutes=56)
    told.level("L4-5", "suspect")
    told.series(12, [(1.0, 30, 2)], step=400)
    assert "24 Nov 2026 00:" in _words(told.discogram)


def test_a_late_entry_says_when_it_was_entered() -> None:
    assert any(words.endswith("late") for page in _pages(troubled()) for words in page)


def test_both_injections_of_a_disc_are_drawn_and_the_judged_one_is_named() -> None:
    words = _words(troubled())
    assert "Injection 1 (the verdict is drawn from this one)" in words
    assert "Injection 2" in words


def test_the_steroid_paragraph_stands_only_where_a_steroid_was_given() -> None:
    assert "facial flushing" in _words(troubled())
    assert "facial flushing" not in _words(case_a())


def test_what_is_missing_is_printed_as_not_recorded() -> None:
    words = _words(troubled())
    assert "Not recorded at L5-6:" in words
    assert "No check was recorded." in words
    assert "Complications: none recorded." in _words(case_a())


def test_a_flag_shared_by_all_rule_sets_is_said_once() -> None:
    study = StudyView(troubled())
    flags = study.common_flags("L5-6")
    assert flags
    words = _words(troubled())
    assert words.count(flags[0][:30]) <= 2


def test_each_rule_set_is_listed_with_its_source_and_hash() -> None:
    study = StudyView(case_a())
    words = _words(case_a())
    for name, rules in study.rules.items():
        assert name in words
        assert rules.hash[:12] in words


def test_what_was_heard_stands_once_for_an_utterance() -> None:
    told = Told()
    study_facts(told)
    told.say(say.Level("L4-5", "suspect"), say.Needle("left", 22), heard="level four five suspect needle left skewed")
    assert _words(told.discogram).count("level four five suspect") == 1


def test_what_was_heard_is_not_repeated_where_the_record_says_the_same() -> None:
    told = Told()
    study_facts(told)
    told.say(say.Level("L4-5", "suspect"), say.Needle("left", 22), heard="level L4-5 suspect, needle left gauge 22")
    assert "\u2039" not in _words(told.discogram).replace("\u2039angle", "")


def test_every_verdict_of_every_rule_set_is_on_the_page_of_its_level() -> None:
    study = StudyView(case_a())
    pages = {page[0]: " ".join(page) for page in _pages(case_a())}
    for view in study.tested:
        for rules, finding in study.applied(view.level):
            assert rules.name in pages[view.level]
            for condition in finding.conditions:
                assert condition.name.lower() in pages[view.level].lower()


def test_a_renumbered_disc_keeps_its_role() -> None:
    told = Told()
    study_facts(told)
    told.say(say.Plan("L3-4", "control"))
    told.level("L3-4", "control")
    told.series(12, [(1.0, 90, 0)])
    told.say(
        say.Finish(), say.Sign("Dr A"), say.Addendum("recounted", renumbering=(("L3-4", "L2-3"), ("L2-3", "L1-2")))
    )
    words = _words(told.discogram)
    assert "L2-3" in words
    assert "control, pain 0" in words
    assert "unplanned" not in words


def test_a_curve_without_a_manometer_says_that_no_pressure_was_recorded() -> None:
    told = Told()
    told.level("L4-5", "suspect")
    told.say(say.Reading(ml(1.0), None, 3), say.Reading(ml(2.0), None, 5))
    assert "no pressure recorded" in _words(told.discogram)
    assert "no pressure recorded" not in _words(case_a())


def test_the_injections_of_a_disc_share_what_its_curves_may_weigh() -> None:
    gauged = Gauged()
    for place in (1, 2):
        gauged.told.say(say.Level("L4-5", "suspect"), say.Inject())
        gauged.stream("L4-5", played("L4-5", 30), gauged.told.clock, place)
        gauged.told.say(say.Reading(ml(0.2), None, 0), say.Stop("operator"), after=20)
    streams = streamed_of(gauged.batches, gauged.discogram)
    assert [one.injection for one in streams] == [1, 2]
    sheets = draw(StudyView(gauged.discogram, streams)).sheets
    words = " ".join(words for sheet in sheets for _, words in sheet.inked)
    assert words.count("samples of simulated disc") == 2
    alone = draw(StudyView(gauged.discogram, streams[:1])).sheets
    both, one = (sum(len(sheet.code) for sheet in some[1:3]) for some in (sheets, alone))
    assert both - one < 0.6 * one
