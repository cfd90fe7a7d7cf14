"""Holds the coverage to its floors: the model and the recorder completely, all of it to 95 percent.

What decides over a patient's record has no line and no branch that no test has walked.
"""

import json
import sys
from pathlib import Path
from typing import Any

COMPLETE = ("discorecorder/model/", "discorecorder/recorder.py")
OVERALL_PERCENT = 95.0


def is_to_be_complete(name: str) -> bool:
    """Tell whether every line and branch of a file has to be covered."""
    return name.replace("\\", "/").startswith(COMPLETE)


def gaps(report: dict[str, Any]) -> list[str]:
    """Return what is missing, one line each, in words that lead to the place."""
    told = []
    for name, file in sorted(report["files"].items()):
        if not is_to_be_complete(name):
            continue
        if lines := file["missing_lines"]:
            told.append(f"{name}: no test runs line {_runs(lines)}")
        # What leaves a line that never runs is missing with it.
        if ways := [(here, there) for here, there in file["missing_branches"] if here not in lines]:
            told.append(f"{name}: no test goes from line {', '.join(_way(*way) for way in ways)}")
    if not any(is_to_be_complete(name) for name in report["files"]):
        told.append(f"nothing was measured in {' or '.join(COMPLETE)}")
    overall = report["totals"]["percent_covered"]
    if overall < OVERALL_PERCENT:
        told.append(f"overall {overall:.2f} %, and the floor is {OVERALL_PERCENT:.0f} %; least covered:")
        told.extend(_least_covered(report))
    return told


def _runs(lines: list[int]) -> str:
    """Write 3, 4, 5, 9 as "3-5, 9"."""
    starts = [line for line in lines if line - 1 not in lines]
    ends = [line for line in lines if line + 1 not in lines]
    return ", ".join(str(start) if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True))


def _way(here: int, there: int) -> str:
    return f"{here} to {'the end' if there < 0 else there}"


def _least_covered(report: dict[str, Any]) -> list[str]:
    files = [(file["summary"]["percent_covered"], name) for name, file in report["files"].items()]
    return [f"    {percent:6.2f} %  {name}" for percent, name in sorted(files)[:10] if percent < OVERALL_PERCENT]


def main(path: str) -> int:
    """Print what is missing in a JSON report of coverage; return 1 if anything is."""
    try:
        report = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        print(f"There is no report of coverage: {error}")
        return 1
    told = gaps(report)
    print("\n".join(told) or f"Every floor holds; overall {report['totals']['percent_covered']:.2f} %.")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
