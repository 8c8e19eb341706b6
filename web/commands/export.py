"""`standoff export`."""

from contextlib import closing
from pathlib import Path

import click

from incidents.errors import StoreError
from incidents.store import COLLECTIONS, Audience, FeatureQuery, open_store
from web.commands import options
from web.commands.files import replacing


@click.command("export", epilog="\b\nExample:\n  standoff export claims.geojson --layer claim-areas")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT.geojson")
@click.option(
    "--layer", type=click.Choice(COLLECTIONS), default="incidents", show_default=True, help="What to write."
)
@options.store
def command(out: Path, layer: str, store_path: Path) -> None:
    """Write a layer of a store as a GeoJSON file, whole or not at all."""
    if not store_path.exists():
        raise StoreError(
            f"there is no store {store_path}; make one with 'standoff read --save' or 'standoff serve'"
        )
    with closing(open_store(store_path)) as store, replacing(out) as file:
        file.write(b'{"type":"FeatureCollection","features":[')
        for number, body in enumerate(
            store.bodies(FeatureQuery(collection=layer, audience=Audience.TRUSTED))
        ):
            file.write((b",\n" if number else b"\n") + body.encode())
        file.write(b"\n]}\n")
