"""What tiles of points are made of, kept beside the store, so that a server that starts only opens it.

It holds what the store holds, protected sources too: it is for the owner alone, and goes before and after
anything is written.
"""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from incidents.exchange.tiles.points import Points

# Of this layout.
_VERSION = "1"
# Below this reading the store anew is as fast.
_LEAST = 20_000
_ARRAYS = ("x", "y", "seqs", "audiences", "radii", "verdicts", "killed", "kinds")


def save(points: Points, path: Path, state: str) -> bool:
    """Keep columns of a state; False where they aren't worth it, or nothing can be written there.

    Parameters
    ----------
    points : Points
    path : Path
        A file to write, or to replace.
    state : str
        What the columns are of.
    """
    if len(points.seqs) < _LEAST:
        return False
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.touch(mode=0o600)
        _write(points, part, state)
        part.replace(path)
    except OSError:  # a full disk, or a folder that others own: it is read from the store each time
        part.unlink(missing_ok=True)
        return False
    return True


def load(path: Path, state: str) -> Points | None:
    """The columns of a state, mapped into memory; None where they aren't there."""
    try:
        table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    except (OSError, pa.ArrowInvalid):  # none, or not ours
        return None
    said = {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items()}
    if (said.get("version"), said.get("state")) != (_VERSION, state):
        return None
    columns = {name: table[name].chunk(0) for name in table.column_names}  # of one, as they were written
    return Points(
        codes=columns["codes"].to_numpy()[: int(said["located"])],
        **{name: columns[name].to_numpy() for name in _ARRAYS},
        kind_names=json.loads(said["kind_names"]),
        ids=columns["ids"],
    )


def _write(points: Points, path: Path, state: str) -> None:
    located, count = len(points.codes), len(points.seqs)
    columns: dict[str, Any] = {name: getattr(points, name) for name in _ARRAYS}
    codes = np.concatenate((points.codes, np.zeros(count - located, np.uint64)))
    metadata = {
        "version": _VERSION, "state": state, "located": str(located),
        "kind_names": json.dumps(points.kind_names),
    }  # fmt: skip
    table = pa.table({"codes": codes, **columns, "ids": points.ids}, metadata=metadata)
    with pa.ipc.new_file(str(path), table.schema) as file:
        file.write_table(table, max_chunksize=count)
