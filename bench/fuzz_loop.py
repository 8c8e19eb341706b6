"""Ask a server with the loop that answers at once, and one without, the same bytes; name what they say apart.

    python bench/fuzz_loop.py [--requests 100000] [--seed 1]

Requests are plain ones with parts that are strange: names, paths, parameters, heads, ends of lines, several
together, in pieces. What tells one time from another is left out, and that waitress closes after a 304, which
it needn't. Exit code 1 if two answers differ, or one has a status of 500 or more.
"""

import argparse
import logging
import random
import re
import socket
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from flask import Flask

from tests.web.ogc.made import made
from web import create_app
from web.config import Config
from web.serving.server import Server

CONFIG = Config(hosts=("maps.example",), cors_origins=("https://maps.example",), reads_per_minute=0)
ITEMS = "/collections/incidents/items"
PATHS = (
    ITEMS, f"{ITEMS}/city", f"{ITEMS}/protected", "/collections/places/items",
    "/collections/reports/items/report-a",
    "/collections/findings/items/finding-1", f"{ITEMS}/", f"{ITEMS}/../items", f"{ITEMS}/%63ity",
    f"{ITEMS}/city/",
    f"/{ITEMS}", f"{ITEMS};a=b", f"{ITEMS}#x", "/", "/collections", "/collections//items",
)  # fmt: skip
FIT = ("bbox=39,34,41,36", "bbox=179,-20,-179,-10", "limit=1", "limit=10000", "offset=2", "f=json", "limit=0")
KEYS = (
    "bbox",
    "limit",
    "offset",
    "after",
    "f",
    "crs",
    "bbox-crs",
    "q",
    "filter",
    "%62box",
    "bbox%00",
    "",
    "x",
)
VALUES = (
    "39,34,41,36", "39%2C34%2C41%2C36", "39,34,41,36,", "0", "1", "2", "10000", "99999999999", "-1", "%00",
    "1%00",
    "%zz", "%", "%ff", "json", "html", "+1", " 1", "1e2", "nan,nan,nan,nan", "179,-20,-179,-10",
    "39,34,0,41,36,0",
    "1_0", "%D9%A1", "", "'", "<script>", "{{7*7}}", "a" * 300, "city", "1&limit=2",
)  # fmt: skip
HEADS = (
    "Accept: */*", "Accept: text/html", "Accept: application/geo+json;q=0.5,*/*;q=0.1",
    "Accept-Encoding: gzip",
    "Accept-Encoding: br;q=1, *;q=0", "User-Agent: QGIS/33404", "Origin: https://maps.example",
    "Origin: null",
    "If-None-Match: *", 'If-None-Match: "x"', "Range: bytes=0-10", "X-Request-Id: abc", "X-Request-Id: a b",
    "X-Forwarded-Host: evil.example", "X-HTTP-Method-Override: DELETE", "Cookie: session=x",
    "Connection: close",
    "Authorization: Bearer x", "Connection: keep-alive", "Content-Length: 0", "Content-Length: 5", "Accept:",
    "Transfer-Encoding: chunked", "Content-Length: 0\r\nTransfer-Encoding: chunked", "Expect: 100-continue",
    "X-A: " + "b" * 3_000, "Host: localhost", "X_Y: z", "Accept : */*", " folded", "X\0: 1", ": a", "X: \x7f",
)  # fmt: skip
HOSTS = (
    "maps.example",
    "MAPS.example:80",
    "evil.example",
    "localhost:",
    "localhost:x",
    "",
    "xn--a",
    ".....",
    "a b",
)
# The same of all answers, but for when and where they were given.
LEFT_OUT = tuple(
    re.compile(part)
    for part in (
        rb"Date: [^\r]*", rb"X-Request-Id: [^\r]*", rb'"timeStamp":"[^"]*"', rb"nonce-[^']*",
        rb"Connection: close\r\n",
        rb"(?s)(?<=\r\n\r\n)(?!HTTP|\{).+?(?=HTTP/1|$)",
        rb"(?<=Content-Encoding: zstd\r\n)Content-Length: \d+",
    )
)  # fmt: skip


def request(chance: random.Random) -> bytes:
    """One that is plain but for a part or two."""
    pick, is_odd = chance.choice, chance.random() < 0.2
    pairs = [f"{pick(KEYS)}={pick(VALUES)}" if is_odd else pick(FIT) for _ in range(pick((0, 0, 1, 1, 2)))]
    path = pick(PATHS if is_odd else PATHS[:6]) + ("?" if pairs else "") + "&".join(pairs)
    method = pick(("GET", "GET", "HEAD", "POST", "get", "OPTIONS")) if is_odd else "GET"
    version = pick(("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/1.1 ")) if is_odd else "HTTP/1.1"
    end = pick(("\r\n", "\r\n", "\r\n", "\n", "\r")) if is_odd else "\r\n"
    heads = [f"Host: {pick(HOSTS) if is_odd else 'localhost'}"]
    heads += [pick(HEADS) for _ in range(pick((0, 0, 0, 1, 2)))]
    chance.shuffle(heads)
    return f"{method} {path} {version}{end}{''.join(head + end for head in heads)}{end}".encode()


def pieces(chance: random.Random) -> list[bytes]:
    """What is sent on one connection."""
    sent = b"".join(request(chance) for _ in range(chance.choice((1,) * 15 + (2, 3))))
    if chance.random() < 0.05:
        at = chance.randrange(1, len(sent))
        return [sent[:at], sent[at:]]
    return [sent]


@contextmanager
def served(app: Flask, *, is_prompt: bool) -> Iterator[tuple[str, int]]:
    """A server's address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        server = Server(app, listening, CONFIG, knows_mark=is_prompt)
        thread = threading.Thread(target=server.run)
        thread.start()
        try:
            yield address
        finally:
            server.stop()
            thread.join()


def said(address: tuple[str, int], sent: list[bytes]) -> bytes:
    """All that is answered; b"" where the connection broke, as it may when too much was sent."""
    found = b""
    try:
        with socket.create_connection(address, timeout=60) as client:
            for piece in sent:
                client.sendall(piece)
            client.shutdown(socket.SHUT_WR)
            while part := client.recv(65_536):
                found += part
    except TimeoutError:
        raise
    except OSError:
        return b""
    for part in LEFT_OUT:
        found = part.sub(b"", found)
    return found


def main() -> int:
    """Print how many were asked, and what was told apart."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    logging.disable(logging.CRITICAL)
    store, chance = made(), random.Random(args.seed)
    store.hold()
    app = create_app(store, CONFIG)
    statuses: Counter[bytes] = Counter()
    wrong = []
    with served(app, is_prompt=True) as prompt, served(app, is_prompt=False) as plain:
        for _ in range(args.requests):
            sent = pieces(chance)
            one, other = said(prompt, sent), said(plain, sent)
            statuses[one[9:12]] += 1
            if (one and other and one != other) or (one[9:10] == b"5" and one[9:12] != b"501"):
                wrong.append((sent, one[:400], other[:400]))
    print(f"{args.requests:,} asked, {len(wrong)} wrong")
    print(
        ", ".join(f"{status.decode() or 'none'}: {number:,}" for status, number in sorted(statuses.items()))
    )
    for sent, one, other in wrong[:10]:
        print(f"{sent}\n  at once: {one!r}\n  else: {other!r}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
