"""Procedures to draw: invented patients, told entry by entry as the recorder would."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry, Number, Record
from discorecorder.model.rulesets import PRIMARY, SHIPPED
from discorecorder.model.units import Pressure, Volume

LUMBAR = ("L1-2", "L2-3", "L3-4", "L4-5", "L5-S1")
ROOM = timezone(timedelta(hours=1))


def psi(number: float) -> Pressure:
    """Return a gauge pressure in psi."""
    return Pressure.of(round(number, 1), "psi")


def ml(number: float) -> Volume:
    """Return a volume in mL."""
    return Volume.of(round(number, 2), "mL")


class Told:
    """A discogram that grows by what is said."""

    def __init__(self, region: str = "lumbar", id: str = "7f3a91c2-0b5e-4a77-9a51-2f3d5c1e8b40") -> None:  # noqa: A002
        self.discogram = Discogram(id)
        self.clock = datetime(2026, 11, 23, 9, 2, tzinfo=ROOM)
        self.say(opening_of(region), author="discorecorder", role="program", source="program")

    def say(self, *entries: Entry, after: float = 4, **how: Any) -> int:
        """Record entries one after another; return the number of the last."""
        line = len(self.discogram.records) + 1
        for entry in entries:
            self.clock += timedelta(seconds=after)
            record = Record(
                number=len(self.discogram.records) + 1,
                entry=entry,
                happened_at=how.get("happened_at", self.clock),
                entered_at=self.clock,
                author=how.get("author", "Dr A. Radiologist"),
                role=how.get("role", "radiologist"),
                source=how.get("source", "voice"),
                line=line,
                heard=how.get("heard"),
                late=how.get("late", False),
            )
            self.discogram = self.discogram.plus(record.sealed(self.discogram.id, self.discogram.digest))
        return len(self.discogram.records)

    def level(self, level: str, role: str | None, *, base: int = 0, gauge: int = 22) -> None:
        """Arm a level and put the needle in."""
        self.clock += timedelta(seconds=90)
        self.say(
            say.Level(level, role),
            say.Blinding(True),
            say.Needle("left", gauge),
            say.Approach("posterolateral"),
            say.Technique("coaxial", introducer=18, gauge=gauge, length_mm=150),
            say.Attempts(1),
            say.Tip("centre"),
            say.Image("ap"),
            say.Image("lateral"),
            say.Baseline(base),
            say.Inject(),
        )

    def series(self, opening: float, points: Iterable[tuple[float, float, int]], *, step: float = 6) -> None:
        """Tell an opening pressure and points of volume, pressure and pain."""
        self.say(say.Opening(psi(opening)), after=4)
        had_pain = False
        for volume, pressure, pain in points:
            first, had_pain = pain > 0 and not had_pain, had_pain or pain > 0
            reading = say.Reading(ml(volume), psi(pressure), pain, first)
            heard = f"{reading.volume} {reading.pressure} pain {pain}"
            how = {"role": "technologist", "author": "T. Technologist", "source": "typed"}
            self.say(reading, after=step, heard=heard, **how)


def opening_of(region: str) -> say.Open:
    """Return an opening record with the shipped rule sets."""
    frozen = {rules.name: rules.frozen() for rules in SHIPPED}
    return say.Open(region, "discorecorder 0.1.0", 10_000, frozen, tuple(PRIMARY.values()))


def study_facts(told: Told, *, name: str = "ROE^JANE^Q.", position: str = "prone") -> None:
    """Tell what is said before the first needle."""
    told.say(
        say.Patient(name, "00417723", "1979-04-12", "F", "26-118843"),
        say.Staff("radiologist", "Dr A. Radiologist"),
        say.Staff("technologist", "T. Technologist"),
        say.Staff("referrer", "Dr S. Surgeon"),
        say.Indication("Low back pain for 14 months, no lasting relief from physiotherapy and two facet blocks"),
        say.UsualPain("midline low back into left buttock, worse on sitting", 4),
        say.Counted("c2", "whole-spine count from C2; five lumbar-type bodies", confirmed_by="Dr A. Radiologist"),
        say.Position(position),
        say.Manometer(True, "digital inflation syringe", "psi", Number.of(1), True),
        say.Mode("manual", Number.of(0.05)),
        say.Contrast("iopamidol", 300, "K2291"),
        say.Antibiotic("disc", "cefazolin", "10 mg/mL in the injectate"),
        say.Antibiotic("intravenous", "none"),
        say.Medication("sedation", "midazolam", "1 mg at 09:01"),
        say.Medication("of the day", "paracetamol", "1 g at 06:30"),
        say.Check("consent", "done"),
        say.Check("time-out", "done", "levels and numbering read aloud"),
        say.Check("allergies", "done", "none known"),
        say.Check("driver", "done"),
        say.Check("psychometric screen", "skipped", "not available"),
        say.Exclusion(True),
    )


def conclude(told: Told, *, signed: bool = True) -> None:
    """Tell what is said after the last needle, and sign."""
    told.say(
        say.Fluoroscopy(212, Number.of(8.4), Number.of(41)),
        say.Recovery(3),
        say.Discharge("walking, with her sister, at 10:45"),
        say.Check("instructions", "done", "leaflet handed over and explained"),
        say.Finish(),
        say.Interpretation("Concordant pain at L4-5 with two painless adjacent discs. CT to grade the tear."),
    )
    if signed:
        told.say(say.Sign("Dr A. Radiologist"), source="key")


def painless(told: Told, level: str, opening: float, peak: float, volume: float, *, shape: str = "cottonball") -> None:
    """Tell a control disc that was pressurised without pain."""
    told.level(level, "control")
    told.series(opening, [(volume * 0.4, opening + (peak - opening) * 0.35, 0), (volume, peak, 0)])
    told.say(
        say.Stop("pressure"), say.EndPoint("firm"), say.Concordance("none"), say.Nucleogram(shape), say.Leak("none"),
        say.Tear(0), say.After(0),
    )  # fmt: skip


def target(told: Told, level: str, *, series: Sequence[tuple[float, float, int]], opening: float = 12) -> None:
    """Tell a disc with the usual pain."""
    told.level(level, "suspect")
    told.series(opening, series)
    told.say(
        say.Stop("pain"), say.Concordance("exact"), say.Words("That's it, that's the pain I get when I sit"),
        say.Location("midline low back into left buttock"), say.PainSide("left"),
        say.Behaviour(("guarding", "grimacing", "verbalising")), say.Rating(4), say.EndPoint("soft"),
        say.Nucleogram("fissured"), say.Tear(4, "posterior left"), say.Leak("none"), say.Persistence(45),
        say.Repeat(True, 8), say.After(5),
    )  # fmt: skip


SERIES_A = ((0.2, 12, 0), (0.8, 20, 3), (1.1, 24, 6), (1.4, 26, 7), (1.6, 28, 8))


def case_a(*, name: str = "ROE^JANE^Q.", signed: bool = True) -> Discogram:
    """One disc with the usual pain between two painless ones, with a correction and a withdrawal in the record."""
    told = Told()
    study_facts(told, name=name)
    painless(told, "L3-4", 18, 98, 1.6)
    target(told, "L4-5", series=SERIES_A)
    wrong = told.say(say.Relief(5, 10))
    told.say(say.Withdraw("misheard", (wrong,)))
    painless(told, "L5-S1", 15, 90, 2.2, shape="lobular")
    told.say(say.Correct(say.Nucleogram("irregular"), "seen again on the lateral view", _last(told, "nucleogram")))
    told.say(say.Level("L4-5"), say.Sleep(ml(1), "bupivacaine", Number.of(0.5)), say.Relief(4, 5), say.Relief(2, 10))
    told.say(say.Ct(True))
    conclude(told, signed=signed)
    return told.discogram


def _last(told: Told, kind: str) -> int:
    return next(record.number for record in reversed(list(told.discogram.records)) if record.entry.kind == kind)


def of_levels(levels: Sequence[str], region: str, *, name: str = "ROE^JANE^Q.", painful: str = "") -> Discogram:
    """Return a study of these levels, one of them painful."""
    told = Told(region)
    study_facts(told, name=name, position="supine" if region == "cervical" else "prone")
    for place, level in enumerate(levels):
        if level == painful:
            target(told, level, series=SERIES_A)
        else:
            painless(told, level, 14 + place, 80 + 2 * place, 1.4 + 0.1 * place)
    conclude(told, signed=False)
    return told.discogram


def wordy() -> Discogram:
    """Return a study in which everybody says as much as a record can hold."""
    words = "lorem " * 332 + "end"
    told = Told()
    study_facts(told, name="Lorem^" + "ipsum " * 60 + "x")
    told.say(say.Indication(words), say.Note(words), say.UsualPain(words, 4))
    told.say(say.Counted("other", words, confirmed_by="Dr " + words[:200]))
    painless(told, "L3-4", 18, 98, 1.6)
    target(told, "L4-5", series=SERIES_A)
    said = told.say(say.Words(words), say.Location(words), heard=words)
    told.say(say.Correct(say.Location(words), words, said), heard=words)
    told.say(say.Level("L2-3", "control"), say.Abandon(words))
    told.say(say.Complication(words), say.Interpretation(words), say.Finish())
    told.say(say.Sign(words[:299]))
    told.say(say.Addendum(words))
    return told.discogram


def troubled() -> Discogram:
    """Return a study in which much went wrong: a sixth lumbar vertebra, a gauge in atm, leaks, a gap, an event."""
    told = Told()
    told.say(
        say.Patient("M\u00fcller^\u00c4nne", "8812", "1961-02-28", "F", "26-118901"), say.UsualPain("right buttock", 5)
    )
    told.say(say.Counted("c2", "count from C2; six lumbar-type bodies", "L6", ("L2-3",), None, "probable"))
    told.say(say.Manometer(True, "inflation syringe", "atm", Number.of(0.1), False))
    told.say(say.Medication("steroid", "dexamethasone", "4 mg"), say.Sedation(2, True))
    told.level("L5-6", "suspect", base=5)
    told.say(say.Sham(2), say.Opening(Pressure.of("0.8", "atm")))
    told.say(say.Reading(ml(0.5), Pressure.of("1.4", "atm"), 6, True), after=8)
    told.say(say.Reading(ml(1.0), Pressure.of("4.2", "atm")), after=6)
    told.say(say.Reading(pain=7), after=14)
    told.say(
        say.Flow(False), say.Reading(pain=8), say.Stop("pain"), say.Concordance("similar"), say.Nucleogram("ruptured")
    )
    told.say(say.Leak("epidural"), say.Tear(5, "posterior right"), say.Gap(95, "power failure"))
    told.say(say.Words("like always"), happened_at=told.clock - timedelta(seconds=60), late=True)
    told.say(say.Inject(), say.Opening(Pressure.of("0.9", "atm")), say.Reading(ml(0.8), Pressure.of("2.1", "atm"), 7))
    told.say(say.Stop("adverse"), say.Sleep(ml(0.5), "lidocaine", Number.of(1)), say.Relief(3))
    told.say(say.Adverse("vasovagal", "moderate", "L5-6", "legs up, 500 mL saline"))
    told.say(say.Unit("psi"))
    painless(told, "L6-S1", 14, 30, 1.2)
    told.level("L4-5", "control")
    told.say(
        say.NoOpening("display asleep"), say.Reading(ml(2.0), None, 0), say.Stop("no rise"), say.Concordance("none")
    )
    told.say(say.Leak("vascular", True), say.Finish())
    return told.discogram


def nothing_yet() -> Discogram:
    """Return a discogram that was only opened."""
    return Told().discogram
