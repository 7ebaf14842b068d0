"""Tell two people of one name apart within an article: by what each is said to be where they are introduced.

"Judge Ann Berg freed him. Ann Berg, 19, a student of no relation, …"; "Kim Lee met Lee Kim".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model import Mention
from generator.naming.parts import NameParts
from generator.naming.walks_of_life import may_be_one_life, walks_of

Written = tuple[Mention, NameParts]

_NO_RELATION = re.compile(r"[^.!?\n]{0,80}\bno relation\b")
_AGE = re.compile(r", (\d{1,3})\b(?! [A-Z])")
_A_ROLE = re.compile(r", an? ([\w -]{3,40}?)(?=[,.;]| (?:who|from|of|in|at|with)\b)")
_IN_ONE_CLAUSE = re.compile(r"(?!.*\b(?:or|also|alias|aka|called|known)\b)[^.!?\n(]{1,60}")
_A_BIRTHDAY = 1  # years


def second_bearers(text: str, written: Sequence[Written]) -> dict[Mention, int]:
    """The mentions of a full name that are not its first bearer's: which one's they are, from 1."""
    places: dict[NameParts, list[Mention]] = defaultdict(list)
    for mention, parts in sorted(written, key=lambda w: w[0].span):
        if not parts.single:
            places[parts].append(mention)
    out: dict[Mention, int] = {}
    for mentions in places.values():
        out |= _bearers(text, mentions)
    return out


def _bearers(text: str, mentions: Sequence[Mention]) -> dict[Mention, int]:
    """A mention that introduces somebody else begins another; the next ones are of the last."""
    out: dict[Mention, int] = {}
    number, last = 0, [mentions[0]]
    for mention in mentions[1:]:
        if _is_introduced_as_another(text, mention, last):
            number, last = number + 1, []
        last.append(mention)
        if number:
            out[mention] = number
    return out


def _is_introduced_as_another(text: str, mention: Mention, last: Sequence[Mention]) -> bool:
    if _NO_RELATION.match(text, mention.span.end) is not None:
        return True
    age = _age(text, mention)
    ages = [a for m in last if (a := _age(text, m)) is not None]
    if age is not None and ages and all(abs(age - a) > _A_BIRTHDAY for a in ages):
        return True
    introduced = age is not None or _A_ROLE.match(text, mention.span.end) is not None
    mine, theirs = walks_of(_roles(text, [mention])), walks_of(_roles(text, last))
    return introduced and not may_be_one_life(mine, theirs)


def _age(text: str, mention: Mention) -> int | None:
    found = _AGE.match(text, mention.span.end)
    return int(found[1]) if found else None


def _roles(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    for mention in mentions:
        yield from (text[r.start : r.end] for r in mention.roles)
        found = _A_ROLE.match(text, mention.span.end)
        if found:
            yield found[1]


def turned_round(text: str, written: Sequence[Written]) -> frozenset[tuple[NameParts, NameParts]]:
    """The pairs of names of which one is the other turned round, and both are in one clause."""
    full = sorted((w for w in written if len(w[1].words) > 1), key=lambda w: w[0].span)
    out = set()
    for (one, first), (other, second) in pairwise(full):
        turned = first.words == second.words[::-1] and first.words != second.words
        if turned and _IN_ONE_CLAUSE.fullmatch(text[one.span.end : other.span.start]):
            out |= {(first, second), (second, first)}
    return frozenset(out)
