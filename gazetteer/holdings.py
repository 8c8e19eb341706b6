"""What a gazetteer's folder holds."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gazetteer.errors import IndexUnusableError, SourceError
from gazetteer.folder import WORLD, Folder, discard, part_of
from gazetteer.index.file import IndexFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One index file of the folder.

    Parameters
    ----------
    name : str
        Of the source; "world" for what is built in.
    path : Path
    places : int or None
        None where the index can't be read.
    file, format : str
        What it was loaded from; empty for what is built in.
    is_own : bool
        Whether its places are the user's own sites.
    loaded_at : datetime
        UTC.
    size : int
        Bytes on disk.
    rejects : Path or None
        The table of what wasn't taken.
    trouble : str
        Why the index can't be used as it is, if so.
    """

    name: str
    path: Path
    places: int | None
    file: str = ""
    format: str = ""
    is_own: bool = False
    loaded_at: datetime
    size: int
    rejects: Path | None = None
    trouble: str = ""


def holdings(path: Path) -> list[Holding]:
    """The index files in use in a folder: the built-in world first, then the sources by name."""
    folder = Folder(path=path)
    worlds = [_holding(folder, WORLD, file) for file in _by_use(folder)[:1]]
    return worlds + [_holding(folder, name, file) for name, file in folder.sources().items()]


def old_worlds(path: Path) -> list[Path]:
    """Built-in worlds of other versions, which are deleted when they haven't been used for a while."""
    return _by_use(Folder(path=path))[1:]


def _by_use(folder: Folder) -> list[Path]:
    """The built-in worlds, the one used last first."""
    return sorted(folder.worlds(), key=lambda file: -file.stat().st_mtime)


def holding(path: Path, name: str) -> Holding:
    """The index file of a source.

    Raises
    ------
    SourceError
        If the folder holds none of that name.
    """
    held = {one.name: one for one in holdings(path)}
    if name not in held:
        known = ", ".join(sorted(held)) or "nothing"
        raise SourceError(f"the gazetteer in {path} holds no source {name!r}; it holds {known}")
    return held[name]


def remove(path: Path, name: str) -> Holding:
    """Delete a source with its rejects, and say what it was.

    Raises
    ------
    SourceError
        If the folder holds none of that name, or it is the built-in world.
    OSError
        If it can't be deleted.
    """
    if name == WORLD:
        raise SourceError("the built-in world can't be removed; a source of your own comes before it")
    held, folder = holding(path, name), Folder(path=path)
    with folder.locked():
        discard(held.path, part_of(held.path), folder.rejects(name))
    return held


def _holding(folder: Folder, name: str, path: Path) -> Holding:
    state, rejects = path.stat(), folder.rejects(name)
    meta, places, trouble = {}, None, ""
    try:
        with closing(IndexFile(path)) as index:
            meta, places = index.meta, index.size
            trouble = "" if index.is_current else "keys of another version; made anew when next used"
    except IndexUnusableError as error:
        trouble = str(error)
    return Holding(
        name=name,
        path=path,
        places=places,
        file=meta.get("file", ""),
        format=meta.get("format", ""),
        is_own=meta.get("own") == "1",
        loaded_at=datetime.fromtimestamp(state.st_mtime, UTC),
        size=state.st_size,
        rejects=rejects if rejects.is_file() else None,
        trouble=trouble,
    )
