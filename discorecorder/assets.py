"""The one place that knows where the resources and the manual lie, in a checkout or in an installed wheel."""

from functools import cache
from pathlib import Path

__all__ = ["asset", "manual", "resources"]


@cache
def resources() -> Path:
    """Return the folder of fonts, schemas, icons and demonstration procedures.

    Raises:
        FileNotFoundError: neither the wheel's copy nor the checkout's folder is there.
    """
    return _folder("resources", "resources")


@cache
def manual() -> Path:
    """Return the folder of the manual's pages and of its pictures.

    Raises:
        FileNotFoundError: neither the wheel's copy nor the checkout's folder is there.
    """
    return _folder("manual", "docs")


def _folder(in_wheel: str, in_checkout: str) -> Path:
    package = Path(__file__).resolve().parent
    for folder in (package / in_wheel, package.parent / in_checkout):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The folder '{in_wheel}' is missing beside {package}; install discorecorder again.")


def asset(*parts: str) -> Path:
    """Return the path of one resource, given folder by folder from the top of the resources.

    Raises:
        FileNotFoundError: there is no such resource.
    """
    path = resources().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"The resource {'/'.join(parts)} is missing; install discorecorder again.")
    return path
