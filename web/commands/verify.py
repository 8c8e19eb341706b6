"""`standoff verify`."""

import re
from pathlib import Path

import click

from web.commands import options, printable
from web.commands.stores import existing

BROKEN = 1

_HASH = re.compile(r"[0-9a-f]{64}")


def _hash(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _HASH.fullmatch(value):
        raise click.BadParameter("it is 64 digits from 0 to f, as 'standoff verify' prints it")
    return value


@click.command("verify", epilog="\b\nExample:\n  standoff verify --store casebook.sqlite")
@click.option(
    "--head",
    callback=_hash,
    metavar="HASH",
    help="What it printed once: so that no later end can be cut off.",
)
@options.store
def command(head: str | None, store_path: str | Path) -> int:
    """Prove that a store holds what its history says, each entry chained to the one before it.

    Names the first thing that doesn't fit, and ends with 1 then. Else prints the number and hash of the last
    entry: keep them elsewhere, and give the hash with --head another time.
    """
    with existing(store_path) as store:
        number, last = store.head()
        broken = store.first_broken(head)
    if broken:
        click.echo(printable(broken))
        return BROKEN
    click.echo(f"whole: {number:,} entries, the last has the hash {last}")
    return 0
