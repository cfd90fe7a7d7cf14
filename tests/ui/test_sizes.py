"""Millimetres to pixels: a target is never smaller than a finger needs, whatever a screen says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import pytest
from PySide6.QtWidgets import QApplication

from discorecorder.ui.sizes import KEY_MM, SCORE_MM, USUAL_DPI, dots_per_mm, px

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen


class Said(NamedTuple):
    """What a screen says of itself: dots to the inch as the window system counts them, and its scaling."""

    dpi: float
    ratio: float = 1.0

    def physicalDotsPerInch(self) -> float:  # noqa: N802  (as Qt calls it)
        return self.dpi

    def devicePixelRatio(self) -> float:  # noqa: N802
        return self.ratio


def screen(dpi: float, ratio: float = 1.0) -> QScreen:
    return cast("QScreen", Said(dpi, ratio))


def test_scores_are_two_centimetres_and_the_rest_is_twelve_millimetres() -> None:
    assert (SCORE_MM, KEY_MM) == (20.0, 12.0)


@pytest.mark.parametrize("dpi", [82.0, 91.8, 96.0, 101.6, 163.2, 185.0, 220.0])
@pytest.mark.parametrize("mm", [KEY_MM, SCORE_MM, 0.5])
def test_a_length_is_rounded_up(dpi: float, mm: float) -> None:
    dots = px(mm, screen(dpi))
    assert dots >= mm * dpi / 25.4
    assert dots - 1 < mm * dpi / 25.4


@pytest.mark.parametrize("dpi", [0.0, 12.0, 69.9, 400.0, 100_000.0])
def test_a_projector_that_says_nonsense_is_taken_as_usual(dpi: float) -> None:
    assert dots_per_mm(screen(dpi)) == pytest.approx(USUAL_DPI / 25.4)


def test_a_scaled_screen_counts_in_scaled_pixels() -> None:
    assert px(25.4, screen(81.6, 2.0)) == 82
    assert px(25.4, screen(40.0, 2.0)) == 40
    assert px(25.4, screen(30.0, 2.0)) == 96


def test_the_first_screen_is_meant_where_none_is_named(qapp: QApplication) -> None:
    assert px(KEY_MM) == px(KEY_MM, QApplication.primaryScreen())
