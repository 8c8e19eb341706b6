"""The queryables say what filters can name, and no more."""

import pytest

from incidents.errors import FilterError
from incidents.exchange.properties import PROPERTIES
from incidents.store.filters import parse_text, queryables


@pytest.mark.parametrize("collection", PROPERTIES)
def test_every_queryable_can_be_filtered_by_and_nothing_else(collection: str) -> None:
    schema = queryables(collection)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    for name in schema["properties"]:
        assert parse_text(f'"{name}" IS NULL', collection)
    for one in PROPERTIES[collection]:
        if one.name not in schema["properties"]:
            with pytest.raises(FilterError, match="no property"):
                parse_text(f'"{one.name}" IS NULL', collection)


def test_lists_of_texts_are_queryable_and_other_nested_values_are_not() -> None:
    properties = queryables("incidents")["properties"]
    assert properties["speakers"]["type"] == "array"
    assert properties["speakers"]["items"] == {"type": "string"}
    assert properties["perpetrators"]["items"] == {"type": "string"}  # who is blamed
    assert "sources" not in properties


def test_types_formats_and_the_geometry() -> None:
    properties = queryables("incidents")["properties"]
    assert properties["killed_min"]["type"] == "integer"
    assert properties["coordinateUncertaintyInMeters"]["type"] == "number"
    assert properties["restricted"]["type"] == "boolean"
    assert properties["date"] == {"title": "Day, or the first of several", "type": "string", "format": "date"}
    assert properties["geometry"]["format"] == "geometry-point"
    assert properties["geometry"]["x-ogc-role"] == "primary-geometry"
    assert queryables("claim-areas")["properties"]["geometry"]["format"] == "geometry-multipolygon"
    assert "geometry" not in queryables("reports")["properties"]
