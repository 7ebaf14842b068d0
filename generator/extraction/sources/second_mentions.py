"""A body by the noun that heads its name: "the Chamber of Commerce … the chamber".

In: a phrase under "the" that heads a source. Out: the body last named whose name has the noun for its head,
whatever the noun is, or the one that has just spoken.
"""

from __future__ import annotations

from collections.abc import Set

from generator.extraction.sources.named_bodies import NamedBody, head_of_name
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words
from generator.sieve import Rule

# What may be in the name of what is no firm: "the group", "the organization", "the charity".
_OF_GOOD_CAUSES = frozenset({"alliance", "foundation", "coalition", "fund", "trust", "league"})
_BRINGS_IN_A_BODY = frozenset({"a", "an", "one", "two", "another", "new"})


def body_by_its_head(c: SourceCase) -> NamedBody | None:
    """The body last named whose name "the" and this noun head, where no other such came in since."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if c.depth or not c.phrase.is_noun_with_the or s.text[noun] != s.lower[noun]:
        return None
    found = c.article.bodies.headed_by(c.lower, c.at)
    if found is None:
        return None
    newer = (i for i in c.before(frozenset({c.phrase.lemma})) if s.start[i] > found.span.end)
    is_other = any(s.text[i].islower() and s.lower[c.phrase.of(i).first] in _BRINGS_IN_A_BODY for i in newer)
    return None if is_other else found


def _head_of_its_name(c: SourceCase) -> Source | None:
    """ "The chamber said", after the Chamber of Commerce and before any other chamber."""
    found = body_by_its_head(c)
    return Source(c.article.bodies.fullest(found), "organisation") if found else None


def no_firms(kin: Set[str]) -> frozenset[str]:
    """The nouns for bodies that trade in nothing, where the noun is for one that does."""
    words = body_words()
    is_firm = _OF_GOOD_CAUSES.isdisjoint(kin)
    return frozenset(words.bodies) - words.of_any_name - kin if is_firm else frozenset()


def _is_no_firm(c: SourceCase, name: str) -> bool:
    """ "The Lund Center for Justice … The company": another."""
    kin = body_words().bodies.get(c.phrase.lemma, frozenset())
    return head_of_name(name) in no_firms(kin)


def spoken_of(c: SourceCase) -> str | None:
    """ "It said the price was fair. The company said": the one that "it" was."""
    s, begins = c.phrase.syntax, c.phrase.syntax.start[c.phrase.syntax.first[c.phrase.noun]]
    spoke = next(c.article.found_within(c.since_sentence_before, begins), None)
    if spoke is None or spoke.source.kind != "organisation" or c.phrase.lemma not in body_words().of_any_name:
        return None
    name, at = spoke.source.name, s.at(spoke.place)
    if name is None or s.lower[at] not in ("it", "the") or s.line[at] != s.line[c.phrase.noun]:
        return None
    if _is_no_firm(c, name):
        return None
    named = c.article.bodies.index.within(begins, c.at)
    return name if c.article.bodies.names_a_body(name) and not named else None


def just_spoke(c: SourceCase) -> str | None:
    """ "Harvard said it was sorry. “We erred,” the university said": the one that spoke before.

    Unless its name says that it is another kind of body, or another has been named since.
    """
    s, noun, words = c.phrase.syntax, c.phrase.noun, body_words()
    if s.first[noun] == 0 or c.phrase.lemma in words.organs or s.lower[c.phrase.first] != "the":
        return None
    spoke = c.spoke_just_before
    if spoke is None or spoke.source.kind != "organisation" or not spoke.source.name:
        return None
    at, name = s.at(spoke.place), spoke.source.name
    if s.line[at] != s.line[noun]:
        return None
    since = [b for b in c.article.bodies.index.within(s.start[at], c.at) if not (b.is_place or b.is_quoted)]
    kind = name.split()[-1].lower()
    is_other_kind = kind in words.ends and kind not in words.bodies.get(c.phrase.lemma, ())
    is_other_kind = is_other_kind or _is_no_firm(c, name)
    others = {b.name for b in since} - {name, *name.split()}
    return None if is_other_kind or others else name


HEAD_OF_ITS_NAME: Rule[SourceCase, Source] = Rule("head of its name", _head_of_its_name)
