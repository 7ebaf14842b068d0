"""Several bodies that speak as one: "the Bote newspaper and the news agencies Nordag and NPA reported".

In: a phrase that heads a source, the first of those that "and" joins. Out: the names of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
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
    return Source(in_a_row(different), "organisation") if len(different) > 1 else None


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
    own = c.phrase.of(noun).possessed
    return c.body_within(own[0], noun) or plain_name(c.article.words(own[0], noun))


def _is_one_name(c: SourceCase, members: list[int]) -> bool:
    """Whether the model has them as one body: "Customs and Border Protection"."""
    s = c.phrase.syntax
    body = c.article.bodies.touching(s.start[members[0]], s.end[members[0]])
    return body is not None and body.span.end > s.start[members[1]]


BODIES_JOINED: Rule[SourceCase, Source] = Rule("bodies joined", _bodies_joined)
