"""Each data set's classes of events as the kinds of this project; the set's own words stay in the title."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from incidents import linear

AIR_STRIKE, SHELLING, STRIKE, ATTACK, OTHER = "air_strike", "shelling", "strike", "attack", "other"
KINDS = (AIR_STRIKE, SHELLING, STRIKE, ATTACK, OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClass:
    """What a class of events means.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    label : str
        The class in the data set's words.
    blames : bool
        Whether the actor that the data set names first did it: where two sides fight, that isn't said.
    """

    kind: str
    label: str
    blames: bool = False


ClassOf = Callable[[str], EventClass]

# ACLED sub_event_type. Actor 1 is who did it in remote violence and in violence against civilians alone: the
# order of two who fight says nothing (ACLED Codebook, "Actor 1 and Actor 2").
_ACLED = {
    "Air/drone strike": (AIR_STRIKE, True),
    "Shelling/artillery/missile attack": (SHELLING, True),
    "Chemical weapon": (ATTACK, True),
    "Suicide bomb": (ATTACK, True),
    "Remote explosive/landmine/IED": (ATTACK, True),
    "Grenade": (ATTACK, True),
    "Attack": (ATTACK, True),
    "Sexual violence": (OTHER, True),
    "Abduction/forced disappearance": (OTHER, True),
    "Armed clash": (ATTACK, False),
    "Government regains territory": (ATTACK, False),
    "Non-state actor overtakes territory": (ATTACK, False),
}
# UCDP GED type_of_violence: side A did it only where the violence is one-sided.
_UCDP = {
    "1": EventClass(kind=ATTACK, label="State-based violence"),
    "2": EventClass(kind=ATTACK, label="Non-state violence"),
    "3": EventClass(kind=ATTACK, label="One-sided violence", blames=True),
}
# CAMEO codes of assault, fight and mass violence (Codebook 1.1b3, chapters 18 to 20); the first actor did it.
_CAMEO = {
    "18": (ATTACK, "Assault"),
    "180": (ATTACK, "Use unconventional violence"),
    "181": (OTHER, "Abduct, hijack, or take hostage"),
    "182": (ATTACK, "Physically assault"),
    "183": (ATTACK, "Conduct suicide, car, or other non-military bombing"),
    "184": (OTHER, "Use as human shield"),
    "185": (ATTACK, "Attempt to assassinate"),
    "186": (ATTACK, "Assassinate"),
    "19": (ATTACK, "Fight"),
    "190": (ATTACK, "Use conventional military force"),
    "191": (OTHER, "Impose blockade, restrict movement"),
    "192": (OTHER, "Occupy territory"),
    "193": (ATTACK, "Fight with small arms and light weapons"),
    "194": (SHELLING, "Fight with artillery and tanks"),
    "195": (AIR_STRIKE, "Employ aerial weapons"),
    "196": (OTHER, "Violate ceasefire"),
    "20": (ATTACK, "Use unconventional mass violence"),
}

_AIR = linear.compile(
    r"(?i)air ?-?(?:strike|raid|attack)|airstrike|aerial|drone|uav|helicopter|warplane|aircraft|barrel bomb"
    r"|غار|طائر|طيران|جوي"
)
_GUNS = linear.compile(r"(?i)shell|artillery|mortar|rocket|مدفع|قذائف|هاون|صاروخ|صواريخ")
_STRIKES = linear.compile(r"(?i)\b(?:strikes?|missiles?|raids?|struck)\b|ضرب|قصف|استهداف")
_ATTACKS = linear.compile(
    r"(?i)attack|bomb|explo|\bied\b|\bmines?\b|landmine|clash|battle|assault|ambush|shoot|massacre|kill|murder|execution"
    r"|هجوم|تفجير|انفجار|اشتباك|لغم|كمين|اعدام|إعدام|مجزرة|اغتيال"
)
_CACHED = 1 << 14


@lru_cache(_CACHED)
def acled_class(said: str) -> EventClass:
    """The class of an ACLED sub_event_type."""
    kind, blames = _ACLED.get(said.strip(), (OTHER, False))
    return EventClass(kind=kind, label=said.strip() or "Event", blames=blames)


def ucdp_class(said: str) -> EventClass:
    """The class of a UCDP type_of_violence."""
    return _UCDP.get(said.strip(), EventClass(kind=OTHER, label="Organised violence"))


@lru_cache(_CACHED)
def gdelt_class(said: str) -> EventClass:
    """The class of a CAMEO event code, or of the class that it is part of: 1951 is a kind of 195."""
    code = said.strip()
    known = next((_CAMEO[code[:n]] for n in (3, 2) if code[:n] in _CAMEO), None)
    if known is None:
        return EventClass(kind=OTHER, label=f"CAMEO {code}")
    return EventClass(kind=known[0], label=known[1], blames=True)


@lru_cache(_CACHED)
def class_in_words(said: str, unsaid: str = OTHER) -> EventClass:
    """The class that free words mean, in English or Arabic; `unsaid` is the kind where there are none.

    Examples
    --------
    >>> [class_in_words(said).kind for said in ("Airstrike: drone", "air_strike", "قصف مدفعي", "Kidnapping")]
    ['air_strike', 'air_strike', 'shelling', 'other']
    >>> class_in_words("Airstrike and/or Artillery").kind
    'strike'
    """
    words = " ".join(said.replace("_", " ").split())
    if not words:
        return EventClass(
            kind=unsaid, label="Incident" if unsaid == OTHER else unsaid.capitalize(), blames=True
        )
    return EventClass(kind=_kind_of(words[:200]), label=words[:1].upper() + words[1:], blames=True)


def _kind_of(words: str) -> str:
    is_by_air, is_by_guns = _AIR.search(words) is not None, _GUNS.search(words) is not None
    if is_by_air and is_by_guns:
        return STRIKE
    if is_by_air or is_by_guns:
        return AIR_STRIKE if is_by_air else SHELLING
    if _STRIKES.search(words):
        return STRIKE
    return ATTACK if _ATTACKS.search(words) else OTHER


airwars_class = partial(class_in_words, unsaid=STRIKE)
