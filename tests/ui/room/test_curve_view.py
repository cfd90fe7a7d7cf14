"""The live curve: what it takes from the record, axes that only grow, and words that never cover one another."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage

from discorecorder.model import entries as say
from discorecorder.model.units import Pressure
from discorecorder.ui.room.curve_data import TIME, VOLUME, Known, current_trace, ghost_of, thinned, traces_of
from discorecorder.ui.room.curve_scale import Scale, pressure_scale, rows_of_labels, spread, time_scale, volume_scale
from discorecorder.ui.room.curve_view import CurveView
from discorecorder.ui.room.curve_words import mark_words, pressure_title
from discorecorder.ui.theme import THEMES, apply_theme, load_fonts
from tests.report.studies import SERIES_A, Told, ml, painless, psi, study_facts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from discorecorder.ui.room.curve_data import Trace

CEILINGS = (50.0, 3.5)


def in_the_room(*, manometer: bool = True) -> Told:
    """Tell a study whose control was tested and whose suspect is being injected."""
    told = Told()
    if manometer:
        study_facts(told)
    painless(told, "L3-4", 18, 98, 1.6)
    told.level("L4-5", "suspect")
    told.series(12, SERIES_A)
    return told


def trace_of(told: Told, level: str = "L4-5") -> Trace:
    trace = current_trace(told.discogram, level)
    assert trace is not None
    return trace


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> CurveView:
    load_fonts()
    apply_theme(qapp, THEMES["dark"])
    made = CurveView()
    qtbot.addWidget(made)
    made.resize(860, 480)
    return made


def test_time_runs_from_the_start_of_the_injection_and_pressure_from_the_opening() -> None:
    trace = trace_of(in_the_room())
    assert trace.is_above
    assert trace.opening_psi == 12
    assert [sample.psi for sample in trace.samples] == [0, 0, 8, 12, 14, 16]
    assert [sample.seconds for sample in trace.samples] == [4, 10, 16, 22, 28, 34]
    assert [sample.pain for sample in trace.samples] == [None, 0, 3, 6, 7, 8]
    assert trace.is_running


def test_without_an_opening_pressure_the_curve_is_of_the_gauge_and_says_so() -> None:
    told = Told()
    told.level("L4-5", "suspect")
    told.say(say.Reading(ml(0.5), psi(30), 2))
    trace = trace_of(told)
    assert not trace.is_above
    assert trace.last_psi == 30
    assert "gauge, no opening pressure" in pressure_title(trace)[0]


def test_a_pressure_said_above_an_opening_that_nobody_knows_is_not_drawn() -> None:
    told = Told()
    told.level("L4-5", "suspect")
    told.say(say.Reading(ml(0.5), Pressure.of(20, "psi", above_opening=True), 2))
    assert trace_of(told).last_psi is None


def test_a_score_beside_old_values_is_stale_and_draws_no_pressure_of_its_own() -> None:
    told = in_the_room()
    told.say(say.Reading(pain=9), after=30)
    last = trace_of(told).samples[-1]
    assert (last.pain, last.psi, last.is_stale, last.held_ml) == (9, None, True, 1.6)


def test_a_plunger_at_rest_is_told() -> None:
    told = in_the_room()
    told.say(say.Flow(False), say.Reading(None, psi(24)))
    assert trace_of(told).samples[-1].at_rest


def test_what_happened_is_marked_in_its_order() -> None:
    told = in_the_room()
    told.say(say.Stop("pain"), say.Concordance("exact"), say.Leak("epidural"), say.Sleep())
    trace = trace_of(told)
    assert [mark_words(one) for one in trace.marks] == [
        "opened 12 psi", "first pain 3", "stop: pain", "concordant, exact", "leak: epidural", "asleep",
    ]  # fmt: skip
    assert trace.marks[1].held_ml == 0.8
    assert not trace.is_running


def test_that_there_was_no_leak_is_not_marked() -> None:
    told = in_the_room()
    told.say(say.Leak("none"), say.Reading(first_pain=True))
    assert "leak" not in {one.kind for one in trace_of(told).marks}


def test_a_second_injection_is_a_trace_of_its_own() -> None:
    told = in_the_room()
    told.say(say.Stop("pain"), say.Inject(), say.Reading(ml(0.2), psi(20), 4))
    first, second = traces_of(told.discogram, "L4-5")
    assert (first.injection, second.injection) == (1, 2)
    assert trace_of(told) == second
    assert traces_of(told.discogram, "L1-2") == ()


def test_what_is_known_is_read_once_and_a_correction_is_read_anew() -> None:
    told, known = in_the_room(), Known()
    before = current_trace(told.discogram, "L4-5", known)
    told.say(say.Reading(ml(1.8), psi(30), 9))
    grown = current_trace(told.discogram, "L4-5", known)
    assert before is not None
    assert grown == trace_of(told)
    assert grown.samples[5] is before.samples[5]
    told.say(say.Correct(say.Reading(pain=4), "mistyped", len(told.discogram.records)))
    corrected = current_trace(told.discogram, "L4-5", known)
    assert corrected == trace_of(told)
    assert current_trace(told.discogram, "L3-4", known) == trace_of(told, "L3-4")


def test_the_ghost_is_the_last_control_that_was_injected() -> None:
    told = in_the_room()
    ghost = ghost_of(told.discogram, "L4-5")
    assert ghost is not None
    assert (ghost.level, ghost.last_psi) == ("L3-4", 80)
    painless(told, "L5-S1", 15, 90, 2.2)
    painless(told, "L1-2", 15, 30, 1.0)
    told.say(say.Level("L2-3", "suspect"))
    after = ghost_of(told.discogram, "L2-3")
    assert after is not None
    assert after.level == "L1-2"
    before = ghost_of(told.discogram, "L4-5")
    assert before is not None
    assert before.level == "L3-4", "a control that was tested later is no ghost of an earlier disc"


def test_a_suspect_disc_is_no_ghost() -> None:
    told = in_the_room()
    told.say(say.Stop("pain"), say.Level("L5-S1", "control"), say.Inject())
    ghost = ghost_of(told.discogram, "L5-S1")
    assert ghost is not None
    assert ghost.level == "L3-4"
    assert ghost_of(told.discogram, "L3-4") is None


@pytest.mark.parametrize("ceiling", [15.0, 50.0, 80.0, 100.0])
def test_the_pressure_ceiling_is_always_on_the_axis_which_only_grows(ceiling: float) -> None:
    scale = pressure_scale((), ceiling)
    tops = [scale.high]
    for psi_now in (5, 20, 40, 70, 110, 60, 10, 700):
        scale = pressure_scale((psi_now,), ceiling, scale)
        tops.append(scale.high)
        assert scale.high > ceiling
        assert scale.high > psi_now
        assert scale.high % scale.step == 0
    assert tops == sorted(tops)


def test_a_pressure_below_the_opening_is_on_the_axis_too() -> None:
    scale = pressure_scale((-3.0, 12.0), 50)
    assert scale == Scale(-10, 60, 10)
    assert scale.ticks() == [-10, 0, 10, 20, 30, 40, 50, 60]


def test_time_and_volume_grow_in_round_steps() -> None:
    assert [time_scale(seconds).high for seconds in (0, 29, 61, 700)] == [30, 60, 90, 900]
    assert volume_scale(1.0, 3.5).high == 2.0
    assert volume_scale(2.0, 3.5).high == 4.0
    assert volume_scale(0.1, 3.5, Scale(0, 4.0, 0.5)).high == 4.0


def test_labels_never_cover_one_another_nor_leave_the_plot() -> None:
    anchors = [10, 14, 18, 90, 95, 300, 395, 399, 400, 400]
    widths = [80, 60, 90, 40, 120, 70, 60, 50, 90, 30]
    placed = rows_of_labels(anchors, widths, (10, 400))
    boxes = [(one.left, one.left + width, one.row) for one, width in zip(placed, widths, strict=True)]
    assert all(left >= 10 and right <= 400 for left, right, _ in boxes)
    for one, other in combinations(boxes, 2):
        assert one[2] != other[2] or one[1] < other[0] or other[1] < one[0]


def test_the_newest_values_stand_apart_even_where_they_are_equal() -> None:
    middles = spread([100, 100, 104], [40, 40, 40], (60, 200))
    ordered = sorted(middles)
    assert all(low - high >= 40 for high, low in pairwise(ordered))
    assert ordered[0] >= 80
    assert ordered[-1] <= 180


def test_a_thinned_line_keeps_its_peaks_and_two_points_in_a_column() -> None:
    xs = [at / 10 for at in range(5000)]
    ys = [1000.0 if at == 2345 else at % 7 for at in range(5000)]
    across, up = thinned(xs, ys, 300)
    assert len(across) <= 2 * 300 + 4
    assert max(up) == 1000
    assert across == sorted(across)
    assert (across[0], across[-1]) == (xs[0], xs[-1])
    assert thinned([1, 2], [3, 4], 300) == ([1, 2], [3, 4])


def test_nothing_slow_is_imported_before_the_first_reading() -> None:
    script = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from discorecorder.ui.room.curve_view import CurveView; view = CurveView(); view.show(); view.grab();"
        "sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=60).returncode == 0


def test_it_waits_quietly_and_draws_from_the_first_reading_on(view: CurveView) -> None:
    told = Told()
    told.say(say.Level("L4-5", "suspect"))
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    view.grab()
    built = [view.is_built]
    told.say(say.Reading(ml(0.2), psi(20), 1))
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    built.append(view.is_built)
    assert built == [False, True]
    view.build()
    assert "0.2 mL, 20 psi, pain 1" in view.accessibleDescription()


@pytest.mark.parametrize("axis", [TIME, VOLUME])
@pytest.mark.parametrize("size", [(420, 220), (860, 480), (1900, 1100)])
def test_no_words_on_the_curve_cover_one_another(view: CurveView, axis: str, size: tuple[int, int]) -> None:
    told = in_the_room()
    told.say(say.Stop("pain"), say.Concordance("exact"), say.Leak("epidural"))
    told.say(say.Sleep(), after=600)
    view.resize(*size)
    view.show_injection(told.discogram, "L4-5", *CEILINGS, axis)
    view.grab()
    picture = view._picture
    assert picture is not None
    boxes = [box for box, _, _ in picture.over_labels()]
    for label, place in zip(picture.labels, picture.placed, strict=True):
        width = picture._metrics.horizontalAdvance(label.words)
        top = picture.plot.top() - 6 - (place.row + 1) * picture.line
        boxes.append(QRectF(place.left, top, width, picture.line - 0.5))
    assert len(boxes) >= 8
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(view.rect().toRectF().contains(box) for box in boxes)


def test_the_axes_begin_anew_with_another_disc_and_only_grow_within_one(view: CurveView) -> None:
    told = in_the_room()
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    assert view.pressure_scale.high == 60
    told.say(say.Reading(ml(1.8), psi(112), 9))
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    assert view.pressure_scale.high == 120
    told.say(say.Withdraw("misread", (len(told.discogram.records),)))
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    assert view.pressure_scale.high == 120
    view.show_injection(told.discogram, "L5-S1", *CEILINGS)
    assert view.pressure_scale.high == 60


def test_time_runs_on_while_an_injection_does_and_stops_with_it(view: CurveView) -> None:
    told = in_the_room()
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    start = trace_of(told).started
    view.show_now(start + timedelta(seconds=40))
    assert view.across_scale.high == 60
    view.show_now(start + timedelta(seconds=40.05))
    view.show_now(start + timedelta(seconds=100))
    assert view.across_scale.high == 120
    told.say(say.Stop("pain"))
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    view.show_now(start + timedelta(seconds=500))
    assert view.across_scale.high == 120


def test_time_does_not_run_on_for_ever_where_nobody_said_stop(view: CurveView) -> None:
    told = in_the_room()
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    view.show_now(trace_of(told).started + timedelta(hours=2))
    assert view.across_scale.high == 60
    assert view._plot is not None
    assert not view._plot._cursor.isVisible()


def test_with_reduced_motion_no_cursor_moves(view: CurveView) -> None:
    told = in_the_room()
    for is_reduced in (False, True):
        view.reduced_motion = is_reduced
        view.show_injection(told.discogram, "L4-5", *CEILINGS)
        view.show_now(trace_of(told).started + timedelta(seconds=45 + is_reduced))
        assert view._plot is not None
        assert view._plot._cursor.isVisible() is not is_reduced


def test_the_curve_runs_over_volume_at_a_word(view: CurveView) -> None:
    told = in_the_room()
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    view.show_axis(VOLUME)
    assert view.across_scale.high == 2.0
    with pytest.raises(ValueError, match="over time or volume"):
        view.show_axis("depth")


def test_a_gauge_curve_has_no_ceiling_above_opening(view: CurveView) -> None:
    told = Told()
    told.level("L4-5", "suspect")
    told.say(say.Reading(ml(0.5), psi(30), 2))
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    assert view._picture is not None
    assert view._picture.over_labels() == []


def test_under_neutral_names_the_ghost_tells_no_anatomy(view: CurveView) -> None:
    told = in_the_room()
    neutral = {"L3-4": "Disc A", "L4-5": "Disc B"}
    view.show_injection(told.discogram, "L4-5", *CEILINGS, neutral=neutral)
    assert view._picture is not None
    assert "Disc A" in [words for _, words, _ in view._picture.over_labels()]


@pytest.mark.parametrize("theme", THEMES)
def test_the_lines_are_drawn_in_every_theme(view: CurveView, qapp: QApplication, theme: str) -> None:
    told = in_the_room()
    view.show()
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    apply_theme(qapp, THEMES[theme])
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = bytes(image.constBits())
    seen = {pixels[at : at + 3] for at in range(0, len(pixels), 4)}
    wanted = (THEMES[theme].colour(name) for name in ("pressure", "pain_text", "warning"))
    assert {bytes((colour.blue(), colour.green(), colour.red())) for colour in wanted} <= seen


def test_nothing_piles_up_however_often_the_curve_is_drawn(view: CurveView) -> None:
    told = in_the_room()
    view.show_injection(told.discogram, "L4-5", *CEILINGS)
    plot = view._plot
    assert plot is not None
    before = (len(plot._box.addedItems), len(view.findChildren(QObject)))
    trace = trace_of(told)
    for _ in range(50):
        view._trace = trace
        view._draw()
    assert (len(plot._box.addedItems), len(view.findChildren(QObject))) == before
