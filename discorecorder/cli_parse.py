"""The ``parse`` command, apart from the others so that it starts at once.

It writes its JSON itself: the library's package loads a reader with regular expressions first, which takes a sixth of
the whole start.
"""

from __future__ import annotations

import sys

from discorecorder.dictation.grammar import parse
from discorecorder.model.entries.kind import encode
from discorecorder.model.values import EntryError

_NAMED = {None: "null", True: "true", False: "false"}


def parse_words(words: str, unit: str = "psi", language: str = "en") -> int:
    """Print the entries of a phrase as a JSON array; 1 and the reason on standard error where it is refused."""
    try:
        entries = parse(words, unit, language)
    except EntryError as refused:
        try:  # noqa: SIM105  (contextlib takes longer than all the rest of a phrase)
            sys.stderr.write(f"discorecorder: {refused}\n")
        except OSError:
            pass  # a refusal stays one where nobody reads why
        return 1
    sys.stdout.write(json_of([encode(entry) for entry in entries]) + "\n")
    return 0


def json_of(shown: object) -> str:
    """Return texts, numbers, lists and objects as JSON, in letters that every terminal has."""
    if isinstance(shown, str):
        return f'"{"".join(map(_letter, shown))}"'
    if isinstance(shown, (list, tuple)):
        return f"[{', '.join(map(json_of, shown))}]"
    if isinstance(shown, dict):
        return f"{{{', '.join(f'{json_of(key)}: {json_of(held)}' for key, held in shown.items())}}}"
    return _NAMED[shown] if shown is None or isinstance(shown, bool) else repr(shown)


def _letter(letter: str) -> str:
    if " " <= letter <= "~" and letter not in '"\\':
        return letter
    raw = letter.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{raw[at : at + 4]}" for at in range(0, len(raw), 4))
