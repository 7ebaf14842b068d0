"""Months and days of the week that are given names: "June Abbot said", but "in June Abbot said"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.extraction.people.names.ages_behind import is_age_behind
from generator.extraction.people.names.runs import is_capitalised
from generator.extraction.person_words import PersonWords, person_words
from generator.naming.given_names import is_given_name
from generator.parsing.lexicon import is_thing
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.timex.words import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_NAMES_OF_DATES = _DAYS | {word.lower() for word in MONTHS}
# What the parser makes of a given name before its surname; "May" is a verb to it at times.
_BEFORE_SURNAME = frozenset({"compound", "aux", "nmod", "amod"})
# Words before a date that make it one. Behind a preposition, nobody's name is told from a date.
_SAY_WHEN = frozenset({"ADP", "DET", "NUM", "ADJ", "SCONJ"})
_MEET_PEOPLE = frozenset({"to", "with", "for", "against"})


def is_date_word(word: str) -> bool:
    """Whether a word is the name of a month or a day of the week."""
    return word.lower() in _NAMES_OF_DATES


def is_day_told(token: Token) -> bool:
    """Whether a day says when something is, though the model takes it for a name: "on Sundays Berg sings"."""
    if token.lower_.removesuffix("s") not in _DAYS:
        return False
    return token.lower_ not in _DAYS or _says_when(token.doc, token.i)


def is_named_after_date(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether a month or a day is somebody's given name: the surname behind it is somebody's elsewhere."""
    if not is_date_word(doc[i].text):
        return False
    if _is_of_name(doc, i, words) or _speaks_again(doc, i, words):
        return True
    if not _has_surname(doc, i) or _says_when(doc, i):
        return False
    if doc[i].lower_ in _DAYS:
        return doc[i].is_sent_start is True and _stands_alone(doc, i) and not _is_of_another(doc, i)
    if doc[i].dep_ == "npadvmod" and doc[i].is_sent_start:
        return _repeated(doc, i, words)
    if doc[i].dep_ not in _BEFORE_SURNAME or doc[i].head.i not in (i + 1, doc[i + 1].head.i):
        return False
    return _introduced(doc, i, words) or _stands_alone(doc, i) or _repeated(doc, i, words)


def _is_of_name(doc: Doc, i: int, words: PersonWords) -> bool:
    """ "Julius March", "Mayor March", "Theresa May Hollis", where the model sees a person, too."""
    before = doc[i - 1] if i else None
    if doc[i].ent_type_ != "PERSON" or doc[i].lower_ in _DAYS or before is None or not is_capitalised(before):
        return False
    if words.is_title(before.text):
        return True
    behind = doc[i + 1] if i + 1 < len(doc) else None
    within = doc[i].ent_iob_ == "I" or (behind is not None and behind.ent_iob_ == "I")
    return within and is_given_name(before.text) and before.ent_type_ == "PERSON"


def _speaks_again(doc: Doc, i: int, words: PersonWords) -> bool:
    """ "April said", where the article has an April Berg, or a Mayor April."""
    alone = i + 1 >= len(doc) or not is_capitalised(doc[i + 1])
    if not alone or doc[i].dep_ not in NOMINAL_SUBJECTS or doc[i].head.lemma_ not in words.verbs:
        return False
    return not _says_when(doc, i) and doc[i].text in _parts_of_names(doc)


@lru_cache(maxsize=1)
def _parts_of_names(doc: Doc) -> frozenset[str]:
    """The months and days that are part of somebody's name, looked for once an article."""
    words, dates = person_words(), (t for t in doc if is_date_word(t.text))
    return frozenset(t.text for t in dates if _is_of_name(doc, t.i, words) or _names(doc, t.i))


def _names(doc: Doc, i: int) -> bool:
    """Whether the model has a date's word and the surname behind it as one person."""
    return _has_surname(doc, i) and doc[i].ent_type_ == "PERSON" and doc[i + 1].ent_iob_ == "I"


def _has_surname(doc: Doc, i: int) -> bool:
    """Whether one capitalised word is behind a token, that is no given name and part of nothing longer."""
    if i + 2 >= len(doc) or not is_capitalised(doc[i]) or not is_capitalised(doc[i + 1]):
        return False
    surname, after = doc[i + 1], doc[i + 2]
    longer = is_capitalised(after) or (surname.dep_ == "compound" and surname.head.i > i + 1)
    if surname.pos_ != "PROPN" or longer:
        return False
    return not is_given_name(surname.text) or _act_together(doc, doc[i].text, surname.text)


@lru_cache(maxsize=64)
def _act_together(doc: Doc, date: str, given: str) -> bool:
    """Whether a date's word and a given name act in two places: "June Cole won. … June Cole said"."""
    places = [t for t in doc[1:] if t.text == given and t.nbor(-1).text == date]
    acting = [t for t in places if t.dep_ in NOMINAL_SUBJECTS and not _says_when(doc, t.i - 1)]
    return len(acting) == len(places) > 1


def _says_when(doc: Doc, i: int) -> bool:
    before = doc[i - 1] if i else None
    if before is None or before.is_space or before.lower_ in _MEET_PEOPLE:
        return False
    return before.pos_ in _SAY_WHEN or is_date_word(before.text)


def _introduced(doc: Doc, i: int, words: PersonWords) -> bool:
    """ "June Abbot, 54", "August Lindgren, a poet", "Councillor June Abbot", "June Abbot, who"."""
    if i and words.is_title(doc[i - 1].text):
        return True
    if i + 3 >= len(doc) or doc[i + 2].text != ",":
        return False
    return doc[i + 3].lower_ in words.relatives or is_age_behind(doc, i + 2)


def _others(doc: Doc, i: int) -> list[Token]:
    """The other places of a token's surname, in the order of the text."""
    return [t for t in doc if t.text == doc[i + 1].text and t.i != i + 1 and t.i]


def _stands_alone(doc: Doc, i: int) -> bool:
    """Whether the surname does something elsewhere, without a first name."""
    return any(
        t.dep_ in NOMINAL_SUBJECTS and t.head.pos_ == "VERB" and not is_capitalised(doc[t.i - 1])
        for t in _others(doc, i)
    )


def _repeated(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether the two words stand together elsewhere and are no "May Day": that is a thing, and silent."""
    places = [i + 1, *(t.i for t in _others(doc, i))]
    together = [p for p in places if doc[p - 1].text == doc[i].text and not _says_when(doc, p - 1)]
    speaks = any(doc[p].dep_ in NOMINAL_SUBJECTS and doc[p].head.lemma_ in words.verbs for p in together)
    return len(together) > 1 and (speaks or not is_thing(doc.vocab, doc[i + 1].lower_))


def _is_of_another(doc: Doc, i: int) -> bool:
    """Whether the article gives the surname to somebody: "Monday Harker spoke", beside "Joe Harker"."""
    return any(is_capitalised(doc[t.i - 1]) and doc[t.i - 1].text != doc[i].text for t in _others(doc, i))
