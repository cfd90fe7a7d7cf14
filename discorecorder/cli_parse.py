"""The ``parse`` command, apart from the others so that it starts at once."""

from __future__ import annotations

import sys

from discorecorder.dictation.grammar import parse
from discorecorder.model.entries.kind import encode
from discorecorder.model.values import EntryError


def parse_words(words: str, unit: str = "psi") -> int:
    """Print the entries of a phrase as a JSON array; 1 and the reason on standard error where it is refused."""
    from json import dumps

    try:
        entries = parse(words, unit)
    except EntryError as refused:
        sys.stderr.write(f"discorecorder: {refused}\n")
        return 1
    sys.stdout.write(dumps([encode(entry) for entry in entries], ensure_ascii=True) + "\n")
    return 0
