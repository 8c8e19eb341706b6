"""New reports into a store: read, related with those that are there, saved."""

from collections.abc import Callable, Iterable, Sequence

from gazetteer.lookup import Gazetteer
from incidents.model import Casebook, Report
from incidents.pipeline import read_report, relate
from incidents.store import Store


def ingest(
    store: Store,
    reports: Sequence[Report],
    gazetteer: Gazetteer,
    *,
    progress: Callable[[Sequence[Report]], Iterable[Report]] = iter,
) -> Casebook:
    """Read new reports, relate them with the stored ones, and save all that follows.

    The stored texts are read again, so that everything derived comes from one state of the rules.

    Parameters
    ----------
    store : Store
    reports : sequence of Report
        One that is stored already, with the same text, changes nothing.
    gazetteer : Gazetteer
    progress : callable, optional
        Wraps the reports while they are read, to show how far it is.

    Returns
    -------
    Casebook
        Of every report in the store.

    Raises
    ------
    StoreError
        If a report's id is taken by another text; the store stays as it was.
    """
    every = {report.id: report for report in store.reports()}
    for report in reports:
        every.setdefault(report.id, report)
    casebook = relate([read_report(report, gazetteer) for report in progress(list(every.values()))])
    store.save(reports, casebook)
    return casebook
