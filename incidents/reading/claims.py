"""A report's claims: every value with its span, its speaker and the event that it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from incidents import linear
from incidents.checking.assess import LOWER_BOUNDS
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Modality,
    PlaceRef,
    Relation,
    Report,
    Span,
)
from incidents.reading.blame.actors import find_actors, find_parties, is_common, party_of, same_side
from incidents.reading.blame.blamed import Blamed
from incidents.reading.blame.deeds import DeedMention, find_condemnations, find_firsts, find_own_deeds
from incidents.reading.blame.denials import is_general
from incidents.reading.blame.meant import Meant, group_named
from incidents.reading.blame.owned import without_owned
from incidents.reading.casualties.firmness import firmness_of_toll
from incidents.reading.distance_fact import DistanceFact
from incidents.reading.drafts import EventDraft, SentenceFacts
from incidents.reading.event_facts import is_background
from incidents.reading.events_at import EventsAt
from incidents.reading.measures.presence import is_of_presence
from incidents.reading.periods import is_of_a_period, is_of_many_places
from incidents.reading.places.anchors import anchor_end
from incidents.reading.places.locations import find_locations, lies_there
from incidents.reading.places.resolve import place_ref
from incidents.reading.speech.speakers import Speakers
from incidents.reading.text.sentences import Sentence
from incidents.reading.things.kinds import find_said
from incidents.values import Control

_GLOSS = linear.compile(r"^(?:, | \()(?:located |situated |lying |which (?:is|lies) )?$")
# How many sentences back a headline may be repeated.
_REPEATED_WITHIN = 8


class ClaimReader:
    """Turns what was found in the sentences of one report into claims."""

    def __init__(
        self, report: Report, facts: Sequence[SentenceFacts], drafts: Sequence[EventDraft], speakers: Speakers
    ) -> None:
        self._report = report
        self._facts = facts
        self._drafts = drafts
        self._speakers = speakers
        self._coalition = speakers.coalition
        # Made once: all of a report may be one event.
        self._places = [draft.place() for draft in drafts]
        self._put = [{mention.span: mention for mention in draft.places} for draft in drafts]
        self._told = EventsAt(facts, drafts)
        self._blamed = Blamed()
        self._sides: dict[str, str | None] = {}

    def claims(self, distances: Sequence[DistanceFact]) -> tuple[Claim, ...]:
        """All claims of the report in the order of their spans, numbered."""
        drafted = [*self._distances(distances)]
        for fact in self._facts:
            drafted += [*self._tolls(fact), *self._deeds(fact), *self._condemned(fact)]
            drafted += [*self._denials(fact), *self._firsts(fact)]
            said = [*self._said(fact)]
            moves = [c.span for c in said if c.kind in (ClaimKind.CONTROL, ClaimKind.ROUTE)]
            drafted += [*self._dates(fact), *said]
            drafted += [
                c
                for c in self._locations(fact)
                if c.event is not None or not any(c.span.overlaps(m) for m in moves)
            ]
        drafted = [*without_owned(drafted)]
        drafted.sort(key=lambda c: (c.span.start, c.span.end, c.kind))
        return tuple(replace(c, id=f"{self._report.id}-c{i:03d}") for i, c in enumerate(drafted, 1))

    def _claim(self, part: Sentence, kind: ClaimKind, span: Span, value: object, **more: object) -> Claim:
        whole = part.at(span.start, span.end)
        speaker = self._speakers.at(part.number, span)
        return Claim(
            id="",
            report=self._report.id,
            kind=kind,
            span=whole,
            quote=self._report.text[whole.start : whole.end],
            claimant=speaker,
            side=self._side(speaker),
            value=value,  # type: ignore[arg-type]
            event=self._told.at(part, span),
            **more,  # type: ignore[arg-type]
        )

    def _side(self, speaker: str | None) -> str | None:
        """The party that a speaker speaks for."""
        if speaker is None:
            return None
        if speaker not in self._sides:
            told = (self._meant.side(words) for words in (speaker, *self._speakers.beside(speaker)))
            self._sides[speaker] = self._speakers.side(speaker) or next(filter(None, told), None)
        return self._sides[speaker]

    def _tolls(self, fact: SentenceFacts) -> Iterator[Claim]:
        for toll in fact.tolls:
            text = fact.part.text
            said = firmness_of_toll(text, toll)
            is_part = self._told.is_share(fact, toll.toll)
            is_sum = is_of_a_period(text, toll.span) or self._told.is_of_several(fact.part, toll.span)
            is_sum = is_sum or (toll.share is None and is_of_many_places(text, toll.span))
            claim = self._claim(
                fact.part,
                ClaimKind.CASUALTIES,
                toll.span,
                replace(toll.toll, is_part=True) if is_part else toll.toll,
                modality=said,
                negated=said is Modality.DENIED,
            )
            yield replace(claim, event=None) if is_sum else claim

    def _deeds(self, fact: SentenceFacts) -> Iterator[Claim]:
        number = fact.part.number
        before = self._facts[max(0, number - _REPEATED_WITHIN) : number]
        if any(f.part.text == fact.part.text for f in before):
            return  # a headline that the page repeats
        told: set[str] = set()
        for deed in fact.deeds:
            claim = self._deed(fact.part, deed)
            if claim.value is None:
                continue
            is_new = self._blamed.tell(claim)
            # "after the raids": told before; "Sudan" and "the army" are one
            if str(claim.value) not in told and (is_new or not deed.is_named):
                yield claim
            told.add(str(claim.value))
        for span, modality in find_own_deeds(fact.part.text):
            claim = self._claim(fact.part, ClaimKind.ATTRIBUTION, span, None, modality=modality)
            actor = (
                claim.side
                or party_of(claim.claimant, self._coalition)
                or group_named(claim.claimant, claim.quote)
            )
            if actor is not None and actor not in told:
                told.add(actor)
                yield replace(claim, value=actor)

    def _deed(self, part: Sentence, deed: DeedMention) -> Claim:
        claim = self._claim(part, ClaimKind.ATTRIBUTION, deed.span, deed.actor, modality=deed.modality)
        actor = self._party(deed, part, claim)
        if deed.is_owned and claim.side != actor:
            claim = replace(claim, claimant=actor, side=actor)
        return replace(claim, value=actor, event=None if deed.is_habit else claim.event)

    def _party(self, deed: DeedMention, part: Sentence, claim: Claim) -> str | None:
        """Who a deed's doer is, where that is told by a common noun; None where that leaves it open."""
        if not is_common(deed.actor):
            return deed.actor
        named = next(p.span.start for p in find_parties(part.text) if p.name == deed.actor)
        return self._meant.party(deed.actor, part.text[:named], claim.side)

    @cached_property
    def _meant(self) -> Meant:
        return Meant(fact.part.text for fact in self._facts)

    def _firsts(self, fact: SentenceFacts) -> Iterator[Claim]:
        for first in find_firsts(fact.part.text, self._coalition):
            claim = self._claim(fact.part, ClaimKind.FIRST, first.span, None, modality=first.modality)
            actor = first.actor or self._blamed.only(claim.event)
            if actor is not None:
                yield replace(claim, value=actor)

    def _condemned(self, fact: SentenceFacts) -> Iterator[Claim]:
        """Blame in a word: whoever calls a strike an aggression means the one party blamed for it."""
        told = {self._speakers.at(fact.part.number, deed.span) for deed in fact.deeds}
        for span in find_condemnations(fact.part.text):
            if self._speakers.at(fact.part.number, span) in told:
                continue
            claim = self._claim(fact.part, ClaimKind.ATTRIBUTION, span, None)
            actor = self._blamed.only(claim.event)
            if actor is None or claim.claimant is None or (claim.side and same_side(claim.side, actor)):
                continue
            claim = replace(claim, value=actor)
            if self._blamed.tell(claim):
                yield claim

    def _denials(self, fact: SentenceFacts) -> Iterator[Claim]:
        """A denial for each who denies in a sentence; what nobody is said to deny is the report's own telling."""
        denying: set[str | None] = {None}
        for span in fact.denials:
            claim = self._claim(
                fact.part, ClaimKind.DENIAL, span, None, modality=Modality.DENIED, negated=True
            )
            if (who := self._speakers.denier(fact.part.number, span)) != claim.claimant:
                claim = replace(claim, claimant=who, side=self._side(who))
            if claim.claimant not in denying:
                denying.add(claim.claimant)
                yield replace(claim, event=None) if is_general(fact.part.text, span) else claim

    def _said(self, fact: SentenceFacts) -> Iterator[Claim]:
        for said in find_said(fact.part, fact.places, self._coalition):
            denied = said.modality is Modality.DENIED
            claim = self._claim(
                fact.part, said.kind, said.span, said.value, modality=said.modality, negated=denied
            )
            if isinstance(said.value, Control):
                held = self._meant.held(said.value, fact.part.text, said.span.start, claim.side)
                claim = replace(claim, value=held)
            yield claim

    def _dates(self, fact: SentenceFacts) -> Iterator[Claim]:
        for day in fact.dates:
            yield self._claim(fact.part, ClaimKind.DATE, day.span, day.days)

    def _locations(self, fact: SentenceFacts) -> Iterator[Claim]:
        numbers = self._told.of(fact.part)
        if not numbers and is_background(fact.part.text):
            return
        put = [self._put[number] for number in numbers]
        told = [mention for mention in fact.places if any(at.get(mention.span) == mention for at in put)]
        for found in find_locations(fact.part, fact.places, told, fact.anchors):
            denied = any(found.span.overlaps(span) for span in fact.denials)
            if denied and not lies_there(fact.part.text, found.span.start):
                continue
            claim = self._claim(fact.part, ClaimKind.LOCATION, found.span, place_ref(found.place))
            yield claim if found.is_event and not denied else replace(claim, event=None)

    def _distances(self, distances: Sequence[DistanceFact]) -> Iterator[Claim]:
        for fact in distances:
            mention = fact.mention
            event = self._disputed(fact)
            by_event = fact.anchor.is_event and event is not None
            value = DistanceClaim(
                relation=mention.relation,
                distance=mention.distance,
                reference=self._reference(fact, event) if by_event else fact.anchor.ref(),
                reference_event=event if by_event else None,
                subject=place_ref(fact.subject) if fact.subject else None,
                bearing_deg=mention.heading.bearing_deg if mention.heading else None,
                half_width_deg=mention.heading.half_width_deg if mention.heading else None,
                actor=self._actor(fact),
                is_of_presence=is_of_presence(fact.part.text, mention.span.start),
                subject_event=self._told.own(fact.part, mention.span) if fact.is_of_strike else None,
            )
            end = anchor_end(fact.part, mention, fact.anchor)
            span = Span(start=mention.span.start, end=end)
            claim = self._claim(
                fact.part,
                ClaimKind.DISTANCE,
                span,
                value,
                negated=mention.negated,
                date=self._day(fact.part, event) or self._in_question(mention.relation),
            )
            yield replace(claim, claimant=None, side=None) if self._is_gloss(fact) else claim

    def _is_gloss(self, fact: DistanceFact) -> bool:
        """Whether a distance only tells readers where a place lies: "on Taza, 20 km south of Kirkuk, police said"."""
        if fact.subject is None or fact.mention.negated:
            return False
        start = fact.mention.span.start
        between = fact.part.text[max(0, fact.subject.span.end - fact.part.span.start) : start]
        return bool(_GLOSS.search(between)) and not self._speakers.is_quoted(
            fact.part.number, fact.mention.span
        )

    def _disputed(self, fact: DistanceFact) -> int | None:
        """The event that a distance is measured from: the one its own event is said to be away from, if it is."""
        event = self._told.at(fact.part, fact.mention.span)
        origin = None if event is None else self._drafts[event].origin
        return event if origin is None else origin

    def _reference(self, fact: DistanceFact, event: int | None) -> PlaceRef:
        place = self._places[event] if event is not None else None
        return place or fact.anchor.ref()

    def _actor(self, fact: DistanceFact) -> str | None:
        """Whose strikes a claim is about: the party its clause names, else the speaker's own."""
        text = fact.part.text[: fact.mention.span.start]
        parties = [a.name for a in find_actors(text[-160:], self._coalition)]
        striking = [d.actor for d in self._facts[fact.part.number].deeds]
        if striking:
            return striking[0]
        speaker = self._speakers.side(self._speakers.at(fact.part.number, fact.mention.span))
        if fact.mention.relation is Relation.NONE_WITHIN and "coalition" in text.casefold():
            return next((p for p in parties if p.endswith("coalition")), speaker)
        return speaker or (parties[-1] if parties else None)

    def _day(self, part: Sentence, event: int | None) -> DateSpan | None:
        """The day that a claim speaks of: one named in its sentence, else its event's."""
        for day in self._facts[part.number].dates:
            if day.days is not None and not day.spoken and not day.since:
                return day.days
        return self._drafts[event].date if event is not None else None

    def _in_question(self, relation: Relation) -> DateSpan | None:
        """The day that a denial without one speaks of: that of the strike that the report is about."""
        if relation not in LOWER_BOUNDS:
            return None
        return next((draft.date for draft in self._drafts if draft.is_told and draft.date is not None), None)
