# ruff: noqa: E501
"""Requests that no honest client sends: every route, with parameters, heads and bodies made to break it."""

import json
import random
import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from flask import Flask

from incidents.exchange.properties import PROPERTIES

VALUES = (
    "", " ", "0", "-1", "1", "10", "1e309", "NaN", "-0", "9" * 30, "1,2,3,4", "170,-10,-170,10", "1,2,3,4,5,6",
    "180,90,-180,-90", "1,nan,3,4", ",,,", "2015-12-06", "2015-12-06/..", "../..", "/", "0000-00-00",
    "9999-12-31T23:59:60Z", "2015-12-06T00:00:00+99:99", "-1-1-1/2", "true", "null", "geojson", "html", "json",
    "http://www.opengis.net/def/crs/EPSG/0/3857", "http://www.opengis.net/def/crs/EPSG/0/999999", "cql2-text",
    "cql2-json", "date", "-date,+kind", "id,id,id", "kind='x'", "kind LIKE '%'", "killed_min > 1e400", "(((((",
    "NOT " * 300 + "kind='x'", "(" * 3000, "S_INTERSECTS(geometry, POINT(0 0))",
    "S_INTERSECTS(geometry, POLYGON((0 0)))", "S_INTERSECTS(geometry, BBOX(1,2,3))", "T_DURING(date, INTERVAL('x','y'))",
    "kind IN ()", "kind BETWEEN 1 AND 'x'", "'; DROP TABLE incidents; --", '{"op":"and","args":[]}',
    '{"op":"=","args":[{"property":"kind"},{"property":"kind"}]}', '{"op":' * 200, "[" * 5000, "{}", "[]", '"',
    '{"op":"in","args":[{"property":"kind"},[1,null,{}]]}', "\x00", "a\x00b", "\ud800".encode("utf-8", "surrogatepass"),
    b"\xff\xfe", "\u202e", "\u0661\u0662", "%", "%zz", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "a" * 5000,
    "é" * 1000, "../../etc/passwd", "\r\nSet-Cookie: a=b", '" OR ""="', "NEAR(a b)", "a* AND -b", "*", "AND", '""',
)  # fmt: skip
PARAMETERS = (
    "limit", "offset", "after", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-lang", "filter-crs",
    "sortby", "properties", "q", "f", "lang", "units", "subject", "colour", "",
)  # fmt: skip
IDS = (
    "incidents",
    "claim-areas",
    "findings",
    "places",
    "reports",
    "a",
    "no such",
    "..",
    "%00",
    "a" * 300,
    "é",
)
HEADS: dict[str, tuple[str, ...]] = {
    "Accept": ("text/html", "application/json", "*/*;q=nan", "a/b" * 500, ",;,;", "text/html;q=1e99"),
    "Accept-Language": ("ar", "en;q=x", "-" * 999, "zz-ZZ,*;q=0"),
    "Accept-Encoding": ("gzip", "zstd;q=0,*", "br" * 500),
    "If-None-Match": ("*", '"', 'W/"a"', '"a",' * 500),
    "If-Modified-Since": ("never", "Thu, 99 Foo 2099"),
    "Range": ("bytes=0-", "bytes=-1,9-1", "x" * 99),
    "Cookie": ("standoff=", "standoff=a.b.c", "standoff=" + "a" * 3000, "=;;=", "lang=\x7f"),
    "Authorization": ("Bearer ", "Bearer " + "a" * 3000, "Basic Og==", "bearer\t", "Bearer é"),
    "Idempotency-Key": ("", "a", "k" * 300, "\x01"),
    "Content-Type": ("text/plain", "application/json; charset=utf-16", "multipart/form-data; boundary=", "/"),
    "X-Forwarded-For": ("1.2.3.4, ", "x" * 999),
    "Origin": ("null", "https://elsewhere.example"),
}
KEYS = (
    "id", "text", "html", "published", "publisher", "url", "restricted", "kind", "start", "end", "decision",
    "changes", "ruling", "note", "seen", "with", "report", "reason", "a", "b", "reference", "left", "right",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """One such request."""

    method: str
    path: str
    query: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def __str__(self) -> str:
        return f"{self.method} {self.path[:80]}?{self.query[:200]} {self.headers} {self.body[:200]!r}"


def requests(app: Flask, count: int, seed: int, token: str) -> Iterator[Hostile]:
    """Such requests for the routes of an application, the same for the same seed.

    Parameters
    ----------
    app : Flask
    count, seed : int
    token : str
        Opens the routes that write to most of the requests.
    """
    chance = random.Random(seed)
    rules = sorted(app.url_map.iter_rules(), key=str)
    for _ in range(count):
        rule = chance.choice(rules)
        methods = sorted((rule.methods or set()) - {"OPTIONS"}) or ["GET"]
        method = chance.choice([*methods] * 5 + ["PUT", "TRACE", "MADEUP"])
        headers = {
            name: chance.choice(HEADS[name]) for name in chance.sample(sorted(HEADS), chance.randrange(3))
        }
        body = b""
        if method in {"POST", "PUT", "DELETE", "PATCH"}:
            body = _body(chance)
            headers.setdefault("Content-Type", "application/json")
            if chance.random() < 0.8:
                headers["Authorization"] = f"Bearer {token}"
        yield Hostile(
            method=method, path=_path(str(rule), chance), query=_query(chance), headers=headers, body=body
        )


def _path(rule: str, chance: random.Random) -> str:
    parts = []
    for part in rule.split("/"):
        dynamic = part.startswith("<") or "<" in part
        parts.append(quote(chance.choice(IDS), safe="%") if dynamic else part)
    return "/".join(parts)


def _query(chance: random.Random) -> str:
    known = [*PARAMETERS, *(p.name for p in PROPERTIES[chance.choice(sorted(PROPERTIES))])]
    pairs = []
    for _ in range(chance.choice((0, 1, 1, 1, 2, 2, 3, 6))):
        value = chance.choice(VALUES) if chance.random() < 0.8 else _noise(chance)
        shown = quote(value) if chance.random() < 0.9 else str(value).encode("unicode_escape").decode()
        pairs.append(f"{chance.choice(known)}={shown}")
    return (
        chance.choice(("&", "&", ";", "&&")).join(pairs).replace("\r", "").replace("\n", "").replace(" ", "+")
    )


def _noise(chance: random.Random) -> str:
    return "".join(chance.choices(string.printable + "éش😀", k=chance.randrange(1, 40)))


def _body(chance: random.Random) -> bytes:
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice(
            (b"", b"{", b"[" * 50_000, b"\xff\xfe{}", b'{"a":NaN}', b"null", b'"a"', b"1" * 5_000)
        )
    found: Any = {key: _value(chance, 0) for key in chance.sample(KEYS, chance.randrange(6))}
    text = json.dumps(found if kind < 5 else [found], ensure_ascii=chance.random() < 0.5)
    data = text.encode("utf-8", "surrogatepass")
    return data if chance.random() < 0.9 else data[: chance.randrange(len(data) + 1)]


def _value(chance: random.Random, depth: int) -> Any:
    pick = chance.randrange(9 if depth < 3 else 6)
    if pick == 0:
        return chance.choice((None, True, False))
    if pick == 1:
        return chance.choice((0, 1, -1, 10**30, 2**63, 1.5, 1e308))
    if pick <= 5:
        value = chance.choice(VALUES)
        return value.decode("latin-1") if isinstance(value, bytes) else value
    if pick == 6:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return {chance.choice(KEYS): _value(chance, depth + 1) for _ in range(chance.randrange(4))}


def faults_of(app: Flask, hostile: Iterator[Hostile], statuses: Counter[int] | None = None) -> list[str]:
    """What of an application's answers no sender should be able to bring about; counts their statuses."""
    client, found = app.test_client(), []
    for one in hostile:
        headers = {k: v.encode("utf-8", "replace").decode("latin-1") for k, v in one.headers.items()}
        answer = client.open(
            one.path, method=one.method, query_string=one.query, headers=headers, data=one.body, buffered=True
        )
        if statuses is not None:
            statuses[answer.status_code] += 1
        text = answer.get_data().decode("utf-8", "replace")  # it may be compressed, as was asked
        if answer.status_code >= 500:
            found.append(f"{answer.status_code}: {one}: {text[:200]}")
        elif answer.mimetype == "text/html" and any(p in text for p in ("<script>alert(1)", ">49<")):
            found.append(f"markup: {one}")
    return found
