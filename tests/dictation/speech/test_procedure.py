"""The procedure of the clinical oracle A, dictated in the noise of a room; only the pain scores are keyed.

A radiologist sees on the line what was heard: what is right is confirmed, what is not is said again. So it is here, and
nothing may ever be recorded that was not said.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.speech.noise import in_noise, room
from discorecorder.dictation.grammar import parse
from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech.deciding import Hearing
from discorecorder.dictation.speech.judging import judged
from discorecorder.dictation.speech.sphinx import Sphinx
from discorecorder.model.criteria import judge
from discorecorder.model.entries import Entry
from discorecorder.model.journal import Journal, Key
from discorecorder.recorder import By, Line, Recorder, opening
from tests.dictation.speech.conftest import Speak, hear
from tests.model.procedure import KEY

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
RADIOLOGIST = By("Dr A", "radiologist", "voice")
TECHNOLOGIST = By("T B", "technologist", "key")
KEYED = "pain"
"""What begins so is keyed by the technologist, all else is dictated."""
PROCEDURE = """
control level l three four
opening pressure eighteen
one point six mils ninety eight psi
pain 0
stop pressure limit
cotton ball
no leak
suspect level l four five
opening pressure twelve
point eight mils twenty psi
pain 3
one point one mils twenty four psi
pain 6
one point four mils twenty six psi
pain 7
one point six mils twenty eight psi
pain 8
stop pain
concordant
second provocation reproduced pain eight
put to sleep one mil bupivacaine point five percent
control level l five s one
opening pressure fifteen
two point two mils ninety psi
pain 0
stop pressure limit
lobular
no leak
""".strip().splitlines()
TRIES = 6


class Dictating:
    """A radiologist who says a phrase until it is on the line as it was said."""

    def __init__(self, engine: Sphinx, speak: Speak, voice: str) -> None:
        self.engine, self.speak, self.voice = engine, speak, voice
        self.hearing = Hearing()
        self.said = self.at = 0
        self.doubted: list[str] = []

    def dictate(self, words: str) -> tuple[Entry, ...]:
        """Return what was recorded for a phrase; nothing else may have been."""
        wanted = tuple(parse(words))
        self.engine.expect(Sayable("lumbar", ("L3-4", "L4-5", "L5-S1")))
        for _ in range(TRIES):
            self.said += 1
            self.at += 4
            audio = self.speak(words, self.voice)
            noisy = in_noise(audio, room(len(audio) / 16_000 + 1, self.said), 20)
            decision = self.hearing.heard(judged(hear(self.engine, noisy)), self.at)
            if decision.state == "waits" and self.hearing.waiting is not None:
                is_right = self.hearing.waiting.entries == wanted
                decision = self.hearing.confirmed(self.at + 1) if is_right else self.hearing.cancelled()
            if decision.recorded:
                assert decision.recorded == wanted, f"{words!r} was taken unasked for {decision.words!r}"
                return decision.recorded
            self.doubted.append(f"{words} ({decision.state}: {decision.words})")
        pytest.fail(f"{words!r} was not heard in {TRIES} tries: {self.doubted[-TRIES:]}")


@pytest.mark.parametrize("voice", ["us-m", "gb-m"])
def test_oracle_a_dictated_in_room_noise_is_judged_as_its_script(
    embedded: Sphinx, speak: Speak, voice: str, tmp_path: Path
) -> None:
    clock = [NINE + timedelta(seconds=10 * at) for at in range(200)]
    person = Dictating(embedded, speak, voice)
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        spoken, typed = (Recorder.new(journal, clock=iter(list(clock)).__next__) for _ in range(2))
        for recorder in (spoken, typed):
            recorder.record_lines([Line((opening("lumbar"),), TECHNOLOGIST)])
        for words in PROCEDURE:
            is_keyed = words.startswith(KEYED)
            entries = tuple(parse(words)) if is_keyed else person.dictate(words)
            by = TECHNOLOGIST if is_keyed else RADIOLOGIST
            spoken.record_lines([Line(entries, by, None if is_keyed else words)])
            typed.record_lines([Line(tuple(parse(words)), by, None if is_keyed else words)])
        assert [one.entry for one in spoken.discogram.records] == [one.entry for one in typed.discogram.records]
        assert judge(spoken.discogram) == judge(typed.discogram)
    assert len(person.doubted) <= 12, person.doubted
