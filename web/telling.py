"""Sentences of `incidents.sentence` in the reader's language, units and numbers."""

from typing import Final

from incidents.sentence import Sentence, sentence_json
from web.i18n.choice import direction
from web.i18n.messages import gettext
from web.ports import Json
from web.words import day, exactly, km, share

# First strong isolate, pop directional isolate: a name keeps its own direction (Unicode, UAX 9).
_ISOLATED: Final = "\u2068{}\u2069"


def told(said: Json | str) -> str:
    """A sentence from its message and values; another text as it is.

    Examples
    --------
    >>> told({"message": "%(place)s lies %(off)s off", "values": {"place": "X", "off": {"metres": 640.0}}})
    'X lies 640 m off'
    """
    if isinstance(said, str):
        return said
    message, values = said["message"], said["values"]
    return gettext(message, **{name: _shown(value) for name, value in values.items()})


def told_text(text: str) -> str:
    """A text of the program: told in the reader's language where it is a sentence."""
    return told(sentence_json(text)) if isinstance(text, Sentence) else text


def working(finding: Json) -> list[str]:
    """The steps of a finding's check."""
    lines = finding["told"]["working"] if "told" in finding else finding["working"]
    return [told(line) for line in lines]


def summary(claim: Json) -> str:
    """The value of a claim in a few words."""
    return told(claim["told"] if "told" in claim else claim["summary"])


def isolated(name: str) -> str:
    """A name that keeps its own direction among words that run from the right."""
    return _ISOLATED.format(name) if direction() == "rtl" else name


def _shown(value: Json | str) -> str:
    if isinstance(value, str):
        return isolated(value)
    if "metres" in value:
        return km(value["metres"])
    if "number" in value:
        return exactly(value["number"], value["digits"])
    if "share" in value:
        return share(value["share"])
    return day(value["day"]) if "day" in value else told(value)
