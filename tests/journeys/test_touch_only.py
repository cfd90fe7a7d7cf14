"""A procedure at three levels, from the start page to the signed and exported map, by touch alone: no key, no mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys import lumbar
from tests.journeys.finger import Finger

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person


def fill_in(finger: Finger) -> None:
    """Fill in the form, the name on the keyboard of the screen."""
    finger.type("Family name", "ROE")
    finger.type("Given name", "Jane")
    finger.type("Record number", "00520417")
    finger.touch("Sex: Female")
    finger.touch("Counted by: Whole spine, counted from C2")
    for tested in lumbar.LEVELS:
        finger.touch(f"Plan: {tested.level}")
    for tested in lumbar.LEVELS:
        finger.touch(f"Role of {tested.level}: {tested.role}")
    finger.touch("Usual pain, 0 to 10: 4")
    finger.touch("Consent and blinding, ")
    finger.touch("Consent: infection, nerve injury, what is known of disc wear both ways: Done")
    finger.touch("Read the time-out")
    finger.touch("Confirmed: time-out done")
    finger.touch("Enter the room")
    finger.waits_for_page("room")


def enter_number(finger: Finger, number: str) -> None:
    """Touch the figures of a number."""
    for sign in number:
        finger.touch(sign)


def record_level(finger: Finger, tested: lumbar.Tested) -> None:
    """Record one level by touch."""
    finger.touch(f"{tested.level},")
    finger.waits_for(f"{tested.level}, armed")
    finger.touch("Opening pressure")
    enter_number(finger, str(tested.opening))
    finger.touch("Record")
    for volume, pressure, pain in tested.readings[-2:]:
        finger.touch("Volume, pressure")
        enter_number(finger, volume)
        finger.touch("Pressure psi")
        enter_number(finger, str(pressure))
        finger.touch("Record")
        finger.touch(f"Pain {pain} of 10")
    finger.touch("Stop injection")
    finger.touch("Pain" if tested.stop == 1 else "Pressure limit")
    finger.touch("Exact" if tested.grade == "e" else "No pain")


def test_three_levels_by_touch_alone(start: Callable[..., Person], desk: Desk) -> None:
    finger = Finger(start().program)
    finger.waits_for_start()
    finger.touch("New discogram")
    finger.touch("New discogram: Lumbar")
    finger.waits_for_page("before")
    fill_in(finger)
    for tested in lumbar.LEVELS:
        record_level(finger, tested)
    finger.touch("End of procedure")
    finger.waits_for_page("after")
    finger.touch("5 Sign")
    finger.type("Name of who signs", "Dr M Ashdown")
    finger.touch("Sign")
    finger.touch("Sign now")
    finger.waits_for("\u2713 Dr M Ashdown")
    finger.touch("6 Print and leave")
    finger.touch("Export: Map, PDF")
    finger.waits_for("\u2713 Written")
    finger.touch("Close and go to the list")
    finger.waits_for_page("start")

    (listed,) = desk.say("list").lines
    assert listed["status"] == "signed"
    assert listed["patient_name"] == "ROE^Jane"
    shown = desk.say("show", listed["id"]).json
    assert {level["level"]: level["verdict"] for level in shown["summary"]["levels"]}["L4-5"] == "MET"
    said = [one for one in shown["records"] if one["kind"] not in {"check", "position"}]
    assert {one["source"] for one in said} == {"touch", "typed", "program"}
    assert [one["kind"] for one in shown["records"] if one["source"] == "typed"] == ["patient"]
