"""`standoff config`."""

import os
from pathlib import Path

import click

from web.config import FILE, Config


@click.command("config", epilog="\b\nExample:\n  standoff config > standoff.toml")
@click.option(
    "--config",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"TOML file of settings; {FILE} names it too.",
)
def command(file: Path | None) -> None:
    """Write the settings of `serve` in force, each explained, as a file; secrets are left out."""
    click.echo(Config.from_environment(os.environ, file).as_toml(), nl=False)
