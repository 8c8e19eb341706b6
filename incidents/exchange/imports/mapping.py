"""A mapping file: which column of a table is which property, and how it is written."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.roles import Role

_SETTINGS = ("columns", "dataset", "date_format", "encoding", "separator")
# In all of these a line end is the byte 10, so that a file can be read by lines.
_ENCODING = re.compile(
    r"utf-?8|us-ascii|(?:windows-|cp)125[0-8]|iso-?8859-(?:[1-9]|1[013-6])|koi8-[ru]", re.IGNORECASE
)
_TRIAL = datetime(2015, 12, 26)  # noqa: DTZ001
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """What a mapping file tells.

    Parameters
    ----------
    columns : mapping of str to Role
        By the header as it stands in the table.
    dataset : str or None
        Name of the data set.
    date_format : str
        As for `datetime.strptime`; empty: told by sight.
    encoding : str
        Of the text.
    separator : str
        Between the values of a row; empty: told by sight.
    """

    columns: Mapping[str, Role] = field(default_factory=dict)
    dataset: str | None = None
    date_format: str = ""
    encoding: str = "utf-8"
    separator: str = ""


NO_MAPPING = ColumnMapping()


def read_mapping(path: Path) -> ColumnMapping:
    """Read a mapping file: TOML or JSON, `{column: property}` or that under "columns", beside settings.

    Raises
    ------
    DatasetError
        Naming what is wrong, and what was expected.
    OSError
        If it can't be read.
    """
    document = _document(path)
    columns = document.get("columns", document)
    settings = document if columns is not document else {}
    if unknown := [key for key in settings if key not in _SETTINGS]:
        raise DatasetError(f"{path}: {unknown[0]!r} is no setting; expected {', '.join(_SETTINGS)}")
    texts = {key: _text(path, key, settings[key]) for key in _SETTINGS[1:] if key in settings}
    return ColumnMapping(
        columns=_columns(path, columns),
        dataset=texts.get("dataset"),
        date_format=_date_format(path, texts.get("date_format", "")),
        encoding=_encoding(path, texts.get("encoding", "utf-8")),
        separator=_separator(path, texts.get("separator", "")),
    )


def _document(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise DatasetError(f"{path} has more than {_MOST_BYTES:,} bytes; a mapping file is short")
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise DatasetError(f"{path} is neither TOML nor JSON: {error}") from error
    if not isinstance(document, dict) or not document:
        raise DatasetError(f'{path} maps nothing; expected lines such as "Date of event" = "date"')
    return document


def _columns(path: Path, columns: Any) -> dict[str, Role]:
    if not isinstance(columns, dict):
        raise DatasetError(f'{path}: "columns" is no table of column = property')
    roles = {}
    for column, said in columns.items():
        name = "source_id" if said == "id" else said
        if not isinstance(name, str) or name not in set(Role):
            expected = ", ".join(Role)
            raise DatasetError(
                f"{path}: {said!r}, of column {column[:40]!r}, is no property; expected {expected}"
            )
        roles[column] = Role(name)
    return roles


def _text(path: Path, key: str, value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise DatasetError(f"{path}: {key} is {value!r}; expected text")
    return value


def _date_format(path: Path, form: str) -> str:
    try:
        read = datetime.strptime(_TRIAL.strftime(form), form) if form else _TRIAL  # noqa: DTZ007
    except (ValueError, re.error) as error:
        raise DatasetError(f"{path}: date_format {form!r} can't be used: {error}") from error
    if read.date() != _TRIAL.date():
        raise DatasetError(f'{path}: date_format {form!r} tells no whole day; expected such as "%d/%m/%Y"')
    return form


def _encoding(path: Path, name: str) -> str:
    if not _ENCODING.fullmatch(name):
        raise DatasetError(
            f"{path}: the encoding {name!r} is none of UTF-8, windows-125x, iso-8859-x, koi8-x"
        )
    return name


def _separator(path: Path, mark: str) -> str:
    if mark and (len(mark) > 1 or mark in '"\r\n' or mark.isalnum()):
        raise DatasetError(f"{path}: the separator {mark!r} isn't one mark such as ';' or a tab")
    return mark
