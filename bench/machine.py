"""Name the machine a figure was measured on: CPU, cores, memory, Python and library versions."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

LIBRARIES = (
    "numpy", "scipy", "shapely", "pyproj", "geopandas", "folium", "flask", "waitress", "google-re2",
    "rapidfuzz",
)  # fmt: skip


def cpu() -> str:
    """Model of the processor, as Linux names it, else what Python knows."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def cores() -> int:
    """Cores this process may use, which in a container is fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory_gib() -> float:
    """Physical memory in GiB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def describe() -> str:
    """The machine in three lines, to print above a table of figures."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return "\n".join(
        (
            f"{cpu()}, {cores()} cores, {memory_gib():.0f} GiB, {platform.system()} {platform.release()}",
            f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
            libraries,
        )
    )


if __name__ == "__main__":
    print(describe())
