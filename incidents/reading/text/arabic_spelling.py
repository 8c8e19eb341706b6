"""Arabic words as editors spell them, for those written in haste: without hamza, with ه for ة, with ى for ي.

Only words of this list are respelt, letter for letter, so that spans stay where they are. Names of places aren't
in it: the gazetteer finds them in any spelling.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

# A word as it is spelled, or a stem with its endings in brackets; "-" is none. Nouns and adjectives take the article.
_NOUNS = """
إسرائيل(-,ي,ية,يين,يون,يا,يتين,يتان,يان) أمريك(ا,ي,ية,يين,يون,ان) أميرك(ا,ي,ية,يين,يون,ان) أوكراني(ا,-,ة,ين,ون) إيران(-,ي,ية,يين,يون)
إمارات(-,ي,ية,يين) أردن(-,ي,ية,يين) أفغان(-,ي,ية,يين) أسترالي(ا,-,ة) ألماني(ا,-,ة) إثيوبي(ا,-,ة) أذربيجان(-,ي,ية) أرميني(ا,-,ة)
إرهابي(-,ة,ا,ين,ون) إسلامي(-,ة,ين,ون) إعلام(-,ي,ية,يين) أمن(-,ي,ية) أممي(-,ة) أنصار أركان أتراك أكراد
إنسان(-,ي,ية) إسعاف(-,ات) إغاثة إقليم(-,ي,ية) إدارة إحصائي(-,ة,ات) إسناد إذاعة إيواء إخلاء أوقاف أنباء أهالي
مصري سوري عراقي يمني ليبي سوداني لبناني فلسطيني سعودي تركي روسي بري جوي بحري مدفعي صاروخي عسكري مدني دولي وطني
شرقي غربي شمالي جنوبي محلي رسمي حربي مروحي حوثي
أحد أربعاء جمعة ثلاثاء أمس أول(-,ى,ية) أخير(-,ة,ين) آخر(-,ين,ون,ة) أخرى أخريات أيام أسبوع(-,ين) أشهر أعوام أبريل أغسطس أكتوبر أيار أيلول
إصاب(ة,ات,تين,تهم,ته,تها) إطلاق إسقاط إلقاء إخراج إنقاذ إجلاء إعدام إعلان إيقاع إثر
أشخاص أطفال أطباء أفراد أسرة أسر آلاف ألف ألفا أرواح أنقاض أضرار أبرياء أبناء آليات أسلحة أهداف ألغام ألوية أمتار أميال
أحياء أطراف أرياف أجواء أراضي أرضي(-,ة) أوتوستراد أمم أمين أمير
غارة ضربة قذيفة طائرة مسيرة مقاتلة مروحية سيارة حافلة شاحنة قنبلة عبوة دبابة مجزرة جثة جريمة عملية حصيلة إحصائية ضحية خسارة
مدينة بلدة قرية محافظة منطقة ناحية مديرية ولاية ضاحية جبهة قاعدة مدرسة نقطة ساحة حارة جزيرة عاصمة قلعة تلة حدودية
وزارة شبكة حركة قوة هيئة منظمة وكالة قناة صحيفة جماعة حكومة قيادة فرقة كتيبة لجنة غرفة خلية رئاسة سلطة دفعة مؤسسة مفوضية بعثة رابطة
ليلة ساعة سنة صحة مدنية عسكرية جوية دولية مدفعية حربية روسية تركية سورية عراقية يمنية ليبية سودانية لبنانية فلسطينية سعودية مصرية
ماضية فائتة شرقية غربية شمالية جنوبية محلية سكنية خطيرة متفجرة عنقودية فراغية باليستية موجهة
امرأة طفلة سيدة عائلة فتاة ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أربع أربعون أربعين مئة مائة عدة بضعة نتيجة قتلى جرحى مصابين
استشهاد استهداف انفجار(-,ات) اغتيال(-,ات) اتهام(-,ات) ارتفاع احتلال اشتباك(-,ات) انتهاك(-,ات) اقتحام استخبارات(-,ي,ية) اثنين ارتقاء
جندي عنصر لاجئ نازح مسؤول(-,ة,ين,ون) مسؤولية آذار
مسافة مستشفى مشفى مبنى معارضة مليشيا
"""
# Verbs with the endings of the past; then those that change within.
_VERBS = """
أعلن أكد أفاد أضاف أوضح أشار أصاب أصيب أسفر أدان أطلق أغار أورد أنكر أقر أوقع أبلغ أعرب أظهر أسقط أرسل أصدر أقلع أحبط أجلى استهدف
استشهد ارتكب انفجر اغتال اتهم ارتفع اعترف اعتبر استولى اندلع اعترض انتشل
"""
_WHOLE_VERBS = """
أدى أدت أودى أودت ألقى ألقت ألقوا ألحق ألحقت يؤكد تؤكد يؤدي تؤدي نفى حتى سوى لدى رأى تبنى تلقى أجرى قضى رمى
"""
_PARTICLES = "أن إن إلى إلا أو أي أية أم أنه أنها أنهم إنه إنها إنهم أيضا أثناء أكثر أقل الآن إحدى أمام أسفل أعلى التي الذي في هي لأن بأن فإن"
# Words as they are, though others are written so in haste.
_OTHERS = "كان وكان فكان واحد واحدة وواحد وواحدة وادي ووادي بوادي كبرى وكبرى نفي ونفي قاعد حوالي وحوالي"
_PAST = "-,ت,وا,ا,تا,ه,ها,هم,ته,تها,تهم"
_TO_NOUNS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
_WITH_ARTICLE = ("ال", "وال", "بال", "لل", "فال", "كال", "وبال", "ولل")
_TO_OTHERS = ("", "و", "ف", "ب", "ل")
_TO_VERBS = ("", "و", "ف", "س")

_STEM = re.compile(r"(\w+)(?:\(([^)]*)\))?")
_WORD = re.compile("[\u0621-\u064a]{2,}")
_CARELESS = str.maketrans("أإآىة", "ااايه")


def respelt(text: str) -> str:
    """A text with the words of the list spelled as editors do; every letter stays in its place.

    Examples
    --------
    >>> respelt("اصابه جندى اسرائيلى شرقى ادلب")
    'إصابة جندي إسرائيلي شرقي ادلب'
    """
    if text.isascii():
        return text
    return _WORD.sub(_respelt, text)


def _respelt(match: re.Match[str]) -> str:
    return _as_spelled(match.group())


@lru_cache(maxsize=1 << 14)
def _as_spelled(word: str) -> str:
    return word if word in _words() else _by_careless_spelling().get(word.translate(_CARELESS), word)


@cache
def _by_careless_spelling() -> dict[str, str]:
    return {word.translate(_CARELESS): word for word in reversed(_words())}  # the first of two stays


@cache
def _words() -> dict[str, None]:
    """All words of the list with what is written before them, in its order."""
    rows: list[tuple[str, tuple[str, ...]]] = [(word, ("",)) for word in _OTHERS.split()]
    rows += [(word, (*_TO_NOUNS, *_WITH_ARTICLE)) for word in _forms(_NOUNS, "-")]
    rows += [(word, _TO_OTHERS) for word in _PARTICLES.split()]
    rows += [(word, _TO_VERBS) for word in (*_WHOLE_VERBS.split(), *_forms(_VERBS, _PAST))]
    return dict.fromkeys(before + word for word, befores in rows for before in befores)


def _forms(table: str, endings: str) -> Iterator[str]:
    """The words of a table, each stem with its endings."""
    for stem, own in _STEM.findall(table):
        yield from (stem + ending.strip("-") for ending in (own or endings).split(","))
