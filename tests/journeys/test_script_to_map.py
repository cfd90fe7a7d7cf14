"""From a dictated script to the pages that the surgeon gets: what was said is what is printed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.desk import DEMONSTRATIONS, LUMBAR, SHORT, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def text_of(pdf: Path, *pages: int) -> str:
    """Return the words on the pages from the first to the last that are named, or on all, one space between them."""
    span = ["-f", str(pages[0]), "-l", str(pages[-1])] if pages else []
    done = subprocess.run(["pdftotext", *span, pdf, "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def attached(pdf: Path) -> Any:
    """Return the document that is attached to a road map."""
    with pikepdf.open(pdf) as opened:
        return json.loads(opened.attachments["discogram.json"].get_file().read_bytes())


@pytest.mark.parametrize("script", sorted(DEMONSTRATIONS.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_demonstration_becomes_a_road_map(desk: Desk, script: Path, paper: str) -> None:
    identity = desk.say("replay", script).json["id"]
    pdf = desk.home / "roadmap.pdf"
    told = desk.say("report", identity, "--pdf", pdf, "--paper", paper)
    assert told.status == 0, told.err
    shown = desk.say("show", identity).json
    assert attached(pdf) == shown
    first, whole = text_of(pdf, 1, 1), text_of(pdf)
    for level in desk.say("list").lines[0]["levels"]:
        assert level in first
    assert f"{len(shown['records'])} records, digest {shown['digest'][:8]}" in first
    halves = (shown["digest"][:32], shown["digest"][32:])
    assert all(half in whole for half in halves), "it stands on two lines, maybe with a letter of DRAFT between them"
    assert "confirms" not in whole
    assert "a physician concludes" in whole


def test_the_first_page_answers_the_surgeon(desk: Desk) -> None:
    pdf = desk.home / "roadmap.pdf"
    assert desk.say("replay", LUMBAR, "--pdf", pdf).status == 0
    page = text_of(pdf, 1, 1)
    for words in ("L3-4", "L4-5", "L5-S1", "ROE", "00520417", "26-104418", "Dr M Ashdown", "whole-spine count from C2"):
        assert words in page, words
    assert "DRAFT" not in page


def test_a_procedure_that_is_not_signed_is_a_draft_on_every_page(desk: Desk) -> None:
    pdf = desk.home / "roadmap.pdf"
    lines = (line for line in LUMBAR.read_text("utf-8").splitlines() if "radiologist: sign" not in line)
    assert desk.say("replay", desk.script(*lines), "--pdf", pdf).status == 0
    with pikepdf.open(pdf) as opened:
        pages = len(opened.pages)
    assert all("DRAFT" in text_of(pdf, page, page) for page in range(1, pages + 1))


def test_what_was_corrected_is_printed_as_it_stands_and_kept_as_it_was(desk: Desk) -> None:
    identity = desk.replayed(*SHORT, "09:15 nurse: 1.2 mL 30 psi pain 9", "09:16 nurse: correction pain 6 mistyped")
    pdf = desk.home / "roadmap.pdf"
    assert desk.say("report", identity, "--pdf", pdf).status == 0
    kinds = [one["kind"] for one in attached(pdf)["records"]]
    assert kinds == ["open", "level", "opening", "reading", "correct"]
    whole = text_of(pdf)
    assert "6/10" in whole
    assert "9/10" not in text_of(pdf, 1, 1)
    assert "mistyped" in whole


def test_a_map_is_made_again_byte_for_byte_from_another_journal(desk: Desk) -> None:
    identity = desk.say("replay", LUMBAR, "--pdf", "one.pdf", "--json", "one.json").json["id"]
    other = ["--database", "other.db", "--key-file", "other.key"]
    assert desk.say("import", "one.json", *other).json["id"] == identity
    assert desk.say("report", identity, "--pdf", "two.pdf", *other).status == 0
    assert (desk.home / "one.pdf").read_bytes() == (desk.home / "two.pdf").read_bytes()
    with pikepdf.open(desk.home / "one.pdf") as opened:
        (desk.home / "attached.json").write_bytes(opened.attachments["discogram.json"].get_file().read_bytes())
    third = ["--database", "third.db", "--key-file", "third.key"]
    assert desk.say("import", "attached.json", *third).json["id"] == identity, "a map alone brings its record back"


@pytest.mark.parametrize(
    "name",
    [
        "\u7530\u4e2d^\u592a\u90ce",
        "\u0627\u0644\u0647\u0627\u0634\u0645\u064a^\u0644\u064a\u0644\u0649",
        "\u0418\u0432\u0430\u043d\u043e\u0432\u0430^\u0410\u043d\u043d\u0430",
        "\u0928\u0947\u0939\u0930\u0942^\u0907\u0928\u094d\u0926\u093f\u0930\u093e",
    ],
)
def test_a_name_in_any_script_goes_all_the_way(desk: Desk, name: str) -> None:
    script = desk.script(SHORT[0], f"patient: name={name}; mrn=00-1", *SHORT[1:])
    assert desk.say("replay", script, "--pdf", "o.pdf").status == 0
    patient = next(one["entry"] for one in attached(desk.home / "o.pdf")["records"] if one["kind"] == "patient")
    assert patient["name"] == name
