"""The judge of layouts: says what a person at the screen could not read, reach or hear.

``faults(page)`` walks every visible widget of a page that is shown at its size. A widget that lies over others on
purpose says so by the property ``overlay``; what lies in a scroll area may be longer than it, but not wider.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QFontMetricsF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from discorecorder.ui.parts.key_button import KeyButton
from discorecorder.ui.room.spine_view import DiscButton
from discorecorder.ui.sizes import KEY_MM, px

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SLACK = 1
"""Pixels by which rounding may be off."""

SOFT_HYPHEN = "\u00ad"

_WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QTabBar)
_OPERATED = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QTextEdit,
    QPlainTextEdit,
    QAbstractSlider,
    QTabBar,
    QAbstractItemView,
)


def faults(page: QWidget) -> list[str]:
    """Return every fault of a page that is shown; none where all of it can be read, reached and heard."""
    page.ensurePolished()
    QApplication.processEvents()
    found = [f"{_name(page)}: {fault}" for fault in _painted_faults(page)]
    widgets = list(_widgets(page))
    full = _full(widgets)
    for widget in widgets:
        told = [fault for judged in _JUDGES for fault in judged(widget)]
        found += [f"{_name(widget)}: {fault}" for fault in (*told, *_crossing_faults(widget, full))]
    return found


def _full(widgets: list[QWidget]) -> set[QWidget]:
    """Return those of the widgets that show words or are operated, and those in which one stands that does."""
    full: set[QWidget] = set()
    for widget in widgets:
        if (isinstance(widget, _WORDS) or _is_operated(widget)) and not _is_empty_label(widget):
            around: QWidget | None = widget
            while around is not None and around not in full:
                full.add(around)
                around = around.parentWidget()
    return full


def _widgets(page: QWidget) -> Iterator[QWidget]:
    """Return every visible widget of a page but the parts that Qt's own widgets are made of."""
    for child in page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not child.isVisible() or child.isWindow() or child.size().isEmpty():
            continue
        if isinstance(child, (QScrollBar, QHeaderView)) or child.objectName().startswith("qt_scrollarea_h"):
            continue
        yield child
        if isinstance(child, QScrollArea):
            yield from _widgets(child.viewport())
        elif not isinstance(child, (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QGraphicsView)):
            yield from _widgets(child)


def _name(widget: QWidget) -> str:
    """Return what a developer finds a widget by: its class, its words, and the page it is on."""
    said = _spoken(widget) or widget.objectName()
    return f"{type(widget).__name__} {said[:60]!r}" if said else type(widget).__name__


def _spoken(widget: QWidget) -> str:
    """Return what a screen reader says of a widget."""
    heard = QAccessible.queryAccessibleInterface(widget)
    name: str = heard.text(QAccessible.Text.Name)
    return name


def _is_operated(widget: QWidget) -> bool:
    """Return whether a person operates a widget: presses it, types into it, or moves in it by the keyboard."""
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    if isinstance(widget, QScrollBar) or _is_part_of_qt(widget):
        return False
    is_own = type(widget).__module__.startswith("discorecorder") and not isinstance(widget, QScrollArea)
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(widget, _OPERATED) or (is_own and takes_keys)


def _is_part_of_qt(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, (QLineEdit, QAbstractItemView, QComboBox))


def _text_faults(widget: QWidget) -> Iterator[str]:
    """Yield what cannot be read in a widget of Qt because it has no room."""
    if isinstance(widget, KeyButton):
        yield from _key_faults(widget)
    elif isinstance(widget, QLabel):
        yield from _label_faults(widget)
    elif isinstance(widget, (QPushButton, QCheckBox, QRadioButton)):
        yield from _button_faults(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _hint_faults(widget, widget.sizeHint())
    else:
        for text, width in _lines_of(widget):
            yield from _short(widget, text, width)


def _lines_of(widget: QWidget) -> Iterator[tuple[str, int]]:
    """Yield the lines of a field, a choice or a row of tabs, with the width that each has."""
    if isinstance(widget, QLineEdit) and not widget.text():
        yield widget.placeholderText(), widget.contentsRect().width() - 2 * 4
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        yield widget.currentText(), field.width()
    elif isinstance(widget, QTabBar):
        yield from ((widget.tabText(at), widget.tabRect(at).width()) for at in range(widget.count()))


def _short(widget: QWidget, text: str, width: int) -> Iterator[str]:
    """Yield the fault of one line of text that is wider than its place."""
    needed = QFontMetrics(widget.font()).horizontalAdvance(text)
    if needed > width + SLACK:
        yield f"{text!r} needs {needed} px and has {width}"


def _label_faults(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    width, height = label.width(), label.height()
    if not label.wordWrap():
        yield from _hint_faults(label, label.minimumSizeHint())
        return
    needed = label.heightForWidth(width)
    if needed > height + SLACK:
        yield f"the text needs {needed} px of height and has {height}"
    room = label.contentsRect().width() - 2 * label.margin()
    if label.textFormat() == Qt.TextFormat.PlainText:
        widest = max(
            re.split(r"[\s\u200b]+", label.text()), key=QFontMetrics(label.font()).horizontalAdvance, default=""
        )
        yield from _short(label, widest, room)


def _hint_faults(widget: QWidget, needed: QSize) -> Iterator[str]:
    """Yield the fault of a widget that is smaller than it says it must be."""
    if needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK:
        yield f"needs {needed.width()} x {needed.height()} px and has {widget.width()} x {widget.height()}"


def _button_faults(button: QPushButton | QCheckBox | QRadioButton) -> Iterator[str]:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    elements = QStyle.SubElement
    element = {QCheckBox: elements.SE_CheckBoxContents, QRadioButton: elements.SE_RadioButtonContents}
    part = next((element[kind] for kind in element if isinstance(button, kind)), elements.SE_PushButtonContents)
    room = button.style().subElementRect(part, option, button)
    icon = button.iconSize().width() + 4 if not button.icon().isNull() else 0
    text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    needed = QFontMetrics(button.font()).size(int(Qt.TextFlag.TextShowMnemonic), text)
    if needed.width() + icon > room.width() + SLACK or needed.height() > room.height() + SLACK:
        yield (
            f"the text needs {needed.width() + icon} x {needed.height()} px and has {room.width()} x {room.height()}"
        )


def _key_faults(button: KeyButton) -> Iterator[str]:
    """Yield the fault of a key whose words do not fit even in its smallest type."""
    room = button._text_box()
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
    needed = QFontMetricsF(button._font(room)).boundingRect(room, flags, button.text())
    if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK:
        yield (
            f"the words need {needed.width():.0f} x {needed.height():.0f} px even in the smallest type and have "
            f"{room.width():.0f} x {room.height():.0f}"
        )


def _place_faults(widget: QWidget) -> Iterator[str]:
    """Yield where a widget reaches outside the one it stands in, and what is hidden at the side of a scroll area."""
    parent = _parent_of(widget)
    if isinstance(widget, QScrollArea) and (content := widget.widget()) is not None:
        over = content.width() - widget.viewport().width()
        if over > SLACK:
            yield f"its content is {over} px wider than it"
    if isinstance(parent, QAbstractScrollArea) or _is_viewport(parent) or widget.property("overlay"):
        return
    room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(widget.geometry()):
        yield f"reaches outside {_name(parent)}: {_box(widget.geometry())} in {_box(parent.rect())}"


def _parent_of(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    assert parent is not None, "only what stands on a page is judged"
    return parent


def _is_viewport(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is widget


def _crossing_faults(widget: QWidget, full: set[QWidget]) -> Iterator[str]:
    """Yield the siblings that a widget's rectangle crosses, those that come later, so that each pair is told once."""
    children = [one for one in _parent_of(widget).children() if isinstance(one, QWidget)]
    if widget.property("overlay") or widget not in full:
        return
    for other in children[children.index(widget) + 1 :]:
        if not other.isVisible() or other.isWindow() or other.property("overlay") or isinstance(other, QScrollBar):
            continue
        shared = widget.geometry().intersected(other.geometry())
        if shared.width() > SLACK and shared.height() > SLACK and other in full:
            yield f"crosses {_name(other)} by {shared.width()} x {shared.height()} px"


def _is_empty_label(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull()


def _reach_faults(widget: QWidget) -> Iterator[str]:
    """Yield why a finger, the keyboard or a screen reader does not get at a widget that is operated."""
    if not _is_operated(widget):
        return
    least = px(KEY_MM)
    if isinstance(widget, KeyButton):
        least = max(least, px(widget._mm))
    if widget.width() < least - SLACK or widget.height() < least - SLACK:
        yield f"is {widget.width()} x {widget.height()} px; a target has at least {least} x {least}"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
        row = widget.sizeHintForRow(0)
        if 0 <= row < px(KEY_MM) - SLACK:
            yield f"its rows are {row} px high; a target has at least {px(KEY_MM)}"
    if not _spoken(widget):
        yield "has no accessible name"
    if widget.isEnabled() and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_led_to(widget):
        yield "cannot be reached by the Tab key"


def _is_led_to(widget: QWidget) -> bool:
    """Return whether another widget takes the focus for this one, or hands it on by the arrow keys."""
    others: list[QWidget | None] = [widget.focusProxy()]
    if isinstance(widget, DiscButton):
        others += _parent_of(widget).findChildren(DiscButton)
    if widget.focusPolicy() == Qt.FocusPolicy.ClickFocus:  # of keys that stand together one is a stop of the Tab key
        others += [one for one in _parent_of(widget).children() if isinstance(one, type(widget))]
    return any(other is not None and bool(other.focusPolicy() & Qt.FocusPolicy.TabFocus) for other in others)


class Painted(NamedTuple):
    """One run of text as a widget painted it, and the rectangle of its letters in the widget."""

    text: str
    box: QRectF


def painted(widget: QWidget) -> list[Painted]:
    """Return the texts that a widget paints itself, its children left out."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    canvas = QSvgGenerator()
    canvas.setOutputDevice(buffer)
    canvas.setSize(widget.size())
    canvas.setViewBox(widget.rect())
    canvas.setResolution(widget.logicalDpiX())
    seen = widget.viewport() if isinstance(widget, QGraphicsView) else widget
    QWidget.render(seen, canvas, QPoint(), QRegion(), QWidget.RenderFlag(0))
    root = ET.fromstring(bytes(buffer.data().data()).decode())
    return [_run(group, text) for group in root.iter(f"{_SVG}g") for text in group.findall(f"{_SVG}text") if text.text]


_SVG = "{http://www.w3.org/2000/svg}"


def _run(group: ET.Element, text: ET.Element) -> Painted:
    font = QFont(text.get("font-family", ""))
    font.setPixelSize(round(float(text.get("font-size", "12"))))
    font.setWeight(QFont.Weight(int(text.get("font-weight", "400"))))
    said = text.text or ""
    metrics = QFontMetricsF(font)
    box = metrics.tightBoundingRect(said).translated(float(text.get("x", "0")), float(text.get("y", "0")))
    numbers = group.get("transform", "matrix(1,0,0,1,0,0)").removeprefix("matrix(").rstrip(")").split(",")
    return Painted(said, QTransform(*map(float, numbers)).mapRect(box))


def _painted_faults(widget: QWidget) -> Iterator[str]:
    """Yield what a widget of our own paints outside itself, over other text of its own, or cut short."""
    if not _paints_itself(widget):
        return
    runs = painted(widget)
    room = QRectF(widget.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    for at, run in enumerate(runs):
        if not room.contains(run.box):
            yield f"paints {run.text!r} outside itself: {_box(run.box.toRect())} in {_box(widget.rect())}"
        if run.text.endswith("\u2026"):
            yield f"cuts {run.text!r} short"
        for other in runs[at + 1 :]:
            shared = run.box.intersected(other.box)
            if shared.width() > SLACK + 1 and shared.height() > SLACK + 1:
                yield f"paints {run.text!r} over {other.text!r}"


def _paints_itself(widget: QWidget) -> bool:
    """Return whether a widget is painted by this program, not by Qt; a key is judged by its words alone."""
    painter = next(kind for kind in type(widget).__mro__ if "paintEvent" in kind.__dict__)
    return not painter.__module__.startswith("PySide6") and not isinstance(widget, KeyButton)


def _box(box: QRect) -> str:
    return f"{box.width()} x {box.height()} at {box.x()}, {box.y()}"


_JUDGES: tuple[Callable[[QWidget], Iterator[str]], ...] = (
    _text_faults,
    _place_faults,
    _reach_faults,
    _painted_faults,
)
