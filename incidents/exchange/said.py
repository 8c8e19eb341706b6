"""Claims of things, of control and of routes as JSON and in words."""

from incidents.checking.counted import count_in_words
from incidents.exchange.values import Json, place_ref
from incidents.sentence import Sentence, listed, message, say
from incidents.values import Control, Item, Route, Things

_RELATIONS = {
    "holds": message("holds"), "took": message("took"), "lost": message("lost"),
    "besieges": message("besieges"), "shares": message("shares"), "present": message("present"),
}  # fmt: skip
_EFFECTS = {"destroyed": message("destroyed"), "damaged": message("damaged"), "hit": message("hit")}


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


def said_in_words(value: Things | Control | Route) -> Sentence:
    """The value in a few words.

    Examples
    --------
    >>> said_in_words(Things(items=(Item(what="tank", least=2, greatest=2),), effect="destroyed"))
    'destroyed: tank (2)'
    """
    match value:
        case Things():
            return _things_in_words(value)
        case Control():
            return say(
                "%(relation)s: %(holder)s, %(place)s",
                relation=say(_RELATIONS[value.relation]) if value.relation in _RELATIONS else value.relation,
                holder=value.holder or say("not said"),
                place=_share_in_words(value),
            )
        case Route():
            legs = (
                (message("from %(place)s"), value.origin),
                (message("to %(place)s"), value.destination),
                (message("over %(place)s"), value.over),
            )
            return listed([say(way, place=place.name) for way, place in legs if place is not None])


def _things_in_words(value: Things) -> Sentence:
    things = listed([_item(item) for item in value.items])
    if value.effect:
        effect = say(_EFFECTS[value.effect]) if value.effect in _EFFECTS else value.effect
        return say("%(lead)s: %(things)s", lead=effect, things=things)
    if not value.whose:
        return things
    first, *others = value.whose
    for other in others:
        first = say("%(first)s and %(other)s", first=first, other=other)
    return say("%(lead)s: %(things)s", lead=first, things=things)


def _share_in_words(value: Control) -> Sentence:
    if not value.extent:
        return say("%(place)s", place=value.place.name)
    if value.extent.endswith("ly"):
        return say("%(share)s %(place)s", share=value.extent, place=value.place.name)
    return say("%(share)s of %(place)s", share=value.extent, place=value.place.name)


def _item(item: Item) -> Sentence:
    if item.least is None and item.greatest is None:
        return say("%(thing)s", thing=item.what)
    return say("%(thing)s (%(number)s)", thing=item.what, number=count_in_words(item.least, item.greatest))
