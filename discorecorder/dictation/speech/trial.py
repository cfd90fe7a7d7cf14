"""A model on trial: what it mishears of a speaker before and after it was adapted to them.

It hears each phrase with the grammar of all that can be said, by a model that was adapted to other phrases than those
it hears, as they were read and once more in noise.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np

from discorecorder.dictation.grammar import meant
from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech.alignment import Aligner
from discorecorder.dictation.speech.distance import distance
from discorecorder.dictation.speech.front import Front, in_noise, room_noise
from discorecorder.dictation.speech.lexicon import as_dictionary, lexicon
from discorecorder.dictation.speech.mllr import adapted, as_gaussians, read_model
from discorecorder.dictation.speech.persons import Gain
from discorecorder.dictation.speech.sphinx import BEAMS, WARM_FRAMES, add_grammar, decoder, heard_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from discorecorder.dictation.speech.acoustic import Densities
    from discorecorder.dictation.speech.mllr import Spoken

    Phrase = tuple[str, bytes]

FOLDS = 3
NOISE_DB = 10.0
"""How far the noise in which the phrases are heard once more lies below them: without it hardly a word is misheard."""


class Trial:
    """A model on trial: what it mishears before and after it was adapted."""

    def __init__(
        self,
        model: Path,
        site: Path | None,
        worked: Callable[[], None] | None = None,
        files: Densities | None = None,
    ) -> None:
        """``worked`` is called after each phrase that was aligned or heard, by more than one thread.

        ``files`` are the densities where they are not those that ship.
        """
        self._model, self._site = model, site
        self._worked = worked or _worked
        self.acoustic = model / "en-us"
        self._files = files
        self.densities = read_model(self.acoustic, files)

    def aligned(self, said: Sequence[Phrase]) -> list[Spoken]:
        """Return the phrases with their phones. Raises PhraseError where one does not sound like its words."""
        words = {word for text, _ in said for word in text.split()}
        listed = lexicon(words, self._model / "cmudict-en-us.dict", self._site)
        with Aligner(self.acoustic, self.densities, listed, self._files) as aligner:
            spoken = []
            for text, audio in said:
                spoken.append(aligner.aligned(text, audio))
                self._worked()
            return spoken

    def gain(self, said: Sequence[Phrase], spoken: Sequence[Spoken], heard: Sequence[str]) -> Gain:
        """Return how much is misheard of phrases that the model was not adapted to; ``heard`` is what was before."""
        in_noise = [(text, noisy(audio, seed)) for seed, (text, audio) in enumerate(said)]
        with TemporaryDirectory(prefix="discorecorder-") as own:
            folds = [Path(own) / f"means{fold}" for fold in range(FOLDS)]
            for fold, means in enumerate(folds):
                others = [one for at, one in enumerate(spoken) if at % FOLDS != fold]
                means.write_bytes(as_gaussians(adapted(self.densities, others)))
            total = self._compared(said, heard, folds)
            return total.plus(_as_noisy(self._compared(in_noise, self.heard(audio for _, audio in in_noise), folds)))

    def _compared(self, said: Sequence[Phrase], before: Sequence[str], folds: Sequence[Path]) -> Gain:
        after = list(before)
        parts = [[audio for _, audio in said[fold::FOLDS]] for fold in range(FOLDS)]
        for fold, (part, means) in enumerate(zip(parts, folds, strict=True)):
            after[fold::FOLDS] = self.heard(part, means)
        texts = [text for text, _ in said]
        return Gain(
            len(texts),
            _phrases_wrong(texts, before),
            _phrases_wrong(texts, after),
            sum(len(text.split()) for text in texts),
            _words_wrong(texts, before),
            _words_wrong(texts, after),
        )

    def heard(self, phrases: Iterable[bytes], means: Path | None = None) -> list[str]:
        """Return what the engine hears of phrases, one after the other; ``means`` in place of the model's own."""
        grammar = grammar_of(Sayable())
        listed = as_dictionary(lexicon(grammar.words, self._model / "cmudict-en-us.dict", self._site))
        with TemporaryDirectory(prefix="discorecorder-") as own:
            words = Path(own) / "words.dict"
            words.write_text(listed, encoding="utf-8")
            engine = decoder(self.acoustic, words, means, self._files, **BEAMS)
            add_grammar(engine, "all", grammar)
            engine.activate_search("all")
            front, frames, heard = Front(), 0, []
            for audio in phrases:
                blocks = front.utterance(audio)
                found = decoded(engine, blocks)
                if frames < WARM_FRAMES:
                    found = decoded(engine, blocks)
                frames += engine.n_frames()
                heard.append(found)
                self._worked()
        return heard


def _worked() -> None:
    """Tell nobody."""


def _as_noisy(gain: Gain) -> Gain:
    return gain.with_(
        noisy_words=gain.words,
        noisy_words_wrong_before=gain.words_wrong_before,
        noisy_words_wrong_after=gain.words_wrong_after,
    )


def decoded(decoder: Any, blocks: Iterable[bytes]) -> str:
    """Return the words that a decoder hears in the blocks of an utterance."""
    decoder.start_utt()
    for block in blocks:
        decoder.process_raw(block, False, False)
    decoder.end_utt()
    return heard_words(decoder.hyp())


def _phrases_wrong(said: Sequence[str], heard: Sequence[str]) -> int:
    return sum(not means_the_same(*pair) for pair in zip(said, heard, strict=True))


def _words_wrong(said: Sequence[str], heard: Sequence[str]) -> int:
    return sum(misheard(text.split(), other.split()) for text, other in zip(said, heard, strict=True))


def means_the_same(said: str, heard: str) -> bool:
    """Return whether what was heard would record what was said."""
    found = meant(said)
    return said == heard or (found is not None and found == meant(heard))


def misheard(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words were left out, put in or taken for another."""
    return int(distance(said, heard))


def noisy(audio: bytes, seed: int) -> bytes:
    """Return audio with noise as rooms have it, NOISE_DB below the speech."""
    sound = np.frombuffer(audio, np.int16)
    return bytes(in_noise(sound, room_noise(np.random.default_rng(seed), len(sound)), NOISE_DB).tobytes())
