"""`standoff gazetteer`: the sources of places."""

from pathlib import Path

import click

from gazetteer.folder import WORLD
from gazetteer.holdings import Holding, holding, holdings, old_worlds, remove
from gazetteer.load import Format, Loaded, Request, load
from web.commands import options, printable

_FORMAT = click.Choice([form.value for form in Format])
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group(
    "gazetteer",
    epilog="\b\nExample:\n  standoff gazetteer load SY.zip\n"
    "  standoff gazetteer load our-sites.csv --source ours",
)
def command() -> None:
    """Load places from files, and see and remove what was loaded.

    All commands look names up in every source and in the built-in world; a place that several hold is one.
    Curated sites come first, then your own (CSV, GeoJSON, GPKG), then dumps; where your own file gives a
    place's position or outline, that counts.
    """


@command.command(
    "load",
    epilog="\b\nExample:\n  standoff gazetteer load allCountries.zip --alternates alternateNamesV2.zip\n"
    "  standoff gazetteer load governorates.gpkg --source outlines",
)
@click.argument("file", type=_FILE)
@click.option("--source", "name", metavar="NAME", help="Name of the source; that of the file without it.")
@click.option("--format", "form", type=_FORMAT, help="What FILE is, if it doesn't show.")
@click.option(
    "--alternates", type=_FILE, help="GeoNames' alternateNamesV2; taken unasked from beside a dump."
)
@click.option("--admin1", type=_FILE, help="GeoNames' admin1CodesASCII; likewise.")
@options.gazetteer_folder
def _load(
    *, file: Path, name: str | None, form: str | None, alternates: Path | None, admin1: Path | None
) -> None:
    """Load FILE as a source of places: whole or not at all.

    A GeoNames dump (also zipped), a CSV table with a header (name, lat, lon and, if known, aliases,
    uncertainty_m, feature_code, country, admin1, source; OCHA's and Who's On First's headers too), GeoJSON or
    a GPKG with points or polygons. A source of the same name is replaced; cut off, the same command goes on.
    """
    given = Format(form) if form else None
    asked = Request(file=file, source=name, format=given, alternates=alternates, admin1=admin1)
    click.echo(_summary(load(options.folder(), asked), file))


@command.command("list")
@options.gazetteer_folder
def _list() -> None:
    """List the sources."""
    held_there = holdings(options.folder())
    if not held_there:
        click.echo(f"nothing in {options.folder()} yet; the built-in world is made when it is first used")
    for held in held_there:
        places = f"{held.places:,} places" if held.places is not None else "can't be read"
        told = " ".join(filter(None, (held.format or "built in", held.file)))
        click.echo(f"{held.name:20} {places:>20}  {printable(told)}")


@command.command("remove")
@click.argument("name")
@options.gazetteer_folder
def _remove(*, name: str) -> None:
    """Remove the source NAME."""
    gone = remove(options.folder(), name)
    click.echo(f"removed {gone.name}" + (f": {gone.places:,} places" if gone.places is not None else ""))


@command.command("info")
@click.argument("name", required=False)
@options.gazetteer_folder
def _info(*, name: str | None) -> None:
    """Tell of the folder, or of the source NAME."""
    folder = options.folder()
    if name is None:
        held = holdings(folder)
        click.echo(f"folder    {folder}\nsources   {sum(one.name != WORLD for one in held)}")
        click.echo(f"places    {sum(one.places or 0 for one in held):,}")
        click.echo(f"on disk   {sum(one.size for one in held) / 1e6:,.1f} MB")
        if old := old_worlds(folder):
            size = sum(file.stat().st_size for file in old) / 1e6
            click.echo(
                f"old       {len(old)} worlds of other versions, {size:,.1f} MB; deleted when long unused"
            )
        return
    for label, value in _told(holding(folder, name)):
        click.echo(f"{label:10}{printable(value)}")


def _told(held: Holding) -> list[tuple[str, str]]:
    whose = "your own sites" if held.is_own else "a gazetteer"
    rows = [
        ("source", held.name),
        ("from", f"{held.file} ({held.format}), {whose}" if held.file else "built in"),
        ("places", "unknown" if held.places is None else f"{held.places:,}"),
        ("loaded", f"{held.loaded_at:%Y-%m-%d %H:%M} UTC"),
        ("on disk", f"{held.size / 1e6:,.1f} MB in {held.path}"),
    ]
    if held.rejects:
        rows.append(("not taken", str(held.rejects)))
    if held.trouble:
        rows.append(("trouble", held.trouble))
    return rows


def _summary(loaded: Loaded, file: Path) -> str:
    if loaded.was_there:
        there = f"{loaded.source}: the same {file.name} is loaded already ({loaded.places:,} places)"
        return printable(f"{there}; nothing to do")
    parts = [f"{loaded.source}: {loaded.places:,} places from {file.name} ({loaded.format})"]
    if loaded.rejected:
        parts.append(f"{loaded.rejected:,} rows rejected")
    parts += [f"{count:,} {kind} left out" for kind, count in sorted(loaded.left_out.items())]
    told = ", ".join(parts) + (f"; see {loaded.rejects}" if loaded.rejects else "")
    return printable(told)
