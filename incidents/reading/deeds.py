"""Who is said to have done it, and who denies it."""

from dataclasses import dataclass

import re2

from incidents.model import Modality, Span
from incidents.reading.actors import ActorMention, actor_of, find_actors

STRIKE = (
    r"(?:air ?-?strikes?|air ?-?raids?|strikes?|raids?|bombings?|bombardments?|bombing|shelling|shells?|missiles?|mortars?|rockets?"
    r"|drones?|attacks?|aggression|warplanes?|jets?|planes?|aircraft|bombers?|operations?|offensive|projectile)"
)
STRIKING = (
    r"(?:struck|strikes?|striking|hit|hits|bombed|bombs|bombing|shelled|shelling|attacked|attacking|targeted|targeting|raided"
    r"|carried out|conducted|launched|fired|dropped|made an|killed)"
)
_ACTIVE = re2.compile(
    rf"^(?:'s?)?(?: (?:[\w\-]+)){{0,2}}? (?:{STRIKE}|{STRIKING})\b|^(?:'s?)? (?:{STRIKE}|{STRIKING})\b"
)
_AGENT = re2.compile(
    rf"\b(?:{STRIKE}|carried out|conducted|launched|hit|struck|bombed|shelled|killed|attacked)"
    r"(?: (?:out|apparently|allegedly|reportedly|in \w+))? by (?:the |an? |apparent )*$"
)
_BLAME = re2.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|held|holding|pointed (?:the finger )?(?:at|to)) (?:the )?$"
    r"|\bblam(?:ed|es|ing) [\w ]{1,30} on (?:the )?$"
)
_GUILTY = re2.compile(r"^(?:'s)? (?:was|were|is|had been) (?:responsible|behind|to blame)\b")
_BE_BEHIND = re2.compile(r"(?:قصفت طائرات|وراء|اتهمت|غارات|غارة|قصف|يكون) ?$")
_HEDGED = re2.compile(
    r"(?i)\b(?:allegedly|alleged|reportedly|apparent|apparently|claimed|suspected|believed|may have|might have|if|likely)\b"
)
_UNCERTAIN = re2.compile(r"(?i)\b(?:could|may|might|would|if|conceivable|possibly)\b")
_NOT_DONE = re2.compile(
    r"(?i)\b(?:not|no|never|denie[sd]|denying|deny|neither|nobody|didn't|wasn't|weren't|reject(?:s|ed)|without)\b"
)

# "62 Syrian forces killed": who is counted was struck, and didn't strike.
_COUNTED = re2.compile(
    r"(?i)(?:[0-9]|\b(?:dozens of|scores of|several|many|hundreds of|ten|twenty|thirty|forty|fifty|sixty)) $"
)
_NONE_AFTER = re2.compile(
    r"(?i)^ (?:no|none|nothing|neither|never|(?:did|had|have|has|were|was|do|does) (?:not|never)|didn't|hadn't|haven't|wasn't|weren't)\b"
)

# (pattern with an example). A denial says that something was not done, or that the speaker did not do it.
_DENIALS: tuple[str, ...] = (
    r"\b(?:denied|denies|denying|rejected|rejects|rejecting|dismissed|disputed|disputes) [^.;:“”\"]{2,90}",  # denied the incident
    r"\b(?:we|it|they|he|forces|coalition|army|military|both (?:sides|armies)) (?:did|do|had|have|has) not [^.;“”\"]{3,90}",
    r"\b(?:did|had|have|has) not (?:fired|struck|bombed|hit|strike|conduct|carry|target|attack)[^.;“”\"]{0,80}",
    r"\b(?:is|are|was|were) not responsible[^.;“”\"]{0,60}",  # the US is not responsible for the attack
    r"\bwould never (?:intentionally |knowingly |deliberately )?(?:attack|target|strike|hit)[^.;“”\"]{0,60}",
    r"\b(?:carried out|conducted|made|flew|launched) no (?:\w+ )?(?:strikes?|raids?|sorties|attacks?)[^.;“”\"]{0,60}",
    r"\b(?:no|none of our) (?:[\w\-]+ ){0,2}(?:aircraft|jets|planes|strikes|raids)[^.;“”\"]{0,90} within [^.;“”\"]{3,60}",
    r"(?i)\bnothing (?:was )?hit [^.;“”\"]{3,60}",
    r"\b(?:bombed|struck|hit|attacked|targeted|shelled) nothing[^.;:“”\"]{0,60}",
    r"(?:^|[ ،.])[وف]?(?:نفى|نفت|ينفي|نفي)(?:$|[ ،.])|غير دقيقة",
)
# What is left unsaid isn't denied: "he did not say who did it".
_NO_DENIAL = re2.compile(
    r"(?i)^\w+ (?:(?:sides|armies) )?(?:did|do|had|have|has) not (?:say|said|comment|know|give|given|name|elaborate|specify|provide|respond|immediately|clear|confirm|identify)\b"
)
_DENIAL = tuple(re2.compile(f"(?i){pattern}") for pattern in _DENIALS)


# "the first known attack on the army", "the first time for the coalition to bomb a position"
_FIRST = re2.compile(
    rf"(?i)\bfirst (?:[\w\-']+ ){{0,3}}?(?:{STRIKE}|time)\b[^.;:“”\"]{{0,60}}?\b(?:army|soldiers|troops|forces|regime|government|positions?)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedMention:
    """A party said to have struck; spans within the sentence."""

    span: Span
    actor: str
    modality: Modality


def find_deeds(text: str, coalition: str = "US-led coalition") -> list[DeedMention]:
    """Parties that a sentence with plain characters says struck, with how firmly.

    Examples
    --------
    >>> [(d.actor, d.modality.value) for d in find_deeds("in apparent Russian air strikes, the army said")]
    [('Russia', 'alleged')]
    """
    found: list[DeedMention] = []
    for actor in find_actors(text, coalition):
        span = _deed_span(text, actor)
        if span is None or _denied(text, span):
            continue
        if not any(d.actor == actor.name and d.span.overlaps(span) for d in found):
            found.append(DeedMention(span=span, actor=actor.name, modality=_modality(text, span)))
    return found


def find_firsts(text: str, coalition: str = "US-led coalition") -> list[DeedMention]:
    """Deeds that a sentence calls a party's first of the kind.

    Examples
    --------
    >>> [d.actor for d in find_firsts("It would be the first coalition raid on the army.")]
    ['US-led coalition']
    """
    found = []
    for match in _FIRST.finditer(text):
        actor = actor_of(match.group(), coalition) or actor_of(text, coalition)
        if actor is not None:
            span = Span(start=match.start(), end=match.end())
            found.append(DeedMention(span=span, actor=actor, modality=_modality(text, span)))
    return found


def find_denials(text: str) -> list[Span]:
    """The denials of a sentence with plain characters, spans within it."""
    found: list[Span] = []
    for pattern in _DENIAL:
        for match in pattern.finditer(text):
            span = _whole_words(text, match.start(), match.end())
            if not _NO_DENIAL.search(match.group()) and not any(span.overlaps(other) for other in found):
                found.append(span)
    return sorted(found, key=lambda s: s.start)


def _whole_words(text: str, start: int, end: int) -> Span:
    """A span that doesn't end inside a word, where a pattern's length has cut it, nor holds the spaces round it."""
    while start < end - 1 and text[start] in " ،.":
        start += 1
    while end > start + 1 and text[end - 1] in " ،.":
        end -= 1
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end = max(text.rfind(" ", start, end), start + 1)
    return Span(start=start, end=end)


def _deed_span(text: str, actor: ActorMention) -> Span | None:
    before, after = text[: actor.span.start], text[actor.span.end :]
    active = _ACTIVE.search(after)
    if active and not _OTHERWISE.search(active.group()) and not _PASSIVE.search(after[active.end() :]):
        return (
            None if _ANTI.search(before) else Span(start=actor.span.start, end=actor.span.end + active.end())
        )
    guilty = _GUILTY.search(after)
    if guilty:
        return Span(start=actor.span.start, end=actor.span.end + guilty.end())
    for pattern in (_AGENT, _BLAME, _BE_BEHIND):
        match = pattern.search(before[-90:])
        if match:
            return Span(start=actor.span.start - len(match.group()), end=actor.span.end)
    return None


_OTHERWISE = re2.compile(
    r"\b(?:said|says|told|claimed|confirmed|reported|denied|denies|statement|ministry|official|spokesman|against|of|the"
    r"|were|was|been|being|surrounded|describing|believed)\b"
)
_PASSIVE = re2.compile(r"^ by\b")
_ANTI = re2.compile(r"anti-$")


def _denied(text: str, span: Span) -> bool:
    clause = text[max(0, span.start - 50) : span.end]
    if _COUNTED.search(text[: span.start]):
        return True
    return bool(_NOT_DONE.search(clause) or _NONE_AFTER.search(text[span.end :]))


def _modality(text: str, span: Span) -> Modality:
    around = text[max(0, span.start - 40) : span.end]
    if _UNCERTAIN.search(around):
        return Modality.CONDITIONAL
    return Modality.ALLEGED if _HEDGED.search(around) else Modality.ASSERTED
