"""The procedure of the clinical oracle A as a technologist keys it: three levels, one of them painful."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from tests.desk import Desk
    from tests.journeys.person import Person

ORACLE: dict[str, Any] = json.loads(
    Path(__file__).resolve().parent.parent.joinpath("cases", "A.json").read_text(encoding="utf-8")
)
FIELDS = {
    "Family name": "ROE",
    "Given name": "JANE",
    "Record number": "00520417",
    "Birth date": "1978-06-21",
    "Accession number": "26-104418",
    "Referring surgeon": "Dr P Easterly",
    "Radiologist": "Dr M Ashdown",
    "Technologist": "T Brook",
    "Indication": "low back pain for three years",
}
USUAL_PAIN = "midline low back into the left buttock"


class Tested(NamedTuple):
    """One level as it is keyed: readings as volume and pressure with the score behind them, and what was found."""

    level: str
    role: str
    opening: int
    readings: tuple[tuple[str, int, int], ...]
    stop: int
    grade: str
    found: str


LEVELS = (
    Tested("L3-4", "Control", 18, (("0.2", 18, 0), ("1.6", 98, 0)), 2, "a", "rating 0, cotton ball, no leak, dallas 0"),
    Tested(
        "L4-5",
        "Suspect",
        12,
        (("0.2", 12, 0), ("0.89", 20, 1), ("1.23", 24, 6), ("1.4", 26, 7), ("1.6", 28, 8)),
        1,
        "e",
        "rating 4, guarding, grimacing and verbalising, fissured, no leak, dallas 4",
    ),
    Tested("L5-S1", "Control", 15, (("0.2", 15, 0), ("2.2", 90, 0)), 2, "a", "rating 0, lobular, no leak, dallas 1"),
)
"""The numbers of the oracle; ``stop`` is the place of the answer to why, ``grade`` the key of the concordance."""


def begin(person: Person, region: str = "Lumbar") -> None:
    """Begin a discogram on the start page, by mouse."""
    person.waits_for_page("start")
    person.click("New discogram")
    person.click(f"New discogram: {region}")
    person.waits_for_page("before")


def fill_in(person: Person) -> None:
    """Fill in the form, by mouse and keyboard."""
    for name, text in FIELDS.items():
        person.fill(name, text)
    person.click("Sex: Female")
    person.click("Counted by: Whole spine, counted from C2")
    person.click("Confidence: Certain")
    plan(person)
    person.fill("Where and how it usually hurts, in the patient's words", USUAL_PAIN)
    person.click("Usual pain, 0 to 10: 4")
    person.click("Manometer: Used")
    person.fill("Model of the gauge", "Bench Gauge 30")
    person.click("Unit of the gauge: psi")
    person.click("Zeroed at disc height: Zeroed")
    person.fill("Smallest step it shows", "1")
    person.click("Injection: Manual")
    person.click("Consent: infection, nerve injury, what is known of disc wear both ways: Done")
    person.click("Read the time-out")
    person.waits_for("Confirmed: time-out done")
    person.press("space")


def plan(person: Person) -> None:
    """Plan the three levels with their roles, by mouse."""
    for tested in LEVELS:
        person.click(f"Plan: {tested.level}")
    for tested in LEVELS:
        person.click(f"Role of {tested.level}: {tested.role}")


def enter(person: Person) -> None:
    """Go to the table."""
    person.click("Enter the room")
    person.waits_for_page("room")


def go_to_the_table(person: Person) -> None:
    """Begin, name who it is and what is planned, and go to the table: no more than an emergency needs."""
    begin(person)
    for name in ("Family name", "Record number"):
        person.fill(name, FIELDS[name])
    person.click("Counted by: Whole spine, counted from C2")
    plan(person)
    enter(person)


def arm(person: Person, level: str) -> None:
    """Choose a disc of the spine, by mouse."""
    person.click(f"{level},")
    person.waits_for(f"{level}, armed")


def test_level(person: Person, tested: Tested) -> None:
    """Key one level: baseline, needle, opening, each reading with its score, the stop and what was found."""
    arm(person, tested.level)
    person.press("b")
    person.enter("0")
    person.press("n", "alt+2", "i", "o")
    person.enter(str(tested.opening))
    for volume, pressure, pain in tested.readings:
        person.press("v")
        person.enter(f"{volume} {pressure}")
        person.press(str(pain))
    person.press("s", f"alt+{tested.stop}", tested.grade, "F2")
    person.enter(tested.found)


test_level.__test__ = False  # type: ignore[attr-defined]


def entries(shown: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """Return the entries of a kind in a document of ``show``, oldest first."""
    return [one["entry"] for one in shown["records"] if one["kind"] == kind]


def recorded(desk: Desk, minutes_ago: int = 6) -> str:
    """Record a procedure that was cut off at L4-5, some minutes ago, and return its id; no window is needed for it."""
    began = datetime.now().astimezone() - timedelta(minutes=minutes_ago)
    timed = (
        (0, "radiologist: level L3-4 control"),
        (5, "nurse: baseline pain 0"),
        (10, "radiologist: opening pressure 18 psi"),
        (20, "technologist: 0.2 mL 18 psi pain 0"),
        (30, "technologist: 1.6 mL 98 psi pain 0"),
        (31, "radiologist: stop pressure limit"),
        (32, "radiologist: concordance none"),
        (180, "radiologist: level L4-5 suspect"),
        (185, "nurse: baseline pain 0"),
        (190, "radiologist: opening pressure 12 psi"),
        (200, "technologist: 0.2 mL 12 psi pain 0"),
    )
    lines = [f"{began + timedelta(seconds=after):%H:%M:%S} {words}" for after, words in timed]
    return desk.replayed(
        "discogram: lumbar",
        f"date: {began:%Y-%m-%d}",
        "patient: name=ROE^JANE; mrn=00520417",
        "staff: radiologist=Dr M Ashdown; technologist=T Brook",
        "numbering: whole-spine count from C2; five lumbar-type bodies; confidence=certain",
        "plan: L3-4 control, L4-5 suspect, L5-S1 control",
        *lines,
    )


def records_of(desk: Desk, identity: str) -> list[dict[str, Any]]:
    """Return what the disk holds of a discogram, looked at from outside."""
    told = desk.say("show", identity)
    assert told.status == 0, told.err
    records: list[dict[str, Any]] = told.json["records"]
    return records
