"""The one door to the journal: everything or nothing, in order, whoever else records and whatever the clock does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Thread
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Baseline, Entry, Level, Note, Patient, Reading, Samples, Withdraw
from discorecorder.model.journal import BrokenChain, Collision, Journal, JournalRefused, Key
from discorecorder.model.units import Pressure
from discorecorder.model.values import EntryError
from discorecorder.recorder import (
    PROGRAM,
    By,
    Line,
    Recorder,
    breaks_of,
    followed,
    found,
    local_now,
    opening,
    summarise,
    summary_of,
    take_over,
    to_milliseconds,
)
from tests.model.procedure import KEY

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ASH = By("Dr Ada Ash", "radiologist", "voice")


class Clock:
    """A clock that goes on by ten seconds at each look, until it is set."""

    def __init__(self, now: datetime = NINE) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=10)
        return self.now


@pytest.fixture
def journal(tmp_path: Path) -> Any:
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as opened:
        yield opened


@pytest.fixture
def recorder(journal: Journal) -> Recorder:
    begun = Recorder.new(journal, Clock())
    begun.record([opening("lumbar")], PROGRAM)
    return begun


def psi(number: int) -> Reading:
    return Reading(None, Pressure.of(number, "psi"))


def unchanged(
    recorder: Recorder, journal: Journal, deed: Callable[[], object], error: type[Exception], words: str
) -> None:
    """Expect the deed to be refused with the words, and nothing to be recorded."""
    before, rows = recorder.discogram, journal.rows(recorder.discogram.id)
    with pytest.raises(error, match=words):
        deed()
    assert recorder.discogram is before
    assert journal.rows(before.id) == rows


def test_what_is_said_is_stamped_and_on_disk(recorder: Recorder, journal: Journal) -> None:
    grown = recorder.record([Level("L4-5"), Baseline(2)], ASH, heard="L four five baseline two")
    assert recorder.discogram is grown
    level, baseline = grown.records[1], grown.records[2]
    assert (level.number, level.line, baseline.number, baseline.line) == (2, 2, 3, 2)
    assert (level.author, level.role, level.source, level.heard) == (
        ASH.author,
        ASH.role,
        ASH.source,
        "L four five baseline two",
    )
    assert level.happened_at == level.entered_at == NINE + timedelta(seconds=20)
    assert not level.late
    assert journal.records(grown.id) == list(grown.records)
    assert journal.verify(summarise=summarise) == []


def test_a_line_is_recorded_whole_or_not_at_all(recorder: Recorder, journal: Journal) -> None:
    unchanged(
        recorder, journal, lambda: recorder.record([Level("L4-5"), Level("L5-6")], ASH), EntryError, "L5-6 does not"
    )
    unchanged(recorder, journal, lambda: recorder.record([psi(30)], ASH), EntryError, "no level is chosen")


def test_of_several_lines_none_is_recorded_if_one_is_refused(recorder: Recorder, journal: Journal) -> None:
    lines = [
        Line((Level("L4-5"),), ASH, where="line 7"),
        Line((Baseline(2),), ASH, where="line 8"),
        Line((Level("L6-S1"),), ASH, where="line 9"),
    ]
    unchanged(recorder, journal, lambda: recorder.record_lines(lines), EntryError, "^line 9: L6-S1 does not exist")


def test_nothing_said_is_nothing_recorded(recorder: Recorder) -> None:
    before = recorder.discogram
    assert recorder.record([], ASH) is before
    assert recorder.record_lines([]) is before


def test_a_clock_that_was_set_back_does_not_unsay_the_order(journal: Journal) -> None:
    clock = Clock()
    recorder = Recorder.new(journal, clock)
    recorder.record([opening("lumbar")], PROGRAM)
    recorder.record([Level("L4-5")], ASH)
    clock.now = NINE - timedelta(hours=1)
    last = recorder.record([psi(20)], ASH).records[-1]
    assert last.happened_at == NINE + timedelta(seconds=20)
    assert last.entered_at == NINE - timedelta(hours=1) + timedelta(seconds=10)
    assert not last.late
    assert journal.verify(summarise=summarise) == []


def test_the_hour_that_comes_twice_in_autumn_keeps_its_order(journal: Journal) -> None:
    zone = ZoneInfo("Europe/Berlin")
    times = [datetime(2026, 10, 25, 0, minute, tzinfo=UTC).astimezone(zone) for minute in (50, 55)]
    times += [datetime(2026, 10, 25, 1, 5, tzinfo=UTC).astimezone(zone)]
    fixed = [at.astimezone(timezone(at.utcoffset() or timedelta())) for at in times]
    assert fixed[2].strftime("%H:%M") < fixed[1].strftime("%H:%M"), "the wall clock runs back"
    recorder = Recorder.new(journal, iter(fixed).__next__)
    recorder.record([opening("lumbar")], PROGRAM)
    recorder.record([Level("L4-5")], ASH)
    recorder.record([psi(20)], ASH)
    again = found(journal, recorder.discogram.id)
    assert [one.happened_at.isoformat() for one in again.records] == [
        "2026-10-25T02:50:00+02:00",
        "2026-10-25T02:55:00+02:00",
        "2026-10-25T02:05:00+01:00",
    ]


def test_a_time_that_is_told_must_not_run_back_unless_it_is_marked_late(recorder: Recorder, journal: Journal) -> None:
    recorder.record([Level("L4-5")], ASH)
    early = Line((Baseline(2),), ASH, happened_at=NINE + timedelta(seconds=15))
    unchanged(recorder, journal, lambda: recorder.record_lines([early]), EntryError, "before")
    grown = recorder.record_lines([early.with_(happened_at=NINE + timedelta(seconds=20), late=True)])
    assert grown.records[-1].late
    assert found(journal, grown.id).records == grown.records


def test_two_recorders_of_one_discogram_lose_nothing(recorder: Recorder, journal: Journal) -> None:
    other = Recorder.resume(journal, recorder.discogram.id, Clock(NINE + timedelta(minutes=1)))
    recorder.record([Level("L4-5")], ASH)
    grown = other.record([psi(30)], ASH)  # it follows the level that it did not know yet
    assert [one.entry.kind for one in grown.records] == ["open", "level", "reading"]
    assert recorder.catch_up().digest == grown.digest
    assert recorder.catch_up().digest == grown.digest


def test_what_another_recorded_may_make_an_entry_wrong(recorder: Recorder, journal: Journal) -> None:
    recorder.record([Level("L4-5")], ASH)
    other = Recorder.resume(journal, recorder.discogram.id, Clock(NINE + timedelta(minutes=1)))
    other.record([Withdraw(None)], ASH)
    with pytest.raises(EntryError, match="no level is chosen"):
        recorder.record([psi(30)], ASH)
    assert recorder.discogram.records == found(journal, recorder.discogram.id).records


def test_many_threads_get_a_number_each(recorder: Recorder, tmp_path: Path) -> None:
    def note(name: str) -> None:
        with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as own:
            mine = Recorder.resume(own, recorder.discogram.id, Clock(NINE + timedelta(minutes=1)))
            for number in range(10):
                mine.record([Note(f"{name} {number}")], ASH)

    threads = [Thread(target=note, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    grown = recorder.catch_up()
    assert [one.number for one in grown.records] == list(range(1, 32))
    words = [one.entry.words for one in grown.records if isinstance(one.entry, Note)]
    assert sorted(words) == sorted(f"{name} {number}" for name in "abc" for number in range(10))
    assert all(
        [word for word in words if word.startswith(name)] == [f"{name} {number}" for number in range(10)]
        for name in "abc"
    )


def test_a_crowd_without_a_pause_is_told_to_wait(
    recorder: Recorder, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*said: object) -> None:
        raise Collision("somebody else has always taken the number")

    monkeypatch.setattr(journal, "append", taken)
    words = r"somebody else records .* wait, then say it again"
    unchanged(recorder, journal, lambda: recorder.record([Level("L4-5")], ASH), JournalRefused, words)


def test_a_disk_that_refuses_leaves_the_discogram_as_it_was(
    recorder: Recorder, journal: Journal, tmp_path: Path
) -> None:
    (tmp_path / "journal.db").rename(tmp_path / "away.db")
    before = recorder.discogram
    with pytest.raises(JournalRefused, match="was moved, deleted or replaced"):
        recorder.record([Level("L4-5")], ASH)
    assert recorder.discogram is before
    (tmp_path / "away.db").rename(tmp_path / "journal.db")
    assert len(recorder.record([Level("L4-5")], ASH).records) == 2


def test_a_discogram_that_is_not_there_cannot_go_on(journal: Journal) -> None:
    with pytest.raises(EntryError, match="no discogram 'zz' here; 'discorecorder list' shows"):
        Recorder.resume(journal, "zz")


def tampered(where: Path, statement: str) -> None:
    """Change a journal with its key, past its triggers."""
    database = dbapi2.connect(str(where), isolation_level=None)
    database.execute(f"PRAGMA key=\"x'{KEY}'\"")
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {name}")
    database.execute(statement)
    database.close()


def test_what_was_tampered_with_is_neither_shown_nor_recorded_into(recorder: Recorder, tmp_path: Path) -> None:
    recorder.record([Level("L4-5")], ASH)
    recorder.record([Reading(None, None, 7)], ASH)
    where = tmp_path / "journal.db"
    tampered(where, "UPDATE record SET body = replace(body, '7', '3') WHERE number = 3")
    with Journal.open(where, key=Key(KEY)) as again:
        with pytest.raises(
            BrokenChain, match=r"journal\.db: record 3 is not what was recorded.*restore the newest backup"
        ):
            found(again, recorder.discogram.id)
        with pytest.raises(BrokenChain):
            Recorder.resume(again, recorder.discogram.id)


def test_the_catalogue_says_who_and_where(recorder: Recorder) -> None:
    bare = summary_of(recorder.discogram)
    assert (bare.patient_name, bare.mrn, bare.accession, bare.born, bare.levels) == ("", "", None, None, ())
    patient = Patient("ROE^JANE", "4711", "1979-04-12", None, "26-1")
    full = summary_of(recorder.record([patient, Level("L4-5"), Level("C5-6")][:2], ASH))
    assert (full.patient_name, full.mrn, full.accession, full.born) == ("ROE^JANE", "4711", "26-1", "1979-04-12")
    assert (full.region, full.status, full.levels, full.records) == ("lumbar", "open", ("L4-5",), 3)
    assert summarise(full.discogram, list(recorder.discogram.records)) == full


def test_levels_stand_in_the_catalogue_from_above_to_below(journal: Journal) -> None:
    recorder = Recorder.new(journal, Clock())
    recorder.record([opening("mixed"), Level("L4-5"), Level("C5-6"), Level("T3-4")], ASH)
    assert summary_of(recorder.discogram).levels == ("C5-6", "T3-4", "L4-5")


def test_the_opening_freezes_the_rule_sets_and_those_that_stand_first() -> None:
    assert opening("lumbar").primary[0] == "sis2004-secondary@1"
    assert opening("lumbar", primary=["walsh1990@1"]).primary[0] == "walsh1990@1"
    everywhere = opening("lumbar", primary=["iasp1994-provocation@1"], stale_ms=5000)
    assert everywhere.primary == ("iasp1994-provocation@1",)
    assert everywhere.stale_ms == 5000
    with pytest.raises(EntryError, match=r"walsh is no rule set; there are .*walsh1990@1"):
        opening("lumbar", primary=["walsh"])


def test_the_clock_of_the_room_has_its_offset_and_whole_milliseconds() -> None:
    now = local_now()
    assert now.tzinfo is not None
    assert now.microsecond % 1000 == 0
    assert to_milliseconds(NINE.replace(microsecond=999_999)).microsecond == 999_000


entries: st.SearchStrategy[Entry] = st.one_of(
    st.sampled_from([Level("L3-4"), Level("L4-5"), Level("L5-6"), Level("L5-S1")]),
    st.builds(Baseline, st.integers(0, 10)),
    st.builds(psi, st.integers(0, 100)),
    st.just(Withdraw(None)),
    st.builds(Note, st.sampled_from(["calm", "anxious"])),
)


@given(lines=st.lists(st.lists(entries, max_size=3), max_size=8))
def test_the_discogram_is_always_what_the_journal_holds(
    lines: list[list[Entry]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Journal.open(tmp_path_factory.mktemp("any") / "journal.db", key=Key(KEY)) as journal:
        recorder = Recorder.new(journal, Clock())
        recorder.record([opening("lumbar")], PROGRAM)
        for said in lines:
            before = len(recorder.discogram.records)
            try:
                grown = recorder.record(said, ASH)
            except EntryError:
                grown = recorder.discogram
                assert len(grown.records) == before
            else:
                assert len(grown.records) == before + len(said)
        held = found(journal, recorder.discogram.id)
        assert held.records == recorder.discogram.records
        assert isinstance(held, Discogram)
        assert journal.verify(summarise=summarise) == []


def test_nothing_shows_whether_a_discogram_was_just_recorded_or_read_back(recorder: Recorder, journal: Journal) -> None:
    from discorecorder.report.document import text_of

    assert text_of(found(journal, recorder.discogram.id)) == text_of(recorder.discogram)


def test_a_discogram_from_elsewhere_is_taken_over_as_it_is_and_once(recorder: Recorder, tmp_path: Path) -> None:
    recorder.record([Level("L4-5"), Baseline(2)], ASH)
    with Journal.open(tmp_path / "other.db", key=Key(KEY)) as other:
        take_over(other, followed(recorder.discogram.id, recorder.discogram.records))
        assert other.records(recorder.discogram.id) == list(recorder.discogram.records)
        assert breaks_of(other, recorder.discogram.id, summarise) == []
        with pytest.raises(EntryError, match="is here already"):
            take_over(other, recorder.discogram)
        with pytest.raises(EntryError, match="there is no discogram 'x'"):
            breaks_of(other, "x")


def test_what_was_practised_never_stands_among_the_records_of_patients(recorder: Recorder, tmp_path: Path) -> None:
    with Journal.open(tmp_path / "practice.db", key=Key(KEY)) as practice:
        practised = Recorder.new(practice, Clock())
        assert not practised.discogram.is_practice
        opened = practised.record([opening("lumbar", practice=True)], PROGRAM)
        assert opened.is_practice
        assert opened.opened.program.endswith(", practice")
        with Journal.open(tmp_path / "other.db", key=Key(KEY)) as other:
            with pytest.raises(EntryError, match=r"is practice, without a patient.* open it in practice mode"):
                take_over(other, practised.discogram)
            take_over(other, practised.discogram, practice=True)
        assert not recorder.discogram.is_practice
        with pytest.raises(EntryError, match=r"may be of a patient.* leave practice mode"):
            take_over(practice, recorder.discogram, practice=True)


def test_a_discogram_from_elsewhere_must_follow_record_by_record(recorder: Recorder) -> None:
    recorder.record([Level("L4-5"), Baseline(2)], ASH)
    opened, level, baseline = recorder.discogram.records
    with pytest.raises(EntryError, match=r"^record 3: record 3 cannot follow record 1"):
        followed("b", [opened, baseline, level])
    sealing = level.with_(entry=Samples(1, 100, "psi", "5f" * 32))
    with pytest.raises(EntryError, match=r"^record 2: it seals pressure samples, which no document holds"):
        followed("b", [opened, sealing])


def test_what_would_be_is_recorded_nowhere(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as journal:
        recorder = Recorder.new(journal)
        preview = recorder.would_be([Line((opening("lumbar"),), PROGRAM)])
        assert preview.region == "lumbar"
        assert len(recorder.discogram.records) == 0
        assert journal.find() == []
