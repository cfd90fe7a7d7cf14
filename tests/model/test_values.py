"""Values: frozen, equal by what they hold, and made by a constructor of their own."""

from __future__ import annotations

import copy
import pickle
from typing import Any, ClassVar

import pytest

from discorecorder.model.entries import Baseline, Level, Needle, Note
from discorecorder.model.units import Quantity, Volume
from discorecorder.model.values import EntryError, Value


class Shelf(Value):
    height: int
    label: str = "plain"

    place: ClassVar[str] = "room"


class LongShelf(Shelf):
    length: int = 3
    label: str = "long"

    def check(self) -> None:
        if self.length < 0:
            raise EntryError("a shelf has a length")


class Empty(Value):
    pass


def test_a_value_takes_its_fields_by_place_or_by_name() -> None:
    assert Shelf(1, "a") == Shelf(height=1, label="a")
    assert Shelf(1).label == "plain"


def test_a_kind_that_extends_another_has_the_fields_of_both() -> None:
    Shelf(1)
    assert LongShelf(1, length=5).length == 5
    assert LongShelf(1).label == "long"
    assert LongShelf.fields_ == ("height", "label", "length")


def test_a_value_that_cannot_be_is_never_made() -> None:
    with pytest.raises(EntryError, match="has a length"):
        LongShelf(1, length=-1)


def test_a_value_without_fields_can_be_made() -> None:
    assert Empty() == Empty()
    assert repr(Empty()) == "Empty()"


@pytest.mark.parametrize(("placed", "named"), [((), {}), ((1, "a", 3), {}), ((1,), {"weight": 3})])
def test_a_missing_or_an_unknown_field_is_a_mistake_of_the_program(placed: Any, named: Any) -> None:
    for _first_and_later in range(2):
        with pytest.raises(TypeError):
            Shelf(*placed, **named)


def test_nothing_of_a_value_can_be_changed_or_deleted() -> None:
    said = Baseline(4)
    with pytest.raises(AttributeError, match="frozen"):
        said.pain = 7  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del said.pain
    assert said.pain == 4


def test_a_changed_copy_is_checked_again() -> None:
    assert Baseline(4).with_(pain=5) == Baseline(5)
    with pytest.raises(EntryError):
        Baseline(4).with_(pain=11)


def test_the_same_value_of_two_kinds_is_not_equal() -> None:
    assert Shelf(1) != LongShelf(1)
    assert Shelf(1) != 1
    assert Quantity.__eq__(Volume.of(1, "mL"), 1) is NotImplemented


def test_equal_values_are_one_in_a_set() -> None:
    assert len({Level("L4-5"), Level("L4-5"), Level("L3-4")}) == 2


def test_a_value_is_itself() -> None:
    said = Note("calm")
    assert [said] == [said]
    assert said == said.with_()


def test_a_value_can_be_copied_and_sent_to_another_process() -> None:
    said = Needle("left", 22)
    assert copy.deepcopy(said) == said
    assert pickle.loads(pickle.dumps(said)) == said


def test_a_value_shows_its_fields() -> None:
    assert repr(Needle("left", 22)) == "Needle(side='left', gauge=22)"


def test_fields_can_be_matched_by_place() -> None:
    match Needle("left", 22):
        case Needle(side, gauge):
            assert (side, gauge) == ("left", 22)
