"""What the words between two toponyms say of their places."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.reading.places.links import find_links
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.text.sentences import plain, sentences


def links(text: str, world: Gazetteer) -> list[tuple[str, str, tuple[float, float] | None]]:
    parts = sentences(plain(text))
    toponyms = find_toponyms(parts, world)
    return [
        (
            toponyms[link.first].name,
            toponyms[link.second].name,
            None if link.apart is None else (round(link.apart.min_m, -2), round(link.apart.max_m, -2)),
        )
        for link in find_links(parts, toponyms)
    ]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("A market in Tabqa, Syria was hit.", None),
        ("A market in Tabqa in northern Syria was hit.", None),
        ("A market in Tabqa (Syria) was hit.", None),
        ("A market in Tabqa, in the countryside of Raqqa, was hit.", None),
        ("Shells fell on Tabqa, near Raqqa.", (0, 25_000)),
        ("Shells fell on Tabqa, just outside the city of Raqqa.", (0, 25_000)),
        ("Shells fell on Tabqa, west of Raqqa.", (0, 100_000)),
        ("A market in Tabqa, 40 km west of Raqqa, was hit.", (37_500, 42_500)),
        (
            "A market in Tabqa, about 40 kilometres to the west of the city of Raqqa, was hit.",
            (35_000, 45_000),
        ),
        ("A market in Tabqa, located 20 miles from Raqqa, was hit.", (24_100, 40_200)),
    ],
)
def test_a_link(world: Gazetteer, text: str, apart: tuple[float, float] | None) -> None:
    ((first, second, found),) = links(text, world)
    assert first == "Tabqa" and second in ("Syria", "Raqqa")
    if apart is None:
        assert found is None
    else:
        assert found is not None
        assert found[0] <= apart[0] + 5_000 and apart[1] - 5_000 <= found[1]


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Tabqa and Raqqa.",
        "Shells fell on Tabqa. Raqqa was quiet.",
        "Jets flew from Tabqa to Raqqa.",
        "Shells fell in Tabqa; more than 40 people fled to Raqqa.",
        "A raid on Tabqa killed 40 people from Raqqa.",
        "Tabqa was hit, but no strikes fell within 40 km of Raqqa.",
    ],
)
def test_no_link(world: Gazetteer, text: str) -> None:
    assert links(text, world) == []
