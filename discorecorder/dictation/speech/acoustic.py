"""Where the densities of the acoustic model lie: the project's own in place of those that the engine's wheel brings.

The wheel's model was trained on clear speech. The project's densities were moved from there towards accents, synthetic
voices and the noise of a room, by ``python -m bench.speech.adapting``; they serve that one model, and none of a site's.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.assets import asset
from discorecorder.dictation.speech import SpeechError

if TYPE_CHECKING:
    from pathlib import Path


class Densities(NamedTuple):
    """The files of the means and of the variances, as the engine reads them."""

    means: Path
    variances: Path


def wheels(acoustic: Path) -> Densities:
    """Return the files that an acoustic model brings along."""
    return Densities(acoustic / "means", acoustic / "variances")


@cache
def densities_of(acoustic: Path) -> Densities:
    """Return the files for an acoustic model: the project's where they were made from it, else its own.

    Raises:
        SpeechError: what tells from which model the project's were made is damaged.
    """
    own = wheels(acoustic)
    told = asset("speech", "en-us.json")
    try:
        made_from = json.loads(told.read_text(encoding="utf-8"))["made_from"]
        means, variances = made_from["means"], made_from["variances"]
    except (ValueError, KeyError, TypeError) as failed:
        raise SpeechError(f"{told}: the file is damaged ({failed}); install discorecorder again") from None
    try:
        is_made_from = [digest_of(path) for path in own] == [means, variances]
    except OSError:
        is_made_from = False  # who reads the model tells what is wrong with it
    return Densities(asset("speech", "en-us.means"), asset("speech", "en-us.variances")) if is_made_from else own


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
