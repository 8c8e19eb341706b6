"""An import from file to store: in batches, each whole or not at all, and on where it was cut off."""

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from gazetteer.folder import slug
from gazetteer.uncertainty import TABLE, DefaultRadius
from incidents.exchange.imports.batches import Added, Batch, Batches
from incidents.exchange.imports.beside import beside
from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.mapping import NO_MAPPING, ColumnMapping
from incidents.exchange.imports.portions import Portion, Reading, portions
from incidents.exchange.imports.rejects import DOUBTFUL, REJECTED, TWINS, Rejects
from incidents.exchange.imports.schemas import SCHEMAS, Format
from incidents.exchange.imports.sniff import sniff

BATCH_ROWS = 20_000
# Of a larger file a process of its own reads the next batch while the store takes one; it starts in a second.
LARGE_BYTES = 4 << 20


class Bar(Protocol):
    """A progress bar, such as tqdm's."""

    n: Any

    def update(self, n: int) -> object:
        """Go on by so many bytes."""
        ...

    def close(self) -> None:
        """Leave it as it is."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to import.

    Parameters
    ----------
    file : Path
    rejects : Path
        The table to write of rows that can't be used or are in doubt.
    format : Format, optional
        By default what the file's content says.
    dataset : str, optional
        Name of the data set; by default the mapping's, the format's or the file's.
    mapping : ColumnMapping
    is_restricted : bool
        Whether the public may see of each incident kind and day alone, and a larger circle.
    author : str
        Who imports, for the history.
    radii : sequence of DefaultRadius
        The gazetteer's table.
    """

    file: Path
    rejects: Path
    format: Format | None = None
    dataset: str | None = None
    mapping: ColumnMapping = NO_MAPPING
    is_restricted: bool = False
    author: str = ""
    radii: Sequence[DefaultRadius] = TABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it.

    Parameters
    ----------
    dataset : str
    format : Format
    resumed : int
        Batches that were in the store before.
    added : Added
        Of this run.
    rejected, doubtful, twins : int
        Rows that can't be used; rows taken that look wrong; groups of incidents that may be one.
    rejects : Path or None
        The table of these, if there are any.
    """

    dataset: str
    format: Format
    resumed: int
    added: Added
    rejected: int
    doubtful: int
    twins: int
    rejects: Path | None


def import_file(job: Job, batches: Batches, progress: Callable[[int], Bar]) -> Outcome:
    """Import a file of incidents into a store.

    Parameters
    ----------
    job : Job
    batches : Batches
        The store's side.
    progress : callable
        Makes a progress bar for so many bytes.

    Raises
    ------
    DatasetError
        If the file can't be read as what it is given for, or none of its first rows can be used.
    incidents.errors.StoreError
        If the store can't be written.
    OSError
        If a file can't be read or written.
    """
    if job.rejects.resolve() == job.file.resolve():
        raise DatasetError(f"{job.rejects} is the file to import; name another one for the rejects")
    form = job.format or sniff(job.file)
    dataset = job.dataset or job.mapping.dataset or SCHEMAS[form].dataset or slug(job.file.name)
    file_sha256 = _digest(job.file)
    first = Batch(
        key=_key(job, form, dataset, file_sha256),
        number=0,
        dataset=dataset,
        file_sha256=file_sha256,
        author=job.author,
    )
    done = batches.batches_done(first.key)
    reading = Reading(
        file=job.file,
        form=form,
        dataset=dataset,
        mapping=job.mapping,
        radii=job.radii,
        stage=batches.stage(restricted=job.is_restricted),
        rows=BATCH_ROWS,
        done=done,
    )
    rejects = Rejects(job.rejects, done * BATCH_ROWS)
    with closing(rejects), closing(progress(job.file.stat().st_size)) as bar:
        is_large = job.file.stat().st_size > LARGE_BYTES and bool(sys.executable)
        with closing(beside(portions, reading) if is_large else portions(reading)) as found:
            added = _put(found, batches, rejects, first, bar)
        rejects.add_twins(batches.twins(dataset))
    if not rejects.counts:
        job.rejects.unlink()
    return Outcome(
        dataset=dataset,
        format=form,
        resumed=done,
        added=added,
        rejected=rejects.counts[REJECTED],
        doubtful=rejects.counts[DOUBTFUL],
        twins=rejects.counts[TWINS],
        rejects=job.rejects if rejects.counts else None,
    )


def _put(found: Iterator[Portion], batches: Batches, rejects: Rejects, first: Batch, bar: Bar) -> Added:
    """Put every batch that isn't there into the store."""
    number, added = 0, Added()
    for portion in found:
        for fault in portion.faults:
            rejects.add(*fault)
        if portion.staged is not None:
            if not portion.features and not number:
                raise DatasetError(f"none of the first {portion.rows:,} rows can be used: {rejects.first}")
            rejects.flush()
            added += batches.put_staged(replace(first, number=number), portion.staged)
        number += 1
        bar.update(portion.position - bar.n)
    if not number:
        raise DatasetError("the file holds no row of data")
    return added


def _key(job: Job, form: Format, dataset: str, file_sha256: str) -> str:
    """A digest of the file, of how it is read, and of the code that reads it."""
    code = [_digest(path) for path in sorted(Path(__file__).parent.glob("*.py"))]
    read = (form.value, dataset, asdict(job.mapping), tuple(job.radii), job.is_restricted)
    told = repr((file_sha256, *read, code))
    return hashlib.sha256(told.encode()).hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
