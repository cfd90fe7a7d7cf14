"""How a file of columns is built is found from its first rows, or not at all."""

from __future__ import annotations

import pytest

from discorecorder.devices import PRESSURE, VOLUME
from discorecorder.devices.csv_layout import CLOCK, HEAD_ROWS, TIME, Layout, layout_of, rows_of
from discorecorder.model.values import EntryError


def test_a_header_gives_columns_units_and_where_the_samples_begin() -> None:
    assert layout_of("Tape 7\n\nNo;Druck (kPa);Zeit (ms)\n1;80;0\n") == Layout(
        separator=";",
        header=3,
        before=3,
        width=3,
        columns={TIME: 2, PRESSURE: 1},
        units={TIME: "ms", PRESSURE: "kPa"},
        assumed=("columns are separated by semicolons",),
        passed=(1,),
    )


def test_units_may_stand_in_a_row_of_their_own() -> None:
    layout = layout_of("time,volume,pressure\nhh:mm:ss,ml,kPa\n10:00:00,0.2,80\n")
    assert (layout.header, layout.before) == (1, 2)
    assert layout.units == {TIME: CLOCK, VOLUME: "mL", PRESSURE: "kPa"}


def test_a_row_of_text_below_the_header_is_no_row_of_units() -> None:
    layout = layout_of("time,volume,pressure\nstart,,zeroed\n0,0.2,80\n")
    assert (layout.before, layout.units) == (1, {})


def test_without_a_header_the_first_row_of_numbers_tells_the_columns() -> None:
    layout = layout_of("Tape 7\n0;12,5\n1;13\n")
    assert (layout.header, layout.before, layout.passed) == (0, 1, (1,))
    assert layout.columns == {TIME: 0, PRESSURE: 1}


@pytest.mark.parametrize("name", ["opening pressure", "pressure above opening", "pressure a.o.", "Druck über Öffnung"])
def test_a_pressure_that_is_not_the_gauge_s_is_no_column_of_pressures(name: str) -> None:
    with pytest.raises(EntryError, match=r"no column is called pressure"):
        layout_of(f"time,{name}\n0,12\n")


def test_a_header_further_down_than_a_person_would_look_is_not_found() -> None:
    text = "remark\n" * (HEAD_ROWS - 1) + "time,pressure\n0,12\n"
    assert layout_of(text).header == HEAD_ROWS
    with pytest.raises(EntryError, match="first 30 rows have no columns"):
        layout_of("remark\n" + text)


def test_rows_are_counted_as_an_editor_counts_them() -> None:
    assert list(rows_of(['"a\n', 'b",1\n', "\n", "c,2\n"], ",")) == [(2, ["a\nb", "1"]), (3, []), (4, ["c", "2"])]


def test_an_open_quotation_mark_is_refused_where_rows_are_read_strictly() -> None:
    with pytest.raises(EntryError, match=r"row 2: cannot be read .* correct the row"):
        list(rows_of(["a,1\n", '"b,2\n'], ",", strict=True))
