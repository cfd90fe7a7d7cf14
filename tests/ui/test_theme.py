"""Three themes that can be read: every text on its ground, every colour by its meaning, and Qt takes the sheet."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from discorecorder.ui.parts.card import button, words
from discorecorder.ui.theme import (
    CAPTURE_RATIO,
    FAMILY,
    OKABE_ITO,
    PAIRS,
    THEMES,
    Theme,
    apply_theme,
    contrast,
    current_theme,
    load_fonts,
    load_script_fonts,
    style_sheet,
    typeface,
)

MEANINGS = ("pain", "pressure", "volume", "warning", "saved", "stop", "practice")
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{ink} on {ground}" for ink, ground, _ in PAIRS])
@every_theme
def test_every_text_stands_out_from_its_ground(theme: Theme, pair: tuple[str, str, float]) -> None:
    ink, ground, least = pair
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= least


def test_contrast_is_what_the_guidelines_compute() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")
    assert contrast("#123456", "#123456") == 1


@every_theme
def test_text_of_the_capture_screen_reaches_seven_to_one(theme: Theme) -> None:
    for ground in ("ground", "panel", "raised", "pressed"):
        assert contrast(theme.text, getattr(theme, ground)) >= CAPTURE_RATIO


@every_theme
def test_every_colour_of_a_theme_is_written_in_full(theme: Theme) -> None:
    for field in fields(theme):
        if field.name != "name":
            assert QColor(getattr(theme, field.name)).name().upper() == getattr(theme, field.name), field.name


@pytest.mark.parametrize("meaning", MEANINGS)
@every_theme
def test_colours_with_a_meaning_are_shades_of_okabe_and_ito(theme: Theme, meaning: str) -> None:
    hue = theme.colour(meaning).hsvHue()
    known = [QColor(colour).hsvHue() for colour in OKABE_ITO[1:]]
    assert min(abs((hue - other + 180) % 360 - 180) for other in known) <= 8


def test_okabe_and_ito_are_as_they_were_published() -> None:
    assert OKABE_ITO == ("#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")


@every_theme
def test_the_style_sheet_knows_every_name_it_uses(qapp: QApplication, theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@every_theme
def test_qt_takes_the_style_sheet_without_a_warning(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for widget in (
        *(words("words", role) for role in ("title", "heading", "soft", "faint", "warning", "pain", "pressure")),
        *(button("words", role, page.update) for role in ("primary", "plain", "danger", "index", "waiting", "chosen")),
        *(kind() for kind in (QPushButton, QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox, QCheckBox)),
        *(kind() for kind in (QRadioButton, QScrollArea, QListView, QProgressBar, QMenu)),
    ):
        column.addWidget(widget)
    page.show()
    assert not page.grab().isNull()


@every_theme
def test_the_application_wears_what_it_was_dressed_in(qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme)
    assert current_theme() is theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("ground")
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == theme.colour("text")


def test_the_theme_that_was_put_on_last_is_worn(qapp: QApplication) -> None:
    before = current_theme()
    for theme in THEMES.values():
        apply_theme(qapp, theme)
        assert current_theme() is theme
    apply_theme(qapp, before)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_the_shipped_typeface_is_used_and_its_figures_have_one_width(qapp: QApplication, weight: QFont.Weight) -> None:
    load_fonts()
    font = typeface(40, weight)
    assert QFontInfo(font).family() == FAMILY
    assert QFontInfo(font).weight() == weight
    widths = {QFontMetricsF(font).horizontalAdvance(figure) for figure in "0123456789"}
    assert len(widths) == 1


def test_names_in_other_scripts_have_their_letters(qapp: QApplication) -> None:
    files = load_script_fonts()
    assert "NotoSansArabic-Regular.ttf" in files
    assert "NotoSans-Regular.ttf" not in files
    assert {"Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Thai"} <= set(QFontDatabase.families())
