"""Who sent a request: by a token in its head, or by a session that a token opened."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from flask import Flask, g, request, session
from flask_wtf.csrf import CSRFProtect

from incidents.sentence import say
from incidents.store import Audience
from incidents.store.access import Token
from web.auth.tokens import digest
from web.config import Config
from web.errors import ForbiddenError, UnauthorisedError
from web.ports import store

P = ParamSpec("P")
R = TypeVar("R")

_SESSION_KEY = "token"
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
SIGN_IN = "session.open_"
# Open to everyone even where reading is closed.
_OPEN = frozenset({"static", "session.sign_in", SIGN_IN, "operation.healthz", "operation.readyz"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The sender of a request; nobody in particular has no name and no scopes."""

    name: str = ""
    scopes: frozenset[str] = frozenset()

    def may(self, scope: str) -> bool:
        """Whether a thing is allowed: `admin` allows everything, and all others but `metrics` reading."""
        reads = scope == "read" and bool(self.scopes - {"metrics"})
        return reads or scope in self.scopes or "admin" in self.scopes


_NOBODY = Who()


def install(app: Flask, config: Config) -> None:
    """Find out before every request who sent it, and refuse what they may not do."""
    needs_no_reading = _OPEN | ({"operation.figures"} if config.metrics == "token" else set())
    protection = CSRFProtect()
    protection.init_app(app)

    def identify() -> None:
        by_header = _bearer()
        token = _by_header(by_header) if by_header is not None else _by_session()
        g.who = _NOBODY if token is None else Who(name=token.name, scopes=frozenset(token.scopes))
        g.audience = Audience.TRUSTED if g.who.may("trusted") else Audience.PUBLIC
        if request.method in UNSAFE and (by_header is None and (token or request.endpoint == SIGN_IN)):
            protection.protect()  # a browser sends its cookies along, whoever makes it ask
        if config.reading == "closed" and request.endpoint not in needs_no_reading and not g.who.may("read"):
            raise UnauthorisedError(say("reading is closed here: send a token, or sign in"))

    app.before_request(identify)


def who() -> Who:
    """The sender of the request that is being answered."""
    return cast(Who, g.get("who", _NOBODY))


def needs(scope: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a view answer only those who have a scope.

    Raises
    ------
    UnauthorisedError
        From the view, if nobody in particular asks.
    ForbiddenError
        From the view, if the sender's token doesn't allow it.
    """

    def wrap(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            if not who().name:
                raise UnauthorisedError(say("this needs a token with the scope %(scope)s", scope=repr(scope)))
            if not who().may(scope):
                raise ForbiddenError(
                    say(
                        "the token %(name)s doesn't have the scope %(scope)s",
                        name=repr(who().name),
                        scope=repr(scope),
                    )
                )
            return view(*args, **kwargs)

        return guarded

    return wrap


def open_session(shown: str) -> None:
    """Remember in the browser's session who holds a token.

    Raises
    ------
    UnauthorisedError
        If it is none that is valid.
    """
    token = _by_header(shown)
    session.clear()
    session.permanent = True
    session[_SESSION_KEY] = token.hash


def close_session() -> None:
    """Forget it."""
    session.clear()


def _bearer() -> str | None:
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    return shown.strip() if scheme.casefold() == "bearer" else None


def _by_header(shown: str) -> Token:
    token = store().token(digest(shown))
    if token is None or not token.is_valid:
        raise UnauthorisedError(say("this token isn't known here, has expired or was revoked"))
    return token


def _by_session() -> Token | None:
    known = session.get(_SESSION_KEY)
    token = store().token(known) if isinstance(known, str) else None
    return token if token is not None and token.is_valid else None
