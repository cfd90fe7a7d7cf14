"""The words behind a command: names, paths, texts and counts. What is none is refused before anything is done."""

from __future__ import annotations

import argparse
from pathlib import Path


def name(words: str) -> str:
    """Return a name. Raises ArgumentTypeError for none."""
    if not words or "\0" in words:
        raise argparse.ArgumentTypeError("nothing is named here; write a name")
    return words


def path(words: str) -> Path:
    """Return a path. Raises ArgumentTypeError for none."""
    return Path(name(words))


def text(words: str) -> str:
    """Return a text. Raises ArgumentTypeError for what is none in UTF-8."""
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise argparse.ArgumentTypeError(f"{words!r} is no text in this locale; type it in UTF-8")
    return words


def count(words: str) -> int:
    """Return a number from 1 on. Raises ArgumentTypeError for any other."""
    if not words.isascii() or not words.isdigit() or not 1 <= int(words) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{words!r} is no number from 1 to 1000000")
    return int(words)
