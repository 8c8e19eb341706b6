"""Who is said to have struck in an Arabic sentence: the words round a party's name."""

from incidents import linear
from incidents.model import Span
from incidents.reading.speech.arabic_speech import name_after

_WHO = (
    r"(?:طائرات|طائرة|الطائرات|الطائرة|طيران|الطيران|سلاح الجو|مقاتلات|مقاتلة|حربية|حربي|الحربي|الحربية|مسيرة|مسيّرة|المسيرة|الجوي|جوية|قوات|القوات"
    r"|مدفعية|المدفعية|جيش|الجيش|مروحيات|مروحية|تنظيم|حركة|ميليشيا|ميليشيات|عناصر|مسلحو|بدون طيار|دون طيار|تابعة|تابع|(?:[ين]عتقد|يرجح|[ين]عتقد ب)(?: أنه| أنها|أنه|أنها)|من طراز|صواريخ|مليشيا|مليشيات|جماعة|خلايا|مجموعات"
    r"|مقاتلو|عصابات|كتائب|فصائل|القوة الجوية|القوات الجوية|ثابت الجناح|ثابتة الجناح|مروحي|قاذفات|قاذفة|راجمات|راجمة|راجمة صواريخ|راجمات صواريخ|دبابة|زورق|للجيش|للطيران|للقوات|لقوات|لطيران|لطائرات|للطائرات|لمدفعية|لسلاح الجو|العدو|الكيان|ما يسمى|ما يعرف|ما يسمى ب|ما يعرف ب|المسمى|المسماة|بوارج|زوارق|دبابات|خليفة|المشير|اللواء)"
)
_VERB = (
    r"(?:(?:قصف|استهدف|شن|نفذ|ضرب|أطلق|اطلق|دمر|هاجم|أغار|اغار|ارتكب|أصاب|جدد|كثف|فجر|اغتال|دك)(?:ت|وا)?|قتلت?|ألقى|ألقت|ألقوا|رمى|رمت"
    r"|(?:وجه|وجهت|وجهوا|سدد|سددت) (?:ضربة|ضربات)|(?:قام|قامت|قاموا|بدأ|بدأت) (?:ب|في )?(?:قصف|استهداف|شن|تنفيذ|إطلاق|اطلاق|ضرب|تفجير)|(?:شارك|شاركت) في|رد(?:ت|وا)? ب(?:قصف|استهداف|ضرب|شن|غارات|ضربات|إطلاق|مهاجمة)|[يت](?:قصف|ستهدف|شن|نفذ|ضرب|طلق|دمر|هاجم|غير على|رتكب|جدد|كثف|غتال|دك)(?:ون)?)"
)
_ACT = r"(?:[بل]?(?:استهداف|غارة|غارتين|غارتان|غارات|قصف|تدوين|ضربة|ضربتين|ضربتان|ضربات|هجوم|هجمات|عدوان)|ال(?:غارة|غارات|قصف|ضربة|ضربات|هجوم|هجمات|عدوان)|مجزرة)"
_MANNER = r"(?:جوية|جويتين|جويتان|جوي|الجوية|الجوي|صاروخي|صاروخية|الصاروخي|مدفعي|مدفعية|المدفعي|نفذتها|شنتها|نفذها|شنها|نفذه|شنه|بطائرة|بطائرات|من قبل|من|مكثف|عنيف|أرضي|بري)"
_NISBA = r"(?:ال)?\p{Arabic}+ي(?:ة|ين|تين|تان)?"
_JOINED = r"[«“\"]?(?:وال|ال|لل|ل|ب|و)?$"
_BEFORE = linear.compile(
    rf"(?:^|[\s،.«“\"])[وف]?(?:{_VERB}(?:ه|ها|هم)?(?: {_WHO})* {_JOINED}|(?:نسبت|نُسبت|نسب|نُسب|منسوبة|منسوب|المنسوبة) (?:إلى|الى)(?: {_WHO})* {_JOINED}|{_ACT}(?: (?:{_MANNER}|{_WHO}|{_NISBA}))* {_JOINED}"
    rf"|(?:تبنى|تبنت|وراء|تقف|يكون|تكون|وقوف|ضلوع|تورط)(?: {_WHO})* {_JOINED})"
)
_OF_PEOPLES = ("ي", "ية", "يان", "يين", "يون", "يتان", "يات")
# "laid the blame for it on the rebels"
_LAID = linear.compile(
    rf"(?:^|[\s،.«“\"])(?:مسؤولية|المسؤولية|ب?اللوم|ب?اللائمة)(?: \p{{Arabic}}+){{0,4}} على(?: {_WHO})* {_JOINED}"
)
_AFTER = linear.compile(rf"^[»”\"]?(\p{{Arabic}}*(?: \p{{Arabic}}+){{0,3}}?) ف?{_VERB}(?:$|[\s،.])")
_BLAMING = linear.compile(r"(?:^|[\s،.«“\"])[وف]?(قد )?(?:اتهم|اتهمت|حمل|حملت|حمّل|حمّلت) ")
_LONGEST_BLAME = 80
_GUILTY = linear.compile(
    r"^\p{Arabic}*(?: \p{Arabic}+){0,2}? (?:هو|هي|هم|كانت?|وراء|مسؤول|مسؤولة) ?(?:المسؤول|المسؤولة|المسؤولون|من نفذ|وراء|ال(?:هجوم|قصف|غارة)|عن ال)"
)
# "the movement announced its responsibility for the raid"
_OWNS = linear.compile(r"^\p{Arabic}*(?: \p{Arabic}+){0,3}? مسؤوليت(?:ه|ها|هم)(?: الكاملة)? عن ")
_NOT = linear.compile(r"(?:^|\s)(?:لم|لن|لا|عدم|[تين]نفي|نف[ىت]|نفيها|[تي]نكر|أنكرت?) ")
# An officer's name may be a people's: "العميد تركي المالكي".
_RANK = linear.compile(
    r"(?:العميد|العقيد|اللواء|المقدم|الرائد|النقيب|الفريق|الأمير|السيد|الدكتور|الركن|الملازم|الشيخ|المهندس) $"
)
_OWN = linear.compile(
    rf"(?:^|[\s،:«“\"])((?:(?:إن|أن|بأن) (?:أحد )?(?:قوات|طائرات|مقاتلات|مقاتلي|مدفعيت|مسيرات|عناصر|وحدات)(?:ها|ه|هم|نا)|إنها|أنها|إنه|أنه|أنهم|إنهم)(?: قد| \p{{Arabic}}+ية?)? {_VERB})(?:$|[\s،.])"
)
# "we shelled three positions"
_WE = linear.compile(
    r"(?:^|[\s،.:«“\"])(ما |لم )?([وف]?(?:قصفنا|استهدفنا|ضربنا|أغرنا|هاجمنا|شننا|نفذنا|دمرنا)(?: ضربات?| غار\p{Arabic}+| هجوما?)?)(?:$|[\s،.])"
)
# "the army announced that it had carried out": what only its doer announces so, and a soldier's word for his own.
_ANNOUNCED = linear.compile(
    r"^(?: ?\p{Arabic}+){1,10}? ((?:تنفيذ|شن|توجيه)(?:ها|ه|هم)?(?: \p{Arabic}+){0,2}? (?:غار|ضرب|هجوم|هجم|عملي)\p{Arabic}+|(?:اغتيال|تصفية) \p{Arabic}+|(?:إطلاق|قصف|استهداف) (?:\p{Arabic}+ |\pN+ ){0,3}?(?:صواريخ|صاروخ|الصواريخ|قذائف|مسيرات|قواعد|قاعدة|مواقع)\p{Arabic}*)"
)
_AIR_FORCE = linear.compile(
    rf"^(?: ?\p{{Arabic}}+){{0,4}}? (?:ال|لل)(?:جيش|دفاع|قيادة|أركان|عسكري)[^،.]{{0,60}} ((?:إن|أن|بأن) (?:سلاح الجو|القوات الجوية|القوة الجوية|المقاتلات|طائراتنا|قواتنا|مقاتلاتنا) {_VERB})(?:$|[\s،.])"
)
# "the forces admitted carrying out a raid"
_ADMITTED = linear.compile(
    r"(?:^|[\s،.«“\"])[وف]?(?:اعترفت?|أقرت?)(?: \p{Arabic}+){1,7}? (ب(?:أنها |أنه )?(?:شن|تنفيذ|قصف|استهداف|ضرب|توجيه)(?:ها|ه|ت)? \p{Arabic}+)"
)
# "a raid that its jets carried out"
_BY_ITS_OWN = linear.compile(
    r"(?:^|[\s،.«“\"])(?:ب?أن |ب)?(?:ال)?((?:ضرب|غار|هجوم|هجم|قصف|عملي)\p{Arabic}*(?: \p{Arabic}+){0,2}? (?:نفذ|شن|وجه)(?:ت)?ه?ا? (?:قوات|طائرات|مقاتلات|مسيرات|مدفعيت|وحدات|طيران|عناصر)(?:ها|ه|هم|نا))(?:$|[\s،.])"
)
# "فجر" is dawn before a day, and else a verb.
_AT_DAWN = linear.compile(r" ?فجر (?:اليوم|أمس|يوم|ال(?:سبت|أحد|اثنين|ثلاثاء|أربعاء|خميس|جمعة))")
_THAT = linear.compile(r" (?:إن|أن|بأن) ")
_SAYS = linear.compile(
    r"(?:^|[\s،.«“\"])[وف]?(?:قال|قالت|أعلن|أعلنت|اعلن|اعلنت|أكد|أكدت|ذكر|ذكرت|صرح|أفاد|أفادت|أوضح|أوضحت)(?: |$)"
)
_SAID_WITHIN = 140
_FOR = linear.compile(r"^\p{Arabic}*(?: \p{Arabic}+){0,2}? (?:ب\p{Arabic}+|مسؤولية|المسؤولية|كامل المسؤولية)")
# Between a party and its verb these open another clause.
_PARTICLE = linear.compile(
    r"(?:^|\s)(?:إن|أن|بأن|أنه|أنها|التي|الذي|في|على|عن|ما|لم|[تي]نفي|نفى|نفت|[تي]نكر|أنكرت?|[تي]دين|أدانت?|[تي]تهم|اتهمت?|و\p{Arabic}+)(?:$|\s)"
)
_TARGET = linear.compile(r"(?:مواقع|مقرات|مقر|ضد|على|مواقعَ|عناصر من) (?:تنظيم |قوات )?(?:ال|لل|ل)?$")
_BACK, _AHEAD = 70, 60


def arabic_deed(text: str, party: Span) -> Span | None:
    """The words by which a party named in Arabic is said to have struck, if it is."""
    before, after = text[max(0, party.start - _BACK) : party.start], text[party.end : party.end + _AHEAD]
    laid = _LAID.search(before)
    if _RANK.search(before) or (_TARGET.search(before) and not laid):
        return None
    owns = _OWNS.search(after) or _GUILTY.search(after)
    if owns is not None and not _NOT.search(owns.group()):
        return Span(start=party.start, end=party.end + len(owns.group().rstrip()))
    match = laid or _BEFORE.search(before)
    if match is not None and _is_victim(match.group(), text, party):
        return None
    if match is None:
        return (_blamed(text, party) if _FOR.search(after) else None) or _active(text, party, after)
    words = match.group().lstrip(' ،.«“"\n')
    return Span(start=party.start - len(words), end=_word_end(text, party.end))


def _is_victim(words: str, text: str, party: Span) -> bool:
    """Whether a people's name without an article behind "was killed" says who died: "قتل ليبيان"."""
    last = words.split()[-1:]
    return last in (["قتل"], ["قُتل"], ["قتلت"]) and text[party.start : _word_end(text, party.end)].endswith(
        _OF_PEOPLES
    )


def own_arabic_deeds(text: str) -> list[Span]:
    """Deeds that a sentence's speaker owns to: "said that its jets carried out"."""
    if text.isascii():
        return []
    found = [Span(start=m.start(1), end=m.end(1)) for m in _OWN.finditer(text)]
    found += [
        Span(start=m.start(1), end=m.end(1)) for m in (*_ADMITTED.finditer(text), *_BY_ITS_OWN.finditer(text))
    ]
    found += [Span(start=m.start(2), end=m.end(2)) for m in _WE.finditer(text) if not m[1]]
    for verb in _SAYS.finditer(text):
        said = text[verb.end() - 1 : verb.end() + _SAID_WITHIN]
        announced = _ANNOUNCED.search(said)
        if announced is not None and _THAT.search(said[: announced.start(1)]):
            announced = None
        match = announced or _AIR_FORCE.search(said)
        if match is not None and "،" not in said[: match.start(1)]:
            found.append(Span(start=verb.end() - 1 + match.start(1), end=verb.end() - 1 + match.end(1)))
    return found


def _blamed(text: str, party: Span) -> Span | None:
    """The span of "the council blamed the jets": a party that follows the verb and the name of its subject."""
    first = max(0, party.start - _LONGEST_BLAME)
    verbs = [*_BLAMING.finditer(text[first : party.start])]
    if not verbs:
        return None
    end = first + verbs[-1].end()
    subject = None if verbs[-1][1] else name_after(text[end : party.end], is_blame=True)
    if party.start < end + len(subject or ""):
        return None
    return Span(start=end - len(verbs[-1].group().lstrip(' ،.«“"\n')), end=_word_end(text, party.end))


def _active(text: str, party: Span, after: str) -> Span | None:
    """The span of a party before its verb."""
    done = _AFTER.search(after)
    at_dawn = done is not None and _AT_DAWN.match(after[: _AHEAD + 10], max(0, done.end() - len("فجر ")))
    if done and not at_dawn and not _PARTICLE.search(done[1]):
        return Span(start=party.start, end=party.end + len(done.group().rstrip(" ،.\n")))
    return None


def _word_end(text: str, end: int) -> int:
    while end < len(text) and text[end].isalpha():
        end += 1
    return end
