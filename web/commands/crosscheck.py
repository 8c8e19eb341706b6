"""`standoff crosscheck`."""

from pathlib import Path
from typing import Never

import click
from tqdm import tqdm

from incidents.crosscheck.run import Job, Outcome, crosscheck


@click.command(
    "crosscheck",
    epilog="\b\nExample:\n  standoff crosscheck claims.csv strikes.parquet --out pairs.csv --rejects bad.csv",
)
@click.argument("claims", type=click.Path(path_type=Path), metavar="CLAIMS")
@click.argument("strikes", type=click.Path(path_type=Path), metavar="STRIKES")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="PAIRS", help="File to write.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="CSV for rows that can't be used, each with its reason; without it such a row ends the run.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Run on Dask: the scheduler's tcp://HOST:PORT, or 'local' for worker processes on this machine.",
)
@click.option("--restart", is_flag=True, help="Throw away what an unfinished run left, instead of going on.")
def command(
    *,
    claims: Path,
    strikes: Path,
    out: Path,
    rejects: Path | None,
    cluster: str | None,
    restart: bool,
) -> None:
    """Find every strike that breaks, or may break, a claim that there was none so near.

    CLAIMS and STRIKES are tables, CSV or Parquet by their endings, and so is PAIRS. Both have the columns id,
    lon, lat, uncertainty_m, actor, date, date_end; claims also relation (none_within, at_least or
    all_at_least), distance_m and tolerance_m. A pair has the actor and a day in common, and the two can be
    nearer than the distance less its tolerance: 'contradicted' if they surely are, else 'borderline'.

    A run that was ended goes on with the same command where it was.
    """
    job = Job(claims=claims, strikes=strikes, out=out, rejects=rejects, cluster=cluster, restart=restart)
    _tell(job, crosscheck(job, progress=_bar))


def _bar(claims: int, done: int) -> "tqdm[Never]":
    return tqdm(total=claims, initial=done, desc="joining", unit=" claims", unit_scale=True, disable=None)


def _tell(job: Job, found: Outcome) -> None:
    if found.resumed:
        click.echo(f"{found.resumed} of {found.blocks} blocks had been done before", err=True)
    if found.rejected:
        click.echo(f"{found.rejected} bad rows are in {job.rejects}", err=True)
    click.echo(
        f"{found.pairs:,} pairs of {found.claims:,} claims and {found.strikes:,} strikes in {job.out}: "
        f"{found.contradicted:,} contradicted, {found.pairs - found.contradicted:,} borderline"
    )
