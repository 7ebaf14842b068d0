"""Find where a role as written ends: with its second noun, and with the body that it is held in.

"co-founder and director of the Harbour Centre", "attorney with the Southern Law Center". The parse often
ends such a phrase early; for "the director" to fit its holder the short phrase does, for a reader it does
not.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from generator.extraction.people.roles.descriptions import noun_phrase
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.person_words import person_words
from generator.parsing.tag_sets import PLACES, PLURAL
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST = 24  # tokens of a role
_LONGEST_TITLE = 12  # tokens of a programme's title, marks included
_LONGEST_SEAT = 6  # tokens of ", New York-based"
_TITLE_OPENS = frozenset({"“", '"', "‘", "``", "«"})
_TITLE_CLOSES = frozenset({"”", '"', "’", "''", "»"})
_WITHIN_BODIES = frozenset({"of", "for", "and", "&", "the", "on", "-", "'s", "’s"})
_TIMES = frozenset({"DATE", "TIME"})
_OPENS_BODY = frozenset({"DET", "PRON"})


def end_of_role(doc: Doc, first: int, last: int, named: Container[int]) -> int:
    """The last token of the role that is at the tokens ``first`` to ``last``.

    ``named``: the tokens of the names of people.
    """
    while last - first < _LONGEST:
        further = _further(doc, first, last, named)
        if further is None or further >= len(doc):
            break
        last = further
    return last - 1 if doc[last].tag_ == "POS" and last > first else last


def _further(doc: Doc, first: int, last: int, named: Container[int]) -> int | None:
    """The last token of what goes on behind a role; None where nothing does."""
    i = last + 1
    if i + 1 >= len(doc) or i in named:
        return None
    if doc[last].tag_ == "POS":
        return _title(doc, i) or _name_of_body(doc, i, named)
    if _joins_name(doc, i):
        return _name_of_body(doc, i + 1, named)
    if (work := _work(doc, last)) is not None:
        return work
    if doc[i].text == "," and doc[last].ent_type_ in PLACES:
        return _body_based_there(doc, i, named)
    if doc[i].lower_ in {"and", "&"}:
        return _second_noun(doc, first, i, named)
    if doc[i].lower_ == "on":
        return _subject_of_expert(doc, first, i, named)
    if doc[i].lower_ in readable_words().joins_body:
        return _body(doc, first, i, named)
    if last > first and _is_large(doc[last]) and _is_large(doc[i]) and doc[i].ent_iob_ == "I":
        return _name_of_body(doc, i, named)  # cut within a name
    return None


def _work(doc: Doc, last: int) -> int | None:
    """The last token of a work that a role is cut in: "star of the quiz | show “…”", "… the film | “…”"."""
    works = readable_words().stage | readable_words().works
    if not doc[last].is_lower:
        return None
    if doc[last].lower_ in works:
        return _title(doc, last + 1)
    kind = doc[last + 1].lower_ in works and doc[last].pos_ == "NOUN"
    return last + 1 if kind and last + 2 < len(doc) and _title(doc, last + 2) is not None else None


def _body_based_there(doc: Doc, comma: int, named: Container[int]) -> int | None:
    """The last token of the body behind its seat: "head of Holm, | Norland-based Berg Bank"."""
    for i in range(comma + 2, min(comma + _LONGEST_SEAT, len(doc) - 2)):
        if doc[i].text in HYPHENS and doc[i + 1].lower_ == "based":
            return _name_of_body(doc, i + 2, named)
        if not _is_large(doc[i]):
            return None
    return None


def _joins_name(doc: Doc, i: int) -> bool:
    """Whether a mark joins two words of one name: the "&" of "the Union’s Ports & Ferries Project"."""
    return doc[i].text == "&" and _is_large(doc[i - 1]) and _is_large(doc[i + 1])


def _second_noun(doc: Doc, first: int, joint: int, named: Container[int]) -> int | None:
    """The last token of a second role without a word of its own before it: "and director of …"."""
    words = person_words()
    for i in range(joint + 1, min(joint + 5, len(doc))):
        token = doc[i]
        if i in named or token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
        if words.is_noun(token.text) and token.dep_ == "conj" and first <= token.head.i < joint:
            behind = doc[i + 1] if i + 1 < len(doc) else None
            if token.tag_ in PLURAL or i + 1 in named or (behind is not None and behind.tag_ == "POS"):
                return None
            return noun_phrase(doc, token)[1] - 1
    return None


def _body(doc: Doc, first: int, joint: int, named: Container[int]) -> int | None:
    """The last token of the body, place or field that a preposition joins to a role."""
    of = doc[joint].lower_ in person_words().joins_office and doc[joint].lower_ == "of"
    if not of and not first <= doc[joint].head.i < joint:
        return None
    i = joint + 1
    if doc[i].pos_ in _OPENS_BODY and i + 1 < len(doc):
        i += 1
    if of and doc[i].lower_ in person_words().offices:
        return i
    found = _title(doc, i) or _name_of_body(doc, i, named) or _described_body(doc, joint, named)
    is_in = doc[joint].lower_ in {"in", "from"}
    if found is not None and is_in and doc[i].ent_type_ not in PLACES:
        return None
    return found


def _subject_of_expert(doc: Doc, first: int, joint: int, named: Container[int]) -> int | None:
    """The last token of what somebody knows or takes part in: "an expert on sea law", "a contestant on …"."""
    noun = doc[joint].head
    if not first <= noun.i < joint or noun.lower_ not in readable_words().of_a_subject:
        return None
    last = None
    for token in doc[joint + 1 : min(doc[joint].right_edge.i + 1, joint + _LONGEST_TITLE)]:
        ends = token.is_punct and token.text not in HYPHENS and token.tag_ != "POS"
        if ends or token.is_space or token.dep_ in {"relcl", "acl"} or token.tag_ in {"WDT", "WP"}:
            break
        if token.i in named and token.dep_ != "poss":
            return None
        last = token.i if token.pos_ in {"NOUN", "PROPN", "NUM"} else last
    return last


def _described_body(doc: Doc, joint: int, named: Container[int]) -> int | None:
    """The last token of a body that is described: "for the group that led the survey"; not "at the time"."""
    noun = next((t for t in doc[joint].children if t.dep_ == "pobj"), None)
    if noun is None or doc[joint].lower_ not in readable_words().joins_described or not noun.is_lower:
        return None
    if doc[joint + 1].lower_ not in person_words().definite or noun.lemma_ in readable_words().no_bodies:
        return None
    last = noun_phrase(doc, noun)[1] - 1
    clause = next((t for t in noun.children if t.dep_ == "relcl" and t.left_edge.i == last + 1), None)
    if clause is not None and doc[last + 1].lower_ == "that":
        last = clause.right_edge.i
    whole = doc[joint : last + 1]
    return last if not any(t.i in named or (t.is_punct and t.text not in HYPHENS) for t in whole) else None


def _name_of_body(doc: Doc, start: int, named: Container[int]) -> int | None:
    """The last token of a name written large that begins at ``start``, with the noun behind it."""
    last = None
    i = start
    while i < len(doc) and i not in named and doc[i].ent_type_ not in _TIMES:
        if _is_large(doc[i]):
            last = i
        elif last is None or doc[i].lower_ not in _WITHIN_BODIES:
            break
        i += 1
    if last is None:
        return None
    noun = doc[last].head
    belongs = doc[last].dep_ in {"compound", "nmod"} and last < noun.i <= last + 3
    return noun.i if belongs and noun.is_lower and noun.i not in named else last


def _title(doc: Doc, start: int) -> int | None:
    """The closing mark of the title of a programme or a book whose opening mark is at ``start``."""
    if doc[start].text not in _TITLE_OPENS or start + 1 >= len(doc) or not _is_large(doc[start + 1]):
        return None
    for i in range(start + 2, min(start + _LONGEST_TITLE, len(doc))):
        if doc[i].is_space:
            return None
        if doc[i].text in _TITLE_CLOSES:
            return i
    return None


def _is_large(token: Token) -> bool:
    return token.text[0].isupper() or (token.text[0].isdigit() and token.pos_ == "PROPN")
