"""Sources with several names, or a name of several words, where the parse has but the first of them.

In: a phrase that heads a source. Out: all who speak, where titles are listed ("the Police Commissioner,
Minister of Transport and Prime Minister all confirmed"); a body's name as far as it goes ("the Executive
Office of the Governor").
"""

from __future__ import annotations

from generator.extraction.person_words import person_words
from generator.extraction.sources.named_bodies import NamedBody
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words, plain_name
from generator.parsing.columns import Syntax
from generator.sieve import Rule

_LONGEST_LIST = 20  # tokens
_LONGEST_NAME = 12
_LISTED = frozenset({"appos", "conj"})
_JOINS_ITS_NAME = frozenset({"of", "the", "for"})


def _titles_together(c: SourceCase) -> Source | None:
    """ "The Police Commissioner, Minister of Transport and Prime Minister all confirmed": the three."""
    s, phrase = c.phrase.syntax, c.phrase
    if c.depth or not (s.pos[phrase.noun] == "PROPN" and person_words().is_noun(s.text[phrase.noun])):
        return None
    members = _members(s, phrase.noun)
    if len(members) < 2 or members[-1] - phrase.noun > _LONGEST_LIST:
        return None
    if not all(person_words().is_noun(s.text[i]) and c.article.person_at(i) is None for i in members):
        return None
    last = _end_of_name(s, members[-1])
    return Source(plain_name(c.article.words(phrase.core[0], last)), "group")


def _members(s: Syntax, noun: int) -> list[int]:
    """The nouns that a list joins, whether the parse has them joined or in apposition; the last by "and"."""
    found, joined = [noun], False
    for _ in range(_LONGEST_LIST):
        at = found[-1]
        onward = [k for k in s.children[at] if k > at and s.dep[k] in _LISTED and s.pos[k] == "PROPN"]
        if not onward:
            break
        joined = joined or s.dep[onward[0]] == "conj"
        found.append(onward[0])
    return found if joined else found[:1]


def _end_of_name(s: Syntax, noun: int) -> int:
    """The last token of a name that goes on behind its noun with "of the …"."""
    last = at = noun
    while at + 1 < s.n and at - noun < _LONGEST_NAME and s.line[at + 1] == s.line[noun]:
        at += 1
        if s.pos[at] == "PROPN" and s.text[at][:1].isupper():
            last = at
        elif s.lower[at] not in _JOINS_ITS_NAME:
            break
    return last


def whole_name(c: SourceCase, name: str) -> str:
    """A body's name with what it is of, which the model left away: "Executive Office | of the Governor".

    "Nurses | Without Limits" goes on with any word that has a capital.
    """
    s, noun = c.phrase.syntax, c.phrase.noun
    behind = noun + 1
    if behind + 1 >= s.n or s.line[behind] != s.line[noun] or not name.endswith(s.text[noun]):
        return name
    is_office = s.lower[behind] == "of" and s.lower[noun] in body_words().offices
    goes_on = s.pos[behind] == "ADP" and s.text[behind].istitle() and s.pos[behind + 1] == "PROPN"
    if goes_on:
        last = _end_of_name(s, behind + 1)
    elif is_office:
        last = _end_of_name(s, noun)
    else:
        return name
    return f"{name} {c.article.words(behind, last)}" if last > noun else name


def name_in_full(c: SourceCase, body: NamedBody) -> str | None:
    """ "Harbour First PAC", "the Parks and Tides Department": where the model has but the end of the name."""
    s, noun, core = c.phrase.syntax, c.phrase.noun, c.phrase.core
    begins, words = s.at(body.span.start), body_words()
    if body.is_place or not core[0] < begins or body.span.end != s.end[noun] or c.lower not in words.ends:
        return None
    before = c.phrase.capitalised or core
    joined = s.lower[begins - 1] == "and"
    alone = begins == noun and all(i == k for k, i in enumerate(before, before[0]))
    whole = all(s.pos[i] in ("PROPN", "ADJ") or s.text[i].istitle() or s.lower[i] == "and" for i in before)
    return plain_name(c.article.words(before[0], noun)) if (joined or alone) and whole else None


TITLES_TOGETHER: Rule[SourceCase, Source] = Rule("titles taken together", _titles_together)
