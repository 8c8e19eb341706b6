"""`standoff redact`."""

from pathlib import Path

import click

from web.commands import options, printable
from web.commands.stores import existing


@click.command("redact", epilog="\b\nExample:\n  standoff redact my-report --reason 'the source asked'")
@click.argument("report")
@click.option("--reason", required=True, help="Why; it stays in the history.")
@options.store
def command(report: str, reason: str, store_path: str | Path) -> None:
    """Delete REPORT for good: its bytes, text, reading and corrections, and all that follows from it.

    That it was there, its SHA-256, and who deleted it, when and why, stays in the history. Backups
    made before hold it still.
    """
    with existing(store_path) as store:
        store.redact(report, options.user(), reason)
        store.derive()
    click.echo(printable(f"{report} is deleted"))
