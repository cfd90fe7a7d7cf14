"""The discogram: it grows, is never edited, and says the same however it is put together."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from discorecorder.model.discogram import Discogram
from tests.model.room import Room
from tests.model.telling import Step, steps, tell, told

many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(steps())
def test_folding_all_records_at_once_is_the_same_as_step_by_step(said: list[Step]) -> None:
    room = Room()
    for step in said:
        tell(room, step)
    assert told(Discogram.of("test", room.discogram.records)) == told(room.discogram)


@many
@given(steps())
def test_an_older_snapshot_never_changes(said: list[Step]) -> None:
    room = Room()
    snapshots = []
    for step in said:
        snapshots.append((room.discogram, told(room.discogram)))
        tell(room, step)
    for snapshot, before in snapshots:
        assert told(snapshot) == before
