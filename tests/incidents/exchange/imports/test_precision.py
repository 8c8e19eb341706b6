"""Codes of precision as classes of places, and these as radii."""

from dataclasses import replace

import pytest

from gazetteer.uncertainty import TABLE
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.precision import (
    ACLED,
    AIRWARS,
    GDELT,
    PLAIN,
    UCDP,
    Precision,
    Precisions,
    stated_m,
)

_LABELS = {row.label for row in TABLE}


@pytest.mark.parametrize("codes", [ACLED, UCDP, GDELT, AIRWARS, PLAIN])
def test_every_code_is_a_class_of_the_gazetteer(codes: dict[str, Precision]) -> None:
    assert {one.label for one in codes.values()} <= _LABELS


@pytest.mark.parametrize(
    ("codes", "said", "metres"),
    [
        (ACLED, "1", 8_000), (ACLED, "2", 25_000), (ACLED, "3", 100_000),
        (UCDP, "1", 8_000), (UCDP, "2", 25_000), (UCDP, "3", 25_000), (UCDP, "4", 100_000),
        (UCDP, "6", 1_000_000),
        (GDELT, "1", 1_000_000), (GDELT, "4", 8_000), (GDELT, "5", 100_000),
        (AIRWARS, "Exact location (via Airwars)", 50), (AIRWARS, "within_100m_via_coalition", 100),
        (AIRWARS, "Street", 250), (AIRWARS, "Village", 1_000), (AIRWARS, "Neighbourhood/area", 2_500),
        (AIRWARS, "City", 8_000), (AIRWARS, "Province/governorate", 100_000), (AIRWARS, "القرية", 1_000),
        (PLAIN, "قرية", 1_000), (PLAIN, "Building", 50), (PLAIN, "", 25_000), (PLAIN, "who knows", 25_000),
    ],
)  # fmt: skip
def test_the_radius_is_that_of_the_class(codes: dict[str, Precision], said: str, metres: float) -> None:
    assert Precisions(codes, "precision", is_coded=False).radius(said).metres == metres


def test_acled_1_may_be_a_house_or_a_city_and_its_reason_says_so() -> None:
    radius = Precisions(ACLED, "geo_precision", is_coded=True).radius("1")
    assert "geo_precision '1'" in radius.reason
    assert "from a house to a city" in radius.reason
    assert radius.feature_code is None


def test_a_code_that_the_codebook_lacks_is_refused() -> None:
    with pytest.raises(RowError, match="geo_precision is '9'; expected one of 1, 2, 3"):
        Precisions(ACLED, "geo_precision", is_coded=True).radius("9")


def test_the_users_own_radii_count() -> None:
    table = [replace(row, radius_m=1_500) if row.label == "village" else row for row in TABLE]
    assert Precisions(AIRWARS, "precision", is_coded=False, table=table).radius("Village").metres == 1_500


def test_a_row_may_state_its_radius() -> None:
    assert stated_m("120.5") == 120.5


@pytest.mark.parametrize("said", ["0", "-5", "wide", "nan"])
def test_what_is_no_radius_is_refused(said: str) -> None:
    with pytest.raises(RowError, match=r"radius"):
        stated_m(said)
