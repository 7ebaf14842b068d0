"""Several bodies under one word: "Norvik Lines and Zenda Motors met. The companies said".

In: a phrase that heads a source. Out: the names of the bodies that were listed side by side, or that acted
side by side in one sentence, as a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.sources.named_bodies import NamedBody
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words
from generator.naming.listed_names import in_a_row
from generator.naming.nations import nations
from generator.sieve import Rule

_LISTED_WITHIN = 900  # characters
_SIDE_BY_SIDE = re.compile(r"(?:,| and|, and| &) (?:the )?")
_POINTS_AT_ALL = frozenset({"the", "both", "these", "two", "three", "four"})
_HOW_MANY = {"both": 2, "two": 2, "three": 3, "four": 4}
_THE_SO_MANY = (["the", "two"], ["the", "three"], ["the", "four"])
_MOST = 5
_COUPLE = 2
# What countries are called together, and how far back they were listed, in characters.
_COUNTRIES = frozenset({"power", "country", "nation", "government", "ally", "state"})
_COUNTRIES_WITHIN = 3000


def _together(c: SourceCase) -> Source | None:
    """ "A deal with Harbour Foods, Norvik Lines and Zenda Motors, with the companies agreeing": the three."""
    countries = _countries(c)
    if countries is not None:
        return Source(in_a_row(countries), "group")
    is_noun = c.phrase.is_plural and c.phrase.lemma in body_words().of_any_name and _is_bare(c)
    if not (is_noun or _is_both(c)):
        return None
    if _counted(c) == _COUPLE and (joint := _joint_speakers(c)):
        return joint
    since = max(c.at - _LISTED_WITHIN, 0 if _is_both(c) else _last_such(c))
    near = [b for b in c.article.bodies.index.within(since, c.at) if not b.is_quoted]
    names = _listed(c, near) or _acting(c, near)
    counted = _counted(c)
    if len(names) < 2 or len(names) > _MOST or counted not in (None, len(names)):
        return None
    return Source(in_a_row(names), "group")


def _joint_speakers(c: SourceCase) -> Source | None:
    """ "The port and the union said no. The two groups said": the two bodies that spoke together last."""
    last = c.spoke_just_before
    s = c.phrase.syntax
    if last is None or last.source.kind != "group" or s.pos[s.at(last.place)] not in ("DET", "PROPN"):
        return None
    names = (last.source.name or "").split(" and ")
    bodies = len(names) == _COUPLE and all(name[:1].isupper() for name in names)
    people = any(name in c.article.people_by_name for name in names)
    return last.source if bodies and not people else None


def _countries(c: SourceCase) -> list[str] | None:
    """ "Norland, Sudland and Ostland met. The three powers said": the last so many of a list."""
    counted = _counted(c)
    several = c.phrase.is_plural and c.phrase.lemma in _COUNTRIES and _is_bare(c)
    if not (several or _is_both(c)):
        return None
    near = [b for b in c.article.bodies.index.within(c.at - _COUNTRIES_WITHIN, c.at) if not b.is_quoted]
    found = None
    for run in _runs(c, [b for b in near if nations().country(b.name)], places=True):
        names = list(dict.fromkeys(c.article.bodies.fullest(b) for b in run))
        acts = counted is not None or any(b.is_subject for b in run)
        found = names if len(names) > 1 and acts and counted in (None, len(names)) else found
    return found


def _counted(c: SourceCase) -> int | None:
    """How many are meant, where the words say so: "the two", "the three powers"."""
    return next((_HOW_MANY[word] for word in (*_words_before(c), c.lower) if word in _HOW_MANY), None)


def _is_both(c: SourceCase) -> bool:
    """Whether the words are "both" or "the two" alone."""
    words = [*_words_before(c), c.lower]
    return words in (["both"], *_THE_SO_MANY) and c.phrase.last == c.phrase.noun


def _words_before(c: SourceCase) -> Sequence[str]:
    return c.phrase.syntax.lower[c.phrase.first : c.phrase.noun]


def _is_bare(c: SourceCase) -> bool:
    """Whether nothing but "the", "both" or a number stands with the noun."""
    words = _words_before(c)
    return bool(words) and _POINTS_AT_ALL.issuperset(words) and c.phrase.last == c.phrase.noun


def _last_such(c: SourceCase) -> int:
    """Where such a noun last told of others, or where the text begins: "several oil companies"."""
    s = c.phrase.syntax
    before = (i for i in c.before(frozenset({c.phrase.lemma})) if s.tag[i] == s.tag[c.phrase.noun])
    told = next((i for i in before if not _POINTS_AT_ALL.issuperset(_words_before(c.on(i)) or ["-"])), None)
    return 0 if told is None else s.end[told]


def _listed(c: SourceCase, near: Sequence[NamedBody]) -> list[str]:
    """The names of the last list of organisations."""
    found: list[str] = []
    for run in _runs(c, near):
        names = list(dict.fromkeys(c.article.bodies.fullest(b) for b in run))
        found = names if len(names) > 1 else found
    return found


def _runs(c: SourceCase, near: Sequence[NamedBody], places: bool = False) -> Iterator[list[NamedBody]]:
    """The organisations, or the places, that stand side by side, list by list."""
    run: list[NamedBody] = []
    for one, two in pairwise([b for b in near if b.is_place == places]):
        between = c.article.text[one.span.end : two.span.start]
        if _SIDE_BY_SIDE.fullmatch(between):
            run = run or [one]
            run.append(two)
        else:
            yield run
            run = []
    yield run


def _acting(c: SourceCase, near: Sequence[NamedBody]) -> list[str]:
    """The organisations that are subjects of the sentence before, or of its clauses."""
    s, since = c.phrase.syntax, c.since_sentence_before
    own = s.start[s.first[c.phrase.noun]]
    acting = [b for b in near if b.is_subject and not b.is_place and since <= b.span.start < own]
    return list(dict.fromkeys(c.article.bodies.fullest(b) for b in acting))


BODIES_TOGETHER: Rule[SourceCase, Source] = Rule("bodies taken together", _together)
