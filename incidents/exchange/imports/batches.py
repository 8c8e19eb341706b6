"""What a store does for an import: one transaction a batch, and where to go on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Feature = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """How many features of a batch were new, had another content under the same id, or were there already."""

    new: int = 0
    changed: int = 0
    same: int = 0


class Batches(Protocol):
    """A store's side of an import."""

    def done(self, key: str) -> int:
        """How many batches of the import of that key are in the store."""
        ...

    def add(self, key: str, number: int, features: Sequence[Feature]) -> Added:
        """Put a batch in, and that it is, in one transaction.

        Parameters
        ----------
        key : str
            Names the import: a digest of the file and of how it is read.
        number : int
            Of the batch, from 0: those before it are in. The features may be none.
        features : sequence of dict
            GeoJSON features of the collection "incidents". One whose id is there takes its place; of several
            in the batch, the last.
        """
        ...

    def twins(self, dataset: str) -> Iterator[tuple[str, ...]]:
        """Source ids of different incidents of a data set with one day, position and toll.

        Only tolls above 0 count, since many small incidents share a day and a place.
        """
        ...
