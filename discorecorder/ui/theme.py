"""Three themes, dark, dim and bright: colours by what they mean, and the style sheet made of them.

Colours that carry a meaning are those of Okabe and Ito, in shades that stand out from the ground of each theme; none
carries it alone, a word and a shape go with it. ``PAIRS`` names every pair of text and ground on the capture screen
(7:1) and elsewhere (4.5:1); the tests compute them all.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from discorecorder.assets import asset
from discorecorder.ui.sizes import KEY_MM, px

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FAMILY = "Noto Sans"
OKABE_ITO = ("#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: every colour by its meaning, as #RRGGBB."""

    name: str
    ground: str
    panel: str
    raised: str
    pressed: str
    edge: str
    text: str
    soft: str
    faint: str
    focus: str
    pain: str
    on_pain: str
    pain_text: str
    pressure: str
    pressure_text: str
    volume: str
    warning: str
    on_warning: str
    warning_text: str
    saved: str
    stop: str
    armed: str
    on_armed: str
    bone: str
    bone_edge: str
    practice: str
    on_practice: str

    def colour(self, meaning: str) -> QColor:
        """Return a colour by its meaning."""
        return QColor(getattr(self, meaning))


DARK = Theme(
    name="dark",
    ground="#0B0E12",
    panel="#14191F",
    raised="#212932",
    pressed="#2F3A46",
    edge="#61707F",
    text="#F2F4F6",
    soft="#B4BEC8",
    faint="#A4AFBA",
    focus="#FFFFFF",
    pain="#F0E442",
    on_pain="#101010",
    pain_text="#F0E442",
    pressure="#56B4E9",
    pressure_text="#6FC3F2",
    volume="#CC79A7",
    warning="#E69F00",
    on_warning="#101010",
    warning_text="#F2B134",
    saved="#00B885",
    stop="#E8743B",
    armed="#F0E442",
    on_armed="#101010",
    bone="#2E3844",
    bone_edge="#6E7D8C",
    practice="#CC79A7",
    on_practice="#101010",
)
DIM = Theme(
    name="dim",
    ground="#20272F",
    panel="#2A323B",
    raised="#36404B",
    pressed="#465260",
    edge="#7B8896",
    text="#FBFCFD",
    soft="#DDE3E9",
    faint="#D3DAE2",
    focus="#FFFFFF",
    pain="#F0E442",
    on_pain="#101010",
    pain_text="#F5EB5E",
    pressure="#56B4E9",
    pressure_text="#B6DFF8",
    volume="#DE9CC0",
    warning="#E69F00",
    on_warning="#101010",
    warning_text="#FFD08A",
    saved="#1FD3A0",
    stop="#F4935F",
    armed="#F0E442",
    on_armed="#101010",
    bone="#465260",
    bone_edge="#98A5B2",
    practice="#DE9CC0",
    on_practice="#101010",
)
BRIGHT = Theme(
    name="bright",
    ground="#E4E8EC",
    panel="#F6F8F9",
    raised="#E7EBEF",
    pressed="#D2D9E0",
    edge="#6C7985",
    text="#12181E",
    soft="#333E49",
    faint="#3B4650",
    focus="#00375A",
    pain="#F0E442",
    on_pain="#101010",
    pain_text="#553F00",
    pressure="#0072B2",
    pressure_text="#004B78",
    volume="#A8477A",
    warning="#E69F00",
    on_warning="#101010",
    warning_text="#5E3600",
    saved="#00795A",
    stop="#C04F00",
    armed="#00528A",
    on_armed="#FFFFFF",
    bone="#D9D2C3",
    bone_edge="#8A8272",
    practice="#8F2F66",
    on_practice="#FFFFFF",
)
THEMES: dict[str, Theme] = {theme.name: theme for theme in (DARK, DIM, BRIGHT)}

_TEXTS = ("text", "soft", "faint", "pain_text", "pressure_text", "warning_text")
CAPTURE_RATIO, OTHER_RATIO, PART_RATIO = 7.0, 4.5, 3.0
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((ink, under, CAPTURE_RATIO) for ink in _TEXTS for under in ("ground", "panel")),
    *((ink, "raised", CAPTURE_RATIO) for ink in ("text", "soft", "pain_text", "warning_text")),
    ("text", "pressed", CAPTURE_RATIO),
    ("text", "bone", CAPTURE_RATIO),
    ("on_pain", "pain", CAPTURE_RATIO),
    ("on_armed", "armed", CAPTURE_RATIO),
    ("on_warning", "warning", CAPTURE_RATIO),
    ("on_practice", "practice", OTHER_RATIO),
    *((mark, under, PART_RATIO) for mark in ("pressure", "volume", "saved", "stop", "edge", "focus", "armed")
      for under in ("ground", "panel")),
)  # fmt: skip
"""Every ink that is set on a ground, and the least ratio of their luminances (WCAG 1.4.3, 1.4.6, 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours #RRGGBB as WCAG 2 computes it, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def load_fonts() -> None:
    """Make the shipped typeface known to Qt: the three weights that the screen is set in."""
    for weight in ("Regular", "SemiBold", "Bold"):
        QFontDatabase.addApplicationFont(str(asset("fonts", f"NotoSans-{weight}.ttf")))


def load_script_fonts() -> list[str]:
    """Make every other shipped script known, so that a name in any of them shows; return the names of the files.

    They are 16 MB: call it once the first window stands.
    """
    files = sorted(path for path in asset("fonts").glob("*.ttf") if not path.name.startswith("NotoSans-"))
    for path in files:
        QFontDatabase.addApplicationFont(str(path))
    return [path.name for path in files]


def typeface(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the typeface of the screen in pixels, with figures of one width; a copy, free to be changed."""
    return QFont(_typeface(size, weight))


@lru_cache(maxsize=256)
def _typeface(size: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application in a theme."""
    take_colours(application, theme)
    lay_out_style(application, theme)


def take_colours(application: QApplication, theme: Theme) -> None:
    """Take the colours and the typeface of a theme, without the style sheet.

    Under a style sheet Qt looks for its rules again at every step of a page that is put together, so that the first
    page is made before there is one.
    """
    application.setProperty("theme", theme.name)
    _worn[0] = theme
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, meaning in {
        roles.Window: "ground",
        roles.WindowText: "text",
        roles.Base: "panel",
        roles.AlternateBase: "raised",
        roles.Text: "text",
        roles.Button: "raised",
        roles.ButtonText: "text",
        roles.Highlight: "pressed",
        roles.HighlightedText: "text",
        roles.PlaceholderText: "faint",
        roles.ToolTipBase: "raised",
        roles.ToolTipText: "text",
        roles.Link: "pressure_text",
    }.items():
        palette.setColor(role, theme.colour(meaning))
    application.setPalette(palette)
    application.setFont(typeface(16))


def lay_out_style(application: QApplication, theme: Theme) -> None:
    """Take the style sheet of a theme, behind its colours."""
    application.setStyleSheet(style_sheet(theme))


def current_theme() -> Theme:
    """Return the theme that the application wears."""
    return _worn[0]


_worn = [DARK]
"""The theme that was put on last; kept here, because a painting asks for it some hundred times."""


def style_sheet(theme: Theme) -> str:
    """Return Qt's style sheet of a theme."""
    sheet = Template(asset("style", "window.qss").read_text(encoding="utf-8"))
    named = {field.name: getattr(theme, field.name) for field in fields(theme)}
    return sheet.substitute(named, key=f"{px(KEY_MM)}px", inner=f"{px(KEY_MM) - 12}px", family=FAMILY)
