"""A sentence whose places are known without a gazetteer."""

import re

from gazetteer.place import GeocodeResult
from incidents.model import PlaceMention, Span
from incidents.reading.text.masks import Masked
from incidents.reading.text.sentences import Sentence

_NAMES = re.compile(
    "Aden|Aleppo|Fallujah|Hamadan|Homs|Iraq|Lebanon|Madaya|Manbij|Mozdok|Palmyra|Ramadi|Raqqa|Sangin|Syria(?!n)|Taiz|Turkey"
    "|الرقة|دمشق"
)


def sentence_with_places(text: str) -> Masked:
    """A sentence as the readers take it, its names in a list here taken for places."""
    unknown = GeocodeResult(query="", place=None, candidates=(), reason="no gazetteer")
    mentions = [
        PlaceMention(name=m.group(), span=Span(start=m.start(), end=m.end()), result=unknown, location=None)
        for m in _NAMES.finditer(text)
    ]
    part = Sentence(number=0, span=Span(start=0, end=len(text)), text=text, paragraph=0)
    return Masked(part, mentions, "US-led coalition")
