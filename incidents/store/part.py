"""The part of what is derived that a change reaches: see `incidents.reach`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from incidents.audience import Audience
from incidents.checking.disagree import DISAGREEMENTS
from incidents.deriving import Derived, Sources, View
from incidents.exchange.features import mention_record, place_feature
from incidents.exchange.ids import machine_id
from incidents.exchange.links import Links
from incidents.model import Casebook, ReportReading, Verdict
from incidents.partly import Change, Scope, World, reached, scope_of
from incidents.protect import public_id
from incidents.store import access, features, history, judged, tables
from incidents.store.database import Connection
from incidents.store.derive import Update, is_split, names_any
from incidents.store.features import Present
from incidents.store.history import Action, Entry
from incidents.store.shelf import StoredShelf, places_of, told_rows

Json = dict[str, Any]

_CHANGING = (Action.RECEIVE, Action.READ, Action.CORRECT)
# If more than one report in so many changed, all is derived anew.
_FEW = 4
# See `incidents.partly.is_of_claims`.
_OF_CLAIMS = (
    f"(relation IN ({', '.join('?' * len(DISAGREEMENTS))}) OR (probability IS NULL AND verdict <> ?))",
    (*DISAGREEMENTS, Verdict.NOT_CHECKABLE.value),
)


def update(db: Connection, base: int) -> Update | None:
    """What follows from the entries after a number; None where too much may, so that all is derived anew."""
    entries = list(history.entries(db, after=base))
    changed = frozenset(e.subject for e in entries if e.action in _CHANGING)
    reports = db.execute("SELECT count(*) FROM received").fetchone()[0]
    if base == 0 or _FEW * len(changed) > reports or _is_sweeping(db, entries):
        return None
    return _Part(db, base, changed, entries).update()


def _is_sweeping(db: Connection, entries: Sequence[Entry]) -> bool:
    """Whether something was protected or deleted, or the first protected report came."""
    if any(e.action in (Action.RESTRICT, Action.REDACT) for e in entries):
        return True
    came = sum(e.action == Action.RECEIVE and bool(e.content.get("restricted")) for e in entries)
    known = db.execute("SELECT count(*) FROM received WHERE restricted = 1").fetchone()[0]
    return came > 0 and known == came and not judged.restricted_places(db)


@dataclass(slots=True)
class _Reached:
    """What is derived anew: reports and their findings, incidents, places."""

    scope: Scope
    incidents: set[str]
    places: set[str]


class _Part:
    def __init__(self, db: Connection, base: int, changed: frozenset[str], entries: Sequence[Entry]) -> None:
        self._db, self._changed = db, changed
        self._shelf = StoredShelf(db)
        self._protected = judged.restricted_places(db)
        self._secret = access.secret(db, "places") or b""
        self._worlds = {int(Audience.TRUSTED): World(Audience.TRUSTED, self._shelf, lambda _: True)}
        if is_split(db):
            public = World(Audience.PUBLIC, self._shelf, lambda r: not self._is_restricted(r))
            self._worlds[int(Audience.PUBLIC)] = public
        groupings, regrouped = judged.groupings(db), judged.groupings(db, base)
        self._change = Change(reports=changed, groupings=groupings, regrouped=regrouped)
        self._ruled = [e.subject for e in entries if e.action == Action.RULE and e.subject != judged.GROUPING]

    def update(self) -> Update:
        """All that is to be written."""
        events = reached(self._shelf, self._worlds, self._change)
        found = self._reached({report for report, _ in events} | self._changed)
        parts = {n: world.part(found.scope) for n, world in self._worlds.items()}
        present = self._findings(found.scope)
        found.incidents |= self._touched(parts, present)
        for n, world in self._worlds.items():
            # An id may stand for one incident in one world, and for another in the other.
            tellers = {report for one in found.incidents for report in world.tellers(one)}
            if not tellers <= world.near:
                parts[n] = world.part(found.scope, tellers)
        derived = self._derived({n: self._view(n, part, found, present) for n, part in parts.items()}, found)
        told = [row for n, world in self._worlds.items() for row in told_rows(n, world.fresh)]
        changed = [r for r in map(self._shelf.reading, sorted(self._changed)) if r is not None]
        return Update(
            features={c: list(derived.features(c)) for c in tables.COLLECTIONS},
            documents=list(derived.documents()),
            told=told,
            readings=changed,
            present=self._present(found) | {"findings": present},
            incidents=sorted(found.incidents),
            events=sorted(events),
            reports=sorted(self._changed),
        )

    def _is_restricted(self, reading: ReportReading) -> bool:
        document = self._shelf.document(reading.report.id)
        return bool(document and document["restricted"]) or names_any(reading, self._protected)

    def _reached(self, core: set[str]) -> _Reached:
        rows = self._rows("findings", "report", "id IN ({})", self._ruled)
        worlds = self._worlds.values()
        readings = [r for r in map(self._shelf.reading, self._changed) if r is not None]
        return _Reached(
            scope=scope_of(self._shelf, self._worlds, core.union(row[0] for row in rows)),
            incidents={i for w in worlds for i in (*w.old, *(one.id for one in w.fresh))},
            places={p for r in readings for p in places_of(r)}.union(*map(self._shelf.named, self._changed)),
        )

    def _findings(self, scope: Scope) -> Present:
        """The findings that stand in the place of those to come: see `Scope.has`."""
        known: Present = {}
        sql, values = _OF_CLAIMS
        for reports, condition, more in (
            (scope.core, "report IN ({})", ()),
            (scope.core, f"against_report IN ({{}}) AND {sql}", values),
            (scope.asked, f"report IN ({{}}) AND NOT {sql}", values),
        ):
            for part in features.parts(sorted(reports)):
                where = condition.format(", ".join("?" * len(part)))
                known |= features.present_rows(self._db, "findings", where, (*part, *more))
        return known

    def _touched(self, parts: Mapping[int, Casebook], present: Present) -> set[str]:
        """The incidents that have a side in the findings that were, or in those that come."""
        seqs = [seq for seq, _ in present.values()]
        rows = self._rows("findings", "incident, other_incident", "seq IN ({})", seqs)
        found = {side for row in rows for side in row}
        for part in parts.values():
            links = Links.of(part)
            found |= {side for finding in part.findings for side in links.sides(finding)}
        return {side for side in found if side is not None}

    def _view(self, number: int, part: Casebook, hit: _Reached, present: Present) -> View:
        """What one world makes of the part."""
        return View(
            casebook=Casebook(
                readings=tuple(r for r in part.readings if r.report.id in hit.scope.core),
                incidents=tuple(i for i in part.incidents if i.id in hit.incidents),
                findings=part.findings,
            ),
            links=Links.of(part, self._beside(number, hit, present)),
            places=list(self._places(self._worlds[number], hit)),
        )

    def _beside(self, number: int, hit: _Reached, present: Present) -> dict[str, list[Json]]:
        """By incident, the findings that stay as they are."""
        found: dict[str, list[Json]] = {}
        for one in hit.incidents:
            document = features.document(self._db, one, Audience(number)) or {"findings": []}
            found[one] = [
                f
                for f in document["findings"]
                if not {(f["id"], int(Audience.EVERYONE)), (f["id"], number)} & present.keys()
            ]
        return found

    def _places(self, world: World, hit: _Reached) -> Iterator[Json]:
        """The places that changed reports name, or named, with all that name them."""
        known = {r.report.id: r for r in world.readings(self._changed)}
        for place_id in sorted(hit.places):
            body = features.body(self._db, "places", machine_id(place_id), Audience(world.number))
            mentions = json.loads(body)["properties"]["mentions"] if body else []
            mentions = [m for m in mentions if m["report"] not in self._changed]
            mentions += [
                mention_record(report, m)
                for report, reading in known.items()
                for m in reading.places
                if m.result.place is not None and m.result.place.id == place_id
            ]
            if mentions:
                lines = self._shelf.lines([m["report"] for m in mentions])
                mentions.sort(key=lambda m: lines[m["report"]])
                yield self._place(place_id, mentions)

    def _place(self, place_id: str, mentions: Sequence[Json]) -> Json:
        """A place as the last report that names it has it."""
        last = self._shelf.reading(mentions[-1]["report"])
        named = [m.result.place for m in (last.places if last else ()) if m.result.place]
        return place_feature([p for p in named if p.id == place_id][-1], mentions)

    def _derived(self, views: Mapping[int, View], hit: _Reached) -> Derived:
        ids = {machine_id(f.id) for view in views.values() for f in view.casebook.findings}
        rulings = {key: ruling for key in ids if (ruling := judged.ruling(self._db, key)) is not None}
        documents = {r: d for r in hit.scope.core if (d := self._shelf.document(r)) is not None}
        sources = Sources(
            readings=self._shelf.loaded,
            received=documents,
            groupings=self._change.groupings,
            rulings=rulings,
            is_restricted=self._is_restricted,
            secret=self._secret,
        )
        whole = views[Audience.TRUSTED]
        return Derived(sources=sources, whole=whole, public=views.get(Audience.PUBLIC, whole))

    def _present(self, hit: _Reached) -> dict[str, Present]:
        """The rows of each collection but the findings that what comes takes the place of."""
        protected = [public_id(one, self._secret) for one in hit.incidents]
        asked: Mapping[str, tuple[str, Sequence[str]]] = {
            "incidents": ("id", [*hit.incidents, *protected]),
            "claim-areas": ("report", list(hit.scope.core)),
            "places": ("id", [machine_id(place) for place in hit.places]),
            "reports": ("id", [machine_id(report) for report in hit.scope.core]),
        }
        found: dict[str, Present] = {name: {} for name in asked}
        for name, (column, values) in asked.items():
            for part in features.parts(values):
                marks = ", ".join("?" * len(part))
                found[name] |= features.present_rows(self._db, name, f"{column} IN ({marks})", part)
        return found

    def _rows(self, collection: str, columns: str, condition: str, values: Sequence[Any]) -> Iterator[Any]:
        """Columns of the derived rows that one of many values picks."""
        for part in features.parts(values):
            where = condition.format(", ".join("?" * len(part)))
            sql = f"SELECT {columns} FROM {tables.table(collection)} WHERE imported IS NULL AND {where}"  # noqa: S608
            yield from self._db.execute(sql, part)
