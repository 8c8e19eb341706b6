"""Everything that an incident's page shows, and its self-contained file with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from incidents.store import FeatureQuery, Store
from incidents.store.history import Action, Entry
from web import evidence, speakers
from web.ports import Json, audience
from web.spans import Segment, segments
from web.speakers import SpeakerRow

_CONFLICTS = ("contradicted", "borderline")
_ACTS = (Action.CORRECT, Action.RULE)
# Incidents that a person may join with this one are those of about the same days.
_APART = timedelta(days=3)
_MOST_OTHERS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """An incident's document, and what is made of it.

    Parameters
    ----------
    incident : dict
        Its page document.
    columns, rows
        What each speaker says.
    texts : list
        Each report with its text cut at the ends of its spans.
    rulings : mapping
        The last ruling on each finding that has one, by the finding's id.
    acts : list of Entry
        What people corrected and ruled, in order.
    """

    incident: Json
    columns: Sequence[str]
    rows: Sequence[SpeakerRow]
    texts: Sequence[tuple[Json, list[Segment]]]
    rulings: Mapping[str, Entry]
    acts: Sequence[Entry]

    @property
    def conflicts(self) -> list[Json]:
        """The findings that can't hold together, or hardly."""
        return [f for f in self.incident["findings"] if f["verdict"] in _CONFLICTS and f.get("id")]


def dossier(store: Store, incident_id: str) -> Dossier:
    """Gather it.

    Raises
    ------
    UnknownItemError
        If there is no such incident.
    """
    document = evidence.incident(store, incident_id)
    columns, rows = speakers.table(document["claims"], document["publishers"])
    found = {f["id"]: store.history(subject=f["id"]) for f in document["findings"] if f.get("id")}
    ruled = {key: [e for e in entries if e.action == Action.RULE] for key, entries in found.items()}
    return Dossier(
        incident=document,
        columns=columns,
        rows=rows,
        texts=list(_texts(document)),
        rulings={key: entries[-1] for key, entries in ruled.items() if entries},
        acts=_acts(store, document, ruled),
    )


def others(store: Store, document: Json) -> list[tuple[str, str]]:
    """Id and title of the incidents that this one may be joined with."""
    asked = FeatureQuery(
        collection="incidents",
        audience=audience(),
        days=_about(date.fromisoformat(document["date"][:10])) if document["date"] else None,
        limit=_MOST_OTHERS,
    )
    rows = store.rows(asked, ["title", "dataset"])
    return [(row[0], row[1]) for row in rows if row[0] != document["id"] and row[2] is None]


def _about(day: date) -> tuple[date, date]:
    """The days before and after; there are none beyond the calendar's first and last."""
    inside = min(max(day, date.min + _APART), date.max - _APART)
    return inside - _APART, inside + _APART


def _texts(document: Json) -> Iterator[tuple[Json, list[Segment]]]:
    for report in document["report_documents"]:
        spans = evidence.claim_spans(document, report["id"])
        yield report, segments(report["id"], report["text"], spans)


def _acts(store: Store, document: Json, ruled: Mapping[str, list[Entry]]) -> list[Entry]:
    corrected = (e for key in document["reports"] for e in store.history(subject=key) if e.action in _ACTS)
    return sorted((*corrected, *(e for found in ruled.values() for e in found)), key=lambda e: e.seq)
