"""The page before the procedure: nothing blocks, nothing typed is lost, and what is recorded is what was said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from discorecorder.model import entries as say
from discorecorder.model.entries import Check, Plan
from discorecorder.ui.before.before_page import BeforePage
from discorecorder.ui.before.body_drawing import BodyDrawing
from discorecorder.ui.before.fields import Field
from discorecorder.ui.sizes import KEY_MM, px
from discorecorder.ui.theme import THEMES, apply_theme, current_theme, load_fonts
from tests.ui.before.room import Recorded


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    if current_theme().name != "dark" or not qapp.styleSheet():
        load_fonts()
        apply_theme(qapp, THEMES["dark"])
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def room(qtbot: QtBot) -> Recorded:
    room = Recorded()
    shown(qtbot, room.page)
    return room


def shown(qtbot: QtBot, page: BeforePage, width: int = 1366, height: int = 768) -> None:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()


def type_in(qtbot: QtBot, field: Field, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)


def press(qtbot: QtBot, button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_patient_is_recorded_once_both_identifiers_are_there(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.patient
    type_in(qtbot, card.family, "Roe")
    assert room.kinds == []
    assert "second identifier" in card.mrn.edit.accessibleDescription()
    type_in(qtbot, card.mrn, "0042")
    assert room.discogram.last(say.Patient) == say.Patient("Roe", "0042")
    type_in(qtbot, card.given, "Jane Q.")
    type_in(qtbot, card.born, "12.04.1979")
    press(qtbot, card.sex.buttons[0])
    assert room.discogram.last(say.Patient) == say.Patient("Roe^Jane Q.", "0042", "1979-04-12", "F")
    assert room.kinds == ["patient", "correct", "correct", "correct"]
    assert [said.source for said in room.said] == ["typed", "typed", "typed", "touch"]
    assert "12 Apr 1979" in card.born._beside.text()
    assert card.recorded.text().startswith("recorded ")


@pytest.mark.parametrize("text", ["12/04/1979", "31.02.1979", "2999-01-01", "1850-01-01", "soon"])
def test_an_impossible_birth_date_is_told_at_the_field_and_stays_there(qtbot: QtBot, room: Recorded, text: str) -> None:
    card = room.page.patient
    type_in(qtbot, card.family, "Roe")
    type_in(qtbot, card.mrn, "0042")
    type_in(qtbot, card.born, text)
    assert card.born.edit.accessibleDescription()
    assert card.born.text == text
    assert room.kinds == ["patient"]


def test_a_name_that_is_emptied_stays_recorded_and_the_field_says_what_is_wanted(qtbot: QtBot, room: Recorded) -> None:
    room.say(say.Patient("ROE^JANE^Q.", "0042"))
    card = room.page.patient
    assert (card.family.text, card.given.text) == ("ROE", "JANE Q.")
    card.family.edit.setFocus()
    card.family.edit.selectAll()
    QTest.keyClick(card.family.edit, Qt.Key.Key_Delete)
    QTest.keyClick(card.family.edit, Qt.Key.Key_Return)
    assert "Wanted" in card.family.edit.accessibleDescription()
    assert room.kinds == ["patient"]


def test_a_name_keeps_its_carets_and_its_other_scripts(qtbot: QtBot, room: Recorded) -> None:
    room.say(say.Patient("Wang^XiaoDong^^Dr=\u738b^\u5c0f\u6771", "0042"))
    type_in(qtbot, room.page.patient.accession, "26-1")
    assert room.discogram.last(say.Patient).name == "Wang^XiaoDong^^Dr=\u738b^\u5c0f\u6771"  # type: ignore[union-attr]
    type_in(qtbot, room.page.patient.given, "Xiao^Dong")
    assert room.discogram.last(say.Patient).name == "Wang^Xiao Dong=\u738b^\u5c0f\u6771"  # type: ignore[union-attr]


def test_staff_are_one_in_each_role_and_can_be_taken_back(qtbot: QtBot, room: Recorded) -> None:
    field = room.page.patient.staff["radiologist"]
    type_in(qtbot, field, "Dr A")
    type_in(qtbot, field, "Dr B")
    assert [fact.entry for fact in room.discogram.facts(say.Staff)] == [say.Staff("radiologist", "Dr B")]
    field.edit.selectAll()
    QTest.keyClick(field.edit, Qt.Key.Key_Delete)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert not room.discogram.facts(say.Staff)


def test_the_numbering_is_recorded_with_its_method_and_its_statement_is_filled_in(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.numbering
    type_in(qtbot, card.confirmed_by, "Dr A")
    assert room.kinds == []
    press(qtbot, card.method.buttons[0])
    press(qtbot, card.transition.buttons[2])
    counted = room.discogram.last(say.Counted)
    assert counted is not None
    assert (counted.method, counted.transition, counted.confirmed_by) == ("c2", "lumbarised S1", "Dr A")
    assert counted.words.startswith("whole-spine count from C2; S1 is lumbarised")
    type_in(qtbot, card.statement, "counted on the whole-spine sagittal")
    press(qtbot, card.confidence.buttons[0])
    assert room.discogram.last(say.Counted) == counted.with_(
        words="counted on the whole-spine sagittal", confidence="certain"
    )
    assert "L6-S1" in room.page.plan.discs


def test_a_mapping_to_the_referring_mri_is_read_or_told_to_be_wrong(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.numbering
    press(qtbot, card.method.buttons[1])
    type_in(qtbot, card.mapping, "L5")
    assert card.mapping.edit.accessibleDescription()
    type_in(qtbot, card.mapping, "L45 = L34, L5-S1 to L4-5")
    assert room.discogram.last(say.Counted).mapping == (("L4-5", "L3-4"), ("L5-S1", "L4-5"))  # type: ignore[union-attr]


def plan_of(room: Recorded) -> list[object]:
    return [fact.entry for fact in room.discogram.facts(Plan)]


def test_levels_are_planned_by_touch_given_a_role_moved_and_removed(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.plan
    for level in ("L4-5", "L3-4", "L5-S1"):
        press(qtbot, card.discs[level])
    press(qtbot, card.rows["L4-5"].role.buttons[0])
    press(qtbot, card.rows["L3-4"].up)
    assert plan_of(room) == [Plan("L3-4"), Plan("L4-5", "suspect"), Plan("L5-S1")]
    press(qtbot, card.rows["L4-5"].off)
    press(qtbot, card.discs["L5-S1"])
    assert plan_of(room) == [Plan("L3-4")]
    assert not card.rows["L3-4"].up.isEnabled()


def test_usual_pain_needs_the_patients_words_and_keeps_the_score_until_then(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.pain
    press(qtbot, card.score.buttons[7])
    assert room.kinds == []
    assert "patient's words" in card.field.edit.accessibleDescription()
    type_in(qtbot, card.field, "midline low back")
    press(qtbot, card.baseline.buttons[10])
    assert room.discogram.last(say.UsualPain) == say.UsualPain("midline low back", 7)
    assert room.discogram.last(say.Baseline) == say.Baseline(10)


def test_a_drawing_is_recorded_when_it_rests_and_taken_back_when_it_is_wiped_off(qtbot: QtBot, room: Recorded) -> None:
    body = room.page.pain.body_map
    drawing = body.drawing
    for region in ("left buttock", "sacrum"):
        drawing.mousePressEvent(touch_at(drawing, region))
    assert room.kinds == []
    body.commit()
    assert room.discogram.last(say.PainDrawing) == say.PainDrawing(("left buttock", "sacrum"))
    for region in ("left buttock", "sacrum"):
        drawing.mousePressEvent(touch_at(drawing, region))
    body.commit()
    assert not room.discogram.facts(say.PainDrawing)


def touch_at(drawing: BodyDrawing, region: str) -> QMouseEvent:
    point = drawing.point_of(region)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseButtonPress, point, point, left, left, none)


def test_a_line_of_the_checklist_is_answered_by_its_key_and_keeps_its_words(qtbot: QtBot, room: Recorded) -> None:
    line = room.page.call.rest.lines["allergies"]
    type_in(qtbot, line.field, "none known")
    assert room.kinds == []
    assert line.field.edit.accessibleDescription()
    press(qtbot, line.states.buttons[0])
    assert room.discogram.last(Check) == Check("allergies", "done", "none known")
    type_in(qtbot, line.field, "latex")
    press(qtbot, line.states.buttons[2])
    assert room.discogram.last(Check) == Check("allergies", "skipped", "latex")
    assert room.kinds == ["check", "correct", "correct"]


def test_blood_thinners_keep_drug_last_dose_and_who_decided(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.call
    press(qtbot, card.thinners.states.buttons[0])
    type_in(qtbot, card.drug, "apixaban 5 mg")
    type_in(qtbot, card.last_dose, "20.11.2026 25:00")
    assert card.last_dose.edit.accessibleDescription()
    type_in(qtbot, card.last_dose, "20.11.2026 8:00")
    type_in(qtbot, card.decided_by, "Dr S")
    told = "apixaban 5 mg; last dose 2026-11-20 08:00; decided by Dr S"
    assert room.discogram.last(Check) == Check("blood thinners", "done", told)
    other = Recorded("lumbar", Check("blood thinners", "done", told))
    qtbot.addWidget(other.page)
    assert [f.text for f in (other.page.call.drug, other.page.call.last_dose, other.page.call.decided_by)] == [
        "apixaban 5 mg",
        "2026-11-20 08:00",
        "Dr S",
    ]


def test_the_means_are_recorded_as_they_are_told(qtbot: QtBot, room: Recorded) -> None:
    card = room.page.means
    press(qtbot, card.gauge.position.buttons[1])
    press(qtbot, card.gauge.unit.buttons[0])
    type_in(qtbot, card.gauge.model, "Bench 30")
    type_in(qtbot, card.gauge.resolution, "0,5")
    press(qtbot, card.gauge.zeroed.buttons[0])
    press(qtbot, card.gauge.mode.buttons[1])
    type_in(qtbot, card.gauge.rate, "0.05")
    type_in(qtbot, card.contrast.agent, "iohexol")
    type_in(qtbot, card.contrast.concentration, "much")
    assert card.contrast.concentration.edit.accessibleDescription()
    type_in(qtbot, card.contrast.concentration, "240")
    press(qtbot, card.in_disc.none.buttons[0])
    type_in(qtbot, card.in_vein.drug, "cefazolin")
    press(qtbot, card.medication.purpose.buttons[2])
    type_in(qtbot, card.medication.drug, "midazolam 1 mg")
    last = room.discogram.last
    assert last(say.Position) == say.Position("supine")
    assert last(say.Manometer) == say.Manometer(True, "Bench 30", "psi", say.Number.of("0.5"), True)
    assert last(say.Mode) == say.Mode("automated", say.Number.of("0.05"))
    assert last(say.Contrast) == say.Contrast("iohexol", 240)
    assert {f.entry for f in room.discogram.facts(say.Antibiotic)} == {
        say.Antibiotic("disc", "none"),
        say.Antibiotic("intravenous", "cefazolin"),
    }
    assert last(say.Medication) == say.Medication("sedation", "midazolam 1 mg")
    assert card.medication.drug.text == ""
    press(qtbot, card.medication.offs[0][0])
    assert not room.discogram.facts(say.Medication)
    press(qtbot, card.gauge.used.buttons[1])
    assert last(say.Manometer) == say.Manometer(True, "Bench 30", "psi", say.Number.of("0.5"), True)
    assert room.discogram.last(say.Manometer) == say.Manometer(False)


def test_the_time_out_is_read_back_and_confirmed_on_one_screen(qtbot: QtBot, room: Recorded) -> None:
    room.say(say.Patient("ROE^JANE", "0042", "1979-04-12"), Plan("L4-5", "suspect"), say.PainDrawing(("left buttock",)))
    press(qtbot, room.page.time_out.begin)
    told = [label.text() for label in room.page.panel._told]
    assert told[0] == "ROE, JANE"
    assert told[1].startswith("0042, 12 Apr 1979")
    assert "L4-5 suspect" in told
    assert "left: left buttock" in told
    assert "not recorded" in told
    QTest.keyClick(room.page.panel.confirm, Qt.Key.Key_Space)
    assert room.discogram.last(Check) == Check("time-out", "done")
    assert room.said[-1].source == "key"
    assert room.page._stack.currentIndex() == 0


def test_a_time_out_that_was_touched_says_so(qtbot: QtBot, room: Recorded) -> None:
    press(qtbot, room.page.time_out.begin)
    press(qtbot, room.page.panel.confirm)
    assert room.said[-1].source == "touch"


def test_what_is_mended_at_the_time_out_leads_to_its_card(qtbot: QtBot, room: Recorded) -> None:
    press(qtbot, room.page.time_out.begin)
    press(qtbot, room.page.panel._mends[0][0])
    assert room.page.patient.family.edit.hasFocus()


def test_the_room_is_entered_whatever_is_open_and_what_was_typed_is_said_first(qtbot: QtBot, room: Recorded) -> None:
    field = room.page.patient.staff["technologist"]
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "T B")
    assert "Preparation call (12)" in room.page._open.text()
    with qtbot.waitSignal(room.page.room_entered):
        press(qtbot, room.page.enter)
    assert room.discogram.last(say.Staff) == say.Staff("technologist", "T B")


def test_a_refusal_is_told_at_the_card_that_said_it_and_the_text_stays(qtbot: QtBot, room: Recorded) -> None:
    room.page.said.disconnect()
    type_in(qtbot, room.page.patient.indication, "why")
    room.page.show_refusal("the disk is full")
    assert room.page.patient._refused.text() == "Not recorded: the disk is full"
    assert room.page.patient.indication.text == "why"
    room.say(Check("driver", "done"))
    assert room.page.patient.indication.text == "why"
    assert not room.page.patient._refused.text()


def test_another_discogram_brings_nothing_of_the_one_before(qtbot: QtBot, room: Recorded) -> None:
    QTest.keyClicks(room.page.patient.family.edit, "Roe")
    press(qtbot, room.page.patient.sex.buttons[0])
    other = Recorded()
    qtbot.addWidget(other.page)
    other.told.discogram.id = "another"
    room.page.show_discogram(other.discogram)
    assert room.page.patient.family.text == ""
    assert room.page.patient.sex.value is None


def test_the_index_goes_to_a_section_with_one_touch(qtbot: QtBot, room: Recorded) -> None:
    press(qtbot, room.page.index.keys["call"])
    assert room.page.call.first_stop().hasFocus()
    assert room.page.index.keys["call"].accessibleName() == "Preparation call, 12 open"


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080), (3840, 2160)])
def test_every_target_is_large_enough_and_named(qtbot: QtBot, width: int, height: int) -> None:
    room = Recorded("cervical", Plan("C5-6", "suspect"), say.Medication("sedation", "midazolam"))
    shown(qtbot, room.page, width, height)
    least = px(KEY_MM)
    for button in room.page.findChildren(QPushButton):
        if button.isVisibleTo(room.page):
            assert min(button.width(), button.height()) >= least, button.text()
            assert button.accessibleName() or button.text()
    for edit in room.page.findChildren(QLineEdit):
        assert edit.accessibleName()
        if edit.isVisibleTo(room.page):
            assert edit.height() >= least


def test_the_tab_key_goes_through_the_page_as_it_is_read(qtbot: QtBot, room: Recorded) -> None:
    room.say(Plan("L4-5"), Plan("L3-4"))
    page = room.page
    page.patient.family.edit.setFocus()
    met: list[QWidget] = []
    for _ in range(300):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is page.enter:
            break
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    order = [
        page.patient.indication.edit,
        page.numbering.method.buttons[0],
        page.plan.rows["L4-5"].off,
        page.plan.rows["L3-4"].up,
        page.pain.body_map.drawing,
        page.call.drug.edit,
        page.means.medication.add,
        page.consent.lines.lines["consent"].field.edit,
        page.time_out.begin,
    ]
    places = [met.index(widget) for widget in order]
    assert places == sorted(places)
    assert page.call.thinners.states.buttons[1] not in met


def test_arrow_keys_move_between_choices_and_space_chooses(qtbot: QtBot, room: Recorded) -> None:
    buttons = room.page.means.gauge.mode.buttons
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert buttons[1].hasFocus()
    assert room.kinds == []
    QTest.keyClick(buttons[1], Qt.Key.Key_Space)
    assert room.discogram.last(say.Mode) == say.Mode("automated")
    assert room.said[-1].source == "key"


def test_cards_stand_in_more_columns_where_there_is_room(qtbot: QtBot, room: Recorded) -> None:
    across = {}
    for width in (1366, 1920, 3840):
        room.page.resize(width, 1080)
        QApplication.processEvents()
        across[width] = {section.mapTo(room.page, QPoint()).x() for section in room.page.sections}
    assert [len(places) for places in across.values()] == [1, 2, 3]


def test_the_saved_mark_is_shown(qtbot: QtBot, room: Recorded) -> None:
    room.page.show_saved("Saved 09:12:03")
    assert room.page._saved.text() == "Saved 09:12:03"
