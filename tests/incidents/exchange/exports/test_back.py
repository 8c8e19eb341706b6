"""What is exported comes back unchanged, in every format but tiles."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from incidents.exchange.exports.back import read
from incidents.exchange.exports.formats import FORMATS, write
from incidents.exchange.properties import PROPERTIES, Kind
from tests.incidents.exchange.exports import made

READ_BACK = [f.name for f in FORMATS.values() if f.is_read_back]


def there_and_back(name: str, collection: str, features: list[made.Json]) -> list[made.Json]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"o{FORMATS[name].suffix}"
        with path.open("wb") as out:
            assert write(name, collection, made.bodies(features), out) == len(features)
        return list(read(name, collection, path))


def texts(features: list[made.Json], collection: str) -> list[str]:
    """As JSON, where 1 is not 1.0 nor true, in the order of ids, which FlatGeobuf doesn't keep."""
    return sorted(json.dumps(f | {"properties": _typed(f, collection)}, sort_keys=True) for f in features)


def _typed(feature: made.Json, collection: str) -> made.Json:
    """The properties, with JSON's 2 of a number as 2.0."""
    numbers = {p.name for p in PROPERTIES[collection] if p.kind is Kind.NUMBER}
    return {k: float(v) if k in numbers and v is not None else v for k, v in feature["properties"].items()}


@pytest.mark.parametrize("name", READ_BACK)
@given(made.collections_of_features())
@settings(max_examples=15)
@example(("incidents", [made.incident(n, title=text) for n, text in enumerate(made.HARD_TEXTS)]))
@example(("incidents", [made.incident(perpetrators=list(made.HARD_TEXTS))]))
@example(("incidents", [made.incident(n, killed_min=k) for n, k in enumerate((2**53 + 1, 2**63 - 1))]))
@example(("incidents", [made.incident(date="0001-01-01", date_end="9999-12-31")]))
@example(("incidents", [made.incident(0), made.nowhere(1), made.incident(2)]))
def test_every_feature_comes_back(name: str, case: tuple[str, list[made.Json]]) -> None:
    collection, features = case
    back = there_and_back(name, collection, features)
    assert texts(back, collection) == texts(features, collection)


@pytest.mark.parametrize("name", [name for name in READ_BACK if name != "fgb"])
def test_the_order_is_kept(name: str) -> None:
    features = [made.incident(n, at=(float(-n % 7), float(n % 5))) for n in range(2_500)]
    assert [f["id"] for f in there_and_back(name, "incidents", features)] == [f["id"] for f in features]
