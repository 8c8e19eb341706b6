"""Countries as tables name them: by code, or by name in English or Arabic."""

import json
from functools import cache

from gazetteer.names import fold
from gazetteer.sites import read_sites
from gazetteer.world import COUNTRY_NAMES, countries_table


def country_code(text: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country given by that code, alpha-3 or a name; "" where none is known.

    Examples
    --------
    >>> country_code("sy"), country_code("SYR"), country_code("سوريا"), country_code("Nowhere")
    ('SY', 'SY', 'SY', '')
    """
    return _codes().get(fold(text), "")


@cache
def _codes() -> dict[str, str]:
    spelled = json.loads(COUNTRY_NAMES.read_text(encoding="utf-8"))["names"]
    codes: dict[str, str] = {}
    for code, row in countries_table().items():
        for name in (row["name"], row["iso3"], *spelled.get(code, ())):
            codes[fold(name)] = code
    for site in read_sites():
        if site.feature_code.startswith("PCL"):
            codes.update(dict.fromkeys(map(fold, site.names), site.country_code))
    return codes | {code.lower(): code for code in countries_table()}
