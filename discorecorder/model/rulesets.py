"""The rule sets that ship, as data (facts 1.8).

Every one is an operationalisation of the source it names, not its text; limits stand in ``parameters``, so that a
report can keep the frozen copy. A changed rule set gets a new id or version, and its hash is printed (facts E-23).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from discorecorder.model.values import Value

if TYPE_CHECKING:
    from typing import Any

METHODS = ("conditions", "ladder", "low pressure", "pressure class", "response", "descriptive")
CONTROL_RULES = (
    "none",
    "adjacent painless or late discordant",
    "any negative",
    "two adjacent not concordant",
    "any negative intact",
    "adjacent painless",
)
LIMITS: dict[str, type] = {
    "nrs_least": int,
    "concordant": bool,
    "above_opening_under_psi": float,
    "volume_most_ml": float,
    "dallas_least": int,
    "annulus_torn": bool,
    "rating_least": int,
    "behaviours_least": int,
    "sources_excluded": bool,
    "controls": str,
    "control_adequate_psi": float,
    "control_first_pain_over_psi": float,
    "control_nrs_most": int,
    "contiguous_most": int,
    "failed": str,
    "uncontrolled": str,
    "low_psi": float,
    "late_psi": float,
    "gauge_most_psi": float,
    "gauge_at_nrs": int,
    "class_limits_psi": list,
}
"""Every parameter a rule set can have, and its type. Pressures in psi, volumes in mL."""

RESULTS = ("MET", "NOT MET", "INDETERMINATE", "PENDING CT", "NOT EVALUABLE", "NOT SUSTAINED", "NOT EVALUATED")
"""The words a verdict can have (facts 1.9); a disc is never called normal."""


class RuleSet(Value):
    """One rule set: identity, source, how it is evaluated, and its limits."""

    id: str
    version: int
    region: str
    method: str
    source: str
    citation: str
    fidelity: str
    parameters: dict[str, Any]

    @property
    def name(self) -> str:
        """The id with its version, as it is printed."""
        return f"{self.id}@{self.version}"

    @property
    def hash(self) -> str:
        """The SHA-256 in hex over everything the rule set says."""
        from hashlib import sha256
        from json import dumps

        return sha256(dumps(self.frozen(), sort_keys=True, separators=(",", ":")).encode()).hexdigest()

    def limit(self, name: str, default: Any = None) -> Any:
        """Return a parameter, or the default where the rule set does not have it."""
        return self.parameters.get(name, default)

    def frozen(self) -> dict[str, Any]:
        """Return the copy that the opening record keeps."""
        return {field: getattr(self, field) for field in self.fields_}

    def __hash__(self) -> int:
        return hash((self.id, self.version))


_IASP = "Merskey H, Bogduk N, eds. Classification of Chronic Pain, 2nd ed. IASP Press 1994"
_OWN = "Operationalisation; wording to be verified against the primary text before clinical use"

SHIPPED: tuple[RuleSet, ...] = (
    RuleSet(
        "sis2004-secondary",
        1,
        "lumbar",
        "conditions",
        "Criteria as printed in Spine Secrets, attributed to the ISIS guidelines 2004",
        "Bogduk N, ed. Practice Guidelines for Spinal Diagnostic and Treatment Procedures. ISIS 2004",
        "Secondary text; whether its 50 psi is above opening is an interpretation",
        {
            "concordant": True,
            "nrs_least": 7,
            "above_opening_under_psi": 50,
            "controls": "adjacent painless or late discordant",
            "control_adequate_psi": 50,
            "control_first_pain_over_psi": 15,
            "uncontrolled": "INDETERMINATE",
        },
    ),
    RuleSet(
        "wolfer2008",
        1,
        "lumbar",
        "conditions",
        "Wolfer 2008, meta-analysis of false positives",
        "Wolfer LR, Derby R, Lee JE, Lee SH. Pain Physician 2008;11:513-538",
        _OWN,
        {
            "concordant": True,
            "nrs_least": 7,
            "above_opening_under_psi": 50,
            "volume_most_ml": 3.5,
            "dallas_least": 3,
            "controls": "any negative",
            "control_adequate_psi": 50,
            "control_nrs_most": 6,
            "uncontrolled": "INDETERMINATE",
        },
    ),
    RuleSet(
        "sis-ladder",
        1,
        "lumbar",
        "ladder",
        "ISIS/SIS ladder of certainty, 2004 and 2013",
        "Bogduk N, ed. Practice Guidelines for Spinal Diagnostic and Treatment Procedures. ISIS 2004, SIS 2013",
        f"{_OWN}; tiers are named by their numbers, never by an adjective",
        {
            "concordant": True,
            "nrs_least": 7,
            "low_psi": 15,
            "above_opening_under_psi": 50,
            "control_adequate_psi": 50,
            "late_psi": 50,
        },
    ),
    RuleSet(
        "iasp1994-provocation",
        1,
        "any",
        "conditions",
        "IASP 1994, provocation route",
        _IASP,
        f"{_OWN}; no score and no pressure",
        {
            "concordant": True,
            "controls": "two adjacent not concordant",
            "control_adequate_psi": 50,
            "sources_excluded": True,
            "failed": "NOT SUSTAINED",
            "uncontrolled": "NOT SUSTAINED",
        },
    ),
    RuleSet(
        "iasp1994-idd",
        1,
        "lumbar",
        "conditions",
        "IASP 1994, internal disc disruption",
        _IASP,
        _OWN,
        {
            "concordant": True,
            "dallas_least": 3,
            "controls": "two adjacent not concordant",
            "control_adequate_psi": 50,
            "sources_excluded": True,
            "failed": "NOT SUSTAINED",
            "uncontrolled": "NOT SUSTAINED",
        },
    ),
    RuleSet(
        "anaesthetic-response",
        1,
        "any",
        "response",
        "Response to local anaesthetic; IASP routes 1 and 2, functional anaesthetic discography",
        f"{_IASP}; Luchs JS et al. ASSR 2007",
        "Descriptor only: the IASP routes and the cut-off of more than 3 units are printed, not applied",
        {},
    ),
    RuleSet(
        "walsh1990",
        1,
        "lumbar",
        "conditions",
        "Walsh 1990",
        "Walsh TR, Weinstein JN, et al. J Bone Joint Surg Am 1990;72:1081-1088",
        f"{_OWN}; needs the recorded 0-5 rating",
        {"concordant": True, "rating_least": 3, "behaviours_least": 2, "controls": "none"},
    ),
    RuleSet(
        "lowpressure22",
        1,
        "lumbar",
        "low pressure",
        "Carragee 2006, low-pressure positive",
        "Carragee EJ, Alamin TF, Carragee JM. Spine 2006;31:505-509",
        "Descriptor only, never a verdict; 22 psi is taken as gauge",
        {"rating_least": 3, "gauge_at_nrs": 6, "gauge_most_psi": 22},
    ),
    RuleSet(
        "derby1999-class",
        1,
        "lumbar",
        "pressure class",
        "Derby 1999 pressure classes",
        "Derby R et al. Spine 1999;24:364-372",
        "Descriptor only; limits read as under 15, 15 to 50, over 50 to 90, over 90",
        {"class_limits_psi": [15, 50, 90]},
    ),
    RuleSet(
        "xi2016",
        1,
        "lumbar",
        "conditions",
        "Xi 2016, surgical series",
        "Xi MA, Tong HC, Fahim DK, Perez-Cruet M. Cureus 2016, doi 10.7759/cureus.514",
        _OWN,
        {
            "concordant": True,
            "nrs_least": 8,
            "annulus_torn": True,
            "controls": "any negative intact",
            "control_adequate_psi": 50,
            "control_nrs_most": 6,
            "contiguous_most": 2,
        },
    ),
    RuleSet(
        "cervical-sis",
        1,
        "cervical",
        "conditions",
        "SIS, cervical",
        "Bogduk N, ed. Practice Guidelines for Spinal Diagnostic and Treatment Procedures. SIS 2013",
        f"{_OWN}; pressure is no criterion",
        {
            "concordant": True,
            "nrs_least": 7,
            "volume_most_ml": 0.5,
            "controls": "adjacent painless",
            "control_adequate_psi": 50,
            "uncontrolled": "INDETERMINATE",
        },
    ),
    RuleSet(
        "thoracic-descriptive",
        1,
        "thoracic",
        "descriptive",
        "No validated criteria; capture and description only",
        "Wood KB et al. Spine 1999;24:1548-1555",
        "No verdict",
        {},
    ),
)
"""Every rule set that ships, in the order in which they are listed."""

PRIMARY = {"lumbar": "sis2004-secondary@1", "cervical": "cervical-sis@1", "thoracic": "thoracic-descriptive@1"}
"""The default primary rule set of each region."""
