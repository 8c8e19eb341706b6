"""`standoff reread`."""

from pathlib import Path

import click

from incidents.ingest import read_again
from web.commands import options
from web.commands.stores import existing


@click.command("reread", epilog="\b\nExample:\n  standoff reread --store casebook.sqlite")
@options.store
@options.gazetteer_folder
def command(store_path: str | Path) -> None:
    """Read every stored report again by the present rules and gazetteer; what people judged stays."""
    with existing(store_path) as store:
        read_again(store, options.gazetteer(), progress=options.progress)
        count = len(store.reports())
    click.echo(f"{count:,} reports are read again")
