"""The flow, step by step: text to places, claims and events; then incidents and findings over all reports."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from gazetteer.coordinates import find_coordinates
from gazetteer.lookup import Gazetteer
from incidents import linear
from incidents.checking.assess import LOWER_BOUNDS
from incidents.checking.crosscheck import crosscheck, identified
from incidents.checking.disagree import disagreements
from incidents.gather import by_event, gather_incidents, relocated
from incidents.judgements import Grouping
from incidents.model import (
    Casebook,
    Claim,
    Finding,
    Incident,
    PlaceMention,
    Relation,
    Report,
    ReportReading,
    Span,
)
from incidents.reading.blame.actors import coalition_of
from incidents.reading.blame.deeds import find_deeds
from incidents.reading.blame.denials import find_denials
from incidents.reading.casualties.tolls import find_tolls
from incidents.reading.claims import ClaimReader
from incidents.reading.distance_fact import DistanceFact
from incidents.reading.drafts import SentenceFacts
from incidents.reading.events import finished, gather
from incidents.reading.measures.distances import DistanceMention, find_distances
from incidents.reading.measures.ellipsis import find_bare_distance
from incidents.reading.measures.vicinity import find_denied_nearness
from incidents.reading.places.anchors import anchor_end, find_anchor, find_subject
from incidents.reading.places.areas import placed_in_areas
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.places.named_after import without_name_givers
from incidents.reading.places.namesakes import is_abroad, is_namesake, named_again, put_beside, without_place
from incidents.reading.places.offsets import offset_location
from incidents.reading.places.positions import masked, with_positions
from incidents.reading.places.resolve import beside, located, meant_by_kind, resolve
from incidents.reading.places.struck import is_put_there, place_of_strike
from incidents.reading.places.targets import at_target
from incidents.reading.restored import restored
from incidents.reading.speech.speakers import Speakers
from incidents.reading.text.marks import unmarked
from incidents.reading.text.sentences import QUOTATION_MARKS, Sentence, plain, quoted_parts, sentences
from incidents.reading.times.date_patterns import written_year
from incidents.reading.times.datelines import own_date
from incidents.reading.times.dates import entry_day, find_dates
from incidents.reading.times.mention import DateMention
from incidents.reading.unread import not_understood
from incidents.report import checked

_NEAR = linear.compile(
    r"(?i)^,? (?:near|close to|just outside|outside|next to|in the vicinity of)(?: the)?(?: \w+ of)? $"
    r"|^،? (?:قرب|بالقرب من|على مقربة من|القريبة? من|المجاورة? ل)(?: ?(?:ال)?(?:مدينة|بلدة|قرية|مخيم))? ?$"
)
# "Near A, near B": a list.
_NEAR_BEFORE = linear.compile(r"(?i)\b(?:near|close to|outside|next to) (?:the )?(?:\w+ of )?$")
# How long after it was written a report may be published.
_SOON = timedelta(3)
# How many places to either side of a distance can be what it is measured from.
_PARTS_BACK = 60
_PLACES_NEAR = 40


def read_report(report: Report, gazetteer: Gazetteer) -> ReportReading:
    """Everything that one report says, with spans.

    Raises
    ------
    ReportError
        If the text is empty, too long or binary.
    """
    written = unmarked(checked(report.text, report.id))
    return restored(_read(replace(report, text=written.text), gazetteer), report, written)


def _read(report: Report, gazetteer: Gazetteer) -> ReportReading:
    """The reading of a text without marks."""
    written = plain(report.text)
    coordinates = find_coordinates(written)
    text = masked(written, coordinates)
    parts = sentences(text)
    named = meant_by_kind(parts, resolve(parts, find_toponyms(parts, gazetteer), gazetteer))
    places = with_positions(written, named, coordinates, gazetteer)
    distances, places = _distances(parts, _beside(text, without_name_givers(text, places)))
    places = named_again(placed_in_areas(text, places, gazetteer))
    year, quoted = written_year(text), quoted_parts(parts)
    facts, last, coalition = [], None, coalition_of(text)
    published = _written_on(report.published, own_date(parts))
    by_part = _grouped(parts, places, distances)
    speakers = Speakers(parts, coalition, quoted)
    today = published
    for part in parts:
        today = entry_day(part.text, today, year) or today
        dates = find_dates(part.text, today, year, quoted[part.number], last)
        last = next(
            (d.days for d in reversed(dates) if d.days is not None and not d.spoken and not d.since), last
        )
        facts.append(
            _facts(part, *by_part[part.number], dates=dates, quoted=quoted[part.number], speakers=speakers)
        )
    drafts = gather(facts, places)
    claims = ClaimReader(report, facts, drafts, speakers).claims(distances)
    return ReportReading(
        report=replace(report, published=report.published or published),
        places=tuple(places),
        claims=claims,
        events=finished(drafts, claims),
        not_understood=not_understood(parts, places, claims),
    )


def _written_on(published: date | None, own: date | None) -> date | None:
    """The day from which a report counts: its own, where it was published on that or soon after."""
    if published is None or (own is not None and timedelta(0) <= published - own <= _SOON):
        return own
    return published


def relate(readings: Sequence[ReportReading], groupings: Sequence[Grouping] = ()) -> Casebook:
    """The incidents that a set of reports tells of, and the findings on all their claims.

    `groupings` are what people say of which events are one.
    """
    return judged(readings, gather_incidents(readings, groupings))


def judged(
    readings: Sequence[ReportReading],
    incidents: Sequence[Incident],
    *,
    asking: Collection[str] | None = None,
    of: str | None = None,
) -> Casebook:
    """The findings on all claims of a set of reports whose incidents are known, in their order.

    With `asking`, claims of these reports alone are held against places and strikes; with `of`, only findings
    in which that report has a side are made.
    """
    told = by_event(incidents)
    readings = [replace(r, claims=tuple(relocated(c, told) for c in r.claims)) for r in readings]
    known = {c.id: c for r in readings for c in r.claims}
    incidents = tuple(_with_claims(i, known) for i in incidents)
    claims = [c for r in readings for c in r.claims]
    reports = {r.report.id: r.report for r in readings}
    found = [*crosscheck(claims, incidents, asking=asking, of=of), *disagreements(incidents, reports, of)]
    findings = identified(found if of is None else [f for f in found if of in _sides(f)])
    return Casebook(readings=tuple(readings), incidents=incidents, findings=findings)


def _sides(finding: Finding) -> tuple[str, str]:
    """The reports whose claims a finding is on."""
    against = finding.against
    return finding.claim.report, against.report if isinstance(against, Claim) else finding.claim.report


def _with_claims(incident: Incident, known: dict[str, Claim]) -> Incident:
    return replace(incident, claims=tuple(known[c.id] for c in incident.claims))


def _distances(
    parts: Sequence[Sentence], places: list[PlaceMention]
) -> tuple[list[DistanceFact], list[PlaceMention]]:
    """The distances with their anchors; a place that only a distance locates takes its location from it."""
    found: list[DistanceFact] = []
    said: DistanceMention | None = None
    starts = [place.span.start for place in places]
    for part in parts:
        mentions = _mentions(part.text, said)
        said = next((m for m in reversed(mentions) if m.distance is not None), None)
        for measured in mentions:
            mention = measured
            at = bisect_right(starts, part.span.start + mention.span.start)
            near = places[max(0, at - _PLACES_NEAR) : at + _PLACES_NEAR]
            subject = find_subject(mention, part, near)
            if subject is not None and mention.relation is Relation.ALL_AT_LEAST:
                mention = replace(mention, relation=Relation.AT)  # "the nearest raid was in X, 50 km away"
            used = [d.anchor.mention for d in found[-_PLACES_NEAR:] if d.anchor.mention is not None]
            anchor = find_anchor(mention, part, near, subject, used)
            anchor = at_target(anchor, parts[max(0, part.number - _PARTS_BACK) : part.number + 1])
            reference = anchor.ref()
            if subject is not None and is_namesake(subject, reference, mention):
                subject = without_place(subject, reference, mention)
                places[bisect_left(starts, subject.span.start)] = subject
            offset_by = mention.distance if mention.heading is not None else None
            if (
                subject is not None
                and subject.location is None
                and reference.location
                and offset_by
                and mention.heading
            ):
                how = f"{offset_by.text} from {reference.name}"
                offset = offset_location(reference.location, offset_by, mention.heading)
                placed = located(subject, offset, how)
                places[bisect_left(starts, subject.span.start)] = placed
                subject = placed
            told = is_put_there(part, mention, subject, anchor, near)
            found.append(
                DistanceFact(mention=mention, part=part, anchor=anchor, subject=subject, is_of_strike=told)
            )
    return found, named_again(places)


def _follows(anchor: PlaceMention, fact: DistanceFact) -> bool:
    """Whether the place that a distance is measured from is named for it, and not meant by "the city"."""
    return anchor.span.start >= fact.part.span.start + fact.mention.span.start


def _struck_at(fact: DistanceFact) -> PlaceMention | None:
    """Where a distance puts a strike that the text names no place for."""
    if not fact.is_of_strike:
        return None
    end = anchor_end(fact.part, fact.mention, fact.anchor)
    return place_of_strike(fact.part, fact.mention, fact.anchor, end)


def _mentions(text: str, before: DistanceMention | None) -> list[DistanceMention]:
    """The distances of a sentence; `before` is the last one of the sentence before it."""
    found = [*find_distances(text), *find_denied_nearness(text)]
    bare = find_bare_distance(text, before) if before is not None and not found else None
    return found if bare is None else [bare]


def _beside(text: str, places: list[PlaceMention]) -> list[PlaceMention]:
    """Places that aren't held, located by the held one that the text puts them near."""
    settled = [*places]
    for i, (one, other) in enumerate(pairwise(places)):
        gap = text[one.span.end : other.span.start]
        listed = gap.startswith(",") and _NEAR_BEFORE.search(
            text[max(0, one.span.start - 40) : one.span.start]
        )
        if (one.location is None or is_abroad(one, other)) and not listed and _NEAR.search(gap):
            settled[i] = beside(put_beside(one, other), other)
    return settled


def _grouped(
    parts: Sequence[Sentence], places: Sequence[PlaceMention], distances: Sequence[DistanceFact]
) -> list[tuple[list[PlaceMention], list[DistanceFact]]]:
    """The places and the distances of every sentence."""
    rows: list[tuple[list[PlaceMention], list[DistanceFact]]] = [([], []) for _ in parts]
    starts = [part.span.start for part in parts]
    for place in places:
        rows[bisect_right(starts, place.span.start) - 1][0].append(place)
    for distance in distances:
        rows[distance.part.number][1].append(distance)
    return rows


def _facts(
    part: Sentence,
    places: Sequence[PlaceMention],
    mine: Sequence[DistanceFact],
    *,
    dates: Sequence[DateMention],
    quoted: Sequence[Span],
    speakers: Speakers,
) -> SentenceFacts:
    return SentenceFacts(
        part=part,
        places=places,
        dates=dates,
        tolls=find_tolls(part.text),
        deeds=find_deeds(part.text, speakers.coalition),
        denials=find_denials(part.text),
        anchors=[m for d in mine if (m := d.anchor.mention) is not None and _follows(m, d)],
        speakers=speakers.named(part.number),
        in_quotation=bool(quoted) and quoted[0].start == 0 and not part.text.startswith(QUOTATION_MARKS),
        disputed=[d.anchor.mention for d in mine if d.mention.relation in LOWER_BOUNDS and d.anchor.mention],
        is_offset=any(d.anchor.is_event and d.mention.relation is Relation.AT for d in mine),
        offset=next(filter(None, map(_struck_at, mine)), None),
    )
