"""What the tests of the journal stand on: the same journal as a file and on a server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from discorecorder.model.journal import Journal, Key
from tests.model.postgres import Postgres
from tests.model.procedure import KEY


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.destroy()


@pytest.fixture(params=["file", "server"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    if request.param == "file":
        return tmp_path / "journal.db"
    server: Postgres = request.getfixturevalue("postgres")
    return server.url(server.database())


@pytest.fixture
def journal(where: Any) -> Iterator[Journal]:
    with Journal.open(where, key=Key(KEY)) as opened:
        yield opened
