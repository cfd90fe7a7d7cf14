"""A small file is read whole, or refused in words that name the file, the line and the remedy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from discorecorder.model.small_file import read_small_file
from discorecorder.model.values import EntryError

TOO_LONG = "rules.toml: over 12 bytes; this is no file of rules"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rules.toml"


def test_the_lines_of_any_editor_are_read_alike(path: Path) -> None:
    for held in (b"a = 1\nb\xc3\xa4 = 2\n", b"\xef\xbb\xbfa = 1\r\nb\xc3\xa4 = 2\r\n"):
        path.write_bytes(held)
        assert read_small_file(path, 100, TOO_LONG) == "a = 1\nb\u00e4 = 2\n"


def test_a_file_is_read_up_to_its_most_and_refused_beyond(path: Path) -> None:
    path.write_bytes(b"a" * 12)
    assert read_small_file(path, 12, TOO_LONG) == "a" * 12
    path.write_bytes(b"a" * 13)
    with pytest.raises(EntryError, match=f"^{re.escape(TOO_LONG)}$"):
        read_small_file(path, 12, TOO_LONG)


def test_what_is_no_text_is_refused_at_its_line(path: Path) -> None:
    path.write_bytes(b"a = 1\r\n# fine\nb = \xff\n")
    where = re.escape(f"{path}, line 3: not UTF-8; save the file as UTF-8")
    with pytest.raises(EntryError, match=f"^{where}$"):
        read_small_file(path, 100, TOO_LONG)


def test_what_is_no_file_is_refused_with_the_reason(path: Path) -> None:
    where = re.escape(f"{path}: cannot be read (No such file or directory); name an existing file")
    with pytest.raises(EntryError, match=f"^{where}$"):
        read_small_file(path, 100, TOO_LONG)
    path.mkdir()
    with pytest.raises(EntryError, match="cannot be read"):
        read_small_file(path, 100_000, TOO_LONG)
