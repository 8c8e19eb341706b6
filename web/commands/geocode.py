"""`standoff geocode`."""

import re
from pathlib import Path
from typing import IO, Any

import click

from gazetteer.lookup import Gazetteer
from gazetteer.place import GeocodeResult, Place
from gazetteer.search_log import log_rows
from geo.errors import CoordinateError
from geo.lonlat import LonLat
from incidents.errors import PlaceNotFoundError
from incidents.exchange.geocoded import geocode_json
from web.commands import options, search_log, show
from web.commands.lines import Json, answer_lines, encode

_CODE = re.compile(r"[A-Za-z]{2}")


@click.command(
    "geocode",
    epilog="\b\nExample:\n  standoff geocode 'Deir al-Zour' Hajin --country SY\n"
    "  standoff geocode Bab --within 'Aleppo province' --log searched.csv\n"
    """  echo '{"name":"Hajin","near":"40.8,34.7"}' | standoff geocode --jsonl -""",
)
@click.argument("names", nargs=-1, metavar="NAME...")
@click.option("--country", metavar="CODE", help="ISO 3166-1 code of the country to look in, such as SY.")
@click.option("--near", metavar="LON,LAT", help="Prefer places near this position, in degrees.")
@click.option("--within", metavar="PLACE", help="A country, province or other place to look in.")
@search_log.option
@options.text_or_json
@options.jsonl
@options.gazetteer_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    names: tuple[str, ...],
    country: str | None,
    near: str | None,
    within: str | None,
    log_path: Path | None,
    form: str,
    jsonl: IO[bytes] | None,
) -> int:
    """Find the places that a NAME may mean, best first, with how sure their position is and why.

    With --format json, one object a line for each NAME. A line of --jsonl holds "name", "country", "near" and
    "within".
    """
    options.only_one(ctx, names, jsonl, names="NAME... or --jsonl")
    found = options.gazetteer()
    common = {"country": country, "near": near, "within": within}
    with search_log.writing(log_path) as write:

        def answer(record: Json) -> GeocodeResult:
            result = _geocode(found, common | record)
            write(log_rows(result))
            return result

        if jsonl:
            return answer_lines(jsonl, lambda record, _: geocode_json(answer(record)))
        for name in names:
            record = geocode_json(answer({"name": name}))
            click.echo(encode(record) if form == "json" else "\n".join(show.candidates(record)) + "\n")
    return 0


def _geocode(found: Gazetteer, record: Json) -> GeocodeResult:
    name, country, within = record.get("name", record.get("query")), record["country"], record["within"]
    if not isinstance(name, str) or not name.strip():
        raise PlaceNotFoundError(f'{name!r} is no name of a place; give text as "name"')
    if country and not (isinstance(country, str) and _CODE.fullmatch(country)):
        raise PlaceNotFoundError(f"the country {country!r} is no code of two letters, such as SY")
    outer = None if within is None else _area(found, within)
    return found.geocode(name, country=country or None, near=_position(record["near"]), within=outer)


def _area(found: Gazetteer, name: Any) -> Place:
    if not isinstance(name, str) or not name.strip():
        raise PlaceNotFoundError(f'{name!r} is no name of a place to look in; give text as "within"')
    result = found.geocode(name, prefer="A")
    if result.place is None:
        raise PlaceNotFoundError(f"{name!r} to look in can't be placed: {result.reason}")
    return result.place


def _position(value: Any) -> LonLat | None:
    """A position from "LON,LAT", a list of the two, or an object."""
    if value is None:
        return None
    try:
        if isinstance(value, dict):
            return LonLat(lon=value["lon"], lat=value["lat"])
        lon, lat = value.split(",") if isinstance(value, str) else value
        return LonLat(lon=float(lon), lat=float(lat))
    except CoordinateError:
        raise
    except (ValueError, TypeError, KeyError):
        raise CoordinateError(
            f"{value!r} is not a position; write LON,LAT in degrees, such as 40.14,35.34"
        ) from None
