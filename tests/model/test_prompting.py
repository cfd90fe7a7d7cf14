"""What the room is reminded of: ceilings, forgotten scores, the step that comes next; nothing of it ever blocks."""

from __future__ import annotations

from fractions import Fraction

import pytest

from discorecorder.model.entries import (
    Baseline,
    Concordance,
    Entry,
    Inject,
    Level,
    Manometer,
    Needle,
    NoOpening,
    Plan,
    Reading,
    Repeat,
    Sleep,
    Stop,
)
from discorecorder.model.prompting import STEPS, Ceilings, Prompt, next_step, prompts, steps_done
from discorecorder.model.units import Pressure
from tests.model.room import Room, opening, psi, reading

ROOM = Ceilings()
BEGUN = (Level("L4-5"), Needle("left", 22), Baseline(2), opening(12))


def kinds(*entries: Entry, ceilings: Ceilings = ROOM) -> list[str]:
    return [prompt.kind for prompt in prompts(Room().say(*entries), ceilings)]


def prompt(kind: str, *entries: Entry, ceilings: Ceilings = ROOM) -> Prompt:
    found = {one.kind: one for one in prompts(Room().say(*entries), ceilings)}
    return found[kind]


def test_without_a_level_nothing_is_reminded_of_and_no_step_comes_next() -> None:
    room = Room()
    assert prompts(room.discogram, ROOM) == ()
    assert next_step(room.discogram) is None
    assert steps_done(room.discogram) == dict.fromkeys(STEPS, False)


def test_the_steps_follow_the_order_of_the_room() -> None:
    room = Room()
    seen = []
    for entry in (
        Level("L4-5"),
        Needle("left", 22),
        opening(12),
        Inject(),
        reading(0.5, 20, 7),
        Stop("pain"),
        Sleep(),
    ):
        room.say(entry)
        seen.append(next_step(room.discogram))
    assert seen == ["needle", "opening", "inject", "pain", "stop", "sleep", None]


def test_a_volume_that_was_read_tells_that_it_is_injected() -> None:
    assert steps_done(Room().say(*BEGUN, reading(0.5)))["inject"]
    assert not steps_done(Room().say(*BEGUN))["inject"]


def test_a_disc_that_did_not_hurt_needs_no_anaesthetic() -> None:
    quiet = Room().say(*BEGUN, Inject(), reading(1.5, 95, 2), Stop("pressure"))
    assert next_step(quiet) is None


def test_without_a_gauge_no_opening_pressure_is_waited_for() -> None:
    room = Room().say(Manometer(used=False), Level("L4-5"), Needle())
    assert next_step(room) == "inject"
    assert kinds(Manometer(used=False), Level("L4-5"), Needle(), Inject(), reading(0.4, None, 1)) == ["no baseline"]


def test_an_opening_pressure_that_was_not_obtained_counts_as_said() -> None:
    room = Room().say(Level("L4-5"), Needle(), NoOpening("no flow seen"))
    assert next_step(room) == "inject"


@pytest.mark.parametrize(
    ("pain", "psi_now", "kind"),
    [
        (2, 83, None),
        (2, 84, "pressure ceiling near"),
        (2, 92, "pressure ceiling reached"),
        (5, 56, None),
        (5, 57, "pressure ceiling near"),
        (5, 62, "pressure ceiling reached"),
    ],
)
def test_the_ceiling_is_lower_once_it_hurts(pain: int, psi_now: int, kind: str | None) -> None:
    found = [one for one in kinds(*BEGUN, reading(1, psi_now, pain)) if "ceiling" in one]
    assert found == ([kind] if kind else [])


def test_a_near_ceiling_tells_both_numbers() -> None:
    near = prompt("pressure ceiling near", *BEGUN, reading(1, 60, 5))
    assert dict(near.values) == {"now": "48", "ceiling": "50"}
    assert near.is_urgent


@pytest.mark.parametrize(
    ("level", "volume", "kind"),
    [
        ("L4-5", 3.1, None),
        ("L4-5", 3.2, "volume ceiling near"),
        ("L4-5", 3.5, "volume ceiling reached"),
        ("C5-6", 0.45, "volume ceiling near"),
        ("C5-6", 0.5, "volume ceiling reached"),
        ("T7-8", 1.8, "volume ceiling near"),
    ],
)
def test_each_region_has_its_own_volume(level: str, volume: float, kind: str | None) -> None:
    found = [one for one in kinds(Level(level), Baseline(0), reading(volume)) if "ceiling" in one]
    assert found == ([kind] if kind else [])


def test_a_stopped_injection_nears_no_ceiling() -> None:
    assert "pressure ceiling reached" not in kinds(*BEGUN, reading(1, 95, 7), Stop("pressure"))


def test_ceilings_are_those_of_the_room() -> None:
    low = Ceilings(painless_psi=Fraction(20), near_percent=50)
    assert "pressure ceiling near" in kinds(*BEGUN, reading(0.4, 23, 2), ceilings=low)
    assert low.pressure_psi(None) == 20


def test_a_score_is_asked_for_once_the_pressure_rose_by_thirty() -> None:
    asked = prompt("no pain score", *BEGUN, reading(0.4, 30, 2), reading(1, 60))
    assert dict(asked.values) == {"since": "30", "now": "60"}
    assert "no pain score" not in kinds(*BEGUN, reading(0.4, 30, 2), reading(1, 59))
    assert "no pain score" not in kinds(*BEGUN, reading(0.4, 30, 2), reading(1, 60, 2))


def test_before_the_first_score_the_rise_counts_from_the_opening_pressure() -> None:
    assert dict(prompt("no pain score", *BEGUN, reading(0.4, 42)).values)["since"] == "12"
    assert dict(prompt("no pain score", Level("L4-5"), reading(0.4, 31)).values)["since"] == "0"


def test_a_pressure_above_an_unknown_opening_asks_for_the_opening() -> None:
    said = Reading(pressure=Pressure.of(40, "psi", above_opening=True))
    assert kinds(Level("L4-5"), said) == ["no opening pressure", "no baseline"]


def test_a_missing_baseline_is_told_once_something_was_read() -> None:
    assert kinds(Level("L4-5"), opening(12)) == ["no baseline"]
    assert kinds(Level("L4-5"), Inject()) == []


def test_the_baseline_of_the_day_counts_where_none_was_asked_before_the_injection() -> None:
    assert kinds(Baseline(2), Level("L4-5"), opening(12)) == []


def test_a_step_that_was_left_out_is_past() -> None:
    assert next_step(Room().say(Level("L4-5"), opening(12), reading(1, 30, 7), Stop("pain"))) == "sleep"
    assert next_step(Room().say(Level("L4-5"), opening(12))) == "inject"


def test_a_high_opening_pressure_is_told() -> None:
    assert dict(prompt("high opening", Level("L4-5"), Baseline(0), opening(31)).values) == {"psi": "31"}


def test_a_pressure_that_cannot_be_is_told() -> None:
    assert "implausible pressure" in kinds(*BEGUN, reading(1, 160, 2))
    assert "below opening" in kinds(*BEGUN, reading(1, 9, 2))
    assert "below opening" not in kinds(Level("L4-5"), Baseline(0), reading(1, 9, 2))


def test_after_the_stop_its_reason_and_the_answer_are_asked_for() -> None:
    assert kinds(*BEGUN, reading(1, 30, 7), Stop()) == ["no stop reason", "no concordance"]
    assert kinds(*BEGUN, reading(1, 30, 7), Stop("pain"), Concordance("exact")) == ["no second provocation"]
    assert kinds(*BEGUN, reading(1, 30, 7), Stop("pain"), Concordance("exact"), Repeat(reproduced=True)) == []
    assert kinds(*BEGUN, reading(1, 90, 2), Stop("pressure"), Concordance("none")) == []


def test_an_anaesthetic_before_a_planned_disc_was_tested_is_told_first() -> None:
    plan = (Plan("L4-5", "suspect"), Plan("L5-S1", "control"))
    done = (*plan, *BEGUN, reading(1, 30, 7), Stop("pain"), Concordance("exact"), Sleep())
    assert dict(prompt("anaesthetic before", *done).values) == {"level": "L5-S1"}
    armed = prompts(Room().say(*done, Level("L3-4")), ROOM)
    assert [dict(one.values)["level"] for one in armed] == ["L5-S1", "L3-4"]
    tested = (*done, Level("L5-S1"), Baseline(0), opening(14), reading(1, 20, 0))
    assert "anaesthetic before" not in kinds(*tested)


def test_the_urgent_comes_first() -> None:
    found = prompts(Room().say(Level("L4-5"), opening(12), reading(3.5, 20, 1)), ROOM)
    assert [one.is_urgent for one in found] == sorted((one.is_urgent for one in found), reverse=True)
    assert found[0].kind == "volume ceiling reached"


def test_a_pressure_said_above_opening_is_compared_as_such() -> None:
    assert psi(50).psi() == 50
    said = Reading(pressure=Pressure.of(48, "psi", above_opening=True), pain=6)
    assert dict(prompt("pressure ceiling near", *BEGUN, said).values)["now"] == "48"
