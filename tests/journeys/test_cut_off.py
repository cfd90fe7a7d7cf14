"""A power cut in mid-procedure: whatever was shown as saved is on the disk, and one touch goes on at the same level."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

from discorecorder.report.document import records_of
from discorecorder.ui.room.record_list import words_of
from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person, Program

START_UP_S = 2.0
"""How much work the start may be until the procedure goes on, in seconds of the processor, which a busy machine does
not stretch."""

PRESSED = "0123456789defgikm"


def worked(program: Program) -> float:
    """Return how long the processor has worked for a program, in s."""
    fields = Path(f"/proc/{program.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def typed_while_watched(person: Person, seconds: float, chance: random.Random) -> list[str]:
    """Press keys one upon another, kill the program after some seconds, and return the rows that it showed last."""
    keys = [chance.choice(PRESSED) for _ in range(400)]
    pressing = subprocess.Popen(["xdotool", "key", "--delay", "35", *keys], env=person.screen.environment)
    until, rows = monotonic() + seconds, person.program.rows()
    while monotonic() < until:
        rows = person.program.rows()
    person.program.kill()
    pressing.terminate()
    pressing.wait(timeout=10)
    person.screen.do("keyup", *PRESSED)  # a key that was left down would swallow its next press
    return rows


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_that_was_shown_as_saved_is_lost_by_a_power_cut(
    start: Callable[..., Person], desk: Desk, seed: int
) -> None:
    chance = random.Random(seed)
    identity = lumbar.recorded(desk)
    person = start("window", "--resume", identity)
    person.waits_for_page("room")
    person.waits_for_row("gap")
    before = len(person.program.rows())
    rows = typed_while_watched(person, 0.6 + chance.random(), chance)
    assert len(rows) > before, "some keys were recorded before the cut"

    shown = desk.say("show", identity).json
    _, records = records_of(shown)
    assert len(records) >= len(rows)
    for record, row in zip(records, reversed(rows), strict=False):
        assert words_of(record) in row
    assert desk.say("verify").status == 0


def test_after_a_power_cut_one_touch_goes_on_at_the_same_level(start: Callable[..., Person], desk: Desk) -> None:
    identity = lumbar.recorded(desk)
    person = start("window", "--resume", identity)
    person.waits_for_page("room")
    person.press("7")
    person.waits_for_row("pain 7")
    person.program.kill()
    held = len(lumbar.records_of(desk, identity))
    sleep(1.1)

    desk.environment["COVERAGE_PROCESS_CONFIG"] = ""  # counting lines would be counted among the work
    person = start()
    person.waits_for("Cut off: ROE, JANE")
    person.click("Resume at L4-5")
    person.waits_for_page("room")
    person.waits_for("L4-5, injecting")
    assert worked(person.program) < START_UP_S
    person.press("8")
    person.waits_for_row("pain 8")
    gap, score = lumbar.records_of(desk, identity)[held:]
    assert gap["kind"] == "gap"
    assert gap["entry"]["seconds"] >= 1
    assert score["entry"]["pain"] == 8
    assert [row for row in person.program.rows() if "gap" in row], "the record on the screen tells of it"


def test_what_was_cut_off_goes_on_by_one_key(start: Callable[..., Person], desk: Desk) -> None:
    lumbar.recorded(desk)
    person = start()
    person.waits_for("Resume at L4-5")
    person.press("Return")
    person.waits_for_page("room")
    person.waits_for("L4-5, injecting")
