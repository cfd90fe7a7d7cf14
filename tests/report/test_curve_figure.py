"""The curve of an injection: points, limits and marks where they belong."""

from hypothesis import given
from hypothesis import strategies as st

from discorecorder.report.archive import Pages
from discorecorder.report.curve_figure import Curve, Sample, Told, draw_curve
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


def _code(curve: Curve) -> str:
    sheet = Pages("A4").new_sheet()
    with sheet.leaf("Figure", alt="curve", box=BOX):
        draw_curve(sheet, BOX, curve)
    return sheet.code.decode()


def _streamed(*lines: list[tuple[float, float]], samples: tuple[Sample, ...] = ()) -> Curve:
    return Curve(samples, None, [], None, [], lines)


POINTS = (Sample(0, 0.2, 12, 0, 1), Sample(20, 0.9, 30, 2, 2))


def test_a_streamed_pressure_is_a_line_of_its_own_and_the_points_are_dots_on_it() -> None:
    bare, streamed = _streamed(samples=POINTS), _streamed([(0.0, 12.0), (10.0, 40.0), (20.0, 30.0)], samples=POINTS)
    assert _code(bare).count("1.50 w") == 2  # pressure and volume
    assert _code(streamed).count("1.50 w") == 1  # the volume alone
    assert _code(streamed).count("0.80 w") == _code(bare).count("0.80 w") + 1


def test_a_sample_alone_between_two_gaps_is_a_dot() -> None:
    lone, line = _streamed([(5.0, 20.0)]), _streamed([(5.0, 20.0), (6.0, 21.0)])
    assert "1.60 w" in _code(lone)
    assert "1.60 w" not in _code(line)


def test_no_pressure_is_missing_where_it_was_streamed() -> None:
    without = Sample(5, 0.2, None, 3, 1)
    assert "no pressure recorded" in _words(_streamed(samples=(without,)))
    assert "no pressure recorded" not in _words(_streamed([(5.0, 20.0)], samples=(without,)))


def test_the_time_axis_begins_with_the_stream_and_ends_behind_it() -> None:
    words = _words(_streamed([(-12.0, 0.0), (48.0, 30.0)], samples=POINTS))
    assert "\u22120:10" in words
    assert "0:40" in words
    assert "0:50" not in words


def test_a_streamed_pressure_beyond_any_disc_leaves_the_scale_legible() -> None:
    assert "600" in _words(_streamed([(0.0, -3.0), (1.0, 1e30)], samples=POINTS))
    words = _code(_streamed([(0.0, -3.0), (1.0, 1e30)])).split()
    assert max(float(word) for word in words if word.replace(".", "", 1).isdigit()) < 1000


LINE = [(float(second), 10.0 + second) for second in range(60)]


def _boxes(curve: Curve) -> dict[str, tuple[float, float, float, float]]:
    sheet = Pages("A4").new_sheet()
    with sheet.leaf("Figure", alt="curve", box=BOX):
        draw_curve(sheet, BOX, curve)
    return {words: box for box, words in sheet.inked}


def test_the_opening_that_the_samples_tell_is_marked_on_the_line_and_named() -> None:
    plain = Curve([], None, [], 3.5, [(30, "first pain #3")], [LINE])
    told = plain._replace(derived=Told(4.0, 14.0, "first flow"))
    assert "first flow" in _words(told)
    assert "first flow" not in _words(plain)
    assert _code(told).count(" l") >= _code(plain).count(" l") + 4  # a stroke up to its name, and three sides


@given(st.lists(st.floats(0, 59), min_size=0, max_size=4), st.floats(0, 59))
def test_the_name_of_the_opening_touches_no_other(moments: list[float], opening: float) -> None:
    marks = [(at, f"concordance #{place + 40}") for place, at in enumerate(moments)]
    boxes = _boxes(Curve([], None, [], 3.5, marks, [LINE], Told(opening, 14.0, "first flow")))
    assert all(words in boxes for _, words in marks)
    own = boxes.get("first flow")
    for _, words in marks:
        left, _, right, _ = boxes[words]
        assert own is None or right <= own[0] or own[2] <= left


def test_an_opening_before_the_line_begins_is_not_drawn() -> None:
    plain = Curve([], None, [], 3.5, [], [LINE])
    assert _code(plain._replace(derived=Told(-9.0, 14.0, "first flow"))) == _code(plain)
