"""The same join in PostGIS: its plans, and what they take."""

import time
from pathlib import Path

import numpy as np
import psycopg

from geo.geodesic import ecef_m
from incidents.crosscheck.tables import Claims, Strikes

_EXACT = "ST_Distance(c.g, s.g) - c.u - s.u <= c.lim"
_DAYS = "c.actor = s.actor AND s.day BETWEEN c.first AND c.last"
_EXPANDED = "FROM e c JOIN s ON s.actor = c.actor AND s.day = c.day"
_CHORD = "(c.x - s.x)^2 + (c.y - s.y)^2 + (c.z - s.z)^2 <= (c.lim + c.u + s.u + 0.001)^2"
_PAIR = "SELECT c.row, s.row, ST_Distance(c.g, s.g)"

PLANS = {
    "PostGIS, usual plan (ST_DWithin, GiST)": (
        f"{_PAIR} FROM c JOIN s ON {_DAYS} AND ST_DWithin(c.g, s.g, c.lim + c.u + s.u)"
    ),
    "PostGIS, days expanded, hash join": f"{_PAIR} {_EXPANDED} WHERE {_EXACT}",
    "PostGIS, days expanded, hash join, chord first": (
        # The CASE keeps the planner from asking for the distance before the chord.
        f"{_PAIR} {_EXPANDED} WHERE CASE WHEN {_CHORD} THEN {_EXACT} ELSE false END"
    ),
}


SETTINGS = (
    "-c shared_buffers=512MB -c work_mem=512MB -c max_parallel_workers_per_gather=2 "
    "-c parallel_setup_cost=0 -c min_parallel_table_scan_size=0"
)


def load(where: str, claims: Claims, strikes: Strikes) -> None:
    """Load and index both tables; this is not measured."""
    with psycopg.connect(where, autocommit=True) as base:
        for name, table in (("c", claims), ("s", strikes)):
            base.execute(f"DROP TABLE IF EXISTS {name}")
            window = "first int, last int, lim float8" if name == "c" else "day int"
            base.execute(
                f"CREATE TABLE {name} (row int, lon float8, lat float8, u float8, actor int, {window}, "
                "x float8, y float8, z float8, g geography(Point, 4326))"
            )
            days = [table.start, table.end, claims.limit_m] if name == "c" else [table.start]
            columns = [np.arange(len(table)), table.lon, table.lat, table.uncertainty_m, table.actor, *days]
            columns += list(ecef_m(table.lon, table.lat).T)
            with base.cursor().copy(f"COPY {name} FROM STDIN") as copy:
                for row in zip(*(column.tolist() for column in columns), strict=True):
                    copy.write_row((*row, f"SRID=4326;POINT({row[1]!r} {row[2]!r})"))
        base.execute("CREATE INDEX ON s USING gist (g)")
        base.execute("CREATE INDEX ON s (actor, day)")
        base.execute("DROP TABLE IF EXISTS e")
        base.execute("CREATE TABLE e AS SELECT *, generate_series(first, last) AS day FROM c")
        base.execute("VACUUM ANALYZE c")
        base.execute("VACUUM ANALYZE e")
        base.execute("VACUUM ANALYZE s")


def run(where: str, plan: str, limit_s: float) -> tuple[float | None, np.ndarray | None, float]:
    """Seconds inside the server, the pairs, and the peak memory of the server's processes in MB.

    Time is that of writing the pairs to a temporary table, so that no client slows it; None past the limit.
    """
    with psycopg.connect(where, autocommit=True) as base:
        base.execute(f"SET statement_timeout = {int(limit_s * 1000)}")
        base.execute(f"SET enable_nestloop = {'off' if 'hash' in plan else 'on'}")
        base.execute("DROP TABLE IF EXISTS pairs")
        began = time.perf_counter()
        try:
            base.execute(f"CREATE UNLOGGED TABLE pairs (c, s, d) AS {PLANS[plan]}")
        except psycopg.errors.QueryCanceled:
            return None, None, _peak_mb(base)
        seconds = time.perf_counter() - began
        peak = _peak_mb(base)
        with base.cursor().copy("COPY (SELECT c, s FROM pairs) TO STDOUT") as copy:
            text = b"".join(bytes(part) for part in copy)
        pairs = np.array(text.split(), dtype=np.int64).reshape(-1, 2)
    return seconds, pairs, peak


def _peak_mb(base: psycopg.Connection) -> float:
    """Peak of the backend that ran the query; parallel workers are gone by then and not counted."""
    status = Path(f"/proc/{base.info.backend_pid}/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))
