"""Two engines that hear the same audio: only what both heard is recorded unasked."""

from __future__ import annotations

import threading

import pytest

from discorecorder.dictation.sayable import Sayable
from discorecorder.dictation.speech import Heard
from discorecorder.dictation.speech.comparing import Both, agree, compared
from discorecorder.dictation.speech.deciding import Hearing
from discorecorder.dictation.speech.fitting import Piece, fitted
from discorecorder.dictation.speech.judging import ASKS, CLEAR, NOTHING, REFUSED, UNSURE, judged

NOW = Sayable()


def heard(words: str, chance: float = 0.95) -> Heard:
    pieces = tuple(Piece(text, at * 0.4, at * 0.4 + 0.4, chance) for at, text in enumerate(words.split()))
    return fitted(Heard("", seconds=1.0), pieces)


class Told:
    """An engine that is told what it hears, and keeps what it is asked."""

    def __init__(self, name: str, words: str, chance: float = 0.95) -> None:
        self.name = name
        self.words = words
        self.chance = chance
        self.asked: list[str] = []
        self.threads: set[int] = set()

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        self.threads.add(threading.get_ident())

    def expect(self, now: Sayable) -> None:
        self._ask(f"expect {now.region}")

    def begin(self) -> None:
        self._ask("begin")

    def feed(self, block: bytes) -> str:
        self._ask(f"feed {len(block)}")
        return self.words[:4]

    def end(self) -> Heard:
        self._ask("end")
        return heard(self.words, self.chance)

    def forget(self) -> None:
        self._ask("forget")

    def close(self) -> None:
        self._ask("close")


def both(first: str, second: str, now: Sayable = NOW) -> Heard:
    engines = Both(Told("one", first), Told("two", second))
    engines.expect(now)
    engines.begin()
    assert engines.feed(b"\0" * 320) == first[:4]
    found = engines.end()
    engines.close()
    return found


def test_what_both_heard_is_what_the_first_heard() -> None:
    found = both("pain seven", "pain seven")
    assert found == heard("pain seven").with_(is_seconded=True)
    assert judged(found).state == CLEAR


def test_both_forget_who_spoke() -> None:
    told = Told("one", "pain seven"), Told("two", "pain seven")
    engines = Both(*told)
    engines.forget()
    engines.close()
    assert [one.asked for one in told] == [["forget", "close"]] * 2


def test_other_words_for_the_same_entries_agree() -> None:
    found = both("one point five mils", "one point five cc")
    assert found == heard("one point five mils").with_(is_seconded=True)
    assert agree(heard("l four five"), heard("lumbar four to five"), NOW)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("pain five", "pain nine"),
        ("fifteen psi", "fifty psi"),
        ("l four five", "l three four"),
        ("concordant", "discordant"),
        ("one point five mils", "one point five mils pain seven"),
    ],
)
def test_different_entries_are_asked_for_with_both_shown(first: str, second: str) -> None:
    judgement = judged(both(first, second))
    assert (judgement.state, judgement.words, judgement.other) == (ASKS, first, second)
    assert Hearing().heard(judgement, 1.0).recorded == ()
    assert Hearing("everything").heard(judgement, 1.0).recorded == ()


def test_a_level_is_taken_unasked_only_where_both_heard_it() -> None:
    alike = judged(both("l four five", "lumbar four to five"))
    assert Hearing().heard(alike, 1.0).recorded == alike.entries != ()
    assert Hearing("everything").heard(alike, 1.0).state == "waits"
    assert Hearing().heard(judged(both("l four five", "l three four")), 1.0).state == "asks"
    assert Hearing().heard(judged(both("l four five", "")), 1.0).state == "waits"
    assert Hearing().heard(judged(heard("l four five")), 1.0).state == "waits"


@pytest.mark.parametrize("words", ["correction pain six", "end of procedure", "put to sleep one mil lidocaine"])
def test_what_is_no_level_waits_also_where_both_heard_it(words: str) -> None:
    assert Hearing().heard(judged(both(words, words)), 1.0).state == "waits"


def test_silence_that_both_heard_is_nothing() -> None:
    assert both("", "") == heard("")


def test_what_only_the_first_heard_waits() -> None:
    judgement = judged(both("pain seven", ""))
    assert judgement.state == UNSURE
    assert Hearing().heard(judgement, 1.0).state == "waits"


def test_what_only_the_second_heard_was_not_heard() -> None:
    assert judged(both("", "pain seven")).state == NOTHING


@pytest.mark.parametrize(("first", "second"), [("confirm", "pain seven"), ("confirm", ""), ("confirm", "cancel")])
def test_a_confirmation_that_only_one_heard_confirms_nothing(first: str, second: str) -> None:
    hearing = Hearing()
    assert hearing.heard(judged(heard("l four five")), 1.0).state == "waits"
    judgement = judged(both(first, second))
    assert (judgement.state, judgement.order) == (REFUSED, "")
    assert hearing.heard(judgement, 2.0).recorded == ()


def test_a_reading_that_the_second_heard_as_an_order_waits() -> None:
    judgement = judged(both("pain seven", "confirm"))
    assert judgement.state == UNSURE


def test_orders_that_both_heard_are_orders() -> None:
    assert judged(both("confirm", "confirm")).order == "confirm"


def test_the_doubts_of_the_first_stay_though_the_second_agrees() -> None:
    unsure = heard("fifteen psi").with_(rival="fifty psi", margin=10.0)
    found = compared(unsure, heard("fifteen psi"), NOW)
    assert found == unsure.with_(is_seconded=True)
    assert judged(found).state == ASKS


def test_the_wake_phrase_is_no_difference_and_the_unit_is_the_devices() -> None:
    now = Sayable(unit="kPa", wake="Recorder")
    found = compared(heard("recorder opening twelve"), heard("recorder opening pressure twelve kpa"), now)
    assert found == heard("recorder opening twelve").with_(is_seconded=True)
    other = compared(heard("recorder opening twelve"), heard("recorder opening pressure twenty"), now)
    assert (other.rival, other.margin) == ("recorder opening pressure twenty", 0.0)
    assert judged(other, "kPa", wake="recorder").state == ASKS


def test_both_are_asked_the_same_each_in_one_thread_of_its_own() -> None:
    first, second = Told("one", "pain seven"), Told("two", "pain seven")
    engines = Both(first, second)
    assert engines.name == "one + two"
    engines.expect(Sayable("cervical"))
    engines.begin()
    for _ in range(3):
        engines.feed(b"\0" * 3200)
    engines.end()
    engines.close()
    assert first.asked == second.asked == ["expect cervical", "begin", *["feed 3200"] * 3, "end", "close"]
    assert first.threads == {threading.get_ident()}
    assert len(second.threads) == 1
    assert first.threads.isdisjoint(second.threads)


def test_what_can_be_said_while_somebody_speaks_holds_from_the_next_phrase_on() -> None:
    engines = Both(Told("one", "opening twelve"), Told("two", "opening twelve kpa"))
    engines.expect(Sayable(unit="kPa"))
    engines.begin()
    engines.expect(Sayable(unit="psi"))
    assert engines.end().margin is None
    engines.begin()
    assert engines.end().margin == 0.0
    engines.close()


def test_an_engine_that_fails_is_not_passed_over() -> None:
    class Failing(Told):
        def end(self) -> Heard:
            raise RuntimeError("the model is gone")

    engines = Both(Told("one", "pain seven"), Failing("two", ""))
    engines.begin()
    with pytest.raises(RuntimeError, match="the model is gone"):
        engines.end()
    engines.close()
