"""Careless Arabic spelling, mended letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.reading.text.arabic_spelling import respelt


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("اعلنت وزاره الصحه", "أعلنت وزارة الصحة"),
        ("الجيش الاسرائيلى", "الجيش الإسرائيلي"),
        ("والاصابات الاخيره", "والإصابات الأخيرة"),
        ("الى ان ادى", "إلى أن أدى"),
        ("فى ليله الاحد", "في ليلة الأحد"),
        ("حتي الان", "حتى الآن"),
        ("إستهداف الأحتلال", "استهداف الاحتلال"),
        ("للاطفال وباصابات", "للأطفال وبإصابات"),
        ("ثلاثه شهداء", "ثلاثة شهداء"),
        # No careless spelling: what is spelled so is another word, or a name.
        ("إن أن على علي", "إن أن على علي"),
        ("أصابه", "أصابه"),
        ("كان واحد في وادي كبرى", "كان واحد في وادي كبرى"),
        ("حوالي عشرة، وكان نفي", "حوالي عشرة، وكان نفي"),
        ("ادلب", "ادلب"),
        ("no Arabic", "no Arabic"),
    ],
)
def test_words_of_the_list_are_spelled_as_editors_do(written: str, read: str) -> None:
    assert respelt(written) == read


@given(st.text(alphabet="اأإآىيةهلوبنعت ", max_size=60))
def test_every_letter_stays_in_its_place(text: str) -> None:
    assert len(respelt(text)) == len(text)
    assert respelt(respelt(text)) == respelt(text)
