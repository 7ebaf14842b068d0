"""Offices that no list has, told by their form: "Freeholder Ann Berg", and then "Freeholder Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.person_words import person_words
from generator.naming.given_names import is_given_name
from generator.naming.name_words import is_suffix
from generator.parsing.lexicon import is_quality, is_thing

if TYPE_CHECKING:
    from spacy.tokens import Doc


def is_office_by_form(doc: Doc, i: int) -> bool:
    """Whether a token is a word for who does something, written before a full name here or elsewhere."""
    if (
        i + 1 >= len(doc)
        or not _is_capital(doc, i)
        or not _is_capital(doc, i + 1)
        or not _does_something(doc, i)
    ):
        return False
    written = doc[i].text
    return any(t.text == written and _is_before_full_name(doc, t.i) for t in doc)


def _is_capital(doc: Doc, i: int) -> bool:
    text = doc[i].text
    return text.isalpha() and text[0].isupper() and not text.isupper()


def _does_something(doc: Doc, i: int) -> bool:
    """Whether a word ends as those for people in an office do, is a noun, and nobody's first name."""
    word, words = doc[i].lower_, person_words()
    if doc[i].ent_type_ == "NORP" or is_given_name(word) or not word.endswith(words.office_endings):
        return False
    if word.endswith(words.person_endings):
        return True
    return is_thing(doc.vocab, word) and not is_quality(doc.vocab, word)  # "Dear Ann Berg" is no office


def _is_before_full_name(doc: Doc, i: int) -> bool:
    """ "Supervisor Rex Dolan voted": a given name and one word that the title is no third first name to."""
    if i + 2 >= len(doc) or not all(_is_capital(doc, j) for j in (i + 1, i + 2)):
        return False
    given, surname = doc[i + 1], doc[i + 2]
    longer = i + 3 < len(doc) and _is_capital(doc, i + 3) and not is_suffix(doc[i + 3].text)
    before_name = i > 0 and is_given_name(doc[i - 1].text)
    return (
        is_given_name(given.text)
        and surname.pos_ == "PROPN"
        and not (longer or before_name or is_suffix(surname.text))
        and doc[i].head.i in (surname.i, given.i)
    )
