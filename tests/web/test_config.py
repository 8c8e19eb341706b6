"""Settings from a file and the environment."""

from pathlib import Path

import pytest

from web.config import Config
from web.errors import ConfigError

EXAMPLE = Path(__file__).parents[2] / "docs" / "standoff.example.toml"


def _file(folder: Path, text: str) -> Path:
    path = folder / "standoff.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_environment_overrides_the_file_and_both_the_defaults(tmp_path: Path) -> None:
    path = _file(tmp_path, 'page_limit = 5\nreading = "closed"\nhosts = ["maps.example", "[::2]"]\n')
    config = Config.from_environment({"STANDOFF_PAGE_LIMIT": "7", "PAGE_LIMIT_MAX": "3"}, path)
    assert (config.page_limit, config.page_limit_max, config.reading) == (7, 1_000, "closed")
    assert config.hosts == ("maps.example", "[::2]")


def test_a_variable_names_the_file(tmp_path: Path) -> None:
    path = _file(tmp_path, "threads = 3")
    assert Config.from_environment({"STANDOFF_CONFIG": str(path)}).threads == 3


@pytest.mark.parametrize("text", ["", "0", "-1", "ten", "1.5", "١", "9" * 30])
def test_a_bad_variable_is_named(text: str) -> None:
    with pytest.raises(ConfigError, match="STANDOFF_PAGE_LIMIT="):
        Config.from_environment({"STANDOFF_PAGE_LIMIT": text})


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("page_limits = 5", "there is no 'page_limits'; did you mean 'page_limit'"),
        ("wrokers = 2", "did you mean 'workers'"),
        ("[server]", "there is no 'server'"),
        ("workers = 0", "workers = 0 is not a whole number above 0 and below 257"),
        ("workers = true", "workers = True is not a whole number"),
        ("port = 70000", "port = 70000 is not a whole number"),
        ("https = true", "https = True is none of off, on (in quotes in a file)"),
        ("host = 1", "host = 1 is no text in quotes"),
        ('cors_origins = ["maps.example"]', "is no list of origins"),
        ('hosts = "maps.example:8000"', "is no list of hosts, as maps.example or"),
        ("hosts = [1]", "is no list of hosts"),
        ("workers =", "are no TOML"),
    ],
)  # fmt: skip
def test_a_bad_line_of_a_file_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = _file(tmp_path, line)
    with pytest.raises(ConfigError) as raised:
        Config.from_environment({}, path)
    assert str(path) in str(raised.value) and said in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml can't be read: No such file"):
        Config.from_environment({}, tmp_path / "gone.toml")


def test_a_secret_is_never_shown(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        Config.from_environment({}, _file(tmp_path, "secret_key = [12345]"))
    assert "12345" not in str(raised.value)
    assert "hidden" not in Config(secret_key="hidden").as_toml()


def test_the_example_explains_every_setting_and_is_the_defaults() -> None:
    assert EXAMPLE.read_text(encoding="utf-8") == Config().as_toml()
    assert Config.from_environment({}, EXAMPLE) == Config()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    config = Config(hosts=("a.example", "[::1]"), cors_origins=("*",), metrics="token", workers=3)
    assert Config.from_environment({}, _file(tmp_path, config.as_toml())) == config


TILES = "https://tiles.example:8443/a/{z}/{x}/{y}.png?key=a-1"


def test_a_tile_server_is_taken_with_its_credit() -> None:
    config = Config.from_environment({"STANDOFF_TILES": TILES, "STANDOFF_TILES_CREDIT": "Made Maps"})
    assert (config.tiles, config.tiles_credit) == (TILES, "Made Maps")
    assert Config().tiles == ""
    with pytest.raises(ConfigError, match="without tiles_credit"):
        Config.from_environment({"STANDOFF_TILES": TILES})


@pytest.mark.parametrize(
    "address",
    [
        "http://tiles.example/{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}.png",
        "https://tiles.example/{z}/{x}/{y}/{y}.png",
        "https://tiles.example/{z}/{x}/{y}/{s}.png",
        "https://{x}.example/{z}/{y}",
        "https://a:b@tiles.example/{z}/{x}/{y}",
        "https://tiles.example; script-src */{z}/{x}/{y}",
        'https://tiles.example/{z}/{x}/{y}"onload=',
        "//tiles.example/{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}/{y}\n",
    ],
)
def test_another_address_of_tiles_is_refused(address: str) -> None:
    with pytest.raises(ConfigError, match=r"STANDOFF_TILES=.* is no address of tiles"):
        Config.from_environment({"STANDOFF_TILES": address, "STANDOFF_TILES_CREDIT": "Made Maps"})
