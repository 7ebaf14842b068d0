"""What a list shows of its names' being things': "brands such as Ann Berg", "the firms Berg, Stone and Hill".

As in thing_signs.py, each rule finds how much: 2 where it is nearly sure, 1 where people have it at times.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_signs import is_subject_of_verb
from generator.extraction.people.names.thing_words import thing_words
from generator.parsing.tag_sets import NOUNS
from generator.sieve import Rule
from generator.text.layout import DASHES, HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SURELY = 2
_SHORTEST_ROUTE = 3  # tokens before a name, and in which a road is looked for: "trains between Oslo and"
_LONGEST_STOP = 6  # tokens from "and" to the "stations" that a route is between
_LONGEST_LIST = 40  # tokens from a name to what its list is of
_JOINTS = frozenset({",", ";", "and", "or", "&", "as", "well"})
_OPENS_LIST = frozenset({":", "(", *DASHES})
_SUCH, _AS = "such", "as"
_EXAMPLES = frozenset({"including", "like", "notably", "namely", "especially"})
_AMONG = frozenset({"among", "besides"})
_THEM = frozenset({"them", "these", "those"})
_OTHER = frozenset({"other", "others"})
_INSIDE = frozenset({"of", "the"})
_COUNTS = frozenset({"more", "than", "many", "some"})


def _of_a_list_of_things(case: Occurrence) -> int:
    """ "brands such as Ann Berg and Tom Fox", "two firms - Berg, Stone and Hill"."""
    opener = _opener(case.doc, case.tokens[0].i)
    if opener is None or _owns(case):
        return 0
    if case.doc[opener].text in _OPENS_LIST and is_subject_of_verb(case):
        return 0  # "both firms - Ann Berg sold them -"
    return _SURELY if _are_things(case, _noun_before(case.doc, opener)) else 0


def _among_other_things(case: Occurrence) -> int:
    """ "works with Ann Berg, Tom Fox and 15 other brands", "Ann Berg, among more than ten other brands"."""
    if _owns(case):  # "Ann Berg's coats and other brands"
        return 0
    return _SURELY if _are_things(case, _what_others_are(case.doc, case.tokens[-1].i)) else 0


def _ends_route(case: Occurrence) -> int:
    """ "the trains between Norfield and Ann Berg": a route has a place at each end."""
    at = case.tokens[0].i
    if at < _SHORTEST_ROUTE or case.doc[at - 1].lower_ != "and":
        return 0
    first = at - 2
    if case.doc[first].ent_type_ == "PERSON":
        return 0
    while first > 0 and case.doc[first].text[0].isupper():
        first -= 1
    before = case.doc[max(0, first - _SHORTEST_ROUTE) : first]
    routes = any(t.lemma_.lower() in thing_words().routes for t in before)
    return _SURELY if case.doc[first].lower_ == "between" and routes else 0


def _begins_route(case: Occurrence) -> int:
    """ "between Ann Berg and Hill stations": places, not people, lie along a line."""
    behind = case.behind
    if case.before is None or behind is None or (case.before.lower_, behind.lower_) != ("between", "and"):
        return 0
    for token in case.doc[behind.i + 1 : behind.i + _LONGEST_STOP]:
        if token.tag_ == "NNS":
            return _SURELY if token.lemma_.lower() in thing_words().stops else 0
        if token.pos_ == "DET" or (token.is_punct and token.text not in HYPHENS):
            return 0
    return 0


def _of_places(case: Occurrence) -> int:
    """ "the towns of Berg, Stone and Hill"."""
    start = case.tokens[0].i
    for at in _back_over_list(case.doc, start):
        noun = case.doc[at - 1]
        if case.doc[at].lower_ == "of" and noun.is_lower:
            places = noun.tag_ == "NNS" and noun.lemma_.lower() in case.words.jurisdictions
            return _SURELY if places and not _owns(case) else 0
    return 0


def _owns(case: Occurrence) -> bool:
    return case.behind is not None and case.behind.tag_ == "POS"


def _are_things(case: Occurrence, noun: Token | None) -> bool:
    """Whether a noun is of several things and of no people: "groups", but not "players"."""
    if noun is None or noun.tag_ != "NNS" or case.words.is_noun(noun.text):
        return False
    kinds = (case.words.kinds, case.words.kinds_behind, thing_words().artefacts, thing_words().works)
    return any(noun.lemma_.lower() in some for some in kinds)


def _opener(doc: Doc, i: int) -> int | None:
    """Where the words begin that open the list to which a name belongs; None where there are none."""
    for at in _back_over_list(doc, i):
        token, before = doc[at], doc[at - 1]
        if token.lower_ in _EXAMPLES or token.text in _OPENS_LIST:
            return at
        such_as = token.lower_ == _AS and before.lower_ == _SUCH
        if such_as or (token.lower_ in _THEM and before.lower_ in _AMONG):
            return at - 1
    return None


def _back_over_list(doc: Doc, i: int) -> Iterator[int]:
    """The tokens before a name to where its list begins, and what opens that, from the last to the first."""
    for at in range(i - 1, max(0, i - _LONGEST_LIST), -1):
        token = doc[at]
        yield at
        if not (token.lower_ in _JOINTS or token.lower_ in _INSIDE or token.text[:1].isupper()):
            return


def _noun_before(doc: Doc, i: int) -> Token | None:
    """The noun right before an opener of a list, marks passed over."""
    at = i - 1
    while at > 0 and (doc[at].text == "," or doc[at].text in _OPENS_LIST):
        at -= 1
    return doc[at] if at >= 0 and doc[at].pos_ in NOUNS else None


def _what_others_are(doc: Doc, i: int) -> Token | None:
    """The noun behind "other" at the end of a list to which a name belongs."""
    for at in range(i + 1, min(len(doc) - 1, i + _LONGEST_LIST)):
        token = doc[at]
        if token.lower_ in _OTHER:
            return doc[at + 1]
        listed = token.lower_ in _JOINTS or token.lower_ == "the" or token.text[:1].isupper()
        if not (listed or token.lower_ in _AMONG or token.lower_ in _COUNTS or token.like_num):
            return None
    return None


LISTED_THINGS: tuple[Rule[Occurrence, float], ...] = (
    Rule("of a list of things", _of_a_list_of_things),
    Rule("among other things", _among_other_things),
    Rule("ends a route", _ends_route),
    Rule("begins a route", _begins_route),
    Rule("of places", _of_places),
)
