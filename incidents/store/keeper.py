"""What every keeper of a part of a store has."""

from incidents.store.database import Database


class Keeper:
    """Keeps a part of a store in its database."""

    def __init__(self, database: Database) -> None:
        self.database = database
