"""Enrolment: what is read, what is refused, what is kept, and that a voice is heard better afterwards."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from bench.speech.noise import in_noise, room
from discorecorder.dictation.grammar import understood
from discorecorder.dictation.numbers import ONES, TENS
from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech import RATE_HZ, SpeechError
from discorecorder.dictation.speech.enrolment import (
    FEWEST_PHRASES,
    TOO_SHORT,
    NothingGainedError,
    adapt,
    check_order,
    check_phrases,
    enrol,
    fault_of,
    reading_list,
)
from discorecorder.dictation.speech.lexicon import PHONES, lexicon
from discorecorder.dictation.speech.persons import Gain, forget, keep, means_of, persons, tidy, work_folder
from discorecorder.dictation.speech.sphinx import Sphinx, shipped
from discorecorder.dictation.speech.trial import Trial, means_the_same, misheard, noisy
from tests.dictation.speech.conftest import Speak, hear

ACOUSTIC = shipped() / "en-us"
GAIN = Gain(40, 6, 3, 200, 24, 13)
MEANS = b"means of a voice"
VOICE = "flite-slt"


def read(speak: Speak, count: int, voice: str = VOICE) -> list[tuple[str, bytes]]:
    """Return the shortest phrases of the list, read in a room."""
    found = []
    for seed, words in enumerate(sorted(reading_list(), key=len)[:count]):
        sound = speak(words, voice)
        found.append((words, in_noise(sound, room(len(sound) / RATE_HZ + 0.1, seed), 20).tobytes()))
    return found


def test_the_list_has_twenty_phrases_that_can_be_said_and_would_be_understood() -> None:
    grammar = grammar_of(Sayable())
    assert len(set(reading_list())) == 20
    assert [words for words in reading_list() if not grammar.accepts(words) or not understood(words)] == []


def test_the_list_has_every_phone_and_nearly_every_number() -> None:
    words = {word for phrase in reading_list() for word in phrase.split()}
    ways = lexicon(words, shipped() / "cmudict-en-us.dict").values()
    assert {phone for way in ways for phone in way[0].split()} >= PHONES - {"ZH"}
    assert {word for word, value in ONES.items() if value < 10} - {"nought", "naught"} <= words
    assert len({*TENS, *ONES} & words) >= 18


def test_words_are_counted_that_were_left_out_put_in_or_taken_for_others() -> None:
    assert misheard("pain seven out of ten".split(), "pain eleven out of ten".split()) == 1
    assert misheard("pain seven".split(), []) == 2
    assert misheard([], "pain".split()) == 1


def test_other_words_of_one_meaning_are_no_mistake() -> None:
    assert means_the_same("one point five mils", "one point five cc")
    assert not means_the_same("pain seven", "pain eleven")
    assert not means_the_same("pain seven", "")


def test_noise_is_put_on_ten_decibel_below_the_speech() -> None:
    tone = (8_000 * np.sin(np.arange(RATE_HZ) / 5)).astype(np.int16)
    added = np.frombuffer(noisy(tone.tobytes(), 1), np.int16).astype(float) - tone
    assert 20 * np.log10(np.std(tone) / np.std(added)) == pytest.approx(10, abs=0.3)


def phrases(change: bytes) -> list[tuple[str, bytes]]:
    tone = (8_000 * np.sin(np.arange(RATE_HZ * 2) / 5)).astype(np.int16).tobytes()
    return [("pain seven", tone)] * FEWEST_PHRASES + [("no leak", change)]


def test_phrases_that_were_read_well_are_taken() -> None:
    check_phrases(phrases((5_000 * np.sin(np.arange(RATE_HZ) / 5)).astype(np.int16).tobytes()))


@pytest.mark.parametrize(
    ("sound", "why"),
    [
        (np.zeros(RATE_HZ), "'no leak' is too quiet"),
        (8_000 * np.sin(np.arange(2_000) / 5), "'no leak' is too short"),
        (32_767 * np.sign(np.sin(np.arange(RATE_HZ) / 5)), "'no leak' is too loud"),
    ],
)
def test_a_phrase_that_nothing_can_be_learnt_from_is_named(sound: np.ndarray, why: str) -> None:
    with pytest.raises(SpeechError, match=why):
        check_phrases(phrases(sound.astype(np.int16).tobytes()))


def test_too_few_phrases_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="at least 12"):
        check_phrases(phrases(b"")[:5])
    with pytest.raises(SpeechError, match="at least 12"):
        adapt("Weber", phrases(b"")[:5], tmp_path)


def test_a_phrase_is_too_short_by_how_long_it_was_read() -> None:
    tone = (8_000 * np.sin(np.arange(RATE_HZ) / 5)).astype(np.int16).tobytes()
    assert fault_of("l four five", tone) == ""
    assert fault_of("l four five", tone, 0.2) == TOO_SHORT


def test_a_voice_is_kept_by_its_name_and_can_be_removed(tmp_path: Path) -> None:
    kept = keep("Dr. Weber / 2", GAIN, MEANS, ACOUSTIC, tmp_path / "voices")
    assert persons(tmp_path / "voices") == (kept,)
    assert means_of("Dr. Weber / 2", tmp_path / "voices", ACOUSTIC).read_bytes() == MEANS
    forget("Dr. Weber / 2", tmp_path / "voices")
    assert persons(tmp_path / "voices") == ()
    assert list((tmp_path / "voices").iterdir()) == []


def test_who_enrols_again_replaces_the_older_voice(tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    keep("Weber", Gain(), b"newer", ACOUSTIC, tmp_path)
    assert [person.gain for person in persons(tmp_path)] == [Gain()]
    assert means_of("Weber", tmp_path, ACOUSTIC).read_bytes() == b"newer"


@pytest.mark.parametrize("name", ["", "  ", " Weber", "x" * 61])
def test_a_name_that_nobody_has_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="has a name of 1 to 60"):
        keep(name, GAIN, MEANS, ACOUSTIC, tmp_path)


@pytest.mark.parametrize("letter", ["\u738b", "\u0644", "\U0001f9b4", "x"])
def test_a_name_of_any_letters_is_kept_and_its_folder_is_short_enough(letter: str, tmp_path: Path) -> None:
    names = [letter * 60, letter * 59 + "y"]
    for name in names:
        keep(name, GAIN, name.encode(), ACOUSTIC, tmp_path)
    assert {person.name for person in persons(tmp_path)} == set(names)
    assert all(len(place.name.encode()) < 200 for place in tmp_path.iterdir())
    assert means_of(names[0], tmp_path, ACOUSTIC).read_bytes() == names[0].encode()
    forget(names[0], tmp_path)
    assert [person.name for person in persons(tmp_path)] == names[1:]


def test_an_older_voice_is_there_where_the_new_one_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    found = Path.replace

    def refuse(place: Path, target: Path) -> Path:
        if place.name.startswith(".new-"):
            raise OSError(28, "No space left on device")
        return found(place, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space left"):
        keep("Weber", Gain(), b"newer", ACOUSTIC, tmp_path)
    assert means_of("Weber", tmp_path, ACOUSTIC).read_bytes() == MEANS
    assert [place.name for place in tmp_path.iterdir()] == ["Weber"]


def test_what_an_enrolment_left_that_was_killed_is_put_in_order(tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    keep("Meier", GAIN, MEANS, ACOUSTIC, tmp_path)
    (tmp_path / "Weber").replace(tmp_path / ".old-Weber")
    shutil.copytree(tmp_path / "Meier", tmp_path / ".old-Meier")
    now, long_ago = work_folder(tmp_path, 1), work_folder(tmp_path, 2)
    for place in (now, long_ago, tmp_path / ".new-x"):
        place.mkdir()
    for place in (long_ago, tmp_path / ".new-x"):
        os.utime(place, (0, 0))
    assert [person.name for person in persons(tmp_path)] == ["Meier"]
    tidy(tmp_path)
    assert [person.name for person in persons(tmp_path)] == ["Meier", "Weber"]
    assert {place.name for place in tmp_path.iterdir()} == {"Meier", "Weber", now.name}
    tidy(tmp_path / "nowhere")


def test_a_voice_that_was_kept_before_noise_was_counted_apart_is_read(tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    told = tmp_path / "Weber" / "voice.json"
    held = json.loads(told.read_text(encoding="utf-8"))
    held["gain"] = {name: count for name, count in held["gain"].items() if "noisy" not in name}
    told.write_text(json.dumps(held), encoding="utf-8")
    assert persons(tmp_path)[0].gain == GAIN


@pytest.mark.parametrize("name", ["..", "../outside", "."])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    keep(name, GAIN, MEANS, ACOUSTIC, tmp_path / "voices")
    assert [place.name for place in tmp_path.iterdir()] == ["voices"]
    assert [person.name for person in persons(tmp_path / "voices")] == [name]


def test_who_is_not_enrolled_is_told_who_is(tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    for refuse in (lambda: means_of("Meier", tmp_path, ACOUSTIC), lambda: forget("Meier", tmp_path)):
        with pytest.raises(SpeechError, match="nobody is enrolled as 'Meier'; there is Weber"):
            refuse()


def test_a_voice_that_was_changed_is_not_used(tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    (tmp_path / "Weber" / "means").write_bytes(b"other")
    with pytest.raises(SpeechError, match="has changed"):
        means_of("Weber", tmp_path, ACOUSTIC)
    (tmp_path / "Weber" / "means").unlink()
    with pytest.raises(SpeechError, match="enrol 'Weber' again"):
        means_of("Weber", tmp_path, ACOUSTIC)


def test_a_voice_of_another_model_is_not_used(tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path / "voices")
    (tmp_path / "means").write_bytes(b"another model")
    with pytest.raises(SpeechError, match="another speech model"):
        means_of("Weber", tmp_path / "voices", tmp_path)


@pytest.mark.parametrize(
    ("text", "why"),
    [("{", "no enrolled voice"), ("[]", "no enrolled voice"), (json.dumps({"format": 2}), "a newer program")],
)
def test_what_is_no_voice_is_named(text: str, why: str, tmp_path: Path) -> None:
    keep("Weber", GAIN, MEANS, ACOUSTIC, tmp_path)
    (tmp_path / "Weber" / "voice.json").write_text(text, encoding="utf-8")
    with pytest.raises(SpeechError, match=f"voice.json: {why}"):
        persons(tmp_path)


def test_each_frame_belongs_to_the_phone_that_was_spoken_then(speak: Speak) -> None:
    trial = Trial(shipped(), None)
    ((streams, numbers),) = trial.aligned([("pain seven", speak("pain seven", "us-m").tobytes())])
    names = [trial.densities.phones[number] for number in numbers]
    said = [name for name, before in zip(names, ["", *names], strict=False) if name != before]
    assert said == "SIL P EY N S EH V AH N SIL".split()
    assert streams.shape == (len(names), 3, 13)
    quiet = np.array(names) == "SIL"
    assert streams[quiet, 0, 0].mean() < streams[~quiet, 0, 0].mean()


def test_a_sound_that_is_too_short_for_its_words_is_refused() -> None:
    with pytest.raises(SpeechError, match="'correction pain seven out of ten'; read it again"):
        Trial(shipped(), None).aligned([("correction pain seven out of ten", b"\x01\x02" * 4_000)])


def test_a_voice_is_heard_better_after_it_was_enrolled(speak: Speak, tmp_path: Path) -> None:
    person = enrol("Weber", read(speak, FEWEST_PHRASES), tmp_path)
    gain = person.gain
    assert gain.phrases == 2 * FEWEST_PHRASES
    assert gain.noisy_words * 2 == gain.words
    assert gain.noisy_words_wrong_before <= gain.words_wrong_before
    assert gain.words_wrong_after <= gain.words_wrong_before * 2 / 3
    engine = Sphinx(means=means_of("Weber", tmp_path, ACOUSTIC))
    assert hear(engine, speak("opening pressure twelve", VOICE)).words == "opening pressure twelve"
    engine.close()


def test_nothing_is_kept_where_nothing_is_gained(speak: Speak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Trial, "gain", lambda *_: Gain(24, 2, 2, 100, 4, 4))
    with pytest.raises(NothingGainedError, match="nothing is gained: of 100 words 4 were misheard before and 4 after"):
        enrol("Weber", read(speak, FEWEST_PHRASES), tmp_path)
    assert persons(tmp_path) == ()


def test_recordings_in_the_wrong_order_are_refused(speak: Speak, tmp_path: Path) -> None:
    said = read(speak, FEWEST_PHRASES, "us-m")
    assert [words for words, _ in said[:2]] == ["l four five", "l five s one"]
    said[0], said[1] = (said[0][0], said[1][1]), (said[1][0], said[0][1])
    with pytest.raises(SpeechError, match="'l four five' sounds like 'l five s one'"):
        enrol("Weber", said, tmp_path)


def test_one_phrase_heard_as_another_is_no_wrong_order() -> None:
    said = [words for words in reading_list() if words != "scratch that"]
    check_order([*said, "scratch that"], ["scratch that", *said[1:], "scratch that"])
    with pytest.raises(SpeechError, match="in their order"):
        check_order(said, [said[1], said[0], *said[2:]])


def test_a_model_that_is_not_there_is_named(tmp_path: Path, speak: Speak) -> None:
    shutil.copytree(ACOUSTIC, tmp_path / "en-us", ignore=shutil.ignore_patterns("mdef"))
    with pytest.raises(SpeechError, match="mdef"):
        enrol("Weber", read(speak, FEWEST_PHRASES), tmp_path / "voices", tmp_path)
