"""Words of striking: what strikes, what it does, and the walk over a clause that finds a deed in them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from incidents.reading.blame.striking_words import (
    ACTS,
    AFTER_PARTICIPLE,
    ASKING,
    AUXILIARIES,
    BEGUN,
    BELIEVED,
    CARRIERS,
    DOING,
    DROPPED,
    FALLING,
    GERUNDS,
    INFINITIVES,
    LANDING,
    LIGHT,
    MISSILES,
    NO_MODIFIER,
    NOTHING,
    OUT,
    PARTICIPLES,
    PASSIVE,
    PLACING,
    PRESENT,
    RESPONDING,
    SEVERAL,
    SLAMMING,
    SPEAKING,
    STATIONED,
    STEERED,
    TIMES,
    TRUCES,
    USING,
    WEAPONS,
)

_WORD = re.compile(r"\S+")
_CLAUSE_ENDS = (",", ".", ";", ":", "!", "?", "…")
_MONTHS = frozenset("jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.".split())
_START = attrgetter("start")
_STRIP = ".,;:“”\"'()[]!?«»"
_MODIFIERS, _AUXILIARY_WORDS, _ASIDE, _PLACE_WORDS = 4, 7, 11, 7


class Word(NamedTuple):
    """A word: lower case without punctuation, its span without it, and whether punctuation ends the clause after it."""

    low: str
    start: int
    end: int
    last: bool


def words_of(text: str) -> list[Word]:
    """The words of a sentence."""
    found = []
    for match in _WORD.finditer(text):
        at = match.start()
        low, first, end, last = _word(match.group())
        found.append(Word(low, at + first, at + end, last))
    return found


@lru_cache(maxsize=1 << 12)
def _word(raw: str) -> Word:
    """A word that stands at the start; texts repeat their words."""
    low = raw.strip(_STRIP).casefold().removesuffix("'s")
    end = max(len(raw.rstrip(_STRIP)), 1)
    first = min(len(raw) - len(raw.lstrip(_STRIP)), end - 1)
    last = raw.rstrip('”"»)')[-1:] in _CLAUSE_ENDS and not _is_abbreviated(raw)
    return Word(low, first, end, last)


def _is_abbreviated(raw: str) -> bool:
    """Whether a full stop belongs to a word: "U.S.", "J."."""
    raw = raw.lstrip(_STRIP)
    if raw.casefold() in _MONTHS:
        return True
    return raw[-1:] == "." and raw[0].isupper() and all(len(piece) < 2 for piece in raw.split("."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A deed after its doer: the number of the word that ends it, and whether only a noun names it."""

    at: int
    is_noun: bool
    by_weapon: bool = False


# Before "strike" behind a party's forces: "Turkish army drone strikes".
_BY_WHICH = frozenset(
    "air aerial drone missile rocket artillery ground naval helicopter cross-border".split()
)


def act_after(words: Sequence[Word], at: int) -> Act | None:
    """The deed that follows a doer whose words end before word `at`.

    Examples
    --------
    >>> words = words_of("Turkish fighter jets have again bombed a farm")
    >>> words[act_after(words, 1).at].low
    'bombed'
    """
    carrier = None
    for i in range(at, min(at + _MODIFIERS + 1, len(words))):
        low = words[i].low
        if low in PRESENT and _tells_present(words, at, i):
            return Act(at=i, is_noun=False, by_weapon=carrier in WEAPONS)
        if low in CARRIERS:
            carrier = low
        elif low in ACTS and not _is_modifier(words, i):
            return None if _is_by(words, i + 1) else Act(at=i, is_noun=True)
        elif (
            low in AUXILIARIES
            or low in DOING
            or not _is_adjective(low)
            or (carrier is not None and not _names_carrier(words, i))
        ):
            break
        if words[i].last and not (low.isdigit() and words[i - 1].low in TIMES):
            return after_aside(words, i, carrier)
    else:
        return None
    return _verb(words, i, carrier)


def _tells_present(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether a verb in the present tells what several do: "Israeli jets bomb a camp", and not "did jets bomb it"."""
    doer = words[verb - 1].low if verb else ""
    if words[verb].last or words[verb - 1].last or not (doer in SEVERAL or doer.endswith("s")):
        return False
    following = words[verb + 1].low if verb + 1 < len(words) else ""
    is_noun = following in CARRIERS or following in ACTS or following in AFTER_PARTICIPLE - {"at", "near"}
    return not is_noun and ASKING.isdisjoint(w.low for w in words[max(0, at - 4) : at])


def _is_adjective(low: str) -> bool:
    """Whether a word may stand between a party and what it strikes with."""
    return bool(low) and low not in NO_MODIFIER and low not in SPEAKING


def _names_carrier(words: Sequence[Word], at: int) -> bool:
    """Whether a word names what strikes, behind whose it is: "the air force's Alpha jets", "an army air strike"."""
    if words[at].last or at + 1 >= len(words):
        return False
    following = words[at + 1].low
    return following in CARRIERS or (following in ACTS and words[at].low in _BY_WHICH)


def _is_modifier(words: Sequence[Word], at: int) -> bool:
    """Whether a noun of striking only modifies what strikes: "attack helicopters", "strike aircraft"."""
    following = words[at + 1].low if at + 1 < len(words) and not words[at].last else ""
    return following in CARRIERS or following in ACTS or following == "group"


def after_aside(words: Sequence[Word], at: int, carrier: str | None = None) -> Act | None:
    """The deed of a doer who ends with word `at`, told after an aside: "their jets, believed to be two, bombed"."""
    if at + 2 < len(words) and words[at + 1].low in ("which", "who"):
        act = _verb(words, at + 2, carrier)
        if act is not None:
            return act
    end = next((j for j in range(at + 1, min(at + _ASIDE, len(words))) if words[j].last), None)
    return None if end is None else _verb(words, end + 1, carrier)


def _verb(words: Sequence[Word], at: int, carrier: str | None) -> Act | None:
    passive = False
    if at < len(words) and (behind := _after_place(words, at, carrier)) is not None:
        at = behind
    for i in range(at, min(at + _AUXILIARY_WORDS, len(words))):
        low = words[i].low
        does = low in DOING and not passive and (_does(words, i, carrier) or _has_done(words, i))
        falls = low in LANDING and carrier in FALLING
        lands = (falls or (low in SLAMMING and carrier in STEERED)) and not passive
        if (
            does
            or lands
            or _takes_part(words, i, carrier)
            or (low in GERUNDS and (passive or RESPONDING.intersection(w.low for w in words[at:i])))
            or (low in INFINITIVES and _is_begun(words, i))
        ):
            return Act(at=i, is_noun=False, by_weapon=carrier in WEAPONS)
        if low.endswith("ly") or _is_time(words, i) or low in RESPONDING:
            continue
        if low == "and" and RESPONDING.intersection(w.low for w in words[at:i]):
            continue
        if low not in AUXILIARIES or (low in BELIEVED and not (passive or _is_to(words, i + 1))):
            return None
        passive = (passive or low in PASSIVE) and low not in BELIEVED
    return None


def _after_place(words: Sequence[Word], at: int, carrier: str | None) -> int | None:
    """The verb behind a place that stands after what strikes: "a Taliban truck bomb in Qalat killed"."""
    if words[at].low in STATIONED and not words[at].last:
        at += 1
    if carrier not in WEAPONS or at >= len(words) or words[at].low not in PLACING or words[at].last:
        return None
    for i in range(at + 2, min(at + _PLACE_WORDS, len(words))):
        if words[i - 1].last or words[i].low in SPEAKING:
            return None
        if words[i].low in DOING or words[i].low in AUXILIARIES:
            return i
    return None


def _is_time(words: Sequence[Word], at: int) -> bool:
    """Whether a word is of a time that stands before a verb: "on Wednesday", "late on May 3"."""
    low, before = words[at].low, words[at - 1].low
    if words[at].last:
        return False
    if low in ("on", "in"):
        return at + 1 < len(words) and words[at + 1].low in TIMES
    return low in TIMES or (low.isdigit() and before in TIMES)


def _is_to(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].low == "to"


def _is_begun(words: Sequence[Word], at: int) -> bool:
    """Whether an infinitive is of something done: "has begun to target", "the first time for it to bomb"."""
    if at < 2 or words[at - 1].low != "to":
        return False
    return words[at - 2].low in BEGUN or any(w.low == "time" for w in words[max(0, at - _ASIDE) : at])


def _does(words: Sequence[Word], at: int, carrier: str | None) -> bool:
    """Whether a verb is active: no participle, and with the noun that it needs."""
    low, after = words[at].low, [w.low for w in words[at + 1 : at + 7]]
    if words[at].last:
        after = []
    if low in OUT:
        return after[:1] == [OUT[low]] and _has_act(after) and not NOTHING.intersection(after[1:2])
    if low in LIGHT and not _has_act(after):
        return False
    if low in ("shot", "downed") and not MISSILES.isdisjoint(after):
        return False  # what was shot down struck nothing
    if low == "violated":
        return not TRUCES.isdisjoint(after)
    if low == "used":
        return not DROPPED.isdisjoint(after[:4]) or (_has_act(after) and not USING.isdisjoint(after))
    if NOTHING.intersection(after[:1]) or (low == "targets" and _is_noun(words, at, after)):
        return False
    if low in PARTICIPLES:
        if after[:1] == ["by"]:
            return False
        return carrier in WEAPONS or bool(after and after[0] not in AFTER_PARTICIPLE)
    return True


def _has_done(words: Sequence[Word], at: int) -> bool:
    """Whether a participle tells what somebody has done to a thing named before: "the depot that the army had bombed"."""
    is_perfect = words[at].low in PARTICIPLES and words[at - 1].low in ("had", "has", "have")
    return is_perfect and words[at].last and words[at].low != "shot"


def _is_noun(words: Sequence[Word], at: int, after: Sequence[str]) -> bool:
    """Whether "targets" are what is hit: "government targets in the city"."""
    return words[at - 1].low == "military" or not after or after[0] in AFTER_PARTICIPLE | PASSIVE | {"of"}


def _takes_part(words: Sequence[Word], at: int, carrier: str | None) -> bool:
    """Whether a verb is "took part", of arms or in a strike."""
    low = [w.low for w in words[at : at + 7]]
    return low[:2] == ["took", "part"] and (carrier in WEAPONS or not ACTS.isdisjoint(low))


def _has_act(after: Sequence[str]) -> bool:
    return any(
        w in ACTS
        or w in CARRIERS
        or w in ("bomb", "firing", "it", "them", "harm", "sorties", "operation", "operations")
        for w in after
    )


def _is_by(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].low == "by" and not words[at - 1].last


def word_at(words: Sequence[Word], offset: int) -> int:
    """The number of the word that holds a character, or of the last one before it."""
    return max(bisect_right(words, offset, key=_START) - 1, 0)
