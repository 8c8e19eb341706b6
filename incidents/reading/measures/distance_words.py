"""What may stand round a distance: the words that give its relation, and those that say it locates nothing."""

from incidents import linear
from incidents.model import Relation
from incidents.reading.text.cues import Cue

_ABOUT = r"(?:about |around |some |roughly |approximately |nearly |almost |only |just )?"

# Words before the quantity -> relation, with an example each; the first that fits wins.
_BEFORE: tuple[tuple[str, Relation], ...] = (
    # "No raid came closer than 18 miles": an upper bound, which the clause denies
    (r"\b(?:no|not|never|n't) (?:any )?(?:closer|nearer)(?: to [\w' ]{1,30})? than $", Relation.AT_LEAST),
    (r"\b(?:closer|nearer) than $", Relation.WITHIN),
    # "within a radius of about 10 km of", "inside a 34-mile zone"
    (rf"\b(?:within|inside) (?:an? |the )?(?:radius |distance |range )?(?:of )?{_ABOUT}$", Relation.WITHIN),
    (rf"\bin an? (?:radius|distance) of {_ABOUT}$", Relation.WITHIN),
    (r"\b(?:less than|under|up to|no more than|not more than|as close as|as near as|fewer than|no further than|no farther than|well under) $", Relation.WITHIN),
    (r"\b(?:at least|more than|over|farther than|further than|beyond|no less than|not less than|well over|upwards of|in excess of) $", Relation.AT_LEAST),
    # "the missile missed its target by 3 km"
    (rf"\b(?:missed|miss|missing|overshot|overshooting|off target|off course|strayed|veered)(?: [\w']+){{0,4}}? by {_ABOUT}$", Relation.OFFSET),
    (r"(?:^| )(?:لا تتجاوز|لا يتجاوز|لا تتعدى|لا يتعدى|لا تزيد على|لا تزيد عن|لا يزيد على|لا يزيد عن|ضمن|في نطاق|في دائرة قطرها|في محيط|داخل|أقل من|على أقل من|بأقل من) (?:مسافة )?$", Relation.WITHIN),
    (r"(?:^| )(?:أكثر من|اكثر من|ما لا يقل عن|لا تقل عن|لا يقل عن|يزيد عن|يزيد على|تزيد عن|تزيد على) $", Relation.AT_LEAST),
)  # fmt: skip
ANY_BEFORE = linear.compile("|".join(f"(?i:{pattern})" for pattern, _ in _BEFORE))
BEFORE = tuple((linear.compile(f"(?i){pattern}"), relation) for pattern, relation in _BEFORE)

# "The nearest strike was 45 km away": all the others were farther off.
NEAREST = linear.compile(
    r"(?i)\b(?:nearest|closest)(?: [\w'-]+){0,4} (?:air ?strikes?|air ?raids?|strikes?|raids?|attacks?|bombings?|shelling|sorties|operations?|engagements?|hits?|impacts?|bombs?|missiles?)\b[^.;:]*$"
    r"|أقرب (?:غارة|ضربة|قصف|هجوم|استهداف)[^.؛]*$"
)
# A clause that denies everything inside: "no ... within", "did not ... within".
_NEGATION = (
    r"\b(?:no|none|not|nothing|never|neither|nobody|nor|any|denied|denies|without|didn't|hadn't|haven't|hasn't|wasn't"
    r"|weren't|don't|isn't|aren't|rejected)\b"
)
_ARABIC_NEGATION = "(?:لم|لا|ليس|ليست|دون|أي|نفى|نفت|ينفي) "
NEGATION = linear.compile(rf"(?i){_NEGATION}|(?:^| ){_ARABIC_NEGATION}")
NEGATION_CUE = Cue(f"(?i){_NEGATION}|{_ARABIC_NEGATION}")
# What is only left unsaid or unknown: "did not say", "no information", "nobody has claimed".
_IDLE = linear.compile(
    r"(?i)^ ?(?:[a-z]+ly )?(?:(?:been |be )?(?:say|said|comment(?:ed)?|knows?|known|clear|confirm(?:ed)?|identif(?:y|ied)|specif(?:y|ied)|g[ia]ven?|elaborated?|respond(?:ed)?"
    r"|disclosed?|revealed?|named?|provided?|possible|verif(?:y|ied)|mention(?:ed)?|details?|detailed|ruled?|information|evidence|indications?|word|doubt|reports?|claims?|immediate"
    r"|longer|only|least|allowed|authori[sz]ed|permitted|want(?:ed|ing)?|wish(?:ed|ing)?|willing)|(?:\w+ )?(?:has |have )?(?:yet )?(?:claimed|admitted))\b"
)
CLAUSE_BREAK = linear.compile(
    r"[;:]|\bbut\b|\bwhile\b|\bwhereas\b|\balthough\b|\bthough\b| (?:بينما|فيما|لكن|غير أن|إلا أن) "
)

# "The mayor, who saw none of it, said": what is told of a speaker denies nothing.
_ASIDE = linear.compile(r", (?:who|whose|which) [^,;:]{1,80}, ")

_HEDGES = r"(?: about| around| some| roughly| approximately| nearly| almost| over| more than| at least| up to| less than| only)?"
# Words right before a quantity that say it measures a thing, whatever follows.
SIZE_BEFORE = linear.compile(
    r"(?i)(?:\b(?:range of|ranges? (?:up )?to|ranging|altitude of|height of|heights of|length of|width of|depth of|diameter of|speeds?(?: of)?"
    r"|area of|winds? of|gusts of|runway of|measur(?:es|ing)|weigh(?:s|ing)|belt of|strip of|accuracy of|precise to|accurate to(?: within)?"
    r"|visibility(?: of)?|convoy of|tunnel of|flying at|flew at|wingspan of|calib(?:re|er) of|thickness of|perimeter of|front of|along|total of)"
    rf"(?: a)?{_HEDGES}|(?:مداه|مداها|بمدى|مدى|ارتفاع|بسرعة|سرعة|بطول|طوله|طولها|بعرض|بعمق|عمقه|مساحة|قطره)(?: يبلغ| إلى| نحو| حوالي| لا يتجاوز)?) $"
)
# Verbs right before a quantity that take a length, unless a heading and a place follow it.
LENGTH_BEFORE = linear.compile(
    r"(?i)\b(?:covers?|covered|covering|stretch(?:es|ed|ing)?(?: for| over)?|extend(?:s|ed|ing)?(?: for| over)?|spans?|spanning|runs?(?: for)?"
    rf"|cleared|mined|paved|captured|seized|recaptured|gained|lost|regained)(?: a)?{_HEDGES} $"
)
# Words right before a quantity that say it is a way gone: it locates only with a heading or what it starts from.
GOING_BEFORE = linear.compile(
    r"(?i)\b(?:at|flew|travell?ed|drove|walked|marched|ran|advanced|retreated|withdrew|moved|zone of|radius of|miss of|track(?:s)? is"
    r"|up to a depth of|down to|longest of [\w ]+ is|range|for|fled|rode|every|another|sailed|pushed|rose|climbed|descended)"
    rf"{_HEDGES} $"
)
# What is perceived or reached from afar is not there; what is only seen may be.
PERCEIVED = linear.compile(
    r"(?i)\b(?:heard|felt|audible|shook|shattered|rattled|detect(?:s|ed)?|(?:can|could) (?:hit|reach|strike|fly|travel|carry|fire)|capable of"
    r"|able to (?:hit|reach|strike)|range|reach(?:es)? targets|reaching)\b[^,;]{0,50}$"
)
SEEN = linear.compile(r"(?i)\b(?:seen|visible|sees?|glow|smoke)\b[^,;]{0,50}$")
SIZE_AFTER = linear.compile(
    r"(?i)^[ -]?(?:(?:long|wide|high|tall|deep|thick|across|range|diameter|altitude|runway|race|marathon|stretch|convoy|box|grid|square"
    r"|column|tunnel|wall|fence|corridor|per hour|an hour|a day|a minute|a second|squared|cubed|strip|belt|front|frontline|section|road|highway"
    r"|high-speed|winds?|gusts?|up$|down$|above|below|over|up into|into the|into|in (?:length|width|height|depth|diameter|size|altitude|radius)|to go"
    r"|apiece|each|swath|march|walk|drive|journey|trek|trip|flight|ride|calibre|caliber|gun|shell)\b|/h|²|2\b|h\b|ph\b|ارتفاعا|طولا|عرضا|عمقا|في الساعة|مربع)"
)
ZONE_AFTER = linear.compile(
    r"(?i)^[ -]?(?:[\w-]+ ){0,2}?(?:radius|zone|perimeter|ring|circle|buffer)(?: (?:of|around|round|from|surrounding))?\b"
)
SPEED = linear.compile(r"(?i)^(?: ?/ ?h|ph\b| per | an hour| a minute| a second|²|³| في الساعة)")
# "18 km out of the city", "over the border"
OUT_OF = linear.compile(r"(?i)^ ?(?:out|clear|wide|shy|away) of\b")
OVER_BORDER = linear.compile(r"(?i)^ ?(?:over|across) the (?:[\w-]+ ){0,2}(?:border|frontier|line)\b")
# "يبعد المعسكر عن المدينة 30 كم": the place measured from stands before.
ARABIC_FROM = linear.compile(
    r"(?:يبعد|تبعد)(?: [\p{Arabic}]+){0,6} عن(?: [\p{Arabic}]+){1,4} (?:نحو |حوالي |قرابة )?$"
)
APART = linear.compile(r"(?i)^ (?:apart|separates?|separated|separating|between (?:the two|them))\b")
DISTANCE_OF = linear.compile(
    rf"(?i)(?:distance of {_ABOUT}|على بعد (?:نحو |حوالي |قرابة )?|على مسافة (?:نحو |حوالي )?|يبعد (?:نحو )?|تبعد (?:نحو )?"
    r"|(?:يبعد|تبعد|تقع)(?: [\p{Arabic}]+){1,4} (?:على بعد )?(?:نحو |حوالي )?)$"
)


def is_denied(words: str) -> bool:
    """Whether the clause that leads to what a text holds near a place denies it.

    Examples
    --------
    >>> is_denied("No strike was made"), is_denied("He did not say who died in a raid"), is_denied("All were hit")
    (True, False, False)
    >>> is_denied("A guard, who was not named, said two fell")
    False
    """
    clause = _ASIDE.sub(", ", CLAUSE_BREAK.split(words)[-1])
    return any(not _IDLE.search(clause[match.end() :]) for match in NEGATION.finditer(clause))
