"""The forest: every key in one leaf, boxes round what they hold, searches that find what a scan finds."""

import numpy as np
import pytest

from incidents.crosscheck.tree import Forest, grow, search

WEIGHTS = np.ones(6)


def forest_of(keys: np.ndarray, trees: np.ndarray, count: int) -> Forest:
    return grow(keys, trees.astype(np.int32), count, WEIGHTS)


def random_keys(count: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    keys = np.empty((count, 6))
    points = rng.normal(size=(count, 3))
    keys[:, :3] = points / np.linalg.norm(points, axis=1)[:, None]
    keys[:, 3] = rng.exponential(0.02, count)
    keys[:, 4] = rng.integers(100, size=count)
    keys[:, 5] = keys[:, 4] + rng.integers(5, size=count)
    return keys


@pytest.mark.parametrize("count", [1, 32, 33, 65, 1_000])
def test_each_key_is_in_one_leaf_and_inside_its_boxes(count: int) -> None:
    keys = random_keys(count, seed=count)
    trees = np.arange(count) % 3
    forest = forest_of(keys, trees, 3)
    nodes = forest.roots[-1]
    held: list[int] = []
    for node in range(nodes):
        lo, hi = forest.spans[node]
        inside, box = forest.keys[lo:hi], forest.boxes[node]
        assert (inside[:, :3] >= box[:3]).all() and (inside[:, :3] <= box[3:6]).all()
        assert (inside[:, 3] <= box[6]).all()
        assert (inside[:, 4] >= box[7]).all() and (inside[:, 5] <= box[8]).all()
        if forest.skips[node] == node + 1:
            assert hi - lo <= 32
            held += forest.rows[lo:hi].tolist()
    assert sorted(held) == list(range(count))
    assert np.array_equal(forest.keys, keys[forest.rows])


@pytest.mark.parametrize("same", [True, False])
def test_a_search_finds_what_a_scan_finds(same: bool) -> None:
    keys = random_keys(500, seed=1)
    if same:
        keys[:] = keys[0]  # no cut parts them
    trees = np.arange(500) % 2
    forest = forest_of(keys, trees, 2)
    asked = random_keys(40, seed=2)
    asked[:, 3] = 0.3
    buffer = np.empty(40 * 500, np.int64)
    following, count = search(forest, asked, np.zeros(40, np.int32), first=0, found=buffer)
    assert following == 40
    found = set(buffer[:count].tolist())
    for n, key in enumerate(asked):
        for row in np.flatnonzero(trees == 0):
            other = keys[row]
            shared = other[4] <= key[5] and key[4] <= other[5]
            angle = np.arccos(np.clip(key[:3] @ other[:3], -1, 1))
            near = angle <= key[3] + other[3]
            if near and shared:
                assert n << 32 | row in found
            if not shared or angle > 1.001 * (key[3] + other[3]):
                assert n << 32 | row not in found


def test_a_full_buffer_says_where_to_go_on() -> None:
    keys = np.tile(random_keys(1, seed=1), (20, 1))
    forest = forest_of(keys, np.zeros(20), 1)
    asked, trees = np.tile(keys[:1], (3, 1)), np.zeros(3, np.int32)
    assert search(forest, asked, trees, first=0, found=np.empty(10, np.int64)) == (0, 0)
    assert search(forest, asked, trees, first=0, found=np.empty(45, np.int64)) == (2, 40)
    assert search(forest, asked, trees, first=2, found=np.empty(45, np.int64)) == (3, 20)


def test_below_zero_nothing_is_near_and_at_half_a_turn_all_is() -> None:
    keys = np.array([[0, 0, 1, 0, 0, 0], [0, 0, -1, 0, 0, 0]], dtype=float)
    forest, tree = forest_of(keys, np.zeros(2), 1), np.zeros(1, np.int32)
    for angle, expected in ((-1e-12, 0), (0.0, 1), (2.5, 1), (np.pi, 2), (6.3, 2)):
        asked = np.array([[0, 0, 1, angle, 0, 0]], dtype=float)
        assert search(forest, asked, tree, first=0, found=np.empty(9, np.int64)) == (1, expected)
