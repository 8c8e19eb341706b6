"""Toponyms in Arabic, whose letters have no capitals: what stands before a name tells whether it is a place.

A conjunction or preposition of one letter is written with its word ("وإدلب", "بحلب"): it is parted from a name only
where the word as it stands is none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from incidents.reading.text.tokens import Token

# Words for a kind of place, with the singular that the gazetteer knows; then those that only put something there.
_KINDS = {
    "مدينة": "مدينة مدينتي مدينتا مدن المدن",
    "بلدة": "بلدة بلدتي بلدتا بلدات",
    "قرية": "قرية قريتي قريتا قرى القرى",
    "محافظة": "محافظة محافظتي محافظتا محافظات",
    "منطقة": "منطقة منطقتي منطقتا مناطق",
    "ولاية": "ولاية ولايتي ولايات",
    "ناحية": "مديرية مديريتي مديريات ناحية ناحيتي نواحي",
    "قضاء": "قضاء قضاءي أقضية",
    "مخيم": "مخيم مخيمي مخيما مخيمات",
    "مطار": "مطار مطاري مطارا مطارات",
    "معسكر": "معسكر معسكري معسكرات",
    "قاعدة": "قاعدة قاعدتي قواعد",
    "حقل": "حقل حقلي حقول",
    "جبل": "جبل جبلي جبال",
}
_KIND_OF = {form: kind for kind, forms in _KINDS.items() for form in forms.split()}
# One of several: the names go on with "و".
_MANY = frozenset(form for forms in _KINDS.values() for form in forms.split()[1:])
_SETTLED = frozenset({"مدينة", "بلدة", "قرية", "مخيم", "ناحية"})
_LOCATIVE = frozenset(
    """
    في قرب من إلى الى على شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل خارج محيط ريف أرياف أطراف
    ضواحي ضاحية جبهة جبهات محور محاور سماء أجواء فوق نحو باتجاه صوب حتى بين عبر مقابل قبالة ساحل شواطئ مشارف تخوم
    بريف لريف بمحيط بضواحي بأطراف اتجاه سوق مستشفى مشفى ميناء معبر طريق أوتوستراد جسر سجن سد صحراء بادية سهل
    """.split()
)
# A name behind one of these is an organisation's or a person's.
_OF_SOMEBODY = frozenset(
    """
    قوات جيش حركة حزب تنظيم وكالة قناة صحيفة شبكة مرصد مجلس هيئة لواء كتائب كتيبة فرقة ألوية جبهة ائتلاف مركز منظمة
    جمعية مؤسسة الرئيس الوزير السيد العميد العقيد اللواء المقدم الرائد النقيب الفريق الشيخ الدكتور القائد المتحدث
    الناطق محمد أحمد علي حسن حسين عبد رئيس وزير ملك أمير
    """.split()
)
# A name behind one of these is a neighbourhood's, and its city is named beside it.
_QUARTERS = frozenset("حي حيي حيا أحياء الحي شارع شوارع دوار ساحة حارة".split())
# First halves of names, "mother of", "well of": none is a name by itself.
_HALVES = frozenset(
    "أم ام أبو ابو تل بير بئر دير خان كفر عين بيت جبل وادي رأس بلاد شيخ جسر قلعة تلة باب".split()
)
# A capital or country that does or says something is a government.
_DEEDS = frozenset(
    """
    قالت تقول اتهمت تتهم نفت تنفي أعلنت تعلن أكدت تؤكد كانت رفضت ترفض طالبت تطالب دعت تدعو أدانت تدين وصفت حملت تحمل ردت
    سحبت أرسلت شنت نفذت قصفت استهدفت حذرت تحذر اعترفت أقرت زعمت تزعم وعدت تعهدت قررت وافقت أبلغت ذكرت أضافت أوضحت شددت
    اعتبرت احتجت نددت دعمت تدعم قد سوف لن لم
    """.split()
)
_ATTACHED = "وفبلك"
# Words that are a place's name too, "كان" Cannes's and "ليل" Lille's: never one without a word before them.
_PLAIN = frozenset(
    """
    أن إن ان أنه إنه أنها إنها أنهم لأن كأن لكن كان كانت كانوا يكون ما لا لم لن لما هذا هذه ذلك تلك هنا هناك التي الذي
    الذين كما حيث بعد قبل خلال عند عندما عن مع هو هي هم نحن كل بعض غير أي أو أم ثم قد لقد منذ حتى أمس اليوم غدا مساء
    صباح فجر ليل ليلة ظهر عصر يوم أيام شهر عام سنة قال قالت أكد أكدت أعلن أعلنت ذكر ذكرت أفاد أفادت أضاف أضافت نفى نفت
    شخص أشخاص مدني مدنيين مدنيون طفل أطفال امرأة نساء رجل رجال جندي جنود مسلح مسلحين قتيل قتلى جريح جرحى شهيد شهداء
    غارة غارات ضربة ضربات قصف هجوم هجمات طائرة طائرات مقاتلة صاروخ صواريخ قذيفة قذائف برميل مقتل إصابة جرح تدمير منزل
    منازل مبنى مبان موقع مواقع مقر مقرات مستودع نقطة نقاط هدف أهداف سيارة عدد نحو حوالي أكثر أقل بين ضمن ضد أجل بسبب
    نتيجة جراء إثر وقت حين الآن أيضا فقط جدا واحد اثنان اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف
    الأول الثاني الثالث الأخير جديد جديدة كبير كبيرة صغير آخر أخرى آخرين كيلومتر كيلومترا كيلومترات كم متر مترا أمتار
    ميل أميال السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة المدينة البلدة القرية المنطقة المحافظة المعسكر
    المطار القاعدة المخيم الحي الناحية العاصمة المكان الموقع الشمال الجنوب الشرق الغرب الريف الحدود السوق المدرسة
    المستشفى الباب القصر الجسر البيت النهر الجبل السلام النصر الحرية الشهداء الثورة الوحدة الجديدة القديمة الوطني
    الدفاع الأمن السلطة الدولة الحكومة الشعب الله المجلس القوات الجيش النظام التحالف الطيران سلام نور أمل بدر سعد
    """.split()
)
_GREAT_CITY = 100_000
_SEATS = ("PPLC", "PPLA", "PCL")
_LONGEST_NAME = 4
# What is left of a word by parting a letter from it is a name only if it isn't shorter, or well known.
_SHORT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ArabicName:
    """A name in the text.

    Parameters
    ----------
    first, last : int
        Its tokens, the last one excluded.
    skip : int
        Letters of the first token that don't belong to it.
    name : str
        As the gazetteer is asked for it.
    kind : str
        The word for its kind before it, in the singular; "" if there is none.
    is_listed : bool
        Whether others of its kind may follow.
    is_known, is_strong, is_area : bool
        Held by the gazetteer; certainly a place; a country or province.
    places : frozenset of str
        What it may mean, by id.
    """

    first: int
    last: int
    skip: int
    name: str
    kind: str
    is_listed: bool
    is_known: bool
    is_strong: bool
    is_area: bool
    places: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The folded name."""
        return fold(self.name)


def find_arabic_name(
    text: str, ws: Sequence[Token], at: int, gazetteer: Gazetteer, before: ArabicName | None
) -> ArabicName | None:
    """The longest name that begins at an Arabic word, or None.

    Parameters
    ----------
    text : str
        The sentence.
    ws : sequence of Token
    at : int
    gazetteer : Gazetteer
    before : ArabicName or None
        The last name, which this one may stand in a list with.
    """
    if at > 0 and _bare(ws[at - 1].text) in _QUARTERS:
        return None
    kind, is_many = _kind(ws, at)
    is_put = bool(kind) or _locative(ws, at)
    goes_on = _is_half(text, ws, at, ws[at].text)
    for skip, first in _forms(ws[at].text):
        if goes_on and skip:
            break
        joined = before is not None and before.is_strong and _is_joined(text, ws, at, before, skip)
        for end in _ends(text, ws, at):
            name = " ".join([first, *(w.text for w in ws[at + 1 : end])])
            if end == at + 1 and (_is_half(text, ws, at, first) or _is_no_name(first, kind)):
                continue
            if not gazetteer.has(fold(name)):
                continue
            return _held(
                ws,
                at,
                end,
                gazetteer,
                skip=skip,
                name=name,
                is_joined=joined,
                kind=kind or (before.kind if joined and before else ""),
                is_put=is_put or joined or (skip > 0 and ws[at].text[0] == "ب"),
                is_listed=is_many or (joined and before is not None and before.is_listed),
            )
    return _unheld(text, ws, at, before, kind=kind, is_many=is_many)


def _held(
    ws: Sequence[Token],
    at: int,
    end: int,
    gazetteer: Gazetteer,
    *,
    skip: int,
    name: str,
    is_joined: bool,
    kind: str,
    is_put: bool,
    is_listed: bool,
) -> ArabicName | None:
    places = gazetteer.places(fold(name))
    codes = {p.feature_code for p in places}
    if not is_put and at > 0 and _bare(ws[at - 1].text) in _OF_SOMEBODY:
        return None
    if not is_put and codes & {"PPLC", "PCLI"} and _is_government(ws, at, end):
        return None
    seat = any(
        p.feature_code.startswith(_SEATS) and (p.population >= _GREAT_CITY or "PCL" in p.feature_code[:3])
        for p in places
    )
    curated = any(not p.id.startswith(("gn-", "adm-")) for p in places)
    if skip and len(name) < _SHORT and not (seat or curated or is_joined):
        return None
    return ArabicName(
        first=at,
        last=end,
        skip=skip,
        name=name,
        kind=kind,
        is_listed=is_listed,
        is_known=True,
        is_strong=is_put or seat or curated or end - at > 1,
        is_area=bool(kind) or bool(codes & {"PCLI", "ADM1"}),
        places=frozenset(p.id for p in places),
    )


def _is_government(ws: Sequence[Token], at: int, end: int) -> bool:
    before = _bare(ws[at - 1].text) if at else ""
    return before in _DEEDS or (end < len(ws) and ws[end].text in _DEEDS)


def _unheld(
    text: str, ws: Sequence[Token], at: int, before: ArabicName | None, *, kind: str, is_many: bool
) -> ArabicName | None:
    """One to three words after a word for a settlement; where no punctuation or particle ends them, one."""
    skip = 0
    if kind not in _SETTLED:
        listed = before is not None and before.is_listed and before.kind in _SETTLED
        if not (listed and before and ws[at].text[0] == "و" and _is_joined(text, ws, at, before, 1)):
            return None
        kind, is_many, skip = before.kind, True, 1
    first = ws[at].text[skip:]
    if (_is_plain(first) and first not in _HALVES) or is_word_for_place(ws[at].text):
        return None
    end = at + 1
    for stop in range(at + 1, min(at + 3, len(ws)) + 1):
        if stop == len(ws) or text[ws[stop - 1].end : ws[stop].start] != " " or _ends_name(ws[stop].text):
            end = stop
            break
    name = text[ws[at].start + skip : ws[end - 1].end]
    return ArabicName(
        first=at,
        last=end,
        skip=skip,
        name=name,
        kind=kind,
        is_listed=is_many,
        is_known=False,
        is_strong=True,
        is_area=True,
    )


def _forms(word: str) -> Iterator[tuple[int, str]]:
    """A word as it stands, then without what is written with it; letters to skip, and the name's first word."""
    yield 0, word
    if word.startswith("لل") and len(word) > 4:
        yield 1, "ا" + word[1:]
    for skip in (1, 2):
        if len(word) - skip >= 3 and all(letter in _ATTACHED for letter in word[:skip]):
            yield skip, word[skip:]


def _ends(text: str, ws: Sequence[Token], at: int) -> list[int]:
    end, ends = at + 1, [at + 1]
    last = min(at + _LONGEST_NAME, len(ws))
    while end < last and ws[end].arabic and text[ws[end - 1].end : ws[end].start] == " ":
        end += 1
        ends.append(end)
    return ends[::-1]


def _kind(ws: Sequence[Token], at: int) -> tuple[str, bool]:
    """The kind of place that the word before says, and whether it says so of several."""
    if at == 0:
        return "", False
    word = ws[at - 1].text
    for form in (word, word[1:] if word[0] in _ATTACHED else word):
        if form in _KIND_OF:
            return _KIND_OF[form], form in _MANY
    return "", False


def _locative(ws: Sequence[Token], at: int) -> bool:
    return at > 0 and (ws[at - 1].text in _LOCATIVE or _bare(ws[at - 1].text) in _LOCATIVE)


def _is_joined(text: str, ws: Sequence[Token], at: int, before: ArabicName, skip: int) -> bool:
    """Whether a word goes on with the list that the last name stands in: "حلب وإدلب", "حلب، إدلب"."""
    if at < before.last:
        return False
    between = text[ws[before.last - 1].end : ws[at].start]
    return (between == " " and skip > 0 and ws[at].text[0] == "و") or between in ("، ", " و ", ", ", "،")


def _bare(word: str) -> str:
    return word[1:] if len(word) > 3 and word[0] in _ATTACHED else word


def _is_no_name(word: str, kind: str) -> bool:
    return word in _QUARTERS or is_word_for_place(word) or (not kind and _is_plain(word))


def _is_half(text: str, ws: Sequence[Token], at: int, word: str) -> bool:
    """Whether a word goes on as a name does."""
    if word not in _HALVES or at + 1 >= len(ws) or text[ws[at].end : ws[at + 1].start] != " ":
        return False
    return ws[at + 1].arabic and not _ends_name(ws[at + 1].text)


def _is_plain(word: str) -> bool:
    return word in _PLAIN or (len(word) > 2 and word[0] in _ATTACHED and word[1:] in _PLAIN)


def is_word_for_place(word: str) -> bool:
    """Whether a word puts something at the name that follows, or says its kind.

    Examples
    --------
    >>> [is_word_for_place(word) for word in ("قرب", "ومدينتي", "غارة")]
    [True, True, False]
    """
    return any(form in _LOCATIVE or form in _KIND_OF for form in (word, _bare(word)))


def _ends_name(word: str) -> bool:
    """Whether a word after a name is no part of it: "for the displaced" among others."""
    return word.startswith("لل") or is_word_for_place(word) or _is_plain(word)
