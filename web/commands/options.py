"""What several commands share: options, the gazetteer, progress."""

from collections.abc import Sequence
from pathlib import Path

import click
from tqdm import tqdm

from gazetteer.load import default_folder
from gazetteer.lookup import Gazetteer
from incidents.model import Relation, Report

store = click.option(
    "--store",
    "store_path",
    type=click.Path(path_type=Path),
    default=Path("standoff.sqlite"),
    show_default=True,
    help="File that holds reports and what was read from them.",
)
jsonl = click.option(
    "--jsonl",
    type=click.File("rb", lazy=False),
    metavar="FILE",
    help="Answer JSON objects, one a line ('-': standard input), with one a line.",
)
text_or_json = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
relation = click.option("--relation", help=f"One of {', '.join(Relation)}.")
distance = click.option("--distance", help="Number and unit as said, such as '55 km' or 'about 35 miles'.")
reference = click.option(
    "--reference", metavar="PLACE", help="Measured from: a name or LON,LAT,UNCERTAINTY_M."
)
reading = click.option(
    "--reading",
    default="both",
    show_default=True,
    help="The number as precise as it looks (stated), as people round (rounded), or as it stands (exact).",
)


def gazetteer() -> Gazetteer:
    """The gazetteer of this user, built if need be."""
    return Gazetteer.open(default_folder())


def progress(reports: Sequence[Report]) -> "tqdm[Report]":
    """Reports with a bar on standard error while they are read, if that is a terminal."""
    return tqdm(reports, desc="reading", unit=" reports", disable=None)


def only_one(ctx: click.Context, first: object, second: object, names: str) -> None:
    """Refuse neither and both of two ways to ask."""
    if bool(first) == bool(second):
        raise click.UsageError(f"give either {names}", ctx)
