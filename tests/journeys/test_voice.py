"""Dictation by voice as it is in the room: a key that is held, a microphone that is spoken into, and what may fail."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from tests.journeys import lumbar
from tests.ui.voice.sound_server import EAR, Recorded, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.person import Person
    from tests.ui.voice.sound_server import SoundServer

TALK = "F10"


def recogniser_of(program: int) -> int:
    """Return the process that recognises for a program; 0 where there is none."""
    for one in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((one / "stat").read_text("utf-8").rpartition(")")[2].split()[1])
            words = (one / "cmdline").read_bytes()
        except OSError:
            continue  # it ended meanwhile
        if parent == program and b"speech.listener" in words:
            return int(one.name)
    return 0


def tap_twice(person: Person, key: str) -> None:
    """Press a key twice as briefly as a foot does."""
    tap = ("keydown", key, "sleep", "0.06", "keyup", key)
    person.screen.do(*tap, "sleep", "0.1", *tap)


def test_a_procedure_goes_on_by_voice_and_without_it_when_the_recogniser_is_killed(
    start: Callable[..., Person], desk: Desk, server: SoundServer, say: Callable[..., None]
) -> None:
    server.plug_ear()
    identity = lumbar.recorded(desk)
    settings = desk.home / "voice.toml"
    settings.write_text(f'voice_confirm = "levels"\nvoice_earpiece = "{EAR}"\n', encoding="utf-8")
    desk.environment.update(server.environment, DISCORECORDER_SETTINGS=str(settings))
    ear = Recorded(server, EAR, desk.home / "ear.raw")
    person = start("window", "--resume", identity)
    person.waits_for_page("room")
    person.waits_for("Hold to talk")

    person.screen.do("keydown", TALK)
    person.waits_for("Listening")
    say("epidural leak")
    sleep(0.2)
    person.screen.do("keyup", TALK)
    person.waits_for("Recorded, epidural leak, epidural leak")
    person.waits_for_row("epidural leak")
    until(lambda: ear.sound_s > 0.5)
    ear.wait(1.0)

    person.screen.do("keydown", TALK)
    ear.wait(0.1)
    told_s = ear.sound_s
    say("next level")
    assert ear.sound_s == told_s, "it is silent while somebody speaks"
    person.screen.do("keyup", TALK)
    person.waits_for("Confirm?, next level, next level, Enter, F10 twice, or say \u201cconfirm\u201d")
    assert "epidural leak" in person.program.rows()[0], "nothing is recorded before it is confirmed"
    person.waits_for("Hold to talk")
    tap_twice(person, TALK)
    person.waits_for("Recorded, next level, next level")
    until(lambda: ear.sound_s > told_s)

    os.kill(recogniser_of(person.program.process.pid), signal.SIGKILL)
    person.waits_for("Voice off, keyboard works")
    person.press("F2")
    person.enter("opening pressure 15 psi")
    person.waits_for_row("opening pressure 15 psi")
    person.waits_for("Hold to talk")
    person.screen.do("keydown", TALK)
    say("vascular uptake")
    person.screen.do("keyup", TALK)
    person.waits_for_row("vascular leak")

    last = lumbar.records_of(desk, identity)[-4:]
    told = [(one["kind"], one["source"], one["role"], one["heard"]) for one in last]
    assert told == [
        ("leak", "voice", "radiologist", "epidural leak"),
        ("level", "voice", "radiologist", "next level"),
        ("opening", "typed", "technologist", "opening pressure 15 psi"),
        ("leak", "voice", "radiologist", "vascular uptake"),
    ]
    recogniser = recogniser_of(person.program.process.pid)
    ear.process.kill()
    ear.process.wait()
    person.program.kill()
    for _ in range(100):
        if not Path(f"/proc/{recogniser}").exists():
            break
        sleep(0.05)
    assert not Path(f"/proc/{recogniser}").exists(), "it ends with the window, however that ends"
