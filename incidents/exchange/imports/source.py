"""A file of a data set as rows, and what makes incidents of them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from gazetteer.errors import SourceError
from gazetteer.sources import json_stream
from gazetteer.sources.stream import lines, opened
from gazetteer.uncertainty import DefaultRadius
from incidents.exchange.exports import back
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.imports.batches import Feature
from incidents.exchange.imports.columns import columns_of, shown
from incidents.exchange.imports.errors import DatasetError, RowError
from incidents.exchange.imports.events import Events, Layout
from incidents.exchange.imports.mapping import ColumnMapping
from incidents.exchange.imports.own import is_own, restored_row, unescaped
from incidents.exchange.imports.roles import Role
from incidents.exchange.imports.schemas import EXPORTED, SCHEMAS, Format
from incidents.exchange.imports.shapes import Shape, Shapes, shape_of
from incidents.exchange.imports.sniff import FEATURES, TABLES
from incidents.exchange.imports.tables import Item, Table

Make = Callable[[Any], tuple[Feature, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file being read.

    Parameters
    ----------
    rows : iterator of tuple
        The line of a row, its values, and why it is no row ("" where it is one).
    make : callable
        The incident of a row's values and what is doubtful about it; raises what is wrong.
    position : callable
        Bytes read so far, for a progress bar.
    """

    rows: Iterator[Item]
    make: Make
    position: Callable[[], int]


@contextmanager
def opened_source(
    path: Path, form: Format, *, dataset: str, mapping: ColumnMapping, radii: Sequence[DefaultRadius]
) -> Iterator[Source]:
    """Open a file as rows.

    Raises
    ------
    DatasetError
        Naming the file, if it can't be read as one of the format; also while the rows are read.
    OSError
        If it can't be read.
    """
    layout = Layout(dataset=dataset, schema=SCHEMAS[form], date_format=mapping.date_format, radii=radii)
    try:
        if form is Format.GPKG:
            # Imported only here: it brings GDAL, which nothing else needs.
            features = import_module("gazetteer.sources.geopackage").features(path)
            shapes = Shapes(layout, mapping)
            yield Source(rows=_of_geopackage(features), make=shapes.make, position=lambda: 0)
            return
        if form in EXPORTED:
            exported, shapes = _of_exported(path, form), Shapes(layout, mapping)
            yield Source(rows=exported, make=shapes.make, position=lambda: 0)
            return
        with opened(path, FEATURES if form is Format.GEOJSON else TABLES) as stream:
            if form is Format.GEOJSON:
                rows, make = _of_geojson(stream.file), Shapes(layout, mapping).make
                yield Source(rows=rows, make=make, position=stream.position)
            else:
                table = _table(stream.file, layout, mapping)
                make_row = _maker(table.header, layout, mapping)
                yield Source(rows=table.rows(), make=make_row, position=stream.position)
    except (SourceError, DatasetError, ExportedFileError) as error:
        said = str(error) if str(path) in str(error) else f"{path}: {error}"
        raise DatasetError(said) from error


def _table(file: BinaryIO, layout: Layout, mapping: ColumnMapping) -> Table:
    header = layout.schema.header
    return Table(lines(file), header=header, encoding=mapping.encoding, separator=mapping.separator)


def _maker(header: tuple[str, ...], layout: Layout, mapping: ColumnMapping) -> Make:
    if is_own(dict.fromkeys(header)):
        return lambda values: (restored_row(dict(zip(header, values, strict=True))), "")
    columns = columns_of(header, layout.schema, mapping)
    if not {Role.LON, Role.LAT} <= columns.at.keys():
        raise DatasetError(
            f"no columns for latitude and longitude, such as 'lat' and 'lon'; it has {shown(header)}; "
            'name them in a mapping file, such as "North" = "lat"'
        )
    return Events(replace(layout, columns=columns)).feature


def _of_geojson(file: BinaryIO) -> Iterator[Item]:
    for line, feature in json_stream.features(file):
        try:
            yield line, shape_of(feature), ""
        except RowError as error:
            yield line, feature, str(error)


def _of_geopackage(features: Iterator[tuple[dict[str, Any], Any]]) -> Iterator[Item]:
    for number, (values, geometry) in enumerate(features, start=1):
        told = {name: _plain(value) for name, value in values.items()}
        told = unescaped(told) if is_own(told) else told
        yield number, Shape(id=None, properties=told, geometry=geometry and geometry.shape), ""


def _of_exported(path: Path, form: Format) -> Iterator[Item]:
    for number, feature in enumerate(back.read(form.value, "incidents", path), start=1):
        yield number, shape_of(feature), ""


def _plain(value: Any) -> Any:
    """A field as JSON knows it; days and times as text."""
    return value if value is None or isinstance(value, str | int | float | list | dict) else str(value)
