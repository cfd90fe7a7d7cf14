"""The one door to the journal: what is said becomes records, durable before anyone else knows.

``Recorder`` stamps number, times, author and source, asks the discogram whether the record may follow, and appends
to the journal in one transaction a line. Only then does its ``discogram`` change. What a gauge streams goes by
``stream``, from a thread of its own, and is sealed by a record afterwards.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from discorecorder import __version__
from discorecorder.model.catalogue import Summary
from discorecorder.model.criteria import frozen
from discorecorder.model.discogram import Discogram
from discorecorder.model.entries import Entry, Open, Patient, Record, Samples, Sign
from discorecorder.model.entries.custody import PRACTICE
from discorecorder.model.journal import BrokenChain, Collision, JournalRefused
from discorecorder.model.resolving import resolved
from discorecorder.model.rulesets import PRIMARY, RuleSet
from discorecorder.model.values import EntryError, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from discorecorder.model.journal import Batch, Break, Journal

    Summarise = Callable[[str, list[Record]], Summary]

STALE_MS = 10_000
"""The age in ms from which a volume or pressure beside a pain score is marked stale, unless a setting says else."""

MOST_COLLISIONS = 100


class By(Value):
    """Who says it, in which role, and by what: key, touch, voice, typed, gauge, script, import or program."""

    author: str
    role: str
    source: str


PROGRAM = By("discorecorder", "program", "program")


class Line(Value):
    """What was said in one breath: its entries, by whom, the words as heard, and when if not now.

    ``happened_at`` is an aware time; ``late`` marks an entry that is made after the fact; ``where`` names the place in
    a script, for a refusal.
    """

    entries: tuple[Entry, ...]
    by: By
    heard: str | None = None
    happened_at: datetime | None = None
    late: bool = False
    where: str | None = None


def local_now() -> datetime:
    """Return the time of day with its offset, in whole milliseconds."""
    return to_milliseconds(datetime.now().astimezone())


def to_milliseconds(at: datetime) -> datetime:
    """Return a time cut to whole milliseconds, as records keep it."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def opening(
    region: str,
    site: Sequence[RuleSet] = (),
    stale_ms: int = STALE_MS,
    primary: Sequence[str] = (),
    *,
    practice: bool = False,
) -> Open:
    """Return the first entry of a discogram, which freezes all that verdicts will be drawn from.

    ``primary`` names rule sets that take the place of the default of their region; ``practice`` marks for good that
    there is no patient. Raises EntryError for a rule set that does not exist.
    """
    criteria = _as_read_back(frozen(site))
    chosen = dict(PRIMARY)
    for name in primary:
        if name not in criteria:
            raise EntryError(f"{name} is no rule set; there are {', '.join(criteria)}")
        region_of_rules = criteria[name]["region"]
        chosen |= {one: name for one in PRIMARY if region_of_rules in {one, "any"}}
    named = tuple(dict.fromkeys(chosen.values()))
    program = f"discorecorder {__version__}{PRACTICE if practice else ''}"
    return Open(region, program, stale_ms, criteria, named)


def _as_read_back(criteria: dict[str, Any]) -> dict[str, Any]:
    """Return rule sets with their keys in the order of the journal: nothing may show whether they were read back."""
    from json import dumps, loads

    read: dict[str, Any] = loads(dumps(criteria, sort_keys=True))
    return read


def summary_of(discogram: Discogram) -> Summary:
    """Return what the catalogue says of a discogram."""
    patient = discogram.last(Patient)
    return Summary(
        discogram=discogram.id,
        patient_name=patient.name if patient else "",
        mrn=patient.mrn if patient else "",
        accession=patient.accession if patient else None,
        born=patient.born if patient else None,
        region=discogram.region,
        opened_at=discogram.records[0].happened_at,
        status=discogram.status,
        levels=tuple(sorted(discogram.levels, key=discogram.numbering.order_of)),
        records=len(discogram.records),
        head=discogram.digest,
    )


def summarise(discogram: str, records: Sequence[Record]) -> Summary:
    """Return what the catalogue says of a discogram, worked out from its records alone."""
    return summary_of(Discogram.of(discogram, records))


class Recorder:
    """Records into one discogram. What raises records nothing: ``discogram`` holds what the journal holds."""

    def __init__(self, journal: Journal, discogram: Discogram, clock: Callable[[], datetime] = local_now) -> None:
        self.discogram = discogram
        self._journal = journal
        self._clock = clock
        self._streamed: int | None = None  # the streaming thread's own: the number of the last batch, once known

    @classmethod
    def new(cls, journal: Journal, clock: Callable[[], datetime] = local_now) -> Recorder:
        """Begin a discogram with a new id; its first entry is an opening."""
        from uuid import uuid4

        return cls(journal, Discogram(uuid4().hex), clock)

    @classmethod
    def resume(cls, journal: Journal, discogram: str, clock: Callable[[], datetime] = local_now) -> Recorder:
        """Go on with a discogram of the journal. Raises EntryError where there is none of that id."""
        return cls(journal, found(journal, discogram), clock)

    def record(self, entries: Iterable[Entry], by: By, heard: str | None = None) -> Discogram:
        """Record what was said just now, whole or not at all; return the discogram once it is durable.

        Raises EntryError for what may not follow and JournalRefused where the disk does not take it.
        """
        return self.record_lines([Line(tuple(entries), by, heard)])

    def record_lines(self, lines: Sequence[Line]) -> Discogram:
        """Record several lines in one transaction, all or nothing; each refusal names what was said.

        In front of a signature what was streamed is sealed, for nothing can be sealed behind it.
        """
        signs = any(isinstance(entry, Sign) for line in lines for entry in line.entries)
        return self._recorded(lambda: [*self._seals(PROGRAM), *lines] if signs else lines)

    def stream(self, batch: Batch) -> Batch:
        """Keep a batch of samples behind those that there are; return it, with its number, once it is durable.

        A thread of its own may stream while another records. Raises JournalRefused where the disk does not take it: the
        same batch is then streamed again, and is kept once even if it was on the disk already.
        """
        for _ in range(MOST_COLLISIONS):
            before = self._last_streamed() if self._streamed is None else self._streamed
            numbered = batch.with_(number=before + 1)
            try:
                self._journal.stream(self.discogram.id, numbered)
            except Collision:
                if self._journal.newest_samples(self.discogram.id) != numbered:
                    self._streamed = None
                    continue
            self._streamed = numbered.number
            return numbered
        raise JournalRefused("somebody else streams into this discogram without a pause; stop one of the two")

    def seal(self, by: By = PROGRAM) -> Discogram:
        """Record what was streamed and is not sealed yet, one entry for each unit; nothing where there is none.

        Raises EntryError where the discogram is signed: samples are sealed before.
        """
        return self._recorded(lambda: self._seals(by))

    def unsealed(self) -> tuple[int, datetime] | None:
        """Return how many samples are not sealed yet and when the last was taken; None where all are."""
        newest = self._journal.newest_samples(self.discogram.id)
        due = self._due()
        return (sum(one.count for one in due), newest.ended_at) if newest and due else None

    def samples(self) -> Iterable[Batch]:
        """Return every batch of samples of the discogram, oldest first. Raises BrokenChain where one cannot be read."""
        return self._journal.samples(self.discogram.id)

    def _recorded(self, lines_now: Callable[[], Sequence[Line]]) -> Discogram:
        for _ in range(MOST_COLLISIONS):
            try:
                grown, records = self._grown(lines_now())
                if not records:
                    return self.discogram
                self._journal.append(grown.id, records, summary_of(grown))
            except Collision:
                self.catch_up()
                continue
            except EntryError:
                # What does not follow here may well follow what somebody else has recorded in the meantime.
                known = len(self.discogram.records)
                if len(self.catch_up().records) == known:
                    raise
                continue
            self.discogram = grown
            return grown
        raise JournalRefused("somebody else records into this discogram without a pause; wait, then say it again")

    def would_be(self, lines: Sequence[Line], after: Discogram | None = None) -> Discogram:
        """Return the discogram as these lines would leave it, or one that it would be before; nothing is recorded.

        Raises EntryError for what may not follow.
        """
        return self._grown(lines, after)[0]

    def catch_up(self) -> Discogram:
        """Take over what others recorded into the same discogram in the meantime."""
        for record in self._journal.records(self.discogram.id, after=len(self.discogram.records)):
            self.discogram = self.discogram.plus(record)
        return self.discogram

    def _last_streamed(self) -> int:
        newest = self._journal.newest_samples(self.discogram.id)
        return newest.number if newest else 0

    def _due(self) -> list[Samples]:
        sealed = self.discogram.last(Samples)
        return self._journal.to_seal(self.discogram.id, after=sealed.batch if sealed else 0)

    def _seals(self, by: By) -> list[Line]:
        due = tuple(self._due())
        return [Line(due, by)] if due else []

    def _grown(self, lines: Sequence[Line], after: Discogram | None = None) -> tuple[Discogram, list[Record]]:
        grown, records = self.discogram if after is None else after, list[Record]()
        for line in lines:
            number = len(grown.records) + 1
            for entry in line.entries:
                try:
                    record = self._stamped(grown, line, entry, number)
                    grown = grown.plus(record)
                except EntryError as refused:
                    raise EntryError(f"{line.where}: {refused}" if line.where else str(refused)) from refused
                records.append(record)
        return grown, records

    def _stamped(self, grown: Discogram, line: Line, entry: Entry, line_number: int) -> Record:
        entered_at = self._clock()
        happened_at = line.happened_at or entered_at
        if line.happened_at is None and grown.last_at is not None:
            happened_at = max(happened_at, grown.last_at)  # a clock that was set back must not unsay the order
        record = Record(
            number=len(grown.records) + 1,
            entry=resolved(grown, entry),
            happened_at=happened_at,
            entered_at=entered_at,
            author=line.by.author,
            role=line.by.role,
            source=line.by.source,
            line=line_number,
            heard=line.heard,
            late=line.late,
        )
        return record.sealed(grown.id, grown.digest)


def found(journal: Journal, discogram: str) -> Discogram:
    """Return a discogram of the journal, of which every record is what its digest seals.

    Raises EntryError where there is none of that id, and BrokenChain where a record was changed: what was tampered
    with is neither shown nor recorded into.
    """
    broken = breaks_of(journal, discogram)
    if broken:
        raise BrokenChain(
            f"{journal.where}: {broken[0].words} in discogram {discogram}; keep the journal as it is, restore the "
            "newest backup that 'discorecorder verify' finds intact, and compare"
        )
    return Discogram.of(discogram, journal.records(discogram))


def breaks_of(journal: Journal, discogram: str, summarise: Summarise | None = None) -> list[Break]:
    """Return where a discogram is no longer what was recorded. Raises EntryError where there is none of that id."""
    broken = journal.verify(discogram, summarise)
    if broken and broken[0].number is None and not journal.rows(discogram):
        raise EntryError(f"there is no discogram {discogram!r} here; 'discorecorder list' shows those there are")
    return broken


def followed(discogram: str, records: Iterable[Record]) -> Discogram:
    """Return the discogram of records that come from elsewhere, each of which must follow the one before.

    Raises EntryError naming the record that does not, or that seals what is not among them.
    """
    grown = Discogram(discogram)
    for record in records:
        try:
            if record.entry.kind == "samples":
                raise EntryError("it seals pressure samples, which no document holds; copy the journal instead")
            grown = grown.plus(record)
        except EntryError as refused:
            raise EntryError(f"record {record.number}: {refused}") from None
    return grown


def take_over(journal: Journal, discogram: Discogram, *, practice: bool = False) -> None:
    """Record a whole discogram that comes from elsewhere as it is, all of it or nothing.

    ``practice`` says that the journal is one to practise in; what was practised and what was done to a patient never
    stand in one journal. Raises EntryError where they would, and where one of that id is here, and JournalRefused where
    the disk does not take it.
    """
    if discogram.is_practice and not practice:
        raise EntryError(
            f"discogram {discogram.id} is practice, without a patient, and does not go among the records of patients; "
            "open it in practice mode. Nothing was imported"
        )
    if practice and not discogram.is_practice:
        raise EntryError(
            f"discogram {discogram.id} may be of a patient and does not go among what was practised; leave practice "
            "mode, then import it. Nothing was imported"
        )
    if journal.rows(discogram.id):
        raise EntryError(f"discogram {discogram.id} is here already; nothing was imported")
    journal.append(discogram.id, discogram.records, summary_of(discogram))
