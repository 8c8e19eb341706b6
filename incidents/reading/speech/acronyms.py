"""Names in capitals that a report spells out: "NAF" is the Nigerian Air Force of its first line."""

from collections.abc import Iterator, Sequence

from incidents import linear
from incidents.memory import kept
from incidents.reading.text.sentences import Sentence

_ACRONYM = linear.compile(r"\b[A-Z]{3,6}\b")
_BETWEEN = r"[ \-](?:(?:of|the|and|for|in) )*"


def spelled_out(parts: Sequence[Sentence], who: str) -> Iterator[str]:
    """The names of a report whose initials a speaker goes by.

    Examples
    --------
    >>> from incidents.reading.text.sentences import sentences
    >>> [*spelled_out(sentences("The Nigerian Air Force bombed it. NAF denied it."), "NAF spokesman")]
    ['Nigerian Air Force']
    """
    for match in _ACRONYM.finditer(who):
        name = _name_of(match.group())
        named = (name.search(part.text) for part in parts)
        yield from (found.group() for found in named if found is not None)


@kept(256)
def _name_of(initials: str) -> linear.Pattern:
    """A pattern of the names that initials may stand for."""
    return linear.Pattern(r"\b" + _BETWEEN.join(rf"{letter}[\p{{L}}']+" for letter in initials))
