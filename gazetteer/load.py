"""Loading a file of places into the gazetteer's folder: whole or not at all, and on where it was cut off."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from gazetteer import builtin, regions, sites, world
from gazetteer.errors import IndexUnusableError, SourceError
from gazetteer.folder import Folder, bar, discard, part_of, progress, slug
from gazetteer.index.builder import Builder
from gazetteer.index.entry import Entry
from gazetteer.index.file import IndexFile
from gazetteer.place import Place
from gazetteer.sources import alternates
from gazetteer.sources.admin1 import Admin1, read_codes
from gazetteer.sources.formats import Format, Kind, Reading, kind_of, reading
from gazetteer.sources.geonames import Dump, ids
from gazetteer.sources.given import Given, Request
from gazetteer.sources.record import Records
from gazetteer.sources.rejects import Rejects
from gazetteer.sources.row import Reject, Row
from gazetteer.sources.stream import Stream, lines, opened

__all__ = ["Format", "Loaded", "Request", "load"]

_BATCH = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of it.

    Parameters
    ----------
    source : str
    format : Format
    places : int
    was_there : bool
        Whether the same file had been loaded, so that there was nothing to do.
    rejected : int
        How many rows couldn't be used.
    left_out : dict of str to int
        How many rows of a kind were left out.
    rejects : Path or None
        The table of both, if there are any.
    """

    source: str
    format: Format
    places: int
    was_there: bool
    rejected: int = 0
    left_out: dict[str, int]
    rejects: Path | None = None


def load(path: Path, request: Request) -> Loaded:
    """Load a file of places as a source of the gazetteer in a folder.

    The source's index takes its place once it is whole; until then an older one stands. Cut off, even by a
    kill, the next call with the same file goes on.

    Parameters
    ----------
    path : Path
        The gazetteer's folder; made if missing.
    request : Request

    Returns
    -------
    Loaded

    Raises
    ------
    SourceError
        If a file can't be read as what it is given for, or holds no place.
    IndexUnusableError
        If the folder can't be written.
    OSError
        If a file can't be read.
    """
    folder, name = Folder(path=path), request.source or slug(request.file.name)
    target, kind = folder.source(name), kind_of(request.file, request.format)
    given = Given.of(request, kind)
    meta = {
        "source": name,
        "file": request.file.name,
        "format": kind.format.value,
        "own": str(int(kind.is_own)),
        "digest": given.digest(),
    }
    with folder.locked():
        if (held := _held(target, meta)) is not None:
            return Loaded(source=name, format=kind.format, places=held, was_there=True, left_out={})
        return _load(folder, name, given, meta)


def _held(target: Path, meta: dict[str, str]) -> int | None:
    """How many places an index holds, if it is of these files."""
    if not target.is_file():
        return None
    try:
        with closing(IndexFile(target)) as index:
            return index.size if index.meta.items() >= meta.items() else None
    except IndexUnusableError:
        return None


def _load(folder: Folder, name: str, given: Given, meta: dict[str, str]) -> Loaded:
    target, table = folder.source(name), folder.rejects(name)
    part, rejects_part = part_of(target), table.with_suffix(".part")
    try:
        with Builder(part, meta) as builder, ExitStack() as files:
            rejects = files.enter_context(closing(Rejects(rejects_part, builder.done)))
            rows = files.enter_context(_reading(folder, name, given, rejects, builder.done))
            _stage(rows, builder, rejects, given)
            if not builder.size:
                raise SourceError(f"{given.file} holds no row after its header")
            builder.finish(target, progress)
    except SourceError:
        # What is wrong with a file doesn't pass: there is nothing to go on with.
        discard(part, rejects_part)
        raise
    if rejects.rejected or rejects.left_out:
        rejects_part.replace(table)
    else:
        rejects_part.unlink()
        table.unlink(missing_ok=True)
    return Loaded(
        source=name,
        format=given.kind.format,
        places=builder.size,
        was_there=False,
        rejected=rejects.rejected,
        left_out=dict(rejects.left_out),
        rejects=table if table.is_file() else None,
    )


@contextmanager
def _reading(folder: Folder, name: str, given: Given, rejects: Rejects, done: int) -> Iterator[Reading]:
    """The rows to come, with all that making places of them needs."""
    admin1 = Admin1(_admin1_codes(given), _areas(folder, name))
    credit = f"{name}: {given.file.name}"
    with ExitStack() as files:
        dump = Dump(f"GeoNames ({credit})", admin1)
        if given.alternates:
            dump.beside = files.enter_context(_alternates(folder, given.file, given.alternates, rejects))
        records = Records(name, credit, admin1)
        kind = given.kind.format
        yield files.enter_context(reading(given.file, kind, dump=dump, records=records, done=done))


def _admin1_codes(given: Given) -> dict[str, str]:
    codes = read_codes(given.admin1) if given.admin1 else {}
    return regions.admin1_names() | codes | sites.admin1_names()


def _areas(folder: Folder, name: str) -> Iterator[Place]:
    """First-level areas with outlines: those of the other sources that are loaded, then the curated ones."""
    for file in (path for other, path in folder.sources().items() if other != name):
        with closing(IndexFile(file)) as index:
            for row, _, _ in list(index.of_kind("ADM1", -90, 90)):
                yield index.entry(row).place
    yield from sites.read_sites()


@contextmanager
def _alternates(folder: Folder, dump: Path, table: Path, rejects: Rejects) -> Iterator[alternates.Alternates]:
    with opened(dump) as stream:
        wanted = np.unique(np.fromiter(ids(lines(stream.file)), dtype=np.int64))
    total = table.stat().st_size
    with bar(f"sorting {table.name}", total=total, unit="B") as shown:

        def tell(stream: Stream) -> None:
            shown.update(stream.position() - shown.n)

        with alternates.staged(
            table, wanted, folder.path, progress=tell, reject=lambda row: rejects.add(0, row)
        ) as names:
            yield names


def _stage(read: Reading, builder: Builder, rejects: Rejects, given: Given) -> None:
    """Stage the rows to come in batches, each together with how far it goes."""
    sounded = builtin.sounded_countries(world.countries_table())
    done = builder.done
    with bar(f"reading {given.file.name}", total=given.file.stat().st_size, unit="B") as shown:
        while batch := list(islice(read.rows, _BATCH)):
            taken = _taken(batch, done, builder, rejects)
            rejects.flush()
            done += len(batch)
            builder.add((_entry(place, given.kind, sounded) for place in taken), done)
            if not builder.size:
                raise SourceError(
                    f"{given.file}: none of the first {done:,} rows is a place: {rejects.first}"
                )
            shown.update(read.position() - shown.n)


def _taken(batch: Sequence[Row], done: int, builder: Builder, rejects: Rejects) -> list[Place]:
    """The places of a batch; what isn't one, or comes a second time, goes to the rejects."""
    places: dict[str, Place] = {}
    for number, row in enumerate(batch, start=done + 1):
        if isinstance(row, Reject):
            rejects.add(number, row)
        elif row.place.id in places or builder.has(row.place.id):
            reason = f"the id {row.place.id!r} came before; ids are unique"
            rejects.add(number, Reject(line=row.line, start=row.start, reason=reason))
        else:
            places[row.place.id] = row.place
    return list(places.values())


def _entry(place: Place, kind: Kind, sounded: frozenset[str]) -> Entry:
    by_sound = kind.is_own or not place.country_code or place.country_code in sounded
    return Entry(place=place, curated=kind.is_own, by_sound=by_sound)
