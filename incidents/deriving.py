"""Everything that follows from the readings of the reports and from what people judged of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from incidents.audience import Audience
from incidents.exchange.features import features, incident_documents
from incidents.exchange.links import Links
from incidents.exchange.report_features import report_features
from incidents.exchange.values import Json
from incidents.judgements import Grouping, Ruling
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
    groupings : sequence of Grouping
    rulings : mapping of Ruling
        By finding id, the last one.
    is_restricted : callable
        Whether the public must not see what a reading says.
    secret : bytes
    """

    readings: Sequence[ReportReading]
    received: Mapping[str, Json]
    groupings: Sequence[Grouping]
    rulings: Mapping[str, Ruling]
    is_restricted: Callable[[ReportReading], bool]
    secret: bytes

    def seen_by(self, audience: Audience) -> Sequence[ReportReading]:
        """The readings that an audience may know of."""
        if audience is Audience.TRUSTED:
            return self.readings
        return [r for r in self.readings if not self.is_restricted(r)]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one audience's reports come to, or the part of it that is wanted.

    Parameters
    ----------
    casebook : Casebook
        What features are made of.
    links : Links
        Of the casebook that it is a part of.
    places : sequence of dict, optional
        Features of places, where the casebook doesn't hold all reports that name them.
    """

    casebook: Casebook
    links: Links
    places: Sequence[Json] | None = None

    @classmethod
    def of(cls, casebook: Casebook) -> "View":
        """The view of a whole casebook."""
        return cls(casebook=casebook, links=Links.of(casebook))

    def features(self, collection: str, received: Mapping[str, Json]) -> Iterable[Json]:
        """The features of a collection."""
        if collection == "reports":
            return report_features(self.casebook, received, self.links)
        if collection == "places" and self.places is not None:
            return self.places
        return features(self.casebook, collection, self.links)

    def documents(self) -> Iterator[Json]:
        """The page documents of the incidents."""
        return incident_documents(self.casebook, self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What follows from all reports, and from those that everyone may see."""

    sources: Sources
    whole: View
    public: View

    @classmethod
    def of(cls, sources: Sources) -> "Derived":
        """Relate all readings, and those that are public among themselves."""
        open_ = sources.seen_by(Audience.PUBLIC)
        whole = View.of(relate(sources.readings, sources.groupings))
        is_all = len(open_) == len(sources.readings)
        public = whole if is_all else View.of(relate(open_, sources.groupings))
        return cls(sources=sources, whole=whole, public=public)

    def features(self, collection: str) -> Iterator[Seen]:
        """The features of a collection, with who may see each."""
        views = (self.whole, self.public)
        made = [self._made(view, collection) for view in views[: 1 if self._is_one else 2]]
        yield from _seen(*made)
        if collection == "incidents" and not self._is_one:
            yield from ((feature, Audience.PUBLIC) for feature in self._protected())

    def documents(self) -> Iterator[Seen]:
        """The page documents of the incidents, with who may see each."""
        views = (self.whole, self.public)
        return _seen(*(view.documents() for view in views[: 1 if self._is_one else 2]))

    @property
    def _is_one(self) -> bool:
        return self.public is self.whole

    def _made(self, view: View, collection: str) -> Iterable[Json]:
        made = view.features(collection, self.sources.received)
        return map(self._ruled, made) if collection == "findings" else made

    def _ruled(self, feature: Json) -> Json:
        ruling = self.sources.rulings.get(feature["id"])
        said = {"ruling": ruling.ruling.value if ruling else None, "ruled_by": ruling.by if ruling else None}
        return feature | {"properties": feature["properties"] | said}

    def _protected(self) -> Iterator[Json]:
        """The public shapes of the incidents that only protected sources tell of."""
        hidden = {r.report.id for r in self.sources.readings if self.sources.is_restricted(r)}
        for incident in self.whole.casebook.incidents:
            if all(report in hidden for report, _ in incident.events):
                yield public_shape(incident, self.sources.secret)


def _seen(whole: Iterable[Json], public: Iterable[Json] | None = None) -> Iterator[Seen]:
    """What each world shows, with who may see it: everyone, what both show alike."""
    if public is None:
        yield from ((one, Audience.EVERYONE) for one in whole)
        return
    by_id = {one["id"]: one for one in public}
    for one in whole:
        if by_id.get(one["id"]) == one:
            del by_id[one["id"]]
            yield one, Audience.EVERYONE
        else:
            yield one, Audience.TRUSTED
    yield from ((one, Audience.PUBLIC) for one in by_id.values())
