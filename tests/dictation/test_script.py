"""A procedure script is read whole or refused with every line and its remedy."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from discorecorder.dictation.script import MOST_BYTES, Script, ScriptRefused, Statement, read_script, read_script_file
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import (
    Antibiotic,
    Check,
    Counted,
    Entry,
    Manometer,
    Mode,
    Note,
    Patient,
    Plan,
    Reading,
    Record,
    Staff,
    UsualPain,
)
from discorecorder.model.resolving import resolved
from discorecorder.model.units import Pressure
from discorecorder.recorder import opening

DAY = date(2026, 11, 23)
ZONE = timezone(timedelta(hours=1))
DEMONSTRATIONS = sorted((Path(__file__).parents[2] / "resources" / "demonstration").glob("*.txt"))
SHORT = """\
discogram: lumbar
patient: name=DOE^JANE; mrn=00417723; born=1979-04-12; sex=F; accession=26-118843
staff: radiologist=Dr A; technologist=T B
numbering: whole-spine count from C2; five lumbar-type bodies; confirmed=Dr A
usual pain: 4/10, midline low back into left buttock
09:12:00 radiologist: level L3-4 control, needle in left 22 gauge
09:14:30 radiologist: opening pressure 18 psi
09:15:02 technologist: 1.6 mL 98 psi pain 0
09:15:05 radiologist: stop pressure limit, no pain, cotton ball, no leak
"""


def read(text: str | bytes) -> Script:
    return read_script(text if isinstance(text, bytes) else text.encode(), today=DAY, zone=ZONE)


def refusal(text: str | bytes) -> ScriptRefused:
    with pytest.raises(ScriptRefused) as caught:
        read(text)
    return caught.value


def header(line: str) -> tuple[Entry, ...]:
    return read(f"discogram: lumbar\n{line}\n").entries


def timed(*lines: str) -> Script:
    return read("\n".join(["discogram: lumbar", *lines]))


def test_the_script_of_the_grammar_is_read() -> None:
    script = read(SHORT)
    assert script.region == "lumbar"
    assert [statement.line for statement in script.statements] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert script.entries[0] == Patient("DOE^JANE", "00417723", "1979-04-12", "F", "26-118843")
    assert script.entries[1:3] == (Staff("radiologist", "Dr A"), Staff("technologist", "T B"))
    assert script.entries[3] == Counted("c2", "whole-spine count from C2; five lumbar-type bodies", confirmed_by="Dr A")
    assert script.entries[4] == UsualPain("midline low back into left buttock", 4)


def test_a_line_tells_who_said_it_and_when() -> None:
    statement = read(SHORT).statements[-2]
    assert (statement.author, statement.role, statement.late) == ("T B", "technologist", False)
    assert statement.happened_at == datetime(2026, 11, 23, 9, 15, 2, tzinfo=ZONE)
    assert statement.heard == "1.6 mL 98 psi pain 0"


def test_the_header_happened_when_the_first_clock_time_was_said() -> None:
    assert read(SHORT).statements[0].happened_at == datetime(2026, 11, 23, 9, 12, tzinfo=ZONE)
    assert read(SHORT).statements[0].author == "Dr A"
    assert timed("note: nothing was done").statements[0].happened_at is None


def test_the_scribe_is_the_author_of_the_header() -> None:
    statement = timed("staff: scribe=S Dell; radiologist=Dr A", "note: calm").statements[1]
    assert (statement.author, statement.role) == ("S Dell", "scribe")


def test_a_role_without_a_name_signs_with_the_role() -> None:
    assert timed("09:00 nurse: baseline pain 3").statements[0].author == "nurse"


@pytest.mark.parametrize("path", DEMONSTRATIONS, ids=lambda path: path.stem)
def test_every_demonstration_replays(path: Path) -> None:
    script = read_script_file(path, today=DAY, zone=ZONE)
    discogram = Discogram("d" * 32)
    happened = script.statements[0].happened_at
    assert happened is not None
    lines: list[tuple[Entry, Statement]] = [(opening(script.region), script.statements[0])]
    lines += [(entry, statement) for statement in script.statements for entry in statement.entries]
    for number, (entry, said) in enumerate(lines, 1):
        record = Record(
            number=number,
            entry=resolved(discogram, entry),
            happened_at=said.happened_at or happened,
            entered_at=datetime(2026, 11, 25, tzinfo=UTC),
            author=said.author,
            role=said.role,
            source="script",
            line=number,
            heard=said.heard,
            late=said.late,
        )
        discogram = discogram.plus(record.sealed(discogram.id, discogram.digest))
    assert len(discogram.levels) >= 3
    assert discogram.status in {"finished", "signed"}


def test_there_are_five_demonstrations() -> None:
    assert [path.stem for path in DEMONSTRATIONS] == ["cervical", "lumbar", "mixed", "seven", "thoracic"]


def test_a_windows_script_is_the_same_script() -> None:
    windows = b"\xef\xbb\xbf" + SHORT.replace("\n", "\r\n").encode()
    assert read(windows) == read(SHORT)
    assert read(SHORT.replace("\n", "\r")) == read(SHORT)


def test_comments_and_empty_lines_do_not_matter() -> None:
    script = timed("# a comment", "", "   # another", 'note: "bed #3" is kept # and this is not', "# last")
    assert script.entries == (Note('"bed #3" is kept'),)


def test_bare_pressures_are_in_the_unit_of_the_gauge() -> None:
    script = timed("manometer: unit kPa resolution 5", "09:00 radiologist: pressure 290")
    assert script.entries[1] == Reading(pressure=Pressure.of(290, "kPa"))
    script = timed("unit: atm", "09:00 radiologist: pressure 3", "09:01 nurse: gauge unit bar, pressure 4")
    assert script.entries[1] == Reading(pressure=Pressure.of(3, "atm"))


def test_the_day_can_be_given() -> None:
    at = timed("date: 2026-03-01", "09:00 nurse: baseline pain 3").statements[0].happened_at
    assert at == datetime(2026, 3, 1, 9, tzinfo=ZONE)


def test_a_clock_that_runs_over_midnight_is_the_next_day() -> None:
    script = timed(
        "23:59:30 nurse: pain 1", "00:00:10 nurse: pain 2", "00:05 nurse: pain 3", "late 23:58 nurse: pain 4"
    )
    days = [statement.happened_at.day for statement in script.statements if statement.happened_at]
    assert days == [23, 24, 24, 23]


def test_a_clock_that_runs_back_is_refused_with_both_times() -> None:
    why = str(refusal("discogram: lumbar\n09:12:00 nurse: pain 1\n09:11:59 nurse: pain 2\n"))
    assert "line 3" in why
    assert "09:11:59" in why
    assert "09:12:00" in why
    assert "late" in why


def test_a_late_line_keeps_its_place_and_its_time() -> None:
    script = timed("09:12:00 nurse: pain 1", "late 09:10:00 nurse: baseline pain 0", "09:12:00.250 nurse: pain 2")
    assert [statement.late for statement in script.statements] == [False, True, False]
    times = [f"{statement.happened_at:%H:%M:%S}" for statement in script.statements]
    assert times == ["09:12:00", "09:10:00", "09:12:00"]


def test_a_late_line_may_be_the_first() -> None:
    script = timed("late 09:12:00 nurse: pain 1", "09:10:00 nurse: pain 0")
    assert script.statements[1].happened_at == datetime(2026, 11, 23, 9, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("09:12:00 radiologist: pain eleven", "0 to 10"),
        ("09:12:00 porter: pain 7", "radiologist, technologist, nurse, assistant, scribe"),
        ("09:12:00 nurse pain 7", "a colon"),
        ("09:12:00 nurse:", "nothing was said"),
        ("9:12 nurse: pain 7", "a clock time is written"),
        ("25:00 nurse: pain 7", "a clock time is written"),
        ("09:12:61 nurse: pain 7", "a clock time is written"),
        ("24:00 nurse: pain 7", "a clock time is written"),
        ("pain 7", "neither"),
        ("colour: red", "there is no header"),
        ("note:", "say something after"),
        ("discogram: lumbar", "one discogram"),
        ("date: yesterday", "a date is written"),
        ("patient: name=DOE^JANE", "mrn="),
        ("patient: Jane Doe", "'Jane Doe'"),
        ("patient: name=A; mrn=1; shoe=44", "'shoe'"),
        ("patient: name=A; mrn=1; mrn=2", "each once"),
        ("patient: name=A; mrn=1; born=12.4.1979", "1979-04-12"),
        ("patient: name=A; mrn=1; sex=Q", "sex is F, M, X"),
        ("staff: Dr A", "radiologist=Dr A"),
        ("staff: surgeon=Dr A", "role is"),
        ("numbering: counted carefully", "method="),
        ("numbering: rib count and iliolumbar ligament", "'rib' or 'iliolumbar'"),
        ("numbering: confirmed=Dr A", "in words"),
        ("numbering: rib count; by=Dr A", "confirmed=...;"),
        ("numbering: rib count; L5 is not sacralised", "transition=none"),
        ("numbering: rib count; sacralised L5, six lumbar-type", "transition="),
        ("numbering: rib count; mapping=L5-S1", "a mapping is written"),
        ("numbering: rib count; fused=L4-6", "names no disc"),
        ("numbering: rib count; method=guess", "method is"),
        ("plan: C1-2", "between C1 and C2"),
        ("note: a\x07bell", "U+0007"),
    ],
)
def test_a_bad_line_is_named_with_its_remedy(line: str, words: str) -> None:
    refused = refusal(f"discogram: lumbar\n# comment\n{line}\n")
    assert [number for number, _ in refused.lines] == [3]
    assert "line 3: " in str(refused)
    assert words in str(refused)
    assert "Nothing of the script was recorded" in str(refused)


def test_a_header_after_the_first_clock_time_is_refused() -> None:
    assert "before the first clock time" in str(refusal("discogram: lumbar\n09:00 nurse: pain 1\nnote: late\n"))


def test_the_patient_is_named_once() -> None:
    patient = "patient: name=A; mrn=1\n"
    assert "named twice" in str(refusal("discogram: lumbar\n" + patient * 2))


@pytest.mark.parametrize("first", ["patient: name=A; mrn=1", "09:00 nurse: pain 1", "plan: L4-5"])
def test_a_script_says_first_which_discogram(first: str) -> None:
    refused = refusal(f"{first}\nnote: more\n")
    assert [number for number, _ in refused.lines] == [1]
    assert "discogram: lumbar" in str(refused)


def test_an_unknown_region_is_refused() -> None:
    assert "cervical, thoracic, lumbar" in str(refusal("discogram: pelvic\nnote: more\n"))


def test_every_bad_line_is_listed_and_the_first_twenty_are_shown() -> None:
    refused = refusal("discogram: lumbar\n" + "09:00 nurse: pain eleven\n" * 25)
    assert [number for number, _ in refused.lines] == list(range(2, 27))
    assert "line 21:" in str(refused)
    assert "line 22:" not in str(refused)
    assert "and 5 more lines" in str(refused)


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_an_empty_script_is_refused(data: bytes) -> None:
    assert "empty" in str(refusal(data))


def test_a_script_of_comments_alone_is_refused() -> None:
    assert "only comments" in str(refusal("# nothing\n"))


def test_what_is_not_utf_8_is_refused_with_its_line() -> None:
    refused = refusal(b"discogram: lumbar\nnote: caf\xe9\n")
    assert refused.lines[0][0] == 2
    assert "save the script as UTF-8" in str(refused)
    assert "UTF-8" in str(refusal("discogram: lumbar".encode("utf-16")))


def test_a_script_of_100_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(ScriptRefused, match="over 5 MB"):
        read_script_file(path, today=DAY, zone=ZONE)
    assert "over 5 MB" in str(refusal(b" " * (MOST_BYTES + 1)))


def test_a_script_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused, match="No such file"):
        read_script_file(tmp_path / "none.txt", today=DAY, zone=ZONE)
    with pytest.raises(ScriptRefused, match="cannot be read"):
        read_script_file(tmp_path, today=DAY, zone=ZONE)


def test_names_may_hold_semicolons_in_quotes_and_any_script() -> None:
    assert header('patient: name="DOE^JANE; ARTIST"; mrn=1') == (Patient("DOE^JANE; ARTIST", "1"),)
    assert header("patient: name=الحسيني^ليلى; mrn=1; accession=") == (Patient("الحسيني^ليلى", "1"),)
    assert header("staff: nurse=N; nurse=M") == (Staff("nurse", "N"), Staff("nurse", "M"))


@pytest.mark.parametrize(
    ("words", "method", "transition"),
    [
        ("whole-spine count from C2; five lumbar-type bodies", "c2", "none"),
        ("rib count from T12; L5 is sacralised", "rib", "sacralised L5"),
        ("iliolumbar ligament; lumbarised S1, counted as L6", "iliolumbar", "lumbarised S1"),
        ("last true disc assumed L5-S1", "last disc", "none"),
        ("matched to the report of 2024; six lumbar-type bodies", "prior", "L6"),
        ("other method: CT of the whole spine; no transitional vertebra", "other", "none"),
    ],
)
def test_numbering_words_give_the_method_and_stay_as_they_were(words: str, method: str, transition: str) -> None:
    counted = header(f"numbering: {words}; confirmed=Dr A")[0]
    assert counted == Counted(method, words, transition, confirmed_by="Dr A")


def test_numbering_keys_overrule_the_words() -> None:
    counted = header(
        "numbering: counted on CT; method=other; transition=L6; fused=L3-4, L2-3; castellvi=IIa; confidence=probable; "
        "mapping=L5-S1 to L6-S1, L4-5>L5-6"
    )[0]
    assert isinstance(counted, Counted)
    assert (counted.method, counted.transition, counted.fused) == ("other", "L6", ("L3-4", "L2-3"))
    assert counted.mapping == (("L5-S1", "L6-S1"), ("L4-5", "L5-6"))
    assert (counted.castellvi, counted.confidence, counted.confirmed_by) == ("IIa", "probable", None)


def test_headers_are_what_could_also_be_said() -> None:
    assert header("plan: L3-4 control, L4-5 suspect; L5-S1") == (
        Plan("L3-4", "control"),
        Plan("L4-5", "suspect"),
        Plan("L5-S1"),
    )
    assert header('checks: blood thinners done, noting "none; ever", consent skipped') == (
        Check("blood thinners", "done", "none; ever"),
        Check("consent", "skipped"),
    )
    assert header("consent: done") == (Check("consent", "done"),)
    assert header("antibiotic: intravenous cefazolin 2 g") == (Antibiotic("intravenous", "cefazolin", "2 g"),)
    assert header("manometer: none") == (Manometer(used=False),)
    assert header("mode: manual injection") == (Mode("manual"),)
