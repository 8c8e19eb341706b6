"""`standoff serve`."""

import errno
import socket
from contextlib import closing
from pathlib import Path

import click
import waitress

from gazetteer.lookup import Gazetteer
from incidents.exchange.casebook import bundled_reports
from incidents.ingest import ingest
from incidents.store import Received, Store, open_store
from incidents.store.store import MACHINE
from web import create_app
from web.commands import options
from web.desk import BusyDesk
from web.errors import WebError


@click.command("serve", epilog="\b\nExample:\n  standoff serve --port 8123 --store casebook.sqlite")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen on; 0: any free one.",
)
@options.store
@options.gazetteer_folder
def command(host: str, port: int, store_path: Path) -> None:
    """Serve the map and the feature API; a new store starts with the bundled casebook."""
    with (
        _listen(host, port) as listening,
        closing(open_store(store_path)) as store,
    ):  # the port before the file
        _bring_up(store)
        _run(store, listening, host)


def _bring_up(store: Store) -> None:
    """The bundled casebook into a new store; readings of another version made anew, and what follows."""
    found = [Received(report=report) for report in bundled_reports()] if store.is_empty else []
    if found or store.unread():
        ingest(store, found, options.gazetteer(), author=MACHINE, progress=options.progress)
    store.derive()


def _run(store: Store, listening: socket.socket, host: str) -> None:
    folder = options.folder()
    desk = BusyDesk(store, lambda: Gazetteer.open(folder))
    try:
        app = create_app(store, desk=desk)
    except WebError as error:
        raise click.ClickException(str(error)) from error
    server = waitress.create_server(app, sockets=[listening], ident=None)
    shown = f"[{host}]" if ":" in host else host
    click.echo(
        f"Standoff serves {store.name} on http://{shown}:{listening.getsockname()[1]} (Ctrl-C ends it)"
    )
    try:
        server.run()
    finally:
        desk.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            fix = "end what uses it, or give another with --port"
            raise click.ClickException(f"port {port} of {host} is in use; {fix}") from error
        raise click.ClickException(
            f"can't listen on {host}, port {port}: {error.strerror or error}"
        ) from error
