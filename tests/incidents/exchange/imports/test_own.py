"""What was exported comes back as it was."""

import json
from typing import Any

import pytest

from geo.errors import CoordinateError
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.own import is_own, restored, restored_row
from incidents.exchange.properties import PROPERTIES, Kind, names

_PROPERTIES: dict[str, Any] = dict.fromkeys(names("incidents")) | {
    "title": "Strike, Made Town, 2031-05-04",
    "kind": "strike",
    "date": "2031-05-04",
    "lon": 40.1408,
    "lat": 35.3359,
    "coordinateUncertaintyInMeters": 5_000.5,
    "killed_min": 3,
    "claim_count": 2,
    "restricted": True,
    "perpetrators": [{"who": "جهة مصنوعة", "by": None}],
    "reports": ["a", "b"],
}
_FEATURE = {
    "type": "Feature",
    "id": "2031-05-04-made-town",
    "geometry": {"type": "Point", "coordinates": [40.1408, 35.3359]},
    "properties": _PROPERTIES,
}


def test_a_feature() -> None:
    assert restored(_FEATURE["id"], _PROPERTIES, (40.1408, 35.3359)) == _FEATURE
    assert restored(_FEATURE["id"], _PROPERTIES, None) == _FEATURE | {"geometry": None}


def test_a_row_of_text() -> None:
    flat = {
        one.name: "" if (value := _PROPERTIES[one.name]) is None
        else json.dumps(value) if one.kind is Kind.NESTED
        else str(value)
        for one in PROPERTIES["incidents"]
    }  # fmt: skip
    assert is_own(flat)
    assert restored_row(flat | {"id": "2031-05-04-made-town"}) == _FEATURE


def test_what_others_write_is_not_ours() -> None:
    assert not is_own({"title": "", "kind": "", "date": "", "lat": "", "lon": ""})


@pytest.mark.parametrize(
    ("feature_id", "changes", "said"),
    [
        ("a b", {}, "the id 'a b' is none"),
        (7, {}, "the id '7' is none"),
        ("a", {"killed_min": 2.5}, "killed_min is '2.5'; expected integer"),
        ("a", {"killed_min": True}, "killed_min is 'True'"),
        ("a", {"coordinateUncertaintyInMeters": "inf"}, "expected number"),
        ("a", {"date": "soon"}, "date is 'soon'; expected date"),
        ("a", {"restricted": "perhaps"}, "expected boolean"),
        ("a", {"reports": "3"}, "reports is '3'; expected json"),
        ("a", {"reports": "[" * 100_000}, "expected json"),
        ("a", {"reports": ["\udc80"]}, "expected json"),
        ("a", {"title": "\udc80"}, "title is"),
        ("a", {"title": 3}, "title is '3'; expected string"),
    ],
)
def test_what_no_export_holds_is_refused(feature_id: object, changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RowError, match=said):
        restored(feature_id, _PROPERTIES | changes, None)


def test_a_position_is_on_earth() -> None:
    with pytest.raises(CoordinateError):
        restored("a", _PROPERTIES, (40.0, 95.0))
