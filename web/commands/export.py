"""`standoff export`."""

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
@options.store
def command(out: Path, layer: str, name: str | None, store_path: str | Path) -> None:
    """Write a layer of a store as a file, whole or not at all."""
    name = name or _by_suffix(out)
    # Beside a file is room for another; beside a pipe or device there is none.
    folder = out.resolve().parent if out.is_file() or not out.exists() else None
    asked = FeatureQuery(collection=layer, audience=Audience.TRUSTED)
    with existing(store_path) as store, replacing(out) as file:
        write(name, layer, store.bodies(asked), file, folder=folder)


def _by_suffix(out: Path) -> str:
    known = format_of(out)
    if known is not None:
        return known.name
    if out.suffix.lower() in _GEOJSON:
        return "geojson"
    suffixes = ", ".join(f.suffix for f in FORMATS.values())
    raise click.UsageError(f"no format has the suffix {out.suffix!r}: {suffixes}; or name one with --format")
