"""The JSON form of what names may mean: the candidates of the gazetteer, best first."""

from gazetteer.place import Candidate, GeocodeResult, Place
from geo.geodesic import distance_m
from incidents.exchange.values import Json, metres, position


def geocode_json(result: GeocodeResult) -> Json:
    """What a name may mean: the place chosen, if one was, the forms tried, and the candidates, best first."""
    first = result.candidates[0].place.location.point if result.candidates else None
    return {
        "query": result.query,
        "place": gazetteer_place_json(result.place) if result.place else None,
        "confidence": round(result.confidence, 4),
        "candidates": [
            candidate_json(c) | {"from_first_m": metres(distance_m(first, c.place.location.point))}
            for c in result.candidates
            if first is not None
        ],
        "reason": result.reason,
        "tried": [{"form": t.form, "how": t.how, "found": t.found} for t in result.tried],
    }


def candidate_json(candidate: Candidate) -> Json:
    """A place that a name may mean, with its probability and what speaks for and against it."""
    place = gazetteer_place_json(candidate.place)
    reasons = {"why": list(candidate.why), "refused": candidate.refused}
    return place | {"score": round(candidate.score, 4)} | reasons


def gazetteer_place_json(place: Place) -> Json:
    """A place of the gazetteer, with how sure its position is and why."""
    return {
        "name": place.name,
        **position(place.location),
        "feature_code": place.feature_code,
        "country": place.country_code,
        "admin1": place.admin1,
        "place_id": place.id,
        "source": place.source,
        "uncertainty_reason": place.uncertainty_reason,
    }
