"""Distinguish titles of works, programmes and nicknames from quotations, by what is beside them.

In: a text with its parse, and a string in quotation marks as token indices. Out: whether it
is a title. A decision list over what is before and behind the string: each rule says that it
is one, that it is none, or nothing. The words are in data/titles_of_works.yml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generator.extraction.cues import cue_lemma, cues
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE, OBJECTS, SUBJECTS
from generator.rule_tables import read_lists
from generator.sieve import Rule, decide
from generator.text.determiners import determiners

_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_TITLE = 10
_LONGEST_NICKNAME = 4
_NAMED = 3  # tokens of whom a nickname is given to
_LONGEST_LISTED = 16  # tokens of a title in a list, its marks included
_FEWEST_IN_NAME = 2
_SPOKEN_WITH = frozenset({"interview", "speak", "talk", "say", "write", "article", "comment", "accord"})
_IN_LISTS = frozenset({",", "and", "or", "&"})
_CLOSING = frozenset({'"', "”", "''", "’"})
_OPENING = frozenset({'"', "“", "``", "‘"})
_IN_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "X"})


@dataclass(frozen=True, slots=True)
class _TitleWords:
    """The lists of data/titles_of_works.yml."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    prepositions: frozenset[str]
    known_as: frozenset[str]
    performing: frozenset[str]
    writing: frozenset[str]
    small: frozenset[str]
    names: frozenset[str]
    naming: frozenset[str]
    listing: frozenset[str]


@cache
def _words() -> _TitleWords:
    return read_lists(Path(__file__).parent / "data" / "titles_of_works.yml", _TitleWords)


def in_title_case(words: str) -> bool:
    """Whether the words are spelt like a title: capitals on all but the small words."""
    found = _WORD.findall(words)
    if not found or len(found) > _LONGEST_TITLE or words.rstrip("\"”’'").endswith(("?", "!")):
        return False
    big = [w for w in found if w.lower() not in _words().small]
    return bool(big) and all(w[0].isupper() or w[0].isdigit() for w in [found[0], *big])


def is_title(text: str, syntax: Syntax, first: int, last: int) -> bool:
    """Whether the string from token ``first`` to ``last`` (marks included) is a title or a nickname."""
    found = decided_by(text, syntax, first, last)
    return found is not None and found[0]


def decided_by(text: str, syntax: Syntax, first: int, last: int) -> tuple[bool, str] | None:
    """Whether a string is a title, and the name of the rule that decides so; None where none does."""
    return decide(RULES, _TitleCandidate(text, syntax, first, last))


def is_nickname(s: Syntax, first: int, last: int) -> bool:
    """Whether the string is within a name: Marcia “Cia” Price. It is then no border to a phrase."""
    before, after = first - 1, last + 1
    if last - first > _LONGEST_NICKNAME or after >= s.n or s.line[after] != s.line[first]:
        return False
    beside = (s.pos[before], s.pos[after])
    if "PROPN" not in beside or not set(beside) <= _IN_NAMES:
        return False
    return all(s.text[i].istitle() for i in (before, first + 1, after))


@dataclass(frozen=True)
class _TitleCandidate:
    """A string, from token ``first`` to ``last``, and its neighbours."""

    text: str
    syntax: Syntax
    first: int
    last: int

    @cached_property
    def in_title_case(self) -> bool:
        return in_title_case(self.text[self.syntax.start[self.first] : self.syntax.end[self.last]])

    @property
    def after(self) -> int | None:
        """The token behind the string."""
        return self.last + 1 if self.last + 1 < self.syntax.n else None

    @cached_property
    def before(self) -> int | None:
        """The token before the string in its line."""
        s, before = self.syntax, self.first - 1
        return before if before >= 0 and s.line[before] == s.line[self.first] else None

    @cached_property
    def noun(self) -> int | None:
        """The token before the string and its article, wherever that is."""
        if self.before is None or self.syntax.lower[self.before] not in determiners().articles:
            return self.before
        return self.before - 1 if self.before else None

    def lemma(self, token: int | None, words: frozenset[str]) -> bool:
        """Whether the lemma of a token is one of the words."""
        return token is not None and self.syntax.lemma[token] in words

    def form(self, token: int | None, words: frozenset[str]) -> bool:
        """Whether a token is one of the words."""
        return token is not None and self.syntax.lower[token] in words


def _before_auxiliary(c: _TitleCandidate) -> bool | None:
    """“American Skin” was written by …"""
    s = c.syntax
    if c.after is None or s.pos[c.after] != "AUX" or s.line[c.after] != s.line[c.first]:
        return None
    return c.in_title_case or None


def _before_noun(c: _TitleCandidate) -> bool | None:
    """the “Never Again” movement: the string modifies the noun behind it."""
    s = c.syntax
    if c.after is None or s.pos[c.after] != "NOUN" or not c.in_title_case:
        return None
    inside = range(c.first, c.last + 1)
    return any(s.head[i] > c.last and s.dep[i] in ("compound", "amod", "nmod") for i in inside) or None


def _behind_noun_and_comma(c: _TitleCandidate) -> bool | None:
    """Her book, “The Long Way Home,” sold well."""
    if not c.before or c.syntax.text[c.before] != "," or not c.in_title_case:
        return None
    return c.lemma(c.before - 1, _words().nouns)


def _known_as(c: _TitleCandidate) -> bool | None:
    """billed as “the rebels”, known as “Guccifer”: whatever its capitals."""
    alias = c.noun - 1 if c.noun and c.syntax.lower[c.noun] == "as" else None
    return c.form(c.noun, _words().known_as) or c.form(alias, _words().known_as) or None


def _by_the_name_of(c: _TitleCandidate) -> bool | None:
    """rejoices in the sobriquet of “the man who sank the ferry”: a name, whatever its capitals."""
    s, of = c.syntax, c.before
    if of is None or of < 1 or s.lower[of] != "of":
        return None
    return c.lemma(of - 1, _words().names) or None


def _nicknamed(c: _TitleCandidate) -> bool | None:
    """nicknamed him “the Duke of Mud”"""
    s, whom = c.syntax, c.before
    if whom is None or whom < 1 or s.pos[whom] not in ("PRON", "PROPN", "NOUN"):
        return None
    verb = s.head[whom]
    near = verb < whom <= verb + _NAMED
    return (near and s.dep[whom] in OBJECTS and c.lemma(verb, _words().naming)) or None


def _entitled(c: _TitleCandidate) -> bool | None:
    """a film titled “Silver River”"""
    return (c.noun is not None and c.syntax.tag[c.noun] == "VBN" and c.lemma(c.noun, _words().verbs)) or None


def _called(c: _TitleCandidate) -> bool | None:
    """a film called “Silver River”"""
    s, verb = c.syntax, c.noun
    if verb is None or s.lower[verb] != "called":
        return None
    return (s.tag[verb] == "VBN" and s.dep[verb] == "acl") or None


def _named_behind_colon(c: _TitleCandidate) -> bool | None:
    """The plan had a name: “the blue door”"""
    colon = c.before
    if not colon or c.syntax.text[colon] not in (":", ","):
        return None
    return c.lemma(colon - 1, _words().names) or None


def _so_called(c: _TitleCandidate) -> bool | None:
    """the so-called “quiet hours”: a term."""
    s, last = c.syntax, c.before
    if last is None or last < 2:
        return None
    return (s.lower[last] == "so-called" or s.lower[last - 2 : last + 1] == ["so", "-", "called"]) or None


def _not_in_title_case(c: _TitleCandidate) -> bool | None:
    """What is not spelt like a title is one only by the rules above."""
    return None if c.in_title_case else False


def _behind_noun(c: _TitleCandidate) -> bool | None:
    """the 1998 film “Silver River”"""
    return c.lemma(c.noun, _words().nouns) or None


def _sung_or_written(c: _TitleCandidate) -> bool | None:
    """She sang “Silver River”, he wrote “Salt and Stone” and “The Mill”: no comma or colon in between."""
    s, before = c.syntax, c.before
    if before is None or s.tag[before] in ("IN", "TO"):
        return None
    big = [w for w in _WORD.findall(c.text[s.start[c.first] : s.end[c.last]]) if w[0].isupper()]
    performed = c.lemma(before, _words().performing)
    written = c.lemma(before, _words().writing) and len(big) > 1
    if performed or written:
        return True
    inside = range(c.first, c.last + 1)
    joined = next((s.head[i] for i in inside if s.dep[i] == "conj" and s.head[i] < c.first - 1), None)
    if joined is None or s.lower[before] not in ("and", ","):
        return None
    made = _words().performing | _words().writing
    return (s.text[before - 1] in _CLOSING and s.lemma[s.head[joined]] in made) or None


def _referred_to_as(c: _TitleCandidate) -> bool | None:
    """The plot, referred to as “The Big Wash”, as their “Big Wash”: nobody in particular says so."""
    s, last = c.syntax, c.before
    if last is not None and s.tag[last] in ("PRP$", "DT"):
        last -= 1
    return (
        last is not None and last > 1 and s.lower[last - 2 : last + 1] == ["referred", "to", "as"]
    ) or None


def _beside_another(c: _TitleCandidate) -> bool | None:
    """the “Silver River” films and “The Mill”: behind the noun of another title."""
    s, joint = c.syntax, c.before
    if joint is None or joint < 2 or s.lower[joint] not in _IN_LISTS:
        return None
    return (c.lemma(joint - 1, _words().nouns) and s.text[joint - 2] in _CLOSING) or None


def _listed(c: _TitleCandidate) -> bool | None:
    """songs such as “Silver River” and “The Mill”: as far back as the noun that the list is of."""
    s, before = c.syntax, c.before
    while before is not None and before > 1:
        if s.lower[before] in _words().listing:
            noun = before - 2 if s.lower[before] == "as" else before - 1
            return c.lemma(noun - 1 if s.text[noun] == "," else noun, _words().nouns) or None
        closing = before
        while closing > 0 and s.lower[closing] in _IN_LISTS:
            closing -= 1
        opening = _opening_of(s, closing)
        if closing == before and s.text[closing - 1] not in _IN_LISTS:
            return None
        before = None if opening is None else opening - 1
    return None


def _opening_of(s: Syntax, closing: int) -> int | None:
    """The token of the mark that opens the string which a mark closes."""
    if s.text[closing] not in _CLOSING:
        return None
    near = range(closing - 1, max(-1, closing - _LONGEST_LISTED), -1)
    return next((i for i in near if s.text[i] in _OPENING and s.line[i] == s.line[closing]), None)


def _behind_preposition(c: _TitleCandidate) -> bool | None:
    """Later on “This Week”; but "on the “This Week”" is none."""
    return c.noun == c.before if c.form(c.noun, _words().prepositions) else None


def _says_itself(c: _TitleCandidate) -> bool | None:
    """ "Harbour Post" reported that …: the name of who reports."""
    s, verb = c.syntax, c.after
    if (
        verb is None
        or s.text[c.last - 1] == ","
        or cue_lemma(s.lemma[verb]) not in cues().speech
        or s.tag[verb] not in FINITE
    ):
        return None
    inside = range(c.first, c.last + 1)
    is_subject = any(s.dep[i] in SUBJECTS and s.head[i] == verb for i in inside)
    no_other = verb + 1 < s.n and s.lower[verb + 1] in (",", ".", "that", "on")  # no name follows
    return is_subject or no_other or None


def _told_to(c: _TitleCandidate) -> bool | None:
    """In an interview with the “Harbour Post”, told the “Harbour Post”: nobody's words, a paper's name."""
    s, the = c.syntax, c.before
    if the is None or the < 2 or s.lower[the] != "the" or s.lower[c.last - 1] == s.text[c.last - 1]:
        return None
    if s.lemma[the - 1] == "tell":
        return True
    return (s.lower[the - 1] in ("with", "to", "by", "in") and s.lemma[the - 2] in _SPOKEN_WITH) or None


def _within_own(c: _TitleCandidate) -> bool | None:
    """In its “White Book”: what it is called; but his “Big Lie” of one word more is what he calls it."""
    s, own = c.syntax, c.before
    several = c.last - c.first > _FEWEST_IN_NAME
    return (several and own is not None and s.lower[own] == "its" and s.lower[own - 1] == "in") or None


def _nickname(c: _TitleCandidate) -> bool | None:
    """Marcia “Cia” Price"""
    return (c.noun is not None and is_nickname(c.syntax, c.first, c.last)) or None


RULES: tuple[Rule[_TitleCandidate, bool], ...] = (
    Rule("before an auxiliary", _before_auxiliary),
    Rule("before a noun", _before_noun),
    Rule("behind noun and comma", _behind_noun_and_comma),
    Rule("known as", _known_as),
    Rule("by the name of", _by_the_name_of),
    Rule("nicknamed", _nicknamed),
    Rule("entitled", _entitled),
    Rule("called", _called),
    Rule("named behind colon", _named_behind_colon),
    Rule("so-called", _so_called),
    Rule("not in title case", _not_in_title_case),
    Rule("says itself", _says_itself),
    Rule("told to", _told_to),
    Rule("within its own", _within_own),
    Rule("behind a noun", _behind_noun),
    Rule("referred to as", _referred_to_as),
    Rule("listed", _listed),
    Rule("beside another", _beside_another),
    Rule("sung or written", _sung_or_written),
    Rule("behind a preposition", _behind_preposition),
    Rule("nickname", _nickname),
)
