"""`standoff restrict`."""

import json
from pathlib import Path

import click

from incidents.errors import UnknownError
from incidents.store import Audience, Store
from web.commands import options, printable
from web.commands.stores import existing


@click.command("restrict", epilog="\b\nExample:\n  standoff restrict my-report --reason 'a source at risk'")
@click.argument("report", required=False)
@click.option(
    "--place",
    metavar="ID",
    help="Id of a place, as 'geocode --format json' has it: every report that names it is protected.",
)
@click.option(
    "--dataset", metavar="NAME", help="An imported data set, with --lift; `import --restricted` protects it."
)
@click.option("--lift", is_flag=True, help="Protect it no more.")
@click.option("--reason", default="", help="Why, for the history.")
@options.store
@options.gazetteer_folder
@click.pass_context
def command(
    ctx: click.Context,
    *,
    report: str | None,
    place: str | None,
    dataset: str | None,
    lift: bool,
    reason: str,
    store_path: str | Path,
) -> None:
    """Protect the source of REPORT, or a place: the public sees neither words nor the exact position.

    It sees kind and day, in a larger circle that surely holds the place.
    """
    options.only_one(ctx, report, place, dataset, names="REPORT, --place or --dataset")
    if dataset and not lift:
        raise click.UsageError(
            "import the data set again with --restricted to protect it; --lift lifts that", ctx
        )
    with existing(store_path) as store:
        if dataset:
            store.lift_protection(dataset, options.user(), reason)
        elif report:
            store.restrict_report(report, options.user(), restricted=not lift, reason=reason)
        else:
            known = _place_id(store, str(place), must_be=not lift)
            store.restrict_place(known, options.user(), restricted=not lift, reason=reason)
        store.derive()
    click.echo(printable(f"{report or place or dataset} is {'open' if lift else 'protected'}"))


def _place_id(store: Store, given: str, *, must_be: bool) -> str:
    """The gazetteer's id of a place that is given by it, or by the id of its feature."""
    body = store.body("places", given, Audience.TRUSTED)
    if known := body and json.loads(body)["properties"]["place_id"]:
        return str(known)
    if held := options.gazetteer().place(given):
        return held.id
    if must_be:
        raise UnknownError(
            f"there is no place {given!r}, so nothing is protected; --place takes an id, which "
            "'standoff geocode NAME --format json' tells as place_id"
        )
    return given
