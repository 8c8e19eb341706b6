"""What the fields of the form have to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass

from incidents.store import Store
from incidents.store.facets import Facet
from web.ports import audience

# Field: the collection and the property whose values it offers.
OFFERED: Mapping[str, tuple[str, str]] = {
    "actor": ("incidents", "perpetrators"),
    "speaker": ("incidents", "speakers"),
    "kind": ("incidents", "kind"),
    "dataset": ("incidents", "dataset"),
    "publisher": ("reports", "publisher"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Values by field, each with how many have it."""

    values: Mapping[str, tuple[Facet, ...]]

    @classmethod
    def of(cls, store: Store) -> "Offer":
        """What a store has, for who is asking."""
        return cls(
            values={
                field: store.facets(collection, name, audience())
                for field, (collection, name) in OFFERED.items()
            }
        )
