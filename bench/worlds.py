"""What holds in simulated worlds, against what was stated: calibration, and firm verdicts that are wrong."""

from dataclasses import dataclass

import numpy as np
import shapely
from cases import Case, Kind, claims
from numpy.typing import NDArray
from positions import Points, Rng, allowed, likely, moved, rayleigh

from geo.buffer import widened
from geo.geodesic import WGS84, Floats
from geo.lonlat import Location
from geo.probability import SIGMAS_95
from geo.ranges import DistanceRange
from incidents.checking.assess import NO_NUMBER, Assessment, assess
from incidents.distance import Reading
from incidents.model import Verdict

BINS = 10
EACH = 500
# Drawn outlines are up to two metres too wide.
_DRAWN_M = 3.0
_ROUNDING_M = 1e-6


def holds(
    case: Case, claimed: DistanceRange, reference: Points, subject: Points, *, slack_m: float = 0.0
) -> NDArray[np.bool_]:
    """Whether a claim holds in each world; `slack_m` above 0 in favour of the speaker, below against.

    Regions are moved as a whole: their footprint stays, and the subject moves the other way.
    """
    if case.relation in NO_NUMBER and case.distance is None:
        return _inside(case.reference, claimed.max_m, subject, slack_m)
    azimuth, _, d = WGS84.inv(*reference, *subject)
    found = (claimed.min_m - slack_m <= d) & (d <= claimed.max_m + slack_m)
    if case.bearing is not None:
        found &= (np.asarray(azimuth) - case.bearing.start_deg) % 360 <= case.bearing.width_deg
    return np.asarray(found)


def _inside(region: Location, reach_m: float, subject: Points, slack_m: float) -> NDArray[np.bool_]:
    if region.footprint is None:
        centre = (np.full(len(subject[0]), x) for x in region.point.lonlat)
        d = np.asarray(WGS84.inv(*centre, *subject)[2])
        return d <= region.uncertainty_m + reach_m + slack_m
    reach = reach_m + (slack_m - _DRAWN_M if slack_m < 0 else 0.0)
    outline = widened(region.footprint, reach) if reach > 0 else region.footprint
    shapely.prepare(outline)
    return np.asarray(shapely.intersects_xy(outline, *subject))


@dataclass(slots=True, kw_only=True)
class Bins:
    """What was stated and what held, by bin of stated probability."""

    truths: Floats
    stated: Floats
    held: Floats

    @property
    def gaps(self) -> Floats:
        """Observed share less mean stated probability."""
        return np.asarray((self.held - self.stated) / np.maximum(self.truths, 1))


def calibration(kind: Kind, truths: int, rng: Rng, *, each: int = EACH) -> Bins:
    """Draw claims of a kind, `each` worlds for each, until every bin holds `truths` of them."""
    bins = Bins(truths=np.zeros(BINS), stated=np.zeros(BINS), held=np.zeros(BINS))
    while bins.truths.min() < truths:
        case = kind(rng)
        result = _assessed(case)
        column = min(int(result.probability * BINS), BINS - 1)
        if bins.truths[column] >= 2 * truths:
            continue
        world = likely(case.reference, each, rng), likely(case.subject, each, rng)
        if case.distance is None:
            world = world[0], _shaken(case, each, rng)
        bins.truths[column] += each
        bins.stated[column] += each * result.probability
        bins.held[column] += holds(case, result.claimed, *world).sum()
    return bins


def _shaken(case: Case, n: int, rng: Rng) -> Points:
    """Where the subject of a region's claim is, seen from the region's footprint."""
    subject = likely(case.subject, n, rng)
    if case.reference.footprint is None:
        return subject
    return moved(subject, case.reference.uncertainty_m / SIGMAS_95 * rayleigh(n, rng), rng)


def _assessed(case: Case) -> Assessment:
    return assess(
        case.relation,
        case.distance,
        case.reference,
        case.subject,
        readings=(Reading.EXACT,),
        bearing=case.bearing,
    )


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many worlds were looked at, and in how many a firm verdict was wrong."""

    worlds: int = 0
    firm: int = 0
    wrong: int = 0


def tally(worlds: int, rng: Rng, *, each: int = 200) -> dict[str, Tally]:
    """Worlds that obey the radii, `worlds` of them under a firm verdict, and how often it is wrong."""
    found: dict[str, Tally] = {}
    drawn = claims(rng)
    while sum(one.firm for one in found.values()) < worlds:
        case = next(drawn)
        result = _assessed(case)
        name = case.relation.value + (" with a heading" if case.bearing else "")
        one = found.setdefault(name, Tally())
        one.worlds += each
        if result.verdict is Verdict.BORDERLINE:
            continue
        one.firm += each
        world = allowed(case.reference, each, rng), allowed(case.subject, each, rng)
        if case.distance is None and case.reference.footprint is not None:
            shift = np.full(each, case.reference.uncertainty_m)
            world = world[0], moved(world[1], shift, rng)
        if result.verdict is Verdict.CONTRADICTED:
            one.wrong += int(holds(case, result.claimed, *world, slack_m=-_ROUNDING_M).sum())
        else:
            one.wrong += int((~holds(case, result.claimed, *world, slack_m=_ROUNDING_M)).sum())
    return found
