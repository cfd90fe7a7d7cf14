"""Whether this Python and this Qt can work together, asked before Qt is loaded."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

OLDEST_PYTHON = (3, 11)
OLDEST_QT = (6, 11)
FIRST_UNKNOWN_QT = (6, 12)


class UnsupportedError(RuntimeError):
    """The pair of Python and PySide6 that is installed here is known not to work, or not known to."""


def assert_supported(pyside6: str | None = None, python: "Sequence[int] | None" = None) -> None:
    """Refuse a PySide6 that would take the process down, in words that a user can act on.

    PySide6 6.12.0 aborts CPython 3.11 while it is imported, so that nothing could be said any more: the versions are
    read from the installed packages, without loading Qt. Both can be given instead, `pyside6` as "6.11.3", `python` as
    (3, 11, 7).

    Raises:
        UnsupportedError: PySide6 is missing or outside 6.11, or Python is older than 3.11.
    """
    import sys

    running = tuple(python or sys.version_info[:3])
    if running[:2] < OLDEST_PYTHON:
        raise UnsupportedError(f"discorecorder needs Python 3.11 or newer; this is {_dotted(running)}.")
    found = pyside6 or _installed_pyside6()
    if not OLDEST_QT <= _release(found) < FIRST_UNKNOWN_QT:
        raise UnsupportedError(
            f"PySide6 {found} with Python {_dotted(running)} do not work together: PySide6 6.12 aborts Python 3.11, "
            'and older ones lack what is used. Install the right one:   python -m pip install "PySide6>=6.11,<6.12"'
        )


def _installed_pyside6() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("PySide6")
    except PackageNotFoundError:
        raise UnsupportedError(
            'PySide6 is not installed. Install it:   python -m pip install "PySide6>=6.11,<6.12"'
        ) from None


def _release(version: str) -> tuple[int, ...]:
    # A pre-release of 6.12 ("6.12.0a1") counts as 6.12: only the first two numbers are asked.
    return tuple(int(number) if number.isdecimal() else -1 for number in version.split(".")[:2])


def _dotted(version: "Sequence[int]") -> str:
    return ".".join(map(str, version))
