"""Reports as features without geometry: what is known of how they came, never their text."""

from collections import Counter
from collections.abc import Iterator, Mapping

from incidents.exchange.ids import machine_id
from incidents.exchange.links import Links
from incidents.exchange.values import Json
from incidents.model import Casebook

_MAX_TITLE = 120


def report_features(
    casebook: Casebook, received: Mapping[str, Json], links: Links | None = None
) -> Iterator[Json]:
    """A feature for each report of a casebook.

    Parameters
    ----------
    casebook : Casebook
    received : mapping
        By report id, how it came: `sha256`, `received_at` and `received_from`.
    links : Links, optional
        Of the larger casebook that this one is a part of.
    """
    told = (links or Links.of(casebook)).told
    claims = Counter(c.report for r in casebook.readings for c in r.claims)
    for reading in casebook.readings:
        report, how = reading.report, received[reading.report.id]
        properties = {
            "title": title(report.text),
            "publisher": report.publisher or None,
            "url": report.url or None,
            "date": report.published.isoformat() if report.published else None,
            "received": how["received_at"],
            "received_from": how["received_from"],
            "sha256": how["sha256"],
            "length": len(report.text),
            "claim_count": claims[report.id],
            "incidents": told.get(report.id, []),
        }
        yield {"type": "Feature", "id": machine_id(report.id), "geometry": None, "properties": properties}


def title(text: str) -> str:
    """The first line of a text that says anything, shortened.

    Examples
    --------
    >>> title("\\n  A strike  hit Hajin. \\nMore")
    'A strike hit Hajin.'
    """
    line = next((line for line in text.splitlines() if line.strip()), "")
    words = " ".join(line[: 4 * _MAX_TITLE].split())
    return words if len(words) <= _MAX_TITLE else words[: _MAX_TITLE - 1].rstrip() + "…"
