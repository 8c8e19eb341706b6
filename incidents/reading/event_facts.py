"""What a sentence tells of its event: whether it tells of one, where and on which day it puts it."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer.names import fold
from incidents import linear
from incidents.model import HARMS, DateSpan, PlaceMention
from incidents.places import COUNTRY, SETTLEMENT, UNKNOWN
from incidents.reading.blame.striking_words import STRIKE, STRIKING
from incidents.reading.drafts import SentenceFacts, rank
from incidents.reading.periods import is_of_a_period
from incidents.reading.places.asides import is_home, stands_aside
from incidents.reading.text.cues import Cue
from incidents.reading.times.days import between, moved
from incidents.reading.times.mention import DateMention

_STRIKE = Cue(
    rf"(?i)\b(?:{STRIKE}|{STRIKING}|caught fire|destroyed|brought down|shot down|came down|shelled|blast|explosion|opened fire|gunned down|ambush(?:ed)?|exploded|detonated|blew up|stormed|suicide bomber|bombs?)\b"
)
_ARABIC_STRIKE = Cue(r"أغار|أغرنا|اغار|قصف|غارة|غارات|استهدف|ضربة|ضربات")
_BACKGROUND = Cue(
    r"(?i)\b(?:campaign|since (?:the|russia|august|september|january|february|march|april|may|june|july|october|november"
    r"|december|then|19|20)|have been (?:conducting|carrying)|has been (?:a constant|conducting|carrying|under)|intensified"
    r"|in recent (?:weeks|months)|over the past|join the air ?strikes|began (?:flying|last year)|has begun to|civil war"
    r"|almost daily|such air ?strikes|aerial campaign|flying missions)\b"
)
# A monitor's entry begins with the facts of its event: "Incident date: June 4, 2017".
_HEADED_DATE = linear.compile(
    r"(?i)^(?:(?:incident|event|strike|attack) )?date(?: of (?:the )?(?:incident|event|strike|attack))? ?:"
)
# "north of the regional capital X": near X at best, and not there
_DIRECTION = linear.compile(
    r"(?i)\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of (?:the )?(?:[\w-]+ ){0,2}?(?:capital|city|town|village)? ?(?:of )?$"
)
_INSIDE = linear.compile(r"(?i)\b(?:in|inside|over|northern|southern|eastern|western|central) $")
# "officials in Arn and Bell", "from Arn and from Bell"
_AND = linear.compile(r"^ (?:and|or)(?: (?:in|of|from|to|towards?))? $")
_LONGEST_AND = 14
# "Daily update, 22 September"
_LOG = linear.compile(
    r"(?i)\b(?:update|digest|round-?up|summary|bulletin|log|situation report|sitrep|daily report|overview|chronology|timeline)\b"
)
_TITLE_WITHIN, _LONGEST_TITLE = 3, 90
_MOST_HEADINGS = 20
_MOST_NAMED = 200
_THE_TOWN = linear.compile(
    r"(?i)\b(?:in|on|of|near|outside|inside|over|at) the (?:city|town|village)(?:[.,;:]|$| (?:and|on|in|at|when|where|as|by|was|were|that|late|early|yesterday|today|overnight|centre|center|market|hospital)\b)"
)
# How many days later a strike is still denied, where nothing tells when it was.
_DENIED_WITHIN = 2


def is_background(text: str) -> bool:
    """Whether a sentence tells of a campaign or a war, and not of one event."""
    return _BACKGROUND.stands_in(text)


def tells_of_one(fact: SentenceFacts) -> bool:
    """Whether a sentence tells of an event: of a strike, or of those whom one harmed."""
    text = fact.part.text
    tolls = [toll for toll in fact.tolls if not is_of_a_period(text, toll.span)]
    if not tolls and (fact.tolls or is_background(text)):
        return False
    return bool(tolls) or tells_of_strike(text)


def tells_of_strike(text: str) -> bool:
    """Whether a text holds a word for a strike or attack."""
    return _STRIKE.stands_in(text) or _ARABIC_STRIKE.stands_in(text)


def event_places(fact: SentenceFacts) -> list[PlaceMention]:
    """Where a sentence puts its event: not the places of a denial or a speaker, nor what a distance starts from."""
    text = fact.part.text
    kept, beside = [], []
    aside = -1  # where the last place ends that stands aside
    for mention in fact.places:
        start = mention.span.start - fact.part.span.start
        before = text[max(0, start - 50) : start]
        if stands_aside(text, start) or _goes_on(text, aside, start):
            aside = mention.span.end - fact.part.span.start
            continue
        if mention in fact.anchors or any(_names(who, mention.name) for who in fact.speakers):
            continue
        if _is_denied(fact, start):
            continue
        if _DIRECTION.search(before):
            beside.append(mention)
        elif rank(mention) < COUNTRY or _INSIDE.search(before):
            kept.append(mention)
    return [m for m in kept if rank(m) < COUNTRY] or beside or kept or [*fact.disputed]


def meant_town(told: Sequence[SentenceFacts], places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town that "in the city" means in what is told of an event: the only one that the report named till then.

    Parameters
    ----------
    places : sequence of PlaceMention
        Those of the whole report, in order.
    """
    said = next((f for f in told if _THE_TOWN.search(f.part.text)), None)
    if said is None:
        return None
    ahead = (p for p in places[:_MOST_NAMED] if p.span.start < said.part.span.end)
    towns = {fold(p.name): p for p in ahead if rank(p) in (SETTLEMENT, UNKNOWN)}
    return towns.popitem()[1] if len(towns) == 1 else None


def _goes_on(text: str, aside: int, start: int) -> bool:
    """Whether "and" alone joins a place to one that stands aside: "officials in Arn and Bell"."""
    return 0 < aside < start <= aside + _LONGEST_AND and bool(_AND.match(text[aside:start]))


def _is_denied(fact: SentenceFacts, start: int) -> bool:
    return any(d.start <= start < d.end for d in fact.denials)


def only_denies(fact: SentenceFacts) -> bool:
    """Whether a sentence holds a denial and tells of nothing itself: a place in it is where its speaker is."""
    if not fact.denials or fact.tolls or fact.deeds or fact.disputed or fact.offset or fact.is_offset:
        return False
    text, first = fact.part.text, fact.denials[0].start
    return not tells_of_strike(text[:first]) and not tells_of_strike(text[fact.denials[-1].end :])


def denied_places(fact: SentenceFacts) -> list[PlaceMention]:
    """Where a sentence says that nothing was struck, and doesn't measure from."""
    starts = ((m, m.span.start - fact.part.span.start) for m in fact.places)
    denied = (m for m, start in starts if _is_denied(fact, start) and not stands_aside(fact.part.text, start))
    return [m for m in denied if rank(m) < COUNTRY and m not in fact.anchors]


def _names(who: str, place: str) -> bool:
    """Whether a speaker's name is, or ends in, what was taken for a place's: "Salman", "the Red Cross"."""
    return who == place or who.endswith(f" {place}")


def headed_date(facts: Sequence[SentenceFacts]) -> DateSpan | None:
    """The day that the heading of an entry gives for its event, or that stands alone at the head of a report."""
    headed = (f for f in facts[:_MOST_HEADINGS] if f.dates and _HEADED_DATE.search(f.part.text))
    return next((fact.dates[0].days for fact in headed), None) or next(map(_lone_day, facts[:1]), None)


def day_of_log(facts: Sequence[SentenceFacts]) -> DateSpan | None:
    """The day that the title of a list of a day's events gives: "Daily update, 22 September"."""
    for fact in facts[:_TITLE_WITHIN]:
        days = [d.days for d in fact.dates if d.days is not None]
        text = fact.part.text
        if len(days) == 1 and len(text) <= _LONGEST_TITLE and _LOG.search(text) and not tells_of_strike(text):
            return replace(days[0], how=f"that of the list's title ({days[0].how})")
    return None


def _lone_day(fact: SentenceFacts) -> DateSpan | None:
    """The day of a sentence that holds nothing else: "22 July 2023."."""
    text = fact.part.text
    days = fact.dates[0].days if len(fact.dates) == 1 else None
    if days is None or days.start != days.end:
        return None
    span = fact.dates[0].span
    if f"{text[: span.start]}{text[span.end :]}".strip(" .:"):
        return None
    return replace(days, how=f"no day told; that at the report's head ({days.how})")


def has_victims(fact: SentenceFacts) -> bool:
    """Whether a sentence counts anybody."""
    return any(toll.toll.ends(harm)[0] for toll in fact.tolls for harm in HARMS)


def home(fact: SentenceFacts) -> PlaceMention | None:
    """The town or village of those who tell of the event."""
    starts = ((m, m.span.start - fact.part.span.start) for m in fact.places if rank(m) <= UNKNOWN)
    return next((m for m, start in starts if is_home(fact.part.text, start)), None)


def _is_of_event(mention: DateMention) -> bool:
    """Whether a date isn't only the begin of a time: "since May", and not "since this morning"."""
    return not mention.since or mention.name == "relative"


def told_on(fact: SentenceFacts) -> DateSpan | None:
    """The day on which a sentence without another says that its dead or its strike were told of."""
    days = [d.days for d in fact.dates if d.days is not None]
    if len(days) != 1 or not fact.dates[0].spoken or not (fact.tolls or fact.deeds or fact.denials):
        return None
    if fact.denials:
        how = f"no day told; that on which it was denied, or one before ({days[0].how})"
        return between(moved(days[0].start, -_DENIED_WITHIN, how), replace(days[0], how=how))
    return replace(days[0], how=f"no day told; that on which it was told of ({days[0].how})")


def event_date(fact: SentenceFacts) -> DateSpan | None:
    """The days on which a sentence puts its event, and not when it was told."""
    days = [d.days for d in fact.dates if d.days is not None and not d.spoken and _is_of_event(d)]
    if not days:
        return None
    within = (d for d in days[1:] if d.start == d.end and days[0].start <= d.start <= days[0].end)
    return next(within, days[0])  # "last month ... the Aug. 29 attack"
