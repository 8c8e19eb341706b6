"""What people judge of what was read: corrections, rulings, groupings.

Nobody judges what they may not see, nor learns by trying whether it is there: `audience` is who judges.
"""

from incidents.audience import Audience
from incidents.errors import ConflictError, UnknownError
from incidents.exchange.ids import machine_id
from incidents.judgements import Correction, EventKey, Grouping, Judgements, Ruling
from incidents.model import Casebook
from incidents.pipeline import relate
from incidents.sentence import say
from incidents.store import access, derive, features, history, judged
from incidents.store.access import Once
from incidents.store.history import Action, Entry
from incidents.store.keeper import Keeper
from incidents.store.known_reports import need_report


class JudgementKeeper(Keeper):
    """Keeps the words of people, in the history that records them."""

    def correct(
        self,
        correction: Correction,
        author: str,
        *,
        audience: Audience = Audience.PUBLIC,
        once: Once | None = None,
    ) -> Entry:
        """Record a person's word on a claim or place.

        Raises
        ------
        UnknownError
            If there is no such report.
        """
        with self.database.writing() as db:
            need_report(db, correction.report, audience)
            body = judged.correction_body(correction)
            entry = history.append(db, author, Action.CORRECT, correction.report, body)
            return access.keep(db, once, entry)

    def rule(
        self,
        ruling: Ruling,
        author: str,
        *,
        seen: int | None = None,
        audience: Audience = Audience.PUBLIC,
        once: Once | None = None,
    ) -> Entry:
        """Record a person's ruling on a finding.

        Parameters
        ----------
        ruling : Ruling
        author : str
        seen : int, optional
            The number of the last entry about the finding that the person has seen; 0 for none.
        audience : Audience
        once : Once, optional

        Raises
        ------
        UnknownError
            If there is no such finding.
        ConflictError
            If somebody else ruled meanwhile.
        """
        with self.database.writing() as db:
            if features.body(db, "findings", ruling.finding, audience) is None:
                raise UnknownError(say("there is no finding %(id)s", id=repr(ruling.finding)))
            last = max(history.entries(db, subject=ruling.finding), key=lambda e: e.seq, default=None)
            if seen is not None and last is not None and last.seq > seen:
                said = last.content.get("ruling")
                raise ConflictError(
                    say(
                        "%(author)s ruled %(ruling)s at %(at)s, after you looked; look again",
                        author=last.author,
                        ruling=repr(said),
                        at=str(last.at),
                    )
                )
            body = {"ruling": ruling.ruling.value, "note": ruling.note}
            entry = history.append(db, author, Action.RULE, ruling.finding, body)
            return access.keep(db, once, entry)

    def group(
        self,
        grouping: Grouping,
        author: str,
        *more: Grouping,
        audience: Audience = Audience.PUBLIC,
        once: Once | None = None,
    ) -> Entry:
        """Record a person's word on which events are one incident, or several; the last entry."""
        with self.database.writing() as db:
            for one in (grouping, *more):
                for report_id, _ in one.events:
                    need_report(db, report_id, audience)
                body = judged.grouping_body(one)
                entry = history.append(db, author, Action.RULE, judged.GROUPING, body)
            return access.keep(db, once, entry)

    def casebook(self, audience: Audience = Audience.PUBLIC) -> Casebook:
        """Everything read from the stored reports that an audience may see, as people corrected it."""
        with self.database.reading() as db:
            sources = derive.sources(db)
        return relate(sources.seen_by(audience), sources.groupings)

    def events(self, incident_id: str, audience: Audience = Audience.PUBLIC) -> tuple[EventKey, ...]:
        """The events that an incident is told by, as groupings name them; an id is one in a casebook.

        Raises
        ------
        UnknownError
            If there is no such incident.
        """
        for incident in self.casebook(audience).incidents:
            if machine_id(incident.id) == incident_id:
                return incident.told_at
        raise UnknownError(say("there is no incident %(id)s", id=repr(incident_id)))

    def judgements(self) -> Judgements:
        """The last word on everything."""
        with self.database.reading() as db:
            return judged.judgements(db)
