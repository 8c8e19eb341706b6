"""A private PostGIS for tests, the one that the benchmarks use."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from postgis import MISSING, cluster
from postgis import Database as Cluster

__all__ = ["MISSING", "Cluster", "cluster"]
