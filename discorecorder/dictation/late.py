"""A late entry on the dictation line: ``-2:00 pain 6`` is what happened two minutes ago."""

from __future__ import annotations

from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

MOST_MINUTES = 24 * 60


def split_late(words: str, now: datetime) -> tuple[datetime | None, str]:
    """Return when the words happened, or None for just now, and the words without their time.

    Understood are ``-2:00`` (minutes and seconds ago), ``-90`` and ``-90s`` (seconds ago), ``-3m`` (minutes ago), and
    ``@09:14:10`` or ``@09:14`` (on the clock). Raises EntryError for a time that is none, or that is to come.
    """
    stripped = words.strip()
    if not stripped or stripped[0] not in "-@\u2212":
        return None, words
    time, _, rest = stripped[1:].partition(" ")
    if not time:
        return None, words  # "- 26" is a pressure without a volume
    if not rest.strip():
        raise EntryError("say behind the time what happened, for example '-2:00 pain 6'")
    at = _on_clock(time, now) if stripped[0] == "@" else _ago(time, now)
    return at, rest.strip()


def _ago(time: str, now: datetime) -> datetime:
    from datetime import timedelta

    minutes, colon, seconds = time.partition(":")
    if not colon:
        minutes, seconds = ("0", time.removesuffix("s")) if not time.endswith("m") else (time[:-1], "0")
    if not (_is_number(minutes) and _is_number(seconds)) or (colon and (len(seconds) != 2 or int(seconds) > 59)):
        raise EntryError(f"'-{time}' is no time; a late entry begins with -2:00, minutes and seconds ago")
    if int(minutes) > MOST_MINUTES or int(seconds) > MOST_MINUTES * 60:
        raise EntryError(f"'-{time}' is over a day ago; record it as a note")
    return now - timedelta(minutes=int(minutes), seconds=int(seconds))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6


def _on_clock(time: str, now: datetime) -> datetime:
    from datetime import time as clock

    try:
        if len(time) not in {5, 8}:
            raise ValueError
        at = now.replace(microsecond=0)
        told = clock.fromisoformat(time)
    except ValueError:
        raise EntryError(f"'@{time}' is no time of day; write @09:14 or @09:14:10") from None
    at = at.replace(hour=told.hour, minute=told.minute, second=told.second)
    if at > now:
        raise EntryError(f"{time} is still to come; a late entry happened before now")
    return at
