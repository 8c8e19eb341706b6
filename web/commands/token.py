"""`standoff token`."""

from contextlib import closing
from pathlib import Path

import click

from incidents.store import open_store
from web.auth.tokens import SCOPES, new_token
from web.commands import options, printable


@click.group("token", epilog="\b\nExample:\n  standoff token create desk --scope write --days 90")
def command() -> None:
    """Tokens that let people and programs read and write over HTTP: make, list and revoke them."""


@command.command("create")
@click.argument("name")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    required=True,
    type=click.Choice(list(SCOPES)),
    help="; ".join(f"{scope}: {what}" for scope, what in SCOPES.items()) + ". May come several times.",
)
@click.option("--days", type=int, help="How long it is valid; for ever if not given.")
@options.store
def create(name: str, scopes: tuple[str, ...], days: int | None, store_path: str | Path) -> None:
    """Make a token and show it, this once: the store keeps only its hash."""
    shown, token = new_token(name, scopes, days)
    with closing(open_store(store_path)) as store:
        store.add_token(token, options.user())
    click.echo(shown)


@command.command("list")
@options.store
def list_(store_path: str | Path) -> None:
    """List the tokens, without what they open with."""
    with closing(open_store(store_path)) as store:
        for token in store.tokens():
            ends = (
                f"revoked {token.revoked_at}"
                if token.revoked_at
                else f"until {token.expires_at or 'revoked'}"
            )
            scopes = ", ".join(token.scopes)
            click.echo(f"{printable(token.name)}: {scopes}; made {token.created_at}, {ends}")


@command.command("revoke")
@click.argument("name")
@options.store
def revoke(name: str, store_path: str | Path) -> None:
    """Make a token worthless, at once."""
    with closing(open_store(store_path)) as store:
        store.revoke_token(name, options.user())
