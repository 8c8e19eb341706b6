"""Who says what: the speaker of every part of a report, carried over sentences and quotations."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import re2

from incidents.model import Span
from incidents.reading.actors import actor_of
from incidents.reading.sentences import Sentence, quoted_parts
from incidents.reading.vocabulary import SAYING

_VERB = re2.compile(rf"\b(?:{SAYING})\b")
_ACCORDING = re2.compile(r"(?i)\baccording to (?P<who>[^,.;:“”\"]{2,80})")
_INVERTED = re2.compile(r"^ (?P<who>(?:the |an? )?(?:[A-Za-z][\w'\-]* ?){1,8})")
_ARABIC = re2.compile(
    r"(?:بحسب|وفق|قال|قالت|أعلن|أعلنت|أكد|نفى|نفت)(?: ما قال)? (?P<who>[\p{Arabic} ]{3,40})"
)
# Where a subject can't reach back past.
_BOUNDARY = re2.compile(
    r"(?i)[;:“”\"«»—–()]|\. |\b(?:and|but|while|when|that|as|because|after|before|which|who|whereas|although|though|if|where|then)\b"
)
_ADVERBS = re2.compile(
    r"(?i)^(?:however|meanwhile|but|and|also|later|earlier|still|yet|so|then|instead|on \w+|in \w+)[ ,]+"
)
_AUXILIARIES = re2.compile(
    r"(?i) (?:has|have|had|is|are|was|were|also|later|repeatedly|again|would|could|did|not|only|reportedly|itself|would only"
    r"|previously|subsequently|now|further|have been|has been|will|never|firmly|flatly|initially)$"
)
_ARTICLE = re2.compile(r"(?i)^(?:the|an?|this|another|one|its|his|her|their) ")
_BASED = re2.compile(r"^(?:[A-Z][\w.]*-based (?:monitoring group,? ?)?(?:the )?|so-called )")
_ANAPHOR = re2.compile(
    r"^(?:(?i:it|he|she|they)|(?:[Tt]he|[Tt]hat|[Tt]his) (?:same |monitoring |rights |human rights |unnamed |anonymous )?(?:group|statement|official|officials|spokesman|spokeswoman|spokesperson|ministry"
    r"|monitor|monitoring group|organisation|organization|officer|general|envoy|source|report|activist|agency|command|post"
    r"|doctor|man|woman))$"
)
_NOUN = re2.compile(
    r"(?i)\b(?:officials?|officers?|spokes\w+|ministry|statements?|residents?|witness\w*|activists?|police|groups?|sources?"
    r"|military|army|coalition|surgeon|doctors?|medics|mayor|envoy|general|government|regime|observatory|monitor\w*"
    r"|commander|forces?|authorit\w+|agency|media|television|radio|airline|engineers?|inquiry|command|helmets|reports?"
    r"|shopkeeper|fisherman|locals?|villagers|analysts?|diplomats?|accounts?|rebels|militants|alliance|survivors?)\b"
)
_POSTPOSED_TAIL = 60
_NOUN_WITHIN = 400
_BRACKETED = re2.compile(r" ?\([^()]{1,30}\)$")
# "the area that the Syrians say was struck": the saying is part of a description, not of the report.
_RELATIVE = re2.compile(r"\b(?:that|which|who) (?:[\w']+ ){1,4}$")
_RELATIVE_GAP = re2.compile(r"^ (?:was|were|is|are|had|has|hit|struck|killed)\b")
_EMBEDDING = frozenset({"after", "when", "if", "where", "before", "because", "which", "who"})
_PROGRESSIVE = re2.compile(r"(?i)\b(?:is|are|was|were|been) (?:now |also |still )?$")
# "..., said Jane Doe": what follows the verb is a name, so that what stands before it isn't the subject.
_NAMED_NEXT = re2.compile(
    r"^ (?:[A-Z][\w'\-]+ [A-Z]|(?:the|an?) (?:\w+ )?(?:officials?|spokes\w+|source|statement|ministry))"
)
# Where the name of an inverted subject ends: "said Zakharova during a broadcast".
_TAIL = re2.compile(
    r" (?:during|in|on|at|to|after|before|when|as|from|while|by|and|late|early|earlier|later) "
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """A verb of saying in a sentence, with its subject.

    `covers_before` where it follows what was said; `embedded` in a clause of another's speech ("after officials said").
    """

    who: str | None
    start: int
    end: int
    covers_before: bool
    embedded: bool = False


class Speakers:
    """Answers who says the words at a place of a report."""

    def __init__(self, parts: Sequence[Sentence], coalition: str = "US-led coalition") -> None:
        self._parts = parts
        self.coalition = coalition
        self._sides: dict[str, str | None] = {}
        self._sayings = [_sayings(part.text) for part in parts]
        self._quoted = quoted_parts(parts)
        self._resolve()

    def at(self, number: int, span: Span) -> str | None:
        """The speaker of a span, given within sentence `number`; None for the report's own voice."""
        row = self._sayings[number]
        before = [s for s in row if s.start <= span.start and s.who]
        after = [s for s in row if s.covers_before and s.start >= span.end and s.who]
        overlapping = [s for s in row if s.start < span.end and span.start < s.end and s.who]
        if before and not (after and self._in_earlier_clause(number, before[-1], span)):
            return before[-1].who
        if after:
            return after[0].who
        if overlapping:
            return overlapping[0].who
        quoted = any(q.start <= span.start < q.end for q in self._quoted[number])
        return self._over_quotation(number) if quoted else None

    def side(self, who: str | None) -> str | None:
        """The party that a speaker speaks for: named in the words for the speaker, or set beside them anywhere."""
        if who is None:
            return None
        if who not in self._sides:
            self._sides[who] = actor_of(who, self.coalition) or self._side_beside(who)
        return self._sides[who]

    def _side_beside(self, who: str) -> str | None:
        for part in self._parts:
            at = part.text.find(who)
            if at < 0:
                continue
            beside = _APPOSITION.search(part.text[at + len(who) : at + len(who) + 80])
            near = beside.group() if beside else part.text[max(0, at - 60) : at]
            found = actor_of(near, self.coalition)
            if found is not None:
                return found
        return None

    def last_before(self, number: int) -> str | None:
        """The speaker last named before a sentence."""
        return self._last_named[number]

    def _in_earlier_clause(self, number: int, saying: _Saying, span: Span) -> bool:
        """Whether a quotation or semicolon parts a saying from the span, so that it no longer speaks."""
        between = self._parts[number].text[saying.end : span.start]
        return ";" in between

    def _over_quotation(self, number: int) -> str | None:
        """The speaker of a quoted sentence without one: the same paragraph's, else the last named."""
        paragraph = self._parts[number].paragraph
        for step in (1, 2, 3):
            later = number + step
            if later < len(self._parts) and self._parts[later].paragraph == paragraph:
                first = next((s for s in self._sayings[later] if s.who and s.covers_before), None)
                if first is not None and not self._says_in(paragraph, number):
                    return first.who
        return self.last_before(number)

    def _noun_before(self, number: int, start: int, who: str) -> str | None:
        """What a pronoun stands for when nobody has spoken yet: the last speaker's noun before it."""
        text = self._parts[number].text[:start]
        for part in reversed(self._parts[:number]):
            if len(text) >= _NOUN_WITHIN:
                break
            text = f"{part.text} {text}"
        nouns = [m.group() for m in _NOUN.finditer(text[-_NOUN_WITHIN:])]
        return nouns[-1].casefold() if nouns else _ARTICLE.sub("", who) if " " in who else None

    def _says_in(self, paragraph: int, number: int) -> bool:
        """Whether somebody has spoken in a paragraph before a sentence."""
        return self._first_said.get(paragraph, number) < number

    def _resolve(self) -> None:
        """Replace "he", "the group", "the statement" and missing subjects by the speaker they stand for."""
        last: dict[bool, str | None] = {True: None, False: None}
        latest: str | None = None
        named: str | None = None
        self._last_named: list[str | None] = []
        self._first_said: dict[int, int] = {}
        for i, row in enumerate(self._sayings):
            resolved = []
            for saying in row:
                who = saying.who
                if who is None:
                    who = latest
                elif _ANAPHOR.search(who):
                    who = last[_is_person(who)] or latest or self._noun_before(i, saying.start, who)
                if who is not None and not saying.embedded:
                    latest = last[_is_person(who)] = who
                resolved.append(replace(saying, who=who))
            self._sayings[i] = resolved
            self._last_named.append(named)
            spoken = [s.who for s in resolved if s.who]
            if spoken:
                named = spoken[-1]
                self._first_said.setdefault(self._parts[i].paragraph, i)


# What is set beside a name: ", spokesman for the coalition".
_APPOSITION = re2.compile(
    r"^, (?:an? |the )?(?:spokes\w+|envoy|officer|commander|chief|head|minister|general)[^.;”\"]{0,70}"
)
_PERSON = re2.compile(
    r"(?i)^(?:he|she)$|\b(?:official|officer|spokes\w+|activist|envoy|general|colonel|minister|president|secretary|mayor"
    r"|commander|witness|resident|director|doctor|surgeon|leader)\b"
)
_FULL_NAME = re2.compile(r"^[A-Z][\w'\-]+(?: [a-z]{2,3})?(?: [A-Z][\w'\-]+){0,2}$")


def _is_person(who: str) -> bool:
    """Whether a speaker is a person rather than a body, for "he" and "it" to tell apart."""
    if who.casefold() in ("it", "they"):
        return False
    return bool(_PERSON.search(who)) or (
        bool(_FULL_NAME.search(who)) and not _NOUN.search(who) and actor_of(who) is None
    )


def _sayings(text: str) -> list[_Saying]:
    found = []
    for match in _ACCORDING.finditer(text):
        found.append(
            _Saying(who=_clean(match["who"]), start=match.start(), end=match.end(), covers_before=True)
        )
    for match in _ARABIC.finditer(text):
        found.append(
            _Saying(who=match["who"].strip(), start=match.start(), end=match.end(), covers_before=True)
        )
    for verb in _VERB.finditer(text):
        saying = _saying(text, verb.start(), verb.end())
        if saying is not None:
            found.append(saying)
    return sorted(found, key=lambda s: s.start)


def _saying(text: str, start: int, end: int) -> _Saying | None:
    before, after = text[:start], text[end:]
    if after.startswith(" by ") or before.endswith((" been ", " be ", "\nbeen ")):
        return None
    if _RELATIVE_GAP.search(after) and _RELATIVE.search(before[-60:]):
        return None
    gerund = text[start:end].endswith("ing") and not _PROGRESSIVE.search(before)
    subject, embedded = (None, False) if gerund else _subject(before)
    trailing = before.rstrip()[-1:] in (",", "”", '"', "»") or not after.strip(" .,")
    if trailing and not gerund and (subject is None or _NAMED_NEXT.search(after)):
        inverted = _INVERTED.search(after)
        who = _clean(_TAIL.split(inverted["who"])[0]) if inverted else None
        if who and _plausible(who):
            return _Saying(who=who, start=start, end=end + inverted.end(), covers_before=True)
    if subject is None and not gerund and not before.endswith((" and ", " but ")):
        return None
    parenthetical = after.startswith(",") and "," in before
    parted = trailing or "," in before or "”" in before or '"' in before
    postposed = not gerund and not embedded and (parenthetical or (len(after) <= _POSTPOSED_TAIL and parted))
    return _Saying(who=subject, start=start, end=end, covers_before=postposed, embedded=embedded)


def _subject(before: str) -> tuple[str | None, bool]:
    """The noun phrase that ends where a verb begins, and whether it stands in an embedded clause."""
    words = _BRACKETED.sub("", before.rstrip())
    if words.endswith(","):
        return _appositive(words.rstrip(",")), False
    cut = words[-160:]
    last = None
    for last in _BOUNDARY.finditer(cut):  # noqa: B007  (the last one is wanted)
        pass
    phrase = cut[last.end() :] if last else cut
    comma = phrase.rfind(", ")
    who = _clean(phrase[comma + 2 :] if comma >= 0 else phrase)
    embedded = last is not None and last.group() in _EMBEDDING and comma < 0
    return (who, embedded) if who and _plausible(who) else (None, False)


def _appositive(words: str) -> str | None:
    """The name between two commas before a verb: "the envoy, Brett McGurk, denied"."""
    opened = max(words.rfind(", "), words.rfind("” "), words.rfind('" '))
    if opened < 0:
        return None
    inner = _clean(words[opened + 2 :])
    if inner and _plausible(inner):
        return inner if inner[:1].isupper() else _subject(words[:opened])[0] or inner
    return _subject(words[:opened])[0]


def _clean(phrase: str) -> str:
    """A speaker's name without adverbs, auxiliaries, article and "UK-based"."""
    who = " ".join(phrase.split())
    while _ADVERBS.search(who):
        who = _ADVERBS.sub("", who, count=1)
    while _AUXILIARIES.search(who):
        who = _AUXILIARIES.sub("", who)
    if _ANAPHOR.search(who):
        return who
    bare: str = _BASED.sub("", _ARTICLE.sub("", who))
    return bare.strip(" ,.'\"“”")


def _plausible(who: str) -> bool:
    words = who.split()
    if not words or len(words) > 14 or any(char.isdigit() for char in who):
        return False
    return bool(_ANAPHOR.search(who) or _NOUN.search(who)) or any(w[:1].isupper() for w in words)
