"""Which rule set stands first on the map, region by region."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from discorecorder.model.rulesets import PRIMARY, SHIPPED, RuleSet
from discorecorder.model.siterules import read_site_rules
from discorecorder.model.values import EntryError
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.parts.card import words
from discorecorder.ui.windows.fields import Field
from discorecorder.ui.windows.preference_words import CHOICES
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discorecorder.settings import Settings


class PrimaryField(Field):
    """The rule sets of each region side by side; those of the site among them."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("primary")
        self._rules = [*SHIPPED, *_own(settings)]
        self._chosen: dict[str, str] = {}
        self.regions: dict[str, Choices] = {}
        for region in PRIMARY:
            self.side.addWidget(words(tr(CHOICES[region]), "soft"))
            choices = Choices(f"{self.named}, {tr(CHOICES[region])}", self._options(region))
            choices.setProperty("region", region)
            choices.chosen.connect(self._on_chosen)
            self.side.addWidget(choices)
            self.regions[region] = choices
        self.side.addWidget(self.wrong)
        self.side.addStretch(1)

    def show_settings(self, settings: Settings) -> None:
        """Mark the rule set of each region that is saved, or the shipped one."""
        self._chosen = first_of(settings.primary, self._rules)
        for region, choices in self.regions.items():
            choices.show_chosen(self._chosen[region])

    def _options(self, region: str) -> list[tuple[str, str]]:
        names = [rules.name for rules in self._rules if rules.region in {region, "any"}]
        return [(name, tr("{name}, as shipped", name=name) if name == PRIMARY[region] else name) for name in names]

    @Slot(str, str)
    def _on_chosen(self, name: str, _source: str) -> None:
        region = str(self.sender().property("region"))
        chosen = self._chosen | {region: name}
        anywhere = {rules.name for rules in self._rules if rules.region == "any"}
        # A rule set of any region takes every region, so it comes before those that take one back.
        named = sorted(dict.fromkeys(chosen.values()), key=anywhere.__contains__, reverse=True)
        self.changed.emit("primary", () if chosen == PRIMARY else tuple(named))


def first_of(primary: Sequence[str], rules: Sequence[RuleSet]) -> dict[str, str]:
    """Return the rule set that stands first in each region, as a new discogram would be opened with it."""
    regions = {one.name: one.region for one in rules}
    first = dict(PRIMARY)
    for name in primary:
        first |= {region: name for region in PRIMARY if regions.get(name) in {region, "any"}}
    return first


def _own(settings: Settings) -> tuple[RuleSet, ...]:
    """Return the rule sets of the site; none where its file cannot be read, which its own field tells."""
    if not settings.criteria_file:
        return ()
    try:
        return read_site_rules(Path(settings.criteria_file))
    except (EntryError, OSError):
        return ()
