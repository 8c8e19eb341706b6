"""Stores filled with features made by hand."""

import json
from collections.abc import Sequence

from geo.lonlat import Location, LonLat
from incidents.exchange.features import features, incident_documents
from incidents.exchange.report_features import report_features
from incidents.ingest import Received
from incidents.model import Casebook, Incident, PlaceRef
from incidents.store import Audience, FeatureQuery, Store
from incidents.store import features as tables
from incidents.store.query import Bbox
from tests.incidents import sample

REPORTS = [Received(report=r.report) for r in sample.casebook().readings]


def put(store: Store, casebook: Casebook) -> None:
    """A casebook's features in the place of what the store derives by itself."""
    how = {"received_at": "2026-01-01T00:00:00Z", "received_from": "me", "sha256": "0"}
    with store.database.writing() as db:
        for collection in ("incidents", "claim-areas", "findings", "places"):
            seen = [(f, Audience.EVERYONE) for f in features(casebook, collection)]
            tables.replace(db, store.database, collection, seen)
        told = report_features(casebook, {r.report.id: how for r in casebook.readings})
        tables.replace(db, store.database, "reports", [(f, Audience.EVERYONE) for f in told])
        tables.set_derived_head(db, tables.derived_head(db) + 1)
        tables.put_documents(db, [(d, Audience.EVERYONE) for d in incident_documents(casebook)])


def full(store: Store) -> Store:
    """The store with the two reports of the sample and all that follows from them."""
    store.receive(REPORTS, [sample.reading_a(), sample.reading_b()], "me")
    put(store, sample.casebook())
    return store


def at(*positions: tuple[float, float]) -> Casebook:
    """A casebook with an incident at each position."""
    return Casebook(
        incidents=tuple(
            Incident(
                id=f"at-{n}",
                kind="attack",
                date=None,
                place=PlaceRef(
                    name="p", location=Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=1.0)
                ),
                claims=(),
                events=(("b", n),),
            )
            for n, (lon, lat) in enumerate(positions)
        )
    )


def ids(store: Store, bbox: Bbox | None = None, collection: str = "incidents") -> list[str]:
    """The ids of the features that meet a box."""
    page = store.page(FeatureQuery(collection=collection, bbox=bbox))
    assert page.number_matched == len(page.bodies)
    return ids_of(page.bodies)


def ids_of(bodies: Sequence[str]) -> list[str]:
    """The ids of features given as text."""
    return [json.loads(body)["id"] for body in bodies]
