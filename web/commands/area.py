"""`standoff area`."""

from pathlib import Path
from typing import IO

import click

from incidents.exchange.questions import Places, area, question
from web.commands import options
from web.commands.files import replacing
from web.commands.lines import Json, answer_lines, encode


@click.command(
    "area",
    epilog="\b\nExample:\n  standoff area --relation within --distance '35 miles' \\\n"
    "    --reference 'Saeqa camp' --out area.geojson",
)
@options.relation
@options.distance
@options.reference
@options.reading
@click.option("--out", type=click.Path(path_type=Path), help="File to write; standard output without it.")
@options.jsonl
@options.gazetteer_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    relation: str | None,
    distance: str | None,
    reference: str | None,
    reading: str,
    out: Path | None,
    jsonl: IO[bytes] | None,
) -> int:
    """Draw the area that a distance claim speaks of, as GeoJSON: its certain and its possible region.

    For a claim that all is farther off (none_within) it is the zone said to be empty. A region that is empty
    has null geometry. A line of --jsonl holds the options' names.
    """
    asked = {"relation": relation, "distance": distance, "reference": reference}
    options.only_one(ctx, any(asked.values()), jsonl, names="--relation and --reference, or --jsonl")
    places = Places(options.gazetteer)

    def answer(record: Json, _: int = 0) -> Json:
        return area(question({"reading": reading} | record, places, with_subject=False))

    if jsonl:
        return answer_lines(jsonl, answer)
    drawn = encode(answer(asked))
    if out is None:
        click.echo(drawn)
    else:
        with replacing(out) as file:
            file.write(drawn + b"\n")
    return 0
