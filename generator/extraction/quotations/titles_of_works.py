"""Tell titles of works, programmes and nicknames from quotations, by what stands before them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.parsing.columns import Syntax
from generator.rule_tables import read_table

_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_TITLE = 10


@cache
def _words() -> dict[str, frozenset[str]]:
    data: dict[str, list[str]] = read_table(Path(__file__).parent / "data" / "titles_of_works.yml")
    return {k: frozenset(v) for k, v in data.items()}


def in_title_case(words: str) -> bool:
    """Whether the words are spelt like a title: capitals on all but the small words."""
    found = _WORD.findall(words)
    if not found or len(found) > _LONGEST_TITLE or words.rstrip("\"”’'").endswith(("?", "!")):
        return False
    big = [w for w in found if w.lower() not in _words()["small"]]
    return bool(big) and all(w[0].isupper() or w[0].isdigit() for w in [found[0], *big])


def is_title(text: str, syntax: Syntax, first: int, last: int) -> bool:
    """Whether the string from token ``first`` to ``last`` (marks included) is a title or a nickname."""
    s, words = syntax, _words()
    before, after = first - 1, last + 1
    title_case = in_title_case(text[s.start[first] : s.end[last]])
    if title_case and after < s.n and s.pos[after] == "AUX" and s.line[after] == s.line[first]:
        return True  # “American Skin” was written by …
    if title_case and after < s.n and _modifies(s, first, last):
        return True  # the “Never Again” movement
    if before < 0 or s.line[before] != s.line[first]:
        return False
    if s.text[before] == "," and title_case:
        return before > 0 and s.lemma[before - 1] in words["nouns"]
    if s.lower[before] in ("the", "a", "an"):
        before -= 1
    if before < 0:
        return False
    if s.lower[before] in words["known_as"]:
        return True
    if s.lower[before] == "as" and before > 0 and s.lower[before - 1] in words["known_as"]:
        return True
    if s.tag[before] == "VBN" and s.lemma[before] in words["verbs"]:
        return True
    if s.lower[before] == "called" and s.tag[before] == "VBN" and s.dep[before] == "acl":
        return True
    if not title_case:
        return False
    if s.lower[before] in words["prepositions"] or s.lemma[before] in words["nouns"]:
        return before == first - 1 or s.lemma[before] in words["nouns"]
    return is_nickname(s, first, last)


def is_nickname(s: Syntax, first: int, last: int) -> bool:
    """Whether the string stands within a name: Marcia “Cia” Price. It is then no border to a phrase."""
    before, after = first - 1, last + 1
    if last - first > 4 or after >= s.n or s.line[after] != s.line[first]:
        return False
    beside = (s.pos[before], s.pos[after])
    if "PROPN" not in beside or not set(beside) <= {"PROPN", "NOUN", "ADJ", "X"}:
        return False
    return all(s.text[i].istitle() for i in (before, first + 1, after))


def _modifies(s: Syntax, first: int, last: int) -> bool:
    """Whether the string stands before a noun that it describes."""
    return s.pos[last + 1] == "NOUN" and any(
        s.head[i] > last and s.dep[i] in ("compound", "amod", "nmod") for i in range(first, last + 1)
    )
