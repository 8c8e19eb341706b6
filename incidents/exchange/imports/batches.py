"""What a store does for an import: one transaction a batch, and where to go on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Feature = dict[str, Any]
# By the name of a data set and its features.
Stage = Callable[[str, Sequence[Feature]], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Which part of which import it is, and whose.

    Parameters
    ----------
    key : str
        Names the import: a digest of the file and of how it is read.
    number : int
        From 0; the batches before it are in the store.
    dataset : str
        Name of the data set.
    file_sha256 : str
        Of the file, in hexadecimal.
    author : str
        Who imports.
    """

    key: str
    number: int
    dataset: str
    file_sha256: str
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """How many features were new, had another content under the same id, or were there already."""

    new: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Added") -> "Added":
        return Added(
            new=self.new + other.new, changed=self.changed + other.changed, same=self.same + other.same
        )


class Batches(Protocol):
    """A store's side of an import."""

    def batches_done(self, key: str) -> int:
        """How many batches of the import of that key are in the store."""
        ...

    def stage(self, *, restricted: bool) -> Stage:
        """What lays features of the collection "incidents" out, in any process.

        Restricted, the public sees of each kind and day alone, and a larger circle.
        """
        ...

    def put_staged(self, batch: Batch, staged: Any) -> Added:
        """Put a batch in that was laid out, and that it is, in one transaction.

        A feature whose id is there takes its place; of several with one id, the last.
        """
        ...

    def twins(self, dataset: str) -> Iterator[tuple[str, ...]]:
        """Source ids of different incidents of a data set with one day, position and toll.

        Only tolls above 0 count, since many small incidents share a day and a place.
        """
        ...
