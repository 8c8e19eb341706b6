"""Everything that follows from the readings of the reports and from what people judged of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from incidents.audience import Audience
from incidents.exchange.features import features, incident_documents
from incidents.exchange.report_features import report_features
from incidents.exchange.values import Json
from incidents.judgements import Judgements
from incidents.model import Casebook, ReportReading
from incidents.pipeline import relate
from incidents.protect import public_shape

Seen = tuple[Json, Audience]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What everything is derived from.

    Parameters
    ----------
    readings : sequence of ReportReading
        As people corrected them.
    received : mapping
        By report id, how it came.
    judgements : Judgements
    restricted_reports, restricted_places : collections of ids
        Protected sources; a report that names a protected place is protected too.
    secret : bytes
    """

    readings: Sequence[ReportReading]
    received: Mapping[str, Json]
    judgements: Judgements
    restricted_reports: Collection[str]
    restricted_places: Collection[str]
    secret: bytes

    def is_restricted(self, reading: ReportReading) -> bool:
        """Whether the public must not see what a report says."""
        return reading.report.id in self.restricted_reports or any(
            m.result.place is not None and m.result.place.id in self.restricted_places for m in reading.places
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The casebook of all reports, and that of those that everyone may see."""

    sources: Sources
    casebook: Casebook
    public: Casebook

    @classmethod
    def of(cls, sources: Sources) -> "Derived":
        """Relate all readings, and those that are public among themselves."""
        groupings = sources.judgements.groupings
        open_ = [r for r in sources.readings if not sources.is_restricted(r)]
        whole = relate(sources.readings, groupings)
        public = whole if len(open_) == len(sources.readings) else relate(open_, groupings)
        return cls(sources=sources, casebook=whole, public=public)

    def features(self, collection: str) -> Iterator[Seen]:
        """The features of a collection, with who may see each."""
        if self.public is self.casebook:
            yield from ((feature, Audience.EVERYONE) for feature in self._made(self.casebook, collection))
            return
        public = {feature["id"]: feature for feature in self._made(self.public, collection)}
        for feature in self._made(self.casebook, collection):
            if public.get(feature["id"]) == feature:
                del public[feature["id"]]
                yield feature, Audience.EVERYONE
            else:
                yield feature, Audience.TRUSTED
        yield from ((feature, Audience.PUBLIC) for feature in public.values())
        if collection == "incidents":
            yield from ((feature, Audience.PUBLIC) for feature in self._protected())

    def documents(self) -> Iterator[Seen]:
        """The page documents of the incidents, with who may see each."""
        if self.public is self.casebook:
            yield from ((document, Audience.EVERYONE) for document in incident_documents(self.casebook))
            return
        yield from ((document, Audience.TRUSTED) for document in incident_documents(self.casebook))
        yield from ((document, Audience.PUBLIC) for document in incident_documents(self.public))

    def _made(self, casebook: Casebook, collection: str) -> Iterator[Json]:
        if collection == "reports":
            return report_features(casebook, self.sources.received)
        if collection == "findings":
            return map(self._ruled, features(casebook, collection))
        return features(casebook, collection)

    def _ruled(self, feature: Json) -> Json:
        ruling = self.sources.judgements.rulings.get(feature["id"])
        said = {"ruling": ruling.ruling.value if ruling else None, "ruled_by": ruling.by if ruling else None}
        return feature | {"properties": feature["properties"] | said}

    def _protected(self) -> Iterator[Json]:
        """The public shapes of the incidents that only protected sources tell of."""
        open_ = {r.report.id for r in self.public.readings}
        for incident in self.casebook.incidents:
            if not any(report in open_ for report, _ in incident.events):
                yield public_shape(incident, self.sources.secret)
