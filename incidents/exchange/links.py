"""How a casebook hangs together: claims and findings with their incidents, mentions with their places."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.place import Place
from incidents.exchange.ids import machine_id
from incidents.exchange.values import Json
from incidents.model import Casebook, Claim, Finding, Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Incident ids by claim id and by report, findings by incident id, places by report and their id.

    `beside` are records of further findings by incident id, where a casebook is a part of a larger one.
    """

    incident_of: dict[str, str]
    told: dict[str, list[str]]
    findings_of: dict[str, list[Finding]]
    named: dict[str, dict[str, Place]]
    beside: Mapping[str, Sequence[Json]]

    @classmethod
    def of(cls, casebook: Casebook, beside: Mapping[str, Sequence[Json]] | None = None) -> "Links":
        """The links of a casebook."""
        links = cls(
            incident_of={c.id: machine_id(i.id) for i in casebook.incidents for c in i.claims},
            told={},
            findings_of={},
            named={
                r.report.id: {m.result.place.id: m.result.place for m in r.places if m.result.place}
                for r in casebook.readings
            },
            beside=beside or {},
        )
        for incident in casebook.incidents:
            for report in dict.fromkeys(report for report, _ in incident.events):
                links.told.setdefault(report, []).append(machine_id(incident.id))
        for finding in casebook.findings:
            for side in dict.fromkeys(links.sides(finding)):
                if side:
                    links.findings_of.setdefault(side, []).append(finding)
        return links

    def sides(self, finding: Finding) -> tuple[str | None, str | None]:
        """The incident that a finding's claim is about, and the one it is held against."""
        against = finding.against
        other = self.incident_of.get(against.id) if isinstance(against, Claim) else None
        return self.incident_of.get(finding.claim.id), other

    def findings(self, incident: Incident) -> Sequence[Finding]:
        """The findings that an incident has a side in."""
        return self.findings_of.get(machine_id(incident.id), ())

    def place(self, incident: Incident) -> Place | None:
        """The gazetteer's place of an incident, as the last of its reports that names it has it."""
        place_id = incident.place.place_id if incident.place else None
        if place_id is None:
            return None
        tellers = dict.fromkeys(report for report, _ in incident.events)
        named = (self.named.get(report, {}).get(place_id) for report in reversed(tellers))
        return next((place for place in named if place is not None), None)


def shares(casebook: Casebook, shown: Collection[str]) -> Iterator[Casebook]:
    """The parts of a casebook that belong to each report of those shown, in their order.

    A finding goes with the report of its claim, or with the other one where only that is shown.
    """
    shown = dict.fromkeys(shown)
    readings = {r.report.id: r for r in casebook.readings}
    incidents: dict[str, list[Incident]] = {report: [] for report in shown}
    findings: dict[str, list[Finding]] = {report: [] for report in shown}
    for incident in casebook.incidents:
        for report in _tellers(incident).intersection(shown):
            incidents[report].append(incident)
    for finding in casebook.findings:
        findings.get(_shown_with(finding, shown), []).append(finding)
    for report in shown:
        reading = readings.get(report)
        yield Casebook(
            readings=() if reading is None else (reading,),
            incidents=tuple(incidents[report]),
            findings=tuple(findings[report]),
        )


def _tellers(incident: Incident) -> set[str]:
    return {report for report, _ in incident.events} | {claim.report for claim in incident.claims}


def _shown_with(finding: Finding, shown: Collection[str]) -> str:
    against = finding.against
    if finding.claim.report in shown or not isinstance(against, Claim):
        return finding.claim.report
    return against.report
