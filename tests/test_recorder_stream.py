"""What a gauge streams goes by the same door, from a thread of its own, and is sealed by a record."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Baseline, Counted, Level, Note, Restore, Samples, Sign, Withdraw
from discorecorder.model.journal import Batch, Collision, Journal, JournalRefused, Key
from discorecorder.model.values import EntryError
from discorecorder.recorder import PROGRAM, By, Recorder, found, opening, summarise
from tests.model.gauge import batch, sealing
from tests.model.procedure import KEY

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ASH = By("Dr Ada Ash", "radiologist", "voice")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.db", key=Key(KEY)) as opened:
        yield opened


@pytest.fixture
def recorder(journal: Journal) -> Recorder:
    begun = Recorder.new(journal)
    begun.record([opening("lumbar"), Level("L4-5")], ASH)
    return begun


def seals(discogram: Discogram) -> list[Samples]:
    return [one.entry for one in discogram.records if isinstance(one.entry, Samples)]


def test_batches_are_numbered_as_they_come(recorder: Recorder, journal: Journal) -> None:
    assert [recorder.stream(batch()).number for _ in range(3)] == [1, 2, 3]
    again = Recorder.resume(journal, recorder.discogram.id)
    assert again.stream(batch()) == batch(4)
    assert journal.samples(recorder.discogram.id) == [batch(number) for number in range(1, 5)]
    assert len(recorder.discogram.records) == 2, "what is streamed is no record yet"


def test_what_was_streamed_is_sealed_once(recorder: Recorder, journal: Journal) -> None:
    assert recorder.unsealed() is None
    assert recorder.seal() is recorder.discogram
    first = [recorder.stream(batch()), recorder.stream(batch(sent=[(9, 1.0, 0.5), (1009, 2.0, 0.6)]))]
    assert recorder.unsealed() == (5, first[1].started_at + timedelta(seconds=1))
    grown = recorder.seal(ASH)
    assert grown is recorder.discogram
    assert grown.records[-1].entry == sealing(grown.id, first)
    assert grown.records[-1].author == ASH.author
    assert recorder.unsealed() is None
    assert recorder.seal() is grown
    second = recorder.stream(batch())
    assert seals(recorder.seal()) == [sealing(grown.id, first), sealing(grown.id, [second], first)]
    assert recorder.discogram.records[-1].author == PROGRAM.author
    assert journal.verify(summarise=summarise) == []


def test_each_unit_has_its_seal(recorder: Recorder, journal: Journal) -> None:
    sent = [recorder.stream(batch()), recorder.stream(batch(unit="kPa")), recorder.stream(batch())]
    id_ = recorder.discogram.id
    expected = [sealing(id_, sent[:1]), sealing(id_, sent[1:2], sent[:1]), sealing(id_, sent[2:], sent[:2])]
    assert seals(recorder.seal()) == expected
    assert journal.verify(summarise=summarise) == []


def test_a_level_can_be_taken_back_though_the_gauge_has_streamed_at_it(recorder: Recorder, journal: Journal) -> None:
    recorder.stream(batch())
    recorder.seal()
    recorder.record([Withdraw(None, (2,))], ASH)
    assert recorder.discogram.armed is None
    recorder.stream(batch())
    recorder.seal()
    recorder.record([Restore((2,))], ASH)
    assert len(seals(recorder.discogram)) == 2
    assert found(journal, recorder.discogram.id).records == recorder.discogram.records


def test_two_who_stream_lose_nothing(recorder: Recorder, journal: Journal) -> None:
    other = Recorder.resume(journal, recorder.discogram.id)
    said = [one.stream(batch(source=name)) for name, one in [("left", recorder), ("right", other)] * 3]
    assert [one.number for one in said] == [1, 2, 3, 4, 5, 6]
    assert journal.samples(recorder.discogram.id) == said


def test_two_who_seal_do_not_seal_the_same(recorder: Recorder, journal: Journal) -> None:
    other = Recorder.resume(journal, recorder.discogram.id)
    sent = [recorder.stream(batch())]
    recorder.seal()
    sent.append(other.stream(batch()))
    id_ = recorder.discogram.id
    assert seals(other.seal()) == [sealing(id_, sent[:1]), sealing(id_, sent[1:], sent[:1])]
    assert recorder.catch_up().digest == other.discogram.digest
    assert journal.verify(summarise=summarise) == []


def test_a_batch_whose_answer_was_lost_is_kept_once(
    recorder: Recorder, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = journal.stream

    def unanswered(discogram: str, one: Batch) -> None:
        real(discogram, one)
        monkeypatch.setattr(journal, "stream", real)
        raise JournalRefused("the server went away before it answered")

    recorder.stream(batch())
    monkeypatch.setattr(journal, "stream", unanswered)
    with pytest.raises(JournalRefused, match="went away"):
        recorder.stream(batch(injection=2))
    assert recorder.stream(batch(injection=2)).number == 2
    assert recorder.stream(batch(injection=3)).number == 3
    assert [one.injection for one in journal.samples(recorder.discogram.id)] == [1, 2, 3]


def test_a_crowd_that_streams_without_a_pause_is_told_to_stop(
    recorder: Recorder, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*said: object) -> None:
        raise Collision("somebody else has always taken the number")

    monkeypatch.setattr(journal, "stream", taken)
    with pytest.raises(JournalRefused, match="stop one of the two"):
        recorder.stream(batch())


def test_a_disk_that_refuses_a_batch_takes_it_when_it_is_back(
    recorder: Recorder, journal: Journal, tmp_path: Path
) -> None:
    recorder.stream(batch())
    (tmp_path / "journal.db").rename(tmp_path / "away.db")
    with pytest.raises(JournalRefused, match="was moved, deleted or replaced"):
        recorder.stream(batch())
    (tmp_path / "away.db").rename(tmp_path / "journal.db")
    assert recorder.stream(batch()).number == 2
    assert journal.verify() == []


def test_a_signature_seals_what_was_streamed_before_it(recorder: Recorder) -> None:
    recorder.record([Counted("c2", "as counted")], ASH)
    recorder.stream(batch())
    signed = recorder.record([Sign("Dr Ada Ash")], ASH)
    assert [one.entry.kind for one in signed.records[-2:]] == ["samples", "sign"]
    assert recorder.unsealed() is None


def test_what_comes_after_the_signature_is_not_sealed(recorder: Recorder) -> None:
    recorder.record([Counted("c2", "as counted")], ASH)
    recorder.record([Sign("Dr Ada Ash")], ASH)
    signed = recorder.discogram
    assert recorder.seal() is signed
    recorder.stream(batch())
    with pytest.raises(EntryError, match="signed"):
        recorder.seal()
    assert recorder.discogram is signed


def test_one_thread_streams_while_another_records_and_seals(recorder: Recorder, journal: Journal) -> None:
    batches = [batch(number, [(number, 1.0, None)]) for number in range(1, 41)]
    streaming = Thread(target=lambda: [recorder.stream(one) for one in batches])
    streaming.start()
    for score in range(10):
        recorder.record([Baseline(score), Note(f"note {score}")], ASH)
        recorder.seal()
    streaming.join()
    recorder.seal()
    assert journal.samples(recorder.discogram.id) == batches
    assert sum(one.count for one in seals(recorder.discogram)) == 40
    assert found(journal, recorder.discogram.id).records == recorder.discogram.records
    assert journal.verify(summarise=summarise) == []


PROCEDURE = """
import sys
from discorecorder.model.entries import Level
from discorecorder.model.journal import Journal, Key
from discorecorder.recorder import PROGRAM, Recorder, opening
from tests.model.gauge import batch
from tests.model.procedure import KEY
with Journal.open(sys.argv[1], key=Key(KEY)) as journal:
    recorder = Recorder.new(journal)
    recorder.record([opening("lumbar"), Level("L4-5")], PROGRAM)
    for at in range(10**9):
        recorder.stream(batch(sent=[(at, at % 90 / 10, None) for at in range(at * 250, at * 250 + 250)]))
        if at == 2:
            recorder.seal()
        print(recorder.discogram.id, at + 1, flush=True)
"""


def test_after_a_kill_it_is_told_how_much_was_kept_and_sealed(tmp_path: Path) -> None:
    where = tmp_path / "journal.db"
    program = subprocess.Popen([sys.executable, "-c", PROCEDURE, str(where)], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    told = [program.stdout.readline() for _ in range(9)]
    program.kill()
    told += program.stdout.read().rpartition("\n")[0].splitlines()
    program.stdout.close()
    assert program.wait() == -9
    id_, acknowledged = told[-1].split()
    with Journal.open(where, key=Key(KEY), create=False) as journal:
        resumed = Recorder.resume(journal, id_)
        kept = journal.samples(id_)
        assert len(kept) - int(acknowledged) in {0, 1}
        assert resumed.unsealed() == (250 * (len(kept) - 3), kept[-1].ended_at)
        resumed.seal()
        assert resumed.unsealed() is None
        assert seals(resumed.discogram)[-1].batch == len(kept)
        assert journal.verify(summarise=summarise) == []
