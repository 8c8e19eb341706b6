"""One state of the features, to ask several things of."""

from functools import cached_property

from incidents.audience import Audience
from incidents.store import boxed, features
from incidents.store.database import Connection, Database
from incidents.store.query import FeaturePage, FeatureQuery


class Snapshot:
    """What a store held when it was first asked, whatever is written meanwhile.

    Parameters
    ----------
    db : Connection
        One that sees one state.
    database : Database
    known : Known
        What is known of queries.
    """

    def __init__(self, db: Connection, database: Database, known: features.Known) -> None:
        self._db = db
        self._database = database
        self._known = known

    @cached_property
    def state(self) -> str:
        """What changes with every write that a reader can see."""
        return features.state(self._db)

    def page(self, query: FeatureQuery) -> FeaturePage:
        """One page of what a query asks for."""
        return features.page(self._db, self._database, query, self.state, self._known)

    def page_at_hand(self, query: FeatureQuery) -> FeaturePage | None:
        """The same where it takes no search, and None elsewhere."""
        known = self._known.boxes
        if (seqs := boxed.at_hand(self.state, query, known)) is None:
            return None
        return boxed.page(self._db, self._database, query, seqs, known.shown(self.state))

    def body(self, collection: str, feature_id: str, audience: Audience) -> str | None:
        """One feature as JSON text, or None."""
        return features.body(self._db, collection, feature_id, audience)
