"""The bench says what was measured in a table that can be read as it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import bench.__main__ as main
from bench import Row, milliseconds, timed
from bench.speech.confidence import ODDS, fitted, told

MET = Row("append", "0.3 ms", "1.5 x", True, "0.2 ms", "1.50")
MISSED = Row("power cuts: entries lost", "1", "0", False)


def test_the_table_has_straight_columns_and_says_what_was_missed() -> None:
    lines = main.table_of([MET, MISSED]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert lines[2].split(" | ")[0].strip("| ") == "append"
    assert [line.rstrip(" |").split()[-1] for line in lines[2:]] == ["yes", "**no**"]


def test_durations_are_written_in_milliseconds() -> None:
    assert milliseconds(0.0123456) == "12.3 ms"
    calls: list[int] = []
    assert timed(lambda: calls.append(1), 3) >= 0
    assert len(calls) == 3


def test_a_missed_bar_is_the_exit_status_and_only_a_whole_run_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = tmp_path / "sample.py"
    module.write_text("from tests.test_bench import MET, MISSED\nchosen = [MET]\ndef rows(): return chosen\n")
    monkeypatch.setattr("bench.__path__", [str(tmp_path)])
    monkeypatch.setattr(main, "REPORT", tmp_path / "docs" / "performance.md")
    monkeypatch.delitem(__import__("sys").modules, "bench.sample", raising=False)
    assert main.main(["sample"]) == 0
    assert not main.REPORT.exists()
    assert main.main([]) == 0
    assert "| append" in main.REPORT.read_text()
    assert main.ran_on() in main.REPORT.read_text()
    monkeypatch.setattr("bench.sample.chosen", [MET, MISSED])
    assert main.main(["sample"]) == 1
    assert "**no**" in capsys.readouterr().out


def test_what_each_number_counts_for_is_found_again_and_an_idle_one_counts_for_little() -> None:
    chance = np.random.default_rng(1)
    numbers = chance.normal(size=(4_000, 3))
    odds = 2.0 * numbers[:, 0] - numbers[:, 1] + 0.5
    is_right = chance.uniform(size=4_000) < 1 / (1 + np.exp(-odds))
    one, other, idle, _ = fitted(numbers, is_right)
    assert one == pytest.approx(2.0, rel=0.15)
    assert other == pytest.approx(-1.0, rel=0.15)
    assert abs(idle) < 0.15
    assert np.mean((told(numbers, fitted(numbers, is_right)) > np.log(ODDS)) == is_right) > 0.75
