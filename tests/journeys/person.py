"""A person at the program: presses keys and the mouse as X delivers them, and looks at what the screen shows.

The program runs as a process of its own at a desk with a home of its own, so that it can be killed, and so that the
disk is looked at from outside.
"""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desk import Desk
    from tests.journeys.screen import Screen

PATIENCE_S = 15.0
ENDS_S = 5.0
LOOK_S = 0.04
"""How long between two looks at the screen."""

BETWEEN_KEYS_MS = 5
NOTCH_PX = 50
MOVED_S = 1.0
MOST_STOPS = 150
"""After so many moves of the focus something is out of reach."""

_UP, _DOWN = "4", "5"


class Program:
    """The program of a desk, started on a screen; it is asked what it shows."""

    def __init__(self, desk: Desk, screen: Screen, *words: str | Path, before: tuple[str, ...] = ()) -> None:
        """Start it with these words behind its name; ``before`` is what the command itself is run by."""
        desk.home.mkdir(exist_ok=True)
        self.desk = desk
        self._started = monotonic()
        self._where = Path(desk.environment["TMPDIR"]) / f"ear-{id(self)}"
        self._errors = (desk.home / "stderr.txt").open("a+b")
        surroundings = {name: held for name, held in screen.environment.items() if not name.startswith("DISCORECORDER")}
        surroundings |= desk.environment | {"QT_QPA_PLATFORM": "xcb", "PYTHONFAULTHANDLER": "1"}
        self.process = subprocess.Popen(
            [*before, sys.executable, "-m", "tests.journeys.desk_window", str(self._where), *map(str, words)],
            cwd=desk.home,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
        )
        self._socket: socket.socket | None = None

    def ask(self, question: str, **more: str | int) -> Any:
        """Ask the program what it shows. Raises ProgramEnded where it runs no more."""
        try:
            link = self._link()
            link.sendall(json.dumps({"ask": question, **more}).encode() + b"\n")
            heard = b""
            while not heard.endswith(b"\n"):
                piece = link.recv(1 << 20)
                if not piece:
                    raise ConnectionError
                heard += piece
        except ConnectionError:
            raise ProgramEnded(self._last_words()) from None
        return json.loads(heard)

    def complaints(self) -> str:
        """Return what the program wrote to standard error."""
        return Path(self._errors.name).read_text("utf-8")

    def until(self, is_so: Callable[[], Any], what: str, seconds: float = PATIENCE_S) -> Any:
        """Wait until something is so, and return it. Raises AssertionError that says what did not come."""
        until = monotonic() + seconds
        while not (found := is_so()):
            if monotonic() > until:
                raise AssertionError(f"{what} did not come; the screen shows {self.page()!r}: {self.words()[:3000]}")
            sleep(LOOK_S)
        return found

    def page(self) -> str:
        """Return the name of the page that is shown."""
        page: str = self.ask("page")
        return page

    def words(self) -> str:
        """Return all that the screen shows and says, as one text."""
        return " | ".join(text for text in self.texts() if text)

    def texts(self) -> list[str]:
        """Return every text that is shown, or read out by a screen reader."""
        found: list[str] = []
        for told in self.ask("shown"):
            found += [told[key] for key in ("name", "text", "about", "tip", "hint") if told.get(key)]
            found += told.get("rows", [])
        return list(dict.fromkeys(found))

    def rows(self, name: str = "Record, newest first") -> list[str]:
        """Return the rows of a list."""
        return next((told.get("rows", []) for told in self.ask("shown") if told["name"] == name), [])

    def shows(self, words: str) -> bool:
        """Return whether some text on the screen holds these words."""
        return any(words in text for text in self.texts())

    def started_after(self) -> float:
        """Return the seconds since it was started."""
        return monotonic() - self._started

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)
        self._let_go()

    def ended(self, seconds: float = PATIENCE_S) -> int:
        """Wait until it ended by itself, and return its exit status."""
        status = self.process.wait(timeout=seconds)
        self._let_go()
        return status

    def close(self) -> None:
        """End it, whatever it does."""
        if self.process.poll() is None:
            self.kill()
        self._let_go()
        self._errors.close()

    def _last_words(self) -> str:
        """Return how it ended, or that it runs on, and what it wrote to standard error."""
        try:
            told = f"it ended with status {self.process.wait(timeout=ENDS_S)}"
        except subprocess.TimeoutExpired:
            told = "it runs on, but does not answer"
        return f"{told}: {self.complaints() or 'without a word'}"

    def _let_go(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _link(self) -> socket.socket:
        """Return the connection to the program, once it listens."""
        until = monotonic() + PATIENCE_S
        while self._socket is None:
            link = socket.socket(socket.AF_UNIX)
            try:
                link.connect(str(self._where))
            except OSError:
                link.close()
                if self.process.poll() is not None or monotonic() > until:
                    raise ProgramEnded(self._last_words()) from None
                sleep(LOOK_S)
                continue
            link.settimeout(PATIENCE_S)
            self._socket = link
        return self._socket


class ProgramEnded(AssertionError):  # noqa: N818  (what a person would say)
    """The program runs no more, or does not answer; it carries what it wrote to standard error."""


class Eyes:
    """Looks at what the program shows, and waits for it."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def waits_for(self, *words: str) -> None:
        """Wait until the screen shows each of these words."""
        for one in words:
            self.program.until(partial(self.program.shows, one), one)

    def waits_for_page(self, name: str) -> None:
        """Wait until a page is shown."""
        self.program.until(lambda: self.program.page() == name, f"the page {name!r}")

    def waits_for_start(self) -> None:
        """Wait until the start page is shown and the keyboard of the screen is there for a finger."""
        self.waits_for_page("start")
        self.program.until(lambda: self.program.ask("warm"), "the end of the start")

    def waits_for_row(self, words: str) -> None:
        """Wait until the newest row of the record holds some words."""
        self.program.until(lambda: any(words in row for row in self.program.rows()[:1]), f"the record of {words!r}")

    def found(self, name: str, kind: str = "") -> dict[str, Any]:
        """Return where a thing is that can be used, once it rests there."""
        seen: list[Any] = []

        def there() -> dict[str, Any] | None:
            able = [one for one in self._places(name, kind) if one["is_enabled"]]
            rests = bool(able) and [able[0]["box"]] == seen and (able[0].get("past") or min(able[0]["box"][2:]) > 0)
            seen[:] = [one["box"] for one in able[:1]]
            return able[0] if rests else None

        found: dict[str, Any] = self.program.until(there, f"something to use that is called {name!r}")
        return found

    def is_there(self, name: str, kind: str = "") -> bool:
        """Return whether a thing of this name is on the screen."""
        return bool(self._places(name, kind))

    def _places(self, name: str, kind: str) -> list[dict[str, Any]]:
        return [one for one in self.program.ask("where", name=name) if not kind or one["kind"] == kind]


class Person(Eyes):
    """Somebody with two hands: one on the keyboard, one on the mouse."""

    def __init__(self, screen: Screen, program: Program) -> None:
        super().__init__(program)
        self.screen = screen
        self.keystrokes = 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by their names in X: ``7``, ``Return``, ``ctrl+z``."""
        self.keystrokes += len(keys)
        self.screen.do("key", "--delay", str(BETWEEN_KEYS_MS), *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.keystrokes += len(text)
        self.screen.do("type", "--delay", str(BETWEEN_KEYS_MS), "--", text)

    def enter(self, text: str) -> None:
        """Type a text and Enter."""
        self.type(text)
        self.press("Return")

    def click(self, name: str) -> None:
        """Click what has this name, and scroll to it first where it is out of sight."""
        x, y, wide, high = self._reach(name)
        self._click_at(x + wide // 2, y + high // 2)

    def click_row(self, words: str, of: str) -> None:
        """Click the row of a list that holds some words."""
        x, y, wide, high = self.program.until(lambda: self.program.ask("row", name=of, words=words), words)
        self._click_at(x + wide // 2, y + high // 2)

    def fill(self, name: str, text: str) -> None:
        """Click a field and type into it."""
        self.click(name)
        self.press("ctrl+a")
        self.type(text)

    def focus(self, name: str, *, by: str = "Tab", backwards: bool = False) -> None:
        """Move the focus by keys until it is on what has a name that begins like this."""
        seen: list[str] = []
        while not (focused := self._focused()).startswith(name):
            assert len(seen) < MOST_STOPS, f"{by} does not reach {name!r}: {seen}"
            assert focused not in seen[-3:], f"{by} stays before {name!r}: {seen}"
            seen.append(focused)
            self.move(f"shift+{by}" if backwards else by)

    def choose(self, name: str) -> None:
        """Go by the arrow key through a row of choices, and take one of them."""
        self.focus(name, by="Right")
        self.press("space")

    def move(self, key: str) -> None:
        """Press a key that moves the focus, and see it move; at an end it stays."""
        before, until = self._focused(), monotonic() + MOVED_S
        self.press(key)
        while self._focused() == before and monotonic() < until:
            sleep(LOOK_S / 4)

    def _focused(self) -> str:
        """Return the name of what has the focus, or of its kind where it has none."""
        focused = self.program.ask("focus") or {"name": "", "kind": "nothing"}
        return str(focused["name"] or focused["kind"])

    def _click_at(self, x: int, y: int) -> None:
        self.screen.do("mousemove", str(x), str(y), "click", "1")

    def _reach(self, name: str) -> list[int]:
        """Return the box of a thing in sight; turn the wheel until it is."""
        while (one := self.found(name)).get("past"):
            self._scroll(one)
        box: list[int] = one["box"]
        return box

    def _scroll(self, one: dict[str, Any]) -> None:
        x, y, wide, high = one["area"]
        notches = min(20, 1 + abs(one["past"]) // NOTCH_PX)
        # Beside the fields, since a wheel over some of them turns their values.
        at = [str(x + wide - 3), str(y + high // 2)]
        wheel = _UP if one["past"] < 0 else _DOWN
        self.screen.do("mousemove", *at, "click", "--repeat", str(notches), "--delay", "2", wheel)
        sleep(0.1)
