"""The simulation of `bench/`, small: probabilities are calibrated, and no firm verdict is wrong."""

import numpy as np
import pytest
from cases import KINDS
from worlds import calibration, tally

from incidents.model import Relation


@pytest.mark.parametrize("kind", KINDS)
def test_of_claims_with_probability_p_a_share_p_holds(kind: str) -> None:
    bins = calibration(KINDS[kind], 2_000, np.random.default_rng(1), each=100)
    assert (bins.truths >= 2_000).all()
    # 2,000 draws are off by 0.034 three times in a thousand.
    assert np.abs(bins.gaps).max() < 0.02 + 3 * 0.5 / np.sqrt(2_000)


def test_no_firm_verdict_is_wrong_in_a_world_that_obeys_the_radii() -> None:
    found = tally(100_000, np.random.default_rng(2))
    assert {one: tallied.wrong for one, tallied in found.items() if tallied.wrong} == {}
    assert {name.split()[0] for name in found} == {relation.value for relation in Relation}
    assert all(tallied.firm for tallied in found.values())
