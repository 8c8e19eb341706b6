"""What the first page asks of all incidents, worked out before anybody asks, and left beside the store."""

from incidents.store import FeatureQuery, Store
from web.config import Config
from web.search.form import OFFERED


def prepare(store: Store, config: Config) -> None:
    """Work out the form's choices, the counts and, where tiles are drawn, what they are made of.

    Raises
    ------
    StoreError
        If the store can't be read.
    """
    everything = FeatureQuery(collection="incidents")
    for collection, name in OFFERED.values():
        store.facets(collection, name)
    store.tally(FeatureQuery(collection="reports"))
    if store.tally(everything).matched > config.map_incidents_max:
        store.coverage(everything)
        store.leave_answers()
