"""The embedded engine: PocketSphinx with a grammar of what can be said now.

Three decoders listen to the same audio. One knows only the grammar, one any sequence of phones: a phrase of the grammar
is what was said where it fits the sound nearly as well as the best phones do; room talk does not. The third knows the
grammar too but hears as if the speaker were of another size: what the two do not hear alike is asked for. What differs
by one number from a phrase that fits nearly as well is told together with it.
"""

from __future__ import annotations

import os
import tempfile
from functools import cache
from itertools import cycle
from math import log
from pathlib import Path
from typing import Any

from discorecorder.dictation.automaton import Automaton, automaton, words_of
from discorecorder.dictation.sayable import Sayable, grammar_of, rules_of
from discorecorder.dictation.speech import BLOCK_BYTES, LONGEST_S, RATE_HZ, Heard, HeardWord, SpeechError
from discorecorder.dictation.speech.acoustic import Densities, densities_of, wheels
from discorecorder.dictation.speech.comparing import against, agree
from discorecorder.dictation.speech.front import Front, voiced_share
from discorecorder.dictation.speech.lexicon import as_dictionary, lexicon
from discorecorder.dictation.speech.pauses import Pauses
from discorecorder.dictation.speech.phones import apart, is_phone
from discorecorder.dictation.speech.rivals import rivals
from discorecorder.model.spine import STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS

FRAMES_S = 100
WARM_FRAMES = 300
"""From so many frames of speech on, the mean of the spectra is known; before, an utterance is gone over twice."""
OVERRULED = 300.0
"""By so much the words have to fit better than those of the other ear for these to be held for its mistake."""
MARGIN_S = 0.2
"""How much of what is around the words their rivals are compared in, too."""
MEAN = "45.5,0.5,-2.5,5,0,-1,-5,-3,1,-1,0.5,-1,-0.5"
"""The mean of the cepstra from which an engine starts: that of speech with the floor of noise in front of it."""
_LOG_BASE = log(1.0001)
BEAMS: dict[str, Any] = {"beam": 1e-60, "pbeam": 1e-60, "wbeam": 1e-40, "lw": 9.0, "wip": 0.2}
_OTHER_BEAMS: dict[str, Any] = BEAMS | {"beam": 1e-42, "pbeam": 1e-42, "wbeam": 1e-30}
"""The other ear follows fewer ways at once, for less work: of 690 phrases it made another judgement of five."""
_SIZES = cycle(("0.85", "0.850"))
"""How much the third decoder shrinks the spectra; it makes other mistakes than the first, and few more of them.

The engine compares this text with the last it was given, and where both are alike it does not stretch at all, though a
decoder that has none was made meanwhile. So no two decoders in turn are given the same text.
"""
_SILENCES = frozenset({"<s>", "</s>", "<sil>", "SIL", "NULL", "(NULL)", "++SPN++", "++NSN++", "[NOISE]", "[SPEECH]"})


class Sphinx:
    """Recognises with PocketSphinx; ``model`` is a folder as its wheel has one, None the wheel's own (US English).

    ``means`` are those of a person who is enrolled, in place of the model's.
    """

    name = "pocketsphinx"

    def __init__(
        self, model: Path | None = None, site: Path | None = None, wake: str = "", means: Path | None = None
    ) -> None:
        self._folder = folder = model or shipped()
        self._site = site
        for name in ("en-us", "en-us-phone.lm.bin", "cmudict-en-us.dict"):
            if not (folder / name).exists():
                raise SpeechError(f"{folder / name}: the speech model is not there; install discorecorder again")
        dictionary = _written(as_dictionary(lexicon(_words_of_all(), folder / "cmudict-en-us.dict", site)))
        try:
            self._commands, self._other, self._phones = _decoders(folder, dictionary, means)
        finally:
            dictionary.unlink(missing_ok=True)
        self._with_grammar = (self._commands, self._other)
        self._all = (*self._with_grammar, self._phones)
        self._learn(wake)
        self._loop = self._phones.current_search()
        self._front = Front()
        self._pauses = Pauses()
        self._warm = 0
        self._audio: list[bytes] = []
        self._length = 0
        self._count = 0
        self._known: dict[Sayable, tuple[str, Automaton]] = {}
        self._is_speaking = False
        self._next = Sayable()
        self._grammar = Automaton(1, (), ())
        self.expect(Sayable())

    def expect(self, now: Sayable) -> None:
        """Take what can be said from the next phrase on. Raises SpeechError for another language than English."""
        if now.language != "en":
            raise SpeechError(
                "the embedded recogniser understands English only; German speech needs a German model: choose another "
                "recogniser with its model in the preferences, or dictate in English"
            )
        self._next = now
        if not self._is_speaking:
            self._change()

    def _change(self) -> None:
        now = self._next
        if now not in self._known:
            while len(self._known) > 12:
                name, _ = self._known.pop(next(iter(self._known)))
                for decoder in self._with_grammar:
                    decoder.remove_search(name)
            self._count += 1
            self._learn(now.wake)
            grammar = grammar_of(now)
            name = f"said{self._count}"
            for decoder in self._with_grammar:
                add_grammar(decoder, name, grammar)
            self._known[now] = name, grammar
        name, self._grammar = self._known[now]
        for decoder in self._with_grammar:
            decoder.activate_search(name)
        self._now = now

    def _learn(self, words: str) -> None:
        """Take words of a wake phrase into the dictionaries. Raises SpeechError for one that has no pronunciation."""
        new = frozenset(word for word in words.lower().split() if self._commands.lookup_word(word) is None)
        if not new:
            return
        for word, ways in lexicon(new, self._folder / "cmudict-en-us.dict", self._site).items():
            for at, way in enumerate(ways, 1):
                for decoder in self._all:
                    decoder.add_word(f"{word}({at})" if at > 1 else word, way, True)

    def begin(self) -> None:
        """Begin an utterance."""
        self._change()
        self._is_speaking = True
        self._audio, self._length = [], 0
        self._front.begin()
        self._pauses.begin()
        for decoder in self._all:
            decoder.start_utt()

    def feed(self, block: bytes) -> str:
        """Take audio; return the words so far. What comes after LONGEST_S seconds is no phrase and is not heard."""
        if self._length > LONGEST_S * RATE_HZ * 2:
            return ""
        prepared = self._front.prepared(block)
        self._length += len(prepared)
        self._hear(self._pauses.passed(prepared, self._front.loudness, self._front.speech))
        return heard_words(self._commands.hyp())

    def _hear(self, audio: bytes) -> None:
        if not audio:
            return
        self._audio.append(audio)
        for decoder in self._all:  # one after the other: the engine lets no two threads of a process work at once
            decoder.process_raw(audio, False, False)

    def end(self) -> Heard:
        """End the utterance; return what was heard."""
        self._hear(self._pauses.rest())
        for decoder in self._all:
            decoder.end_utt()
        self._is_speaking = False
        if self._length > LONGEST_S * RATE_HZ * 2:
            return self._heard("", ())
        if self._warm < WARM_FRAMES:
            audio = b"".join(self._audio)  # once more, with what is known of the microphone by now
            for decoder in self._all:
                _over(decoder, audio)
        self._warm += self._commands.n_frames()
        parts, between = self._parts()
        words = " ".join(part.text for part in parts)
        heard = self._heard(words, parts, between)
        if not words:
            return heard
        heard = self._beside_phones(heard.with_(voiced=voiced_share(self._around(parts, 0.0))))
        heard = self._beside_other(heard)
        # What the other ear heard stands against it more than any rival would.
        heard = self._with_rival(heard) if heard.margin is None else heard
        return heard.with_(parts=tuple(self._in_time(part) for part in heard.parts))

    def _in_time(self, part: HeardWord) -> HeardWord:
        """Return a word with its time in the whole utterance, with the silence that was left out before it."""
        before = self._pauses.left_out / 2 / RATE_HZ
        return part.with_(begins=part.begins + before, ends=part.ends + before)

    def _beside_phones(self, heard: Heard) -> Heard:
        """Return what was heard with how far its phones are from those of the ear that knows no words."""
        said = [phone for one in _spoken(self._commands) for phone in self._commands.lookup_word(one.word).split()]
        phones = [one for one in self._phones.seg() or () if is_phone(one.word)]
        begins, ends = heard.parts[0].begins * FRAMES_S, heard.parts[-1].ends * FRAMES_S
        within = sum(begins <= (one.start_frame + one.end_frame) / 2 <= ends for one in phones)
        return heard.with_(apart=apart(said, [one.word for one in phones]), outside=len(phones) - within)

    def _beside_other(self, heard: Heard) -> Heard:
        """Return what was heard; where the other ear heard something else that fits nearly as well, with that."""
        other = Heard(heard_words(self._other.hyp()))
        if agree(heard, other, self._now):
            return heard
        rival, margin = self._nearest(heard, [other.words] if other.words else [])
        return heard if rival and margin >= OVERRULED else against(heard, other, self._now)

    def _heard(self, words: str, parts: tuple[HeardWord, ...], between: float = 0.0) -> Heard:
        frames = sum(part.ends - part.begins for part in parts)
        fit = sum(part.fit * (part.ends - part.begins) for part in parts) / frames if frames else 0.0
        return Heard(
            words,
            parts,
            fit,
            min((part.fit for part in parts), default=0.0),
            between,
            seconds=self._length / 2 / RATE_HZ,
            loudness_db=self._front.loudness_db,
            is_clipped=self._front.is_clipped,
        )

    def _parts(self) -> tuple[tuple[HeardWord, ...], float]:
        """Return the words of the grammar with how they fit beside the best phones, and how the rest does."""
        found = self._commands.hyp()
        if found is None or not found.hypstr:
            return (), 0.0
        loop = self._phone_scores()
        words, rest, frames = [], 0.0, 0
        for segment in self._commands.seg() or ():
            first, last = max(0, segment.start_frame), segment.end_frame
            length = last + 1 - first
            if length <= 0:
                continue
            fit = _score(segment) - sum(loop[first : last + 1])
            if segment.word in _SILENCES:
                rest, frames = rest + fit, frames + length
            else:
                text = segment.word.partition("(")[0]
                words.append(HeardWord(text, first / FRAMES_S, (last + 1) / FRAMES_S, fit / length))
        return tuple(words), rest / max(1, frames)

    def _phone_scores(self) -> list[float]:
        scores = [0.0] * (self._length // 2 // (RATE_HZ // FRAMES_S) + 8)
        for segment in self._phones.seg() or ():
            first, last = segment.start_frame, segment.end_frame
            each = _score(segment) / max(1, last + 1 - first)
            for at in range(first, min(last + 1, len(scores))):
                scores[at] = each
        return scores

    def _with_rival(self, heard: Heard) -> Heard:
        rival, margin = self._nearest(heard, rivals(heard.words, self._grammar))
        return heard.with_(rival=rival, margin=margin) if rival else heard

    def _nearest(self, heard: Heard, others: list[str]) -> tuple[str, float]:
        """Return which of other phrases fits best, and by how much what was heard fits better; none where none can."""
        if not others:
            return "", 0.0
        audio, mean = self._around(heard.parts), self._commands.get_cmn(False)
        words, own = self._score_of([heard.words], audio, mean)
        rival, total = self._score_of(others, audio, mean)
        return (rival, own - total) if words else ("", 0.0)

    def _score_of(self, phrases: list[str], audio: bytes, mean: str) -> tuple[str, float]:
        """Return which of the phrases fits the audio best, and how well; both are asked of one decoder."""
        decoder = self._phones
        add_grammar(decoder, "phrases", automaton_of(phrases))
        decoder.activate_search("phrases")
        decoder.set_cmn(mean)
        _over(decoder, audio)
        found = decoder.hyp()
        outcome = ("", 0.0) if found is None else (heard_words(found), sum(map(_score, decoder.seg() or ())))
        decoder.activate_search(self._loop)
        decoder.remove_search("phrases")
        decoder.set_cmn(mean)
        return outcome

    def _around(self, parts: tuple[HeardWord, ...], margin_s: float = MARGIN_S) -> bytes:
        """Return the audio of the words with a little of what is around them."""
        audio = b"".join(self._audio)
        first, last = (max(0, int(at * RATE_HZ)) * 2 for at in (parts[0].begins - margin_s, parts[-1].ends + margin_s))
        return audio[first:last]

    def forget(self) -> None:
        """Forget the microphone and who spoke into it: what is heard next is heard as by a new engine."""
        self._warm = 0
        self._front = Front()
        self._pauses = Pauses()
        for decoder in self._all:
            decoder.set_cmn(MEAN)

    def close(self) -> None:
        """Let go of what was said; the model goes with the engine."""
        self._audio = []


def shipped() -> Path:
    """Return the model that is installed with the engine."""
    try:
        import pocketsphinx
    except ImportError as failed:
        raise SpeechError(f"the speech engine pocketsphinx is not installed ({failed})") from None
    return Path(pocketsphinx.__file__).parent / "model" / "en-us"


def decoder(
    acoustic: Path, dictionary: Path, means: Path | None = None, files: Densities | None = None, **other: Any
) -> Any:
    """Return a decoder with a model's sounds and a dictionary; its densities are in ``files``, else where they ship.

    ``means`` are those of a person. Raises SpeechError where they cannot be used.
    """
    from pocketsphinx import Decoder

    own = files or densities_of(acoustic)
    try:
        return Decoder(
            hmm=str(acoustic),
            dict=str(dictionary),
            lm=None,
            loglevel="FATAL",
            cmn="live",
            cmninit=MEAN,
            bestpath=False,
            mean=str(means or own.means),
            var=str(own.variances),
            **other,
        )
    except (RuntimeError, ValueError) as failed:
        if own == wheels(acoustic):
            raise SpeechError(f"{acoustic.parent}: the speech model cannot be used ({failed})") from None
        raise SpeechError(
            f"the speech model of {acoustic.parent} and {own.means.parent} cannot be used ({failed}); "
            "install discorecorder again"
        ) from None


def _decoders(folder: Path, dictionary: Path, means: Path | None) -> tuple[Any, Any, Any]:
    """Return two decoders for grammars and one that knows any sequence of phones. Raises SpeechError."""
    acoustic = folder / "en-us"
    phones = {"allphone": str(folder / "en-us-phone.lm.bin"), "lw": 2.0, "beam": 1e-12, "pbeam": 1e-12}
    other_size = {"warp_type": "inverse_linear", "warp_params": next(_SIZES)}
    ways = (BEAMS, _OTHER_BEAMS | other_size, phones)
    commands, other, loop = (decoder(acoustic, dictionary, means, **way) for way in ways)
    return commands, other, loop


def add_grammar(decoder: Any, name: str, grammar: Automaton) -> None:
    """Let a decoder know a grammar, with the likelihoods from each state adding up to 1."""
    out = [0.0] * grammar.count
    for start, _, weight, _ in grammar.arcs:
        out[start] += weight
    arcs = [
        (start, to, weight / out[start], word) if word else (start, to, weight / out[start])
        for start, to, weight, word in grammar.arcs
    ]
    decoder.add_fsg(name, decoder.create_fsg(name, 0, grammar.ends[0], arcs))


@cache
def _words_of_all() -> frozenset[str]:
    """Return every word that can be said anywhere: in any region, by any gauge."""
    nows = [Sayable(region) for region in STUDY_REGIONS] + [Sayable(unit=unit) for unit in PRESSURE_UNITS]
    return frozenset().union(*(words_of(rules_of(now)) for now in nows))


def _over(decoder: Any, audio: bytes) -> None:
    decoder.start_utt()
    for at in range(0, len(audio), BLOCK_BYTES * 4):
        decoder.process_raw(audio[at : at + BLOCK_BYTES * 4], False, False)
    decoder.end_utt()


def automaton_of(phrases: list[str]) -> Automaton:
    """Return a grammar of these phrases alone, with one end."""
    found = automaton({"said": " | ".join(phrases)}, "said")
    ends = [(end, found.count, 1.0, "") for end in found.ends]
    return Automaton(found.count + 1, (*found.arcs, *ends), (found.count,))


def _score(segment: Any) -> float:
    """Return the acoustic score of a segment in the engine's own units: the logarithm to the base 1.0001."""
    return log(segment.ascore) / _LOG_BASE


def _spoken(decoder: Any) -> list[Any]:
    """Return the segments of a decoder that are words."""
    return [segment for segment in decoder.seg() or () if segment.word not in _SILENCES]


def heard_words(found: Any) -> str:
    """Return the words that a decoder found, without the number of their pronunciation; none where it found none."""
    words = found.hypstr.split() if found is not None else ()
    return " ".join(word.partition("(")[0] for word in words if word not in _SILENCES)


def _written(text: str) -> Path:
    handle, path = tempfile.mkstemp(prefix="discorecorder-", suffix=".dict")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(path)
