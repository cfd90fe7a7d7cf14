"""How words are pronounced."""

from __future__ import annotations

from pathlib import Path

import pocketsphinx
import pytest

from discorecorder.dictation.sayable import Sayable, grammar_of
from discorecorder.dictation.speech import SpeechError
from discorecorder.dictation.speech.lexicon import as_dictionary, lexicon
from discorecorder.model.spine import STUDY_REGIONS
from discorecorder.model.units import PRESSURE_UNITS

ENGINES = Path(pocketsphinx.__file__).parent / "model" / "en-us" / "cmudict-en-us.dict"


@pytest.mark.parametrize("region", STUDY_REGIONS)
@pytest.mark.parametrize("unit", PRESSURE_UNITS)
def test_every_word_that_can_be_said_has_a_pronunciation(region: str, unit: str) -> None:
    words = grammar_of(Sayable(region, unit=unit)).words
    assert lexicon(words, ENGINES).keys() == words


def test_the_projects_own_come_before_the_engines() -> None:
    assert lexicon({"ccs"}, ENGINES) == {"ccs": ["S IY S IY Z"]}
    assert lexicon({"pain"}, ENGINES) == {"pain": ["P EY N"]}


def test_the_sites_are_added(tmp_path: Path) -> None:
    site = tmp_path / "site.dict"
    site.write_text("# ours\npain P AY N\n\nrecorder R IH K AO R D ER\n", encoding="utf-8")
    found = lexicon({"pain", "recorder"}, ENGINES, site)
    assert found["pain"] == ["P EY N", "P AY N"]
    assert "R IH K AO R D ER" in found["recorder"]


@pytest.mark.parametrize(
    ("line", "why"),
    [("pain P AY Q", "line 2: 'Q' is no phone"), ("pain", "line 2: the phones are missing")],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, why: str) -> None:
    site = tmp_path / "site.dict"
    site.write_text(f"mil M IH L\n{line}\n", encoding="utf-8")
    with pytest.raises(SpeechError, match=why):
        lexicon({"pain"}, ENGINES, site)


def test_a_word_without_pronunciation_is_named() -> None:
    with pytest.raises(SpeechError, match="'xyzzy'"):
        lexicon({"xyzzy"}, ENGINES)


def test_a_list_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=r"none\.dict"):
        lexicon({"pain"}, ENGINES, tmp_path / "none.dict")


def test_a_dictionary_counts_the_ways_of_a_word() -> None:
    assert as_dictionary({"four": ["F AO R", "F AO"], "mil": ["M IH L"]}) == "four F AO R\nfour(2) F AO\nmil M IH L\n"
