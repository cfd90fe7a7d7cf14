"""The judge of layouts: each kind of fault is found, and a good page has none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from discorecorder.ui import theme
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.sizes import KEY_MM, SCORE_MM, px
from tests.ui.layout import faults, painted


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.load_fonts()
    theme.apply_theme(qapp, theme.THEMES["dark"])


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    bare = QWidget()
    bare.resize(800, 600)
    qtbot.addWidget(bare)
    return bare


def key() -> int:
    """Return the side of the smallest target in pixels."""
    return px(KEY_MM)


def placed(widget: QWidget, page: QWidget, box: tuple[int, int, int, int]) -> QWidget:
    """Put a widget on a page at a place, as no layout would."""
    widget.setParent(page)
    widget.setGeometry(QRect(*box))
    return widget


def told(page: QWidget) -> list[str]:
    page.show()
    return faults(page)


def only(page: QWidget, *parts: str) -> None:
    """Expect one fault that says these words."""
    found = told(page)
    assert len(found) == 1, found
    assert all(part in found[0] for part in parts), found


def test_a_page_with_room_for_everything_has_no_fault(page: QWidget) -> None:
    column = QVBoxLayout(page)
    card = Card("Patient and order")
    column.addWidget(card)
    card.body.addWidget(words("A long sentence that goes over more than one line. " * 6, wraps=True))
    name, label = QLineEdit(), QLabel("Name")
    label.setBuddy(name)
    card.body.addWidget(label)
    card.body.addWidget(name)
    row = QHBoxLayout()
    card.body.addLayout(row)
    for button in (QPushButton("Begin"), QCheckBox("Consent"), KeyButton("Put to sleep", "P", mm=SCORE_MM)):
        row.addWidget(button)
    assert told(page) == []


def test_a_label_that_is_cut_off_at_the_side_is_found(page: QWidget) -> None:
    placed(QLabel("Pressure above opening"), page, (0, 0, 60, 40))
    only(page, "QLabel 'Pressure above opening'", "needs", "has 60 x 40")


def test_a_wrapped_label_that_is_cut_off_below_is_found(page: QWidget) -> None:
    placed(
        words("Nothing blocks an emergency: what is skipped is recorded as skipped.", wraps=True), page, (0, 0, 200, 30)
    )
    only(page, "px of height and has 30")


def test_a_word_that_is_wider_than_its_wrapped_label_is_found(page: QWidget) -> None:
    placed(words("Kontrastmittelunverträglichkeit", wraps=True), page, (0, 0, 100, 90))
    only(page, "'Kontrastmittelunverträglichkeit' needs")


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox])
def test_a_button_whose_words_do_not_fit_is_found(kind: type[QPushButton], page: QWidget) -> None:
    placed(kind("Record again what was not recorded"), page, (0, 0, 120, key() + 20))
    only(page, "the text needs")


def test_a_key_whose_words_do_not_fit_at_its_smallest_type_is_found(page: QWidget) -> None:
    placed(KeyButton("Kontrastmittelaustrittsstelle", "K", mm=KEY_MM), page, (0, 0, key() + 20, key() + 20))
    only(page, "KeyButton", "even in the smallest type")


def test_a_choice_and_a_hint_that_do_not_fit_are_found(page: QWidget) -> None:
    choice = QComboBox()
    choice.setAccessibleName("Numbering")
    choice.addItem("L5 identified by the iliolumbar ligament")
    placed(choice, page, (0, 0, 160, key() + 20))
    field = QLineEdit()
    field.setAccessibleName("Search")
    field.setPlaceholderText("Name, number, accession, date, level or status")
    placed(field, page, (0, 100, 160, key() + 20))
    found = told(page)
    assert len(found) == 2, found
    assert all("px and has" in one for one in found)


def test_siblings_that_cross_are_found_once(page: QWidget) -> None:
    placed(QPushButton("Sign"), page, (0, 0, 200, 80))
    placed(QPushButton("Print"), page, (150, 40, 200, 80))
    only(page, "QPushButton 'Sign'", "crosses QPushButton 'Print' by 50 x 40 px")


def test_what_lies_over_others_on_purpose_crosses_nothing(page: QWidget) -> None:
    placed(QPushButton("Sign"), page, (0, 0, 200, 80))
    placed(QPushButton("Print"), page, (150, 40, 200, 80)).setProperty("overlay", True)
    assert told(page) == []


def test_what_reaches_outside_its_panel_is_found(page: QWidget) -> None:
    panel = placed(QWidget(), page, (0, 0, 300, 100))
    placed(QPushButton("Export"), panel, (250, 0, 120, 80))
    only(page, "QPushButton 'Export'", "reaches outside QWidget")


def scrolled(page: QWidget, content: QWidget) -> QScrollArea:
    """Return a scroll area that fills a page."""
    area = QScrollArea()
    area.setWidget(content)
    QVBoxLayout(page).addWidget(area)
    return area


def test_a_scroll_area_may_hide_what_is_below_but_nothing_at_its_side(page: QWidget) -> None:
    content = QWidget()
    placed(QPushButton("Discharge"), content, (10, 1500, 200, 80))
    content.resize(400, 1600)
    scrolled(page, content)
    assert told(page) == []
    content.resize(1000, 1600)
    only(page, "px wider than it")


def test_a_target_that_is_too_small_for_a_finger_is_found(page: QWidget) -> None:
    field = QLineEdit()
    field.setAccessibleName("Accession")
    field.setStyleSheet("min-height: 0; padding: 0")
    placed(field, page, (0, 0, 200, 20))
    only(page, "QLineEdit 'Accession'", "is 200 x 20 px", f"at least {key()} x {key()}")


def test_a_key_for_a_score_has_to_be_larger_than_another(page: QWidget) -> None:
    placed(KeyButton("7", mm=SCORE_MM), page, (0, 0, key() + 4, key() + 4))
    only(page, f"at least {px(SCORE_MM)} x {px(SCORE_MM)}")


def test_rows_that_are_too_low_for_a_finger_are_found(page: QWidget) -> None:
    rows = QListWidget()
    rows.setAccessibleName("Discograms")
    rows.addItems(["ROE, Jane", "DOE, John"])
    placed(rows, page, (0, 0, 400, 300))
    only(page, "its rows are")


def test_what_a_screen_reader_cannot_name_is_found(page: QWidget) -> None:
    placed(QPlainTextEdit(), page, (0, 0, 300, 120))
    only(page, "QPlainTextEdit", "has no accessible name")


def test_what_the_tab_key_does_not_reach_is_found(page: QWidget) -> None:
    button = placed(QPushButton("Undo"), page, (0, 0, 200, 80))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    only(page, "QPushButton 'Undo'", "cannot be reached by the Tab key")


class Drawn(QWidget):
    """A widget that paints two texts itself."""

    texts = ("22 psi", "8/10")
    at: tuple[tuple[int, int], ...] = ((10, 30), (150, 30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.typeface(20))
        for text, (x, y) in zip(self.texts, self.at, strict=True):
            painter.drawText(x, y, text)
        painter.end()


def test_text_that_a_widget_paints_is_seen_where_it_lies(page: QWidget) -> None:
    drawn = placed(Drawn(), page, (0, 0, 300, 60))
    assert told(page) == []
    seen = painted(drawn)
    assert [run.text for run in seen] == ["22 psi", "8/10"]
    assert 10 <= seen[0].box.left() <= 12


@pytest.mark.parametrize(
    ("at", "texts", "fault"),
    [
        (((10, 30), (280, 30)), ("22 psi", "8/10"), "paints '8/10' outside itself"),
        (((10, 30), (40, 30)), ("22 psi", "8/10"), "paints '22 psi' over '8/10'"),
        (((10, 30), (150, 30)), ("22 psi", "conc\u2026"), "cuts 'conc\u2026' short"),
    ],
)
def test_text_that_a_widget_paints_badly_is_found(
    at: tuple[tuple[int, int], ...], texts: tuple[str, str], fault: str, page: QWidget
) -> None:
    drawn = Drawn()
    drawn.at, drawn.texts = at, texts
    placed(drawn, page, (0, 0, 300, 60))
    only(page, fault)
