"""The recordings that the read-back into the ear-piece is made of: every word that can be said, spoken by flite.

``python -m set_up.spoken_words`` writes ``resources/speech/read_back.ulaw`` (16 kHz, one channel, ITU-T G.711 mu-law,
no header) and beside it ``read_back.json``, which tells from which sample to which each word lies. It needs the program
flite (Debian's package of that name); the same flite makes the same bytes. What the voice is and whose it is stands in
``resources/speech/README.md``. It is run anew when words come to the grammar; a test tells which are missing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import wave
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from discorecorder.dictation.automaton import words_of
from discorecorder.dictation.sayable import Sayable, rules_of
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.read_back import LETTERS, OWN_WORDS
from discorecorder.model.spine import STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS
from set_up.step import ROOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FOLDER = ROOT / "resources" / "speech"
VOICE, PACE = "rms", 0.58
"""A voice of flite, and how long its words last beside its usual ones: three words a second when they are joined."""
LOUDNESS, LOUDEST = 0.11, 0.89
"""Of full scale: the effective value of each word where it is spoken, and what no sample goes beyond."""
FRAME = RATE_HZ // 200
"""5 ms."""
EDGE_DB, SPOKEN_DB = -34.0, -25.0
"""What is further below the loudest frame of a word is silence at its edges, and is not counted as spoken."""
MARGIN = 2
"""Frames that are kept around a word, in which it fades in and out."""

SPOKEN_AS = {
    "ap": "A P",
    "cc": "C C",
    "ccs": "C Cs",
    "ct": "C T",
    "kpa": "K P A",
    "nrs": "N R S",
    "psi": "P S I",
    "cant": "can't",
    "doesnt": "doesn't",
    "thats": "that's",
    "wont": "won't",
}
"""How a word is written for the synthesiser, where it would say it otherwise."""


def wanted() -> list[str]:
    """Return what needs a recording: every word of every grammar, the program's own, and the letters."""
    nows = [Sayable(region) for region in STUDY_REGIONS] + [Sayable(unit=unit) for unit in PRESSURE_UNITS]
    said = set().union(*(words_of(rules_of(now)) for now in nows))
    return [*sorted(said | OWN_WORDS), *LETTERS]


def spoken(word: str, folder: Path) -> NDArray[np.float64]:
    """Return a word as flite says it: without the silence around it, as loud as the others."""
    path = folder / "word.wav"
    text = SPOKEN_AS.get(word, word.upper() if len(word) == 1 and word != "a" else word)
    words = ["flite", "-voice", VOICE, "--setf", f"duration_stretch={PACE}", "-t", text, "-o", str(path)]
    subprocess.run(words, check=True, capture_output=True)
    with wave.open(str(path)) as file:
        if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE_HZ, 1, 2):
            raise SystemExit(f"flite's voice {VOICE} does not speak at {RATE_HZ} Hz in 16 bits")
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16) / 32768
    return _evened(samples)


def _evened(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    frames = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME)
    loudness = 10 * np.log10((frames**2).mean(axis=1) + 1e-10)
    loudness -= loudness.max()
    heard = np.nonzero(loudness > EDGE_DB)[0]
    first, last = max(0, heard[0] - MARGIN), min(len(frames), heard[-1] + 1 + MARGIN)
    level = np.sqrt((frames[loudness > SPOKEN_DB] ** 2).mean())
    word: NDArray[np.float64] = frames[first:last].ravel()
    word = word * min(LOUDNESS / level, LOUDEST / np.abs(word).max())
    fade = np.sin(np.linspace(0, np.pi / 2, MARGIN * FRAME)) ** 2
    word[: len(fade)] *= fade
    word[-len(fade) :] *= fade[::-1]
    return word


def coded(samples: NDArray[np.float64]) -> bytes:
    """Return samples from -1 to 1 in the 8-bit code of ITU-T G.711, mu-law."""
    whole = np.round(samples * 32767).astype(np.int32)
    size = np.minimum(np.abs(whole), 32635) + 0x84
    power = np.floor(np.log2(size)).astype(np.int32) - 7
    code = (power << 4) | ((size >> (power + 3)) & 0x0F) | np.where(whole < 0, 0x80, 0)
    return bytes((~code & 0xFF).astype(np.uint8))


def main(words: Sequence[str]) -> int:
    """Write the recordings and their list; return the exit status."""
    if words:
        print(__doc__, file=sys.stderr)
        return 2
    recorded = bytearray()
    places: dict[str, tuple[int, int]] = {}
    with TemporaryDirectory() as own:
        for word in wanted():
            begins = len(recorded)
            recorded += coded(spoken(word, Path(own)))
            places[word] = begins, len(recorded)
    (FOLDER / "read_back.ulaw").write_bytes(recorded)
    lines = ",\n".join(f"  {json.dumps(word)}: [{begins}, {ends}]" for word, (begins, ends) in places.items())
    (FOLDER / "read_back.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    print(f"{len(places)} words, {len(recorded) / RATE_HZ:.1f} s, {len(recorded)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
