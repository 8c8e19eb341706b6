"""`standoff read`."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import IO

import click

from gazetteer.search_log import log_rows
from incidents.errors import ReportError
from incidents.exchange.links import shares
from incidents.exchange.received import given_id, published_on, report_of
from incidents.exchange.records import finding_json, incident_json, reading_json
from incidents.ingest import ingest
from incidents.model import Casebook, Report, ReportReading
from incidents.pipeline import read_report, relate
from incidents.report import decode, read_page, slug
from incidents.store import Audience, Received, open_store
from incidents.stream import Stream
from web.commands import options, search_log, show
from web.commands.lines import Json, answer_lines, encode

_PAGES = frozenset({".html", ".htm", ".xhtml"})


@click.command(
    "read",
    epilog="\b\nExample:\n  standoff read report.txt --published 2015-12-08\n"
    """  echo '{"id":"a","text":"..."}' | standoff read --jsonl -""",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--published", metavar="YYYY-MM-DD", help="Day of publication, which 'Sunday' is counted from.")
@options.text_or_json
@click.option("--save", is_flag=True, help="Keep the reports in the store, related with those it holds.")
@options.store
@search_log.option
@options.jsonl
@options.gazetteer_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    files: tuple[Path, ...],
    published: str | None,
    form: str,
    save: bool,
    store_path: str | Path,
    log_path: Path | None,
    jsonl: IO[bytes] | None,
) -> int:
    """Read reports: the places, the claims by speaker, the incidents, and what geometry says of the claims.

    A FILE named .html is read as a page: spans count its text, without tags and menus.
    Several FILEs are related with one another. With --format json, one object a line for each FILE. A line of
    --jsonl holds "text" or "html" and, if known, "id" and "published"; findings are between it and the lines
    before.
    """
    options.only_one(ctx, files, jsonl, names="FILE... or --jsonl")
    if jsonl:
        if save or published:
            raise click.UsageError("--save and --published go with FILE..., not with --jsonl", ctx)
        with search_log.writing(log_path) as write:
            return answer_lines(jsonl, _Lines(write).answer, always_id=True)
    received = _reports(files, published_on(published))
    reports = [one.report for one in received]
    casebook = _saved(received, store_path) if save else _read(reports)
    with search_log.writing(log_path) as write:
        for reading in casebook.readings:
            if reading.report.id in {report.id for report in reports}:
                write(_searched(reading))
    (_print_json if form == "json" else _print_text)(casebook, [report.id for report in reports])
    return 0


class _Lines:
    """Reports that come a line at a time, each related with those before it."""

    def __init__(self, log: search_log.Write) -> None:
        self._log = log
        self._gazetteer = options.gazetteer()
        gc.freeze()  # what was loaded stays: the collector needn't walk it again for every few reports
        self._stream = Stream()
        self._given: dict[str, str] = {}

    def answer(self, record: Json, number: int) -> Json:
        """What was read from a line, under the ids that were given."""
        report = report_of(record, unnamed=f"line-{number}")
        if report.id in self._given:
            raise ReportError(f"the id {self._given[report.id]!r} came before; give each report its own")
        reading = read_report(report, self._gazetteer)
        self._log(_searched(reading))
        given = given_id(record)
        self._given[report.id] = given or report.id
        found = self._stream.add(reading)
        read = self._as_given(reading_json(found.readings[0], found.incidents, found.findings))
        return read | {"id": record["id"] if given else report.id}

    def _as_given(self, read: Json) -> Json:
        sides = [side for f in read["findings"] for side in (f["claim"], f["against"])]
        for said in [*read["claims"], *sides]:
            if "report" in said:
                said["report"] = self._given[said["report"]]
        for incident in read["incidents"]:
            incident["reports"] = [self._given[report] for report in incident["reports"]]
        return read


def _searched(reading: ReportReading) -> Iterator[Json]:
    """What was searched for each toponym of a report."""
    for mention in reading.places:
        where = {"report": reading.report.id, "start": mention.span.start, "end": mention.span.end}
        yield from (where | row for row in log_rows(mention.result))


def _reports(files: Sequence[Path], published: date | None) -> list[Received]:
    """The reports of files, all of them before any is read."""
    reports: dict[str, Received] = {}
    for path in files:
        is_page = path.suffix.casefold() in _PAGES
        data = path.read_bytes()
        text = (read_page if is_page else decode)(data, str(path))
        report = Report(id=slug(path.stem), text=text, published=published)
        if report.id in reports:
            raise ReportError(
                f"{path} gives the report id {report.id!r}, as another file does; rename one of them"
            )
        kind = "text/html" if is_page else "text/plain"
        reports[report.id] = Received(report=report, original=data, media_type=kind)
    return list(reports.values())


def _read(reports: Sequence[Report]) -> Casebook:
    gazetteer = options.gazetteer()
    return relate([read_report(report, gazetteer) for report in options.progress(reports)])


def _saved(reports: Sequence[Received], path: str | Path) -> Casebook:
    with closing(open_store(path)) as store:
        ingest(store, reports, options.gazetteer(), author=options.user(), progress=options.progress)
        return store.casebook(Audience.TRUSTED)


def _print_json(casebook: Casebook, report_ids: Sequence[str]) -> None:
    for part in shares(casebook, report_ids):
        click.echo(encode(reading_json(part.readings[0], part.incidents, part.findings)))


def _print_text(casebook: Casebook, report_ids: Sequence[str]) -> None:
    incidents: dict[str, Json] = {}
    findings: list[Json] = []
    for part in shares(casebook, report_ids):
        incidents |= {i.id: incident_json(i) for i in part.incidents if i.id not in incidents}
        findings += [finding_json(f) for f in part.findings]
        click.echo("\n".join(show.reading(reading_json(part.readings[0]))) + "\n")
    click.echo("\n".join(show.outcome(list(incidents.values()), findings)))
