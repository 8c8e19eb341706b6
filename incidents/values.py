"""What claims of things, of control and of routes hold; the other values are in `incidents.model`."""

from dataclasses import dataclass

from incidents.model import PlaceRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Things of one kind, named in the singular, as many as said; None is not said or, above, open."""

    what: str
    least: int | None = None
    greatest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """Aircraft, munitions, or what was hit.

    Parameters
    ----------
    items : tuple of Item
        In the order of the text.
    whose : tuple of str
        The parties whose aircraft they are, where that is said.
    effect : str or None
        "destroyed", "damaged" or "hit", of what was hit.
    """

    items: tuple[Item, ...]
    whose: tuple[str, ...] = ()
    effect: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who "holds", "took", "lost", "besieges" or "shares" a place, or is "present" there.

    Parameters
    ----------
    relation : str
    holder : str or None
        A party, or the words for a group ("rebels"); None where the text names nobody.
    place : PlaceRef
        The place, or its words ("the provincial capital").
    extent : str or None
        The share as said: "most", "two-thirds".
    """

    relation: str
    holder: str | None
    place: PlaceRef
    extent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The way that something flew or drove, as far as said; at least one of the three is."""

    origin: PlaceRef | None = None
    destination: PlaceRef | None = None
    over: PlaceRef | None = None
