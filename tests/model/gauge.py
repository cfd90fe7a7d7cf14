"""What a gauge streams in the tests: batches of samples, and the entry that seals them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discorecorder.model.entries import FIRST, Samples
from discorecorder.model.journal import Batch
from tests.model.procedure import NINE

Sent = tuple[int, float | None, float | None]
SENT: tuple[Sent, ...] = ((7, 0.1, None), (57, 15.5, None), (107, 3.25, None))


def batch(number: int = 1, sent: Sequence[Sent] = SENT, **other: Any) -> Batch:
    """Return a batch of what was sent: clock in ms, pressure in psi, volume in mL."""
    said = {"level": "L4-5", "injection": 1, "started_at": NINE, "hertz": 20.0, "unit": "psi", "source": "the gauge"}
    return Batch.of(sent, **(said | other | {"number": number}))


def sealing(discogram: str, batches: Sequence[Batch], before: Sequence[Batch] = ()) -> Samples:
    """Return the entry that seals batches which follow others that are sealed."""
    digest = FIRST
    for one in (*before, *batches):
        digest = one.digest(discogram, digest)
    return Samples(batches[-1].number, sum(one.count for one in batches), batches[-1].unit, digest)
