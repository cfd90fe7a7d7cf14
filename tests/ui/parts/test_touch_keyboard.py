"""The keyboard on the screen: names and numbers typed by touch alone, and the field always in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from discorecorder.ui import theme
from discorecorder.ui.main_window import MainWindow
from discorecorder.ui.parts.touch_keyboard import TouchKeyboard
from discorecorder.ui.parts.touch_layouts import LAYERS, LETTERS, rows
from discorecorder.ui.parts.touch_room import TouchRoom
from discorecorder.ui.parts.touch_watch import field_of, wants_digits
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.words import use_language


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    theme.load_fonts()
    theme.apply_theme(qapp, theme.THEMES["dark"])
    use_language("en")
    yield
    use_language("en")


class Form(QWidget):
    """Two lines, one text, and buttons, as a page has them."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.name, self.number, self.words = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.button, self.heading = QPushButton("Begin"), QLabel("Patient")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.heading, self.name, self.button, self.number, self.words):
            column.addWidget(widget)


class Happened(QObject):
    """What happened to a widget, by kind of event."""

    def __init__(self, to: QWidget) -> None:
        super().__init__(to)
        self.kinds: set[QEvent.Type] = set()
        to.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.kinds.add(event.type())
        return False


class Room(TouchRoom):
    """A form above the keyboard, in a window that is shown."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.keyboard = TouchKeyboard()
        self.take(self.keyboard)
        self.device = QTest.createTouchDevice()

    def is_open(self) -> bool:
        """Return whether the keyboard is on the screen."""
        return self.keyboard.is_open

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Touch a widget with a finger, and lift it."""
        self.lay(widget, at)
        self.lift(widget, at)

    def lay(self, widget: QWidget, at: QPoint | None = None, finger: int = 0) -> None:
        """Lay a finger on a widget."""
        QTest.touchEvent(widget, self.device).press(finger, at or widget.rect().center(), widget).commit()
        QApplication.processEvents()

    def lift(self, widget: QWidget, at: QPoint | None = None, finger: int = 0) -> None:
        """Lift it."""
        QTest.touchEvent(widget, self.device).release(finger, at or widget.rect().center(), widget).commit()
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Touch the keys of these characters on the layer that is shown."""
        for one in text:
            self.touch(self.keyboard.key("space") if one == " " else self.keyboard.key("type", one))

    def do(self, *does: str) -> None:
        """Touch keys that type nothing."""
        for one in does:
            self.touch(self.keyboard.key(one))


def shown(qtbot: QtBot, page: QWidget, width: int = 790, height: int = 768) -> Room:
    """Show a page in a window that lies on the screen of the tests, 800 px wide, wherever a finger goes."""
    room = Room(page)
    qtbot.addWidget(room)
    room.setGeometry(0, 0, width, height)
    with qtbot.waitExposed(room):
        room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    return room


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def room(qtbot: QtBot, form: Form) -> Room:
    made = shown(qtbot, form)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setFocus()
    return made


def test_a_patients_name_is_typed_by_touch_alone(room: Room, form: Form) -> None:
    room.touch(form.name)
    assert room.is_open()
    room.do("shift")
    room.type("o'brien, ")
    room.do("shift")
    room.type("mary-ann")
    assert form.name.text() == "O'brien, Mary-ann"


def test_a_finger_on_a_field_opens_the_keyboard_and_done_puts_it_away(qtbot: QtBot, room: Room, form: Form) -> None:
    left: list[str] = []
    form.name.editingFinished.connect(lambda: left.append(form.name.text()))
    with qtbot.waitSignal(room.keyboard.opened) as opened:
        room.touch(form.name)
    assert opened.args == [room.keyboard.height()]
    room.type("roe")
    with qtbot.waitSignal(room.keyboard.closed):
        room.do("done")
    assert not room.is_open()
    assert left == ["roe"]
    room.touch(form.name)
    assert room.is_open()


def test_a_field_that_has_the_focus_already_opens_it_when_touched(room: Room, form: Form) -> None:
    form.name.setFocus()
    before = room.is_open()
    room.touch(form.name)
    assert (before, room.is_open()) == (False, True)


def test_who_uses_mouse_and_keyboard_never_sees_it(qtbot: QtBot, room: Room, form: Form) -> None:
    window = room.windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, form.name.geometry().center())
    assert form.name.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    form.number.setFocus()
    assert not room.is_open()


def test_a_real_key_after_a_touch_means_that_there_is_a_keyboard(room: Room, form: Form) -> None:
    room.touch(form.heading)
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_F2)
    form.name.setFocus()
    assert not room.is_open()


def test_a_touched_key_that_asks_for_words_opens_it_too(room: Room, form: Form) -> None:
    form.button.clicked.connect(form.number.setFocus)
    room.touch(form.button)
    assert form.number.hasFocus()
    assert room.is_open()


def test_another_page_opens_no_keyboard_until_its_field_is_touched(qtbot: QtBot) -> None:
    pages = QStackedWidget()
    first, second = Form(), Form()
    pages.addWidget(first)
    pages.addWidget(second)
    room = shown(qtbot, pages)
    room.keyboard.put_away()

    def turn() -> None:
        pages.setCurrentWidget(second)
        second.name.setFocus()

    first.button.clicked.connect(turn)
    room.touch(first.button)
    assert second.name.hasFocus()
    assert not room.is_open()
    room.touch(second.number)
    assert room.is_open()


def test_the_keys_never_take_the_focus(room: Room, form: Form) -> None:
    room.touch(form.name)
    for layer in LAYERS:
        room.keyboard.show_layer(layer)
        for key in room.keyboard.keys:
            assert key.focusPolicy() == Qt.FocusPolicy.NoFocus
    room.touch(room.keyboard, QPoint(2, 3))
    assert form.name.hasFocus()
    assert room.is_open()


def test_it_goes_when_the_field_loses_the_focus(room: Room, form: Form) -> None:
    room.touch(form.name)
    form.button.setFocus()
    assert not room.is_open()
    room.touch(form.name)
    form.name.clearFocus()
    assert not room.is_open()


def test_capitals_for_one_letter_for_all_and_for_none(room: Room, form: Form) -> None:
    room.touch(form.name)
    shift = room.keyboard.key("shift")
    room.do("shift")
    lit = [shift.is_lit]
    assert shift.accessibleDescription() == "one capital letter"
    room.type("ab")
    room.do("shift", "shift")
    assert shift.text() == "CAPS"
    room.type("cd")
    room.do("shift")
    lit.append(shift.is_lit)
    room.type("e")
    assert lit == [True, False]
    assert form.name.text() == "AbCDe"


def test_digits_and_signs_of_the_dictation_are_there(room: Room, form: Form) -> None:
    room.touch(form.name)
    room.do("digits")
    room.type("1.4 26^7,-/:@")
    assert form.name.text() == "1.4 26^7,-/:@"
    room.do("letters")
    room.type("m")
    assert form.name.text().endswith("@m")


def test_letters_with_accents_are_typed_small_and_capital(room: Room, form: Form) -> None:
    room.touch(form.name)
    room.do("accents")
    room.do("shift")
    room.type("šé")
    room.do("shift")
    room.type("ß")
    assert form.name.text() == "Šéẞ"


def test_the_cursor_moves_and_the_last_character_is_deleted(room: Room, form: Form) -> None:
    room.touch(form.name)
    room.type("ro")
    room.do("left")
    room.type("x")
    room.do("right", "backspace")
    assert form.name.text() == "rx"


def test_delete_goes_on_while_the_finger_lies_on_it(qtbot: QtBot, room: Room, form: Form) -> None:
    room.touch(form.name)
    form.name.setText("wrong")
    backspace = room.keyboard.key("backspace")
    room.lay(backspace)
    assert backspace.isDown()
    qtbot.waitUntil(lambda: form.name.text() == "")
    room.lift(backspace)
    assert not backspace.isDown()


def test_two_thumbs_type_two_letters(room: Room, form: Form) -> None:
    room.touch(form.name)
    first, second = room.keyboard.key("type", "r"), room.keyboard.key("type", "o")
    middle = first.rect().center()
    QTest.touchEvent(first, room.device).press(0, middle, first).commit()
    QTest.touchEvent(first, room.device).stationary(0).press(1, middle, second).commit()
    QTest.touchEvent(first, room.device).release(0, middle, first).release(1, middle, second).commit()
    QApplication.processEvents()
    assert form.name.text() == "ro"


def test_a_finger_that_slides_off_done_does_nothing(room: Room, form: Form) -> None:
    room.touch(form.name)
    done = room.keyboard.key("done")
    room.lay(done)
    QTest.touchEvent(done, room.device).move(0, QPoint(-90, -90), done).commit()
    room.lift(done, QPoint(-90, -90))
    assert room.is_open()


def test_enter_goes_to_the_next_field_and_says_so(room: Room, form: Form) -> None:
    room.touch(form.name)
    assert room.keyboard.key("enter").text() == "Next"
    room.do("enter")
    assert form.number.hasFocus()
    room.do("next")
    assert form.words.hasFocus()
    assert room.keyboard.key("enter").text() == "New line"
    assert not room.keyboard.key("next").isEnabled()
    room.type("a")
    room.do("enter")
    room.type("b")
    assert form.words.toPlainText() == "a\nb"
    assert room.is_open()


def test_enter_records_where_the_field_records(room: Room, form: Form) -> None:
    form.name.setProperty("enter", "record")
    recorded: list[str] = []
    form.name.returnPressed.connect(lambda: recorded.append(form.name.text()))
    room.touch(form.name)
    assert room.keyboard.key("enter").text() == "Record"
    room.type("pain")
    room.do("enter")
    assert recorded == ["pain"]
    assert form.name.hasFocus()


@pytest.mark.parametrize("how", ["property", "hint", "validator", "spin box"])
def test_a_field_for_numbers_opens_with_the_digits(qtbot: QtBot, how: str) -> None:
    field: QLineEdit | QSpinBox = QSpinBox() if how == "spin box" else QLineEdit()
    if how == "property":
        field.setProperty("digits", True)
    elif how == "hint":
        field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
    elif isinstance(field, QLineEdit):
        field.setValidator(QIntValidator(0, 10, field))
    page = QWidget()
    QVBoxLayout(page).addWidget(field)
    room = shown(qtbot, page)
    assert wants_digits(field)
    room.touch(field)
    assert room.keyboard.layer == "digits"
    room.type("7")
    assert "7" in field.text()


def test_an_editable_list_is_typed_into_and_a_read_only_field_is_not(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    choice, fixed = QComboBox(), QLineEdit()
    choice.setEditable(True)
    fixed.setReadOnly(True)
    column.addWidget(fixed)
    column.addWidget(choice)
    room = shown(qtbot, page)
    room.touch(fixed)
    assert not room.is_open()
    room.touch(choice, QPoint(20, choice.height() // 2))
    assert room.is_open()
    room.type("dr")
    assert choice.currentText() == "dr"
    assert field_of(choice.lineEdit()) is choice


def test_a_key_beside_the_field_opens_and_closes_it(room: Room, form: Form) -> None:
    room.keyboard.toggle()
    assert not room.is_open()
    form.name.setFocus()
    room.keyboard.toggle()
    assert room.is_open()
    room.keyboard.toggle()
    assert not room.is_open()
    room.keyboard.open_for(form.button)
    assert not room.is_open()


def test_what_it_types_are_real_key_presses(room: Room, form: Form) -> None:
    seen: list[tuple[int, str, bool]] = []

    class Listener(QLineEdit):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append((event.key(), event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))

    listener = Listener()
    layout = form.layout()
    assert layout is not None
    layout.addWidget(listener)
    QApplication.processEvents()
    room.touch(listener)
    room.do("shift")
    room.type("a ")
    room.do("enter")
    assert seen == [
        (int(Qt.Key.Key_A), "A", True),
        (int(Qt.Key.Key_Space), " ", False),
        (int(Qt.Key.Key_Return), "\r", False),
    ]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("layer", LAYERS)
def test_every_key_is_as_large_as_a_finger_needs_and_has_a_name(
    qtbot: QtBot, form: Form, language: str, layer: str
) -> None:
    use_language(language)
    room = shown(qtbot, form, width=1366)
    room.keyboard.open_for(form.name)
    room.keyboard.show_layer(layer)
    QApplication.processEvents()
    assert room.keyboard.height() <= 260
    boxes = [key.geometry() for key in room.keyboard.keys]
    for key in room.keyboard.keys:
        assert min(key.width(), key.height()) >= px(KEY_MM), key.accessibleName()
        assert key.accessibleName()
        assert room.keyboard.rect().contains(key.geometry())
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    names = [key.accessibleName() for key in room.keyboard.keys]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LETTERS)
def test_every_layer_has_four_rows_of_one_width(language: str) -> None:
    for layer in LAYERS:
        widths = [sum(key.units for key in row) for row in rows(layer, language)]
        assert len(widths) == 4
        assert widths == pytest.approx([widths[0]] * 4)


def test_germans_find_their_letters_where_they_are_used_to(qtbot: QtBot, form: Form) -> None:
    room = shown(qtbot, form)
    room.keyboard.open_for(form.name)
    assert [key.text() for key in room.keyboard.keys[:6]] == list("qwerty")
    room.keyboard.put_away()
    use_language("de")
    room.keyboard.open_for(form.name)
    assert [key.text() for key in room.keyboard.keys[:11]] == list("qwertzuiopü")
    room.type("müller")
    assert form.name.text() == "müller"
    assert rows("letters", "xx") == rows("letters", "en")


@pytest.mark.parametrize("name", theme.THEMES)
def test_words_fit_on_their_keys_and_a_pressed_key_looks_pressed(
    qtbot: QtBot, qapp: QApplication, form: Form, name: str
) -> None:
    theme.apply_theme(qapp, theme.THEMES[name])
    room = shown(qtbot, form)
    room.keyboard.open_for(form.name)
    key = room.keyboard.key("type", "g")
    before = key.grab().toImage()
    key.setDown(True)
    assert key.grab().toImage() != before
    disabled = room.keyboard.key("enter")
    disabled.setEnabled(False)
    assert not disabled.grab().isNull()


def test_a_field_deep_down_is_scrolled_above_the_keyboard(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    column = QVBoxLayout(inside)
    fields = [QLineEdit() for _ in range(20)]
    for field in fields:
        field.setMinimumHeight(60)
        column.addWidget(field)
    area.setWidget(inside)
    room = shown(qtbot, area)
    area.ensureWidgetVisible(fields[9])
    room.touch(fields[9])
    QApplication.processEvents()
    assert room.is_open()
    assert area.height() == room.height() - room.keyboard.height()
    assert below(room, fields[9]) <= room.keyboard.y()
    for _ in range(5):
        room.do("next")
        QApplication.processEvents()
    assert fields[14].hasFocus()
    assert below(room, fields[14]) <= room.keyboard.y()


def below(room: Room, widget: QWidget) -> int:
    """Return the lower edge of a widget within the window."""
    return widget.mapTo(room, QPoint(0, widget.height())).y()


def test_a_page_that_cannot_be_lower_moves_up_and_comes_back(qtbot: QtBot) -> None:
    page = QWidget()
    page.setMinimumHeight(760)
    column = QVBoxLayout(page)
    column.addStretch(1)
    line = QLineEdit()
    column.addWidget(line)
    room = shown(qtbot, page)
    room.touch(line)
    assert page.y() < 0
    assert 0 < below(room, line) <= room.keyboard.y()
    room.type("pain")
    room.do("done")
    assert page.geometry() == room.rect()
    assert line.text() == "pain"


def test_the_room_asks_for_what_its_page_asks_for(qtbot: QtBot) -> None:
    page = QLabel("The page")
    room = shown(qtbot, page)
    assert room.sizeHint() == page.sizeHint()
    page.setMinimumSize(300, 200)
    QApplication.processEvents()
    assert room.minimumSizeHint() == QSize(300, 200)
    page.setMinimumSize(1, 1)  # it may be squeezed
    assert room.minimumSizeHint() == QSize(1, 1)


def test_a_keyboard_that_joins_a_page_moves_nothing_and_takes_no_key(qtbot: QtBot, form: Form) -> None:
    room = TouchRoom(form)
    qtbot.addWidget(room)
    with qtbot.waitExposed(room):
        room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    form.number.setFocus()
    seen = Happened(form)
    keyboard = TouchKeyboard()
    room.take(keyboard)
    QTest.keyClick(form.number, Qt.Key.Key_7)
    QApplication.processEvents()
    assert seen.kinds.isdisjoint({QEvent.Type.Hide, QEvent.Type.ParentChange, QEvent.Type.Move, QEvent.Type.Resize})
    assert form.number.hasFocus()
    assert form.number.text() == "7"
    assert form.geometry() == room.rect()
    QTest.touchEvent(form.name, QTest.createTouchDevice()).press(0, QPoint(5, 5)).commit()
    assert keyboard.watch.is_by_touch


def test_the_keyboard_stays_while_another_window_is_in_front(qtbot: QtBot, room: Room, form: Form) -> None:
    room.touch(form.name)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert room.is_open()


def test_a_mouse_types_on_it_too(room: Room, form: Form) -> None:
    room.keyboard.open_for(form.name)
    key = room.keyboard.key("type", "k")
    at = key.mapTo(room, key.rect().center())
    QTest.mouseClick(room.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QApplication.processEvents()
    assert form.name.text() == "k"
    assert form.name.hasFocus()


def test_a_key_that_is_not_on_the_layer_is_not_found(room: Room, form: Form) -> None:
    room.keyboard.open_for(form.name)
    with pytest.raises(KeyError, match="no key type 7"):
        room.keyboard.key("type", "7")


def test_a_touch_that_the_system_takes_away_leaves_no_key_pressed(room: Room, form: Form) -> None:
    room.keyboard.open_for(form.name)
    done = room.keyboard.key("done")
    room.lay(done)
    assert done.isDown()
    QApplication.sendEvent(done, QTouchEvent(QEvent.Type.TouchCancel, room.device))
    assert not done.isDown()
    assert room.is_open()


def test_in_the_window_the_list_gives_way_and_finds_what_is_typed_by_touch(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keyboard, whole = window.touch_keyboard, window.centralWidget()
    assert whole is not None
    QApplication.processEvents()
    field = next(one for one in window.findChildren(QLineEdit) if one.isVisible())
    keyboard.open_for(field)
    QApplication.processEvents()
    assert window.stack.height() == whole.height() - keyboard.height()
    for letter in "roe":
        keyboard.key("type", letter).click()
    QApplication.processEvents()
    assert field.text() == "roe"
    keyboard.key("done").click()
    assert window.stack.height() == whole.height()
    assert not keyboard.isVisible()
