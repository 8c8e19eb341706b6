"""Reports as they come: bytes to text, names to ids, with every refusal in words."""

from contextlib import suppress

from gazetteer.names import fold
from incidents import linear
from incidents.errors import ReportError
from incidents.html_text import declared_charset, page_text

MAX_BYTES = 10_000_000
_CONTROL_SHARE = 0.02
_ID = linear.compile(r"[a-z0-9]+")
_MAX_ID = 80


def decode(data: bytes, name: str) -> str:
    """The text of a report's bytes: UTF-8, or UTF-16 with its mark; anything else must be converted first.

    Parameters
    ----------
    data : bytes
    name : str
        What to call the report in an error.

    Raises
    ------
    ReportError
        If it is empty, larger than 10 MB, binary, or in no encoding that is read.
    """
    if len(data) > MAX_BYTES:
        raise ReportError(f"{name}: {len(data):,} bytes; a report has at most {MAX_BYTES:,}: split it")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"byte {error.start:,} ({data[error.start]:#04x})"
        raise ReportError(
            f"{name}: not UTF-8 at {where}; it is binary or in another or a mixed encoding: save it as UTF-8"
        ) from error
    return checked(text, name)


def read_page(data: bytes, name: str) -> str:
    """The text of an HTML page's bytes, in the encoding that its head names, else as `decode` reads it.

    Raises
    ------
    ReportError
        As `decode` does, or if the page has no text.
    """
    charset = declared_charset(data)
    if charset is not None and len(data) <= MAX_BYTES and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        with suppress(UnicodeError):
            return checked(page_text(data.decode(charset)).text, name)
    return checked(page_text(decode(data, name)).text, name)


def checked(text: str, name: str) -> str:
    """A report's text, if it can be one.

    Raises
    ------
    ReportError
        If it is empty, too long, binary, or no Unicode.
    """
    if not text.strip():
        raise ReportError(f"{name}: the report is empty")
    if len(text) > MAX_BYTES:
        raise ReportError(f"{name}: {len(text):,} characters; a report has at most {MAX_BYTES:,}: split it")
    control = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 13))
    if control > max(3, _CONTROL_SHARE * len(text)):
        raise ReportError(f"{name}: {control:,} control characters; it is a binary file, not a report")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        half = text[error.start]
        raise ReportError(f"{name}: not Unicode: {half!a} is half of a surrogate pair") from None
    return text


def slug(text: str) -> str:
    """An id of lower-case letters, digits and hyphens, at most 80.

    Examples
    --------
    >>> slug("TRT World, 8 Dec. 2015")
    'trt-world-8-dec-2015'
    """
    return "-".join(_ID.findall(fold(text.replace(".", " "))))[:_MAX_ID].strip("-") or "report"
