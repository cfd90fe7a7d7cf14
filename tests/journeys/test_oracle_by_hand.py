"""The clinical oracle A, keyed by hand from the form to the signed map, is judged and printed as its script.

The procedure is keyed with the numbers of the oracle, by mouse in the form and by keys in the room. The same
procedure is then replayed from a script, written by hand, in another home. The two maps print the same lines, but for
what hangs on the clock, on the digest and on how many records it took.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

from discorecorder.model.criteria import judge
from discorecorder.model.discogram import Discogram
from discorecorder.report.document import records_of
from tests.desk import Desk
from tests.journeys import lumbar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.journeys.person import Person

SCRIPT = """\
discogram: lumbar
patient: name=ROE^JANE; mrn=00520417; born=1978-06-21; sex=F; accession=26-104418
staff: referrer=Dr P Easterly; radiologist=Dr M Ashdown; technologist=T Brook
indication: low back pain for three years
numbering: whole-spine count from C2; five lumbar-type vertebrae, no transitional vertebra; confidence=certain
plan: L3-4 control, L4-5 suspect, L5-S1 control
usual pain: 4/10, midline low back into the left buttock
manometer: model "Bench Gauge 30" unit psi resolution 1 zeroed
mode: manual injection
checks: consent done; time-out done; conservative treatment skipped; pain drawing skipped; preparation call skipped
checks: medicines reviewed skipped; blood thinners skipped; allergies skipped; history skipped
checks: pregnancy or nursing skipped; driver skipped; prior imaging skipped; infection skipped; prior blocks skipped
checks: psychometric screen skipped; litigation skipped; blinding explained skipped; usual pain interview skipped
position: prone
other sources: excluded

09:12:00 technologist: level L3-4
09:12:01 technologist: baseline pain 0
09:12:01 technologist: needle in right
09:12:01 technologist: injecting
09:12:01 technologist: opening pressure 18 psi
09:12:01 technologist: 0.2 mL 18 psi
09:12:01 technologist: pain 0
09:12:01 technologist: 1.6 mL 98 psi
09:12:01 technologist: pain 0
09:12:01 technologist: stop
09:12:01 technologist: stop pressure limit
09:12:01 technologist: concordance none
09:12:02 technologist: rating 0, cotton ball, no leak, dallas 0
09:17:00 technologist: level L4-5
09:17:01 technologist: baseline pain 0
09:17:01 technologist: needle in right
09:17:01 technologist: injecting
09:17:01 technologist: opening pressure 12 psi
09:17:01 technologist: 0.2 mL 12 psi
09:17:01 technologist: pain 0
09:17:01 technologist: 0.89 mL 20 psi
09:17:01 technologist: pain 1
09:17:01 technologist: 1.23 mL 24 psi
09:17:01 technologist: pain 6
09:17:01 technologist: 1.4 mL 26 psi
09:17:01 technologist: pain 7
09:17:02 technologist: 1.6 mL 28 psi
09:17:02 technologist: pain 8
09:17:02 technologist: stop
09:17:02 technologist: stop pain
09:17:02 technologist: exact
09:17:02 technologist: rating 4, guarding, grimacing and verbalising, fissured, no leak, dallas 4
09:24:00 technologist: level L5-S1
09:24:01 technologist: baseline pain 0
09:24:01 technologist: needle in right
09:24:01 technologist: injecting
09:24:01 technologist: opening pressure 15 psi
09:24:01 technologist: 0.2 mL 15 psi
09:24:01 technologist: pain 0
09:24:01 technologist: 2.2 mL 90 psi
09:24:01 technologist: pain 0
09:24:01 technologist: stop
09:24:01 technologist: stop pressure limit
09:24:01 technologist: concordance none
09:24:02 technologist: rating 0, lobular, no leak, dallas 1
09:30:00 technologist: level L4-5
09:30:01 technologist: put to sleep 1 mL bupivacaine 0.5 percent
09:40:01 technologist: relief pain 2 at ten minutes
09:48:00 technologist: end of procedure
09:50:00 radiologist: interpretation Exact reproduction at L4-5
09:51:00 radiologist: sign "Dr M Ashdown"
"""
ON_THE_CLOCK = re.compile(r"(#\d+[ ,]*)+|\b\d\d:\d\d(:\d\d)?|\d+ records, digest \S+")
ON_THE_CURVE = re.compile(r"[\d.: ]*|(stop|concordance)[ a-z]*|min:s")
LOG = re.compile(r"All \d+ records in the order in which they were made")


def discogram_of(shown: object) -> Discogram:
    """Return the discogram of a document that ``show`` wrote."""
    identity, records = records_of(shown)
    return Discogram.of(identity, records)


def printed(pdf: Path) -> Counter[str]:
    """Return the lines on the pages of a map before its log, without what hangs on the clock."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    before, log = LOG.split(text, maxsplit=1)
    assert log
    lines = (" ".join(ON_THE_CLOCK.sub("", line).split()) for line in before.splitlines())
    return Counter(line for line in lines if not ON_THE_CURVE.fullmatch(line))


def finish_and_sign(person: Person) -> Path:
    """End the procedure, interpret it, sign, export the map, and return its path."""
    person.press("ctrl+e")
    person.waits_for_page("after")
    person.click("3 Interpretation")
    person.click("Physician's interpretation")
    person.type("Exact reproduction at L4-5")
    person.press("ctrl+Return")
    person.waits_for("\u2713 recorded")
    person.click("5 Sign")
    person.click("Sign")
    person.click("Sign now")
    person.waits_for("\u2713 Dr M Ashdown")
    person.click("6 Print and leave")
    person.click("Export: Map, PDF")
    person.waits_for("\u2713 Written")
    (pdf,) = person.program.desk.home.rglob("*.pdf")
    return pdf


def test_oracle_a_keyed_by_hand_is_judged_and_printed_as_its_script(
    start: Callable[..., Person], desk: Desk, tmp_path: Path
) -> None:
    person = start()
    lumbar.begin(person)
    lumbar.fill_in(person)
    lumbar.enter(person)
    person.press("F2")
    person.enter("other sources excluded")
    for tested in lumbar.LEVELS:
        lumbar.test_level(person, tested)
    lumbar.arm(person, "L4-5")
    person.press("p", "alt+2", "y")
    person.enter("2 at 10 minutes")
    person.waits_for_row("relief pain 2")
    pdf = finish_and_sign(person)

    (listed,) = desk.say("list").lines
    assert listed["status"] == "signed"
    assert desk.say("verify").status == 0
    judged = judge(discogram_of(desk.say("show", listed["id"]).json))
    for rules, expected in lumbar.ORACLE["expected"].items():
        assert {level: judged[rules][level].result for level in expected} == expected, rules
    others = {one.result for by_level in judged.values() for level, one in by_level.items() if level != "L4-5"}
    assert others.isdisjoint({"MET", "T1", "T2", "T3", "T4", "chemical", "mechanical", True})

    other = Desk(tmp_path / "other")
    other.home.mkdir()
    told = other.say("replay", other.script(SCRIPT), "--pdf", "replayed.pdf")
    assert told.status == 0, told.err
    assert printed(pdf) == printed(other.home / "replayed.pdf")
