"""What the API's description promises, held against what the service does, by made-up cases."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from fuzz_service import service
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import APIOperation, BaseSchema
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

pytestmark = pytest.mark.slow

_CASES = 8
# A filter is a text, and yet most texts are none; and who may do what is tested in tests/web/auth, since
# schemathesis sends the right token with its probes for wrong ones.
_NOT_HELD = [positive_data_acceptance, ignored_auth]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BaseSchema, str]]:
    """The description of a service with some reports, and a token that may do everything."""
    folder: Path = tmp_path_factory.mktemp("openapi")
    with service(folder) as (app, token):
        yield schemathesis.openapi.from_wsgi("/openapi.json", app), token


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_operation_answers_as_described(api: tuple[BaseSchema, str], mode: GenerationMode) -> None:
    schema, token = api
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) > 10
    for operation in operations:
        _hold(operation, token, mode)


def _hold(operation: APIOperation, token: str, mode: GenerationMode) -> None:
    """Well-formed requests must be answered as described, others must be no fault of the service.

    Well-formed is more than a schema can say: a filter is a text, and yet most texts are none.
    """

    @settings(max_examples=_CASES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def hold(case: schemathesis.Case) -> None:
        answer = case.call(headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"})
        checks = [not_a_server_error] if mode is GenerationMode.NEGATIVE else None
        case.validate_response(answer, checks=checks, excluded_checks=_NOT_HELD)

    with contextlib.suppress(Unsatisfiable):  # where no request can be ill-formed
        hold()
