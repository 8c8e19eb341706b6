"""The domain's types: who said what, what geometry says of it, and the incidents that claims are about."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from gazetteer.place import GeocodeResult
from geo.lonlat import Location
from geo.ranges import DistanceRange
from incidents.distance import Distance

if TYPE_CHECKING:
    from incidents.values import Control, Route, Things


class Relation(StrEnum):
    """How a claim relates its subject to its reference place."""

    AT = "at"
    WITHIN = "within"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    NONE_WITHIN = "none_within"
    ALL_AT_LEAST = "all_at_least"
    NEAR = "near"
    IN = "in"
    OVER = "over"
    APART = "apart"
    PATH = "path"
    OFFSET = "offset"


class ClaimKind(StrEnum):
    """What a claim is about."""

    DISTANCE = "distance"
    CASUALTIES = "casualties"
    LOCATION = "location"
    ATTRIBUTION = "attribution"
    DENIAL = "denial"
    DATE = "date"
    FIRST = "first"
    AIRCRAFT = "aircraft"
    MUNITIONS = "munitions"
    DAMAGE = "damage"
    CONTROL = "control"
    ROUTE = "route"


class Modality(StrEnum):
    """How firmly a thing is said."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    NOT_CONFIRMED = "not_confirmed"


class Verdict(StrEnum):
    """What geometry says of a claim, worst first. Nothing is ever confirmed."""

    CONTRADICTED = "contradicted"
    BORDERLINE = "borderline"
    CONSISTENT = "consistent"
    NOT_CHECKABLE = "not_checkable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Code points `start` up to `end` of a report's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A toponym in a report, with what the gazetteer makes of it.

    `location` is the place's, or what the text itself gives it ("45 km west of Miranshah"), or None.
    """

    name: str
    span: Span
    result: GeocodeResult
    location: Location | None
    feature_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """A place as a claim uses it: its words, and its location if it has one."""

    name: str
    location: Location | None = None
    place_id: str | None = None
    feature_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """An interval of days, ends included, and how it was inferred from the text."""

    start: date
    end: date
    how: str

    def is_of(self, other: "DateSpan") -> bool:
        """Whether the two are the same days, however they were inferred."""
        return (self.start, self.end) == (other.start, other.end)

    def meets(self, other: "DateSpan") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end


# What a toll counts, with the words for it; "casualties" are killed and wounded in one number.
HARMS = {"killed": "killed", "wounded": "wounded", "missing": "missing", "casualties": "killed or wounded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """People killed, wounded and missing, as ranges; None is not said, an open upper end is None.

    `casualties` is one count of the killed and wounded together. `is_part` marks those that the speaker
    counts among others ("including three children"), `is_of_bodies` one of those found or brought to one
    place, while others may lie elsewhere, `is_update` a number that takes the place of an earlier
    one ("rose to 23").
    """

    killed_min: int | None = None
    killed_max: int | None = None
    wounded_min: int | None = None
    wounded_max: int | None = None
    missing_min: int | None = None
    missing_max: int | None = None
    casualties_min: int | None = None
    casualties_max: int | None = None
    group: str | None = None
    hedged: bool = False
    is_part: bool = False
    is_update: bool = False
    is_of_bodies: bool = False

    def ends(self, harm: str) -> tuple[int | None, int | None]:
        """The least and greatest number of those who suffered one of `HARMS`."""
        return getattr(self, f"{harm}_min"), getattr(self, f"{harm}_max")


@dataclass(frozen=True, slots=True, kw_only=True)
class DistanceClaim:
    """The value of a distance claim.

    Parameters
    ----------
    relation : Relation
    distance : Distance or None
        None where the text gives no number.
    bearing_deg, half_width_deg : float or None
        Heading from the reference to the subject, and half the width that the words leave open, in degrees.
    reference : PlaceRef
        The place measured from.
    subject : PlaceRef or None
        The place that is located, if the text names one.
    actor : str or None
        Whose strikes the claim is about, for claims about strikes.
    reference_event : int or None
        The event whose place is the reference, where the words mean that ("the area they say was struck").
    subject_event : int or None
        The event that is located, where the text names no place for it ("a strike 45 km south-west of X").
    is_of_presence : bool
        Whether the claim tells who or what stood where, of which no strike says anything.
    """

    relation: Relation
    distance: Distance | None
    reference: PlaceRef
    subject: PlaceRef | None = None
    bearing_deg: float | None = None
    half_width_deg: float | None = None
    actor: str | None = None
    reference_event: int | None = None
    subject_event: int | None = None
    is_of_presence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who said what, in which words.

    `value` is a `DistanceClaim`, `Toll`, `PlaceRef` or `DateSpan`, one of `incidents.values`, or an actor's
    name, by kind. `event` numbers the event within the report that the claim is about; `side` is the party
    the claimant speaks for.
    """

    id: str
    report: str
    kind: ClaimKind
    span: Span
    quote: str
    claimant: str | None
    value: "DistanceClaim | Toll | PlaceRef | DateSpan | Things | Control | Route | str | None"
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    side: str | None = None
    event: int | None = None
    date: DateSpan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A strike or attack as one report tells it: what its claims are gathered under.

    `target` is what was hit in a common noun ("camp"), if the report says so; `actors` are the parties named;
    `is_firm` where the words put it in its place and not near it.
    """

    number: int
    kind: str
    span: Span
    date: DateSpan | None
    place: PlaceRef | None
    target: str | None = None
    actors: tuple[str, ...] = ()
    is_firm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as received, decoded.

    Parameters
    ----------
    id : str
        Lower-case letters, digits and hyphens.
    text : str
        As received, never changed: all spans count its code points.
    published : date, optional
    publisher, url : str
    """

    id: str
    text: str
    published: date | None = None
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReading:
    """What was read from one report; `not_understood`: sentences with a place and a number in no claim.

    `report` has the day that its text gives for itself, where it came with none.
    """

    report: Report
    places: tuple[PlaceMention, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    not_understood: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What geometry or arithmetic says of a claim.

    Distances are metres; `flip_m` is the claimed distance at which the verdict changes, `margin_m` how far
    off that is. `working` holds the steps, one printable line each.
    """

    id: str
    claim: Claim
    against: "Claim | PlaceRef"
    relation: str
    verdict: Verdict
    reason: str
    robust: bool = False
    measured: DistanceRange | None = None
    claimed: DistanceRange | None = None
    margin_m: float | None = None
    probability: float | None = None
    flip_m: float | None = None
    subject: PlaceRef | None = None
    working: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One event, as all reports tell it.

    `target` is what was hit, as a common noun; `events` are its events by report and number, and `told_at`
    the same by report and first code point.
    """

    id: str
    kind: str
    date: DateSpan | None
    place: PlaceRef | None
    claims: tuple[Claim, ...]
    events: tuple[tuple[str, int], ...]
    target: str | None = None
    told_at: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Casebook:
    """Everything read from a set of reports."""

    readings: tuple[ReportReading, ...] = ()
    incidents: tuple[Incident, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
