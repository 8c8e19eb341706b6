"""`standoff geoparse`."""

import json
import sys
from pathlib import Path
from typing import IO

import click

from gazetteer.lookup import Gazetteer
from incidents.reading.geoparsing.geoparse import Georeference, geoparse
from incidents.report import checked, decode
from web.commands import options
from web.commands.lines import Json, LineError, answer_lines


@click.command(
    "geoparse",
    epilog="\b\nExample:\n  echo 'Russian jets flew from Paris, Texas.' | standoff geoparse -\n"
    """  echo '{"id":"a","text":"..."}' | standoff geoparse --jsonl -""",
)
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True), metavar="FILE")
@options.jsonl
@options.gazetteer_folder
@click.pass_context
def command(ctx: click.Context, /, *, file: Path | None, jsonl: IO[bytes] | None) -> int:
    """List every toponym of a text: also metonyms, adjectives and those in other names.

    FILE - is standard input. The answer is a JSON list of name, start, end, lat, lon, role, place; offsets
    count code points. A line of --jsonl holds "id" and "text", its answer "id" and "preds".
    """
    if jsonl and file:
        raise click.UsageError("give either FILE or --jsonl", ctx)
    gazetteer = options.gazetteer()
    if jsonl:
        return answer_lines(jsonl, lambda record, _: _answer(record, gazetteer), always_id=True)
    name = "standard input" if file is None or str(file) == "-" else str(file)
    data = sys.stdin.buffer.read() if name == "standard input" else Path(name).read_bytes()
    click.echo(json.dumps(_found(decode(data, name), gazetteer), ensure_ascii=False))
    return 0


def _answer(record: Json, gazetteer: Gazetteer) -> Json:
    text = record.get("text")
    if not isinstance(text, str):
        raise LineError('a line to geoparse is an object with "text"')
    return {"preds": _found(checked(text, "the text"), gazetteer)}


def _found(text: str, gazetteer: Gazetteer) -> list[Json]:
    return [_as_json(found) for found in geoparse(text, gazetteer)]


def _as_json(found: Georeference) -> Json:
    point, place = found.point, found.place
    return {
        "name": found.name,
        "start": found.span.start,
        "end": found.span.end,
        "lat": None if point is None else point.lat,
        "lon": None if point is None else point.lon,
        "role": found.role,
        "place": None if place is None else place.name,
        "place_id": None if place is None else place.id,
        "country": None if place is None else place.country_code,
        "inside": found.inside,
    }
