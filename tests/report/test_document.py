"""The JSON document: it gives the records back exactly, and refuses what it did not write."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from discorecorder.assets import asset
from discorecorder.model import entries as say
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Number
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError
from discorecorder.report.document import document, records_of, text_of, write
from tests.report.studies import Told, case_a, nothing_yet, of_levels

SCHEMA = json.loads(asset("schema", "discogram-1.json").read_text(encoding="utf-8"))


def _shown() -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(text_of(case_a()))
    return shown


@pytest.mark.parametrize("discogram", [case_a(), nothing_yet(), of_levels(["C5-6"], "cervical", painful="C5-6")])
def test_a_document_gives_the_same_records_and_digests_back(discogram: Discogram) -> None:
    shown = json.loads(text_of(discogram))
    jsonschema.validate(shown, SCHEMA)
    id_, records = records_of(shown)
    assert id_ == discogram.id
    assert records == list(discogram.records)
    assert Discogram.of(id_, records).digest == discogram.digest
    assert text_of(Discogram.of(id_, records)) == text_of(discogram)


def test_the_text_is_the_document() -> None:
    discogram = case_a()
    assert json.loads(text_of(discogram)) == json.loads(json.dumps(document(discogram)))
    assert list(json.loads(text_of(discogram))) == ["schema", "version", "id", "digest", "records", "summary"]


def test_every_unit_and_script_survives() -> None:
    told = Told()
    told.say(
        say.Patient("الحسيني^محمد=李^小龍", "\u00d6-1"),
        say.Level("L4-5", "suspect"),
        say.Opening(Pressure.of("0.8", "atm")),
        say.Unit("kPa"),
        say.Reading(Volume.of("0.05", "mL"), Pressure.of("344", "kPa"), 7, True),
        say.Unit("psi"),
        say.Reading(pressure=Pressure.of("30", "psi", above_opening=True)),
        say.Sleep(Volume.of(1, "mL"), "bupivacaine", Number.of("0.25")),
        say.Fluoroscopy(12, Number.of("0.015")),
    )
    assert records_of(json.loads(text_of(told.discogram)))[1] == list(told.discogram.records)


def test_the_summary_holds_what_the_page_says() -> None:
    levels = {level["level"]: level for level in _shown()["summary"]["levels"]}
    painful = levels["L4-5"]
    assert painful["verdict"] == "MET"
    assert (painful["pain_base"], painful["pain_peak"], painful["concordance"]) == (0, 8, "exact")
    assert painful["qualifying"]["gauge_psi"] == 26
    assert painful["qualifying"]["above_opening_psi"] == 14
    assert painful["first_pain"]["above_opening_psi"] == 8
    assert painful["peak"]["above_opening_psi"] == 16
    assert (painful["volume_ml"], painful["dallas"], painful["leak"]) == (1.6, 4, "none")
    assert _shown()["summary"]["findings"]["sis-ladder@1"]["L4-5"]["result"] == "T1"
    assert _shown()["summary"]["not_tested"] == ["L1-2", "L2-3"]


def _changed(change: Any) -> dict[str, Any]:
    shown = copy.deepcopy(_shown())
    change(shown)
    return shown


DAMAGES: dict[str, Any] = {
    "a score was changed": lambda shown: shown["records"][56]["entry"].update(pain=9),
    "an author was changed": lambda shown: shown["records"][4].update(author="Dr B"),
    "a time was changed": lambda shown: shown["records"][4].update(happened_at="2026-11-23T09:02:21.000+01:00"),
    "a record is missing": lambda shown: shown["records"].pop(7),
    "two records changed places": lambda shown: shown["records"].insert(3, shown["records"].pop(4)),
    "the last record is missing": lambda shown: shown["records"].pop(),
    "a digest was changed": lambda shown: shown["records"][9].update(digest="0" * 64),
    "the id was changed": lambda shown: shown.update(id="other"),
    "an entry is no object": lambda shown: shown["records"][9].update(entry=7),
    "a column is missing": lambda shown: shown["records"][9].pop("author"),
    "a column has another type": lambda shown: shown["records"][9].update(happened_at=7),
    "a field was added": lambda shown: shown["records"][9]["entry"].update(extra=1),
    "a column was added": lambda shown: shown["records"][9].update(extra=1),
    "a record is no object": lambda shown: shown["records"].__setitem__(9, "x"),
    "a kind is not known": lambda shown: shown["records"][9]["entry"].update(kind="future"),
    "a number is no number": lambda shown: shown["records"][9].update(number="ten"),
    "records are no list": lambda shown: shown.update(records={}),
    "there are no records": lambda shown: shown.update(records=[]),
    "there is no id": lambda shown: shown.update(id=None),
    "it is of a newer version": lambda shown: shown.update(version=2),
    "it is of another schema": lambda shown: shown.update(schema="other"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_document_is_refused_whole(damage: str) -> None:
    with pytest.raises(EntryError):
        records_of(_changed(DAMAGES[damage]))


@pytest.mark.parametrize("shown", [None, 7, [], "text", {}])
def test_what_is_no_document_is_refused(shown: object) -> None:
    with pytest.raises(EntryError, match="no discogram document"):
        records_of(shown)


def test_the_refusal_names_the_record() -> None:
    with pytest.raises(EntryError, match="record 57"):
        records_of(_changed(DAMAGES["a score was changed"]))


def test_the_summary_is_not_read_back() -> None:
    shown = _shown()
    shown["summary"] = {"status": "anything"}
    assert records_of(shown)[0] == case_a().id


def test_the_file_is_utf_8(tmp_path: Path) -> None:
    write(case_a(name="李^小龍"), tmp_path / "a.json")
    assert "李^小龍" in (tmp_path / "a.json").read_text(encoding="utf-8")
