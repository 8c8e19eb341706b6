"""Which column of a file plays which role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.names import fold
from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.mapping import NO_MAPPING, ColumnMapping
from incidents.exchange.imports.roles import MANY, Role
from incidents.exchange.imports.schemas import Schema

MOST_COLUMNS = 2_000
_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each role stands in a row.

    Parameters
    ----------
    header : tuple of str
    at : mapping of Role to int
        The column of a role that one column tells.
    many : mapping of Role to tuple of int
        Those of `MANY`.
    """

    header: tuple[str, ...]
    at: Mapping[Role, int]
    many: Mapping[Role, tuple[int, ...]]

    def named(self, role: Role) -> str:
        """The header of a role, for messages."""
        return self.header[self.at[role]]


NO_COLUMNS = Columns(header=(), at={}, many=dict.fromkeys(MANY, ()))


def columns_of(header: Sequence[str], schema: Schema, mapping: ColumnMapping = NO_MAPPING) -> Columns:
    """Tell the roles of a file's columns: as mapped, else by their headers.

    Raises
    ------
    DatasetError
        If a column that counts is missing or there twice, or the mapping names one that isn't there.
    """
    if len(header) > MOST_COLUMNS:
        raise DatasetError(f"{len(header):,} columns; expected at most {MOST_COLUMNS:,}")
    by_role = _mapped(header, mapping)
    taken = {index for indexes in by_role.values() for index in indexes}
    keys: dict[str, list[int]] = {}
    for index, name in enumerate(header):
        if index not in taken:
            keys.setdefault(fold(name), []).append(index)
    for role, headers in schema.roles.items():
        if role not in by_role and (found := [key for key in headers if key in keys]):
            counted = found if role in MANY else found[:1]
            by_role[role] = [_only(keys[key], header) for key in counted]
    if missing := [role for role in schema.needed if role not in by_role]:
        wanted = ", ".join(repr(schema.roles[role][0]) for role in missing)
        raise DatasetError(f"{schema.dataset} has a column {wanted}; this file has {shown(header)}")
    return Columns(
        header=tuple(header),
        at={role: indexes[0] for role, indexes in by_role.items() if role not in MANY},
        many={role: tuple(by_role.get(role, ())) for role in MANY},
    )


def shown(header: Sequence[str]) -> str:
    """Some headers, for a message."""
    return ", ".join(repr(name[:40]) for name in header[:_SHOWN] if name) or "none"


def _mapped(header: Sequence[str], mapping: ColumnMapping) -> dict[Role, list[int]]:
    by_role: dict[Role, list[int]] = {}
    for name, role in mapping.columns.items():
        places = [index for index, found in enumerate(header) if found.strip() == name.strip()]
        if not places:
            raise DatasetError(f"the mapping names a column {name[:40]!r}; the file has {shown(header)}")
        by_role.setdefault(role, []).append(_only(places, header))
        if len(by_role[role]) > 1 and role not in MANY:
            both = " and ".join(repr(header[index][:40]) for index in by_role[role])
            raise DatasetError(f"the mapping gives {role} twice, as {both}; which of them is meant?")
    return by_role


def _only(places: Sequence[int], header: Sequence[str]) -> int:
    if len(places) > 1:
        raise DatasetError(
            f"the column {header[places[0]][:40]!r} is there twice; rename the one that isn't meant"
        )
    return places[0]
