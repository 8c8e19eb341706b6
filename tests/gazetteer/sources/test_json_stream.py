"""Features out of JSON, bit by bit."""

import io
import json

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import json_stream
from gazetteer.sources.json_stream import features

ONE = {"type": "Feature", "id": 1, "properties": {"name": "زيتا {[,]}"}, "geometry": None}


def read(text: str | bytes) -> list[tuple[int, dict[str, object]]]:
    return list(features(io.BytesIO(text if isinstance(text, bytes) else text.encode())))


@pytest.mark.parametrize("chunk", [1, 7, 1 << 20])
def test_features_come_whole_whatever_is_read_at_once(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", chunk)
    listed = ",\n".join(json.dumps(ONE | {"id": n}, ensure_ascii=False) for n in range(20))
    text = (
        '{"type": "FeatureCollection", "note": {"features": [1]},\n"features": [' + listed + '], "n": 12}\n'
    )
    found = read(text)
    assert [one["id"] for _, one in found] == list(range(20))
    assert [line for line, _ in found] == list(range(2, 22))
    assert found[0][1] == ONE | {"id": 0}


def test_a_single_feature_and_features_line_by_line() -> None:
    assert read(json.dumps(ONE)) == [(1, ONE)]
    assert [line for line, _ in read("\ufeff" + (json.dumps(ONE) + "\n") * 3)] == [1, 2, 3]
    assert len(read(("\x1e" + json.dumps(ONE) + "\n") * 2)) == 2


def test_an_empty_collection() -> None:
    assert read('{"features": [], "type": "FeatureCollection"}') == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[1, 2]", "line 1: expected a GeoJSON object"),
        ('{"type": "FeatureCollection", "features": [{"a": 1}\n', "line 2: .*"),
        ('{"type": "FeatureCollection", "features": [{"a": ', "cut short"),
        ('{"type": "FeatureCollection", "features": [7]}', "expected a feature, found a int"),
        ('{"type": "FeatureCollection", "features": [{} {}]}', "expected a comma"),
        ('{"type": "Topology", "objects": {}}', "found the type 'Topology'"),
        ('{"type": "Feature", "n": NaN}', "NaN"),
        ('{"a" 1}', "expected a member"),
        ('{"type": "FeatureCollection", "features": ' + "[" * 100_000, "deep|cut short|expected a feature"),
        ('{"crs": {"properties": {"name": "EPSG:32637"}}, "features": []}', "longitude and latitude"),
    ],
)
def test_what_is_no_geojson(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read(text)


def test_the_crs_of_older_files_may_say_what_is_so_anyway() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert len(read(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [ONE]}))) == 1


def test_a_feature_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "_CHUNK", 64)
    monkeypatch.setattr(json_stream, "MAX_FEATURE", 1000)
    with pytest.raises(SourceError, match="more than 1,000 characters"):
        read('{"type": "FeatureCollection", "features": [{"a": "' + "x" * 10_000)


def test_bytes_that_are_no_text_are_marked() -> None:
    ((_, found),) = read(b'{"type": "Feature", "name": "a\xffb"}')
    assert found["name"] == "a\udcffb"
