"""A disc that is injected: it opens, stiffens by grade, leaks, and shows more while the plunger moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discorecorder.devices.disc_model import ELASTANCE, Disc, DiscModel, elastance_psi_per_ml
from discorecorder.model.values import EntryError

FIRM = Disc(opening_psi=18, elastance_psi_per_ml=43)
LEAKING = Disc(opening_psi=6, elastance_psi_per_ml=7, leak_ml_per_s=0.06, leak_above_psi=13)

flows = st.floats(0, 2)
times = st.floats(0, 5)
discs = st.builds(
    Disc,
    opening_psi=st.floats(0, 40),
    elastance_psi_per_ml=st.floats(0.5, 80),
    opening_ml=st.floats(0.05, 0.5),
    resistance_psi_s_per_ml=st.floats(0, 200),
)
leaking_discs = st.builds(
    Disc,
    opening_psi=st.floats(0, 40),
    elastance_psi_per_ml=st.floats(0.5, 80),
    leak_ml_per_s=st.floats(0, 1),
    leak_above_psi=st.floats(0, 60),
)


def test_the_elastance_of_each_grade_is_the_published_mean() -> None:
    assert [elastance_psi_per_ml(grade) for grade in range(6)] == [43.0, 39.5, 30.5, 30.5, 13.2, 6.9]
    assert [deviation for _, deviation in ELASTANCE.values()] == [9.6, 8.3, 22.3, 22.3, 8.3, 3.8]


def test_a_disc_can_be_stiffer_or_softer_than_the_mean_of_its_grade() -> None:
    assert elastance_psi_per_ml(4, 1) == pytest.approx(21.5)
    assert elastance_psi_per_ml(5, -0.5) == pytest.approx(5.0)


@pytest.mark.parametrize("grade", [-1, 6])
def test_there_is_no_grade_outside_0_to_5(grade: int) -> None:
    with pytest.raises(EntryError, match="from 0 to 5"):
        elastance_psi_per_ml(grade)


def test_no_disc_is_softer_than_soft() -> None:
    with pytest.raises(EntryError, match=r"choose more than -1\.4 deviations"):
        elastance_psi_per_ml(3, -1.5)


@pytest.mark.parametrize(
    ("field", "number"),
    [
        ("opening_psi", -1),
        ("elastance_psi_per_ml", 0),
        ("opening_ml", 0),
        ("settles_s", 0),
        ("leak_ml_per_s", -0.1),
        ("resistance_psi_s_per_ml", float("inf")),
        ("leak_above_psi", float("nan")),
    ],
)
def test_a_disc_that_cannot_be_is_refused_by_its_field(field: str, number: float) -> None:
    with pytest.raises(EntryError, match=field):
        FIRM.with_(**{field: number})


def test_a_disc_opens_at_its_opening_pressure_and_then_rises_by_its_elastance() -> None:
    assert FIRM.static_psi(0) == 0
    assert FIRM.static_psi(0.1) == pytest.approx(9)
    assert FIRM.static_psi(0.2) == pytest.approx(18)
    assert FIRM.static_psi(1.2) == pytest.approx(61)


@given(discs, st.floats(0, 5))
def test_the_volume_that_a_pressure_needs_gives_that_pressure(disc: Disc, held_ml: float) -> None:
    assert disc.static_psi(disc.held_ml(disc.static_psi(held_ml))) == pytest.approx(disc.static_psi(held_ml))


def test_flow_adds_the_resistance_of_the_needle_and_a_resting_plunger_takes_it_off_again() -> None:
    model = DiscModel(FIRM)
    moving_psi = [model.step(0.01, 0.05)[0] for _ in range(1000)][-1]
    assert moving_psi == pytest.approx(FIRM.static_psi(0.5) + 0.05 * 40, abs=0.01)
    resting_psi, volume_ml = model.step(10, 0)
    assert resting_psi == pytest.approx(FIRM.static_psi(0.5), abs=0.01)
    assert volume_ml == pytest.approx(0.5)


def test_what_comes_from_flow_has_faded_by_63_percent_after_the_time_to_settle() -> None:
    model = DiscModel(FIRM)
    model.step(20, 0.05)
    shown_psi, _ = model.step(0.8, 0)
    assert shown_psi - model.static_psi == pytest.approx(2.0 * 0.3679, abs=0.001)


def test_a_leaking_disc_is_pressed_no_further_by_a_flow_that_it_loses() -> None:
    model = DiscModel(LEAKING)
    _, volume_ml = model.step(100, 0.05)
    assert volume_ml == pytest.approx(5)
    assert model.static_psi == pytest.approx(13)


def test_a_faster_flow_presses_a_leaking_disc_and_at_rest_it_falls_back_to_where_it_leaks() -> None:
    model = DiscModel(LEAKING)
    model.step(20, 0.1)
    pressed_psi = model.static_psi
    assert pressed_psi > 13
    model.step(1, 0)
    assert 13 < model.static_psi < pressed_psi
    model.step(60, 0)
    assert model.static_psi == pytest.approx(13)


def test_under_its_threshold_a_leaking_disc_holds() -> None:
    model = DiscModel(LEAKING)
    model.step(10, 0.05)
    before_psi = model.static_psi
    model.step(600, 0)
    assert model.static_psi == before_psi < 13


@given(leaking_discs, st.lists(st.tuples(times, flows), min_size=1, max_size=8))
def test_one_long_step_ends_where_many_short_ones_do(disc: Disc, program: list[tuple[float, float]]) -> None:
    once, often = DiscModel(disc), DiscModel(disc)
    for dt_s, flow_ml_s in program:
        once.step(dt_s, flow_ml_s)
        for _ in range(5):
            often.step(dt_s / 5, flow_ml_s)
    assert often.held_ml == pytest.approx(once.held_ml, rel=1e-6, abs=1e-9)
    assert often.step(0, 0)[0] == pytest.approx(once.step(0, 0)[0], rel=1e-6, abs=1e-6)


@given(discs, st.lists(st.tuples(times, flows), max_size=20))
def test_more_volume_is_never_less_static_pressure_where_nothing_leaks(
    disc: Disc, program: list[tuple[float, float]]
) -> None:
    model, before_psi = DiscModel(disc), 0.0
    for dt_s, flow_ml_s in program:
        model.step(dt_s, flow_ml_s)
        assert model.static_psi >= before_psi
        before_psi = model.static_psi


@given(leaking_discs, st.lists(st.tuples(times, flows), max_size=20), st.integers(0, 9), st.floats(0, 20))
def test_a_zeroed_gauge_never_shows_less_than_nothing(
    disc: Disc, program: list[tuple[float, float]], seed: int, noise_psi: float
) -> None:
    model = DiscModel(disc, noise_psi=noise_psi, resolution_psi=0.5, seed=seed)
    for dt_s, flow_ml_s in program:
        shown_psi, volume_ml = model.step(dt_s, flow_ml_s)
        assert shown_psi >= 0
        assert 0 <= model.held_ml <= volume_ml + 1e-9


@given(st.integers(0, 2**32), st.lists(st.tuples(times, flows), min_size=1, max_size=20))
def test_the_same_seed_and_steps_give_the_same_pressures(seed: int, program: list[tuple[float, float]]) -> None:
    models = [DiscModel(FIRM, noise_psi=1, seed=seed) for _ in range(2)]
    first, second = ([model.step(*step) for step in program] for model in models)
    assert first == second


def test_another_seed_gives_other_noise_of_the_size_that_was_asked_for() -> None:
    def noise(seed: int) -> list[float]:
        model = DiscModel(FIRM, noise_psi=0.5, seed=seed)
        model.step(20, 0.05)
        model.step(60, 0)
        return [model.step(0.01, 0)[0] - model.static_psi for _ in range(2000)]

    assert noise(1) != noise(2)
    assert sum(one * one for one in noise(1)) / 2000 == pytest.approx(0.25, rel=0.1)


def test_a_coarse_gauge_shows_multiples_of_its_step() -> None:
    model = DiscModel(FIRM, noise_psi=0.3, resolution_psi=2)
    shown = {model.step(0.1, 0.05)[0] for _ in range(200)}
    assert len(shown) > 10
    assert all(psi % 2 == 0 for psi in shown)


@pytest.mark.parametrize(("dt_s", "flow_ml_s"), [(-0.1, 0), (0.1, -0.05), (0.1, float("nan")), (float("inf"), 0)])
def test_time_and_plunger_go_forward_only(dt_s: float, flow_ml_s: float) -> None:
    with pytest.raises(EntryError, match="0 or more"):
        DiscModel(FIRM).step(dt_s, flow_ml_s)
