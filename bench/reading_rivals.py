"""Finders of names that others make, each given the same names, and the documents of a development set."""

import json
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

Finder = Callable[[str], object]


def _flashtext(names: Sequence[str]) -> Finder:
    processor = import_module("flashtext").KeywordProcessor(case_sensitive=True)
    processor.add_keywords_from_list(list(names))
    find: Finder = processor.extract_keywords
    return find


def _phrase_matcher(names: Sequence[str]) -> Finder:
    spacy = import_module("spacy")
    nlp = spacy.blank("en")
    matcher = import_module("spacy.matcher").PhraseMatcher(nlp.vocab)
    matcher.add("PLACE", list(nlp.tokenizer.pipe(names)))
    return lambda text: matcher(nlp.make_doc(text))


def _geotext(_: Sequence[str]) -> Finder:
    geotext = import_module("geotext").GeoText
    return lambda text: geotext(text).cities


WAYS: dict[str, Callable[[Sequence[str]], Finder]] = {
    "spaCy PhraseMatcher": _phrase_matcher,
    "flashtext": _flashtext,
    "geotext (its own 23,000 names)": _geotext,
}


def development_set(folder: Path, gold: Sequence[Path]) -> str:
    """The documents of a development set as lines for `standoff read --jsonl -`."""
    sys.path.insert(0, str(folder))
    score = import_module("score")
    documents = [document for path in gold for document in score.load(str(path))]
    rows = [{"id": d["id"], "text": score.body(d), "published": d.get("pubdate")} for d in documents]
    return "".join(json.dumps(row) + "\n" for row in rows)
