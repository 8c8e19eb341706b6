"""Answering JSON lines."""

import io
import json
from typing import Any

import pytest

from web.commands import lines


def answered(
    source: bytes, capfdbinary: pytest.CaptureFixture[bytes], *, always_id: bool = False
) -> tuple[int, list[Any], bytes]:
    def answer(record: dict[str, Any], number: int) -> dict[str, Any]:
        if record.get("fault"):
            raise RuntimeError("a fault\nof the program")
        return {"number": number}

    code = lines.answer_lines(io.BytesIO(source), answer, always_id=always_id)
    out, err = capfdbinary.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err


def test_every_line_has_its_answer(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, found, err = answered(b'{}\n{"id":"x"}\r\n{"id":null}', capfdbinary)
    assert (code, err) == (0, b"")
    assert found == [{"number": 1}, {"id": "x", "number": 2}, {"id": None, "number": 3}]


def test_nothing_in_nothing_out(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert answered(b"", capfdbinary)[:2] == (0, [])


def test_an_error_may_always_carry_an_id(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _, found, _ = answered(b"x\n", capfdbinary, always_id=True)
    assert found[0]["id"] is None and list(found[0]) == ["id", "error"]


def test_other_encodings_are_named(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _, found, _ = answered(b'{"id":"\xff"}\n{}\n', capfdbinary)
    assert found[0]["error"] == "not UTF-8: byte 0xff at 7"
    assert found[1] == {"number": 2}


def test_a_fault_of_the_program_is_told_and_counted_and_the_rest_goes_on(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    code, found, err = answered(b'{"fault":1,"id":1}\n{}\n', capfdbinary)
    assert code == 1
    assert found == [
        {"id": 1, "error": "internal error: RuntimeError: a fault of the program"},
        {"number": 2},
    ]
    assert b"Traceback" in err


def test_a_line_without_end_is_skipped_without_being_kept(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LINE_BYTES_MAX", 20)
    _, found, _ = answered(b'{"k":"' + b"x" * 100 + b'"}\n{}\n' + b"y" * 50, capfdbinary)
    assert [a.get("error") for a in found] == [
        "the line is longer than 20 bytes",
        None,
        "the line is longer than 20 bytes",
    ]


def test_answers_are_strict_json_in_utf8() -> None:
    assert lines.encode({"a": "é\u2028"}) == '{"a":"é\u2028"}'.encode()
    with pytest.raises(ValueError, match="not JSON compliant"):
        lines.encode({"a": float("nan")})
