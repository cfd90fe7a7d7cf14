"""The regions of the body map: each has one name and a side, and a drawing says nothing that was not drawn."""

from __future__ import annotations

import pytest

from discorecorder.model.body import (
    BACK,
    BODY_REGIONS,
    FRONT,
    in_order,
    regions_in,
    side_of,
    words_of_regions,
)
from discorecorder.model.values import EntryError


def test_every_region_has_one_name_and_a_twin_on_the_other_side() -> None:
    assert len(set(BODY_REGIONS)) == len(BODY_REGIONS) == len(FRONT) + len(BACK)
    for region in BODY_REGIONS:
        if region.startswith("left "):
            assert region.replace("left ", "right ", 1) in BODY_REGIONS


def test_a_drawing_is_told_in_one_order_whatever_was_touched_first() -> None:
    assert in_order(["left buttock", "left groin", "left buttock"]) == ("left groin", "left buttock")


def test_a_region_that_is_none_is_refused() -> None:
    with pytest.raises(EntryError, match="'left wing' is no region"):
        in_order(["left wing"])


def test_a_drawn_location_is_read_back_and_told_words_are_not_guessed_at() -> None:
    drawn = ("left groin", "left buttock")
    assert regions_in(words_of_regions(drawn)) == drawn
    assert regions_in("left buttock, down to the knee") == ()
    assert regions_in(None) == ()


@pytest.mark.parametrize(
    ("regions", "side"),
    [
        (("left buttock", "midline low back"), "left"),
        (("right groin",), "right"),
        (("left buttock", "right buttock"), "bilateral"),
        (("sacrum",), "midline"),
        ((), None),
    ],
)
def test_a_drawing_lies_on_a_side(regions: tuple[str, ...], side: str | None) -> None:
    assert side_of(regions) == side
