"""A gauge at the table, behind a real pseudo-terminal: three discs, a pulled plug, a power cut."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

import pytest

from discorecorder.model.criteria import judge
from discorecorder.ui.gauge.streaming import BATCH_S
from tests.devices.gauge import Playing, playing
from tests.journeys import lumbar
from tests.journeys.test_oracle_by_hand import discogram_of, finish_and_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.desk import Desk
    from tests.journeys.person import Person

HERTZ = 50


@pytest.fixture
def gauge(desk: Desk) -> Iterator[Playing]:
    """A gauge that plays what it is told, and the preferences of a room that has it."""
    profile, settings = desk.home / "gauge.toml", desk.home / "config" / "discorecorder" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'gauge = "{profile}"\n')
    with playing("told", desk.home / "tty", hertz=HERTZ) as made:
        profile.write_text(
            f'kind = "serial"\nname = "Bench gauge"\nunit = "psi"\nport = "{made.port}"\nhertz = {HERTZ}\n'
            "resolution = 1\npattern = 'P=(?P<pressure>[-\\d.]+),V=(?P<volume>[\\d.]+)'\n"
        )
        made.tell("go")
        yield made


def shows(person: Person, volume: str, above: int) -> None:
    """Wait until the numerals show what the gauge has been told."""
    person.waits_for(f"volume {float(volume):.2f} mL, pressure {above} psi above opening")


def key_level(person: Person, gauge: Playing, tested: lumbar.Tested, pulled_at: int | None = None) -> None:
    """Key one level of which the gauge tells the pressures; at one reading it is pulled, and the numbers are typed."""
    gauge.tell("0 0")
    lumbar.arm(person, tested.level)
    person.press("b")
    person.enter("0")
    person.press("n", "alt+2", "i", "o")
    person.enter(str(tested.opening))
    for at, (volume, pressure, pain) in enumerate(tested.readings):
        if at == pulled_at:
            gauge.tell("vanish")
            person.waits_for("The keyboard works.")
            person.press("v")
            person.enter(f"{volume} {pressure}")
            person.press(str(pain))
            person.waits_for_row(f"pain {pain}")
            gauge.tell("back")
            gauge.tell(f"{pressure} {volume}")
            continue
        gauge.tell(f"{pressure} {volume}")
        shows(person, volume, pressure - tested.opening)
        person.press(str(pain))
        person.waits_for_row(f"pain {pain}")
    person.press("s", f"alt+{tested.stop}", tested.grade, "F2")
    person.enter(tested.found)


def test_three_discs_by_a_gauge_that_is_pulled_in_the_midst_are_judged_as_the_oracle(
    start: Callable[..., Person], desk: Desk, gauge: Playing
) -> None:
    person = start()
    lumbar.begin(person)
    lumbar.fill_in(person)
    lumbar.enter(person)
    person.press("F2")
    person.enter("other sources excluded")
    for tested in lumbar.LEVELS:
        key_level(person, gauge, tested, pulled_at=2 if tested.level == "L4-5" else None)
    pdf = finish_and_sign(person)
    assert pdf.stat().st_size > 0

    (listed,) = desk.say("list").lines
    assert desk.say("verify").status == 0
    shown = desk.say("show", listed["id"]).json
    judged = judge(discogram_of(shown))
    for rules, expected in lumbar.ORACLE["expected"].items():
        if rules != "anaesthetic-response@1":  # nothing was put to sleep
            assert {level: judged[rules][level].result for level in expected} == expected, rules
    by_gauge = [one["entry"] for one in shown["records"] if one["source"] == "gauge"]
    told = [(volume, pressure) for tested in lumbar.LEVELS for volume, pressure, _ in tested.readings]
    told.remove(("1.23", 24))
    assert [(f"{one['volume']['value']:g}", one["pressure"]["value"]) for one in by_gauge] == told
    assert [one["entry"]["unit"] for one in shown["records"] if one["kind"] == "samples"]
    gaps = [one for one in shown["records"] if one["kind"] == "gauge_gap"]
    assert {one["source"] for one in gaps} == {"program"}
    assert {one["entry"]["gauge"] for one in gaps} == {"Bench gauge"}
    assert any(one["entry"]["seconds"] for one in gaps)
    assert shown["records"][-1]["kind"] == "sign"


def test_a_power_cut_while_a_gauge_streams_loses_nothing_that_was_durable(
    start: Callable[..., Person], desk: Desk, gauge: Playing
) -> None:
    identity = lumbar.recorded(desk)
    person = start("window", "--resume", identity)
    person.waits_for_page("room")
    gauge.tell("30 1.0")
    shows(person, "1.0", 18)
    person.press("5")
    person.waits_for_row("pain 5")
    sleep(3 * BATCH_S)  # what streams from now on is durable, and nothing seals it before the next disc
    person.program.kill()
    assert desk.say("verify").status == 0

    person = start("window", "--resume", identity)
    person.waits_for_page("room")
    person.program.until(
        lambda: any("samples of the gauge are kept until" in row for row in person.program.rows()), "what was kept"
    )
    person.press("6")
    person.waits_for_row("pain 6")
    assert desk.say("verify").status == 0
