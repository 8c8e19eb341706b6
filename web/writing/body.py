"""JSON bodies of requests, and answers to them that are given once."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256
from typing import Any, TypeAlias

from flask import Response, g, request

from incidents.store.access import Answer, AnsweredError, Once
from web.auth.who import who
from web.errors import BodyError
from web.ports import store

Json: TypeAlias = dict[str, Any]
# A status with a JSON document.
Said: TypeAlias = tuple[int, Json]

KEY = "Idempotency-Key"
KEY_LENGTH = 200


def record() -> Json:
    """The JSON object of a request's body.

    Raises
    ------
    BodyError
        If it is none.
    """
    if request.mimetype != "application/json":
        raise BodyError(f"the body is {request.mimetype or 'of no type'}; send application/json")
    try:
        found = json.loads(request.get_data(), parse_constant=_refused)
        _dumps(found).encode()  # an escape may stand for half of a character, which nothing can keep
    except UnicodeEncodeError as error:
        half = error.object[error.start]
        raise BodyError(f"the body is not Unicode: {half!a} is half of a surrogate pair") from None
    except (ValueError, RecursionError) as error:
        raise BodyError(f"the body is no JSON: {error}") from None
    if not isinstance(found, dict):
        raise BodyError("the body is no JSON object")
    return found


def only(found: Json, known: set[str]) -> Json:
    """The same object, if it has no keys but those known.

    Raises
    ------
    BodyError
        Names those that aren't.
    """
    unknown = sorted(set(found) - known)
    if unknown:
        raise BodyError(f"unknown: {', '.join(unknown)[:200]}; known here: {', '.join(sorted(known))}")
    return found


def text(found: Json, key: str, default: str | None = None) -> str:
    """A text of an object.

    Raises
    ------
    BodyError
        If it is missing, without a default, or no text.
    """
    value = found.get(key, default)
    if not isinstance(value, str):
        raise BodyError(f"{key!r} is {'missing' if value is None else 'no text'}")
    return value


def truth(found: Json, key: str, *, default: bool) -> bool:
    """True or false.

    Raises
    ------
    BodyError
        If it is neither.
    """
    value = found.get(key, default)
    if not isinstance(value, bool):
        raise BodyError(f"{key!r} is neither true nor false")
    return value


def answering_once(view: Callable[..., Said]) -> Callable[..., Response]:
    """A view that answers a request with an `Idempotency-Key` as it answered the same request before.

    What it writes it gives `once` to, so that the answer is kept with it or neither is.

    References
    ----------
    The Idempotency-Key HTTP Header Field, draft-ietf-httpapi-idempotency-key-header.
    """

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> Response:
        key = request.headers.get(KEY)
        if key is None:
            return respond(*view(*args, **kwargs))
        if not 1 <= len(key) <= KEY_LENGTH or not key.isprintable():
            raise BodyError(f"{KEY} has {len(key)} characters; give 1 to {KEY_LENGTH} that can be printed")
        said = f"{request.method} {request.path}\n".encode() + request.get_data()
        known = store().answered(who().name, key, sha256(said).hexdigest())
        if known is None:
            g.once = _Asked(author=who().name, key=key, sha256=sha256(said).hexdigest())
            try:
                status, document = view(*args, **kwargs)
                known = g.once.kept or _answer(status, document)
                if g.once.kept is None:  # it wrote nothing
                    store().keep_answer(g.once.once(lambda _: (status, document)))
            except AnsweredError as error:
                known = error.answer
        return Response(known.body, status=known.status, mimetype="application/json")

    return answer


@dataclass(slots=True, kw_only=True)
class _Asked:
    """The request with a key that is being answered."""

    author: str
    key: str
    sha256: str
    kept: Answer | None = None

    def once(self, said: Callable[[Any], Said]) -> Once:
        def answer(written: Any) -> Answer:
            self.kept = _answer(*said(written))
            return self.kept

        return Once(author=self.author, key=self.key, request_sha256=self.sha256, answer=answer)


def once(said: Callable[[Any], Said]) -> Once | None:
    """What keeps the answer to this request with what it writes; None for one without a key."""
    asked: _Asked | None = g.get("once")
    return None if asked is None else asked.once(said)


def _answer(status: int, document: Json) -> Answer:
    return Answer(status=status, body=_dumps(document))


def respond(status: int, document: Json) -> Response:
    """A JSON document as an answer."""
    return Response(_dumps(document), status=status, mimetype="application/json")


def _dumps(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _refused(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON number")
