"""The body map: front and back to draw on, keys that walk over it for who cannot point, and the drawing in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from discorecorder.model.body import in_order
from discorecorder.ui.before.body_drawing import BodyDrawing
from discorecorder.ui.before.body_words import region_words
from discorecorder.ui.parts.card import words
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

REST_MS = 1500
"""A drawing is told when it was left, or when nothing more was drawn for so long."""


class BodyMap(QWidget):
    """Where it hurts. ``regions_changed`` carries the regions in the order of the record, once the drawing rests.

    It serves the usual pain before the procedure, and at a level the place where the provoked pain is felt.
    """

    regions_changed = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.drawing = BodyDrawing()
        self.source = "touch"
        self._shown: tuple[str, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._here = words("", "heading", wraps=True)
        self._drawn = words("", wraps=True)
        self.mark = QPushButton(tr("Draw"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.drawing, 1)
        whole.addLayout(self._walking())
        whole.addWidget(self._drawn)
        self.drawing.toggled.connect(self._on_toggled)
        self.drawing.walked.connect(self._on_walked)
        self.drawing.installEventFilter(self)
        self._rest.timeout.connect(self.commit)
        self._show_words()

    def _walking(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        keys = QGridLayout()
        keys.setSpacing(6)
        self.steps: dict[tuple[int, int], QPushButton] = {}
        for place, (step, shown, named) in enumerate(
            (
                ((-1, 0), "\u2190", tr("Region to the left of the figure")),
                ((0, -1), "\u2191", tr("Region above")),
                ((0, 1), "\u2193", tr("Region below")),
                ((1, 0), "\u2192", tr("Region to the right of the figure")),
            )
        ):
            button = self.steps[step] = QPushButton(shown)
            button.setAccessibleName(named)
            button.setMinimumWidth(px(KEY_MM, self.screen()))
            button.clicked.connect(self._on_stepped)
            keys.addWidget(button, 0, place)
        row.addLayout(keys)
        self.mark.clicked.connect(self._on_marked)
        row.addWidget(self.mark)
        row.addWidget(self._here, 1)
        return row

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions that are drawn, told or not."""
        return self.drawing.regions

    def show_regions(self, regions: Iterable[str]) -> None:
        """Show a drawing as it is recorded; what is being drawn at the moment stays."""
        told = in_order(regions)
        if self._rest.isActive() and told != self.regions:
            return
        self._rest.stop()
        self._shown = told
        self.drawing.show_regions(told)
        self._show_words()

    def commit(self) -> None:
        """Tell the drawing, if it changed since it was shown or told."""
        self._rest.stop()
        if self.regions != self._shown:
            self._shown = self.regions
            self.regions_changed.emit(self.regions)

    def _show_words(self) -> None:
        named = ", ".join(region_words(region) for region in self.regions)
        self._drawn.setText(tr("Drawn: {regions}", regions=named) if named else tr("Nothing is drawn yet."))
        here = self.drawing.current
        is_drawn = here in self.regions
        self.mark.setText(tr("Wipe off") if is_drawn else tr("Draw"))
        self.mark.setAccessibleName(f"{self.mark.text()}: {region_words(here)}")
        self._here.setText(region_words(here))

    def _on_toggled(self, region: str, source: str) -> None:
        self.source = source
        self.drawing.show_regions(set(self.regions) ^ {region})
        self._show_words()
        self._rest.start()

    def _on_walked(self, _region: str) -> None:
        self._show_words()

    def _on_stepped(self) -> None:
        pressed = self.sender()
        for (across, down), button in self.steps.items():
            if button is pressed:
                self.drawing.walk(across, down)
        self._show_words()

    def _on_marked(self) -> None:
        self.drawing.toggle("touch")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.drawing and event.type() == QEvent.Type.FocusOut:
            self.drawing.update()
            self.commit()
        return super().eventFilter(watched, event)
