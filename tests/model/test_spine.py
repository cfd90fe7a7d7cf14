"""The spine: its discs, their neighbours, and how they are counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.spine import (
    DISCS,
    LEVELS,
    TRANSITIONS,
    Numbering,
    level_named,
    region_of,
    vertebrae_of,
)
from discorecorder.model.values import EntryError


def numberings() -> st.SearchStrategy[Numbering]:
    """Return numberings with any transition, and fused discs that it has."""
    return st.sampled_from(sorted(TRANSITIONS)).flatmap(
        lambda transition: st.lists(st.sampled_from(Numbering(transition).discs), max_size=3, unique=True).map(
            lambda fused: Numbering(transition, tuple(fused))
        )
    )


def test_there_are_twenty_three_discs_from_c2_to_s1() -> None:
    assert len(DISCS) == 23
    assert (DISCS[0], DISCS[-1]) == ("C2-3", "L5-S1")
    assert len(LEVELS) == 25


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("L45", "L4-5"),
        ("L4/5", "L4-5"),
        ("L4-L5", "L4-5"),
        ("l5s1", "L5-S1"),
        (" l5-s1 ", "L5-S1"),
        ("L51", "L5-S1"),
        ("T12-L1", "T12-L1"),
        ("T12", None),
        ("T1-2", "T1-2"),
        ("t1112", "T11-12"),
        ("T11T12", "T11-12"),
        ("C7T1", "C7-T1"),
        ("C71", "C7-T1"),
        ("S1-2", "L6-S1"),
        ("S1S2", "L6-S1"),
        ("L6s1", "L6-S1"),
        ("L5-6", "L5-6"),
    ],
)
def test_a_level_is_understood_however_it_is_written(said: str, level: str | None) -> None:
    if level is None:
        with pytest.raises(EntryError, match="is a vertebra"):
            level_named(said)
    else:
        assert level_named(said) == level


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_is_understood_as_it_is_printed(level: str) -> None:
    assert level_named(level) == level


def test_there_is_no_disc_between_c1_and_c2() -> None:
    with pytest.raises(EntryError, match="no disc between C1 and C2"):
        level_named("C1-2")


@pytest.mark.parametrize("said", ["L4-6", "", "L", "45", "L0-1", "S2-3", "T13-14"])
def test_what_names_no_disc_is_refused(said: str) -> None:
    with pytest.raises(EntryError, match="names no disc"):
        level_named(said)


@pytest.mark.parametrize(
    ("level", "region", "vertebrae"),
    [
        ("C7-T1", "cervical", ("C7", "T1")),
        ("T12-L1", "thoracic", ("T12", "L1")),
        ("T11-12", "thoracic", ("T11", "T12")),
        ("L6-S1", "lumbar", ("L6", "S1")),
    ],
)
def test_a_disc_lies_in_a_region_between_two_vertebrae(level: str, region: str, vertebrae: tuple[str, str]) -> None:
    assert region_of(level) == region
    assert vertebrae_of(level) == vertebrae


def test_neighbours_cross_the_border_of_a_region() -> None:
    assert Numbering.standard.neighbours("C7-T1") == ("C6-7", "T1-2")
    assert Numbering.standard.neighbours("T12-L1") == ("T11-12", "L1-2")


def test_the_first_and_the_last_disc_have_one_neighbour() -> None:
    assert Numbering.standard.neighbours("C2-3") == ("C3-4",)
    assert Numbering.standard.neighbours("L5-S1") == ("L4-5",)


def test_a_sixth_lumbar_vertebra_gives_l5_another_neighbour() -> None:
    six = Numbering("L6")
    assert six.neighbours("L4-5") == ("L3-4", "L5-6")
    assert six.neighbours("L6-S1") == ("L5-6",)
    assert len(six.discs) == 24


def test_a_fused_disc_is_no_neighbour_and_is_passed_over() -> None:
    fused = Numbering("none", ("L4-5",))
    assert fused.neighbours("L3-4") == ("L2-3",)
    assert fused.below("L3-4") == "L5-S1"


def test_the_rudimentary_disc_under_a_sacralised_l5_is_no_neighbour() -> None:
    sacral = Numbering("sacralised L5")
    assert sacral.neighbours("L4-5") == ("L3-4",)
    assert sacral.below("L4-5") is None
    assert "L5-S1" in sacral.discs


def test_a_level_outside_the_numbering_is_refused_with_the_remedy() -> None:
    with pytest.raises(EntryError, match=r"L5-6 does not exist .* Correct the numbering or the level"):
        Numbering.standard.neighbours("L5-6")
    with pytest.raises(EntryError, match="L5-S1 does not exist"):
        Numbering("L6", ("L5-S1",))


def test_an_unknown_transition_is_refused() -> None:
    with pytest.raises(EntryError, match="transitional anatomy is none"):
        Numbering("L7")


def test_levels_are_ordered_from_above() -> None:
    order = [Numbering.standard.order_of(level) for level in LEVELS]
    assert order == sorted(order)


@given(numberings(), st.data())
def test_neighbours_are_neighbours_of_each_other(numbering: Numbering, data: st.DataObject) -> None:
    level = data.draw(st.sampled_from([disc for disc in numbering.discs if disc not in numbering.no_neighbours]))
    for neighbour in numbering.neighbours(level):
        assert level in numbering.neighbours(neighbour)
        assert abs(numbering.discs.index(level) - numbering.discs.index(neighbour)) == 1
