"""The series of one injection of a case: its points as readings, with the plunger advancing or at rest (facts E-6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.case_fields import Fields, placed
from discorecorder.case_words import STATES, plain
from discorecorder.model import entries as said
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from discorecorder.model.entries import Entry
    from discorecorder.model.units import Volume

    Said = tuple[float, Entry]

MOST_SECONDS = 86_400

RESTS = ("static", "flow_stopped", "plunger_stopped", "after_stop", "after_flow_stopped", "at_rest", "post_stop")
ADVANCES = ("dynamic", "flowing", "advancing", "plunger_advancing", "during_injection", "injecting")
"""Fields of a point that are true or false: the plunger rests, or it advances."""

TOLD_IN_WORDS = ("flow", "plunger")
"""Fields that say nothing but whether the plunger advances; other words in them are refused."""

TOLD_AMONG_OTHERS = ("event", "phase", "mode", "type", "kind", "state")
"""Fields that may hold anything; only what is said of the plunger is read."""

ENDS = frozenset({"stop", "end", "end of injection", "injection stopped", "injection ended"})


def series_entries(fields: Fields) -> Iterator[Said]:
    """Yield the readings of a series with their seconds, and a flow entry wherever the plunger stops or starts."""
    advancing, last_s, reached = True, 0.0, None
    for one in _points(fields):
        last_s = _time_of(one, last_s)
        volume, pressure, pain = one.volume("volume_ml"), one.pressure("pressure"), one.whole("nrs")
        flows = _flows(one)
        if flows is None:
            flows = advancing or _is_more(volume, reached)
        if flows != advancing:
            advancing = flows
            yield last_s, said.Flow(flows)
        reached = volume or reached
        with placed(one.where):
            if volume is not None or pressure is not None or pain is not None:
                yield last_s, said.Reading(volume, pressure, pain)


def is_ended(fields: Fields) -> bool:
    """Return whether the last point says that the injection ended there; the point itself was still injected."""
    last = list(_points(fields))[-1:]
    return any(_words(one, field) in ENDS for one in last for field in TOLD_AMONG_OTHERS)


def _points(fields: Fields) -> Iterator[Fields]:
    for place, point in enumerate(fields.items("series"), start=1):
        yield Fields(point, f"{fields.where}, point {place}")


def _is_more(volume: Volume | None, reached: Volume | None) -> bool:
    """Return whether contrast went in since the last volume, so that the plunger has advanced again."""
    return volume is not None and reached is not None and volume.exact() > reached.exact()


def _time_of(one: Fields, last_s: float) -> float:
    told = one.number("t_s")
    at_s = last_s if told is None else float(told)
    if at_s < last_s:
        raise EntryError(
            f"{one.where}: t_s {told} is before {last_s:g} of the point before it; give the series in the order of time"
        )
    if at_s > MOST_SECONDS:
        raise EntryError(f"{one.where}: t_s {told} is over a day; give the seconds since the injection began")
    return at_s


def _flows(one: Fields) -> bool | None:
    """Return whether the plunger advances at a point; None where the case does not say."""
    rests = [one.truth(field) for field in RESTS]
    told = [one.truth(field) for field in ADVANCES] + [None if rest is None else not rest for rest in rests]
    told += [one.state(field) for field in TOLD_IN_WORDS]
    told += [STATES.get(_words(one, field)) for field in TOLD_AMONG_OTHERS]
    answers = {answer for answer in told if answer is not None}
    if len(answers) > 1:
        raise EntryError(f"{one.where}: it says that the plunger rests and that it advances; leave one of them out")
    return answers.pop() if answers else None


def _words(one: Fields, field: str) -> str:
    held = one.shown.get(field)
    return plain(held) if isinstance(held, str) else ""
