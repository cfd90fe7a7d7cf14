"""A gauge is tried on its page: lines beside what they mean, states in words, a zero, and nothing held on to."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from discorecorder.devices import Sample
from discorecorder.devices.profile import read_profile, shipped_profiles
from discorecorder.settings import Settings
from discorecorder.ui.windows.gauge_lines import PRESSURE, RAW, REMARK, TIME, VOLUME
from discorecorder.ui.windows.gauge_page import DRAW_MS, GaugePage
from discorecorder.ui.windows.gauge_trial import MOST_LINES, Line
from discorecorder.ui.words import use_language
from tests.devices.gauge import playing
from tests.ui.table import until
from tests.ui.windows.showing import dress, faults_at_every_size, live_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from discorecorder.ui.main_window import MainWindow
    from tests.devices.gauge import Playing

PROFILE = """# The gauge of room 2.
kind = "serial"
name = "Gauge of room 2"
unit = "psi"
pattern = 'P=(?P<pressure>[-+.0-9]+)(?:,V=(?P<volume>[-+.0-9]+))?'
zero = 0.5  # measured in May
most = 300
resolution = 0.1

port = {port}
"""
SIMULATED = 'kind = "simulated"\nname = "Case A"\npatient = "case_a"\n'


@pytest.fixture(autouse=True)
def _room(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_language("en")
    dress(qapp)
    live_in(tmp_path, monkeypatch)


@pytest.fixture
def link(tmp_path: Path) -> Path:
    return tmp_path / "ttyGAUGE"


@pytest.fixture
def path(tmp_path: Path, link: Path) -> Path:
    """A profile of the gauge that plays at the link."""
    path = tmp_path / "gauge.toml"
    path.write_text(PROFILE.format(port=json.dumps(str(link))), encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, path: Path) -> Iterator[GaugePage]:
    page = GaugePage(Settings(gauge=str(path)))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    yield page
    page.hide()


def is_held(gauge: Playing) -> bool:
    """Return whether this program has the port of a gauge open."""
    port = os.path.realpath(gauge.port)
    return port in [os.path.realpath(one) for one in Path("/proc/self/fd").iterdir()]


def connect(qtbot: QtBot, page: GaugePage, gauge: Playing) -> None:
    """Connect by the button, and let the gauge play once it is listened to."""
    QTest.mouseClick(page.profile_card.connect_button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: page.profile_card.said.text() == "Connected to Gauge of room 2.")
    gauge.tell("go")


def wrong(page: GaugePage) -> str:
    """Return what the page says is wrong with the profile or its gauge, without the places where it may break."""
    return page.profile_card.wrong.text().replace("\u200b", "") if not page.profile_card.wrong.isHidden() else ""


def texts(page: GaugePage, column: int) -> list[str]:
    return [page.lines.data(page.lines.index(row, column)) for row in range(page.lines.rowCount())]


def test_lines_stand_beside_what_they_mean_newest_first(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("steady", link, hertz=100, count=11) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.lines.rowCount() == 10)
    assert texts(page, RAW) == [f"P={n / 10:.1f},V={n / 1000:.3f}" for n in range(10, 0, -1)]
    assert texts(page, PRESSURE)[0] == "0.5 psi", "less the zero of the profile"
    assert texts(page, PRESSURE)[-1] == "\u22120.4 psi"
    assert texts(page, VOLUME)[0] == "0.01 mL"
    assert float(texts(page, TIME)[0]) >= float(texts(page, TIME)[-1])
    assert page.numerals.pressure.text() == "0.5 psi"
    assert page.numerals.pressure.accessibleName() == "Pressure: 0.5 psi"
    assert page.numerals.volume.text() == "0.01 mL"
    assert page.numerals.skipped.text() == "0"


def test_what_is_no_sample_says_why_in_its_place_and_is_counted(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("garbage", link, count=4) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.numerals.skipped.text() == "4")
    remarks = dict(zip(texts(page, RAW), texts(page, REMARK), strict=True))
    assert remarks["P=1O.2,V=0.1"] == "!  'P=1O.2,V=0.1' does not fit the pattern of the profile"
    assert "is no text; look at speed and parity" in remarks["\\xff\\xfe\\x81"]
    assert remarks["P=0.1,V=0.001"] == ""
    assert page.numerals.why.isVisible()
    assert "P=12.3,V=1.4P=12.4,V=1.5" in page.numerals.why.text()
    assert faults_at_every_size(page) == []


def test_at_a_thousand_a_second_it_shows_the_newest_two_hundred_and_the_rate(
    qtbot: QtBot, page: GaugePage, link: Path
) -> None:
    drawn: list[int] = []
    page.lines.dataChanged.connect(lambda *_: drawn.append(1))
    page.lines.modelReset.connect(lambda: drawn.append(1))
    with playing("steady", link, hertz=1000, count=2001) as gauge:
        connect(qtbot, page, gauge)
        drawn.clear()
        until(qtbot, lambda: page.trial is not None and page.trial.told.samples == 2000)
        qtbot.wait(2 * DRAW_MS)
    assert page.lines.rowCount() == MOST_LINES
    assert texts(page, RAW)[0] == "P=200.0,V=2.000"
    rate = float(page.numerals.rate.text().removesuffix(" Hz"))
    assert 300 < rate < 3000
    assert len(drawn) < 200, "it is drawn ten times a second, not a thousand"


def test_a_gauge_that_vanishes_is_told_and_comes_back_by_itself(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("vanishes", link, count=10) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.lines.rowCount() == 4)
        gauge.tell("vanish")
        gauge.hear("gone")
        until(qtbot, lambda: "is gone" in wrong(page))
        assert "It will be connected again by itself." in wrong(page)
        gauge.tell("back")
        gauge.hear("ready")
        until(qtbot, page.profile_card.wrong.isHidden)
        gauge.tell("go")
        until(qtbot, lambda: page.lines.rowCount() == 8)
    assert [float(one) for one in texts(page, TIME)] == sorted(map(float, texts(page, TIME)), reverse=True)


def test_a_port_that_is_not_there_is_told_on_the_page(qtbot: QtBot, page: GaugePage) -> None:
    page.connect_gauge()
    until(qtbot, lambda: not page.is_connected)
    assert "does not exist" in wrong(page)
    assert "Plug the gauge in, or correct port in its profile" in wrong(page)
    assert page.profile_card.wrong.isVisible()
    assert faults_at_every_size(page) == []


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Choose a profile first."),
        ("/nowhere/gauge.toml", "/nowhere/gauge.toml: cannot be read (No such file or directory)"),
    ],
)
def test_a_profile_that_is_none_is_told_and_neither_tried_nor_used(
    qtbot: QtBot, page: GaugePage, typed: str, why: str
) -> None:
    page.profile_card.show_path(typed)
    page.connect_gauge()
    assert why in wrong(page)
    assert not page.is_connected
    page.profile_card.show_said("")
    with qtbot.assertNotEmitted(page.changed):
        page.profile_card.use_button.click()
    assert why in wrong(page)


def test_the_gauge_is_let_go_of_when_it_is_disconnected_hidden_left_or_closed(
    qtbot: QtBot, page: GaugePage, link: Path
) -> None:
    with playing("steady", link) as gauge:
        for away in (page.disconnect_gauge, page.hide, page.leave, page.close):
            page.show()
            page.connect_gauge()
            until(qtbot, lambda: is_held(gauge))
            away()
            assert not page.is_connected
            until(qtbot, lambda: not is_held(gauge))
    assert "gauge on trial" not in [thread.name for thread in threading.enumerate()]


def test_what_came_last_stays_to_be_read_when_it_is_disconnected(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("steady", link, hertz=100, count=3) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.lines.rowCount() == 2)
        QTest.keyClick(page.profile_card.disconnect_button, Qt.Key.Key_Space)
    assert page.lines.rowCount() == 2
    assert page.numerals.states.text == "Not connected"
    assert page.profile_card.connect_button.isEnabled()


def test_lines_that_are_held_stand_still_while_the_numbers_go_on(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("steady", link, hertz=50, count=1000) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.lines.rowCount() > 3)
        page.hold_button.click()
        held, pressure = texts(page, RAW), page.numerals.pressure.text()
        until(qtbot, lambda: page.numerals.pressure.text() != pressure)
        assert texts(page, RAW) == held
        page.hold_button.click()
        until(qtbot, lambda: texts(page, RAW) != held)


def test_the_line_of_the_path_connects_by_enter(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("steady", link):
        page.profile_card.line.setFocus()
        QTest.keyClick(page.profile_card.line, Qt.Key.Key_Return)
        until(qtbot, lambda: page.is_connected)


def test_a_profile_that_ships_is_chosen_by_one_touch(page: GaugePage) -> None:
    by_name = {button.text(): button for button in page.profile_card.shipped.buttons}
    by_name["Gauge with P= and V= lines"].click()
    assert read_profile(page.profile_card.path) == shipped_profiles()["lines"]
    assert by_name["Gauge with P= and V= lines"].isChecked()


def test_the_gauge_is_used_from_then_on(qtbot: QtBot, page: GaugePage, path: Path) -> None:
    with qtbot.waitSignal(page.changed) as told:
        page.profile_card.use_button.click()
    assert told.args == [{"gauge": str(path)}]
    page.show_settings(Settings(gauge=str(path)))
    assert page.profile_card.said.text() == "This is the gauge of the room."


def test_a_simulated_disc_is_a_gauge_in_practice_alone(qtbot: QtBot, path: Path) -> None:
    path.write_text(SIMULATED)
    for is_practice in (False, True):
        page = GaugePage(Settings(gauge=str(path)), is_practice=is_practice)
        qtbot.addWidget(page)
        used: list[Any] = []
        page.changed.connect(used.append)
        page.profile_card.use_button.click()
        assert bool(used) is is_practice
        assert ("Case A is a simulated disc" in wrong(page)) is not is_practice


def test_a_source_without_lines_shows_its_samples(qtbot: QtBot, page: GaugePage, path: Path) -> None:
    path.write_text(SIMULATED)
    page.connect_gauge()
    until(qtbot, lambda: page.lines.rowCount() > 20)
    assert set(texts(page, RAW)) == {"\u2013"}
    page.zero_card.set_button.click()
    assert page.zero_card.wrong.text() == "!  A simulated disc has no zero to be set."


def test_nothing_is_tried_while_the_gauge_streams_at_the_table(qtbot: QtBot, path: Path) -> None:
    page = GaugePage(Settings(gauge=str(path)), is_streaming=lambda: True)
    qtbot.addWidget(page)
    page.connect_gauge()
    assert wrong(page) == "!  The gauge streams at the table now. Leave the procedure first."
    assert not page.is_connected


def quiet(qtbot: QtBot, page: GaugePage, gauge: Playing) -> None:
    """Let three readings come that lie within 0.3 psi: 0.1, 0.2 and 0.3 on the gauge."""
    connect(qtbot, page, gauge)
    until(qtbot, lambda: page.lines.rowCount() == 3)


def test_the_zero_is_measured_shown_and_written_with_every_comment_kept(
    qtbot: QtBot, page: GaugePage, path: Path, link: Path
) -> None:
    before = path.read_text()
    with playing("burst", link, count=4) as gauge:
        quiet(qtbot, page, gauge)
        page.zero_card.set_button.click()
        assert page.zero_card.line.text() == "zero = 0.2"
        assert path.read_text() == before, "nothing is written before somebody says so"
        assert faults_at_every_size(page) == []
        page.zero_card.write_button.click()
        assert page.zero_card.said.text() == "Written into gauge.toml."
        assert page.trial is not None
        assert page.trial.profile.zero == 0.2, "it is connected again, and shows it"
    assert path.read_text() == before.replace("zero = 0.5", "zero = 0.2")


def test_a_gauge_that_is_not_quiet_has_no_zero(qtbot: QtBot, page: GaugePage, link: Path) -> None:
    with playing("burst", link, count=30) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.lines.rowCount() == 29)
        page.zero_card.set_button.click()
    assert "The gauge is not quiet" in page.zero_card.wrong.text()
    assert "2.8 psi apart, more than 1." in page.zero_card.wrong.text()
    assert page.zero_card.write_button.isHidden()


def test_a_pressure_at_the_end_of_the_range_and_a_silence_show_at_once(
    qtbot: QtBot, page: GaugePage, path: Path, link: Path
) -> None:
    path.write_text(path.read_text().replace("most = 300", "most = 0.9\nhertz = 100"))
    with playing("steady", link, hertz=100, count=12) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: "Out of range: 0.6 psi, and its limit is 0.4" in page.numerals.states.text)
        until(qtbot, lambda: "Silent for" in page.numerals.states.text)


def test_a_unit_that_changes_is_shown_with_each_line(qtbot: QtBot, page: GaugePage, path: Path, link: Path) -> None:
    pattern = "pattern = '(?P<pressure>[.0-9]+) (?P<unit>.+)'"
    text = "\n".join(pattern if line.startswith("pattern") else line for line in path.read_text().splitlines())
    path.write_text(text)
    with playing("units", link, count=10) as gauge:
        connect(qtbot, page, gauge)
        until(qtbot, lambda: page.lines.rowCount() == 9)
        page.zero_card.set_button.click()
    assert texts(page, PRESSURE)[0].endswith(" kPa")
    assert texts(page, PRESSURE)[-1].endswith(" psi")
    assert page.numerals.pressure.text().endswith(" kPa")
    assert "The gauge sends kPa now" in page.zero_card.wrong.text()


def test_the_status_of_a_gauge_is_its_own_word(page: GaugePage) -> None:
    page.lines.show_lines([Line("P=1,S=OVER", Sample(0, 1.0, None, "OVER"), "psi")])
    assert (texts(page, REMARK), texts(page, VOLUME)) == (["OVER"], ["\u2013"])


def button(page: Any, words: str) -> QPushButton:
    found: list[QPushButton] = [one for one in page.findChildren(QPushButton) if one.text() == words]
    return found[0]


def test_the_page_is_found_in_the_preferences_and_leads_back_there(
    qtbot: QtBot, window: MainWindow, path: Path, link: Path
) -> None:
    window.take_settings(Settings(gauge=str(path)), is_rebuilt=False)
    window.show_aside("preferences")
    preferences = window._page("preferences")
    preferences.show_group("gauge")
    button(preferences, "Test the connection").click()
    assert window.shown_page == "gauge"
    page = window._page("gauge")
    assert page.profile_card.path == path
    with playing("steady", link) as gauge:
        page.connect_gauge()
        until(qtbot, lambda: is_held(gauge))
        with qtbot.waitSignal(window.restyled) as told:
            page.profile_card.use_button.click()
        assert told.args == [{"gauge": str(path)}]
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert window.shown_page == "preferences"
        until(qtbot, lambda: not is_held(gauge))
    window.on_aside_left()
    assert window.shown_page == "start"


def test_the_gauge_is_let_go_of_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, path: Path, link: Path
) -> None:
    window.take_settings(Settings(gauge=str(path)), is_rebuilt=False)
    window.show_aside("gauge")
    with playing("steady", link) as gauge:
        window._page("gauge").connect_gauge()
        until(qtbot, lambda: is_held(gauge))
        window.end()
        until(qtbot, lambda: not is_held(gauge))


def test_another_gauge_of_the_room_is_shown_unless_one_is_being_tried(page: GaugePage, path: Path) -> None:
    page.show_settings(Settings(gauge="/other.toml"))
    assert page.profile_card.line.text() == "/other.toml"
    page.profile_card.show_path(str(path))
    page.show_settings(Settings(gauge="/third.toml"))
    assert page.profile_card.line.text() == str(path)


@pytest.mark.parametrize("theme", ["dark", "dim", "bright"])
def test_the_page_can_be_read_reached_and_heard(qapp: QApplication, page: GaugePage, theme: str) -> None:
    dress(qapp, theme)
    assert faults_at_every_size(page) == []
    dress(qapp)
