"""A gauge at the table: a score has the pressure of its moment, and what was streamed is sealed in the record."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from discorecorder.devices import Sample
from discorecorder.model.entries import Inject, Level, Opening, Patient, Reading, Samples, Stop, Unit
from discorecorder.model.units import Pressure
from discorecorder.settings import Settings
from discorecorder.ui.gauge import sources
from discorecorder.ui.gauge.sources import Chosen
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.said import Said
from tests.ui.gauge.handed import Handed, samples
from tests.ui.table import DeskArchive, settled, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Handed:
    """A gauge that sends what it is handed, as that of the room."""
    made = Handed()
    monkeypatch.setattr(sources, "source_of", lambda _settings, *, is_practice: Chosen(made, -2, 100))
    return made


@pytest.fixture
def opened(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    made: list[MainWindow] = []

    def open_(*, is_practice: bool = False, **preferences: Any) -> MainWindow:
        settings = Settings(**preferences)
        window = MainWindow(DeskArchive(tmp_path, settings, is_practice=is_practice), settings)
        made.append(window)
        window.resize(1600, 900)
        window.show()
        qtbot.waitExposed(window)
        window.open_new("lumbar")
        until(qtbot, lambda: window.shown_page == "before")
        window.on_filled_in(Said((Patient("DOE^JANE", "4711"),)))
        window.on_room_entered()
        window.on_said(Said((Level("L4-5", "suspect"),)))
        settled(qtbot, window)
        return window

    yield open_
    for window in made:
        window.end()
        window.hide()


def said(window: MainWindow, *entries: Any) -> None:
    for entry in entries:
        window.on_said(Said((entry,)))


def room(window: MainWindow) -> Any:
    return window._page("room")


def shown(window: MainWindow) -> list[str]:
    prompts: list[str] = room(window).prompts.shown()
    return prompts


def newest_is(window: MainWindow, pressure: float) -> bool:
    gauge = window.gauge.gauge
    return gauge is not None and gauge.newest.pressure == pytest.approx(pressure)


def test_a_score_has_the_pressure_and_volume_of_its_moment(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    until(qtbot, lambda: source.is_open)
    said(window, Opening(Pressure.of(5, "psi")), Inject())
    settled(qtbot, window)
    source.hand(samples(0, 1000))
    until(qtbot, lambda: newest_is(window, 10.999))
    until(qtbot, lambda: room(window)._readings.above == "6")
    assert room(window)._readings.volume == "0.10"
    QTest.keyClick(room(window), Qt.Key.Key_6)
    discogram = settled(qtbot, window)
    *_, gauge, score = discogram.records
    assert gauge.source == "gauge"
    assert str(gauge.entry.pressure) == "11 psi"  # type: ignore[attr-defined]
    assert str(gauge.entry.volume) == "0.1 mL"  # type: ignore[attr-defined]
    assert score.entry == Reading(pain=6)
    point = discogram.levels["L4-5"].injections[0].points[-1]
    assert (point.pain, str(point.pressure), point.pressure_from) == (6, "11 psi", gauge.number)


def test_a_score_before_the_injection_and_one_that_is_typed_with_its_pressure_are_left_alone(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    source.hand(samples(0, 10))
    until(qtbot, lambda: newest_is(window, 10.009))
    known = len(settled(qtbot, window).records)
    said(window, Inject(), Reading(pressure=Pressure.of(20, "psi"), pain=3))
    assert [one.source for one in settled(qtbot, window).records[known:]] == ["program", "key", "key"]


def test_what_was_streamed_is_sealed_when_the_next_disc_is_armed(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed, tmp_path: Path
) -> None:
    window = opened()
    said(window, Inject())
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    source.hand(samples(0, 700))
    until(qtbot, lambda: newest_is(window, 10.699))
    said(window, Stop("pain"), Level("L5-S1", "control"))
    until(qtbot, lambda: window.discogram is not None and window.discogram.last(Samples) is not None)
    discogram = settled(qtbot, window)
    sealed = discogram.last(Samples)
    assert sealed is not None
    assert (sealed.count, sealed.unit) == (700, "psi")
    with window.archive.another() as journal:
        kept = list(journal.samples(discogram.id))
        assert {(one.level, one.injection, one.source) for one in kept} == {("L4-5", 1, "handed")}
        assert sum(one.count for one in kept) == 700
        assert journal.verify(discogram.id) == []


def test_the_rest_of_the_stream_is_sealed_when_the_discogram_is_left(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    said(window, Inject())
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    source.hand(samples(0, 50))
    until(qtbot, lambda: newest_is(window, 10.049))
    identity = window.discogram.id if window.discogram is not None else ""
    window.show_start()
    assert not source.is_open
    with window.archive.another() as journal:
        assert sum(one.count for one in journal.samples(identity)) == 50
        assert journal.records(identity)[-1].entry.kind == "samples"


def test_the_opening_pressure_is_proposed_and_taken_by_two_keys(
    qtbot: QtBot, opened: Callable[..., MainWindow]
) -> None:
    from discorecorder.devices.patients import patients
    from discorecorder.devices.simulated import SimulatedDisc

    window = opened(is_practice=True, practice_patient="case_a")
    disc = window.gauge._source
    assert isinstance(disc, SimulatedDisc)
    assert disc.level == "L4-5"
    said(window, Inject())
    settled(qtbot, window)
    disc.advance(2.0)  # forty times the usual rate, for the sake of the test
    until(qtbot, lambda: any(words.startswith("opening ") for words in room(window).prompts.shown()))
    until(qtbot, lambda: window.gauge.gauge is not None and window.gauge.gauge.stream.first.travel_ml > 1)
    page = room(window)
    until(qtbot, lambda: page.proposed_opening)
    proposed = page.proposed_opening
    QTest.keyClick(page, Qt.Key.Key_O)
    assert page.line.field.text() == proposed
    QTest.keyClick(page.line.field, Qt.Key.Key_Return)
    discogram = settled(qtbot, window)
    opening = discogram.levels["L4-5"].injections[0].opening_pressure
    assert opening is not None
    assert f"{opening.number:g} {opening.unit}" == f"{float(proposed.split()[0]):g} psi"
    until(qtbot, lambda: not page.proposed_opening)
    assert patients()["case_a"].disc("L4-5").disc.opening_psi < float(proposed.split()[0])


def test_a_gauge_that_dies_leaves_the_keyboard_and_tells_why(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    said(window, Inject())
    settled(qtbot, window)
    source.hand(samples(0, 20))
    source.die("the gauge was pulled out; plug it in again")
    until(qtbot, lambda: window.notice.topic == "gauge")
    known = len(settled(qtbot, window).records)
    QTest.keyClick(room(window), Qt.Key.Key_4)
    assert [one.entry for one in settled(qtbot, window).records[known:]] == [Reading(pain=4)]


def test_another_unit_is_recorded_once_somebody_has_confirmed_it(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    said(window, Inject())
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    source.hand(samples(0, 20))
    source.hand(samples(20, 20), unit="kPa")
    until(qtbot, lambda: window.notice.topic == "gauge unit")
    said(window, Unit("kPa"))
    settled(qtbot, window)
    until(qtbot, lambda: not window.notice.isVisible())
    source.hand(samples(40, 20), unit="kPa")
    until(qtbot, lambda: newest_is(window, 10.059))
    window.show_start()
    with window.archive.another() as journal:
        identity = journal.find()[0].discogram
        kept = [(one.unit, one.count) for one in journal.samples(identity)]
        assert kept == [("psi", 20), ("kPa", 20)]


def test_a_wrong_profile_is_told_and_nothing_is_disturbed(
    qtbot: QtBot, opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    profile = tmp_path / "gauge.toml"
    profile.write_text('kind = "serial"\nname = "x"\nport = "/dev/nowhere"\nunit = "psi"\npattern = "("\n')
    window = opened(gauge=str(profile))
    assert window.notice.topic == "gauge"
    assert str(profile) in window.notice.label.text()
    said(window, Inject(), Reading(pain=2))
    assert settled(qtbot, window).records[-1].entry == Reading(pain=2)


def test_a_simulated_disc_never_streams_into_the_record_of_a_patient(
    opened: Callable[..., MainWindow], tmp_path: Path
) -> None:
    profile = tmp_path / "gauge.toml"
    profile.write_text('kind = "simulated"\nname = "A practice disc"\npatient = "case_a"\n')
    window = opened(gauge=str(profile))
    assert window.gauge.gauge is None
    assert "practice alone" in window.notice.label.text()


def test_a_ceiling_that_the_gauge_nears_is_told_before_anybody_reads_it(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    said(window, Opening(Pressure.of(10, "psi")), Inject())
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    feed = Feed(source, 86.0)
    until(qtbot, lambda: feed() or any(one.startswith("ceiling near: 76") for one in room(window).prompts.shown()))
    feed = Feed(source, 95.0, first_ms=100_000)
    until(qtbot, lambda: feed() or any(one.startswith("pressure ceiling reached: 85") for one in shown(window)))


def test_a_procedure_that_was_cut_off_tells_how_much_of_the_stream_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from discorecorder.model.journal import Batch
    from discorecorder.recorder import PROGRAM, Line, Recorder, local_now, opening

    with window.archive.another() as journal:
        recorder = Recorder.new(journal)
        recorder.record_lines([Line((opening("lumbar"), Level("L4-5"), Inject()), PROGRAM)])
        began = local_now()
        recorder.stream(
            Batch.of(
                samples(0, 251), level="L4-5", injection=1, started_at=began, unit="psi", source="gauge", hertz=1000.0
            )
        )
    window.open_recorded(recorder.discogram.id)
    until(qtbot, lambda: window.shown_page == "room")
    *_, sealed, gap = settled(qtbot, window).records
    assert sealed.entry.kind == "samples"
    assert gap.entry.kind == "gap"
    until_when = began + timedelta(milliseconds=250)
    told = f"{until_when:%H:%M:%S}.{until_when.microsecond // 1000:03d}"
    assert gap.entry.words == f"251 samples of the gauge are kept until {told}"  # type: ignore[attr-defined]


class Feed:
    """Goes on sending a pressure, thirty samples each time it is called."""

    def __init__(self, source: Handed, pressure: float, first_ms: int = 0) -> None:
        self._source, self._pressure, self._at_ms = source, pressure, first_ms

    def __call__(self) -> bool:
        self._source.hand([Sample(self._at_ms + at, self._pressure, 0.0) for at in range(30)])
        self._at_ms += 30
        return False


@pytest.mark.parametrize(
    ("pressure", "words"),
    [
        (99.95, "the gauge is at the end of its range: 100.0 psi"),
        (104.0, "the gauge is out of its range: 104.0 psi, limit 100.0"),
        (-1.5, "the gauge lies at -1.5 psi with no pressure on it; set its zero"),
    ],
)
def test_a_doubtful_gauge_is_told_at_once(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed, pressure: float, words: str
) -> None:
    window, feed = opened(), Feed(source, pressure)
    until(qtbot, lambda: feed() or words in room(window).prompts.shown())


def test_a_gauge_that_falls_silent_is_told_and_then_forgiven(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window, feed = opened(), Feed(source, 10.0, first_ms=4000)
    until(qtbot, lambda: source.is_open)
    source.hand(samples(0, 100))
    until(qtbot, lambda: any(words.startswith("nothing came from") for words in room(window).prompts.shown()))
    until(qtbot, lambda: feed() or not any(words.startswith("nothing came") for words in room(window).prompts.shown()))


def test_the_proposed_opening_has_the_unit_of_the_gauge(
    qtbot: QtBot, opened: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    from discorecorder.devices.patients import patients
    from discorecorder.devices.simulated import SimulatedDisc

    disc = SimulatedDisc(patients()["case_a"], "L4-5", unit="kPa")
    monkeypatch.setattr(sources, "source_of", lambda _settings, *, is_practice: Chosen(disc))
    window = opened(is_practice=True)
    said(window, Inject())
    settled(qtbot, window)
    disc.advance(2.0)
    page = room(window)
    until(qtbot, lambda: page.proposed_opening.endswith(" kPa"))
    QTest.keyClick(page, Qt.Key.Key_O)
    QTest.keyClick(page.line.field, Qt.Key.Key_Return)
    opening = settled(qtbot, window).levels["L4-5"].injections[0].opening_pressure
    assert opening is not None
    assert opening.unit == "kPa"
    assert 10 < opening.psi() < 30


def test_nothing_of_a_gauge_is_left_for_the_next_patient(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    said(window, Inject())
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    source.hand(samples(0, 50, pressure=-5.0))
    until(qtbot, lambda: newest_is(window, -4.951))
    page = room(window)
    window.show_start()
    assert (page._live, page._proposal, page._doubts, page.curve._stream) == (None, None, (), None)


def test_what_is_old_or_frozen_gives_way_to_what_is_typed(
    qtbot: QtBot, opened: Callable[..., MainWindow], source: Handed
) -> None:
    window = opened()
    said(window, Opening(Pressure.of(5, "psi")), Inject())
    settled(qtbot, window)
    until(qtbot, lambda: source.is_open)
    source.hand(samples(0, 50))
    until(qtbot, lambda: room(window)._readings.above == "5")
    said(window, Reading(pressure=Pressure.of(85, "psi")))
    until(qtbot, lambda: room(window)._readings.above == "80")
    until(qtbot, lambda: any("ceiling reached" in words for words in room(window).prompts.shown()))
