"""Settings from the environment."""

import pytest

from web.config import Config
from web.errors import ConfigError


def test_the_environment_overrides_defaults() -> None:
    config = Config.from_environment({"STANDOFF_PAGE_LIMIT_MAX": "7", "PAGE_LIMIT": "3"})
    assert (config.page_limit_max, config.page_limit) == (7, 100)


@pytest.mark.parametrize("text", ["", "0", "-1", "ten", "1.5", "١"])
def test_a_bad_value_is_named(text: str) -> None:
    with pytest.raises(ConfigError, match="STANDOFF_PAGE_LIMIT="):
        Config.from_environment({"STANDOFF_PAGE_LIMIT": text})
