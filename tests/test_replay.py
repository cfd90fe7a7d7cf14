"""A script becomes lines for the recorder: who said what and when, with its place in the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from discorecorder.model.entries import Open
from discorecorder.model.journal import Journal, Key
from discorecorder.model.values import EntryError
from discorecorder.recorder import Recorder, local_now, summarise
from discorecorder.replay import lines_of, read
from tests.desk import DEMONSTRATIONS, SHORT
from tests.model.procedure import KEY


def script(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_opening_is_the_programs_and_the_rest_the_rooms(tmp_path: Path) -> None:
    staffed = (SHORT[0], "staff: radiologist=Dr A", *SHORT[1:])
    lines = lines_of(read(script(tmp_path / "s.txt", *staffed)), stale_ms=5000, primary=["walsh1990@1"])
    first = lines[0].entries[0]
    assert isinstance(first, Open)
    assert (first.stale_ms, first.primary[0]) == (5000, "walsh1990@1")
    assert (lines[0].by.role, lines[0].by.source, lines[0].heard) == ("program", "program", None)
    assert [(one.by.author, one.by.source) for one in lines[1:]] == [("Dr A", "script")] * 3
    assert [one.where for one in lines[1:]] == ["line 2", "line 3", "line 4"]
    assert lines[2].heard == "level L4-5"


def test_times_are_of_today_in_the_zone_of_the_room_unless_the_script_says_the_day(tmp_path: Path) -> None:
    at = lines_of(read(script(tmp_path / "s.txt", *SHORT)))[1].happened_at
    assert at is not None
    now = local_now()
    assert (at.date(), at.utcoffset()) == (now.date(), now.utcoffset())
    assert (at.hour, at.minute) == (9, 12)
    dated = lines_of(read(script(tmp_path / "d.txt", SHORT[0], "date: 2025-03-04", *SHORT[1:])))
    assert {one.happened_at.date() for one in dated if one.happened_at} == {date(2025, 3, 4)}


def test_the_discogram_opens_when_the_procedure_began(tmp_path: Path) -> None:
    lines = lines_of(read(script(tmp_path / "s.txt", *SHORT)))
    assert lines[0].happened_at == lines[1].happened_at
    assert lines_of(read(script(tmp_path / "s.txt", SHORT[0])))[0].happened_at is None, "no time is said: now"


def test_a_refusal_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match=r"bad\.txt: line 2: .*\nNothing of the script was recorded"):
        read(script(tmp_path / "bad.txt", SHORT[0], "09:12 radiologist: hello"))
    with pytest.raises(EntryError, match=r"gone\.txt"):
        read(tmp_path / "gone.txt")


@pytest.mark.parametrize("path", sorted(DEMONSTRATIONS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_demonstration_is_recorded_whole(path: Path, tmp_path: Path) -> None:
    said = read(path)
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        grown = Recorder.new(journal).record_lines(lines_of(said))
        assert len(grown.records) == 1 + len(said.entries)
        assert {one.source for one in grown.records} == {"program", "script"}
        assert journal.verify(summarise=summarise) == []
    assert grown.region == path.stem if path.stem != "seven" else "lumbar"
