"""Sources behind what carries them: papers that a journal prints, polls behind those whom they asked.

In: a phrase that heads a source. Out: the document, where the phrase is only where it came out ("a paper in
the journal Nature"), or the number of those who were asked ("73 percent of Americans said", in a poll).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, takewhile

from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words
from generator.parsing.tag_sets import NOUNS
from generator.sieve import Rule

_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
_RATIO = re.compile(rf"\b{_COUNT} (?:in|out of|of every) {_COUNT}$")
_POLL_BACK = 700  # characters
_CLIMBS = 3
_SENTENCES_OF_RATIO, _SENTENCES_OF_SHARE = 2, 6
_SCIENCE = frozenset({"paper", "study", "research"})  # "a report" may be what a newspaper has got hold of
_BARE_SHARES = frozenset({"percent", "%", "majority", "half", "quarter", "third", "minority"})
# "At the polls" and "to the polls": where votes are cast.
_WHERE_ONE_VOTES = frozenset({"at", "to"})


def _printed(c: SourceCase) -> Source | None:
    """ "Published a paper in the journal Nature that says": the paper."""
    s, at = c.phrase.syntax, c.phrase.noun
    for _ in range(_CLIMBS):
        head = s.head[at]
        if s.lower[head] == "in" and s.dep[at] == "pobj":
            return _document_over(c, head, c.phrase.noun)
        at = head
    return None


def _document_over(c: SourceCase, preposition: int, noun: int) -> Source | None:
    """The document that an "in" belongs to, or the object of its verb."""
    s = c.phrase.syntax
    around = range(max(s.first[noun], c.phrase.first - 4), noun + 1)
    if not any(s.lemma[i] in c.list.carriers for i in around):
        return None
    governor = s.head[preposition]
    candidates = (governor, *(child for child in s.children[governor] if s.dep[child] == "dobj"))
    for i in candidates:
        if s.pos[i] in NOUNS and s.lemma[i] in c.list.documents | c.list.voices and i < preposition:
            return c.source_of(i)
    return None


def _asked(c: SourceCase) -> Source | None:
    """ "In a CNN poll, 73 percent of Americans said": the poll."""
    if not _is_share(c):
        return None
    s = c.phrase.syntax
    for i in (i for i in _polls(c) if s.pos[i] in NOUNS):
        found = c.article.named(replace(c, phrase=c.phrase.of(i)))  # "the poll" by the name it has
        if found is not None and found.kind == "document":
            return found
    return None


def _is_share(c: SourceCase) -> bool:
    """Whether the phrase is a number of those who were asked."""
    s, phrase = c.phrase.syntax, c.phrase
    if c.is_one_of(c.list.shares):
        return True
    out_of = s.lower[phrase.first : phrase.noun]
    return any(i in out_of for i in ("percent", "%")) or " in " in f" {' '.join(out_of)} "


def _polls(c: SourceCase) -> Iterator[int]:
    """The polls of the sentence and of what stands before it, the nearest first."""
    s, noun = c.phrase.syntax, c.phrase.noun
    yield from (i for i in range(noun + 1, c.phrase.last + 1) if s.lemma[i] in c.list.polls)
    behind = (
        i for i in range(noun, s.last[noun] + 1) if s.lemma[i] in c.list.polls and c.phrase.of(i).capitalised
    )
    same = (i for i in takewhile(lambda i: i >= s.first[noun], c.before(c.list.polls)))
    for i in chain(same, behind, c.before(c.list.polls)):
        if s.start[noun] - s.start[i] > _POLL_BACK:
            return
        if c.article.quoted.holds(s.start[i], s.end[i]) and not c.article.quoted.holds(c.at, c.at + 1):
            continue  # "we see it in this poll" is what somebody says of it
        votes_are_cast = s.lower[i] == "polls" and s.lower[s.head[i]] in _WHERE_ONE_VOTES
        if s.pos[i] in NOUNS and not votes_are_cast:
            yield i


def _part(c: SourceCase) -> Source | None:
    """ "A copy of the letter reviewed by the paper": the letter, and so its writer's word."""
    if c.depth or not c.is_one_of(c.list.parts):
        return None
    for whole in c.phrase.behind("of", "from"):
        if c.phrase.of(whole).lemma in c.list.documents | c.list.voices | c.list.own_word:
            return c.article.named(replace(c, phrase=c.phrase.of(whole)))
    return None


def _share_of(c: SourceCase) -> Source | None:
    """ "Two-thirds of the attendees called themselves liberal. Three in 10 said": three in 10 attendees."""
    s, phrase = c.phrase.syntax, c.phrase
    words = c.whole_words()
    is_ratio = _RATIO.search(words) is not None
    if c.depth or not (is_ratio or (c.lower in _BARE_SHARES and phrase.last == phrase.noun)):
        return None
    since = s.first[phrase.noun]
    for _ in range(_SENTENCES_OF_RATIO if is_ratio else _SENTENCES_OF_SHARE):
        since = s.first[since - 1] if since > 0 else 0
    for i in range(phrase.first - 1, since - 1, -1):
        of_share = s.dep[i] == "pobj" and s.lower[s.head[i]] == "of" and _is_number(c, s.head[s.head[i]])
        if of_share and c.phrase.of(i).is_plural:
            whose = c.phrase.of(i).core
            joint = " " if is_ratio else " of "
            return Source(f"{words}{joint}{c.article.words(whose[0], whose[-1])}", "unnamed")
    return None


def _is_number(c: SourceCase, noun: int) -> bool:
    """Whether a word tells how many of those who were asked."""
    s = c.phrase.syntax
    is_share = s.lemma[noun] in c.list.shares or s.lower[noun].endswith("thirds")
    return is_share or s.pos[noun] == "NUM"


def _newspaper(c: SourceCase) -> Source | None:
    """ "The Courier is read by all. The paper said": the newspaper, where no other paper is told of."""
    s, phrase = c.phrase.syntax, c.phrase
    is_bare = phrase.noun - phrase.first == 1 and phrase.last == phrase.noun
    if c.depth or c.lower != "paper" or not is_bare or s.lower[phrase.first] != "the":
        return None
    others = (i for i in c.before(_SCIENCE) if s.pos[i] in NOUNS)
    if any(s.lower[phrase.of(i).first] in ("a", "an") for i in others):
        return None
    name = c.article.bodies.called(body_words().bodies["newspaper"], c.at)
    return Source(name, "organisation") if name else None


BEHIND_A_CARRIER: tuple[Rule[SourceCase, Source], ...] = (
    Rule("printed in a journal", _printed),
    Rule("asked in a poll", _asked),
    Rule("share without a noun", _share_of),
    Rule("part of a document", _part),
    Rule("newspaper", _newspaper),
)
