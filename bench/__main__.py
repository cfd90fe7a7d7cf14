"""Measures everything, or the modules that are named, prints a table, and writes all of it to docs/performance.md."""

from __future__ import annotations

import os
import platform
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import bench
from bench import Row

REPORT = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
HEAD = ("what", "measured", "floor", "ratio", "bar", "met")


def main(named: list[str]) -> int:
    """Measure, print, and write; return 1 if a bar was missed."""
    known = [module.name for module in iter_modules(bench.__path__) if module.name != "__main__"]
    rows: list[Row] = []
    for name in named or known:
        module = import_module(f"bench.{name}")
        if hasattr(module, "rows"):
            sys.stderr.write(f"measuring {name} ...\n")
            rows += module.rows()
    table = table_of(rows)
    print(table)
    if not named:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(f"# Measured\n\n{ran_on()}\n\n{table}", encoding="utf-8")
    return 0 if all(row.met for row in rows) else 1


def table_of(rows: list[Row]) -> str:
    """Return the rows as a Markdown table with straight columns."""
    cells = [(row.what, row.measured, row.floor, row.ratio, row.bar, "yes" if row.met else "**no**") for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(HEAD, *cells, strict=True)]
    lines = [HEAD, tuple("-" * width for width in widths), *cells]
    return "".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |\n"
        for line in lines
    )


def ran_on() -> str:
    """Say what the measurements ran on, without naming the machine."""
    return (
        f"`python dev.py bench` on {platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
        f"{platform.python_implementation()} {platform.python_version()}. A floor is of the same run."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
