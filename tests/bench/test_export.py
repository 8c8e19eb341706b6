"""What the export benchmark measures is what it says."""

import json

import bench_export

from incidents.exchange.exports import columns


def test_the_made_features_have_twelve_properties_that_every_format_can_hold() -> None:
    made = [bench_export.feature(n) for n in range(100)]
    assert {len(f["properties"]) for f in made} == {12}
    (batch,) = columns.batches(bench_export.COLLECTION, map(json.dumps, made))
    assert batch.num_rows == len({f["id"] for f in made}) == 100


def test_a_feature_that_came_back_otherwise_is_seen() -> None:
    one = bench_export.feature(1)
    filled = one | {"properties": one["properties"] | {"notes": None}}
    moved = one | {"geometry": {"type": "Point", "coordinates": [0.0, 0.0]}}
    changed = one | {"properties": one["properties"] | {"title": ""}}
    assert bench_export.digest(filled) == bench_export.digest(one)
    assert len({bench_export.digest(f) for f in (one, moved, changed)}) == 3
