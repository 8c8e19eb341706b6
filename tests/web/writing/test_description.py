"""That the description of the writing API and the code agree."""

import re
from typing import Any

from flask.testing import FlaskClient

from web.ogc.parts import ApiPart
from web.writing import judging, reports
from web.writing.description import BODIES, PART


def test_every_path_is_described_and_served(client: FlaskClient) -> None:
    served: dict[str, set[str]] = {}
    for rule in client.application.url_map.iter_rules():
        if rule.endpoint.split(".")[0] in (judging.blueprint.name, reports.blueprint.name):
            path = re.sub(r"<(\w+)>", r"{\1}", rule.rule)
            served.setdefault(path, set()).update((rule.methods or set()) - {"HEAD", "OPTIONS"})
    described = {path: {m.upper() for m in item if m != "parameters"} for path, item in PART.paths.items()}
    assert described == served


def test_every_body_is_one_that_is_described() -> None:
    assert isinstance(PART, ApiPart)
    named = set(re.findall(r"#/components/schemas/(\w+)", str(PART.paths)))
    assert named == set(BODIES)


def test_it_is_in_the_document(client: FlaskClient) -> None:
    document: dict[str, Any] = client.get("/openapi.json").get_json(force=True)
    assert set(PART.paths) <= set(document["paths"])
    assert document["paths"]["/api/reports"]["post"]["security"] == [{"token": []}]
