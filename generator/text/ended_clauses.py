"""Abbreviations that a clause ends with, or that stand inside a name, by the words on both sides.

In: the sentence before an abbreviation, the abbreviation and what follows it. Out: whether a sentence
begins behind its full stop; None where these words do not show it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lists

# Words. No clause is shorter: "The U.S." is the beginning of one; nor is one with a year, "Life in 300 B.C.".
_LEAST, _LEAST_WITH_YEAR = 3, 4
# A word, and what it does: "Farmers found", but no "Farmers and".
_DOES = re.compile(r"([A-Z][\w’'-]*) (?!(?:and|or|nor|of|for|to|in|on|at|de|von|van)\b)[a-z]")
_MANY_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ers|ors|ists|ians|ants|ents|men|women)$")
_BEGUN_AT = re.compile(r"(?:[\n—–]|[\w”\"’']{3}[.!?][”\"’')]*[ \t])(?=[^.!?\n]*$)")
_NAME = re.compile(r"(?:The )?(?:(?:[A-Z][\w’'-]*|&|and|of) ){1,4}$")
_YEAR = re.compile(r"[a-z] (?:the )?\d{1,4} $")
_CITY = re.compile(r"\b(?!an? |the )[a-z]+ (?:[A-Z][\w’'-]* ){0,2}[A-Z][\w’'-]*, $")
_GOVERNED = re.compile(r"\b[a-z]+ $")


@dataclass(frozen=True)
class _ClauseWords:
    """The lists of data/ended_clauses.yml."""

    shortened: frozenset[str]
    states: frozenset[str]
    eras: frozenset[str]
    firms: frozenset[str]
    circumstances: frozenset[str]
    of_a_city: frozenset[str]
    many: frozenset[str]


@cache
def _words() -> _ClauseWords:
    return read_lists(Path(__file__).parent / "data" / "ended_clauses.yml", _ClauseWords)


def clause_ends(before: str, word: str, behind: str) -> bool | None:
    """Whether a sentence begins behind an abbreviation's full stop; None where the words leave it open.

    ``before`` is what stands before it, from the beginning of its sentence or a line break on; ``word`` the
    abbreviation without its last full stop; ``behind`` begins with the word that follows.

    >>> clause_ends("\\nThe wall dates from 44 ", "B.C", "Visitors may walk on it.")
    True
    >>> clause_ends("\\nHarbour ", "Inc", "Chairwoman Ann Lee left.")
    False
    >>> clause_ends("\\nShe met ", "U.S", "Airways pilots.")
    """
    sentence = _begun(before)
    if sentence is None:
        return None
    if word.lower() in _words().firms:
        return False if _NAME.fullmatch(sentence) and behind[:1].isupper() else None
    does = _DOES.match(behind)
    if does is None or not _is_clause(sentence):
        return None
    short, words = word.lower(), _words()
    if short in words.eras and _YEAR.search(sentence):
        return True if len(sentence.split()) >= _LEAST_WITH_YEAR else None
    if short in words.states and _CITY.search(sentence):
        return True if does[1] not in words.of_a_city else None
    many = does[1] in words.many or _MANY_PEOPLE.match(does[1])
    return True if short in words.shortened and many and _GOVERNED.search(sentence) else None


def _begun(before: str) -> str | None:
    """What stands before an abbreviation in its sentence; None where the beginning is out of reach."""
    begun = list(_BEGUN_AT.finditer(before))
    return before[begun[-1].end() :].lstrip() if begun else None


def _is_clause(sentence: str) -> bool:
    """Whether what stands before an abbreviation is more than a circumstance or the subject alone."""
    words = sentence.split()
    return len(words) >= _LEAST and (words[0] not in _words().circumstances or "," in sentence.rstrip(" ,"))
