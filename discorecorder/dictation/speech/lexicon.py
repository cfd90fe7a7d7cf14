"""How the words that can be said are pronounced: the engine's dictionary, the project's own list, and the site's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from discorecorder.assets import asset
from discorecorder.dictation.speech import SpeechError

PHONES = frozenset(
    "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH".split()
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set

Lexicon = dict[str, list[str]]


def lexicon(words: Set[str], engines: Path, site: Path | None = None) -> Lexicon:
    """Return the pronunciations of words, each as phones between spaces.

    The project's own come before the engine's; those of accents and the site's are added to both.

    Raises:
        SpeechError: a word has none, or a line of a list is none; it names the line.
    """
    own = _listed(asset("speech", "pronunciations.dict"))
    lists = [_listed(asset("speech", "accents.dict")), *([_listed(site)] if site is not None else [])]
    added = {word: [way for listed in lists for way in listed.get(word, ())] for word in words}
    found = {word: [*own[word], *added[word]] for word in words if word in own}
    known = _engines(engines)
    for word in sorted(words - found.keys()):
        ways = [*known.get(word, ()), *added[word]]
        if not ways:
            raise SpeechError(
                f"nothing tells how {word!r} is pronounced; add a line to the site's pronunciations, "
                f"for example '{word} P EY N'"
            )
        found[word] = ways
    return {word: list(dict.fromkeys(ways)) for word, ways in found.items()}


def as_dictionary(listed: Lexicon) -> str:
    """Return pronunciations in the form that the engine reads."""
    lines = []
    for word, ways in sorted(listed.items()):
        lines += [f"{word}({at}) {way}" if at > 1 else f"{word} {way}" for at, way in enumerate(ways, 1)]
    return "\n".join(lines) + "\n"


def _listed(path: Path) -> Lexicon:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as failed:
        raise SpeechError(f"{path}: the pronunciations cannot be read ({failed})") from None
    found: Lexicon = {}
    for number, line in enumerate(text.splitlines(), 1):
        word, _, way = line.partition("#")[0].strip().partition(" ")
        if not word:
            continue
        unknown = [phone for phone in way.split() if phone not in PHONES]
        if unknown or not way.split():
            wrong = f"{unknown[0]!r} is no phone" if unknown else "the phones are missing"
            raise SpeechError(f"{path} line {number}: {wrong}; write for example 'concordant K AH N K AO R D AH N T'")
        found.setdefault(word.partition("(")[0].lower(), []).append(" ".join(way.split()))
    return found


@cache
def _engines(path: Path) -> Lexicon:
    found: Lexicon = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, _, way = line.rstrip("\n").partition(" ")
            found.setdefault(word.partition("(")[0], []).append(way)
    return found
