"""The site's own engines: refused in words where they cannot work, and held to the grammar where they can."""

from __future__ import annotations

import sys
from math import exp, log
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech import ENGINES, LONGEST_S, Heard, Recogniser, SpeechError
from discorecorder.dictation.speech.judging import CLEAR, NOTHING, UNSURE, confidence_of, judged
from discorecorder.dictation.speech.site_engines import GERMAN_WORDS, WORDS, Sherpa, Vosk, Whisper, examples_of
from discorecorder.dictation.speech.spelling import as_said
from tests.dictation.speech import site_packages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BLOCK = (np.sin(np.arange(1600) / 5) * 8_000).astype(np.int16).tobytes()
VOSK = ("am/final.mdl", "graph/HCLr.fst", "graph/Gr.fst")
WHISPER = ("model.bin", "config.json", "tokenizer.json")
SHERPA = ("encoder-epoch-9.onnx", "decoder-epoch-9.onnx", "joiner-epoch-9.onnx", "tokens.txt")
FILES = {"vosk": VOSK, "faster-whisper": WHISPER, "sherpa-onnx": SHERPA}
L45 = ((" L", 0.1, -0.05), (" FO", 0.3, -0.1), ("UR", 0.4, -0.1), (" FIVE", 0.6, -0.05))


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], None]:
    def installed(module: Any) -> None:
        monkeypatch.setitem(sys.modules, module.__name__, module)

    return installed


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("vosk", "faster_whisper", "sherpa_onnx"):
        monkeypatch.setitem(sys.modules, name, None)


def spoken(engine: Recogniser, blocks: int = 12) -> Heard:
    engine.begin()
    for _ in range(blocks):
        engine.feed(BLOCK)
    return engine.end()


@pytest.mark.parametrize("name", FILES)
def test_a_package_that_is_not_there_is_named(name: str, absent: None, tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=f"{name} is not installed .* install the package {name}, or choose"):
        ENGINES[name](tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_without_a_model_folder_the_setting_is_asked_for(
    name: str, install: Callable[[Any], None], tmp_path: Path
) -> None:
    for module in (site_packages.vosk([]), site_packages.faster_whisper(""), site_packages.sherpa_onnx([])):
        install(module)
    with pytest.raises(SpeechError, match=f"{name} has no model of its own; name the folder"):
        ENGINES[name](None)
    with pytest.raises(SpeechError, match=f"nowhere: there is no such model folder for {name}"):
        ENGINES[name](tmp_path / "nowhere")
    with pytest.raises(SpeechError, match=r"is no (Vosk model|model for faster-whisper|transducer for sherpa-onnx)"):
        ENGINES[name](tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_each_file_that_a_model_lacks_is_told_before_it_is_loaded(
    name: str, install: Callable[[Any], None], tmp_path: Path
) -> None:
    for module in (site_packages.vosk([]), site_packages.faster_whisper(""), site_packages.sherpa_onnx([])):
        install(module)
    needed = FILES[name][:2] if name == "vosk" else FILES[name]
    for lacking in needed:
        folder = site_packages.laid(tmp_path / lacking.replace("/", "-"), *(file for file in needed if file != lacking))
        with pytest.raises(SpeechError, match="it holds no"):
            ENGINES[name](folder)
    assert ENGINES[name](site_packages.laid(tmp_path / "whole", *needed)).name == name


@pytest.mark.parametrize("name", FILES)
def test_a_model_that_the_package_refuses_is_told_with_its_reason(
    name: str, install: Callable[[Any], None], tmp_path: Path
) -> None:
    for module in (site_packages.vosk([]), site_packages.faster_whisper(""), site_packages.sherpa_onnx([])):
        install(module)
    with pytest.raises(SpeechError, match=r"cannot use this model \((Failed|Unsupported|Load)"):
        ENGINES[name](site_packages.laid(tmp_path / "bad", *FILES[name]))


@pytest.fixture
def vosk(install: Callable[[Any], None], tmp_path: Path) -> Callable[..., tuple[Vosk, Any]]:
    def made(*rows: Any, lacks: frozenset[str] = frozenset()) -> tuple[Vosk, Any]:
        module = site_packages.vosk(rows, lacks)
        install(module)
        return Vosk(site_packages.laid(tmp_path, *VOSK)), module

    return made


def test_vosk_chooses_among_the_words_that_can_be_said_and_its_model_knows(
    vosk: Callable[..., tuple[Vosk, Any]],
) -> None:
    engine, module = vosk([("pain", 0.2, 0.5, 0.9), ("seven", 0.5, 0.9, 0.9)], lacks=frozenset({"bupivacaine"}))
    engine.expect(Sayable("cervical"))
    heard = spoken(engine)
    assert set(module.made[0].words) == grammar_of(Sayable("cervical")).words - {"bupivacaine"} | {"[unk]"}
    assert module.made[0].has_words
    assert module.made[0].fed == 12 * len(BLOCK)
    assert heard.words == "pain seven"
    assert [(part.begins, part.ends) for part in heard.parts] == [(0.2, 0.5), (0.5, 0.9)]
    assert confidence_of(heard) == pytest.approx(0.9, abs=0.01)
    assert judged(heard).state == CLEAR


def test_vosk_has_words_meanwhile_and_goes_on_behind_a_pause(vosk: Callable[..., tuple[Vosk, Any]]) -> None:
    engine, _ = vosk(
        [("l", 0.1, 0.2, 1.0), ("four", 0.2, 0.4, 1.0), ("five", 0.4, 0.7, 1.0)], [("control", 1.4, 1.9, 0.9)]
    )
    engine.begin()
    assert engine.feed(BLOCK) == "l four five"
    assert engine.feed(BLOCK) == "l four five control"
    assert engine.end().words == "l four five control"


@pytest.mark.parametrize("word", ["[unk]", "the"])
def test_vosk_heard_nothing_where_a_word_stands_that_cannot_be_said(
    vosk: Callable[..., tuple[Vosk, Any]], word: str
) -> None:
    engine, _ = vosk([("pain", 0.2, 0.5, 1.0), (word, 0.5, 0.6, 1.0), ("seven", 0.6, 0.9, 1.0), (word, 0.9, 1.0, 1.0)])
    heard = spoken(engine)
    assert (heard.words, heard.parts) == ("", ())
    assert heard.seconds == pytest.approx(1.2)
    assert judged(heard).state == NOTHING


def test_what_can_be_said_changes_with_the_next_phrase(vosk: Callable[..., tuple[Vosk, Any]]) -> None:
    engine, module = vosk([("c", 0.1, 0.2, 1.0), ("five", 0.2, 0.4, 1.0), ("six", 0.4, 0.7, 1.0)])
    engine.begin()
    engine.expect(Sayable("cervical"))
    engine.feed(BLOCK)
    assert engine.end().words == ""
    assert spoken(engine).words == "c five six"
    assert "c" not in module.made[0].words


def test_silence_and_an_odd_byte_make_no_words(vosk: Callable[..., tuple[Vosk, Any]]) -> None:
    engine, module = vosk()
    engine.begin()
    assert engine.feed(b"") == ""
    assert engine.feed(b"\0") == ""
    assert engine.feed(b"\0\0\0") == ""
    assert module.made[0].fed == 2
    assert engine.end().words == ""


def test_what_takes_too_long_is_no_phrase(vosk: Callable[..., tuple[Vosk, Any]]) -> None:
    engine, module = vosk([("pain", 0.2, 0.5, 1.0), ("seven", 0.5, 0.9, 1.0)])
    assert spoken(engine, LONGEST_S * 10 + 50).words == ""
    assert module.made[0].fed <= (LONGEST_S * 10 + 1) * len(BLOCK)


def test_how_loud_it_was_is_told_and_whether_it_was_clipped(vosk: Callable[..., tuple[Vosk, Any]]) -> None:
    engine, _ = vosk([("pain", 0.2, 0.5, 1.0), ("seven", 0.5, 0.9, 1.0)])
    heard = spoken(engine)
    assert heard.loudness_db == pytest.approx(-15, abs=1)
    assert not heard.is_clipped
    engine.begin()
    engine.feed(np.full(1600, 32_767, np.int16).tobytes())
    assert engine.end().is_clipped


@pytest.fixture
def whisper(install: Callable[[Any], None], tmp_path: Path) -> Callable[..., tuple[Whisper, Any]]:
    def made(*told: Any) -> tuple[Whisper, Any]:
        module = site_packages.faster_whisper(*told)
        install(module)
        return Whisper(site_packages.laid(tmp_path, *WHISPER)), module

    return made


def test_whisper_writes_figures_and_is_as_sure_as_it_says(whisper: Callable[..., tuple[Whisper, Any]]) -> None:
    engine, module = whisper("L4-5 control, 1.5 mL, 26 PSI.", -0.2, 0.1)
    heard = spoken(engine)
    assert heard.words == "l four five control one point five mils twenty six psi"
    assert confidence_of(heard) == pytest.approx(exp(-0.2) * 0.9, abs=0.01)
    assert heard.parts[-1].ends == pytest.approx(1.2)
    options = module.asked[0]
    assert (options["beam_size"], options["temperature"], options["language"]) == (5, 0.0, "en")
    assert options["condition_on_previous_text"] is False


@pytest.mark.parametrize(("logprob", "no_speech"), [(-1.7, 0.0), (-0.1, 0.9)])
def test_whisper_is_not_believed_where_it_doubts_itself_or_that_somebody_spoke(
    whisper: Callable[..., tuple[Whisper, Any]], logprob: float, no_speech: float
) -> None:
    engine, _ = whisper("Pain 7.", logprob, no_speech)
    assert judged(spoken(engine)).state == "refused"


def test_whisper_repeating_its_prompt_is_asked_for(whisper: Callable[..., tuple[Whisper, Any]]) -> None:
    for text in ("Opening pressure 19 psi.", "L4-5. Opening pressure 19 psi.", "37 psi", "1.3 mL, 37 psi."):
        engine, _ = whisper(text, -0.01, 0.0)
        engine.expect(Sayable(planned=("L3-4", "L4-5")))
        assert judged(spoken(engine)).state == UNSURE, text
    engine, _ = whisper("Opening pressure 18 psi.", -0.01, 0.0)
    assert judged(spoken(engine)).state == CLEAR


def test_the_prompt_is_what_can_be_said_and_holds_no_order() -> None:
    for now in (Sayable(), Sayable("cervical", ("C5-6",), unit="kPa"), Sayable("thoracic", wake="recorder")):
        grammar = grammar_of(now)
        assert all(as_said(example, grammar, now.unit) for example in examples_of(now))
        prompt = " ".join((*examples_of(now), WORDS)).lower()
        assert not {"confirm", "cancel", "scratch", "finish", "next"} & set(prompt.replace(".", "").split())


def test_whisper_is_asked_for_german_where_german_is_dictated(whisper: Callable[..., tuple[Whisper, Any]]) -> None:
    engine, module = whisper("L4/5, 1,5 ml, 26 psi, Schmerz 7.", -0.2, 0.1)
    engine.expect(Sayable(planned=("L4-5",), language="de"))
    assert spoken(engine).words == "l vier fünf eins komma fünf milliliter sechsundzwanzig psi schmerz sieben"
    assert module.asked[0]["language"] == "de"
    assert module.asked[0]["initial_prompt"].endswith(GERMAN_WORDS)


def test_the_german_prompt_is_what_can_be_said_and_holds_no_order() -> None:
    for now in (Sayable(language="de"), Sayable("cervical", ("C5-6",), unit="kPa", wake="protokoll", language="de")):
        grammar = grammar_of(now)
        assert all(as_said(example, grammar, now.unit, "de") for example in examples_of(now))
        prompt = " ".join((*examples_of(now), GERMAN_WORDS)).lower()
        assert not {"bestätigen", "abbrechen", "streichen", "ende"} & set(prompt.replace(".", "").split())


def test_a_german_model_of_vosk_chooses_among_german_words(vosk: Callable[..., tuple[Vosk, Any]]) -> None:
    engine, module = vosk([("schmerz", 0.1, 0.4, 0.9), ("fünf", 0.4, 0.8, 0.9)], lacks=frozenset({"lwk"}))
    engine.expect(Sayable(language="de"))
    assert spoken(engine).words == "schmerz fünf"
    words = set(module.made[0].words)
    assert {"schmerz", "fünfundvierzig", "öffnungsdruck", "bestätigen", "[unk]"} <= words
    assert not {"lwk", "pain", "confirm"} & words


@pytest.mark.parametrize("text", ["", "Thank you for watching.", "you", "..."])
def test_whisper_inventing_something_in_silence_records_nothing(
    whisper: Callable[..., tuple[Whisper, Any]], text: str
) -> None:
    engine, _ = whisper(text, -0.1, 0.0)
    assert judged(spoken(engine)).state == NOTHING
    engine.begin()
    assert engine.end().words == ""


@pytest.fixture
def sherpa(install: Callable[[Any], None], tmp_path: Path) -> Callable[..., tuple[Sherpa, Any]]:
    def made(tokens: Any, text: str | None = None, content: bytes = b"x") -> tuple[Sherpa, Any]:
        module = site_packages.sherpa_onnx(tokens, text)
        install(module)
        return Sherpa(site_packages.laid(tmp_path, *SHERPA, content=content)), module

    return made


@pytest.mark.parametrize(
    ("content", "kind"), [(b"x", "OfflineRecognizer"), (b"graph decode_chunk_len 32", "OnlineRecognizer")]
)
def test_sherpa_knows_by_its_encoder_whether_a_model_streams(
    sherpa: Callable[..., tuple[Sherpa, Any]], content: bytes, kind: str
) -> None:
    engine, module = sherpa(L45, content=content)
    heard = spoken(engine)
    assert module.loaded[0][0] == kind
    assert heard.words == "l four five"
    assert [round(part.begins, 1) for part in heard.parts] == [0.1, 0.3, 0.6]
    assert heard.parts[1].fit < heard.parts[0].fit == heard.parts[2].fit
    assert judged(heard).state == CLEAR


def test_sherpa_has_words_meanwhile_where_it_streams(sherpa: Callable[..., tuple[Sherpa, Any]]) -> None:
    engine, _ = sherpa(L45, content=b"decode_chunk_len")
    engine.begin()
    assert engine.feed(BLOCK) == "l four five"
    engine, _ = sherpa(L45)
    engine.begin()
    assert engine.feed(BLOCK) == ""


def test_sherpa_without_probabilities_is_never_sure(sherpa: Callable[..., tuple[Sherpa, Any]]) -> None:
    engine, _ = sherpa([(token, at, None) for token, at, _ in L45])
    assert judged(spoken(engine)).state == UNSURE


def test_sherpa_whose_tokens_are_no_words_is_taken_as_a_whole(sherpa: Callable[..., tuple[Sherpa, Any]]) -> None:
    engine, _ = sherpa([("\u2581a", 0.1, log(0.8)), ("\u2581b", 0.2, log(0.8))], "pain seven")
    heard = spoken(engine)
    assert heard.words == "pain seven"
    assert confidence_of(heard) == pytest.approx(0.8, abs=0.01)
    assert heard.parts[-1].ends == pytest.approx(1.2)


def test_sherpa_takes_the_small_encoder_where_there_are_two(install: Callable[[Any], None], tmp_path: Path) -> None:
    module = site_packages.sherpa_onnx(L45)
    install(module)
    Sherpa(site_packages.laid(tmp_path, *SHERPA, "encoder-epoch-9.int8.onnx"))
    assert module.loaded[0][1]["encoder"] == str(tmp_path / "encoder-epoch-9.int8.onnx")


def test_an_engine_that_was_told_nothing_lets_go(sherpa: Callable[..., tuple[Sherpa, Any]]) -> None:
    engine, _ = sherpa(())
    engine.begin()
    assert engine.end().words == ""
    assert spoken(engine).words == ""
    engine.close()
