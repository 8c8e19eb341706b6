"""Which column plays which role."""

import pytest

from incidents.exchange.imports.columns import MOST_COLUMNS, columns_of
from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.mapping import ColumnMapping
from incidents.exchange.imports.roles import Role
from incidents.exchange.imports.schemas import SCHEMAS, Format

_PLAIN = SCHEMAS[Format.CSV]


def test_headers_are_known_in_english_and_arabic() -> None:
    english = columns_of(("Incident Date", "LAT", "Long", "Civilians killed (min)"), _PLAIN)
    assert english.at == {Role.DATE: 0, Role.LAT: 1, Role.LON: 2, Role.KILLED_MIN: 3}
    arabic = columns_of(("التاريخ", "خط العرض", "خط الطول", "عدد القتلى", "المكان"), _PLAIN)
    assert arabic.at == {Role.DATE: 0, Role.LAT: 1, Role.LON: 2, Role.KILLED: 3, Role.PLACE: 4}


def test_all_columns_that_say_notes_count() -> None:
    columns = columns_of(("lat", "lon", "notes", "grading", "source"), _PLAIN)
    assert set(columns.many[Role.NOTES]) == {2, 3, 4}


def test_a_mapping_goes_first() -> None:
    mapping = ColumnMapping(columns={"reported": Role.DATE, "N": Role.LAT})
    columns = columns_of(("date", "reported", "N", "lon"), _PLAIN, mapping)
    assert columns.at == {Role.DATE: 1, Role.LAT: 2, Role.LON: 3}
    assert columns.named(Role.DATE) == "reported"


@pytest.mark.parametrize(
    ("header", "mapping", "said"),
    [
        (("date", "lat", "lon", "date"), {}, "'date' is there twice"),
        (("date", "lat", "lon"), {"day of it": Role.DATE}, "names a column 'day of it'.*'date', 'lat'"),
        (("a", "b", "lat", "lon"), {"a": Role.DATE, "b": Role.DATE}, "gives date twice, as 'a' and 'b'"),
        (("",) * (MOST_COLUMNS + 1), {}, "2,001 columns"),
    ],
)
def test_what_has_two_meanings_is_refused(
    header: tuple[str, ...], mapping: dict[str, Role], said: str
) -> None:
    with pytest.raises(DatasetError, match=said):
        columns_of(header, _PLAIN, ColumnMapping(columns=mapping))


def test_a_data_set_without_its_columns_is_refused() -> None:
    with pytest.raises(
        DatasetError, match="ACLED has a column 'event id cnty', 'geo precision'; this file has"
    ):
        columns_of(("event_date", "latitude", "longitude"), SCHEMAS[Format.ACLED])


def test_a_column_that_plays_no_role_may_be_there_twice() -> None:
    assert columns_of(("lat", "lon", "x1", "x1"), _PLAIN).at == {Role.LAT: 0, Role.LON: 1}
