"""Tolls of a period: "hundreds killed since the war began" counts no one strike's dead."""

from incidents import linear
from incidents.model import Span
from incidents.reading.text.cues import Cue

_SPAN_OF_TIME = r"(?:years?|months?|weeks?|decades?)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SOME = r"(?:[\w\-]+ ){0,3}?"
_WAR = r"(?:war|conflict|campaign|insurgency|uprising|revolution|invasion|fighting|crisis|violence|hostilities|blockade|siege|rebellion)"

# (pattern, an example)
PERIODS: tuple[tuple[str, str], ...] = (
    (rf"\bsince (?:the |its |their )?(?:start|beginning|outbreak|onset|launch|then\b|it (?:began|started)|(?:early |late |mid-)?(?:[0-9]{{1,2}} )?{_MONTH}\b|(?:early |late |mid-)?(?:19|20)[0-9]{{2}}|last {_SPAN_OF_TIME[3:-1]}|last (?:spring|summer|autumn|fall|winter|{_MONTH})|(?:\w+ ){{0,2}}{_WAR})", "since the war began"),
    (r"(?-i:\b(?:have|has) (?:\w+ )?(?:been )?(?:\w+ )?(?:killed|wounded|injured|died|lost)\b[^.;:]{0,60} since (?:last |this |early |late )*(?:[A-Z][a-z]+day|yesterday|the weekend|week)\b)", "have been killed since Sunday"),
    (rf"\b(?:over|during|within|in|for|throughout|across) (?:the |these |those )?(?:past|last|previous|preceding|recent|first|course of|space of) {_SOME}{_SPAN_OF_TIME}\b", "over the past two years"),
    (rf"\b(?:over|during|throughout|in|within|for) (?:the |a |nearly |almost |about |some |more than |less than |over |just |only )*(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|few)(?: and a half)?[- ]{_SPAN_OF_TIME}\b", "in five months"),
    (rf"\b(?:after |during )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|several|many)(?: and a half)?[- ](?:{_SPAN_OF_TIME}) of {_SOME}{_WAR}\b", "after six years of war"),
    (rf"\bso far (?:this|in the) (?:year|month|week|{_WAR})|\b(?:already|in all|alone) this (?:year|month)\b|\bthis (?:year|month) alone\b|\b(?:killed|dead|died|wounded|injured|deaths|lives) this year\b", "so far this year"),
    (r"\b(?:each|every|per) (?:year|month|week|day)\b|\balmost daily\b|\ba (?:day|week|month|year)(?:[.,;]|$)|\bon average\b", "every month"),
    (rf"\b(?:{_WAR}|air strikes|airstrikes|strikes|raids|attacks|bombardments?) (?:[\w'\-]+ ){{0,8}}?(?:has|have) (?:\w+ )?(?:killed|claimed|left|cost|taken)\b", "the war has claimed"),
    (r"منذ (?:بداية|بدء|اندلاع|عام|سنة|مطلع|انطلاق|العام|سنوات|أشهر|أكثر من|(?:19|20)[0-9]{2})", "منذ بداية الحرب"),
    (r"(?:خلال|في) (?:العام|الأعوام|السنوات|الأشهر|الأسابيع|عامين|سنتين|السنة|الشهر|أشهر|سنوات) ?(?:الماضي|الماضية|الأخيرة|الجاري|المنصرم)?|على مدى |على مدار |العام الجاري|هذا العام", "خلال السنوات الماضية"),
)  # fmt: skip
# Tolls of several places, which are no one event's. (pattern, an example)
MANY_PLACES: tuple[tuple[str, str], ...] = (
    (r"\b(?:in|across|over|on) (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|various|different|neighbou?ring|[0-9]+) (?:[\w\-]+ )?(?:villages|towns|provinces|districts|cities|locations|places|regions|states|governorates)\b", "in two villages"),
    (r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|various|[2-9]|[1-9][0-9]+) (?:[\w\-]+ )?(?:cities|provinces|regions|governorates|states)\b|\b(?:nationwide|countrywide|across the country)\b", "38 missiles hit five cities"),
    (r"\b(?:attacks|strikes|raids|air strikes|airstrikes|clashes|bombings|operations) (?:on|in|at|against) (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?, )+(?:[A-Z][\w'-]+ ){1,2}and [A-Z]", "attacks on Arn, Bell and Carr"),
)  # fmt: skip
_MANY = linear.compile("|".join(f"(?:{pattern})" for pattern, _ in MANY_PLACES))
_PERIOD = linear.compile("(?i)" + "|".join(f"(?:{pattern})" for pattern, _ in PERIODS))
_CUE = Cue(_PERIOD.pattern)
# "the deadliest since the war began": the toll is one strike's.
_SUPERLATIVE = linear.compile(
    r"(?i)\b(?:\w+est|worst|first|second|third|latest|only|most \w+|another|record)\b[^.;:,]{0,40}$|(?:الأعنف|الأكبر|الأسوأ|الأول|الأولى|أكبر|أعنف|أسوأ)\b?"
)
# What parts a toll from a time that is told of something else.
_PARTING = linear.compile(
    r"(?i)[.;:“”\"]|\b(?:which|where|who|when|while|whose|but|after|held|controlled|besieged|under)\b|, and\b|\b\w+day\b|التي|الذي|حيث|المحاصرة|الخاضعة|المحتلة"
)
_REACH, _WITH_COMMA = 90, 2


def is_of_a_period(text: str, toll: Span) -> bool:
    """Whether a toll counts the dead of a period and not of one event.

    Examples
    --------
    >>> text = "Some 300 people have been killed there since the war began."
    >>> is_of_a_period(text, Span(start=5, end=36))
    True
    """
    if not _CUE.stands_in(text):
        return False
    first = max(0, toll.start - _REACH)
    for match in _PERIOD.finditer(text, first, min(len(text), toll.end + _REACH)):
        low, high = min(match.end(), toll.end), max(match.start(), toll.start)
        if not _PARTING.search(text[low:high]) and not _SUPERLATIVE.search(text[first : match.start()]):
            return True
    return False


def is_of_many_places(text: str, toll: Span) -> bool:
    """Whether a toll counts the dead of several places together.

    Examples
    --------
    >>> is_of_many_places("Some 40 people were killed in two villages.", Span(start=5, end=26))
    True
    """
    for match in _MANY.finditer(text, max(0, toll.start - _REACH), min(len(text), toll.end + _REACH)):
        low, high = min(match.end(), toll.end), max(match.start(), toll.start)
        if not _PARTING.search(text[low:high]):
            return True
    return False
