"""`standoff history`."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from incidents.store.history import Entry
from web.commands import options, printable
from web.commands.stores import existing

# What proves an entry, and tells people nothing.
_PROOFS = frozenset({"sha256", "record", "rows", "layout", "file_sha256"})
_LONGEST = 120


@click.command("history", epilog="\b\nExample:\n  standoff history my-report --store casebook.sqlite")
@click.argument("subject", required=False)
@click.option("--after", type=click.IntRange(0), default=0, help="Only entries after this number.")
@options.text_or_json
@options.store
def command(subject: str | None, after: int, form: str, store_path: str | Path) -> None:
    """Show what was done, in order: all of it, or about SUBJECT, the id of a report, finding or data set."""
    with existing(store_path) as store:
        for entry in store.history(subject=subject, after=after):
            if form == "json":
                click.echo(json.dumps(asdict(entry) | {"body": entry.content}, ensure_ascii=False))
            else:
                click.echo(printable(_told(entry)))


def _told(entry: Entry) -> str:
    said: dict[str, Any] = {key: value for key, value in entry.content.items() if key not in _PROOFS}
    what = json.dumps(said, ensure_ascii=False) if said else ""
    if entry.body is None:
        what = "redacted"
    shown = what if len(what) <= _LONGEST else f"{what[:_LONGEST]}..."
    return f"{entry.seq} {entry.at} {entry.author}: {entry.action} {entry.subject} {shown}"
