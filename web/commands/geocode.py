"""`standoff geocode`."""

from typing import IO, Any

import click

from gazetteer.lookup import Gazetteer
from gazetteer.place import GeocodeResult
from geo.errors import CoordinateError
from geo.lonlat import LonLat
from incidents.errors import PlaceNotFoundError
from incidents.exchange.records import geocode_json
from web.commands import options, show
from web.commands.lines import Json, answer_lines, encode


@click.command(
    "geocode",
    epilog="\b\nExample:\n  standoff geocode 'Deir al-Zour' Hajin --country SY\n"
    """  echo '{"name":"Hajin","near":"40.8,34.7"}' | standoff geocode --jsonl -""",
)
@click.argument("names", nargs=-1, metavar="NAME...")
@click.option("--country", metavar="CODE", help="ISO 3166-1 code of the country to look in, such as SY.")
@click.option("--near", metavar="LON,LAT", help="Prefer places near this position, in degrees.")
@options.text_or_json
@options.jsonl
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    names: tuple[str, ...],
    country: str | None,
    near: str | None,
    form: str,
    jsonl: IO[bytes] | None,
) -> int:
    """Find the places that a NAME may mean, best first, with how sure their position is and why.

    With --format json, one object a line for each NAME. A line of --jsonl holds "name", "country" and "near".
    """
    options.only_one(ctx, names, jsonl, "NAME... or --jsonl")
    found = options.gazetteer()
    if jsonl:
        common = {"country": country, "near": near}
        return answer_lines(jsonl, lambda record, _: _answer(found, common | record))
    for name in names:
        result = _geocode(found, name, country, near)
        if form == "json":
            click.echo(encode(geocode_json(result)))
        else:
            click.echo("\n".join(show.candidates(geocode_json(result))) + "\n")
    return 0


def _answer(found: Gazetteer, record: Json) -> Json:
    name = record.get("name", record.get("query"))
    return geocode_json(_geocode(found, name, record.get("country"), record.get("near")))


def _geocode(found: Gazetteer, name: Any, country: Any, near: Any) -> GeocodeResult:
    if not isinstance(name, str) or not name.strip():
        raise PlaceNotFoundError(f'{name!r} is no name of a place; give text as "name"')
    if country is not None and not isinstance(country, str):
        raise PlaceNotFoundError(f"the country {country!r} is not a code such as SY")
    return found.geocode(name, country=country or None, near=_position(near))


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
