"""The basemap that the browser draws, made from a TopoJSON world: land, water, borders, country names.

Every outline is one list of whole numbers: a position, then steps. That is what a canvas needs, so no reader
waits for shared borders to be put together again.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any, Final, TypeAlias

from babel import Locale

from web.i18n.choice import LANGUAGES
from web.ports import Json

Position: TypeAlias = tuple[int, int]

_AREAS: Final = ("land", "lakes")
_LINES: Final = ("rivers",)
_TURN_DEG: Final = 360


def basemap(topology: Json, alpha2: Mapping[str, str]) -> Json:
    """What the browser draws.

    Parameters
    ----------
    topology : dict
        A quantized TopoJSON topology in CRS84 with the objects `land`, `lakes`, `rivers` and `countries`; the
        last have ISO 3166 alpha-3 codes for ids, and a property `ct`: where the name belongs.
    alpha2 : mapping
        ISO 3166 alpha-2 codes by alpha-3 code.

    Returns
    -------
    dict
        `transform` as of TopoJSON; by layer the outlines as `[x, y, dx, dy, ...]`; `countries` as
        `[lon, lat, {language: name}]`, those of the longest outlines first.

    References
    ----------
    The TopoJSON Format Specification, https://github.com/topojson/topojson-specification
    """
    world = World(topology)
    return {
        "transform": topology["transform"],
        **{name: [world.flat(path) for path in world.paths(name, closed=True)] for name in _AREAS},
        **{name: [world.flat(path) for path in world.paths(name, closed=False)] for name in _LINES},
        "borders": [world.flat(path) for path in world.borders("countries")],
        "countries": list(_names(topology["objects"]["countries"], alpha2)),
    }


class World:
    """A quantized topology, its arcs as positions on its grid."""

    def __init__(self, topology: Json) -> None:
        self._objects = topology["objects"]
        self._arcs = [_summed(arc) for arc in topology["arcs"]]
        self._turn = round(_TURN_DEG / topology["transform"]["scale"][0])

    def arc(self, index: int) -> list[Position]:
        """An arc; one's complement is backwards."""
        return self._arcs[index] if index >= 0 else self._arcs[~index][::-1]

    def paths(self, name: str, *, closed: bool) -> Iterator[list[Position]]:
        """The outlines of an object: rings, without their end, where it has areas, else lines."""
        for geometry in self._objects[name]["geometries"]:
            for arcs in _chains(geometry.get("arcs", [])):
                path = [position for arc in arcs for position in self.arc(arc)[:-1]]
                yield path if closed else [*path, self.arc(arcs[-1])[-1]]

    def borders(self, name: str) -> Iterator[list[Position]]:
        """Arcs that two geometries of an object share."""
        owners: Counter[int] = Counter()
        for geometry in self._objects[name]["geometries"]:
            owners.update({max(arc, ~arc) for arc in chain(*_chains(geometry.get("arcs", [])))})
        return (self.arc(arc) for arc, count in sorted(owners.items()) if count > 1)

    def flat(self, path: Sequence[Position]) -> list[int]:
        """First position and steps, none of them round the Earth; the most of it between -180 and 180."""
        steps = [self._step(before, after) for before, after in pairwise(path)]
        (x, y), columns = path[0], list(accumulate([path[0][0], *(dx for dx, _ in steps)]))
        home = self._turn * (sum(columns) // len(columns) // self._turn)
        return [number for position in ((x - home, y), *steps) for number in position]

    def _step(self, before: Position, after: Position) -> Position:
        half = self._turn // 2
        return ((after[0] - before[0] + half) % self._turn - half, after[1] - before[1])


def _names(countries: Json, alpha2: Mapping[str, str]) -> Iterator[list[Any]]:
    """Where countries are named, and their names in every language (CLDR); those of most outline first."""
    known = {code: Locale(code).territories for code in LANGUAGES}
    by_size = sorted(countries["geometries"], key=lambda country: -len(json.dumps(country.get("arcs"))))
    for country in by_size:
        code = alpha2.get(country.get("id"))
        if code in known["en"] and "ct" in country.get("properties", {}):
            yield [*country["properties"]["ct"], {name: texts[code] for name, texts in known.items()}]


def _summed(steps: Iterable[Sequence[int]]) -> list[Position]:
    columns = (accumulate(column) for column in zip(*steps, strict=True))
    return list(zip(*columns, strict=True))


def _chains(arcs: Sequence[Any]) -> Iterator[list[int]]:
    """Lists of arcs, however deep they lie."""
    if arcs and isinstance(arcs[0], int):
        yield list(arcs)
    else:
        for part in arcs:
            yield from _chains(part)
