"""Forests of bounding-box trees over place, uncertainty and days, one tree an actor.

A key has six columns: the geocentric unit vector (x, y, z), an angle in radians (how far a strike's
uncertainty or a claim's zone reaches), and the first and last day. Nodes lie in depth-first order; `skips`
leads past a node's whole subtree, so that a search is one loop without a stack.

A node is cut where its extent, in units of what a search asks for, is largest: a few dense days are cut in
space, many thin ones in time, and an outlier in uncertainty or duration is soon alone. That is why the cost
of a search follows what it finds, whatever the shape of the data.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from incidents.crosscheck.compiled import compiled

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Offsets = NDArray[np.int64]

_LEAF = 16
_ANGLE, _START, _END = 3, 4, 5
_KEYS = 6
# Columns of a box: least x, y, z; greatest x, y, z; greatest angle; least first day; greatest last day.
_TOP_ANGLE, _TOP_START, _TOP_END = 6, 7, 8
_BOX = 9
_STACK = 64  # deeper than any tree of halves


@dataclass(frozen=True, slots=True, kw_only=True)
class Forest:
    """Trees built by `grow`.

    Parameters
    ----------
    keys : (n, 6) array
        Sorted into the leaves.
    rows : (n,) array
        Which row each key was.
    boxes, skips, spans : arrays
        A node's bounding box, the node after its subtree, and the keys that it holds.
    roots : (trees + 1,) array
        First node of each tree.
    """

    keys: Floats
    rows: Ints
    boxes: Floats
    skips: Offsets
    spans: Offsets
    roots: Offsets


def grow(keys: Floats, trees: Ints, count: int, weights: Floats) -> Forest:
    """Build a tree of the keys for each of `count` trees.

    Parameters
    ----------
    keys : (n, 6) array
    trees : (n,) array
        The tree that each key belongs to, 0 to `count` - 1.
    weights : (6,) array
        How much a column's extent counts when a node is cut.
    """
    order = np.argsort(trees, kind="stable")
    sorted_keys, rows = np.ascontiguousarray(keys[order]), order.astype(np.int32)
    bounds = np.searchsorted(trees[order], np.arange(count + 1)).astype(np.int64)
    room = 4 * len(keys) // _LEAF + count + 1  # a leaf of a cut tree is half full at least
    boxes = np.empty((room, _BOX))
    skips, spans = np.empty(room, np.int64), np.empty((room, 2), np.int64)
    roots = np.empty(count + 1, np.int64)
    _grow(sorted_keys, rows, bounds, weights, boxes, skips, spans, roots)
    return Forest(keys=sorted_keys, rows=rows, boxes=boxes, skips=skips, spans=spans, roots=roots)


def search(forest: Forest, asked: Floats, trees: Ints, *, first: int, found: Offsets) -> tuple[int, int]:
    """Fill a buffer with the pairs that may be near enough, from row `first` of `asked` on.

    Parameters
    ----------
    asked : (m, 6) array
        Keys to search with; the angle is how far to look, beyond the uncertainty of what is found.
    trees : (m,) array
        The tree to search.
    first : int
    found : (capacity,) array
        The row of `asked` in the upper half of the number and the row of the forest's keys in the lower.

    Returns
    -------
    next, count : int
        The row to go on with, and how much of the buffer is filled; `next` is `first` if its finds alone
        don't fit.
    """
    return _search(
        forest.keys,
        forest.rows,
        forest.boxes,
        forest.skips,
        forest.spans,
        forest.roots,
        asked,
        trees,
        first,
        found,
    )


@compiled
def _grow(  # noqa: PLR0917
    keys: Floats,
    rows: Ints,
    bounds: Offsets,
    weights: Floats,
    boxes: Floats,
    skips: Offsets,
    spans: Offsets,
    roots: Offsets,
) -> None:
    node = 0
    stack = np.empty((_STACK, 2), np.int64)
    for tree in range(len(roots) - 1):
        roots[tree] = node
        stack[0] = bounds[tree], bounds[tree + 1]
        depth = 1 if bounds[tree + 1] > bounds[tree] else 0
        while depth:
            depth -= 1
            lo, hi = stack[depth]
            spans[node] = lo, hi
            column = _enclose(keys[lo:hi], weights, boxes[node])
            skips[node] = node + 1
            if hi - lo > _LEAF:
                skips[node] = -1
                middle = (lo + hi) // 2
                _select(keys, rows, lo, hi - 1, middle, column)
                stack[depth] = middle, hi
                stack[depth + 1] = lo, middle
                depth += 2
            node += 1
    roots[-1] = node
    for back in range(node - 1, -1, -1):  # past the left child lies the right one
        if skips[back] < 0:
            skips[back] = skips[skips[back + 1]]


@compiled
def _enclose(keys: Floats, weights: Floats, box: Floats) -> int:
    """Write the bounding box of keys; return the column to cut."""
    widest, cut = -1.0, 0
    for column in range(_KEYS):
        least = greatest = keys[0, column]
        for row in range(1, len(keys)):
            least, greatest = min(least, keys[row, column]), max(greatest, keys[row, column])
        if column < 3:
            box[column], box[column + 3] = least, greatest
        elif column == _START:
            box[_TOP_START] = least
        else:
            box[_TOP_ANGLE if column == _ANGLE else _TOP_END] = greatest
        if (greatest - least) * weights[column] > widest:
            widest, cut = (greatest - least) * weights[column], column
    return cut


@compiled
def _select(keys: Floats, rows: Ints, lo: int, hi: int, middle: int, column: int) -> None:  # noqa: PLR0917
    """Move the keys below the middle one to its left (Hoare's selection)."""
    while lo < hi:
        a, b, c = keys[lo, column], keys[(lo + hi) // 2, column], keys[hi, column]
        pivot = max(min(a, b), min(max(a, b), c))
        left, right = lo, hi
        while left <= right:
            while keys[left, column] < pivot:
                left += 1
            while keys[right, column] > pivot:
                right -= 1
            if left <= right:
                for k in range(_KEYS):
                    keys[left, k], keys[right, k] = keys[right, k], keys[left, k]
                rows[left], rows[right] = rows[right], rows[left]
                left += 1
                right -= 1
        if middle <= right:
            hi = right
        elif middle >= left:
            lo = left
        else:
            return


@compiled
def _chord(angle: float) -> float:
    """At least the chord of an angle on the unit sphere: 2 sin(x/2) by its series, cut above."""
    if angle >= np.pi:
        return 2.1
    square = angle * angle
    return angle * (1.0 - square / 24.0 * (1.0 - square / 80.0))


@compiled
def _off(box: Floats, key: Floats) -> float:
    """Square of the distance from a key's place to a box."""
    total = 0.0
    for k in range(3):
        gap = max(box[k] - key[k], key[k] - box[k + 3], 0.0)
        total += gap * gap
    return total


@compiled
def _search(  # noqa: PLR0917
    keys: Floats,
    rows: Ints,
    boxes: Floats,
    skips: Offsets,
    spans: Offsets,
    roots: Offsets,
    asked: Floats,
    trees: Ints,
    first: int,
    found: Offsets,
) -> tuple[int, int]:
    count = 0
    for claim in range(first, len(asked)):
        begin, key = count, asked[claim]
        node, last = roots[trees[claim]], roots[trees[claim] + 1]
        while node < last:
            box = boxes[node]
            angle = key[_ANGLE] + box[_TOP_ANGLE]
            if angle < 0.0 or box[_TOP_START] > key[_END] or box[_TOP_END] < key[_START]:
                node = skips[node]
                continue
            if _off(box, key) > _chord(angle) ** 2:
                node = skips[node]
                continue
            if skips[node] == node + 1:
                lo, hi = spans[node]
                if count + hi - lo > len(found):
                    return claim, begin
                for row in range(lo, hi):
                    other = keys[row]
                    angle = key[_ANGLE] + other[_ANGLE]
                    if angle < 0.0 or other[_START] > key[_END] or other[_END] < key[_START]:
                        continue
                    x, y, z = other[0] - key[0], other[1] - key[1], other[2] - key[2]
                    if x * x + y * y + z * z <= _chord(angle) ** 2:
                        found[count] = (claim << 32) | rows[row]
                        count += 1
            node += 1
    return len(asked), count
