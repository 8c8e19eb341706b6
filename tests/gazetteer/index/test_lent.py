"""What a settlement has from the district that is named after it."""

from collections.abc import Callable, Iterable
from contextlib import closing

import pytest

from gazetteer.index.entry import FULL, Entry
from gazetteer.index.file import IndexFile

Indexed = Callable[[Iterable[Entry]], IndexFile]
Make = Callable[..., Entry]


def first(index: IndexFile, name: str) -> str:
    row, _ = index.search(name)[0]
    return index.entry(row).place.id


@pytest.mark.parametrize("people", [0, 90_000])
def test_of_homonyms_the_seat_of_the_district_is_meant(indexed: Indexed, entry: Make, people: int) -> None:
    hamlets = [entry(f"hamlet-{lat}", "Tell Qasr", "Tal Kasr", lat=lat) for lat in (31.0, 33.0, 38.0)]
    district = entry("district", "Tall Qasr", code="ADM2", population=people, lat=35.0)
    with closing(indexed([*hamlets, entry("seat", "Tell Qasr", lat=35.2), district])) as index:
        assert first(index, "Tell Qasr") == first(index, "Tel Qasr") == "seat"


def test_the_seat_is_called_as_its_district(indexed: Indexed, entry: Make) -> None:
    town = entry("town", "Zamrin", population=50_000, lat=35.4)
    district = entry("district", "Zamreen", code="ADM2", population=80_000)
    with closing(indexed([town, district])) as index:
        assert first(index, "Zamreen") == "town"
        assert [index.entry(row).place.id for row in index.rows_named("zamreen", FULL)] == [
            "town",
            "district",
        ]
        assert index.entry(1).place.names == ("Zamrin",)


def test_what_is_called_otherwise_or_far_off_is_no_seat(indexed: Indexed, entry: Make) -> None:
    far, other = entry("far", "Zamrin", lat=36.5), entry("other", "Zumurrud")
    with closing(indexed([far, other, entry("district", "Zamreen", code="ADM2")])) as index:
        assert [index.entry(row).place.id for row in index.rows_named("zamreen", FULL)] == ["district"]
