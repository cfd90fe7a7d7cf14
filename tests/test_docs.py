"""The manual says what the program does: its links, tables, names, examples and snippets are tried here."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from discorecorder import __version__
from discorecorder.cli import _COMMANDS, run
from discorecorder.dictation.grammar import parse
from discorecorder.dictation.header import keys
from discorecorder.dictation.late import split_late
from discorecorder.dictation.script import read_script
from discorecorder.model.entries import KINDS, encode
from discorecorder.model.rulesets import SHIPPED
from discorecorder.model.values import EntryError
from discorecorder.settings import Settings, read_settings
from discorecorder.ui.actions import BY_NAME
from discorecorder.ui.room.room_entries import CHOICES
from tests.docs_tables import DOCS, PAGES, PLACE, TABLES, blocks, page, with_tables
from tests.model.postgres import Postgres

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = DOCS.parent
PACKAGE = TOP / "discorecorder"
DEMONSTRATION = TOP / "resources" / "demonstration" / "lumbar.txt"
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MADE_BY_THE_PROGRAM = {"open", "clip", "samples", "gauge_gap"}
NUMBER_OF_EDGE_CASES = 25
FIRST_PROCEDURE = {
    "next level": "next_level",
    "needle in, left side": "needle",
    "baseline pain": "baseline",
    "opening pressure": "opening",
    "volume and pressure": "reading",
    "pain": "score_7",
    "is it the usual pain?": "exact",
    "stop, and why": "stop",
    "put to sleep": "sleep",
    "relief": "relief",
}
"""What the manual's first procedure does at the table, and the action that does it."""

README = (TOP / "README.md").read_text(encoding="utf-8")


def anchors(path: Path) -> set[str]:
    """Return what a link may name behind its hash."""
    found = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a journal of its own, as the environment names it."""
    (tmp_path / "settings.toml").touch()
    monkeypatch.setenv("DISCORECORDER_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("DISCORECORDER_DATABASE", str(tmp_path / "discograms.db"))
    monkeypatch.setenv("DISCORECORDER_KEY_FILE", str(tmp_path / "discograms.key"))
    return tmp_path


@pytest.fixture
def recorded(room: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, str]:
    """The room, with the demonstration recorded, and its id."""
    assert run(["replay", str(DEMONSTRATION), "--json", str(room / "document.json")]) == 0
    return room, json.loads(capsys.readouterr().out)["id"]


@pytest.fixture
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.destroy()


def run_snippet(snippet: str, *words: object, said: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program of the manual as a reader would."""
    command = [sys.executable, "-c", snippet, *map(str, words)]
    return subprocess.run(command, input=said, capture_output=True, text=True, check=False, cwd=TOP)


@pytest.mark.parametrize("path", [*PAGES, TOP / "CHANGELOG.md"], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        to = path.parent / name if name else path
        assert to.exists(), target
        if anchor:
            assert anchor in anchors(to), target


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_table_that_follows_from_the_code_is_current(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert with_tables(text) == text, "run: python -m tests.docs_tables"


def test_every_such_table_stands_somewhere() -> None:
    found = [name for path in PAGES for _, name, _, _ in PLACE.findall(path.read_text(encoding="utf-8"))]
    assert sorted(found) == sorted(TABLES)


def test_every_page_is_found_from_the_readme() -> None:
    for path in DOCS.glob("*.md"):
        assert f"docs/{path.name}" in README


def test_the_changelog_names_the_version_and_every_rule_set_and_command() -> None:
    changes = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")
    for word in (__version__, *(rules.name for rules in SHIPPED), *_COMMANDS):
        assert word in changes


def test_every_setting_and_variable_is_explained() -> None:
    for field in Settings.fields_:
        assert f"| `{field}` |" in page("operation.md")
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    for variable in set(re.findall(r"DISCORECORDER_[A-Z_]*[A-Z]", source)):
        assert variable in page("operation.md")
        assert variable in README


def test_the_settings_shown_are_settings(tmp_path: Path) -> None:
    shown = [*blocks(page("operation.md"), "settings"), *blocks(page("site_rules.md"), "settings")]
    for block in shown:
        (tmp_path / "settings.toml").write_text(block)
        read = read_settings({"DISCORECORDER_SETTINGS": str(tmp_path / "settings.toml")})
        assert {field: getattr(read, field) for field in tomllib.loads(block)}
    assert set(tomllib.loads(shown[0])) == set(Settings.fields_)


def phrases() -> list[tuple[str, str]]:
    lines = [line for block in blocks(page("dictation.md"), "words") for line in block.splitlines()]
    return [(said, kinds) for said, _, kinds in (line.rpartition("  ") for line in lines)]


def test_everything_that_can_be_said_is_understood_as_the_manual_says() -> None:
    for said, kinds in phrases():
        assert ", ".join(entry.kind for entry in parse(said.strip())) == kinds


def test_the_manual_shows_how_to_say_every_kind_of_entry() -> None:
    shown = {kind for _, kinds in phrases() for kind in kinds.split(", ")}
    assert shown == set(KINDS) - MADE_BY_THE_PROGRAM


def test_everything_that_the_manual_calls_refused_is_refused() -> None:
    (block,) = blocks(page("dictation.md"), "refused")
    for said in block.splitlines():
        with pytest.raises(EntryError):
            parse(said)


def test_the_answers_to_refused_words_are_those_in_the_manual() -> None:
    answers = re.findall(r"^\| (.+?) \| (not understood: .+) \|$", page("dictation.md"), re.MULTILINE)
    assert answers
    for said, answer in answers:
        with pytest.raises(EntryError) as refused:
            parse(said)
        assert str(refused.value) == answer


def test_every_line_that_the_manual_of_the_room_types_is_understood() -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    lines = [line for block in blocks(page("room.md"), "typed") for line in block.splitlines()]
    assert sum(split_late(line, noon)[0] is not None for line in lines) >= len("-@")
    for line in lines:
        assert parse(split_late(line, noon)[1])


def test_the_keys_of_the_first_procedure_are_the_shipped_ones() -> None:
    recipe = page("room.md").partition("At the table, three times the same:")[2].partition("Afterwards:")[0]
    rows = {row.split("|")[1].strip(): row for row in recipe.splitlines() if row.startswith("|")}
    for does, action in FIRST_PROCEDURE.items():
        assert f"`{BY_NAME[action].key}`" in rows[does], does
    answers = list(CHOICES["stop"][1].values())
    for figure, words in re.findall(r"`Alt\+(\d)`, ([a-z ]+) \|", rows["stop, and why"]):
        assert answers[int(figure) - 1].lower() == words.strip()


def test_the_manual_of_the_room_names_the_ceilings_that_are_shipped() -> None:
    told = " ".join(page("room.md").partition("### Prompts")[2].split())
    shipped = Settings()
    for region in ("lumbar", "thoracic", "cervical"):
        assert f"{getattr(shipped, f'{region}_volume_ml'):g} mL {region}" in told
    assert f"{shipped.pressure_ceiling_psi:g} psi above opening once there is pain" in told
    assert f"{shipped.painless_ceiling_psi:g} psi until then" in told
    assert f"rose by {shipped.ask_pain_every_psi} psi" in told
    assert f"{shipped.ceiling_near_percent} percent" in told


def test_the_script_of_the_manual_can_be_replayed(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (script,) = blocks(page("dictation.md"), "script")
    (room / "script.txt").write_text(script)
    assert run(["replay", str(room / "script.txt")]) == 0
    assert run(["list"]) == 0
    assert '"DOE^JANE"' in capsys.readouterr().out


def test_every_header_of_a_script_is_explained() -> None:
    explained = page("dictation.md").partition("## A procedure script")[2]
    for key in keys():
        assert f"`{key}`" in explained or f"`{key}:`" in explained


def test_the_taste_in_the_readme_is_what_the_program_gives(capsys: pytest.CaptureFixture[str]) -> None:
    (console,) = blocks(README, "console")
    command, answer = console.splitlines()
    said = command.partition('"')[2].removesuffix('"')
    assert json.loads(answer) == [encode(entry) for entry in parse(said)]
    (taste,) = blocks(README, "script")
    script = read_script(f"discogram: lumbar\n{taste}".encode(), today=date(2026, 11, 23), zone=UTC)
    assert said in {statement.heard for statement in script.statements}


def test_the_demonstration_answers_as_the_readme_says(recorded: tuple[Path, str]) -> None:
    from discorecorder.model.discogram import Discogram
    from discorecorder.report.answer import answer
    from discorecorder.report.document import records_of
    from discorecorder.report.study_view import StudyView

    id_, records = records_of(json.loads((recorded[0] / "document.json").read_bytes()))
    (shown,) = blocks(README, "answer")
    assert answer(StudyView(Discogram.of(id_, records))).headline == shown.strip()


def test_the_readme_gives_no_measured_number() -> None:
    written = PLACE.sub("", README)
    prose = re.sub(r"^```.*?^```$|`[^`]*`|\]\([^)]*\)", "", written, flags=re.DOTALL | re.MULTILINE)
    assert not re.findall(r"\d+", prose)


def test_the_readme_and_the_manual_say_that_a_physician_concludes() -> None:
    for text in (README, page("clinical_basis.md")):
        assert "A physician concludes" in " ".join(text.split()) or "A\nphysician concludes" in text
        assert "not a certified medical device" in " ".join(text.split())


def test_anybody_can_verify_a_document_with_the_snippet(recorded: tuple[Path, str]) -> None:
    (snippet,) = blocks(page("data_format.md"), "python")
    document = recorded[0] / "document.json"
    assert run_snippet(snippet, document).stdout == "intact\n"
    whole = document.read_bytes()
    shown = json.loads(whole)
    spoiled = next(record for record in shown["records"] if record["entry"].get("pain") == 7)
    spoiled["entry"]["pain"] = 6
    document.write_text(json.dumps(shown))
    assert run_snippet(snippet, document).stderr == f"record {spoiled['number']} is not what was recorded\n"
    shown = json.loads(whole)
    shown["records"] = shown["records"][:5]
    document.write_text(json.dumps(shown))
    assert run_snippet(snippet, document).stderr == "records are missing at the end\n"


def test_the_document_has_the_parts_that_the_manual_shows(recorded: tuple[Path, str]) -> None:
    (block,) = blocks(page("data_format.md"), "json")
    shown, real = json.loads(block), json.loads((recorded[0] / "document.json").read_bytes())
    assert list(shown) == list(real)
    assert list(shown["records"][0]) == list(real["records"][0])
    assert (TOP / "resources" / "schema" / "discogram-1.json").is_file()


def test_every_column_of_the_journal_is_named() -> None:
    from discorecorder.model.journal.schema import tables

    text = page("data_format.md")
    for table in tables.sorted_tables:
        for column in table.columns:
            assert f"`{column.name}`" in text, f"{table.name}.{column.name}"


def test_the_worked_case_is_judged(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case,) = blocks(page("data_format.md"), "case")
    (room / "case.json").write_text(case)
    assert run(["judge", str(room / "case.json"), "--criteria", "sis2004-secondary@1"]) == 0
    (by_level,) = json.loads(capsys.readouterr().out)["findings"].values()
    assert {level: finding["result"] for level, finding in by_level.items()} == {"L3-4": "NOT MET", "L4-5": "MET"}


def test_every_field_of_a_case_is_explained() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("case*.py"))
    explained = page("data_format.md").partition("## A case")[2]
    fields = re.findall(
        r"\.(?:texts?|word|choice|state|whole|number|truth|items|levels|part|measured|pressure|volume)"
        r'\("(\w+)"(?:\)|, words)',
        source,
    )
    assert fields
    for field in fields:
        assert f"`{field}" in explained, field


def test_a_site_sees_its_rule_set_listed_and_its_discograms_opened_with_it(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = blocks(page("site_rules.md"), "toml")
    (room / "criteria.toml").write_text(block)
    (settings,) = blocks(page("site_rules.md"), "settings")
    path = json.dumps(str(room / "criteria.toml"))
    (room / "settings.toml").write_text(settings.replace('"/etc/discorecorder/criteria.toml"', path))
    assert run(["criteria"]) == 0
    name = json.loads(capsys.readouterr().out.splitlines()[-1])["name"]
    assert run(["replay", str(DEMONSTRATION), "--json", str(room / "document.json")]) == 0
    opened = json.loads((room / "document.json").read_bytes())["records"][0]["entry"]
    assert name in opened["criteria"]
    assert name in opened["primary"]
    assert "sis2004-secondary@1" not in opened["primary"]


def test_every_refusal_that_the_manual_explains_is_one_of_the_program() -> None:
    joined = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    joined = re.sub(r'"\s*f?"', "", joined)
    rows = page("operation.md").partition("the sentence begins or says")[2].partition("\n\n")[0].splitlines()[2:]
    assert rows
    for row in rows:
        said = row.split("|")[1].strip()
        for part in re.split(r"\.\.\.|psi|; say why|[,(]", said):
            assert part.strip() in joined, part


def test_a_printed_recovery_key_gives_the_key_back(
    recorded: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["recovery-key"]) == 0
    words = json.loads(capsys.readouterr().out)["recovery_key"]
    copy = recorded[0] / "copy.key"
    assert 'recovery-key --restore "WORDS" --key-file discograms.key' in page("operation.md")
    assert run(["recovery-key", "--restore", words, "--key-file", str(copy)]) == 0
    assert copy.read_bytes() == (recorded[0] / "discograms.key").read_bytes()
    assert copy.stat().st_mode & 0o077 == 0


def test_a_backup_made_by_the_snippet_is_whole(recorded: tuple[Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    room, id_ = recorded
    (snippet,) = blocks(page("operation.md"), "backup")
    done = run_snippet(snippet, room / "discograms.db", room / "discograms.key", room / "copy.db")
    assert (done.returncode, done.stderr) == (0, "")
    assert run(["--database", str(room / "copy.db"), "verify", id_]) == 0
    assert json.loads(capsys.readouterr().out) == {"intact": True, "breaks": []}


def test_a_file_that_no_program_has_open_is_a_backup(
    recorded: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    room, id_ = recorded
    shutil.copy(room / "discograms.db", room / "copy.db")
    assert run(["--database", str(room / "copy.db"), "verify", id_]) == 0


@pytest.mark.warns  # psycopg logs that it gives up the statements behind the refused one
def test_rooms_and_readers_of_a_server_can_do_what_the_manual_lets_them(
    postgres: Postgres, room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = postgres.database()
    owner, by_room, reader = (postgres.url(database, user) for user in ("owner", "room", "reader"))
    assert run(["--database", owner, "replay", str(DEMONSTRATION)]) == 0
    (grants,) = blocks(page("operation.md"), "sql")
    postgres.execute(database, *(line for line in grants.split(";") if line.strip()))
    cervical = str(DEMONSTRATION.with_name("cervical.txt"))
    assert run(["--database", by_room, "replay", cervical]) == 0
    assert run(["--database", reader, "verify"]) == 0
    assert run(["--database", reader, "replay", cervical]) == 1
    assert "This user may not do that" in capsys.readouterr().err
