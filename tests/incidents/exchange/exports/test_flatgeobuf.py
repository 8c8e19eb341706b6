"""FlatGeobuf: indexed where that can be, readable where it can't."""

from pathlib import Path

import pyogrio
import pytest

from incidents.exchange.exports.back import read
from incidents.exchange.exports.formats import write
from tests.incidents.exchange.exports import made


def written(folder: Path, collection: str, *features: made.Json) -> Path:
    path = folder / "o.fgb"
    with path.open("wb") as out:
        write("fgb", collection, made.bodies(list(features)), out)
    return path


@pytest.mark.parametrize(
    ("features", "is_indexed"),
    [
        ((made.incident(0), made.incident(1)), True),
        ((made.incident(0), made.nowhere(1), made.incident(2)), False),
        ((made.nowhere(0),), False),
    ],
)
def test_it_has_an_index_where_all_have_geometry(
    tmp_path: Path, features: tuple[made.Json, ...], is_indexed: bool
) -> None:
    path = written(tmp_path, "incidents", *features)
    about = pyogrio.read_info(path)
    assert (about["geometry_type"], about["features"]) == ("Point", len(features))
    assert about["capabilities"]["fast_spatial_filter"] is is_indexed


def test_places_stay_with_their_features_over_many_batches(tmp_path: Path) -> None:
    features = [made.nowhere(n) if n % 3 == 0 else made.incident(n, at=(n / 500, 1.0)) for n in range(25_000)]
    back = list(read("fgb", "incidents", written(tmp_path, "incidents", *features)))
    assert [(f["id"], f["geometry"]) for f in back] == [(f["id"], f["geometry"]) for f in features]
