"""Who speaks in Arabic, and where the name ends."""

import pytest

from incidents.reading.speech.arabic_speech import arabic_sayings, name_after

# sentence, who says it, whether it covers what stands before
SAID = [
    ("أعلن الجيش مقتل ثلاثة", "الجيش", False),
    ("قال المرصد إن القرية قصفت", "المرصد", False),
    ("وقال شهود عيان إن القرية قصفت", "شهود عيان", False),
    ("رجح مسؤول محلي طلب عدم ذكر اسمه أن يكون هجوما", "مسؤول محلي", False),
    ("قتل ستة، وفق مصدر طبي", "مصدر طبي", True),
    ("قتل ستة، بحسب ما قالت وزارة الصحة لوكالة رويترز", "وزارة الصحة", True),
    ("اتهم المجلس المحلي التحالف بقصف القرية", "المجلس المحلي", False),
    ("نقلت الوكالة عن مصدر عسكري قوله إن القرية قصفت", "مصدر عسكري", False),
    ("أنكرت أنقرة استهداف القرية", "أنقرة", False),
    ("سجلت الشبكة مقتل اثني عشر", "الشبكة", False),
    ("ألقت الحكومة باللائمة على خصومها", "الحكومة", False),
    ("وصف الجيش التقارير بأنها مفبركة", "الجيش", False),
    ("المرصد المحلي: مقتل ستة في غارة", "المرصد المحلي", False),
    ("صدر عن حزب الأرز البيان الآتي: قصفنا القرية", "حزب الأرز", False),
    ("المفوض العام للوكالة: قذيفة أصابت مدرستنا", "المفوض العام للوكالة", False),
    ("وهو ما تنفيه وزارة الدفاع التي تصر على روايتها", "وزارة الدفاع", False),
    ("حمل الناطق باسم الجيش جماعة الأرز المسؤولية", "الناطق باسم الجيش", False),
    ("كانت دمشق قد اتهمت التحالف بقصف القرية", "دمشق", False),
]


@pytest.mark.parametrize(("text", "who", "closes"), SAID)
def test_who_speaks(text: str, who: str, closes: bool) -> None:
    (saying,) = arabic_sayings(text)
    assert (saying.who, saying.covers_before) == (who, closes)


@pytest.mark.parametrize(
    "text",
    ["The army said so.", "قصفت القرية", "رفض عدم ذكر اسمه"[4:], "ألقت الطائرات براميل", "الحصيلة: ستة", ""],
)
def test_nobody_speaks(text: str) -> None:
    assert arabic_sayings(text) == []


def test_a_denial_without_a_name_is_its() -> None:
    assert [s.who for s in arabic_sayings("اتهمت دمشق التحالف بالقصف، لكنه نفى")] == ["دمشق", "it"]
    assert [s.who for s in arabic_sayings("اتهمت دمشق قوات بالقصف، لكن الأخيرة نفت ذلك")] == ["دمشق", "it"]


def test_who_accuses_without_a_name_spoke_before() -> None:
    said = arabic_sayings("نفت أنقرة ذلك واتهمت حزب الأرز بالوقوف وراء الهجوم")
    assert [s.who for s in said] == ["أنقرة", "it"]


def test_a_verb_without_a_subject_goes_on() -> None:
    assert [s.who for s in arabic_sayings("وأضاف أن ستة قتلوا")] == [None]
    assert arabic_sayings("قال “ “")[0].who is None


def test_a_name_ends_before_whom_it_blames() -> None:
    assert name_after("وزارة الخارجية التحالف الدولي", is_blame=True) == "وزارة الخارجية"
    assert name_after("إن القرية") is None
