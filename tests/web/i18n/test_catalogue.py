"""The catalogues hold every message of the sources, whole, with the same blanks and tags."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from web import create_app
from web.i18n.catalogue import SOURCE, browser_messages, catalog, forms, language, translations
from web.i18n.choice import LANGUAGES
from web.i18n.extract import extracted, updated
from web.i18n.messages import N_, gettext, ngettext

CODES = [code for code in LANGUAGES if code != SOURCE]


def messages(code: str) -> Iterator[Message]:
    return (message for message in catalog(code) if message.id)


def english(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_translated(code: str) -> None:
    found = {message.id for message in extracted() if message.id}
    assert len(found) > 100
    assert found - {message.id for message in messages(code)} == set()
    assert [message.id for message in messages(code) if not all(forms(message)) or message.fuzzy] == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_has_the_blanks_and_tags_of_its_message(code: str) -> None:
    for message in messages(code):
        blanks = [set(re.findall(r"%\(\w+\)\w", text)) for text in english(message)]
        tags = sorted(re.findall(r"<[^>]+>", english(message)[0]))
        for form in filter(None, forms(message)):
            assert blanks[0] - {"%(num)s"} <= set(re.findall(r"%\(\w+\)\w", form)) <= blanks[-1], message.id
            assert sorted(re.findall(r"<[^>]+>", form)) == tags, message.id
            assert "%" not in re.sub(r"%\(\w+\)s", "", form), message.id


@pytest.mark.parametrize("code", CODES)
def test_bringing_a_catalogue_up_to_date_loses_nothing(code: str) -> None:
    before = {message.id: forms(message) for message in messages(code)}
    assert updated(code).startswith(b"#") or b"msgid" in updated(code)
    after = {message.id: forms(message) for message in messages(code)}
    assert {key: after[key] for key in before if key in after} == {
        key: value for key, value in before.items() if key in after
    }


def test_a_number_chooses_among_six_arabic_forms() -> None:
    say = translations("ar").ungettext
    said = [say("%(num)s incident", "%(num)s incidents", n) for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا حوادث", "حادثة واحدة", "حادثتان", "%(num)s حوادث", "%(num)s حادثة", "%(num)s حادثة"]


def test_scripts_get_their_messages_and_no_others() -> None:
    assert browser_messages(SOURCE) == {}
    found = browser_messages("ar")
    assert found["%(number)s km"] == ("%(number)s كم",)
    assert len(found["%(num)s claim contradicted"]) == 6
    assert "Sign in" not in found


def test_outside_a_request_all_is_english() -> None:
    assert language() == "en"
    assert gettext("%(number)s km", number="3") == "3 km"
    assert ngettext("%(num)s incident", "%(num)s incidents", 2) == "2 incidents"
    assert N_("Place") == "Place"


def test_a_request_speaks_its_language(store: object) -> None:
    with create_app(store).test_request_context("/", headers={"Accept-Language": "ar"}):  # type: ignore[arg-type]
        assert gettext("Place") == "المكان"
        assert ngettext("%(num)s incident", "%(num)s incidents", 7) == "7 حوادث"
