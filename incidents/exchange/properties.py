"""What the properties of every collection are called: one table behind queryables, columns and files.

A property that isn't listed here is not written by `incidents.exchange.features`, and tests say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """The type of a property's value; null is always allowed."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    TRUTH = "boolean"
    DAY = "date"
    NESTED = "json"  # an array or object: JSON text where a format knows only flat columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A property of a collection's features.

    Parameters
    ----------
    name : str
        As on the wire; Darwin Core's name where it has one.
    kind : Kind
    title : str
        What it says, with its unit.
    is_indexed : bool
        Whether many will filter or sort by it.
    """

    name: str
    kind: Kind
    title: str
    is_indexed: bool = False

    @property
    def is_queryable(self) -> bool:
        """Whether a filter can name it."""
        return self.kind is not Kind.NESTED


def _text(name: str, title: str, *, is_indexed: bool = False) -> Property:
    return Property(name=name, kind=Kind.TEXT, title=title, is_indexed=is_indexed)


def _whole(name: str, title: str, *, is_indexed: bool = False) -> Property:
    return Property(name=name, kind=Kind.WHOLE, title=title, is_indexed=is_indexed)


def _number(name: str, title: str) -> Property:
    return Property(name=name, kind=Kind.NUMBER, title=title)


def _truth(name: str, title: str) -> Property:
    return Property(name=name, kind=Kind.TRUTH, title=title)


def _day(name: str, title: str) -> Property:
    return Property(name=name, kind=Kind.DAY, title=title, is_indexed=True)


def _nested(name: str, title: str) -> Property:
    return Property(name=name, kind=Kind.NESTED, title=title)


_CENTRE = (
    _number("lon", "Centre, degrees east (CRS84)"),
    _number("lat", "Centre, degrees north (CRS84)"),
    _number("coordinateUncertaintyInMeters", "Radius in metres that surely holds the place"),
)
_SPAN = (
    _text("claimant", "Who said it; null: the report itself", is_indexed=True),
    _text("quote", "In which words"),
    _text("report", "Id of the report", is_indexed=True),
    _whole("start", "First code point of the words in the report's text"),
    _whole("end", "Code point after the last"),
)
_CLAIMED = (
    _number("claimed_min_m", "Least distance claimed, metres"),
    _number("claimed_max_m", "Greatest distance claimed, metres; null: unbounded"),
)
_RESTRICTED = _truth("restricted", "Whether its source is protected: then the circle is enlarged and shifted")

PROPERTIES: Mapping[str, tuple[Property, ...]] = {
    "incidents": (
        _text("title", "What, where and when, in a few words"),
        _text("kind", "Kind of event", is_indexed=True),
        _day("date", "Day, or the first of several"),
        _day("date_end", "Last day, where there are several"),
        _text("place", "Name of the place"),
        _text("place_id", "Id of the place in the gazetteer"),
        *_CENTRE,
        _text("feature_code", "Class of the place (GeoNames)", is_indexed=True),
        _text("verbatimLocality", "Words for the place"),
        _text("georeferenceSources", "Where the position comes from"),
        _text("georeferenceRemarks", "Why the radius is what it is"),
        _whole("killed_min", "People killed, at least", is_indexed=True),
        _whole("killed_max", "People killed, at most; null: unbounded", is_indexed=True),
        _whole("wounded_min", "People wounded, at least"),
        _whole("wounded_max", "People wounded, at most; null: unbounded"),
        _whole("missing_min", "People missing, at least"),
        _whole("missing_max", "People missing, at most; null: unbounded"),
        _whole("casualties_min", "People killed or wounded in one number, at least"),
        _whole("casualties_max", "People killed or wounded in one number, at most; null: unbounded"),
        _text("verdict", "Worst verdict on a distance claimed of it", is_indexed=True),
        _text("dataset", "The imported data set it comes from; null: read from reports", is_indexed=True),
        _text("source_id", "Its id in that data set"),
        _text("notes", "What the data set says of it"),
        _whole("claim_count", "Number of claims"),
        _RESTRICTED,
        _nested("perpetrators", "Who is blamed, by whom"),
        _nested("denied_by", "Who denies it"),
        _nested("speakers", "Who says anything of it"),
        _nested("reports", "Ids of the reports that tell of it"),
        _nested("sources", "The words it rests on: report, start, end"),
    ),
    "claim-areas": (
        _text("claim", "Id of the claim"),
        _text("incident", "Id of the incident it is about", is_indexed=True),
        *_SPAN,
        _day("date", "Day that the claim is about, or the first of several"),
        _day("date_end", "Last day, where there are several"),
        _text("region", "certain, or possible", is_indexed=True),
        _text("relation", "How the claim relates its subject to the reference", is_indexed=True),
        _text("reference", "The place measured from"),
        *_CENTRE,
        _text("feature_code", "Class of the reference (GeoNames)"),
        _number("distance_m", "Distance claimed, metres"),
        *_CLAIMED,
        _text("hedge", "Word that softens the number"),
        _truth("negated", "Whether it says that nothing was there"),
        _number("bearing_deg", "Azimuth claimed, degrees clockwise from north"),
        _text("reading", "How precise the number is taken to be"),
        _truth("outside", "Whether the claim puts its subject outside of the reach"),
    ),
    "findings": (
        _text("verdict", "contradicted, borderline, consistent or not_checkable", is_indexed=True),
        _truth("robust", "Whether both readings of the number give it"),
        _text("relation", "What was compared", is_indexed=True),
        _text("incident", "Id of the incident that the claim is about", is_indexed=True),
        _text("other_incident", "Id of the incident it is held against", is_indexed=True),
        *_SPAN,
        _text("against_claimant", "Who said what it is held against"),
        _text("against_quote", "In which words, or the place's name"),
        _text("against_report", "Id of that report", is_indexed=True),
        _whole("against_start", "First code point of those words"),
        _whole("against_end", "Code point after the last"),
        _day("date", "Day that the claim is about, or the first of several"),
        _day("date_end", "Last day, where there are several"),
        _number("measured_min_m", "Least distance measured, metres"),
        _number("measured_max_m", "Greatest distance measured, metres"),
        *_CLAIMED,
        _number("margin_m", "How far the verdict is from turning over, metres"),
        _number("probability", "That the claim holds"),
        _number("flip_m", "The claimed distance at which the verdict changes, metres"),
        _text("reason", "The finding in one sentence"),
        _text("ruling", "What a person ruled: update, duplicate, dispute or dismissed", is_indexed=True),
        _text("ruled_by", "Who ruled it"),
        _nested("working", "The steps of the check"),
        _nested("claim", "The claim: report, span, words, speaker"),
        _nested("against", "What it is held against"),
    ),
    "places": (
        _text("name", "Name"),
        _text("place_id", "Id in the gazetteer"),
        _text("feature_code", "Class (GeoNames)", is_indexed=True),
        _text("country_code", "Country (ISO 3166-1)", is_indexed=True),
        *_CENTRE,
        _text("georeferenceSources", "Where the position comes from"),
        _text("georeferenceRemarks", "Why the radius is what it is"),
        _whole("mention_count", "How often the reports name it"),
        _RESTRICTED,
        _nested("names", "Its names, in all scripts"),
        _nested("mentions", "Where reports name it: report, start, end, name"),
    ),
    "reports": (
        _text("title", "Its first line"),
        _text("publisher", "Who published it", is_indexed=True),
        _text("url", "Where"),
        _day("date", "Day of publication"),
        _text("received", "When it came (RFC 3339, UTC)"),
        _text("received_from", "Who gave it"),
        _text("sha256", "SHA-256 of the bytes received"),
        _whole("length", "Code points of its text"),
        _whole("claim_count", "Number of claims read"),
        _nested("incidents", "Ids of the incidents it tells of"),
    ),
}


def complete(collection: str, found: Mapping[str, Any]) -> dict[str, Any]:
    """Properties in the table's order, null where they are missing; what isn't in the table is left out.

    Examples
    --------
    >>> complete("reports", {"title": "A note", "colour": "red"})["publisher"] is None
    True
    """
    return {p.name: found.get(p.name) for p in PROPERTIES[collection]}


def names(collection: str) -> tuple[str, ...]:
    """The property names of a collection, in their order."""
    return tuple(p.name for p in PROPERTIES[collection])
