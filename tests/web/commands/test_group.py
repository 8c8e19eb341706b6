"""The command line as a whole: help, refusals, interruptions."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.web.commands.conftest import PROGRAM, Run
from web.commands import cli, printable

COMMANDS = [
    "serve", "read", "geoparse", "geocode", "check", "area", "crosscheck", "candidates", "config", "token",
    "import", "export", "history", "restrict", "redact", "reread", "verify", "backup", "restore", "gazetteer",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_help_ends_with_an_example(run: Run, command: str) -> None:
    for flag in ("--help", "-h"):
        result = run(command, flag)
        assert result.exit_code == 0
        *_, last = result.stdout.split("\n\n")
        assert last.startswith("  Example:\n    ") and f"standoff {command} " in last


def test_the_group_lists_its_commands(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert list(cli.list_commands(None)) == COMMANDS  # type: ignore[arg-type]
    for command in COMMANDS:
        assert f"\n  {command} " in result.stdout


def test_without_a_command_there_is_help(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr and result.stdout == ""


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("fly",), "No such command 'fly'; see 'standoff --help'"),
        (("check", "--speed", "3"), "No such option '--speed'"),
        (
            ("check",),
            "give either --relation, --reference and --subject, or --jsonl; see 'standoff check --help'",
        ),
        (("area", "--relation", "at", "--jsonl", "-"), "give either --relation and --reference, or --jsonl"),
        (("geocode",), "give either NAME... or --jsonl"),
        (("read",), "give either FILE... or --jsonl"),
        (("read", "--jsonl", "nothing.jsonl"), "nothing.jsonl"),
        (("read", "--jsonl", "-", "--save"), "--save and --published go with FILE..."),
        (("export",), "Missing argument 'OUT'"),
        (("export", "o.geojson", "--layer", "roads"), "'roads' is not one of 'incidents', 'claim-areas'"),
        (("serve", "--port", "70000"), "70000 is not in the range"),
    ],
)
def test_a_wrong_call_is_one_line_and_code_2(
    refused: Callable[..., str], args: tuple[str, ...], said: str
) -> None:
    assert said in refused(*args)


def test_what_a_terminal_obeys_is_not_printed() -> None:
    assert printable("a\x1b[2J\x07\r\nb \u202e\u2066c\x00\x9b") == "a[2J b c"


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    line = (
        '{"relation":"near","reference":{"lon":1,"lat":1,"uncertainty_m":1},'
        '"subject":{"lon":1,"lat":1,"uncertainty_m":1}}\n'
    )
    (tmp_path / "q.jsonl").write_text(line * 2000)
    with subprocess.Popen(
        [*PROGRAM, "check", "--jsonl", str(tmp_path / "q.jsonl")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout and running.stderr
        assert running.stdout.readline().startswith(b"{")
        running.stdout.close()
        assert running.stderr.read() == b""


def test_answers_come_while_lines_are_still_being_written() -> None:
    with subprocess.Popen(
        [*PROGRAM, "check", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        assert running.stdin and running.stdout
        for n in range(3):
            running.stdin.write(b'{"id":%d}\n' % n)
            running.stdin.flush()
            assert running.stdout.readline().startswith(b'{"id":%d,"error":' % n)
        running.stdin.close()
        assert running.wait() == 0
