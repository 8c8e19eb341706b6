"""Settings of the web application: a default for each, then the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Self

from web.errors import ConfigError

PREFIX = "STANDOFF_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set from outside; each field is also read from `STANDOFF_<FIELD IN CAPITALS>`.

    Examples
    --------
    >>> Config.from_environment({"STANDOFF_PAGE_LIMIT": "50"}).page_limit
    50
    """

    # Features on a page when the client names no limit: a screenful for a person, few round trips for a GIS.
    page_limit: int = 100
    # Larger limits are clamped to this, as OGC API Features asks; 1,000 features are about a megabyte.
    page_limit_max: int = 1_000
    # Incidents listed beside the map. The list is written on the server, so it has to end somewhere.
    list_incidents_max: int = 200
    # Claim areas, and findings, drawn in the page itself; past this the page says how many are left out.
    map_features_max: int = 2_000
    # No page takes a body, so this only has to be too small to hurt.
    request_bytes_max: int = 65_536

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Defaults overridden by the environment.

        Raises
        ------
        ConfigError
            If a variable isn't a whole number above 0.
        """
        names = {field.name: PREFIX + field.name.upper() for field in fields(cls)}
        return cls(**{name: _count(var, environ[var]) for name, var in names.items() if var in environ})


def _count(variable: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ConfigError(f"{variable}={text!r} is not a whole number above 0")
    return int(text)
