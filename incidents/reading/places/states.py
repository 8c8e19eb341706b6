"""States that postal letters behind a name put it in: "Springfield, IL"."""

from collections.abc import Sequence

from gazetteer import postal
from incidents import linear
from incidents.reading.places.mentions import Toponym
from incidents.reading.text.sentences import Sentence

_LETTERS = linear.compile(r"^, (?P<letters>[A-Z]{2,3})(?:$|[.,;:)]| [a-z(]| \d{5}\b)")


def find_states(parts: Sequence[Sentence], toponyms: Sequence[Toponym]) -> dict[int, str]:
    """The states that toponyms lie in, as the gazetteer is asked for them, by the toponym's number.

    Letters that two countries have, as Washington and Western Australia do, tell none.
    """
    found = {}
    for number, toponym in enumerate(toponyms):
        part = parts[toponym.sentence]
        written = _LETTERS.match(part.text[toponym.span.end - part.span.start :])
        states = postal.states(written["letters"]) if written else ()
        if len(states) == 1:
            found[number] = f"state of {states[0].name}"
    return found


def is_letters(name: str) -> bool:
    """Whether a name is written as the letters of a state are.

    Examples
    --------
    >>> is_letters("IL"), is_letters("Il"), is_letters("UAE")
    (True, False, False)
    """
    return bool(postal.states(name))
