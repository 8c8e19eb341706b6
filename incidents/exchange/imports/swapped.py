"""Whether latitude and longitude of a row look swapped: outside of its country, and inside once swapped."""

from functools import cache, lru_cache

from gazetteer.sources.countries import country_code
from gazetteer.world import cities_file, read_rows

Box = tuple[float, float, float, float]

# How far a country reaches beyond its cities, in degrees: this is a suspicion, no measurement.
_BEYOND = 1.0
# A country so wide has cities on both sides of the antimeridian, or so many islands that its box says little.
_TOO_WIDE = 180.0


def is_swapped(country: str, lon: float, lat: float) -> bool:
    """Whether degrees stand outside of a country's box, and inside once swapped.

    Parameters
    ----------
    country : str
        Name or code; of an unknown one nothing is suspected.
    lon, lat : float
        Degrees in CRS84, as the row has them.

    Examples
    --------
    >>> is_swapped("Syria", 35.33, 40.14), is_swapped("Syria", 40.14, 35.33)
    (True, False)
    """
    box = _box(country)
    if box is None:
        return False
    west, south, east, north = box
    if west <= lon <= east and south <= lat <= north:
        return False
    return west <= lat <= east and south <= lon <= north


@lru_cache(maxsize=1 << 12)
def _box(country: str) -> Box | None:
    code = country_code(country) or country_code(country.partition("(")[0])
    return _boxes().get(code) if code else None


@cache
def _boxes() -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    for row in read_rows(cities_file().with_name("cities5000.json")):
        lon, lat = row["longitude"], row["latitude"]
        west, south, east, north = boxes.get(row["countrycode"], (lon, lat, lon, lat))
        boxes[row["countrycode"]] = min(west, lon), min(south, lat), max(east, lon), max(north, lat)
    return {
        code: (west - _BEYOND, south - _BEYOND, east + _BEYOND, north + _BEYOND)
        for code, (west, south, east, north) in boxes.items()
        if east - west < _TOO_WIDE
    }
