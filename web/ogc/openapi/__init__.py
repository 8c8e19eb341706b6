"""The API in OpenAPI 3.0.3, written by hand as data; tests hold it and the routes together."""

from typing import Any

from web.ogc import landing
from web.ogc.links import root
from web.ogc.openapi.components import responses, schemas
from web.ogc.openapi.parameters import parameters
from web.ogc.openapi.paths import paths
from web.ogc.parts import parts
from web.ports import Json, config

TAGS = (
    {"name": "service", "description": "What the service is and which standards it keeps"},
    {"name": "data", "description": "The collections and their features"},
    {"name": "files", "description": "Whole collections as files"},
)


def openapi() -> Json:
    """The API of the application that is answering, with what other rooms serve."""
    components: dict[str, dict[str, Any]] = {
        "parameters": parameters(config()),
        "responses": responses(),
        "schemas": schemas(),
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
    }
    served = paths()
    for part in parts():
        served.update(part.paths)
        for section, more in part.components.items():
            components.setdefault(section, {}).update(more)
    return {
        "openapi": "3.0.3",
        "info": {
            "title": landing.TITLE,
            "description": landing.DESCRIPTION,
            "version": "1.0.0",
            "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        },
        "servers": [{"url": root()}],
        "tags": [*TAGS, *(tag for part in parts() for tag in part.tags)],
        "security": _security(),
        "paths": served,
        "components": components,
    }


def _security() -> list[Json]:
    """Where reading is open a token isn't needed, but may show more."""
    needed: list[Json] = [{"token": []}]
    return needed if config().reading == "closed" else [{}, *needed]
