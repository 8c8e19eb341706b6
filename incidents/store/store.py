"""The store: reports as received, their readings, what people judged, and the features that follow.

Everything derived follows from the rest, and is replaced where it changed. Every write is one transaction.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from incidents.audience import Audience
from incidents.corrected import corrected
from incidents.deriving import Derived
from incidents.errors import ConflictError, StoreError, UnknownError
from incidents.exchange.ids import machine_id
from incidents.exchange.imports.batches import Added, Batch
from incidents.exchange.tiles.grid import Tile
from incidents.judgements import Correction, EventKey, Grouping, Judgements, Ruling
from incidents.model import Casebook, Report, ReportReading
from incidents.pipeline import relate
from incidents.sentence import say
from incidents.store import access, derive, facets, features, history, imported, judged, received, verify
from incidents.store.access import Answer, Once, Token
from incidents.store.database import LIMIT_S, Connection, Database
from incidents.store.extents import Extent, extent
from incidents.store.facets import Facet, Tally
from incidents.store.history import Action, Entry
from incidents.store.kept import Kept
from incidents.store.query import FeaturePage, FeatureQuery
from incidents.store.received import Received
from incidents.store.select import select
from incidents.store.snapshot import Snapshot
from incidents.store.staged import Staged, stage
from incidents.store.tiles import Coverage, Tiles

Json = dict[str, Any]


class Store:
    """A repository over a database. Open one with `incidents.store.open_store`.

    Every read sees one state: it never waits for a writer, nor sees half of what one wrote. A method raises
    `StoreError` where the database can't be used.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._known = features.Known()
        self._extents: Kept[Extent] = Kept()
        self._tiles = Tiles(database)
        self._facets: Kept[tuple[Facet, ...]] = Kept()
        self._tallies: Kept[Tally] = Kept(most=200)
        self.secret("places")

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return self.database.name

    # Features

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """One state of the features; a statement that takes too long is a `QueryError`."""
        with self.database.reading(LIMIT_S) as db:
            yield Snapshot(db, self.database, self._known)

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
            found = (_shown(db, report_id, audience) for report_id in document["reports"])
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
            return self._facets.of(
                features.state(db),
                (collection, name, audience),
                lambda: facets.values(db, self.database, collection, name, audience),
            )

    def tally(self, query: FeatureQuery) -> Tally:
        """How many features a query asks for, whatever its limit: by day, and without a place."""
        with self.database.reading(LIMIT_S) as db:
            key = select(query, self.database)
            return self._tallies.of(
                features.state(db),
                (key.table, key.condition, key.values),
                lambda: facets.tally(db, self.database, query),
            )

    def rows(self, query: FeatureQuery, names: Sequence[str]) -> list[tuple[Any, ...]]:
        """The id and some properties of what a query asks for, to its limit."""
        with self.database.reading(LIMIT_S) as db:
            return list(facets.rows(db, self.database, query, names))

    def state(self) -> str:
        """What changes with every write that a reader can see."""
        with self.database.reading() as db:
            return features.state(db)

    # Reports

    def report(self, report_id: str, audience: Audience = Audience.PUBLIC) -> Json | None:
        """A report as received, with its SHA-256 and when it came, or None: also where it is protected."""
        with self.database.reading() as db:
            return _shown(db, report_id, audience)

    def is_deleted(self, report_id: str, audience: Audience = Audience.PUBLIC) -> bool:
        """Whether a report was here and was deleted, so far as an audience may know of it."""
        with self.database.reading() as db:
            found = received.document(db, report_id)
        is_known = found is not None and (audience is Audience.TRUSTED or not found["restricted"])
        return is_known and found is not None and found["text"] is None

    def original(self, report_id: str) -> bytes | None:
        """The bytes of a report as they came, whoever asks, or None."""
        with self.database.reading() as db:
            return received.original(db, report_id)

    def reports(self) -> list[Report]:
        """Every report that wasn't deleted, in the order they came, whoever asks."""
        with self.database.reading() as db:
            return [received.as_report(found) for found in received.documents(db)]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever received or imported."""
        with self.database.reading() as db:
            return not (history.last(db, Action.RECEIVE) or history.last(db, Action.IMPORT))

    def holds(self, report: Received) -> bool:
        """Whether a report is there already, with the same text.

        Raises
        ------
        ConflictError
            If its id is taken by another text.
        """
        with self.database.reading() as db:
            return received.is_known(db, report)

    def reading(self, report_id: str) -> ReportReading | None:
        """What was read from a report, as people corrected it, or None; whoever asks."""
        with self.database.reading() as db:
            found, written = received.document(db, report_id), received.reading(db, report_id)
            if found is None or written is None:
                return None
            corrections = judged.judgements(db).corrections.get(report_id, ())
        return corrected(received.decoded(received.as_report(found), written), corrections)

    def unread(self) -> list[Report]:
        """The reports that have no reading of this version."""
        with self.database.reading() as db:
            known = received.readings(db)
            return [received.as_report(f) for f in received.documents(db) if f["id"] not in known]

    def receive(
        self,
        reports: Sequence[Received],
        readings: Sequence[ReportReading],
        author: str,
        *,
        once: Once | None = None,
    ) -> list[str]:
        """Keep reports with their readings, all or none; the ids of those that are new.

        `once`, here and below: a request whose answer is kept with what it wrote, or `AnsweredError` raised.
        A report that is there already, with the same text, is left as it is; its reading is replaced.

        Raises
        ------
        ConflictError
            If a report's id is taken by another text.
        """
        with self.database.writing() as db:
            new = [r.report.id for r in reports if received.add(db, r, author)]
            for reading in readings:
                received.put_reading(db, reading.report.id, received.encoded(reading), derive.MACHINE)
            return access.keep(db, once, new)

    def restrict_report(
        self,
        report_id: str,
        author: str,
        *,
        restricted: bool,
        reason: str = "",
        once: Once | None = None,
    ) -> None:
        """Protect the source of a report, or no more.

        Raises
        ------
        UnknownError
            If there is no such report.
        """
        with self.database.writing() as db:
            _need_report(db, report_id)
            received.restrict(db, report_id, author, restricted=restricted, reason=reason)
            features.hide(db)
            access.keep(db, once, None)

    def restrict_place(
        self, place_id: str, author: str, *, restricted: bool, reason: str = "", once: Once | None = None
    ) -> None:
        """Protect a place, and with it every report that names it, or no more."""
        with self.database.writing() as db:
            said = {"restricted": restricted, "reason": reason}
            history.append(db, author, Action.RESTRICT, f"place {place_id}", said)
            features.hide(db)
            access.keep(db, once, None)

    def redact(self, report_id: str, author: str, reason: str, *, once: Once | None = None) -> None:
        """Delete a report: its bytes, text and reading; that it was there, and who deleted it, stays.

        Raises
        ------
        UnknownError
            If there is no such report.
        """
        with self.database.writing() as db:
            _need_report(db, report_id)
            received.redact(db, report_id, author, reason)
            features.clear(db)
            access.keep(db, once, None)

    # Judgements

    def correct(self, correction: Correction, author: str, *, once: Once | None = None) -> Entry:
        """Record a person's word on a claim or place.

        Raises
        ------
        UnknownError
            If there is no such report.
        """
        with self.database.writing() as db:
            _need_report(db, correction.report)
            body = judged.correction_body(correction)
            entry = history.append(db, author, Action.CORRECT, correction.report, body)
            return access.keep(db, once, entry)

    def rule(
        self, ruling: Ruling, author: str, *, seen: int | None = None, once: Once | None = None
    ) -> Entry:
        """Record a person's ruling on a finding.

        Parameters
        ----------
        ruling : Ruling
        author : str
        seen : int, optional
            The number of the last entry about the finding that the person has seen; 0 for none.

        Raises
        ------
        UnknownError
            If there is no such finding.
        ConflictError
            If somebody else ruled meanwhile.
        """
        with self.database.writing() as db:
            if features.body(db, "findings", ruling.finding, Audience.TRUSTED) is None:
                raise UnknownError(say("there is no finding %(id)s", id=repr(ruling.finding)))
            last = max(history.entries(db, subject=ruling.finding), key=lambda e: e.seq, default=None)
            if seen is not None and last is not None and last.seq > seen:
                said = last.content.get("ruling")
                raise ConflictError(
                    say(
                        "%(author)s ruled %(ruling)s at %(at)s, after you looked; look again",
                        author=last.author,
                        ruling=repr(said),
                        at=str(last.at),
                    )
                )
            body = {"ruling": ruling.ruling.value, "note": ruling.note}
            entry = history.append(db, author, Action.RULE, ruling.finding, body)
            return access.keep(db, once, entry)

    def group(self, grouping: Grouping, author: str, *more: Grouping, once: Once | None = None) -> Entry:
        """Record a person's word on which events are one incident, or several; the last entry."""
        with self.database.writing() as db:
            for one in (grouping, *more):
                for report_id, _ in one.events:
                    _need_report(db, report_id)
                body = judged.grouping_body(one)
                entry = history.append(db, author, Action.RULE, judged.GROUPING, body)
            return access.keep(db, once, entry)

    def events(self, incident_id: str) -> tuple[EventKey, ...]:
        """The events that an incident is told by, as groupings name them.

        Raises
        ------
        UnknownError
            If there is no such incident.
        """
        for incident in self.casebook().incidents:
            if machine_id(incident.id) == incident_id:
                return incident.told_at
        raise UnknownError(say("there is no incident %(id)s", id=repr(incident_id)))

    def judgements(self) -> Judgements:
        """The last word on everything."""
        with self.database.reading() as db:
            return judged.judgements(db)

    # What follows

    def casebook(self) -> Casebook:
        """Everything read from the stored reports, as people corrected it."""
        with self.database.reading() as db:
            sources = derive.sources(db)
        return relate(sources.readings, sources.groupings)

    def derive(self, *, anew: bool = False) -> bool:
        """Bring the features up to what was received and judged; whether they were behind, or `anew`.

        It reads one state and relates it while others go on writing. What a few reports change is worked out
        from what they can meet; the rest stays.
        """
        return derive.derive(self.database, anew=anew)

    def derive_alone(self) -> bool:
        """As `derive`, unless another process is at it; whether this one found them behind."""
        if not self.entries_behind:
            return False
        with self.database.deriving() as is_alone:
            return is_alone and self.derive()

    @property
    def entries_behind(self) -> int:
        """How many entries of the history the features don't follow from yet."""
        with self.database.reading() as db:
            return history.head(db)[0] - features.derived_head(db)

    # Imports

    def batches_done(self, key: str) -> int:
        """How many batches of the import of that key were kept."""
        with self.database.reading() as db:
            sql = "SELECT count(*) FROM batches WHERE key = ?"
            return int(db.execute(sql, (key,)).fetchone()[0])

    @property
    def stage(self) -> Callable[[str, Sequence[Json]], Staged]:
        """Lays the incidents of a data set out, for `put_staged`."""
        return stage

    def put_batch(self, batch: Batch, found: Sequence[Json]) -> Added:
        """Keep a batch of a data set's incidents, in the place of those of the same ids."""
        return self.put_staged(batch, stage(batch.dataset, found))

    def put_staged(self, batch: Batch, staged: Staged) -> Added:
        """Keep a batch that was laid out by `stage`."""
        with self.database.writing() as db, features.none_following(db):
            db.execute("INSERT INTO batches (key, number) VALUES (?, ?)", (batch.key, batch.number))
            return imported.put(db, self.database, batch, staged)

    def twins(self, dataset: str) -> Iterator[tuple[str, ...]]:
        """Source ids of different incidents of a data set with one day, position and toll above 0."""
        with self.database.reading() as db:
            yield from imported.twins(db, dataset)

    def datasets(self) -> Mapping[str, int]:
        """How many incidents each imported data set has."""
        with self.database.reading() as db:
            return imported.datasets(db)

    # History and access

    def history(self, *, subject: str | None = None, after: int = 0) -> list[Entry]:
        """What was done, in order: all of it, or about one report, finding or data set."""
        with self.database.reading() as db:
            return list(history.entries(db, subject=subject, after=after))

    def head(self) -> tuple[int, str]:
        """The number and hash of the last entry of the history."""
        with self.database.reading() as db:
            return history.head(db)

    def first_broken(self, known_head: str | None = None) -> str | None:
        """What is the first thing that doesn't fit the history, or None where all is whole.

        Parameters
        ----------
        known_head : str, optional
            A hash that `head` gave once; without it nobody can tell that entries were cut off the end.
        """
        with self.database.reading() as db:
            broken = verify.first_broken(db, self.database, known_head)
            if broken or features.derived_head(db) != history.head(db)[0]:
                return broken
            return verify.first_not_derived(db, Derived.of(derive.sources(db)))

    def add_token(self, token: Token, author: str) -> None:
        """Keep a token; `StoreError` where its name is taken."""
        with self.database.writing() as db, features.none_following(db):
            access.add_token(db, token, author)

    def token(self, token_hash: str) -> Token | None:
        """The token of a hash, or None."""
        with self.database.reading() as db:
            return access.token(db, token_hash)

    def tokens(self) -> list[Token]:
        """Every token, revoked ones too."""
        with self.database.reading() as db:
            return access.tokens(db)

    def revoke_token(self, name: str, author: str) -> None:
        """Make a token worthless; `StoreError` where there is none of that name."""
        with self.database.writing() as db, features.none_following(db):
            access.revoke(db, name, author)

    def answered(self, author: str, key: str, request_sha256: str) -> Answer | None:
        """What was answered to the request with this key, or None; `ConflictError` for another one."""
        with self.database.reading() as db:
            return access.answered(db, author, key, request_sha256)

    def keep_answer(self, once: Once) -> None:
        """Remember what was answered to a request with a key that wrote nothing."""
        with self.database.writing() as db:
            access.keep(db, once, None)

    def secret(self, name: str) -> bytes:
        """32 random bytes that belong to this store, made when first asked for."""
        with self.database.reading() as db:
            known = access.secret(db, name)
        if known is not None:
            return known
        with self.database.writing() as db:
            return access.add_secret(db, name)

    def back_up(self, target: Path) -> None:
        """Copy one state of everything into a new file, while others go on writing.

        Raises
        ------
        StoreError
            If the file is there already, or can't be written; then there is none.
        """
        if target.exists():
            raise StoreError(f"{target} is there already; name a new file for the backup")
        part = target.with_name(f".{target.name}.part")
        try:
            part.touch(mode=0o600)  # protected sources are in it
            self.database.back_up(part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def close(self) -> None:
        """Close every connection that isn't in use."""
        self.database.close()


def _shown(db: Connection, report_id: str, audience: Audience) -> Json | None:
    """A report, unless it was deleted or the asker may not see it."""
    found = received.document(db, report_id)
    if found is None or found["text"] is None:
        return None
    if audience is not Audience.TRUSTED:
        is_open = not found["restricted"] and features.body(db, "reports", report_id, audience) is not None
        return found if is_open else None
    return found


def _need_report(db: Connection, report_id: str) -> None:
    found = received.document(db, report_id)
    if found is None or found["text"] is None:
        raise UnknownError(say("there is no report %(id)s", id=repr(report_id)))
