"""PMTiles: every located feature is in the tiles, from the first level on."""

from pathlib import Path

import pyogrio
import pytest

from incidents.exchange.exports.back import read
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import write
from tests.incidents.exchange.exports import made


def written(folder: Path, collection: str, *features: made.Json) -> Path:
    path = folder / "o.pmtiles"
    with path.open("wb") as out:
        assert write("pmtiles", collection, made.bodies(list(features)), out) == len(features)
    return path


@pytest.mark.parametrize("level", [0, 5, 8])
def test_no_point_is_dropped_for_its_neighbours(tmp_path: Path, level: int) -> None:
    features = [made.incident(n, at=(40 + n % 50 / 100, 35), notes="x" * 300) for n in range(3_000)]
    path = written(tmp_path, "incidents", *features, made.nowhere(3_000))
    frame = pyogrio.read_dataframe(path, ZOOM_LEVEL=level, columns=["id"])
    assert set(frame["id"]) == {f["id"] for f in features}


def test_a_tile_has_the_properties_of_its_features(tmp_path: Path) -> None:
    said = {
        "quote": "within 55 km",
        "region": "certain",
        "outside": True,
        "start": 3,
        "claimed_max_m": 55_500.5,
    }
    path = written(tmp_path, "claim-areas", made.area(0, **said))
    found = pyogrio.read_dataframe(path, ZOOM_LEVEL=8).iloc[0]
    assert {name: found[name] for name in said} == said


def test_tiles_are_not_read_back(tmp_path: Path) -> None:
    with pytest.raises(ExportedFileError, match="'pmtiles' isn't read back; geojson, "):
        read("pmtiles", "incidents", tmp_path / "o.pmtiles")
    with pytest.raises(ExportedFileError, match="no collection 'strikes'"):
        read("csv", "strikes", tmp_path / "o.csv")
