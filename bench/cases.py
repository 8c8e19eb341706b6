"""Claims made up to be tried in simulated worlds: distances, headings and regions, all over the Earth."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from positions import Rng, likely
from shapely.geometry import Polygon

from geo.geodesic import WGS84, destination, distance_m
from geo.lonlat import Location, LonLat
from geo.ranges import AzimuthRange
from incidents.checking.assess import NO_NUMBER
from incidents.checking.near import near
from incidents.distance import Distance
from incidents.model import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A claim on two places, as it would be checked."""

    relation: Relation
    distance: Distance | None
    reference: Location
    subject: Location
    bearing: AzimuthRange | None = None


Kind = Callable[[Rng], Case]


def star(rng: Rng, *, centre: LonLat | None = None) -> Location:
    """A footprint of 5 to 12 corners, 20 to 200 km across, with an uncertain boundary."""
    lon, lat = centre.lonlat if centre else (rng.uniform(-170, 170), rng.uniform(-60, 60))
    corners, size = rng.integers(5, 13), 10 ** rng.uniform(-1, 0)
    angles = np.arange(corners) * 2 * np.pi / corners
    reaches = size * rng.uniform(0.4, 1, corners)
    outline = Polygon(
        np.column_stack(
            [lon + reaches * np.cos(angles) / math.cos(math.radians(lat)), lat + reaches * np.sin(angles)]
        )
    )
    inside = outline.representative_point()
    point = LonLat(lon=inside.x, lat=inside.y)
    return Location(point=point, uncertainty_m=float(rng.uniform(200, 4_000)), footprint=outline)


def _fits(centre: LonLat) -> bool:
    return abs(centre.lat) < 60 and abs(centre.lon) < 175


def circle(rng: Rng, centre: LonLat | None = None) -> Location:
    """A point with a radius of 50 m to 30 km, anywhere on Earth."""
    point = centre or LonLat(lon=rng.uniform(-180, 180), lat=np.degrees(np.arcsin(rng.uniform(-0.98, 0.98))))
    return Location(point=point, uncertainty_m=float(10 ** rng.uniform(1.7, 4.5)))


def beside(place: Location, rng: Rng) -> LonLat:
    """A point 0 to 300 km off."""
    return destination(place.point, rng.uniform(0, 360), 300_000 * rng.random() ** 2)


def between(low_m: float, high_m: float) -> Distance:
    """A distance without tolerance."""
    return Distance(low_m=low_m, high_m=high_m, stated_m=0.0, rounded_m=0.0)


def distance_case(reference: Location, subject: Location, rng: Rng) -> Case:
    """A claimed distance that holds in any share of the likely worlds."""
    n = 400
    d = np.asarray(WGS84.inv(*likely(reference, n, rng), *likely(subject, n, rng))[2])
    share = rng.random()
    relation = rng.choice([Relation.WITHIN, Relation.NONE_WITHIN, Relation.BETWEEN])
    low = rng.uniform(0, 1 - share) if relation == Relation.BETWEEN else share
    ends = np.quantile(d, [low, low + share] if relation == Relation.BETWEEN else [share, share])
    return Case(
        relation=Relation(relation),
        distance=between(float(ends[0]), float(ends[1]) + 1e-3),
        reference=reference,
        subject=subject,
    )


def circles(rng: Rng) -> Case:
    """Two points with radii."""
    reference = circle(rng)
    return distance_case(reference, circle(rng, beside(reference, rng)), rng)


def outlines(rng: Rng) -> Case:
    """A footprint and a point, or two footprints."""
    reference = star(rng)
    other = beside(reference, rng)
    subject = star(rng, centre=other) if rng.random() < 0.3 and _fits(other) else circle(rng, other)
    places = [reference, subject]
    rng.shuffle(places)  # type: ignore[arg-type]
    return distance_case(places[0], places[1], rng)


def headings(rng: Rng) -> Case:
    """A distance on a heading, from a point or a footprint."""
    reference = star(rng) if rng.random() < 0.3 else circle(rng)
    case = distance_case(reference, circle(rng, beside(reference, rng)), rng)
    start, end = likely(case.reference, 50, rng), likely(case.subject, 50, rng)
    off = rng.uniform(-1, 1) * (half := rng.choice([11.25, 22.5, 45.0]))
    middle = (rng.choice(np.asarray(WGS84.inv(*start, *end)[0])) + off) % 360
    bearing = AzimuthRange.around(float(middle), float(half))
    distance = between(0.0, 2 * case.distance.high_m) if case.distance else None
    return Case(
        relation=Relation.WITHIN,
        distance=distance,
        reference=reference,
        subject=case.subject,
        bearing=bearing,
    )


def regions(rng: Rng) -> Case:
    """In, over or near a place, by something close to its edge."""
    region = star(rng) if rng.random() < 0.7 else circle(rng)
    relation = Relation(rng.choice([Relation.IN, Relation.OVER, Relation.NEAR]))
    reach = near(region).margin_m if relation is Relation.NEAR else 0.0
    radius = float(10 ** rng.uniform(2, 4.3))
    if region.footprint is None:
        edge = destination(region.point, rng.uniform(0, 360), region.uncertainty_m + reach)
    else:
        boundary = region.footprint.boundary
        at = shapely.line_interpolate_point(boundary, rng.random(), normalized=True)
        edge = destination(LonLat(lon=at.x, lat=at.y), rng.uniform(0, 360), reach)
    point = destination(edge, rng.uniform(0, 360), 2 * radius * rng.random())
    thing = Location(point=point, uncertainty_m=radius)
    if rng.random() < 0.1:
        thing = star(rng, centre=point) if _fits(point) else thing
    return Case(relation=relation, distance=None, reference=region, subject=thing)


KINDS: dict[str, Kind] = {
    "distance, circles": circles,
    "distance, footprints": outlines,
    "distance and heading": headings,
    "in, over, near": regions,
}


def claims(rng: Rng) -> Iterator[Case]:
    """Claims of every relation, with and without a heading, on circles and footprints, without end."""
    numbered = [r for r in Relation if r not in NO_NUMBER]
    while True:
        if rng.random() < 0.2:
            yield regions(rng)
            continue
        reference = star(rng) if rng.random() < 0.15 else circle(rng)
        subject = circle(rng, beside(reference, rng))
        if rng.random() < 0.15 and _fits(subject.point):
            subject = star(rng, centre=subject.point)
        apart = distance_m(reference.point, subject.point)
        number = max(10.0, apart * rng.uniform(0.2, 2) + rng.normal(0, 10_000))
        distance = between(number, number * (1 + rng.choice([0, 0.2, 1])))
        bearing = None
        if rng.random() < 0.4:
            half = float(rng.choice([11.25, 22.5, 45, 90]))
            ahead = WGS84.inv(*reference.point.lonlat, *subject.point.lonlat)[0] + rng.normal(0, half)
            bearing = AzimuthRange.around(ahead % 360, half)
        relation = numbered[rng.integers(len(numbered))]
        yield Case(
            relation=relation, distance=distance, reference=reference, subject=subject, bearing=bearing
        )
