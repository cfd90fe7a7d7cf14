"""What leaves the program about a discogram: the road map as a PDF, the data as JSON and as a table.

Each export is one module with ``write(discogram, path)``, named here once; none is imported before it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from discorecorder.model.discogram import Discogram

__all__ = ["EXPORTS", "write"]

EXPORTS = {"pdf": "roadmap", "json": "document", "csv": "table", "discharge": "discharge_sheet"}
"""Every export by its format, with the module that writes it."""


def write(form: str, discogram: Discogram, path: Path) -> None:
    """Write a discogram in one of the forms of EXPORTS.

    Raises:
        KeyError: there is no such form.
        OSError: the file cannot be written; what was there before is still there.
    """
    from importlib import import_module

    import_module(f"{__name__}.{EXPORTS[form]}").write(discogram, path)
