"""`standoff candidates`."""

from typing import IO

import click

from incidents.checking.candidates import KINDS, Possibility, possibilities
from incidents.errors import RelationError
from incidents.exchange.questions import Places, question
from web.commands import options
from web.commands.lines import Json, answer_lines, encode


@click.command(
    "candidates",
    epilog="\b\nExample:\n  standoff candidates --relation at --distance '55 km' \\\n"
    "    --reference 'Saeqa camp' --kind 'oil field'",
)
@options.relation
@options.distance
@options.reference
@click.option("--kind", help=f"What it is said to be: {', '.join(KINDS)}.")
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
    kind: str | None,
    form: str,
    jsonl: IO[bytes] | None,
) -> int:
    """List the known places of a kind that meet a claimed distance, the most probable first."""
    asked = {"relation": relation, "distance": distance, "reference": reference, "kind": kind}
    options.only_one(
        ctx, any(asked.values()), jsonl, names="--relation, --distance, --reference and --kind, or --jsonl"
    )
    gazetteer = options.gazetteer()
    places = Places(lambda: gazetteer)

    def answer(record: Json, _: int = 0) -> Json:
        claim = question(record, places, with_subject=False).claim
        if claim.distance is None or claim.reference.location is None:
            raise RelationError("candidates need a distance and a reference with a position")
        if not isinstance(record.get("kind"), str):
            raise RelationError(f"the kind is missing; give one of {', '.join(KINDS)}")
        found = possibilities(
            claim.relation, claim.distance, claim.reference.location, record["kind"], gazetteer
        )
        return {"kind": record["kind"], "candidates": [_json(p) for p in found]}

    if jsonl:
        return answer_lines(jsonl, answer)
    result = answer(asked)
    click.echo(
        encode(result) if form == "json" else "\n".join(map(_line, result["candidates"])) or "none known"
    )
    return 0


def _json(found: Possibility) -> Json:
    return {
        "place_id": found.place.id,
        "name": found.place.name,
        "feature_code": found.place.feature_code,
        "measured_min_m": round(found.measured.min_m, 1),
        "measured_max_m": round(found.measured.max_m, 1),
        "verdict": found.verdict.value,
        "probability": round(found.probability, 6),
    }


def _line(one: Json) -> str:
    low, high = one["measured_min_m"] / 1000, one["measured_max_m"] / 1000
    possible = "ruled out" if one["verdict"] == "contradicted" else "possible"
    return f"{one['probability']:6.1%}  {low:6.1f} to {high:6.1f} km  {possible:9}  {one['name']}"
