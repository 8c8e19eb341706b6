"""The store: reports as received, their readings, what people judged, and the features that follow.

Everything derived follows from the rest, and is replaced where it changed. Every write is one transaction.
"""

from pathlib import Path

from incidents.deriving import Derived
from incidents.errors import StoreError
from incidents.store import derive, features, history, verify
from incidents.store.database import Database
from incidents.store.feature_reader import FeatureReader
from incidents.store.import_keeper import ImportKeeper
from incidents.store.judgement_keeper import JudgementKeeper
from incidents.store.ledger import Ledger
from incidents.store.report_keeper import ReportKeeper


class Store(FeatureReader, ReportKeeper, JudgementKeeper, ImportKeeper, Ledger):
    """A repository over a database. Open one with `incidents.store.open_store`.

    Every read sees one state: it never waits for a writer, nor sees half of what one wrote. A method raises
    `StoreError` where the database can't be used.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.secret("places")

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return self.database.name

    def derive(self, *, anew: bool = False) -> bool:
        """Bring the features up to what was received and judged; whether they were behind, or `anew`.

        It reads one state and relates it while others go on writing. What a few reports change is worked out
        from what they can meet; the rest stays.
        """
        return derive.derive(self.database, anew=anew)

    def derive_alone(self) -> bool:
        """As `derive`, unless another process is at it; whether this one found them behind."""
        if not self.entries_behind:
            return False
        with self.database.deriving() as is_alone:
            return is_alone and self.derive()

    @property
    def entries_behind(self) -> int:
        """How many entries of the history the features don't follow from yet."""
        with self.database.reading() as db:
            return history.head(db)[0] - features.derived_head(db)

    def first_broken(self, known_head: str | None = None) -> str | None:
        """What is the first thing that doesn't fit the history, or None where all is whole.

        Parameters
        ----------
        known_head : str, optional
            A hash that `head` gave once; without it nobody can tell that entries were cut off the end.
        """
        with self.database.reading() as db:
            broken = verify.first_broken(db, self.database, known_head)
            if broken or features.derived_head(db) != history.head(db)[0]:
                return broken
            return verify.first_not_derived(db, Derived.of(derive.sources(db)))

    def back_up(self, target: Path) -> None:
        """Copy one state of everything into a new file, while others go on writing.

        Raises
        ------
        StoreError
            If the file is there already, or can't be written; then there is none.
        """
        if target.exists():
            raise StoreError(f"{target} is there already; name a new file for the backup")
        part = target.with_name(f".{target.name}.part")
        try:
            part.touch(mode=0o600)  # protected sources are in it
            self.database.back_up(part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def close(self) -> None:
        """Close every connection that isn't in use."""
        self.database.close()
