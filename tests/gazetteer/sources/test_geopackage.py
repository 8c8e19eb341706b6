"""GeoPackages as places."""

from pathlib import Path

import geopandas as gpd
import pytest
from pyproj import Transformer
from shapely.geometry import LineString, Point, box

from gazetteer.errors import SourceError
from gazetteer.sources.geopackage import rows
from gazetteer.sources.row import Found, Reject
from tests.gazetteer.sources.samples import RECORDS

UTM = Transformer.from_crs("OGC:CRS84", "EPSG:32637", always_xy=True)


def write(
    path: Path, layer: str, frame: dict[str, list[object]], shapes: list[object], crs: str | None
) -> None:
    gpd.GeoDataFrame(frame, geometry=shapes, crs=crs).to_file(path, layer=layer, driver="GPKG")


def test_layers_of_points_and_polygons_in_any_reference_system(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    x, y = UTM.transform(40.5, 35.25)
    write(path, "sites", {"name": ["Zeta"], "uncertainty_m": [75.0]}, [Point(x, y)], "EPSG:32637")
    write(path, "areas", {"name": ["East"], "pcode": ["SY99"]}, [box(40, 35, 41, 36)], "EPSG:4326")
    site, area = (row.place for row in rows(path, RECORDS) if isinstance(row, Found))
    assert site.location.point.lonlat == pytest.approx((40.5, 35.25), abs=1e-8)
    assert site.location.uncertainty_m == 75
    assert area.location.footprint is not None and area.location.footprint.bounds == (40, 35, 41, 36)
    assert (site.id, area.id, area.feature_code) == ("mine-1", "mine-sy99", "ADM1")


def test_features_of_other_shapes_are_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    shapes = [LineString([(40, 35), (41, 35)]), None, Point(40, 35)]
    write(path, "mixed", {"name": ["Road", "Nowhere", "Zeta"]}, shapes, "EPSG:4326")
    road, nowhere, zeta = rows(path, RECORDS)
    assert isinstance(road, Reject) and "LineString" in road.reason
    assert isinstance(nowhere, Reject) and "missing" in nowhere.reason
    assert isinstance(zeta, Found)


def test_positions_outside_a_projection_are_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    write(path, "far", {"name": ["Far"]}, [Point(1e12, 1e12)], "EPSG:32637")
    (far,) = rows(path, RECORDS)
    assert isinstance(far, Reject)


def test_a_layer_without_reference_system(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    with pytest.warns(UserWarning, match="crs"):
        write(path, "sites", {"name": ["Zeta"]}, [Point(40, 35)], None)
    with pytest.raises(SourceError, match="reference system"):
        list(rows(path, RECORDS))


@pytest.mark.parametrize(
    "content",
    [
        b"<OGRVRTDataSource></OGRVRTDataSource>",
        b"SQLite format 3\x00" + b"\x00" * 4096,
        b"",
        b"name,lat,lon\n",
    ],
)
def test_what_is_no_geopackage(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.gpkg"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=r"a\.gpkg"):
        list(rows(path, RECORDS))
