"""Toponyms in Arabic: what stands before a name, and what is written with it."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.text.sentences import plain, sentences
from tests.incidents.reading.tables import distance_of, read

NAMES = [
    ("قصفت الطائرات مواقع في محافظات حلب وإدلب واللاذقية.", ["حلب", "إدلب", "اللاذقية"]),
    ("قصفت الطائرات مدينتي حلب وإدلب.", ["حلب", "إدلب"]),
    ("قصفت الطائرات حلب وإدلب واللاذقية.", ["حلب", "إدلب", "اللاذقية"]),
    ("استهدف القصف بلدات سراقب وخان شيخون في ريف إدلب.", ["سراقب", "خان شيخون", "إدلب"]),
    ("أكدت الوزارة أن أحدا لم يقصف المشفى، وأن أقرب غارة كانت قرب حلب.", ["حلب"]),
    ("وقع الانفجار بين مدينتي الرقة ودير الزور شمال شرقي سوريا.", ["الرقة", "دير الزور", "سوريا"]),
    ("شهدت صنعاء وتعز والحديدة غارات.", ["صنعاء", "تعز", "الحديدة"]),
    ("أصابت القذائف أحياء الجورة والقصور بدير الزور.", ["دير الزور"]),
    ("قالت قوات سوريا الديمقراطية إن مقاتليها تقدموا نحو الرقة.", ["الرقة"]),
    ("مقتل خمسة في بلدة هجين بمحافظة دير الزور.", ["هجين", "دير الزور"]),
    ("قال الرئيس محمد مرسي إن مصر لن تشارك.", []),
    ("نفى التحالف قصف مدينة المخا اليمنية مساء أمس.", ["المخا"]),
    ("سقطت قذيفة على حي الشيخ مقصود في حلب.", ["حلب"]),
    ("استهدف طيران مسير سيارة في قرية عين زنبقة شمال حلب.", ["عين زنبقة", "حلب"]),
    ("سمع دوي انفجار في العاصمة دمشق وريفها.", ["دمشق"]),
    ("وصلت الطائرات للرقة ليلا.", ["لرقة"]),
    ("غارات على سوق في مديرية عبس بمحافظة حجة.", ["عبس", "حجة"]),
    ("قصف مخيم زنبقان للنازحين جنوب الفاشر.", ["زنبقان", "الفاشر"]),
    ("وكانت دمشق قد اتهمت التحالف بالقصف.", []),
    ("قصف على بلدة كفرزنوى السورية أدى إلى مقتل ثلاثة.", ["كفرزنوى"]),
    ("غارات على بلدتي زنبقين وكفرزنوى في ريف حلب.", ["زنبقين", "كفرزنوى", "حلب"]),
    ("قصف مخيم للنازحين قرب حلب.", ["حلب"]),
    ("أصيب أكثر من ٥٥ آخرين جنوبي الخرطوم.", ["الخرطوم"]),
    ("أنكرت أنقرة ذلك، وأعلن البنتاغون أن جنوده بخير.", []),
    ("قال مراسل الجزيرة إن غارات روسية وسورية أصابت درعا.", ["درعا"]),
    ("سقط صاروخ قرب مطار زنبقين العسكري.", ["زنبقين العسكري"]),
    ("قال في بيان إن الطائرة من طراز حديث.", []),
    ("دخلت القوات إلى الأراضي السورية.", []),
    ("كان ليل الأحد هادئا كما قال أحد السكان.", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_with_what_is_written_with_them_parted(world: Gazetteer, text: str, names: list[str]) -> None:
    found = find_toponyms(sentences(plain(text)), world)
    assert [t.name.removeprefix("محافظة ") for t in found] == names
    for toponym in found:
        assert text[toponym.span.start : toponym.span.end] == toponym.name


def test_a_list_of_provinces_is_asked_for_as_provinces(world: Gazetteer) -> None:
    found = find_toponyms(sentences("غارات في محافظتي حلب وإدلب."), world)
    assert [t.query for t in found] == ["محافظة حلب", "محافظة إدلب"]


@pytest.mark.parametrize("words", ["يبعد 30 كيلومتراً عن القامشلي", "على بعد 30 كم من القامشلي"])
def test_what_a_distance_is_measured_from_is_a_place(world: Gazetteer, words: str) -> None:
    assert distance_of(read(f"وقال الناطق إن الهدف {words}.", world)).reference.location is not None
