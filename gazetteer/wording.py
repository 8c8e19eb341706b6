"""What is said of a search: why a place is taken or not, in sentences that any language can tell."""

from collections.abc import Sequence

from gazetteer import ranking
from gazetteer.matching import Match
from gazetteer.place import Place, Tried
from gazetteer.ranking import Ask
from gazetteer.sentence import Length, Number, Sentence, Share, say

AS_WRITTEN = say("as written")
BY_SOUND = say("by sound")


def label(place: Place) -> str:
    """A place's name with its area and country."""
    where = ", ".join(part for part in (place.admin1, place.country_code) if part and part != place.name)
    return f"{place.name} ({where})" if where else place.name


def searched(ask: Ask, tried: Sequence[Tried], count: int) -> Sentence:
    """The forms that were looked for, and among how many places."""
    forms, places = [repr(form) for form in ask.forms], Number(count)
    sound = next((one.form for one in tried if one.how == BY_SOUND and one.form), "")
    words = forms[0] if len(forms) == 1 else say("%(form)s or %(bare)s", form=forms[0], bare=forms[-1])
    if not sound:
        return say("%(form)s among %(count)s places", form=words, count=places)
    return say(
        "%(form)s, or by sound as %(sound)s among %(count)s places",
        form=words, sound=repr(sound), count=places,
    )  # fmt: skip


def misfit(best: Match, ask: Ask) -> Sentence:
    """Why none of the candidates fits, by the likeliest."""
    place = best.entry.place
    name = label(place)
    if not ranking.is_kind(best, ask):
        return say(
            "no candidate is of the kind that %(words)s asks for; %(place)s is %(code)s",
            words=repr(ask.described.words), place=name, code=place.feature_code,
        )  # fmt: skip
    if not ranking.is_country(place, ask):
        return say("no candidate lies in %(area)s; %(place)s doesn't", area=ask.country or "", place=name)
    if ask.within is not None and not ranking.is_within(place, ask):
        return say("no candidate lies in %(area)s; %(place)s doesn't", area=label(ask.within), place=name)
    return say("%(place)s only sounds alike, which is too little for so short a name", place=name)


def refusal(match: Match, share: float, first_share: float, ask: Ask, *, rival: float) -> Sentence:
    """Why a candidate isn't the one, where the first has another share of the likelihood.

    Parameters
    ----------
    match : Match
    share, first_share : float
        The likelihoods of this candidate and of the first, 0 to 1.
    ask : Ask
    rival : float
        The part of the first one's share from which on another is nearly as likely.
    """
    place = match.entry.place
    if not ranking.is_kind(match, ask):
        words = repr(ask.described.words)
        return say("%(code)s is not what %(words)s asks for", code=place.feature_code, words=words)
    if not ranking.is_country(place, ask):
        return say("not in %(area)s", area=ask.country or "")
    if ask.within is not None and not ranking.is_within(place, ask):
        return say("not in %(area)s", area=label(ask.within))
    if not match.sure:
        return say("the sound alone is too little for so short a name")
    if share < rival * first_share:
        return say("less likely: %(share)s against %(first)s", share=Share(share), first=Share(first_share))
    return say("not likely enough: %(share)s", share=Share(share))


def reasons(match: Match, ask: Ask, near_m: float | None, note: tuple[float, str] | None) -> list[Sentence]:
    """What speaks for a candidate.

    Parameters
    ----------
    match : Match
    ask : Ask
    near_m : float, optional
        How far it is from the surroundings, metres.
    note : tuple of float and str, optional
        How far it is from a place that another name means, metres, and that place's name.
    """
    place, why = match.entry.place, [match.why]
    if ask.described.wanted and ranking.is_kind(match, ask):
        words = repr(ask.described.words)
        why.append(say("%(code)s is what %(words)s asks for", code=place.feature_code, words=words))
    if match.entry.curated:
        why.append(say("curated site"))
    if place.population:
        why.append(say("population %(people)s", people=Number(place.population)))
    if near_m is not None:
        why.append(say("%(length)s from the context", length=Length(near_m, 0)))
    if note is not None:
        why.append(say("%(length)s from %(place)s", length=Length(note[0], 0), place=note[1]))
    return why
