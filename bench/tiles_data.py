"""Made incidents for bench_tiles.py: in a store, as Folium's pages, as one tile; run by itself, a server."""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Self

import folium
import mapbox_vector_tile
import numpy as np
import waitress
from folium.plugins import FastMarkerCluster

from incidents.exchange.imports.batches import Batch
from incidents.exchange.properties import complete
from incidents.exchange.tiles.layer import Kind, layer, points
from incidents.store import open_store
from web import create_app, folium_shell
from web.config import Config
from web.search import prepared
from web.serving.work import prepare

VERDICTS = ("contradicted", "borderline", "consistent", "not_checkable", None)
KINDS = ("air strike", "shelling", "strike", "clash", "explosion")
RADII_M = (250.0, 1_000.0, 2_500.0, 5_000.0)
BATCH = 10_000
# Of the plugin, which our map doesn't use.
PLUGIN = "leaflet.markercluster@1.5.3"
CLUSTERS = ("leaflet.markercluster.js",)
VENDOR = Path(__file__).parents[1] / "web" / "static" / "vendor"
# A city's tile of a million incidents.
POINTS_IN_TILE = 9_466


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Longitudes and latitudes, degrees."""

    lon: Any
    lat: Any

    @classmethod
    def of(cls, count: int) -> Self:
        """Nine tenths around 300 places, one tenth anywhere."""
        rng = np.random.default_rng(6)
        places = np.column_stack((rng.uniform(36, 42, 300), rng.uniform(33, 37, 300)))
        near = places[rng.integers(0, 300, count)] + rng.normal(0, 0.14, (count, 2))
        far = np.column_stack((rng.uniform(-170, 170, count), rng.uniform(-60, 70, count)))
        found = np.where(rng.random(count)[:, None] < 0.1, far, near).round(5)
        return cls(lon=found[:, 0], lat=found[:, 1])

    def features(self, start: int, end: int) -> list[dict[str, Any]]:
        """Incidents as the store takes them."""
        return [self._feature(n) for n in range(start, min(end, len(self.lon)))]

    def kind_of(self, n: int) -> str:
        """The kind of an incident."""
        return KINDS[n % len(KINDS)]

    def _feature(self, n: int) -> dict[str, Any]:
        lon, lat = float(self.lon[n]), float(self.lat[n])
        said = {
            "title": f"Made {n}", "kind": self.kind_of(n), "lon": lon, "lat": lat, "restricted": False,
            "date": f"{2012 + n % 10}-{1 + n % 12:02}-{1 + n % 28:02}", "verdict": VERDICTS[n % 5],
            "killed_min": n % 7 if n % 3 else None, "dataset": "made", "source_id": str(n),
            "coordinateUncertaintyInMeters": RADII_M[n % 4],
            "notes": "A strike was reported near the market; nobody else told of it. " * 2,
            "perpetrators": [{"who": f"Made force {n % 40}", "by": f"Made group {n % 30}"}],
            "speakers": [f"Made group {n % 30}"], "denied_by": [], "reports": [], "sources": [],
        }  # fmt: skip
        geometry = {"type": "Point", "coordinates": [lon, lat]}
        properties = complete("incidents", said)
        return {"type": "Feature", "id": f"made-{n}", "geometry": geometry, "properties": properties}

    def keep(self, path: Path) -> None:
        """Import all into a new store."""
        store = open_store(path)
        for number, start in enumerate(range(0, len(self.lon), BATCH)):
            batch = Batch(key="made", number=number, dataset="made", author="bench", file_sha256="0" * 64)
            store.put_batch(batch, self.features(start, start + BATCH))
        prepared.prepare(store, Config())  # as `standoff import` does
        store.close()


def fast_marker_cluster(made: Made, to: Path) -> None:
    """Folium's plugin for many markers."""
    drawn = folium.Map((35, 40), zoom_start=6, tiles=None)
    drawn.options["maxZoom"] = 15
    # Its own markers want a font of icons from another host.
    marker = "function (row) { return L.marker([row[0], row[1]]); }"
    FastMarkerCluster(np.column_stack((made.lat, made.lon)).tolist(), callback=marker).add_to(drawn)
    _save(drawn, to)


def geojson(made: Made, to: Path) -> None:
    """Folium's layer of features, each a circle on a canvas."""
    drawn = folium.Map((35, 40), zoom_start=6, tiles=None, prefer_canvas=True)
    features = [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": place}}
        for place in np.column_stack((made.lon, made.lat)).tolist()
    ]
    folium.GeoJson(
        {"type": "FeatureCollection", "features": features}, marker=folium.CircleMarker(radius=4)
    ).add_to(drawn)
    _save(drawn, to)


RIVALS: Mapping[str, Callable[[Made, Path], None]] = {
    "Folium FastMarkerCluster": fast_marker_cluster,
    "Folium GeoJson": geojson,
}


def _save(drawn: folium.Map, to: Path) -> None:
    """The page with its scripts beside it: nothing is asked of other hosts."""
    shell = folium_shell.render(drawn)
    links = [f'<link rel="stylesheet" href="{url}">' for url in local(shell.styles)]
    scripts = [f'<script src="{url}"></script>' for url in local((*shell.scripts, *CLUSTERS))]
    style = "<style>html, body, .folium-map { position: absolute; inset: 0; margin: 0 }</style>"
    head = "".join((*links, *scripts, style))
    page = f"<!doctype html><head><meta charset=utf-8>{head}</head><body>{shell.html}"
    to.write_text(f"{page}<script>{shell.script}</script></body>", encoding="utf-8")


def local(addresses: tuple[str, ...]) -> list[str]:
    """Addresses of the map's own files as files; the plugin's too, fetched once by npm."""
    return [_file(address).as_uri() for address in addresses]


def _file(address: str) -> Path:
    name = Path(address).name
    if (VENDOR / name).is_file():
        return VENDOR / name
    folder = Path(tempfile.gettempdir()) / "bench-tiles-npm"
    found = folder / "node_modules" / "leaflet.markercluster" / "dist" / name
    if not found.is_file():
        install = ["npm", "install", "--ignore-scripts", "--prefix", str(folder), PLUGIN]
        subprocess.run(install, check=True, capture_output=True)
    return found


def encoded() -> tuple[list[tuple[str, ...]], bool]:
    """What encoding one tile takes, by encoder, and whether both say the same."""
    n = POINTS_IN_TILE
    x, y = (np.random.default_rng(part).integers(0, 4096, n) for part in (1, 2))
    properties: dict[str, list[Any]] = {
        "count": [1] * n, "id": [f"made-{i}" for i in range(n)], "kind": [KINDS[i % 5] for i in range(n)],
        "verdict": [VERDICTS[i % 5] for i in range(n)], "killed_min": [i % 7 for i in range(n)],
        "coordinateUncertaintyInMeters": [RADII_M[i % 4] for i in range(n)],
    }  # fmt: skip
    rows = [dict(zip(properties, values, strict=True)) for values in zip(*properties.values(), strict=True)]
    features = [
        {"geometry": f"POINT ({a} {b})", "properties": {k: v for k, v in row.items() if v is not None}}
        for a, b, row in zip(x.tolist(), y.tolist(), rows, strict=True)
    ]
    flat = {"y_coord_down": True}
    encoders: dict[str, Callable[[], bytes]] = {
        "ours": lambda: layer("incidents", Kind.POINT, points(x, y), properties),
        "mapbox_vector_tile": lambda: mapbox_vector_tile.encode(
            [{"name": "incidents", "features": features}], default_options=flat
        ),
    }
    tiles = {name: encode() for name, encode in encoders.items()}
    found = [
        (f"{n:,}", name, f"{1000 * _seconds(encode):.0f}", f"{len(tiles[name]):,}")
        for name, encode in encoders.items()
    ]
    told = [
        [(f["geometry"], f["properties"]) for f in mapbox_vector_tile.decode(tile)["incidents"]["features"]]
        for tile in tiles.values()
    ]
    return found, told[0] == told[1]


def _seconds(encode: Callable[[], bytes]) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        encode()
        times.append(time.perf_counter() - start)
    return median(times)


def serve(path: str) -> None:
    """Serve a store until the process is ended; the first line that is written is the address."""
    store, config = open_store(path), Config()
    threading.Thread(target=prepare, args=(store, config), daemon=True).start()  # as `standoff serve` does
    server = waitress.create_server(create_app(store, config), host="127.0.0.1", port=0, threads=6)
    print(f"http://127.0.0.1:{server.effective_port}/", flush=True)
    server.run()


if __name__ == "__main__":
    serve(sys.argv[1])
