"""Stand-ins for the packages of the site's engines: what is called of each, as the packages have it, and no more.

Of vosk 0.3.45 the calls were read and a model was refused; faster-whisper 1.2.1 and sherpa-onnx 2.0.1 were run whole,
with models of no sense that write one sentence.
"""

from __future__ import annotations

import json
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    Timed = tuple[str, float, float, float]


class _VoskModel:
    lacks: frozenset[str] = frozenset()

    def __init__(self, model_path: str) -> None:
        if "bad" in model_path:
            raise Exception("Failed to create a model")  # noqa: TRY002

    def vosk_model_find_word(self, word: str) -> int:
        return -1 if word in self.lacks else 7


class _VoskRecognizer:
    """Hears one row of words after the other, each but the last with a pause behind it."""

    told: Sequence[Sequence[Timed]] = ()
    made: list[_VoskRecognizer]

    def __init__(self, *args: Any) -> None:
        model, self.rate, grammar = args
        assert isinstance(model, _VoskModel)
        self.words = json.loads(grammar)
        self.has_words = False
        self.fed = 0
        self.rows = list(self.told)
        self.made.append(self)

    def set_words(self, enable_words: bool) -> None:
        self.has_words = enable_words

    def accept_waveform(self, data: bytes) -> int:
        self.fed += len(data)
        return int(len(self.rows) > 1)

    def result(self) -> str:
        row = self.rows.pop(0) if self.rows else []
        words = [{"word": word, "start": begins, "end": ends, "conf": conf} for word, begins, ends, conf in row]
        text = " ".join(word for word, *_ in row)
        return json.dumps({"result": words, "text": text} if words else {"text": ""})

    def partial_result(self) -> str:
        return json.dumps({"partial": " ".join(word for word, *_ in self.rows[0]) if self.rows else ""})

    SetWords, AcceptWaveform, Result, FinalResult, PartialResult = (
        set_words,
        accept_waveform,
        result,
        result,
        partial_result,
    )


def vosk(told: Sequence[Sequence[Timed]], lacks: frozenset[str] = frozenset()) -> Any:
    """Return a module whose model lacks some words."""
    module: Any = ModuleType("vosk")
    module.made = []
    module.Model = type("Model", (_VoskModel,), {"lacks": lacks})
    module.KaldiRecognizer = type("KaldiRecognizer", (_VoskRecognizer,), {"told": told, "made": module.made})
    module.SetLogLevel = lambda level: None
    return module


class _WhisperModel:
    told: Any = None
    asked: list[dict[str, Any]]

    def __init__(self, model_size_or_path: str, **options: Any) -> None:
        if "bad" in model_size_or_path:
            raise RuntimeError("Unsupported model binary version")
        assert options == {"device": "cpu", "compute_type": "int8", "local_files_only": True}

    def transcribe(self, audio: Any, **options: Any) -> tuple[Any, object]:
        assert audio.dtype == np.float32
        assert np.abs(audio).max() <= 1.0
        self.asked.append(options)
        text, avg_logprob, no_speech_prob = self.told
        segment = SimpleNamespace(
            text=f" {text}",
            start=0.0,
            end=len(audio) / 16_000,
            avg_logprob=avg_logprob,
            no_speech_prob=no_speech_prob,
        )
        return iter([segment] if text else []), object()


def faster_whisper(text: str, avg_logprob: float = -0.1, no_speech_prob: float = 0.02) -> Any:
    """Return a module that writes one text."""
    module: Any = ModuleType("faster_whisper")
    module.asked = []
    told = (text, avg_logprob, no_speech_prob)
    module.WhisperModel = type("WhisperModel", (_WhisperModel,), {"told": told, "asked": module.asked})
    return module


class _SherpaStream:
    def __init__(self, found: Any) -> None:
        self.waiting = 0
        self.is_finished = False
        self.result = found

    def accept_waveform(self, sample_rate: float, waveform: Any) -> None:
        assert sample_rate == 16_000
        assert waveform.dtype == np.float32
        self.waiting += 1

    def input_finished(self) -> None:
        self.is_finished = True


class _SherpaRecognizer:
    found: Any = None
    loaded: list[tuple[str, dict[str, Any]]]

    @classmethod
    def from_transducer(cls, **options: Any) -> _SherpaRecognizer:
        assert {"tokens", "encoder", "decoder", "joiner"} <= set(options)
        if "bad" in options["encoder"]:
            raise RuntimeError("Load model failed")
        cls.loaded.append((cls.__name__, options))
        return cls()

    def create_stream(self) -> _SherpaStream:
        return _SherpaStream(self.found)

    def decode_stream(self, stream: _SherpaStream) -> None:
        stream.waiting = 0

    def is_ready(self, stream: _SherpaStream) -> bool:
        return stream.waiting > 0

    def get_result(self, stream: _SherpaStream) -> str:
        return str(stream.result.text).strip()

    def get_result_all(self, stream: _SherpaStream) -> Any:
        assert stream.is_finished
        return stream.result


def sherpa_onnx(tokens: Sequence[tuple[str, float, float | None]], text: str | None = None) -> Any:
    """Return a module that finds tokens at their times with their log probabilities, streaming or not."""
    module: Any = ModuleType("sherpa_onnx")
    module.loaded = []
    chances = [chance for *_, chance in tokens if chance is not None]
    found = SimpleNamespace(
        text="".join(token for token, *_ in tokens).strip() if text is None else text,
        tokens=[token for token, *_ in tokens],
        timestamps=[at for _, at, _ in tokens],
    )
    for name, field in (("OfflineRecognizer", "ys_log_probs"), ("OnlineRecognizer", "ys_probs")):
        told = SimpleNamespace(**vars(found), **{field: chances})
        setattr(module, name, type(name, (_SherpaRecognizer,), {"found": told, "loaded": module.loaded}))
    return module


def laid(folder: Path, *files: str, content: bytes = b"x") -> Path:
    """Return a folder with these files in it."""
    for file in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder
