"""What was said beside what would have been recorded, counted; and the lists and folders that a site measures with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from discorecorder.assets import asset
from discorecorder.dictation.grammar import parse
from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech import BLOCK_BYTES, Heard, HeardWord, SpeechError
from discorecorder.dictation.speech.judging import ASKS, CLEAR, NOTHING, REFUSED, UNSURE, Judgement
from discorecorder.dictation.speech.measuring import (
    ASKED,
    EXACT,
    OUT,
    WRONG,
    Row,
    as_markdown,
    counted,
    measured,
    numbered,
    outcome_of,
    outcomes,
    read_list,
    recordings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from discorecorder.dictation.speech.sphinx import Sphinx
    from tests.dictation.speech.conftest import Speak


class Parrot:
    """An engine that hears, perfectly clearly, the text that its audio is."""

    name = "parrot"

    def __init__(self) -> None:
        self.heard = b""
        self.now = Sayable()
        self.forgot = 0

    def expect(self, now: Sayable) -> None:
        self.now = now

    def begin(self) -> None:
        self.heard = b""

    def feed(self, block: bytes) -> str:
        assert len(block) <= BLOCK_BYTES
        self.heard += block
        return ""

    def end(self) -> Heard:
        words = self.heard.decode().rstrip("\0")
        parts = tuple(HeardWord(word, 0.0, 1.0, 0.0) for word in words.split())
        return Heard(words, parts, 0.0, 0.0, seconds=1.5)

    def forget(self) -> None:
        self.forgot += 1

    def close(self) -> None:
        pass


def said(speaker: str, family: str, words: str, heard: str) -> tuple[str, str, str, bytes]:
    return speaker, family, words, heard.encode() + bytes(5_000)


def judgement(state: str, words: str = "", order: str = "") -> Judgement:
    return Judgement(state, words, tuple(parse(words)) if words else (), 0.9, order=order)


@pytest.mark.parametrize(
    ("words", "judged", "outcome"),
    [
        ("pain seven", judgement(CLEAR, "pain 7"), EXACT),
        ("seven out of ten", judgement(CLEAR, "pain seven"), EXACT),
        ("pain seven", judgement(CLEAR, "pain 6"), WRONG),
        ("pain seven", judgement(UNSURE, "pain 6"), ASKED),
        ("pain seven", judgement(ASKS, "pain 7"), ASKED),
        ("pain seven", judgement(REFUSED), OUT),
        ("pain seven", judgement(NOTHING), OUT),
        ("confirm", judgement(CLEAR, order="confirm"), EXACT),
        ("confirm", judgement(CLEAR, order="cancel"), WRONG),
        ("confirm", judgement(CLEAR, "pain 7"), WRONG),
        ("pain seven", judgement(CLEAR, order="confirm"), WRONG),
        ("how is she doing", judgement(CLEAR, "pain 7"), WRONG),
        ("how is she doing", judgement(CLEAR, order="confirm"), WRONG),
        ("how is she doing", judgement(REFUSED), OUT),
    ],
)  # fmt: skip
def test_what_became_of_a_phrase(words: str, judged: Judgement, outcome: str) -> None:
    assert outcome_of(words, judged) == outcome


def test_what_became_of_a_german_phrase() -> None:
    assert outcome_of("schmerz sieben", judgement(CLEAR, "pain 7"), language="de") == EXACT
    assert outcome_of("schmerz sechs", judgement(CLEAR, "pain 7"), language="de") == WRONG
    assert outcome_of("bestätigen", judgement(CLEAR, order="confirm"), language="de") == EXACT


def test_the_rows_are_of_each_family_then_of_each_speaker_and_at_last_of_all() -> None:
    phrases = [
        said("ann", "score", "pain seven", "pain seven"),
        said("ann", "score", "pain six", "pain seven"),
        said("ann", "level", "l four five", "l three four"),
        said("bob", "score", "pain one", "hello"),
        said("bob", "room", "how is she", ""),
    ]
    rows = measured(phrases, Parrot())
    assert rows == [
        Row("ann", "score", 2, 1, 1, 0, 0, 1, 1),
        Row("ann", "level", 1, 0, 0, 0, 0, 1, 0),
        Row("ann", "dictation", 3, 1, 1, 0, 0, 2, 1),
        Row("bob", "score", 1, 0, 0, 0, 1, 0, 0),
        Row("bob", "room", 1, 0, 0, 0, 1, 0, 0),
        Row("bob", "dictation", 1, 0, 0, 0, 1, 0, 0),
        Row("all", "score", 3, 1, 1, 0, 1, 1, 1),
        Row("all", "level", 1, 0, 0, 0, 0, 1, 0),
        Row("all", "room", 1, 0, 0, 0, 1, 0, 0),
        Row("all", "dictation", 4, 1, 1, 0, 1, 2, 1),
    ]
    table = as_markdown(rows).splitlines()
    assert (
        table[0] == "| speaker | family | said | heard right | exact | asked back | refused | wrong | wrong, unasked |"
    )
    assert table[-1] == "| all | dictation | 4 | 1 | 1 | 0 | 1 | 2 | 1 |"


def test_what_was_learnt_of_one_speaker_is_forgotten_before_the_next() -> None:
    engine = Parrot()
    spoken = [said(speaker, "score", "pain seven", "pain seven") for speaker in ("A", "A", "B", "B", "B")]
    assert len(list(outcomes(spoken, engine))) == 5
    assert engine.forgot == 2


def test_a_wrong_level_waits_and_a_wrong_number_does_not() -> None:
    level, number = outcomes(
        [said("ann", "x", "l four five", "l three four"), said("ann", "x", "pain six", "pain seven")], Parrot()
    )
    assert (level.outcome, level.is_unasked) == (WRONG, False)
    assert (number.outcome, number.is_unasked) == (WRONG, True)


def test_what_is_heard_right_counts_as_that_where_it_is_asked_for_and_with_other_words() -> None:
    phrases = [
        said("ann", "volume", "half a cc", "point five mils"),
        said("ann", "score", "pain seven pain eight", "pain seven pain eight"),
        said("ann", "order", "confirm", "confirm"),
        said("ann", "order", "confirm", "cancel"),
        said("ann", "room", "hello", "pain seven"),
    ]
    found = list(outcomes(phrases, Parrot()))
    assert [(one.outcome, one.is_right) for one in found] == [
        (EXACT, True),
        (ASKED, True),
        (EXACT, True),
        (WRONG, False),
        (WRONG, False),
    ]


def test_the_engine_is_told_what_can_be_said_and_the_unit_is_the_devices() -> None:
    parrot = Parrot()
    now = Sayable("cervical", unit="kPa")
    row = measured([said("ann", "pressure", "pressure ninety", "pressure ninety")], parrot, now)[0]
    assert parrot.now == now
    assert row.exact == 1


def test_nothing_said_is_no_row() -> None:
    assert counted([]) == []


def test_the_embedded_engine_is_measured(speak: Speak, embedded: Sphinx) -> None:
    phrases = [
        ("us-m", family, words, speak(words, "us-m").tobytes())
        for family, words in (
            ("chained", "forty psi pain seven"),
            ("level", "l four five one point five mils"),
            ("room", "how is she doing"),
        )
    ]
    rows = measured(phrases, embedded)
    assert [row.said for row in rows] == [1, 1, 1, 2] * 2
    assert (rows[-1].refused, rows[-1].wrong) == (0, 0)
    assert rows[2] == Row("us-m", "room", 1, 0, 0, 0, 1, 0, 0)


def test_the_shipped_list_holds_what_can_be_said_and_room_talk_that_cannot() -> None:
    phrases = read_list(asset("speech", "reading_list.txt"))
    grammar = grammar_of(Sayable())
    assert len(phrases) == len(set(phrases)) >= 60
    for family, words in phrases:
        assert grammar.accepts(words) is (family != "room"), words
        if family != "room" and words != "confirm":
            assert parse(words)


def test_a_list_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(
        "\ufeff# to be read\n\nlevel:  L four  five # not five four\nroom talk: Hello: you\n", encoding="utf-8"
    )
    assert read_list(path) == [("level", "l four five"), ("room talk", "hello: you")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"l four five", "line 1: write the family"),
        (b"# nothing\nlevel:\n", "line 2: write the family"),
        (b"\n", "this has 0"),
        (b"a: b\n" * 1_000, "this has 1000"),
        (b"a: \xff", "not UTF-8"),
    ],
)
def test_what_is_no_list_is_refused_in_words(tmp_path: Path, text: bytes, why: str) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(text)
    with pytest.raises(SpeechError, match=why):
        read_list(path)


PHRASES = [("level", "l four five"), ("score", "pain seven")]


def test_recordings_are_found_in_the_folder_or_in_one_for_each_speaker(tmp_path: Path) -> None:
    for name in ("ann/01.wav", "ann/02.WAV", "bob/02.wav", "bob/03.wav", "bob/notes.txt", "empty/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert recordings(PHRASES, tmp_path) == [
        ("ann", "level", "l four five", tmp_path / "ann" / "01.wav"),
        ("ann", "score", "pain seven", tmp_path / "ann" / "02.WAV"),
        ("bob", "score", "pain seven", tmp_path / "bob" / "02.wav"),
    ]
    assert recordings(PHRASES, tmp_path / "bob") == [("bob", "score", "pain seven", tmp_path / "bob" / "02.wav")]


def test_a_folder_without_any_recording_of_the_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=r"neither here nor in a folder below"):
        recordings(PHRASES, tmp_path)
    with pytest.raises(SpeechError, match="this is no folder"):
        recordings(PHRASES, tmp_path / "nowhere")


def test_the_names_are_as_wide_as_the_last_needs() -> None:
    assert numbered(PHRASES) == ["01", "02"]
    assert numbered(PHRASES * 60)[::119] == ["001", "120"]
