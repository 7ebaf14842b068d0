"""Pair the straight quotation marks of a paragraph where their spacing and their order disagree.

In: a text, and a paragraph's straight double marks with what they do if each is taken as it comes.
Out: what each does: it opens, closes, re-opens (what was open was never closed), or is stray.
Crawled pages lose a mark now and then or have the space on its wrong side (`and" we left. "Later`),
so that whoever believes the spacing, or just counts, takes what is told for what was said as far as
the paragraph goes. So each reading has a cost, and the cheapest is taken: a mark whose spacing
speaks against its role costs, and so do a cue within marks ("she said"), an "I" or "we" outside
them, a mark left over. A stretch may have all its spaces reversed: to begin or end one costs once.
The search is that of Viterbi (1967), over what is open and whether the spaces are reversed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from generator.rule_tables import read_lists
from generator.text.layout import DASHES

Role = Literal["open", "close", "re-open", "inner open", "inner close", "stray"]

_WINDOW = 90  # characters beside a mark that may hold a cue
_OVERLONG = 500  # characters that hardly a quotation within one paragraph has
# What a reading costs, set by hand.
_AGAINST_SPACING, _UNCLEAR_SPACING, _TURNED = 1.0, 0.4, 2.0
_STRAY, _RE_OPENED, _LEFT_OPEN = 2.2, 2.0, 1.0
_CUE_WITHIN, _CUE_DOUBTED, _SELF_OUTSIDE, _REPORT_WITHIN, _TOO_LONG = 3.0, 1.0, 0.8, 1.6, 2.0
_LEADS_ON, _ONLY_JOINS, _INNER = 2.5, 4.0, 0.9
# A reading other than that of marks taken as they come has to be cheaper by so much.
_MARGIN = 1.0
OPENED_AFTER = frozenset("([{/…:") | DASHES
_CLOSED_BEFORE = frozenset(".,;:!?)]}") | DASHES
_ENDS_SENTENCE = frozenset(".?!…")
# What somebody says may begin as a report does, right behind the mark: “It adds up,” “She tells lies”.
_NOT_QUOTED_WORDS = r"(?!(?<=[\"“”„«»])(?:He|She|It|They|That|This) )"


@dataclass(frozen=True, slots=True)
class _MarkWords:
    """The lists of data/beside_marks.yml."""

    reporting: frozenset[str]
    self: frozenset[str]
    leading: frozenset[str]


class _Patterns(NamedTuple):
    cue_behind: re.Pattern[str]
    cue_before: re.Pattern[str]
    cue_ends: re.Pattern[str]
    self: re.Pattern[str]
    report: re.Pattern[str]
    leads: re.Pattern[str]
    joins: re.Pattern[str]


@cache
def _mark_words() -> _MarkWords:
    return read_lists(Path(__file__).parent / "data" / "beside_marks.yml", _MarkWords)


@cache
def _patterns() -> _Patterns:
    words = _mark_words()
    said, own, leading = ("|".join(sorted(w)) for w in (words.reporting, words.self, words.leading))
    other = rf"(?!(?:{own}|You)\b)"
    name = rf"{other}(?:[A-Z][\w.'’-]*,? ){{1,6}}(?:[^,\".]{{1,60}}, )?"
    who = rf"(?:he |she |they |(?:[Tt]he|[Oo]ne|[Aa]n?) (?:[\w'’-]+ ){{1,4}}|{name})"
    return _Patterns(
        re.compile(rf"[\s,]*(?:(?:{said}) (?:[A-Z]|the |a |an |his |her |one )|{who}(?:{said})\b)"),
        re.compile(rf"(?:\b(?:{said})(?: [\w'’-]+){{0,3}}[,:]|\b(?:{said})|[^\d\s]:)\s*$"),
        re.compile(rf"\b(?:{said})(?: [A-Z][\w'’-]*)?\.\s*$"),
        re.compile(rf"\b(?:{own})\b"),
        re.compile(
            rf"{_NOT_QUOTED_WORDS}\b{other}(?:[A-Z][\w'’-]+|he|she|they|police) (?:{said})\b"
            r"|\b[Aa]ccording to\b"
        ),
        re.compile(rf"\b(?:{leading})\s*$"),
        re.compile(r"\W*(?:and|or)?\W*"),
    )


class _MarkSurroundings(NamedTuple):
    """A mark by what is beside it.

    What it costs by the words there that it opens, closes, or ends a string at all; what its spaces
    say; and whether a sentence begins there.
    """

    opens: float
    closes: float
    ends: float
    spacing: str
    begins: bool

    def cost(self, role: Role, reversed_spaces: bool) -> float:
        if role == "stray":
            return _STRAY
        closing = role in ("close", "inner close")
        words = self.closes if closing else self.opens
        if role in ("inner open", "inner close"):
            return words + _INNER  # their spaces say little: marks put in turn are all reversed in others
        words += 0 if role == "open" else self.ends
        if role == "re-open":
            words += _RE_OPENED if self.begins else 2 * _RE_OPENED
        if self.spacing == "unclear":
            return words + _UNCLEAR_SPACING
        fits = (self.spacing == "close") == (closing != reversed_spaces)
        return words if fits else words + _AGAINST_SPACING


class _Between(NamedTuple):
    """What a stretch between two marks costs where it is outside and where it is inside."""

    outside: float
    inside: float


class _State(NamedTuple):
    depth: int
    reversed: bool


class _MarkPath(NamedTuple):
    cost: float
    role: Role
    before: _MarkPath | None


_STATES = tuple(_State(depth, turned) for depth in range(3) for turned in (False, True))
# What a mark does that is at one depth of quotations and goes on at another.
_ROLES: dict[tuple[int, int], tuple[Role, ...]] = {
    (0, 0): ("stray",),
    (0, 1): ("open",),
    (1, 0): ("close",),
    (1, 1): ("re-open", "stray"),
    (1, 2): ("inner open",),
    (2, 1): ("inner close",),
}
_ANY_ROLE: tuple[Role, ...] = tuple(role for roles in _ROLES.values() for role in roles)


def cheapest_roles(
    text: str, marks: Sequence[int], start: int, end: int, plain: Sequence[Role]
) -> tuple[Role, ...]:
    """What each mark of the paragraph from ``start`` to ``end`` does: as in ``plain``, or clearly cheaper.

    >>> text = '"It is late, "said Lee." We go, "he added.'
    >>> cheapest_roles(text, [0, 13, 23, 32], 0, len(text), ["open", "close", "stray", "open"])
    ('open', 'close', 'open', 'close')
    """
    beside = [_beside(text, at, since, end) for since, at in pairwise([start, *marks])]
    between = [_between(text[a:b]) for a, b in pairwise([start, *marks, end])]
    as_they_come = _cheapest(beside, between, [(role,) for role in plain])
    best = _cheapest(beside, between, [_ANY_ROLE] * len(marks))
    path: _MarkPath | None = best if best.cost + _MARGIN <= as_they_come.cost else as_they_come
    roles: list[Role] = []
    while path is not None and path.before is not None:
        roles.append(path.role)
        path = path.before
    return tuple(reversed(roles))


def reports(words: str) -> bool:
    """Whether words report speech, or end with a cue: a narrator's, and hardly those of a quotation."""
    says = _patterns()
    return any(p.search(words) for p in (says.report, says.cue_ends)) or bool(says.cue_behind.match(words))


def _cheapest(
    beside: Sequence[_MarkSurroundings], between: Sequence[_Between], allowed: Sequence[tuple[Role, ...]]
) -> _MarkPath:
    """The cheapest way through the marks, each with one of the roles allowed to it."""
    first = between[0].outside
    paths = {
        _State(0, False): _MarkPath(first, "stray", None),
        _State(0, True): _MarkPath(first + _TURNED, "stray", None),
    }
    for mark, stretch, roles in zip(beside, between[1:], allowed, strict=True):
        paths = _step(paths, mark, stretch, roles)
    return min((p._replace(cost=p.cost + s.depth * _LEFT_OPEN) for s, p in paths.items()), key=_cost)


def _step(
    paths: dict[_State, _MarkPath], mark: _MarkSurroundings, stretch: _Between, roles: tuple[Role, ...]
) -> dict[_State, _MarkPath]:
    """The cheapest ways to each state behind a mark and the stretch that follows it."""
    out: dict[_State, _MarkPath] = {}
    for state in _STATES:
        own = stretch.inside if state.depth else stretch.outside
        ways = [
            _MarkPath(path.cost + own + mark.cost(role, state.reversed) + turned * _TURNED, role, path)
            for before, path in paths.items()
            for turned in (before.reversed != state.reversed,)
            for role in _ROLES.get((before.depth, state.depth), ())
            if role in roles
        ]
        if ways:
            out[state] = min(ways, key=_cost)
    return out


def _cost(path: _MarkPath) -> float:
    return path.cost


def _beside(text: str, at: int, since: int, end: int) -> _MarkSurroundings:
    """What is beside a mark, back to the mark before it or to where the paragraph starts."""
    before, behind = text[max(since, at - _WINDOW) : at], text[at + 1 : min(end, at + _WINDOW)]
    bare, says = before.rstrip(), _patterns()
    opens = closes = 0.0
    if behind[:1] in _CLOSED_BEFORE and not behind[1:2].isalnum():
        opens += _CUE_WITHIN  # nobody begins with a comma
    elif bare and says.cue_behind.match(behind):
        opens += _CUE_WITHIN if bare[-1:] in ",?!" else _CUE_DOUBTED
    if says.cue_before.search(before):
        closes += _CUE_WITHIN
    elif says.cue_ends.search(before):
        closes += _CUE_DOUBTED
    ends = _LEADS_ON * bool(says.leads.search(before))
    ends += _ONLY_JOINS * bool(says.joins.fullmatch(text, since + 1, min(at, since + _WINDOW)))
    return _MarkSurroundings(
        opens, closes, ends, _spacing(before, behind), not bare or bare[-1] in _ENDS_SENTENCE
    )


def _spacing(before: str, behind: str) -> str:
    """ "open" for a mark glued to what is behind it only, "close" for one glued to what is before it."""
    follows = not before[-1:].isspace() and before[-1:] not in OPENED_AFTER and before != ""
    leads = not behind[:1].isspace() and behind[:1] not in _CLOSED_BEFORE and behind != ""
    if follows == leads:
        return "unclear"
    return "close" if follows else "open"


def _between(words: str) -> _Between:
    """What a stretch between two marks costs by its words."""
    says = _patterns()
    outside = _SELF_OUTSIDE * min(2, len(says.self.findall(words)))
    inside = _REPORT_WITHIN * min(2, len(says.report.findall(words))) + _TOO_LONG * (len(words) > _OVERLONG)
    return _Between(outside, inside)
