"""A reading of a text without vowel signs and the like, with its spans and quotes as the report has them."""

from dataclasses import replace

from incidents.model import Claim, PlaceMention, Report, ReportReading
from incidents.reading.text.marks import Unmarked


def restored(reading: ReportReading, report: Report, read: Unmarked) -> ReportReading:
    """A reading of `read.text` as one of the report itself; names stay as they were read."""
    if read.text == read.written:
        return reading
    return replace(
        reading,
        report=replace(report, published=reading.report.published),
        places=tuple(_place(place, read) for place in reading.places),
        claims=tuple(_claim(claim, read) for claim in reading.claims),
        events=tuple(replace(event, span=read.span(event.span)) for event in reading.events),
        not_understood=tuple(read.span(span) for span in reading.not_understood),
    )


def _place(place: PlaceMention, read: Unmarked) -> PlaceMention:
    return replace(place, span=read.span(place.span))


def _claim(claim: Claim, read: Unmarked) -> Claim:
    span = read.span(claim.span)
    return replace(claim, span=span, quote=read.written[span.start : span.end])
