"""What the public sees of a protected source: a larger circle that surely holds the place, and no words.

The circle is shifted by an amount that only the store's secret tells, the same for the same place, so that
many events at one place don't give it away.
"""

import hmac
import math

from geo import geojson
from geo.geodesic import destination, enclosing_radius_m
from geo.lonlat import Location, LonLat
from incidents.exchange.features import centre
from incidents.exchange.ids import machine_id
from incidents.exchange.imports.kinds import KINDS
from incidents.exchange.properties import complete
from incidents.exchange.values import Json, dates
from incidents.model import Incident

# A town with the villages round it; and so many times the true radius, where that is large already.
LEAST_RADIUS_M = 25_000.0
_TIMES = 4.0

REMARKS = "protected source: the circle is enlarged and shifted, and surely holds the place"


def shifted(location: Location, secret: bytes) -> Location:
    """A larger circle round somewhere else that surely holds a location, outline included.

    Parameters
    ----------
    location : Location
        CRS84.
    secret : bytes
        Without it the true place is no likelier in one part of the circle than in another.

    Returns
    -------
    Location
        At least 25 km wide, and at least four times as wide as it was. How wide it was doesn't show: circles
        round one point that differ by that would give the point away.
    """
    size = max(0, math.ceil(math.log2(_TIMES * enclosing_radius_m(location) / LEAST_RADIUS_M)))
    radius_m = LEAST_RADIUS_M * 2.0**size
    lon, lat = location.point.lonlat
    drawn = hmac.digest(secret, f"{lon:.6f},{lat:.6f},{size}".encode(), "sha256")
    share, turn = (int.from_bytes(part, "big") / (1 << 64) for part in (drawn[:8], drawn[8:16]))
    away_m = math.sqrt(share) * (radius_m - radius_m / _TIMES)  # every part of the disc is as likely
    moved = destination(location.point, 360.0 * turn, away_m)
    return Location(point=moved, uncertainty_m=radius_m)


def public_shape(incident: Incident, secret: bytes) -> Json:
    """The feature of an incident that only protected sources tell of: kind, day and a larger circle."""
    known = incident.place.location if incident.place else None
    return _shape(incident.id, incident.kind, dates(incident.date), known, secret)


def public_feature(feature: Json, secret: bytes) -> Json:
    """The same of a feature of the collection "incidents" that a protected data set brings.

    Without a radius nobody can say which circle holds it, and it has none.
    """
    told, location = feature["properties"], None
    if feature["geometry"] is not None and told["coordinateUncertaintyInMeters"]:
        lon, lat = feature["geometry"]["coordinates"][:2]
        radius_m = float(told["coordinateUncertaintyInMeters"])
        location = Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=radius_m)
    kind = told["kind"] if told["kind"] in KINDS else "other"
    days = {"date": told["date"], "date_end": told["date_end"]}
    return _shape(feature["id"], kind, days, location, secret)


def _shape(incident_id: str, kind: str, days: Json, known: Location | None, secret: bytes) -> Json:
    location = None if known is None else shifted(known, secret)
    named = kind.replace("_", " ").capitalize()
    properties = {
        "title": f"{named}, place protected, {days['date'] or 'date not known'}",
        "kind": kind,
        **days,
        **centre(location),
        "georeferenceRemarks": REMARKS,
        "restricted": True,
    }
    point = None if location is None else geojson.point(location.point)
    return geojson.feature(public_id(incident_id, secret), point, complete("incidents", properties))


def public_id(incident_id: str, secret: bytes) -> str:
    """The id of a public shape, which doesn't tell that of the incident."""
    told_by = hmac.digest(secret, incident_id.encode(), "sha256").hex()[:16]
    return machine_id("protected", told_by)
