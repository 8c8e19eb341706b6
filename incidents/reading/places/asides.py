"""Places that a sentence names without putting anything there: where a speaker stands, or something comes from."""

from incidents import linear
from incidents.memory import kept

_ASIDE = linear.compile(
    r"(?i)\b(?:told(?P<whom> [\w ]{1,30}) in|based in"
    r"|(?:activists?|residents?|sources?|officials?|officers?|reporters?|doctors?|witnesses|medics?|staff|nurses|rescuers|workers|villagers?|locals|survivors?|elders?|police|lawmakers?|spokes\w+|ministr(?:y|ies)|mod|authorities|embass(?:y|ies)|diplomats?|correspondents?|journalists?|ambassadors?|envoys?|ministers?|generals?|governments?|regimes?|rulers|leadership|junta|charg[ée] d'affaires|talks|meetings?|summit|conference|rally|protests?|interviews?|briefing) (?:in|of|near|from)"
    r"|(?:mayor|emir|king|sultan|governor|head|chief|council|university|bishop|sheikh|people|men|sons) of"
    r"|(?P<flown>fired|launched|flown|flying|sent|coming|came|taking off|took off|taken off) from (?:[\w-]+ ){0,4}?(?:in|off|at|over|on|near)"
    r"|from (?:the )?(?:area|direction|vicinity|territory|outskirts|side)s? of(?: the)?(?: settlement| village| town| city)?(?: of)?"
    r"|(?:circl(?:ed|ing)|hover(?:ed|ing)|loiter(?:ed|ing)|(?:seen|spotted|heard) flying|flown|flew|passed|passing) (?:low |high )?(?:over|above)"
    r"|(?:taken|rushed|transferred|evacuated|brought|treated|airlifted|admitted|were|was) (?:to|at|in) (?:an? |the )?(?:\w+ )?hospitals? (?:in|of)"
    r"|(?:treated|hospitali[sz]ed|recovering|convalescing|buried|sheltering) (?:for [\w ]{2,20} )?(?:in|at)"
    r"|(?:base|barracks|garrison|headquarters|airport|airfield|hospital|post|camp|embassy|consulate) (?:is|are|was|lies|stands|sits) (?:in|at|near)"
    r"|(?:aimed|directed|pointed|headed|heading) (?:at|for|towards?)|en route to|bound for|from|to|towards?|that|told)"
    r" (?:the )?(?:(?:north|south|east|west)[a-z-]* |central )?(?:(?-i:[A-Z])\w+'s )?(?:city of |town of |village of )?$"
    r"|(?:^|[\s،])[وبل]?(?:ال)?(?:وزارة|وزير|مسؤول|مسؤولون|مسؤولين|مصدر|مصادر|متحدث|ناطق|مراسل|مراسلنا|سفارة|سلطات|ناشط|ناشطون|ناشطين|شهود|شاهد|سكان|أطباء|طبيب|صحفي|صحفيون)"
    r"(?: \p{Arabic}+){0,2} (?:في |من |ب)(?:مدينة |بلدة |قرية )?$"
    r"|(?:^|[\s،])[وبل]?(?:ال)?(?:لجان|لجنة|تنسيقية|غرفة طوارئ|غرف طوارئ|محامو|محامي|مجلس|بلدية|مديرية صحة|صحة|إعلام|شبكة|اتحاد|نقابة|جامعة)"
    r"(?: (?:مقاومة|المقاومة|تنسيق|التنسيق|أهالي|أحياء|طوارئ|أطباء|محلي|عسكري|مدني))? (?:في |مدينة |بلدة )?$"
)
# "SANAA, March 14 (Agency) - ", "QUETTA, Pakistan: ", "NAVAL COMMAND - Naples, Italy - ", "عدن، 14 آذار (وكالة) – ":
# where a report was written.
_DATELINE = linear.compile(
    r"^(?:\p{Lu}[\p{Lu}'’]{2,}[^;:“”\"(]{0,60}?(?:\([^()]{1,40}\)[^;:“”\"(]{0,30}?)?|[A-Z][A-Z.&' ]+) ?[-–—] (?:[A-Z][^-–—.;:]+ [-–—] )?"
    r"|^[A-Z]{3,}(?:[ /-][A-Z]+)*(?:, ?[A-Z][^-–—.;:]+)?: "
    r"|^\p{Arabic}+(?: \p{Arabic}+){0,2}?(?:[،,/]| ?\()[^;:«»“”\"]{0,60}? ?[-–—] "
    r"|^\p{Arabic}+(?: \p{Arabic}+){0,2}? ?[-–—] ?[0-9٠-٩]{1,2} \p{Arabic}+(?: [0-9٠-٩]{4})? ?[-–—:] "
)
# "Khartoum – Warplanes bombed": a name in small letters, and a sentence after it.
_NAME = r"[A-Z][^\s,;:()–—]+(?: [A-Z][^\s,;:()–—]+)?(?: [A-Z][^\s,;:()–—]+)?"
_DAY = r"(?:[0-9][0-9]? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? [0-9][0-9]?)(?:,? [0-9]{4})?"
_TITLED_DATELINE = linear.compile(
    rf"^(?P<head>{_DAY} ?\({_NAME}(?:[,/] ?{_NAME})?\) (?:[–—]|--?)|{_NAME}(?:, {_NAME})?(?: ?\([^()]*\))? (?:[–—]|--?)|{_NAME}(?:, {_NAME})?,? {_DAY}:) [“\"‘]?[A-Z]"
)
# "In Baku, a presidential aide accused": where a speaker is.
_OPENING_IN = linear.compile(r"(?:^|[.;] )(?:But |And )?(?i:in|from) $")
_SPEAKER_AFTER = linear.compile(
    r"[^,.;:]{2,30}, (?:the |a |an )?(?:[\w'-]+ ){0,3}?(?:aides?|spokes\w+|officials?|ministry|minister|president|ambassador|commander|analysts?|diplomats?|generals?|authorities|military|army|government) "
)
# "the Saba news agency"
_OUTLET = linear.compile(
    r"\p{Lu}[\w'-]+(?: \p{Lu}[\w'-]+)?? (?:state |official )?(?:news agency|news website|newspaper|television|TV|radio|news channel|news site)\b"
)
# "The Gaza health ministry said": the place of an office, where it did nothing.
_OFFICE = linear.compile(
    r"^[A-Z][^\s,;:.()]*(?: [A-Z][^\s,;:.()]*)?(?: [A-Z][^\s,;:.()]*)? (?:(?:city|provincial|regional|local|state|health|interior|foreign|defen[cs]e|information|media|military|civil|security|police) ){0,2}"
    r"(?:ministry|ministries|directorate|department|authorit(?:y|ies)|administration|government|office|spokes(?:man|woman|person)|governor|mayor|officials?|police chief|council members?|correspondents?|lawmakers?|operations room|command(?:er)?|sheriff|prosecutors?)(?: [A-Z][\w'-]+){0,3}"
    r" (?:said|says|told|reported|announced|confirmed|stated|added|put|gave|denied|claimed|counted|spoke)\b"
)
# "the minister said in Davos.": where it was said.
_SAID_IN = linear.compile(r"\b(?:says?|said|speaking|spoke|added|told (?:reporters|journalists)) in $")
_ENDS_THERE = linear.compile(r"^\p{Lu}[\w'-]*(?: \p{Lu}[\w'-]*){0,2}(?:[.,;:]|$)")
# Whoever lives where something happened.
_LOCAL = linear.compile(
    r"(?i)\b(?:residents?|inhabitants|villagers?|elders?|survivors?|witnesses|locals|families|farmers|mayor|mukhtar|people|hospital|doctors?|medics?|paramedics|activists?) (?:of|in|from) "
    r"(?:the )?(?:(?:town|village|hamlet|district) of )?$"
    r"|(?:^|\s)[وبل]?(?:ال)?(?:سكان|أهالي|أهل|شهود|شاهد|ناشط|ناشطون|ناشطين|مختار|رئيس بلدية|طبيب|أطباء)(?: \p{Arabic}+)? (?:(?:في|من) |ب)?(?:مدينة |بلدة |قرية )?$"
)
# "bombed the interior ministry in Ankara"
_STRUCK_OFFICE = linear.compile(
    r"(?i)\b(?:bombed|hit|struck|targeted|attacked|shelled|raided|stormed|damaged|destroyed|outside|at) (?:the |an? )?(?:[\w'-]+ ){0,2}(?:ministr(?:y|ies)|embass(?:y|ies)|police (?:station|post|headquarters)|council) (?:in|of|near) (?:the )?(?:city of |town of )?$"
)
# "fired from Arn was intercepted over": that is where it came to.
_ARRIVED = linear.compile(
    r"(?i)\b(?:was|were|and|hit|struck|killed|landed|fell|intercepted|exploded|destroyed)\b"
)
# "killed 40 police in Arn": they were killed there.
_VICTIMS = linear.compile(
    r"(?i)\b(?:kill|wound|injur)\w* (?:[\w'-]+ ){0,5}(?:police|officers|officials|residents|villagers|activists|workers|staff|journalists|lawmakers|medics|doctors|people|men) (?:in|of|near|from) (?:the )?$"
)
_TOLD_OF = linear.compile(r"(?i) (?:of|about|that|how|in)\b")
_REACH = 60


@kept(256)
def stands_aside(text: str, start: int) -> bool:
    """Whether what stands before a place, or round it at a report's head, puts nothing there.

    Examples
    --------
    >>> text = "AMMAN, May 2 - A man told a paper in Aleppo of a raid in Idlib."
    >>> [stands_aside(text, text.index(name)) for name in ("AMMAN", "Aleppo", "Idlib")]
    [True, True, False]
    >>> text = "Missiles fired from a ship in the Black Sea hit a depot."
    >>> stands_aside(text, text.index("Black"))
    True
    >>> stands_aside("QUETTA, Pakistan: A raid hit Dalbandin.", 0)
    True
    >>> stands_aside("Khartoum – Army warplanes bombed a market.", 0)
    True
    >>> stands_aside("Hajin – a town near Abu Kamal – was hit.", 0)
    False
    >>> text = "Forty died, the Idlib health directorate said."
    >>> stands_aside(text, text.index("Idlib"))
    True
    >>> stands_aside("Tunis, 23 Feb 2016: Residents fled.", 0)
    True
    >>> stands_aside("July 8, 2023 (OMDURMAN) – A raid killed ten.", 14)
    True
    >>> text = "No one was aimed at, a minister says in Davos."
    >>> stands_aside(text, text.index("Davos"))
    True
    >>> stands_aside("N'DJAMENA, Feb 2 - Jets hit a wedding.", 0)
    True
    >>> stands_aside("باكو – 4 أكتوبر 2020 – نفت", 0)
    True
    >>> stands_aside("عدن، 3 أيار (وكالة) – أصابت غارة تعز", 0)
    True
    """
    head = _DATELINE.search(text[: 2 * _REACH])
    if head is not None and start < head.end():
        return True
    titled = _TITLED_DATELINE.search(text[: 2 * _REACH])
    if titled is not None and start < titled.end("head"):
        return True
    if _SPEAKER_AFTER.match(text, start) and _OPENING_IN.search(text[:start]):
        return True
    if _OUTLET.match(text, start):
        return True
    if _OFFICE.search(text[start : start + _REACH * 2]):
        return True
    if _SAID_IN.search(text[max(0, start - _REACH) : start]):
        return _ENDS_THERE.search(text[start : start + _REACH]) is not None
    before = text[max(0, start - _REACH) : start]
    aside = _ASIDE.search(before)
    if aside is not None and (
        _STRUCK_OFFICE.search(before) or (aside["flown"] and _ARRIVED.search(aside.group()))
    ):
        return False
    if aside is None or _VICTIMS.search(before[: aside.end()]):
        return False
    return not _TOLD_OF.search(aside["whom"] or "")


def is_home(text: str, start: int) -> bool:
    """Whether a place is the home of those who tell: what they tell of can have been there.

    Examples
    --------
    >>> [is_home(text, text.index("X")) for text in ("Residents of X said", "Officials in X said")]
    [True, False]
    """
    return _LOCAL.search(text[max(0, start - _REACH) : start]) is not None
