"""Sources that are bodies under a description: "the EU’s border agency", "the world’s largest phone maker".

In: a phrase that heads a source. Out: the body's name, where the article describes it so beside its name,
before or behind; of the greatest of its kind, the body just spoken of.
"""

from __future__ import annotations

from itertools import takewhile

from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words
from generator.naming.nations import nations
from generator.parsing.columns import Syntax
from generator.sieve import Rule

_DESCRIBED_WITHIN = 1500  # tokens
_OWNED_NEAR = 1000  # characters
_IS_WORLD = frozenset({"world", "country", "nation", "continent", "region", "state", "city", "industry"})
_IS_UNION = frozenset({"bloc", "union", "currency", "island", "kingdom", "republic", "town"})
_GREATEST = frozenset({"leading", "top", "foremost", "main"})


def _beside_its_name(c: SourceCase) -> Source | None:
    """ "Norborder, the EU’s border agency, … The EU’s border agency said": Norborder."""
    if not _may_describe(c) or len(c.phrase.core) < 2:
        return None
    s, words = c.phrase.syntax, c.core_words().lower()
    behind = range(c.phrase.noun + 1, min(s.n, c.phrase.noun + _DESCRIBED_WITHIN))
    alike = [*c.before(frozenset({c.phrase.lemma})), *(i for i in behind if s.lemma[i] == c.phrase.lemma)]
    for i in alike:
        name = _name_beside(s, i)
        if (
            name is None
            or c.article.quoted.holds(s.start[i], s.end[i])
            or c.on(i).core_words().lower() != words
        ):
            continue
        found = c.body_of(name)
        if found is not None:
            return found
    return None


def _as_it_was_owned(c: SourceCase) -> Source | None:
    """ "The governor’s office said no. The office said": the governor’s."""
    s, phrase = c.phrase.syntax, c.phrase
    is_bare = phrase.noun - phrase.first == 1 and s.lower[phrase.first] == "the"
    if not is_bare or not _may_describe(c) or c.lower not in body_words().organs:
        return None
    near = takewhile(lambda i: c.at - s.start[i] <= _OWNED_NEAR, c.before(frozenset({phrase.lemma})))
    before = next((i for i in near if not c.article.quoted.holds(s.start[i], s.end[i])), None)
    if before is None or phrase.of(before).possessor is None:
        return None
    return c.body_of(before)


def _may_describe(c: SourceCase) -> bool:
    """Whether a phrase is a noun for one body, in small letters, that is not named in apposition to it."""
    is_body = c.phrase.lemma in body_words().bodies and not (c.phrase.is_proper or c.phrase.is_plural)
    return is_body and c.phrase.last == c.phrase.noun and _name_beside(c.phrase.syntax, c.phrase.noun) is None


def _name_beside(s: Syntax, noun: int) -> int | None:
    """The name to which a noun is in apposition, or that is in apposition to it."""
    if s.dep[noun] == "appos" and s.pos[s.head[noun]] == "PROPN":
        return s.head[noun]
    return next((k for k in s.children[noun] if s.dep[k] == "appos" and s.pos[k] == "PROPN"), None)


def _greatest(c: SourceCase) -> Source | None:
    """ "Norphone had no comment. The world’s largest phone maker has said": the body just spoken of."""
    s, owner = c.phrase.syntax, c.phrase.possessor
    if owner is None or not _may_describe(c) or not (s.lemma[owner] in _IS_WORLD or _is_place(c, owner)):
        return None
    if not any(s.tag[i] == "JJS" or s.lower[i] in _GREATEST for i in c.phrase.possessed[:-1]):
        return None
    name = c.article.bodies.in_view(c.at, c.since_sentence_before)
    return Source(name, "organisation") if name else None


def _told_of_itself(c: SourceCase) -> Source | None:
    """ "Norgas has sold its pipes, the Norland gas company said": Norgas, whom the statement is about."""
    s, q, phrase = c.phrase.syntax, c.quotation, c.phrase
    told = q is not None and q.kind == "indirect" and q.span.start < c.at and not c.depth
    if not told or q is None or phrase.lemma not in body_words().of_any_name or not _may_describe(c):
        return None
    if s.lower[phrase.first] != "the" or phrase.noun - phrase.first < 2:
        return None
    begins = s.at(q.span.start)
    subject = next(
        (i for i in range(begins, phrase.first) if s.dep[i] == "nsubj" and s.pos[i] == "PROPN"), None
    )
    if subject is None or s.edges[0][subject] != begins:
        return None
    return c.body_of(subject)


def _of_the_bloc(c: SourceCase) -> Source | None:
    """ "The bloc’s central bank said", "the island nation’s space agency said": the one that is named so."""
    s, owner, own = c.phrase.syntax, c.phrase.possessor, c.phrase.possessed
    if owner is None or len(own) < 2 or s.lemma[owner] not in _IS_WORLD | _IS_UNION or c.phrase.is_plural:
        return None
    if c.phrase.lemma not in body_words().bodies or c.phrase.is_proper:
        return None
    name = c.article.bodies.only({c.lower}, len(c.article.text), [s.lower[i] for i in own[:-1]])
    return Source(name, "organisation") if name else None


def _is_place(c: SourceCase, owner: int) -> bool:
    return nations().is_place(c.phrase.syntax.text[owner])


BODIES_DESCRIBED: tuple[Rule[SourceCase, Source], ...] = (
    Rule("body described beside its name", _beside_its_name),
    Rule("greatest of its kind", _greatest),
    Rule("body of a place described", _of_the_bloc),
    Rule("body that tells of itself", _told_of_itself),
    Rule("body as it was owned", _as_it_was_owned),
)
