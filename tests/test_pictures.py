"""The pictures of the manual: there is one of every screen, small, and made the same each time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from pytestqt.qtbot import QtBot

from tests import pictures
from tests.pictures import LEFT_OUT, MOST_BYTES, PICTURES
from tests.screens import SCREENS

NEIGHBOUR = 48


def test_every_screen_has_its_picture_and_the_procedure_room_one_in_each_theme() -> None:
    known = pictures.pictures()
    assert {picture.screen for picture in known.values()} == set(SCREENS) - set(LEFT_OUT)
    assert {picture.theme for picture in known.values() if picture.screen == "room"} == {"dark", "dim", "bright"}
    assert {path.stem for path in PICTURES.glob("*.png")} >= set(known), "run 'python3 dev.py pictures'"


@pytest.mark.parametrize("name", pictures.pictures())
def test_a_picture_is_small_and_of_the_size_that_is_asked(name: str) -> None:
    path = PICTURES / f"{name}.png"
    assert path.stat().st_size <= MOST_BYTES
    with Image.open(path) as seen:
        assert seen.size == pictures.pictures()[name].size
        assert seen.mode == "P"


def farthest(one: Path, other: Path) -> int:
    """Return by how much of 255 the colours of two pictures differ where they differ most."""
    with Image.open(one) as first, Image.open(other) as second:
        apart = ImageChops.difference(first.convert("RGB"), second.convert("RGB"))
        extremes: Any = apart.getextrema()  # of three colours, each a pair
        return max(int(most) for _, most in extremes)


def test_a_picture_is_drawn_the_same_twice(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [pictures.draw(["glance", "room"], tmp_path / folder) for folder in ("one", "two")]
    assert [line.split(":")[0] for line in lines[0]] == [line.split(":")[0] for line in lines[1]]
    for name in ("glance", "room"):
        # of the 256 colours of a picture a busy machine may choose a neighbour: nothing that an eye tells apart
        assert farthest(tmp_path / "one" / f"{name}.png", tmp_path / "two" / f"{name}.png") <= NEIGHBOUR


def test_a_picture_that_is_not_known_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert pictures.main(["sunset"]) == 2
    assert "there is no picture 'sunset'; there are start, " in capsys.readouterr().err
