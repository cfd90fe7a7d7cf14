"""The map on paper: which printer, and each page as it goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout

from discorecorder.ui.after.background import Background
from discorecorder.ui.after.choices import ChoiceRow, FlowRow
from discorecorder.ui.after.streams import streams_of
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import Card, words
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.after.printing import PrintJob
    from discorecorder.ui.after.streams import Another

PRINT = "print"


class PrintCard(Card):
    """Prints the map, or says that there is no printer."""

    def __init__(self, paper: str, another: Another | None = None) -> None:
        super().__init__(tr("Paper"))
        self._paper, self._another = paper, another
        self._discogram: Discogram | None = None
        self._job: PrintJob | None = None
        self._printer_name = ""
        self.background = Background(self)
        self.background.done.connect(self._on_drawn)
        self.background.failed.connect(self._on_failed)
        self._printer_place = QVBoxLayout()
        self.printers: ChoiceRow | None = None
        self.body.addLayout(self._printer_place)
        self.print_map = TouchButton(tr("Print the map"))
        self.print_map.used.connect(self._on_print)
        row = FlowRow()
        row.add(self.print_map)
        self.body.addWidget(row)
        self.no_printer = words(
            tr("No printer is set up on this computer. Export the map and print it from another."), "soft", wraps=True
        )
        self.body.addWidget(self.no_printer)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Pages printed"))
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.print_told = words("", wraps=True)
        self.body.addWidget(self.print_told)
        self.print_map.hide()
        self.no_printer.hide()
        self.print_told.hide()

    def show_discogram(self, discogram: Discogram) -> None:
        """Take what is recorded now for the next print."""
        self._discogram = discogram

    def show_printers(self, names: list[str]) -> None:
        """Offer printers, or say that there is none."""
        self.print_map.setVisible(bool(names))
        self.no_printer.setVisible(not names)
        self._printer_name = names[0] if names else ""
        if self.printers is not None:
            self.printers.hide()
            self.printers.deleteLater()
        self.printers = ChoiceRow([(name, name) for name in names], tr("Printer") if len(names) > 1 else "")
        self.printers.chosen.connect(self._on_printer)
        self.printers.show_value(self._printer_name)
        self.printers.setVisible(bool(names))
        self._printer_place.addWidget(self.printers)

    def print_with(self, job: PrintJob) -> None:
        """Print, showing each page that went to the printer."""
        self._job = job
        job.printed.connect(self._on_printed)
        job.ended.connect(self._on_print_ended)
        job.failed.connect(self._on_print_failed)
        self.progress.show()
        job.start()

    def _on_printer(self, name: str, _source: str) -> None:
        self._printer_name = name
        if self.printers is not None:
            self.printers.show_value(name)

    def _on_print(self, _source: str) -> None:
        discogram, paper, another = self._discogram, self._paper, self._another
        if discogram is None:
            return

        def work() -> bytes:
            from discorecorder.report.roadmap import pdf

            return pdf(discogram, paper=paper, streams=streams_of(discogram, another))

        self.print_map.setEnabled(False)
        self.background.run(PRINT, work)

    def _on_drawn(self, _name: str, data: bytes) -> None:
        from discorecorder.ui.after.printing import PrintJob, printer_named

        self.print_with(PrintJob(data, printer_named(self._printer_name, self._paper), self))

    def _on_failed(self, _name: str, why: str) -> None:
        self._end_print(tr("The map could not be drawn: {why}", why=why))

    def _on_printed(self, page: int, count: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(page)

    def _on_print_ended(self) -> None:
        self._end_print(tr("\u2713 Sent to the printer."))

    def _on_print_failed(self) -> None:
        self._end_print(tr("\u26a0 The printer did not take it. Look at the printer, or export the map."))

    def _end_print(self, text: str) -> None:
        self.progress.hide()
        self.print_map.setEnabled(True)
        self.print_told.setText(text)
        self.print_told.show()
        self._job = None

    def showEvent(self, event: QShowEvent) -> None:
        if self.printers is None:
            from discorecorder.ui.after.printing import printer_names

            self.show_printers(printer_names())
        super().showEvent(event)
