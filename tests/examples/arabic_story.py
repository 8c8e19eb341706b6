"""What a report in Arabic must be read as, kind by kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Range = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArabicStory:
    """A report in our own words with all that it says.

    Parameters
    ----------
    id, published, text : str
    killed, wounded, missing : tuple of ranges
        Least and greatest number of each toll that is no part of another.
    blames : tuple of (str, str)
        A party and a word of who blames it; "-" is the report itself.
    denied : tuple of str
        A word of each who denies.
    days : tuple of (str, str)
        First and last day of each date, in ISO form.
    far : tuple of (str, float, str, float or None)
        Relation, metres, a word of the place measured from, heading in degrees.
    places : mapping of str to (float, float) or None
        Where each name is (CRS84 degrees), to 15 km or within its radius.
    missed : tuple of str
        The kinds of which not all is read yet.
    """

    id: str
    published: str
    text: str
    killed: tuple[Range, ...] = ()
    wounded: tuple[Range, ...] = ()
    missing: tuple[Range, ...] = ()
    blames: tuple[tuple[str, str], ...] = ()
    denied: tuple[str, ...] = ()
    days: tuple[tuple[str, str], ...] = ()
    far: tuple[tuple[str, float, str, float | None], ...] = ()
    places: Mapping[str, tuple[float, float] | None] = field(default_factory=dict)
    missed: tuple[str, ...] = ()
