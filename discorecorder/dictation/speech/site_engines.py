"""Engines that a site brings itself, with a model folder that it has licensed: Vosk, faster-whisper, sherpa-onnx.

None is a dependency of the program; each is imported where it is first used. None ever asks the network: what is not
in the folder is told in words. They know nothing of the grammar beyond its words, so what they write is spelt out and
taken only where the grammar says it to the end (``spelling``); everything else was not heard.

How sure they are becomes comparable in ``fitting``. None of them names a rival: that takes a second engine
(``comparing``).
"""

from __future__ import annotations

import json
from importlib import import_module
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING

import numpy as np

from discorecorder.dictation.sayable import Sayable, grammar_of, levels_of
from discorecorder.dictation.speech import LONGEST_S, RATE_HZ, Heard, SpeechError
from discorecorder.dictation.speech.fitting import UNTOLD, Piece, fitted, timed
from discorecorder.dictation.speech.front import FULL_SCALE, Front
from discorecorder.dictation.speech.spelling import as_said, spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from numpy.typing import NDArray

    from discorecorder.dictation.automaton import Automaton

_KNOWN = 12


class _SiteEngine:
    """What all have in common: the grammar that holds, the audio, and what becomes of the text."""

    name = ""

    def __init__(self) -> None:
        self._front = Front()
        self._length = 0
        self._is_speaking = False
        self._known: dict[Sayable, Automaton] = {}
        self._now = self._next = Sayable()

    def expect(self, now: Sayable) -> None:
        """Take what can be said from the next phrase on."""
        self._next = now

    def begin(self) -> None:
        """Begin an utterance."""
        self._now = self._next
        self._length = 0
        self._front.begin()
        self._begin()

    def feed(self, block: bytes) -> str:
        """Take audio; return the words so far. What comes after LONGEST_S seconds is no phrase and is not heard."""
        block = block[: len(block) // 2 * 2]
        if not block or self._is_too_long:
            return ""
        self._front.prepared(block)  # for the loudness; these models want the audio as it is
        self._length += len(block)
        return spelt(self._feed(block), self._grammar().words, self._now.language)

    def end(self) -> Heard:
        """End the utterance; return what was heard, nothing where the grammar does not say it to the end."""
        pieces = self._end()
        text = " ".join(piece.text for piece in pieces)
        words = "" if self._is_too_long else as_said(text, self._grammar(), self._now.unit, self._now.language)
        heard = Heard("", seconds=self._seconds, loudness_db=self._front.loudness_db, is_clipped=self._front.is_clipped)
        return fitted(heard, tuple(timed(words, pieces))) if words else heard

    def forget(self) -> None:
        """Forget how loud was what was heard; the model itself keeps nothing from one phrase to the next."""
        self._front = Front()

    def close(self) -> None:
        """Let go of the model."""
        self._known.clear()

    @property
    def _seconds(self) -> float:
        return self._length / 2 / RATE_HZ

    @property
    def _is_too_long(self) -> bool:
        return self._seconds > LONGEST_S

    def _grammar(self) -> Automaton:
        if self._now not in self._known:
            while len(self._known) >= _KNOWN:
                self._known.pop(next(iter(self._known)))
            self._known[self._now] = grammar_of(self._now)
        return self._known[self._now]

    def _begin(self) -> None:
        raise NotImplementedError

    def _feed(self, block: bytes) -> str:
        raise NotImplementedError

    def _end(self) -> Sequence[Piece]:
        raise NotImplementedError


class Vosk(_SiteEngine):
    """Recognises with Vosk, which is given the words of the grammar to choose from."""

    name = "vosk"

    def __init__(self, model: Path | None = None) -> None:
        super().__init__()
        self._package = _imported("vosk", "vosk")
        folder = _folder("vosk", model)
        if not _has(folder, "am/final.mdl", "final.mdl") or not _has(folder, "graph/HCL*.fst", "HCL*.fst"):
            raise SpeechError(f"{folder} is no Vosk model: it holds no final.mdl with its graph")
        self._package.SetLogLevel(-1)
        try:
            self._model = self._package.Model(str(folder))
        except Exception as failed:  # the package raises nothing more exact
            raise SpeechError(f"{folder}: Vosk cannot use this model ({failed})") from failed
        self._spoken: Any = None
        self._pieces: list[Piece] = []

    def _begin(self) -> None:
        words = sorted(word for word in self._grammar().words if self._model.vosk_model_find_word(word) >= 0)
        # A new one for each utterance, so that its times begin with it.
        self._spoken = self._package.KaldiRecognizer(self._model, RATE_HZ, json.dumps([*words, "[unk]"]))
        self._spoken.SetWords(True)
        self._pieces = []

    def _feed(self, block: bytes) -> str:
        if self._spoken.AcceptWaveform(block):
            self._pieces += _vosk_pieces(self._spoken.Result())
            return _joined(self._pieces)
        return f"{_joined(self._pieces)} {json.loads(self._spoken.PartialResult()).get('partial', '')}"

    def _end(self) -> Sequence[Piece]:
        self._pieces += _vosk_pieces(self._spoken.FinalResult())
        self._spoken = None
        return self._pieces


def _vosk_pieces(told: str) -> Iterator[Piece]:
    for word in json.loads(told).get("result", ()):
        yield Piece(word["word"], float(word["start"]), float(word["end"]), float(word.get("conf", UNTOLD)))


class Whisper(_SiteEngine):
    """Recognises with faster-whisper once all was said; it has no words before.

    It is prompted with examples. In noise it may repeat them, so what stands there is asked for before it is recorded.
    """

    name = "faster-whisper"

    def __init__(self, model: Path | None = None) -> None:
        super().__init__()
        package = _imported("faster_whisper", "faster-whisper")
        folder = _folder("faster-whisper", model)
        for file in ("model.bin", "config.json", "tokenizer.json"):
            if not (folder / file).is_file():
                raise SpeechError(f"{folder} is no model for faster-whisper: it holds no {file}")
        try:
            self._model = package.WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)
        except (RuntimeError, ValueError, OSError) as failed:
            raise SpeechError(f"{folder}: faster-whisper cannot use this model ({failed})") from failed
        self._audio: list[bytes] = []

    def _begin(self) -> None:
        self._audio = []

    def _feed(self, block: bytes) -> str:
        self._audio.append(block)
        return ""

    def _end(self) -> Sequence[Piece]:
        audio, self._audio = _floats(b"".join(self._audio)), []
        if not len(audio):
            return ()
        segments, _ = self._model.transcribe(
            audio,
            language=self._now.language,
            beam_size=5,
            temperature=0.0,
            initial_prompt=" ".join((*examples_of(self._now), WORDS if self._now.language == "en" else GERMAN_WORDS)),
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        found = [
            Piece(one.text.strip(), one.start, one.end, exp(one.avg_logprob) * (1 - one.no_speech_prob))
            for one in segments
        ]
        if not self._is_prompted(_joined(found)):
            return found
        return [one.with_(chance=min(one.chance, UNTOLD)) for one in found]

    def _is_prompted(self, text: str) -> bool:
        grammar, unit, language = self._grammar(), self._now.unit, self._now.language
        words = as_said(text, grammar, unit, language)
        shown = " ".join(as_said(example, grammar, unit, language) for example in examples_of(self._now))
        return bool(words) and f" {words} " in f" {shown} "


WORDS = "Words: concordant, partially concordant, discordant, cotton ball, lobular, fissured, ruptured, epidural leak."
GERMAN_WORDS = (
    "Wörter: konkordant, teilweise konkordant, diskordant, Wattebausch, gelappt, fissuriert, rupturiert, "
    "epidurales Leck."
)
"""What is likely to be said without any number. No order stands here: none is to come of a prompt."""


def examples_of(now: Sayable) -> tuple[str, ...]:
    """Return sentences that show how what can be said now is written, each with numbers that are seldom said."""
    wake = f"{now.wake.capitalize()}, " if now.wake else ""
    levels = tuple(f"{wake}{level}." for level in (now.planned or levels_of(now))[:4])
    if now.language == "de":
        return (
            *levels,
            f"{wake}Öffnungsdruck 19 {now.unit}.",
            f"{wake}1,3 ml, 37 {now.unit}.",
            f"{wake}Nadel liegt links, 23 Gauge.",
        )
    return (
        *levels,
        f"{wake}Opening pressure 19 {now.unit}.",
        f"{wake}1.3 mL, 37 {now.unit}.",
        f"{wake}Needle in left, 23 gauge.",
    )


class Sherpa(_SiteEngine):
    """Recognises with a transducer of sherpa-onnx, as icefall writes them.

    One that streams has words meanwhile, any other at the end.
    """

    name = "sherpa-onnx"

    def __init__(self, model: Path | None = None) -> None:
        super().__init__()
        package = _imported("sherpa_onnx", "sherpa-onnx")
        folder = _folder("sherpa-onnx", model)
        files = {part: _onnx(folder, part) for part in ("encoder", "decoder", "joiner")}
        files["tokens"] = folder / "tokens.txt"
        missing = [part for part, file in files.items() if not file.is_file()]
        if missing:
            raise SpeechError(f"{folder} is no transducer for sherpa-onnx: it holds no {', '.join(missing)}")
        self._streams = _streams(files["encoder"])
        kind = package.OnlineRecognizer if self._streams else package.OfflineRecognizer
        try:
            self._model = kind.from_transducer(
                **{part: str(file) for part, file in files.items()},
                num_threads=2,
                decoding_method="modified_beam_search",
            )
        except (RuntimeError, ValueError, OSError) as failed:
            raise SpeechError(f"{folder}: sherpa-onnx cannot use this model ({failed})") from failed
        self._stream: Any = None

    def _begin(self) -> None:
        self._stream = self._model.create_stream()

    def _feed(self, block: bytes) -> str:
        self._stream.accept_waveform(RATE_HZ, _floats(block))
        return self._decoded() if self._streams else ""

    def _decoded(self) -> str:
        while self._model.is_ready(self._stream):
            self._model.decode_stream(self._stream)
        return str(self._model.get_result(self._stream))

    def _end(self) -> Sequence[Piece]:
        if not self._length:
            return ()
        # The last word is found only with some silence behind it.
        self._stream.accept_waveform(RATE_HZ, np.zeros(RATE_HZ // 2, np.float32))
        if self._streams:
            self._stream.input_finished()
            self._decoded()
            found = self._model.get_result_all(self._stream)
            chances = found.ys_probs
        else:
            self._model.decode_stream(self._stream)
            found = self._stream.result
            chances = found.ys_log_probs
        self._stream = None
        return tuple(_sherpa_pieces(found.text, found.tokens, found.timestamps, chances, self._seconds))


def _sherpa_pieces(
    text: str, tokens: Sequence[str], times: Sequence[float], chances: Sequence[float], seconds: float
) -> Iterator[Piece]:
    """Return the words that the tokens make; the text as a whole where they make another."""
    begins = [at for at, token in enumerate(tokens) if not at or token[:1] in {" ", "\u2581"}]
    spans = list(pairwise([*begins, len(tokens)]))
    words = ["".join(tokens[first:last]).strip(" \u2581") for first, last in spans]
    if len(times) != len(tokens) or words != text.split():
        yield Piece(text.strip(), 0.0, seconds, _chance(chances))
        return
    for word, (first, last) in zip(words, spans, strict=True):
        ends = times[last] if last < len(tokens) else seconds
        yield Piece(word, times[first], max(ends, times[first]), _chance(chances[first:last]))


def _chance(logarithms: Sequence[float]) -> float:
    return min(1.0, exp(sum(logarithms) / len(logarithms))) if logarithms else UNTOLD


def _imported(module: str, package: str) -> Any:
    try:
        return import_module(module)
    except (ImportError, OSError) as failed:
        raise SpeechError(
            f"the speech engine {package} is not installed ({failed}); install the package {package}, or choose "
            "pocketsphinx"
        ) from None


def _folder(engine: str, model: Path | None) -> Path:
    if model is None:
        raise SpeechError(f"the speech engine {engine} has no model of its own; name the folder of one in the settings")
    if not model.is_dir():
        raise SpeechError(f"{model}: there is no such model folder for {engine}")
    return model


def _has(folder: Path, *patterns: str) -> bool:
    return any(next(folder.glob(pattern), None) is not None for pattern in patterns)


def _onnx(folder: Path, part: str) -> Path:
    """Return the file of a part, the one with small integers where there are two."""
    found = sorted(folder.glob(f"{part}*.onnx"), key=lambda path: ("int8" not in path.name, path.name))
    return found[0] if found else folder / f"{part}.onnx"


def _streams(encoder: Path) -> bool:
    """Return whether a transducer takes audio piece by piece: its encoder says how long a piece is.

    It is looked up before the model is loaded: the package ends the process where it is told the wrong kind.
    """
    from mmap import ACCESS_READ, mmap

    if not encoder.stat().st_size:
        return False
    with encoder.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        return content.find(b"decode_chunk_len") >= 0


def _joined(pieces: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def _floats(block: bytes) -> NDArray[np.float32]:
    return np.frombuffer(block, np.int16).astype(np.float32) / np.float32(FULL_SCALE)
