"""Reports sent to another process to be read: here a thread that listens as that process does."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from typing import Any, cast

import pytest

from gazetteer.lookup import Gazetteer
from incidents.errors import ReportError, StoreError
from incidents.model import Report, ReportReading
from incidents.store import Store
from tests.incidents import sample
from web.desk import Desk
from web.errors import NotReadyError
from web.serving import post, reader
from web.serving.post import FarDesk, Post, opened_post
from web.serving.reader import Deriving

NO_STORE, NO_GAZETTEER = cast(Store, None), cast(Callable[[], Gazetteer], None)


class SlowDesk(Desk):
    """Reads one report, and refuses the others, once it may."""

    def __init__(self) -> None:
        super().__init__(NO_STORE, NO_GAZETTEER)
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def read(self, report: Report) -> ReportReading:
        assert self.may_go_on.wait(20)
        if report.id != "a":
            raise ReportError(f"{report.id} is no report")
        return sample.reading_a()


@contextmanager
def listening(at: Post, desk: Desk) -> Iterator[list[Any]]:
    """A thread that reads, and the connections that it accepts."""
    accepted: list[Any] = []
    with Listener(at.address, "AF_UNIX", authkey=at.key) as listener:
        accept = listener.accept

        def kept() -> Any:
            accepted.append(accept())
            return accepted[-1]

        listener.accept = kept  # type: ignore[method-assign]
        threading.Thread(target=reader._accept, args=(listener, desk), daemon=True).start()
        yield accepted


@pytest.fixture
def at() -> Iterator[Post]:
    with opened_post() as opened:
        yield opened


def far(at: Post, patience_s: float = 20.0) -> FarDesk:
    return FarDesk(NO_STORE, NO_GAZETTEER, at, patience_s=patience_s)


def test_a_report_comes_back_read_and_a_refusal_as_it_was(at: Post) -> None:
    with listening(at, SlowDesk()) as accepted, closing(far(at)) as desk:
        assert desk.read(sample.report()) == sample.reading_a()
        with pytest.raises(ReportError, match="b is no report"):
            desk.read(sample.report("b"))
        assert len(accepted) == 1  # one connection served both


def test_who_does_not_know_the_key_is_turned_away_and_the_next_one_heard(at: Post) -> None:
    with listening(at, SlowDesk()), closing(far(at)) as desk:
        with pytest.raises(AuthenticationError):
            Client(at.address, "AF_UNIX", b"another key")
        assert desk.read(sample.report()) == sample.reading_a()


def test_nobody_there_is_said_after_a_while(at: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(post, "_TO_START_S", 0.1)
    with pytest.raises(NotReadyError, match="can't be read just now"):
        far(at).read(sample.report())


def test_a_reading_that_takes_too_long_is_given_up(at: Post) -> None:
    slow = SlowDesk()
    slow.may_go_on.clear()
    with listening(at, slow), closing(far(at, 0.05)) as desk:
        with pytest.raises(NotReadyError, match="send it again"):
            desk.read(sample.report())
        slow.may_go_on.set()


def test_a_process_that_was_started_again_is_found(at: Post) -> None:
    with listening(at, SlowDesk()) as accepted, closing(far(at)) as desk:
        desk.read(sample.report())
        with socket.socket(fileno=os.dup(accepted[0].fileno())) as one:
            one.shutdown(socket.SHUT_RDWR)
        assert desk.read(sample.report()) == sample.reading_a()
        assert len(accepted) == 2


def test_a_store_that_fails_is_left_alone_for_a_while() -> None:
    class Broken:
        def derive_alone(self) -> bool:
            raise StoreError("the disk is full")

    class Fine:
        turns = 0

        def derive_alone(self) -> bool:
            self.turns += 1
            if self.turns == 3:
                deriving.stop()
            return True

    assert Deriving(cast(Store, Broken()))._turn() == reader._PAUSE_S
    fine = Fine()
    deriving = Deriving(cast(Store, fine))
    deriving.run()
    assert fine.turns == 3
