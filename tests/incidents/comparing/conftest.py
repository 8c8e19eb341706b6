"""Questions answered with the built-in gazetteer."""

from collections.abc import Callable
from typing import Any

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from incidents.comparing.answer import answer, answer_json
from incidents.comparing.question import question_of
from incidents.exchange.casebook import example_statements
from incidents.pipeline import read_report

Json = dict[str, Any]
Ask = Callable[..., Json]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_folder())


@pytest.fixture
def ask(gazetteer: Gazetteer) -> Ask:
    """The JSON answer to a question, about the bundled example where no texts are given."""

    def asked(**record: Any) -> Json:
        question = question_of({"texts": example_statements()} | record)
        return answer_json(answer(question, lambda report: read_report(report, gazetteer)))

    return asked


def verdicts(found: Json) -> list[tuple[str, str, bool]]:
    """Quote, verdict and robustness of every finding."""
    said = [feature["properties"] for feature in found["features"]["findings"]]
    return [(f["quote"], f["verdict"], f["robust"]) for f in said]


def by_key(found: Json) -> dict[str, Json]:
    """The places of an answer by their keys."""
    return {place["key"]: place for place in found["places"]}
