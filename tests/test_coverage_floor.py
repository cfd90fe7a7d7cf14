"""The floors of coverage: what they let pass and what they name."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests import coverage_floor


def report(overall: float = 97.0, **files: dict[str, Any]) -> dict[str, Any]:
    """Return a report of coverage with the files; "__" in a name stands for "/"."""
    blank = {"missing_lines": [], "missing_branches": [], "summary": {"percent_covered": 100.0}}
    named = {f"discorecorder/{name.replace('__', '/')}.py": {**blank, **file} for name, file in files.items()}
    return {"files": named, "totals": {"percent_covered": overall}}


def test_a_fully_walked_model_leaves_no_gap() -> None:
    assert coverage_floor.gaps(report(model__spine={}, recorder={}, cli={"missing_lines": [4]})) == []


def test_a_line_of_the_model_that_no_test_runs_is_named() -> None:
    assert coverage_floor.gaps(report(model__spine={"missing_lines": [3, 7, 8, 9]})) == [
        "discorecorder/model/spine.py: no test runs line 3, 7-9"
    ]


def test_a_branch_of_the_recorder_that_no_test_takes_is_named() -> None:
    assert coverage_floor.gaps(report(recorder={"missing_branches": [[3, 9], [5, -1]]})) == [
        "discorecorder/recorder.py: no test goes from line 3 to 9, 5 to the end"
    ]


def test_what_leaves_a_line_that_never_runs_is_not_named_twice() -> None:
    told = coverage_floor.gaps(report(recorder={"missing_lines": [3], "missing_branches": [[3, 4], [3, -1]]}))
    assert told == ["discorecorder/recorder.py: no test runs line 3"]


def test_a_low_overall_coverage_names_the_least_covered_files() -> None:
    told = coverage_floor.gaps(report(94.99, model__spine={}, cli={"summary": {"percent_covered": 40.0}}))
    assert told == ["overall 94.99 %, and the floor is 95 %; least covered:", "     40.00 %  discorecorder/cli.py"]


def test_a_report_without_the_model_is_no_proof() -> None:
    assert coverage_floor.gaps(report(cli={})) == [
        "nothing was measured in discorecorder/model/ or discorecorder/recorder.py"
    ]


def test_names_of_files_on_windows_are_understood() -> None:
    assert coverage_floor.is_to_be_complete(r"discorecorder\model\spine.py")


@pytest.mark.parametrize(("content", "status"), [(report(recorder={}), 0), (report(cli={}), 1)])
def test_the_exit_status_tells_whether_the_floors_hold(tmp_path: Path, content: dict[str, Any], status: int) -> None:
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert coverage_floor.main(str(path)) == status


def test_a_missing_report_is_no_proof(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage_floor.main(str(tmp_path / "nowhere.json")) == 1
    assert "There is no report of coverage" in capsys.readouterr().out
