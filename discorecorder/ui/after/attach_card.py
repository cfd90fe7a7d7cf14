"""A recording that was made elsewhere is joined to an injection: its file, what it would become, and one button."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from discorecorder.ui.after.attach_form import AttachForm
from discorecorder.ui.after.attach_words import attached_words, file_words, planned_words, skipped_words
from discorecorder.ui.after.background import Background
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, set_role, words
from discorecorder.ui.refusal_words import told
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QFileDialog

    from discorecorder.attaching import Joined, Place
    from discorecorder.devices.csv_file import Taken
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.entries import Record
    from discorecorder.recorder import Recorder
    from discorecorder.ui.after.streams import Another

REST_MS = 200
"""So long after the last key, in ms, it is worked out what would be attached."""


class AttachCard(Card):
    """Asks for a file, an injection and a moment, and tells what would be recorded before one button records it.

    ``attached`` carries what joins the recording, given the recorder. It is hidden where nothing can be joined: where
    the discogram is signed, or no disc was injected.
    """

    attached = Signal(object)

    def __init__(self, another: Another | None) -> None:
        super().__init__(tr("Attach a recording"))
        self._another = another
        self._discogram: Discogram | None = None
        self._path: Path | None = None
        self._unit: str | None = None  # what somebody said of a file that names none
        self._taken: Taken | None = None
        self._found: Joined | None = None
        self._sent_after: int | None = None
        self._asked = 0
        self._dialog: QFileDialog | None = None
        self.background = Background(self)
        self.background.done.connect(self._on_done)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._fill()
        self._show_state()

    def show_discogram(self, discogram: Discogram) -> None:
        """Take what is recorded now: a recording can be joined to each injection of it."""
        self._discogram = discogram
        has_injections = self.form.show_discogram(discogram)
        self.setVisible(self._another is not None and has_injections and not discogram.is_signed)
        if self._sent_after is None:
            self._plan()
        elif self._found is not None and _is_joined(discogram.records[self._sent_after :]):
            self._forget(attached_words(self._found))

    def show_file(self, path: Path) -> None:
        """Read a file, and ask what it belongs to."""
        self._path = path
        self._read(None)

    def show_refused(self) -> None:
        """Take it that the recording was not joined: what was asked stands as it was."""
        if self._sent_after is not None:
            self._sent_after = None
            self._plan()

    def _fill(self) -> None:
        how = tr("What a gauge recorded without this program: a CSV file with time, pressure and, if there is, volume.")
        self.body.addWidget(words(how, "soft", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.choose = TouchButton(tr("Choose a recording"), "plain")
        self.choose.used.connect(self._on_choosing)
        self.file = words("", wraps=True)
        row.addWidget(self.choose)
        row.addWidget(self.file, 1)
        self.body.addLayout(row)
        self.form = AttachForm()
        self.form.changed.connect(self._plan)
        self.form.unit_chosen.connect(self._on_unit)
        self.body.addWidget(self.form)
        self.preview = words("", wraps=True)
        self.body.addWidget(self.preview)
        self.attach = TouchButton(tr("Attach it"), "primary")
        self.attach.used.connect(self._on_attach)
        last = FlowRow()
        last.add(self.attach)
        self.body.addWidget(last)

    def _show_state(self) -> None:
        """Show what is asked once a file was read; the button works once it is known what it records."""
        self.form.setVisible(self._taken is not None)
        self.attach.setVisible(self._taken is not None)
        self.attach.setEnabled(self._found is not None and self._sent_after is None)
        self.preview.setVisible(bool(self.preview.text()))

    def _say(self, text: str, *, is_wrong: bool = False) -> None:
        self.preview.setText(f"\u26a0 {text}" if is_wrong else text)
        set_role(self.preview, "role", "warning" if is_wrong else "")
        self._show_state()

    def _read(self, unit: str | None) -> None:
        path = self._path
        assert path is not None
        self._taken = self._found = self._sent_after = None
        self._unit = unit
        self.file.setText(path.name)
        self._say(tr("Reading \u2026"))
        self._ask(partial(_read, path, unit))

    def _ask(self, work: Callable[[], object]) -> None:
        """Do a piece of work behind the screen, of which only the newest counts."""
        self._asked += 1
        self.background.run(str(self._asked), work)

    @Slot()
    def _plan(self) -> None:
        """Work out what would be attached, once no more keys come."""
        if self._taken is not None:
            self._found = None
            self._asked += 1
            self._show_state()
            self._rest.start()

    @Slot()
    def _on_rested(self) -> None:
        discogram, taken, another, path = self._discogram, self._taken, self._another, self._path
        if discogram is None or taken is None or another is None or path is None or self._sent_after is not None:
            return
        place = self.form.place(path.name)
        if place is None:
            self._say(tr("Choose the disc, and say which second of the recording is which moment of the record."))
            return
        self._ask(partial(_planned, another, (discogram.id, discogram.records[:]), taken, place))

    @Slot(str)
    def _on_choosing(self, _source: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self._dialog is None:
            self._dialog = QFileDialog(self, tr("Attach a recording"))
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.setNameFilter(tr("Recordings") + " (*.csv *.txt *.tsv)")
            self._dialog.fileSelected.connect(self._on_selected)
        self._dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.show_file(Path(name))

    @Slot()
    def _on_unit(self) -> None:
        self._read(self.form.unit.value)

    @Slot(str, object)
    def _on_done(self, name: str, result: object) -> None:
        from discorecorder.attaching import Joined
        from discorecorder.devices.csv_file import TAKEN_AS_PSI, Taken

        if name != str(self._asked) or self._path is None:
            return
        if isinstance(result, str):
            self._say(told(result), is_wrong=True)
        elif isinstance(result, Taken):
            self._taken = result
            self.file.setText(file_words(self._path.name, result))
            if self._unit is None:
                self.form.show_unit(result.unit if TAKEN_AS_PSI in result.assumed else None)
            self._say("")
            self._plan()
        elif isinstance(result, Joined) and self._taken is not None:
            self._found = result
            self._say("\n".join(part for part in (planned_words(result), skipped_words(self._taken)) if part))

    @Slot(str)
    def _on_attach(self, _source: str) -> None:
        place = self.form.place(self._path.name) if self._path is not None else None
        if self._taken is None or self._found is None or place is None or self._discogram is None:
            return
        self._sent_after = len(self._discogram.records)
        self._say(tr("Attaching \u2026"))
        self.attached.emit(partial(_attached, self._taken, place))

    def _forget(self, said: str) -> None:
        """Begin anew, once a recording was joined."""
        self._path = self._taken = self._found = self._sent_after = None
        self._asked += 1
        self.file.setText("")
        self.form.clear()
        self._say(said)


def _is_joined(records: Sequence[Record]) -> bool:
    return any(record.source == "import" for record in records)


def _read(path: Path, unit: str | None) -> object:
    """Return what a file holds, or why it is refused."""
    from discorecorder.devices.csv_file import read_csv
    from discorecorder.model.values import EntryError

    try:
        return read_csv(path, unit)
    except EntryError as refused:
        return str(refused)


def _planned(another: Another, told_of: tuple[str, Sequence[Record]], taken: Taken, place: Place) -> object:
    """Return what would be recorded, or why it is refused, from a discogram of this thread's own."""
    from discorecorder.attaching import planned
    from discorecorder.model.discogram import Discogram
    from discorecorder.model.journal import JournalError
    from discorecorder.model.values import EntryError
    from discorecorder.recorder import Recorder

    try:
        with another() as journal:
            return planned(Recorder(journal, Discogram.of(*told_of)), taken, place)
    except (EntryError, JournalError) as refused:
        return str(refused)


def _attached(taken: Taken, place: Place, recorder: Recorder) -> Discogram:
    """Join a recording to the discogram of a recorder, all of it or nothing."""
    from discorecorder.attaching import planned, record

    return record(recorder, planned(recorder, taken, place))
