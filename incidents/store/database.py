"""What a store needs of a database: connections, transactions, and the few points where SQL differs."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from incidents.audience import Audience
from incidents.store.filters import Dialect as FilterDialect
from incidents.store.positions import Positions
from incidents.store.query import Bbox
from incidents.store.staged import Staged

LIMIT_S = 10.0
SLOW = (
    f"the query took longer than {LIMIT_S:.0f} s; ask for less: a smaller box, fewer days, a simpler filter"
)


class Rows(Protocol):
    """The rows of a query, each a sequence of values."""

    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """Runs statements whose values are marked by `?`."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Rows: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> Any: ...


class Dialect(Protocol):
    """Where SQLite and PostGIS differ."""

    ascending: str
    descending: str
    # The column, as conditions name it that aren't to choose the index.
    audience: str
    # A row's shape as WKB.
    wkb: str

    def in_box(self, table: str, bbox: Bbox) -> tuple[str, Sequence[Any]]:
        """A condition that a row's shape meets a box, or that it has none; with its values."""
        ...

    def has_words(self, table: str, words: str) -> tuple[str, Sequence[Any]]:
        """A condition that a row has all of the folded words; with its values."""
        ...

    def day(self, day: date) -> Any:
        """A day as a value to compare a column with."""
        ...

    def listed(self, table: str, name: str, array: str) -> str:
        """A query for every text of a list, with how many rows have it, for two audiences.

        Parameters
        ----------
        table, name : str
            The list's property.
        array : str
            SQL for the list as JSON.
        """
        ...

    def bounds(self, table: str) -> str:
        """A query for the least west and south, and greatest east and north, of rows for two audiences."""
        ...


class Database(Protocol):
    """Where a store lies."""

    @property
    def name(self) -> str:
        """What to call it in a message; no password is in it."""
        ...

    # Whether it lies in this process, so that a row is found by its key before another could be asked to.
    is_near: bool

    @property
    def dialect(self) -> Dialect: ...
    @property
    def filters(self) -> FilterDialect: ...

    def reading(self, limit_s: float | None = None) -> AbstractContextManager[Connection]:
        """A connection that sees one state, and never waits for who writes.

        Parameters
        ----------
        limit_s : float, optional
            How long a statement, or the next row of a stream, may take.

        Raises
        ------
        StoreError
            From the context: whatever the database says, with what to do.
        QueryError
            From the context, where a statement takes longer than it may.
        """
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection that alone may write, all of it or nothing.

        Raises
        ------
        StoreError
            From the context, as `reading` does; also where another goes on writing for too long.
        """
        ...

    def deriving(self) -> AbstractContextManager[bool]:
        """Whether this process alone derives meanwhile; who dies lets go.

        Raises
        ------
        StoreError
            From the context, as `reading` does.
        """
        ...

    def stream(self, connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[Any]:
        """The rows of a large query, a few at a time in memory."""
        ...

    def put_shapes(self, connection: Connection, table: str, placed: Sequence[tuple[int, bytes]]) -> None:
        """Make rows that were put into a table, told by seq, findable by their shapes (WKB)."""
        ...

    def put_lists(self, connection: Connection, table: str, texts: Sequence[tuple[str, str, int]]) -> None:
        """Make rows findable by the texts of their lists: the list's name, the text, the row's seq."""
        ...

    def put_words(self, connection: Connection, table: str, after: int) -> None:
        """Make the rows of a table whose seq is above a number findable by their words."""
        ...

    def forget_words(self, connection: Connection, table: str) -> None:
        """Take the words of rows that are gone out of what a table's rows are found by."""
        ...

    def lay_out(self, connection: Connection, staged: Staged) -> str:
        """Make a table of the rows of a batch that lasts until the writing ends; what to call it in SQL."""
        ...

    def take_over(self, connection: Connection, table: str, after: int) -> None:
        """Put what is laid out into a table, findable, with numbers above one."""
        ...

    def meeting(self, connection: Connection, table: str, bbox: Bbox) -> NDArray[np.int64] | None:
        """The seqs of a table's rows whose shape meets a box, or that have none, in order.

        None where the database pages and counts such rows as fast by itself.
        """
        ...

    def beside(self, what: str) -> Path | None:
        """A file for what was worked out of one state; it goes once anything is written.

        `what` is a collection, for its tiles, or "answers"; None where there is no place for one.
        """
        ...

    def positions(self, connection: Connection, table: str, audience: Audience) -> Positions | None:
        """Where the points of a table lie that an audience may see; None where nobody would look there."""
        ...

    def back_up(self, target: Path) -> None:
        """Copy one state of everything into a new file, while others go on writing."""
        ...

    def close(self) -> None:
        """Close every connection that isn't in use."""
        ...
