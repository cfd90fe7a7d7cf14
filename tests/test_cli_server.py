"""The same commands on a database server: a journal of several rooms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import LUMBAR, Desk, refused
from tests.model.postgres import Postgres


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    begun = Postgres()
    yield begun
    begun.destroy()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, has_key_file=False)


def test_a_procedure_goes_all_the_way_through_a_server(desk: Desk, server: Postgres) -> None:
    where = ["--database", server.url(server.database())]
    told = desk.say("replay", LUMBAR, "--pdf", "o.pdf", *where)
    assert told.status == 0, told.err
    assert "key" not in told.err, "a server keeps no key of this program"
    identity = told.json["id"]
    assert [one["id"] for one in desk.say("list", "--find", "roe", *where).lines] == [identity]
    assert desk.say("verify", *where).json["intact"]
    assert desk.say("verify", "--database", where[1].replace("+psycopg", "")).json["intact"], "the driver goes unsaid"
    (desk.home / "d.json").write_text(desk.say("show", identity, *where).out)
    file = ["--database", "file.db", "--key-file", "file.key"]
    assert desk.say("import", "d.json", *file).json["digest"] == told.json["digest"]
    assert desk.say("report", identity, "--pdf", "again.pdf", *file).status == 0
    assert (desk.home / "o.pdf").read_bytes() == (desk.home / "again.pdf").read_bytes()


def test_a_server_that_cannot_be_used_is_told_without_its_password(desk: Desk, server: Postgres) -> None:
    url = server.url(server.database())
    refused(desk.say("list", "--database", url), "holds no journal", "127.0.0.1")
    for wrong in (url.replace("owner:owner", "owner:secret"), url.rpartition("/")[0] + "/nothing"):
        told = desk.say("list", "--database", wrong)
        refused(told)
        assert "secret" not in told.err
    away = "postgresql+psycopg://room:secret@127.0.0.1:1/rooms"
    told = desk.say("list", "--database", away)
    refused(told, "is away. Check the network and the server")
    assert "secret" not in told.err
    refused(desk.say("list", "--database", "mysql://room@host/rooms"), "a file or a postgresql+psycopg:// URL")
    for option in ("colour=red", "connect_timeout=soon"):
        refused(desk.say("list", "--database", f"{away}?{option}"), "does not know an option of", "Correct the URL")
    refused(
        desk.say("list", "--database", "postgresql+psycopg://room:c/"), "no database URL; write postgresql+psycopg://"
    )
