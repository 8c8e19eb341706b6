"""Who speaks in an Arabic sentence: the name after a verb of saying, and where it ends."""

from collections.abc import Iterator

from incidents import linear
from incidents.reading.speech.subjects import Saying

_VERBS = (
    "قال|قالت|قالوا|أعلن|أعلنت|اعلن|اعلنت|أكد|أكدت|اكد|اكدت|أفاد|أفادت|افاد|افادت|ذكر|ذكرت|أوضح|أوضحت|أضاف|أضافت|صرح|صرحت"
    "|أشار|أشارت|نفى|نفت|ينفي|تنفي|نفاه|نفته|نفاها|نفتها|ينفيه|تنفيه|ينفيها|تنفيها|اتهم|اتهمت|حمل|حملت|كشف|كشفت|نقل|نقلت|أدان|أدانت|زعم|زعمت|رفض|رفضت|وثق|وثقت|رصد|رصدت"
    "|تبنى|تبنت|اعترف|اعترفت|أقر|أقرت|رجح|رجحت|تحدث|تحدثت|نشر|نشرت|ادعى|ادعت|يقول|تقول|يؤكد|تؤكد|وصف|وصفت|كذب|كذبت|فند|فندت"
    "|أنكر|أنكرت|ينكر|تنكر|سجل|سجلت|قدر|قدرت|أورد|أوردت|لفت|لفتت|شدد|شددت|حذر|حذرت|دان|دانت|ندد|نددت|اعتبر|اعتبرت|ألقى|ألقت"
    "|يعلن|تعلن|ينفي|يدين|تدين|يحذر|تحذر|يتهم|تتهم|يكشف|تكشف|أعرب|أعربت|يطالب|تطالب|يوثق|توثق|يزعم|تزعم|يدعي|تدعي|خلص|خلصت|توصل|توصلت|يعترف|تعترف|يرفض|ترفض"
)
_TOLD = r"(?:قال|قالت|أفاد|أفادت|ذكر|ذكرت|أعلن|أعلنت|نقل|نقلت|أكد|أكدت|نشر|نشرت)"
_START = r"(?:^|[\s،.؛:«“\"(])"


_SAYING = linear.compile(rf"{_START}([وف]?(?:{_VERBS}))(?:$|[\s.،])")
# What those are who speak before their verb, and before a colon.
_SPEAKERS = (
    "مرصد|وزارة|خارجية|داخلية|دفاع|لجان|وكالة|دفاع المدني|مصدر|مصادر|شبكة|جيش|متحدث|ناطق|ناشط|ناشطون|حكومة|هيئة|منظمة|مركز|قيادة|إعلام|خلية|مراسل|رئيس|وزير"
    "|قوات|حركة|تحالف|بلدية|هلال|صليب|قائد|محافظ|تنسيقية|غرفة|مجلس|نقابة|مكتب|نشطاء|شهود|مديرية|إدارة|قناة|صحيفة|شرطة|بعثة|وكيل|سلطات|محافظة|أنقرة|موسكو|واشنطن|دمشق|تل أبيب|بغداد|طهران|الرياض|مفوض|أمين|منسق|مدير|ممثل|نائب|خبير|أونروا|زعيم|كييف|روسيا|تركيا|إيران|إسرائيل|السعودية|احتلال|عدو|سانا|رويترز"
)
_SUBJECT_FIRST = linear.compile(
    r"كانت? ([\p{Arabic} ]{2,40}?) قد $|(?:^|[\s،])و?(?:لكن|غير أن|إلا أن|فيما|بينما) ([\p{Arabic} ]{2,40}?) (?:قد )?$"
    rf"|(?:^|، ?)و?((?:ال)?(?:{_SPEAKERS})(?: \p{{Arabic}}+){{0,4}}?) (?:قد )?$"
)
# A headline puts its subject first: "the ministry denies shelling".
_HEADLINE = linear.compile(r"^((?:\p{Arabic}+ ){1,6})$")
_PRESENT = ("ي", "ت")
_LATTER = frozenset("الأخير الأخيرة الأخيرين".split())
_NOT_SAID = (["عدم"], ["دون"], ["ما"])
_ACCORDING = linear.compile(
    rf"{_START}(?:(?:بحسب|حسب|وفق|نقلا عن|على حد قول)(?: ?ما {_TOLD})? |وفقا ل(?:ما {_TOLD} )?)"
)
# "There came from the party the following statement:"
_ISSUED = linear.compile(
    rf"{_START}([وف]?صدر عن ((?:\p{{Arabic}}+ ){{1,5}}?)(?:ال)?(?:بيان|تصريح|بلاغ)[^:.]{{0,40}}):"
)
# "According to a statement by the ministry": the ministry speaks.
_ISSUER = linear.compile(
    r"^(?:بيان|تصريح|تقرير|مصادر? في|ما جاء في بيان)(?: صادر| صحفي| رسمي)* (?:عن |(لل|ل))?"
)
# What can't be part of a speaker's name: particles, times, and what is announced.
_STOP = frozenset(
    "التي الذي الذين اللذان اللذين وهو وهي وهم قوله قولها قولهم إن أن ان أنه أنها أنهم إنه إنها بأن بان أنّ إنّ عن في على علي إلى الى من مع خلال بعد قبل عبر ضمن حول لدى قد لقد ما لم لا هذا هذه ذلك"
    " اليوم أمس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم مساء صباح ليلة فجر الليلة مقتل إصابة استهداف تنفيذ قصف"
    " شن وقوع سقوط تدمير ارتفاع غارة غارات ضربة ضربات هجوم هجمات مسؤوليته مسؤوليتها مسؤولية المسؤولية بقصف بشن باستهداف بتنفيذ بمقتل"
    " لوكالة لقناة لصحيفة لموقع لإذاعة لرويترز للصحفيين طلب رفض فضل طلبوا طائرات أي أية صحة وجود وفاة انفجار الهجوم القصف الغارة الغارات الضربة العملية التقارير الاتهامات الأنباء المزاعم الادعاءات الرواية الحادث الحادثة الأمر ذلك باللوم باللائمة اللوم اللائمة"
    " وقوف وراء ضلوع تورط إطلاق اطلاق إطلاقها شنها تنفيذها قصفها استهدافها ضربها مشاركة مشاركتها مشاركته تورطها تورطه ضلوعها ضلوعه علاقتها علاقته صلتها القتلى عدد حصيلة بأنها بأنه بأنهم كون وقال وأضاف إنه".split()
)
# Whom a verb of blame blames: the name of its subject ends before them.
_BLAMED = frozenset(
    "الطيران طيران طائرات الطائرات قوات القوات التحالف للتحالف روسيا النظام إسرائيل تركيا أمريكا أميركا واشنطن موسكو إيران السعودية"
    " الإمارات الحوثيين الدعم طيرانا مقاتلات مروحيات مسيرات جماعات فصيلا جماعة الولايات بريطانيا فرنسا مصر الجزائر المغرب أوكرانيا أذربيجان أرمينيا إثيوبيا باكستان الهند داعش تنظيم جيش الجيش الاحتلال أنقرة دمشق ميليشيا ميليشيات فصائل".split()
)
# Behind one of these a party belongs to the name.
_BEARING = frozenset({"باسم", "قوات", "مليشيا", "ميليشيا"})
_BLAMING = ("تهم", "حمل", "دان", "دين")
_CHARGED = frozenset(
    "بالوقوف بقصف باستهداف بشن بتنفيذ بارتكاب بقتل بإطلاق بضرب بمهاجمة باغتيال بخرق بانتهاك بالمسؤولية بالتورط بالضلوع".split()
)
# "the army threw the blame on the rebels": bombs are thrown too.
_THROWING = ("ألقى", "ألقت")
_BLAME = linear.compile(r"^(?: ?\p{Arabic}+){1,5}? (?:ب?اللوم|ب?اللائمة|ب?المسؤولية) ")
# "The Observatory: five killed"
_HEADED = linear.compile(rf"^((?:ال)?(?:{_SPEAKERS})(?: \p{{Arabic}}+){{0,6}}) ?[:|] ")
# "the agency quoted a source as saying": the source speaks.
_QUOTING = "نقل"
_QUOTED = linear.compile(r"^(?: ?\p{Arabic}+){1,5} عن ")
_WITHIN = 80
# Verbs by which the last speaker goes on, without a subject: "and it added that".
_GOING_ON = frozenset("أضاف أضافت أوضح أوضحت أكد أكدت أشار أشارت قال قالت".split())
_BUT_IT = ("لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم")
_LONGEST = 10
_LONGEST_SOURCE = 200
_ENDS = ("،", ".", ":", "؛", '"', "»", "”", ",", ")")


def arabic_sayings(text: str) -> list[Saying]:
    """The sayings of a sentence in Arabic, in order.

    Examples
    --------
    >>> [s.who for s in arabic_sayings("أعلن الجيش مقتل ثلاثة")]
    ['الجيش']
    """
    if text.isascii():
        return []
    headed = _HEADED.search(text)
    head = [Saying(who=headed[1], start=0, end=headed.end(), covers_before=False)] if headed else []
    issued = _ISSUED.search(text)
    if issued:
        said = Saying(who=issued[2].strip(), start=issued.start(1), end=issued.end(), covers_before=False)
        head.append(said)
    return [*head, *_told(text), *_sourced(text)]


def _told(text: str) -> Iterator[Saying]:
    for match in _SAYING.finditer(text):
        verb = match[1]
        before = text[: match.start(1)].rstrip()
        if before.split()[-1:] in _NOT_SAID and not verb.endswith("ه"):  # "what the ministry denies"
            continue
        if verb.endswith(_THROWING) and not _BLAME.search(text[match.end() : match.end() + _WITHIN]):
            continue
        first = _subject_first(text[: match.start(1)][-60:])
        if first is None and verb.startswith(_PRESENT):
            headline = _HEADLINE.search(text[: match.start(1)])
            first = name_after(headline[1]) if headline else None
        blames = any(stem in verb for stem in _BLAMING)
        quoted = _QUOTED.search(text[match.end() : match.end() + _WITHIN]) if _QUOTING in verb else None
        after = match.end() + (quoted.end() if quoted else 0)
        said = _ISSUER.sub(_issuer, text[after : after + _LONGEST_SOURCE], 1)
        who = first or name_after(said, is_blame=blames)
        if blames and who and first is None and not _CHARGED.isdisjoint(who.split()):
            who = "it"  # "and accused the rebels of shelling": its subject is the last speaker
        if who in _LATTER:
            who = "it"
        if who is None and before.endswith(_BUT_IT):
            who = "it"
        if who or verb.removeprefix("و").removeprefix("ف") in _GOING_ON:
            closes = before.endswith(("”", '"', "»")) or (
                before.endswith(("،", ",")) and not verb.startswith("و")
            )
            yield Saying(who=who, start=match.start(1), end=match.end(), covers_before=closes)


def _subject_first(before: str) -> str | None:
    """The subject that stands before its verb, "but the army has denied", unless another verb has taken it."""
    match = _SUBJECT_FIRST.search(before)
    subject = (match[1] or match[2] or match[3]).strip() if match else ""
    if match and match[3] and not _STOP.isdisjoint(subject.split()):
        return None
    return subject if subject and not _SAYING.search(subject) else None


def _sourced(text: str) -> Iterator[Saying]:
    for match in _ACCORDING.finditer(text):
        who = name_after(_ISSUER.sub(_issuer, text[match.end() : match.end() + _LONGEST_SOURCE], 1))
        if who:
            yield Saying(who=who, start=match.start(), end=match.end(), covers_before=True)


def _issuer(match: linear.Match) -> str:
    return "ال" if match[1] == "لل" else ""


def name_after(words: str, *, is_blame: bool = False) -> str | None:
    """The name that a text begins with: a noun, its genitives and adjectives, up to a particle or an object.

    Of a verb of blame (`is_blame`) it ends before whom it blames.
    """
    taken: list[str] = []
    for word in words[:160].split()[:_LONGEST]:
        bare = word.strip('،.:؛"«»“”,()')
        if (
            not bare
            or bare in _STOP
            or bare[0].isdecimal()
            or (
                taken
                and (_is_object(taken, bare) or (is_blame and bare in _BLAMED and taken[-1] not in _BEARING))
            )
        ):
            break
        taken.append(bare)
        if word.endswith(_ENDS):
            break
    return " ".join(taken) or None


def _is_object(taken: list[str], word: str) -> bool:
    """Whether a word is no part of the name before it: an indefinite noun after a definite one."""
    if taken[-1].endswith("ون"):
        return not word.endswith("ون")
    if not taken[-1].startswith(("ال", "لل")) and word.startswith("ل") and not word.startswith("لل"):
        return True
    definite = taken[-1].startswith(("ال", "لل"))
    return definite and not word.startswith(("ال", "لل", "ل", "ب")) and len(taken) < 2
