"""The map exactly as it will print: the real PDF, drawn behind the screen and shown page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QProgressBar, QVBoxLayout, QWidget

from discorecorder.ui.after.background import Background
from discorecorder.ui.after.choices import FlowRow
from discorecorder.ui.after.streams import streams_of
from discorecorder.ui.after.touch_button import TouchButton
from discorecorder.ui.parts.card import words
from discorecorder.ui.parts.dragging import let_fingers_drag
from discorecorder.ui.theme import current_theme
from discorecorder.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from discorecorder.model.discogram import Discogram
    from discorecorder.ui.after.streams import Another

LONG_MS = 1000
THUMBNAIL = QSize(92, 130)
ZOOM_STEP = 1.25
LEAST_ZOOM, MOST_ZOOM = 0.2, 8.0


class MapView(QPdfView):
    """The pages one below another; Ctrl and the wheel, + and - change the size (``zoomed``)."""

    zoomed = Signal(int)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        ground, palette = current_theme().colour("ground"), self.palette()
        if palette.color(QPalette.ColorRole.Dark) != ground:  # what lies around the pages
            palette.setColor(QPalette.ColorRole.Dark, ground)
            self.setPalette(palette)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {"+": 1, "=": 1, "-": -1}.get(event.text())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.zoomed.emit(step)


class MapPreview(QWidget):
    """Thumbnails, pages and their size. The map is drawn again whenever what it shows has changed.

    ``drawn`` carries the number of pages once a map is shown.
    """

    drawn = Signal(int)

    def __init__(self, paper: str, another: Another | None = None) -> None:
        """Take the paper, and what opens another way into the journal, where samples are to be drawn."""
        super().__init__()
        self._paper, self._another = paper, another
        self._wanted: Discogram | None = None
        self._shown_digest = ""
        self._buffer: QBuffer | None = None
        self.background = Background(self)
        self.background.done.connect(self._on_drawn)
        self.background.failed.connect(self._on_failed)
        self._slow = QTimer(self, singleShot=True, interval=LONG_MS)
        self._slow.timeout.connect(self._on_slow)
        self._thumbs = QTimer(self, interval=0)
        self._thumbs.timeout.connect(self._on_thumbnail)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._bar())
        self._add_signs(whole)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._made_thumbnails())
        row.addWidget(self._made_view(), 1)
        whole.addLayout(row, 1)

    def show_discogram(self, discogram: Discogram) -> None:
        """Draw the map of a discogram; one that is shown already is not drawn again."""
        if discogram.digest == self._shown_digest:
            return
        self._wanted = discogram
        if not self.background.is_busy:
            self._draw()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    def _add_signs(self, whole: QVBoxLayout) -> None:
        """Add what shows that the map is being drawn, or could not be."""
        self.drawing = words(tr("The map is being drawn \u2026"), "soft")
        self.drawing.hide()
        whole.addWidget(self.drawing)
        self.progress = QProgressBar(minimum=0, maximum=0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("The map is being drawn"))
        self.progress.hide()
        whole.addWidget(self.progress)
        self.problem = words("", "warning", wraps=True)
        self.problem.hide()
        whole.addWidget(self.problem)

    def _bar(self) -> QWidget:
        bar = FlowRow()
        self.fit_page = TouchButton(tr("Whole page"))
        self.fit_page.used.connect(self._on_fit_page)
        self.fit_width = TouchButton(tr("Page width"))
        self.fit_width.used.connect(self._on_fit_width)
        self.smaller = TouchButton("\u2212", name=tr("Smaller"))
        self.smaller.used.connect(self._on_smaller)
        self.larger = TouchButton("+", name=tr("Larger"))
        self.larger.used.connect(self._on_larger)
        self.earlier = TouchButton("\u25b2", name=tr("Page before"))
        self.earlier.used.connect(self._on_earlier)
        self.later = TouchButton("\u25bc", name=tr("Next page"))
        self.later.used.connect(self._on_later)
        self.place = words("", "soft")
        self.place.setMinimumHeight(self.larger.sizeHint().height())
        self.place.setMinimumWidth(220)
        for each in (self.fit_page, self.fit_width, self.smaller, self.larger, self.earlier, self.later, self.place):
            bar.add(each)
        return bar

    def _made_thumbnails(self) -> QListWidget:
        self.thumbnails = QListWidget()
        self.thumbnails.setAccessibleName(tr("Pages"))
        self.thumbnails.setIconSize(THUMBNAIL)
        self.thumbnails.setViewMode(QListWidget.ViewMode.IconMode)
        self.thumbnails.setFlow(QListWidget.Flow.TopToBottom)
        self.thumbnails.setWrapping(False)
        self.thumbnails.setMovement(QListWidget.Movement.Static)
        let_fingers_drag(self.thumbnails)
        self.thumbnails.setFixedWidth(THUMBNAIL.width() + 52)
        self.thumbnails.setSpacing(6)
        self.thumbnails.currentRowChanged.connect(self._on_thumbnail_chosen)
        return self.thumbnails

    def _made_view(self) -> MapView:
        self.view = MapView(self)
        self.document = QPdfDocument(self)  # made behind its view, and so taken apart behind it
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, current_theme().colour("ground"))
        self.view.setPalette(palette)
        self.view.setAccessibleName(tr("The map as it prints"))
        self.view.setDocument(self.document)
        let_fingers_drag(self.view)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.view.zoomed.connect(self._zoom)
        self.view.pageNavigator().currentPageChanged.connect(self._on_page)
        return self.view

    def _draw(self) -> None:
        discogram, paper, another = self._wanted, self._paper, self._another
        assert discogram is not None
        self._wanted = None

        def work() -> tuple[str, bytes]:
            from discorecorder.report.roadmap import pdf

            return discogram.digest, pdf(discogram, paper=paper, streams=streams_of(discogram, another))

        self._slow.start()
        self.background.run("map", work)

    def _on_drawn(self, _name: str, result: tuple[str, bytes]) -> None:
        if self._wanted is not None:
            self._draw()  # what was drawn is out of date already
            return
        self._slow.stop()
        self.progress.hide()
        self.drawing.hide()
        self.problem.hide()
        page, zoom, mode = self.view.pageNavigator().currentPage(), self.view.zoomFactor(), self.view.zoomMode()
        self._shown_digest = result[0]
        buffer = QBuffer(self.document)
        buffer.setData(QByteArray(result[1]))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        old, self._buffer = self._buffer, buffer
        self.document.load(buffer)
        if old is not None:
            old.deleteLater()
        self.view.setZoomMode(mode)
        self.view.setZoomFactor(zoom)
        self._list_pages()
        if 0 < page < self.count:
            self._go(page)
        self._tell_place()
        self.drawn.emit(self.count)

    def _on_failed(self, _name: str, why: str) -> None:
        self._slow.stop()
        self.progress.hide()
        self.drawing.hide()
        self.problem.setText(tr("The map could not be drawn: {why}", why=why))
        self.problem.show()

    def _on_slow(self) -> None:
        self.progress.show()
        self.drawing.show()

    def _list_pages(self) -> None:
        self.thumbnails.blockSignals(True)
        self.thumbnails.clear()
        blank = QPixmap(THUMBNAIL)
        blank.fill(Qt.GlobalColor.white)
        for page in range(self.count):
            item = QListWidgetItem(QIcon(blank), str(page + 1))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Page {page}", page=page + 1))
            self.thumbnails.addItem(item)
        self.thumbnails.setCurrentRow(max(0, self.view.pageNavigator().currentPage()))
        self.thumbnails.blockSignals(False)
        self._next_thumbnail = 0
        self._thumbs.start()

    def _on_thumbnail(self) -> None:
        """Draw one thumbnail, so that the screen never waits for all of them."""
        page = self._next_thumbnail
        if page >= self.count:
            self._thumbs.stop()
            return
        size = self.document.pagePointSize(page).toSize().scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio)
        image = self.document.render(page, size * self.devicePixelRatio())
        shown = QPixmap(image.size())
        shown.fill(Qt.GlobalColor.white)
        painter = QPainter(shown)
        painter.drawImage(0, 0, image)
        painter.end()
        shown.setDevicePixelRatio(self.devicePixelRatio())
        icon = QIcon(shown)
        icon.addPixmap(shown, QIcon.Mode.Selected)
        self.thumbnails.item(page).setIcon(icon)
        self._next_thumbnail += 1

    def _on_thumbnail_chosen(self, page: int) -> None:
        if 0 <= page < self.count:
            self._go(page)

    def _go(self, page: int) -> None:
        self.view.pageNavigator().jump(page, QPointF(), self.view.pageNavigator().currentZoom())

    def _on_page(self, page: int) -> None:
        self.thumbnails.blockSignals(True)
        self.thumbnails.setCurrentRow(page)
        self.thumbnails.blockSignals(False)
        self._tell_place()

    def _tell_place(self) -> None:
        page = self.view.pageNavigator().currentPage() + 1
        self.place.setText(tr("Page {page} of {count}", page=page, count=self.count))
        self.earlier.setEnabled(page > 1)
        self.later.setEnabled(page < self.count)
        mode = self.view.zoomMode()
        self.fit_page.show_chosen(mode == QPdfView.ZoomMode.FitInView)
        self.fit_width.show_chosen(mode == QPdfView.ZoomMode.FitToWidth)

    def _on_earlier(self, _source: str) -> None:
        self._go(max(0, self.view.pageNavigator().currentPage() - 1))

    def _on_later(self, _source: str) -> None:
        self._go(min(self.count - 1, self.view.pageNavigator().currentPage() + 1))

    def _on_fit_page(self, _source: str) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self._tell_place()

    def _on_fit_width(self, _source: str) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._tell_place()

    def _on_smaller(self, _source: str) -> None:
        self._zoom(-1)

    def _on_larger(self, _source: str) -> None:
        self._zoom(1)

    def _zoom(self, step: int) -> None:
        """Make the pages a step larger or smaller, from the size at which they are shown now."""
        now = self._shown_zoom()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(MOST_ZOOM, max(LEAST_ZOOM, now * ZOOM_STEP**step)))
        self._tell_place()

    def _shown_zoom(self) -> float:
        mode, page = self.view.zoomMode(), max(0, self.view.pageNavigator().currentPage())
        if mode == QPdfView.ZoomMode.Custom or not self.count:
            return self.view.zoomFactor()
        margins, room = self.view.documentMargins(), self.view.viewport().size()
        size = self.document.pagePointSize(page) * (self.logicalDpiX() / 72)
        wide = (room.width() - margins.left() - margins.right()) / size.width()
        tall = (room.height() - self.view.pageSpacing()) / size.height()
        return wide if mode == QPdfView.ZoomMode.FitToWidth else min(wide, tall)
