"""`standoff check`."""

from typing import IO

import click

from incidents.exchange.questions import Places, check, question
from web.commands import options, show
from web.commands.lines import Json, answer_lines, encode


@click.command(
    "check",
    epilog="\b\nExample:\n  standoff check --relation none_within --distance '55 km' \\\n"
    "    --reference 'Saeqa camp' --subject 'Deir ez-Zor city'",
)
@options.relation
@options.distance
@options.reference
@click.option("--subject", metavar="PLACE", help="What the claim is about: a name or LON,LAT,UNCERTAINTY_M.")
@options.reading
@options.text_or_json
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
    subject: str | None,
    reading: str,
    form: str,
    jsonl: IO[bytes] | None,
) -> int:
    """Check whether a claimed distance can hold of two places: verdict, margin and reason.

    A line of --jsonl holds the options' names; a place is a name or {"lon","lat","uncertainty_m"}.
    """
    asked = {"relation": relation, "distance": distance, "reference": reference, "subject": subject}
    options.only_one(
        ctx, any(asked.values()), jsonl, names="--relation, --reference and --subject, or --jsonl"
    )
    places = Places(options.gazetteer)

    def answer(record: Json, _: int = 0) -> Json:
        return check(question({"reading": reading} | record, places, with_subject=True))

    if jsonl:
        return answer_lines(jsonl, answer)
    finding = answer(asked)
    click.echo(encode(finding) if form == "json" else "\n".join(show.finding(finding)))
    return 0
