"""An incident's evidence as files: a table for a spreadsheet, and a page that needs no server."""

import csv
import io
import re
from base64 import b64encode
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from flask import render_template, url_for

from web.dossier import Dossier
from web.incident_map import MapFeatures
from web.inline_map import inline_map

_STYLE: Final = Path(__file__).parent / "templates" / "evidence.css"
# What a spreadsheet takes for a formula (OWASP, CSV Injection), also after what can't be seen.
_FORMULA: Final = re.compile(r"^['\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠\t\r]|^'")
# Excel shows Arabic as other letters without it.
_BYTE_ORDER_MARK: Final = "\ufeff"
_HEADER: Final = (
    "speaker", "kind", "says", "quote", "report", "publisher", "published", "start", "end", "sha256",
)  # fmt: skip


def table(found: Dossier) -> str:
    """A row for each claim, with where it is said."""
    reports = {r["id"]: r for r in found.incident["report_documents"]}
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for claim in found.incident["claims"]:
        told = reports.get(claim["report"], {})
        row = (
            claim["claimant"], claim["kind"], claim["summary"], claim["quote"], claim["report"],
            told.get("publisher"), told.get("published"), claim["start"], claim["end"], told.get("sha256"),
        )  # fmt: skip
        writer.writerow(map(inert, row))
    return _BYTE_ORDER_MARK + out.getvalue()


def inert(value: object) -> str:
    """A cell that no spreadsheet runs: what looks like a formula begins with an apostrophe.

    Examples
    --------
    >>> inert("=1+1"), inert("Deir ez-Zor"), inert(None)
    ("'=1+1", 'Deir ez-Zor', '')
    """
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def page(found: Dossier, features: MapFeatures) -> str:
    """One HTML file: every text in it is escaped, it has no script, and its policy allows none."""
    style = _STYLE.read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return render_template(
        "evidence.html",
        dossier=found,
        incident=found.incident,
        map=inline_map(features),
        style=style,
        style_hash=f"sha256-{digest}",
        address=url_for("pages.incident", incident_id=found.incident["id"], _external=True),
        made=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    )
