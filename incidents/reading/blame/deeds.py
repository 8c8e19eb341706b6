"""Who is said to have struck, and how firmly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from incidents import linear
from incidents.model import Modality, Span
from incidents.reading.blame.actors import ActorMention, actor_of, find_parties
from incidents.reading.blame.arabic_deeds import own_arabic_deeds
from incidents.reading.blame.firmness import firmness
from incidents.reading.blame.parties import MONITORS
from incidents.reading.blame.perpetrators import deed_spans, own_act
from incidents.reading.blame.striking import Act, Word, word_at, words_of
from incidents.reading.blame.striking_words import ACTS, STRIKE
from incidents.reading.text.cues import Cue
from incidents.reading.text.remembered import remembered

# A sentence without one of these tells of no deed.
_TELLS = Cue(
    r"(?i)stri?k|struck|raid|bomb|shell|attack|target|fire|firing|hit|kill|launch|carried out|conducted|drop|missile|rocket|assault"
    r"|aggression|massacre|blam|accus|responsib|behind|finger|attribut|pound|destroy|damag|wound|injur|perpetrat|culprit|suspect|blast|explosion|claim|execut|neutrali|took part|shot down|downed|hands of|slammed|smashed|plou?ghed|ripped|hallmark|involvement|(?:planes?|aircraft|jets?|drones?|helicopters?) (?:was|were) "
    r"|قصف|غار|استهدف|أصاب|صاروخ|ضرب|هجوم|هجمات|شن|نفذ|مسؤول|اتهم|حمل|تبنى|تبنت|وراء|مجزرة|ارتكب|أطلق|دمر|مسير|قتل|هاجم|لوم|لائمة|ألق|رم[ىت]|اغتال|دك|عدوان|شارك"
)
_OWNED = linear.compile(
    r"(?i)\b(?:claim(?:ed|s|ing)?|admitted|accepted|took|assumed)(?: full| its)? (?:responsibility|credit)\b|\bclaim(?:ed|s) (?:the|an?|this|that|both) (?:[\w\-]+ ){0,3}(?:attack|bombing|strike|raid|ambush|assault|blast)s?\b|\b(?:responsibility|credit)\b.*\bclaimed by\b|\bclaimed by\b|^(?:تبنى|تبنت|وتبنى|وتبنت)|مسؤوليت(?:ه|ها|هم)"
)
_OWNED_CUE = Cue(r"(?i)responsibility|credit|claim|تبنى|تبنت|مسؤوليت")
_HABIT = linear.compile(
    r"\b(?:have|has|had) (?:also |now |long |repeatedly )*been (?:carrying|conducting|launching|waging|bombing|striking|hitting|targeting|shelling"
    r"|attacking|firing|dropping)\b|\bbeing (?:carried out|conducted) by\b|\b(?:campaign|almost daily|regularly|routinely|for (?:over|more than) a year|over the past|in recent (?:weeks|months)|intensified)\b"
)
_HABIT_CUE = Cue(_HABIT.pattern)
# Between two parties of which one did it: "planes of Damascus or by Russian ones", "either Turkish or Syrian"
_OR = linear.compile(
    r"^(?: [\w'-]+){0,5} or (?:by |from |of |the |an? )*(?:[\w-]+ )?$|^\p{Arabic}*(?: \p{Arabic}+){0,3} أو (?:\p{Arabic}+ ){0,2}(?:ال)?$"
)
_NEAR = 60
# "a coalition strike may have killed them"
_MAY = linear.compile(r" (?:may|might|could)(?: well)? have\b")
# "the closest American strike was 70 miles away" is none of those told of.
_NEAREST = linear.compile(r"\b(?:closest|nearest) (?:[\w\-]+ )?$|(?:^|[^\p{Arabic}])أقرب $")
# "the Taliban have carried out similar attacks": others than those told of.
_OTHERS = linear.compile(r"(?: out)?(?: \w+)? (?:similar|comparable|previous|past|such)\b")
_FIRST_CUE = Cue(r"(?i)\bfirst ")
# "the first known attack on the army", "the first time for the coalition to bomb a position"
_FIRST = linear.compile(
    rf"(?i)\bfirst (?:[\w\-']+ ){{0,3}}?(?:{STRIKE}|time)\b[^.;:“”\"]{{0,60}}?\b(?:army|soldiers|troops|forces|regime|government|positions?)\b"
)
# Whom a first attack was on, behind its doer.
_FIRST_ON = linear.compile(r" (?:on|against|upon) ")
_CONDEMNING_CUE = Cue(r"(?i)aggression|war crime")
_CONDEMNING = linear.compile(
    r"(?i)\b(?:(?:(?:serious|blatant|flagrant|brutal|criminal|heinous|treacherous|barbaric|naked|open|wanton|new|unprovoked|dangerous),? (?:and )?)*"
    r"(?:acts? of )?aggression\b|a war crime\b)(?: (?:on|against) (?:the )?[\w\-]+(?: \w+)?)?"
)
_OWN = linear.compile(
    r"(?:\b(?:said|says|say|confirmed|confirms|admitted|acknowledged|announced|added|stated|claimed|claims|insists|insisted|maintains|maintained|declared|posted|wrote|conceded)"
    r"(?: (?:on|late|early|in) (?:a |\w+day)?(?:statement)?)?(?:(?: [\w\-]+){0,7}? that)? (?:it|they|he|she|one of its|one of their|its|their|his)"
    r"|\b(?:claim(?:s|ed|ing)?|boast(?:s|ed)?) to have"
    r"|\band that (?:it|they|its|their|one of its|one of their)|(?:^|[“\"] ?|\bthat |, )(?:[Ww]e|[Oo]ur))\b"
    r"|\b(?:confirm(?:ed|s|ing)|admit(?:ted|s|ting)|acknowledg(?:ed|es|ing)) (?:to )?(?:carrying out|conducting|launching|bombing|striking|hitting|targeting"
    r"|shelling|firing|dropping|mounting)\b"
)
_OWN_CUE = Cue(_OWN.pattern)
_ADMITTED_CUE = Cue(r"(?i)\b(?:admitted|acknowledged|conceded)\b")
# "acknowledged a strike on the house", "admitted in a statement that an aircraft had fired"
_ADMITTED = linear.compile(
    r"(?i)\b(?:admitted|acknowledged|conceded)(?: (?:in|on|via) [^,.;:]{1,30}?)?(?: to)? (?:that )?an? (?:[\w\-]+ ){0,3}?(?:air ?-?strike|strike|raid|aircraft|jet|drone|missile|shell|bomb)\b"
    r"|\b(?:admitted|acknowledged|conceded)(?: to)? (?:mistakes?|errors?|failures?|shortcomings|wrongdoing|its mistakes?) (?:in|over|during|with) (?:the|this|that|its) (?:[\w\-]+ ){0,3}?(?:air ?-?strike|strike|raid|attack|bombing|shelling)s?\b"
)
_AT_HOME = linear.compile(r" (?:on|against|at|near) (?:its|their|his)\b")
# "said it was behind the raid", "says it halted the attack": what only the one that struck can say of itself.
_OWN_GUILT = linear.compile(
    r"^ (?:(?:was|were|is|are|had been|(?:may|might|could) have been) (?:also |solely |fully |indeed )?(?:behind|responsible|to blame)\b"
    r"|(?:had |has |have )?(?:halted|stopped|suspended|called off|broke off|aborted) (?:the|its|their|an?|all) (?:\w+ )?(?:air ?strikes?|strikes?|raids?|attacks?|bombing|bombardment|sorties|shelling)\b"
    r"|(?:had |has |have )?(?:taken|takes?|took|accept(?:ed|s)|bears?|bore|assum(?:ed|es)) (?:full )?responsibility\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedMention:
    """A party said to have struck, spans within the sentence.

    `is_owned` where the party itself claims or admits it; `is_named` where only a noun names the deed ("its raids");
    `is_habit` where it is told of a campaign and not of one event ("has been bombing").
    """

    span: Span
    actor: str
    modality: Modality
    is_owned: bool = False
    is_named: bool = False
    is_habit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMention:
    """A deed called the first of its kind; `actor` None where only what was said before tells whose."""

    span: Span
    actor: str | None
    modality: Modality


@remembered
def find_deeds(text: str, coalition: str = "US-led coalition") -> list[DeedMention]:
    """Parties that a sentence with plain characters says struck, with how firmly; each once.

    Examples
    --------
    >>> [(d.actor, d.modality.value) for d in find_deeds("in apparent Russian air strikes, the army said")]
    [('Russia', 'alleged')]
    """
    if not _TELLS.stands_in(text):
        return []
    parties = [p for p in find_parties(text, coalition) if p.name not in MONITORS]
    if not parties:
        return []
    found: dict[str, DeedMention] = {}
    for party, span in zip(parties, deed_spans(text, parties), strict=True):
        if span is None or _NEAREST.search(text[max(0, span.start - _NEAR) : span.start]):
            continue
        if _OTHERS.match(text, span.end):
            continue
        modality = firmness(text, span)
        if modality is not Modality.DENIED:
            found.setdefault(party.name, _deed(text, party, span, modality))
    return [*_either(text, parties, found)]


def _either(
    text: str, parties: Sequence[ActorMention], found: Mapping[str, DeedMention]
) -> Iterator[DeedMention]:
    """The deeds, firmly told of none of two parties where it is one or the other: "by Syrian or Russian jets"."""
    open_ = {
        party.name
        for one, other in pairwise(p for p in parties if p.name in found)
        if _OR.match(text[one.span.end : other.span.start])
        for party in (one, other)
    }
    for name, deed in found.items():
        is_open = name in open_ and deed.modality is Modality.ASSERTED
        yield replace(deed, modality=Modality.ALLEGED) if is_open else deed


def _deed(text: str, party: ActorMention, span: Span, modality: Modality) -> DeedMention:
    words = text[span.start : span.end]
    around = text[max(0, span.start - _NEAR) : span.end + _NEAR]
    is_habit = _HABIT_CUE.stands_in(text) and bool(_HABIT.search(around))
    is_habit = is_habit or text.startswith(" back", span.end)  # "Turkey hit back": another strike
    if _MAY.match(text, span.end) and modality is Modality.ASSERTED:
        modality = Modality.CONDITIONAL
    ends_in_noun = span.start == party.span.start and words.split()[-1].casefold() in ACTS
    return DeedMention(
        span=span,
        actor=party.name,
        modality=modality,
        is_owned=_OWNED_CUE.stands_in(text) and bool(_OWNED.search(words)),
        is_named=ends_in_noun and not is_habit,
        is_habit=is_habit,
    )


@remembered
def find_own_deeds(text: str) -> list[tuple[Span, Modality]]:
    """Deeds that a sentence's speaker owns to: "said it had struck", "admitted bombing", "we hit".

    Examples
    --------
    >>> [text[s.start:s.end] for text in ("It said its jets had bombed a depot.",) for s, _ in find_own_deeds(text)]
    ['its jets had bombed']
    """
    told = [(span, firmness(text, span)) for span in [*own_arabic_deeds(text), *_own(text)]]
    return [(span, modality) for span, modality in told if modality is not Modality.DENIED]


def _own(text: str) -> list[Span]:
    found = []
    for match in _ADMITTED.finditer(text) if _ADMITTED_CUE.stands_in(text) else ():
        if not find_parties(match.group()) and not _AT_HOME.match(text, match.end()):
            found.append(Span(start=match.start(), end=match.end()))
    if not _OWN_CUE.stands_in(text):
        return found
    words = words_of(text)
    for match in _OWN.finditer(text):
        if match.group().endswith(("ing", "ing out")):
            found.append(Span(start=match.start(), end=match.end()))
            continue
        guilt = _OWN_GUILT.search(text[match.end() : match.end() + _NEAR])
        if guilt is not None:
            found.append(Span(start=match.start(), end=match.end() + guilt.end()))
            continue
        at = word_at(words, match.end() - 1)
        act = own_act(words, at + 1)
        if act is not None and not _is_rule(words, at, act):
            found.append(Span(start=words[at].start, end=words[act.at].end))
    return found


def _is_rule(words: Sequence[Word], at: int, act: Act) -> bool:
    """Whether a deed is what its doer says it does in general: "it only hits military targets"."""
    if words[act.at + 1 : act.at + 2] and words[act.at + 1].low == "only" and words[act.at].low[-3:] != "ted":
        return words[act.at].low.endswith(("s", "ing"))
    return words[act.at].low.endswith("s") and any(w.low == "only" for w in words[at : act.at])


def find_condemnations(text: str) -> list[Span]:
    """Words that condemn a deed as somebody's, and leave to what was said before whose it was.

    Examples
    --------
    >>> [text[s.start:s.end] for text in ("He called it an act of aggression.",) for s in find_condemnations(text)]
    ['act of aggression']
    """
    if not _CONDEMNING_CUE.stands_in(text):
        return []
    return [Span(start=m.start(), end=m.end()) for m in _CONDEMNING.finditer(text)]


@remembered
def find_firsts(text: str, coalition: str = "US-led coalition") -> list[FirstMention]:
    """Deeds that a sentence calls the first of their kind.

    Examples
    --------
    >>> [d.actor for d in find_firsts("It would be the first coalition raid on the army.")]
    ['US-led coalition']
    >>> [d.actor for d in find_firsts("It would be the first raid on the army of Syria.")]
    [None]
    """
    if not _FIRST_CUE.stands_in(text):
        return []
    found = []
    for match in _FIRST.finditer(text):
        span = Span(start=match.start(), end=match.end())
        doer = _FIRST_ON.split(match.group())[0]
        actor = actor_of(doer, coalition) or next((d.actor for d in find_deeds(text, coalition)), None)
        found.append(FirstMention(span=span, actor=actor, modality=firmness(text, span)))
    return found
