"""The journal keeps what it is given, in order, on disk, on both kinds of database."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any

import pytest

from discorecorder.model.entries import FIRST, Note, Record
from discorecorder.model.journal import BrokenChain, Collision, Journal, JournalRefused, Key
from tests.model.postgres import Postgres
from tests.model.procedure import KEY, notes, records_of, summarised, summary_of


def again(where: Any) -> Journal:
    return Journal.open(where, key=Key(KEY), create=False)


def test_what_was_recorded_is_there_after_opening_again(where: Any, journal: Journal) -> None:
    recorded = notes("d1", 3)
    journal.append("d1", recorded[:1], summary_of("d1", recorded[:1]))
    journal.append("d1", recorded[1:], summary_of("d1", recorded))
    with again(where) as opened:
        assert opened.records("d1") == recorded
        assert opened.records("d1", after=2) == recorded[2:]
        assert [row["before"] for row in opened.rows("d1")] == [FIRST, recorded[0].digest, recorded[1].digest]
        assert opened.find() == [summary_of("d1", recorded)]
        assert opened.verify() == []


def test_an_unknown_discogram_has_no_records(journal: Journal) -> None:
    assert journal.records("nobody") == []
    assert [(found.number, found.words) for found in journal.verify("nobody")] == [(None, "there is no such discogram")]


def test_all_of_an_utterance_is_recorded_or_nothing(journal: Journal) -> None:
    recorded = notes("d1", 3)
    forged = [*recorded[:2], recorded[2].with_(author="Somebody Else")]
    with pytest.raises(BrokenChain, match="record 3 of d1"):
        journal.append("d1", forged, summary_of("d1", forged))
    assert journal.records("d1") == []
    assert journal.find() == []


def test_a_record_that_continues_another_past_is_refused(journal: Journal) -> None:
    recorded, other = notes("d1", 2), records_of("d1", [Note("another past"), Note("another present")])
    journal.append("d1", recorded[:1], summary_of("d1", recorded[:1]))
    with pytest.raises(BrokenChain, match="does not continue"):
        journal.append("d1", other[1:], summary_of("d1", other))
    assert journal.records("d1") == recorded[:1]
    with pytest.raises(BrokenChain):
        journal.append("d2", notes("d2", 5)[4:], summary_of("d2", notes("d2", 5)))


def test_numbers_that_are_not_in_order_are_refused(journal: Journal) -> None:
    recorded = notes("d1", 3)
    with pytest.raises(BrokenChain):
        journal.append("d1", [recorded[0], recorded[2]], summary_of("d1", recorded))


def test_a_summary_of_other_records_is_our_own_fault(journal: Journal) -> None:
    recorded = notes("d1", 2)
    with pytest.raises(ValueError, match="not that of record 2"):
        journal.append("d1", recorded, summary_of("d1", recorded[:1]))


def test_of_two_programs_one_wins_each_number_and_neither_loses(where: Any, journal: Journal) -> None:
    first = notes("d1", 1)
    journal.append("d1", first, summary_of("d1", first))
    with again(where) as other:
        second = records_of("d1", [Note("from the other room")], first)
        other.append("d1", second, summary_of("d1", second))
        mine = records_of("d1", [Note("from this room")], first)
        with pytest.raises(Collision, match="Read again"):
            journal.append("d1", mine, summary_of("d1", mine))
        with pytest.raises(Collision):
            journal.append("d1", mine, summary_of("d1", mine))
        known = journal.records("d1")
        mine = records_of("d1", [Note("from this room")], known)
        journal.append("d1", mine, summary_of("d1", mine))
        assert other.records("d1") == [*first, *second, *mine]
        assert other.verify() == []


def test_a_look_sees_one_moment_whatever_others_record_meanwhile(where: Any, journal: Journal) -> None:
    recorded = notes("d1", 3)
    journal.append("d1", recorded[:1], summary_of("d1", recorded[:1]))
    with again(where) as other, other._access.reading() as connection:
        assert len(other._rows(connection, "d1")) == 1
        journal.append("d1", recorded[1:], summary_of("d1", recorded))
        assert len(other._rows(connection, "d1")) == 1
        assert other._break_of(connection, "d1", None) is None
    assert len(journal.records("d1")) == 3


WRITER = """
import sys
from discorecorder.model.entries import Note
from discorecorder.model.journal import Collision, Journal, Key
from tests.model.procedure import KEY, records_of, summary_of
with Journal.open(sys.argv[1], key=Key(KEY), create=False) as journal:
    for number in range(25):
        while True:
            new = records_of("d1", [Note(f"{sys.argv[2]} says {number}")], journal.records("d1"))
            try:
                journal.append("d1", new, summary_of("d1", new))
            except Collision:
                continue
            break
"""


def test_three_programs_at_once_record_all_that_each_of_them_says(where: Any, journal: Journal) -> None:
    rooms = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(where), room], stderr=subprocess.PIPE)
        for room in ("left", "right", "third")
    ]
    assert [room.communicate()[1] for room in rooms] == [b"", b"", b""]
    said = [record.entry for record in journal.records("d1")]
    for room in ("left", "right", "third"):
        assert [entry for entry in said if str(entry).count(room)] == [Note(f"{room} says {n}") for n in range(25)]
    assert journal.verify() == []


def test_threads_of_one_program_may_share_a_journal(journal: Journal) -> None:
    def record(discogram: str) -> None:
        recorded: list[Record] = []
        for _ in range(20):
            recorded += notes(discogram, 1, recorded)
            journal.append(discogram, recorded[-1:], summary_of(discogram, recorded))

    threads = [threading.Thread(target=record, args=(f"d{number}",)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found.records for found in journal.find()] == [20, 20, 20]
    assert journal.verify() == []


def test_the_catalogue_is_derived_again_from_the_records(journal: Journal) -> None:
    for number in range(3):
        recorded = notes(f"d{number}", 2)
        journal.append(
            f"d{number}", recorded, summary_of(f"d{number}", recorded, patient_name="Wrong", status="signed")
        )
    assert journal.find("muller") == []
    assert [found.words for found in journal.verify("d0", summarised)] == [
        "the catalogue says something else than the records"
    ]
    assert journal.rebuild_catalogue(summarised) == 3
    assert len(journal.find("muller")) == 3
    assert journal.find("wrong") == journal.find("signed") == []
    assert journal.verify(summarise=summarised) == []
    recorded = notes("d1", 3)
    journal.append("d1", recorded[2:], summary_of("d1", recorded))
    assert journal.verify(summarise=summarised) == []


def test_a_rebuilding_that_fails_leaves_the_catalogue_as_it_was(journal: Journal) -> None:
    recorded = notes("d1", 1)
    journal.append("d1", recorded, summary_of("d1", recorded))

    def fail(*_: object) -> Any:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        journal.rebuild_catalogue(fail)
    assert journal.find("muller") == [summary_of("d1", recorded)]


def test_nothing_waits_for_the_database_before_a_journal_is_opened() -> None:
    program = "import sys, discorecorder.model.journal as j; print(j.Collision.__name__, 'sqlalchemy' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert out.stdout == "Collision False\n"


def test_the_journal_has_no_other_names() -> None:
    import discorecorder.model.journal as package

    with pytest.raises(AttributeError, match="no attribute Ledger"):
        package.Ledger  # noqa: B018


def test_a_journal_that_went_away_is_reached_again_when_it_is_back(postgres: Postgres) -> None:
    url = postgres.url(postgres.database())
    recorded = notes("d1", 2)
    with Journal.open(url) as journal:
        journal.append("d1", recorded[:1], summary_of("d1", recorded[:1]))
        postgres.stop()
        with pytest.raises(JournalRefused, match=r"away|shutting down"):
            journal.append("d1", recorded[1:], summary_of("d1", recorded))
        with pytest.raises(JournalRefused, match="away"):
            journal.records("d1")
        postgres.start()
        journal.append("d1", recorded[1:], summary_of("d1", recorded))
        assert journal.records("d1") == recorded


def test_a_server_that_goes_away_at_the_last_moment_is_told(postgres: Postgres) -> None:
    recorded = notes("d1", 1)

    def record_as_the_server_goes(journal: Journal) -> None:
        with journal._access.writing() as connection:
            connection.exec_driver_sql("SELECT 1")
            postgres.stop()

    with Journal.open(postgres.url(postgres.database())) as journal:
        with pytest.raises(JournalRefused, match=r"away|shutting down"):
            record_as_the_server_goes(journal)
        postgres.start()
        journal.append("d1", recorded, summary_of("d1", recorded))
        assert journal.records("d1") == recorded
