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
    ("حمّل المجلس المحلي روسيا مسؤولية المجزرة", ["Russia"]),
    ("إن الحوثيين أطلقوا صاروخا باليستيا", ["Houthis"]),
    ("صاروخ أطلقه الحوثيون", ["Houthis"]),
    ("إن صاروخا روسيا أصاب المبنى", ["Russia"]),
    ("إن الجيش الأوكراني هو المسؤول عن القصف", ["Ukraine"]),
    ("غارة نسبت إلى الطيران الروسي", ["Russia"]),
    ("أعلنت جماعة الحوثي مسؤوليتها عن الهجوم", ["Houthis"]),
]

NOT_STRUCK = [
    "قصفت الطائرات مواقع داعش",
    "اتهمت روسيا بالكذب",
    "وصل وفد تركي إلى المدينة",
    "قال المرصد السوري إن طائرات قصفت القرية",
    "قصف استهدف مقرات حزب الله",
    "نفى التحالف قصف المدرسة",
    "لم تقصف روسيا المدينة",
    "نفى العميد تركي المالكي قصف المدرسة",
]


@pytest.mark.parametrize(("text", "parties"), STRUCK)
def test_who_struck(text: str, parties: list[str]) -> None:
    assert [d.actor for d in find_deeds(text)] == parties


@pytest.mark.parametrize("text", NOT_STRUCK)
def test_who_was_struck_or_only_named(text: str) -> None:
    assert find_deeds(text) == []


def test_what_a_speaker_owns_to() -> None:
    text = "قالت القيادة إن قواتها نفذت ضربة، وأن القرية بعيدة."
    assert [text[s.start : s.end] for s, _ in find_own_deeds(text)] == ["إن قواتها نفذت"]


def test_the_span_holds_whole_words() -> None:
    text = "وقال إن غارة إسرائيلية وقعت"
    (deed,) = find_deeds(text)
    assert text[deed.span.start : deed.span.end] == "غارة إسرائيلية"
