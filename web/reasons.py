"""A finding's reason in the reader's language and units: its own sentence, or one from its numbers."""

from typing import Final

from web.i18n.catalogue import SOURCE, language
from web.i18n.choice import units
from web.i18n.messages import N_, gettext
from web.ports import Json
from web.telling import told
from web.words import km, km_range

_ENDS: Final = {
    "contradicted": N_("contradicted"),
    "borderline": N_("the ranges straddle: neither contradicted nor surely consistent"),
    "consistent": N_("not contradicted"),
}
# Findings of arithmetic on what two speakers say; relation: what differs.
_DIFFERS: Final = {
    "toll": N_("the numbers of people differ"),
    "perpetrator": N_("one blames a party, another denies it"),
    "first": N_("both are called the first"),
    "inside_or_outside": N_("one puts it inside, another outside"),
    "count": N_("the numbers of things differ"),
    "direction": N_("the directions differ"),
}
_DIFFERENCES: Final = {
    "contradicted": N_("A disagreement: %(what)s, and both can't hold."),
    "borderline": N_("Possibly a disagreement: %(what)s."),
    "consistent": N_("No contradiction: %(what)s, and both can hold."),
}


def is_told_anew() -> bool:
    """Whether the reader wants reasons in another language, or in other units, than they were made in."""
    return language() != SOURCE or units() != "km"


def reason(finding: Json) -> str:
    """What was measured and claimed, the verdict, and how far it is from turning over.

    A feature has no `told`, which is in documents alone: then its numbers are put into words.

    Examples
    --------
    >>> reason({"relation": "none_within", "verdict": "contradicted", "robust": True, "measured_min_m": 2300,
    ...         "measured_max_m": 18300, "claimed_min_m": 52500, "claimed_max_m": None, "margin_m": 34200,
    ...         "flip_m": 20800})  # doctest: +ELLIPSIS
    'Measured 2.3–18.3 km; claimed at least 52.5 km: contradicted. ...34.2 km off.'
    """
    if "reason" in finding and not is_told_anew():
        return str(finding["reason"])
    if "told" in finding:
        return told(finding["told"]["reason"])
    verdict, relation = finding["verdict"], finding["relation"]
    if verdict not in _ENDS:
        return gettext("Not checkable: a place is not located, or the words give no distance.")
    if relation in _DIFFERS:
        return gettext(_DIFFERENCES[verdict], what=gettext(_DIFFERS[relation]))
    said = gettext(
        "Measured %(measured)s; claimed %(claimed)s: %(verdict)s.",
        measured=km_range(finding["measured_min_m"], finding["measured_max_m"]),
        claimed=km_range(finding["claimed_min_m"], finding["claimed_max_m"]),
        verdict=gettext(_ENDS[verdict]),
    )
    return " ".join([said, *_turning(finding), *([] if finding["robust"] else [gettext("Fragile.")])])


def _turning(finding: Json) -> list[str]:
    if finding["flip_m"] is None or finding["margin_m"] is None:
        return []
    return [
        gettext(
            "It would change at a claimed %(flip)s, %(margin)s off.",
            flip=km(finding["flip_m"]),
            margin=km(finding["margin_m"]),
        )
    ]
