"""What of people is misheard by the wheel's acoustic model and by the one that ships.

The recordings are those that the engine is tested with: 13 of several people, novels, playing cards and orders to a
robot, 106 words in all. They hold few words of the procedure, so any word may follow any other, and far more is
misheard than of commands. Only the difference tells something.

    python -m bench.speech.people FOLDER

FOLDER is the source of the engine, unpacked: ``pip download --no-deps --no-binary pocketsphinx pocketsphinx==5.1.1``.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.speech.noise import in_room
from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech import RATE_HZ
from discorecorder.dictation.speech.acoustic import Densities, densities_of, wheels
from discorecorder.dictation.speech.front import Front
from discorecorder.dictation.speech.lexicon import as_dictionary, lexicon
from discorecorder.dictation.speech.sphinx import BEAMS, MEAN, decoder, shipped
from discorecorder.dictation.speech.trial import decoded, misheard

ORDERS = {
    "goforward.raw": "go forward ten meters",
    "something.raw": "go somewhere and do something",
    "tidigits/dhd.2934z.raw": "two nine three four zero",
}
FOLDERS = ("cards", "librivox")
HEAD_BYTES = 44
HEARD_DB = (None, 15.0, 10.0)
STAYS = 0.9
"""How likely a further word is."""

Recording = tuple[str, NDArray[np.int16]]


def recordings(folder: Path) -> list[Recording]:
    """Return what people said, in words, and the sound of it at RATE_HZ."""
    (data,) = folder.glob("**/test/data")
    found: list[Recording] = [(words, np.fromfile(data / name, "<i2")) for name, words in ORDERS.items()]
    for name in FOLDERS:
        (list_of,) = (data / name).glob("*transcription")
        for line in list_of.read_text(encoding="ascii").splitlines():
            words, of = re.fullmatch(r"<s> (.*?)\s*</s> \((.*)\)", line.strip()).groups()  # type: ignore[union-attr]
            found.append((words, np.frombuffer((data / name / f"{of}.wav").read_bytes()[HEAD_BYTES:], "<i2")))
    return found


def _any_words(words: list[str], folder: Path, files: Densities) -> Any:
    """Return a decoder that hears any of the words, in any order."""
    listed = folder / "words.dict"
    listed.write_text(as_dictionary(lexicon(set(words), shipped() / "cmudict-en-us.dict")), encoding="utf-8")
    made = decoder(shipped() / "en-us", listed, None, files, **{**BEAMS, "lw": 1.0, "wip": 1e-4})
    arcs: list[tuple[Any, ...]] = [(0, 1, 1 / len(words), word) for word in words]
    made.add_fsg("any", made.create_fsg("any", 0, 1, [*arcs, (1, 0, STAYS)]))
    made.activate_search("any")
    return made


def wrong_words(said: list[Recording], decibel: float | None, files: Densities) -> int:
    """Return how many words are misheard in the room's noise so many dB below the speech; None is without."""
    words = sorted({word for text, _ in said for word in text.split()} | grammar_of(Sayable()).words)
    count = 0
    with TemporaryDirectory() as own:
        engine = _any_words(words, Path(own), files)
        for at, (text, sound) in enumerate(said):
            around = np.pad(sound, (RATE_HZ // 2, RATE_HZ // 4))
            blocks = Front().utterance(in_room(around, decibel, 900 + at).tobytes())
            engine.set_cmn(MEAN)
            decoded(engine, blocks)  # once more, with what is known of the microphone by then
            count += misheard(text.split(), decoded(engine, blocks).split())
    return count


def main(words: list[str]) -> None:
    """Print how many words were misheard, by both models."""
    said = recordings(Path(words[0]))
    acoustic = shipped() / "en-us"
    print(f"{sum(len(text.split()) for text, _ in said)} words in {len(said)} recordings; misheard:")
    print("| noise | the wheel's model | the model that ships |\n|---|---:|---:|")
    for decibel in HEARD_DB:
        counts = map(partial(wrong_words, said, decibel), (wheels(acoustic), densities_of(acoustic)))
        print(f"| {'none' if decibel is None else f'{decibel:.0f} dB below'} | {' | '.join(map(str, counts))} |")


if __name__ == "__main__":
    main(sys.argv[1:])
