"""The patterns of tolls over the tags of a sentence (`people` lists the tags), in English and Arabic alike."""

import re
from functools import lru_cache

# Over tags, which are few and of our own making: a number; people, counted; several such groups. Repetitions are
# bounded and lists atomic, so that no text makes them try more than so many ways at a place.
_QUANT = "(?:Bnan|b{0,2}n(?:[tr]b?n|M|b)?|u)"
_AGE = "(?:fm)?(?:c(?:[nm]|[jN]{1,4})(?=c|$))?"
_COUNTED = rf"[iq]?e?{_QUANT}(?:f?[iqe]?)?[jNo]{{0,4}}?[pP]{{1,3}}(?:a[jN]{{0,2}}p{{1,2}}(?=x{{0,4}}[kdw]))?(?:M|b|u)?{_AGE}"
_ONE = rf"(?:N{{1,2}}pN{{1,3}}|[Aqie][jN]{{0,4}}?p{{1,2}}{_AGE}|[iAq]?j{{0,2}}Fnp?|pN{{1,3}}|P[jN]{{0,2}}u?b?|p[jN]{{0,1}}u)"
_BARE = rf"e?{_QUANT}(?:s(?=x*[kdw])|N{{1,2}}(?=x{{1,4}}[kdw]))?|e(?=x*[kdw])"
_LATER_VERB = "(?!x{0,4}[kdwDI])"
_GROUP_OBJECT = rf"(?:(?:{_COUNTED}|{_ONE}){_LATER_VERB}|{_QUANT}N{{1,2}}(?=a{_QUANT}N{{1,2}}p)|e?{_QUANT}(?=[acosmvxLNWK.t]|$){_LATER_VERB}(?!s?x?p))"
_OBJECTS = rf"(?>{_GROUP_OBJECT}(?:(?:c{_GROUP_OBJECT}(?!s)){{0,4}}c?a{_GROUP_OBJECT}(?!s))?)"
_GROUP_SUBJECT = (
    rf"(?:{_COUNTED}|{_ONE}|{_QUANT}f[iq][jN]{{0,2}}w(?=x*d)|{_QUANT}N(?=c[^n]{{1,12}}cx|x)|{_QUANT}(?=aqp))"
)
_SUBJECTS = (
    rf"(?<!s)(?>{_GROUP_SUBJECT}j?(?:(?:c(?:{_GROUP_SUBJECT}|p)j?(?!s)){{0,4}}c?a{_GROUP_SUBJECT}j?(?!s))?)"
)
_INCLUDING = rf"(?:c?s[^vkKdwWT.]{{1,14}}?c?|cns?[xAjN]{{0,4}}[pP]+c?|cns[xAjN]{{1,3}}c|c{_COUNTED}(?:a{_COUNTED})?sc?|cax?{_QUANT}p?c)"
# "soldiers from the government forces": whose they were.
_GAP = rf"(?:[of]i?[jN]{{0,3}}[pP]+)?(?:[jNofiqmAEg]|on(?=j)){{0,9}}?(?:c[^vkKdwWTn.]{{1,10}}c)?(?:{_INCLUDING})?"

# Which count a pattern gives, the tags of which it needs one, and the pattern; an example stands above each, and the first that fits wins.
_PATTERNS: tuple[tuple[str, str, str], ...] = (
    # "killing at least three soldiers and a guard"; "قتل ثلاثة مدنيين"
    ("killed", "kK", rf"[kK](?!r)[xbji]{{0,2}}?(?P<people>{_OBJECTS})"),
    # "قتلت غارة جوية تركية ثلاثة مدنيين"
    ("killed", "K", rf"K(?!r)j{{3,5}}(?P<people>{_COUNTED})"),
    ("wounded", "W", rf"W(?!r)j{{3,5}}(?P<people>{_COUNTED})"),
    # "killed Omar Sy, a farmer"
    ("killed", "kK", r"[kK]N{1,4}c(?P<people>A[jN]{0,4}p{1,2})"),
    # "the killing of 19 civilians"
    ("killed", "K", rf"Kf(?!i)(?P<people>{_OBJECTS})"),
    # "وفاة ثلاثة جرحى"
    ("killed", "K", rf"K(?P<people>{_QUANT})[DI]"),
    ("wounded", "wW", rf"(?<![kr])[wW][xbji]{{0,2}}?(?P<people>{_OBJECTS})"),
    # "seven people riding in a van, two of them children, were killed"
    ("killed", "kd", rf"(?P<people>{_SUBJECTS})(?:{_GAP}x{{1,5}}|c?x{{0,4}}|{_INCLUDING}x{{0,4}})(?<!i)[kd](?!r)"),
    ("killed", "d", rf"(?P<people>{_SUBJECTS}){_GAP}x{{0,4}}(?<!i)d"),
    ("wounded", "w", rf"(?P<people>{_SUBJECTS})(?:{_GAP}x{{1,5}}|c?x{{0,4}}|{_INCLUDING}x{{0,4}})(?<!kr)(?<!i)w"),
    # "12 men are missing", "losing three sailors"
    ("missing", "G", rf"G(?P<people>{_OBJECTS})"),
    ("missing", "g", rf"(?P<people>{_SUBJECTS})(?:{_GAP}x{{1,5}}|c?[xo]{{0,4}}|{_INCLUDING}x{{0,4}})(?<!i)g(?![jNp])"),
    ("missing", "g", rf"(?P<people>{_BARE})x{{0,5}}g(?![jNp])"),
    # "killed or wounded at least 20", "some 30 people were killed or wounded", "20 casualties"
    ("casualties", "H", rf"H[xbji]{{0,2}}?(?P<people>{_OBJECTS})"),
    ("casualties", "H", rf"(?P<people>{_SUBJECTS})(?:{_GAP}x{{1,5}}|c?x{{0,4}}|{_INCLUDING}x{{0,4}})H(?!x)"),
    ("casualties", "H", rf"(?P<people>{_BARE})x{{0,5}}H(?!x)"),
    ("casualties", "C", rf"(?P<people>{_QUANT})f?[jNp]{{0,3}}C"),
    # "14 were killed", "nine dead"
    ("killed", "kd", rf"(?P<people>{_BARE})x{{0,5}}[kd](?!r)"),
    ("wounded", "w", rf"(?P<people>{_BARE})x{{0,5}}(?<!kr)w"),
    # "three deaths"
    ("killed", "D", rf"(?P<people>{_QUANT})f?[jNp]{{0,3}}D"),
    ("wounded", "I", rf"(?P<people>{_QUANT})f?[jNp]{{0,3}}I"),
    # "13 people suffered injuries"
    ("wounded", "I", rf"(?P<people>{_SUBJECTS}|{_QUANT})(?:{_INCLUDING}|c[jam]{{1,5}}c)?x{{0,3}}L[jN]{{0,2}}(?:f[jN]{{0,2}})?I(?!f?b?n)"),
    # "among the dead were two women", "the dead included a nurse"
    ("part", "V", rf"V[xjc]{{0,3}}(?P<people>{_OBJECTS})"),
    ("part", "V", rf"(?P<people>{_SUBJECTS})(?:{_INCLUDING})?c?x{{1,4}}V"),
    # "19 civilians were among the 22 dead"
    ("part", "dk", rf"(?P<people>{_SUBJECTS})x{{1,4}}s(?=i{_QUANT}[jN]{{0,2}}[pP]?x?[dk])"),
    ("part", "dD", rf"i?[dD][jN]?s(?P<people>{_OBJECTS})"),
    # "the deaths of 19 civilians"
    ("killed", "D", rf"Df(?!i)(?P<people>{_OBJECTS})"),
    ("wounded", "I", rf"If(?!i)(?P<people>{_OBJECTS})"),
    # "the bodies of six women", "nine bodies"
    ("bodies", "E", rf"Ef?(?P<people>{_OBJECTS})"),
    ("bodies", "E", rf"(?P<people>{_QUANT})f?[jN]{{0,2}}E(?!f)"),
    # "القتلى عشرون على الأقل"
    ("killed", "D", rf"D(?P<people>{_QUANT})(?=[.c]|$)"),
    # "Killed: 12"
    ("killed", "kdD", rf"[kdD]\.(?P<people>{_QUANT}(?:[jN]{{0,2}}p)?)(?=[.c]|$)"),
    ("wounded", "wI", rf"[wI]\.(?P<people>{_QUANT}(?:[jN]{{0,2}}p)?)(?=[.c]|$)"),
    ("missing", "g", rf"g\.(?P<people>{_QUANT}(?:[jN]{{0,2}}p)?)(?=[.c]|$)"),
    ("casualties", "HC", rf"[HC]\.(?P<people>{_QUANT}(?:[jN]{{0,2}}p)?)(?=[.c]|$)"),
    # "the dead were 12 nurses and ten patients"
    ("killed", "dD", rf"i[dD][jo]{{0,2}}x(?P<people>{_COUNTED}(?:c{_COUNTED}){{0,4}}c?a{_COUNTED})"),
    # "put the dead at nearly 90"
    ("killed", "dD", rf"i[dD][ot](?P<people>{_OBJECTS})"),
    ("killed", "d", rf"id[otxl](?P<people>{_QUANT})"),
    # "the number of children killed at 14"
    ("killed", "k", rf"fp{{1,2}}k[ot](?P<people>{_QUANT})(?=[.c]|$)"),
    ("wounded", "w", rf"iw[otxl](?P<people>{_QUANT})"),
    # "the number of dead at 82 and of wounded at 534"
    ("wounded", "w", rf"(?<=[ac])f?i?w[ot]{{1,2}}(?P<people>{_QUANT})(?=[.c]|$)"),
    # "the number of Turkish dead at 34"
    ("killed", "d", rf"f[jN]{{1,2}}d[otl]{{1,2}}(?P<people>{_QUANT})(?=[.c]|$)"),
    # "killed in the raid were 22 people"
    ("killed", "k", rf"(?:^|\.)k(?:o[^nkdwvT.]{{0,8}})?x{{1,2}}(?P<people>{_OBJECTS})"),
    # "the toll has risen from 12 to 45"
    ("killed", "T", rf"T[^nkdwvT.]{{0,20}}?(?:cv[^nkKdwWT.]{{1,8}}c[^nkdwvT.]{{0,2}}?)?(?:nt)?(?P<people>(?<=[TtoxlfbBn]){_QUANT}|{_QUANT}(?=$))"),
    # "ارتفع إلى 53 عدد القتلى"
    ("killed", "T", rf"(?<=o)(?P<people>{_QUANT}b?)(?:{_INCLUDING})?T"),
    ("killed", "T", rf"T\.(?P<people>{_QUANT})(?=[.c]|$)"),
    ("wounded", "U", rf"U[^nkdwvT.]{{0,7}}?(?:nt)?(?P<people>(?<=[toxlfbBn]){_QUANT})"),
)  # fmt: skip
COMPILED = tuple((kind, frozenset(needs), re.compile(pattern)) for kind, needs, pattern in _PATTERNS)
_NEEDED = frozenset().union(*(needs for _, needs, _ in COMPILED))
# ", five of them children, and", between the killed and the wounded
AFTER_PART = re.compile(rf"(?:{_INCLUDING})c?a?[ix]{{0,2}}")
# "the army said four were killed, doctors spoke of nine"
AGAIN = re.compile(rf"[yv](?P<people>{_QUANT})(?=[c.]|$)")
# "The mayor put it at nine."
PUT = re.compile(rf"y(?P<people>{_QUANT})\.?$")
# "the crew was unhurt", "all five on board survived"
UNHURT = re.compile(r"(?:ip|x(?:ip|n)[jNop]{0,3})x{0,3}h")
# "heavy civilian casualties", without a number
UNCOUNTED = re.compile(r"(?:[jAfp]{1,4}|L[jp]{0,2})C")
HEAVY = frozenset(
    "high heavy significant mass many multiple numerous large severe substantial scores civilian".split()
)
# "no one was killed", "no injuries", "without causing casualties"
NOBODY = re.compile(
    r"(?P<here>(?:Z|Y[jNop]{0,6}?C)(?!X))|(?P<none>[kKwW])z(?!j{0,3}p)|z(?:[inqjNpxao]{0,6}?(?P<verb>[kdwgH](?:[ra][kdw])?)|[jLp]{0,2}?(?P<noun>[CDI]))"
)
PART = re.compile(
    rf"[sV][jNx]{{0,2}}(?P<after>{_COUNTED}|{_ONE})|(?P<before>b?n)s[xAjN]{{0,4}}p|(?<=s)(?P<whom>{_QUANT}x{{1,2}}[jN]{{0,2}}[pP])|(?<=c)(?P<amid>{_COUNTED})(?:a{_COUNTED})?s(?=[cx.dkw]|$)"
)
# "and five children", after a part
MORE = re.compile(rf"c?a(?P<item>{_QUANT}[jN]{{0,3}}p{{1,2}})(?![xjNof]{{0,4}}[kdwg])")
# "... in Arn and another five in the town of Bell", after a toll
ELSEWHERE = re.compile(
    rf"(?:c?s[^kKdDwWT.]{{1,14}}?c)?o[iAjNfoc]{{1,12}}?(?:c|c?a)(?P<people>e?{_QUANT}(?:f?[jN]{{0,2}}p{{1,2}})?)(?=o[iAjfo]{{0,5}}N)"
)
# "39 died: 30 rebels and nine soldiers"
SHARES = re.compile(
    rf"[.c](?:{_QUANT}[jN]{{0,3}}p{{1,2}}o?[N]{{0,2}}c){{0,4}}?{_QUANT}[jN]{{0,3}}p{{1,2}}(?:o[N]{{1,2}})?c?a(?:{_QUANT}|A)[jN]{{0,3}}p{{1,2}}(?=[.cofj]|$)"
)
SHARE = re.compile(rf"(?:{_QUANT}|A)[jN]{{0,3}}p{{1,2}}")
ITEM = re.compile(f"{_COUNTED}|{_ONE}|e?{_QUANT}|e|p")


def patterns_for(tags: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns, each with its kind, of which some tags have what it needs, in order."""
    return _with(_NEEDED.intersection(tags))


@lru_cache(maxsize=4096)
def _with(tags: frozenset[str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, pattern) for kind, needs, pattern in COMPILED if not tags.isdisjoint(needs))
