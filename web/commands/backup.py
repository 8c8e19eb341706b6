"""`standoff backup`."""

from pathlib import Path

import click

from web.commands import options
from web.commands.stores import existing


@click.command("backup", epilog="\b\nExample:\n  standoff backup copy.sqlite --store casebook.sqlite")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options.store
def command(file: Path, store_path: str | Path) -> None:
    """Copy one state of a store into FILE, a new one, while others go on reading and writing.

    Of a store in PostGIS, pg_dump makes the copy. Protected sources are in it: keep it as safe as the store.
    """
    with existing(store_path) as store:
        store.back_up(file)
        name = store.name
    click.echo(f"{name} is copied to {file} ({file.stat().st_size:,} bytes)")
