"""Classes of places in words, from GeoNames feature codes."""

from typing import Final

from web.i18n.messages import N_, gettext

# The first beginning that fits; codes: https://www.geonames.org/export/codes.html
_KINDS: Final = (
    ("PPLX", N_("part of a town")),
    ("PPLC", N_("capital")),
    ("PPLA", N_("seat of a province or district")),
    ("PPL", N_("town or village")),
    ("STLMT", N_("town or village")),
    ("PCL", N_("country")),
    ("ADM1", N_("province")),
    ("ADM", N_("district")),
    ("RGN", N_("region")),
    ("AIR", N_("airfield")),
    ("MILB", N_("military base")),
    ("INSM", N_("military base")),
    ("CMP", N_("camp")),
    ("OIL", N_("oil or gas field")),
    ("GAS", N_("oil or gas field")),
    ("BDG", N_("bridge")),
    ("DAM", N_("dam")),
    ("HSP", N_("hospital")),
    ("MT", N_("mountain")),
    ("HLL", N_("hill")),
    ("STM", N_("river")),
    ("ISL", N_("island")),
    ("LCTY", N_("spot")),
)


def place_kind(feature_code: str | None) -> str:
    """A class in words; the code itself where there are none.

    Examples
    --------
    >>> place_kind("PPLA2"), place_kind("AIRB"), place_kind("RSTN"), place_kind(None)
    ('seat of a province or district', 'airfield', 'RSTN', 'unknown')
    """
    code = feature_code or ""
    return gettext(next((words for begin, words in _KINDS if code.startswith(begin)), code or N_("unknown")))
