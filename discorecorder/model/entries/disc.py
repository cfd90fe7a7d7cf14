"""What is said, seen and measured at one disc. Fields and vocabularies are those of facts 2 and of the grammar."""

from __future__ import annotations

from discorecorder.model.entries.kind import Entry, Number
from discorecorder.model.spine import LEVELS
from discorecorder.model.units import Pressure, Volume
from discorecorder.model.values import EntryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

NRS = (0, 10)
"""Pain is a verbal numeric rating, whole numbers 0 to 10 (LOINC 72514-3)."""

ROLES = ("suspect", "control")
GRADES = ("none", "discordant", "similar", "exact", "unable")
STOP_REASONS = ("pain", "pressure", "volume", "leak", "no rise", "needle", "patient", "adverse", "operator")
FEELS = ("firm", "soft", "none")
BEHAVIOURS = ("guarding", "rubbing", "grimacing", "sighing", "verbalising")
LEAK_SITES = (
    "none",
    "epidural",
    "foraminal",
    "vascular",
    "endplate",
    "schmorl",
    "facet",
    "prevertebral",
    "unconfirmed",
)
NUCLEOGRAMS = ("cottonball", "lobular", "irregular", "fissured", "ruptured")
AGENTS = (
    "bupivacaine",
    "lidocaine",
    "levobupivacaine",
    "ropivacaine",
    "mepivacaine",
    "prilocaine",
    "procaine",
    "chloroprocaine",
    "articaine",
    "tetracaine",
)
TEAR_WORDS = (
    "posterior",
    "anterior",
    "left",
    "right",
    "central",
    "midline",
    "paracentral",
    "foraminal",
    "extraforaminal",
    "lateral",
    "posterolateral",
    "anterolateral",
    "circumferential",
)


class Level(Entry):
    """A level is armed; what follows belongs to it until another one is. The role is the plan, never the verdict."""

    kind = "level"
    level: str
    role: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"level": LEVELS, "role": ROLES}
    at_level: ClassVar[bool] = False


class Next(Entry):
    """The next planned level is armed; without a plan, the next disc below."""

    kind = "next"
    at_level: ClassVar[bool] = False


class Baseline(Entry):
    """Pain 0-10 immediately before this disc is injected; before any level, the pain of the day."""

    kind = "baseline"
    pain: int
    at_level: ClassVar[bool] = False
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": NRS}


class Inject(Entry):
    """The plunger advances. After a stop this begins another injection of the same disc."""

    kind = "inject"


class Opening(Entry):
    """The gauge pressure at which contrast first flowed into the disc (facts 1.1)."""

    kind = "opening"
    pressure: Pressure

    def check(self) -> None:
        """Refuse an opening pressure that is itself said to be above opening."""
        Entry.check(self)
        if self.pressure.above_opening:
            raise EntryError("an opening pressure is read on the gauge; it cannot be above opening")


class Reading(Entry):
    """Any of volume, pressure and pain at one moment; ``first_pain`` when it was called the first pain."""

    kind = "reading"
    volume: Volume | None = None
    pressure: Pressure | None = None
    pain: int | None = None
    first_pain: bool = False
    hushed: ClassVar[tuple[str, ...]] = ("volume", "pressure", "pain", "first_pain")
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": NRS}

    def check(self) -> None:
        """Refuse a reading of nothing."""
        Entry.check(self)
        if self.volume is None and self.pressure is None and self.pain is None and not self.first_pain:
            raise EntryError("a reading needs a volume, a pressure or a pain score")
        if self.first_pain and self.pain == 0:
            raise EntryError("first pain cannot be 0; say the score, or leave out 'first'")


class Concordance(Entry):
    """How the provoked pain compares with the usual pain, as the patient says."""

    kind = "concordance"
    grade: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"grade": GRADES}


class Location(Entry):
    """Where the provoked pain is felt."""

    kind = "location"
    words: str


class PainSide(Entry):
    """The side of the provoked pain; bilateral usual pain provoked on one side is similar at most (facts E-7)."""

    kind = "pain_side"
    side: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"side": ("left", "right", "bilateral", "midline")}


class Words(Entry):
    """What the patient said, verbatim."""

    kind = "words"
    words: str


class Behaviour(Entry):
    """Pain behaviours seen during the injection, of Walsh's five (facts 1.2)."""

    kind = "behaviour"
    seen: tuple[str, ...]
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"seen": BEHAVIOURS}

    def check(self) -> None:
        """Refuse none and the same behaviour twice."""
        Entry.check(self)
        if not self.seen or len(set(self.seen)) < len(self.seen):
            raise EntryError("name each behaviour that was seen once")


class Stop(Entry):
    """The injection ends, for one reason; without one it is still to be said."""

    kind = "stop"
    reason: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"reason": STOP_REASONS}


class Flow(Entry):
    """The plunger rests (static pressure) or advances (dynamic pressure) within an injection (facts 1.1)."""

    kind = "flow"
    advancing: bool


class EndPoint(Entry):
    """What the plunger felt like at the end."""

    kind = "endpoint"
    feel: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"feel": FEELS}


class Leak(Entry):
    """Where contrast left the disc, and whether that kept the disc from being pressurised."""

    kind = "leak"
    site: str
    prevents_pressurisation: bool = False
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"site": LEAK_SITES}

    def check(self) -> None:
        """Refuse a leak that is none and yet prevents pressurisation."""
        Entry.check(self)
        if self.site == "none" and self.prevents_pressurisation:
            raise EntryError("no leak cannot prevent pressurisation; name the site of the leak")


class Nucleogram(Entry):
    """The shape of the contrast in the nucleus, after Adams."""

    kind = "nucleogram"
    type: str
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"type": NUCLEOGRAMS}


class Tear(Entry):
    """The annular tear by modified Dallas grade 0-5 and its place."""

    kind = "tear"
    dallas: int
    location: str | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"dallas": (0, 5)}

    def check(self) -> None:
        """Refuse a place that is not made of the words for places in a disc."""
        Entry.check(self)
        for word in (self.location or "").split():
            if word not in TEAR_WORDS:
                raise EntryError(f"a tear is {', '.join(TEAR_WORDS)}; not {word!r}")


class Annulus(Entry):
    """Whether CT shows the annulus torn."""

    kind = "annulus"
    torn: bool


class Repeat(Entry):
    """A second, brief pressurisation, whether it reproduced the pain, and the score."""

    kind = "repeat"
    reproduced: bool
    pain: int | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": NRS}


class Sham(Entry):
    """The patient's answer to an injection that was none."""

    kind = "sham"
    pain: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": NRS}


class Sleep(Entry):
    """Local anaesthetic given into the disc: volume in mL, agent, and percent."""

    kind = "sleep"
    volume: Volume | None = None
    agent: str | None = None
    percent: Number | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {"agent": AGENTS}

    def check(self) -> None:
        """Refuse a concentration over 5 percent, and one without an agent."""
        Entry.check(self)
        if self.percent is not None and (self.percent.number > 5 or self.agent is None):
            raise EntryError("an anaesthetic is named and has at most 5 percent")


class Relief(Entry):
    """Pain 0-10 so many minutes after the anaesthetic; without minutes the clock tells."""

    kind = "relief"
    pain: int
    minutes: int | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": NRS, "minutes": (0, 600)}


class ReliefClass(Entry):
    """The relief in one word, and the movement that used to provoke the pain."""

    kind = "relief_class"
    relief: str
    manoeuvre: str | None = None
    words_of: ClassVar[dict[str, tuple[str, ...]]] = {
        "relief": ("complete", "substantial", "over 3 units", "none"),
    }


class NoOpening(Entry):
    """No opening pressure was obtained, and why. It never counts as 0 (facts E-21)."""

    kind = "no_opening"
    words: str


class Rating(Entry):
    """A separate 0-5 rating, asked for and never derived from 0-10 (facts 1.3)."""

    kind = "rating"
    score: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"score": (0, 5)}


class After(Entry):
    """Pain 0-10 about a minute after the injection."""

    kind = "after"
    pain: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"pain": NRS}


class Persistence(Entry):
    """How many seconds the pain lasted; None when it ceased on stopping."""

    kind = "persistence"
    seconds: int | None = None
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"seconds": (1, 86400)}


class AfterAnaesthetic(Entry):
    """Said of a level: it was tested after an anaesthetic elsewhere could have spread to it (facts E-11)."""

    kind = "after_anaesthetic"
    tested_after: bool


class AcceptControl(Entry):
    """The physician accepts this disc as an adequate control although it was not by rule; printed (facts E-24)."""

    kind = "accept_control"
    reason: str


class Designate(Entry):
    """The physician names the injection of this disc that the verdict is drawn from (facts E-13)."""

    kind = "designate"
    injection: int
    ranges: ClassVar[dict[str, tuple[int, int]]] = {"injection": (1, 99)}
