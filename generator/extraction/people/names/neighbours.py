"""What is written before and behind a candidate, and its part in the clause.

On each side, and of the clause, the first rule that holds decides. A kind of thing counts besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.roles.long_titles import head_of_long_title
from generator.extraction.people.roles.shared_titles import shared_title
from generator.extraction.person_words import PersonWords
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, VERBAL
from generator.sieve import Rule
from generator.text.layout import DASHES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Without the works, events and buildings of boundaries.py: a person is named beside those as well.
_PLACES_BODIES_PRODUCTS = frozenset({"GPE", "LOC", "ORG", "PRODUCT", "NORP"})
_IN_NOUN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "NUM"})
_FAR = 8  # tokens in which a role or a kind is looked for behind a comma


def _text(token: Token | None) -> str:
    return token.text if token is not None else ""


def _lower(token: Token | None) -> str:
    return token.lower_ if token is not None else ""


# ---- before


def _line_begins(case: Occurrence) -> bool:
    return case.before is None


def _kind_before(case: Occurrence) -> bool:
    """ "the law firm Berg Stone", "Oslo-based Berg Stone"."""
    if case.before is None:
        return False
    joined = case.before.lower_ in case.words.joined
    return case.before.lower_ in case.words.kinds or (joined and _text(case.second_before) in DASHES)


def _honorific_before(case: Occurrence) -> bool:
    """ "Mr. Berg"."""
    return _lower(case.before).rstrip(".") in case.words.honorifics


def _title_of_several(case: Occurrence) -> bool:
    """ "Presidents Berg and Stone": of each."""
    return shared_title(case.doc, case.tokens[0].i, case.words) is not None


def _role_before(case: Occurrence) -> bool:
    """ "President Berg", "the coach, Ann Berg"."""
    if case.words.is_title(_text(case.before)):
        return True
    return _text(case.before) in {",", ":"} and case.words.is_noun(_text(case.second_before))


def _title_with_its_body(case: Occurrence) -> bool:
    """ "the head of Norfield Bank Ann Berg"."""
    return head_of_long_title(case.doc, case.tokens[0].i, case.words) is not None


def _framed(case: Occurrence) -> bool:
    """ "the Berg", "in words: Berg"."""
    return _lower(case.before) in case.words.determiners or _text(case.before) == ":"


def _preposition_before(case: Occurrence) -> bool:
    """ "in Berg", "of Berg"."""
    return _lower(case.before) in case.words.prepositions


def _byline(case: Occurrence) -> bool:
    """ "By Ann Berg", where a line begins."""
    return _by_before(case) and (case.second_before is None or case.second_before.is_space)


def _by_before(case: Occurrence) -> bool:
    """ "written by Ann Berg"."""
    return _lower(case.before) == "by"


def _number_and_mark_before(case: Occurrence) -> bool:
    """ "3. Ann Berg", "2-Ann Berg"."""
    mark, number = _text(case.before), case.second_before
    if number is None:
        return False
    return (mark in DASHES and number.text.isdigit()) or (mark == "." and number.is_digit)


def _number_before(case: Occurrence) -> bool:
    """ "12 Berg"."""
    return _text(case.before).rstrip(".").isdigit()


# ---- behind


def _line_ends(case: Occurrence) -> bool:
    return case.behind is None


def _kind_behind(case: Occurrence) -> bool:
    """ "the Berg newspaper", "Berg-winning"."""
    joined = _text(case.behind) in DASHES and _lower(case.second_behind) in case.words.joined
    return _lower(case.behind) in case.words.kinds_behind or joined


def _relative_clause(case: Occurrence) -> bool:
    """ "Ann Berg, who"."""
    comma = _text(case.behind) == ","
    relatives = case.words.relatives
    return _lower(case.behind) in relatives or (comma and _lower(case.second_behind) in relatives)


def _age_behind(case: Occurrence) -> bool:
    """ "Ann Berg, 43"."""
    age = _text(case.second_behind)
    return _text(case.behind) == "," and age.isdigit() and len(age) <= 2


def _role_behind(case: Occurrence) -> bool:
    """ "Ann Berg, the mayor"; "Berg, Germany's mayor" may be a place, and "Berg, and the mayor" are two."""
    role = case.second_behind
    if _text(case.behind) != "," or role is None or role.pos_ == "CCONJ":
        return False
    return role.ent_type_ != "GPE" and _role_follows(case.doc, role.i, case.words)


def _kind_in_apposition(case: Occurrence) -> bool:
    """ "Berg, a messaging app"."""
    determiner = case.second_behind
    if _text(case.behind) != "," or determiner is None:
        return False
    return determiner.lower_ in case.words.determiners and _kind_follows(
        case.doc, determiner.i + 1, case.words
    )


def _place_in_brackets(case: Occurrence) -> bool:
    """ "Ann Berg (Norway)", as in lists of results."""
    place = case.second_behind
    return _text(case.behind) == "(" and place is not None and place.ent_type_ == "GPE"


def _what_people_have(case: Occurrence) -> bool:
    """ "the Berg administration"."""
    return _lower(case.behind) in case.words.beside


def _noun_behind(case: Occurrence) -> bool:
    """ "a Berg spokesman", "Berg/Stone"."""
    return case.behind is not None and (case.behind.text == "/" or case.behind.pos_ == "NOUN")


def _verb_behind(case: Occurrence) -> bool:
    """ "Ann Berg said"."""
    return case.behind is not None and case.behind.pos_ in VERBAL


# ---- the part in the clause


def _speaks(case: Occurrence) -> bool:
    """ "Ann Berg said": the subject of a verb of people."""
    return _is_subject(case) and case.head.head.lemma_.lower() in case.words.verbs


def _is_subject(case: Occurrence) -> bool:
    return case.head.dep_ in NOMINAL_SUBJECTS


def _owns(case: Occurrence) -> bool:
    """ "Ann Berg's house"."""
    return case.head.dep_ == "poss"


def _beside_person(case: Occurrence) -> bool:
    """ "Tom Stone and Ann Berg"."""
    return case.head.dep_ == "conj" and case.head.head.ent_type_ == "PERSON"


def _in_phrase(case: Occurrence) -> bool:
    """ "with Ann Berg"."""
    return case.head.dep_ in {"pobj", "appos"}


def _beside_thing(case: Occurrence) -> bool:
    """ "Norway and Berg"."""
    return case.head.dep_ == "conj" and case.head.head.ent_type_ in _PLACES_BODIES_PRODUCTS


BESIDE: tuple[Rule[Occurrence, float], ...] = (
    Rule("kind of thing beside", _kind_before),
    Rule("kind of thing beside", _kind_behind),
    Rule("acts like a person", _speaks),
)
BEFORE: tuple[Rule[Occurrence, float], ...] = (
    Rule("in a phrase", _line_begins),
    Rule("honorific before", _honorific_before),
    Rule("honorific before", _title_of_several),
    Rule("role beside", _role_before),
    Rule("role beside", _title_with_its_body),
    Rule("frame of a thing", _framed),
    Rule("in a phrase", _preposition_before),
    Rule("byline", _byline),
    Rule("acts like a person", _by_before),
    Rule("in a list", _number_and_mark_before),
    Rule("frame of a thing", _number_before),
)
BEHIND: tuple[Rule[Occurrence, float], ...] = (
    Rule("in a phrase", _line_ends),
    Rule("role beside", _relative_clause),
    Rule("role beside", _age_behind),
    Rule("role beside", _role_behind),
    Rule("kind of thing beside", _kind_in_apposition),
    Rule("in a list", _place_in_brackets),
    Rule("acts like a person", _what_people_have),
    Rule("frame of a thing", _noun_behind),
    Rule("acts like a person", _verb_behind),
)
CLAUSE: tuple[Rule[Occurrence, float], ...] = (
    Rule("acts like a person", _is_subject),
    Rule("acts like a person", _owns),
    Rule("acts like a person", _beside_person),
    Rule("in a phrase", _in_phrase),
    Rule("frame of a thing", _beside_thing),
)


def _role_follows(doc: Doc, i: int, words: PersonWords) -> bool:
    for token in doc[i : i + _FAR]:
        if token.is_punct or token.is_space:
            return False
        if words.is_noun(token.text):
            return True
    return False


def _kind_follows(doc: Doc, i: int, words: PersonWords) -> bool:
    """Whether the noun phrase that begins at a token names a kind of thing ("a messaging app")."""
    last = None
    for token in doc[i : i + _FAR]:
        if token.pos_ not in _IN_NOUN_PHRASE and token.text != "-":
            break
        last = token
    return last is not None and last.lower_ in words.kinds
