"""Words that tell the kind of a place."""

import pytest

from gazetteer.descriptors import split_descriptor


@pytest.mark.parametrize(
    ("query", "name", "code"),
    [
        ("Deir ez-Zor city", "Deir ez-Zor", "PPLA"), ("city of Dier Ezzor", "Dier Ezzor", "PPLA"),
        ("the town of Ayyash", "Ayyash", "PPL"), ("village of Hatla", "Hatla", "PPL"),
        ("Deir al-Zour province", "Deir al-Zour", "ADM1"), ("Raqqa Governorate", "Raqqa", "ADM1"),
        ("the province of Raqqa", "Raqqa", "ADM1"), ("Manbij county", "Manbij", "ADM2"),
        ("Deir ez-Zor military airport", "Deir ez-Zor", "AIRB"),
        ("Dayr al-Zawr air base", "Dayr al-Zawr", "AIRB"),
        ("Deir Ezzor airport", "Deir Ezzor", "AIRP"), ("X airbase", "X", "AIRB"), ("X airfield", "X", "AIRF"),
        ("the Saeqa camp", "Saeqa", "MILB"), ("Ayash military base", "Ayash", "MILB"),
        ("al-Omar oil field", "al-Omar", "OILF"), ("al-Umar oilfield", "al-Umar", "OILF"),
        ("Conoco gas plant", "Conoco", "GASF"), ("Jabal Thardah", "Thardah", "HLLS"),
        ("Thardah Mountains", "Thardah", "MT"), ("Ayyash ammunition depots", "Ayyash", "INSM"),
        ("مدينة دير الزور", "دير الزور", "PPLA"), ("محافظة الرقة", "الرقة", "ADM1"),
        ("بلدة عياش", "عياش", "PPL"),
        ("قرية حطلة", "حطلة", "PPL"), ("مطار دير الزور العسكري", "دير الزور", "AIRB"),
        ("معسكر الصاعقة", "الصاعقة", "MILB"), ("حقل العمر النفطي", "العمر", "OILF"),
        ("جبل الثردة", "الثردة", "MT"),
    ],
)  # fmt: skip
def test_descriptors_are_split_off(query: str, name: str, code: str) -> None:
    described = split_descriptor(query)
    assert described.name == name
    assert code.startswith(described.wanted)
    assert described.wanted
    assert described.words


@pytest.mark.parametrize(
    "query", ["Deir ez-Zor", "airbase", "the camp", "", "city", "مدينة", "x " * 500, "Cityville"]
)
def test_what_has_no_descriptor_stays_whole(query: str) -> None:
    described = split_descriptor(query)
    assert described.name == query.strip()
    assert not described.wanted
