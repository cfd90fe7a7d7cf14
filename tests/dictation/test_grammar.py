"""What can be said becomes the entries that were meant, and entries are said so that they come back."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from discorecorder.dictation.grammar import NotUnderstood, parse, say
from discorecorder.dictation.refusal import nearest
from discorecorder.dictation.tokens import MOST
from discorecorder.dictation.wording import examples
from discorecorder.model.entries import KINDS, Correct, Entry, NoOpening, Note, Reading, Words, encode
from discorecorder.model.units import Pressure, Volume
from tests.dictation.strategies import TRICKY, entries, entry_of

CASES = [
    line.split("\t") for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines() if line
]
REFUSED = [words for words, expected in CASES if expected == "REFUSED"]


def said(words: str, unit: str = "psi") -> list[str]:
    return [say(entry) for entry in parse(words, unit)]


def refusal(words: str) -> NotUnderstood:
    with pytest.raises(NotUnderstood) as caught:
        parse(words)
    return caught.value


@pytest.mark.parametrize(("words", "expected"), [case for case in CASES if case[1] != "REFUSED"])
def test_the_cases_of_the_contract(words: str, expected: str) -> None:
    assert [encode(entry) for entry in parse(words)] == json.loads(expected)


@pytest.mark.parametrize("words", REFUSED)
def test_what_the_contract_refuses(words: str) -> None:
    assert refusal(words).part in words


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_entry_is_understood_as_it_is_said(kind: str) -> None:
    @settings(max_examples=400 if kind == "correct" else 60, deadline=None)
    @given(entry=entry_of(kind))
    def understood(entry: Entry) -> None:
        assert parse(say(entry)) == [entry]

    understood()


@pytest.mark.parametrize("text", TRICKY)
def test_free_text_that_looks_like_something_else_stays_as_it_is(text: str) -> None:
    for entry in (Note(text), Words(text), NoOpening(text), Correct(Note(text), text, 12), Correct(Words(text))):
        assert parse(say(entry)) == [entry]


@settings(max_examples=300, deadline=None)
@given(words=st.text(max_size=40))
@example(words="\ud800")
@example(words="1" * 5000)
@example(words="pain ²")
@example(words="İ L4-5")
@example(words='patient name "')
@example(words="open lumbar program x stale 1 ms criteria {")
@example(words="open lumbar program x stale 1 ms criteria []")
@example(words="open lumbar program x stale 1 ms criteria " + "[" * 100_000)
def test_no_text_brings_it_down(words: str) -> None:
    understood_or_refused(words)


WORDS = (
    "pain stop leak no first 7 10 / out of ten L 4 5 - T 12 one C C2 S1 level control pressure volume psi mL cc mils "
    "above opening over a and the point half hundred correction record because scratch that relief put to sleep "
    'bupivacaine 0.5 percent grade tear posterior left second provocation reproduced note says patient " , . ? % end '
    "procedure next concordant similar pressure limit needle in 22 gauge undo redo minutes at misheard"
).split()


@settings(max_examples=400, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_words_of_the_grammar_in_any_order_are_understood_whole_or_refused(words: str) -> None:
    understood_or_refused(words)


def understood_or_refused(words: str) -> None:
    try:
        found = parse(words)
    except NotUnderstood:
        return
    assert found
    for entry in found:
        assert parse(say(entry)) == [entry]


@settings(max_examples=150, deadline=None)
@given(entry=entries(), chatter=st.sampled_from(["please", "gauze", "xyzzy", "?", "hello there", "@", "²"]))
def test_one_strange_word_before_an_entry_refuses_all_of_it(entry: Entry, chatter: str) -> None:
    refusal(f"{chatter} {say(entry)}")


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("L4-5", "L4-5"),
        ("L45", "L4-5"),
        ("l 4 to 5", "L4-5"),
        ("L4\u20135", "L4-5"),
        ("L4-L5", "L4-5"),
        ("L4 - 5", "L4-5"),
        ("L-4-5", "L4-5"),
        ("L4/5", "L4-5"),
        ("L four five", "L4-5"),
        ("L four L five", "L4-5"),
        ("lumbar four five", "L4-5"),
        ("disc L4-5", "L4-5"),
        ("\uff2c\uff14\uff0d\uff15", "L4-5"),
        ("L5 S1", "L5-S1"),
        ("l5s1", "L5-S1"),
        ("L5-1", "L5-S1"),
        ("lumbosacral disc", "L5-S1"),
        ("lumbosacral", "L5-S1"),
        ("thoracolumbar junction", "T12-L1"),
        ("cervicothoracic level", "C7-T1"),
        ("T twelve L one", "T12-L1"),
        ("T12 L1", "T12-L1"),
        ("T1-2", "T1-2"),
        ("T one two", "T1-2"),
        ("T ten eleven", "T10-11"),
        ("T1112", "T11-12"),
        ("C seven T one", "C7-T1"),
        ("L5-6", "L5-6"),
        ("S1-2", "L6-S1"),
        ("L six S one", "L6-S1"),
    ],
)
def test_every_way_to_say_a_level(words: str, level: str) -> None:
    assert said(words) == [level]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("control level L3-4", "control"),
        ("control L3-4", "control"),
        ("L3-4 control", "control"),
        ("L3-4 is the control disc", "control"),
        ("suspect disc L3-4", "suspect"),
        ("level L3-4 suspected", "suspect"),
    ],
)
def test_every_way_to_say_its_role(words: str, role: str) -> None:
    assert said(words) == [f"L3-4 {role}"]


@pytest.mark.parametrize(
    ("words", "part", "why"),
    [
        ("T12", "T12", "T1-2, T11-12 or T12-L1"),
        ("T twelve", "T twelve", "T1-2"),
        ("L five", "L five", "L5 is a vertebra"),
        ("L five one point five mils", "L five one", "L5 is a vertebra"),
        ("C1-2", "C1-2", "no disc between C1 and C2"),
        ("L4-6", "L4-6", "names no disc"),
        ("L4-", "L4-", "L4 is a vertebra"),
        ("L4 to", "L4 to", "needs the vertebra below"),
        ("L4-5 L5-S1", "L4-5 L5-S1", "two levels"),
        ("forty", "forty", "'40 mL' or '40 psi'"),
        ("L4-5 forty two", "forty two", "'42 mL' or '42 psi'"),
        ("seven", "seven", "'pain 7'"),
        ("5.5", "5.5", "'5.5 mL' or '5.5 psi'"),
        ("300", "300", "'300 psi'"),
        ("7/5", "7/5", "'pain 7'"),
        ("1,5 mL", "1,5 mL", "write '1.5'"),
        ("1 .5 mL", "1 .5 mL", "say which"),
        ("1.5.2 mL", "1.5.2 mL", "nearest"),
        ("one twenty psi", "one twenty psi", "say which"),
        ("one point psi", "one point psi", "nearest"),
        ("pain eleven", "pain eleven", "0 to 10"),
        ("pain 7.5", "pain 7.5", "whole number"),
        ("pain NaN", "pain NaN", "'pain 7'"),
        ("pain minus one", "pain minus one", "negative"),
        ("pain -1", "pain -1", "negative"),
        ("pressure -5 psi", "pressure -5 psi", "negative"),
        ("is the pain seven?", "?", "a question"),
        ("volume", "volume", "'volume 1.5'"),
        ("volume 900", "volume 900", "cannot be"),
        ("60 mL", "60 mL", "cannot be"),
        ("900 psi", "900 psi", "cannot be"),
        ("opening pressure 12 above opening", "opening pressure 12", "above opening"),
        ("first pain 0", "first pain 0", "first pain cannot be 0"),
        ("10² psi", "10² psi", "say which"),
        ("correction scratch that", "correction scratch that", "not corrected"),
        ("correction no pain", "correction no pain", "nearest"),
        ("note", "note", "'note ...'"),
        ("patient says", "patient says", "patient says"),
        ("put to sleep half percent", "put to sleep half", "named"),
        ("grade 3 tear superior", "superior", "nearest"),
        ("no leak of information", "information", "nearest"),
        ("stop talking please", "talking please", "nearest"),
        ("I have pain in my seven", "I have pain in my seven", "nearest"),
        ("um, okay", "", "nothing was said"),
        ("", "", "nothing was said"),
    ],
)
def test_a_refusal_shows_the_part_and_the_way_out(words: str, part: str, why: str) -> None:
    refused = refusal(words)
    assert refused.part.startswith(part)
    assert why in refused.why


def test_words_without_end_are_refused() -> None:
    assert "characters" in str(refusal("pain 7 " * MOST))


def test_a_long_part_is_shown_short() -> None:
    assert refusal("chatter " * 50).part.endswith("...")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("one point five", "1.5"),
        ("one point oh five", "1.05"),
        ("one point 25", "1.25"),
        ("1 point 5", "1.5"),
        ("point five", "0.5"),
        ("oh point five", "0.5"),
        ("zero point two five", "0.25"),
        (".5", "0.5"),
        ("half", "0.5"),
        ("a half", "0.5"),
        ("one half", "0.5"),
        ("half a", "0.5"),
        ("a quarter of a", "0.25"),
        ("three quarters of a", "0.75"),
        ("one and a half", "1.5"),
        ("2 and a quarter", "2.25"),
        ("two and three quarters", "2.75"),
        ("twenty two", "22"),
        ("twenty-two", "22"),
        ("forty two point five", "42.5"),
        ("1.50", "1.5"),
        ("007", "7"),
        ("zero", "0"),
    ],
)
def test_every_way_to_say_a_volume(words: str, number: str) -> None:
    assert parse(f"{words} mL") == [Reading(volume=Volume.of(number, "mL"))]
    assert parse(f"{words} cc pain 3") == [Reading(volume=Volume.of(number, "mL"), pain=3)]


@pytest.mark.parametrize(
    "unit",
    "mL ml mils mil cc ccs millilitres milliliter cubic_centimetres cubic_centimeter c_c mills".split(),
)
def test_every_unit_of_volume(unit: str) -> None:
    assert said(f"2 {unit.replace('_', ' ')}") == ["2 mL"]
    assert said(f"volume 2{unit.replace('_', ' ')}") == ["2 mL"]


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        ("42 psi", "42 psi"),
        ("42 p.s.i.", "42 psi"),
        ("forty two pounds per square inch", "42 psi"),
        ("a hundred and five pounds", "105 psi"),
        ("one hundred five psi", "105 psi"),
        ("hundred psi", "100 psi"),
        ("290 kPa", "290 kPa"),
        ("two hundred and ninety kilopascals", "290 kPa"),
        ("3.4 atm", "3.4 atm"),
        ("three point four atmospheres", "3.4 atm"),
        ("2 bar", "2 bar"),
        ("fifteen hundred mmHg", "1500 mmHg"),
        ("two thousand five hundred and three millimetres of mercury", "2503 mmHg"),
        ("a thousand mm Hg", "1000 mmHg"),
        ("pressure forty two", "42 psi"),
        ("at 42 psi", "42 psi"),
        ("30 above opening", "30 psi above opening"),
        ("30 psi above opening pressure", "30 psi above opening"),
        ("30 a.o.", "30 psi above opening"),
        ("30 over", "30 psi above opening"),
        ("30 a.o", "30 psi above opening"),
        ("2 atm over opening", "2 atm above opening"),
    ],
)
def test_every_way_to_say_a_pressure(words: str, canonical: str) -> None:
    assert said(words) == [canonical]


def test_a_bare_pressure_takes_the_unit_of_the_device() -> None:
    assert parse("pressure 3", "atm") == [Reading(pressure=Pressure.of(3, "atm"))]
    assert said("opened at 1.1", "atm") == ["opening pressure 1.1 atm"]
    assert said("2 above opening", "bar") == ["2 bar above opening"]


@pytest.mark.parametrize(
    "words",
    [
        "pain 7",
        "Pain: 7.",
        "PAIN SEVEN",
        "the pain is now a seven",
        "um, pain, uh, seven",
        "pain score of seven",
        "seven out of ten",
        "7/10",
        "7 / 10",
        "7 out of 10",
        "pain 7/10",
        "pain seven out of ten",
        "NRS 7",
        "pain\u00a07",
        "pain 7.0",
    ],
)
def test_every_way_to_say_a_score(words: str) -> None:
    assert parse(words) == [Reading(pain=7)]


@pytest.mark.parametrize(
    "part",
    ["xyzzy", "leek grade to", "L4-5 is quiet", "relief six at half time", "stop the pressure", "\u00b2", "ooo"],
)
def test_the_nearest_wording_is_the_most_like_in_letters_and_words_of_all(part: str) -> None:
    said = part.lower()[:60]

    def likeness(example: str) -> float:
        words = example.lower().split()
        shared = (said.split()[0] == words[0]) + len(set(said.split()) & set(words)) / 2
        return shared + SequenceMatcher(None, said, example.lower(), autojunk=False).ratio()

    assert nearest(part) == f"the nearest that would be is {max(examples(), key=likeness)!r}"


def test_what_is_typed_so_far_is_understood_or_not_without_a_search_for_the_nearest() -> None:
    from discorecorder.dictation.grammar import understood
    from discorecorder.dictation.tokens import MOST

    assert understood("pain 7") == parse("pain 7")
    assert understood("pane seven") is None
    assert understood("x" * (MOST + 1)) is None
    assert understood("pain 11") is None
