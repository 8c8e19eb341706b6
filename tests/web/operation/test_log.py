"""Lines of JSON without a sender's words."""

import logging

from tests.web.operation.conftest import Lines
from web.operation import log


def _fail(text: str) -> None:
    raise ValueError(text)


def test_an_event_is_one_line_with_its_fields(lines: Lines) -> None:
    log.event(logging.INFO, "stopped", after_s=3, why="asked\nto")
    (said,) = lines()
    assert said["event"] == "stopped" and said["level"] == "info" and said["after_s"] == 3
    assert said["why"] == "asked\nto"
    assert said["time"].endswith("+00:00")


def test_an_error_tells_its_kind_and_place_but_not_its_message(lines: Lines) -> None:
    try:
        _fail("the witness lives in")
    except ValueError as error:
        log.event(logging.ERROR, "fault", **log.of_error(error))
        logging.getLogger("waitress").exception("Exception while serving %s", "/reports/secret-name")
    assert [said["error"] for said in lines()] == ["ValueError", "ValueError"]
    assert all("_fail" in said["at"][-1] for said in lines())
    assert lines()[1]["event"] == "Exception while serving %s"
    assert "witness" not in str(lines()) and "secret-name" not in str(lines())
