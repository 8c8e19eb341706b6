"""New reports into a store: read, kept, related with those that are there."""

from collections.abc import Callable, Iterable, Sequence

from gazetteer.lookup import Gazetteer
from incidents.model import Report
from incidents.pipeline import read_report
from incidents.store import Received, Store


def ingest(
    store: Store,
    reports: Sequence[Received],
    gazetteer: Gazetteer,
    *,
    author: str,
    progress: Callable[[Sequence[Report]], Iterable[Report]] = iter,
) -> list[str]:
    """Read new reports, keep them, and bring the features up to date.

    Stored reports whose reading is of another version of the types are read again.

    Parameters
    ----------
    store : Store
    reports : sequence of Received
        One that is stored already, with the same text, changes nothing.
    gazetteer : Gazetteer
    author : str
        Who gives them.
    progress : callable, optional
        Wraps the reports while they are read, to show how far it is.

    Returns
    -------
    list of str
        The ids of those that are new.

    Raises
    ------
    StoreError
        If a report's id is taken by another text; the store stays as it was.
    """
    new = {r.report.id: r for r in reports if not store.holds(r)}
    texts = {report.id: report for report in store.unread()} | {key: r.report for key, r in new.items()}
    readings = [read_report(report, gazetteer) for report in progress(list(texts.values()))]
    added = store.receive(list(new.values()), readings, author) if readings else []
    store.derive()
    return added


def read_again(
    store: Store,
    gazetteer: Gazetteer,
    *,
    progress: Callable[[Sequence[Report]], Iterable[Report]] = iter,
) -> None:
    """Read every stored report by the present rules and gazetteer; what people judged stays."""
    readings = [read_report(report, gazetteer) for report in progress(store.reports())]
    store.receive([], readings, "")
    store.derive(anew=True)
