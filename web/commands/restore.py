"""`standoff restore`."""

from contextlib import closing
from pathlib import Path

import click

from incidents.store import restore
from web.commands import options


@click.command("restore", epilog="\b\nExample:\n  standoff restore copy.sqlite --store new.sqlite")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options.store
def command(file: Path, store_path: str | Path) -> None:
    """Make a store of FILE, which 'standoff backup' wrote, and prove it whole.

    The store must be new: a file that isn't there, or a PostGIS database without one. Nothing is overwritten.
    """
    with closing(restore(file, store_path)) as store:
        number, last = store.head()
        click.echo(f"{store.name} is whole: {number:,} entries, the last has the hash {last}")
