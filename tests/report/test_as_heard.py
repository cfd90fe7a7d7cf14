"""Whether what was heard says more than the record: repeated words are left out, every difference is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model import entries as say
from discorecorder.report.as_heard import bare, says_more
from discorecorder.report.wording import described
from tests.report.studies import ml, psi


@pytest.mark.parametrize(
    ("heard", "recorded"),
    [
        ("0.2 mL 12 psi pain 2", "0.2 mL, 12 psi, pain 2/10"),
        ("one point four mils, twenty six psi, pain seven", "1.4 mL, 26 psi, pain 7/10"),
        ("one hundred psi", "100 psi"),
        ("stop pressure, firm end point", "Stop: pressure End point firm"),
        ("cotton ball, no leak", "Nucleogram: cottonball Leak: none"),
        ("1.60 mL", "1.6 mL"),
    ],
)
def test_what_the_record_says_too_is_no_more(heard: str, recorded: str) -> None:
    assert not says_more(heard.replace("mils", "mil"), recorded)


@pytest.mark.parametrize(
    ("heard", "recorded"),
    [
        ("pain seven", "pain 8/10"),
        ("fifty psi", "15 psi"),
        ("fifteen psi", "50 psi"),
        ("one point four mil", "1 mL"),
        ("leak", "Leak: none"),
        ("no leak", "Leak: epidural"),
        ("concordance exact, she cried", "Concordance: exact"),
    ],
)
def test_every_difference_is_more(heard: str, recorded: str) -> None:
    assert says_more(heard, recorded)


@given(st.integers(1, 40), st.integers(0, 120), st.integers(0, 10))
def test_another_number_never_passes_for_the_one_recorded(tenths: int, pressure: int, pain: int) -> None:
    entry = say.Reading(ml(tenths / 10), psi(pressure), pain)
    recorded = f"{described(entry)} {bare(entry)}"
    assert not says_more(f"{tenths / 10:g} mL {pressure} psi pain {pain}", recorded)
    assert says_more(f"{tenths / 10:g} mL {pressure + 150} psi pain {pain}", recorded)
