"""Findings in words: one sentence that a reporter can print, and the working behind it."""

import math
from collections.abc import Iterator, Sequence

from geo.ranges import DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, Assessment, ReadingResult
from incidents.distance import Distance, Reading
from incidents.model import PlaceRef, Relation, Verdict
from incidents.sentence import Length, Number, Sentence, joined, message, say

VERDICTS = {
    Verdict.CONTRADICTED: say("contradicted"),
    Verdict.BORDERLINE: say("borderline"),
    Verdict.CONSISTENT: say("not contradicted"),
    Verdict.NOT_CHECKABLE: say("not checkable"),
}
_RELATIONS = {
    Relation.AT: message("at %(distance)s"),
    Relation.WITHIN: message("within %(distance)s"),
    Relation.AT_LEAST: message("at least %(distance)s"),
    Relation.BETWEEN: message("between %(distance)s"),
    Relation.NONE_WITHIN: message("none within %(distance)s"),
    Relation.ALL_AT_LEAST: message("all at least %(distance)s"),
    Relation.NEAR: message("near"),
    Relation.IN: message("in"),
    Relation.OVER: message("over"),
    Relation.APART: message("%(distance)s apart"),
    Relation.PATH: message("%(distance)s by road"),
    Relation.OFFSET: message("off by %(distance)s"),
}
# Where no distance is said.
_BARE = _RELATIONS | {
    Relation.AT: message("at"),
    Relation.WITHIN: message("within"),
    Relation.AT_LEAST: message("at least"),
    Relation.BETWEEN: message("between"),
    Relation.NONE_WITHIN: message("none within"),
    Relation.ALL_AT_LEAST: message("all at least"),
    Relation.APART: message("apart"),
    Relation.PATH: message("by road"),
    Relation.OFFSET: message("off by"),
}
_READINGS = {
    Reading.STATED: message("read as stated (±%(delta)s m): %(claims)s"),
    Reading.ROUNDED: message("read as rounded (±%(delta)s m): %(claims)s"),
    Reading.EXACT: message("read as exact (±%(delta)s m): %(claims)s"),
}


def span_of(distances: DistanceRange) -> Sentence:
    """A range for people."""
    least, greatest = Length(distances.min_m), Length(distances.max_m)
    if math.isinf(distances.max_m):
        return say("at least %(distance)s", distance=least)
    if distances.min_m == 0:
        return say("at most %(distance)s", distance=greatest)
    return _from_to(distances)


def relation_in_words(relation: Relation, distance: Distance | None) -> Sentence:
    """The claim's relation and number as said.

    Examples
    --------
    >>> relation_in_words(Relation.NEAR, None), relation_in_words(Relation.NONE_WITHIN, None)
    ('near', 'none within')
    """
    if distance is None:
        return say(_BARE[relation])
    return say(_RELATIONS[relation], distance=distance.text or Length(distance.middle_m))


def reason(
    relation: Relation,
    distance: Distance | None,
    reference: PlaceRef,
    subject: PlaceRef,
    result: Assessment,
    *,
    is_denied: bool = False,
) -> Sentence:
    """One printable sentence: what was measured and claimed, the verdict, how far it is from turning."""
    outside = distance is None
    lies = say(
        "%(subject)s lies %(distance)s from %(reference)s (%(measured)s with the uncertainty of both places)",
        subject=subject.name,
        distance=Length(result.centre_m),
        reference=reference.name,
        measured=_measured(result.measured, outside),
    )
    words = relation_in_words(relation, distance)
    claims = say(
        "“%(words)s” claims %(claimed)s: %(verdict)s",
        words=say("not %(words)s", words=words) if is_denied else words,
        claimed=_meant(result, outside, is_denied),
        verdict=_verdict(result),
    )
    return say("%(sentence)s.", sentence=joined(lies, claims, *_turning(result, outside)))


def _meant(result: Assessment, outside: bool, is_denied: bool) -> Sentence:
    claimed = say("outside") if is_denied else _claimed(result.claimed, outside)
    if result.near is None:
        return claimed
    return say("%(claimed)s, %(why)s", claimed=claimed, why=result.near.why)


def _verdict(result: Assessment) -> Sentence:
    verdict = VERDICTS[result.verdict]
    if result.bearing is None:
        return verdict
    claimed = result.bearing.claimed
    return say(
        "%(verdict)s, at a bearing of %(degrees)s degrees where %(claimed)s is claimed",
        verdict=verdict,
        degrees=Number(result.bearing.measured_deg),
        claimed=Number((claimed.start_deg + claimed.width_deg / 2) % 360),
    )


def _turning(result: Assessment, outside: bool) -> Iterator[Sentence]:
    """How far the verdict is from turning over, and whether it is fragile."""
    if not outside and result.margin_m is not None and result.flip_m is not None:
        yield say(
            "it would change at a claimed %(flip)s, %(margin)s off",
            flip=Length(result.flip_m),
            margin=Length(result.margin_m),
        )
    if not result.robust and result.verdict is not Verdict.NOT_CHECKABLE:
        yield say("fragile")


def working(
    relation: Relation,
    distance: Distance | None,
    reference: PlaceRef,
    subject: PlaceRef,
    result: Assessment,
    *,
    is_denied: bool = False,
) -> tuple[Sentence, ...]:
    """Every number behind a verdict, a line each."""
    places, outside = (reference, subject), distance is None
    lines = [
        say("reference: %(place)s", place=_located(reference)),
        say("subject: %(place)s", place=_located(subject)),
        say(
            "measured: geodesic on WGS 84 %(distance)s m between the points; "
            "%(rule)s [%(least)s, %(greatest)s] m",
            distance=Number(result.centre_m, 1),
            rule=_range_rule(places, outside),
            least=Number(result.measured.min_m, 1),
            greatest=Number(result.measured.max_m, 1),
        ),
    ]
    if result.near is not None:
        beyond = Length(result.near.margin_m)
        lines.append(
            say(
                "near: %(distance)s beyond the place's own extent, %(why)s",
                distance=beyond,
                why=result.near.why,
            )
        )
    lines += _read(distance, result.readings)
    if result.bearing is not None:
        b = result.bearing
        lines.append(
            say(
                "bearing: %(measured)s degrees measured, claimed %(start)s to %(end)s: %(verdict)s",
                measured=Number(b.measured_deg, 1),
                start=f"{b.claimed.start_deg:g}",
                end=f"{b.claimed.end_deg:g}",
                verdict=VERDICTS[b.verdict],
            )
        )
    return *lines, _rule(relation, is_denied)


def _rule(relation: Relation, is_denied: bool) -> Sentence:
    if is_denied:
        return say("rule: contradicted if all of the subject surely lies inside, for what is denied")
    if relation in LOWER_BOUNDS:
        return say("rule: contradicted if the whole measured range lies below the claimed one")
    return say("rule: contradicted if the two ranges are disjoint, consistent if measured lies in claimed")


def _read(distance: Distance | None, readings: Sequence[ReadingResult]) -> Iterator[Sentence]:
    """A line for each reading of the number; one for all that leave it the same room."""
    deltas = [0.0 if distance is None else distance.tolerance_m(one.reading) for one in readings]
    same = len(readings) > 1 and len(set(deltas)) == 1
    for one, delta in zip(readings[:1] if same else readings, deltas, strict=False):
        top = one.claimed.max_m
        claims = say(
            "claims [%(least)s, %(greatest)s] m: %(verdict)s, probability that it holds %(probability)s",
            least=Number(one.claimed.min_m, 1),
            greatest=say("unbounded") if math.isinf(top) else Number(top, 1),
            verdict=VERDICTS[one.verdict],
            probability=Number(one.probability, 3),
        )
        how = message("read with ±%(delta)s m: %(claims)s") if same else _READINGS[one.reading]
        yield say(how, delta=Number(delta, 1), claims=claims)


def _measured(measured: DistanceRange, outside: bool) -> Sentence:
    if not outside:
        return _from_to(measured)
    return say("wholly inside") if measured.max_m == 0 else _outside(measured)


def _claimed(claimed: DistanceRange, outside: bool) -> Sentence:
    if not outside:
        return span_of(claimed)
    return say("inside") if claimed.max_m == 0 else _outside(claimed)


def _outside(distances: DistanceRange) -> Sentence:
    return say("%(distance)s outside", distance=span_of(distances))


def _from_to(distances: DistanceRange) -> Sentence:
    return say("%(least)s to %(greatest)s", least=Length(distances.min_m), greatest=Length(distances.max_m))


def _range_rule(places: tuple[PlaceRef, PlaceRef], outside: bool) -> Sentence:
    if outside:
        return say("distance outside the reference, minus and plus what both leave open:")
    if any(place.location is not None and place.location.footprint is not None for place in places):
        return say("least and greatest distance of the outlines, minus and plus both uncertainties:")
    return say("distance minus and plus both radii:")


def _located(place: PlaceRef) -> Sentence:
    if place.location is None:
        return say("%(name)s, not located", name=place.name)
    lon, lat = place.location.point.lonlat
    is_outline = place.location.footprint is not None
    where = (
        message("%(name)s, outline, boundary at lon %(lon)s, lat %(lat)s ±%(radius)s m")
        if is_outline
        else message("%(name)s, point at lon %(lon)s, lat %(lat)s ±%(radius)s m")
    )
    return say(
        where,
        name=place.name,
        lon=Number(lon, 4),
        lat=Number(lat, 4),
        radius=Number(place.location.uncertainty_m),
    )
