"""Who denies what: the words of a denial, each way to deny being a row with an example."""

from incidents import linear
from incidents.model import Span
from incidents.reading.text.cues import Cue
from incidents.reading.text.remembered import remembered

_ACCUSED = (
    r"(?:accus\w+|alleg\w+|claims?|charges?|reports?|responsib\w+|involve\w+|blame|suggest\w+|asser\w+|strik\w+|struck|raids?|bomb\w+|attack\w+"
    r"|shell\w+|airstrikes?|version|account|story|idea|implicat\w+|findings|conclusions?|incident|videos?|statements?|collateral)"
)
_STRUCK = (
    r"(?:fired|fire|struck|strike|bombed|bomb|hit|opened? fire|carry out|carried out|conduct(?:ed)?|target(?:ed|s)?|attack(?:ed)?|shell(?:ed)?|launch(?:ed)?"
    r"|drop(?:ped)?|kill(?:ed)?|raid(?:ed)?|use|used|fly|flown|operate[d]?|take part|taken part|participate[d]?|engage[d]?)"
)
_FORCES = r"(?:aircraft|jets|planes|warplanes|forces|drones|artillery|army|military|coalition|pilots|troops|guns|units?|side|air force|helicopters)"
_DEEDS = r"(?:air ?strikes?|strikes?|raids?|sorties|attacks?|shelling|bombing|operations?|bombardment|flights|missions?)"
_FALSE = (
    r"(?:baseless|spurious|unsubstantiated|malicious|fictitious|ridiculous|ludicrous|self-serving|groundless|unfounded|untrue|false|fabricat\w+|an? (?:\w+ )?lie|lies|fakes?|propaganda|nonsense|incorrect|inaccurate|disinformation|misinformation"
    r"|non-credible|not credible|without (?:any )?(?:basis|foundation)|not (?:true|correct|accurate)|invented|fiction|absurd|pure invention|slander|drama|staged|(?:an? )?hoax)"
)
# Up to a number, without "had struck a yard on the road".
_NO_VERB = r"(?: (?:[a-z]+ly|at|more|less|than|about|around|some|over|nearly|almost|least|only|roughly|approximately|in|on|the|region|of|area|all|also|that|day|night|there|[A-Z][\w-]+))*"
_GAP = r"[^.;:“”\"]*?"
# Within one clause: "all our strikes on that day were".
_FEW = r"(?: [\w'’\-]+){0,8}? "

# (pattern, example)
DENIALS: tuple[tuple[str, str], ...] = (
    (r"\b(?:denied|denies|denying|deny)\b", "denied the incident"),
    (r"\b(?:issued|published|repeated|reiterated|in) (?:an? |its |their )?(?:\w+ )?denials?\b", "issued a flat denial"),
    (rf"\b(?:reject|dispute|refute|rejected|rejects|rejecting|dismissed|dismisses|dismissing|disputed|disputes|refuted|refutes|refuting|rebutted|rebuffed|disavowed|disclaimed|brushed (?:off|aside)|ruled out)\b(?: as [“\"][^.;:“”\"]{{1,80}}[”\"])?(?:{_GAP}\b{_ACCUSED}\b| (?:this|that|it|them)\b)", "rejected claims that it shelled the town"),
    (rf"\b(?:called|calls|calling|described|describes|describing|branded|labelled|labeled|assessed|deemed|judged)\b[^.;:]*?\b{_FALSE}\b", "called the reports baseless"),
    (rf"\b(?:reports?|claims?|allegations?|accusations?|information|rumou?rs|story|stories|this|that|it|these)\b{_GAP}\b(?:is|are|was|were) [“\"]?(?:\w+ )?{_FALSE}\b", "the reports were not true"),
    (r"\bno (?:knowledge|record|information) (?:of|about|on) (?:any |such |a |an )?|\b(?:(?:not|n't) aware|unaware) of any\b", "no knowledge of any strike"),
    (r"\b(?:nothing|no connection|no part) (?:at all |whatsoever |whatever )?(?:to do with|in|with) |\bhad (?:no|not any) (?:part|role|hand|involvement)\b|\bplayed no (?:part|role)\b", "nothing to do with it"),
    (r"\b(?:was|were|is|are|been) (?:\w+ly )?(?:denied|dismissed|rejected|disputed|refuted) by\b", "was denied by the army"),
    (rf"\b(?:was|were|is|are)(?: not|n't) (?:us|ours|done by us|one of ours|theirs|its own|their own)\b|\b(?:not|n't) (?:one of )?our (?:\w+ )?(?:{_DEEDS}|{_FORCES}|doing|work)\b", "it wasn't us"),
    (rf"\b(?:we|it|they|he|I|(?:our|its|their|his) (?:\w+ )?{_FORCES}|{_FORCES}|both (?:sides|armies)) (?:(?:did|do|does|had|have|has|was|were|would)(?: not|n't)|(?:had |have |has |would )?never|cannot have|could not have)(?: [\w\-]+ly| even| ever| been)?(?: been)? (?:{_STRUCK}|striking|bombing|involved|responsible|behind|operating|flying|active)\b", "its jets had not bombed it"),
    (r"\b(?:did|had|have|has)(?: not|n't) (?:open(?:ed)? fire|fired|struck|bombed|hit|strike|conduct|carry|target|attack)\b", "did not strike"),
    (r"\b(?:is|are|was|were|be|been)(?: not|n't) (?:\w+ly )?(?:responsible|behind|involved|to blame)\b", "was not responsible for it"),
    (r"\bwould never (?:intentionally |knowingly |deliberately )?(?:attack|target|strike|hit|bomb|shell)\b|\b(?:does|do)(?: not|n't) (?:target|strike|bomb|attack|shell)\b|\bnever (?:target|strike|bomb|attack|shell)s?\b", "would never target a school"),
    (r"\b(?:hit|struck|bombed|attacked|targeted|shelled) no (?:[\w\-]+ ){0,2}(?:targets?|sites?|positions?|objects?|place)\b", "had hit no target there"),
    (rf"\b(?:carried out|conducted|made|flew|launched|delivered|carry out|flown|had|fired|dropped) no (?:[\w\-]+ ){{0,2}}(?:{_DEEDS}|{_FORCES}|rockets|missiles|shells|bombs|shots)\b", "carried out no raids"),
    (rf"\bno (?:[\w\-]+ ){{0,3}}(?:{_FORCES}|{_DEEDS}) (?:[\w\-]+ ){{0,4}}(?:within|in|near|at|by|over|was|were|flew|struck|hit|took (?:part|place)|happened|occurred|landed|fell|operated|operating|involved)\b", "no strikes by coalition aircraft"),
    (r"\bneither (?:[\w\-]+ ){1,4}nor (?:[\w\-]+ ){1,4}?(?:(?:had|have|has|did|was|were) )?(?:bombed|struck|hit|shelled|attacked|fired|launched|carried out|conducted|involved|responsible)\b", "neither its jets nor its guns had struck it"),
    (rf"\bno (?:[\w\-]+,? ){{0,7}}?(?:{_FORCES}|{_DEEDS}|fire|shells|rockets|missiles|bombs) (?:had|has|have|was|were) (?:been )?(?:struck|hit|bombed|fired|carried out|conducted|launched|targeted|dropped)\b", "no aircraft, artillery or naval fire had struck it"),
    (r"\ban? (?:\w+ )?(?:claim|report|charge|accusation|allegation)s? (?:(?:that|which) )?(?:[\w'\-]+ ){1,5}?(?P<verb>rejected|rejects|dismissed|dismisses|disputed|disputes)\b", "a claim that the command rejected"),
    (r"\b(?:is|are|was|were)(?: not|n't) (?:\w+ly )?(?:conducting|carrying out|launching|bombing|striking|shelling)\b", "is not conducting air strikes"),
    (rf"\b(?:we|it|they|(?:our|its|their|his) (?:\w+ )?(?:{_FORCES}|men|fighters|soldiers)) [“\"]?(?:was|were|had been|have been)(?:n't| not| never) (?:there|in|near|over|present|anywhere)\b", "its men were never in the town"),
    (rf"\bthere (?:is|was) no (?:evidence|indication|sign|proof)\b{_GAP}\b(?:struck|bombed|hit by|air ?strikes?|strikes?|involve\w+|responsib\w+)", "there was no sign that it was struck"),
    (rf"\b(?:reports?|claims?|accounts?|allegations?|version)\b{_GAP}\b(?:do|does|did)(?: not|n't) (?:match|correspond|add up|hold up|stand up)\b", "the reports do not match what was seen"),
    (rf"\b(?:{_DEEDS}|incident)\b(?: did(?: not|n't)| had(?: not|n't)| never) (?:take|taken|took|happen(?:ed)?|occur(?:red)?|fall|fell|land(?:ed)?) ?(?:place )?(?:in|inside|at|near|on|within|there)\b", "the strike did not take place in the camp"),
    (r"\bdistanced (?:itself|himself|themselves) from\b", "distanced itself from the attack"),
    (rf"\bno (?:{_FORCES}|{_DEEDS}) of (?:ours|theirs|its|the \w+)\b{_GAP}", "no aircraft of ours flew"),
    (r"\b(?:we|it|they) (?:see|saw|have|had|has|have seen|had seen|found) no (?:evidence|indications?|proof|sign|record|reports?)\b", "we see no evidence"),
    (r"\b(?:we|it|they) (?:have|had|has) no (?:information|evidence|reports?|data) (?:that (?:would )?(?:supports?|suggests?|indicates?|corroborates?)|to (?:support|suggest|indicate|corroborate)|supporting|suggesting|indicating)\b", "we have no information that supports this"),
    (rf"\bnone of (?:our|its|their|the) (?:[\w\-]+ ){{0,2}}(?:{_FORCES}|{_DEEDS})\b", "none of its jets flew"),
    (r"\bno (?:civilian|residential|medical)[\w ,]*? (?:was|were) (?:targeted|hit|struck|bombed)\b", "no civilian area was targeted"),
    (r"\bnothing (?:(?:was|had been|has been) )?(?:hit|bombed|struck|shelled|targeted)\b|\b(?:bombed|struck|hit|attacked|targeted|shelled) nothing\b", "we struck nothing there"),
    (rf"\b(?:all (?:of )?)?(?:our|its|their|his|the (?:nearest|closest)|only) (?:[\w\-]+ ){{0,3}}(?:{_DEEDS}|{_FORCES})\b(?:{_FEW}\b(?:was|were|is|are|been|fell|landed|happened|occurred|took place|came|lay|lies)\b)?{_NO_VERB} \d[\d,.]*(?: ?- ?|-| )?(?:km|kilomet\w+|miles?|mi|nautical)\b", "all our strikes were 55 km away"),
    (r"(?:^|[\s،.«“\"])[وف]?(?:نفى|نفت|ينفي|تنفي|ننفي|نفي|نفوا|نفاه|نفاها|نفته|نفتها|ينفيه|ينفيها|تنفيه|تنفيها|أنكر|أنكرت|انكر|انكرت|ينكر|تنكر|كذب|كذبت|فند|فندت)(?:$|[\s،.])|غير (?:دقيقة|صحيحة|صحيح|مسؤول|مسؤولة)|لا صحة|لا أساس|عار(?:ية)? (?:تماما )?(?:عن|من) (?:أي )?(?:ال)?صحة|[وف]?(?:رفض|رفضت|يرفض|ترفض|دحض|دحضت)(?: \p{Arabic}+){1,5}? (?:ال)?(?:اتهام|اتهامات|مزاعم|ادعاءات|تقارير|تقرير|نتائج|استنتاجات|رواية)|لم [ينت](?:قصف|حلق|ضرب|طلق|ستهدف|نفذ|شن|هاجم|شارك|رتكب)|(?:^|\s)ما (?:ضرب|قصف|استهدف|نفذ|شن)(?:ت|وا|نا)? |لا [ينت]ستهدف|لم [يت]كن هناك (?:أي |أية )?(?:عملي|غار|طلع|ضرب|قصف)|لا علاقة ل|ليست? ل\p{Arabic}+(?: \p{Arabic}+){0,3}? (?:أي |أية )?(?:علاقة|صلة|دور) |(?:عدم|لا) مسؤوليت|(?:وصف|وصفت|اعتبر|اعتبرت)(?: \p{Arabic}+){1,8}? ب?(?:أنها |أنه )?ب?(?:ال|محض )?(?:مفبرك|كاذب|ملفق|باطل|مزيف|مختلق|أكاذيب|افتراء|كذب)\p{Arabic}*", "نفى التحالف ذلك"),
)  # fmt: skip
# What is left unsaid isn't denied, and "denied" has other objects: "he did not say who did it", "denied entry".
_NO_DENIAL = linear.compile(
    r"(?i)^\w+ (?:(?:sides|armies) )?(?:did|do|had|have|has) not (?:say|said|comment|know|give|given|name|elaborate|specify|provide|respond|immediately|clear|confirm|identify)\b"
    r"|^den\w+ (?:\w+ )?(?:access|entry|permission|visas?|requests?|treatment|a request|them access)\b"
    r"|^(?:reject|disput|dismiss|refut)\w* (?:that|this|the|those|these|its|their) (?:\w+ )?(?:numbers?|figures?|tolls?|counts?|tally|estimates?)\b"
    r"|^den\w+ (?:\w+ )?(?:backing|supporting|funding|aiding|training|hosting|sheltering)\b"
    r"|^no (?:information|details?|word|record) (?:of|about|on) (?:any |the |civilian |human |possible |material )*(?:casualt|death|dead|loss|injur|wound|toll|victim|fate|damage|number)"
    r"|^den\w+ (?:that )?(?:it |they |having )(?:had |has |have )?(?:any )?(?:men|fighters|weapons|members|bases?|positions?|presence|tunnels?|rockets)\b"
    r"|^den\w+ (?:that )?(?:it |they |its (?:fighters|men|members|militants) )?(?:had |have |were |was )?(?:been |ever )*(?:us(?:ed|ing)|in|inside|hiding in|operating from) (?:it|(?:the|a|any) (?:school|hospital|building|mosque|camp|site|house|compound|church|shelter))\b"
    r"|^no (?:[\w\-]+ ){0,3}(?:military|forces|troops|attack|strike|army) (?:was|were) (?:killed|hurt|wounded|injured|reported|present)"
    r"|^(?:the )?(?:nearest|closest) (?:[\w\-]+ ){0,2}?(?:targets?|sites?|positions?|base|post|outpost|camp|installation|facility|unit|troops|forces|soldiers|army|military)\b"
    r"|^no (?:[\w\-]+ ){0,2}(?:military|army|armed|enemy) (?:\w+ )?(?:targets?|sites?|positions?|presence|objects?|objectives?|facilit\w+|activity|bases?|installations?|equipment|personnel|reason|justification|purpose)\b"
    r"|^den\w+ (?:that )?(?:there (?:was|were|are|is|had been)|the presence of|having|hiding|any) (?:ever )?(?:any |an? )?(?:[\w\-]+ ){0,2}?(?:fighters?|militants?|gunmen|weapons?|presence|targets?|positions?|bases?|tunnels?|arms|rockets)\b"
    r"|^den\w+ (?:that )?any (?:[\w\-]+ ){0,3}?(?:leaders?|commanders?|members|combatants|fighters|militants|rebels|troops) (?:lived?|hid|stayed|operated|were|was|had been) "
    r"|وجود (?:أي |أية )?(?:منصات|منصة|مسلحين|مقاتلين|عناصر|أسلحة|مقرات|مواقع عسكرية|قواعد|أهداف|قوات)"
    r"|\b(?:ceasefire|truce|resolution|proposal|offer|calls? for|plan)\b"
)
_NEITHER = linear.compile(
    r"(?i)(?:\b(?:not|n't|neither|nor|never|cannot|can't|or|to|refus\w+ to|declin\w+ to|without|nobody|no one) (?:\w+ly )?|\bneither confirm\w* n?or )$"
)
# Where a clause ends; in Arabic also before what is said beside the denial.
_STOP = linear.compile(
    r"[.;:“”\"،؛؟«»]| و(?:قال|قالت|أضاف|أضافت|أكد|أكدت|ذكر|ذكرت|أوضح|أوضحت|أشار|أشارت|شدد|شددت|اتهم|اتهمت|أن|أنه|أنها) "
    r"| (?:فيما|بينما|حيث|لكن|لكنه|لكنها|مؤكدا|مؤكداً|مؤكدة|مشيرا|مشيراً|مشيرة|موضحا|موضحاً|موضحة|قائلا|قائلاً|قائلة|معتبرا|معتبرة|متهما|متهمة)[ ،]"
)
_REST = 80
_CONFIRMING = linear.compile(r"(?i)\bconfirm\w* (?:n?or|and) $")
_LIKELY = Cue(
    r"(?i)den(?:y|ied|ies|ial)|unaware|reject|dismiss|disput|refut|rebut|rebuff|disavow|disclaim|brush|ruled out|drama|staged|hoax|neither|\bno\b|\bnot\b|n't\b|never|none|nothing"
    r"|baseless|groundless|unfounded|untrue|false|fabricat|\blies?\b|fake|propaganda|nonsense|incorrect|inaccurate|disinformation|misinformation|invent"
    r"|fictitious|spurious|unsubstantiated|malicious|ridiculous|ludicrous|self-serving|fiction|absurd|slander|credible|distanced|claim|report|accusation|km\b|kilomet|miles?\b|نف|نكر|ما (?:ضرب|قصف|استهدف|نفذ|شن)|مسؤوليت|مفبرك|كاذب|ملفق|باطل|مزيف|مختلق|كذب|أكاذيب|افتراء|فند|رفض|دحض|علاقة|صلة|غير|لا |لم |عار"
)
# "does not target homes", "has repeatedly denied such reports"
_GENERAL = linear.compile(
    r"(?i)\b(?:(?:does|do)(?: not|n't)|never|would never) (?:intentionally |knowingly |deliberately )?(?:target|strike|bomb|attack|shell|hit)s?\b"
    r"|\b(?:repeatedly|consistently|always|routinely|regularly|often) (?:den(?:y|ie[sd])|dismiss(?:es|ed)|reject(?:s|ed)) (?:\w+ )?(?:such|similar|targeting|striking|hitting|bombing|attacking|harming|killing)\b"
)
_ANY = linear.compile("(?i)" + "|".join(f"(?:{pattern})" for pattern, _ in DENIALS))


@remembered
def find_denials(text: str) -> list[Span]:
    """The denials of a sentence with plain characters, spans within it.

    Examples
    --------
    >>> [text[s.start:s.end] for text in ("Ankara denied the raid.", "It did not deny it.") for s in find_denials(text)]
    ['denied the raid']
    """
    if not _LIKELY.stands_in(text):
        return []
    found: list[Span] = []
    for match in _ANY.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        start = max(match.start(), match.start("verb"))
        span = _whole_words(text, start, _clause_end(text, match.end()))
        if not _NO_DENIAL.search(text[span.start : span.end]) and not _is_open(text, match.start()):
            found.append(span)
    return found


def is_general(text: str, denial: Span) -> bool:
    """Whether a denial is of what its speaker does at all, or of many reports, and not of the event told of.

    Examples
    --------
    >>> [is_general(t, find_denials(t)[0]) for t in ("It does not target homes.", "It denied hitting the home.")]
    [True, False]
    """
    return _GENERAL.search(text[max(0, denial.start - 20) : denial.end]) is not None


def _clause_end(text: str, start: int) -> int:
    """Where the clause of a denial ends: at its punctuation, or after what a reader needs of it."""
    stop = _STOP.search(text[start : start + _REST])
    return start + (stop.start() if stop else min(_REST, len(text) - start))


def _is_open(text: str, start: int) -> bool:
    """Whether what reads like a denial is held back: "neither confirmed nor denied", "did not deny"."""
    before = text[max(0, start - 40) : start]
    return bool(
        _CONFIRMING.search(before)
        or (_NEITHER.search(before) and text[start : start + 3].casefold() == "den")
    )


def _whole_words(text: str, start: int, end: int) -> Span:
    """A span that doesn't end inside a word, where a pattern's length has cut it, nor holds the spaces round it."""
    while start < end - 1 and text[start] in ' ،.\n«“"':
        start += 1
    while end > start + 1 and text[end - 1] in " ،.\n":
        end -= 1
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end = max(text.rfind(" ", start, end), start + 1)
    return Span(start=start, end=end)
