"""Whose government "the government" is: by the heading above it, or by the sentence before.

In: a phrase that heads a source. Out: the government under its country's name. A wrong country is worse than
none: where two are named, or the only one is but spoken to, the words stand as they are.
"""

from __future__ import annotations

import re

from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.nations import nations
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.sieve import Rule
from generator.text.layout import line_start

_GOVERNMENTS = frozenset({"government", "cabinet"})
_LINES_UP = 40
_LONGEST_HEADING = 40  # characters
_HEADING = re.compile(r"(?:^|(?<=\n)|(?<=[.!?”\"] ))([A-Z][\w.]*(?: [A-Z][\w.]*){0,3}):?\s*$")


def _of_the_country(c: SourceCase) -> Source | None:
    """ "NORLAND … The government said": Norland’s, as the section is about it."""
    s, phrase = c.phrase.syntax, c.phrase
    bare = phrase.first == phrase.noun or (s.lower[phrase.first] == "the" and phrase.noun - phrase.first == 1)
    if (
        phrase.lemma not in _GOVERNMENTS
        or phrase.is_plural
        or not bare
        or next(phrase.behind("of", "in"), None)
    ):
        return None
    country = _in_heading(c) or _acting_before(c)
    return None if country is None else Source(f"{country}’s {c.lower}", "organisation")


def _in_heading(c: SourceCase) -> str | None:
    """The country that is all of the heading above: a line, or what crawling has left at the end of one."""
    text, end = c.article.text, line_start(c.article.text, c.at, 0)
    for _ in range(_LINES_UP):
        end = max(0, end - 1)
        start = line_start(text, end, 0)
        found = _HEADING.search(text, max(start, end - _LONGEST_HEADING), end)
        if found is not None and (found.start(1) == start or found[1].isupper()):
            country = nations().country(found[1].title()) or nations().country(found[1])
            if country is not None or found[1].isupper():
                return country
        end = start
        if end == 0:
            break
    return None


def _acting_before(c: SourceCase) -> str | None:
    """The country that the sentence before, or this one up to here, is about."""
    near = c.article.bodies.index.within(c.since_sentence_before, c.at)
    named = [b for b in near if b.is_place and not b.is_quoted]
    countries = {b.name: c.phrase.syntax.at(b.span.end) - 1 for b in named if b.name in nations().countries}
    if len({nations().country(name) for name in countries}) != 1:
        return None
    acts = any(_is_about(c, last) for last in countries.values())
    return next(iter(countries)) if acts else None


def _is_about(c: SourceCase, last: int) -> bool:
    """Whether a sentence is about a name, or about what is its own: "Norland shut", "Norland’s ports"."""
    return c.phrase.syntax.dep[last] in NOMINAL_SUBJECTS | {"poss"}


GOVERNMENT_OF: Rule[SourceCase, Source] = Rule("government of a country", _of_the_country)
