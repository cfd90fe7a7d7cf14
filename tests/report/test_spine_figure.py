"""The spine as a drawing: every disc in its place, every bone inside the box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.model.spine import CERVICAL, DISCS, LUMBAR, LUMBAR_SIX, THORACIC
from discorecorder.report.archive import Pages
from discorecorder.report.spine_figure import DiscMark, SpineFigure
from discorecorder.report.spine_shapes import body, disc, posterior, sacrum, shape_of
from discorecorder.report.verdict_look import LOOKS, look_of

BOX = (40.0, 100.0, 220.0, 600.0)
RUNS = [CERVICAL, THORACIC, LUMBAR, LUMBAR_SIX, ("C6-7", "C7-T1", "T1-2"), ("T11-12", "T12-L1", "L1-2"), ("L4-5",)]


@pytest.mark.parametrize("levels", RUNS)
def test_discs_follow_one_another_downwards_inside_the_box(levels: tuple[str, ...]) -> None:
    places = SpineFigure(levels, BOX).places
    heights = [places[level].y for level in levels]
    assert heights == sorted(heights)
    assert all(BOX[0] <= place.x <= BOX[2] and BOX[1] <= place.y <= BOX[3] for place in places.values())


@given(st.lists(st.sampled_from(DISCS), min_size=1, max_size=7, unique=True))
def test_any_choice_of_levels_can_be_drawn(chosen: list[str]) -> None:
    levels = sorted(chosen, key=DISCS.index)
    figure = SpineFigure(levels, BOX)
    sheet = Pages("A4").new_sheet()
    marks = {
        level: DiscMark(f"{index}/10", verdict)
        for index, (level, verdict) in enumerate(zip(levels, LOOKS, strict=False))
    }
    with sheet.leaf("Figure", alt="spine", box=BOX):
        figure.draw(sheet, marks)
    for (left, top, right, bottom), words in sheet.inked:
        assert BOX[0] - 2 <= left <= right <= BOX[2] + 2, words
        assert BOX[1] - 2 <= top <= bottom <= BOX[3] + 2, words


def test_bones_stay_in_the_box() -> None:
    for levels in RUNS:
        figure = SpineFigure(levels, BOX)
        for name, frame in figure._frames.items():
            outlines = [body(frame), sacrum(frame)[0] if name == "S1" else posterior(frame, name)]
            for step in (step for outline in outlines for step in outline if len(step) > 1):
                assert BOX[0] - 1 <= float(step[-2]) <= BOX[2] + 1, (name, levels)
                assert BOX[1] - 1 <= float(step[-1]) <= BOX[3] + 1, (name, levels)


def test_the_lumbar_spine_bends_forward_and_the_thoracic_one_backward() -> None:
    lumbar = SpineFigure(LUMBAR, BOX)._frames
    assert lumbar["L3"].x < lumbar["L1"].x
    assert lumbar["L3"].x < lumbar["S1"].x
    thoracic = SpineFigure(THORACIC, BOX)._frames
    assert thoracic["T7"].x > thoracic["T1"].x
    assert thoracic["T7"].x > thoracic["L1"].x
    assert shape_of("S1").tilt > shape_of("L5").tilt > shape_of("L3").tilt > shape_of("L1").tilt


def test_a_disc_lies_between_its_vertebrae() -> None:
    frames = SpineFigure(LUMBAR, BOX)._frames
    found = disc(frames["L4"], frames["L5"])
    assert frames["L4"].y < found.middle[1] < frames["L5"].y
    assert found.back[0] > found.middle[0]


def test_each_verdict_can_be_told_without_colour() -> None:
    looks = [look for look in LOOKS.values() if look.word not in {"NOT SUSTAINED", "NOT EVALUATED"}]
    told = [(look.hatch, look.dash) for look in looks]
    assert len(set(told)) == len(told)


def test_met_and_not_met_differ_in_grey() -> None:
    def grey(colour: tuple[float, float, float]) -> float:
        return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]

    met, not_met = LOOKS["MET"], LOOKS["NOT MET"]
    assert grey(met.colour) < 0.4 < 0.9 < grey(not_met.tint)


def test_a_word_that_is_no_verdict_looks_not_evaluated() -> None:
    assert look_of("chemical").word == "NOT EVALUATED"
