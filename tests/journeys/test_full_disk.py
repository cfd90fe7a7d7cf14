"""The disk is full in mid-procedure: the screen says so, the value stays, and one key records it at its own time."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from functools import partial
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest

from discorecorder.ui.recording import STALE_SECONDS
from tests.desk import Desk
from tests.journeys import lumbar
from tests.journeys.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable

MEBIBYTES = 2


class SmallDisk:
    """A desk whose journal lies on a disk of two mebibytes, which only its program sees, and which goes with it."""

    def __init__(self, desk: Desk, start: Callable[..., Person]) -> None:
        """Record a procedure, put it on the small disk, and start the program there."""
        self.desk = desk
        self.identity = lumbar.recorded(desk)
        mounted = desk.home / "small"
        mounted.mkdir()
        desk.environment["DISCORECORDER_DATABASE"] = str(mounted / "journal.db")
        deed = f'mount -t tmpfs -o size={MEBIBYTES}m tmpfs "$1" && cp "$2" "$1/journal.db" && shift 2 && exec "$@"'
        before = ("unshare", "--map-root-user", "--mount", "sh", "-c", deed, "sh", str(mounted), str(desk.database))
        self.person = start("window", "--resume", self.identity, before=before)
        self.person.waits_for_page("room")
        self.folder = Path(f"/proc/{self.person.program.process.pid}/root{mounted}")

    def fill(self) -> None:
        """Take all room that is left."""
        free = os.statvfs(self.folder)
        (self.folder / "ballast").write_bytes(bytes(free.f_bavail * free.f_frsize))

    def free(self) -> None:
        """Give the room back."""
        (self.folder / "ballast").unlink()

    def refuse(self) -> int:
        """Fill the disk and score until it takes no more; return the score that it refused first."""
        self.fill()
        for pain in (1, 2, 3, 4, 5) * 20:
            rows = len(self.person.program.rows())
            self.person.press(str(pain))
            self.person.program.until(partial(self.has_answered, rows), "an answer of the disk")
            if self.is_refusing():
                return pain
        raise AssertionError("the disk takes everything")

    def has_answered(self, rows: int) -> bool:
        """Return whether the record grew beyond so many rows, or the disk refused."""
        return len(self.person.program.rows()) > rows or self.is_refusing()

    def is_refusing(self) -> bool:
        """Return whether the screen says that something is not recorded."""
        return self.person.program.shows("Not recorded:")

    def records(self) -> list[dict[str, Any]]:
        """Return what lies on the small disk, looked at from outside in a copy: a full disk opens nothing anew."""
        copy = self.desk.home / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in self.folder.glob("journal.db*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, copy)
        here = Desk(self.desk.home)
        here.environment |= {"DISCORECORDER_DATABASE": str(copy / "journal.db")}
        return lumbar.records_of(here, self.identity)


@pytest.fixture
def disk(desk: Desk, start: Callable[..., Person]) -> SmallDisk:
    return SmallDisk(desk, start)


def test_what_a_full_disk_refused_is_recorded_by_one_key_with_the_time_at_which_it_was_said(disk: SmallDisk) -> None:
    person = disk.person
    refused = disk.refuse()
    until = datetime.now().astimezone()
    person.waits_for("is full", "Free some space", "Record again F5")
    assert field_text(person) == f"pain {refused}", "the value stays in the line"
    count = len(disk.records())
    person.press("9")
    sleep(STALE_SECONDS + 0.1)
    assert person.program.shows("is full"), "why still stands when more is said"
    assert len(disk.records()) == count
    person.press("F5")
    person.waits_for("is full")
    disk.free()
    person.press("F5")
    person.waits_for_row("pain 9")
    person.waits_for("Saved ")
    assert not disk.is_refusing()
    assert field_text(person) == "", "what is recorded leaves the line"

    first, second = disk.records()[count:]
    assert [first["entry"]["pain"], second["entry"]["pain"]] == [refused, 9]
    said, entered = (datetime.fromisoformat(first[name]) for name in ("happened_at", "entered_at"))
    assert said <= until
    assert (entered - said).total_seconds() >= STALE_SECONDS


def test_closing_while_the_disk_is_full_keeps_it_in_a_text_file(disk: SmallDisk) -> None:
    person = disk.person
    refused = disk.refuse()
    person.press("alt+F4")
    person.waits_for("1 entries are not on the disk yet", "Close the program")
    person.click("Close the program")
    assert person.program.ended() == 0
    (kept,) = disk.desk.home.rglob("unrecorded-*.txt")
    assert kept.read_text("utf-8").rstrip().endswith(f"technologist: pain {refused}")


def field_text(person: Person) -> str:
    """Return what stands in the dictation line."""
    return next(str(one["text"]) for one in person.program.ask("shown") if one["name"] == "Dictation line")
