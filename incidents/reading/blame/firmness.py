"""How firmly a thing is said: asserted, alleged, conditional, or not at all since it is denied."""

from incidents import linear
from incidents.model import Modality, Span
from incidents.reading.text.cues import Cue

_HEDGED = linear.compile(
    r"(?i)\b(?:allegedly|(?:appear|seem)(?:s|ed)? to (?:be|have been)|alleged|alleges|believes?|reportedly|apparent|apparently|suspected|suspects?|believed|presumed|presumably|thought to|likely|probably"
    r"|purported|purportedly|(?:been|was) (?:claimed|suggested|alleged|reported|rumou?red) that|unconfirmed|(?:rumou?rs|suggestions|suspicions|(?:of|these|those|any|some|media|press|several|numerous|received|been|were|are|conflicting|initial|early) reports) that)\b|يعتقد|يرجح|يُعتقد|يُرجح"
)
_UNCERTAIN = linear.compile(
    r"(?i)\b(?:could|(?-i:may)|may (?:have|be|also)|might|would|if|conceivable|possibly|perhaps|possible|whether|unclear)\b"
)
_DENYING = linear.compile(
    r"(?i)\b(?:den(?:y|ie[sd]|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|ruled out|false|untrue|baseless)\b"
    r"|(?:^|[\s،و])(?:نفى|نفت|ينفي|تنفي|ننفي|نفيه|نفيها|نفوا|أنكر|أنكرت|ينكر|تنكر|كذب|كذبت|فند|فندت|رفض|رفضت|دحض|دحضت) |(?:^|\s)(?:لا صحة|لا أساس|لا علاقة) "
)
_IS_HEDGED, _IS_UNCERTAIN = Cue(_HEDGED.pattern), Cue(_UNCERTAIN.pattern)
# A text without one of these denies nothing.
_IS_DENYING = Cue(
    r"(?i)\b(?:not?|never|neither|nor|none?|nothing|nobody|without|den(?:y|ie|ial)\w*|reject|dismiss|refut|disput|ruled|false|untrue"
    r"|baseless|unfounded|fabricated|incorrect)|n't\b|نف|نكر|كذب|فند|رفض|دحض|لا |لم |عدم"
)
_ACCUSING = linear.compile(r"(?i)^(?:accus|blam|held|h[eo]ld|point|attribut|name)")
_CLAIM_NOUN = linear.compile(
    r"\b[A-Z][\w\-]+(?:'s?)? (?:\w+ )?(?:claims?|accusations?|allegations?|reports?|charges?|assertions?) (?:that|of)\b|\b(?:but|while)\b"
)
_NEGATED = linear.compile(
    r"(?i)\b(?:no|not|never|neither|nor|(?-i:without)|nobody|nothing|none of|no one|didn't|wasn't|weren't|hasn't|haven't|isn't)(?: [\w\-']+){0,2} $"
    r"|(?:^|\s)[وف]?(?:لم|لن|عدم)(?: \p{Arabic}+){0,2} $"
)
_NONE_AFTER = linear.compile(r"(?i)^ (?:no|none|nothing|neither|never)\b")
_CLAUSE = linear.compile(
    r"[;:“”\"]|, (?:but|and|while|though|although|saying|adding|insisting|stating|suggesting|blaming|accusing|claiming|alleging|arguing|instead) |\b(?:but|while|although|though)\b|\band (?:said|says|blamed|blames|accused|accuses|added|claimed|claims|insisted|suggests|suggested|alleges|alleged|argues|argued|instead)\b"
    r"|[،؛«»]| (?:فيما|بينما|لكن|لكنه|لكنها|حيث) | و(?:قال|قالت|أضاف|أضافت|أكد|أكدت|اتهم|اتهمت|حمل|حملت|ذكر|ذكرت) "
)
# "rejected as “absurd” the claim that": the quotation ends no clause.
_CALLED = linear.compile(r"\bas [“\"][^.;:“”\"]{1,80}[”\"]")
_UNTRUE_AFTER = linear.compile(
    r"(?i)^[^.;:“”\"]*?\b(?:is|are|was|were) [“\"]?(?:\w+ly )?(?:not true|untrue|false|baseless|fabricated|unfounded|not responsible|incorrect|an? (?:\w+ )?(?:provocation|lie|fabrication|fake|hoax))\b"
)
_BACK, _NEAR = 110, 50


def firmness(text: str, span: Span) -> Modality:
    """How firmly the words of a span are said: what hedges or denies them stands round them in their clause.

    Examples
    --------
    >>> firmness("It was reportedly hit by a drone.", Span(start=25, end=32)).value
    'alleged'
    """
    denying, uncertain, hedged = (cue.stands_in(text) for cue in (_IS_DENYING, _IS_UNCERTAIN, _IS_HEDGED))
    if not (denying or uncertain or hedged):
        return Modality.ASSERTED
    before = _CALLED.sub("as such", text[max(0, span.start - _BACK) : span.start])
    cuts = [m.end() for m in _CLAUSE.finditer(before)]
    clause = before[cuts[-1] :] if cuts else before
    if denying and _is_denied(clause, text[span.start : span.end], text[span.end : span.end + _BACK]):
        return Modality.DENIED
    around = clause[-_NEAR:] + text[span.start : span.end]
    if uncertain and _UNCERTAIN.search(around):
        return Modality.CONDITIONAL
    return Modality.ALLEGED if hedged and _HEDGED.search(around) else Modality.ASSERTED


def _is_denied(clause: str, words: str, after: str) -> bool:
    """Whether words are negated, or are what somebody denies, by their clause before and after them."""
    if _NEGATED.search(clause) or _NONE_AFTER.search(after):
        return True
    denying = [] if _ACCUSING.search(words) else [m.end() for m in _DENYING.finditer(clause)]
    if denying and not _CLAIM_NOUN.search(clause[denying[-1] :]):
        return True
    return bool(_UNTRUE_AFTER.search(after))
