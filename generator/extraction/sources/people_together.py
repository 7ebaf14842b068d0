"""Two people under one word: "Ann Moss and Tom Berg were dismissed. Both spoke", "the two women said".

In: a phrase that heads a source. Out: the names of the two people that the article has just named together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.extraction.person_words import person_words
from generator.extraction.sources.described_people import has_office
from generator.extraction.sources.source_article import SourceCase
from generator.model import ArticlePerson, Source, Span
from generator.naming.listed_names import in_a_row
from generator.sieve import Rule

_NAMED_WITHIN = 700  # characters
_OF_TWO = frozenset({"both", "two"})
_POINTS_AT_TWO = frozenset({"the", "these", "both", "two"})
_PAIRS = frozenset({"pair", "duo"})
_PEOPLE_COUNTED = {"three": 3, "four": 4, "five": 5}
_LISTS = frozenset({",", "and", "&", ", and"})
_SIDE_BY_SIDE_WORDS = frozenset({"and", "&", ", and"})


def _both(c: SourceCase) -> Source | None:
    """ "Ann Moss and Tom Berg were dismissed. Both officials said": the two who were named side by side."""
    if not _means_two(c):
        return None
    two = next(_side_by_side(c), None)
    gender = person_words().gender(c.phrase.lemma)
    if two is None or any(gender and p.gender and p.gender != gender for p in two):
        return None
    return Source(" and ".join(person.name for person in two), "group")


def _three_or_more(c: SourceCase) -> Source | None:
    """ "Ann Moss, Tom Berg and Ida Lund met. The three women said": those who were listed last."""
    s, phrase = c.phrase.syntax, c.phrase
    before = s.lower[phrase.first : phrase.noun]
    counted = (
        _PEOPLE_COUNTED.get(before[-1]) if before[:1] == ["the"] and len(before) == len(_OF_TWO) else None
    )
    is_bare = phrase.last == phrase.noun and phrase.is_plural and person_words().is_noun(phrase.lemma)
    if counted is None or not is_bare:
        return None
    gender = person_words().gender(phrase.lemma)
    for run in _listed(c):
        if len(run) == counted:
            fits = not any(gender and p.gender and p.gender != gender for p in run)
            return Source(in_a_row(p.name for p in run), "group") if fits else None
    return None


def _listed(c: SourceCase) -> Iterator[list[ArticlePerson]]:
    """The people of each list before, the nearest list first."""
    names = _names_near(c)[::-1]
    run: list[int] = []
    for (two, second), (one, first) in pairwise(names):
        between = c.article.text[one.end : two.start].strip()
        if between in _LISTS and not c.article.quoted.holds(one.start, two.end):
            run = run or [second]
            run.append(first)
        elif run:
            yield [c.article.people[k] for k in reversed(run)]
            run = []
    if run:
        yield [c.article.people[k] for k in reversed(run)]


def _of_one_office(c: SourceCase) -> Source | None:
    """ "Senators Ann Moss and Tom Berg said no. The senators said": those two, of whom both are that."""
    s, phrase = c.phrase.syntax, c.phrase
    is_bare = phrase.noun - phrase.first == 1 and s.lower[phrase.first] in _POINTS_AT_TWO
    if not is_bare or not phrase.is_plural or not person_words().is_noun(phrase.lemma):
        return None
    two = next(_side_by_side(c), ())
    if not two or not all(has_office(c, person) for person in two):
        return None
    return Source(" and ".join(person.name for person in two), "group")


def _means_two(c: SourceCase) -> bool:
    """Whether the words are "both", "the two", "the pair", or a noun for people under one of them."""
    s, phrase = c.phrase.syntax, c.phrase
    before = s.lower[phrase.first : phrase.noun]
    if phrase.last > phrase.noun or not _POINTS_AT_TWO.issuperset(before):
        return False
    if c.lower in _PAIRS | {"two"}:
        return bool(before)
    is_noun = phrase.is_plural and person_words().is_noun(phrase.lemma)
    return (is_noun and not _OF_TWO.isdisjoint(before)) or (c.lower == "both" and not before)


def _names_near(c: SourceCase) -> list[tuple[Span, int]]:
    """The names of people not far before, each with whose it is."""
    near = c.article.mentions.within(max(0, c.at - _NAMED_WITHIN), c.at)
    return [(span, k) for span, k in near if c.article.text[span.start].isupper()]


def _side_by_side(c: SourceCase) -> Iterator[tuple[ArticlePerson, ArticlePerson]]:
    """The pairs of people named with "and" between them, not far before, the nearest first."""
    for (one, first), (two, second) in reversed(list(pairwise(_names_near(c)))):
        words = c.article.text[one.end : two.start].split()
        between = " ".join(word for word in words if not person_words().is_title(word))
        if (
            first != second
            and between in _SIDE_BY_SIDE_WORDS
            and not c.article.quoted.holds(one.start, two.end)
        ):
            yield c.article.people[first], c.article.people[second]


BOTH_PEOPLE: tuple[Rule[SourceCase, Source], ...] = (
    Rule("both of two people", _both),
    Rule("all of a list", _three_or_more),
    Rule("two of one office", _of_one_office),
)
