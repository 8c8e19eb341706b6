"""What is answered, and why."""

from dataclasses import replace

from gazetteer.answer import answer
from gazetteer.found import Found, find
from gazetteer.lookup import Gazetteer
from gazetteer.ranking import Ask


def test_a_weak_likeness_is_never_taken(small: Gazetteer) -> None:
    match = find(small, Ask.of("Kuwait City")).matches[0]
    weak = Found(
        ask=Ask.of("Kuweit"), matches=[replace(match, quality=0.9, sure=False)], tried=(), searched=1
    )
    result = answer(weak, [1e6], 5.0)
    assert result.place is None
    assert "too little for so short a name" in result.reason
    assert "too little for so short a name" in result.candidates[0].refused


def test_a_choice_is_told_with_its_confidence(small: Gazetteer) -> None:
    result = small.geocode("Raqqa")
    assert result.confidence == result.candidates[0].score > 0.9
    assert result.candidates[0].refused == ""
    assert all(candidate.refused for candidate in result.candidates[1:])
    assert small.geocode("Springfield").confidence == 0


def test_those_that_cannot_be_told_apart_are_said_to_be_so_far_apart(small: Gazetteer) -> None:
    assert "1,853 km from one another" in small.geocode("Springfield").reason


def test_namesakes_that_cannot_be_told_apart(small: Gazetteer) -> None:
    result = small.geocode("Springfield")
    assert result.place is None
    assert "apart" in result.reason
    assert [candidate.place.id for candidate in result.candidates] == ["gn-5", "gn-6"]


def test_a_kind_that_no_candidate_has(small: Gazetteer) -> None:
    result = small.geocode("Palmyra province")
    assert result.place is None
    assert "province" in result.reason
    assert result.candidates


def test_scores_are_shares(small: Gazetteer) -> None:
    for query in ("Deir ez-Zor", "Springfield", "Basra", "Raqqa province"):
        scores = [candidate.score for candidate in small.geocode(query).candidates]
        assert all(0 <= score <= 1 for score in scores)
        assert sum(scores) <= 1 + 1e-9
        assert scores == sorted(scores, reverse=True)
