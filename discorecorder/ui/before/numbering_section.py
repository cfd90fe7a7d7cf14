"""How the levels were counted: the most dangerous field of the record, and the one that a signature needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from discorecorder.model.entries import Counted
from discorecorder.model.spine import METHODS, TRANSITIONS, level_named
from discorecorder.model.values import EntryError
from discorecorder.ui.before.choices import Choices
from discorecorder.ui.before.fields import Field
from discorecorder.ui.before.openness import NUMBERING
from discorecorder.ui.before.section import Section
from discorecorder.ui.parts.card import words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import mark, tr

if TYPE_CHECKING:
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Entry

METHOD_WORDS = {
    "c2": mark("Whole spine, counted from C2"),
    "rib": mark("Ribs, counted from T12"),
    "iliolumbar": mark("L5 by the iliolumbar ligament"),
    "last disc": mark("Last true disc taken as L5-S1"),
    "prior": mark("As in a prior report"),
    "other": mark("Another way"),
}
TRANSITION_WORDS = {
    "none": mark("None: five lumbar vertebrae"),
    "sacralised L5": mark("L5 sacralised"),
    "lumbarised S1": mark("S1 lumbarised: L6"),
    "L6": mark("Six lumbar vertebrae: L6"),
}
_CONFIDENCE = (("certain", mark("Certain")), ("probable", mark("Probable")), ("uncertain", mark("Uncertain")))
_UNCHOSEN: dict[str, str | None] = {"method": None, "transition": "none", "confidence": None}


class NumberingSection(Section):
    """The second card; it is recorded with the first method that is chosen, and corrected with every change."""

    kinds: tuple[type[Entry], ...] = (Counted,)

    def __init__(self) -> None:
        super().__init__(
            NUMBERING,
            tr(
                "Required before signing, and printed beside the map. Lumbar MRI alone names the wrong level in about "
                "one patient of seven; say how you counted."
            ),
        )
        self._stands: Counted | None = None
        self._chosen: dict[str, str | None] = dict(_UNCHOSEN)
        self.method = Choices(tr("Counted by"), [(key, tr(METHOD_WORDS[key])) for key in METHODS])
        self.transition = Choices(
            tr("Transitional vertebra"), [(key, tr(TRANSITION_WORDS[key])) for key in TRANSITIONS]
        )
        self.confidence = Choices(tr("Confidence"), [(key, tr(shown)) for key, shown in _CONFIDENCE])
        self.confirmed_by = Field(tr("Confirmed by"), hint=tr("the physician who counted"))
        self.mapping = Field(
            tr("Where the referring MRI counts otherwise"), hint=tr("their L5-S1 = our L4-5: write L5-S1 to L4-5")
        )
        self.statement = Field(tr("Statement for the report"))
        self._lay_out()
        self.method.chosen.connect(self._on_method_chosen)
        self.transition.chosen.connect(self._on_transition_chosen)
        self.confidence.chosen.connect(self._on_confidence_chosen)
        for field in (self.confirmed_by, self.mapping, self.statement):
            field.left.connect(self._on_left)

    def _lay_out(self) -> None:
        for label, choices in (
            (tr("Counted by"), self.method),
            (tr("Transitional vertebra"), self.transition),
            (tr("Confidence"), self.confidence),
        ):
            self.body.addWidget(words(label, "soft", wraps=True))
            self.body.addWidget(choices)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.addWidget(self.confirmed_by, 0, 0)
        grid.addWidget(self.mapping, 0, 1)
        grid.addWidget(self.statement, 1, 0, 1, 2)
        self.body.addLayout(grid)

    def show_facts(self, discogram: Discogram) -> None:
        """Show the numbering that stands."""
        counted, before = discogram.last(Counted), self._stands
        self._stands = counted
        if counted is not None:
            self._chosen = {
                "method": counted.method,
                "transition": counted.transition,
                "confidence": counted.confidence,
            }
        elif before is not None:
            self._chosen = dict(_UNCHOSEN)
        self._show_chosen()
        self.confirmed_by.show_text((counted.confirmed_by or "") if counted else "")
        self.mapping.show_text(_mapping_words(counted.mapping) if counted else "")
        self.statement.show_text(counted.words if counted else "")

    def forget(self) -> None:
        """Let go of what was typed and chosen, because another discogram is shown."""
        super().forget()
        self._stands, self._chosen = None, dict(_UNCHOSEN)

    def _show_chosen(self) -> None:
        self.method.show_chosen(self._chosen["method"])
        self.transition.show_chosen(self._chosen["transition"])
        self.confidence.show_chosen(self._chosen["confidence"])

    def _on_method_chosen(self, value: str, source: str) -> None:
        self._choose("method", value, source)

    def _on_transition_chosen(self, value: str, source: str) -> None:
        self._choose("transition", value, source)

    def _on_confidence_chosen(self, value: str, source: str) -> None:
        self._choose("confidence", value, source)

    def _on_left(self) -> None:
        self._say("typed")

    def _choose(self, field: str, value: str, source: str) -> None:
        was = self._prefilled()
        self._chosen[field] = value
        if self.statement.text in {"", was} and self._chosen["method"]:
            self.statement.edit.setText(self._prefilled())
            self.statement.edit.setModified(True)
            self.statement.edit.setCursorPosition(0)
        self._show_chosen()
        self._say(source)

    def _prefilled(self) -> str:
        """Return the statement that the choices make, in the English of the record."""
        method, transition = self._chosen["method"], self._chosen["transition"]
        return f"{METHODS[method]}; {TRANSITIONS[transition or 'none']}" if method else ""

    def _say(self, source: str) -> None:
        method = self._chosen["method"]
        self.statement.show_wrong("")
        if method is None:
            self.statement.show_wrong(tr("Choose above how the levels were counted: then this is recorded."))
            return
        try:
            mapping = _mapping(self.mapping.text)
        except EntryError as wrong:
            self.mapping.show_wrong(told(str(wrong)))
            return
        self.mapping.show_wrong("")
        before = self._stands
        self.say(
            Counted(
                method,
                self.statement.text or self._prefilled(),
                self._chosen["transition"] or "none",
                before.fused if before else (),
                before.castellvi if before else None,
                self._chosen["confidence"],
                mapping,
                self.confirmed_by.text or None,
            ),
            source=source,
        )


def _mapping_words(mapping: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{theirs} to {ours}" for theirs, ours in mapping)


def _mapping(text: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of levels, theirs and ours. Raises EntryError that says how they are written."""
    pairs = []
    for piece in text.replace(";", ",").split(",") if text else ():
        theirs, sign, ours = piece.replace("=", " to ").partition(" to ")
        if not sign:
            raise EntryError(tr("Write their level, then ours: L5-S1 to L4-5. Part several by commas."))
        pairs.append((level_named(theirs), level_named(ours)))
    return tuple(pairs)
