"""Scripted patients: what each disc of an invented patient does when it is injected, and what the patient then says.

A patient is one TOML file of ``resources/patients``, or of a site::

    name = "Case A"
    sentence = "One painful disc between two quiet ones."
    baseline = 0               # pain before anything is injected, 0 to 10
    noise_psi = 0.1            # standard deviation of the gauge's noise

    [[disc]]
    level = "L4-5"
    dallas = 4                 # modified Dallas grade, which gives the elastance ...
    stiffer_by_sd = 0.5        # ... so many deviations over its mean,
    elastance_psi_per_ml = 12  # or the elastance itself, in place of the two
    opening_psi = 12
    resistance_psi_s_per_ml = 40
    leak_ml_per_s = 0.02       # lost per second ...
    leak_above_psi = 60        # ... above this gauge pressure
    pain = [[8, 1], [14, 7]]   # from so many psi above opening on, this score
    concordance = "exact"
    side = "left"
    words = "that is my pain"
    flow = [[0.05, 4], [0, 5]] # mL/s for so many seconds, one after the other
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from discorecorder.devices.disc_model import ELASTANCE, OPENING_ML, Disc, elastance_psi_per_ml
from discorecorder.model.small_file import read_small_file
from discorecorder.model.spine import level_named
from discorecorder.model.values import EntryError, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MOST_BYTES = 256 * 1024
MOST_FLOW_ML_S = 10.0
MOST_PAIN = 10

_OF_A_PATIENT = ("name", "sentence", "baseline", "noise_psi", "disc")
_OF_A_DISC = (
    *("level", "dallas", "stiffer_by_sd", "elastance_psi_per_ml", "opening_psi", "opening_ml"),
    *("resistance_psi_s_per_ml", "leak_ml_per_s", "leak_above_psi"),
    *("pain", "concordance", "side", "words", "flow"),
)
_OF_THE_MODEL = ("opening_psi", "opening_ml", "resistance_psi_s_per_ml", "leak_ml_per_s", "leak_above_psi")


class PatientDisc(Value):
    """One disc of a scripted patient.

    ``pain`` holds from how many psi above opening on which score is felt; ``flow`` is the program of the plunger, as
    mL/s and for how many s. ``side`` and ``words`` are empty where the patient says nothing of them.
    """

    level: str
    dallas: int
    disc: Disc
    pain: tuple[tuple[float, int], ...] = ()
    concordance: str = "none"
    side: str = ""
    words: str = ""
    flow: tuple[tuple[float, float], ...] = ()


class Patient(Value):
    """An invented patient: pain before anything is injected, and the discs in the order in which they are injected."""

    name: str
    discs: tuple[PatientDisc, ...]
    sentence: str = ""
    baseline: int = 0
    noise_psi: float = 0.1

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that the patient has, in the order in which they are injected."""
        return tuple(disc.level for disc in self.discs)

    def disc(self, level: str) -> PatientDisc:
        """Return the disc of a level. Raises EntryError where the patient has none there."""
        for disc in self.discs:
            if disc.level == level:
                return disc
        raise EntryError(f"{self.name} has no disc {level}; choose {' or '.join(self.levels)}")

    def score(self, level: str, above_opening_psi: float) -> int:
        """Return the pain, 0 to 10, that the patient says at so many psi above opening, and never less than baseline.

        Raises EntryError where the patient has no such level.
        """
        felt = [score for from_psi, score in self.disc(level).pain if above_opening_psi >= from_psi]
        return max([self.baseline, *felt])


def patients() -> dict[str, Patient]:
    """Return the patients that ship, by the names of their files. Raises EntryError where one cannot be read."""
    from discorecorder.assets import asset

    return {path.stem: read_patient(path) for path in sorted(asset("patients").glob("*.toml"))}


def read_patient(path: Path) -> Patient:
    """Read one patient from a TOML file. Raises EntryError naming the file, the disc, the field and the remedy."""
    table = _table_in(path)
    try:
        return _patient(table)
    except EntryError as wrong:
        raise EntryError(f"{path}: {wrong}") from None


def _table_in(path: Path) -> dict[str, Any]:
    import tomllib

    text = read_small_file(path, MOST_BYTES, f"{path}: over {MOST_BYTES // 1024} KB; this is no file of a patient")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise EntryError(f"{path}: not TOML ({wrong}); correct the file") from None


def _patient(table: Mapping[str, Any]) -> Patient:
    _check_names(table, _OF_A_PATIENT)
    listed = table.get("disc")
    if not isinstance(listed, list) or not listed or not all(isinstance(one, dict) for one in listed):
        raise EntryError("a patient has one [[disc]] table for each disc, and at least one")
    discs: list[PatientDisc] = []
    for place, one in enumerate(listed, 1):
        try:
            disc = _patient_disc(one)
        except EntryError as wrong:
            raise EntryError(f"disc {place}: {wrong}") from None
        if disc.level in {before.level for before in discs}:
            raise EntryError(f"disc {place}: {disc.level} stands there twice; keep one of the two")
        discs.append(disc)
    return Patient(
        name=_text(table, "name"),
        discs=tuple(discs),
        sentence=_text(table, "sentence", ""),
        baseline=_whole(table, "baseline", MOST_PAIN, 0),
        noise_psi=_number(table, "noise_psi", 0.1),
    )


def _patient_disc(table: Mapping[str, Any]) -> PatientDisc:
    from discorecorder.model.entries.disc import GRADES, PainSide

    _check_names(table, _OF_A_DISC)
    dallas = _whole(table, "dallas", max(ELASTANCE))
    concordance, side = _text(table, "concordance", "none"), _text(table, "side", "")
    _check_word("concordance", concordance, GRADES)
    _check_word("side", side, ("", *PainSide.words_of["side"]))
    return PatientDisc(
        level=level_named(_text(table, "level")),
        dallas=dallas,
        disc=_disc(table, dallas),
        pain=_pain(_pairs(table, "pain")),
        concordance=concordance,
        side=side,
        words=_text(table, "words", ""),
        flow=_flow(_pairs(table, "flow")),
    )


def _disc(table: Mapping[str, Any], dallas: int) -> Disc:
    if "elastance_psi_per_ml" in table and "stiffer_by_sd" in table:
        raise EntryError("elastance_psi_per_ml and stiffer_by_sd exclude each other; keep one of the two")
    if ("leak_ml_per_s" in table) != ("leak_above_psi" in table):
        raise EntryError("a leak needs both leak_ml_per_s and leak_above_psi; add the other")
    by_grade = elastance_psi_per_ml(dallas, _number(table, "stiffer_by_sd", 0.0, least=-math.inf))
    numbers = {field: _number(table, field) for field in _OF_THE_MODEL if field in table}
    if "opening_psi" not in numbers:
        raise EntryError("opening_psi is missing; give the opening pressure in psi")
    return Disc(
        opening_psi=numbers.pop("opening_psi"),
        elastance_psi_per_ml=_number(table, "elastance_psi_per_ml", by_grade),
        opening_ml=numbers.pop("opening_ml", OPENING_ML),
        **numbers,
    )


def _pain(pairs: Iterable[tuple[float, float]]) -> tuple[tuple[float, int], ...]:
    pain: list[tuple[float, int]] = []
    for from_psi, score in pairs:
        if score not in range(MOST_PAIN + 1):
            raise EntryError(f"pain: a score is a whole number from 0 to {MOST_PAIN}, not {score:g}")
        if pain and (from_psi <= pain[-1][0] or score < pain[-1][1]):
            raise EntryError(f"pain: [{from_psi:g}, {score:g}] comes after more; sort the pairs by pressure and score")
        pain.append((from_psi, int(score)))
    return tuple(pain)


def _flow(pairs: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    flow = tuple(pairs)
    for ml_s, seconds in flow:
        if ml_s > MOST_FLOW_ML_S or seconds == 0:
            raise EntryError(
                f"flow: [{ml_s:g}, {seconds:g}] is no step; give 0 to {MOST_FLOW_ML_S:g} mL/s, and over 0 s"
            )
    return flow


def _check_names(table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    unknown = set(table) - set(known)
    if unknown:
        raise EntryError(f"no field is called {min(unknown)}; there are {', '.join(known)}")


def _check_word(field: str, word: str, known: tuple[str, ...]) -> None:
    if word not in known:
        raise EntryError(f"{field} is {', '.join(filter(None, known))}, not {word!r}")


def _text(table: Mapping[str, Any], field: str, default: str | None = None) -> str:
    held = table.get(field, default)
    if held is None:
        raise EntryError(f"{field} is missing; add it")
    if not isinstance(held, str) or (default is None and not held.strip()):
        raise EntryError(f"{field} is a text in quotes, not {held!r}")
    return held


def _whole(table: Mapping[str, Any], field: str, most: int, default: int | None = None) -> int:
    held = table.get(field, default)
    if held is None:
        raise EntryError(f"{field} is missing; give a whole number from 0 to {most}")
    if type(held) is not int or not 0 <= held <= most:
        raise EntryError(f"{field} is a whole number from 0 to {most}, not {held!r}")
    return held


def _number(table: Mapping[str, Any], field: str, default: float = 0.0, least: float = 0.0) -> float:
    held = table.get(field, default)
    if not _is_number(held) or not least <= held < math.inf:
        raise EntryError(f"{field} is a number{' of 0 or more' if least == 0 else ''}, not {held!r}")
    return float(held)


def _pairs(table: Mapping[str, Any], field: str) -> list[tuple[float, float]]:
    held = table.get(field, [])
    if not isinstance(held, list):
        raise EntryError(f"{field} is a list of pairs such as [[8, 1], [14, 7]], not {held!r}")
    for pair in held:
        is_pair = isinstance(pair, list) and len(pair) == 2
        if not is_pair or not all(_is_number(one) and 0 <= one < math.inf for one in pair):
            raise EntryError(f"{field} is a list of pairs of numbers of 0 or more, not of {pair!r}")
    return [(float(first), float(second)) for first, second in held]


def _is_number(held: object) -> bool:
    return type(held) in {int, float}
