"""Scripted patients: those that ship behave like the cases they follow, and a wrong file is refused in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from discorecorder.devices.disc_model import DiscModel
from discorecorder.devices.patients import Patient, PatientDisc, patients, read_patient
from discorecorder.model.values import EntryError

CASES = Path(__file__).parent.parent / "cases"
WRITTEN = """\
name = "Somebody"
baseline = 1

[[disc]]
level = "l4/5"
dallas = 4
opening_psi = 12
pain = [[8, 3], [14.5, 7]]
concordance = "exact"
side = "left"
words = "that is it"
flow = [[0.05, 4], [0, 5]]

[[disc]]
level = "L5-S1"
dallas = 1
stiffer_by_sd = 1
opening_psi = 15
opening_ml = 0.3
leak_ml_per_s = 0.02
leak_above_psi = 60
"""


def read(tmp_path: Path, text: str) -> Patient:
    path = tmp_path / "somebody.toml"
    path.write_text(text, encoding="utf-8")
    return read_patient(path)


def settled_psi(disc: PatientDisc, until_ml: float) -> float:
    """Return what the gauge shows at rest after the program brought in so much."""
    model = DiscModel(disc.disc)
    for flow_ml_s, seconds in disc.flow:
        shown_psi, volume_ml = model.step(seconds, flow_ml_s)
        if flow_ml_s == 0 and volume_ml == pytest.approx(until_ml, abs=1e-6):
            return shown_psi
    raise AssertionError(f"{disc.level} never rests at {until_ml} mL")


def levels_of(case: str) -> list[dict[str, Any]]:
    levels: list[dict[str, Any]] = json.loads((CASES / f"{case}.json").read_text(encoding="utf-8"))["levels"]
    return levels


def test_the_patients_that_ship_are_the_four_cases_a_soft_disc_and_a_firm_control() -> None:
    shipped = patients()
    assert list(shipped) == ["case_a", "case_b", "case_c", "case_d", "firm_control", "soft_disc"]
    assert all(patient.sentence and disc.flow for patient in shipped.values() for disc in patient.discs)


@pytest.mark.parametrize("case", ["A", "B", "C", "D"])
def test_a_case_rests_at_its_volumes_with_about_its_pressures_and_says_its_scores(case: str) -> None:
    patient = patients()[f"case_{case.lower()}"]
    assert patient.levels == tuple(level["level"] for level in levels_of(case))
    for level in levels_of(case):
        disc = patient.disc(level["level"])
        assert disc.disc.opening_psi == level["opening_pressure_psi"]
        assert (disc.dallas, disc.concordance) == (level["dallas"], level["concordance"])
        for point in level["series"]:
            psi = settled_psi(disc, point["volume_ml"])
            assert psi == pytest.approx(point["pressure_psi"], abs=4), (disc.level, point)
            assert patient.score(disc.level, psi - disc.disc.opening_psi) == point["nrs"], (disc.level, point)


@pytest.mark.parametrize("case", ["A", "B", "C", "D"])
def test_a_case_hurts_from_exactly_the_pressures_of_its_series(case: str) -> None:
    patient = patients()[f"case_{case.lower()}"]
    for level in levels_of(case):
        felt: dict[int, float] = {}
        for point in level["series"]:
            felt.setdefault(point["nrs"], point["pressure_psi"] - level["opening_pressure_psi"])
        pain = {score: from_psi for from_psi, score in patient.disc(level["level"]).pain}
        assert pain == {score: above for score, above in felt.items() if score}


def test_the_soft_disc_leaks_before_it_is_pressurised() -> None:
    patient = patients()["soft_disc"]
    disc = patient.disc("L4-5")
    model = DiscModel(disc.disc)
    static_psi = []
    for flow_ml_s, seconds in disc.flow:
        model.step(seconds, flow_ml_s)
        static_psi.append(model.static_psi)
    assert model.volume_ml == pytest.approx(3.5)
    assert max(static_psi) - disc.disc.opening_psi < 15
    assert patient.score("L4-5", 0) == 2
    assert patient.score("L4-5", 6) == 4


def test_the_firm_control_is_well_under_pressure_and_does_not_hurt() -> None:
    patient = patients()["firm_control"]
    disc = patient.disc("L3-4")
    above_psi = settled_psi(disc, 1.95) - disc.disc.opening_psi
    assert 80 < above_psi < 100
    assert patient.score("L3-4", above_psi) == 0


def test_a_patient_is_read_from_a_file(tmp_path: Path) -> None:
    somebody = read(tmp_path, WRITTEN)
    first, second = somebody.discs
    assert (somebody.name, somebody.baseline, somebody.levels) == ("Somebody", 1, ("L4-5", "L5-S1"))
    assert (first.concordance, first.side, first.words) == ("exact", "left", "that is it")
    assert first.disc.elastance_psi_per_ml == 13.2
    assert first.flow == ((0.05, 4.0), (0.0, 5.0))
    assert second.disc.elastance_psi_per_ml == pytest.approx(47.8)
    assert (second.disc.opening_ml, second.disc.leak_ml_per_s, second.disc.leak_above_psi) == (0.3, 0.02, 60)
    assert (second.pain, second.concordance, second.side) == ((), "none", "")


@pytest.mark.parametrize(("above_psi", "score"), [(-3, 1), (0, 1), (7.9, 1), (8, 3), (14.4, 3), (14.5, 7), (90, 7)])
def test_pain_is_felt_from_its_pressure_on_and_never_under_baseline(
    tmp_path: Path, above_psi: float, score: int
) -> None:
    assert read(tmp_path, WRITTEN).score("L4-5", above_psi) == score
    assert read(tmp_path, WRITTEN).score("L5-S1", above_psi) == 1


def test_a_level_that_the_patient_has_not_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match=r"no disc L3-4; choose L4-5 or L5-S1"):
        read(tmp_path, WRITTEN).score("L3-4", 0)


@pytest.mark.parametrize(
    ("was", "becomes", "words"),
    [
        ('name = "Somebody"', "", "name is missing"),
        ('name = "Somebody"', 'name = " "', "name is a text"),
        ('name = "Somebody"', "name = 7", "name is a text"),
        ("baseline = 1", "baseline = 11", "baseline is a whole number from 0 to 10, not 11"),
        ("baseline = 1", "baseline = true", "baseline is a whole number"),
        ("baseline = 1", "noise_psi = -1", "noise_psi is a number of 0 or more"),
        ("baseline = 1", "age = 50", "no field is called age; there are name"),
        ('level = "l4/5"', "", "disc 1: level is missing"),
        ('level = "l4/5"', 'level = "L9"', "disc 1: 'L9' names no disc"),
        ('level = "l4/5"', 'level = "L5-S1"', "disc 2: L5-S1 stands there twice"),
        ("dallas = 4", "", "disc 1: dallas is missing"),
        ("dallas = 4", "dallas = 6", "disc 1: dallas is a whole number from 0 to 5"),
        ("dallas = 4", "grade = 4", "disc 1: no field is called grade"),
        ("dallas = 4", "dallas = 4\nstiffer_by_sd = -9", "choose more than -1.6"),
        ("stiffer_by_sd = 1", "stiffer_by_sd = 1\nelastance_psi_per_ml = 40", "exclude each other"),
        ("dallas = 4", "dallas = 4\nelastance_psi_per_ml = 0", "elastance_psi_per_ml is over 0"),
        ("dallas = 4", 'dallas = 4\nelastance_psi_per_ml = "stiff"', "elastance_psi_per_ml is a number"),
        ("opening_psi = 12", "", "disc 1: opening_psi is missing"),
        ("opening_psi = 12", "opening_psi = nan", "disc 1: opening_psi is a number of 0 or more"),
        ("opening_psi = 12", "opening_psi = true", "disc 1: opening_psi is a number of 0 or more"),
        ("leak_above_psi = 60", "", "disc 2: a leak needs both"),
        ("opening_ml = 0.3", "opening_ml = 0", "disc 2: opening_ml is over 0"),
        ("[14.5, 7]", "[14.5, 11]", "a score is a whole number from 0 to 10, not 11"),
        ("[14.5, 7]", "[14.5, 6.5]", "not 6.5"),
        ("[14.5, 7]", "[7, 7]", "sort the pairs"),
        ("[14.5, 7]", "[14.5, 2]", "sort the pairs"),
        ("[14.5, 7]", "[14.5]", "pain is a list of pairs of numbers"),
        ("[14.5, 7]", '["14.5", 7]', "pain is a list of pairs of numbers"),
        ("[[8, 3], [14.5, 7]]", "8", "pain is a list of pairs such as"),
        ("[0, 5]", "[0, 0]", "flow: [0, 0] is no step"),
        ("[0, 5]", "[50, 5]", "flow: [50, 5] is no step"),
        ("[0, 5]", "[-1, 5]", "flow is a list of pairs of numbers of 0 or more"),
        ('"exact"', '"same"', "concordance is none, discordant, similar, exact, unable, not 'same'"),
        ('"left"', '"west"', "side is left, right, bilateral, midline, not 'west'"),
        ('"that is it"', "7", "words is a text"),
    ],
)
def test_a_wrong_field_is_refused_by_file_disc_and_field(tmp_path: Path, was: str, becomes: str, words: str) -> None:
    assert was in WRITTEN
    with pytest.raises(EntryError) as refused:
        read(tmp_path, WRITTEN.replace(was, becomes, 1))
    assert words in str(refused.value)
    assert str(refused.value).startswith(str(tmp_path / "somebody.toml"))


@pytest.mark.parametrize("text", ['name = "Somebody"', 'name = "Somebody"\ndisc = []', 'name = "x"\ndisc = [1]'])
def test_a_patient_has_at_least_one_disc(tmp_path: Path, text: str) -> None:
    with pytest.raises(EntryError, match=r"at least one"):
        read(tmp_path, text)


def test_what_is_no_toml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match="not TOML"):
        read(tmp_path, "name = ")


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "somebody.toml"
    path.write_bytes('name = "Zoë"'.encode("latin-1"))
    with pytest.raises(EntryError, match="not UTF-8; save"):
        read_patient(path)


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EntryError, match="name an existing file"):
        read_patient(tmp_path / "nobody.toml")
    with pytest.raises(EntryError, match="cannot be read"):
        read_patient(tmp_path)
    with pytest.raises(EntryError, match="no file of a patient"):
        read(tmp_path, "#" * 300_000)
