"""A screen for each worker of the tests, and programs on it that end with their journey and complain of nothing."""

from __future__ import annotations

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from tests.desk import Desk
from tests.journeys.person import Person, Program
from tests.journeys.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with Screen(tmp_path_factory.mktemp("screen")) as begun:
        yield begun


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A home of its own, with a folder for sockets beside it, whose paths may not be long."""
    desk = Desk(tmp_path)
    with TemporaryDirectory(prefix="desk") as short:
        desk.environment["TMPDIR"] = short
        yield desk


@pytest.fixture
def start(desk: Desk, screen: Screen) -> Iterator[Callable[..., Person]]:
    """Start the program with words behind its name, and return who sits before it."""
    begun: list[Program] = []

    def started(*words: str | Path, **other: tuple[str, ...]) -> Person:
        begun.append(Program(desk, screen, *words, **other))
        return Person(screen, begun[-1])

    yield started
    complaints = [program.complaints() for program in begun]
    for program in begun:
        program.close()
    assert not any(complaints), complaints
