"""What the ear of the window does, in one word for each state."""

from __future__ import annotations

from typing import NamedTuple

OFF, DEAF, STARTING, READY, LISTENING, THINKING, DOWN = (
    "off",
    "deaf",
    "starting",
    "ready",
    "listening",
    "thinking",
    "down",
)
"""Turned off, without a microphone, loading, ready, hearing speech, working it out, or broken."""

HEARS_NOTHING = frozenset({OFF, DEAF, DOWN})


class Hears(NamedTuple):
    """What an ear does now, and why it does not hear where it does not."""

    state: str = OFF
    why: str = ""
