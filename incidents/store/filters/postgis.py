"""Filters in PostGIS, through psycopg: shapes are geometry (SRID 4326), `FUNCTIONS` are there already."""

import json
from datetime import date

import shapely
from shapely.geometry.base import BaseGeometry

from incidents.exchange.properties import Kind
from incidents.store.filters.dialect import Dialect, Pattern
from incidents.store.filters.folding import LETTERS, MARKS
from incidents.store.filters.fragment import Fragment, Value, fragment, joined
from incidents.store.filters.target import TEXTS

# What folding.py does, in SQL. ICU's algorithms whatever the database's locale; null in, null out.
FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION standoff_casei(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT replace(lower(upper($1 COLLATE "und-x-icu") COLLATE "und-x-icu"), 'ς', 'σ')
$$;
CREATE OR REPLACE FUNCTION standoff_accenti(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(
        regexp_replace(normalize($1, NFKD), '[{"".join(f"{chr(a)}-{chr(z)}" for a, z in MARKS)}]', '', 'g'),
        '{"".join(LETTERS)}', '{"".join(LETTERS.values())}')
$$;
"""

_TYPES = {
    Kind.TEXT: "text", Kind.WHOLE: "bigint", Kind.NUMBER: "float8", Kind.TRUTH: "boolean", Kind.DAY: "date",
}  # fmt: skip
_LIKE = {True: "%", False: "_"}


class PostgisDialect(Dialect):
    """PostGIS."""

    def placeholder(self, kind: Kind) -> str:
        return f"%s::{_TYPES[kind]}"

    def day(self, day: date) -> Value:
        return day

    def ordered(self, text: Fragment) -> Fragment:
        return fragment(text, ' COLLATE "C"', kind=Kind.TEXT)

    def like(self, text: Fragment, pattern: Pattern) -> Fragment:
        like = "".join(_escaped(piece) if isinstance(piece, str) else _LIKE[piece] for piece in pattern)
        return fragment("(", text, " LIKE ", Fragment(sql="%s::text", params=(like,)), ")")

    def array(self, name: str) -> Fragment:
        if name in TEXTS:
            path = f"$.properties.{name}[*].{TEXTS[name]}"
            return Fragment(sql=f"jsonb_path_query_array(\"body\"::jsonb, '{path}')")
        # JSON's null is a value to PostgreSQL.
        return Fragment(sql=f"NULLIF(\"body\"::jsonb #> '{{properties,{name}}}', 'null')")

    def among(self, table: str, name: str, texts: list[str]) -> Fragment:
        held = self.array(name)  # each has an index that answers "contains" alone
        one = [fragment(held, " @> ", Fragment(sql="%s::jsonb", params=(json.dumps([t]),))) for t in texts]
        return fragment("(", joined(" OR ", one), ")") if one else Fragment(sql="FALSE")

    def listed(self, relation: str, array: Fragment, texts: list[str]) -> Fragment:
        given = Fragment(sql="%s::jsonb", params=(json.dumps(texts),))
        if relation == "a_overlaps":
            return fragment(
                "jsonb_exists_any(", array, ", ARRAY(SELECT jsonb_array_elements_text(", given, ")))"
            )
        if relation == "a_equals":
            return fragment("(", array, " @> ", given, " AND ", array, " <@ ", given, ")")
        return fragment("(", array, " @> " if relation == "a_contains" else " <@ ", given, ")")

    def shape(self, literal: BaseGeometry) -> Fragment:
        return Fragment(sql="ST_GeomFromWKB(%s::bytea, 4326)", params=(shapely.to_wkb(literal),))

    def related(self, relation: str, left: Fragment, right: Fragment) -> Fragment:
        return fragment(f"ST_{relation.capitalize()}(", left, ", ", right, ")")

    def near(self, table: str, literal: BaseGeometry) -> Fragment | None:
        return None


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\%_" else char for char in text)
