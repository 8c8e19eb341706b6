"""A name in Arabic as it stands in a text, with what tells that it is a place's."""

from dataclasses import dataclass

from gazetteer.names import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class ArabicName:
    """A name in the text.

    Parameters
    ----------
    first, last : int
        Its tokens, the last one excluded.
    skip : int
        Letters of the first token that don't belong to it.
    name : str
        As the gazetteer is asked for it.
    kind : str
        The word for its kind before it, in the singular; "" if there is none.
    is_listed : bool
        Whether others of its kind may follow.
    is_known, is_strong, is_area : bool
        Held by the gazetteer; certainly a place; a country or province.
    places : frozenset of str
        What it may mean, by id.
    countries : frozenset of str
        Where it may be told of without more, by ISO code.
    is_faint : bool
        Whether a preposition alone makes it a place, and no great city.
    """

    first: int
    last: int
    skip: int
    name: str
    kind: str
    is_listed: bool
    is_known: bool
    is_strong: bool
    is_area: bool
    places: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    is_faint: bool = False

    @property
    def key(self) -> str:
        """The folded name."""
        return fold(self.name)
