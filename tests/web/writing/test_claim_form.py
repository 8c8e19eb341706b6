"""A claim as a form: what it offers, and what comes back of it."""

from typing import Any

import pytest

from web.errors import BodyError
from web.writing.claim_form import changes, fields

TOLL = {"kind": "casualties", "claimant": "A wire", "killed_min": 3, "killed_max": None}
PLACE = {
    "kind": "location",
    "claimant": None,
    "place": {"name": "Alpha", "lon": 40.0, "lat": 35.0, "uncertainty_m": 500.0, "feature_code": "PPL"},
}
DISTANCE = {
    "kind": "distance",
    "claimant": None,
    "relation": "within",
    "distance_text": "55 km",
    "from": {"name": "Beta", "lon": 1.0, "lat": 2.0, "uncertainty_m": 3.0, "feature_code": "MILB"},
}


def shown(claim: dict[str, Any]) -> dict[str, str]:
    return {field.name: field.value for field in fields(claim)}


def test_a_form_shows_the_values_that_can_be_changed() -> None:
    assert {"claimant": "A wire", "killed_min": "3", "killed_max": ""}.items() <= shown(TOLL).items()
    assert shown(PLACE)["place.uncertainty_m"] == "500.0"
    assert (shown(DISTANCE)["distance"], shown(DISTANCE)["from.name"]) == ("55 km", "Beta")
    types = {field.name: field.type for field in fields(TOLL)}
    assert (types["killed_min"], types["claimant"]) == ("number", "text")
    relation = next(field for field in fields(DISTANCE) if field.name == "relation")
    assert "none_within" in relation.options


@pytest.mark.parametrize("claim", [TOLL, PLACE, DISTANCE])
def test_a_form_sent_as_it_came_changes_nothing(claim: dict[str, Any]) -> None:
    assert changes(claim, shown(claim)) == changes(claim, {}) == {}


@pytest.mark.parametrize(
    ("claim", "written", "changed"),
    [
        (TOLL, {"killed_min": " 5 ", "killed_max": "7"}, {"killed_min": 5, "killed_max": 7}),
        (TOLL, {"killed_min": ""}, {"killed_min": None}),
        (TOLL, {"claimant": ""}, {"claimant": None}),
        (TOLL, {"killed_wounded": "9", "kind": "denial"}, {}),  # no fields of this form
        (DISTANCE, {"distance": "35 miles"}, {"distance": "35 miles"}),
    ],
)
def test_only_what_differs_is_a_change(
    claim: dict[str, Any], written: dict[str, str], changed: dict[str, Any]
) -> None:
    assert changes(claim, written) == changed


def test_a_place_changes_as_a_whole_and_keeps_its_class() -> None:
    assert changes(PLACE, {"place.lon": "41.5"}) == {
        "place": {"name": "Alpha", "lon": 41.5, "lat": 35.0, "uncertainty_m": 500.0, "feature_code": "PPL"}
    }


@pytest.mark.parametrize(
    ("claim", "written"),
    [(TOLL, {"killed_min": "many"}), (TOLL, {"killed_min": "2.5"}), (PLACE, {"place.lat": "north"})],
)
def test_what_is_no_number_is_named(claim: dict[str, Any], written: dict[str, str]) -> None:
    (name,) = written
    with pytest.raises(BodyError, match=f"{name.rpartition('.')[2]}='.*' is no number"):
        changes(claim, written)
