"""The HTTP server of one process: waitress, with a bound on every wait."""

import json
import time
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING

import waitress
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from web.config import Config
from web.serving.prompt import Prompt

if TYPE_CHECKING:
    import socket

    from _typeshed.wsgi import WSGIApplication

# The largest head of a request: a long filter fits, and 64 kB of cookies have no business here.
_HEAD_BYTES = 65_536
_TOO_LONG = (
    f"the address and the heads of a request have at most {_HEAD_BYTES:,} bytes together; "
    "ask for less at once, such as a shorter filter"
)
_TURN_S = 1.0
# How long who is late may be so before it is noticed; with many connections each look takes its time.
_LOOK_S = 0.25
# For a request without a Host.
_NAME = "localhost"


class Refusal(ErrorTask):  # type: ignore[misc]
    """Says why a request wasn't taken in: it never reached the application."""

    def execute(self) -> None:
        """Answer with a problem (RFC 9457)."""
        error = self.request.error
        problem = {
            "type": "about:blank",
            "title": error.reason,
            "status": error.code,
            "detail": _TOO_LONG if error.code == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE else error.body,
        }
        body = json.dumps(problem).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers += [
            ("Content-Type", "application/problem+json"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection that knows since when the request that is arriving has been arriving."""

    error_task_class = Refusal
    arriving_since: float | None = None
    answering_since: float | None = None

    def received(self, data: bytes) -> bool:
        """Take in what came, and answer it where that takes no time."""
        prompt: Prompt | None = self.server.prompt
        if not self.is_busy:
            self.answering_since = None
            if prompt is not None and self._is_open and (said := prompt.answer(data, self.addr)) is not None:
                self._send(said)
                return True
        taken = bool(super().received(data))
        self.arriving_since = None if self.request is None else self.arriving_since or time.monotonic()
        return taken

    @property
    def is_busy(self) -> bool:
        """Whether a request is being answered, or an answer is on its way."""
        return bool(self.requests or self.total_outbufs_len)

    @property
    def _is_open(self) -> bool:
        """Whether nothing of a request came yet, and one may."""
        return self.request is None and not (self.will_close or self.close_when_flushed)

    def _send(self, parts: Sequence[bytes]) -> None:
        """Send what the connection takes at once, and leave the rest to be sent as it takes more."""
        try:
            sent = self.socket.sendmsg(parts)
        except BlockingIOError:
            sent = 0
        except OSError:  # the other side is gone
            self.handle_close()
            return
        self.last_activity = time.time()
        if rest := b"".join(parts)[sent:] if sent < sum(map(len, parts)) else b"":
            with self.outbuf_lock:
                self.outbufs[-1].append(rest)
                self.current_outbuf_count += len(rest)
                self.total_outbufs_len += len(rest)


class Server:
    """Answers requests on a socket until it is stopped.

    Waitress itself bounds how long nothing moves on a connection, unless a request of it is being answered; a
    sender of a byte now and then, and a taker of none, would hold a connection or a thread for ever.

    Parameters
    ----------
    app : WSGI application
    listening : socket
    config : Config
    knows_mark : bool
        Whether the application answers a request with the mark `AT_ONCE` at once, or not at all.
    """

    def __init__(
        self, app: "WSGIApplication", listening: "socket.socket", config: Config, *, knows_mark: bool = False
    ) -> None:
        self._config = config
        self._looked_at = 0.0
        self._sockets: dict[int, wasyncore.dispatcher] = {}
        self._is_stopping = False
        self._server = waitress.create_server(
            app,
            map=self._sockets,
            sockets=[listening],
            ident=None,
            threads=config.threads,
            connection_limit=config.connections_max,
            channel_timeout=config.idle_seconds,
            cleanup_interval=min(10, config.idle_seconds),
            max_request_header_size=_HEAD_BYTES,
            max_request_body_size=config.request_bytes_max,
            server_name=_NAME,
            # Else waitress takes away what the application is told to believe of them.
            clear_untrusted_proxy_headers=config.trusted_proxies == 0,
        )
        port = str(self._server.effective_port)
        self._server.channel_class = Channel
        self._server.prompt = Prompt(app, _NAME, port) if knows_mark else None

    def run(self) -> None:
        """Answer until `stop`, then let running requests end."""
        while not self._is_stopping:
            self._turn(_TURN_S)
            self._cut_off()
        self._wind_up()

    def stop(self) -> None:
        """Accept nothing more; a signal's handler and any thread may call it."""
        if not self._is_stopping:
            self._is_stopping = True
            self._server.pull_trigger()

    def _turn(self, seconds: float) -> None:
        wasyncore.loop(timeout=seconds, use_poll=True, map=self._sockets, count=1)

    def _channels(self) -> list[Channel]:
        return list(self._server.active_channels.values())

    def _cut_off(self) -> None:
        """Close what arrives too slowly, or is taken up too slowly."""
        now = time.monotonic()
        if now - self._looked_at < _LOOK_S:
            return
        self._looked_at = now
        for channel in self._channels():
            if not channel.is_busy:
                channel.answering_since = None
            elif channel.answering_since is None:
                channel.answering_since = now
            if self._is_late(channel, now):
                channel.handle_close()

    def _is_late(self, channel: Channel, now: float) -> bool:
        arriving, answering = channel.arriving_since, channel.answering_since
        if arriving is not None and now - arriving > self._config.receive_seconds:
            return True
        if answering is None:
            return False
        is_stuck = (
            channel.total_outbufs_len and time.time() - channel.last_activity > self._config.idle_seconds
        )
        return bool(is_stuck) or now - answering > self._config.answer_seconds

    def _wind_up(self) -> None:
        """Close the socket and idle connections; the others when they have their answer, or time is up."""
        wasyncore.dispatcher.close(self._server)
        end = time.monotonic() + self._config.stop_seconds
        while time.monotonic() < end and any(channel.is_busy for channel in self._channels()):
            for channel in self._channels():
                if not channel.is_busy:
                    channel.handle_close()
            self._turn(0.1)
        threads = self._server.task_dispatcher
        threads.shutdown(timeout=max(0.0, end - time.monotonic()))
        for channel in self._channels():
            channel.handle_close()
        if (
            not threads.threads
        ):  # one that still runs would write to the trigger, or to who has its number now
            wasyncore.close_all(self._sockets)
