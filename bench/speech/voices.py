"""The synthesiser voices: espeak-ng, flite and festival of Debian, each a command that speaks into a WAV file."""

from __future__ import annotations

import hashlib
import subprocess
import wave
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
_TO_16K = ("-r", "16000", "-c", "1", "-b", "16")
_AS_LETTERS = {"psi": "P S I", "cc": "C C", "ccs": "C Cs", "ct": "C T", "nrs": "N R S", "ap": "A P", "kpa": "k P A"}


class Voice(NamedTuple):
    """A voice: its name, the program that speaks, and the program's name for it with its pace."""

    name: str
    program: str
    model: str
    pace: float = 1.0


VOICES: tuple[Voice, ...] = (
    Voice("us-m", "espeak-ng", "en-us"),
    Voice("us-f", "espeak-ng", "en-us+f3"),
    Voice("us-fast", "espeak-ng", "en-us+m3", 1.2),
    Voice("nyc", "espeak-ng", "en-us-nyc+m7"),
    Voice("gb-m", "espeak-ng", "en-gb"),
    Voice("gb-f", "espeak-ng", "en-gb+f2"),
    Voice("rp", "espeak-ng", "en-gb-x-rp+m5"),
    Voice("scotland", "espeak-ng", "en-gb-scotland+m2"),
    Voice("lancaster", "espeak-ng", "en-gb-x-gbclan+f4"),
    Voice("midlands", "espeak-ng", "en-gb-x-gbcwmd+m1"),
    Voice("caribbean", "espeak-ng", "en-029+m4"),
    Voice("flite-kal", "flite", "kal16"),
    Voice("flite-awb", "flite", "awb"),
    Voice("flite-rms", "flite", "rms"),
    Voice("flite-slt", "flite", "slt"),
    Voice("fest-kal", "festival", "kal_diphone"),
    Voice("fest-ked", "festival", "ked_diphone"),
    Voice("fest-slt", "festival", "cmu_us_slt_arctic_hts"),
)


def speech(voice: Voice, words: str, folder: Path) -> NDArray[np.int16]:
    """Return the words spoken, 16 kHz mono, between half a second and four tenths of silence; kept in the folder."""
    key = hashlib.sha256(f"{voice}|{words}".encode()).hexdigest()[:24]
    path = folder / f"{voice.name}-{key}.wav"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _speak(voice, _for_synthesiser(words), path)
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    quiet = np.zeros(RATE // 2, np.int16)
    return np.concatenate([quiet, samples, quiet[: RATE * 4 // 10]])


def _for_synthesiser(words: str) -> str:
    return " ".join(
        _AS_LETTERS.get(word, word.upper() if len(word) == 1 and word != "a" else word) for word in words.split()
    )


def _speak(voice: Voice, text: str, path: Path) -> None:
    with TemporaryDirectory(dir=path.parent) as own:
        _speak_in(voice, text, path, Path(own))


def _speak_in(voice: Voice, text: str, path: Path, own: Path) -> None:
    raw, ready = own / "raw.wav", own / "ready.wav"
    if voice.program == "espeak-ng":
        _run(["espeak-ng", "-v", voice.model, "-s", str(int(150 * voice.pace)), "-w", str(raw), text])
    elif voice.program == "flite":
        _run(["flite", "-voice", voice.model, "-t", text, "-o", str(raw)])
    else:
        _run(["text2wave", "-eval", f"(voice_{voice.model})", "-o", str(raw)], text)
    _run(["sox", "-D", str(raw), *_TO_16K, str(ready), "norm", "-6"])
    ready.replace(path)


def _run(command: list[str], text: str | None = None) -> None:
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)
