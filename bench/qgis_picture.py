"""The layers of a running service as QGIS draws them, as a picture; run it with the Python that has QGIS.

    standoff serve --port 8123 &
    /usr/bin/python3 bench/qgis_picture.py http://127.0.0.1:8123 docs/qgis.png

The layers are read live by OGC API - Features; their looks are those that an exported GeoPackage brings.
"""

import os
import sys
import tempfile
import urllib.request
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

LAYERS = ("incidents", "findings", "claim-areas")
# Degrees round what the casebook tells of.
VIEW = QgsRectangle(37.5, 33.9, 42.3, 37.2)


def styled(address: str, name: str, folder: Path) -> QgsVectorLayer:
    """A live layer with the looks that its file has."""
    file = folder / f"{name}.gpkg"
    with urllib.request.urlopen(f"{address}/download/{name}.gpkg") as answer:
        file.write_bytes(answer.read())
    kept = QgsVectorLayer(str(file), name, "ogr")
    kept.loadDefaultStyle()
    source = f"pagingEnabled='true' typename='{name}' url='{address}' version='OGC API - Features'"
    live = QgsVectorLayer(source, name, "OAPIF")
    if not live.isValid():
        raise SystemExit(f"QGIS can't read {name} from {address}: {live.error().message()}")
    live.setRenderer(kept.renderer().clone())
    return live


def main(address: str, picture: str) -> None:
    """Draw the layers into a picture."""
    app = QgsApplication([], False)
    app.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        layers = [styled(address, name, Path(folder)) for name in LAYERS]
        settings = QgsMapSettings()
        settings.setLayers(layers)
        settings.setOutputSize(QSize(1000, 760))
        settings.setExtent(VIEW)
        settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        job.renderedImage().save(picture)
        print(f"{picture}: " + ", ".join(f"{layer.name()} {layer.featureCount()}" for layer in layers))
    app.exitQgis()


if __name__ == "__main__":
    main(*sys.argv[1:3])
