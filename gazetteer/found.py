"""What is found under a name: its matches, exact ones or by sound, and the forms that led to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from gazetteer import ranking
from gazetteer.matching import Index, Match, exact_matches, respelled, sound_matches
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import GeocodeResult, Tried
from gazetteer.ranking import Ask
from gazetteer.seats import with_namesakes, with_seats
from gazetteer.sentence import Number, say
from gazetteer.skeleton import skeleton
from gazetteer.wording import AS_WRITTEN, BY_SOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The matches of a name, with the forms that led to them."""

    ask: Ask
    matches: Sequence[Match]
    tried: tuple[Tried, ...]
    searched: int


def refused(query: str) -> str:
    """Why a text can't be looked up as a name, "" if it can."""
    if len(query) > MAX_NAME:
        return say(
            "a text of %(length)s characters is no name; names have at most %(most)s",
            length=Number(len(query)), most=Number(MAX_NAME),
        )  # fmt: skip
    key = fold(query)
    if not key:
        return say("%(text)s holds no letter or digit to search for", text=repr(query))
    if len(key) == 1 and key.isascii():
        return say("%(text)s is a single letter, too little to search for", text=repr(query))
    return ""


def unanswered(query: str) -> GeocodeResult:
    """The result for what can't be looked up."""
    return GeocodeResult(query=query, place=None, candidates=(), reason=refused(query))


def find(index: Index, ask: Ask, *, by_sound: bool | None = None) -> Found:
    """Look a name up: exactly, and by sound where that finds nothing fitting.

    `by_sound` looks for what sounds alike in any case, or in none.
    A district that is called exactly so doesn't hide the town that it is named after, written otherwise.
    """
    matches = exact_matches(index, ask.query, ask.described)
    forms, whole = ask.forms, sum(match.whole for match in matches)
    tried = [Tried(form=forms[0], how=AS_WRITTEN, found=whole)]
    if ask.described.wanted:
        how = say("without %(words)s", words=repr(ask.described.words))
        tried.append(Tried(form=forms[-1], how=how, found=len(matches) - whole))
        ask = replace(ask, is_name=whole > 0 and not ask.described.words.endswith(" of"))
    listen = list[Match] if by_sound is False else partial(_heard, index, ask)
    matches = with_seats(matches, ask, listen)
    fitting = any(ranking.fits(match, ask) for match in matches)
    if by_sound or (by_sound is None and not fitting):
        known = {match.entry.place.id for match in matches}
        heard = [match for match in _heard(index, ask) if match.entry.place.id not in known]
        tried.append(Tried(form=skeleton(ask.described.name), how=BY_SOUND, found=len(heard)))
        matches = [*matches, *heard]
    elif fitting:
        matches = [*matches, *_respelled(index, ask, matches)]
    return Found(ask=ask, matches=with_namesakes(matches, ask), tried=tuple(tried), searched=index.size)


def _respelled(index: Index, ask: Ask, matches: Sequence[Match]) -> list[Match]:
    """What is called nearly so, beside what is called exactly so: a hamlet's name may be a city's too."""
    known = {match.entry.place.id for match in matches}
    found = respelled(index, ask.described.name, _among(index, ask)).values()
    return [match for match in found if match.entry.place.id not in known]


def _heard(index: Index, ask: Ask) -> list[Match]:
    country = ask.country or (ask.within.country_code if ask.within else None)
    return sound_matches(index, ask.described, among=_among(index, ask), country=country or None)


def _among(index: Index, ask: Ask) -> int:
    """How many places it may be."""
    return index.size // ranking.COUNTRIES if ask.country or ask.within else index.size
