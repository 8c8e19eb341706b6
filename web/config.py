"""Settings of the service: a default for each, then a TOML file, then the environment."""

import difflib
import json
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, fields
from pathlib import Path
from typing import Any, Self

from web.errors import ConfigError
from web.settings import choice, count, hosts, origins, secret, text, tiles

PREFIX = "STANDOFF_"
# Names the TOML file.
FILE = "STANDOFF_CONFIG"

_LINE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What can be set from outside, in a file or as `STANDOFF_<FIELD IN CAPITALS>`.

    Examples
    --------
    >>> Config.from_environment({"STANDOFF_PAGE_LIMIT": "50"}).page_limit
    50
    """

    host: str = text("127.0.0.1", "Address to listen on; 0.0.0.0 or :: for every one of the machine.")
    port: int = count(8_000, "Port to listen on; 0 for any that is free.", least=0, most=65_535)
    hosts: tuple[str, ...] = hosts(
        "Names by which browsers reach it, such as maps.example. Requests for other names are refused, but "
        "for localhost and the address that it listens on: a page elsewhere could pass as one of here."
    )
    workers: int = count(
        1, "Processes that answer; one for each core where many ask. What ends is started again.", most=256
    )
    threads: int = count(8, "Requests that one process answers at a time.", most=256)
    connections_max: int = count(500, "Connections that one process holds open; more have to wait.", least=10)
    receive_seconds: int = count(30, "How long a request may take to arrive, its body included.")
    answer_seconds: int = count(900, "How long an answer may take, until its last byte is taken up.")
    idle_seconds: int = count(60, "How long a connection on which nothing moves stays open.")
    stop_seconds: int = count(15, "How long running requests have to end when the service is stopped.")
    request_bytes_max: int = count(
        1_000_000, "The largest body of a request; a report of a million bytes takes some seconds to read."
    )
    page_limit: int = count(
        100,
        "Features on a page when the client names no limit: a screenful for a person, "
        "few round trips for a GIS.",
    )
    page_limit_max: int = count(
        1_000,
        "Larger limits are clamped to this, as OGC API Features asks; 1,000 features are about a megabyte.",
    )
    list_incidents_max: int = count(
        60, "Incidents on one page of the list beside the map, which is written on the server."
    )
    map_incidents_max: int = count(
        5_000,
        "Incidents that the map shows as points, and the list leads to; past this it draws them from vector "
        "tiles, which a filter changes sooner.",
    )
    map_features_max: int = count(
        2_000,
        "Claim areas, and findings, drawn in the page itself; past this the page says how many are left out.",
    )
    tiles: str = tiles(
        "Map tiles of another server that a reader may put below the map, as "
        "https://tiles.example/{z}/{x}/{y}.png. Nobody's browser asks it before its reader turns it on; then "
        "it learns the reader's address and which part of the map is looked at. Read its terms of use."
    )
    tiles_credit: str = text("", "Whose map those tiles are, as the map then says: their terms ask for it.")
    reading: str = choice(
        "open", "closed", about="Whether everyone may read what isn't protected, or only who has a token."
    )
    reads_per_minute: int = count(
        0,
        "Requests a minute that read, from one sender: by token or else by address; 0 is no limit.",
        least=0,
    )
    writes_per_minute: int = count(600, "The same for requests that write.", least=0)
    checks_per_minute: int = count(
        600,
        "The same for statements compared on the spot; a slider that moves asks several times a second.",
        least=0,
    )
    sign_ins_per_minute: int = count(10, "Tokens tried in the sign-in form a minute, by address.", least=0)
    https: str = choice(
        "off",
        "on",
        about='"on" where browsers reach it by https alone: then its cookies go by https alone.',
    )
    trusted_proxies: int = count(
        0,
        "Reverse proxies in front whose X-Forwarded-... heads are believed: 0 believes nobody's.",
        least=0,
    )
    secret_key: str = secret("What signs the cookies; if not given, each store has its own.")
    cors_origins: tuple[str, ...] = origins(
        "Origins whose pages may read what is public here, such as https://maps.example, or * for all (CORS)."
    )
    log: str = choice(
        "all", "faults", about="A line of JSON for each request on standard error, or for faults alone."
    )
    metrics: str = choice(
        "open",
        "token",
        "off",
        about="Who gets the figures at /metrics: everyone who may read, who has a token with the scope "
        '"metrics", or nobody.',
    )
    ready_behind_max: int = count(
        1_000,
        "/readyz says no while the features are more than this many entries behind the history.",
        least=0,
    )

    def __post_init__(self) -> None:
        if self.tiles and not self.tiles_credit.strip():
            raise ConfigError("tiles is set without tiles_credit: say whose map it is, as it will be shown")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], file: Path | None = None) -> Self:
        """Defaults overridden by a file, and both by the environment.

        Parameters
        ----------
        environ : mapping
        file : Path, optional
            TOML; where not given, the one that `STANDOFF_CONFIG` names.

        Raises
        ------
        ConfigError
            If the file can't be read, or a key or value in it or a variable can't be used; names it.
        """
        named = environ.get(FILE)
        path = file or (Path(named) if named else None)
        known = {f.name: f for f in fields(cls)}
        given = {} if path is None else _in_file(path, known)
        for name, one in known.items():
            variable = PREFIX + name.upper()
            if (value := environ.get(variable)) is not None:
                given[name] = _read(one, value, f"{variable}={_shown(one, value)}")
        return cls(**given)

    def as_toml(self) -> str:
        """The settings as a file, each explained; secrets are left empty.

        Examples
        --------
        >>> print(Config(workers=4).as_toml().split("\\n\\n")[4])
        # Processes that answer; one for each core where many ask. What ends is started again.
        workers = 4
        """
        return "\n\n".join(self._explained()) + "\n"

    def _explained(self) -> Iterator[str]:
        yield f"# Settings of `standoff serve`; a variable {PREFIX}<NAME IN CAPITALS> comes before them."
        for one in fields(self):
            value = "" if one.metadata["is_secret"] else getattr(self, one.name)
            about = textwrap.wrap(
                one.metadata["about"], _LINE, initial_indent="# ", subsequent_indent="# ",
                break_on_hyphens=False,
            )  # fmt: skip
            yield "\n".join((*about, f"{one.name} = {json.dumps(value)}"))  # of these, TOML as well


def _in_file(path: Path, known: Mapping[str, "Field[Any]"]) -> dict[str, Any]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"the settings {path} can't be read: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"the settings {path} are no TOML: {error}") from error
    for key in found:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1, cutoff=0.0)[0]
            raise ConfigError(f"the settings {path}: there is no {key[:60]!r}; did you mean {near!r}?")
    return {
        key: _read(known[key], value, f"the settings {path}: {key} = {_shown(known[key], value)}")
        for key, value in found.items()
    }


def _read(one: "Field[Any]", value: object, where: str) -> Any:
    try:
        return one.metadata["read"](value)
    except ConfigError as error:
        raise ConfigError(f"{where} {error}") from None


def _shown(one: "Field[Any]", value: object) -> str:
    return "..." if one.metadata["is_secret"] else repr(value)[:80]
