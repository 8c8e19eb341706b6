"""What is found under a name."""

import pytest

from gazetteer.lookup import Gazetteer


def test_what_was_searched_is_said(small: Gazetteer) -> None:
    result = small.geocode("Zzyzx Qqwrt")
    assert result.place is None
    assert result.candidates == ()
    assert "'zzyzx qqwrt'" in result.reason
    assert f"{small.size:,} places" in result.reason


@pytest.mark.parametrize(
    ("query", "message"), [("", "no letter"), ("Z", "single letter"), ("x" * 10_000, "10,000")]
)
def test_what_is_no_name(small: Gazetteer, query: str, message: str) -> None:
    result = small.geocode(query)
    assert result.place is None
    assert message in result.reason


def test_a_famous_place_spelled_otherwise_stands_beside_one_that_is_called_exactly_so(
    small: Gazetteer,
) -> None:
    result = small.geocode("Basra")
    assert {"Basra", "Basrah"} <= {candidate.place.name for candidate in result.candidates}
    spelled = small.geocode("Hîtt", country="IQ")
    assert spelled.place is not None
    assert "but for the spelling" in spelled.reason
