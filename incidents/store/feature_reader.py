"""The features of a store, as they are asked for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from incidents.audience import Audience
from incidents.exchange.tiles.grid import Tile
from incidents.store import facets, features
from incidents.store.answers import Answers
from incidents.store.database import LIMIT_S, Connection, Database
from incidents.store.extents import Extent, extent
from incidents.store.facets import Facet, Tally
from incidents.store.keeper import Keeper
from incidents.store.kept import Kept
from incidents.store.known_reports import shown
from incidents.store.query import FeaturePage, FeatureQuery
from incidents.store.select import select
from incidents.store.snapshot import Snapshot
from incidents.store.tiles import Coverage, Tiles

Json = dict[str, Any]


class FeatureReader(Keeper):
    """Reads features, and remembers what was worked out of one state."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._known = features.Known()
        self._extents: Kept[Extent] = Kept()
        self._tiles = Tiles(database)
        self._answers = Answers(database)
        self._tallies: Kept[Tally] = Kept(most=200)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """One state of the features; a statement that takes too long is a `QueryError`."""
        with self.database.reading(LIMIT_S) as db:
            yield Snapshot(db, self.database, self._known)

    def hold(self) -> None:
        """Read where points are that were asked for in vain: then a page of a box takes no search."""
        if self.database.is_near and self._known.boxes.wanted:
            with self.database.reading() as db:
                self._known.boxes.hold(db, self.database, features.state(db))

    def page(self, query: FeatureQuery) -> FeaturePage:
        """One page of what a query asks for."""
        with self.snapshot() as seen:
            return seen.page(query)

    def bodies(self, query: FeatureQuery) -> Iterator[str]:
        """Every feature that a query asks for as JSON text, whatever its limit, all from one state."""
        with self.database.reading(LIMIT_S) as db:
            yield from features.bodies(db, self.database, query)

    def body(self, collection: str, feature_id: str, audience: Audience = Audience.PUBLIC) -> str | None:
        """One feature as JSON text, or None."""
        with self.snapshot() as seen:
            return seen.body(collection, feature_id, audience)

    def incident(self, incident_id: str, audience: Audience = Audience.PUBLIC) -> Json | None:
        """The page document of an incident with the reports that tell it, or None."""
        with self.database.reading() as db:
            document = features.document(db, incident_id, audience)
            if document is None:
                return None
            found = (shown(db, report_id, audience) for report_id in document["reports"])
            return document | {"report_documents": [report for report in found if report]}

    def extent(self, collection: str, audience: Audience = Audience.PUBLIC) -> Extent:
        """How far a collection reaches in space and time, in so far as an audience may see it."""
        with self.database.reading(LIMIT_S) as db:
            return self._extents.of(
                features.state(db),
                (collection, audience),
                lambda: extent(db, self.database, collection, audience),
            )

    def tile(self, query: FeatureQuery, tile: Tile) -> bytes:
        """A vector tile of what a query chooses, whatever its order and page; empty where nothing lies."""
        with self.database.reading(LIMIT_S) as db:
            return self._tiles.tile(db, query, tile)

    def coverage(self, query: FeatureQuery) -> Coverage:
        """How many features a query chooses, and where those of them that have a place are."""
        with self.database.reading(LIMIT_S) as db:
            return self._tiles.coverage(db, query)

    def facets(self, collection: str, name: str, audience: Audience = Audience.PUBLIC) -> tuple[Facet, ...]:
        """The commonest values of a text, or of a list of texts, each with its number of features."""
        with self.database.reading(LIMIT_S) as db:
            key = f"facets {collection} {name} {int(audience)}"
            found = self._answers.of(
                db, key, lambda: facets.values(db, self.database, collection, name, audience)
            )
            return tuple((text, count) for text, count in found)

    def tally(self, query: FeatureQuery) -> Tally:
        """How many features a query asks for, whatever its limit: by day, and without a place."""
        with self.database.reading(LIMIT_S) as db:
            chosen = select(query, self.database)
            key, state = (chosen.table, chosen.condition, chosen.values), features.state(db)
            found = self._tallies.of(state, key, lambda: self._tally(db, query))
            self._known.counts.of(state, key, lambda: found.matched)
            return found

    def _tally(self, db: Connection, query: FeatureQuery) -> Tally:
        if not query.is_whole:
            return facets.tally(db, self.database, query)
        key = f"tally {query.collection} {int(query.audience)}"
        found = self._answers.of(db, key, lambda: asdict(facets.tally(db, self.database, query)))
        days = tuple((day, count) for day, count in found["days"])
        return Tally(days=days, placeless=found["placeless"])

    def leave_answers(self) -> bool:
        """Leave beside the store what was worked out of whole collections, for a server that starts."""
        return self._answers.leave()

    def rows(self, query: FeatureQuery, names: Sequence[str]) -> list[tuple[Any, ...]]:
        """The id and some properties of what a query asks for, to its limit."""
        with self.database.reading(LIMIT_S) as db:
            return list(facets.rows(db, self.database, query, names))

    def state(self) -> str:
        """What changes with every write that a reader can see."""
        with self.database.reading() as db:
            return features.state(db)
