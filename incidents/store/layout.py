"""The tables beside those of the features, for every database: reports, readings, history, access."""

from collections.abc import Iterator


def create(key: str, binary: str) -> Iterator[str]:
    """The statements that make the tables.

    Parameters
    ----------
    key, binary : str
        The column types of a row's number and of bytes.
    """
    yield f"""CREATE TABLE received (
    seq {key}, id TEXT NOT NULL UNIQUE, publisher TEXT NOT NULL, url TEXT NOT NULL, published TEXT,
    media_type TEXT NOT NULL, sha256 TEXT NOT NULL, received_at TEXT NOT NULL, received_from TEXT NOT NULL,
    restricted INTEGER NOT NULL, text TEXT, original {binary}
)"""
    yield "CREATE TABLE readings (report TEXT PRIMARY KEY, layout TEXT NOT NULL, body TEXT NOT NULL)"
    yield """CREATE TABLE history (
    seq BIGINT PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL, body TEXT, body_sha256 TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
)"""
    yield "CREATE INDEX history_of ON history (subject, seq)"
    yield "CREATE INDEX history_by_action ON history (action, seq)"
    # What an incident's page shows, one for each audience that sees it.
    yield """CREATE TABLE documents (
    id TEXT NOT NULL, audience INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, audience)
)"""
    # One row: up to which entry of the history the features follow from it.
    yield "CREATE TABLE derived (head BIGINT NOT NULL)"
    yield "INSERT INTO derived VALUES (0)"
    yield f"CREATE TABLE secrets (name TEXT PRIMARY KEY, value {binary} NOT NULL)"
    yield """CREATE TABLE tokens (
    hash TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, scopes TEXT NOT NULL, created_at TEXT NOT NULL,
    expires_at TEXT, revoked_at TEXT
)"""
    yield """CREATE TABLE answered (
    author TEXT NOT NULL, key TEXT NOT NULL, request_sha256 TEXT NOT NULL, at TEXT NOT NULL,
    status INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (author, key)
)"""
    yield """CREATE TABLE batches (
    key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)
)"""
    yield from ties()


def ties() -> Iterator[str]:
    """The statements that make the tables by which a changed report finds what it may change."""
    # Under which incident each event is, for the trusted, and for the public where it knows less.
    yield """CREATE TABLE told (
    world INTEGER NOT NULL, report TEXT NOT NULL, number INTEGER NOT NULL, incident TEXT NOT NULL,
    stem TEXT NOT NULL, PRIMARY KEY (world, report, number)
)"""
    yield "CREATE INDEX told_of ON told (world, incident)"
    yield "CREATE INDEX told_like ON told (world, stem)"
    # The days of a report's events and claims; few are long, and those are all looked at.
    yield """CREATE TABLE days (
    report TEXT NOT NULL, kind TEXT NOT NULL, first TEXT, last TEXT, is_long INTEGER NOT NULL
)"""
    yield "CREATE INDEX days_of ON days (report)"
    yield "CREATE INDEX days_on ON days (kind, is_long, first)"
    yield "CREATE TABLE named (report TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (report, place))"
