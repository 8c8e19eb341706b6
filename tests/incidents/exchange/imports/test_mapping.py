"""Mapping files."""

from pathlib import Path

import pytest

from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.mapping import ColumnMapping, read_mapping
from incidents.exchange.imports.roles import Role


def _read(tmp_path: Path, text: str) -> ColumnMapping:
    path = tmp_path / "mapping"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def test_columns_alone(tmp_path: Path) -> None:
    expected = {"Day of it": Role.DATE, "رقم": Role.ID}
    assert _read(tmp_path, '"Day of it" = "date"\n"رقم" = "id"\n').columns == expected
    assert _read(tmp_path, '{"Day of it": "date", "رقم": "source_id"}').columns == expected


def test_columns_and_settings(tmp_path: Path) -> None:
    mapping = _read(
        tmp_path,
        'dataset = "ours"\ndate_format = "%d/%m/%Y"\nencoding = "windows-1256"\nseparator = ";"\n'
        '[columns]\n"North" = "lat"\n',
    )
    assert mapping == ColumnMapping(
        columns={"North": Role.LAT},
        dataset="ours",
        date_format="%d/%m/%Y",
        encoding="windows-1256",
        separator=";",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "maps nothing"),
        ("{", "neither TOML nor JSON"),
        ('"a" = ', "neither TOML nor JSON"),
        ("[" * 100_000, "neither TOML nor JSON"),
        ('"a" = "victims"', "'victims', of column 'a', is no property; expected source_id, title"),
        ('"a" = 3', "3, of column 'a', is no property"),
        ('colour = "red"\n[columns]\n"a" = "date"', "'colour' is no setting"),
        ('columns = "date"', "is no table"),
        ('date_format = "%d/%m"\n[columns]\n"a" = "date"', "tells no whole day"),
        ('date_format = "%Q"\n[columns]\n"a" = "date"', "date_format"),
        ('date_format = "day"\n[columns]\n"a" = "date"', "tells no whole day"),
        ('encoding = "utf-16"\n[columns]\n"a" = "date"', "encoding 'utf-16' is none of"),
        ('encoding = "zlib"\n[columns]\n"a" = "date"', "encoding 'zlib' is none of"),
        ('separator = "ab"\n[columns]\n"a" = "date"', "isn't one mark"),
        ('dataset = 3\n[columns]\n"a" = "date"', "dataset is 3; expected text"),
    ],
)
def test_what_is_no_mapping_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DatasetError, match=said):
        _read(tmp_path, text)


def test_a_mapping_is_short(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="short"):
        _read(tmp_path, "#" * 2_000_000)
