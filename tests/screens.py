"""Every screen of the window with real procedures on it, for the judge of layouts and the pictures of the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from discorecorder.ui.actions import KeyMap
from discorecorder.ui.recording import Refusal
from discorecorder.ui.refusal_words import told as said
from discorecorder.ui.voice.hears import READY, Hears
from discorecorder.ui.voice.seen import WAITS, Words
from discorecorder.ui.words import tr
from tests.stage import (
    BEFORE_ANY_LEVEL,
    BEFORE_ANY_NEEDLE,
    EXPORTS,
    IN_MID_INJECTION,
    SETTINGS,
    STANDS_AT,
    Shelf,
    a_moment_later,
    opened,
    standing_clock,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.model.discogram import Discogram
    from discorecorder.settings import Settings
    from discorecorder.ui.after.after_page import AfterPage
    from discorecorder.ui.before.before_page import BeforePage
    from discorecorder.ui.room.room_page import RoomPage
    from discorecorder.ui.voice.enrol_page import EnrolPage


def _start(shelf: Shelf) -> QWidget:
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    page = StartPage(Finder(shelf.another), is_practice=False)
    page.show_exports([EXPORTS / f"26-10441{number}.pdf" for number in (7, 2)])
    return page


def _start_practice(shelf: Shelf) -> QWidget:
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    page = StartPage(Finder(shelf.another_empty), is_practice=True)
    page.setProperty("empty", True)
    return page


def _start_refused(shelf: Shelf) -> QWidget:
    from discorecorder.ui.start.finder import Finder
    from discorecorder.ui.start.start_page import StartPage

    page = StartPage(Finder(shelf.another_empty), is_practice=False)
    page.setProperty("empty", True)
    page.show_message("There is no journal /srv/records/discorecorder.db. Check the path.", is_refusal=True)
    return page


def _before_of(discogram: Discogram) -> BeforePage:
    from discorecorder.ui.before.before_page import BeforePage

    page = BeforePage()
    page.show_discogram(discogram)
    return page


def _before_new(_shelf: Shelf) -> QWidget:
    return _before_of(opened("cervical"))


def _before(_shelf: Shelf) -> QWidget:
    return _before_of(told("lumbar", BEFORE_ANY_NEEDLE))


def _time_out(_shelf: Shelf) -> QWidget:
    page = _before_of(told("lumbar", BEFORE_ANY_NEEDLE))
    page.time_out.wanted.emit()
    return page


def _room_of(discogram: Discogram, settings: Settings = SETTINGS) -> RoomPage:
    from discorecorder.ui.room.room_page import RoomPage

    page = RoomPage(settings, KeyMap())
    with standing_clock(a_moment_later(discogram)):
        page.show_discogram(discogram)
    page.show_recorded(discogram.records[-1].entered_at)
    page.setProperty(STANDS_AT, a_moment_later(discogram).isoformat())
    return page


def _room_ready(_shelf: Shelf) -> QWidget:
    return _room_of(told("lumbar", BEFORE_ANY_LEVEL))


def _room(_shelf: Shelf) -> QWidget:
    return _room_of(told("lumbar", IN_MID_INJECTION))


def _room_line(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", IN_MID_INJECTION))
    page.line.open("line")
    page.line.field.setText("stop pain, exactly my pain, put to sleep with one mil bupivacaine")
    return page


def _room_voice(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", IN_MID_INJECTION))
    page.line.talk.show_hears(Hears(READY))
    page.line.talk.show_level(-24.0, is_clipped=False)
    how = tr("Enter, {key} twice, or say \u201c{confirm}\u201d", key="F10", confirm="confirm")
    page.line.show_heard(Words(WAITS, "level l five s one control", ("L5-S1 control",), how, 0.7))
    return page


def _room_choices(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:18:30"))
    page.press("leak", "touch")
    return page


def _room_sleep(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:30:00"))
    page.press("sleep", "touch")
    return page


def _room_more(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:18:30"))
    page.press("more", "touch")
    return page


def _room_numbers(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", "09:17:50"))
    page.press("reading", "touch")
    return page


def _room_correction(_shelf: Shelf) -> QWidget:
    discogram = told("lumbar", "09:24:30")
    page = _room_of(discogram)
    page.correct(next(one.number for one in discogram.records if one.heard and "pain 7" in one.heard))
    return page


def _room_unrecorded(_shelf: Shelf) -> QWidget:
    page = _room_of(told("lumbar", IN_MID_INJECTION))
    why = (
        "The disk that holds /records/discorecorder.db is full. What was recorded before is kept, this was not "
        "recorded. Free some space, then record it again."
    )
    page.show_refused(Refusal(None, said(why), True), "pain 8")
    return page


def _room_blind(_shelf: Shelf) -> QWidget:
    return _room_of(told("lumbar", IN_MID_INJECTION), SETTINGS.with_(neutral_names=True, show_results=True))


def _room_seven(_shelf: Shelf) -> QWidget:
    return _room_of(told("seven", "09:35:10"))


def _room_cervical(_shelf: Shelf) -> QWidget:
    return _room_of(told("cervical", "10:50:00"))


def _glance(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.room.glance_view import Glance, GlanceView

    view = GlanceView()
    view.show_state(Glance("L4-5", "suspect level", "1.6", "16", "28", 8, 44.0, "Saved 09:18:20"))
    return view


def _after_step(step: int) -> Callable[[Shelf], QWidget]:
    def made(_shelf: Shelf) -> AfterPage:
        from discorecorder.ui.after.after_page import AfterPage

        page = AfterPage(SETTINGS)
        # Relief is asked for while it is due; the rest is shown as it stands in the end.
        discogram = told("lumbar", "09:42:00" if step < 2 else "11:30:30" if step < 5 else "24")
        with standing_clock(a_moment_later(discogram)):
            page.show_discogram(discogram)
            page.show_step(step)
        page.setProperty(STANDS_AT, a_moment_later(discogram).isoformat())
        return page

    return made


def _after_unfinished(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.after.after_page import AfterPage

    page = AfterPage(SETTINGS)
    page.show_discogram(told("cervical", "10:50:00"))
    return page


def _preferences_group(group: str) -> Callable[[Shelf], QWidget]:
    def made(_shelf: Shelf) -> QWidget:
        from discorecorder.ui.windows.preferences import PreferencesPage

        page = PreferencesPage(SETTINGS.with_(rooms={"Room 2": {"theme": "bright"}}))
        page.show_group(group)
        return page

    return made


GAUGE = EXPORTS / "gauge.toml"


def _gauge_apart(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.gauge_page import GaugePage

    return GaugePage(SETTINGS)


def _gauge(_shelf: Shelf) -> QWidget:
    """The page with a gauge that sends, one line in twelve spoilt on its way, and its zero just measured."""
    from discorecorder.devices import Sample
    from discorecorder.devices.profile import shipped_profiles
    from discorecorder.model.stream_watch import DRIFT, State
    from discorecorder.ui.windows.gauge_page import GaugePage
    from discorecorder.ui.windows.gauge_trial import Line, Told

    page = GaugePage(SETTINGS.with_(gauge=str(GAUGE)))
    bad = Line("P=1O.2,V=0.1", None, why="'P=1O.2,V=0.1' does not fit the pattern of the profile")
    lines = tuple(
        bad if at % 12 == 5 else Line(f"P=-1.{at % 3},V=0.00", Sample(48_200 - 100 * at, -1 - at % 3 / 10, 0.0), "psi")
        for at in range(200)
    )
    step = shipped_profiles()["lines"].resolution
    state = State(DRIFT, 40.0, 48.2, -1.1, -1.0)
    page.profile_card.show_connected(is_connected=True)
    page.profile_card.show_said("Connected to Gauge with P= and V= lines.")
    page.zero_card.show_connected(is_connected=True)
    page.zero_card.show_zero(-1.1, GAUGE)
    page.hold_button.setEnabled(True)
    page.lines.step = step
    page.lines.show_lines(lines)
    page.numerals.show_told(
        Told(lines, lines[0].sample, "psi", 10.0, 471, 17, bad.why, (state,), (-1.1,) * 10, is_open=True), step
    )
    return page


def _gauge_gone(shelf: Shelf) -> QWidget:
    page = _gauge(shelf)
    page.profile_card.show_wrong(  # type: ignore[attr-defined]
        "Gauge with P= and V= lines on /dev/ttyUSB0 is gone (Input/output error); look at its cable and its power, "
        "and plug it in again. It will be connected again by itself."
    )
    page.zero_card.show_wrong("A simulated disc has no zero to be set.")  # type: ignore[attr-defined]
    return page


def _enrol_of(shelf: Shelf, name: str = "") -> EnrolPage:
    """The page with two voices on the shelf, one of them in use."""
    import json

    from discorecorder.dictation.speech.persons import Gain, keep
    from discorecorder.dictation.speech.sphinx import shipped
    from discorecorder.ui.voice.enrol_page import EnrolPage

    page = EnrolPage(SETTINGS.with_(voice_person="Dr M Ashdown"), KeyMap())
    page.voices.folder = voices = shelf.where.parent / "voices"
    for who, gain, day in (
        ("Dr M Ashdown", Gain(40, 9, 2, 206, 21, 5, 103, 16, 4), "20"),
        ("Dr K Lindqvist", Gain(40, 18, 8, 206, 49, 19, 103, 38, 15), "23"),
    ):
        keep(who, gain, b"", shipped() / "en-us", voices)
        told = next(voices.glob(f"{who}/voice.json"))
        held = json.loads(told.read_text(encoding="utf-8"))
        told.write_text(json.dumps(held | {"enrolled_at": f"2026-11-{day}T08:00:00+00:00"}), encoding="utf-8")
    page.name = name
    return page


def _enrol(shelf: Shelf) -> QWidget:
    page = _enrol_of(shelf)
    page.name_card.line.setText("Dr K Lindqvist")
    return page


def _enrol_read(shelf: Shelf) -> QWidget:
    """The eighth phrase, just read, and too loud."""
    import numpy as np

    page = _enrol_of(shelf, "Dr K Lindqvist")
    card = page.read_card
    page.stack.setCurrentWidget(card)
    for amplitude in (*[8_000] * 7, 60_000):
        tone = (amplitude * np.sin(np.arange(64_000) / 5)).clip(-32_768, 32_767).astype(np.int16).tobytes()
        card.reading.take(tone, 4.0)
    card.talk.show_hears(Hears(READY))
    card.talk.show_level(-1.0, is_clipped=True)
    card.show_reading()
    return page


def _enrol_gain(shelf: Shelf) -> QWidget:
    page = _enrol_of(shelf, "Dr K Lindqvist")
    page.voices.read()
    page.stack.setCurrentWidget(page.gain_card)
    page.gain_card.show_gain(page.name, page.voices.persons[0].gain, is_kept=True)
    return page


def _keyboard_map(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.keyboard_map import KeyboardMap

    return KeyboardMap(KeyMap())


def _about(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.about import AboutPage

    return AboutPage(SETTINGS)


def _manual(_shelf: Shelf) -> QWidget:
    from discorecorder.ui.windows.manual import ManualPage

    return ManualPage()


STEPS = ("read_back", "relief", "interpretation", "map", "sign", "leave")
GROUPS = (
    "screen",
    "blinding",
    "people",
    "ceilings",
    "gauge",
    "voice",
    "keys",
    "rooms",
    "report",
    "verdicts",
    "records",
)
SCREENS: dict[str, Callable[[Shelf], QWidget]] = {
    "start": _start,
    "start_practice": _start_practice,
    "start_refused": _start_refused,
    "before_new": _before_new,
    "before": _before,
    "time_out": _time_out,
    "room_ready": _room_ready,
    "room": _room,
    "room_line": _room_line,
    "room_voice": _room_voice,
    "room_choices": _room_choices,
    "room_sleep": _room_sleep,
    "room_more": _room_more,
    "room_numbers": _room_numbers,
    "room_correction": _room_correction,
    "room_unrecorded": _room_unrecorded,
    "room_blind": _room_blind,
    "room_seven": _room_seven,
    "room_cervical": _room_cervical,
    "glance": _glance,
    **{f"after_{name}": _after_step(place) for place, name in enumerate(STEPS)},
    "after_unfinished": _after_unfinished,
    **{f"preferences_{group}": _preferences_group(group) for group in GROUPS},
    "gauge_apart": _gauge_apart,
    "gauge": _gauge,
    "gauge_gone": _gauge_gone,
    "enrol": _enrol,
    "enrol_read": _enrol_read,
    "enrol_gain": _enrol_gain,
    "keyboard_map": _keyboard_map,
    "about": _about,
    "manual": _manual,
}
"""Every screen by its name, in the order of the way through the program."""
