"""A recording in a file, as a test hands it to what reads one."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

from discorecorder.dictation.speech import RATE_HZ

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray


def written(path: Path, *sounds: NDArray[np.int16], rate: int = RATE_HZ) -> Path:
    """Write sounds after one another as a WAV file, 16-bit mono, and return its path; the folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        for sound in sounds:
            file.writeframes(sound.tobytes())
    return path
