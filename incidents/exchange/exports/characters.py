"""Characters that JSON can hold and other formats can't, written so that they come back.

C strings end at U+0000, XML 1.0 has neither control characters nor noncharacters, and UTF-8 no half of a
surrogate pair. Every format but GeoJSON writes them as a backslash, a `u` and four lower-case hexadecimal
digits; a backslash that already stands before a `u` and four such digits is written in the same way.

References
----------
Bray, T. et al. (2008). XML 1.0, fifth edition, production 2 (Char). https://www.w3.org/TR/xml/#charsets
"""

import json
import re
from typing import Any

_NOWHERE = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
_ODD = re.compile(_NOWHERE + r"|\\(?=u[0-9a-f]{4})")
_ODD_IN_JSON = re.compile(_NOWHERE)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


def escaped(text: str) -> str:
    r"""A text without the characters that some format can't hold.

    Examples
    --------
    >>> print(escaped("a\x00b"), escaped(r"C:\u0041"), escaped(r"C:\users"))
    a\u0000b C:\u005cu0041 C:\users
    """
    return _ODD.sub(_escape, text)


def restored(text: str) -> str:
    r"""The text that was escaped.

    Examples
    --------
    >>> restored(escaped("a\x00b")) == "a\x00b"
    True
    """
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def json_text(value: Any) -> str:
    """A nested value as JSON text that every format can hold; JSON has escapes of its own for the rest."""
    return _ODD_IN_JSON.sub(_escape, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
