"""The incidents of data sets in a store."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from incidents.exchange.imports.batches import Added, Batch
from incidents.store import access, features, imported
from incidents.store.keeper import Keeper
from incidents.store.staged import Staged, stage

Json = dict[str, Any]


class ImportKeeper(Keeper):
    """Keeps imports: see `incidents.exchange.imports.batches.Batches`."""

    def batches_done(self, key: str) -> int:
        """How many batches of the import of that key were kept."""
        with self.database.reading() as db:
            sql = "SELECT count(*) FROM batches WHERE key = ?"
            return int(db.execute(sql, (key,)).fetchone()[0])

    def stage(self, *, restricted: bool = False) -> Callable[[str, Sequence[Json]], Staged]:
        """What lays the incidents of a data set out, for `put_staged`; protected or not."""
        with self.database.reading() as db:
            secret = access.secret(db, "places")
        return partial(stage, secret=secret) if restricted else stage

    def put_batch(self, batch: Batch, found: Sequence[Json], *, restricted: bool = False) -> Added:
        """Keep a batch of a data set's incidents, in the place of those of the same ids."""
        return self.put_staged(batch, self.stage(restricted=restricted)(batch.dataset, found))

    def put_staged(self, batch: Batch, staged: Staged) -> Added:
        """Keep a batch that was laid out by `stage`."""
        with self.database.writing() as db, features.none_following(db):
            db.execute("INSERT INTO batches (key, number) VALUES (?, ?)", (batch.key, batch.number))
            return imported.put(db, self.database, batch, staged)

    def lift_protection(self, dataset: str, author: str, reason: str = "") -> int:
        """Let everyone see the protected incidents of a data set; how many there are.

        Raises
        ------
        StoreError
            If it has none.
        """
        with self.database.writing() as db, features.none_following(db):
            return imported.lift(db, author, dataset, reason)

    def twins(self, dataset: str) -> Iterator[tuple[str, ...]]:
        """Source ids of different incidents of a data set with one day, position and toll above 0."""
        with self.database.reading() as db:
            yield from imported.twins(db, dataset)

    def datasets(self) -> Mapping[str, int]:
        """How many incidents each imported data set has."""
        with self.database.reading() as db:
            return imported.datasets(db)
