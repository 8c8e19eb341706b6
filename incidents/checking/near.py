"""How far "near X" reaches beyond X: farther from a city, and farther still in a military release.

References
----------
Airwars, events that a military command reported with its own grid reference
(https://airwars.org/the-credibles-new/): of seven
"near" a town six lay 0.7 to 15 km from its middle, one 82 km. In a release the word names the area that is
reported on, not a distance.
"""

from dataclasses import dataclass, replace

from geo.geodesic import enclosing_radius_m
from geo.lonlat import HALF_EARTH_M, Location
from incidents import linear
from incidents.sentence import Sentence, say

NEAR_PLACE_M = 5_000.0
NEAR_CITY_M = 10_000.0
NEAR_IN_A_RELEASE_M = 25_000.0
_CITY_EXTENT_M = 5_000.0

# An example of each: "the Russian defence ministry", "US Central Command", "a coalition spokesman",
# "Combined Joint Task Force - Operation Inherent Resolve", "the Israeli army", "Colonel X", "الناطق العسكري".
_MILITARY = linear.compile(
    r"(?i)\b(?:(?:ministry|minister|department|secretary) of defen[cs]e"
    r"|defen[cs]e (?:ministry|minister|department|secretary|officials?|forces)"
    r"|mod|pentagon|centcom|africom|eucom|command|inherent resolve|oir|cjtf|task force|coalition|nato|isaf"
    r"|idf|raf|military|army|navy|air force|armed forces|general staff|joint staff|chiefs? of staff"
    r"|colonel|lieutenant|major general|brigadier|rear admiral)\b"
    r"|وزارة الدفاع|القيادة المركزية|التحالف الدولي|التحالف العربي|العزم الصلب|الجيش|القوات المسلحة|العسكري"
)
# Coalitions of parties, and armies that fight nobody.
_CIVILIAN = linear.compile(
    r"(?i)\b(?:(?:national|opposition|political|ruling|governing|civil) coalition|salvation army)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """How far outside a place "near" it reaches, in metres, and why."""

    margin_m: float
    why: Sentence


def near(reference: Location, speaker: str | None = None) -> Near:
    """What "near" a place means in the mouth of a speaker.

    Parameters
    ----------
    reference : Location
    speaker : str, optional
        As the report names them; None for the report itself.

    Examples
    --------
    >>> from geo.lonlat import LonLat
    >>> town = Location(point=LonLat(lon=40.0, lat=35.0), uncertainty_m=2_500)
    >>> near(town).margin_m, near(town, "a spokesman for Central Command").margin_m
    (5000.0, 25000.0)
    """
    if is_military(speaker):
        return Near(
            margin_m=NEAR_IN_A_RELEASE_M,
            why=say("as a military release has it (%(speaker)s)", speaker=str(speaker)),
        )
    if enclosing_radius_m(reference) >= _CITY_EXTENT_M:
        return Near(margin_m=NEAR_CITY_M, why=say("as of a city"))
    return Near(margin_m=NEAR_PLACE_M, why=say("as of a village, town or base"))


def near_reach_m(reference: Location) -> float:
    """How far from its point "near" a place reaches in plain words: its extent and the margin, in metres."""
    return enclosing_radius_m(reference) + near(reference).margin_m


def near_circle(reference: Location) -> Location:
    """The circle, WGS 84, that "near" a place reaches in plain words; no outline."""
    return Location(point=reference.point, uncertainty_m=min(near_reach_m(reference), HALF_EARTH_M))


def nearby(reference: Location, speaker: str | None = None) -> Location:
    """Where something "near" a place can be: the place, less exact by the margin."""
    wider = reference.uncertainty_m + near(reference, speaker).margin_m
    return replace(reference, uncertainty_m=min(wider, HALF_EARTH_M))


def is_military(speaker: str | None) -> bool:
    """Whether a speaker speaks for a military: a ministry of defence, a command, a coalition, an army.

    Examples
    --------
    >>> [is_military(who) for who in ("Operation Inherent Resolve", "the National Coalition", None)]
    [True, False, False]
    """
    return speaker is not None and bool(_MILITARY.search(speaker)) and not _CIVILIAN.search(speaker)
