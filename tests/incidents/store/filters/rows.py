"""A few incidents and claim areas in tables like the store's, by hand, in SQLite and in PostGIS."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

import shapely

from incidents.exchange.properties import PROPERTIES, Kind
from incidents.store.boxes import BOXES
from incidents.store.filters.postgis import FUNCTIONS
from incidents.store.filters.sqlite import install

Row = Mapping[str, Any]

INCIDENTS: dict[str, Row] = {
    "a": {"kind": "airstrike", "date": "2016-09-17", "date_end": None, "place": "Deir ez-Zor",
          "killed_min": 62, "killed_max": 83, "restricted": False, "lon": 40.14,
          "shape": "POINT(40.14 35.33)"},
    "b": {"kind": "airstrike", "date": "2016-09-18", "date_end": "2016-09-20", "place": "al-Mayadin",
          "killed_min": 3, "killed_max": None, "restricted": False, "lon": 40.45,
          "shape": "POINT(40.45 35.02)"},
    "c": {"kind": "shelling", "date": "2017-01-05", "date_end": None, "place": "ʿAyyāsh",
          "killed_min": 0, "killed_max": 0, "restricted": True, "lon": 40.0, "shape": "POINT(40 35.4)"},
    "d": {"kind": "raid", "date": None, "date_end": None, "place": "مُحافظة الرقة",
          "killed_min": None, "killed_max": None, "restricted": False, "lon": None, "shape": None},
    "e": {"kind": "airstrike", "date": "2017-01-05", "date_end": "2017-01-09", "place": "50%_off*[x]\\",
          "killed_min": 4, "killed_max": 4, "restricted": True, "lon": 179.5, "shape": "POINT(179.5 1)"},
    "f": {"kind": "Airstrike", "date": "2015-12-31", "date_end": "2016-09-17", "place": "STRASSE",
          "killed_min": 7, "killed_max": 9, "restricted": False, "lon": -179.5, "shape": "POINT(-179.5 1)"},
}  # fmt: skip
AREAS: dict[str, Row] = {
    "square": {"region": "certain", "shape": "MULTIPOLYGON(((0 0, 2 0, 2 2, 0 2, 0 0)))"},
    "beside": {"region": "certain", "shape": "MULTIPOLYGON(((2 0, 4 0, 4 2, 2 2, 2 0)))"},
    "across": {"region": "possible", "shape": "MULTIPOLYGON(((1 1, 3 1, 3 3, 1 3, 1 1)))"},
    "inside": {"region": "possible", "shape": "MULTIPOLYGON(((0.5 0.5, 1 0.5, 1 1, 0.5 1, 0.5 0.5)))"},
    "far": {"region": None, "shape": "MULTIPOLYGON(((50 50, 52 50, 52 52, 50 52, 50 50)))"},
    "nowhere": {"region": None, "shape": None},
}  # fmt: skip
ROWS = {"incidents": INCIDENTS, "claim-areas": AREAS, "reports": {"r": {"title": "A report"}}}

# Of the nested properties, which are read from the feature itself.
SPEAKERS: dict[str, list[str] | None] = {
    "a": ["SOHR", "Pentagon"], "b": ["SOHR"], "c": [], "d": None, "e": ["it's \"x\"", "الرقة"],
}  # fmt: skip
PERPETRATORS: dict[str, list[dict[str, str | None]]] = {
    "a": [{"who": "Made Air Force", "by": "SOHR"}, {"who": "it's another", "by": None}],
    "b": [{"who": "Made Army", "by": "Made Air Force"}], "c": [],
}  # fmt: skip

_POSTGIS = {
    Kind.TEXT: "text",
    Kind.WHOLE: "integer",
    Kind.NUMBER: "float8",
    Kind.TRUTH: "boolean",
    Kind.DAY: "date",
}


def columns(collection: str) -> dict[str, Kind]:
    return {p.name: p.kind for p in PROPERTIES[collection] if p.is_queryable}


def body(key: str) -> str:
    """The feature, as far as filters read it."""
    said = {"speakers": SPEAKERS[key]} if key in SPEAKERS else {}
    blamed = {"perpetrators": PERPETRATORS[key]} if key in PERPETRATORS else {}
    return json.dumps({"properties": said | blamed})


def in_sqlite() -> sqlite3.Connection:
    """The tables in memory."""
    db = sqlite3.connect(":memory:")
    install(db)
    for collection, rows in ROWS.items():
        table = collection.replace("-", "_")
        names = ", ".join(f'"{name}"' for name in columns(collection))
        fixed = "seq INTEGER PRIMARY KEY, id TEXT, body TEXT, shape BLOB"
        db.execute(f'CREATE TABLE "{table}" ({fixed}, {names})')
        db.execute(f'CREATE VIRTUAL TABLE "{table}_box" USING rtree (id, west, east, south, north)')
        db.execute(f'CREATE TABLE "{table}_lists" (name TEXT, value TEXT, seq INTEGER)')
        for seq, (key, row) in enumerate(rows.items()):
            told = [("speakers", text) for text in SPEAKERS.get(key) or ()]
            told += [("perpetrators", str(one["who"])) for one in PERPETRATORS.get(key, ())]
            db.executemany(f'INSERT INTO "{table}_lists" VALUES (?, ?, {seq})', told)
            shape = shapely.from_wkt(row["shape"]) if row.get("shape") else None
            wkb = shape and shapely.to_wkb(shape)
            values = [seq, key, body(key), wkb, *map(row.get, columns(collection))]
            db.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(values))})', values)
            if shape:
                west, south, east, north = shape.bounds
                box = (seq * BOXES, west, east, south, north)
                db.execute(f'INSERT INTO "{table}_box" VALUES (?, ?, ?, ?, ?)', box)
    return db


def in_postgis(db: Any) -> None:
    """The tables in a database that has PostGIS, through a connection of psycopg."""
    db.execute(FUNCTIONS)
    for collection, rows in ROWS.items():
        table = collection.replace("-", "_")
        names = ", ".join(f'"{name}" {_POSTGIS[kind]}' for name, kind in columns(collection).items())
        fixed = "seq int PRIMARY KEY, id text, body text, shape geometry(Geometry, 4326)"
        db.execute(f'CREATE TABLE "{table}" ({fixed}, {names})')
        for seq, (key, row) in enumerate(rows.items()):
            shape = f"SRID=4326;{row['shape']}" if row.get("shape") else None
            days = {name: date.fromisoformat(row[name]) for name in ("date", "date_end") if row.get(name)}
            values = [seq, key, body(key), shape, *map((dict(row) | days).get, columns(collection))]
            db.execute(f'INSERT INTO "{table}" VALUES ({", ".join(["%s"] * len(values))})', values)
