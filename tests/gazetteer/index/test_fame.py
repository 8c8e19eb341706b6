"""Which of two places is likelier to be meant before their names are heard."""

import pytest

from gazetteer.index.fame import FAME_STEP, LEAST_FAME, fame, fame_by_sound, steps


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ((90_000, 3, "PPL", 0), (4_000, 3, "PPL", 0)),
        ((0, 9, "PPL", 0), (0, 2, "PPL", 0)),
        ((0, 1, "PPL", 0), (400_000, 1, "ADM2", 0)),
        ((0, 1, "PPL", 0), (0, 1, "STM", 0)),
        ((0, 1, "PPL", 1), (50_000, 1, "PPL", 0)),
        ((2_000_000, 2, "PCLI", 0), (9_000_000, 2, "PPLC", 0)),
    ],
)
def test_what_is_likelier(more: tuple[int, int, str, int], less: tuple[int, int, str, int]) -> None:
    assert fame(*more) > fame(*less)


def test_fame_counts_half_for_what_only_sounds_alike() -> None:
    city, hamlet = (fame_by_sound(people, "PPL", 0) for people in (1_000_000, 0))
    assert 2 * (city - hamlet) == pytest.approx(fame(1_000_000, 1, "PPL", 0) - fame(0, 1, "PPL", 0))


def test_fame_is_kept_in_steps_within_bounds() -> None:
    assert steps(LEAST_FAME) == steps(-100) == 0
    assert steps(LEAST_FAME + 10 * FAME_STEP) == 10
    assert steps(1e9) == 127
