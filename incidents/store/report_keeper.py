"""The reports of a store: received, read, protected, deleted."""

from collections.abc import Sequence
from typing import Any

from incidents.audience import Audience
from incidents.corrected import corrected
from incidents.model import Report, ReportReading
from incidents.store import access, derive, features, history, judged, received, tables
from incidents.store.access import Once
from incidents.store.history import Action
from incidents.store.keeper import Keeper
from incidents.store.known_reports import need_report, shown
from incidents.store.received import Received

Json = dict[str, Any]


class ReportKeeper(Keeper):
    """Keeps reports with the machine's readings of them."""

    def report(self, report_id: str, audience: Audience = Audience.PUBLIC) -> Json | None:
        """A report as received, with its SHA-256 and when it came, or None: also where it is protected."""
        with self.database.reading() as db:
            return shown(db, report_id, audience)

    def is_deleted(self, report_id: str, audience: Audience = Audience.PUBLIC) -> bool:
        """Whether a report was here and was deleted, so far as an audience may know of it."""
        with self.database.reading() as db:
            found = received.document(db, report_id)
        is_known = found is not None and (audience is Audience.TRUSTED or not found["restricted"])
        return is_known and found is not None and found["text"] is None

    def original(self, report_id: str) -> bytes | None:
        """The bytes of a report as they came, whoever asks, or None."""
        with self.database.reading() as db:
            return received.original(db, report_id)

    def reports(self) -> list[Report]:
        """Every report that wasn't deleted, in the order they came, whoever asks."""
        with self.database.reading() as db:
            return [received.as_report(found) for found in received.documents(db)]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever received or imported."""
        with self.database.reading() as db:
            return not (history.last(db, Action.RECEIVE) or history.last(db, Action.IMPORT))

    def holds(self, report: Received) -> bool:
        """Whether a report is there already, with the same text.

        Raises
        ------
        ConflictError
            If its id is taken by another text.
        """
        with self.database.reading() as db:
            return received.is_known(db, report)

    def reading(self, report_id: str) -> ReportReading | None:
        """What was read from a report, as people corrected it, or None; whoever asks."""
        with self.database.reading() as db:
            found, written = received.document(db, report_id), received.reading(db, report_id)
            if found is None or written is None:
                return None
            corrections = judged.judgements(db).corrections.get(report_id, ())
        return corrected(received.decoded(received.as_report(found), written), corrections)

    def unread(self) -> list[Report]:
        """The reports that have no reading of this version."""
        with self.database.reading() as db:
            known = received.readings(db)
            return [received.as_report(f) for f in received.documents(db) if f["id"] not in known]

    def receive(
        self,
        reports: Sequence[Received],
        readings: Sequence[ReportReading],
        author: str,
        *,
        once: Once | None = None,
    ) -> list[str]:
        """Keep reports with their readings, all or none; the ids of those that are new.

        `once`, here and below: a request whose answer is kept with what it wrote, or `AnsweredError` raised.
        A report that is there already, with the same text, is left as it is; its reading is replaced.

        Raises
        ------
        ConflictError
            If a report's id is taken by another text.
        """
        with self.database.writing() as db:
            new = [r.report.id for r in reports if received.add(db, r, author)]
            for reading in readings:
                received.put_reading(db, reading.report.id, received.encoded(reading), derive.MACHINE)
            return access.keep(db, once, new)

    def restrict_report(
        self,
        report_id: str,
        author: str,
        *,
        restricted: bool,
        reason: str = "",
        once: Once | None = None,
    ) -> None:
        """Protect the source of a report, or no more.

        Raises
        ------
        UnknownError
            If there is no such report.
        """
        with self.database.writing() as db:
            need_report(db, report_id, Audience.TRUSTED)
            received.restrict(db, report_id, author, restricted=restricted, reason=reason)
            features.hide(db)
            access.keep(db, once, None)

    def restrict_place(
        self, place_id: str, author: str, *, restricted: bool, reason: str = "", once: Once | None = None
    ) -> None:
        """Protect a place, and with it every report that names it, or no more."""
        with self.database.writing() as db:
            said = {"restricted": restricted, "reason": reason}
            history.append(db, author, Action.RESTRICT, f"place {place_id}", said)
            features.hide(db)
            access.keep(db, once, None)

    def redact(self, report_id: str, author: str, reason: str, *, once: Once | None = None) -> None:
        """Delete a report: its bytes, text, reading and what was answered of it.

        That it was there, and who deleted it, stays.

        Raises
        ------
        UnknownError
            If there is no such report.
        """
        with self.database.writing() as db:
            need_report(db, report_id, Audience.TRUSTED)
            received.redact(db, report_id, author, reason)
            features.clear(db)
            access.forget(db, report_id)
            for name in map(tables.table, tables.COLLECTIONS):
                self.database.forget_words(db, name)
            access.keep(db, once, None)
