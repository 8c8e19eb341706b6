"""The noun phrase that speaks: the subject of a verb of saying, before it or after it."""

from dataclasses import dataclass

from incidents import linear
from incidents.reading.speech.naming import (
    ARTICLES,
    SPEAKING_NOUN,
    TRAILING,
    WRITINGS,
    WRITTEN,
    clean,
    is_anaphor,
    is_plausible,
)
from incidents.reading.text.vocabulary import JUDGING, SAYING

_SAYING = frozenset(f"{SAYING}|{JUDGING}".split("|"))
# Words that end a subject going back, and what kind of clause they open.
_CONJUNCTIONS = frozenset(
    "and but or while as because whereas although though then so what how why whether than yet nor".split()
)
# ... of which these open a clause with a subject of its own: "while Sound and Picture blamed".
_OPENING = frozenset("while but whereas although though".split())
_EMBEDDING = frozenset("after when if where before until since once unless".split())
_RELATIVE = frozenset("that which who whom whose".split())
# Words that end a subject going forward.
_AFTER_SUBJECT = frozenset(
    "during in on at to after before when as from while by and but late early earlier later who which that told via"
    " said says speaking citing quoting has had was were is are using under last this over through with shortly"
    " without yesterday today monday tuesday wednesday thursday friday saturday sunday".split()
)
# A pronoun alone is the subject, whatever stands before it: "after a review it had".
_PRONOUNS = frozenset("it he she they we i".split())
_TOLD = frozenset("said says told tells added stated wrote".split())
# How many words without an article make a clause's subject: "two local officials".
_LONGEST_PLAIN = 4
_ENDS = (";", ":", "”", '"', "»", "—", "–", "?", "!", "…")
_ABBREVIATED = linear.compile(
    r"^(?:[A-Z]|[A-Z]\.(?:[A-Z])+|(?i:col|gen|maj|capt|lt|brig|sgt|cpl|adm|dr|mr|mrs|ms|sen|rep|gov|prof|st))\.$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who speaks, and how the words lead up to it.

    `opens` where the subject begins its clause after a comma or quotation, so that it can close what was said before
    it; `embedded` in a clause that only gives the occasion ("after officials said").
    """

    who: str
    opens: bool = False
    embedded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words of saying in a sentence, spans within it.

    `who` is the speaker's words, None where the verb continues the last speaker's. It covers what follows unless
    `covers_after` is false, and what stands before it if `covers_before`. `embedded` in a clause of another's speech.
    """

    who: str | None
    start: int
    end: int
    covers_before: bool
    covers_after: bool = True
    embedded: bool = False


def subject_before(words: str) -> Subject | None:
    """The noun phrase that ends where a verb begins.

    Examples
    --------
    >>> subject_before("Six died, officials in the town ").who
    'officials'
    >>> subject_before("The Idlib Monitor, which counts the dead, ").who
    'Idlib Monitor'
    """
    back = words.split()
    while back and back[-1].casefold() in TRAILING:
        back.pop()
    if back and back[-1].endswith(")"):
        back = _without_bracket(" ".join(back)).split()
    if not back or back[-1].endswith(_ENDS):
        return None
    if back[-1].startswith("@"):
        return Subject(who=clean(back[-1]), opens=len(back) > 1 and back[-2].endswith(","))
    if back[-1].endswith(","):
        return _before_commas(back)
    return _run(back)


def subject_after(words: str) -> str | None:
    """The noun phrase that begins where a verb ends: "said Zakharova during a broadcast".

    Examples
    --------
    >>> subject_after(" Col. Omar Haddad, a spokesman")
    'Col. Omar Haddad'
    """
    taken: list[str] = []
    following = words.split()[:12]
    if following and following[0].startswith("@"):
        return clean(following[0].rstrip(":;!?")) or None
    for at, word in enumerate(following):
        low = word.casefold().strip(",.;:()“”\"'")
        if low in _AFTER_SUBJECT and (taken or low not in ARTICLES) and not _is_in_name(following, at):
            break
        if word[:1] in '“"«(':
            break
        taken.append(word)
        if word.endswith((",", *_ENDS)) or (word.endswith(".") and not _ABBREVIATED.search(word)):
            break
    return clean(" ".join(taken)) or None


def _is_in_name(words: list[str], at: int) -> bool:
    """Whether a word goes on with a name: "Raqqa is Being Slaughtered", "figures compiled by the group"."""
    if words[at] == "by" and at and words[at - 1] in WRITTEN | WRITINGS:
        return True
    around = words[at - 1 : at] + words[at + 1 : at + 2]
    return words[at] == "is" and len(around) == 2 and all(word[:1].isupper() for word in around)


def _without_bracket(words: str) -> str:
    opened = words.rfind("(", max(0, len(words) - 32))
    return words[:opened] if opened > 0 else words


def _run(back: list[str]) -> Subject | None:
    """The words from the last boundary on."""
    at, opens, embedded = len(back), True, False
    while at > 0:
        word = back[at - 1]
        low = word.casefold()
        if low.strip('“"«(') in _RELATIVE and not word.isupper():  # not the WHO
            return _before_relative(back, at)
        if low == "and" and (first := _joined_from(back, at)) is not None:
            at = first
            break
        if _is_amid_name(back, at - 1):
            at -= 1
            continue
        if low in _CONJUNCTIONS or low in _EMBEDDING or (at < len(back) and low in _TOLD):
            opens, embedded = False, low in _EMBEDDING
            break
        if at < len(back) and (word.endswith((",", *_ENDS)) or word == "-" or _stops(word)):
            break
        at -= 1
        if word[:1] in '“"«(' or (at == len(back) - 1 and _stands_alone(back)):
            break
    who = clean(" ".join(_after_noun(back[at:])).lstrip('“"«('))
    opens = opens and at > 0 and not back[at - 1].endswith((";", ":"))
    return Subject(who=who, opens=opens, embedded=embedded and at > 0) if who else None


def _is_amid_name(words: list[str], at: int) -> bool:
    """Whether a word stands in a name, whatever it means elsewhere: "Let Yet Kone"."""
    named = all(w[:1].isupper() and w.isalpha() for w in words[max(0, at - 1) : at + 2])
    return named and 0 < at < len(words) - 1


def _after_noun(words: list[str]) -> list[str]:
    """A name in capitals alone, after the noun that it describes: "warplanes SNHR believes were Russian"."""
    cut = len(words) > 1 and len(words[-1]) > 1 and words[-1].isupper() and words[-1].isalpha()
    return words[-1:] if cut and words[-2].islower() and words[-2].endswith("s") else words


def _stands_alone(back: list[str]) -> bool:
    """Whether the last word is a subject that nothing before it describes."""
    return back[-1] in _PRONOUNS and len(back) > 1 and not _leads(back[-2])


def _leads(word: str) -> bool:
    low = word.casefold()
    return low in _CONJUNCTIONS or low in _EMBEDDING or low in _RELATIVE or word.endswith((",", *_ENDS))


def _joined_from(back: list[str], at: int) -> int | None:
    """Where two speakers begin that "and" joins after a comma: ", residents and police"; None if it joins none."""
    for first in range(at - 1, max(0, at - 1 - _LONGEST_PLAIN), -1):
        if back[first - 1].casefold() in _OPENING and first < at - 1:
            return first if all(w[:1].isupper() for w in [*back[first : at - 1], *back[at:]]) else None
        if back[first - 1].endswith(","):
            one = back[first : at - 1]
            adjective = len(one) == 1 and one[0].islower() and not one[0].endswith("ed")
            return first if adjective or (one and SPEAKING_NOUN.fullmatch(one[-1])) else None
        if back[first - 1].endswith(_ENDS):
            return None
    return 0 if _is_name_at_head(back[: at - 1]) else None


def _is_name_at_head(words: list[str]) -> bool:
    """Whether a sentence begins with one who speaks and no verb: "President Omar Sy and other leaders"."""
    named = all(w[:1].isupper() or w in ARTICLES or SPEAKING_NOUN.fullmatch(w) for w in words)
    return 0 < len(words) <= _LONGEST_PLAIN and named and is_plausible(" ".join(words))


def _stops(word: str) -> bool:
    return word.endswith((".", ")")) and not _ABBREVIATED.search(word)


def _before_relative(back: list[str], at: int) -> Subject | None:
    """The subject round "that", "which", "who": of the clause that it opens, or the one that the clause describes."""
    rest, word = back[at:], back[at - 1].casefold()
    reported = word == "that" and any(is_saying(w) for w in back[max(0, at - 7) : at - 1])
    if rest and (
        reported or rest[0][:1].isupper() or rest[0].casefold() in ARTICLES | _PRONOUNS or _speaks(rest)
    ):
        return Subject(who=clean(" ".join(rest)))
    before = [*back[: at - 2], back[at - 2].rstrip(",")] if at >= 2 else []
    last = max((i + 1 for i, w in enumerate(before) if w in ("by", "to", "from", "with")), default=0)
    return _run(before[last:]) if before else None


def _speaks(words: list[str]) -> bool:
    """Whether the words of a clause are its subject: "that opposition activists", not "that monitors the war"."""
    begins_with_verb = len(words) > 1 and words[0].endswith(("s", "ed"))
    return len(words) <= _LONGEST_PLAIN and not begins_with_verb and bool(SPEAKING_NOUN.fullmatch(words[-1]))


def _before_commas(back: list[str]) -> Subject | None:
    """The subject before or between two commas: "the envoy, Jo Hale,", "the army, in a statement,"."""
    back = [*back[:-1], back[-1].rstrip(",")]
    opened = next((i for i in range(len(back) - 2, -1, -1) if back[i].endswith((",", *_ENDS))), None)
    if opened is None:
        return None
    inner = back[opened + 1 :]
    if not back[opened].endswith(","):
        return None
    outer = _run([*back[:opened], back[opened].rstrip(",")])
    named = inner[0][:1].isupper() and is_plausible(" ".join(inner))
    if named and (outer is None or is_anaphor(outer.who) or _is_office(outer.who, inner)):
        return Subject(who=clean(" ".join(inner)), opens=outer.opens if outer else True)
    return outer if outer and is_plausible(outer.who) else _run(inner)


def _is_office(who: str, inner: list[str]) -> bool:
    """Whether a phrase only says what the one named after it is: "the envoy", "Jo Vale's special envoy", not "the Idlib Monitor"."""
    if not who[:1].isupper():
        return True
    is_person = (
        1 < len(inner) < 5
        and all(w[:1].isupper() for w in inner)
        and not SPEAKING_NOUN.search(" ".join(inner))
    )
    return is_person and any(w[:1].islower() and SPEAKING_NOUN.search(w) for w in who.split())


def is_saying(word: str) -> bool:
    """Whether a word is a verb of saying."""
    return word.strip(",") in _SAYING
