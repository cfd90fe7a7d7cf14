"""The commands. Each is a few lines over the same parts that the window uses.

Output for machines is JSON on standard output and nothing else; messages go to standard error. Exit status: 0 done,
1 refused with the reason, 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder import __version__
from discorecorder.model.journal import JournalError
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError
from discorecorder.settings import PAPERS, Settings, database_of, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from discorecorder.model.discogram import Discogram
    from discorecorder.model.journal import Journal
    from discorecorder.model.rulesets import RuleSet

    Command = Callable[[argparse.Namespace, Settings], int]

MOST_BYTES = 64 * 1024 * 1024
"""No case and no document is larger; a larger file is refused before it is read."""


def run(words: Sequence[str]) -> int:
    """Run one command line and return its exit status."""
    parser = _parser()
    if not words:
        parser.print_help(sys.stderr)
        return 2
    try:
        options = parser.parse_args(words)
    except SystemExit as done:
        return int(done.code or 0)
    command: Command = options.command
    try:
        return command(options, _settings(options))
    except (EntryError, JournalError) as refused:
        return _refused(str(refused))
    except OSError as failed:
        return _refused(
            f"{failed.filename or 'the file'}: {failed.strerror}; choose a place that can be written and read"
        )


def _refused(words: str) -> int:
    sys.stderr.write(f"discorecorder: {words}\n")
    return 1


def _settings(options: argparse.Namespace) -> Settings:
    settings = read_settings()
    return settings.with_(database=options.database) if options.database else settings


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="discorecorder",
        description=(
            "Records provocation discography and draws its pain road map. "
            "It shows which criteria are met; a physician concludes."
        ),
    )
    parser.add_argument("--version", action="version", version=f"discorecorder {__version__}")
    parser.add_argument("--database", metavar="FILE-or-URL", help="the journal, if not the one of the settings")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (does, words, arguments) in _COMMANDS.items():
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(command=does)
        for flags, options in arguments:
            added.add_argument(*flags, **options)
    return parser


def _count(words: str) -> int:
    if not words.isascii() or not words.isdigit() or not 1 <= int(words) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{words!r} is no number from 1 to 1000000")
    return int(words)


@contextmanager
def _journal(settings: Settings, create: bool = False) -> Iterator[Journal]:
    from discorecorder.model.journal import Journal

    key = Path(settings.key_file) if settings.key_file else None
    with Journal.open(database_of(settings), key=key, create=create) as journal:
        yield journal


def _found(settings: Settings, identity: str) -> Discogram:
    from discorecorder.recorder import found

    with _journal(settings) as journal:
        return found(journal, identity)


def _site(settings: Settings) -> tuple[RuleSet, ...]:
    from discorecorder.model.siterules import read_site_rules

    return read_site_rules(Path(settings.criteria_file)) if settings.criteria_file else ()


def _print(shown: object) -> None:
    sys.stdout.write(json.dumps(shown, ensure_ascii=True) + "\n")


def _read_json(path: Path) -> object:
    if path.stat().st_size > MOST_BYTES:
        raise EntryError(f"{path}: over {MOST_BYTES // 2**20} MB; this is no case and no discogram")
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise EntryError(f"{path}: not UTF-8; save the file as UTF-8") from None
    except json.JSONDecodeError as wrong:
        raise EntryError(f"{path}, line {wrong.lineno}: not JSON ({wrong.msg})") from None
    except RecursionError:
        raise EntryError(f"{path}: nested too deeply to be a case or a discogram") from None


def _no_number(words: str) -> object:
    raise EntryError(f"{words} is no number that can be measured")


def _parse(options: argparse.Namespace, _settings: Settings) -> int:
    from discorecorder.cli_parse import parse_words

    return parse_words(options.words, options.unit)


def _judge(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.cases import discogram_of
    from discorecorder.model.criteria import judge

    try:
        discogram = discogram_of(_read_json(options.case), _site(settings))
    except EntryError as refused:
        raise EntryError(f"{options.case}: {refused}") from None
    unknown = set(options.criteria or ()) - set(discogram.opened.criteria)
    if unknown:
        known = ", ".join(discogram.opened.criteria)
        raise EntryError(f"{min(unknown)} is no rule set; there are {known}")
    findings = judge(discogram, options.criteria)
    shown = {
        name: {
            level: {"result": one.result, "why": list(one.why), "near_limit": one.near_limit}
            for level, one in by_level.items()
        }
        for name, by_level in findings.items()
    }
    _print({"findings": shown})
    return 0


def _replay(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.recorder import Recorder
    from discorecorder.replay import lines_of, read

    script = read(options.script)
    lines = lines_of(script, _site(settings), settings.stale_seconds * 1000, settings.primary)
    with _journal(settings, create=True) as journal:
        recorder = Recorder.new(journal)
        try:
            discogram = recorder.record_lines(lines)
        except EntryError as refused:
            raise EntryError(f"{options.script}: {refused}; nothing of the script was recorded") from None
    _print({"id": discogram.id, "records": len(discogram.records), "digest": discogram.digest})
    if options.pdf:
        _write("pdf", discogram, options.pdf, settings.paper)
    if options.json:
        _write("json", discogram, options.json, settings.paper)
    return 0


def _write(form: str, discogram: Discogram, path: Path, paper: str) -> None:
    from discorecorder import report

    if form == "pdf":
        from discorecorder.report import roadmap

        roadmap.write(discogram, path, paper=paper)
    else:
        report.write(form, discogram, path)
    sys.stderr.write(f"discorecorder: wrote {path}\n")


def _list(options: argparse.Namespace, settings: Settings) -> int:
    with _journal(settings) as journal:
        for one in journal.find(options.find, options.limit):
            _print({field: getattr(one, field) for field in one.fields_} | {"opened_at": one.opened_at.isoformat()})
    return 0


def _show(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.report.document import document

    _print(document(_found(settings, options.id)))
    return 0


def _report(options: argparse.Namespace, settings: Settings) -> int:
    _write("pdf", _found(settings, options.id), options.pdf, options.paper or settings.paper)
    return 0


def _export(options: argparse.Namespace, settings: Settings) -> int:
    _write(options.format, _found(settings, options.id), options.output, settings.paper)
    return 0


def _import(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.model.discogram import Discogram
    from discorecorder.recorder import summary_of
    from discorecorder.report.document import records_of

    try:
        identity, records = records_of(_read_json(options.file))
        grown = Discogram(identity)
        for record in records:
            grown = grown.plus(record)
    except EntryError as refused:
        raise EntryError(f"{options.file}: {refused}") from None
    with _journal(settings, create=True) as journal:
        if journal.records(identity):
            raise EntryError(f"discogram {identity} is here already; nothing was imported")
        journal.append(identity, records, summary_of(grown))
    _print({"id": identity, "records": len(records), "digest": grown.digest})
    return 0


def _verify(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.recorder import summarise

    with _journal(settings) as journal:
        if options.id and not journal.records(options.id):
            raise EntryError(f"there is no discogram {options.id!r} here; 'discorecorder list' shows those there are")
        breaks = journal.verify(options.id, summarise)
    shown = [{"discogram": one.discogram, "record": one.number, "why": one.words} for one in breaks]
    _print({"intact": not breaks, "breaks": shown})
    for one in breaks:
        where = f"record {one.number} of " if one.number else ""
        sys.stderr.write(f"discorecorder: {where}{one.discogram}: {one.words}\n")
    return 1 if breaks else 0


def _criteria(_options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.model.rulesets import SHIPPED

    for rules in (*SHIPPED, *_site(settings)):
        _print({"name": rules.name, "hash": rules.hash} | rules.frozen())
    return 0


def _recovery_key(_options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.model.journal.key import found_key, recovery_words

    key_file = Path(settings.key_file) if settings.key_file else None
    _print({"recovery_key": recovery_words(found_key(database_of(settings), key_file))})
    return 0


_ID: tuple[tuple[str, ...], dict[str, Any]] = (("id",), {})
_COMMANDS: dict[str, tuple[Command, str, tuple[tuple[tuple[str, ...], dict[str, Any]], ...]]] = {
    "parse": (
        _parse,
        "print the entries that words make, as JSON",
        ((("words",), {}), (("--unit",), {"default": "psi", "choices": PRESSURE_UNITS, "help": "unit of the device"})),
    ),
    "judge": (
        _judge,
        "evaluate a case by every rule set, or by one",
        (
            (("case",), {"type": Path}),
            (("--criteria",), {"action": "append", "metavar": "ID", "help": "only this rule set; may be repeated"}),
        ),
    ),
    "replay": (
        _replay,
        "record a procedure script, all of it or nothing",
        (
            (("script",), {"type": Path}),
            (("--pdf",), {"type": Path, "help": "write the road map as well"}),
            (("--json",), {"type": Path, "help": "write the document as well"}),
        ),
    ),
    "list": (
        _list,
        "list discograms as JSON lines, newest first",
        (
            (("--find",), {"default": "", "metavar": "TEXT", "help": "only those that hold every word of this"}),
            (("--limit",), {"type": _count, "default": 50}),
        ),
    ),
    "show": (_show, "print a discogram as JSON", (_ID,)),
    "report": (
        _report,
        "write the road map",
        (
            _ID,
            (("--pdf",), {"type": Path, "required": True}),
            (("--paper",), {"choices": PAPERS, "help": "if not the one of the settings"}),
        ),
    ),
    "export": (
        _export,
        "write records and points as a table, or the document",
        (
            _ID,
            (("--format",), {"choices": ("csv", "json"), "required": True}),
            (("-o", "--output"), {"type": Path, "required": True}),
        ),
    ),
    "import": (_import, "record a document that 'show' printed", ((("file",), {"type": Path}),)),
    "verify": (_verify, "walk the chain of one discogram, or of all", ((("id",), {"nargs": "?"}),)),
    "criteria": (_criteria, "list the rule sets with their hashes and limits", ()),
    "recovery-key": (_recovery_key, "print the words from which the key can be typed again", ()),
}
"""Every command: what it does, its one line of help, and its arguments."""
