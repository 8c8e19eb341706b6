"""The URL of a database, and what may be shown of it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from incidents.errors import StoreError

_FORM = "write postgresql://USER@HOST:PORT/DATABASE, with %40 for an @ and %2F for a / in a password"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a database is.

    Parameters
    ----------
    where : str
        What libpq takes; a password may be in it.
    name : str
        What may be shown: user, host, port and database.
    """

    where: str
    name: str

    @classmethod
    def of(cls, url: str) -> "Address":
        """The address that a URL tells.

        Raises
        ------
        StoreError
            If it is none, or so written that a part of a password may be taken for something else; then
            nothing of it is told.
        """
        try:
            known = {key: str(value) for key, value in conninfo_to_dict(url).items()}
        except psycopg.ProgrammingError:
            raise StoreError(f"the store's URL can't be read; {_FORM}") from None
        user, host, port, database = (known.get(key, "") for key in ("user", "host", "port", "dbname"))
        if "@" in host + database or (not port.replace(",", "").isdigit() and port):
            raise StoreError(f"the store's URL can't be read; {_FORM}")
        shown = f"{user}@{host}" if user else host
        return cls(where=url, name=f"postgresql://{shown}{port and ':' + port}/{database}")

    @property
    def _password(self) -> str:
        return str(conninfo_to_dict(self.where).get("password") or "")

    def shown(self, error: Exception) -> str:
        """What an error says, on one line, without the password, and without values of rows."""
        known = error.diag.message_primary if isinstance(error, psycopg.Error) else None
        said = " ".join((known or str(error)).split())
        return said.replace(self._password, "...") if self._password else said

    def for_programs(self) -> tuple[str, Mapping[str, str]]:
        """The same for PostgreSQL's programs: their argument, and their environment with the password."""
        open_ = {key: str(value) for key, value in conninfo_to_dict(self.where).items() if key != "password"}
        secret = {"PGPASSWORD": self._password} if self._password else {}
        return make_conninfo("", **open_), os.environ | secret
