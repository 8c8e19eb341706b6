"""The names that this service is known by."""

import re
from collections.abc import Collection

# By these names a machine calls itself; no page elsewhere can bear one.
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_PORT = re.compile(r":[0-9]*$")


def is_ours(host: str, hosts: Collection[str]) -> bool:
    """Whether a Host header, with or without a port, names this service, which has these names.

    Examples
    --------
    >>> is_ours("Maps.example:8000", ["maps.example"]), is_ours("maps.example.evil.example", ["maps.example"])
    (True, False)
    """
    name = _PORT.sub("", host).casefold()
    return name in _LOOPBACK or any(name == known.casefold() for known in hosts)
