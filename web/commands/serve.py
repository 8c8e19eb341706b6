"""`standoff serve`."""

import errno
import os
import socket
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from incidents.exchange.casebook import bundled_reports
from incidents.ingest import ingest
from incidents.store import Received, Store, open_store
from incidents.store.derive import MACHINE
from web.commands import options
from web.config import FILE, Config
from web.serving import workers
from web.serving.work import Task


@click.command("serve", epilog="\b\nExample:\n  standoff serve --port 8123 --store casebook.sqlite")
@click.option("--host", help="Address to listen on.  [default: 127.0.0.1]")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Port to listen on; 0: any free one.  [default: 8000]"
)
@click.option("--workers", "count", type=click.IntRange(1, 256), help="Processes that answer.  [default: 1]")
@click.option(
    "--config",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"TOML file of settings; {FILE} names it too. 'standoff config' writes one.",
)
@options.store
@options.gazetteer_folder
def command(
    host: str | None, port: int | None, count: int | None, file: Path | None, store_path: str | Path
) -> None:
    """Serve the map and the feature API; a new store starts with the bundled casebook."""
    given: dict[str, Any] = {"host": host, "port": port, "workers": count}
    config = Config.from_environment(os.environ, file)
    config = replace(config, **{name: value for name, value in given.items() if value is not None})
    with _listen(config.host, config.port) as listening:  # the port before the file
        with closing(open_store(store_path)) as store:
            _bring_up(store)
            name = store.name
        shown = f"[{config.host}]" if ":" in config.host else config.host
        port = listening.getsockname()[1]
        click.echo(f"Standoff serves {name} on http://{shown}:{port} (Ctrl-C ends it)")
        task = Task(
            listening=listening,
            store=store_path,
            gazetteer=options.folder(),
            config=replace(config, hosts=(*config.hosts, shown)),
        )
        workers.serve(task)


def _bring_up(store: Store) -> None:
    """The bundled casebook into a new store; readings of another version made anew, and what follows."""
    found = [Received(report=report) for report in bundled_reports()] if store.is_empty else []
    if found or store.unread():
        ingest(store, found, options.gazetteer(), author=MACHINE, progress=options.progress)
    store.derive()


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
