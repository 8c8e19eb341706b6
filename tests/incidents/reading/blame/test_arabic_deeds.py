"""Who is said in Arabic to have struck."""

import pytest

from incidents.reading.blame.deeds import find_deeds, find_own_deeds

STRUCK = [
    ("قصفت طائرات روسية القرية", ["Russia"]),
    ("طائرة مسيرة تركية استهدفت سيارة", ["Turkey"]),
    ("قوات النظام قصفت السوق", ["Syrian government"]),
    ("غارة جوية للتحالف العربي أصابت سوقا", ["Saudi-led coalition"]),
    ("قتل ستة في قصف إسرائيلي", ["Israel"]),
    ("اتهم ناشطون التحالف الدولي بقصف القرية", ["US-led coalition"]),
    ("تبنى تنظيم داعش الهجوم", ["Islamic State"]),
    ("حمل المجلس المحلي روسيا مسؤولية المجزرة", ["Russia"]),
    ("إن الحوثيين أطلقوا صاروخا باليستيا", ["Houthis"]),
    ("صاروخ أطلقه الحوثيون", ["Houthis"]),
    ("إن صاروخا روسيا أصاب المبنى", ["Russia"]),
    ("إن الجيش الأوكراني هو المسؤول عن القصف", ["Ukraine"]),
    ("غارة نسبت إلى الطيران الروسي", ["Russia"]),
    ("أعلنت جماعة الحوثي مسؤوليتها عن الهجوم", ["Houthis"]),
    ("قذائف أطلقتها مليشيا الحوثي على حي سكني", ["Houthis"]),
    ("قصف صاروخي نفذته قوات خليفة حفتر", ["Libyan National Army"]),
    ("قتلوا في غارات روسية وسورية على القرية", ["Russia", "Syrian government"]),
    ("ألقت الحكومة باللائمة على الحوثيين", ["Houthis"]),
    ("إن طائرات القوة الجوية العراقية وجهت ضربة جوية", ["Iraq"]),
    ("إن طائرات التحالف ردت فقتلت تسعة", ["US-led coalition"]),
    ("رجحت مصادر وقوف خلايا تنظيم الدولة وراء الهجوم", ["Islamic State"]),
    ("طيران العدوان السعودي الأمريكي استهدف حافلة", ["Saudi-led coalition"]),
]

NOT_STRUCK = [
    "قصفت الطائرات مواقع داعش",
    "اتهمت روسيا بالكذب",
    "وصل وفد تركي إلى المدينة",
    "قال المرصد السوري إن طائرات قصفت القرية",
    "قصف استهدف مقرات حزب الله",
    "نفى التحالف قصف المدرسة",
    "لم تقصف روسيا المدينة",
    "قال الحوثيون الذين لم يعلنوا مسؤوليتهم عن الهجوم",
    "نفى العميد تركي المالكي قصف المدرسة",
]


@pytest.mark.parametrize(("text", "parties"), STRUCK)
def test_who_struck(text: str, parties: list[str]) -> None:
    assert [d.actor for d in find_deeds(text)] == parties


@pytest.mark.parametrize("text", NOT_STRUCK)
def test_who_was_struck_or_only_named(text: str) -> None:
    assert find_deeds(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قالت القيادة إن قواتها نفذت ضربة، وأن القرية بعيدة.", ["إن قواتها نفذت"]),
        ("قال الجيش إن طائراته شاركت في الغارة.", ["إن طائراته شاركت في"]),
        ("أعلن الجيش الأمريكي تنفيذ غارة جوية قرب البلدة.", ["تنفيذ غارة"]),
        ("قال الناطق باسم الجيش إن سلاح الجو هاجم الموقع.", ["إن سلاح الجو هاجم"]),
        ("ذكر مصدر أن الطيران شن هجوما.", []),
        ("قال السكان إن سلاح الجو هاجم القرية.", []),
    ],
)
def test_what_a_speaker_owns_to(text: str, words: list[str]) -> None:
    assert [text[s.start : s.end] for s, _ in find_own_deeds(text)] == words


def test_the_span_holds_whole_words() -> None:
    text = "وقال إن غارة إسرائيلية وقعت"
    (deed,) = find_deeds(text)
    assert text[deed.span.start : deed.span.end] == "غارة إسرائيلية"
