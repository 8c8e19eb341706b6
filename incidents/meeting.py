"""Which events of several reports may be one: by their days, their places, and what was hit."""

from incidents.model import Claim, DistanceClaim, Event, Relation
from incidents.places import INSIDE, NEARBY, agreement
from incidents.reading.blame.actors import same_side

# How well places must agree (see `incidents.places.agreement`), what was hit counted in.
ENOUGH = 2
_SAME_TARGET = 2
_LONGEST_DAYS = 31
# A night may be told for either of its days.
_NARROW = 1


def days_of(event: Event) -> range:
    """The days of an event as ordinals; none where it has no date, or one too wide to tell events by."""
    if event.date is None or (event.date.end - event.date.start).days > _LONGEST_DAYS:
        return range(0)
    return range(event.date.start.toordinal(), event.date.end.toordinal() + 1)


def agreement_of(a: Event, b: Event) -> int:
    """How well two events agree: their places, and what was hit; 0 where they can't be one."""
    if a.date is None or b.date is None or not a.date.meets(b.date):
        return 0
    if a.place is None or b.place is None or (a.kind == "offensive") != (b.kind == "offensive"):
        return 0
    found = agreement(a.place, b.place)
    shared = a.target is not None and a.target == b.target
    differ = a.target is not None and b.target is not None and not shared
    if found == NEARBY and (differ or a.is_firm or b.is_firm):
        return 0
    return found + _SAME_TARGET if found and shared else found


def may_be_meant(a: Event, b: Event) -> bool:
    """Whether one of two events of a day may be the other told less exactly, if no other event may.

    It is put in an area by which the other lies, and has a doer of the same side; or it is put nowhere, and
    the same thing was hit.
    """
    if a.date is None or b.date is None or not a.date.meets(b.date) or max(_length(a), _length(b)) > _NARROW:
        return False
    differ = a.target is not None and b.target is not None and a.target != b.target
    if differ or (a.kind == "offensive") != (b.kind == "offensive"):
        return False
    if a.place is None or b.place is None:
        return a.place is not b.place and a.target is not None and a.target == b.target
    is_by_one = any(same_side(one, other) for one in a.actors for other in b.actors)
    return is_by_one and agreement(a.place, b.place) == INSIDE


def _length(event: Event) -> int:
    return 0 if event.date is None else (event.date.end - event.date.start).days


def may_be_one(a: Event, b: Event) -> bool:
    """Whether two events share a day, and no two things were hit."""
    shared_day = a.date is not None and b.date is not None and a.date.meets(b.date)
    return shared_day and (a.target == b.target or a.target is None or b.target is None)


def is_offset(event: Event) -> bool:
    """Whether an event may be known by its distance from another place alone."""
    return event.place is None and bool(days_of(event))


def offset_of(claim: Claim) -> DistanceClaim | None:
    """What a claim says of how far its event was from somewhere, or None."""
    value = claim.value
    if claim.negated or not isinstance(value, DistanceClaim):
        return None
    return value if value.relation is Relation.AT and value.subject is None else None
