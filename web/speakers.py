"""What each speaker says: the claims of an incident as a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from web.i18n.messages import N_
from web.ports import Json

# Kind of claim: heading of its column. Claims of other kinds share the last one.
_COLUMNS = {
    "location": N_("Place"),
    "date": N_("Time"),
    "casualties": N_("Toll"),
    "attribution": N_("Perpetrator"),
    "distance": N_("Distance"),
    "denial": N_("Denial"),
}
_OTHER = N_("Other")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """A speaker and, for each column, the claims that fall into it."""

    speaker: str
    cells: Mapping[str, tuple[Json, ...]]


def table(claims: Iterable[Json], publishers: Mapping[str, str]) -> tuple[list[str], list[SpeakerRow]]:
    """Columns and rows; a report that speaks for itself appears under its publisher's name."""
    said = [(c.get("claimant") or publishers.get(c["report"], c["report"]), _column(c), c) for c in claims]
    columns = [*_COLUMNS.values(), *([_OTHER] if any(col == _OTHER for _, col, _ in said) else [])]
    rows = [
        SpeakerRow(
            speaker=speaker,
            cells={col: tuple(c for s, k, c in said if (s, k) == (speaker, col)) for col in columns},
        )
        for speaker in dict.fromkeys(s for s, _, _ in said)
    ]
    return columns, rows


def _column(claim: Json) -> str:
    return _COLUMNS.get(claim["kind"], _OTHER)
