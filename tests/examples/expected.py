"""What a report of the examples must be read as: claims by their words, and places by where they are."""

from dataclasses import dataclass
from datetime import date

from incidents.model import ClaimKind, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """Least and greatest number of killed and of wounded; None in a pair is open."""

    killed: tuple[int, int | None] | None = None
    wounded: tuple[int, int | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Far:
    """A distance in metres with its relation, heading in degrees, and a word of the place measured from."""

    relation: str
    metres: float
    from_: str
    bearing: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day, in ISO form."""

    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """A claim: its words in the text, a word of its speaker (None is the report itself), its value by kind.

    `missed` says what of it isn't read yet.
    """

    kind: ClaimKind
    words: str
    by: str | None
    value: Toll | Far | Days | str | None = None
    missed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """A name in the text and where it is, in degrees, to 15 km."""

    name: str
    lon: float
    lat: float
    missed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nowhere:
    """A quantity in the text that locates nothing."""

    words: str
    missed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A report in our own words; `no_distance` has what no claim may be read from."""

    id: str
    published: date
    publisher: str
    text: str
    says: tuple[Says, ...]
    places: tuple[At, ...] = ()
    no_distance: tuple[Nowhere, ...] = ()

    def report(self) -> Report:
        """The report as the pipeline takes it."""
        return Report(id=self.id, text=self.text, published=self.published, publisher=self.publisher)
