"""The files that a command writes of what is recorded: what a gauge streamed is in the road map, and there alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from discorecorder.cli_files import write_recorded
from discorecorder.model.journal import Journal, Key
from discorecorder.model.values import EntryError
from discorecorder.recorder import summary_of
from discorecorder.report.document import text_of
from tests.model.procedure import KEY
from tests.report import reading
from tests.report.gauged import three_discs


def test_the_road_map_of_a_journal_has_the_curves_of_the_gauge(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gauged = three_discs(hertz=20)
    discogram = gauged.discogram
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        for one in gauged.batches:
            journal.stream(discogram.id, one)
        journal.append(discogram.id, list(discogram.records), summary_of(discogram))
        write_recorded("pdf", (journal, discogram.id), tmp_path / "map.pdf", "A4")
        write_recorded("json", (journal, discogram.id), tmp_path / "record.json", "A4")
        with pytest.raises(EntryError):
            write_recorded("pdf", (journal, "nobody"), tmp_path / "none.pdf", "A4")
    assert reading.text_of(tmp_path / "map.pdf").count("samples of simulated disc, 20 a second") == 3
    assert json.loads((tmp_path / "record.json").read_text(encoding="utf-8")) == json.loads(text_of(discogram))
    assert capsys.readouterr().err.count("wrote") == 2
