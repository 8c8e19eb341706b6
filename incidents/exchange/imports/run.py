"""An import from file to store: in batches, each whole or not at all, and on where it was cut off."""

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from gazetteer.errors import GazetteerError
from gazetteer.folder import slug
from gazetteer.uncertainty import TABLE, DefaultRadius
from geo.errors import GeoError
from incidents.exchange.imports.batches import Added, Batch, Batches, Feature
from incidents.exchange.imports.errors import DatasetError, RowError
from incidents.exchange.imports.mapping import NO_MAPPING, ColumnMapping
from incidents.exchange.imports.rejects import DOUBTFUL, REJECTED, TWINS, Rejects
from incidents.exchange.imports.schemas import SCHEMAS, Format
from incidents.exchange.imports.shapes import Shape
from incidents.exchange.imports.sniff import sniff
from incidents.exchange.imports.source import Source, opened_source
from incidents.exchange.imports.tables import Item

BATCH_ROWS = 5_000


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
    rejects = Rejects(job.rejects, done * BATCH_ROWS)
    with closing(rejects), closing(progress(job.file.stat().st_size)) as bar, _no_cycles():
        with opened_source(job.file, form, dataset=dataset, mapping=job.mapping, radii=job.radii) as source:
            added = _Run(source, batches, rejects, first).all(done, bar)
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


@dataclass(frozen=True, slots=True)
class _Run:
    source: Source
    batches: Batches
    rejects: Rejects
    first: Batch

    def all(self, done: int, bar: Bar) -> Added:
        """Put every batch but those that are done into the store, which writes one while the next is made."""
        number, added, writing = 0, Added(), None
        with ThreadPoolExecutor(max_workers=1) as writer:
            while rows := list(islice(self.source.rows, BATCH_ROWS)):
                if number >= done:
                    features = self._features(rows, number * BATCH_ROWS)
                    if not features and not number:
                        raise DatasetError(
                            f"none of the first {len(rows):,} rows can be used: {self.rejects.first}"
                        )
                    added += writing.result() if writing else Added()
                    self.rejects.flush()
                    writing = writer.submit(
                        self.batches.put_batch, replace(self.first, number=number), features
                    )
                number += 1
                bar.update(self.source.position() - bar.n)
            added += writing.result() if writing else Added()
        if not number:
            raise DatasetError("the file holds no row of data")
        return added

    def _features(self, rows: Sequence[Item], before: int) -> list[Feature]:
        """The incidents of a batch; what is none, or in doubt, goes to the rejects."""
        features: list[Feature] = []
        make, take = self.source.make, features.append
        for row, (line, values, fault) in enumerate(rows, start=before + 1):
            if fault:
                self._reject(row, line, REJECTED, fault, values)
                continue
            try:
                feature, doubt = make(values)
            except (RowError, GeoError, GazetteerError) as error:
                self._reject(row, line, REJECTED, str(error), values)
                continue
            take(feature)
            if doubt:
                self._reject(row, line, DOUBTFUL, doubt, values)
        return features

    def _reject(self, row: int, line: int, what: str, reason: str, values: object) -> None:
        self.rejects.add(row, line, what, reason, values.properties if isinstance(values, Shape) else values)


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Rest the collector of cycles: features hold none, and walking through them took half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _key(job: Job, form: Format, dataset: str, file_sha256: str) -> str:
    """A digest of the file, of how it is read, and of the code that reads it."""
    code = [_digest(path) for path in sorted(Path(__file__).parent.glob("*.py"))]
    told = repr((file_sha256, form.value, dataset, asdict(job.mapping), tuple(job.radii), code))
    return hashlib.sha256(told.encode()).hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
