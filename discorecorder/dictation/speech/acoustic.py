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
    """Return the files for an acoustic model: the project's where they were made from it, else its own."""
    own = wheels(acoustic)
    made_from = json.loads(asset("speech", "en-us.json").read_text(encoding="utf-8"))["made_from"]
    try:
        is_made_from = all(digest_of(path) == made_from[path.name] for path in own)
    except OSError:
        is_made_from = False  # who reads the model tells what is wrong with it
    return Densities(asset("speech", "en-us.means"), asset("speech", "en-us.variances")) if is_made_from else own


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
