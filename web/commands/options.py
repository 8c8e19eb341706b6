"""What several commands share: options, the gazetteer, progress."""

import getpass
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from gazetteer.folder import VARIABLE, default_folder
from gazetteer.lookup import Gazetteer
from incidents.model import Relation, Report

_FOLDER = "standoff.gazetteer"
_SCHEMES = ("postgresql://", "postgres://")


class _Where(click.ParamType[str | Path]):
    """A file, or the URL of a database as it is."""

    name = "path or URL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | Path:
        return value if str(value).startswith(_SCHEMES) else Path(value)


store = click.option(
    "--store",
    "store_path",
    type=_Where(),
    metavar="PATH|URL",
    default=Path("standoff.sqlite"),
    show_default=True,
    help="File that holds reports and what was read from them, or postgresql://USER@HOST/DATABASE.",
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


def _keep_folder(ctx: click.Context, _: click.Parameter, path: Path | None) -> None:
    ctx.meta[_FOLDER] = path


# On every command that looks places up; the value is kept for `folder`, not passed to the command.
gazetteer_folder = click.option(
    "--gazetteer",
    type=click.Path(path_type=Path, file_okay=False),
    callback=_keep_folder,
    expose_value=False,
    metavar="FOLDER",
    help=f"Folder of the gazetteer; {VARIABLE} names it too.  [default: ~/.local/share/standoff/gazetteer]",
)


def folder() -> Path:
    """The gazetteer's folder: of the option, else of the environment, else the user's."""
    given: Path | None = click.get_current_context().meta.get(_FOLDER)
    return given or default_folder()


def gazetteer() -> Gazetteer:
    """The gazetteer of the folder asked for, built if need be."""
    return Gazetteer.open(folder())


def user() -> str:
    """Who is at the keyboard, for the history."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in some containers
        return f"user {os.getuid()}"


def progress(reports: Sequence[Report]) -> "tqdm[Report]":
    """Reports with a bar on standard error while they are read, if that is a terminal."""
    return tqdm(reports, desc="reading", unit=" reports", disable=None)


def only_one(ctx: click.Context, *ways: object, names: str) -> None:
    """Refuse none and several of some ways to ask."""
    if sum(map(bool, ways)) != 1:
        raise click.UsageError(f"give either {names}", ctx)
