"""The zero of a gauge before the first disc: what it reads open to the air, and what the record says of that.

Nothing here blocks. Who does not check the zero can say why; who just goes on has it recorded that nobody did.
"""

from __future__ import annotations

from collections import deque
from fractions import Fraction
from math import isnan
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from discorecorder.model.entries import Check, Level, Manometer, Note, Number
from discorecorder.model.resolving import settled
from discorecorder.model.state import OPENS_INJECTION
from discorecorder.model.units import Pressure, in_unit
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry
    from discorecorder.model.state import Fact

ITEM = "manometer zeroed"
"""The line of the checklist that holds the answer."""

REST_S = 1.0
"""For how long, in s, a gauge must read zero."""
SILENCE_S = 3.0
"""A longer silence, in s, ends what was read before."""
TOLERANCE_PSI = Fraction(1, 2)
"""How far from zero, in psi, a reading may lie where the step of the gauge is not larger."""
KNOWN = "calibration"
"""The first word of a note that names the pressure which is applied."""
_PLACES = 2


class Gauge(NamedTuple):
    """A gauge as the record names it: its name, maker and model if known, its step in its unit if known."""

    name: str
    model: str = ""
    resolution: float | None = None


class Rest(NamedTuple):
    """What a gauge read over about the last second, in ``unit``; ``at`` is the wall clock at its newest reading."""

    gauge: Gauge
    unit: str
    readings: tuple[float, ...]
    seconds: float
    at: datetime

    @property
    def mean(self) -> float:
        """The mean of the readings."""
        return fmean(self.readings)

    @property
    def spread(self) -> float:
        """How far the readings lie apart."""
        return max(self.readings) - min(self.readings)

    @property
    def tolerance(self) -> float:
        """How far from zero a reading may lie: half a psi, or the step of the gauge where that is larger."""
        return max(float(in_unit(TOLERANCE_PSI, self.unit)), self.gauge.resolution or 0.0)

    @property
    def is_at_zero(self) -> bool:
        """Whether every reading lies as near to zero as it may."""
        return max(map(abs, self.readings)) <= self.tolerance

    def told(self, number: float) -> str:
        """Return a pressure of the gauge with its unit, to the step of the gauge."""
        return f"{digits(number, self.gauge.resolution)} {self.unit}"


def digits(number: float, step: float | None) -> str:
    """Return a number to the step of a gauge, or to a hundredth where that is not known; zero has no sign."""
    places = _PLACES if not step else len(step_digits(step).partition(".")[2])
    return f"{round(number, places) + 0.0:.{places}f}"


def step_digits(step: float) -> str:
    """Return the step of a gauge as a plain number, without trailing zeros."""
    return f"{step:.6f}".rstrip("0").rstrip(".")


class LastSecond:
    """The readings of about the last second, on the clock of the gauge."""

    def __init__(self) -> None:
        self._kept: deque[tuple[float, float]] = deque()

    def take(self, times_s: Iterable[float], pressures: Iterable[float]) -> None:
        """Take readings, with their times in s; NaN is what was not read. A clock that began anew begins anew here."""
        kept = self._kept
        for at_s, pressure in zip(times_s, pressures, strict=True):
            if isnan(pressure):
                continue
            if kept and not 0 <= at_s - kept[-1][0] <= SILENCE_S:
                kept.clear()
            kept.append((at_s, pressure))
            while len(kept) > 1 and kept[1][0] <= at_s - REST_S:
                kept.popleft()

    @property
    def seconds(self) -> float:
        """For how long, in s, there are readings; 0 where there is none."""
        return self._kept[-1][0] - self._kept[0][0] if self._kept else 0.0

    @property
    def readings(self) -> tuple[float, ...]:
        """The readings; none until they last a whole second."""
        is_full = bool(self._kept) and self._kept[0][0] <= self._kept[-1][0] - REST_S
        return tuple(pressure for _, pressure in self._kept) if is_full else ()


def is_zero_asked(discogram: Discogram) -> bool:
    """Return whether the zero is still to be checked: no disc was injected yet, and no person has answered."""
    return discogram.status == "open" and not is_injected(discogram) and not _is_answered(discogram)


def is_injected(discogram: Discogram) -> bool:
    """Return whether a disc was injected."""
    return any(state.injections for state in discogram.levels.values())


def _is_answered(discogram: Discogram) -> bool:
    """Return whether a person has answered: what the program recorded as skipped is no answer."""
    manometer = discogram.last(Manometer)
    if manometer is not None and (not manometer.used or manometer.zeroed):
        return True
    fact = _checked(discogram)
    return fact is not None and fact.record.source != "program"


def _checked(discogram: Discogram) -> Fact | None:
    """Return what stands of the line of the checklist."""
    facts = reversed(discogram.facts(Check))
    return next((fact for fact in facts if isinstance(fact.entry, Check) and fact.entry.item == ITEM), None)


def check_at_zero(rest: Rest | None) -> None:
    """Refuse a gauge that does not read zero, with EntryError saying what it reads."""
    if rest is None:
        raise EntryError("the gauge has not read for a whole second; wait until it sends, or look at its cable")
    if not rest.is_at_zero:
        least, most = rest.told(min(rest.readings)), rest.told(max(rest.readings))
        raise EntryError(
            f"the gauge reads {least} to {most}, and open to the air it stays within {rest.told(rest.tolerance)} of "
            "zero for a second; open the syringe to the air, or set the zero of the gauge"
        )


def zero_entries(rest: Rest | None, discogram: Discogram) -> tuple[Entry, ...]:
    """Return what is recorded of a gauge that reads zero: the manometer as zeroed, and what it read.

    What stands of either is corrected. Raises EntryError where it does not read zero, and where a disc was injected.
    """
    if is_injected(discogram):
        raise EntryError("a disc was injected already; a zero that is checked now is a note, for example 'note zero 0'")
    check_at_zero(rest)
    assert rest is not None
    known = _comparisons(discogram, rest.gauge)
    words = "; ".join((_zero_words(rest), *known))
    wanted = (_manometer(rest, discogram.last(Manometer)), Check(ITEM, "done", words))
    return _unsettled(discogram, wanted)


def _zero_words(rest: Rest) -> str:
    least, most = (digits(one, rest.gauge.resolution) for one in (min(rest.readings), max(rest.readings)))
    return (
        f"{rest.gauge.name} read {rest.told(rest.mean)} open to the air over {rest.seconds:.1f} s "
        f"({least} to {most}, spread {rest.told(rest.spread)}, {len(rest.readings)} readings)"
    )


def _manometer(rest: Rest, said: Manometer | None) -> Manometer:
    """Return the manometer as zeroed: what a person said of it stays, what nobody said is what the gauge tells."""
    model = (said.model if said is not None else None) or rest.gauge.model or rest.gauge.name
    step = said.resolution if said is not None and said.unit == rest.unit else None
    if step is None and rest.gauge.resolution:
        step = Number.of(step_digits(rest.gauge.resolution))
    return Manometer(True, model, rest.unit, step, zeroed=True)


def _unsettled(discogram: Discogram, wanted: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entry for one in wanted if (entry := settled(discogram, one)) is not None)


def opens_injection(entries: Iterable[Entry]) -> bool:
    """Return whether a disc is injected by these entries, if none was before."""
    return any(isinstance(entry, OPENS_INJECTION) for entry in entries)


def skipped_zero(gauge: str, entries: Sequence[Entry], discogram: Discogram) -> tuple[Entry, ...]:
    """Return what is recorded in front of entries that inject the first disc, where no person has answered.

    Nothing where they inject none, and where one was answered; where a disc was injected already it is recorded as
    well. ``gauge`` is its name.
    """
    is_armed = discogram.armed is not None or any(isinstance(entry, Level) for entry in entries)
    is_due = is_injected(discogram) or (is_armed and opens_injection(entries))
    if not is_due or discogram.status != "open" or _is_answered(discogram):
        return ()
    words = f"the zero of {gauge} was not checked before the first injection"
    return _unsettled(discogram, (Check(ITEM, "skipped", words),))


def known_pressure(entry: Entry) -> Pressure | None:
    """Return the pressure that a note says is applied, as in ``calibration 50 psi``; None for any other entry."""
    words = entry.words.split() if isinstance(entry, Note) else []
    if len(words) != 3 or words[0] != KNOWN:
        return None
    try:
        return Pressure.of(words[1], words[2])
    except EntryError:
        return None


def calibration_entries(rest: Rest, known: Pressure, discogram: Discogram) -> tuple[Entry, ...]:
    """Return what is recorded of a gauge beside a known pressure: joined to its zero, or as a note until that is."""
    compared = _compared(rest, known)
    fact = _checked(discogram)
    if fact is not None and isinstance(fact.entry, Check) and fact.entry.state == "done":
        words = "; ".join(filter(None, (fact.entry.words, compared)))
        return _unsettled(discogram, (Check(ITEM, "done", words),))
    return (Note(f"{_noted(rest.gauge)}{compared}"),)


def _compared(rest: Rest, known: Pressure) -> str:
    """Return the words of a comparison, in the unit of the gauge."""
    off = rest.mean - float(in_unit(known.psi(), rest.unit))
    side = "above" if off >= 0 else "below"
    read, apart = rest.told(rest.mean), rest.told(abs(off))
    return f"at {known} applied it read {read}, {apart} {side}, spread {rest.told(rest.spread)}"


def _noted(gauge: Gauge) -> str:
    return f"{KNOWN} of {gauge.name}: "


def _comparisons(discogram: Discogram, gauge: Gauge) -> tuple[str, ...]:
    """Return the comparisons that were noted before the zero was checked, oldest first."""
    before = _noted(gauge)
    notes = (fact.entry.words for fact in discogram.facts(Note) if isinstance(fact.entry, Note))
    return tuple(words.removeprefix(before) for words in notes if words.startswith(before))
