"""KML, for Google Earth and its like: typed data, time, and words that stay words.

Google Earth takes a description for HTML and `$[name]` in it for a value. So descriptions are escaped as
HTML, dollar signs too, before they are escaped as XML, and balloons show nothing else. A value that is null
is left out; an empty one is there. No style asks another host for a picture.

References
----------
OGC 12-007r2, KML 2.3, https://docs.ogc.org/is/12-007r2/12-007r2.html
"""

import html
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import shapely
from shapely.geometry import MultiLineString, Point, Polygon

from incidents.exchange.exports import columns, kml_reader
from incidents.exchange.exports.formats import Json
from incidents.exchange.exports.geojson import encoded
from incidents.exchange.exports.looks import AREA_COLOUR, PLAIN, REGIONS, VERDICTS
from incidents.exchange.properties import PROPERTIES, Kind

# The name in the list of places, and what the balloon says under it.
_NAMES = {
    "incidents": "title",
    "claim-areas": "quote",
    "findings": "quote",
    "places": "name",
    "reports": "title",
}
_DESCRIPTIONS = {
    "incidents": ("title", "verdict", "georeferenceRemarks"),
    "claim-areas": ("claimant", "quote", "region"),
    "findings": ("verdict", "reason"),
    "places": ("name", "georeferenceRemarks"),
    "reports": ("title", "publisher"),
}
# Which property chooses the style.
_STYLED_BY = {"incidents": "verdict", "findings": "verdict", "claim-areas": "region"}
_TYPES = {Kind.WHOLE: "int", Kind.NUMBER: "double", Kind.TRUTH: "bool"}
_PIXELS_PER_MM = 3.8
# A bare carriage return would come back as a line feed.
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A KML document of one folder, called as the collection."""
    placemarks = chain.from_iterable(
        _placemarks(collection, batch) for batch in columns.batches(collection, bodies)
    )
    return encoded(chain((_head(collection),), placemarks, ("</Folder></Document></kml>\n",)))


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features, in their order."""
    return kml_reader.features(collection, path)


def _head(collection: str) -> str:
    fields = "".join(
        f'<SimpleField name="{about.name}" type="{_TYPES.get(about.kind, "string")}">'
        f"<displayName>{_xml(about.title)}</displayName></SimpleField>\n"
        for about in PROPERTIES[collection]
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n'
        f"<name>{collection}</name>\n{''.join(_styles())}"
        f'<Schema name="{collection}" id="{collection}">\n<SimpleField name="id" type="string"/>\n{fields}'
        f"</Schema>\n<Folder><name>{collection}</name>\n"
    )


def _styles() -> Iterator[str]:
    balloon = "<BalloonStyle><text>$[description]</text></BalloonStyle>"
    for verdict, look in (*VERDICTS.items(), ("plain", PLAIN)):
        colour, width = _colour(look.colour), look.width_mm * _PIXELS_PER_MM
        icon = f"<IconStyle><color>{colour}</color><scale>{look.size_mm / 4:g}</scale></IconStyle>"
        line = f"<LineStyle><color>{colour}</color><width>{width:g}</width></LineStyle>"
        yield f'<Style id="{verdict}">{icon}{line}{balloon}</Style>\n'
    for region in REGIONS:
        alpha, width = (0x70, 2) if region == "certain" else (0x28, 1)
        line = f"<LineStyle><color>{_colour(AREA_COLOUR)}</color><width>{width}</width></LineStyle>"
        fill = f"<PolyStyle><color>{_colour(AREA_COLOUR, alpha)}</color></PolyStyle>"
        yield f'<Style id="{region}">{line}{fill}{balloon}</Style>\n'
        yield f'<Style id="{region}-outside">{line}<PolyStyle><fill>0</fill></PolyStyle>{balloon}</Style>\n'


def _colour(rgb: tuple[int, int, int], alpha: int = 255) -> str:
    """KML's order: alpha, blue, green, red."""
    return bytes((alpha, *reversed(rgb))).hex()


def _placemarks(collection: str, batch: pa.RecordBatch) -> Iterator[str]:
    rows = batch.to_pylist()
    shapes = shapely.from_wkb([row.pop(columns.GEOMETRY, None) for row in rows])
    kinds = {"id": Kind.TEXT} | {about.name: about.kind for about in PROPERTIES[collection]}
    data = [_data(name, kind, batch.column(name).to_pylist()) for name, kind in kinds.items()]
    for row, shape, values in zip(rows, shapes, zip(*data, strict=True), strict=True):
        yield _placemark(collection, row, shape, "".join(values))


def _data(name: str, kind: Kind, values: list[Any]) -> list[str]:
    """The elements of a column's values, nothing for null."""
    text = _TEXTS.get(kind, str)
    start, end = f'<SimpleData name="{name}">', "</SimpleData>"
    return ["" if value is None else f"{start}{text(value)}{end}" for value in values]


def _placemark(collection: str, row: Json, shape: Any, values: str) -> str:
    said = " · ".join(row[name] for name in _DESCRIPTIONS[collection] if row[name])
    return (
        f"<Placemark><name>{_xml(row[_NAMES[collection]] or '')}</name>"
        f"<description>{_xml(_inert(said))}</description>{_time(row)}"
        f"<styleUrl>#{_style_of(collection, row)}</styleUrl>"
        f'<ExtendedData><SchemaData schemaUrl="#{collection}">{values}</SchemaData></ExtendedData>'
        f"{'' if shape is None else _geometry(shape)}</Placemark>\n"
    )


def _xml(text: str) -> str:
    return text.translate(_MARKS)


def _inert(text: str) -> str:
    return html.escape(text).replace("$", "&#36;")


def _time(row: Json) -> str:
    start, end = row.get("date"), row.get("date_end")
    if start is None:
        return ""
    if end is None:
        return f"<TimeStamp><when>{start}</when></TimeStamp>"
    return f"<TimeSpan><begin>{start}</begin><end>{end}</end></TimeSpan>"


def _style_of(collection: str, row: Json) -> str:
    chosen = row.get(_STYLED_BY.get(collection, ""))
    if collection == "claim-areas":
        region = chosen if chosen in REGIONS else "possible"
        return f"{region}-outside" if row["outside"] else region
    return str(chosen) if chosen in VERDICTS else "plain"


_TEXTS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.TEXT: _xml,
    Kind.NESTED: _xml,
    Kind.TRUTH: "{:d}".format,
    Kind.DAY: date.isoformat,
}


def _geometry(shape: Any) -> str:
    if isinstance(shape, Point):
        return f"<Point>{_coordinates(shape)}</Point>"
    if isinstance(shape, MultiLineString):
        lines = [
            f"<LineString><tessellate>1</tessellate>{_coordinates(line)}</LineString>" for line in shape.geoms
        ]
        return lines[0] if len(lines) == 1 else f"<MultiGeometry>{''.join(lines)}</MultiGeometry>"
    return f"<MultiGeometry>{''.join(map(_polygon, shape.geoms))}</MultiGeometry>"


def _polygon(polygon: Polygon) -> str:
    holes = "".join(f"<innerBoundaryIs>{_ring(ring)}</innerBoundaryIs>" for ring in polygon.interiors)
    return f"<Polygon><outerBoundaryIs>{_ring(polygon.exterior)}</outerBoundaryIs>{holes}</Polygon>"


def _ring(ring: Any) -> str:
    return f"<LinearRing>{_coordinates(ring)}</LinearRing>"


def _coordinates(shape: Any) -> str:
    pairs = shapely.get_coordinates(shape).tolist()
    return f"<coordinates>{' '.join(f'{lon!r},{lat!r}' for lon, lat in pairs)}</coordinates>"
