"""The ``listen`` command: a JSON object for what is understood of a recording, a table of those who read a list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pocketsphinx
import pytest

from bench.speech.voices import VOICES, speech
from discorecorder.cli_listen import ARGUMENTS
from discorecorder.dictation.grammar import parse
from discorecorder.dictation.speech import BLOCK_BYTES, Heard, HeardWord
from discorecorder.dictation.speech.lexicon import PHONES, lexicon
from discorecorder.model.entries import encode
from tests.desk import Desk, Told, refused
from tests.docs_tables import blocks, page
from tests.sound_file import written

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEYS = (
    "file",
    "words",
    "entries",
    "order",
    "state",
    "confidence",
    "fit",
    "other",
    "margin",
    "refused",
    "why",
    "seconds",
    "took_ms",
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spoken")


def say(spoken: Path, words: str, voice: str = "us-m") -> NDArray[np.int16]:
    return speech(next(one for one in VOICES if one.name == voice), words, spoken)


QUIET = np.zeros(16_000, np.int16)


def test_a_phrase_is_told_with_its_entries_as_parse_prints_them(desk: Desk, spoken: Path) -> None:
    path = written(desk.home / "phrase.wav", say(spoken, "l four five one point five mils"))
    told = desk.say("listen", path, "--region", "lumbar", "--level", "L4-5")
    assert told.status == 0, told.err
    assert tuple(told.json) == KEYS
    assert told.json["file"] == str(path)
    assert told.json["words"] == "l four five one point five mils"
    assert told.json["entries"] == desk.say("parse", "l four five one point five mils").json
    assert told.json["refused"] is False
    assert told.json["state"] in {"clear", "unsure", "asks"}
    assert 0.3 < told.json["confidence"] <= 1
    assert told.json["seconds"] > 1


def test_room_talk_and_silence_are_refused_with_status_1_and_the_reason(desk: Desk, spoken: Path) -> None:
    for name, sound in (("talk", say(spoken, "could somebody answer that phone")), ("silence", QUIET)):
        path = written(desk.home / f"{name}.wav", sound)
        told = desk.say("listen", path)
        assert told.status == 1
        assert told.json["refused"] is True
        assert told.json["entries"] == []
        assert told.json["why"]
        assert told.err == f"discorecorder: {path}: {told.json['why']}\n"
        assert told.json["state"] in {"refused", "nothing"}


def test_hands_free_tells_every_phrase_of_a_recording(desk: Desk, spoken: Path) -> None:
    path = written(
        desk.home / "two.wav",
        QUIET,
        say(spoken, "recorder l four five"),
        QUIET,
        say(spoken, "recorder forty psi pain seven"),
    )
    told = desk.say("listen", path, "--hands-free", "--wake", "Recorder")
    assert [one["words"] for one in told.lines] == ["l four five", "forty psi pain seven"]
    assert told.status == 0
    assert desk.say("listen", written(desk.home / "silence.wav", QUIET), "--hands-free") == Told(
        1, "", f"discorecorder: {desk.home / 'silence.wav'}: nobody speaks in it\n"
    )


class Parrot:
    """An engine that hears pain seven in what is not too long, and pain six nearly as well in a whole second."""

    name = "parrot"

    def __init__(self) -> None:
        self.heard = b""

    def begin(self) -> None:
        self.heard = b""

    def feed(self, block: bytes) -> str:
        self.heard += block[: BLOCK_BYTES // 100]
        return ""

    def end(self) -> Heard:
        words = "pain seven" if len(self.heard) < 32 * 100 else ""
        parts = tuple(HeardWord(word, 0.0, 1.0, 0.0) for word in words.split())
        margin = 10.0 if len(self.heard) >= 320 else 5_000.0
        return Heard(words, parts, seconds=len(self.heard) / 320, rival="pain six", margin=margin)

    def forget(self) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.fixture
def parrot(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Let a quick engine answer; return what it was told can be said, each time."""
    expected: list[Any] = []

    class Kept(Parrot):
        def expect(self, now: object) -> None:
            expected.append(now)

    monkeypatch.setattr("discorecorder.dictation.speech.listener.engine_named", lambda *_: Kept())
    return expected


@pytest.mark.parametrize(
    ("words", "region", "planned"),
    [
        ((), "lumbar", ()),
        (("--region", "cervical"), "cervical", ()),
        (("--level", "c5/6"), "cervical", ()),
        (("--level", "L4-5", "--plan", "L3-4, L4-5"), "lumbar", ("L3-4", "L4-5")),
        (("--plan", "T12-L1,L1-2"), "mixed", ("T12-L1", "L1-2")),
        (("--region", "mixed", "--level", "C5-6"), "mixed", ()),
        (("--level", "L5-6"), "lumbar", ("L1-2", "L2-3", "L3-4", "L4-5", "L5-6", "L6-S1")),
        (("--level", "L5-6", "--plan", "L4-5"), "lumbar", ("L4-5", "L5-6")),
    ],
)
def test_what_can_be_said_follows_from_region_level_and_plan(
    desk: Desk, parrot: list[Any], words: tuple[str, ...], region: str, planned: tuple[str, ...]
) -> None:
    told = desk.say("listen", written(desk.home / "one.wav", QUIET), *words, "--unit", "kPa", "--wake", " Doctor  Data")
    assert told.status == 0, told.err
    (now,) = parrot
    assert (now.region, now.planned, now.unit, now.wake) == (region, planned, "kPa", "doctor data")
    assert now.is_armed


def test_german_is_listened_for_where_it_is_asked_for(desk: Desk, parrot: list[Any]) -> None:
    desk.say("listen", written(desk.home / "one.wav", QUIET), "--language", "de")
    desk.say("listen", written(desk.home / "one.wav", QUIET))
    assert [now.language for now in parrot] == ["de", "en"]


def test_a_near_rival_is_told_with_its_margin(desk: Desk, parrot: list[Any]) -> None:
    told = desk.say("listen", written(desk.home / "one.wav", QUIET)).json
    assert (told["other"], told["margin"]) == ("pain six", 10.0)
    assert told["entries"] == [encode(entry) for entry in parse("pain seven")]


def test_a_long_recording_says_how_to_find_the_phrases_in_it(desk: Desk, parrot: list[Any]) -> None:
    told = desk.say("listen", written(desk.home / "long.wav", *[QUIET] * 21))
    assert told.status == 1
    assert "longer than any phrase; find the phrases in it with --hands-free" in told.json["why"]


def test_what_cannot_be_heard_or_said_is_refused_in_words(desk: Desk, parrot: list[Any]) -> None:
    text = desk.script("pain seven", name="phrase.wav")
    sound = written(desk.home / "one.wav", QUIET)
    refused(desk.say("listen", text), str(text), "no WAV file")
    refused(desk.say("listen", desk.home / "nowhere.wav"), "nowhere.wav", "No such file")
    refused(desk.say("listen", sound, "--level", "L4-9"), "names no disc")
    refused(desk.say("listen", sound, "--plan", "L3-4,C5-6", "--region", "lumbar"), "C5-6 is no lumbar level")
    refused(desk.say("listen", sound, "--wake", "r2d2"), "'r2d2' cannot be said")
    refused(desk.say("listen", desk.home, "--list", text), "line 1: write the family")


def test_engines_that_are_not_there_are_refused_in_words(desk: Desk) -> None:
    sound = written(desk.home / "one.wav", QUIET)
    refused(desk.say("listen", sound, "--model", desk.home / "model"), str(desk.home / "model"))
    refused(desk.say("listen", sound, "--pronunciations", desk.home / "list"), "pronunciations cannot be read")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "name a WAV file"),
        (("one.wav", "--microphone"), "leave the file and the list out"),
        (("--microphone", "--list", "list.txt"), "leave the file and the list out"),
        (("folder", "--list", "list.txt", "--hands-free"), "leave --hands-free out"),
        (("one.wav", "--json"), "--json is for --list"),
    ],
)
def test_words_that_contradict_one_another_are_wrong_use(desk: Desk, words: tuple[str, ...], why: str) -> None:
    told = desk.say("listen", *words)
    assert (told.status, told.out) == (2, "")
    assert why in told.err


def test_other_wrong_use_is_told_by_its_parser(desk: Desk) -> None:
    assert desk.say("listen", "one.wav", "--region", "sacral").status == 2
    assert desk.say("listen", "one.wav", "--engine", "parrot").status == 2


def test_the_shipped_list_is_printed_to_be_read_aloud(desk: Desk) -> None:
    told = desk.say("listen", "--list", "resources/speech/reading_list.txt")
    assert told.status == 0
    lines = told.out.splitlines()
    assert lines[0] == "01  l one two"
    assert len(lines) > 60


def test_a_site_measures_its_own_people(desk: Desk, parrot: list[Any]) -> None:
    listed = desk.script("score: pain seven", "score: pain six", "room: how is she", name="list.txt")
    for speaker in ("ann", "bob"):
        for number in ("01", "02", "03"):
            if (speaker, number) != ("bob", "03"):
                written(desk.home / "people" / speaker / f"{number}.wav", QUIET)
    told = desk.say("listen", desk.home / "people", "--list", listed)
    assert told.status == 0
    assert "1 of 6 recordings are not there" in told.err
    rows = [line for line in told.out.splitlines() if line.startswith("|")]
    assert rows[0].startswith("| speaker | family | said | heard right | exact | asked back | refused | wrong |")
    assert rows[-1].startswith("| all | dictation | 4 |")
    as_json = desk.say("listen", desk.home / "people", "--list", listed, "--json").json
    assert as_json["rows"][-1]["said"] == 4
    assert [one["said"] for one in as_json["phrases"]] == [
        "pain seven",
        "pain six",
        "how is she",
        "pain seven",
        "pain six",
    ]
    assert {one["outcome"] for one in as_json["phrases"]} <= {"exact", "asked back", "refused", "wrong"}


def test_a_recording_of_a_list_that_is_broken_is_named(desk: Desk, parrot: list[Any]) -> None:
    listed = desk.script("score: pain seven", name="list.txt")
    broken = desk.home / "people" / "01.wav"
    broken.parent.mkdir()
    broken.write_bytes(b"")
    refused(desk.say("listen", desk.home / "people", "--list", listed), f"{broken}: the file is empty")


def test_a_phrase_that_was_taken_for_another_is_listed_below_the_table(desk: Desk, parrot: list[Any]) -> None:
    listed = desk.script("score: pain six", name="list.txt")
    written(desk.home / "people" / "01.wav", QUIET[:8_000])
    told = desk.say("listen", desk.home / "people", "--list", listed)
    assert told.out.splitlines()[-1] == "- people: 'pain six' was heard as 'pain seven'"


def test_the_json_is_one_line_that_every_terminal_can_show(desk: Desk, parrot: list[Any]) -> None:
    told = desk.say("listen", written(desk.home / "größe.wav", QUIET))
    assert told.out.isascii()
    assert len(told.out.splitlines()) == 1
    assert json.loads(told.out)["file"].endswith("größe.wav")


def test_the_manual_explains_every_field_and_the_example_of_a_pronunciation_is_one(desk: Desk) -> None:
    explained = page("voice.md")
    for key in KEYS:
        assert f"| `{key}` |" in explained, key
    (example,) = blocks(explained, "pronunciations")
    path = desk.script(example, name="site.dict")
    model = Path(pocketsphinx.__file__).parent / "model" / "en-us" / "cmudict-en-us.dict"
    ways = lexicon({"concordant"}, model, path)["concordant"]
    assert ways[-1] == "K AO NG K AO D AH N T"
    assert len(ways) > 1
    assert " ".join(sorted(PHONES)) in explained


def test_every_argument_is_explained() -> None:
    for flags, options in ARGUMENTS:
        assert options["help"], flags
