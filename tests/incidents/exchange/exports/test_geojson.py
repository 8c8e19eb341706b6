"""GeoJSON and text sequences: the stored texts as they are."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from incidents.exchange.exports import geojson, geojson_sequence
from incidents.exchange.exports.errors import ExportedFileError
from tests.incidents.exchange.exports import made


def test_a_collection_is_the_stored_texts_a_feature_a_line() -> None:
    bodies = ['{"type":"Feature","id":"a", "odd" : 1.10}', '{"id":"b"}']
    written = b"".join(geojson.chunks("incidents", bodies)).decode()
    assert written == f'{{"type":"FeatureCollection","features":[\n{bodies[0]},\n{bodies[1]}\n]}}\n'


def test_an_empty_collection_is_one() -> None:
    assert json.loads(b"".join(geojson.chunks("places", []))) == {"type": "FeatureCollection", "features": []}
    assert b"".join(geojson_sequence.chunks("places", [])) == b""


def test_each_record_of_a_sequence_is_between_a_separator_and_a_line_feed() -> None:
    written = b"".join(geojson_sequence.chunks("places", ['{"id":"a"}', '{"id":"b"}']))
    assert written == b'\x1e{"id":"a"}\n\x1e{"id":"b"}\n'


def test_half_a_surrogate_pair_becomes_its_escape() -> None:
    body = json.dumps({"id": "a", "title": "x\ud800y"}, ensure_ascii=False)
    written = b"".join(geojson.chunks("incidents", [body]))
    assert json.loads(written)["features"] == [{"id": "a", "title": "x\ud800y"}]


def test_pieces_leave_before_all_features_came() -> None:
    asked = 0

    def endless() -> Iterator[str]:
        nonlocal asked
        for asked in count(1):
            yield json.dumps(made.incident(asked))

    piece = next(geojson.chunks("incidents", endless()))
    assert len(piece) < 3 << 20
    assert asked < 10_000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", ""),
        (b'{"type":"FeatureCollection","features":[\n{"type":"Feature"', "line 2: cut short"),
        (b"[1, 2]", "line 1: expected a GeoJSON object"),
        (b'{"type":"Topology"}', "expected features, found the type 'Topology'"),
        (b'{"type":"FeatureCollection","features":[NaN]}', "NaN is no JSON"),
    ],
)
def test_what_is_no_geojson_is_named_by_its_line(tmp_path: Path, text: bytes, said: str) -> None:
    path = tmp_path / "o.geojson"
    path.write_bytes(text)
    if not said:
        assert list(geojson.features("incidents", path)) == []
        return
    with pytest.raises(ExportedFileError, match=said):
        list(geojson.features("incidents", path))
