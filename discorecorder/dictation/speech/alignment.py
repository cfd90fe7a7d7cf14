"""What was spoken, frame by frame: the engine's features of known words, and which phone each frame belongs to.

The engine is given a grammar whose words are phones, in the order in which the phrase has them; where it finds each of
them is the alignment. (Its own way of aligning ends the process with a fault in version 5.1.1.)
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np

from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.front import Front
from discorecorder.dictation.speech.lexicon import PHONES, Lexicon
from discorecorder.dictation.speech.mllr import Model, Spoken, features
from discorecorder.dictation.speech.sphinx import WARM_FRAMES, decoder

if TYPE_CHECKING:
    from types import TracebackType

    from numpy.typing import NDArray

    from discorecorder.dictation.speech.acoustic import Densities

SILENCE = "SIL"
_BEAMS = {"beam": 1e-80, "pbeam": 1e-80, "wbeam": 1e-60}


class PhraseError(SpeechError):
    """Raised when a phrase that was read cannot be used; ``words`` are the phrase."""

    def __init__(self, why: str, words: str) -> None:
        super().__init__(why)
        self.words = words


class Aligner:
    """Aligns phrases of one speaker at one microphone, in the order in which they were spoken. Used in a ``with``."""

    def __init__(self, acoustic: Path, model: Model, words: Lexicon, files: Densities | None = None) -> None:
        """``files`` are the densities where they are not those that ship."""
        self._numbers = {name: number for number, name in enumerate(model.phones)}
        self._words = words
        self._own = TemporaryDirectory(prefix="discorecorder-")
        self._folder = Path(self._own.name)
        listed = self._folder / "phones.dict"
        listed.write_text("".join(f"{phone} {phone}\n" for phone in sorted(PHONES)), encoding="ascii")
        self._decoder: Any = decoder(acoustic, listed, None, files, mfclogdir=str(self._folder), **_BEAMS)
        self._front = Front()
        self._count = 0
        self._known_frames = 0

    def __enter__(self) -> Aligner:
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        del self._decoder
        self._own.cleanup()

    def aligned(self, words: str, audio: bytes) -> Spoken:
        """Return the features and the phones of a phrase. Raises PhraseError where it does not sound like its words."""
        blocks = self._front.utterance(audio)
        name = f"phrase{self._count}"
        arcs, end = self._arcs(words)
        self._decoder.add_fsg(name, self._decoder.create_fsg(name, 0, end, arcs))
        self._decoder.activate_search(name)
        cepstra = self._cepstra(blocks)
        if self._known_frames < WARM_FRAMES:
            cepstra = self._cepstra(blocks)
        self._known_frames += len(cepstra)
        found = self._decoder.hyp()
        segments = list(self._decoder.seg() or ()) if found is not None and found.hypstr else []
        if not segments:
            raise PhraseError(f"this does not sound like {words!r}; read it again", words)
        phones = np.full(len(cepstra), self._numbers[SILENCE])
        for one in segments:
            phones[one.start_frame : one.end_frame + 1] = self._numbers.get(one.word, self._numbers[SILENCE])
        return Spoken(features(cepstra), phones)

    def _arcs(self, words: str) -> tuple[list[tuple[int, int, float, str]], int]:
        """Return all ways of pronouncing the words as phones that lead from state to state, and the last state."""
        arcs: list[tuple[int, int, float, str]] = []
        here, count = 0, 1
        for word in words.split():
            end, count = count, count + 1
            for way in self._words[word]:
                at = here
                *before, last = way.split()
                for phone in before:
                    arcs.append((at, count, 1.0 if at != here else 1 / len(self._words[word]), phone))
                    at, count = count, count + 1
                arcs.append((at, end, 1.0 if at != here else 1 / len(self._words[word]), last))
            here = end
        return arcs, here

    def _cepstra(self, blocks: list[bytes]) -> NDArray[np.float64]:
        """Decode audio; return its cepstra less their mean, as the engine knew it when the phrase began."""
        mean = np.array([float(value) for value in self._decoder.get_cmn(False).split(",")])
        self._decoder.start_utt()
        for block in blocks:
            self._decoder.process_raw(block, False, False)
        self._decoder.end_utt()
        path = self._folder / f"{self._count:09d}.mfc"
        self._count += 1
        cepstra = np.frombuffer(path.read_bytes(), ">f4", offset=4).astype(np.float64).reshape(-1, len(mean))
        path.unlink()
        return np.asarray(cepstra - mean)
