"""Records as text for a terminal. Words of reports are printed without control characters."""

from collections.abc import Iterator, Sequence
from typing import Any

from incidents.model import HARMS
from web.commands import printable

Json = dict[str, Any]

_VERDICTS = {
    "contradicted": "CONTRADICTED",
    "borderline": "BORDERLINE",
    "consistent": "not contradicted",
    "not_checkable": "not checkable",
}
_ITSELF = "The report itself"


def reading(record: Json) -> Iterator[str]:
    """What was read from a report: its places, then its claims by speaker, each with its words."""
    yield f"Report {record['id']}"
    yield f"  Places: {len(record['places'])}"
    for place in record["places"]:
        where = located(place) if place["resolved"] else f"not placed: {place['reason']}"
        yield f"    {printable(place['name'])} [{place['start']}-{place['end']}]: {printable(where)}"
    yield f"  Claims: {len(record['claims'])}"
    said: dict[str | None, list[Json]] = {}
    for claim in record["claims"]:
        said.setdefault(claim["claimant"], []).append(claim)
    for speaker, claims in said.items():
        yield f"    {printable(speaker or _ITSELF)}"
        for claim in claims:
            yield from _claim(claim)
    yield f"  Not understood: {len(record['not_understood'])}"
    for unread in record["not_understood"]:
        yield f"    “{printable(unread['quote'])}” [{unread['start']}-{unread['end']}]"


def outcome(incidents: Sequence[Json], findings: Sequence[Json]) -> Iterator[str]:
    """Incidents and findings."""
    yield f"Incidents: {len(incidents)}"
    for incident in incidents:
        yield from _incident(incident)
    yield f"Findings: {len(findings)}"
    for found in findings:
        yield f"  {verdict(found)}: {printable(found['reason'])}"
        for side in (found["claim"], found["against"]):
            if "quote" in side:
                speaker = printable(side["claimant"] or _ITSELF)
                yield f"    {speaker} ({side['report']}): “{printable(side['quote'])}”"


def finding(record: Json) -> Iterator[str]:
    """A finding with its working."""
    yield f"{verdict(record)}: {printable(record['reason'])}"
    yield "Working:"
    for step in record["working"]:
        yield f"  {printable(step)}"


def candidates(record: Json) -> Iterator[str]:
    """The candidates for a name side by side, why one was chosen and why the others were not."""
    yield f"{printable(record['query'])}: {printable(record['reason'])}"
    for tried in record["tried"]:
        form, how = printable(tried["form"]), printable(tried["how"])
        yield f"     searched {form!r} ({how}): {tried['found']:,} found"
    for rank, place in enumerate(record["candidates"], start=1):
        area = ", ".join(printable(part) for part in (place["admin1"], place["country"]) if part)
        apart = f", {place['from_first_m'] / 1000:.0f} km from 1" if rank > 1 else ""
        yield (
            f"{rank:3}. {place['score']:.2f}  {printable(place['name'])[:28]:28}  {place['feature_code']:6}"
            f"  {area[:24]:24}  {located(place)}{apart}"
        )
        verb = f"refused, {place['refused']}" if place["refused"] else "chosen"
        yield f"           {printable(verb)}: {printable('; '.join(place['why']))}"
        yield f"           {printable(place['source'])}"


def located(place: Json) -> str:
    """A position with its radius."""
    if place["lon"] is None:
        return "no position"
    return f"lon {place['lon']:.4f}, lat {place['lat']:.4f} ±{place['uncertainty_m'] / 1000:.1f} km"


def verdict(record: Json) -> str:
    """The verdict in words."""
    weight = " (robust)" if record["robust"] else " (fragile)" if record["verdict"] != "not_checkable" else ""
    return _VERDICTS[record["verdict"]] + weight


def people(least: int | None, greatest: int | None) -> str:
    """A number of people as a range.

    Examples
    --------
    >>> people(3, 4), people(3, None), people(None, 4), people(3, 3)
    ('3 to 4', 'at least 3', 'up to 4', '3')
    """
    if greatest is None:
        return f"at least {least}"
    if least is None:
        return f"up to {greatest}"
    return str(least) if least == greatest else f"{least} to {greatest}"


def _claim(claim: Json) -> Iterator[str]:
    marks = [claim["modality"]] if claim["modality"] != "asserted" else []
    marks += ["negated"] if claim["negated"] else []
    note = f" ({', '.join(marks)})" if marks else ""
    yield f"      {claim['kind']}: {printable(claim['summary'])}{note}"
    yield f"        “{printable(claim['quote'])}” [{claim['start']}-{claim['end']}]"


def _incident(incident: Json) -> Iterator[str]:
    place = incident["place"]
    days = " to ".join(day for day in (incident["date"], incident["date_end"]) if day) or "date not known"
    where = f"{printable(place['name'])} ({located(place)})" if place else "place not known"
    yield f"  {printable(incident['kind']).replace('_', ' ')}, {days}, {where}  [{incident['id']}]"
    for harm, said in HARMS.items():
        ends = incident[f"{harm}_min"], incident[f"{harm}_max"]
        if ends != (None, None):
            yield f"    {said}: {people(*ends)}"
    for blamed in incident["perpetrators"]:
        yield f"    {printable(blamed['who'])}, says {printable(blamed['by'] or _ITSELF.lower())}"
    if incident["denied_by"]:
        yield f"    denied by {printable(', '.join(incident['denied_by']))}"
