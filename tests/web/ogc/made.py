"""Features made by hand, with every property, for the standards' abstract tests."""

import json
from collections.abc import Sequence
from typing import Any

from incidents.exchange.properties import PROPERTIES, Kind
from incidents.store import Audience
from incidents.store import features as tables
from tests.web.fake_store import FakeStore

Json = dict[str, Any]

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
COLLECTIONS = ("incidents", "claim-areas", "findings", "places", "reports")


def feature(collection: str, key: str, geometry: Json | None, **known: Any) -> Json:
    """A feature with all the properties of its collection, null or empty where not given."""
    every = {p.name: [] if p.kind is Kind.NESTED else None for p in PROPERTIES[collection]}
    assert known.keys() <= every.keys()
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": every | known}


def point(lon: float, lat: float) -> Json:
    return {"type": "Point", "coordinates": [lon, lat]}


def square(west: float, south: float, size: float) -> Json:
    east, north = west + size, south + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "MultiPolygon", "coordinates": [[ring]]}


INCIDENTS = [
    feature(
        "incidents", "camp", point(40.05, 35.4), title="Strike on a camp", kind="air strike",
        date="2015-12-06", place="Ayyash camp", killed_min=3, killed_max=4, verdict="contradicted",
        coordinateUncertaintyInMeters=1200.0, restricted=False, speakers=["SOHR", "an officer"],
    ),
    feature(
        "incidents", "city", point(40.14, 35.34), title="قصف على دير الزور", kind="shelling",
        date="2015-12-07", date_end="2015-12-09", place="دير الزور", killed_min=10, restricted=False,
        coordinateUncertaintyInMeters=8000.0, notes='<b>"O\'Neill" & co</b>, {{ 7*7 }}',
    ),
    feature(
        "incidents", "east-of-fiji", point(179.5, -17.0), title="A boat", kind="air strike",
        date="2016-01-01", killed_min=0, restricted=False,
    ),
    feature(
        "incidents", "west-of-fiji", point(-179.5, -17.0), title="A raft", kind="clash",
        date="2016-09-17", restricted=False,
    ),
    feature("incidents", "nowhere", None, title="Somewhere, some day", kind="air strike", restricted=False),
]  # fmt: skip
AREAS = [
    feature("claim-areas", "area-certain", square(39.5, 35.0, 1.0), region="certain", date="2015-12-06"),
    feature("claim-areas", "area-possible", square(39.0, 34.5, 2.0), region="possible", date="2015-12-06"),
]
FINDINGS = [
    feature(
        "findings", f"finding-{n}",
        {"type": "LineString", "coordinates": [[40.05, 35.4], [40.14, 35.34 + n / 10]]},
        verdict="contradicted" if n else "consistent", robust=bool(n % 2), probability=n / 10,
        date="2015-12-06",
    )
    for n in range(5)
]  # fmt: skip
PLACES = [
    feature(
        "places", "ayyash", point(40.05, 35.4), name="Ayyash", names=["Ayyash", "عياش"], country_code="SY"
    )
]
REPORTS = [
    feature("reports", "report-a", None, title="A report", publisher="Desk", date="2015-12-08", length=80)
]

# One whose source is protected: as it is, for the trusted; as the public may see it.
PROTECTED = [
    (
        feature("incidents", "protected", point(10.0, 10.0), title="Exact", date="1999-01-01"),
        Audience.TRUSTED,
    ),
    (
        feature("incidents", "protected", point(41.0, 36.0), title="Near", date="2015-12-07"),
        Audience.PUBLIC,
    ),
]


def made() -> FakeStore:
    """A store with all of these."""
    store = FakeStore(
        collections={
            "incidents": INCIDENTS,
            "claim-areas": AREAS,
            "findings": FINDINGS,
            "places": PLACES,
        }
    )
    everyone = [(one, Audience.EVERYONE) for one in INCIDENTS]
    with store.database.writing() as db:
        tables.replace(db, store.database, "incidents", [*everyone, *PROTECTED])
        tables.replace(db, store.database, "reports", [(one, Audience.EVERYONE) for one in REPORTS])
    return store


def ids(answer: Any) -> list[str]:
    """The ids of a page's features."""
    assert answer.status_code == 200, answer.text
    return [one["id"] for one in json.loads(answer.data)["features"]]


def href(links: Sequence[Json], rel: str, media_type: str | None = None) -> str:
    """Where a link leads; without its host."""
    (found,) = (x["href"] for x in links if x["rel"] == rel and media_type in (None, x["type"]))
    return str(found).removeprefix("http://localhost")
