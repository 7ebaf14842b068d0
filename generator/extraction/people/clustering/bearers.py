"""Tell two people of one name apart within an article: by what each is said to be where they are introduced.

"Judge Ann Berg freed him. Ann Berg, 19, a student of no relation, …"; "Kim Lee met Lee Kim".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.model import Mention
from generator.naming.parts import NameParts
from generator.naming.walks_of_life import Walks, all_walks, may_be_one_life, walks_of_one

Written = tuple[Mention, NameParts]

_NO_RELATION = re.compile(r"[^.!?\n]{0,80}\bno relation\b")
_TO_WHOM = re.compile(r" (?:of|to) [A-Z]")
_FAR = 60  # characters in which the other is named
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


@dataclass(frozen=True, slots=True)
class _SaidOfBearer:
    """What is written beside a mention: whether it is of no relation, the age, and what its roles tell.

    ``introduced``: whether an age or a role stands behind, as where somebody comes in.
    """

    unrelated: bool
    age: int | None
    walks: frozenset[Walks | None]
    introduced: bool


@dataclass(slots=True)
class _Bearer:
    """What is said of one bearer so far."""

    ages: set[int] = field(default_factory=set)
    walks: set[Walks | None] = field(default_factory=set)

    def take_in(self, said: _SaidOfBearer) -> None:
        """Another mention of the bearer."""
        self.ages.update(() if said.age is None else (said.age,))
        self.walks.update(said.walks)

    def is_not(self, said: _SaidOfBearer) -> bool:
        """Whether a mention introduces somebody else."""
        age = said.age
        if said.unrelated:
            return True
        if age is not None and self.ages and all(abs(age - a) > _A_BIRTHDAY for a in self.ages):
            return True
        return said.introduced and not may_be_one_life(all_walks(said.walks), all_walks(self.walks))


def _bearers(text: str, mentions: Sequence[Mention]) -> dict[Mention, int]:
    """A mention that introduces somebody else begins another; the next ones are of the last."""
    out: dict[Mention, int] = {}
    number, last = 0, _Bearer()
    last.take_in(_said(text, mentions[0]))
    for mention in mentions[1:]:
        said = _said(text, mention)
        if last.is_not(said):
            number, last = number + 1, _Bearer()
        last.take_in(said)
        if number:
            out[mention] = number
    return out


def _said(text: str, mention: Mention) -> _SaidOfBearer:
    end, name = mention.span.end, text[mention.span.start : mention.span.end]
    alien = _NO_RELATION.match(text, end)
    age, role = _AGE.match(text, end), _A_ROLE.match(text, end)
    roles = [text[r.start : r.end] for r in mention.roles] + ([role[1]] if role else [])
    return _SaidOfBearer(
        unrelated=alien is not None and not _is_of_another_name(text, alien.end(), name),
        age=int(age[1]) if age else None,
        walks=frozenset(map(walks_of_one, roles)),
        introduced=age is not None or role is not None,
    )


def _is_of_another_name(text: str, place: int, name: str) -> bool:
    """Whether "no relation" is to somebody of another full name: "Ann Berg is no relation of Tom Berg"."""
    whom = _TO_WHOM.match(text, place)
    return whom is not None and name not in text[place : place + _FAR]


def turned_round(text: str, written: Sequence[Written]) -> frozenset[tuple[NameParts, NameParts]]:
    """The pairs of names of which one is the other turned round, and both are in one clause."""
    full = sorted((w for w in written if len(w[1].words) > 1), key=lambda w: w[0].span)
    out = set()
    for (one, first), (other, second) in pairwise(full):
        turned = first.words == second.words[::-1] and first.words != second.words
        if turned and _IN_ONE_CLAUSE.fullmatch(text[one.span.end : other.span.start]):
            out |= {(first, second), (second, first)}
    return frozenset(out)
