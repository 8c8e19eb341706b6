"""Numbers of people and things in words."""

from incidents.sentence import Number, Sentence, Value, message, say

_HARMS = {
    "killed": message("%(number)s killed"),
    "wounded": message("%(number)s wounded"),
    "missing": message("%(number)s missing"),
    "casualties": message("%(number)s killed or wounded"),
}


def harm_in_words(harm: str, number: Value) -> Sentence:
    """How many suffered one of `incidents.model.HARMS`.

    Examples
    --------
    >>> harm_in_words("casualties", Number(7))
    '7 killed or wounded'
    """
    return say(_HARMS[harm], number=number)


def from_to(least: int, greatest: int) -> Sentence:
    """Two numbers as a range."""
    return say("%(least)s to %(greatest)s", least=Number(least), greatest=Number(greatest))


def count_in_words(least: int | None, greatest: int | None) -> Value:
    """A number as a range.

    Examples
    --------
    >>> [str(count_in_words(*ends)) for ends in ((3, 4), (3, None), (0, 4), (None, 4), (3, 3))]
    ['3 to 4', 'at least 3', '0 to 4', 'up to 4', '3']
    """
    if greatest is None:
        return say("at least %(number)s", number=Number(least or 0))
    if least is None:
        return say("up to %(number)s", number=Number(greatest))
    return Number(least) if least == greatest else from_to(least, greatest)
