"""How often one sender may ask: by token where there is one, else by address. Each process counts its own."""

from flask import Flask, request
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from incidents.sentence import Number, message, say
from web.auth.who import SIGN_IN, UNSAFE, who
from web.config import Config
from web.errors import TooManyError

# They write nothing, but cost more than a page: also the example does.
_CHECKS = frozenset({"comparing.form", "comparing.check", "comparing.api"})

# What is counted, as a message has it.
_KINDS = {
    "sign in": message("sign in"), "check": message("check"), "write": message("write"),
    "read": message("read"),
}  # fmt: skip


class Limits:
    """The limits of the settings; 0 is none."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._counter = MovingWindowRateLimiter(MemoryStorage())

    def guard_sign_ins(self, app: Flask) -> None:
        """Refuse whoever tries too many tokens, before one is looked at."""
        app.before_request(self._sign_ins)

    def guard(self, app: Flask) -> None:
        """Refuse whoever reads or writes too much; call it after it is found out who asks."""
        app.before_request(self._requests)

    def _sign_ins(self) -> None:
        if request.endpoint == SIGN_IN:
            self._count("sign in", self._config.sign_ins_per_minute, request.remote_addr or "")

    def _requests(self) -> None:
        sender = who().name or request.remote_addr or ""
        if request.endpoint in _CHECKS:
            self._count("check", self._config.checks_per_minute, sender)
        elif request.method in UNSAFE:
            self._count("write", self._config.writes_per_minute, sender)
        else:
            self.count_read(sender)

    def count_read(self, sender: str) -> None:
        """Count a request that reads.

        Raises
        ------
        TooManyError
            If it is one too many in a minute.
        """
        self._count("read", self._config.reads_per_minute, sender)

    def _count(self, kind: str, most: int, sender: str) -> None:
        if most and not self._counter.hit(RateLimitItemPerMinute(most), kind, sender):
            raise TooManyError(
                say(
                    "more than %(most)s requests to %(kind)s in a minute; wait, then go on",
                    most=Number(most),
                    kind=say(_KINDS[kind]),
                )
            )
