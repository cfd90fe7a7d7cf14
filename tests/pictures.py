"""The pictures of the manual: every screen as the program draws it, with invented patients, at a clock that stands.

``python3 dev.py pictures`` makes them all anew, ``python3 dev.py pictures room after_map`` those two alone.
They come out the same wherever they are made, so that a difference is a difference of the program.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
WIDE, GLANCE = (1600, 900), (1280, 720)
COLOURS = 256
MAY_BREAK = "\u200b"
MOST_BYTES = 250_000


class Picture(NamedTuple):
    """One picture: the screen it shows, the theme, the language and the size in px."""

    screen: str
    theme: str = "dark"
    language: str = "en"
    size: tuple[int, int] = WIDE


LEFT_OUT = (
    "start_refused",
    "preferences_people",
    "preferences_rooms",
    "preferences_report",
    "preferences_records",
    "enrol",
    "gauge_apart",
    "gauge_gone",
)


def pictures() -> dict[str, Picture]:
    """Return every picture by the name of its file."""
    from tests.screens import SCREENS

    found = {name: Picture(name) for name in SCREENS if name not in LEFT_OUT}
    found["glance"] = Picture("glance", size=GLANCE)
    for theme in ("dim", "bright"):
        found[f"room_{theme}"] = Picture("room", theme)
    found["before_bright"] = Picture("before", "bright")
    found["after_read_back_bright"] = Picture("after_read_back", "bright")
    found["room_german"] = Picture("room", language="de")
    return found


def draw(names: Sequence[str], folder: Path = PICTURES) -> list[str]:
    """Draw pictures by their names, all of them where none is named; return a line about each."""
    from discorecorder.ui import theme
    from tests.screens import SCREENS
    from tests.stage import Shelf, hour_of, put_away, settle, standing_clock

    application = _application()
    theme.load_fonts()
    theme.load_script_fonts()
    known = pictures()
    lines = []
    with TemporaryDirectory() as held, chdir(held):
        shelf = Shelf(Path(held))
        _put_exports()
        for name in names or known:
            picture = known[name]
            _dress(application, picture)
            with standing_clock():
                screen = SCREENS[picture.screen](shelf)
            with standing_clock(hour_of(screen)):
                _take_machine_out(screen)
                screen.resize(*picture.size)
                screen.show()
                settle(screen)
                lines.append(_saved(screen, folder / f"{name}.png"))
                put_away(screen)
    return lines


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["discorecorder"])
    assert isinstance(application, QApplication)
    return application


def _dress(application: QApplication, picture: Picture) -> None:
    from discorecorder.ui import theme
    from discorecorder.ui.words import use_language

    if application.property("theme") != picture.theme:
        theme.apply_theme(application, theme.THEMES[picture.theme])
    use_language(picture.language)


def _put_exports() -> None:
    """Put files where the start page looks for what was exported."""
    from tests.stage import EXPORTS

    EXPORTS.mkdir(parents=True)
    for number in (7, 2):
        (EXPORTS / f"26-10441{number}.pdf").touch()


def _take_machine_out(screen: QWidget) -> None:
    """Write an invented computer into a screen in place of the one that draws it."""
    from PySide6.QtWidgets import QLabel, QLineEdit

    instead = {str(ROOT): "/opt/discorecorder", str(Path.home()): "/home/room2", platform.release(): "6.12"}
    fields: list[QLabel | QLineEdit] = [*screen.findChildren(QLabel), *screen.findChildren(QLineEdit)]
    for widget in fields:
        said = widget.text().replace(MAY_BREAK, "")
        for held, told in instead.items():
            said = said.replace(held, told)
        if said != widget.text().replace(MAY_BREAK, ""):
            widget.setText(said)


def _saved(screen: QWidget, path: Path) -> str:
    """Save what a screen shows with as few bytes as show it: in 256 colours, which flat areas and text need at most."""
    from PIL import Image
    from PySide6.QtGui import QImage

    shown = screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    bits = bytes(shown.constBits())
    seen = Image.frombuffer("RGB", (shown.width(), shown.height()), bits, "raw", "RGB", shown.bytesPerLine(), 1)
    few = seen.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True)
    size = path.stat().st_size
    return f"{path.name}: {size // 1000} kB{'' if size <= MOST_BYTES else ', more than it should be'}"


def main(names: Sequence[str]) -> int:
    """Draw the pictures and return the exit status: 0 done, 2 wrong use."""
    unknown = [name for name in names if name not in pictures()]
    if unknown:
        print(f"there is no picture {unknown[0]!r}; there are {', '.join(pictures())}", file=sys.stderr)
        return 2
    for line in draw(names):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    sys.exit(main(sys.argv[1:]))
