"""What takes a look at every row of a collection: worked out once for a state of the store, by one who asks.

It can be left beside the store, so that a server that starts need not look again. It tells of protected
sources too: it is for the owner alone, and goes before and after anything is written.
"""

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from incidents.store import features
from incidents.store.database import Connection, Database

# Of this layout.
_VERSION = "1"
_NAME = "answers"


class Answers:
    """Values of JSON by key, for one state; a new state forgets them all.

    Parameters
    ----------
    database : Database
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[str, dict[str, Any]] = ("", {})
        self._asking = threading.Lock()

    def of(self, db: Connection, key: str, ask: Callable[[], Any]) -> Any:
        """The value of a key: one asks, the others wait for what it has found."""
        state = features.state(db)
        at, known = self._known
        if at == state and key in known:
            return known[key]
        with self._asking:
            known = self._of_state(state)
            if key not in known:
                known[key] = ask()
            return known[key]

    def leave(self) -> bool:
        """Leave beside the store what is known of its state; False where it can't be written there."""
        path = self._database.beside(_NAME)
        with self._asking:
            state, known = self._known
            is_left = path is not None and bool(known) and _save(path, state, known)
        if path and is_left:
            with self._database.reading() as now:
                if features.state(now) != state:  # written meanwhile: whoever wrote may have seen no file
                    path.unlink(missing_ok=True)
        return is_left

    def _of_state(self, state: str) -> dict[str, Any]:
        if self._known[0] != state:
            path = self._database.beside(_NAME)
            self._known = (state, _load(path, state) if path else {})
        return self._known[1]


def _save(path: Path, state: str, known: dict[str, Any]) -> bool:
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.touch(mode=0o600)
        part.write_text(json.dumps({"version": _VERSION, "state": state, "known": known}), encoding="utf-8")
        part.replace(path)
    except OSError:  # a full disk, or a folder that others own: it is worked out each time
        part.unlink(missing_ok=True)
        return False
    return True


def _load(path: Path, state: str) -> dict[str, Any]:
    """What was left of a state; nothing where it isn't there, or is of another."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        is_ours = (said["version"], said["state"]) == (_VERSION, state)
        return dict(said["known"]) if is_ours else {}
    except (OSError, ValueError, KeyError, TypeError):  # none, or not ours
        return {}
