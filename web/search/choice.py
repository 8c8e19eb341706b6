"""What a reader chooses of the incidents: the fields of the form, which are the address too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from werkzeug.datastructures import MultiDict

from incidents.sentence import Number, say
from incidents.store import FeatureQuery, Store
from web.errors import BadParameterError
from web.ogc.parameters import all_asked
from web.ports import audience

# Orders of the list, each with its `sortby`; the first where none is chosen.
SORTS: Mapping[str, str] = {"first": "date", "last": "-date", "toll": "-killed_max", "place": "place"}
VERDICTS = ("contradicted", "borderline", "consistent", "not_checkable")
UNCHECKED = "unchecked"

_MOST_REPORTS = 500
_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The fields of the form as text; an empty one chooses nothing.

    `since` and `until` are days, `killed` is the least number that any account gives or allows, `bbox` is
    west, south, east, north in CRS84 degrees.
    """

    q: str = ""
    since: str = ""
    until: str = ""
    actor: str = ""
    speaker: str = ""
    verdict: str = ""
    kind: str = ""
    dataset: str = ""
    publisher: str = ""
    killed: str = ""
    bbox: str = ""
    sort: str = ""

    @classmethod
    def of(cls, args: Mapping[str, str]) -> "Choice":
        """The choice that an address states; what else it holds is not for us.

        Raises
        ------
        BadParameterError
            If a value is too long to be one.
        """
        said = {f.name: args.get(f.name, "").strip() for f in fields(cls)}
        for name, value in said.items():
            if len(value) > _LONGEST:
                raise BadParameterError(
                    say(
                        "%(name)s has %(count)s characters; give at most %(most)s",
                        name=name,
                        count=Number(len(value)),
                        most=Number(_LONGEST),
                    )
                )
        return cls(**said)

    @property
    def args(self) -> dict[str, str]:
        """The fields that choose something, for an address."""
        said = {f.name: str(getattr(self, f.name)) for f in fields(self)}
        return {name: value for name, value in said.items() if value}

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return set(self.args) <= {"sort"}

    @property
    def undated(self) -> "Choice":
        """The same without its days."""
        return replace(self, since="", until="")

    def query(self, store: Store) -> FeatureQuery:
        """The incidents that are chosen, for who is asking.

        Raises
        ------
        BadParameterError, FilterError
            If a value can't be used; names it.
        """
        return all_asked("incidents", MultiDict(self.asked(store)), audience())

    def asked(self, store: Store) -> dict[str, str]:
        """The same choice as parameters of the feature API.

        Raises
        ------
        BadParameterError
            If a value can't be used; names it.
        """
        asked = {name: value for name, value in self.args.items() if name in ("q", "bbox", "kind", "dataset")}
        if self.verdict and self.verdict != UNCHECKED:
            asked["verdict"] = _one_of("verdict", self.verdict, VERDICTS)
        if self.since or self.until:
            asked["datetime"] = f"{self.since or '..'}/{self.until or '..'}"
        if found := self._conditions(store):
            asked["filter"] = " AND ".join(found)
        asked["sortby"] = SORTS[_one_of("sort", self.sort or "first", tuple(SORTS))]
        return asked

    def _conditions(self, store: Store) -> list[str]:
        """What the feature API has no parameter for, in CQL2."""
        found = []
        if self.actor:
            found.append(f"A_OVERLAPS(perpetrators, ({_quoted(self.actor)}))")
        if self.speaker:
            found.append(f"A_OVERLAPS(speakers, ({_quoted(self.speaker)}))")
        if self.publisher:
            found.append(_told_by(store, self.publisher))
        if self.verdict == UNCHECKED:
            found.append("verdict IS NULL")
        if self.killed:
            found.append(_deadly(self.killed))
        return found


def _told_by(store: Store, publisher: str) -> str:
    asked = all_asked("reports", MultiDict({"publisher": publisher}), audience())
    ids = [row[0] for row in store.rows(replace(asked, limit=_MOST_REPORTS), [])]
    return f"A_OVERLAPS(reports, ({', '.join(map(_quoted, ids or ['']))}))"


def _deadly(killed: str) -> str:
    if not (killed.isascii() and killed.isdigit() and len(killed) <= 7):
        raise BadParameterError(
            say("killed=%(value)s is no whole number of people; give 0 or more", value=repr(killed[:40]))
        )
    return f"(killed_max >= {killed} OR (killed_max IS NULL AND killed_min IS NOT NULL))"


def _quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _one_of(name: str, value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise BadParameterError(
            say(
                "%(name)s=%(value)s isn't known; give one of %(known)s",
                name=name,
                value=repr(value[:40]),
                known=", ".join(known),
            )
        )
    return value
