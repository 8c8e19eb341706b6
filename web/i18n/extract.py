"""Bring the catalogues up to date with the messages in the sources: `python -m web.i18n.extract`."""

import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

from gazetteer.sites import SITES
from web.i18n.catalogue import SOURCE, catalog, forms, po_file
from web.i18n.choice import LANGUAGES

_WEB: Final = Path(__file__).parent.parent
# Beside gettext's own: those of static/messages.js and of gazetteer/sentence.py.
_SPEAKING: Final = tuple(_WEB.parent / name for name in ("incidents", "gazetteer"))
_PYTHON: Final = [("**.py", "python")]
_METHODS: Final = [("**.py", "python"), ("templates/**.html", "jinja2"), ("static/*.js", "javascript")]
# As Flask sets Jinja up, so that a message reads here as it does there.
_OPTIONS: Final = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}
_SENTENCES: Final = {"say": None, "message": None}
_KEYWORDS: Final = {**DEFAULT_KEYWORDS, **_SENTENCES, "t": None, "tn": (1, 2)}


def extracted() -> Catalog:
    """Every message in the sources, with the files it is in."""
    found = Catalog(project="Standoff", charset="utf-8")
    for folder in (_WEB, *_SPEAKING):
        methods, keywords = (_METHODS, _KEYWORDS) if folder is _WEB else (_PYTHON, _SENTENCES)
        for name, _, message, comments, context in extract_from_dir(
            folder, methods, _OPTIONS, keywords, comment_tags=("Translators:",), strip_comment_tags=True
        ):
            # No line numbers: moving a message changes no catalogue.
            where = [(f"{folder.name}/{name}", 1)]
            found.add(message, locations=where, auto_comments=comments, context=context)
    for reason in site_reasons():
        found.add(reason, locations=[("gazetteer/data/sites.json", 1)])
    return found


def site_reasons() -> list[str]:
    """What the curated sites say of their own radii."""
    rows = json.loads(SITES.read_text(encoding="utf-8"))["sites"]
    return [row["uncertainty_reason"] for row in rows if "uncertainty_reason" in row]


def updated(code: str) -> bytes:
    """A language's file with the messages of today: new ones empty, those no longer used gone."""
    kept = catalog(code)
    kept.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
    kept.obsolete.clear()
    kept.project, kept.version = "Standoff", "1"
    kept.msgid_bugs_address = kept.last_translator = kept.language_team = "Standoff"
    out = BytesIO()
    write_po(out, kept, width=100, sort_by_file=True, include_lineno=False)
    return out.getvalue()


def main() -> int:
    """Rewrite the catalogues and say what is still to be translated."""
    untranslated = 0
    for code in LANGUAGES:
        if code != SOURCE:
            po_file(code).write_bytes(updated(code))
            catalog.cache_clear()
            missing = [m.id for m in catalog(code) if m.id and not all(forms(m))]
            untranslated += len(missing)
            print(
                f"{code}: {len(missing)} of {len(catalog(code))} messages are to be translated",
                *missing,
                sep="\n  ",
            )
    return 1 if untranslated else 0


if __name__ == "__main__":
    sys.exit(main())
