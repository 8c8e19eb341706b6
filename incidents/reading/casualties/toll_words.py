"""A sentence as a string of one-letter tags, one for each of its words, for the patterns of tolls."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from incidents import linear
from incidents.reading.casualties.people import (
    DUALS,
    LEAVING,
    LONGEST_PHRASE,
    ONES,
    PEOPLE,
    PHRASE_STARTS,
    PHRASES,
    TAGS,
    is_agent,
)
from incidents.reading.figures.arabic_numbers import ARABIC_STARTS, ARABIC_THOUSANDS
from incidents.reading.figures.numbers import COUNT_NUMBER, VAGUE, VAGUE_NUMBER

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670"
# Plain character classes, which need no linear-time engine: figures with what is glued to them, words, single signs.
_TOKEN = re.compile(
    r"\d+(?:[.,:/٫٬]\d+)*(?:-?[^\W\d_]+(?:-[^\W\d_]+)*)?|[$€£]\s?\d[\d.,]*|"
    rf"[^\W\d_](?:[^\W_{_MARKS}]|[{_MARKS}])*(?:['’\-](?:[^\W_]|[{_MARKS}])+)*|[^\w\s]"
)
_VOWELS = re.compile("[\u064b-\u0652]")
_FIGURE = re.compile(r"\d{1,3}(?:[,٬]\d{3})+|\d{1,7}")
_APART = re.compile(r"(?:^|[^\d.,])(\d{1,6}) [-–—] (\d{1,6})(?!\d|[.,]\d)")
_NUMBER = linear.compile(rf"(?i)^(?:{VAGUE_NUMBER}|{COUNT_NUMBER})$")
# "a father of five", "a boy of nine": how many children, how old
_OF_A_NUMBER = frozenset("father mother parents boy girl child man woman youth teenager student".split())
_NUMBER_STARTS = ARABIC_STARTS | frozenset(
    """half couple pair several few dozens scores tens hundreds thousands handful one two three four five six seven eight
    nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand a""".split()
)
# ... and those that it may go on with.
_NUMBER_WORDS = (
    _NUMBER_STARTS
    | {word for phrase in VAGUE for word in phrase.split()}
    | {"and", "an", "dozen", "quarter", "quarters", "zero"}
)
# A pause stands before these: the number before isn't theirs, as it is in "three of whom were children".
_AMONG_THEM = frozenset({"بينهم", "بينها", "بينهن", "من بينهم", "من بينها"})
# "The commander" is one who is named, and counts nobody.
_TITLES = frozenset({"القائد", "الزعيم", "القيادي", "الضابط"})
# "47 شهيدا و132 إصابة": what a verb means elsewhere, after a number is a noun.
_NOUNS_IN_COUNTS = {"إصابة": "I"}
# They wound where a number follows, and else hit a thing.
_HITTING = frozenset({"أصاب", "أصابت", "أصابوا"})
# Capitals that spell no verb: "15 IS fighters".
_PARTIES = frozenset({"IS"})
_ARABIC_VERBS = ("K", "W")
_DASHES = frozenset("-–—")
_OWN = re.compile(r"(?:ها|هم|نا|ه)$")
# Of a definite plural that nobody's list has: "عشرة من المكسيكيين".
_PLURALS = ("يين", "يون")
_LONGEST_NUMBER = 6
# How many words at most stand from a verb to its number: "قتلت غارة جوية تركية نحو 12".
_FARTHEST_VERB = 7
_ARABIC = re.compile("[\u0621-\u064a]")
_NOT_COUNTED = re.compile(
    r"(?i)^(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|foot|ft|yards?|per|percent|%|tons?|tonnes?|kg|kilograms?"
    r"|pounds?|hours?|days?|weeks?|months?|years?|minutes?|seconds?|o'clock|a|p|am|pm|gmt|dollars|euros|degrees|times|nights?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug"
    r"|sept|sep|oct|nov|dec|كم|كيلومتر\w*|كيلو\w*|متر\w*|ميل\w*|ساعات|ساعة|يوما|أيام|سنوات|عاما|أعوام|دقيقة|دقائق|صباحا|مساء"
    r"|غارة|غارات)$"
)
_MONTH = re.compile(
    r"(?i)^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept|sep|oct|nov|dec)$"
)
_MONTHS_IN_CAPITALS = ("May", "March", "MAY", "MARCH")
_YEAR = re.compile(r"^(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """The tags of a sentence, with the words that each stands for and where they begin and end."""

    tags: str
    words: list[str]
    spans: list[tuple[int, int]]


def tagged(text: str) -> Tagged:
    """The tags of a sentence with plain characters.

    Examples
    --------
    >>> tagged("At least five people were killed, 12 km away").tags
    'bnpxkcmj'
    """
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    low = [_bare(token) for token, _, _ in tokens]
    tags: list[str] = []
    words: list[str] = []
    spans: list[tuple[int, int]] = []

    at = 0
    while at < len(tokens):
        token, start, end = tokens[at]
        word = low[at]
        if _is_plain(word):
            if tag := _single(word, token, first=not tags):
                if word == "wounds" and at + 1 < len(low) and _begins_number(low[at + 1]):
                    tag = "W"  # "kills two, wounds five"
                tags.append(tag)
                words.append(word)
                spans.append((start, end))
            at += 1
            continue
        if joint := _joined(word):
            tags.append(joint)
            words.append(word[0])
            spans.append((start, start + 1))
            low[at], start = word[1:], start + 1
        tag, length = _longest(low, at) if word not in _DASHES else (_dash(text, start), 1)
        if not tag:
            tag, length = _single(low[at], token, first=not tags), 1
        said = low[at] if length == 1 else " ".join(low[at : at + length])
        if tag == "n" and (_is_month(tokens, at + length) or _counts_nobody(low, at, length, words)):
            following = low[at + length : at + length + 1]
            tag, length = "m", length + bool(following and _NOT_COUNTED.match(following[0]))
        counted = _counts_itself(said, words)
        if counted:
            tags.append("n")
            words.append(counted)
            spans.append((start, tokens[at][2]))
            tag = DUALS.get(said) or ONES[said]
        elif tags[-1:] == ["n"] or tags[-2:] == ["n", "f"]:
            tag = _of_these(said) or _NOUNS_IN_COUNTS.get(said, tag)
            if tag == "j" and _are_victims(said, tags):
                tag = "p"
        if said in _AMONG_THEM:
            tags.append("c")
            words.append(",")
            spans.append((start, start))
        if tag:
            tags.append(tag)
            words.append(said)
            spans.append((start, tokens[at + length - 1][2]))
        at += length
    return Tagged(tags="".join(tags), words=words, spans=spans)


def _counts_itself(word: str, before: Sequence[str]) -> str:
    """The number that an Arabic noun stands for: a dual, or one left dead; else empty."""
    if word in DUALS:
        return "2"
    if word not in ONES:
        return ""
    last = before[-2:-1] if before[-1:] == ["و"] else before[-1:]
    return "1" if not last or last[0] in LEAVING else ""


def _of_these(word: str) -> str:
    """The tag of people of whom a number is, "عشرات القتلى", "خمسة من المدنيين"; else empty."""
    if _OWN.search(word) and _is_people(word):
        return "p"
    rest = word.removeprefix("ال")
    if rest == word:
        return ""
    if rest.endswith(_PLURALS) and rest not in TAGS:
        return "p"
    return "p" if rest in PEOPLE else TAGS[rest] if TAGS.get(rest) in ("D", "I", "g") else ""


def _is_people(word: str) -> bool:
    """Whether a word is one for people with somebody's pronoun: "مواطنيها"."""
    stem = _OWN.sub("", word)
    return stem in PEOPLE or f"{stem}ن" in PEOPLE or (stem != word and stem.endswith("ي"))


def _are_victims(word: str, tags: Sequence[str]) -> bool:
    """Whether an Arabic noun after a number says who was killed or hurt, whatever they are."""
    before = "".join(tags[-_FARTHEST_VERB:-1]).removesuffix("b").rstrip("j")
    return before.endswith(_ARABIC_VERBS) and _ARABIC.match(word) is not None


@lru_cache(maxsize=1 << 12)
def _is_plain(word: str) -> bool:
    """Whether a word in Latin letters begins no phrase or number, so that it has a tag of its own or none."""
    if not (word and word.isascii()) or word in PHRASE_STARTS or word[0].isdigit() or word in _DASHES:
        return False
    return word.partition("-")[0] not in _NUMBER_STARTS


def _bare(token: str) -> str:
    """A word in lower case without vowel signs."""
    return token.casefold() if token.isascii() else _VOWELS.sub("", token.casefold())


def _dash(text: str, at: int) -> str:
    """The tag of a dash: "to" between two figures, also apart from them if the second is the greater, else a comma."""
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if len(around) == 2 and around.isdigit():
        return "t"
    if around != "  ":
        return "c"
    figures = _APART.search(text[max(0, at - 8) : at + 9])
    return "t" if figures and int(figures[1]) < int(figures[2]) else "c"


def _is_month(tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether a word is a month's name that only its capital tells from a verb."""
    return at < len(tokens) and tokens[at][0] in _MONTHS_IN_CAPITALS


def _joined(word: str) -> str:
    """The tag of "and", or of "by" before a number, where an Arabic word begins with it; else empty."""
    rest = word[1:]
    is_number = _begins_number(rest)
    if word[:1] == "ب" and is_number and word not in _NUMBER_WORDS:
        return "o"
    if word[:1] != "و" or word in PEOPLE or word in ARABIC_STARTS:
        return ""
    is_counted = rest in TAGS or rest in DUALS or rest in PEOPLE or rest in PHRASE_STARTS
    return "a" if is_counted or is_number else ""


def _longest(words: list[str], at: int) -> tuple[str, int]:
    """The tag of the longest phrase or number that begins at a word, and how many words it takes."""
    word = words[at]
    if word in PHRASE_STARTS:
        for length in range(min(LONGEST_PHRASE, len(words) - at), 0, -1):
            tag = PHRASES.get(" ".join(words[at : at + length]))
            if tag:
                return tag, length
    if word[:1].isdigit() and _FIGURE.fullmatch(word):
        return "n", 1 + (not ARABIC_THOUSANDS.isdisjoint(words[at + 1 : at + 2]))
    if word.lstrip("وف") in _HITTING and _begins_number((words[at + 1 : at + 2] or [""])[0]):
        return "W", 1
    if word == "بين" and (words[at + 1 : at + 2] or [""])[0][:1].isdigit():
        return "B", 1
    if word.partition("-")[0] in _NUMBER_STARTS:
        for length in range(_most_number_words(words, at), 0, -1):
            said = " ".join(words[at : at + length])
            if said != "a" and said not in TAGS and _NUMBER.search(said):
                return "n", length
    return "", 0


def _begins_number(word: str) -> bool:
    return word[:1].isdigit() or word in ARABIC_STARTS


def _most_number_words(words: list[str], at: int) -> int:
    """How many words from one on can be a number's."""
    most = min(_LONGEST_NUMBER, len(words) - at)
    within = (words[i].partition("-")[0].removeprefix("و") for i in range(at + 1, at + most))
    return next((n for n, word in enumerate(within, 1) if word and word not in _NUMBER_WORDS), most)


@lru_cache(maxsize=1 << 12)
def _single(word: str, token: str, *, first: bool) -> str:
    if not word:  # vowel signs alone
        return ""
    if token in _PARTIES:
        return "N"
    if word in TAGS:
        return "N" if TAGS[word] == "v" and token[0].isupper() and not first else TAGS[word]
    if word[0] in "بلف" and TAGS.get(word[1:], "") in _ARABIC_VERBS:
        return TAGS[word[1:]]
    if word in PEOPLE:
        return "P" if PEOPLE[word][1] and _ARABIC.match(word) else "p"
    if word in (",", "،", "(", ")"):
        return "c"
    if word in ".;:؛?!؟":
        return "."
    if word == "+":
        return "M"
    if not token[0].isalnum():
        return ""
    if token[0].isdigit():
        return "m" if "-" not in token else "j"
    if is_agent(word):
        return "p"
    if (
        word.startswith("ال")
        and word not in _TITLES
        and (word[2:] in PEOPLE or TAGS.get(word[2:]) in ("D", "I"))
    ):
        return "P" if PEOPLE.get(word[2:], (None, None))[1] == 1 else "j"
    return "N" if token[0].isupper() and not first else "j"


def _counts_nobody(words: list[str], at: int, length: int, before: list[str]) -> bool:
    """Whether a number is a date, a time, a measure or a year."""
    following = words[at + length : at + length + 1]
    if following and _NOT_COUNTED.match(following[0]) and not (following[0] in ("may", "a") and before):
        return True
    if before and _MONTH.match(before[-1]):
        return True
    if before[-1:] == ["aged"] or (before[-1:] == ["and"] and before[-3:-2] == ["aged"]):
        return True
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in _OF_A_NUMBER:
        return True
    return bool(_YEAR.match(words[at])) and not (following and following[0] in PEOPLE)
