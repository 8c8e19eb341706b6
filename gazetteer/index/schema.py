"""The tables of an index file."""

from gazetteer.index import hashtable

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

# Derived from the places, so that they can be made anew. A key is a text as a number (see `keys.hashed`):
# `sounding` a skeleton, `neighbour` a skeleton less one letter; `named` is a table of folded names.
DROP_KEYS = """
DROP INDEX IF EXISTS place_kind;
DROP TABLE IF EXISTS named;
DROP TABLE IF EXISTS sounding;
DROP TABLE IF EXISTS neighbour;
"""
KEYS = f"""
CREATE INDEX place_kind ON place (feature_code, lat);
{hashtable.TABLE};
CREATE TABLE sounding (
    key INTEGER PRIMARY KEY, forms TEXT NOT NULL, names TEXT NOT NULL, ends BLOB NOT NULL,
    places BLOB NOT NULL, fame BLOB NOT NULL
) STRICT;
CREATE TABLE neighbour (key INTEGER PRIMARY KEY, skeletons TEXT NOT NULL) STRICT;
"""
