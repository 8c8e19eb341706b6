"""Stores that commands work on."""

from contextlib import closing
from pathlib import Path

from incidents.errors import StoreError
from incidents.store import Store, open_store


def existing(where: str | Path) -> "closing[Store]":
    """A store that must be there, for a `with`.

    Raises
    ------
    StoreError
        If it isn't, or can't be used.
    """
    if isinstance(where, Path) and not where.exists():
        raise StoreError(
            f"there is no store {where}; make one with 'standoff read --save' or 'standoff serve'"
        )
    return closing(open_store(where))
