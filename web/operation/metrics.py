"""Figures for Prometheus: requests, and how the store is. No label holds what a sender wrote."""

import os
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from flask import current_app
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from incidents.errors import StoreError
from incidents.store import Store
from web.operation.requests import Told

# The library's own variable: where it is set, it counts in files that several processes share.
SHARED = "PROMETHEUS_MULTIPROC_DIR"

_KEY = "standoff_metrics"
_BUCKETS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0)


class Metrics:
    """The figures of one application, in a registry of their own."""

    def __init__(self, store: Store) -> None:
        self._registry = CollectorRegistry()
        self._store = _StoreFigures(store)
        self._requests = Counter(
            "standoff_requests", "Requests answered.", ("route", "method", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "standoff_request_seconds",
            "From a request's arrival to the last byte of its answer.",
            ("route", "method"),
            registry=self._registry,
            buckets=_BUCKETS_S,
        )
        self._of = cache(self._series)

    def _series(self, route: str, method: str, status: int) -> tuple[Counter, Histogram]:
        """The series of such requests: no sender makes up any of the three."""
        return self._requests.labels(route, method, str(status)), self._seconds.labels(route, method)

    def observe(self, told: Told) -> None:
        """Count a request."""
        requests, seconds = self._of(told.route, told.method, told.status)
        requests.inc()
        seconds.observe(told.seconds)

    def text(self) -> bytes:
        """All figures of all processes, in Prometheus' text format."""
        beside = CollectorRegistry()
        beside.register(self._store)
        if os.environ.get(SHARED):
            MultiProcessCollector(beside)  # type: ignore[no-untyped-call]
            return generate_latest(beside)
        return generate_latest(self._registry) + generate_latest(beside)


class _StoreFigures(Collector):
    """How the store is, asked when the figures are."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def collect(self) -> Iterator[Metric]:
        up = GaugeMetricFamily("standoff_store_up", "1 where the store answers, else 0.")
        try:
            entries, behind = self._store.head()[0], self._store.entries_behind
        except StoreError:
            up.add_metric([], 0)
            yield up
            return
        up.add_metric([], 1)
        yield up
        yield GaugeMetricFamily("standoff_history_entries", "Entries of the history.", entries)
        yield GaugeMetricFamily(
            "standoff_entries_behind",
            "Entries of the history that the features don't follow from yet.",
            behind,
        )


def keep(extensions: dict[str, Any], metrics: Metrics) -> None:
    """Remember the figures of an application."""
    extensions[_KEY] = metrics


def metrics() -> Metrics:
    """The figures of the application that is answering."""
    return cast(Metrics, current_app.extensions[_KEY])
