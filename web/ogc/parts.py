"""What other rooms add to the API's description: tiles, writing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from flask import current_app

from web.ogc.links import Link, address, link
from web.ports import Json

_KEY = "standoff_api_parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiPart:
    """A part of the API that is served elsewhere, as the OGC resources tell of it.

    Parameters
    ----------
    paths : mapping
        OpenAPI 3.0 path items by path.
    components : mapping
        OpenAPI 3.0 components by section, such as `schemas`, and name.
    tags : sequence
        OpenAPI 3.0 tags.
    conformance : sequence of str
        URIs of conformance classes.
    landing_links, collection_links : sequence
        Relation, media type, and the path below `/`, or below `/collections/{id}`, without its first slash.
    collections : sequence of str
        Those whose description has `collection_links`.
    """

    paths: Mapping[str, Any] = field(default_factory=dict)
    components: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    tags: Sequence[Json] = ()
    conformance: Sequence[str] = ()
    landing_links: Sequence[tuple[str, str, str]] = ()
    collection_links: Sequence[tuple[str, str, str]] = ()
    collections: Sequence[str] = ()


def keep(extensions: dict[str, Any], parts: Sequence[ApiPart]) -> None:
    """Remember the parts of an application."""
    extensions[_KEY] = tuple(parts)


def parts() -> tuple[ApiPart, ...]:
    """The parts of the application that is answering."""
    return cast(tuple[ApiPart, ...], current_app.extensions[_KEY])


def landing_links() -> Iterator[Link]:
    """What the parts add to the landing page."""
    for part in parts():
        for rel, media_type, path in part.landing_links:
            yield link(rel, media_type, address(f"/{path}"))


def collection_links(collection: str) -> Iterator[Link]:
    """What the parts add to a collection."""
    for part in parts():
        if collection in part.collections:
            for rel, media_type, path in part.collection_links:
                yield link(rel, media_type, address(f"/collections/{collection}/{path}"))
