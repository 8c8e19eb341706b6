"""Who is said in Arabic to have struck."""

import pytest

from incidents.reading.blame.deeds import find_deeds

STRUCK = [
    ("قصفت طائرات روسية القرية", ["Russia"]),
    ("طائرة مسيرة تركية استهدفت سيارة", ["Turkey"]),
    ("قوات النظام قصفت السوق", ["Syrian government"]),
    ("غارة جوية للتحالف العربي أصابت سوقا", ["Saudi-led coalition"]),
    ("قتل ستة في قصف إسرائيلي", ["Israel"]),
    ("اتهم ناشطون التحالف الدولي بقصف القرية", ["US-led coalition"]),
    ("تبنى تنظيم داعش الهجوم", ["Islamic State"]),
    ("حمّل المجلس المحلي روسيا مسؤولية المجزرة", ["Russia"]),
]

NOT_STRUCK = [
    "قصفت الطائرات مواقع داعش",
    "اتهمت روسيا بالكذب",
    "وصل وفد تركي إلى المدينة",
    "قال المرصد السوري إن طائرات قصفت القرية",
    "قصف استهدف مقرات حزب الله",
]


@pytest.mark.parametrize(("text", "parties"), STRUCK)
def test_who_struck(text: str, parties: list[str]) -> None:
    assert [d.actor for d in find_deeds(text)] == parties


@pytest.mark.parametrize("text", NOT_STRUCK)
def test_who_was_struck_or_only_named(text: str) -> None:
    assert find_deeds(text) == []


def test_the_span_holds_whole_words() -> None:
    text = "وقال إن غارة إسرائيلية وقعت"
    (deed,) = find_deeds(text)
    assert text[deed.span.start : deed.span.end] == "غارة إسرائيلية"
