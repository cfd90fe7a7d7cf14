"""What was streamed, as a value: whose samples they are, on which clock, and whether a record vouches for them."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from math import inf, isnan, nan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.model.journal import Batch, Journal, Key
from discorecorder.recorder import summary_of
from discorecorder.report.streamed import Streamed, streamed_in, streamed_of
from tests.model.gauge import batch, sealing
from tests.model.procedure import KEY
from tests.report.gauged import Gauged, played, three_discs
from tests.report.studies import Told, case_a, study_facts


def told_at(level: str = "L4-5") -> Told:
    told = Told()
    told.level(level, "suspect")
    return told


def sent(told: Told, *numbers: int, shift_ms: int = 0, **other: object) -> list[Batch]:
    """Return batches of three samples, a second apart on both clocks."""
    return [
        batch(
            number,
            [(1000 * number + place * 50, 10.0 + number, 0.1 * number) for place in range(3)],
            started_at=told.clock + timedelta(seconds=number, milliseconds=shift_ms),
            **other,
        )
        for number in numbers
    ]


def sealed(told: Told, batches: list[Batch], before: list[Batch] | None = None) -> int:
    return told.say(sealing(told.discogram.id, batches, before or ()))


def only(batches: list[Batch], discogram: Discogram) -> Streamed:
    (found,) = streamed_of(batches, discogram)
    return found


def test_each_injection_has_its_samples_in_the_order_they_came() -> None:
    gauged = three_discs()
    found = streamed_of(gauged.batches, gauged.discogram)
    assert [(one.level, one.injection) for one in found] == [("L3-4", 1), ("L4-5", 1), ("L5-S1", 1)]
    assert sum(len(one.run.times_s) for one in found) == sum(one.count for one in gauged.batches)
    first = played("L3-4", 53.0)
    assert list(found[0].run.times_s) == [one.at_ms / 1000 for one in first]
    assert list(found[0].run.pressures) == pytest.approx([one.pressure for one in first])
    assert list(found[0].run.volumes_ml) == pytest.approx([one.volume_ml for one in first], abs=1e-6)
    assert (found[0].gauge, found[0].unit, found[0].hertz) == ("simulated disc", "psi", 100)
    assert found[0].started_at == gauged.batches[0].started_at


def test_the_record_that_seals_the_samples_is_named() -> None:
    told = told_at()
    first, second = sent(told, 1, 2), sent(told, 3)
    number = sealed(told, first)
    assert only(first, told.discogram).sealed_by == number
    half = only([*first, *second], told.discogram)
    assert not half.is_sealed
    later = sealed(told, second, first)
    assert only([*first, *second], told.discogram).sealed_by == later


def test_samples_that_are_not_those_that_were_sealed_are_not_sealed() -> None:
    told = told_at()
    batches = sent(told, 1, 2)
    sealed(told, batches)
    changed = [batches[0].with_(source="another gauge"), batches[1]]
    assert not only(changed, told.discogram).is_sealed
    assert not only(batches[1:], told.discogram).is_sealed


def test_the_gauges_own_clock_counts_within_a_stream() -> None:
    told = told_at()
    late = [*sent(told, 1), *sent(told, 2, shift_ms=40), *sent(told, 3, shift_ms=15)]
    assert list(only(late, told.discogram).run.times_s) == pytest.approx([0, 0.05, 0.1, 1, 1.05, 1.1, 2, 2.05, 2.1])


def test_a_source_that_was_opened_again_goes_on_by_the_wall_clock() -> None:
    told = told_at()
    again = [one.with_(clock_ms=0) for one in sent(told, 3)]
    times = only([*sent(told, 1), *again], told.discogram).run.times_s
    assert list(times) == pytest.approx([0, 0.05, 0.1, 2, 2.05, 2.1])
    jumped = [*sent(told, 1), *sent(told, 2, 3, shift_ms=-5000)]
    times = only(jumped, told.discogram).run.times_s
    assert list(times) == pytest.approx([0, 0.05, 0.1, 0.1, 0.15, 0.2, 1.1, 1.15, 1.2])


@given(st.lists(st.tuples(st.integers(-9000, 9000), st.integers(0, 20_000)), min_size=1, max_size=12))
def test_no_time_runs_backwards_whatever_the_clocks_do(clocks: list[tuple[int, int]]) -> None:
    told = told_at()
    batches = [
        one.with_(clock_ms=clock_ms, number=place)
        for place, (shift_ms, clock_ms) in enumerate(clocks, 1)
        for one in sent(told, place, shift_ms=shift_ms)
    ]
    times = only(batches, told.discogram).run.times_s
    assert all(earlier <= later for earlier, later in pairwise(times))


def test_the_drift_of_the_clocks_is_measured_where_it_can_be() -> None:
    told = told_at()
    drifting = [one for number in range(1, 40) for one in sent(told, number, shift_ms=number)]
    drift = only(drifting, told.discogram).drift
    assert drift is not None
    assert drift.ppm == pytest.approx(-1000, abs=2)
    assert only(drifting[:4], told.discogram).drift is None


def test_a_unit_that_changed_is_brought_back_to_the_first() -> None:
    told = told_at()
    found = only([*sent(told, 1), *sent(told, 2, unit="kPa")], told.discogram)
    assert found.unit == "psi"
    assert found.run.pressures[3] == pytest.approx(12 * 0.1450377, abs=1e-5)


def test_what_was_not_sent_and_what_is_no_number_is_not_read() -> None:
    told = told_at()
    silent = batch(1, [(0, inf, None), (50, 3.0, None), (100, None, None)], started_at=told.clock)
    run = only([silent], told.discogram).run
    assert [isnan(pressure) for pressure in run.pressures] == [True, False, True]
    assert len(run.volumes_ml) == 0
    mixed = only([silent, *sent(told, 2)], told.discogram).run
    assert list(map(isnan, mixed.volumes_ml)) == [True, True, True, False, False, False]


def test_a_rate_that_the_gauge_does_not_tell_is_measured() -> None:
    told = told_at()
    assert only(sent(told, 1, 2, hertz=None), told.discogram).hertz == pytest.approx(20)
    assert only([batch(1, [(0, 1.0, None)], started_at=told.clock, hertz=None)], told.discogram).hertz == 0


def test_two_gauges_are_both_named() -> None:
    told = told_at()
    assert only([*sent(told, 1), *sent(told, 2, source="spare")], told.discogram).gauge == "the gauge and spare"


def test_samples_belong_to_the_disc_by_the_name_that_it_has_now() -> None:
    told = Told()
    study_facts(told)
    told.level("L3-4", "suspect")
    armed = next(record.number for record in told.discogram.records if record.entry.kind == "level")
    told.clock += timedelta(seconds=1)
    batches = sent(told, 1)
    told.say(say.Correct(say.Level("L4-5", "suspect"), "miscounted", armed), after=5)
    after = sent(told, 2, level="L4-5")
    assert only([one.with_(level="L3-4") for one in batches] + after, told.discogram).level == "L4-5"
    told.say(say.Finish(), say.Sign("Dr A"), say.Addendum("recounted", renumbering=(("L4-5", "L5-S1"),)))
    assert only([one.with_(level="L3-4") for one in batches] + after, told.discogram).level == "L5-S1"


def test_samples_of_a_level_that_was_taken_back_are_nobodys() -> None:
    told = told_at("L3-4")
    wrong = told.say(say.Level("L4-5"))
    batches = sent(told, 1)
    told.say(say.Withdraw("wrong disc", (wrong,)), after=5)
    assert streamed_of(batches, told.discogram) == ()
    assert streamed_of([one.with_(level="L1-2") for one in batches], told.discogram) == ()


def test_samples_are_those_of_an_arming_that_the_disk_took_later_than_it_was_said() -> None:
    told = told_at()
    told.level("L5-S1", "control")
    told.say(say.Withdraw(None, (len(told.discogram.records),)))
    batches = sent(told, 1, level="L5-S1")
    said_at, told.clock = told.clock, told.clock + timedelta(seconds=60)
    record = told.discogram.records[-1].with_(
        number=len(told.discogram.records) + 1,
        entry=say.Level("L5-S1", "control"),
        happened_at=said_at,
        entered_at=told.clock,
        line=len(told.discogram.records) + 1,
    )
    discogram = told.discogram.plus(record.sealed(told.discogram.id, told.discogram.digest))
    assert [one.level for one in streamed_of(batches, discogram)] == ["L5-S1"]


def test_a_part_keeps_its_times() -> None:
    gauged = Gauged()
    gauged.told.level("L4-5", "suspect")
    gauged.stream("L4-5", played("L4-5", 4), gauged.told.clock)
    whole = only(gauged.batches, gauged.discogram)
    part = whole.within(1.0, 2.0)
    assert (part.run.times_s[0], part.run.times_s[-1], len(part.run.volumes_ml)) == (1.0, 2.0, 101)
    assert whole.within(9, nan).run.times_s[:] == whole.run.times_s[:0]
    assert whole.seconds_at(whole.started_at + timedelta(seconds=2.5)) == 2.5


def test_the_journal_is_asked_only_where_a_record_seals_samples(tmp_path: Path) -> None:
    gauged = three_discs()
    discogram = gauged.discogram
    with Journal.open(tmp_path / "a.db", key=Key(KEY)) as journal:
        records = list(discogram.records)
        for one in gauged.batches:
            journal.stream(discogram.id, one)
        journal.append(discogram.id, records, summary_of(discogram))
        assert streamed_in(journal, discogram) == streamed_of(gauged.batches, discogram)
    assert streamed_in(journal, case_a()) == ()


def test_where_an_injection_was_taken_back_its_samples_are_nobodys_and_the_next_counts_anew() -> None:
    told = told_at()
    first = sent(told, 1, 2, injection=1)
    begun = told.discogram.records[-1].number
    told.say(say.Stop("needle"), after=2)
    second = [one.with_(injection=2) for one in sent(told, 3, 4)]
    told.say(say.Inject(), after=3)
    told.say(say.Reading(pain=3), after=1)
    found = streamed_of([*first, *second], told.discogram)
    assert [(one.injection, len(one.run.times_s)) for one in found] == [(1, 6), (2, 6)]
    told.say(say.Withdraw(numbers=(begun, begun + 1)), after=1)
    (left,) = streamed_of([*first, *second], told.discogram)
    assert left.injection == 1
    assert left.started_at == second[0].started_at
