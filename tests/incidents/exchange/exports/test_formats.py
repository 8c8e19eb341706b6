"""The table of formats, and what holds for each of them."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from incidents.exchange.exports.errors import ExportError
from incidents.exchange.exports.formats import FORMATS, format_of, stream, write
from incidents.exchange.properties import PROPERTIES
from tests.incidents.exchange.exports import made


def test_names_suffixes_and_media_types_are_apart() -> None:
    for each in ("name", "suffix", "media_type", "module", "title"):
        assert len({getattr(f, each) for f in FORMATS.values()}) == len(FORMATS) == 8
    assert [name for name, f in FORMATS.items() if not f.is_read_back] == ["pmtiles"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_suffix_stands_for_its_format(name: str) -> None:
    assert format_of(Path(f"a.b{FORMATS[name].suffix}")) is FORMATS[name]


@pytest.mark.parametrize("collection", PROPERTIES)
@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_collection_is_a_file_of_nothing(name: str, collection: str) -> None:
    out = io.BytesIO()
    if name == "pmtiles":
        with pytest.raises(ExportError, match=f"no feature of {collection} has a geometry"):
            write(name, collection, [], out)
    else:
        assert write(name, collection, [], out) == 0


@pytest.mark.parametrize(
    ("name", "collection", "said"),
    [
        ("shp", "incidents", "no format 'shp'; there are geojson,"),
        ("csv", "strikes", "no collection 'strikes'"),
    ],
)
def test_what_is_unknown_is_refused_before_anything_is_written(name: str, collection: str, said: str) -> None:
    with pytest.raises(ExportError, match=said):
        stream(name, collection, [])


@pytest.mark.parametrize("name", [name for name in FORMATS if not name.startswith("geojson")])
def test_a_feature_that_does_not_fit_is_named_and_leaves_no_file(name: str, tmp_path: Path) -> None:
    bodies = made.bodies(
        [made.incident(n) for n in range(1_500)] + [made.incident(1_500, killed_min="three")]
    )
    with pytest.raises(ExportError, match="feature '1500-x', killed_min: 'three' is no integer"):
        write(name, "incidents", bodies, io.BytesIO(), folder=tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_what_goes_wrong_in_the_store_is_raised_as_it_is(name: str, tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield from made.bodies([made.incident(n) for n in range(1_200)])
        raise OSError(5, "Input/output error", "standoff.sqlite")

    with pytest.raises(OSError, match="Input/output error"):
        write(name, "incidents", broken(), io.BytesIO(), folder=tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_that_goes_away_leaves_no_file(name: str, tmp_path: Path) -> None:
    pieces = stream(name, "places", made.bodies([made.place(n) for n in range(10)]), folder=tmp_path)
    assert next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert not list(tmp_path.iterdir())
