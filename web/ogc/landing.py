"""What the service is: its landing page, the standards it keeps, and where its resources are."""

from incidents.store.filters import CONFORMANCE as CQL2
from web.ogc import links, parts
from web.ogc.links import Here, Link, address, link
from web.ogc.media import HTML, JSON, OPENAPI, SCHEMA, Form
from web.ports import Json

TITLE = "Standoff"
DESCRIPTION = (
    "Where things are said to have happened, and whether what was said can hold together. A verdict says "
    "whether distances can be as claimed, never who tells the truth."
)
_SPEC = "http://www.opengis.net/spec/"
CONFORMANCE = (
    *(f"{_SPEC}ogcapi-features-1/1.0/conf/{name}" for name in ("core", "oas30", "html", "geojson")),
    f"{_SPEC}ogcapi-features-2/1.0/conf/crs",
    *(
        f"{_SPEC}ogcapi-features-3/1.0/conf/{name}"
        for name in ("queryables", "queryables-query-parameters", "filter", "features-filter")
    ),
    *CQL2,
    # The name that basic-spatial-functions had in drafts, which clients of that time look for.
    f"{_SPEC}cql2/1.0/conf/basic-spatial-operators",
)


def landing(shown: Form) -> Json:
    """The document of `/`."""
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "links": [
            *Here().in_both_forms(JSON, shown),
            link("service-desc", OPENAPI, address("/openapi.json"), "This API in OpenAPI 3.0"),
            link("service-doc", HTML, address("/openapi.html"), "This API, for people"),
            link(links.CONFORMANCE, JSON, address("/conformance"), "The standards it keeps"),
            link("data", JSON, address("/collections"), "The collections"),
            link(links.FUNCTIONS, JSON, address("/functions"), "Functions for filters"),
            *_queryables(),
            *parts.landing_links(),
        ],
    }


def conformance(shown: Form) -> Json:
    """The document of `/conformance`."""
    declared = [*CONFORMANCE, *(uri for part in parts.parts() for uri in part.conformance)]
    return {"conformsTo": declared, "links": Here().in_both_forms(JSON, shown)}


def functions(shown: Form) -> Json:
    """The document of `/functions`: filters have operators, and no functions."""
    return {"functions": [], "links": Here().in_both_forms(JSON, shown)}


def _queryables() -> list[Link]:
    # One of a collection, since properties are a collection's own: clients look for the relation here.
    found = address("/collections/incidents/queryables")
    return [link(links.QUERYABLES, SCHEMA, found, "What incidents can be filtered by")]
