"""Whom a report has blamed for each of its events so far."""

from incidents.model import Claim, Modality
from incidents.reading.blame.actors import same_side


class Blamed:
    """The blame that a report has told, in order: what comes again, and whom "an act of aggression" means."""

    def __init__(self) -> None:
        self._said: set[tuple[str, str | None, int | None, Modality]] = set()
        self._parties: dict[int | None, dict[str, None]] = {}

    def tell(self, claim: Claim) -> bool:
        """Note whom a claim blames; False where its speaker has said so of its event before, as firmly."""
        said = (str(claim.value), claim.claimant, claim.event, claim.modality)
        is_new = said not in self._said
        self._said.add(said)
        if claim.side is None or not same_side(claim.side, str(claim.value)):
            self._parties.setdefault(claim.event, {})[str(claim.value)] = None
        return is_new

    def only(self, event: int | None) -> str | None:
        """The one party blamed for an event so far; None where there are several sides, or none."""
        parties = self._parties.get(event, {})
        first = next(iter(parties), None)
        return first if first is not None and all(same_side(first, party) for party in parties) else None
