"""A source without an instrument: the disc of a scripted patient, injected by a plunger that the room moves.

The plunger advances, rests, or follows the patient's own program. Time is cut into equal samples, so that the same
patient, seed and plunger give the same samples on every computer.
"""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from discorecorder.devices import PRESSURE, VOLUME, Heard, Sample, SourceError
from discorecorder.devices.disc_model import DiscModel
from discorecorder.devices.patients import MOST_FLOW_ML_S, Patient, patients, read_patient
from discorecorder.devices.recording import Pace
from discorecorder.model.units import PRESSURE_UNITS, one_in
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.devices.profile import Profile

MOST_HERTZ = 1000.0
MOST_WAITING = 50_000
"""How many samples wait for a reader; time in which more would have come is left out, as if it had not passed."""


class SimulatedDisc:
    """A source whose pressures come from the model of a disc.

    ``unit`` and ``resolution`` are those of the gauge it stands for, None being a gauge that shows every change.
    ``hertz`` counts samples by its own clock, which runs ``speed`` times faster. The plunger may be moved, and another
    disc armed, by another thread than the one that reads. Raises EntryError for a level that the patient has not, an
    unknown unit, and numbers out of range.
    """

    measures = frozenset({PRESSURE, VOLUME})

    def __init__(  # noqa: PLR0913  (what a gauge is, what it is fed, and the clock that a test drives)
        self,
        patient: Patient,
        level: str,
        unit: str = "psi",
        hertz: float = 100.0,
        resolution: float | None = 0.1,
        speed: float = 1.0,
        seed: int = 0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        _check(unit, hertz, resolution)
        self.name = f"simulated ({patient.name})"
        self.patient = patient
        self.unit = unit
        self.hertz = hertz
        self.resolution = resolution
        self._psi_in_unit = float(one_in("psi", unit))
        self._seed = seed
        self._pace = Pace(speed, clock, sleep)
        self._lock = Lock()
        self._count = 0
        self._waiting: deque[Sample] = deque()
        self._flow_ml_s = 0.0
        self._program: deque[tuple[float, int]] = deque()
        self._is_following = False
        self._disc = patient.disc(level)
        self._model = self._new_model()

    @classmethod
    def of(cls, profile: Profile) -> SimulatedDisc:
        """Make the source from a profile: its patient's first disc, which plays its own program once it is opened.

        ``patient`` is the name of one that ships, or a file. Raises SourceError naming the profile, and why.
        """
        try:
            patient = _patient_named(profile.patient)
            source = cls(
                patient,
                patient.levels[0],
                unit=profile.unit or "psi",
                hertz=profile.hertz or 100.0,
                resolution=profile.resolution or 0.1,
                speed=profile.speed,
            )
        except EntryError as wrong:
            raise SourceError(f"{profile.name}: {wrong}") from None
        source.name = profile.name
        source.play()
        return source

    @property
    def level(self) -> str:
        """The level of the disc that is injected."""
        return self._disc.level

    @property
    def is_playing(self) -> bool:
        """Whether the plunger follows the patient's program, and the program is not over."""
        with self._lock:
            self._catch_up()
            return self._is_following and bool(self._program)

    def open(self) -> None:
        """Begin with an empty syringe at the armed disc; a program that it follows begins anew."""
        with self._lock:
            self._pace.begin()
            self._count = 0
            self._waiting.clear()
            self._begin()

    def read(self, seconds: float) -> Heard:
        """Return the samples that are due, after at most so many s. Raises SourceError while it is not open."""
        with self._lock:
            if not self._pace.is_running:
                raise SourceError(f"{self.name} is not open; open it before it is read")
            samples = self._take()
            next_s = self._count / self.hertz
        if not samples:
            self._pace.wait_until(next_s, seconds)
            with self._lock:
                samples = self._take()
        return Heard(samples, self.unit)

    def close(self) -> None:
        """End; it can be opened again."""
        with self._lock:
            self._pace.end()
            self._waiting.clear()

    def advance(self, flow_ml_s: float) -> None:
        """Move the plunger at so many mL/s from now on. Raises EntryError outside 0 to 10 mL/s."""
        if not 0 <= flow_ml_s <= MOST_FLOW_ML_S:
            raise EntryError(f"the plunger moves at 0 to {MOST_FLOW_ML_S:g} mL/s, not {flow_ml_s:g}")
        with self._lock:
            self._catch_up()
            self._is_following = False
            self._flow_ml_s = flow_ml_s

    def rest(self) -> None:
        """Let the plunger rest from now on."""
        self.advance(0.0)

    def play(self) -> None:
        """Let the plunger follow the patient's own program for this disc, from its beginning."""
        with self._lock:
            self._catch_up()
            self._is_following = True
            self._load_program()

    def arm(self, level: str) -> None:
        """Go to another disc, or to the same one once more, and begin at its start; the plunger rests.

        A program that it follows begins anew, for the new disc. Raises EntryError where it is unknown.
        """
        disc = self.patient.disc(level)
        with self._lock:
            self._catch_up()
            self._disc = disc
            if not self._is_following:
                self._flow_ml_s = 0.0
            self._begin()

    def _begin(self) -> None:
        self._model = self._new_model()
        if self._is_following:
            self._load_program()

    def _new_model(self) -> DiscModel:
        resolution_psi = (self.resolution or 0.0) * self._psi_in_unit
        return DiscModel(self._disc.disc, self.patient.noise_psi, resolution_psi, self._seed)

    def _load_program(self) -> None:
        """Turn the seconds of the program into the last sample of each step; rounding does not add up."""
        self._program.clear()
        passed_s = 0.0
        for flow_ml_s, seconds in self._disc.flow:
            passed_s += seconds
            self._program.append((flow_ml_s, max(self._count - 1, 0) + round(passed_s * self.hertz)))

    def _take(self) -> tuple[Sample, ...]:
        self._catch_up()
        samples = tuple(self._waiting)
        self._waiting.clear()
        return samples

    def _catch_up(self) -> None:
        """Make the samples that are due by now, with the plunger as it was until now."""
        if not self._pace.is_running:
            return
        due = int(self._pace.now_s() * self.hertz + 1e-6) + 1 - self._count
        room = MOST_WAITING - len(self._waiting)
        if due > room:
            self._pace.hold_back((due - room) / self.hertz)
        for _ in range(min(due, room)):
            self._waiting.append(self._next_sample())

    def _next_sample(self) -> Sample:
        if self._is_following:
            self._follow_program()
        dt_s = 1 / self.hertz if self._count else 0.0
        gauge_psi, volume_ml = self._model.step(dt_s, self._flow_ml_s)
        at_ms = round(self._count * 1000 / self.hertz)
        self._count += 1
        return Sample(at_ms, round(gauge_psi / self._psi_in_unit, 6), round(volume_ml, 6))

    def _follow_program(self) -> None:
        while self._program and self._count > self._program[0][1]:
            self._program.popleft()
        self._flow_ml_s = self._program[0][0] if self._program else 0.0


def _check(unit: str, hertz: float, resolution: float | None) -> None:
    if unit not in PRESSURE_UNITS:
        raise EntryError(f"pressure is measured in {' or '.join(PRESSURE_UNITS)}, not {unit!r}")
    if not 0 < hertz <= MOST_HERTZ:
        raise EntryError(f"hertz is over 0 and at most {MOST_HERTZ:g}, not {hertz:g}")
    if resolution is not None and not 0 < resolution <= MOST_HERTZ:
        raise EntryError(f"resolution is a number over 0 in {unit}, not {resolution:g}")


def _patient_named(name: str) -> Patient:
    """Return a patient by the name that ships or the path of a TOML file. Raises EntryError where there is none."""
    if name.endswith(".toml"):
        return read_patient(Path(name))
    shipped = patients()
    if name not in shipped:
        raise EntryError(f"no patient is called {name!r}; there are {', '.join(shipped)}, or name a .toml file")
    return shipped[name]
