"""Places as what a map draws of them: an outline where there is one, else a circle."""

from collections.abc import Iterable

from web.ports import Json


def points(places: Iterable[Json]) -> list[Json]:
    """The located places as features; those that have an outline get no circle."""
    return [
        {
            "id": None,
            "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]},
            "properties": {
                "coordinateUncertaintyInMeters": None if place.get("outline") else place["uncertainty_m"]
            },
        }
        for place in places
        if place["lon"] is not None
    ]


def outlines(places: Iterable[Json]) -> list[Json]:
    """The outlines as regions in which their places surely lie."""
    unset = dict.fromkeys(("incident", "lon", "lat", "coordinateUncertaintyInMeters"))
    return [
        {
            "id": f"outline-{number}",
            "geometry": place["outline"],
            "properties": unset | {"region": "certain", "outside": False},
        }
        for number, place in enumerate(places, start=1)
        if place.get("outline")
    ]
