"""The features brought up to what was received and judged: all of them, or those that a change reaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from incidents.audience import Audience
from incidents.corrected import corrected
from incidents.deriving import Derived, Seen, Sources
from incidents.model import ReportReading
from incidents.store import access, features, history, imported, judged, received, shelf, tables
from incidents.store.database import Connection, Database
from incidents.store.features import Present
from incidents.store.history import Action

MACHINE = "standoff"

# What is protected or deleted may change any feature.
_SWEEPING = (Action.RESTRICT, Action.REDACT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What is to be written.

    Parameters
    ----------
    features, documents
        With who may see each.
    present : mapping of Present, optional
        By collection, the rows that the features take the place of; without it all.
    incidents : sequence of str, optional
        Those whose documents these are; without it all.
    told : sequence of tuple
        Rows of events and their incidents.
    events : sequence of tuple, optional
        The events that these take the place of; without it all.
    readings : sequence of ReportReading
        Whose days and places are to be kept.
    reports : sequence of str, optional
        The reports that these take the place of; without it all.
    """

    features: Mapping[str, Sequence[Seen]]
    documents: Sequence[Seen]
    told: Sequence[tuple[Any, ...]]
    readings: Sequence[ReportReading]
    present: Mapping[str, Present] | None = None
    incidents: Sequence[str] | None = None
    events: Sequence[tuple[str, int]] | None = None
    reports: Sequence[str] | None = None

    def write(self, db: Connection, database: Database) -> None:
        """Put it in the place of what it replaces."""
        imported.give_way(db, MACHINE, [feature["id"] for feature, _ in self.features["incidents"]])
        for collection, found in self.features.items():
            present = None if self.present is None else self.present[collection]
            features.replace(db, database, collection, found, present)
        features.put_documents(db, self.documents, self.incidents)
        shelf.put_told(db, self.told, self.events)
        shelf.put_ties(db, self.readings, self.reports)


def derive(database: Database, *, anew: bool = False) -> bool:
    """Bring the features up to date: see `Store.derive`."""
    from incidents.store import part  # noqa: PLC0415 - which needs this one

    is_first = True
    while True:
        with database.reading() as db:
            head, base = history.head(db)[0], features.derived_head(db)
            if base >= head and not anew:
                return not is_first  # another one did it meanwhile
            update = None if anew else part.update(db, base)
            update = update or whole(db)
        with database.writing() as db:
            is_overtaken = any(True for _ in history.entries(db, actions=_SWEEPING, after=head))
            if features.derived_head(db) == base and not is_overtaken:
                is_last = history.head(db)[0] == head
                update.write(db, database)
                features.set_derived_head(db, history.head(db)[0] if is_last else head)
                return True
        is_first = False


def whole(db: Connection) -> Update:
    """Everything, from all that was received and judged."""
    found = sources(db)
    derived = Derived.of(found)
    told = list(shelf.told_rows(Audience.TRUSTED, derived.whole.casebook.incidents))
    if is_split(db):
        told += shelf.told_rows(Audience.PUBLIC, derived.public.casebook.incidents)
    return Update(
        features={c: list(derived.features(c)) for c in tables.COLLECTIONS},
        documents=list(derived.documents()),
        told=told,
        readings=found.readings,
    )


def is_split(db: Connection) -> bool:
    """Whether the public may know less than the trusted."""
    some = db.execute("SELECT 1 FROM received WHERE restricted = 1 LIMIT 1").fetchone()
    return some is not None or bool(judged.restricted_places(db))


def sources(db: Connection) -> Sources:
    """Everything that was received and judged."""
    judgements = judged.judgements(db)
    documents = {d["id"]: d for d in received.documents(db)}
    written = received.readings(db)
    readings = [
        corrected(received.decoded(received.as_report(d), written[key]), judgements.corrections.get(key, ()))
        for key, d in documents.items()
        if key in written
    ]
    places = judged.restricted_places(db)
    return Sources(
        readings=readings,
        received=documents,
        groupings=judgements.groupings,
        rulings=judgements.rulings,
        is_restricted=lambda r: documents[r.report.id]["restricted"] or names_any(r, places),
        secret=access.secret(db, "places") or b"",
    )


def names_any(reading: ReportReading, places: frozenset[str]) -> bool:
    """Whether a reading names one of some places: a report that names a protected place is protected too."""
    return not places.isdisjoint(shelf.places_of(reading)) if places else False
