"""A procedure that a gauge streams: the discs of a scripted patient, injected by its own plunger, point by point."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from discorecorder.devices.patients import patients
from discorecorder.devices.simulated import SimulatedDisc
from discorecorder.model import entries as say
from discorecorder.model.journal import Batch
from tests.model.gauge import sealing
from tests.report.studies import Told, conclude, ml, psi, study_facts

if TYPE_CHECKING:
    from discorecorder.devices import Sample
    from discorecorder.model.discogram import Discogram

IN_BATCH_S = 0.5
READ_S = 10.0


class Gauged:
    """A discogram that grows together with the batches that a gauge streams into its journal."""

    def __init__(self) -> None:
        self.told = Told()
        self.batches: list[Batch] = []
        self._sealed = 0
        study_facts(self.told)

    @property
    def discogram(self) -> Discogram:
        return self.told.discogram

    def stream(self, level: str, samples: list[Sample], began: datetime, injection: int = 1, **other: Any) -> None:
        """Stream samples in batches, of which the clock began then."""
        where = {"unit": "psi", "source": "simulated disc", "hertz": 100.0} | other
        held: dict[int, list[Sample]] = {}
        for one in samples:
            held.setdefault(int(one.at_ms / 1000 / IN_BATCH_S), []).append(one)
        for some in held.values():
            at = began + timedelta(milliseconds=some[0].at_ms)
            number = len(self.batches) + 1
            self.batches.append(Batch.of(some, level=level, injection=injection, started_at=at, number=number, **where))

    def seal(self) -> None:
        """Record the seal of what was streamed since the last one."""
        new, before = self.batches[self._sealed :], self.batches[: self._sealed]
        self._sealed = len(self.batches)
        self.told.say(sealing(self.discogram.id, new, before), source="program")

    def inject(self, level: str, role: str, hertz: float = 100.0, source: str = "simulated disc") -> None:
        """Inject a disc of case A by the patient's program, and tell what is read, said and streamed."""
        patient = patients()["case_a"]
        disc = patient.disc(level)
        self.told.level(level, role)
        began = self.told.clock + timedelta(seconds=1)
        samples = played(level, sum(seconds for _, seconds in disc.flow) + 6, hertz)
        moving = [one for one in samples if one.at_ms <= 1000 * sum(seconds for _, seconds in disc.flow[:-1])]
        opened = next(one for one in samples if (one.volume_ml or 0) >= 0.1)
        self._say_at(began, opened, say.Opening(psi(opened.pressure or 0)))
        pain = 0
        for one in moving[:: max(1, len(moving) // 6)][1:] + moving[-1:]:
            score = patient.score(level, (one.pressure or 0) - disc.disc.opening_psi)
            reading = say.Reading(ml(one.volume_ml or 0), psi(one.pressure or 0), score, score > 0 and not pain)
            pain = max(pain, score)
            self._say_at(began, one, reading)
        self.told.say(say.Stop("pain" if pain else "pressure"), after=0.5)
        self.stream(level, samples, began, hertz=hertz, source=source)
        self.told.say(say.Concordance(disc.concordance), after=8)
        self.told.say(say.Nucleogram("fissured" if pain else "cottonball"), say.Leak("none"))
        self.seal()

    def _say_at(self, began: datetime, sample: Sample, entry: say.Entry) -> None:
        self.told.clock = max(self.told.clock, began + timedelta(milliseconds=sample.at_ms))
        self.told.say(entry, after=0)


def played(level: str, seconds: float, hertz: float = 100.0) -> list[Sample]:
    """Return what a gauge sends of a disc of case A in so many s."""
    now_s = [0.0]
    source = SimulatedDisc(patients()["case_a"], level, hertz=hertz, clock=lambda: now_s[0], sleep=lambda _: None)
    source.play()
    source.open()
    samples: list[Sample] = []
    while now_s[0] < seconds:
        now_s[0] = min(seconds, now_s[0] + READ_S)
        samples += source.read(0).samples
    source.close()
    return samples


def three_discs(*, signed: bool = True, hertz: float = 100.0, source: str = "simulated disc") -> Gauged:
    """Return a procedure of the three discs of case A."""
    gauged = Gauged()
    for level, role in (("L3-4", "control"), ("L4-5", "suspect"), ("L5-S1", "control")):
        gauged.inject(level, role, hertz, source)
    conclude(gauged.told, signed=signed)
    return gauged
