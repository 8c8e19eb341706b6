"""A store that holds features made by hand."""

import json
import shutil
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from incidents.model import Report
from incidents.store import Audience, Received, Store
from incidents.store import features as tables
from incidents.store.database import Database
from incidents.store.received import add
from incidents.store.sqlite import SqliteDatabase

Json = dict[str, Any]


class FakeStore(Store):
    """A real store in a folder of its own, filled with features and documents as they are."""

    def __init__(
        self,
        *,
        collections: dict[str, list[Json]],
        incidents: dict[str, Json] | None = None,
        reports: dict[str, Json] | None = None,
    ) -> None:
        folder = tempfile.mkdtemp(prefix="standoff-test-")
        super().__init__(SqliteDatabase.open(Path(folder) / "fake.sqlite"))
        weakref.finalize(self, _end, self.database, folder)
        self.collections, self.documents, self.texts = collections, incidents or {}, reports or {}
        self.fill()

    def fill(self) -> None:
        """Put what is held in the place of what was there."""
        shown = [_report_feature(record, self.documents) for record in self.texts.values()]
        with self.database.writing() as db:
            for record in self.texts.values():
                add(db, _received(record), "the tests")
            for collection, features in (self.collections | {"reports": shown}).items():
                tables.replace(db, self.database, collection, _seen(features))
            tables.put_documents(db, _seen(list(self.documents.values())))

    def feature(self, collection: str, feature_id: str) -> Json | None:
        """A feature as an object."""
        body = self.body(collection, feature_id)
        return json.loads(body) if body else None


def _end(database: Database, folder: str) -> None:
    database.close()
    shutil.rmtree(folder)


def _seen(features: Sequence[Json]) -> list[tuple[Json, Audience]]:
    return [(feature, Audience.EVERYONE) for feature in features]


def _received(record: Json) -> Received:
    return Received(
        report=Report(id=record["id"], text=record["text"], publisher=record["publisher"], url=record["url"])
    )


def _report_feature(report: Json, incidents: dict[str, Json]) -> Json:
    key = report["id"]
    told = [incident_id for incident_id, document in incidents.items() if key in document["reports"]]
    properties = {"incidents": told, "publisher": report["publisher"], "date": report["published"]}
    return {"type": "Feature", "id": key, "geometry": None, "properties": properties}
