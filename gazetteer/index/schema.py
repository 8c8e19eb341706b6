"""The tables of an index file."""

from gazetteer.index import named, sounding
from gazetteer.index.hashtable import TABLE

# Raised when the place table changes: an older file must be loaded again. Keys have a version of their own.
SCHEMA_VERSION = 2

# `note` holds what many places repeat: sources and reasons.
PLACES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE place (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, names TEXT NOT NULL,
    feature_code TEXT NOT NULL, country_code TEXT NOT NULL, admin1 TEXT, population INTEGER NOT NULL,
    lon REAL NOT NULL, lat REAL NOT NULL, uncertainty_m REAL NOT NULL, reason INTEGER NOT NULL,
    source INTEGER NOT NULL, footprint BLOB, curated INTEGER NOT NULL, by_sound INTEGER NOT NULL
) STRICT;
"""

# Derived from the places, so that they can be made anew: hash tables of folded names, of skeletons, and of
# skeletons less one letter.
NEIGHBOUR = "neighbour"
DROP_KEYS = f"""
DROP INDEX IF EXISTS place_kind;
DROP TABLE IF EXISTS {named.TABLE};
DROP TABLE IF EXISTS {sounding.TABLE};
DROP TABLE IF EXISTS {NEIGHBOUR};
"""
KEYS = f"""
CREATE INDEX place_kind ON place (feature_code, lat);
{TABLE.format(named.TABLE)};
{TABLE.format(sounding.TABLE)};
{TABLE.format(NEIGHBOUR)};
"""
