"""Tell clauses that set a condition or ask, by what opens them or by their order of words.

In: a text's parse, a verb and its subject. Out: whether its clause says what may be: "if Lee says it",
"provided that Lee says it", "had Lee said it", "did Lee say it?". The words are in data/conditions.yml.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import AUXILIARIES, SUBJECTS
from generator.rule_tables import read_lists

# What may stand before a clause that an auxiliary opens: "and should he say", "“…” Did she say".
_BEFORE_CLAUSE = frozenset({",", ";", ":", "and", "but", "or", "—", "–", "“", "”", '"', "(", "even"})
_CLAUSE_IN_A_PHRASE = frozenset({"relcl", "acl", "ccomp"})
_LONGEST_WISH = 14  # tokens from "were" to its verb


@dataclass(frozen=True, slots=True)
class _ConditionWords:
    """The lists of data/conditions.yml."""

    conditions: frozenset[str]
    supposing: frozenset[str]
    lengths: frozenset[str]
    cases: frozenset[str]
    possible: frozenset[str]
    inverted: frozenset[str]


@cache
def _words() -> _ConditionWords:
    return read_lists(Path(__file__).parent / "data" / "conditions.yml", _ConditionWords)


def is_on_a_condition(s: Syntax, verb: int, subject: int | None) -> bool:
    """If, in case, provided that, as long as, assuming, in the event that Lee says it."""
    words, left, above = _words(), s.edges[0][verb], s.head[verb]
    opening = [
        k for k in s.children[verb] if s.dep[k] in ("mark", "prep") and k < verb and not _tells_when(s, k)
    ]
    if any(s.lower[k] in words.conditions | words.supposing for k in opening):
        return True
    if any(s.lower[k] == "as" and s.lower[max(0, k - 1)] in words.lengths for k in opening):
        return True  # "as long as Lee says it"
    if s.lower[above] in words.supposing and above < verb and s.dep[verb] == "ccomp":
        return opens_clause(s, above)  # "assuming Lee says it"
    if s.dep[verb] in _CLAUSE_IN_A_PHRASE and s.lower[above] in words.cases and above < verb:
        return s.lower[left] == "that" or left == above + 1  # "in the event that Lee says it"
    return s.lower[left] == "in" and s.lower[left + 1] in words.cases and subject is not None


def _tells_when(s: Syntax, k: int) -> bool:
    """ "Not until Monday did Lee say it": a time, and no condition."""
    return (
        s.dep[k] == "prep"
        and s.lower[k] in ("until", "till")
        and any(s.dep[c] == "pobj" for c in s.children[k])
    )


def is_only_possible(s: Syntax, verb: int) -> bool:
    """Lee could have said it: she did not."""
    auxiliaries = {s.lower[k] for k in s.children[verb] if s.dep[k] in AUXILIARIES and k < verb}
    return s.tag[verb] == "VBN" and "have" in auxiliaries and not auxiliaries.isdisjoint(_words().possible)


def is_supposing(s: Syntax, verb: int) -> bool:
    """Assuming that it is late, …: a participle that is no statement of anybody's."""
    return s.lower[verb] in _words().supposing and opens_clause(s, verb)


def is_asked(s: Syntax, verb: int, subject: int | None) -> bool:
    """Did Lee say it? Had Lee said it, …; but "only then did Lee say it"."""
    auxiliary = next((k for k in s.children[verb] if s.dep[k] in AUXILIARIES), None)
    if auxiliary is None or subject is None or not auxiliary < subject < verb:
        return False
    why = s.tag[s.first[verb]].startswith("W")  # "why would Lee want it?" takes it that he does
    return s.lower[auxiliary] in _words().inverted and not why and opens_clause(s, auxiliary)


def is_wished(s: Syntax, verb: int) -> bool:
    """Were Lee to say it."""
    if s.tag[verb] != "VB" or s.lower[verb - 1] != "to":
        return False
    begins = max(s.first[verb], verb - _LONGEST_WISH)
    for be in range(begins, verb - 1):
        if s.lower[be] in ("were", "was") and opens_clause(s, be):
            return any(s.dep[k] in SUBJECTS and s.edges[0][k] == be + 1 for k in range(be + 1, verb))
    return False


def opens_clause(s: Syntax, i: int) -> bool:
    """Whether a clause begins with a token: a sentence does, or a comma or an "and" is before it."""
    return i == s.first[i] or s.line[i - 1] != s.line[i] or s.lower[i - 1] in _BEFORE_CLAUSE
