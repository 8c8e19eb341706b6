"""That features and the table of their properties agree."""

import pytest

from incidents.exchange.features import features
from incidents.exchange.properties import PROPERTIES, Kind, names
from incidents.exchange.report_features import report_features
from tests.incidents import sample

HOW = {"received_at": "2026-01-01T00:00:00Z", "received_from": "me", "sha256": "0"}
TYPES = {
    Kind.TEXT: (str,),
    Kind.WHOLE: (int,),
    Kind.NUMBER: (int, float),
    Kind.TRUTH: (bool,),
    Kind.DAY: (str,),
    Kind.NESTED: (list, dict),
}


@pytest.mark.parametrize("collection", PROPERTIES)
def test_every_property_is_in_the_table_and_of_its_kind(collection: str) -> None:
    casebook = sample.casebook()
    made = (
        report_features(casebook, dict.fromkeys("ab", HOW))
        if collection == "reports"
        else features(casebook, collection)
    )
    kinds = {p.name: p.kind for p in PROPERTIES[collection]}
    count = 0
    for feature in made:
        count += 1
        assert tuple(feature["properties"]) == names(collection)
        for name, value in feature["properties"].items():
            assert value is None or isinstance(value, TYPES[kinds[name]]), name
            assert kinds[name] is Kind.TRUTH or not isinstance(value, bool), name
    assert count


def test_no_name_comes_twice() -> None:
    for collection in PROPERTIES:
        assert len(set(names(collection))) == len(names(collection))
