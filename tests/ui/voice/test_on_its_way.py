"""What is on its way to the disk is told by its own record, whatever else is recorded meanwhile."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from discorecorder.dictation.speech.deciding import Decision
from discorecorder.ui.voice.on_its_way import OnItsWay

SEVEN = Decision("recorded", "pain seven", ("an entry",))  # type: ignore[arg-type]
BOTH = Decision("recorded", "concordant leak", ("an entry", "another"))  # type: ignore[arg-type]


def holding(*heard: str | None, source: str = "voice") -> Any:
    """Return what a discogram is of these words, one record each."""
    records = [SimpleNamespace(number=at, source=source, heard=words) for at, words in enumerate(heard, 1)]
    return SimpleNamespace(records=records)


def test_what_was_recorded_before_tells_nothing_of_the_same_words_said_again() -> None:
    way = OnItsWay()
    way.add(SEVEN, holding(None, "pain seven"))
    assert way.arrived(holding(None, "pain seven")) == []
    assert way.arrived(holding(None, "pain seven", None)) == []
    assert way.arrived(holding(None, "pain seven", None, "pain seven")) == [SEVEN]
    assert not way


def test_what_was_typed_in_the_same_words_tells_nothing() -> None:
    way = OnItsWay()
    way.add(SEVEN, None)
    assert way.arrived(holding("pain seven", source="typed")) == []
    assert len(way) == 1


def test_a_phrase_of_two_records_is_told_once_and_one_said_twice_twice() -> None:
    way = OnItsWay()
    way.add(BOTH, None)
    way.add(BOTH, None)
    two, four = holding(*["concordant leak"] * 2), holding(*["concordant leak"] * 4)
    assert way.arrived(two) == [BOTH]
    assert way.arrived(two) == []
    assert way.arrived(four) == [BOTH]


def test_what_never_came_does_not_keep_what_came_behind_it_waiting() -> None:
    way = OnItsWay()
    way.add(SEVEN, None)
    way.add(BOTH, None)
    way.add(SEVEN, None)
    assert way.arrived(holding(*["concordant leak"] * 2)) == [BOTH]
    assert len(way) == 1
    assert way.arrived(holding(*["concordant leak"] * 2, "pain seven")) == [SEVEN]


def test_what_failed_is_the_oldest_and_only_where_its_words_did() -> None:
    way = OnItsWay()
    assert way.failed("pain seven") is None
    way.add(SEVEN, None)
    way.add(BOTH, None)
    assert way.failed("concordant leak") is None
    assert way.failed("pain seven") == SEVEN
    assert way.arrived(holding(*["concordant leak"] * 2)) == [BOTH]


def test_another_discogram_is_another_record() -> None:
    way = OnItsWay()
    way.add(SEVEN, None)
    way.clear()
    assert way.arrived(holding("pain seven")) == []
