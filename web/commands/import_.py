"""`standoff import`."""

from contextlib import closing
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from gazetteer.folder import Folder
from gazetteer.uncertainty import load_overrides
from incidents.exchange.imports.mapping import NO_MAPPING, read_mapping
from incidents.exchange.imports.run import Job, Outcome, import_file
from incidents.exchange.imports.schemas import Format
from incidents.store import open_store
from web.commands import options, printable
from web.config import Config

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    "import",
    epilog="\b\nExample:\n  standoff import acled.csv\n"
    "  standoff import strikes.csv --dataset ours --mapping columns.toml",
)
@click.argument("file", type=_FILE)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    help="What FILE is, if it doesn't show.",
)
@click.option("--dataset", metavar="NAME", help="Name of the data set; its own or the file's without it.")
@click.option("--mapping", type=_FILE, metavar="FILE", help="TOML or JSON: which column is which property.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Table for rows that can't be used or look wrong.  [default: NAME.rejects.csv, here]",
)
@click.option(
    "--restricted",
    is_flag=True,
    help="Protect it: the public sees kind and day alone, in a larger circle that surely holds the place.",
)
@options.store
@options.gazetteer_folder
def command(
    *,
    file: Path,
    form: str | None,
    dataset: str | None,
    mapping: Path | None,
    rejects: Path | None,
    restricted: bool,
    store_path: str | Path,
) -> None:
    """Import FILE into the store as incidents.

    ACLED, UCDP GED, GDELT 2.0 events and Airwars are known by their columns, also zipped; any other CSV by
    its headers in English or Arabic, or by a mapping file; GeoJSON and GPKG too. A code of precision becomes
    a circle that surely holds the place. Rows that can't be used are set aside with line and reason; an
    incident imported before is replaced where it changed. A run that was ended goes on with the same command.
    """
    job = Job(
        file=file,
        rejects=rejects or Path(f"{file.stem}.rejects.csv"),
        format=Format(form) if form else None,
        dataset=dataset,
        mapping=read_mapping(mapping) if mapping else NO_MAPPING,
        is_restricted=restricted,
        author=options.user(),
        radii=load_overrides(Folder(path=options.folder()).radii),
    )
    with closing(open_store(store_path)) as store:
        _tell(import_file(job, store, _bar), file)
        from web.search.prepared import prepare  # noqa: PLC0415 - Flask, once all is imported

        prepare(store, Config())  # leaves what the first page asks beside the store


def _bar(total: int) -> "tqdm[Any]":
    return tqdm(total=total, desc="importing", unit="B", unit_scale=True, disable=None)


def _tell(found: Outcome, file: Path) -> None:
    if found.resumed:
        click.echo(f"{found.resumed:,} batches had been imported before", err=True)
    added = found.added
    told = [f"{added.new:,} new", f"{added.changed:,} changed", f"{added.same:,} unchanged"]
    wrong = (
        (found.rejected, "rows rejected"),
        (found.doubtful, "rows in doubt"),
        (found.twins, "possible duplicates"),
    )
    told += [f"{count:,} {what}" for count, what in wrong if count]
    where = f"; see {found.rejects}" if found.rejects else ""
    click.echo(printable(f"{found.dataset}: {', '.join(told)} from {file.name} ({found.format}){where}"))
