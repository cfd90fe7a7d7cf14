"""The commands. Each is a few lines over the same parts that the window uses.

Output for machines is JSON on standard output and nothing else; messages go to standard error. Exit status: 0 done,
1 refused with the reason, 2 wrong use.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from discorecorder import __version__, cli_words
from discorecorder.cli_attach import ARGUMENTS as ATTACH
from discorecorder.cli_attach import attach
from discorecorder.cli_clips import ARGUMENTS as CLIPS
from discorecorder.cli_clips import clips
from discorecorder.cli_enrol import ARGUMENTS as ENROL
from discorecorder.cli_enrol import enrol
from discorecorder.cli_files import check_free, print_json, read_json, refused, tell, write_recorded, written_too
from discorecorder.cli_gauge import ARGUMENTS as GAUGE
from discorecorder.cli_gauge import gauge
from discorecorder.cli_key import files_of, open_journal, print_key, restore_key
from discorecorder.cli_listen import ARGUMENTS as LISTEN
from discorecorder.cli_listen import listen
from discorecorder.model.journal import JournalError
from discorecorder.model.units import PRESSURE_UNITS
from discorecorder.model.values import EntryError
from discorecorder.settings import DICTATED, PAPERS, Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from discorecorder.model.catalogue import Summary
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.rulesets import RuleSet

    Command = Callable[[argparse.Namespace, Settings], int]


def run(words: Sequence[str]) -> int:
    """Run one command line and return its exit status."""
    parser = _parser()
    try:
        options = parser.parse_args(words or ["window"])
    except SystemExit as done:
        return int(done.code or 0)
    command: Command = options.command
    try:
        return command(options, _settings(options))
    except (EntryError, JournalError) as why:
        return refused(str(why))
    except OSError as failed:
        if failed.filename is None:
            raise  # standard output: main() tells a reader that has gone from a disk that is full
        return refused(f"{failed.filename}: {failed.strerror}; choose a place that can be written and read")


def _settings(options: argparse.Namespace) -> Settings:
    named = {"database": options.database, "key_file": options.key_file}
    return read_settings().with_(**{field: words for field, words in named.items() if words is not None})


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="discorecorder",
        description=(
            "Records provocation discography and draws its pain road map. "
            "It shows which criteria are met; a physician concludes."
        ),
        epilog="'discorecorder COMMAND --help' shows an example of each. Begin with: discorecorder replay SCRIPT",
    )
    parser.add_argument("--version", action="version", version=f"discorecorder {__version__}")
    _add_places(parser, None)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (does, words, example, arguments) in _COMMANDS.items():
        told = f"{words[0].upper()}{words[1:]}."
        added = commands.add_parser(name, help=words, description=told, epilog=f"example: discorecorder {example}")
        added.set_defaults(command=does)
        _add_places(added, argparse.SUPPRESS)
        for flags, options in arguments:
            added.add_argument(*flags, **options)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser that takes no beginning of an option for the option: scripts would break by the next one."""

    def __init__(self, **how: Any) -> None:
        super().__init__(allow_abbrev=False, **how)


def _add_places(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Add what may stand before and behind the command; behind it, what was said before stays."""
    parser.add_argument(
        "--database",
        metavar="FILE-or-URL",
        type=cli_words.name,
        default=default,
        help="the journal, if not the one of the settings",
    )
    parser.add_argument(
        "--key-file",
        metavar="FILE",
        type=cli_words.name,
        default=default,
        help="its key, if not where the settings say",
    )


def _found(settings: Settings, identity: str) -> Discogram:
    from discorecorder.recorder import found

    with open_journal(settings) as journal:
        return found(journal, identity)


def _site(settings: Settings) -> tuple[RuleSet, ...]:
    from discorecorder.model.siterules import read_site_rules

    return read_site_rules(Path(settings.criteria_file)) if settings.criteria_file else ()


def _window(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.runtime import UnsupportedError, assert_supported

    try:
        assert_supported()
    except UnsupportedError as why:
        return refused(str(why))
    from discorecorder.ui.loading import load_quickly

    load_quickly()
    from discorecorder.ui.app import run as shown

    return shown(settings, practice=options.practice, files=options.files, resume=options.resume)


def _parse(options: argparse.Namespace, _settings: Settings) -> int:
    from discorecorder.cli_parse import parse_words

    return parse_words(" ".join(options.words), options.unit, options.language)


def _judge(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.cases import discogram_of
    from discorecorder.model.criteria import judge

    case = read_json(options.case)
    try:
        discogram = discogram_of(case, _site(settings))
    except EntryError as why:
        raise EntryError(f"{options.case}: {why}") from None
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
    print_json({"findings": shown})
    return 0


def _replay(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.recorder import Recorder
    from discorecorder.replay import lines_of, read

    script = read(options.script)
    lines = lines_of(script, _site(settings), settings.stale_seconds * 1000, settings.primary)
    outputs = {form: path for form, path in (("pdf", options.pdf), ("json", options.json)) if path is not None}
    for path in outputs.values():
        check_free(path, [*files_of(settings), options.script])
    with open_journal(settings, create=True) as journal:
        recorder = Recorder.new(journal)
        try:
            discogram = recorder.record_lines(lines)
        except EntryError as why:
            raise EntryError(f"{options.script}: {why}; nothing of the script was recorded") from None
    status = 0
    try:
        for form, path in outputs.items():
            status |= written_too(form, discogram, path, settings.paper)
    finally:
        # Last, because nobody may be there to read it; in any case, because it is recorded.
        print_json({"id": discogram.id, "records": len(discogram.records), "digest": discogram.digest})
    return status


def _list(options: argparse.Namespace, settings: Settings) -> int:
    with open_journal(settings) as journal:
        for one in journal.find(options.find, options.limit):
            print_json(_listed(one))
    return 0


def _listed(one: Summary) -> dict[str, object]:
    """Return a line of the catalogue with the names that the other commands use: id and digest."""
    shown = {field: getattr(one, field) for field in one.fields_ if field not in {"discogram", "head"}}
    return {"id": one.discogram} | shown | {"opened_at": one.opened_at.isoformat(), "digest": one.head}


def _show(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.report.document import document

    print_json(document(_found(settings, options.id)))
    return 0


def _report(options: argparse.Namespace, settings: Settings) -> int:
    check_free(options.pdf, files_of(settings))
    with open_journal(settings) as journal:
        write_recorded("pdf", (journal, options.id), options.pdf, options.paper or settings.paper)
    return 0


def _export(options: argparse.Namespace, settings: Settings) -> int:
    check_free(options.output, files_of(settings))
    with open_journal(settings) as journal:
        write_recorded(options.format, (journal, options.id), options.output, settings.paper)
    return 0


def _import(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.recorder import followed, take_over
    from discorecorder.report.document import records_of

    shown = read_json(options.file)
    try:
        identity, records = records_of(shown)
        if not identity.isprintable():
            raise EntryError(f"{identity!r} is no id of a discogram")
        discogram = followed(identity, records)
    except EntryError as why:
        raise EntryError(f"{options.file}: {why}; nothing was imported") from None
    with open_journal(settings, create=True) as journal:
        take_over(journal, discogram)
    print_json({"id": identity, "records": len(records), "digest": discogram.digest})
    return 0


def _verify(options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.recorder import breaks_of, summarise

    with open_journal(settings) as journal:
        breaks = breaks_of(journal, options.id, summarise) if options.id else journal.verify(summarise=summarise)
    shown = [{"discogram": one.discogram, "record": one.number, "why": one.words} for one in breaks]
    print_json({"intact": not breaks, "breaks": shown})
    for one in breaks:
        where = f"record {one.number} of " if one.number else ""
        tell(f"{where}{one.discogram}: {one.words}")
    return 1 if breaks else 0


def _criteria(_options: argparse.Namespace, settings: Settings) -> int:
    from discorecorder.model.rulesets import SHIPPED

    for rules in (*SHIPPED, *_site(settings)):
        print_json({"name": rules.name, "hash": rules.hash} | rules.frozen())
    return 0


def _recovery_key(options: argparse.Namespace, settings: Settings) -> int:
    print_json(print_key(settings) if options.restore is None else restore_key(settings, options.restore))
    return 0


Argument = tuple[tuple[str, ...], "dict[str, Any]"]
_ID: Argument = (("id",), {"type": cli_words.text, "help": "as 'list' and 'replay' print it"})
_COMMANDS: dict[str, tuple[Command, str, str, tuple[Argument, ...]]] = {
    "window": (
        _window,
        "show the window, which is also what 'discorecorder' alone does",
        "window --practice",
        (
            (("files",), {"nargs": "*", "type": cli_words.path, "help": "scripts and documents to import"}),
            (("--practice",), {"action": "store_true", "help": "practise without a patient, in a journal of its own"}),
            (("--resume",), {"metavar": "ID", "type": cli_words.text, "help": "open this discogram at once"}),
        ),
    ),
    "parse": (
        _parse,
        "print the entries that words make, as JSON; nothing is recorded",
        'parse "L4-5, 1.4 mils 26 psi pain 7"',
        (
            (("words",), {"nargs": "+", "help": "what was said, best between quotes"}),
            (("--unit",), {"default": "psi", "choices": PRESSURE_UNITS, "help": "unit of the device"}),
            (("--language",), {"default": "en", "choices": DICTATED, "help": "what may be said beside English"}),
        ),
    ),
    "judge": (
        _judge,
        "evaluate a case by every rule set, or by some",
        "judge case.json --criteria sis2004-secondary@1",
        (
            (("case",), {"type": cli_words.path, "help": "a case as JSON"}),
            (("--criteria",), {"action": "append", "metavar": "ID", "help": "only this rule set; may be repeated"}),
        ),
    ),
    "replay": (
        _replay,
        "record a procedure script, all of it or nothing, and print the id of the discogram",
        "replay procedure.txt --pdf roadmap.pdf",
        (
            (("script",), {"type": cli_words.path, "help": "a procedure script, UTF-8"}),
            (("--pdf",), {"type": cli_words.path, "metavar": "FILE", "help": "write the road map as well"}),
            (("--json",), {"type": cli_words.path, "metavar": "FILE", "help": "write the document as well"}),
        ),
    ),
    "list": (
        _list,
        "list discograms as JSON lines, newest first",
        'list --find "roe 2026-11 signed" --limit 10',
        (
            (
                ("--find",),
                {
                    "default": "",
                    "metavar": "TEXT",
                    "type": cli_words.text,
                    "help": "only those that hold every word of this by its beginning: "
                    "names, numbers, dates, region, levels, status",
                },
            ),
            (("--limit",), {"type": cli_words.count, "default": 50, "metavar": "N", "help": "at most so many (50)"}),
        ),
    ),
    "show": (_show, "print a discogram as JSON", "show ID > discogram.json", (_ID,)),
    "report": (
        _report,
        "write the road map",
        "report ID --pdf roadmap.pdf --paper Letter",
        (
            _ID,
            (("--pdf",), {"type": cli_words.path, "required": True, "metavar": "FILE", "help": "where to"}),
            (("--paper",), {"choices": PAPERS, "help": "if not the one of the settings"}),
        ),
    ),
    "export": (
        _export,
        "write records and points as a table, or the document",
        "export ID --format csv -o discogram.csv",
        (
            _ID,
            (("--format",), {"choices": ("csv", "json"), "required": True}),
            (("-o", "--output"), {"type": cli_words.path, "required": True, "metavar": "FILE", "help": "where to"}),
        ),
    ),
    "import": (
        _import,
        "record a document that 'show' printed; its digests must come out the same",
        "import discogram.json",
        ((("file",), {"type": cli_words.path, "help": "a document as JSON"}),),
    ),
    "attach": (
        attach,
        "make a recording part of a discogram afterwards, aligned by one moment that both know",
        "attach bench.csv --discogram ID --level L4-5 --mark opening --at 12.5",
        ATTACH,
    ),
    "verify": (
        _verify,
        "walk the chain of one discogram, or of all; exit status 1 where a record is not what was recorded",
        "verify",
        ((_ID[0], _ID[1] | {"nargs": "?"}),),
    ),
    "criteria": (_criteria, "list the rule sets with their hashes and limits", "criteria", ()),
    "gauge": (gauge, "show what a gauge sends, and what it means; nothing is recorded", "gauge gauge.toml", GAUGE),
    "listen": (listen, "show what is understood of speech; nothing is recorded", "listen phrase.wav", LISTEN),
    "enrol": (enrol, "learn a voice from twenty phrases that it read", "enrol recordings --name 'Dr Weber'", ENROL),
    "clips": (clips, "list, save or forget the audio of what was said", "clips save ID 12 said.wav", CLIPS),
    "recovery-key": (
        _recovery_key,
        "print the words from which the key can be typed again, or take it back from them",
        'recovery-key --restore "WORDS" --key-file journal.key',
        (
            (
                ("--restore",),
                {
                    "metavar": "WORDS",
                    "type": cli_words.text,
                    "help": "write the key that these words say into --key-file, or where the settings keep it",
                },
            ),
        ),
    ),
}
"""Every command: what it does, its one line of help, an example, and its arguments."""
