"""Connect a gauge: what it sends beside what it means, for whoever tries a profile before the first patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from discorecorder.devices.profile import read_profile
from discorecorder.model.values import EntryError
from discorecorder.ui.after.scrolled import Scrolled
from discorecorder.ui.parts.card import words
from discorecorder.ui.refusal_words import told as said
from discorecorder.ui.windows.framed import Framed
from discorecorder.ui.windows.gauge_cards import ProfileCard, ZeroCard
from discorecorder.ui.windows.gauge_lines import Lines, LinesView
from discorecorder.ui.windows.gauge_numerals import Numerals
from discorecorder.ui.windows.gauge_trial import Told, Trial
from discorecorder.ui.windows.gauge_zero import measured_zero, write_zero
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from discorecorder.devices.profile import Profile
    from discorecorder.settings import Settings

DRAW_MS = 100
LEAST_SIDE, MOST_SIDE = 400, 560
SIDE_SHARE = 0.29
"""Width of the left side in that of the page."""


class GaugePage(Framed):
    """Tries a gauge and records nothing; it is let go of as soon as the page is left, hidden or closed.

    ``changed`` carries the preference that this gauge is the one of the room, to be saved; ``show_settings`` answers.
    ``is_streaming`` tells whether the gauge streams at the table, where nothing may disturb it.
    """

    changed = Signal(object)

    def __init__(
        self, settings: Settings, *, is_practice: bool = False, is_streaming: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(tr("Connect a gauge"))
        self.settings = settings
        self.trial: Trial | None = None
        self._is_practice = is_practice
        self._is_streaming = is_streaming
        self._is_held = False
        self.head.insertWidget(2, words(tr("Nothing is recorded here."), "soft", wraps=True), 1)
        self.profile_card, self.zero_card = ProfileCard(), ZeroCard()
        self.numerals, self.lines = Numerals(), Lines()
        self.hold_button = self._hold_button()
        self._lay_out()
        self._join()
        self._timer = QTimer(self)
        self._timer.setInterval(DRAW_MS)
        self._timer.timeout.connect(self.draw)
        self.profile_card.show_path(settings.gauge or "")
        self.show_settings(settings)

    @property
    def is_connected(self) -> bool:
        """Whether a gauge is listened to."""
        return self.trial is not None

    def show_settings(self, settings: Settings) -> None:
        """Show which gauge is that of the room; a path that is being tried stays."""
        shown = self.profile_card.line.text().strip()
        if not self.is_connected and shown in {"", self.settings.gauge or ""}:
            self.profile_card.show_path(settings.gauge or "")
        is_used = bool(settings.gauge) and str(self.profile_card.path) == settings.gauge
        if is_used and not self.profile_card.is_empty:
            self.profile_card.show_said(tr("This is the gauge of the room."))
        self.settings = settings

    @Slot()
    def connect_gauge(self) -> None:
        """Listen to the gauge of the profile that is chosen; what is wrong with it is told on the page."""
        self.disconnect_gauge()
        try:
            profile = self._profile()
        except EntryError as wrong:
            self.profile_card.show_wrong(str(wrong))
            return
        self.profile_card.show_said(tr("Connecting to {name} \u2026", name=profile.name))
        self.lines.step = profile.resolution
        self.trial = Trial(profile)
        self.trial.begin()
        self._show_connected()
        self._timer.start()

    @Slot()
    def disconnect_gauge(self) -> None:
        """Let go of the gauge; what it sent last stays to be read."""
        trial, self.trial = self.trial, None
        if trial is None:
            return
        self._timer.stop()
        trial.end()
        self.profile_card.show_said("")
        self.numerals.states.show_apart()
        self._show_connected()

    @Slot()
    def draw(self) -> None:
        """Show what came since the last time."""
        if self.trial is None:
            return
        told = self.trial.told
        self.numerals.show_told(told, self._step(told))
        if not self._is_held:
            self.lines.step = self._step(told)
            self.lines.show_lines(told.lines)
        if told.is_over:
            self.disconnect_gauge()
        elif told.is_open and not told.gone:
            self.profile_card.show_said(tr("Connected to {name}.", name=self.trial.profile.name))
        if told.gone:
            again = "" if told.is_over else f" {tr('It will be connected again by itself.')}"
            self.profile_card.show_wrong(f"{_ended(said(told.gone))}{again}")

    def _profile(self) -> Profile:
        """Return the profile that is chosen. Raises EntryError where it is wrong, or may not be tried now."""
        if self._is_streaming():
            raise EntryError(tr("The gauge streams at the table now. Leave the procedure first."))
        if self.profile_card.is_empty:
            raise EntryError(tr("Choose a profile first."))
        return read_profile(self.profile_card.path)

    def _step(self, told: Told) -> float | None:
        """Return what the gauge can tell apart; None in a unit that its profile does not speak of."""
        profile = self.trial.profile if self.trial is not None else None
        return profile.resolution if profile is not None and told.unit == (profile.unit or told.unit) else None

    def _show_connected(self) -> None:
        self.profile_card.show_connected(is_connected=self.is_connected)
        self.zero_card.show_connected(is_connected=self.is_connected)
        self.hold_button.setEnabled(self.is_connected)
        self.hold_button.setChecked(False)

    @Slot()
    def _on_used(self) -> None:
        try:
            if self.profile_card.is_empty:
                raise EntryError(tr("Choose a profile first."))
            profile = read_profile(self.profile_card.path)
            if profile.kind == "simulated" and not self._is_practice:
                raise EntryError(
                    tr(
                        "{name} is a simulated disc, which streams in practice alone; choose another profile.",
                        name=profile.name,
                    )
                )
        except EntryError as wrong:
            self.profile_card.show_wrong(str(wrong))
            return
        self.changed.emit({"gauge": str(self.profile_card.path)})

    @Slot()
    def _on_zero_measured(self) -> None:
        if self.trial is None:
            return
        try:
            zero = measured_zero(self.trial.profile, self.trial.told)
        except EntryError as wrong:
            self.zero_card.show_wrong(str(wrong))
            return
        self.zero_card.show_zero(zero, self.profile_card.path)

    @Slot(float)
    def _on_zero_written(self, zero: float) -> None:
        path = self.profile_card.path
        try:
            write_zero(path, zero)
        except EntryError as wrong:
            self.zero_card.show_wrong(str(wrong))
            return
        self.connect_gauge()
        self.zero_card.show_written(path)

    @Slot(bool)
    def _on_held(self, is_held: bool) -> None:
        self._is_held = is_held
        self.hold_button.setText(tr("Let the lines run") if is_held else tr("Hold the lines"))

    def _hold_button(self) -> QPushButton:
        made = QPushButton(tr("Hold the lines"))
        made.setProperty("role", "plain")
        made.setCheckable(True)
        made.setEnabled(False)
        made.toggled.connect(self._on_held)
        return made

    def _lay_out(self) -> None:
        self.head.addWidget(self.hold_button)
        self.side = Scrolled()
        self.side.column.addWidget(self.profile_card)
        self.side.column.addWidget(self.zero_card)
        self.side.column.addStretch(1)
        self.view = LinesView(self.lines)
        seen = QVBoxLayout()
        seen.setSpacing(12)
        seen.addWidget(self.numerals)
        seen.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.side)
        row.addLayout(seen, 1)
        self.body.addLayout(row, 1)

    def _join(self) -> None:
        self.profile_card.connected.connect(self.connect_gauge)
        self.profile_card.disconnected.connect(self.disconnect_gauge)
        self.profile_card.used.connect(self._on_used)
        self.zero_card.measured.connect(self._on_zero_measured)
        self.zero_card.written.connect(self._on_zero_written)
        self.left.connect(self.disconnect_gauge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(max(LEAST_SIDE, min(MOST_SIDE, round(self.width() * SIDE_SHARE))))
        self.numerals.show_size(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        self.disconnect_gauge()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.disconnect_gauge()
        super().closeEvent(event)


def _ended(words_said: str) -> str:
    return words_said if words_said.endswith((".", "!", "?")) else f"{words_said}."
