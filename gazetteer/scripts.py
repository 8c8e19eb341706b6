"""Other scripts read as Latin letters, or as the consonant symbols of `gazetteer.skeleton`."""

import re
import unicodedata

# Letters whose mark changes the consonant, which folding would strip, and Arabic letters that it unifies.
_BEFORE_FOLDING = {
    "sh": "şšŝ", "s": "ș", "ch": "çčćĉ", "zh": "ž", "j": "ǧǰĵ", "gh": "ġḡ", "kh": "ḫẖḵ", "dh": "ḏẕ",
    "th": "ṯ", "t": "ţ", "ۃ": "ة", "ێ": "ە", "ۇ": "ۆ",
}  # fmt: skip
_CYRILLIC = {
    "a": "аә", "b": "б", "v": "в", "g": "гґѓ", "d": "д", "e": "еэ", "zh": "ж", "z": "з", "i": "иіїӣ",
    "y": "йыј", "k": "кќқ", "l": "л", "m": "м", "n": "нң", "o": "оө", "p": "п", "r": "р", "s": "с",
    "t": "т", "u": "уўүұӯ", "f": "ф", "kh": "х", "ts": "ц", "ch": "чћ", "sh": "ш", "shch": "щ", "": "ъь",
    "yu": "ю", "ya": "я", "ye": "є", "yo": "ё", "ly": "љ", "ny": "њ", "dj": "ђџ", "dz": "ѕ", "gh": "ғ",
    "h": "һҳ", "j": "ҷ",
}  # fmt: skip
_GREEK = {
    "a": "α", "v": "β", "g": "γ", "d": "δ", "e": "ε", "z": "ζ", "i": "ηιυ", "th": "θ", "k": "κ", "l": "λ",
    "m": "μ", "n": "ν", "ks": "ξ", "o": "οω", "p": "π", "r": "ρ", "s": "σς", "t": "τ", "f": "φ", "kh": "χ",
    "ps": "ψ",
}  # fmt: skip
_ARMENIAN = {
    "a": "ա", "b": "բ", "g": "գ", "d": "դ", "e": "եէը", "z": "զ", "t": "թտ", "zh": "ժ", "i": "ի", "l": "լ",
    "kh": "խ", "ts": "ծց", "k": "կք", "h": "հ", "dz": "ձ", "gh": "ղ", "ch": "ճչ", "m": "մ", "y": "յ",
    "n": "ն", "sh": "շ", "o": "ոօ", "p": "պփ", "j": "ջ", "r": "ռր", "s": "ս", "v": "վւ", "f": "ֆ",
    "ev": "և",
}  # fmt: skip
_GEORGIAN = {
    "a": "ა", "b": "ბ", "g": "გ", "d": "დ", "e": "ე", "v": "ვ", "z": "ზ", "t": "თტ", "i": "ი", "k": "კქყ",
    "l": "ლ", "m": "მ", "n": "ნ", "o": "ო", "p": "პფ", "zh": "ჟ", "r": "რ", "s": "ს", "u": "უ", "gh": "ღ",
    "sh": "შ", "ch": "ჩჭ", "ts": "ცწ", "dz": "ძ", "kh": "ხ", "j": "ჯ", "h": "ჰ",
}  # fmt: skip
# One symbol a consonant, as in `gazetteer.skeleton`; a long vowel is its letter, "e" what has no consonant,
# "H" a silent end. Arabic with the letters of Persian, Urdu, Pashto, Sindhi and Kurdish.
_ARABIC = {
    "b": "بپٻڀ", "t": "تطثټٹٽٿٺ", "j": "جژږڄ", "S": "چشښڇ", "s": "څسص", "z": "ځزظ", "h": "حه", "X": "خ",
    "d": "دضذډڈڊڌڍ", "r": "رڕړڑڙ", "G": "غ", "f": "فڤڦ", "k": "ك", "q": "ق", "g": "گګڭڳ", "l": "لڵ", "m": "م",
    "n": "نںڼڃڱڻ", "w": "وؤۋ", "y": "ي", "a": "اأآ", "e": "عءئێے", "i": "إ", "u": "ۇۈۅ", "H": "ۃ",
}  # fmt: skip
_HEBREW = {
    "a": "א", "b": "בפ", "g": "ג", "d": "ד", "h": "הח", "w": "ו", "z": "ז", "t": "טת", "y": "י",
    "k": "כךק", "l": "ל", "m": "מם", "n": "נן", "s": "סצץ", "e": "ע", "f": "ף", "r": "ר", "S": "ש",
}  # fmt: skip


def _by_letter(*tables: dict[str, str]) -> dict[str, str]:
    return {letter: read for table in tables for read, letters in table.items() for letter in letters}


_MARKED = _by_letter(_BEFORE_FOLDING)
_CAPITALS = {key.upper(): text.title() for key, text in _MARKED.items() if len(key.upper()) == 1}
_FROM_MARKED = str.maketrans(_MARKED | _CAPITALS)
_MARKED_LETTERS = frozenset(map(chr, _FROM_MARKED))
_LATIN = str.maketrans(_by_letter(_CYRILLIC, _GREEK, _ARMENIAN, _GEORGIAN))
_WITH_VOWELS = frozenset(map(chr, _LATIN))
_CONSONANTAL = str.maketrans(_by_letter(_ARABIC, _HEBREW))
# In romanised Arabic, told by these marks, a cedilla is no "sh" but an emphatic "s".
_EMPHATIC = str.maketrans("şŞ", "sS")
_ROMANISED = frozenset("āīūáĀĪŪḩḨḑḐţŢ‘’`")
_WITHOUT_VOWELS = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


def unmark(name: str) -> str:
    """Write letters whose mark changes the consonant as digraphs: "ş" as "sh", "ḫ" as "kh"."""
    if name.isascii():
        return name
    composed = unicodedata.normalize("NFC", name)
    if _MARKED_LETTERS.isdisjoint(composed):
        return composed
    if not _ROMANISED.isdisjoint(composed):
        composed = composed.translate(_EMPHATIC)
    return composed.translate(_FROM_MARKED)


def romanised(word: str) -> str:
    """Read a folded word of a script with vowels (Cyrillic, Greek, Armenian, Georgian) as Latin letters."""
    return word if word.isascii() or _WITH_VOWELS.isdisjoint(word) else word.translate(_LATIN)


def consonantal(word: str) -> str:
    """Read a folded Arabic or Hebrew word as consonant symbols; "" if it has letters of other scripts."""
    symbols = word.translate(_CONSONANTAL)
    return symbols if symbols.isascii() else ""


def is_consonantal(name: str) -> bool:
    """Whether a name has letters of a script that leaves vowels out."""
    return _WITHOUT_VOWELS.search(name) is not None
