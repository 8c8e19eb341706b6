"""A name by itself, weighed once for all reports; countries that words put it in."""

import json
from collections.abc import Iterator

import numpy as np
import pytest

from gazetteer.found import BY_SOUND
from gazetteer.lookup import Gazetteer
from gazetteer.weighing import AGAINST_WORDS, weigh
from tests.gazetteer.conftest import FIELDS

# One hamlet more than are weighed of a name is in another country than the others.
_MANY = 70
ROWS = [("Milltown", "US", "MO", -93.0 + n / 10, 37.0, 5_000, []) for n in range(_MANY)]
ROWS += [("Milltown", "IE", "04", -8.0, 53.0, 0, []), ("Zahle", "LB", "08", 35.9, 33.85, 78_145, [])]


@pytest.fixture(scope="module")
def mills(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    path = tmp_path_factory.mktemp("mills") / "cities.json"
    rows = (dict(zip(FIELDS, (n, *row[:6], [row[0]]), strict=True)) for n, row in enumerate(ROWS, start=1))
    path.write_text(json.dumps({str(row["geonameid"]): row for row in rows}), encoding="utf-8")
    gazetteer = Gazetteer.open(tmp_path_factory.mktemp("mills-index"), cities=path)
    yield gazetteer
    gazetteer.close()


def test_the_likeliest_come_first_and_are_as_many_as_their_weights(mills: Gazetteer) -> None:
    found = weigh(mills, "Milltown")
    assert len(found.places) == len(found.weights) == len(found.cloud.owner) < _MANY
    assert np.all(np.diff(found.weights) <= 0)
    assert set(found.cloud.heard) == {-1}


def test_no_country_is_lost_among_the_namesakes_of_another(mills: Gazetteer) -> None:
    plain, irish = weigh(mills, "Milltown"), weigh(mills, "Milltown", frozenset({"IE"}))
    assert "IE" not in {place.country_code for place in plain.places}
    assert "IE" in {place.country_code for place in irish.places}
    assert irish.weights[-1] == pytest.approx(plain.weights[0] * AGAINST_WORDS)


def test_what_only_sounds_so_is_fameless_and_numbered_by_its_name(mills: Gazetteer) -> None:
    village, camp = weigh(mills, "village of Zahlah"), weigh(mills, "Zahlah camp")
    heard = {int(number) for found in (village, camp) for number in found.cloud.heard}
    assert len(heard) == 1 and heard.isdisjoint({-1})
    assert village.places and not village.cloud.fame.any()


def test_a_country_without_the_name_is_searched_by_sound_unless_forbidden(mills: Gazetteer) -> None:
    asked = "Milltown", frozenset({"LB"})
    assert weigh(mills, *asked).found.tried[-1].how == BY_SOUND
    assert weigh(mills, *asked, by_sound=False).found.tried[-1].how != BY_SOUND


@pytest.mark.parametrize("name", ["Milltown", "Deir ez-Zur", "Zahlah", "Ayyash"])
def test_nothing_is_listened_for_where_that_is_forbidden(
    mills: Gazetteer, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(Gazetteer, "rows_alike")
    found = weigh(mills, name, by_sound=False)
    assert all(tried.how != BY_SOUND for tried in found.found.tried)
