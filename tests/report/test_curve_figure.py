"""The curve of an injection: points, limits and marks where they belong."""

from hypothesis import given
from hypothesis import strategies as st

from discorecorder.report.archive import Pages
from discorecorder.report.curve_figure import Curve, Sample, draw_curve
from discorecorder.report.level_curve import curve_of
from discorecorder.report.study_view import StudyView
from tests.report.studies import case_a, nothing_yet, of_levels

BOX = (42.0, 60.0, 400.0, 260.0)


def _words(curve: Curve) -> list[str]:
    sheet = Pages("A4").new_sheet()
    with sheet.leaf("Figure", alt="curve", box=BOX):
        draw_curve(sheet, BOX, curve)
    for (left, top, right, bottom), words in sheet.inked:
        assert BOX[0] - 3 <= left <= right <= BOX[2] + 3, words
        assert BOX[1] - 3 <= top <= bottom <= BOX[3] + 3, words
    return [words for _, words in sheet.inked]


@given(
    st.lists(
        st.builds(
            Sample, st.floats(0, 4000), st.none() | st.floats(0, 50), st.none() | st.floats(0, 450),
            st.none() | st.integers(0, 10), st.integers(1, 999), st.booleans(),
        ),
        min_size=1, max_size=30,
    ),
    st.none() | st.floats(0, 60),
)  # fmt: skip
def test_any_series_stays_in_its_box(samples: list[Sample], opening: float | None) -> None:
    samples = sorted(samples, key=lambda sample: sample.seconds)
    limits = [] if opening is None else [(opening + 15, "15 a.o."), (opening + 50, "50 a.o.")]
    _words(
        Curve(samples, opening, limits, 3.5, [(samples[0].seconds, "first pain #3"), (samples[-1].seconds, "stop #9")])
    )


def test_limits_are_drawn_above_the_opening_pressure_of_the_injection() -> None:
    study = StudyView(case_a())
    view = next(view for view in study.tested if view.level == "L4-5")
    curve = curve_of(study, view).curve
    assert curve.opening_psi == 12
    assert [at for at, _ in curve.limits] == [27, 62]
    assert curve.volume_ceiling_ml == 3.5
    assert [sample.pain for sample in curve.samples] == [None, 0, 3, 6, 7, 8]
    words = _words(curve)
    assert "opening 12" in words
    assert "50 a.o." in words
    assert any(word.startswith("first pain #") for word in words)
    assert any(word.startswith("stop #") for word in words)


def test_the_curve_is_told_in_words_for_those_who_cannot_see_it() -> None:
    study = StudyView(case_a())
    view = next(view for view in study.tested if view.level == "L4-5")
    assert "1.4 mL, 26 psi, pain 7/10" in curve_of(study, view).alt


def test_without_points_nothing_is_drawn() -> None:
    study = StudyView(of_levels(["L4-5"], "lumbar"))
    assert not StudyView(nothing_yet()).tested
    view = study.tested[0]
    injection = view.state.injections[0].copy()
    injection.points = type(injection.points)()
    sheet = Pages("A4").new_sheet()
    curve_of(study, view, injection).draw(sheet, BOX)
    assert sheet.code == b""
