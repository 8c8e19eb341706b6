"""What could it have been: known places of a kind, by how well they meet a claim."""

import pytest

from gazetteer.folder import default_folder
from gazetteer.lookup import Gazetteer
from geo.lonlat import Location, LonLat
from incidents.checking.candidates import KINDS, possibilities
from incidents.errors import RelationError
from incidents.model import Relation, Verdict
from incidents.reading.measures.quantity import parse_distance

CAMP = Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3000)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_folder())


def test_fields_at_55_km_are_told_from_those_that_are_not(gazetteer: Gazetteer) -> None:
    found = possibilities(Relation.AT, parse_distance("55 km"), CAMP, "oil field", gazetteer)
    verdicts = {p.place.id: p.verdict for p in found}
    assert verdicts["al-omar-oil-field"] is not Verdict.CONTRADICTED
    assert verdicts["al-tanak-oil-field"] is Verdict.CONTRADICTED
    omar = next(p for p in found if p.place.id == "al-omar-oil-field")
    assert (round(omar.measured.min_m, -3), round(omar.measured.max_m, -3)) == (44_000, 76_000)


def test_the_most_probable_comes_first(gazetteer: Gazetteer) -> None:
    found = possibilities(Relation.AT, parse_distance("55 km"), CAMP, "town", gazetteer)
    probabilities = [p.probability for p in found]
    assert probabilities == sorted(probabilities, reverse=True)
    assert found[0].place.id == "mayadin"


def test_nothing_possible_is_left_out(gazetteer: Gazetteer) -> None:
    near = possibilities(Relation.WITHIN, parse_distance("20 km"), CAMP, "airbase", gazetteer)
    assert [p.place.id for p in near if p.verdict is not Verdict.CONTRADICTED] == ["deir-ez-zor-airbase"]


@pytest.mark.parametrize(
    ("relation", "kind", "said"),
    [(Relation.AT, "castle", "castle"), (Relation.NONE_WITHIN, next(iter(KINDS)), "leaves open")],
)
def test_what_cannot_be_ranked_is_refused(
    gazetteer: Gazetteer, relation: Relation, kind: str, said: str
) -> None:
    with pytest.raises(RelationError, match=said):
        possibilities(relation, parse_distance("55 km"), CAMP, kind, gazetteer)
