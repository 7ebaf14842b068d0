"""Cut a run of capitalised words at titles, at words that are no names, and at the borders of entities."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extraction.people.names.runs import is_capitalised, nickname_in
from generator.extraction.people.person_words import PersonWords
from generator.extraction.people.rules import Rule, deciding
from generator.naming.given_names import given_names
from generator.naming.name_words import is_suffix
from generator.text.layout import HYPHENS

_NO_NAME_TAGS = frozenset(
    {"DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "NUM", "INTJ", "PUNCT", "SYM"}
)
_FUNCTIONS = frozenset({"mark", "det", "predet", "cc"})
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE"})


def pieces_of(doc: Doc, a: int, b: int, words: PersonWords) -> list[tuple[int, int]]:
    """A run, cut at titles, at words that are no names, and at the borders of entities."""
    pieces, start = [], a
    title = max(_last_title(doc, a, b, words), _office(doc, a, b, words))
    quoted = nickname_in(doc, a, b)
    for i in range(a, b):
        token = doc[i]
        if i in quoted:
            continue
        if i <= title or _is_no_name(_Word(token, words, i + 1 < b and is_capitalised(doc[i + 1]))):
            if i > title and i > start:
                pieces.append((start, i))
            start = i + 1
        elif i > start and _border(doc, i, words):
            pieces.append((start, i))
            start = i
    if start < b:
        pieces.append((start, b))
    pieces = _whole_things(doc, pieces, words)
    if title >= a:
        pieces = [*_before_title(doc, a, title), *pieces]
    return pieces


def _whole_things(doc: Doc, pieces: list[tuple[int, int]], words: PersonWords) -> list[tuple[int, int]]:
    """Join a piece to what makes a thing of it ("John F. Kennedy" + "International Airport")."""
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and out[-1][1] == start and doc[end - 1].lower_.rstrip(".") in words.things:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _before_title(doc: Doc, a: int, title: int) -> list[tuple[int, int]]:
    """A PERSON whom the model sees among the words before a title ("Trump Chief of Staff …")."""
    out: list[tuple[int, int]] = []
    for i in range(a, title):
        if doc[i].ent_type_ != "PERSON":
            continue
        if out and out[-1][1] == i and doc[i].ent_iob_ == "I":
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return [(x, y) for x, y in out if y < title or doc[title].ent_iob_ != "I"]


def _last_title(doc: Doc, a: int, b: int, words: PersonWords) -> int:
    """The last title in a run that a name follows, or a - 1."""
    for i in range(b - 2, a - 1, -1):
        case = _Title(doc, a, b, i, words)
        verdict = deciding(_TITLES, case)
        if verdict == "pending":
            return i + 2 if i + 3 < b else a - 1
        if verdict == "title":
            return i
    return a - 1


@dataclass(frozen=True, slots=True)
class _Title:
    """A token in a run (the tokens ``a`` to ``b``) that may be the title of the name behind it."""

    doc: Doc
    a: int
    b: int
    i: int
    words: PersonWords

    @property
    def token(self) -> Token:
        """The token itself."""
        return self.doc[self.i]

    @property
    def word(self) -> str:
        """The token in small letters."""
        return self.token.lower_

    @property
    def following(self) -> Token:
        """The token behind it."""
        return self.doc[self.i + 1]


def _no_title(case: _Title) -> bool:
    """ "Ann Berg", "Dean Jr."."""
    return is_suffix(case.following.text) or not case.words.is_title(case.token.text)


def _pending(case: _Title) -> bool:
    """ "President-elect Berg"."""
    joined = case.following.text in HYPHENS
    return joined and case.doc[min(case.i + 2, case.b - 1)].lower_ in case.words.pending


def _no_name_behind(case: _Title) -> bool:
    """ "the President, who"."""
    return not is_capitalised(case.following) and case.following.lower_ not in case.words.particles


def _given_name(case: _Title) -> bool:
    """ "Dean Berg", where the model sees a person begin."""
    token = case.token
    return case.word in case.words.also_given and token.ent_type_ == "PERSON" and token.ent_iob_ == "B"


def _particle(case: _Title) -> bool:
    """ "Del Piero" is no delegate."""
    return case.word in case.words.particles


def _middle_name(case: _Title) -> bool:
    """ "Tom Baker Stone"."""
    before = case.doc[case.i - 1] if case.i > case.a else None
    named = before is not None and before.lower_ in given_names() and before.ent_type_ == "PERSON"
    return named and case.word.rstrip(".") not in case.words.honorifics


def _before_a_thing(case: _Title) -> bool:
    """ "Officer Academy"."""
    return case.following.lower_ in case.words.things and case.b - case.i == 2


_TITLES: tuple[Rule[_Title], ...] = (
    ("none", _no_title),
    ("pending", _pending),
    ("none", _no_name_behind),
    ("none", _given_name),
    ("none", _particle),
    ("none", _middle_name),
    ("none", _before_a_thing),
    ("title", lambda case: True),
)


def _office(doc: Doc, a: int, b: int, words: PersonWords) -> int:
    """The last word of an office before a name ("Director of National Intelligence …"), or a - 1."""
    if a < 2 or doc[a - 1].lower_ not in {"of", "for"} or not words.is_title(doc[a - 2].text):
        return a - 1
    for i in range(b - 2, a - 1, -1):
        if doc[i].lower_ in words.offices:
            return i
    return a - 1


@dataclass(frozen=True, slots=True)
class _Word:
    """A capitalised token of a run; ``followed``: another such token is behind it in the run."""

    token: Token
    words: PersonWords
    followed: bool

    @property
    def lower(self) -> str:
        """The token in small letters."""
        return self.token.lower_


def _is_no_name(case: _Word) -> bool:
    """Whether a capitalised token can be no part of a name (sentence openers, days, nationalities)."""
    return deciding(_PARTS_OF_NAMES, case) == "no"


def _listed(case: _Word) -> bool:
    """ "Reuters", "Oh", "Administration"."""
    words, capital = case.words, case.token.text[0].isupper()
    return (
        case.lower in words.never
        or case.lower in words.interjections
        or (capital and case.lower in words.beside)
    )


def _small_word_of_clause(case: _Word) -> bool:
    """ "The", "And"."""
    return case.token.is_stop and case.token.dep_ in _FUNCTIONS


def _participle(case: _Word) -> bool:
    """ "Speaking" before a name."""
    return case.followed and case.token.tag_ == "VBG" and case.lower not in given_names()


def _labelled_a_person(case: _Word) -> bool:
    return case.token.ent_type_ == "PERSON" and case.token.pos_ == "PROPN"


def _amount(case: _Word) -> bool:
    """ "Monday", "Three"."""
    return case.token.ent_type_ in _AMOUNTS


def _function_word(case: _Word) -> bool:
    """ "With", "He": but no small word of a surname."""
    joins = case.token.text in HYPHENS or case.lower in case.words.particles
    return case.token.pos_ in _NO_NAME_TAGS and not joins


def _joint(case: _Word) -> bool:
    """A suffix, an initial or a mark inside a name, whatever part of speech they are taken for."""
    text = case.token.text
    initial = len(text) == 2 and text[1] == "."
    return _function_word(case) and (is_suffix(text) or initial or text in {",", "'"})


def _nationality(case: _Word) -> bool:
    """ "French" before a name."""
    return case.token.ent_type_ == "NORP" and case.followed


def _sentence_opener(case: _Word) -> bool:
    """ "Later", "Asked"."""
    token = case.token
    opens = token.is_stop or token.is_sent_start is True
    return token.ent_type_ == "" and token.pos_ in {"ADV", "VERB", "ADJ"} and opens


_PARTS_OF_NAMES: tuple[Rule[_Word], ...] = (
    ("no", _listed),
    ("no", _small_word_of_clause),
    ("no", _participle),
    ("yes", _labelled_a_person),
    ("no", _amount),
    ("yes", _joint),
    ("no", _function_word),
    ("no", _nationality),
    ("no", _sentence_opener),
)


def _border(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether one entity ends and another begins before token ``i``."""
    token, before = doc[i], doc[i - 1]
    if token.text in HYPHENS or before.text in HYPHENS or _second_surname(doc, i):
        return False
    if token.lower_ in words.particles and token.ent_type_ == before.ent_type_ == "PERSON":
        return False
    return token.ent_iob_ == "B" and before.ent_type_ != ""


def _second_surname(doc: Doc, i: int) -> bool:
    """Whether the model cut a name before its last word: "Mary Ellen" + "Halloran said"."""
    if doc[i].ent_type_ != "PERSON" or doc[i - 1].ent_type_ != "PERSON" or doc[i].lower_ in given_names():
        return False
    if i + 1 < len(doc) and doc[i + 1].ent_iob_ == "I":
        return False
    first = i - 1
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return first < i - 1 and doc[first].lower_ in given_names()
