"""A place as the index holds it."""

from dataclasses import dataclass

from gazetteer.place import Place

# A name's part without its descriptor ("Deir ez-Zor" of the airport) is a name only to who asks for the kind.
# A loose key is what careful spellings of a name have in common, see `gazetteer.loose`.
FULL, STRIPPED, LOOSE = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with what the index is told about it.

    Parameters
    ----------
    place : Place
        The place.
    curated : bool
        Whether it was set by hand; such a place comes first, and is found by its names without descriptors.
    by_sound : bool
        Whether its names come from a script that leaves vowels out, so that agreement in consonants is
        trusted with less likeness.
    loaded : bool
        Whether a source that the user loaded holds it; the file that it was read from tells.
    """

    place: Place
    curated: bool = False
    by_sound: bool = True
    loaded: bool = False
