"""Classes of events of data sets, as kinds."""

import pytest

from incidents.exchange.imports.kinds import (
    acled_class,
    airwars_class,
    class_in_words,
    gdelt_class,
    ucdp_class,
)


@pytest.mark.parametrize(
    ("said", "kind", "blames"),
    [
        ("Air/drone strike", "air_strike", True),
        ("Shelling/artillery/missile attack", "shelling", True),
        ("Attack", "attack", True),
        ("Armed clash", "attack", False),
        ("Peaceful protest", "other", False),
        ("A class of next year", "other", False),
    ],
)
def test_acled(said: str, kind: str, blames: bool) -> None:
    found = acled_class(said)
    assert (found.kind, found.label, found.blames) == (kind, said, blames)


def test_ucdp_blames_only_where_violence_is_one_sided() -> None:
    assert [ucdp_class(code).blames for code in "123"] == [False, False, True]
    assert {ucdp_class(code).kind for code in "123"} == {"attack"}


@pytest.mark.parametrize(
    ("code", "kind"),
    [("1951", "air_strike"), ("195", "air_strike"), ("194", "shelling"), ("183", "attack"), ("190", "attack"),
     ("203", "attack"), ("042", "other"), ("196", "other"), ("", "other")],
)  # fmt: skip
def test_gdelt(code: str, kind: str) -> None:
    assert gdelt_class(code).kind == kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Air strike", "air_strike"), ("air_strike", "air_strike"), ("Drone attack", "air_strike"),
        ("غارة جوية", "air_strike"), ("قصف مدفعي", "shelling"), ("قصف", "strike"),
        ("Mortar shelling", "shelling"),
        ("Missile strike", "strike"), ("Airstrike: plane or artillery", "strike"),
        ("IED explosion", "attack"),
        ("اشتباكات", "attack"), ("Arrest", "other"), ("", "other"), ("attack", "attack"),
        ("x" * 100_000, "other"),
    ],
)  # fmt: skip
def test_words(said: str, kind: str) -> None:
    assert class_in_words(said).kind == kind


def test_airwars_records_strikes() -> None:
    assert airwars_class("").kind == "strike"
    assert airwars_class("Airstrike: drone").kind == "air_strike"
