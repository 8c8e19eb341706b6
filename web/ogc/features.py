"""Features as GeoJSON: a page of a collection, and one of them, whoever hands them out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import quote

from incidents.store import FeaturePage, FeatureQuery
from incidents.store.query import BETWEEN
from incidents.store.snapshot import Snapshot
from web.at_once import LaterError
from web.errors import UnknownItemError
from web.ogc import catalogue, crs, links
from web.ogc.answers import Answer, Asking, answer, dumps
from web.ogc.links import Here, Link, address, link
from web.ogc.media import GEOJSON, HTML, JSON, SCHEMA, Form, wants_flat
from web.ogc.parameters import SHOWING, Asked, only, page_asked
from web.ogc.rewriting import is_as_stored, rewritten


def page_answer(asking: Asking, collection: str) -> Answer:
    """A page of features as a FeatureCollection; a feature that is shown as it is stored isn't parsed."""
    asked = asked_of(asking, collection)
    with asking.store.snapshot() as seen:
        return answer(
            asking,
            GEOJSON,
            lambda: _feature_collection(asking, asked, seen),
            state=seen.state,
            related=[queryables(asking, collection)],
            headers={"Content-Crs": f"<{asked.crs}>"},
        )


def item_answer(asking: Asking, collection: str, feature_id: str) -> Answer:
    """One feature."""
    with asking.store.snapshot() as seen:
        body, uri = item_body(asking, collection, feature_id, seen)
        related = item_links(asking, collection, Form.JSON)
        return answer(
            asking,
            GEOJSON,
            lambda: f'{body[:-1]},"links":{dumps(related)}}}',
            state=seen.state,
            related=related,
            headers={"Content-Crs": f"<{uri}>"},
        )


def asked_of(asking: Asking, collection: str) -> Asked:
    """What the parameters of a request ask of a collection; errors as in `page_asked`."""
    return page_asked(
        catalogue.known(collection),
        asking.request.args,
        audience=asking.audience,
        limit_default=asking.config.page_limit,
        limit_max=asking.config.page_limit_max,
    )


def bodies(asking: Asking, asked: Asked, found: FeaturePage) -> list[str]:
    """The features of a page as they are asked for."""
    return rewritten(found.bodies, asked.crs, asked.properties, flat=wants_flat(asking.request))


def _text(asking: Asking, asked: Asked, found: FeaturePage) -> bytes:
    """The same as one text; as they are stored they are handed on without a look."""
    if is_as_stored(asked.crs, asked.properties, flat=wants_flat(asking.request)):
        return found.text
    return BETWEEN.join(bodies(asking, asked, found)).encode()


def _page(asking: Asking, asked: Asked, seen: Snapshot) -> FeaturePage:
    if not asking.at_once:
        return seen.page(asked.query)
    is_stored = is_as_stored(asked.crs, asked.properties, flat=wants_flat(asking.request))
    found = seen.page_at_hand(asked.query) if is_stored else None
    if found is None:
        raise LaterError
    return found


def item_body(asking: Asking, collection: str, feature_id: str, seen: Snapshot) -> tuple[str, str]:
    """A feature as it is asked for, and the CRS that it is in.

    Raises
    ------
    UnknownItemError
        If there is none that the sender may see.
    """
    given = only(asking.request.args, SHOWING[:2])
    uri = crs.named(given.get("crs", crs.CRS84), "crs")
    stored = seen.body(catalogue.known(collection), feature_id, asking.audience)
    if stored is None:
        raise UnknownItemError(f"no feature {feature_id[:80]!r} in collection {collection!r}")
    is_flat = wants_flat(asking.request)
    if asking.at_once and not is_as_stored(uri, None, flat=is_flat):
        raise LaterError
    (body,) = rewritten([stored], uri, None, flat=is_flat)
    return body, uri


def item_links(asking: Asking, collection: str, shown: Form) -> list[Link]:
    """Where else a feature, and its collection, are."""
    return [
        *Here(asking.request).in_both_forms(GEOJSON, shown),
        link("collection", JSON, address(f"/collections/{collection}", asking.request)),
    ]


def page_links(asking: Asking, query: FeatureQuery, found: FeaturePage, shown: Form) -> Iterator[Link]:
    """Where else a page is, and those before and after it."""
    here = Here(asking.request)
    yield from here.in_both_forms(GEOJSON, shown)
    media_type = GEOJSON if shown is Form.JSON else HTML
    if found.next_key is not None:
        yield link("next", media_type, here.but(after=found.next_key, offset=None))
    if query.after is not None or query.offset:
        yield link("first", media_type, here.but(after=None, offset=None))
    if query.after is None and query.offset:
        before = max(0, query.offset - query.limit)
        yield link("prev", media_type, here.but(offset=str(before), after=None))
    yield link("collection", JSON, address(f"/collections/{query.collection}", asking.request))


def queryables(asking: Asking, collection: str) -> Link:
    """Where it is told what a collection can be filtered by."""
    path = f"/collections/{quote(collection)}/queryables"
    return link(links.QUERYABLES, SCHEMA, address(path, asking.request))


def _feature_collection(asking: Asking, asked: Asked, seen: Snapshot) -> tuple[bytes, ...]:
    found = _page(asking, asked, seen)
    head = {
        "type": "FeatureCollection",
        "numberMatched": found.number_matched,
        "numberReturned": found.number_returned,
        "timeStamp": datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z",
        "links": list(page_links(asking, asked.query, found, Form.JSON)),
    }
    return f'{dumps(head)[:-1]},"features":['.encode(), _text(asking, asked, found), b"]}"
