"""What makes the modules of the window load faster; done once, before they are."""

from __future__ import annotations

import gc
import sys
from typing import Any


def load_quickly() -> None:
    """Rest the collector of garbage, and keep Qt's binding from reading the source of every module that is imported.

    The binding looks there for names of itself, because a module could ask for ``from __feature__ import snake_case``.
    None here does, nor does pyqtgraph, and the reading costs a fifth of a millisecond for each of some 500 modules.
    Where another binding does it in another way, it goes on doing so.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401  (it brings the module that reads)

    reading: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(reading, "_mod_uses_pyside"):
        reading._mod_uses_pyside = _uses_no_feature  # noqa: SLF001


def _uses_no_feature(_module: object) -> bool:
    return False
