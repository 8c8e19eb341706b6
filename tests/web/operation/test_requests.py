"""Ids, times and sizes of requests."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask, Response
from werkzeug.test import TestResponse

from tests.web.operation.conftest import Lines
from web.errors import install as install_errors
from web.operation.requests import Told, install


@pytest.fixture
def told() -> list[Told]:
    return []


@pytest.fixture
def app(told: list[Told]) -> Flask:
    app = Flask(__name__)
    install_errors(app)
    install(app, told.append)

    @app.get("/things/<name>")
    def thing(name: str) -> str:
        return name

    @app.get("/stream")
    def stream() -> Response:
        return Response(iter([b"abc", b"de"]))

    @app.get("/broken-stream")
    def broken_stream() -> Response:
        def parts() -> Iterator[bytes]:
            yield b"abc"
            raise ValueError("the witness said")

        return Response(parts())

    @app.get("/broken")
    def broken() -> str:
        raise ValueError("the witness said")

    return app


def _get(app: Flask, path: str, **headers: str) -> TestResponse:
    """The whole answer: what is told of a request is told at its end."""
    return app.test_client().get(path, headers=headers, buffered=True)


@pytest.mark.parametrize("given", ["a", "0f3a-9.b_c", "x" * 64])
def test_a_sane_id_is_echoed(app: Flask, told: list[Told], given: str) -> None:
    answer = _get(app, "/things/a", **{"X-Request-Id": given})
    assert answer.headers.getlist("X-Request-Id") == [given] == [told[0].id]


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, "<script>", "é", "-a", 'a"b', "${x}"])
def test_another_id_is_made_anew(app: Flask, given: str) -> None:
    answer = _get(app, "/things/a", **{"X-Request-Id": given})
    assert re.fullmatch(r"[0-9a-f]{16}", answer.headers["X-Request-Id"])


def test_a_request_is_one_line_with_its_template_and_no_word_of_the_sender(
    app: Flask, told: list[Told], lines: Lines
) -> None:
    headers = {"Authorization": "Bearer hidden-token", "User-Agent": "hidden-agent"}
    _get(app, "/things/hidden-name?filter=hidden-query", **headers)
    (said,) = lines()
    assert said.pop("ms") >= 0 and said.pop("pid") and said.pop("time")
    assert said == {
        "level": "info", "event": "request", "id": told[0].id, "method": "GET", "route": "/things/<name>",
        "status": 200, "bytes": len("hidden-name"),
    }  # fmt: skip
    assert "hidden" not in str(lines())


def test_made_up_methods_and_paths_make_no_series(app: Flask, told: list[Told]) -> None:
    app.test_client().open("/nowhere/else", method="MADEUP", buffered=True)
    assert (told[0].method, told[0].route, told[0].status) == ("other", "none", 404)


def test_a_stream_is_told_of_at_its_end(app: Flask, told: list[Told]) -> None:
    answer = app.test_client().get("/stream", buffered=False)
    assert told == []
    assert answer.data == b"abcde"
    answer.close()
    assert told[0].bytes == 5


def test_a_stream_that_breaks_is_told_of(app: Flask, told: list[Told]) -> None:
    with pytest.raises(ValueError, match="witness"):
        _get(app, "/broken-stream")
    assert told[0].bytes == 3


def test_the_unexpected_is_a_problem_with_the_id_and_nothing_else(
    app: Flask, told: list[Told], lines: Lines
) -> None:
    answer = _get(app, "/broken")
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert told[0].id in answer.json["detail"]
    assert "witness" not in answer.text and "Traceback" not in answer.text and "ValueError" not in answer.text
    fault, request = lines()
    assert (fault["event"], fault["id"], fault["error"]) == ("fault", told[0].id, "ValueError")
    assert fault["at"][-1].endswith(" broken") and "witness" not in str(fault)
    assert (request["status"], request["level"]) == (500, "error")


def test_in_tests_the_unexpected_is_raised(app: Flask) -> None:
    app.testing = True
    with pytest.raises(ValueError, match="witness"):
        _get(app, "/broken")
