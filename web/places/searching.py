"""A name looked up: its candidates with all that speaks for and against them, and the log of the search."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.lookup import Gazetteer
from gazetteer.place import Candidate, GeocodeResult, Place
from gazetteer.search_log import FIELDS, log_rows
from geo.geojson import multipolygon
from incidents.errors import PlaceNotFoundError
from incidents.exchange.geocoded import candidate_json, geocode_json
from incidents.exchange.ids import machine_id
from web.commands.search_log import cell
from web.i18n.messages import gettext
from web.places.names import by_script
from web.ports import Json

_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name, and where to look for it: a country's code, the name of an area; "" for none."""

    name: str = ""
    country: str = ""
    within: str = ""


def looked_up(asked: Asked, gazetteer: Gazetteer) -> GeocodeResult:
    """What the gazetteer finds.

    Raises
    ------
    PlaceNotFoundError
        If the country or the area to look in is none.
    """
    country = asked.country.strip().upper()
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise PlaceNotFoundError(
            gettext("“%(code)s” is no code of a country; give two letters, such as SY", code=country[:20])
        )
    within = _area(asked.within.strip()[:_LONGEST], gazetteer) if asked.within.strip() else None
    return gazetteer.geocode(asked.name.strip()[: 2 * _LONGEST], country=country or None, within=within)


def shown(result: GeocodeResult) -> Json:
    """A result as the page tells it: candidates with their names in all scripts, and what was searched."""
    record = geocode_json(result)
    rows = zip(result.candidates, record["candidates"], strict=True)
    candidates = [_candidate(number, one, row) for number, (one, row) in enumerate(rows, start=1)]
    return record | {"candidates": candidates, "searched": result.searched}


def log_file(result: GeocodeResult) -> Iterator[str]:
    """The log of a search as CSV, a row for each form, candidate and answer; no cell is run as a formula."""
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    for row in ({name: name for name in FIELDS}, *log_rows(result)):
        writer.writerow([cell(row.get(name)) for name in FIELDS])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _candidate(number: int, candidate: Candidate, row: Json) -> Json:
    place = candidate.place
    return (
        row
        | candidate_json(candidate)
        | {
            "id": machine_id(place.id),
            "number": number,
            "names": by_script(place.names or (place.name,)),
            "population": place.population,
            "outline": None if place.location.footprint is None else multipolygon(place.location.footprint),
        }
    )


def _area(name: str, gazetteer: Gazetteer) -> Place:
    result = gazetteer.geocode(name, prefer="A")
    if result.place is None:
        said = gettext(
            "The area “%(name)s” to look in can't be placed: %(why)s", name=name, why=result.reason
        )
        raise PlaceNotFoundError(said)
    return result.place
