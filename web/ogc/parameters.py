"""The parameters of a request for features, read strictly (OGC 17-069r4, 7.14 and 7.15)."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from werkzeug.datastructures import MultiDict

from incidents.exchange.properties import names
from incidents.sentence import Number, say
from incidents.store import Audience, FeatureQuery
from incidents.store.tables import searchable
from web.errors import BadParameterError
from web.ogc import crs
from web.ogc.boxes import Box, box
from web.ogc.conditions import both, by_name, conditions
from web.ogc.times import days

# Which features, in which order; then how they are shown, and a page of them.
CHOOSING = ("bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs", "q", "sortby")
SHOWING = ("f", "crs", "properties")
PAGING = ("limit", "offset", "after")

_COUNT = re.compile(r"[0-9]{1,9}")
_MOST_WORDS = 32
_MOST_SORTED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a collection, and how it is to be shown.

    `crs` is the URI of the coordinates' CRS; `properties` are those to show, None for all.
    """

    query: FeatureQuery
    crs: str
    properties: tuple[str, ...] | None


def page_asked(
    collection: str,
    args: MultiDict[str, str],
    *,
    audience: Audience,
    limit_default: int,
    limit_max: int,
) -> Asked:
    """A page of a collection.

    Parameters
    ----------
    collection : str
    args : MultiDict
        Query parameters as they came.
    audience : Audience
    limit_default, limit_max : int
        Used where no limit is given, and the number larger limits are clamped to.

    Raises
    ------
    BadParameterError, FilterError
        If a parameter is unknown, repeated or out of range; the message names the value.
    """
    given = only(args, _known(collection))
    limit = _count("limit", given.get("limit"), limit_default)
    if limit < 1:
        raise BadParameterError(f"limit={limit} is below 1; give a whole number from 1 to {limit_max}")
    return Asked(
        query=_query(
            collection,
            given,
            audience,
            limit=min(limit, limit_max),
            offset=_count("offset", given.get("offset"), 0),
            after=given.get("after"),
        ),
        crs=crs.named(given.get("crs", crs.CRS84), "crs"),
        properties=_properties(collection, given.get("properties")),
    )


def all_asked(collection: str, args: MultiDict[str, str], audience: Audience) -> FeatureQuery:
    """Everything of a collection that the parameters choose; errors as in `page_asked`."""
    given = only(args, {*CHOOSING, *by_name(collection)})
    return _query(collection, given, audience)


def only(args: MultiDict[str, str], known: Collection[str]) -> dict[str, str]:
    """The parameters by name, none of which is unknown or comes twice.

    Raises
    ------
    BadParameterError
        If one is, or does.
    """
    for name, values in args.lists():
        if name not in known:
            allowed = ", ".join(sorted(known)) or "none"
            raise BadParameterError(f"unknown parameter {name[:80]!r}; known here: {allowed}")
        if len(values) > 1:
            raise BadParameterError(f"parameter {name!r} is given {len(values)} times; give it once")
    return args.to_dict()


@lru_cache
def _known(collection: str) -> frozenset[str]:
    return frozenset((*CHOOSING, *SHOWING, *PAGING, *by_name(collection)))


def _query(
    collection: str,
    args: Mapping[str, str],
    audience: Audience,
    *,
    limit: int = 0,
    offset: int = 0,
    after: str | None = None,
) -> FeatureQuery:
    around = _box(collection, args)
    found = list(conditions(collection, args))
    if around is not None and around.where is not None:
        found.append(around.where)
    return FeatureQuery(
        collection=collection,
        audience=audience,
        bbox=around.bbox if around else None,
        days=days(args["datetime"]) if "datetime" in args else None,
        where=both(found),
        words=_words(args["q"]) if "q" in args else None,
        sort=_sort(collection, args["sortby"]) if "sortby" in args else (),
        limit=limit,
        offset=offset,
        after=after,
    )


def _box(collection: str, args: Mapping[str, str]) -> Box | None:
    uri = crs.named(args.get("bbox-crs", crs.CRS84), "bbox-crs")
    return box(args["bbox"], uri, collection) if "bbox" in args else None


def _words(text: str) -> str:
    count = len(searchable(text).split())
    if not 0 < count <= _MOST_WORDS:
        raise BadParameterError(
            say(
                "q=%(value)s has %(count)s words; give 1 to %(most)s",
                value=repr(text[:80]),
                count=Number(count),
                most=Number(_MOST_WORDS),
            )
        )
    return text


def _sort(collection: str, text: str) -> tuple[tuple[str, bool], ...]:
    # A plus sign that wasn't encoded arrives as a space.
    keys = [(part.lstrip(" +").removeprefix("-"), part.startswith("-")) for part in text.split(",")]
    sortable = by_name(collection)
    for name, _ in keys:
        if name not in sortable:
            known = ", ".join(sortable)
            raise BadParameterError(f"sortby={text[:80]!r} names {name[:40]!r}; known here: {known}")
    if len({name for name, _ in keys}) < len(keys) or len(keys) > _MOST_SORTED:
        raise BadParameterError(f"sortby={text[:80]!r} needs 1 to {_MOST_SORTED} different properties")
    return tuple(keys)


def _properties(collection: str, text: str | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    chosen = dict.fromkeys(text.split(",")) if text else {}
    known = names(collection)
    for name in chosen:
        if name not in known:
            listed = ", ".join(known)
            raise BadParameterError(f"properties={text[:80]!r} names {name[:40]!r}; known here: {listed}")
    return tuple(chosen)


def _count(name: str, text: str | None, default: int) -> int:
    if text is None:
        return default
    if not _COUNT.fullmatch(text):
        raise BadParameterError(f"{name}={text[:40]!r} is not a whole number of at most 9 digits")
    return int(text)
