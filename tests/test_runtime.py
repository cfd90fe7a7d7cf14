"""The pair of Python and Qt is checked before Qt could take the process down."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

from discorecorder import runtime


def test_the_installed_pair_is_supported() -> None:
    runtime.assert_supported()


@pytest.mark.parametrize("pyside6", ["6.11.0", "6.11.3", "6.11"])
@pytest.mark.parametrize("python", [(3, 11, 0), (3, 11, 7), (3, 13, 1), (3, 14, 0)])
def test_qt_6_11_is_supported_by_every_python_from_3_11_on(pyside6: str, python: tuple[int, ...]) -> None:
    runtime.assert_supported(pyside6, python)


@pytest.mark.parametrize("pyside6", ["6.12.0", "6.12.0a1", "6.10.2", "6.2", "7.0.0", "5.15.2", "nonsense"])
def test_any_other_qt_is_refused_with_the_line_that_mends_it(pyside6: str) -> None:
    with pytest.raises(runtime.UnsupportedError) as refused:
        runtime.assert_supported(pyside6, (3, 11, 7))
    assert f"PySide6 {pyside6} with Python 3.11.7" in str(refused.value)
    assert 'pip install "PySide6>=6.11,<6.12"' in str(refused.value)


def test_a_python_that_is_too_old_is_refused() -> None:
    with pytest.raises(runtime.UnsupportedError, match=r"needs Python 3\.11 or newer; this is 3\.10\.14"):
        runtime.assert_supported("6.11.3", (3, 10, 14))


def test_a_missing_qt_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", nothing)
    with pytest.raises(runtime.UnsupportedError, match="PySide6 is not installed"):
        runtime.assert_supported()


def test_the_check_does_not_load_qt() -> None:
    code = "import sys; from discorecorder import runtime; runtime.assert_supported(); print('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"
