"""The map on paper: the pages of the PDF as images of 300 dots an inch, one page a turn, so that the screen lives."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

DPI = 300
POINTS = 72
SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


def printer_names() -> list[str]:
    """Return the printers of this computer, the usual one first."""
    usual, names = QPrinterInfo.defaultPrinterName(), QPrinterInfo.availablePrinterNames()
    return sorted(names, key=lambda name: (name != usual, name))


def printer_named(name: str, paper: str) -> QPrinter:
    """Return a printer that is set up for whole pages of a paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return set_up(printer, paper)


def set_up(printer: QPrinter, paper: str) -> QPrinter:
    """Set a printer to 300 dots an inch and to whole pages of a paper, and return it."""
    printer.setResolution(DPI)
    printer.setFullPage(True)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(SIZES[paper]), upright, QMarginsF(0, 0, 0, 0)))
    return printer


class PrintJob(QObject):
    """Prints a PDF. ``printed`` carries the page and how many there are; ``ended`` tells that all went to the printer.

    ``failed`` tells that the printer did not take it.
    """

    printed = Signal(int, int)
    ended = Signal()
    failed = Signal()

    def __init__(self, data: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self._document)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._printer = printer
        self._painter = QPainter()
        self._page = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Begin to print."""
        if self._painter.begin(self._printer):
            self._timer.start()
        else:
            self.failed.emit()

    def _on_turn(self) -> None:
        count = self._document.pageCount()
        if self._page >= count:
            self._timer.stop()
            self._painter.end()
            self.ended.emit()
            return
        if self._page:
            self._printer.newPage()
        size = self._document.pagePointSize(self._page) * (DPI / POINTS)
        image = self._document.render(self._page, size.toSize())
        self._painter.drawImage(QRect(0, 0, image.width(), image.height()), image)
        self._page += 1
        self.printed.emit(self._page, count)
