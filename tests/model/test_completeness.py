"""What a discogram still lacks, and what a person should look at again."""

from __future__ import annotations

import pytest

from discorecorder.model.completeness import doubts_at, missing_at, missing_of_study
from discorecorder.model.entries import (
    Abandon,
    Adverse,
    After,
    Antibiotic,
    Approach,
    Attempts,
    Baseline,
    Blinding,
    Check,
    Concordance,
    Contrast,
    Counted,
    Ct,
    CtDone,
    Designate,
    Discharge,
    EndPoint,
    Entry,
    Finish,
    Fluoroscopy,
    Frame,
    Image,
    Inject,
    Interpretation,
    Leak,
    Level,
    Location,
    Manometer,
    Medication,
    Mode,
    Needle,
    NoOpening,
    Nucleogram,
    Number,
    PainDrawing,
    PainSide,
    Patient,
    Plan,
    Position,
    Reading,
    Recovery,
    Relief,
    ReliefClass,
    Sedation,
    Sham,
    Sleep,
    Staff,
    Stop,
    Tear,
    Technique,
    Tip,
    UsualPain,
    Words,
)
from tests.model.room import Room, above, classic, ml, opening, psi, reading

STUDY: tuple[Entry, ...] = (
    Patient("DOE^JANE", "1"),
    Counted("c2", "whole-spine count", confirmed_by="Dr A"),
    UsualPain("midline low back", 4),
    Manometer(True, "Gauge 1", "psi", Number(1), zeroed=True),
    Mode("manual"),
    Contrast("iohexol", 300, "A1"),
    Antibiotic("disc", "cefazolin", "1 mg/mL"),
    Antibiotic("intravenous", "none"),
    Position("prone"),
    Adverse("none"),
    Fluoroscopy(60, Number(5, 1)),
    Recovery(2),
    Discharge("with driver"),
    Interpretation("as printed"),
    Staff("radiologist", "Dr A"),
    Staff("technologist", "T B"),
    *(Check(item, "done") for item in ("consent", "time-out", "pain drawing", "prior blocks", "psychometric screen")),
    Check("driver", "done"),
    Medication("of the day", "none"),
    Finish(),
)
NEEDLE: tuple[Entry, ...] = (
    Level("L4-5", "suspect"),
    Blinding(True),
    Needle("left", 22),
    Approach("posterolateral"),
    Technique("single", None, 22, 150),
    Attempts(1),
    Tip("centre"),
    Image("ap"),
    Image("lateral"),
    Baseline(2),
)
INJECTION: tuple[Entry, ...] = (
    opening(12),
    reading(0.5, 20, 3),
    reading(1.1, 31, 7),
    Stop("pain"),
    Concordance("exact"),
    Location("left buttock"),
    Words("that is my pain"),
    EndPoint("firm"),
    Leak("none"),
    Nucleogram("cottonball"),
    After(3),
    Image("ap"),
    Image("lateral"),
)


def missing(*entries: Entry) -> tuple[str, ...]:
    """Return what L4-5 lacks after these entries."""
    room = Room()
    room.say(*entries)
    return missing_at(room.discogram, room.discogram.levels["L4-5"])


def without(entries: tuple[Entry, ...], *kinds: type[Entry]) -> tuple[Entry, ...]:
    """Return the entries but those of some kinds."""
    return tuple(entry for entry in entries if not isinstance(entry, kinds))


def study(*entries: Entry) -> tuple[str, ...]:
    """Return what the study lacks after these entries."""
    room = Room()
    room.say(*entries)
    return missing_of_study(room.discogram)


def doubts(*entries: Entry) -> tuple[str, ...]:
    """Return the doubts at L4-5 after these entries."""
    room = Room()
    room.say(Level("L4-5"), *entries)
    return doubts_at(room.discogram, room.discogram.levels["L4-5"])


def test_a_complete_study_lacks_nothing() -> None:
    assert study(*STUDY) == ()


def test_a_complete_level_lacks_nothing() -> None:
    assert missing(*NEEDLE, *INJECTION) == ()


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (Patient, "patient"),
        (Counted, "numbering method"),
        (UsualPain, "usual pain"),
        (Manometer, "manometer"),
        (Mode, "injection mode"),
        (Contrast, "contrast agent"),
        (Position, "position"),
        (Adverse, "complications, or that there were none"),
        (Fluoroscopy, "fluoroscopy"),
        (Recovery, "recovery pain"),
        (Discharge, "discharge"),
        (Interpretation, "interpretation"),
        (Medication, "medications of the day"),
        (Finish, "end of procedure"),
    ],
)
def test_the_study_says_what_is_missing(kind: type[Entry], wanted: str) -> None:
    assert study(*without(STUDY, kind)) == (wanted,)


def test_every_person_and_every_check_is_asked_for_by_name() -> None:
    assert study(*without(STUDY, Staff)) == ("radiologist", "technologist")
    assert study(*without(STUDY, Check))[:2] == ("consent", "time-out")
    assert study(*without(STUDY, Antibiotic)) == ("antibiotic in the disc, or none", "antibiotic intravenous, or none")


def test_what_was_drawn_on_the_body_map_is_the_pain_drawing() -> None:
    assert "pain drawing" in study(*without(STUDY, Check))
    assert "pain drawing" not in study(*without(STUDY, Check), PainDrawing(("left buttock",)))


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        (Counted("c2", "count"), ("who confirmed the numbering",)),
        (Manometer(True), ("manometer model", "manometer resolution", "manometer zeroed")),
        (Manometer(False), ()),
        (Mode("automated"), ("injection rate",)),
        (Mode("automated", Number(1, 1)), ()),
        (Contrast("iohexol"), ("contrast concentration", "contrast lot")),
        (Contrast("gadobutrol", lot="A", gadolinium=True), ()),
        (Fluoroscopy(60), ("radiation dose",)),
        (Fluoroscopy(60, None, Number(3)), ()),
        (Medication("sedation", "midazolam"), ("depth of sedation",)),
        (Ct(planned=True), ("CT",)),
        (Ct(planned=False), ()),
    ],
)
def test_what_was_said_in_part_is_asked_for_the_rest(entry: Entry, wanted: tuple[str, ...]) -> None:
    assert study(*STUDY, entry) == wanted


def test_what_was_asked_for_can_be_given() -> None:
    assert study(*STUDY, Manometer(True, "G", "psi", Number(1)), Check("manometer zeroed", "done")) == ()
    assert study(*STUDY, Medication("sedation", "midazolam"), Sedation(2, answering=True)) == ()
    assert study(*STUDY, Ct(planned=True), CtDone(90)) == ()
    assert study(*without(STUDY, Medication), Check("medicines reviewed", "done")) == ()


def test_the_usual_pain_is_asked_for_before_the_first_needle() -> None:
    late = (*without(STUDY, UsualPain), Level("L4-5"), Needle("left"), UsualPain("low back", 4))
    assert study(*late) == ("usual pain before the first needle",)
    assert study(*STUDY, Level("L4-5"), Needle("left")) == ()


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (Blinding, ("blinding",)),
        (Approach, ("needle approach",)),
        (Technique, ("technique",)),
        (Needle, ("needle side",)),
        (Attempts, ("attempts",)),
        (Tip, ("needle tip, AP view", "needle tip, lateral view")),
        (Baseline, ("baseline pain",)),
        (Stop, ("reason for stopping",)),
        (Concordance, ("concordance",)),
        (Location, ("pain location", "side of the pain")),
        (Words, ("patient's words",)),
        (EndPoint, ("end point",)),
        (Leak, ("leak",)),
        (Nucleogram, ("nucleogram",)),
        (After, ("pain afterwards",)),
        (
            Image,
            tuple(f"image of the {shown}, {view}" for shown in ("needle", "contrast") for view in ("AP", "lateral")),
        ),
    ],
)
def test_a_level_says_what_is_missing(kind: type[Entry], wanted: tuple[str, ...]) -> None:
    assert missing(*without((*NEEDLE, *INJECTION), kind)) == wanted


def test_a_level_without_readings_lacks_the_numbers() -> None:
    lacking = missing(*NEEDLE, *without(INJECTION, Reading, type(opening(12))))
    assert {"opening pressure", "pressure", "volume", "pain score"} <= set(lacking)


def test_the_stop_needs_its_reason() -> None:
    assert missing(*NEEDLE, *without(INJECTION, Stop), Stop()) == ("reason for stopping",)


def test_no_opening_pressure_with_its_reason_is_said_and_not_missing() -> None:
    assert missing(*NEEDLE, Inject(), NoOpening("stuck"), *INJECTION[1:]) == ()


def test_without_a_manometer_no_pressure_is_asked_for() -> None:
    said = (*NEEDLE, reading(0.5, None, 3), reading(1.1, None, 7), *INJECTION[3:])
    assert missing(Manometer(False), *said) == ()
    assert missing(*said) == ("opening pressure", "pressure")


def test_first_pain_needs_its_volume_and_pressure() -> None:
    said = (*NEEDLE, opening(12), reading(pain=3), reading(1.1, 31, 7), *INJECTION[3:])
    assert missing(*said) == ("volume at first pain",)
    said = (*NEEDLE, Inject(), reading(0.4, None, 3), opening(12), reading(1.1, 31, 7), *INJECTION[3:])
    assert missing(*said) == ("pressure at first pain",)


def test_a_painless_disc_needs_no_words_for_the_pain() -> None:
    said = (*NEEDLE, opening(12), reading(1.1, 80, 2), *without(INJECTION[3:], Location, Words))
    assert missing(*said) == ()


def test_the_side_of_the_pain_can_be_said_by_itself() -> None:
    said = (*NEEDLE, *without(INJECTION, Location), Location("buttock"))
    assert missing(*said) == ("side of the pain",)
    assert missing(*said, PainSide("bilateral")) == ()


def test_a_needle_through_the_dura_has_no_side() -> None:
    assert missing(*without((*NEEDLE, *INJECTION), Needle, Approach), Approach("transdural")) == ()


def test_the_length_of_the_needle_belongs_to_the_technique() -> None:
    assert missing(*without((*NEEDLE, *INJECTION), Technique), Technique("single")) == ("needle length",)
    bare = without((*NEEDLE, *INJECTION), Technique, Needle)
    assert missing(*bare, Needle("left"), Technique("single", length_mm=150)) == ("needle gauge",)


def test_one_view_of_the_needle_tip_is_not_both() -> None:
    assert missing(*without((*NEEDLE, *INJECTION), Tip), Tip("centre", "ap")) == ("needle tip, lateral view",)


def test_stored_frames_count_by_what_they_show() -> None:
    frames = [Frame(shows, view, f"{shows} {view}") for shows in ("needle", "contrast") for view in ("ap", "lateral")]
    assert missing(*without((*NEEDLE, *INJECTION), Image), *frames) == ()


def test_ct_asks_for_the_grade_of_every_tested_level() -> None:
    assert missing(*NEEDLE, *INJECTION, CtDone(90)) == ("Dallas grade",)
    assert missing(*NEEDLE, *INJECTION, CtDone(90), Tear(3)) == ()


def test_an_anaesthetic_asks_for_its_dose_and_the_relief() -> None:
    assert missing(*NEEDLE, *INJECTION, Sleep()) == (
        "anaesthetic volume",
        "anaesthetic agent",
        "anaesthetic concentration",
        *(f"pain {minutes} min after the anaesthetic" for minutes in (0, 5, 10, 15)),
        "relief class",
    )
    reliefs = [Relief(2, minutes) for minutes in (0, 5, 10, 15)]
    given = (Sleep(ml(1), "bupivacaine", Number(5, 1)), *reliefs, ReliefClass("complete"))
    assert missing(*NEEDLE, *INJECTION, *given) == ()


def test_the_role_may_come_from_the_plan() -> None:
    assert missing(Plan("L4-5"), Level("L4-5"), *NEEDLE[1:], *INJECTION) == ("planned role",)
    assert missing(Plan("L4-5", "suspect"), Level("L4-5"), *NEEDLE[1:], *INJECTION) == ()


def test_a_cervical_disc_needs_no_nucleogram() -> None:
    room = Room("cervical")
    room.say(Level("C5-6", "suspect"), *NEEDLE[1:], *without(INJECTION, Nucleogram))
    assert missing_at(room.discogram, room.discogram.levels["C5-6"]) == ()


def test_a_level_that_was_not_injected_lacks_the_injection_unless_it_was_abandoned() -> None:
    assert missing(Level("L4-5")) == ("injection",)
    assert missing(Level("L4-5"), Inject()) == ("injection",)
    assert missing(Level("L4-5"), Abandon("no access")) == ()


def test_a_clean_study_raises_no_doubts() -> None:
    room = classic()
    assert [doubts_at(room.discogram, state) for state in room.discogram.levels.values()] == [(), ()]


@pytest.mark.parametrize(
    ("entries", "doubt"),
    [
        ((opening(31),), "opening pressure 31 psi is over 30 psi"),
        ((Baseline(5), opening(12)), "baseline pain 5 is high"),
        ((opening(12), reading(1, 151)), "is over 150 psi"),
        ((opening(12), reading(1, 11)), "is below the opening pressure 12 psi"),
        ((opening(12), reading(1, 40), reading(1.5, 30)), "pressure falls to 30 psi while injecting (record 5)"),
        (
            (Baseline(2), opening(12), reading(1, 40, 3), Concordance("none")),
            "is recorded beside a score of 3",
        ),
        ((Baseline(2), opening(12), reading(1, 40, 2), Concordance("exact")), "the score never rose above 2"),
        ((opening(12), Stop("pain"), opening(13)), "injected more than once"),
        ((Sham(3), opening(12)), "the sham injection produced pain"),
    ],
)
def test_what_looks_wrong_is_said(entries: tuple[Entry, ...], doubt: str) -> None:
    assert any(doubt in said for said in doubts(*entries))


def test_a_fall_below_the_opening_pressure_is_doubted_twice() -> None:
    assert len(doubts(opening(12), reading(1, 11))) == 2


@pytest.mark.parametrize(
    "entries",
    [
        (opening(30),),
        (Baseline(4), opening(12)),
        (opening(12), reading(1, 150)),
        (opening(12), reading(1, 40), reading(1, 30)),
        (opening(12), reading(1, 40, 3), Concordance("discordant")),
        (Inject(), Reading(ml(1), above(30)), Reading(ml(1.2), psi(40))),
        (opening(12), Concordance("exact")),
        (Concordance("exact"),),
        (Sham(0), opening(12)),
        (opening(12), Stop("pain"), opening(13), Designate(2)),
    ],
)
def test_what_is_as_it_should_be_raises_no_doubt(entries: tuple[Entry, ...]) -> None:
    assert doubts(*entries) == ()


def test_a_score_beside_an_old_pressure_is_doubted() -> None:
    (said,) = doubts(opening(12), Leak("none"), reading(pain=3))
    assert said == "pain was scored against an old pressure or volume (record 5)"
