"""Several bodies that speak as one: "the Bote newspaper and the news agencies Nordag and NPA reported".

In: a phrase that heads a source, the first of those that "and" joins. Out: the names of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.sources.source_article import SourceCase
from generator.extraction.sources.source_phrases import SourcePhrase
from generator.model import Source, SourceKind
from generator.naming.bodies import body_words, plain_name
from generator.naming.listed_names import in_a_row
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOUNS
from generator.sieve import Rule

_MOST = 6


def _bodies_joined(c: SourceCase) -> Source | None:
    """ "According to the Office of Tides and the Harbour Board": both."""
    s = c.phrase.syntax
    if c.depth or not _may_be_body(c, c.phrase.noun):
        return None
    members = list(_members(s, c.phrase.noun))
    if not 1 < len(members) <= _MOST or _is_one_name(c, members):
        return None
    if not all(_may_be_body(c, i) for i in members):
        return None
    names = [_name(c, i) for i in members]
    if not all(name[:1].isupper() for name in names):
        return None
    different = tuple(dict.fromkeys(names))
    kind: SourceKind = "group" if _are_several(c, members) else "organisation"
    return Source(in_a_row(different), kind) if len(different) > 1 else None


def _are_several(c: SourceCase, members: list[int]) -> bool:
    """Whether each has an article or is known as a body: "Kroll and Lund" may be one firm."""
    s = c.phrase.syntax
    if any(s.lower[c.phrase.of(i).first] == "the" for i in members[1:]):
        return True
    bodies = [c.article.bodies.touching(s.start[i], s.end[i]) for i in members]
    return all(body is not None and " " in body.name for body in bodies)


def _members(s: Syntax, noun: int) -> Iterator[int]:
    """The nouns that are joined; of a plural with names in apposition those: "the agencies A and B"."""
    named = next((k for k in s.children[noun] if s.dep[k] == "appos" and s.pos[k] == "PROPN"), None)
    at = noun if named is None or s.tag[noun] != "NNS" else named
    yield at
    joined = {k for i in (noun, at) for k in s.children[i] if s.dep[k] == "conj" and k > i}
    for k in sorted(joined):
        if s.pos[k] in NOUNS:
            yield from _members(s, k)


def _may_be_body(c: SourceCase, noun: int) -> bool:
    """Whether a noun is a name, or stands behind one: "the Bote newspaper"."""
    s = c.phrase.syntax
    if c.article.person_at(noun) is not None:
        return False
    return s.pos[noun] == "PROPN" or (
        s.lemma[noun] in body_words().bodies and bool(c.phrase.of(noun).capitalised)
    )


def _name(c: SourceCase, noun: int) -> str:
    """The name of one body, without whose it is: "Germany’s | Bote newspaper"."""
    phrase = c.phrase.of(noun)
    own = phrase.possessed
    if _is_of_members(c, phrase):
        own = phrase.core
    return c.body_within(own[0], noun) or plain_name(c.article.words(own[0], noun))


def _is_of_members(c: SourceCase, phrase: SourcePhrase) -> bool:
    """ "The Longshoremen’s Union": whose it is is part of the name; "Norland’s Union" is Norland’s."""
    s, owner = phrase.syntax, phrase.possessor
    if owner is None or not s.text[owner].istitle() or not s.text[phrase.noun].istitle():
        return False
    body = c.article.bodies.touching(s.start[owner], s.end[owner])
    is_other = body is not None and body.span.end <= s.end[owner]
    return not is_other and c.article.person_at(owner) is None


def _is_one_name(c: SourceCase, members: list[int]) -> bool:
    """Whether the model has them as one body: "Customs and Border Protection"."""
    s = c.phrase.syntax
    body = c.article.bodies.touching(s.start[members[0]], s.end[members[0]])
    return body is not None and body.span.end > s.start[members[1]]


BODIES_JOINED: Rule[SourceCase, Source] = Rule("bodies joined", _bodies_joined)
