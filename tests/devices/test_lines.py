"""Lines become samples however they arrive; what is no line is counted with the reason, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from discorecorder.devices import Heard, Sample
from discorecorder.devices.lines import Lines
from discorecorder.devices.profile import Profile, shipped_profiles
from tests.devices.gauge import GARBAGE, checked, line

PLAIN = shipped_profiles()["lines"].with_(hertz=None)
TIMED = Profile(
    "serial", "Timed", "psi", pattern=r"(?P<time>[-0-9.]+) (?P<pressure>.+?)(?: (?P<unit>[A-Za-z ]+))?", port="COM3"
)
UNITS = TIMED.with_(pattern=r"(?P<pressure>[-+0-9.]+) ?(?P<unit>[A-Za-z ]*)")


def heard(profile: Profile, *pieces: bytes, at_ms: int = 0) -> Heard:
    """Return what all pieces together say, each of them arriving at the same moment."""
    lines = Lines(profile)
    answers = [lines.feed(piece, at_ms) for piece in pieces]
    samples = tuple(sample for answer in answers for sample in answer.samples)
    why = [answer.why for answer in answers if answer.why]
    return Heard(samples, answers[-1].unit, sum(answer.skipped for answer in answers), why[-1] if why else "")


def pressures(answer: Heard) -> list[float | None]:
    return [sample.pressure for sample in answer.samples]


def moments(answer: Heard) -> list[int]:
    return [sample.at_ms for sample in answer.samples]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r", b"\n\r", b"\n\n"])
def test_a_line_ends_however_the_gauge_ends_it(ending: bytes) -> None:
    answer = heard(PLAIN, b"P=1.5,V=0.2" + ending + b"P=1.6,V=0.3" + ending, at_ms=7)
    assert answer == Heard((Sample(7, 1.5, 0.2), Sample(7, 1.6, 0.3)), "psi")


def test_a_line_may_end_with_what_the_profile_says() -> None:
    profile = PLAIN.with_(ending="<>")
    assert pressures(heard(profile, b"P=1<>\r\nP=2<", b">P=3")) == [1, 2]


@given(st.data(), st.integers(0, 30), st.sampled_from([b"\n", b"\r\n", b"\r"]))
def test_it_does_not_matter_where_the_bytes_are_cut(data: st.DataObject, count: int, ending: bytes) -> None:
    sent = b"".join(line(number).replace(b"\n", ending) for number in range(count))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=10)))
    pieces = [sent[start:end] for start, end in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    assert heard(PLAIN, *pieces) == heard(PLAIN, sent)
    assert pressures(heard(PLAIN, *pieces)) == [number / 10 for number in range(count)]


def test_a_line_that_may_have_lost_its_beginning_is_left_out() -> None:
    profile = PLAIN.with_(pattern=r"(?P<pressure>[0-9.]+)")
    lines = Lines(profile, begins_cut=True)
    assert lines.feed(b"2.3", 0) == Heard((), "psi")
    assert lines.feed(b"4\n12.5\n", 1) == Heard((Sample(1, 12.5),), "psi")


@given(st.binary(max_size=60), st.binary(max_size=60))
@example(b"\0\n\r", b"\xff" * 40)
def test_no_bytes_can_hurt_and_the_next_line_is_understood(first: bytes, second: bytes) -> None:
    lines = Lines(PLAIN)
    lines.feed(first, 0)
    lines.feed(second, 1)
    assert pressures(lines.feed(b"\nP=1.5\n", 2))[-1:] == [1.5]


def test_each_kind_of_garbage_is_skipped_and_counted_with_its_reason() -> None:
    reasons = [heard(PLAIN, said + b"\n").why for said in GARBAGE]
    assert [
        words in why
        for words, why in zip(
            (
                "'P=1O.2,V=0.1' does not fit",
                "is no text",
                "does not fit",
                "does not fit",
                "longer than 1000 bytes",
                "does not fit",
                "does not fit",
            ),
            reasons,
            strict=True,
        )
    ] == [True] * len(GARBAGE), reasons
    loose = PLAIN.with_(pattern="P=(?P<pressure>.*?)(?:,V=(?P<volume>.*))?")
    for said, why in (
        (b"P=nan", "nan in 'P=nan' is no measured value, but an overload or an error"),
        (b"P=9.9E37", "is no measured value"),
        (b"P=1_0", "'1_0' in 'P=1_0' is no number"),
        ("P=\u0661".encode(), "is no number"),
        (b"P=1.2.3", "'1.2.3' in 'P=1.2.3' is no number"),
        (b"P=", "'P=' holds no number"),
    ):
        answer = heard(loose, said + b"\nP=2\n")
        assert (pressures(answer), answer.skipped) == ([2], 1)
        assert why in answer.why
    assert "holds NUL bytes" in heard(PLAIN, b"\0P=1\n").why


@pytest.mark.parametrize("size", [1000, 5000])
def test_an_overlong_line_is_counted_once_and_its_end_is_no_line(size: int) -> None:
    lines = Lines(PLAIN)
    answers = [lines.feed(b"9" * size, at_ms) for at_ms in range(4)]
    assert sum(answer.skipped for answer in answers) == 1
    assert answers[size == 1000].why == "a line is longer than 1000 bytes"
    assert lines.feed(b"P=3\nP=4\n", 9) == Heard((Sample(9, 4.0),), "psi")


def test_what_is_kept_of_an_endless_line_does_not_grow() -> None:
    lines = Lines(PLAIN)
    for at_ms in range(100):
        lines.feed(b"\xff" * 10000, at_ms)
    assert len(lines._cutting._rest) <= 1000


@pytest.mark.parametrize(("kind", "digits"), [("xor", "0A"), ("sum", "d0")])
def test_a_wrong_checksum_is_never_a_sample(kind: str, digits: str) -> None:
    profile = PLAIN.with_(pattern=r"P=(?P<pressure>[0-9.]+)\*(?P<checksum>\w\w)?", checksum=kind)
    sent = b" P=12.3*"
    made = sum(sent) % 256
    if kind == "xor":
        made = int(checked(sent)[len(sent) :], 16)
    good = heard(profile, sent + f"{made:02x}".encode() + b"\n")
    assert (pressures(good), good.skipped) == ([12.3], 0), "blanks before a line are part of it"
    bad = heard(profile, b"P=12.3*" + digits.encode() + b"\nP=12.3*\n")
    assert (pressures(bad), bad.skipped) == ([], 2)
    assert "has no checksum" in bad.why
    assert "would be right" in heard(profile, b"P=12.3*" + digits.encode() + b"\n").why


@given(st.integers(0, 7), st.integers(0, 255))
def test_no_changed_byte_passes_the_checksum(place: int, byte: int) -> None:
    profile = PLAIN.with_(pattern=r"P=(?P<pressure>[0-9.]+)\*(?P<checksum>[0-9A-F]{2})", checksum="xor")
    sent = bytearray(checked(b"P=12.34*"))
    was, sent[place] = sent[place], byte
    assert pressures(heard(profile, bytes(sent))) == ([12.34] if byte == was else [])


def test_the_zero_is_subtracted_without_dust() -> None:
    assert pressures(heard(PLAIN.with_(zero=0.4), b"P=12.3\nP=0.4\nP=0\n")) == [11.9, 0, -0.4]


def test_a_decimal_comma_is_read() -> None:
    profile = PLAIN.with_(pattern="(?P<pressure>[0-9,]+);(?P<volume>[0-9,]+)", decimal=",")
    assert heard(profile, b"12,5;1,25\n").samples == (Sample(0, 12.5, 1.25),)
    assert heard(profile, b"1,2,5;1\n").skipped == 1


def test_a_status_is_kept_as_the_gauge_says_it() -> None:
    answer = heard(PLAIN, b"P=12.3,V=1.40,S=OVER\nP=1\n")
    assert answer.samples == (Sample(0, 12.3, 1.4, "OVER"), Sample(0, 1.0))


def test_samples_of_a_new_unit_are_never_told_under_the_old_one() -> None:
    lines = Lines(UNITS.with_(zero=1.0))
    old = lines.feed(b"11 psi\n12\nrubbish!\n100 kPa\n101\n13 psi\n", 5)
    assert (pressures(old), old.unit, lines.is_waiting) == ([10, 11], "psi", True)
    new = lines.feed(b"", 6)
    assert new.unit == "kPa"
    assert pressures(new) == [93.105243, 94.105243], "the zero is that of the gauge, so it changes its unit too"
    assert moments(new) == [5, 5], "when they arrived, not when they were asked for"
    last = lines.feed(b"14\n", 7)
    assert (pressures(last), last.unit, lines.is_waiting) == ([12, 13], "psi", False)
    assert old.skipped + new.skipped + last.skipped == 1


def test_a_unit_before_the_first_sample_is_told_at_once() -> None:
    assert heard(UNITS, b"30 mm Hg\n") == Heard((Sample(0, 30.0),), "mmHg")
    assert heard(UNITS, b"30 PSIG\n").unit == "psi"


def test_an_unknown_unit_is_skipped_with_the_remedy() -> None:
    answer = heard(UNITS, b"30 cmHO\n")
    assert (answer.samples, answer.skipped, answer.unit) == ((), 1, "psi")
    assert "is in 'cmHO'; set the gauge to one of psi, kPa, atm, bar, mmHg" in answer.why


@given(st.lists(st.tuples(st.sampled_from(["psi", "kPa", "bar", ""]), st.integers(0, 300)), max_size=20))
def test_every_sample_is_told_under_the_unit_that_was_last_named(said: list[tuple[str, int]]) -> None:
    lines, unit, meant, told = Lines(UNITS), "psi", [], []
    for named, number in said:
        unit = named or unit
        meant.append((unit, float(number)))
    answer = lines.feed("".join(f"{number} {named}\n" for named, number in said).encode(), 0)
    while True:
        told += [(answer.unit, sample.pressure) for sample in answer.samples]
        if not lines.is_waiting:
            break
        answer = lines.feed(b"", 0)
    assert told == meant


def test_without_a_clock_of_its_own_a_line_is_as_old_as_its_arrival() -> None:
    lines = Lines(PLAIN)
    assert moments(lines.feed(line(1) + line(2), 40)) == [40, 40]
    assert moments(lines.feed(line(3), 90)) == [90]


def test_lines_of_one_burst_are_spread_at_the_known_rate() -> None:
    lines = Lines(PLAIN.with_(hertz=100))
    assert moments(lines.feed(line(1) * 3, 1000)) == [980, 990, 1000]
    assert moments(lines.feed(line(1) * 4, 1020)) == [1005, 1010, 1015, 1020], "more came than there was time for"
    assert moments(lines.feed(line(1) * 2, 2000)) == [1990, 2000]
    assert moments(lines.feed(line(1) * 2, 2000)) == [2000, 2000]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 200)), max_size=20),
    st.sampled_from([None, 1, 33, 1000]),
    st.booleans(),
)
def test_time_never_runs_backwards_nor_ahead_of_the_arrival(
    bursts: list[tuple[int, int]], hertz: float | None, has_skipped: bool
) -> None:
    lines, now_ms, seen = Lines(PLAIN.with_(hertz=hertz)), 0, [0]
    for count, pause_ms in bursts:
        now_ms += pause_ms
        answer = lines.feed((line(1) + b"?\n" * has_skipped) * count, now_ms)
        seen += moments(answer)
        assert len(answer.samples) == count
        assert seen[-1] <= now_ms
    assert seen == sorted(seen)


def test_the_gauge_s_own_clock_is_kept_however_the_lines_arrive() -> None:
    lines = Lines(TIMED)
    assert moments(lines.feed(b"70000 1\n70010 2\n70020 3\n", 500)) == [480, 490, 500]
    assert moments(lines.feed(b"70030 4\n70050 5\n", 700)) == [510, 530]
    assert lines.clock_faults == 0


def test_the_clock_is_set_by_lines_that_can_be_read() -> None:
    lines = Lines(TIMED)
    assert moments(lines.feed(b"rubbish\n", 90)) == []
    assert moments(lines.feed(b"?\n70000 1\n70010 2\n99999 x\n", 500)) == [490, 500]
    assert lines.clock_faults == 0


def test_a_clock_in_seconds_is_read() -> None:
    lines = Lines(TIMED.with_(time_unit="s"))
    assert moments(lines.feed(b"1.5 1\n1.752 2\n", 252)) == [0, 252]


def test_a_clock_that_runs_over_or_back_falls_back_to_the_arrival_and_goes_on() -> None:
    lines = Lines(TIMED)
    assert moments(lines.feed(b"65530 1\n", 100)) == [100]
    answer = lines.feed(b"4 2\n", 110)
    assert (moments(answer), answer.skipped, lines.clock_faults) == ([110], 0, 1)
    assert "ran backwards or leapt" in answer.why
    assert moments(lines.feed(b"14 3\n24 4\n", 160)) == [120, 130]
    assert lines.clock_faults == 1, "it was counted once"


def test_one_spoilt_time_does_not_push_the_rest_into_the_future() -> None:
    lines = Lines(TIMED)
    said = b"1000 1\n", b"99991010 2\n", b"1020 3\n", b"1030 4\n"
    assert [moments(lines.feed(one, at_ms)) for one, at_ms in zip(said, (0, 10, 20, 30), strict=True)] == [
        [0], [10], [20], [30]
    ]  # fmt: skip
    assert lines.clock_faults == 2


@given(st.lists(st.tuples(st.integers(-(10**6), 10**6), st.integers(0, 500)), max_size=30))
def test_no_clock_makes_time_run_backwards_or_far_ahead(told: list[tuple[int, int]]) -> None:
    lines, now_ms, seen = Lines(TIMED), 0, [0]
    for gauge_ms, pause_ms in told:
        now_ms += pause_ms
        seen += moments(lines.feed(f"{gauge_ms} 1\n".encode(), now_ms))
        assert seen[-1] <= now_ms * 1.02 + 1000
    assert seen == sorted(seen)
    assert len(seen) == len(told) + 1


def test_raw_lines_can_be_seen_beside_what_they_mean() -> None:
    seen: list[tuple[bytes, Sample | str]] = []
    lines = Lines(PLAIN)
    lines.on_line = lambda raw, meant: seen.append((raw, meant))
    lines.feed(b"P=1\nP?\n", 3)
    assert seen == [
        (b"P=1", Sample(3, 1.0)),
        (b"P?", "'P?' does not fit the pattern of the profile"),
    ]
