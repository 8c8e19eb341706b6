"""The command line, `standoff`: thin over the packages, one module a command.

A command's module is imported when the command is called, so that none pays for what another one needs.
"""

import sys
from importlib import import_module, metadata
from keyword import iskeyword
from typing import Any

import click

from gazetteer.errors import GazetteerError
from geo.errors import GeoError
from incidents.errors import IncidentsError
from web.errors import WebError

FAILED = 2
INTERRUPTED = 130

_COMMANDS = {
    "serve": "Serve the map and the feature API.",
    "read": "Read reports: places, claims by speaker, incidents, findings.",
    "geoparse": "List every toponym of a text with its role and place.",
    "geocode": "Find the places that a name may mean.",
    "check": "Check a claimed distance against two places.",
    "area": "Draw the area that a distance claim speaks of.",
    "crosscheck": "Join a table of claims with a table of strikes.",
    "candidates": "List known places that meet a claimed distance.",
    "config": "Write the settings of serve as a file, each explained.",
    "token": "Make, list and revoke tokens for the writing API.",
    "import": "Import incidents that others recorded: ACLED, UCDP, GDELT, tables.",
    "export": "Write a layer of a store as a file for a GIS.",
    "history": "Show what was done to a store, by whom and when.",
    "restrict": "Protect the source of a report, or a place.",
    "redact": "Delete a report for good; that it was there stays.",
    "reread": "Read every stored report again by the present rules.",
    "verify": "Prove that a store holds what its history says.",
    "backup": "Copy a store into a file, while others use it.",
    "restore": "Make a store of a backup.",
    "gazetteer": "Load places from files; list and remove them.",
}


class _Commands(click.Group):
    """Commands by name; every error is one line on standard error."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = cmd_name + "_" * iskeyword(cmd_name)
        command: click.Command = import_module(f"web.commands.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            result = super().main(*args, **kwargs | {"standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help() if error.ctx else "", err=True)
            sys.exit(FAILED)
        except click.Abort:
            sys.exit(INTERRUPTED)
        except (click.ClickException, IncidentsError, GazetteerError, GeoError, WebError, OSError) as error:
            click.echo(f"standoff: {one_line(error)}", err=True)
            sys.exit(FAILED)
        sys.exit(result if isinstance(result, int) else 0)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        try:
            click.echo(f"standoff {metadata.version('standoff')}")
        except metadata.PackageNotFoundError:
            raise click.ClickException(
                "standoff isn't installed here, so has no version: run 'make setup'"
            ) from None
        ctx.exit()


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\n'standoff COMMAND --help' has an example for each.\nExample:\n  standoff serve --port 8123",
)
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="Show it."
)
def cli() -> None:
    """Incident maps that measure what was claimed."""


def main() -> None:
    """Entry point of the console command `standoff`."""
    cli(prog_name="standoff")


def one_line(error: Exception) -> str:
    """What went wrong, on one line that is safe to print."""
    if isinstance(error, click.UsageError):
        where = f"; see '{error.ctx.command_path} --help'" if error.ctx else ""
        said = error.format_message().rstrip(".") + where
    elif isinstance(error, click.ClickException):
        said = error.format_message()
    elif isinstance(error, OSError) and error.strerror:
        said = f"{error.filename}: {error.strerror}" if error.filename is not None else error.strerror
    else:
        said = str(error)
    return printable(said)


def printable(text: str) -> str:
    """Text on one line, without the control characters that a terminal would obey.

    Examples
    --------
    >>> printable("a\\x1b[31m b\\n\\u202ec")
    'a[31m b c'
    """
    return "".join(c for c in " ".join(text.split()) if c.isprintable())
