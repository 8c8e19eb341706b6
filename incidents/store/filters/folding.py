"""Case and accents put aside, the same way in Python, in SQLite and in PostGIS.

The letters that are one letter in several spellings are those of `gazetteer.names.fold`; unlike there,
spaces and punctuation stay, because a filter's pattern may ask for them.

References
----------
The Unicode Standard, chapter 3.13, Default Case Algorithms; annex 15, Normalization Forms.
"""

import unicodedata

# Marks that NFKD parts from their letters (Latin, Hebrew, Arabic), and the signs that transliteration adds.
MARKS = ((0x300, 0x36F), (0x591, 0x5BD), (0x610, 0x61A), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670),
          (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8), (0x6EA, 0x6ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF),
          (0x2B0, 0x2FF), (0x20D0, 0x20FF), (0x200C, 0x200F))  # fmt: skip
LETTERS = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "Ħ": "H",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه",
}  # fmt: skip
_ACCENTI = dict.fromkeys(code for first, last in MARKS for code in range(first, last + 1)) | {
    ord(letter): plain for letter, plain in LETTERS.items()
}


def casei(text: str) -> str:
    """A text without case.

    Examples
    --------
    >>> casei("Straße") == casei("STRASSE"), casei("ΣΑΣ") == casei("σας")
    (True, True)
    """
    return text.upper().lower().replace("ς", "σ")


def accenti(text: str) -> str:
    """A text without accents and vowel signs, Arabic letters unified.

    Examples
    --------
    >>> accenti("ʿAyyāsh"), accenti("مُحافظة") == accenti("محافظه")
    ('Ayyash', True)
    """
    return text if text.isascii() else unicodedata.normalize("NFKD", text).translate(_ACCENTI)
