"""Joins the ear of the window with the discogram that is open and the room that shows it.

What is heard goes the way of what is typed: it is said to the window. Until then it may have to wait for somebody who
confirms it, and anything that is recorded by hand meanwhile wins.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from discorecorder.dictation.grammar import meant, say
from discorecorder.dictation.sayable import Sayable, usual_in, without_wake, word_of
from discorecorder.dictation.speech.deciding import Hearing
from discorecorder.dictation.speech.judging import NOTHING, judged
from discorecorder.model.entries import Plan
from discorecorder.settings import PREFERENCES
from discorecorder.ui.refusal_words import told
from discorecorder.ui.said import Said
from discorecorder.ui.voice.ear import Ear
from discorecorder.ui.voice.hears import DEAF, DOWN, HEARS_NOTHING, READY, Hears
from discorecorder.ui.voice.on_its_way import OnItsWay
from discorecorder.ui.voice.read_back import ReadBack
from discorecorder.ui.voice.seen import (
    ASKS,
    CANCELLED,
    HEARD,
    LAPSED,
    LOST,
    PARTIAL,
    RECORDED,
    REFUSED,
    SILENCED,
    SILENT,
    WAITS,
    Words,
)
from discorecorder.ui.voice.taps import Taps
from discorecorder.ui.voice.utterance import Utterance, WaitingAudio
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from discorecorder.dictation.speech import Heard
    from discorecorder.dictation.speech.deciding import Decision
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.settings import Settings
    from discorecorder.ui.recording import Refusal, Then
    from discorecorder.ui.voice.microphone import Level

BEGINS_MS = 300
"""How long after the room is shown, in ms, the microphone is opened: the window stands first."""

TICK_MS, SHOWN_MS = 100, 5000
"""How often the time that is left is drawn, and for how long it is shown what became of words."""

OF_THE_VOICE = tuple(field for field, held in PREFERENCES.items() if held.group in {"voice", "speech"})


class VoiceLink(QObject):
    """Hears while the room is shown, and says what was heard to the window."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self._window = window
        self._settings: Settings = window.settings
        self._ear: Ear | None = None
        self._hearing = Hearing(self._settings.voice_confirm)
        self._audio = WaitingAudio()
        self._on_its_way = OnItsWay()
        self._back = ReadBack(self._settings.voice_earpiece or "", self)
        self._back.changed.connect(self._show)
        self._taps = Taps()
        self._is_held = self._was_heard = False
        self._words = Words()
        self._lapses_at = 0.0
        self._begins = self._timer(BEGINS_MS, self._on_begins, is_once=True)
        self._fades = self._timer(SHOWN_MS, self.forget, is_once=True)
        self._ticks = self._timer(TICK_MS, self._on_tick)

    def _timer(self, interval_ms: int, slot: Any, *, is_once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(is_once)
        timer.timeout.connect(slot)
        return timer

    @property
    def ear(self) -> Ear | None:
        """The ear, once it was needed."""
        return self._ear

    @property
    def _room(self) -> Any:
        return self._window._pages.get("room")  # noqa: SLF001  (the page that is shown, if it was made)

    @property
    def _wake(self) -> str:
        return self._settings.voice_wake.lower() if self._settings.voice == "hands-free" else ""

    def join(self, room: Any) -> None:
        """Show in a page of the room what is heard, and take what is said there."""
        room.line.talk.pressed.connect(self._on_touch_pressed)
        room.line.talk.released.connect(self._on_touch_released)
        room.line.answered.connect(self.answer)
        for signal in (room.said, room.deferred, room.undone, room.redone, room.finished):
            signal.connect(self._on_other)

    def show_page(self) -> None:
        """Listen while the room is shown, and only then."""
        self._show_hears()
        if self._is_wanted():
            self._begins.start()
            return
        self._begins.stop()
        self._back.end()
        if self._ear is not None:
            self._ear.rest()

    def show_discogram(self, discogram: Discogram) -> None:
        """Go on where the discogram is: what can be said follows it."""
        self._expect()
        for decision in self._on_its_way.arrived(discogram):
            self._back.recorded(decision)
            if self._words.state == HEARD and not self._on_its_way:
                self._tell(self._words._replace(state=RECORDED))
        if not self._is_wanted():
            self.show_page()

    def take_settings(self, settings: Settings) -> None:
        """Go by other preferences."""
        before, self._settings = self._settings, settings
        if any(getattr(before, field) != getattr(settings, field) for field in OF_THE_VOICE):
            self.leave()
            self._hearing = Hearing(settings.voice_confirm)
            self._back.use(settings.voice_earpiece or "")
            self.show_page()

    def leave(self) -> None:
        """Let go of the microphone and the recogniser, and forget what was heard."""
        self._begins.stop()
        self._hearing.typed()
        self._audio.follow(None)
        self._on_its_way.clear()
        self._back.end()
        ear, self._ear = self._ear, None
        self._was_heard = self._is_held = False
        self.forget()
        if ear is not None:
            ear.end()
            ear.deleteLater()
        self._show_hears()

    @Slot()
    def forget(self) -> None:
        """Show no more what was heard; what waits goes on waiting."""
        self._tell(Words())

    def show_refused(self, refusal: Refusal) -> None:
        """Show no more what was heard, for something was not recorded; who spoke it is told so in the ear."""
        if refusal.line is not None and refusal.line.by.source == "voice":
            failed = self._on_its_way.failed(refusal.line.heard)
            if failed is not None:
                self._back.failed(failed)
        self.forget()

    def press(self, at: float) -> None:
        """Somebody begins to speak, at a time in s of any clock that runs evenly."""
        self._back.stop()
        self._back.hold(True)
        self._taps.pressed(at)
        if self._ear is not None:
            self._is_held = True
            self._expect()
            self._ear.press()

    def release(self, at: float) -> None:
        """Nobody speaks any more, at a time of the same clock; two taps confirm what waits."""
        how = self._taps.released(at)
        self._is_held = False
        self._back.hold(False)
        if self._ear is not None:
            self._ear.release(how != "held")
            self._expect()
        if how == "double":
            self.answer(True)

    @Slot()
    def _on_touch_pressed(self) -> None:
        self.press(monotonic())

    @Slot()
    def _on_touch_released(self) -> None:
        self.release(monotonic())

    @Slot(bool)
    def answer(self, is_right: bool) -> None:
        """Record what waits, or forget it."""
        self._do(self._hearing.confirmed(monotonic()) if is_right else self._hearing.cancelled())

    @Slot()
    def _on_other(self) -> None:
        """Something was recorded by hand, and wins."""
        decision = self._hearing.typed()
        if decision.state == CANCELLED:
            self._do(decision)

    def _is_wanted(self) -> bool:
        discogram = self._window.discogram
        return (
            self._settings.voice != "off"
            and self._window.shown_page == "room"
            and discogram is not None
            and discogram.status == "open"
        )

    @Slot()
    def _on_begins(self) -> None:
        if self._ear is None:
            self._ear = ear = Ear.of(self._settings, self)
            ear.changed.connect(self._show_hears)
            ear.levelled.connect(self._on_level)
            ear.partial.connect(self._on_partial)
            ear.heard.connect(self._on_heard)
        self._expect()
        self._ear.listen_by_itself(bool(self._wake))
        self._ear.begin()
        self._back.begin()

    def _expect(self) -> None:
        """Tell the recogniser what can be said now."""
        session = self._window.session
        if self._ear is None or session is None:
            return
        discogram = session.awaited if session.awaited is not None else session.discogram
        if discogram is not None:
            wake = "" if self._is_held else self._wake
            self._ear.expect(sayable(discogram, wake, self._settings.dictation_language))

    @property
    def _unit(self) -> str:
        discogram = self._window.discogram
        return (discogram.unit if discogram is not None else "") or "psi"

    @Slot(object)
    def _on_level(self, level: Level) -> None:
        if self._room is not None:
            self._room.line.talk.show_level(level.peak_db, is_clipped=level.is_clipped)

    @Slot(str)
    def _on_partial(self, words: str) -> None:
        words = without_wake(words, self._wake)
        if words:
            self._tell(self._shown(PARTIAL, words, meant(words, self._unit, self._settings.dictation_language) or ()))

    @Slot(object)
    def _on_heard(self, heard: Heard) -> None:
        judgement = judged(heard, self._unit, wake=self._wake, language=self._settings.dictation_language)
        audio = self._ear.audio if self._ear is not None else b""
        # The word that confirms is not what it confirms.
        self._do(self._hearing.heard(judgement, monotonic()), None if judgement.order else audio)

    def _do(self, decision: Decision, audio: bytes | None = None) -> None:
        """Do what was decided about words with this audio, or about what waited where there is none, and show it."""
        pcm = self._audio.pcm if audio is None else audio
        self._audio.follow(self._hearing.waiting, audio or b"")
        is_told = bool(decision.words or (decision.why and not self._wake))
        # To be told of each word of the room that is no dictation would only teach not to listen.
        if decision.state not in {NOTHING, REFUSED} or (is_told and not self._wake):
            self._back.tell(decision)
        if decision.recorded:
            self._on_its_way.add(decision, self._window.discogram)
            self._tell(self._shown(HEARD, decision.words, decision.recorded))
            if self._room is not None:
                self._room.line.forget_refusal()
            self._window.on_said(Said(decision.recorded, "voice", decision.words, then=self._keeping(decision, pcm)))
        elif decision.state == NOTHING:
            # Who held a key is told that nothing came of it; noise in front of an open microphone is not worth a word.
            if is_told:
                self._tell(self._shown(REFUSED, decision.words, (), told(decision.why)))
            elif self._words.state == PARTIAL:
                self.forget()
        elif decision.state in {WAITS, ASKS}:
            self._lapses_at = monotonic() + self._hearing.lapses_s
            self.forget()
        else:
            self._tell(self._shown(decision.state, decision.words, (), _why(decision)))

    def _keeping(self, decision: Decision, pcm: bytes) -> Then | None:
        """Return what keeps the audio of words once they are recorded; None where that is not wanted."""
        days = self._settings.voice_clips_days
        kept = Utterance(pcm, decision.words, decision.confidence, days) if pcm and days else None
        then: Then | None = self._window.clips.of(kept) if kept is not None else None
        return then

    def _shown(self, state: str, words: str, entries: tuple[Entry, ...], how: str = "") -> Words:
        """Return words as the screen may show them: without the names of levels where the patient can see it."""
        room = self._room
        said = tuple(say(entry) for entry in entries)
        if room is None or not room.is_blind:
            return Words(state, words, said, how)
        return Words(state, "", tuple(room.masked(one) for one in said), how if said else "")

    def _tell(self, words: Words) -> None:
        self._words = words
        if words.state in {SILENT, PARTIAL, HEARD}:
            self._fades.stop()
        else:
            self._fades.start()
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show what waits before what became of other words, and that nothing is heard where nothing else is told."""
        waiting = self._hearing.waiting
        self._ticks.start() if waiting is not None else self._ticks.stop()
        shown = self._words
        if waiting is not None and shown.state != PARTIAL:
            shown = self._waiting()
        elif self._is_lost():
            assert self._ear is not None
            shown = Words(LOST, how=tr("{why}; it comes back by itself", why=told(self._ear.hears.why)))
        elif self._back.why and shown.state == SILENT:
            shown = Words(SILENCED, how=tr("{why}; it comes back by itself", why=self._back.why))
        if self._room is not None:
            self._room.line.show_heard(shown)
            self._window.glance.show_heard(shown)

    def _waiting(self) -> Words:
        """Return what waits for an answer, with what to do and how much of the time is left."""
        waiting = self._hearing.waiting
        assert waiting is not None
        left = None if self._settings.reduced_motion else (self._lapses_at - monotonic()) / self._hearing.lapses_s
        if waiting.state == ASKS:
            words = tr("{one} or {other}?", one=waiting.words, other=waiting.other)
            return self._shown(ASKS, words, (), tr("say it again, or type it"))._replace(left=left)
        confirm = f"{self._wake} {word_of('confirm', self._settings.dictation_language)}".strip()
        key = self._window.key_map.key_of("talk")
        how = tr("Enter, or say \u201c{confirm}\u201d", confirm=confirm)
        if key:
            how = tr("Enter, {key} twice, or say \u201c{confirm}\u201d", key=key, confirm=confirm)
        return self._shown(WAITS, waiting.words, waiting.entries, how)._replace(left=left)

    def _is_lost(self) -> bool:
        hears = self._ear.hears if self._ear is not None else Hears()
        is_none = not self._was_heard and hears.why == tr("no microphone")  # its key says so, and that is enough
        return hears.state == DOWN or (hears.state == DEAF and not is_none)

    @Slot()
    def _show_hears(self) -> None:
        hears = self._ear.hears if self._ear is not None else Hears()
        self._was_heard = self._was_heard or hears.state == READY
        if self._words.state == PARTIAL and hears.state in HEARS_NOTHING | {READY}:
            self._words = Words()
        if self._room is not None:
            self._room.line.talk.show_hears(hears, self._wake)
        self._show()

    @Slot()
    def _on_tick(self) -> None:
        decision = self._hearing.passed(monotonic())
        if decision.state != NOTHING:
            self._do(decision)
        else:
            self._show()


def _why(decision: Decision) -> str:
    if decision.state in {CANCELLED, LAPSED}:
        return tr("nothing was recorded")
    return told(decision.why)


def sayable(discogram: Discogram, wake: str = "", language: str = "en") -> Sayable:
    """Return what can be said at a point of a procedure: its planned levels first, then those that were armed."""
    planned = [fact.entry.level for fact in discogram.facts(Plan) if isinstance(fact.entry, Plan)]
    levels = tuple(dict.fromkeys([*planned, *(level for _, _, level in discogram.arming)]))
    region = discogram.region if discogram.records else "lumbar"
    usual = usual_in(discogram)
    return Sayable(region, levels, discogram.armed is not None, discogram.unit or "psi", usual, wake, language)
