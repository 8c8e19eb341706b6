"""Whether one place lies in another: by country, outline, named area or radius."""

from functools import cache

from shapely.geometry import Point

from gazetteer import regions
from gazetteer.descriptors import split_descriptor
from gazetteer.place import Place
from gazetteer.skeleton import skeleton
from geo.geodesic import distance_m


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether one place lies in another: by country, outline, named area or radius.

    Around a settlement its radius counts, and the area of the same name: "X, Aleppo" may mean the province.
    A first-level area without an outline holds nothing of what is known to be in another one.
    """
    if outer.feature_code.startswith("PCL"):
        return inner.country_code == outer.country_code
    if outer.location.footprint is not None:
        point = Point(inner.location.point.lonlat)
        return bool(outer.location.footprint.covers(point)) or _same_area(inner, outer)
    if _same_area(inner, outer):
        return True
    if _is_rough_area(outer) and skeleton(inner.admin1 or "") in _areas(outer.country_code):
        return False
    reach = outer.location.uncertainty_m + inner.location.uncertainty_m
    return distance_m(outer.location.point, inner.location.point) <= reach


def surely_in(inner: Place, outer: Place) -> bool:
    """Whether one place is known to lie in a country or first-level area, and not only near its point."""
    if outer.feature_code.startswith("PCL"):
        return bool(outer.country_code) and inner.country_code == outer.country_code
    if not outer.feature_code.startswith("ADM1"):
        return False
    outline = outer.location.footprint
    if outline is not None and outline.covers(Point(inner.location.point.lonlat)):
        return True
    return _same_area(inner, outer)


def apart(a: Place, b: Place) -> bool:
    """Whether two places are surely not in one another."""
    for inner, outer in ((a, b), (b, a)):
        outline = outer.location.footprint
        if outline is not None and outline.covers(Point(inner.location.point.lonlat)):
            return False
    reach = a.location.uncertainty_m + b.location.uncertainty_m
    return distance_m(a.location.point, b.location.point) > reach


def agrees(inner: Place, outer: Place) -> bool:
    """Whether nothing is known against a place lying in a rough area: it isn't told of another's."""
    return not _is_rough_area(outer) or inner.admin1 is None or _same_area(inner, outer)


def _is_rough_area(place: Place) -> bool:
    return place.feature_code.startswith("ADM1") and place.location.footprint is None


@cache
def _areas(country: str) -> frozenset[str]:
    """How the first-level areas of a country sound."""
    names = (name for code, name in regions.admin1_names().items() if code.startswith(f"{country}."))
    return frozenset(map(skeleton, names)) - {""}


def _same_area(inner: Place, outer: Place) -> bool:
    """Whether the first-level area of a place bears the other's name, spelled somehow."""
    if inner.admin1 is None or inner.country_code != outer.country_code:
        return False
    if not outer.feature_code.startswith(("ADM1", "PPLA", "PPLC")):
        return False
    key = skeleton(inner.admin1)
    return bool(key) and key in {skeleton(split_descriptor(name).name) for name in (outer.name, *outer.names)}
