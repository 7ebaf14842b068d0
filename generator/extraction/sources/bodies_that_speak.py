"""Sources that are bodies: by a noun ("the agency"), or by name."""

from __future__ import annotations

from generator.extraction.person_words import person_words
from generator.extraction.sources.named_bodies import NamedBody
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words, plain_name
from generator.sieve import Rule


def _body_noun(c: SourceCase) -> Source | None:
    """ "The agency": the body that the article has named; "a local union" goes by its own words."""
    if (
        c.phrase.lemma not in body_words().bodies
        or c.phrase.is_proper
        or (c.phrase.is_plural and c.lower != "police")
    ):
        return None
    s = c.phrase.syntax
    within = c.article.bodies.touching(s.start[c.phrase.first], s.end[c.phrase.noun])
    if within is not None:
        whole = within.span.end >= s.end[c.phrase.noun]
        return Source(c.article.bodies.fullest(within) if whole else c.core_words(), "organisation")
    if len(c.phrase.core) > 1 or s.lower[c.phrase.first] not in ("the", "its", "this", "that"):
        return Source(_with_of(c), "organisation")
    noun = c.phrase.lemma
    meant = c.article.bodies.meant_by(noun, c.at, noun in body_words().places)
    return Source(meant or _with_of(c), "organisation")


def _with_of(c: SourceCase) -> str:
    """The core with an "of …" behind it ("city of Norfield")."""
    s, last = c.phrase.syntax, c.phrase.noun
    if last + 1 < s.n and s.lower[last + 1] in ("of", "for") and c.phrase.last > last:
        return plain_name(c.article.words(c.phrase.core[0], c.phrase.last))
    return c.core_words()


def _proper_name(c: SourceCase) -> Source | None:
    """A name that is nobody's: a body, in its fullest form; several people of one name are a group."""
    if not c.phrase.is_proper or person_words().is_noun(c.phrase.lemma):
        return None
    s = c.phrase.syntax
    if c.phrase.joined is not None:
        return Source(plain_name(c.article.words(c.phrase.core[0], c.phrase.joined)), "organisation")
    body = c.article.bodies.touching(s.start[c.phrase.noun], s.end[c.phrase.noun])
    if body is not None:
        return Source(c.article.bodies.fullest(body), "organisation")
    if c.phrase.is_plural:
        return None
    unseen = NamedBody(s.span(c.phrase.noun, c.phrase.noun), c.core_words(), is_place=False)
    return Source(c.article.bodies.fullest(unseen), "organisation")


BODY_NOUN: Rule[SourceCase, Source] = Rule("body by its noun", _body_noun)
BODY_NAME: Rule[SourceCase, Source] = Rule("name of a body", _proper_name)
