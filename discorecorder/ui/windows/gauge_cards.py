"""The left side of the gauge page: which profile is tried, its zero, and whether it is the gauge of the room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from discorecorder.ui.before.choices import Choices
from discorecorder.ui.parts.card import Card, button, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.windows.gauge_zero import is_shipped, zero_line
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class ProfileCard(Card):
    """Which profile is tried: a path that is typed or chosen, or one that ships.

    ``connected`` and ``disconnected`` tell that somebody wants to; ``used`` that it is to be the gauge of the room.
    """

    connected = Signal()
    disconnected = Signal()
    used = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Profile"))
        self._dialog: QFileDialog | None = None
        about = tr(
            "The file that says how the gauge is reached and what its lines mean. Copy one that ships and change it."
        )
        self.body.addWidget(words(about, "soft", wraps=True))
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Profile of the gauge"))
        self.line.setAccessibleDescription(about)
        self.line.setPlaceholderText(tr("Path of a profile"))
        self.line.returnPressed.connect(self.connected)
        self.line.textChanged.connect(self._on_text_changed)
        self.body.addWidget(self.line)
        self.choosing = button(tr("Choose a file"), "plain", self._on_choosing)
        self.body.addWidget(self.choosing)
        self.shipped = self._shipped_choices()
        self.body.addWidget(self.shipped)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.connect_button = button(tr("Connect"), "primary", self.connected)
        self.disconnect_button = button(tr("Disconnect"), "plain", self.disconnected)
        row.addWidget(self.connect_button, 1)
        row.addWidget(self.disconnect_button, 1)
        self.body.addLayout(row)
        self.use_button = button(tr("Use this gauge"), "plain", self.used)
        self.body.addWidget(self.use_button)
        self.said = words("", wraps=True)
        self.body.addWidget(self.said)
        self.wrong = words("", "warning", wraps=True)
        self.body.addWidget(self.wrong)
        self.show_connected(is_connected=False)
        self.show_said("")

    @property
    def path(self) -> Path:
        """The path that is chosen."""
        return Path(self.line.text().strip()).expanduser().absolute()

    @property
    def is_empty(self) -> bool:
        """Whether no path is chosen."""
        return not self.line.text().strip()

    def show_path(self, path: str) -> None:
        """Show another path."""
        self.line.setText(path)

    def show_connected(self, *, is_connected: bool) -> None:
        """Let a gauge be connected, or the one that is be let go of."""
        had_focus = self.connect_button.hasFocus() or self.disconnect_button.hasFocus()
        self.connect_button.setEnabled(not is_connected)
        self.disconnect_button.setEnabled(is_connected)
        self.line.setEnabled(not is_connected)
        for one in (self.choosing, self.shipped):
            one.setVisible(not is_connected)
        if had_focus:
            (self.disconnect_button if is_connected else self.connect_button).setFocus()

    def show_said(self, text: str) -> None:
        """Say what was done; nothing is wrong any more."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.wrong.hide()

    def show_wrong(self, why: str) -> None:
        """Say what is wrong, in the words of the program; nothing, if nothing is."""
        if why:
            self.said.hide()
        text = f"!  {_breakable(told(why))}" if why else ""
        if text != self.wrong.text():
            self.wrong.setText(text)
        self.wrong.setVisible(bool(why))

    def _shipped_choices(self) -> Choices:
        from discorecorder.assets import asset
        from discorecorder.devices.profile import shipped_profiles

        options = [(str(asset("gauges", f"{name}.toml")), one.name) for name, one in shipped_profiles().items()]
        choices = Choices(tr("Profiles that ship"), options)
        choices.chosen.connect(self._on_shipped_chosen)
        return choices

    @Slot(str, str)
    def _on_shipped_chosen(self, path: str, _source: str) -> None:
        self.show_path(path)

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self.shipped.show_chosen(None if self.is_empty else str(self.path))
        self.show_said("")

    @Slot()
    def _on_choosing(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self._dialog is None:
            self._dialog = QFileDialog(self, tr("Profile of the gauge"))
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.setNameFilter(tr("Profiles of gauges") + " (*.toml)")
            self._dialog.fileSelected.connect(self.show_path)
        self._dialog.open()


class ZeroCard(Card):
    """What the gauge shows at no pressure: ``measured`` tells that it is wanted, ``written`` carries it to the file."""

    measured = Signal()
    written = Signal(float)

    def __init__(self) -> None:
        super().__init__(tr("Zero"))
        self._zero = 0.0
        about = tr("Open the gauge to the air at the height of the disc, and wait until it is quiet.")
        self.body.addWidget(words(about, "soft", wraps=True))
        self.set_button = button(tr("Set zero"), "plain", self.measured)
        self.set_button.setAccessibleDescription(about)
        self.body.addWidget(self.set_button)
        self.line = words("", "large", wraps=True)
        self.body.addWidget(self.line)
        self.how = words("", "soft", wraps=True)
        self.body.addWidget(self.how)
        self.write_button = button(tr("Write it into the profile"), "plain", self._on_write)
        self.body.addWidget(self.write_button)
        self.said = words("", wraps=True)
        self.body.addWidget(self.said)
        self.wrong = words("", "warning", wraps=True)
        self.body.addWidget(self.wrong)
        self.show_connected(is_connected=False)

    def show_connected(self, *, is_connected: bool) -> None:
        """Let the zero be measured while a gauge is connected; what was measured before is no zero of another."""
        self.set_button.setEnabled(is_connected)
        self._show()

    def show_zero(self, zero: float, path: Path) -> None:
        """Show a zero that was measured, and offer to write it into the profile."""
        self._zero = zero
        how = tr("What to put into the profile in place of its zero.")
        self._show(line=zero_line(zero), how=tr("A profile that ships is copied first.") if is_shipped(path) else how)
        self.write_button.setVisible(not is_shipped(path))

    def show_written(self, path: Path) -> None:
        """Say that a zero was written."""
        self._show(said=tr("Written into {path}.", path=path.name))

    def show_wrong(self, why: str) -> None:
        """Say why there is no zero."""
        self._show(wrong=f"!  {_breakable(told(why))}")

    def _show(self, *, line: str = "", how: str = "", said: str = "", wrong: str = "") -> None:
        for label, text in ((self.line, line), (self.how, how), (self.said, said), (self.wrong, wrong)):
            label.setText(text)
            label.setVisible(bool(text))
        self.write_button.hide()

    @Slot()
    def _on_write(self) -> None:
        self.written.emit(self._zero)


def _breakable(text: str) -> str:
    """Return a sentence whose paths can be broken behind each of their folders, so that a long one fits the card."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
