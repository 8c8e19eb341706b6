"""Between the processes that answer and the one that reads: where it is asked, and how."""

import os
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Client, Connection
from pathlib import Path

from gazetteer.lookup import Gazetteer
from incidents.errors import IncidentsError
from incidents.model import Report, ReportReading
from incidents.store import Store
from web.desk import Desk
from web.errors import NotReadyError

# How long the reading process may take to be there, when it has just been started, or started again.
_TO_START_S = 10.0
_BETWEEN_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The socket that the reading process listens on, in a folder that only its user may enter.

    Parameters
    ----------
    address : str
        The socket's path.
    key : bytes
        What both sides must know.
    """

    address: str
    key: bytes


@contextmanager
def opened_post() -> Iterator[Post]:
    """A post with a folder of its own, gone in the end."""
    with tempfile.TemporaryDirectory(prefix="standoff-desk-") as folder:
        yield Post(address=str(Path(folder) / "desk"), key=os.urandom(32))


class FarDesk(Desk):
    """A desk that sends reports to the process that reads, which also brings the features up to date.

    Parameters
    ----------
    store : Store
    gazetteer : callable
        Opens the gazetteer, for who looks a name up.
    post : Post
    patience_s : float
        How long reading a report may take.
    """

    def __init__(
        self, store: Store, gazetteer: Callable[[], Gazetteer], post: Post, *, patience_s: float
    ) -> None:
        super().__init__(store, gazetteer)
        self._post, self._patience_s = post, patience_s
        self._idle: deque[Connection[Report, ReportReading | IncidentsError]] = deque()

    def read(self, report: Report) -> ReportReading:
        """What a report says.

        Raises
        ------
        ReportError
            If the text is empty, too long or binary.
        NotReadyError
            If nobody reads it in time.
        """
        found = self._asked(report)
        if isinstance(found, IncidentsError):
            raise found
        return found

    def changed(self) -> None:
        """Nothing: the other process sees for itself."""

    def close(self) -> None:
        """Close the connections that aren't in use."""
        while self._idle:
            self._idle.pop().close()

    def _asked(self, report: Report) -> ReportReading | IncidentsError:
        """What the other process says; a connection of before may lead to one that is gone."""
        while self._idle:
            try:
                return self._ask(self._idle.pop(), report)
            except IndexError:
                break
            except (EOFError, OSError):
                continue
        try:
            return self._ask(self._connected(), report)
        except (EOFError, OSError) as error:
            raise NotReadyError("reports can't be read just now; send it again in a while") from error

    def _ask(
        self, connection: "Connection[Report, ReportReading | IncidentsError]", report: Report
    ) -> ReportReading | IncidentsError:
        try:
            connection.send(report)
            if not connection.poll(self._patience_s):
                raise NotReadyError(f"the report wasn't read within {self._patience_s:.0f} s; send it again")
            found = connection.recv()
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return found

    def _connected(self) -> "Connection[Report, ReportReading | IncidentsError]":
        end = time.monotonic() + _TO_START_S
        while True:
            try:
                return Client(self._post.address, "AF_UNIX", self._post.key)
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(_BETWEEN_S)
