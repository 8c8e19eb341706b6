"""`standoff export`."""

from collections.abc import Mapping
from pathlib import Path

import click

from incidents.exchange.exports.formats import FORMATS, format_of, write
from incidents.store import COLLECTIONS, Audience, FeatureQuery
from web.commands import options
from web.commands.files import replacing
from web.commands.stores import existing

_GEOJSON = ("", ".json")


@click.command("export", epilog="\b\nExample:\n  standoff export claims.gpkg --layer claim-areas")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option(
    "--layer", type=click.Choice(COLLECTIONS), default="incidents", show_default=True, help="What to write."
)
@click.option(
    "--format",
    "name",
    type=click.Choice(tuple(FORMATS)),
    help="In what format. [default: by the suffix of OUT; GeoJSON where it has none]",
)
@click.option("--bbox", metavar="W,S,E,N", help="Only what meets a box, in degrees.")
@click.option(
    "--datetime", "days", metavar="FROM/TO", help="Only what was on a day or between two: ../2016-05-01"
)
@click.option("--filter", "where", metavar="CQL2", help='Only what meets a condition: "killed_min > 3".')
@click.option("--public", is_flag=True, help="As the public sees it: protected sources as larger circles.")
@options.store
def command(
    *,
    out: Path,
    layer: str,
    name: str | None,
    bbox: str | None,
    days: str | None,
    where: str | None,
    public: bool,
    store_path: str | Path,
) -> None:
    """Write a layer of a store, or what filters choose of it, as a file: whole or not at all.

    Protected sources are in it as they are, but with --public: keep it as safe as the store.
    """
    name = name or _by_suffix(out)
    # Beside a file is room for another; beside a pipe or device there is none.
    folder = out.resolve().parent if out.is_file() or not out.exists() else None
    audience = Audience.PUBLIC if public else Audience.TRUSTED
    asked = _asked(layer, {"bbox": bbox, "datetime": days, "filter": where}, audience)
    with existing(store_path) as store, replacing(out) as file:
        write(name, layer, store.bodies(asked), file, folder=folder)


def _asked(layer: str, given: Mapping[str, str | None], audience: Audience) -> FeatureQuery:
    """What the API's parameters of the same names ask for."""
    args = {key: value for key, value in given.items() if value is not None}
    if not args:
        return FeatureQuery(collection=layer, audience=audience)
    # Imported only here: it brings the projections and the parser of filters, which most exports don't need.
    from werkzeug.datastructures import MultiDict  # noqa: PLC0415

    from web.ogc.parameters import all_asked  # noqa: PLC0415

    return all_asked(layer, MultiDict(args), audience)


def _by_suffix(out: Path) -> str:
    known = format_of(out)
    if known is not None:
        return known.name
    if out.suffix.lower() in _GEOJSON:
        return "geojson"
    suffixes = ", ".join(f.suffix for f in FORMATS.values())
    raise click.UsageError(f"no format has the suffix {out.suffix!r}: {suffixes}; or name one with --format")
