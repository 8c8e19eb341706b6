"""One event told of in two directions from one place: in the north of a province, and in its west.

A direction word covers 45 degrees to either side, one of two words ("north-west") 22.5; "the north of X" is
also the half of X on that side. Words of one event conflict where their sectors don't overlap. Their halves
still do unless they are opposite, and two strikes can have been gathered into one event: the finding is
borderline.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from incidents import linear
from incidents.checking.told import disagreement, one_voice, speaker
from incidents.model import Claim, DistanceClaim, Finding, Incident, PlaceRef, Report, Span, Verdict
from incidents.places import AREA, bare_name, specificity
from incidents.reading.places.directions import parse_heading
from incidents.sentence import Sentence, message, say

DIRECTION = "direction"

_MOST_DIRECTIONS = 60
_BEFORE = 80
_POINTS = (
    say("north"), say("north-east"), say("east"), say("south-east"), say("south"), say("south-west"),
    say("west"), say("north-west"),
)  # fmt: skip
_LATIN = r"(?:(?:north|south)[- ]?)?(?:north|south|east|west)"
_ARABIC = r"(?:شمالي?|جنوبي?)(?: (?:شرقي?|غربي?))?|شرقي?|غربي?"
_KIND = (
    r"(?:part|parts|side|half|edge|end|corner|section|countryside|outskirts|suburbs|reaches|rural|district|districts"
    r"|province|governorate|region|city|town|village|of|the|مدينة|محافظة|ريف|بلدة|قرية)"
)
# What stands before a name: "northern ", "the west of ", "the western countryside of ", "شمال ".
_LEADING = linear.compile(
    rf"(?i)(?:^|\PL)(?P<words>(?P<of>(?:in|on) the )?(?P<heading>{_LATIN}|{_ARABIC})(?P<part>ern)?"
    rf"(?: {_KIND}){{0,5}} ?)$"
)
_WORDS = _LEADING.groupindex["words"]
# What follows it: "ريف حلب الغربي".
_TRAILING = linear.compile(r"^ (?P<heading>ال(?:شمالي|جنوبي|شرقي|غربي)(?: ال(?:شرقي|غربي))?)(?:\PL|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A direction in degrees from a place or of a part of it, and what lies there if the claim names it."""

    claim: Claim
    bearing_deg: float
    half_width_deg: float
    place: PlaceRef
    is_part: bool
    subject: str | None = None

    @property
    def words(self) -> Sentence:
        said = message("%(point)s in %(place)s") if self.is_part else message("%(point)s of %(place)s")
        return say(said, point=_POINTS[round(self.bearing_deg / 45) % 8], place=self.place.name)

    def is_of_the_same(self, other: "_Told") -> bool:
        """Whether two directions are of one thing from one place; a province can bear its city's name."""
        places = (self.place, other.place)
        bare = [bare_name(place.name) for place in places]
        same = places[0].place_id == places[1].place_id or bare[0] == bare[1]
        return same and self.is_part == other.is_part and self.subject == other.subject


def directions(incident: Incident, reports: Mapping[str, Report]) -> Iterator[Finding]:
    """Findings on directions from one place, told of one incident, that don't overlap.

    Parameters
    ----------
    incident : Incident
    reports : mapping
        Reports by id, for the words before a place's name.
    """
    told: dict[tuple[object, ...], _Told] = {}
    for claim in incident.claims:
        one = _told(claim, reports)
        if one is not None:
            said = (one.place.place_id, one.is_part, one.subject, one.bearing_deg, speaker(claim))
            told.setdefault(said, one)
    for a, b in combinations(list(told.values())[:_MOST_DIRECTIONS], 2):
        off = abs((a.bearing_deg - b.bearing_deg + 180) % 360 - 180)
        apart = off >= a.half_width_deg + b.half_width_deg
        if apart and a.is_of_the_same(b) and not one_voice(a.claim, b.claim):
            yield _finding(a, b, off)


def _finding(a: _Told, b: _Told, off_deg: float) -> Finding:
    middle = _POINTS[round(_between(a.bearing_deg, b.bearing_deg) / 45) % 8]
    reason = say(
        "Two directions of one event: %(first)s (%(speaker)s) and %(second)s (%(other_speaker)s); %(ends)s, "
        "unless there were several strikes.",
        first=a.words,
        speaker=speaker(a.claim),
        second=b.words,
        other_speaker=speaker(b.claim),
        ends=say("they are opposite")
        if off_deg == 180
        else say("a minor one, for both can be said of the %(point)s", point=middle),
    )
    return disagreement(a.claim, b.claim, DIRECTION, Verdict.BORDERLINE, reason)


def _between(a: float, b: float) -> float:
    return (a + ((b - a + 180) % 360 - 180) / 2) % 360


def _told(claim: Claim, reports: Mapping[str, Report]) -> _Told | None:
    value = claim.value
    if claim.negated:
        return None
    if isinstance(value, DistanceClaim):
        return _by_bearing(claim, value)
    if isinstance(value, PlaceRef) and value.place_id is not None and claim.report in reports:
        return _by_words(claim, value, reports[claim.report].text)
    return None


def _by_bearing(claim: Claim, value: DistanceClaim) -> _Told | None:
    """The heading of a distance: "20 km west of X"."""
    if value.bearing_deg is None or value.reference.place_id is None:
        return None
    subject = value.subject.place_id or value.subject.name if value.subject else None
    return _Told(
        claim=claim,
        bearing_deg=value.bearing_deg,
        half_width_deg=value.half_width_deg or 45.0,
        place=value.reference,
        is_part=False,
        subject=subject,
    )


def _by_words(claim: Claim, place: PlaceRef, text: str) -> _Told | None:
    """The direction in the words round a place's name; the claim's span is widened to hold them."""
    end = claim.span.end
    first = end - len(place.name)
    offset = max(0, first - _BEFORE)
    leading = _LEADING.search(text[offset:first])
    trailing = None if leading else _TRAILING.search(text[end : end + _BEFORE])
    match = leading or trailing
    heading = parse_heading(match["heading"]) if match else None
    if match is None or heading is None:
        return None
    has_part = bool(trailing or match["part"] or match["of"])
    start = min(claim.span.start, offset + match.start(_WORDS)) if leading else claim.span.start
    end = end if leading else end + match.end(_TRAILING.groupindex["heading"])
    return _Told(
        claim=replace(claim, span=Span(start=start, end=end), quote=text[start:end]),
        bearing_deg=heading.bearing_deg,
        half_width_deg=heading.half_width_deg,
        place=place,
        is_part=has_part or specificity(place.feature_code) >= AREA,
    )
