"""The program: ``discorecorder`` and ``python -m discorecorder``.

``parse`` answers before anything heavy is loaded, because dictation tools call it once a phrase.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Run one command and return its exit status: 0 done, 1 refused with the reason, 2 wrong use."""
    words = sys.argv[1:]
    if len(words) == 2 and words[0] == "parse" and not words[1].startswith("-"):
        from discorecorder.cli_parse import parse_words

        return parse_words(words[1])
    from discorecorder.cli import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
