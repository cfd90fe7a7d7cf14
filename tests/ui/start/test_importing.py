"""Files that are dropped become discograms whole, or leave nothing behind but the reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from discorecorder.assets import asset
from discorecorder.recorder import found
from discorecorder.report.document import document
from discorecorder.ui.start import importing
from discorecorder.ui.start.importing import Importer
from tests.ui.start.conftest import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from discorecorder.model.journal import Journal

SHORT = "discogram: lumbar\n09:12:00 radiologist: level L4-5\n09:14:00 radiologist: opening pressure 18 psi\n"


@pytest.fixture
def importer(shelf: Shelf) -> Iterator[Importer]:
    made = Importer(shelf)  # type: ignore[arg-type]
    yield made
    made.close()


def refusal(qtbot: QtBot, importer: Importer, path: Path) -> str:
    with qtbot.waitSignal(importer.refused, timeout=5000) as told:
        importer.take([path])
    name, why = told.args
    assert name == path.name
    return str(why)


def count(shelf: Shelf) -> int:
    with shelf.another() as journal:
        return len(journal.find())


def test_a_procedure_script_is_recorded_as_it_was_spoken(qtbot: QtBot, shelf: Shelf, importer: Importer) -> None:
    with (
        qtbot.waitSignal(importer.imported, timeout=10_000) as told,
        qtbot.waitSignal(importer.progress, timeout=10_000) as begun,
    ):
        importer.take([asset("demonstration", "lumbar.txt")])
    assert begun.args == ["lumbar.txt"]
    identity, name = told.args
    assert name == "lumbar.txt"
    with shelf.another() as journal:
        assert found(journal, identity).status == "signed"


def test_a_document_is_taken_over_with_every_digest(
    qtbot: QtBot, shelf: Shelf, importer: Importer, tmp_path: Path
) -> None:
    identity = shelf.add("ROE^JANE", "L4-5")
    with shelf.another() as journal:
        shown = document(found(journal, identity))
    path = tmp_path / "roe.json"
    path.write_text(json.dumps(shown), encoding="utf-8")
    assert "is here already" in refusal(qtbot, importer, path)
    (tmp_path / "other").mkdir()
    other = Shelf(tmp_path / "other")
    elsewhere = Importer(other)  # type: ignore[arg-type]
    with qtbot.waitSignal(elsewhere.imported, timeout=5000) as told:
        elsewhere.take([path])
    elsewhere.close()
    assert told.args == [identity, "roe.json"]
    with other.another() as journal:
        assert found(journal, identity).digest == shown["digest"]


@pytest.mark.parametrize(
    ("name", "held", "why"),
    [
        ("a.txt", b"discogram: lumbar\n09:12:00 radiologist: level L4-5\n09:13:00 radiologist: pain 70\n", "line 3"),
        ("a.pdf", b"%PDF", "neither a procedure script"),
        ("a.json", b"{", "no JSON"),
        ("a.json", b'{"a": NaN}', "cannot have been measured"),
        ("a.json", b"\xff\xfe", "UTF-8"),
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.json", b'{"schema": "other"}', "no discogram document"),
    ],
)
def test_what_cannot_stand_leaves_nothing_behind(
    qtbot: QtBot, shelf: Shelf, importer: Importer, tmp_path: Path, name: str, held: bytes, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(held)
    assert why in refusal(qtbot, importer, path)
    assert count(shelf) == 0


def test_a_file_that_is_gone_or_too_large_is_refused(
    qtbot: QtBot, importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    assert "No such file" in refusal(qtbot, importer, path)
    path.write_text(SHORT, encoding="utf-8")
    monkeypatch.setattr(importing, "MOST_BYTES", 10)
    assert "It is over" in refusal(qtbot, importer, path)


def test_one_file_that_is_refused_does_not_keep_back_the_others(
    qtbot: QtBot, shelf: Shelf, importer: Importer, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(SHORT, encoding="utf-8")
    bad.write_text("discogram: knee\n", encoding="utf-8")
    with qtbot.waitSignals([importer.refused, importer.imported, importer.imported], timeout=10_000, order="strict"):
        importer.take([bad, good, good])
    assert count(shelf) == 2


def test_a_fault_of_the_program_is_not_hidden(qtbot: QtBot, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def another() -> Journal:
        raise KeyError("fault")

    monkeypatch.setattr(shelf, "another", another)
    importer = Importer(shelf)  # type: ignore[arg-type]
    with qtbot.waitSignal(importer.failed, timeout=5000) as told:
        importer.take([asset("demonstration", "lumbar.txt")])
    assert isinstance(told.args[0], KeyError)
    importer.close()


def test_an_importer_that_had_nothing_to_do_ends_at_once(shelf: Shelf) -> None:
    Importer(shelf).close()  # type: ignore[arg-type]
    assert shelf.opened == 0
