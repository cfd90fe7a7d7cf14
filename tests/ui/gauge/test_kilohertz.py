"""Two minutes of 1 kHz from a real pseudo-terminal: through the window onto the disk, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from bench.stream import HERTZ, MOST_GROWTH_MIB, Told

SECONDS = 120


def test_two_minutes_of_a_kilohertz_are_kept_whole_and_in_order() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bench.stream", str(HERTZ), str(HERTZ * SECONDS)],
        capture_output=True,
        check=True,
        text=True,
        # counting lines would take as long as what is measured
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "COVERAGE_PROCESS_CONFIG": ""},
    )
    measured = Told(**json.loads(told.stdout.splitlines()[-1]))
    assert measured.samples == HERTZ * SECONDS
    assert (measured.lost, measured.reordered) == (0, 0)
    assert measured.growth_mib < MOST_GROWTH_MIB


def test_the_two_minutes_begin_before_every_other_test(request: pytest.FixtureRequest) -> None:
    assert request.session.items[0].path == request.node.path
