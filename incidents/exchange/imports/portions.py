"""A file of a data set in portions, each as the store takes it: a batch."""

import gc
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from gazetteer.errors import GazetteerError
from gazetteer.uncertainty import DefaultRadius
from geo.errors import GeoError
from incidents.exchange.imports.batches import Feature, Stage
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.mapping import ColumnMapping
from incidents.exchange.imports.rejects import DOUBTFUL, REJECTED
from incidents.exchange.imports.schemas import Format
from incidents.exchange.imports.shapes import Shape
from incidents.exchange.imports.source import Make, opened_source
from incidents.exchange.imports.tables import Item

# Row, line, which of the two, why, and the row itself: see `Rejects.add`.
Fault = tuple[int, int, str, str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is read, and how.

    Parameters
    ----------
    file : Path
    form : Format
    dataset : str
    mapping : ColumnMapping
    radii : sequence of DefaultRadius
    stage : callable
        Lays the features of a batch out as the store takes them.
    rows, done : int
        How many rows a batch has, and how many batches the store has already.
    """

    file: Path
    form: Format
    dataset: str
    mapping: ColumnMapping
    radii: Sequence[DefaultRadius]
    stage: Stage
    rows: int
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """A batch.

    Parameters
    ----------
    rows, features : int
        How many rows it has, and how many of these are incidents.
    staged : object
        These, as `Reading.stage` lays them out; None where the store has them already.
    faults : list of tuple
    position : int
        How many bytes of the file are read.
    """

    rows: int
    features: int = 0
    staged: Any = None
    faults: Sequence[Fault] = ()
    position: int


def portions(asked: Reading) -> Generator[Portion]:
    """Read a file.

    Raises
    ------
    DatasetError
        If it can't be read as what it is given for.
    OSError
        If it can't be read.
    """
    with (
        _no_cycles(),
        opened_source(
            asked.file, asked.form, dataset=asked.dataset, mapping=asked.mapping, radii=asked.radii
        ) as source,
    ):
        number = 0
        while items := list(islice(source.rows, asked.rows)):
            if number < asked.done:
                yield Portion(rows=len(items), position=source.position())
            else:
                made, faults = _features(source.make, items, number * asked.rows)
                yield Portion(
                    rows=len(items),
                    features=len(made),
                    staged=asked.stage(asked.dataset, made),
                    faults=faults,
                    position=source.position(),
                )
            number += 1


def _features(make: Make, items: Sequence[Item], before: int) -> tuple[list[Feature], list[Fault]]:
    """The incidents of rows; and what is none, or in doubt."""
    features: list[Feature] = []
    faults: list[Fault] = []
    take = features.append
    for row, (line, values, fault) in enumerate(items, start=before + 1):
        said, what = fault, REJECTED
        if not fault:
            try:
                feature, said = make(values)
                take(feature)
                what = DOUBTFUL
            except (RowError, GeoError, GazetteerError) as error:
                said = str(error)
        if said:
            faults.append((row, line, what, said, values.properties if isinstance(values, Shape) else values))
    return features, faults


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
