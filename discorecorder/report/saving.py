"""A file appears whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

__all__ = ["save"]


def save(path: Path | str, data: bytes) -> None:
    """Write data to the path, taking the place of a file there only once all of it is on disk.

    Raises:
        OSError: the folder is missing or closed to us, or the disk is full; an earlier file is left as it was.
    """
    path = Path(path)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as draft:
        name = Path(draft.name)
        try:
            draft.write(data)
            draft.flush()
            os.fsync(draft.fileno())
            draft.close()
            # A temporary file is readable by its owner only; a report has the rights that any new file has here.
            name.chmod(0o666 & ~_mask())
            name.replace(path)
        except BaseException:  # an interruption too leaves no draft behind
            with suppress(OSError):  # of what could not be written before
                draft.close()  # Windows removes no file that is open
            name.unlink(missing_ok=True)
            raise


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
