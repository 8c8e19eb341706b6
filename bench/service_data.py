"""Made incidents, and the same ones as each service keeps them: a store, a SQLite table, a GeoPackage."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from incidents.exchange.imports.batches import Batch
from incidents.exchange.properties import PROPERTIES, Kind
from incidents.store import open_store

Json = dict[str, Any]
Box = tuple[float, float, float, float]

WEST, EAST, SOUTH, NORTH = 30.0, 48.0, 30.0, 40.0  # degrees, CRS84
BOX_DEG = 0.5
HOT_SPOTS = 300
SPREAD_DEG = 0.3
STORE, TABLE, PLAIN, PACKAGE = "store.sqlite", "datasette.sqlite", "plain.sqlite", "incidents.gpkg"

_AT_ONCE = 5_000
_TYPES = {Kind.WHOLE: "INTEGER", Kind.NUMBER: "REAL", Kind.TRUTH: "INTEGER"}
_EMPTY = {p.name: [] if p.kind is Kind.NESTED else None for p in PROPERTIES["incidents"]}


def features(count: int) -> Iterator[Json]:
    """So many points around hot spots with 12 properties, the same for the same number."""
    chance = random.Random(1)
    spots = hot_spots()
    for number in range(count):
        lon, lat = (round(chance.gauss(middle, SPREAD_DEG), 5) for middle in chance.choice(spots))
        place, day = f"Place {number % 977}", date(2012, 1, 1) + timedelta(days=chance.randrange(4_000))
        known = {
            "title": f"air strike, {place}, {day}",
            "kind": chance.choice(("air strike", "shelling", "clash")),
            "date": day.isoformat(),
            "place": place,
            "lon": lon,
            "lat": lat,
            "coordinateUncertaintyInMeters": chance.choice((1_000.0, 2_500.0, 5_000.0)),
            "feature_code": "PPL",
            "killed_min": chance.randrange(9),
            "killed_max": chance.randrange(9, 20),
            "dataset": "made",
            "source_id": str(number),
        }
        point = {"type": "Point", "coordinates": [lon, lat]}
        yield {"type": "Feature", "id": key(number), "geometry": point, "properties": _EMPTY | known}


def key(number: int) -> str:
    """The id of a feature."""
    return f"made-{number}"


def hot_spots() -> list[tuple[float, float]]:
    """Where the features lie, lon and lat."""
    chance = random.Random(2)
    return [(chance.uniform(WEST, EAST), chance.uniform(SOUTH, NORTH)) for _ in range(HOT_SPOTS)]


def boxes(seed: int) -> Iterator[Box]:
    """Box after box around the hot spots: west, south, east, north."""
    chance = random.Random(seed)
    spots = hot_spots()
    while True:
        west, south = (round(chance.gauss(at, SPREAD_DEG) - BOX_DEG / 2, 4) for at in chance.choice(spots))
        yield west, south, round(west + BOX_DEG, 4), round(south + BOX_DEG, 4)


def inside(box: Box, points: list[tuple[float, float]]) -> int:
    """How many points lie in a box, the plain way."""
    west, south, east, north = box
    return sum(west <= lon <= east and south <= lat <= north for lon, lat in points)


def fill_store(folder: Path, count: int) -> None:
    """Our store, filled as an import does."""
    left = features(count)
    with closing(open_store(folder / STORE)) as store:
        for number in range(-(-count // _AT_ONCE)):
            batch = Batch(key="made", number=number, dataset="made", file_sha256="0" * 64, author="bench")
            store.put_batch(batch, list(islice(left, _AT_ONCE)))


def fill_table(folder: Path, count: int) -> None:
    """A row each with a column for each property, and an index on the position."""
    fill_plain(folder, count, TABLE)
    with closing(sqlite3.connect(folder / TABLE)) as db, db:
        db.execute("CREATE INDEX position ON incidents (lon, lat)")
        db.execute("ANALYZE")


def fill_plain(folder: Path, count: int, name: str = PLAIN) -> None:
    """A row each with a column for each property."""
    types = {p.name: _TYPES.get(p.kind, "TEXT") for p in PROPERTIES["incidents"]}
    columns = ", ".join(("id TEXT PRIMARY KEY", *(f'"{name}" {of}' for name, of in types.items())))
    with closing(sqlite3.connect(folder / name)) as db, db:
        db.execute(f"CREATE TABLE incidents ({columns})")
        marks = ", ".join("?" * (1 + len(types)))
        rows = ((f["id"], *map(_flat, f["properties"].values())) for f in features(count))
        db.executemany(f"INSERT INTO incidents VALUES ({marks})", rows)


def fill_package(folder: Path, count: int) -> None:
    """A layer that geopandas writes; the feature of number n has fid n + 1."""
    import geopandas  # noqa: PLC0415 - only who makes the file waits for it
    import pandas  # noqa: PLC0415
    from shapely import points  # noqa: PLC0415

    found = pandas.DataFrame({k: _flat(v) for k, v in f["properties"].items()} for f in features(count))
    shapes = points(found["lon"].to_numpy(), found["lat"].to_numpy())
    frame = geopandas.GeoDataFrame(found, geometry=shapes, crs="EPSG:4326")
    frame.to_file(folder / PACKAGE, layer="incidents", driver="GPKG")


def _flat(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list) else value
