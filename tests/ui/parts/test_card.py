"""A panel with its heading, and words and buttons in their roles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from discorecorder.ui.parts.card import Card, button, narrow, set_role, words
from discorecorder.ui.sizes import KEY_MM, px

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_card_shows_its_heading_above_what_is_added(qtbot: QtBot) -> None:
    card, first = Card("Patient and order"), words("Name")
    qtbot.addWidget(card)
    card.body.addWidget(first)
    card.show()
    assert card.heading.isVisible()
    assert card.heading.text() == "Patient and order"
    assert first.y() > card.heading.y()


def test_a_card_without_a_heading_keeps_no_room_for_one(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert not card.heading.isVisible()
    assert Card("Levels").sizeHint().height() > card.sizeHint().height()


def test_a_narrow_card_has_no_heading_and_less_margin(qtbot: QtBot) -> None:
    card = Card("Levels")
    qtbot.addWidget(card)
    before = card.sizeHint().height()
    narrow(card)
    card.show()
    assert not card.heading.isVisible()
    assert card.sizeHint().height() < before


def test_a_card_that_warns_looks_different_and_goes_back(qtbot: QtBot) -> None:
    card = Card("Levels")
    qtbot.addWidget(card)
    card.show()
    usual = card.grab().toImage()
    card.show_state("warning")
    assert card.grab().toImage() != usual
    card.show_state("")
    assert card.grab().toImage() == usual


def test_words_are_shown_as_they_are_written(qtbot: QtBot) -> None:
    label = words("<b>O'Brien</b> & co", "soft")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.property("role") == "soft"
    assert words("plain").property("role") is None


def test_long_words_wrap_instead_of_widening_the_page(qtbot: QtBot) -> None:
    long = "a long sentence that goes over more than one line " * 5
    label, straight = words(long, wraps=True), words(long)
    qtbot.addWidget(label)
    qtbot.addWidget(straight)
    assert label.minimumSizeHint().width() < straight.minimumSizeHint().width()
    assert label.heightForWidth(300) > straight.sizeHint().height()


def test_a_button_calls_its_slot_and_is_as_high_as_a_finger_needs(qtbot: QtBot) -> None:
    told: list[str] = []

    def on_clicked() -> None:
        told.append("clicked")

    made = button("Begin", "primary", on_clicked)
    qtbot.addWidget(made)
    made.show()
    made.click()
    assert told == ["clicked"]
    assert made.height() >= px(KEY_MM)
    assert made.property("role") == "primary"


def test_a_role_that_changes_is_drawn(qtbot: QtBot) -> None:
    label = QLabel("Not recorded")
    qtbot.addWidget(label)
    set_role(label, "role", "faint")
    label.show()
    QApplication.processEvents()
    faint = label.sizeHint()
    set_role(label, "role", "title")
    assert label.sizeHint().height() > faint.height()
