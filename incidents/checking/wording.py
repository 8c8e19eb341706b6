"""Findings in words: one sentence that a reporter can print, and the working behind it."""

import math
from collections.abc import Iterator, Sequence

from geo.ranges import DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, Assessment, ReadingResult
from incidents.distance import Distance
from incidents.model import PlaceRef, Relation, Verdict

_VERDICTS = {
    Verdict.CONTRADICTED: "contradicted",
    Verdict.BORDERLINE: "borderline",
    Verdict.CONSISTENT: "not contradicted",
    Verdict.NOT_CHECKABLE: "not checkable",
}

_RELATIONS = {
    Relation.AT: "at {}",
    Relation.WITHIN: "within {}",
    Relation.AT_LEAST: "at least {}",
    Relation.BETWEEN: "between {}",
    Relation.NONE_WITHIN: "none within {}",
    Relation.ALL_AT_LEAST: "all at least {}",
    Relation.NEAR: "near",
    Relation.IN: "in",
    Relation.OVER: "over",
    Relation.APART: "{} apart",
    Relation.PATH: "{} by road",
    Relation.OFFSET: "off by {}",
}


def kilometres(metres: float) -> str:
    """A distance for people, to 100 m below 1,000 km.

    Examples
    --------
    >>> kilometres(10_283.9), kilometres(640), kilometres(1_234_567)
    ('10.3 km', '640 m', '1,235 km')
    """
    if metres < 999.5:
        return f"{metres:,.0f} m"
    return f"{metres / 1000:,.1f} km" if metres < 999_950 else f"{metres / 1000:,.0f} km"


def span_of(distances: DistanceRange) -> str:
    """A range for people."""
    if math.isinf(distances.max_m):
        return f"at least {kilometres(distances.min_m)}"
    if distances.min_m == 0:
        return f"at most {kilometres(distances.max_m)}"
    return f"{kilometres(distances.min_m)} to {kilometres(distances.max_m)}"


def relation_in_words(relation: Relation, distance: Distance | None) -> str:
    """The claim's relation and number as said.

    Examples
    --------
    >>> relation_in_words(Relation.NEAR, None)
    'near'
    """
    said = "" if distance is None else distance.text or kilometres(distance.middle_m)
    return _RELATIONS[relation].format(said).strip()


def reason(
    relation: Relation,
    distance: Distance | None,
    reference: PlaceRef,
    subject: PlaceRef,
    result: Assessment,
    *,
    is_denied: bool = False,
) -> str:
    """One printable sentence: what was measured and claimed, the verdict, how far it is from turning."""
    outside = distance is None
    sentence = (
        f"{subject.name} lies {kilometres(result.centre_m)} from {reference.name} "
        f"({_measured(result.measured, outside)} with the uncertainty of both places); "
        f"“{'not ' if is_denied else ''}{relation_in_words(relation, distance)}” claims "
        f"{'outside' if is_denied else _claimed(result.claimed, outside)}"
        f"{'' if result.near is None else f', {result.near.why}'}: "
        f"{_VERDICTS[result.verdict]}"
    )
    if result.bearing is not None:
        sentence += f", at a bearing of {result.bearing.measured_deg:.0f} degrees"
    if not outside and result.margin_m is not None and result.flip_m is not None:
        sentence += (
            f"; it would change at a claimed {kilometres(result.flip_m)}, {kilometres(result.margin_m)} off"
        )
    if not result.robust and result.verdict is not Verdict.NOT_CHECKABLE:
        sentence += "; fragile"
    return sentence + "."


def working(
    relation: Relation,
    distance: Distance | None,
    reference: PlaceRef,
    subject: PlaceRef,
    result: Assessment,
    *,
    is_denied: bool = False,
) -> tuple[str, ...]:
    """Every number behind a verdict, a line each."""
    places = (reference, subject)
    lines = [_located("reference", reference), _located("subject", subject)]
    outside = distance is None
    lines.append(
        f"measured: geodesic on WGS 84 {result.centre_m:,.1f} m between the points; "
        f"{_range_rule(places, outside)} [{result.measured.min_m:,.1f}, {result.measured.max_m:,.1f}] m"
    )
    if result.near is not None:
        beyond = f"{kilometres(result.near.margin_m)} beyond the place's own extent"
        lines.append(f"near: {beyond}, {result.near.why}")
    lines += _read(distance, result.readings)
    if result.bearing is not None:
        b = result.bearing
        lines.append(
            f"bearing: {b.measured_deg:.1f} degrees measured, claimed {b.claimed.start_deg:g} to "
            f"{b.claimed.end_deg:g}: {_VERDICTS[b.verdict]}"
        )
    if is_denied:
        lines.append("rule: contradicted if all of the subject surely lies inside, for what is denied")
    elif relation in LOWER_BOUNDS:
        lines.append("rule: contradicted if the whole measured range lies below the claimed one")
    else:
        lines.append(
            "rule: contradicted if the two ranges are disjoint, consistent if measured lies in claimed"
        )
    return tuple(lines)


def _read(distance: Distance | None, readings: Sequence[ReadingResult]) -> Iterator[str]:
    """A line for each reading of the number; one for all that leave it the same room."""
    deltas = [0.0 if distance is None else distance.tolerance_m(one.reading) for one in readings]
    same = len(readings) > 1 and len(set(deltas)) == 1
    for one, delta in zip(readings[:1] if same else readings, deltas, strict=False):
        top = "unbounded" if math.isinf(one.claimed.max_m) else f"{one.claimed.max_m:,.1f}"
        yield (
            f"read {f'with ±{delta:,.1f} m' if same else f'as {one.reading.value} (±{delta:,.1f} m)'}: "
            f"claims [{one.claimed.min_m:,.1f}, {top}] m: {_VERDICTS[one.verdict]}, "
            f"probability that it holds {one.probability:.3f}"
        )


def _measured(measured: DistanceRange, outside: bool) -> str:
    if not outside:
        return f"{kilometres(measured.min_m)} to {kilometres(measured.max_m)}"
    return "wholly inside" if measured.max_m == 0 else f"{span_of(measured)} outside"


def _claimed(claimed: DistanceRange, outside: bool) -> str:
    if not outside:
        return span_of(claimed)
    return "inside" if claimed.max_m == 0 else f"{span_of(claimed)} outside"


def _range_rule(places: tuple[PlaceRef, PlaceRef], outside: bool) -> str:
    if outside:
        return "distance outside the reference, minus and plus what both leave open:"
    if any(place.location is not None and place.location.footprint is not None for place in places):
        return "least and greatest distance of the outlines, minus and plus both uncertainties:"
    return "distance minus and plus both radii:"


def _located(role: str, place: PlaceRef) -> str:
    if place.location is None:
        return f"{role}: {place.name}, not located"
    lon, lat = place.location.point.lonlat
    shape = "outline, boundary" if place.location.footprint is not None else "point"
    radius = f"±{place.location.uncertainty_m:,.0f} m"
    return f"{role}: {place.name}, {shape} at lon {lon:.4f}, lat {lat:.4f} {radius}"
