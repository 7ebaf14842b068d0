"""Keep of a person's roles those that can be read alone, each with all of its words.

While an article is read, "his sister" helps to know who is meant. On a page it does not say whose sister:
there a role has its possessor by name ("Tessa Kroll's sister"), or is left out.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extraction.people.roles.acted_roles import is_acted
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.people.roles.role_ends import end_of_role
from generator.extraction.person_words import person_words
from generator.model import Mention, Span
from generator.parsing.tag_sets import PLACES
from generator.text.layout import HYPHENS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_POSSESSOR = 8
_IN_OWNERS = frozenset({"of", "for", "and", "&", "the", "-"})
_OF_SOMETHING = frozenset({"member"})
_ONE_OF_MANY = frozenset({"a", "an"})
_SAYS_NO_MORE = frozenset({"ADJ", "ADV", "NUM", "PUNCT", "VERB", "SYM"})


def readable_role(doc: Doc, role: Span, named: Container[int]) -> Span | None:
    """A role with all of its words, as a span of the text; None where it cannot be read alone.

    ``named``: the tokens of the names of people.
    """
    part = doc.char_span(role.start, role.end, alignment_mode="expand")
    if part is None:
        return role
    shared = role.end < part.end_char  # "Senator" of "Senators Ann Berg and …"
    first, last = _start(doc, part.start, part.end - 1), part.end - 1
    if shared:
        return _of_each(doc, first, Span(doc[first].idx, role.end))
    first = _without_kin(doc, first, last)
    head = _head(doc, first, last)
    last = end_of_role(doc, first, last, named)
    end = doc[last].idx + len(doc[last])
    if head is None:
        return None if _says_nothing_alone([*doc[first : last + 1]]) else Span(doc[first].idx, end)
    if _is_nobody(doc, first) or is_acted(head) or _is_of_two(doc, first, head):
        return None
    first = _without_opinion(doc, _without_then(doc, first, head), head)
    first = _without_age(doc, _without_rank(doc, first, last, head), head)
    if _says_nothing(doc, first, last, head):
        return None
    if _is_title_of_clergy(doc, first, head, named):
        return Span(doc[first].idx, end)
    whole = _with_possessor(doc, first, last, head)
    return None if whole is None else Span(doc[whole].idx, end)


def _of_each(doc: Doc, first: int, role: Span) -> Span | None:
    """What a title of several says of each: not "counterpart", nor "member", which is one of something."""
    last = next(t for t in doc[first:] if t.idx + len(t) >= role.end)
    noun = doc.text[last.idx : role.end].lower()
    if _is_bond(noun) or noun in readable_words().plain or noun in _OF_SOMETHING:
        return None
    return Span(doc[_without_opinion(doc, first, last)].idx, role.end)


def _without_kin(doc: Doc, first: int, last: int) -> int:
    """Where a role begins without whose relative's it is: "his son’s lawyer", of nobody knows whose son."""
    owned = first > 0 and doc[first - 1].tag_ == "PRP$" and doc[first].lower_ in person_words().kin
    return first + 2 if owned and first + 2 <= last and doc[first + 1].tag_ == "POS" else first


def without_courtesies(text: str, mention: Mention) -> Mention:
    """A mention without the roles that are no more than a form of address: "Mr.", "Ms"; a "Dr." is kept."""
    kept = tuple(r for r in mention.roles if not _is_plain_address(text[r.start : r.end]))
    return mention if kept == mention.roles else replace(mention, roles=kept)


def _is_plain_address(written: str) -> bool:
    return all(word.lower().rstrip(".") in readable_words().plain_address for word in written.split())


def _head(doc: Doc, first: int, last: int) -> Token | None:
    """The noun of a role: the one before "of …", else the last."""
    words = person_words()
    nouns = [t for t in doc[first : last + 1] if words.is_noun(t.text)]
    joined = [t for t in nouns if t.i < last and t.nbor(1).lower_ in words.complements]
    return next(iter([*joined, *nouns[::-1]]), None)


def _says_nothing_alone(tokens: Sequence[Token]) -> bool:
    """ "Former", of a word behind the name; how people are addressed, with "popular" before or not: "Dr."."""
    addressed = tokens[-1].lower_.rstrip(".") in readable_words().courtesies
    return all(_is_empty(t) or (addressed and not person_words().is_title(t.text)) for t in tokens)


def _is_empty(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return word in person_words().modifiers or word in readable_words().courtesies or not word


def _start(doc: Doc, first: int, last: int) -> int:
    """A role's first word: no hyphen, and with what a hyphen joins to it ("Vice-President")."""
    while first < last and not doc[first].text[0].isalnum() and doc[first].text[-1:] in HYPHENS | {"–"}:
        first += 1
    while first > 1 and doc[first - 1].text in HYPHENS | {"–"} and not doc[first - 1].whitespace_:
        if doc[first - 2].lower_ not in person_words().modifiers:
            break
        first -= 2
    owned = first > 1 and any(t.tag_ == "POS" for t in doc[first : last + 1])
    # "secretary of state's brother"
    if owned and doc[first - 1].lower_ == "of" and doc[first - 2].head.i <= last:
        first = doc[first - 1].head.left_edge.i
        first += doc[first].pos_ == "DET"
    return first


def _is_nobody(doc: Doc, first: int) -> bool:
    """Whether a role is nobody's in particular: "no candidate but Berg"."""
    return first > 0 and doc[first - 1].lower_ in readable_words().nobody


def _is_of_two(doc: Doc, first: int, head: Token) -> bool:
    """ "The elder Berg": which of two, and no office."""
    return first == head.i > 0 and head.text == "elder" and doc[first - 1].lower_ == "the"


def _without_then(doc: Doc, first: int, head: Token) -> int:
    """Where a role begins without what was true at a time told of: "then-new President"."""
    if first + 3 > head.i or doc[first].lower_ != "then" or doc[first + 1].text not in HYPHENS:
        return first
    word = doc[first + 2]
    passing = (
        word.pos_ in {"ADJ", "ADV"} and not word.ent_type_ and word.lower_ not in person_words().modifiers
    )
    return first + 3 if passing and word.whitespace_ else first


def _without_opinion(doc: Doc, first: int, head: Token) -> int:
    """Where a role begins without what is said of looks, descent and merit."""
    words = readable_words()
    while first < head.i:
        token, following = doc[first], doc[first + 1]
        opinion = token.lower_ in words.looks or token.lower_ in words.praise
        if token.text != "," and not (
            opinion and (following.is_alpha or following.like_num) and token.head.i == head.i
        ):
            break
        if following.lower_ in person_words().kin or (token.is_title and following.is_title):
            break  # "great uncle", "White House adviser"
        first += 1
    return first


def _without_age(doc: Doc, first: int, head: Token) -> int:
    """Where a role begins without an age: "40-year-old pilot", but not "the 17-year-old"."""
    if not doc[first].like_num:
        return first
    ends = (t.i + 1 for t in doc[first + 1 : head.i] if t.lower_ == "old")
    start = next(ends, first)
    return start if start == first or doc[start].is_alpha else first


def _without_rank(doc: Doc, first: int, last: int, head: Token) -> int:
    """Where a role begins without "first", where the clause behind it says first of what."""
    limited = last + 1 < len(doc) and any(
        t.dep_ in {"acl", "relcl"} and t.i > last and not any(x.text == "," for x in doc[last + 1 : t.i])
        for t in head.children
    )
    ranked = first < head.i and doc[first].lower_ in readable_words().ranks and doc[first].whitespace_
    return first + 1 if limited and ranked else first


def _says_nothing(doc: Doc, first: int, last: int, head: Token) -> bool:
    """Whether a role says no more than "a man": not "a Norfield man", not "a delivery man"."""
    words = readable_words()
    if head.lower_ not in words.plain or _is_joined(doc, last, head):
        return False
    return not any(
        t.lower_ in words.standing
        or t.ent_type_ in PLACES
        or (t.pos_ not in _SAYS_NO_MORE and not _is_in_compound(t) and t.lower_ not in words.looks)
        for t in doc[first : head.i]
    )


def _is_in_compound(token: Token) -> bool:
    """Whether hyphens join a word to its neighbours: "year" of "54-year-old"."""
    return token.i > 0 and (token.nbor(-1).text in HYPHENS or token.nbor(1).text in HYPHENS)


def _is_joined(doc: Doc, last: int, head: Token) -> bool:
    """Whether a noun has its "of …", perhaps together with a second one ("friend and lawyer of Berg")."""
    joins = person_words().complements | readable_words().joins_body
    return any(t.lower_ in joins and not _is_in_compound(t) for t in doc[head.i + 1 : last])


def _is_bond(noun: str) -> bool:
    """Whether a noun, in lower case, is somebody's relative or friend."""
    return noun in person_words().kin or noun in readable_words().bonds


def _is_title_of_clergy(doc: Doc, first: int, head: Token, named: Container[int]) -> bool:
    """ "Sister Ann Berg", but not "his Sister Ann"."""
    before = doc[first - 1] if first else None
    owned = before is not None and before.tag_ in {"PRP$", "POS"}
    large = head.lower_ in readable_words().clergy and head.text[0].isupper()
    return first == head.i and large and head.i + 1 in named and not owned


def _with_possessor(doc: Doc, first: int, last: int, head: Token) -> int | None:
    """Where a role begins with whose it is, where one must be told; None where no words do."""
    before = doc[first - 1] if first else None
    own = doc[first].lower_ in readable_words().own and first < head.i
    if not own and not _dangles(doc, first, last, head):
        return _with_body(doc, first, last)
    if before is not None and before.tag_ == "POS" and before.head.i < before.i:
        start = before.head.left_edge.i
        if doc[start].lower_ in person_words().definite and start + 1 < before.i:
            start += 1
        if first - start <= _LONGEST_POSSESSOR and doc[start].tag_ != "PRP$":
            return start
    if own and before is not None and before.tag_ == "PRP$":
        return None if _dangles(doc, first + 1, last, head) else first + 1
    return first if own and not _dangles(doc, first, last, head) else None


def _with_body(doc: Doc, first: int, last: int) -> int:
    """Where a role begins with whose it is, where it names no body itself: "Norfield Bank's director"."""
    mark = doc[first - 1] if first else None
    if mark is None or mark.tag_ != "POS" or any(t.text[0].isupper() for t in doc[first : last + 1]):
        return first
    start, owner = mark.head.left_edge.i, doc[mark.i - 1]
    start += doc[start].lower_ == "the"
    named = owner.text[0].isupper() and owner.ent_type_ in {"ORG", *PLACES}
    whole = all(t.text[0].isupper() or t.lower_ in _IN_OWNERS for t in doc[start : mark.i])
    return start if named and whole and 0 < first - start <= _LONGEST_POSSESSOR else first


def _dangles(doc: Doc, first: int, last: int, head: Token) -> bool:
    """Whether a role is somebody's relative or friend, and does not say whose."""
    words = readable_words()
    if not _is_bond(head.lower_) or _is_joined(doc, last, head):
        return False
    before = doc[first - 1].lower_ if first else ""
    if head.lower_ in words.of_an_age and before in _ONE_OF_MANY:
        return False
    return not any(t.tag_ == "POS" or t.lower_ in words.standing or _is_name(t) for t in doc[first : head.i])


def _is_name(token: Token) -> bool:
    """Whether a modifier is a name ("Texas mother", "Kroll ally"), not a word that opens a sentence."""
    large = token.text[0].isupper() and token.pos_ == "PROPN" and token.lower_ not in person_words().modifiers
    return large and (bool(token.ent_type_) or not token.is_sent_start)
