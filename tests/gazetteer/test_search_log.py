"""What was tried for a name, and why candidates were refused."""

import pytest

from gazetteer.lookup import Gazetteer
from gazetteer.search_log import FIELDS, Row, log_rows, script


def rows(gazetteer: Gazetteer, query: str, record: str) -> list[Row]:
    found = list(log_rows(gazetteer.geocode(query)))
    assert all(set(row) <= set(FIELDS) and row["query"] == query for row in found)
    assert [row["record"] for row in found][-1] == "answer"
    return [row for row in found if row["record"] == record]


def test_every_form_is_told_in_order(small: Gazetteer) -> None:
    forms = rows(small, "Deyr Azzur province", "form")
    assert [(row["form"], row["how"]) for row in forms] == [
        ("deyr azzur province", "as written"),
        ("deyr azzur", "without 'province'"),
        ("drzr", "by sound"),
    ]
    assert forms[0]["found"] == forms[1]["found"] == 0 < forms[2]["found"]
    assert all(row["searched"] == small.size and row["script"] == "latin" for row in forms)


def test_an_exact_name_is_not_looked_up_by_sound(small: Gazetteer) -> None:
    assert [row["how"] for row in rows(small, "Raqqa", "form")] == ["as written"]


def test_one_candidate_is_chosen_and_the_others_say_why_not(small: Gazetteer) -> None:
    chosen, *others = rows(small, "Raqqa", "candidate")
    assert chosen["chosen"] and chosen["place_id"] == "raqqa-city" and chosen["rank"] == 1
    assert others and not any(row["chosen"] for row in others)
    assert all("refused: less likely" in row["why"] for row in others)
    (answer,) = rows(small, "Raqqa", "answer")
    assert answer["place_id"] == "raqqa-city" and answer["score"] == chosen["score"]


@pytest.mark.parametrize(
    ("query", "country", "why"),
    [
        ("Palmyra province", None, "is not what 'province' asks for"),
        ("Basra", "SO", "refused: not in SO"),
        ("Springfield", None, "refused: not likely enough"),
    ],
)
def test_why_a_candidate_was_refused(small: Gazetteer, query: str, country: str | None, why: str) -> None:
    result = small.geocode(query, country=country)
    assert result.place is None
    candidates = [row for row in log_rows(result) if row["record"] == "candidate"]
    assert candidates and not any(row["chosen"] for row in candidates)
    assert why in candidates[0]["why"]


def test_what_is_no_name_has_an_answer_only(small: Gazetteer) -> None:
    (row,) = log_rows(small.geocode("?"))
    assert row["record"] == "answer" and not row["chosen"] and "no letter" in row["why"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Ayyash", "latin"), ("'عياش", "arabic"), ("Дейр", "cyrillic"), ("דמשק", "hebrew"), ("…", ""), ("", "")],
)
def test_the_script_of_a_name(text: str, name: str) -> None:
    assert script(text) == name
