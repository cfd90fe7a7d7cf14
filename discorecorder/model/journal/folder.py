"""The folder of a new file: a file is found again after a power cut only once its folder is on the disk too."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Bring a folder to the disk, with the names of the files in it. Raises OSError where that cannot be done."""
    if os.name == "posix":  # pragma: no branch  (other systems know no handle of a folder)
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
