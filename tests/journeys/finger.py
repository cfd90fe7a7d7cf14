"""A finger on the window: touches arrive in the program as those of a touch screen do, and nothing else does.

X makes up keys and a mouse but no touches, so these come from within the program, through the door of its platform.
"""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING, Any

from tests.journeys.person import Eyes

if TYPE_CHECKING:
    from tests.journeys.person import Program

STEP_PX, STEP_S = 20, 0.012
REST_S, RESTS = 0.03, 6
"""How a finger rests before it lifts from a page, so that the page does not fly on."""

MOST_DRAGS = 30


class Finger(Eyes):
    """One finger; it finds what it touches by its name, and drags the page where that is out of sight."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.touches = 0

    def touch(self, name: str, kind: str = "") -> None:
        """Touch what has this name, and lift the finger."""
        x, y, wide, high = self.reach(name, kind)
        self._lay("press", x + wide // 2, y + high // 2)
        self._lay("release", x + wide // 2, y + high // 2)
        self.touches += 1

    def type(self, field: str, text: str) -> None:
        """Touch a field, and type into it on the keyboard of the screen."""
        self.touch(field)
        self.waits_for("Keyboard on the screen")
        for letter in text:
            self._type_letter(letter)
        self.touch("Done: put the keyboard away")
        self.program.until(lambda: not self.program.shows("Keyboard on the screen"), "the end of the keyboard")

    def reach(self, name: str, kind: str = "") -> list[int]:
        """Return the box of a thing in sight; drag the page until it is."""
        for _ in range(MOST_DRAGS):
            one = self.found(name, kind)
            if not one.get("past"):
                box: list[int] = one["box"]
                return box
            self._drag(one)
        raise AssertionError(f"no dragging brings {name!r} into sight")

    def _type_letter(self, letter: str) -> None:
        is_text = letter.isalpha() or letter in " .-"
        if is_text != self.is_there("Digits and signs", "TouchKey"):
            self.touch("Letters" if is_text else "Digits and signs", "TouchKey")
        if letter.isupper():
            self.touch("Capital letters", "TouchKey")
        named = {" ": "Space", ".": "Full stop", "-": "Hyphen"}.get(letter, letter)
        self.touch(named, "TouchKey")

    def _drag(self, one: dict[str, Any]) -> None:
        """Drag a page by so much as a thing is out of sight, or by half of the page."""
        x, y, wide, high = one["area"]
        past = one["past"]
        far = min(abs(past) + STEP_PX, high // 2) * (1 if past > 0 else -1)
        at = y + high // 2 + far // 2
        self._lay("press", x + wide - 8, at)
        for moved in range(STEP_PX, abs(far) + STEP_PX, STEP_PX):
            sleep(STEP_S)
            self._lay("move", x + wide - 8, at - min(moved, abs(far)) * (1 if far > 0 else -1))
        for _ in range(RESTS):
            sleep(REST_S)
            self._lay("move", x + wide - 8, at - far)
        sleep(REST_S)
        self._lay("release", x + wide - 8, at - far)
        self.touches += 1
        sleep(REST_S)

    def _lay(self, phase: str, x: int, y: int) -> None:
        assert self.program.ask("touch", phase=phase, x=x, y=y), f"there is no window at {x}, {y}"
