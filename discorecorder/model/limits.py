"""What the parameters of a rule set can be: type, range, vocabulary, and which belong together.

A limit that a method does not read is refused, not ignored, and so is a rule set that anything would meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.rulesets import CONTROL_RULES, LIMITS
from discorecorder.model.values import EntryError

if TYPE_CHECKING:
    from typing import Any

RANGES: dict[str, tuple[float, float]] = {
    "nrs_least": (1, 10),
    "gauge_at_nrs": (1, 10),
    "control_nrs_most": (0, 10),
    "rating_least": (1, 5),
    "dallas_least": (0, 5),
    "behaviours_least": (1, 5),
    "contiguous_most": (1, 25),
}
"""The least and most of a parameter; every other number is over 0 and under 1000."""

FAILED = ("NOT MET", "NOT SUSTAINED")
WORDS: dict[str, tuple[str, ...]] = {
    "controls": CONTROL_RULES,
    "failed": FAILED,
    "uncontrolled": (*FAILED, "INDETERMINATE"),
}
"""The words a parameter can have; nothing that failed can be called MET."""

_TARGET = (
    "concordant",
    "nrs_least",
    "above_opening_under_psi",
    "volume_most_ml",
    "dallas_least",
    "annulus_torn",
    "rating_least",
    "behaviours_least",
    "sources_excluded",
)
_NEEDED: dict[str, tuple[str, ...]] = {
    "conditions": ("controls",),
    "ladder": ("nrs_least", "low_psi", "above_opening_under_psi", "control_adequate_psi", "late_psi"),
    "low pressure": ("rating_least", "gauge_at_nrs", "gauge_most_psi"),
    "pressure class": ("class_limits_psi",),
    "response": (),
    "descriptive": (),
}
_CONTROLS = ("control_adequate_psi", "control_first_pain_over_psi", "control_nrs_most")
_ALLOWED: dict[str, tuple[str, ...]] = {
    "conditions": (*_TARGET, *_CONTROLS, "contiguous_most", "failed", "uncontrolled"),
    "ladder": _TARGET,
}


class MisplacedError(EntryError):
    """Raised for one key of a rule table, so that its line can be named."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key


def check_limits(method: str, parameters: dict[str, Any]) -> None:
    """Refuse parameters that are unknown, out of range, or do not make a rule set of the method.

    Raises MisplacedError with the key and the reason.
    """
    for key, limit in parameters.items():
        _check_limit(key, limit)
        if key not in (*_NEEDED[method], *_ALLOWED.get(method, ())):
            raise MisplacedError(key, f"a rule set by {method} does not read {key}")
    needed = (*_NEEDED[method], *(other for key in parameters for other in _needed_by(key, parameters[key])))
    for key in needed:
        if key not in parameters:
            raise MisplacedError("parameters", f"a rule set by {method} with these parameters needs {key} as well")
    if method == "conditions" and not any(parameters.get(key, False) is not False for key in _TARGET):
        raise MisplacedError("parameters", "a rule set without a condition on the disc would be met by any disc")
    if method == "ladder" and parameters["low_psi"] > parameters["above_opening_under_psi"]:
        raise MisplacedError("low_psi", "low_psi is over above_opening_under_psi; the lower tiers lie above it")


def _needed_by(key: str, limit: object) -> tuple[str, ...]:
    """Return what else a parameter needs to be told."""
    if key in {"above_opening_under_psi", "volume_most_ml"}:
        return ("nrs_least",)
    if key != "controls" or limit == "none":
        return ()
    late = ("control_first_pain_over_psi",) if limit == "adjacent painless or late discordant" else ()
    return ("control_adequate_psi", *late)


def _check_limit(key: str, limit: object) -> None:
    kind = LIMITS.get(key)
    if kind is None:
        raise MisplacedError(key, f"{key} is no parameter; there are {', '.join(LIMITS)}")
    if kind is list:
        _check_classes(key, limit)
    elif type(limit) not in ((int, float) if kind is float else (kind,)):
        raise MisplacedError(key, f"{key} is a {_TYPES[kind]}, not {limit!r}")
    elif kind in {int, float}:
        _check_number(key, limit)
    elif key in WORDS and limit not in WORDS[key]:
        raise MisplacedError(key, f"{key} is {', '.join(WORDS[key])}; not {limit!r}")


_TYPES = {int: "whole number", float: "number", bool: "truth (true or false)", str: "text"}


def _check_number(key: str, number: Any) -> None:
    least, most = RANGES.get(key, (0, 1000))
    within = least <= number <= most if key in RANGES else least < number < most
    if not within:
        raise MisplacedError(key, f"{key} = {number} is out of range ({least} to {most})")


def _check_classes(key: str, limits: object) -> None:
    numbers = limits if isinstance(limits, list) else []
    for number in numbers:
        if type(number) not in {int, float}:
            raise MisplacedError(key, f"{key} holds {number!r}, which is no number")
        _check_number(key, number)
    if len(numbers) != 3 or not numbers[0] < numbers[1] < numbers[2]:
        raise MisplacedError(key, f"{key} is three rising pressures in psi, not {limits!r}")
