"""Entries: what cannot be said cannot exist, and what is written is read back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discorecorder.model.entries import (
    FIRST,
    KINDS,
    UNCORRECTED,
    Addendum,
    Adverse,
    Baseline,
    Behaviour,
    Clip,
    Correct,
    Counted,
    Designate,
    Entry,
    Gap,
    GaugeGap,
    Leak,
    Level,
    Manometer,
    Note,
    Number,
    Open,
    Opening,
    Override,
    PainDrawing,
    Patient,
    Reading,
    Record,
    Samples,
    Sham,
    Sign,
    Sleep,
    Stop,
    Tear,
    Words,
    body_of,
    decode,
    digest_of,
    encode,
    line_of,
)
from discorecorder.model.values import EntryError
from tests.dictation.strategies import entries, entry_of
from tests.model.room import NINE, above, ml, psi

YEARS = (datetime(1970, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001  (the time zone is drawn beside it)
GRAMMAR: dict[str, tuple[str, ...]] = {
    "level": ("level", "role"),
    "next": (),
    "needle": ("side", "gauge"),
    "baseline": ("pain",),
    "inject": (),
    "opening": ("pressure",),
    "concordance": ("grade",),
    "location": ("words",),
    "words": ("words",),
    "behaviour": ("seen",),
    "stop": ("reason",),
    "endpoint": ("feel",),
    "leak": ("site", "prevents_pressurisation"),
    "nucleogram": ("type",),
    "tear": ("dallas", "location"),
    "repeat": ("reproduced", "pain"),
    "sham": ("pain",),
    "sleep": ("volume", "agent", "percent"),
    "relief": ("pain", "minutes"),
    "image": ("view",),
    "ct": ("planned",),
    "complication": ("words",),
    "note": ("words",),
    "withdraw": ("reason",),
    "correct": ("entry", "reason"),
    "finish": (),
}
"""The kinds of the grammar and their fields, which stay as they are."""


@pytest.mark.parametrize("kind", sorted(GRAMMAR))
def test_a_kind_of_the_grammar_has_exactly_its_fields(kind: str) -> None:
    shown = [field for field in KINDS[kind].fields_ if field not in KINDS[kind].hushed]
    assert tuple(shown) == GRAMMAR[kind]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_comes_back_from_its_json(kind: str) -> None:
    @settings(max_examples=25, deadline=None)
    @given(entry_of(kind))
    def comes_back(entry: Entry) -> None:
        read = decode(json.loads(json.dumps(encode(entry))))
        assert read == entry
        assert hash(read) == hash(entry)
        assert body_of(read) == body_of(entry)

    comes_back()


@given(entries())
def test_the_canonical_body_does_not_depend_on_the_order_of_fields(entry: Entry) -> None:
    shown = encode(entry)
    assert body_of(decode(dict(reversed(shown.items())))) == body_of(entry)


def test_a_reading_shows_only_what_was_read() -> None:
    assert encode(Reading(pain=7)) == {"kind": "reading", "pain": 7}
    assert body_of(Reading(ml("1.4"), above(30), 0)) == (
        '{"kind":"reading","pain":0,"pressure":{"above_opening":true,"unit":"psi","value":30},'
        '"volume":{"unit":"mL","value":1.4}}'
    )


def test_an_annulus_that_ct_shows_whole_is_not_left_out() -> None:
    whole = Addendum("CT seen", level="L4-5", torn=False)
    assert encode(whole)["torn"] is False
    assert decode(encode(whole)) == whole


def test_a_volume_too_small_for_any_syringe_is_still_read_back() -> None:
    tiny = Reading(ml("0.00001"))
    assert decode(json.loads(body_of(tiny))) == tiny


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (lambda: Baseline(11), "whole number from 0 to 10"),
        (lambda: Baseline(7.5), "whole number"),  # type: ignore[arg-type]
        (lambda: Baseline(True), "whole number"),
        (lambda: Level("C1-2"), "level is C2-3"),
        (lambda: Level("L4-5", "verdict"), "role is suspect"),
        (lambda: Opening(above(12)), "cannot be above opening"),
        (Reading, "needs a volume"),
        (lambda: Reading(pain=0, first_pain=True), "first pain cannot be 0"),
        (lambda: Behaviour(()), "seen once"),
        (lambda: Behaviour(("sighing", "sighing")), "seen once"),
        (lambda: Behaviour(("dancing",)), "seen is guarding"),
        (lambda: Leak("none", True), "no leak cannot prevent"),
        (lambda: PainDrawing(()), "where it hurts once"),
        (lambda: PainDrawing(("left buttock", "left buttock")), "where it hurts once"),
        (lambda: PainDrawing(("left wing",)), "regions is left face"),
        (lambda: Tear(3, "somewhere"), "a tear is posterior"),
        (lambda: Sleep(None, None, Number(5, 1)), "is named"),
        (lambda: Sleep(ml(1), "bupivacaine", Number(51, 1)), "at most 5 percent"),
        (lambda: Number.of(-1), "negative"),
        (lambda: Patient("A", "1", "1979-4-12"), "birth date"),
        (lambda: Patient("A", "1", "19790412"), "birth date"),
        (lambda: Words(""), "one line of text"),
        (lambda: Words(" a"), "one line of text"),
        (lambda: Words("a\nb"), "one line of text"),
        (lambda: Words(5), "one line of text"),  # type: ignore[arg-type]
        (lambda: Words("a\u202eb"), "unprintable"),
        (lambda: Words("\ud800"), "unprintable"),
        (lambda: Words("a" * 2001), "over 2000 characters"),
        (lambda: Manometer(False, unit="psi"), "without a manometer"),
        (lambda: Manometer(True, resolution=Number(1)), "needs its unit"),
        (lambda: Manometer(True, unit="psi", resolution=Number(0)), "over 0"),
        (lambda: Counted("c2", "x", fused=("L6-S1",)), "L6-S1 does not exist"),
        (lambda: Counted("c2", "x", mapping=(("L9", "L4-5"),)), "names no disc"),
        (lambda: Counted("c2", "x", mapping=(("L4-5", "L4-5"), ("L3-4", "L4-5"))), "stands twice"),
        (lambda: Override("L4-5", "sis", "MET", "x"), "named like"),
        (lambda: Override("L4-5", "sis@x", "MET", "x"), "named like"),
        (lambda: Override("L4-5", "@1", "MET", "x"), "named like"),
        (lambda: Override("L4-5", "s is@1", "MET", "x"), "named like"),
        (lambda: Adverse("none", "mild"), "no complication has no severity"),
        (lambda: Samples(1, 1, "psi", "abc"), "64 hexadecimal"),
        (lambda: Samples(1, 1, "psi", "g" * 64), "64 hexadecimal"),
        (lambda: Clip((), "a" * 64, Number(2), "pain 7", Number(0), 7), "one record or more, oldest first"),
        (lambda: Clip((4, 3), "a" * 64, Number(2), "pain 7", Number(0), 7), "one record or more, oldest first"),
        (lambda: Clip((3, 3), "a" * 64, Number(2), "pain 7", Number(0), 7), "one record or more, oldest first"),
        (lambda: Clip((0, 3), "a" * 64, Number(2), "pain 7", Number(0), 7), "one record or more, oldest first"),
        (lambda: Clip((3,), "a" * 63, Number(2), "pain 7", Number(0), 7), "clip: sha256 is 64 hexadecimal"),
        (lambda: Clip((3,), "a" * 64, Number(2), "pain 7", Number(101, 2), 7), "confidence is from 0 to 1, not 1.01"),
        (lambda: Clip((3,), "a" * 64, Number(2), "pain 7", Number(1), 0), "days is a whole number from 1 to 90"),
        (lambda: Clip((3,), "a" * 64, Number(2), "pain\n7", Number(1), 7), "one line of text"),
        (lambda: GaugeGap("gauge", "9:14"), "time of day"),
        (lambda: GaugeGap("gauge", "09:14:10"), "time of day"),
        (lambda: GaugeGap("gauge", "09:14:61.000"), "time of day"),
        (lambda: Addendum("CT seen", dallas=3), "needs the level"),
        (lambda: Addendum("CT seen", torn=False), "needs the level"),
        (lambda: Designate(0), "from 1 to 99"),
    ],
)
def test_what_cannot_be_said_is_refused(wrong: Any, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        wrong()


@pytest.mark.parametrize("kind", [kind.kind for kind in UNCORRECTED])
def test_the_record_of_the_record_is_not_corrected(kind: str) -> None:
    @settings(max_examples=3, deadline=None)
    @given(entry_of(kind))
    def is_refused(entry: Entry) -> None:
        with pytest.raises(EntryError, match="is not corrected"):
            Correct(entry)

    is_refused()


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        (5, "object with a kind"),
        ({}, "object with a kind"),
        ({"kind": 5}, "object with a kind"),
        ({"kind": "xray"}, "newer discorecorder"),
        ({"kind": ""}, "newer discorecorder"),
        ({"kind": "baseline"}, "baseline: missing pain"),
        ({"kind": "baseline", "pain": 4, "mood": 1}, "baseline: unknown mood"),
        ({"kind": "baseline", "mood": 1}, "baseline: unknown mood"),
        ({"kind": "baseline", "pain": None}, "pain: should be a whole number"),
        ({"kind": "baseline", "pain": "4"}, "pain: should be a whole number"),
        ({"kind": "baseline", "pain": True}, "pain: should be a whole number"),
        ({"kind": "annulus", "torn": 1}, "torn: should be true or false"),
        ({"kind": "behaviour", "seen": "sighing"}, "seen: should be a list"),
        ({"kind": "behaviour", "seen": [5]}, "seen: should be text"),
        ({"kind": "addendum", "words": "a", "renumbering": [["L4-5"]]}, "pairs of old and new"),
        ({"kind": "addendum", "words": "a", "renumbering": ["L4-5"]}, "should be a list"),
        ({"kind": "mode", "mode": "manual", "rate": "1"}, "rate: should be a number"),
        ({"kind": "mode", "mode": "manual", "rate": True}, "rate: should be a number"),
        ({"kind": "opening", "pressure": 5}, "opening: pressure: a pressure is written"),
        ({"kind": "correct", "entry": {"kind": "baseline"}}, "correct: entry: baseline: missing pain"),
        ({"kind": "correct", "entry": 5}, "correct: entry: an entry is an object"),
    ],
)
def test_json_that_is_no_entry_is_refused_by_its_place(shown: Any, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        decode(shown)


def test_corrections_nested_without_end_are_refused() -> None:
    shown: Any = {"kind": "baseline", "pain": 4}
    for _depth in range(100_000):
        shown = {"kind": "correct", "entry": shown}
    with pytest.raises(EntryError, match="is not corrected"):
        decode(shown)
    while isinstance(shown, dict):  # let go of it one by one
        shown = shown.pop("entry", None)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("value", "unit", "kind")), inner),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(entries(), st.data())
def test_whatever_stands_in_a_field_is_read_or_refused_and_nothing_else(entry: Entry, data: st.DataObject) -> None:
    shown = encode(entry)
    shown[data.draw(st.sampled_from(sorted(shown)))] = data.draw(anything)
    try:
        read = decode(shown)
    except EntryError:
        return
    assert decode(encode(read)) == read


@pytest.mark.parametrize("name", ["شاه‌آبادی", "ශ්‍රී ලංකා", "क्‍ष", "Müller^Anna", "李^小龙"])
def test_a_name_of_any_script_is_kept_as_it_is(name: str) -> None:
    assert Patient(name, "1").name == name
    assert line_of(name) == name


def test_text_of_several_lines_becomes_one() -> None:
    assert line_of("  a\tb\r\n\n c\x00d ") == "a b c d"


def test_a_number_is_printed_as_it_was_said() -> None:
    assert (str(Number.of("0.50")), Number.of(2).number, Number.of(0.5).number) == ("0.5", 2, 0.5)


def record(**other: Any) -> Record:
    """Return a record of pain 7, with some columns changed."""
    columns: dict[str, Any] = {
        "number": 3,
        "entry": Reading(ml("1.4"), psi(26), 7),
        "happened_at": NINE,
        "entered_at": NINE + timedelta(milliseconds=1500),
        "author": "Dr Ada Ash",
        "role": "radiologist",
        "source": "voice",
        "line": 2,
        "heard": "pain seven",
        "late": False,
    }
    return Record(**(columns | other))


@settings(max_examples=60, deadline=None)
@given(entries(), st.datetimes(*YEARS), st.integers(-14 * 60, 14 * 60), st.booleans())
def test_a_record_comes_back_from_its_columns(entry: Entry, wall: datetime, offset: int, late: bool) -> None:
    at = wall.replace(microsecond=wall.microsecond // 1000 * 1000, tzinfo=timezone(timedelta(minutes=offset)))
    sealed = record(entry=entry, happened_at=at, late=late).sealed("d", FIRST)
    read = Record.from_columns(dict(sealed.columns()) | {"digest": sealed.digest})
    assert read == sealed
    assert digest_of("d", FIRST, read.columns()) == sealed.digest


@pytest.mark.parametrize(
    "other",
    [
        {"number": 4},
        {"line": 3},
        {"entry": Reading(ml("1.4"), psi(26), 6)},
        {"entry": Sham(7)},
        {"happened_at": NINE + timedelta(milliseconds=1)},
        {"happened_at": NINE.astimezone(timezone(timedelta(hours=1)))},
        {"entered_at": NINE},
        {"author": "Dr B"},
        {"role": "nurse"},
        {"source": "key"},
        {"heard": None},
        {"heard": "pain 7"},
        {"late": True},
    ],
)
def test_the_digest_changes_with_any_column(other: dict[str, Any]) -> None:
    assert record(**other).sealed("d", FIRST).digest != record().sealed("d", FIRST).digest


def test_the_digest_depends_on_the_discogram_and_on_the_record_before() -> None:
    digests = {record().sealed(name, before).digest for name in ("d", "e") for before in (FIRST, "1" * 64)}
    assert len(digests) == 4
    assert all(len(digest) == 64 for digest in digests)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"number": 0}, "count from 1"),
        ({"line": 0}, "count from 1"),
        ({"line": 4}, "count from 1"),
        ({"number": True, "line": 1}, "count from 1"),
        ({"author": " "}, "needs its author"),
        ({"author": "A\nB"}, "needs its author"),
        ({"role": "visitor"}, "no record comes from role 'visitor'"),
        ({"source": "rumour"}, "source 'rumour'"),
        ({"happened_at": datetime(2026, 11, 23, 9)}, "carry their offset"),  # noqa: DTZ001
        ({"entered_at": NINE + timedelta(microseconds=1)}, "whole milliseconds"),
        ({"heard": "a\x00b"}, "no text"),
        ({"heard": "\udcff"}, "no text"),
    ],
)
def test_a_record_that_cannot_be_kept_is_refused(other: dict[str, Any], why: str) -> None:
    with pytest.raises(EntryError, match=why):
        record(**other)


def test_what_was_heard_may_have_tabs_and_lines() -> None:
    assert record(heard="pain\tseven\n").heard == "pain\tseven\n"


@pytest.mark.parametrize(
    ("column", "stored", "why"),
    [
        ("body", "{", "record 3 cannot be read"),
        ("body", '{"kind":"baseline","pain":11}', "record 3: baseline: pain is a whole number"),
        ("body", '{"kind":"baseline","pain":4}', "the body is of kind baseline, not reading"),
        ("body", None, "record 3 cannot be read"),
        ("body", "[" * 100_000, "record 3 cannot be read"),
        ("version", 2, "newer discorecorder"),
        ("kind", "xray", "not xray"),
        ("happened_at", "yesterday", "record 3 cannot be read"),
        ("happened_at", "2026-11-23T09:00:00", "carry their offset"),
        ("entered_at", 5, "record 3 cannot be read"),
        ("late", "no", "late is true or false"),
        ("number", "3", "count from 1"),
        ("author", None, "record 3 cannot be read"),
        ("heard", 5, "record 3 cannot be read"),
    ],
)
def test_a_column_that_cannot_be_read_is_named_with_its_record(column: str, stored: Any, why: str) -> None:
    columns = dict(record().columns()) | {"digest": FIRST, column: stored}
    with pytest.raises(EntryError, match=why):
        Record.from_columns(columns)


def test_a_missing_column_is_named() -> None:
    columns = dict(record().columns())
    with pytest.raises(EntryError, match="record 3 has no 'digest'"):
        Record.from_columns(columns)


def test_a_stored_1_is_as_true_as_true() -> None:
    columns = dict(record(late=True).columns()) | {"digest": FIRST}
    assert Record.from_columns(columns | {"late": 1}) == Record.from_columns(columns)


def test_the_opening_record_can_be_put_into_a_set() -> None:
    opened = Open("lumbar", "0.1.0", 10_000, {"a@1": {"limit": 50}}, ("a@1",))
    assert {opened, Open("lumbar", "0.1.0", 10_000, {"a@1": {"limit": 50}}, ("a@1",))} == {opened}


def test_a_signature_has_a_meaning_of_its_own() -> None:
    assert Sign("Dr A").meaning.startswith("I reviewed")
    assert encode(Gap(5)) == {"kind": "gap", "seconds": 5, "words": None}
    assert (Stop().reason, Note("x").at_level, NINE.tzinfo) == (None, False, UTC)
