"""Claims of things, of control and of routes as JSON and in words."""

from incidents.exchange.values import Json, count_in_words, place_ref
from incidents.model import PlaceRef
from incidents.values import Control, Item, Route, Things


def said_json(value: Things | Control | Route) -> Json:
    """The value of a claim by its kind; null is not said or, above a minimum, not bounded."""
    match value:
        case Things():
            items = [{"what": i.what, "min": i.least, "max": i.greatest} for i in value.items]
            return {"items": items, "whose": list(value.whose), "effect": value.effect}
        case Control():
            place = place_ref(value.place)
            return {
                "relation": value.relation,
                "holder": value.holder,
                "place": place,
                "extent": value.extent,
            }
        case Route():
            return {
                "from": place_ref(value.origin),
                "to": place_ref(value.destination),
                "over": place_ref(value.over),
            }


def said_in_words(value: Things | Control | Route) -> str:
    """The value in a few words.

    Examples
    --------
    >>> said_in_words(Things(items=(Item(what="tank", least=2, greatest=2),), effect="destroyed"))
    'destroyed: tank (2)'
    """
    match value:
        case Things():
            lead = value.effect or " and ".join(value.whose)
            things = ", ".join(_item(i) for i in value.items)
            return f"{lead}: {things}" if lead else things
        case Control():
            share = (
                "" if not value.extent else value.extent + (" " if value.extent.endswith("ly") else " of ")
            )
            return f"{value.relation}: {value.holder or 'not said'}, {share}{value.place.name}"
        case Route():
            legs = (("from", value.origin), ("to", value.destination), ("over", value.over))
            return " ".join(f"{way} {place.name}" for way, place in legs if isinstance(place, PlaceRef))


def _item(item: Item) -> str:
    if item.least is None and item.greatest is None:
        return item.what
    return f"{item.what} ({count_in_words(item.least, item.greatest)})"
