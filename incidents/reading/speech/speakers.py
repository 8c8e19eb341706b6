"""Who says what: the speaker of every part of a report, carried over sentences and quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from incidents import linear
from incidents.memory import kept
from incidents.model import Span
from incidents.reading.blame.actors import actor_of, find_actors, party_of, state_of
from incidents.reading.blame.parties import STATES
from incidents.reading.speech.acronyms import spelled_out
from incidents.reading.speech.authors import OURS, author, author_unnamed, turns
from incidents.reading.speech.naming import SPEAKING_NOUN, anaphor_noun, clean, is_anaphor, speaking_nouns
from incidents.reading.speech.offices import offices_beside
from incidents.reading.speech.sayings import sayings
from incidents.reading.speech.subjects import Saying
from incidents.reading.text.sentences import Sentence, quoted_parts

# "The UN mission has opened an inquiry; it found": the body that the sentence begins with.
_BODY = linear.compile(
    rf"^(?P<who>(?:(?:The|An?|Its) )?(?:[\w'.\-]+ ){{0,4}}?{SPEAKING_NOUN.pattern})(?:, [^,;]{{2,40}},)? (?:has|had|have|is|was|opened|began|will) [^;“”\"]{{2,160}}; it (?:\w+ )?$"
)
_NOUN_WITHIN = 400
# How many speakers back a surname is looked for.
_LATELY = 20
# How much may follow a verb of saying that closes its sentence, and the tense of reported speech that goes on.
_CLOSING = 40
# How much stands at most between a verb of saying and the quotation that it leads to: "said in a statement:".
_LEADING = 40
_BACKSHIFT = linear.compile(r"^(?:[\w'\-]+ ){1,6}?had (?:not |also |then |already )?[\w\-]+")
_ACCORDING = linear.compile(r"(?i)according to\b")
# Who only passes on what others say.
_OUTLET = linear.compile(
    r"(?i)\b(?:reuters|afp|ap|bbc|cnn|al jazeera|tass|interfax|sana|anadolu|agency|news|newspaper|television|tv|radio|channel|post|times|media|journal|outlet)\b"
)
_THAT_KILLED = linear.compile(r"\b(?:that|which|and) (?:had |has |also |reportedly )*$")
_PERSON = linear.compile(
    r"(?i)^(?:he|she)$|\b(?:official|officer|spokes\w+|activist|envoy|general|colonel|minister|president|secretary|mayor"
    r"|commander|witness|resident|director|doctor|surgeon|leader|man|woman|governor|survivor|farmer|driver|nurse|medic|teacher|relative|neighbou?r|pilot|journalist|shopkeeper)\b"
)
_DENYING = linear.compile(r"den(?:y|ie)|reject|dismiss|refut|نف")
_BLAMING = linear.compile(r"\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing))\b|(?:اتهم|اتهمت|حمل|حملت) ")
_FULL_NAME = linear.compile(r"^[A-Z][\w'\-]+(?: [a-z]{2,3})?(?: [A-Z][\w'\-]+){0,2}$")


class Speakers:
    """Answers who says the words at a place of a report.

    Parameters
    ----------
    parts : sequence of Sentence
        All sentences of the report.
    coalition : str
        Which one the bare word means.
    quoted : sequence of sequences of Span or None
        The quoted parts of every sentence, where they are known already.
    """

    def __init__(
        self,
        parts: Sequence[Sentence],
        coalition: str = "US-led coalition",
        quoted: Sequence[Sequence[Span]] | None = None,
    ) -> None:
        self._parts = parts
        self._quoted = quoted_parts(parts) if quoted is None else quoted
        self.coalition = coalition
        self._sides: dict[str, str | None] = {}
        self._sayings = [sayings(part.text) for part in parts]
        self._ours = frozenset(part.number for part in parts if OURS.search(part.text))
        self._last_named: list[str | None] = []
        self._first_said: dict[int, int] = {}
        self._author = author(parts, self._quoted)
        self._turns = turns(parts)
        self._we: str | None = None if self._author else author_unnamed(parts, self._quoted)
        self._resolve()

    def at(self, number: int, span: Span) -> str | None:
        """The speaker of a span, given within sentence `number`; None for the report's own voice."""
        row = [s for s in self._sayings[number] if s.who]
        over = [s for s in row if not s.covers_after and s.start <= span.start < s.end]
        before = [s for s in row if s.covers_after and s.start <= span.start]
        after = [s for s in row if s.covers_before and s.start >= span.end]
        overlapping = [s for s in row if s.start < span.end and span.start < s.end]
        if over:
            return over[0].who
        if before and after and self._is_by_source(number, span, after[0]):
            return after[0].who
        own = self._is_ours(number, span)
        if before and not ((after or own) and self._is_closed(number, before[-1], span)):
            return before[-1].who
        if after or overlapping:
            return (after or overlapping)[0].who
        if self.is_quoted(number, span):
            return self._over_quotation(number)
        if row and not own:
            return None
        voice = self._turns[number] or self._author
        if number in self._ours:
            return voice or self._we or self.last_before(number)
        return self._backshifted(number) or voice

    def _is_ours(self, number: int, span: Span) -> bool:
        """Whether the part of a sentence that a semicolon sets apart says "we" before the end of a span."""
        if number not in self._ours:
            return False
        text = self._parts[number].text
        return OURS.search(text, text.rfind(";", 0, span.start) + 1, span.end) is not None

    def _is_by_source(self, number: int, span: Span, source: Saying) -> bool:
        """Whether a clause has a source of its own: "Israel said it hit a camp in a raid that killed 90, according to doctors"."""
        text = self._parts[number].text
        if not _ACCORDING.match(text, source.start) or _OUTLET.search(source.who or ""):
            return False
        return (
            "," not in text[span.end : source.start].rstrip(" ,")
            and _THAT_KILLED.search(text[: span.start]) is not None
        )

    def denier(self, number: int, span: Span) -> str | None:
        """Who denies in a span: not whoever makes the claim that it denies, "claims by A that B bombed it are a lie"."""
        row = self._sayings[number]
        claimed = [s for s in row if s.embedded and span.start <= s.start < span.end]
        if not claimed or self.at(number, span) not in [s.who for s in claimed]:
            return self.at(number, span)
        others = [s for s in row if s not in claimed and s.who and (s.covers_before or s.start < span.start)]
        return others[-1].who if others else None

    def _backshifted(self, number: int) -> str | None:
        """The speaker of a sentence that goes on in reported speech: "Nothing burned, he said. Jets had flown over"."""
        if number == 0 or self._parts[number - 1].paragraph != self._parts[number].paragraph:
            return None
        closing = [s for s in self._sayings[number - 1] if s.covers_before and not s.embedded]
        rest = len(self._parts[number - 1].text) - closing[-1].end if closing else 0
        if not closing or rest > _CLOSING or not _BACKSHIFT.search(self._parts[number].text):
            return None
        return closing[-1].who

    def side(self, who: str | None) -> str | None:
        """The party that a speaker speaks for: named in the words for the speaker, or set beside them anywhere."""
        if who is None:
            return None
        if who not in self._sides:
            told = chain(self.beside(who), spelled_out(self._parts, who))
            beside = (actor_of(words, self.coalition) for words in told)
            self._sides[who] = (
                actor_of(who, self.coalition) or state_of(who) or next(filter(None, beside), None)
            )
        return self._sides[who]

    def named(self, number: int) -> list[str]:
        """All who speak in a sentence."""
        return [saying.who for saying in self._sayings[number] if saying.who]

    def last_before(self, number: int) -> str | None:
        """The speaker last named before a sentence."""
        return self._last_named[number]

    def beside(self, who: str) -> Iterator[str]:
        """What a speaker is said to be, wherever that is set beside the name: "spokesman for the army"."""
        return offices_beside(self._parts, who)

    def _is_closed(self, number: int, saying: Saying, span: Span) -> bool:
        """Whether a saying no longer speaks at a span: a semicolon parts them, or a quotation that it doesn't lead to."""
        text = self._parts[number].text
        if ";" in text[saying.end : span.start]:
            return True
        quote = next((q.start for q in self._quoted[number] if q.start <= span.start < q.end), None)
        if quote is None:
            return False
        between = text[saying.end : quote].strip(" :,")
        return len(between) > _LEADING or between.startswith("that ")

    def is_quoted(self, number: int, span: Span) -> bool:
        """Whether a span of a sentence begins within quotation marks."""
        return any(q.start <= span.start < q.end for q in self._quoted[number])

    def _over_quotation(self, number: int) -> str | None:
        """The speaker of a quoted sentence without one: the same paragraph's, else the last named."""
        paragraph = self._parts[number].paragraph
        if (closing := self._closing(number)) is not None:
            return closing
        if self._first_said.get(paragraph, number) < number:
            return self.last_before(number)
        for later in range(number + 1, min(number + 4, len(self._parts))):
            if self._parts[later].paragraph != paragraph:
                break
            first = next((s for s in self._sayings[later] if s.who and s.covers_before), None)
            if first is not None:
                return first.who
        return self.last_before(number)

    def _closing(self, number: int) -> str | None:
        """Who is named where a quotation ends that goes on after its sentence: "Nobody died. Nothing burned," Ryder said."""
        text = self._parts[number].text
        if text.endswith(("”", '"', "»")) or number + 1 == len(self._parts):
            return None
        then = number + 1
        same = self._parts[then].paragraph == self._parts[number].paragraph
        quote = self._quoted[then][0] if same and self._quoted[then] else None
        if quote is None or quote.start > 0:
            return None
        after = (s for s in self._sayings[then] if s.who and s.covers_before and s.start >= quote.end)
        return next((s.who for s in after), None)

    def _resolve(self) -> None:
        """Replace "he", "the group", "the statement" and missing subjects by the speaker they stand for."""
        told: list[str] = []
        for i, row in enumerate(self._sayings):
            self._last_named.append(told[-1] if told else None)
            resolved = []
            for saying in row:
                who = self._meant(saying, i, told)
                if who is not None and not saying.embedded:
                    told.append(who)
                resolved.append(saying if who == saying.who else replace(saying, who=who))
            self._sayings[i] = resolved
            if any(s.who for s in resolved):
                self._first_said.setdefault(self._parts[i].paragraph, i)

    def _meant(self, saying: Saying, number: int, told: Sequence[str]) -> str | None:
        """Who a saying's words stand for, where those have spoken in turn."""
        who = saying.who
        if who is None:
            return told[-1] if told else None
        if not is_anaphor(who):
            return _full_name(who, told)
        if anaphor_noun(who) in (None, "group") and self._denies(saying, number):
            accused = self._accused_before(number, saying.start)
            if accused is None and who.casefold() == "the group":
                accused = self._group_before(number)
            if accused is not None:
                return accused
        if who == "it" and (body := _BODY.search(self._parts[number].text[: saying.start])):
            return clean(body["who"])
        noun, lately = anaphor_noun(who), told[-6:]
        named = [one for one in lately if noun and noun in one.casefold()]
        alike = [one for one in lately if _is_person(one) == _is_person(who)]
        anybody = noun is None or noun in _BARE
        meant = (named or alike or list(lately))[-1:] if anybody else named[-1:]
        if meant:
            return meant[0]
        return self._noun_before(number, saying.start, who)

    def _denies(self, saying: Saying, number: int) -> bool:
        return bool(_DENYING.search(self._parts[number].text[saying.start : saying.end]))

    def _accused_before(self, number: int, start: int) -> str | None:
        """Whom somebody has blamed just before a denial by "it": "the army blamed rebels, but they denied it"."""
        text = self._parts[number].text[:start]
        if number:
            text = f"{self._parts[number - 1].text} {text}"
        blamed = [m.end() for m in _BLAMING.finditer(text)]
        return party_of(text[blamed[-1] :], self.coalition) if blamed else None

    def _group_before(self, number: int) -> str | None:
        """The group named last in the sentence before, which denies what it is said to have done."""
        before = self._parts[number - 1].text if number else ""
        named = [a.name for a in find_actors(before, self.coalition) if a.name not in STATES]
        return named[-1] if named else None

    def _noun_before(self, number: int, start: int, who: str) -> str | None:
        """What a pronoun stands for when nobody has spoken yet: the last speaker's noun before it."""
        if not who.isascii():
            return who
        if " " in who:
            return clean(f"x {who}"[2:]).split(" ", 1)[1]
        text = self._parts[number].text[:start]
        for part in reversed(self._parts[:number]):
            if len(text) >= _NOUN_WITHIN:
                break
            text = f"{part.text} {text}"
        nouns = speaking_nouns(text[-_NOUN_WITHIN:])
        return nouns[-1].casefold() if nouns else None


# Nouns that may stand for any speaker: the body or the person that spoke last.
_BARE = frozenset(
    "group statement statements official spokesman spokeswoman spokesperson monitor latter organisation organization report agency"
    " post tweet message network outlet man woman بيان".split()
)


def _full_name(who: str, told: Sequence[str]) -> str:
    """A short name as the one by which its bearer spoke before: "Salman" as "Warshin Salman"."""
    if " " in who or not who[:1].isupper() or not who.isascii():
        return who
    lately = [one for one in reversed(told[-_LATELY:]) if actor_of(one) is None]
    named = (one for one in lately if one.endswith(f" {who}") or one.startswith(f"{who} "))
    return next(named, who) if actor_of(who) is None else who


@kept(4096)
def _is_person(who: str) -> bool:
    """Whether a speaker is a person rather than a body, for "he" and "it" to tell apart."""
    if who.casefold() in ("it", "they"):
        return False
    return bool(_PERSON.search(who)) or (
        bool(_FULL_NAME.search(who)) and not speaking_nouns(who) and actor_of(who) is None
    )
