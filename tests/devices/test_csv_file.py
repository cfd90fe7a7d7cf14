"""A recording made elsewhere is read, told row by row where it was skipped, or refused in words; never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.devices import Sample
from discorecorder.devices.csv_file import Gap, Skipped, Taken, read_csv
from discorecorder.model.values import EntryError

PLAIN = "time (s),pressure (psi),volume (mL)\n0,12,0.2\n0.5,12.5,0.21\n1.0,13,0.22\n"
SAMPLES = (Sample(0, 12.0, 0.2), Sample(500, 12.5, 0.21), Sample(1000, 13.0, 0.22))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tape.csv"


def taken(path: Path, text: str, unit: str | None = None) -> Taken:
    path.write_bytes(text.encode())
    return read_csv(path, unit)


def refusal(path: Path, held: str | bytes, unit: str | None = None) -> str:
    path.write_bytes(held.encode() if isinstance(held, str) else held)
    with pytest.raises(EntryError) as refused:
        read_csv(path, unit)
    assert str(refused.value).startswith(f"{path}: ")
    return str(refused.value).removeprefix(f"{path}: ")


def test_a_plain_file_is_read_and_nothing_but_its_separator_is_assumed(path: Path) -> None:
    assert taken(path, PLAIN) == Taken(SAMPLES, "psi", assumed=("columns are separated by commas",))


@pytest.mark.parametrize(
    "header",
    [
        "t_s;p_psi;v_ml",
        "Zeit (s);Druck (psi);Volumen (mL)",
        "Time [sec];Pressure / psi;Injected volume in ml",
        "elapsed seconds;Druck in psi;Menge (ccm)",
        "Zeit in Sekunden;Injektionsdruck psi;Injektionsvolumen cm³",
        '"time (s)";"gauge pressure (PSIG)";"Volume (cc)"',
        "Time (s);Pressure (psi);Vol. (mL)",
        "Zeit;Druck;Volumen\n[s];[psi];[ml]",
    ],
)
@pytest.mark.parametrize("separator", [";", "\t", "|", ","])
def test_columns_are_found_by_their_names_and_units(path: Path, header: str, separator: str) -> None:
    read = taken(path, (header + "\n0;12;0.2\n0.5;12.5;0.21\n1.0;13;0.22\n").replace(";", separator))
    assert (read.samples, read.unit, read.skipped) == (SAMPLES, "psi", ())
    assert len(read.assumed) == 1


def test_columns_may_stand_in_any_order_among_others(path: Path) -> None:
    read = taken(
        path,
        "No;Volume (mL);Opening pressure (psi);Pressure a.o. (psi);Status;Pressure (psi);Time (s)\n"
        "1;0.2;12;0;OK_1;12;0\n2;0.21;12;0.5;OK_2;12.5;0.5\n3;0.22;12;1;;13;1.0\n",
    )
    assert read.samples == SAMPLES


def test_a_unit_in_the_header_is_the_unit_of_the_file(path: Path) -> None:
    read = taken(path, "time (ms),pressure (mm Hg)\n0,620\n40,633\n")
    assert (read.unit, read.samples) == ("mmHg", (Sample(0, 620.0), Sample(40, 633.0)))
    assert taken(path, "time (ms),Druck_kpa\n0,80\n", "kPa").unit == "kPa"


def test_without_a_unit_psi_and_seconds_are_taken_and_said(path: Path) -> None:
    read = taken(path, "time,pressure,volume\n0,12,0.2\n0.5,12.5,0.21\n1.0,13,0.22\n")
    assert (read.samples, read.unit) == (SAMPLES, "psi")
    assert read.assumed == (
        "columns are separated by commas",
        "pressures are taken as psi",
        "volumes are taken as mL",
        "times are taken as seconds",
    )
    asked = taken(path, "time (s),pressure\n0,12\n", "bar")
    assert (asked.unit, asked.assumed) == ("bar", ("columns are separated by commas",))


def test_without_a_header_columns_go_by_position_and_that_is_said(path: Path) -> None:
    read = taken(path, PLAIN.partition("\n")[2], "psi")
    assert read.samples == SAMPLES
    assert "without a header, columns are time, pressure, volume" in read.assumed
    two = taken(path, "0\t12\n1\t13\n")
    assert two.samples == (Sample(0, 12.0), Sample(1000, 13.0))
    assert "without a header, columns are time, pressure" in two.assumed


def test_comma_decimals_are_read_between_semicolons_and_said(path: Path) -> None:
    read = taken(path, "Zeit (s);Druck (psi);Volumen (mL)\n0;12;0,2\n0,5;12,5;0,21\n1,0;13;0,22\n")
    assert read.samples == SAMPLES
    assert read.assumed == ("columns are separated by semicolons", "a comma in a number is its decimal point")


def test_a_spreadsheet_may_say_its_separator_itself(path: Path) -> None:
    assert taken(path, "sep=;\r\n" + PLAIN.replace(",", ";")) == Taken(SAMPLES, "psi")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings_and_line_ends_do_not_matter(path: Path, encoding: str, ending: str) -> None:
    text = "Größe: Bandscheibe\n" + PLAIN
    path.write_bytes(text.replace("\n", ending).encode(encoding))
    read = read_csv(path)
    assert (read.samples, read.skipped) == (SAMPLES, (Skipped(1, "stands before the samples"),))
    assert ("the file is not UTF-8 and is read as Latin-1" in read.assumed) == (encoding == "latin-1")


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_both_orders_of_utf_16_are_read_and_a_half_letter_is_refused(path: Path, mark: bytes) -> None:
    order = "utf-16-le" if mark[0] == 0xFF else "utf-16-be"
    path.write_bytes(mark + PLAIN.encode(order))
    assert read_csv(path).samples == SAMPLES
    assert "begins as UTF-16 and is not; save" in refusal(path, mark + PLAIN.encode(order) + b"\x00")


@pytest.mark.parametrize(
    ("header", "times", "at_ms"),
    [
        ("time (ms)", ("0", "40", "80.4"), [0, 40, 80]),
        ("time_s", ("-1.5", "0", "2.25"), [0, 1500, 3750]),
        ("time (hh:mm:ss)", ("10:31:59.250", "10:32:00", "10:32:01.5"), [0, 750, 2250]),
        ("Uhrzeit", ("9:59:59.9", "10:00:00.0", "10:00:00.1"), [0, 100, 200]),
        ("time", ("00:58.5", "00:59", "01:00.25"), [0, 500, 1750]),
        ("time", ("23:59:59", "00:00:01", "00:00:02"), [0, 2000, 3000]),
    ],
)
def test_times_are_seconds_milliseconds_or_of_the_clock_and_begin_at_0(
    path: Path, header: str, times: tuple[str, ...], at_ms: list[int]
) -> None:
    read = taken(path, f"{header};pressure (psi)\n" + "".join(f"{at};12\n" for at in times))
    assert [sample.at_ms for sample in read.samples] == at_ms
    assert ("times are taken as hh:mm:ss" in read.assumed) == (":" in times[0] and "(" not in header)
    assert ("the clock passed midnight" in read.assumed) == times[0].startswith("23")


def test_assumed_seconds_that_would_last_for_hours_are_refused(path: Path) -> None:
    words = refusal(path, "time;pressure (psi)\n0;12\n30000;14\n")
    assert words.startswith("row 3: taken as seconds, the times last over 6 hours; name their unit in the header")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("0.7,ERR,0.2", "the pressure 'ERR' is no number"),
        ("0.7,12,nan", "the volume 'nan' is no number"),
        ("0.7,inf,0.2", "the pressure 'inf' is no number"),
        ("0.7,1_2,0.2", "the pressure '1_2' is no number"),
        ("soon,12,0.2", "the time 'soon' is no number"),
        (",12,0.2", "there is no time"),
        ("0.7,,", "there is neither pressure nor volume"),
        ("0.7", "there are 1 columns, and 3 are needed"),
        ("0,7,12,5,0,2", "there are 6 columns instead of 3; where numbers have decimal commas, separate"),
        ("0:00:07,12,0.2", "the time '0:00:07' is no number"),
        ("0.5,12,0.2", "the time '0.5' is the same as before"),
        ("0.4,12,0.2", "the time '0.4' goes back from 0.5"),
        ("0.7,900,0.2", "the pressure '900' is not from -14.7 to 450; is it in another unit?"),
        ("0.7,-20,0.2", "the pressure '-20' is not from -14.7 to 450"),
        ("0.7,12,-0.1", "the volume '-0.1' is not from 0 to 50"),
        ("0.7,12,51", "the volume '51' is not from 0 to 50"),
    ],
)
def test_a_row_that_is_no_sample_is_skipped_and_told(path: Path, row: str, why: str) -> None:
    head, last = PLAIN[:-12], PLAIN[-12:]
    read = taken(path, head + row + "\n" + last)
    assert last == "1.0,13,0.22\n"
    assert read.samples == SAMPLES
    assert [skipped.row for skipped in read.skipped] == [4]
    assert read.skipped[0].why.startswith(why)


@given(st.integers(0, 998), st.sampled_from(["x", "", "nan", "1e99", "-99"]))
def test_one_bad_row_among_a_thousand_costs_that_row_alone(
    tmp_path_factory: pytest.TempPathFactory, bad: int, pressure: str
) -> None:
    path = tmp_path_factory.mktemp("tapes") / "tape.csv"
    rows = [f"{at},{pressure if at == bad else 12},0.2" for at in range(999)]
    path.write_text("time (ms),pressure (psi),volume (mL)\n" + "\n".join(rows), encoding="utf-8")
    read = read_csv(path)
    if pressure:
        assert [skipped.row for skipped in read.skipped] == [bad + 2]
        assert len(read.samples) == 998
    else:
        assert read.skipped == ()
        assert read.samples[bad] == Sample(bad, None, 0.2)


def test_what_is_no_time_of_day_is_skipped(path: Path) -> None:
    read = taken(path, "time,pressure (psi)\n10:00:00,12\n10:61:00,13\n1.5,13\n10:00:02,14\n10:00:03,15\n")
    assert [sample.at_ms for sample in read.samples] == [0, 2000, 3000]
    assert read.skipped == (
        Skipped(3, "the time '10:61:00' is not hh:mm:ss.fff"),
        Skipped(4, "the time '1.5' is not hh:mm:ss.fff"),
    )


def test_a_file_that_turns_to_comma_decimals_on_the_way_is_not_misread(path: Path) -> None:
    right = "".join(f"{at},12,0.2\n" for at in range(600))
    wrong = "".join(f"{at},0,12,5,0,2\n" for at in range(600, 1100))
    read = taken(path, "time (ms),pressure (psi),volume (mL)\n" + right + wrong)
    assert len(read.samples) == 600
    assert [skipped.row for skipped in read.skipped] == list(range(602, 1102))


def test_a_cell_without_pressure_or_volume_is_what_was_not_sent(path: Path) -> None:
    read = taken(path, "time (s),pressure (psi),volume (mL)\n0,12,\n1,,0.3\n2,14,0.4,\n\n , ,\n")
    assert read.samples == (Sample(0, 12.0, None), Sample(1000, None, 0.3), Sample(2000, 14.0, 0.4))
    assert read.skipped == ()


def test_a_gap_is_kept_and_told(path: Path) -> None:
    times = [*range(0, 1000, 100), *range(5000, 6000, 100)]
    read = taken(path, "time (ms),pressure (psi)\n" + "".join(f"{at},12\n" for at in times))
    assert [sample.at_ms for sample in read.samples] == times
    assert read.gaps == (Gap(12, 4.1),)


def test_readings_taken_by_hand_have_no_gaps(path: Path) -> None:
    read = taken(path, "time (s),pressure (psi)\n0,12\n13.8,20\n20.6,24\n24,26\n28,28\n")
    assert read.gaps == ()


def test_words_above_the_header_are_passed_over_and_told(path: Path) -> None:
    read = taken(path, "Bench gauge 7;firmware 2\nStart time;10:31\n\n" + PLAIN.replace(",", ";"))
    assert read.samples == SAMPLES
    assert [skipped.row for skipped in read.skipped] == [1, 2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "the file is empty; record again"),
        ("\ufeff \n\n", "the file is empty"),
        ("hello\n", "row 1: the first 30 rows have no columns of time and pressure; add a header such as"),
        ("time (s),pressure (psi)\n", "row 1: there is no row below the header; record again"),
        ("time (s),volume (mL)\n0,0.2\n", "row 1: no column is called pressure (druck); rename the columns"),
        ("a,b,c\n0,12,0.2\n", "row 1: no column is called time (zeit) and pressure (druck); rename"),
        ("0,0,12,5,0,2\n", "row 1: there are 6 columns and no header; add a header"),
        ("time (s),pressure 1,pressure 2\n0,12,13\n", "'pressure 1' and 'pressure 2' could both be the pressure"),
        ("time (s),pressure (cmH2O)\n0,12\n", "row 1: pressure in 'cmH2O' is not known; convert it to psi or kPa"),
        ("time (s),pressure_mbar\n0,12\n", "row 1: pressure in 'mbar' is not known"),
        ("time;pressure;volume\ns;hPa;mL\n0;12;0.2\n", "row 2: pressure in 'hPa' is not known"),
        ("time (min),pressure (psi)\n0,12\n", "row 1: time in 'min' is not known; convert it to s or ms"),
        ("time (s),pressure (psi),volume (µL)\n0,12,1\n", "volume in 'µL' is not known; convert it to mL"),
        ("time (s),pressure (psi),volume (mL)\n0,,0.2\n1,,0.3\n", "the column of pressures is empty throughout"),
        ('time (s),pressure (psi)\n0,12\n1,"13\n2,14\n', "cannot be read (unexpected end of data); correct the row"),
        ("time (s),pressure (psi)\n0,low\n1,high\n2,14\n", "row 2: the pressure 'low' is no number; 2 of 3 rows"),
        ("time (s),pressure (psi)\n5,12\n1,13\n2,14\n", "row 3: the time '1' goes back from 5; 2 of 3 rows"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_row_with_the_remedy(path: Path, text: str, words: str) -> None:
    assert words in refusal(path, text)


def test_a_unit_other_than_the_one_asked_for_is_refused(path: Path) -> None:
    assert refusal(path, PLAIN, "kPa") == "row 1: the header says psi, asked for was kPa; correct one of the two"
    with pytest.raises(EntryError, match="psi or kPa or atm or bar or mmHg, not 'torr'"):
        read_csv(path, "torr")


@pytest.mark.parametrize(
    "held",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x14\x00", PLAIN.encode("utf-16-le"), bytes(range(256))],
)
def test_what_is_no_text_is_refused(path: Path, held: bytes) -> None:
    assert refusal(path, held) == "this is no text; export the recording as a CSV file in UTF-8"


def test_what_cannot_be_opened_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for wrong in (path, path.parent):
        with pytest.raises(EntryError, match="cannot be read"):
            read_csv(wrong)
    monkeypatch.setattr("discorecorder.devices.csv_file.MOST_BYTES", 10)
    assert "cut the recording into parts" in refusal(path, PLAIN)


@given(
    st.binary(max_size=200) | st.text(alphabet='0123456789.,;:\t\n\r"-e timepressure()', max_size=200).map(str.encode)
)
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, held: bytes) -> None:
    path = tmp_path_factory.mktemp("tapes") / "tape.csv"
    path.write_bytes(held)
    try:
        read = read_csv(path)
    except EntryError as wrong:
        said, times = str(wrong), [0]
    else:
        said, times = f"{path}: ", [sample.at_ms for sample in read.samples]
    assert said.startswith(f"{path}: ")
    assert times == sorted(times)
    assert times[0] == 0


def test_a_long_recording_keeps_every_row(path: Path) -> None:
    rows = [Sample(at, at % 100 + 0.25, at / 20_000) for at in range(20_000)]
    text = "time (ms),pressure (psi),volume (mL)\n" + "".join(f"{row[0]},{row[1]},{row[2]}\n" for row in rows)
    assert taken(path, text).samples == tuple(rows)
    assert taken(path, text.replace("time (ms)", "time (s)")).samples[-1].at_ms == 19_999_000
    text = "time (ms),pressure (psi)\n" + "".join(f"{row[0]},{row[1]}\n" for row in rows)
    assert taken(path, text).samples == tuple(row._replace(volume_ml=None) for row in rows)
