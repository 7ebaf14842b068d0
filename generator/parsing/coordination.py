"""Find how far a subject of several goes: "Ann Lee, a nurse, and Tom Berg, a cook, | said".

In: a text with its parse, which of its tokens are quoted, and the noun that heads a subject. Out: the last
token of the last of those that "and" joins. What a comma or a bracket adds to each of them lies between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL, NOMINAL_SUBJECTS

COORDINATED = "coordinated"  # the rule of a source of several
_LONGEST_COORDINATION = 24
_COORDINATING = frozenset({"and", "&"})
_BEFORE_NO_TITLE = frozenset({"det", "poss", "nummod", "compound"})
_OPENS_RELATIVE = frozenset({"WP", "WDT", "WP$"})


def members(s: Syntax, head: int) -> list[int]:
    """The nouns that "and" joins to a subject, itself the first; one alone where there is no "and"."""
    found = [head, *_joined(s, head)]
    verb = s.head[head]
    # "Ann Lee (D-Lund) and | Tom Berg said": the parse may make two subjects of them.
    other = next((k for k in s.children[verb] if head < k < verb and s.dep[k] in NOMINAL_SUBJECTS), None)
    if other is not None and len(found) == 1 and s.lower[s.edges[0][other] - 1] in _COORDINATING:
        found.append(other)
    has_and = any(s.lower[s.edges[0][k] - 1] in _COORDINATING for k in found[1:])
    return found if has_and and not any(_is_title(s, k) for k in found) else [head]


def _are_named_apart(s: Syntax, several: Sequence[int]) -> bool:
    """Whether more than one is somebody in particular: not "Ann Lee and others", "Lee and her friends"."""
    return any(s.tag[k] != "NNS" for k in several[1:])


def _is_title(s: Syntax, noun: int) -> bool:
    """ "lobbyist and strategist Ann Lee": a bare noun is one of somebody's titles."""
    return s.tag[noun] == "NN" and not any(s.dep[k] in _BEFORE_NO_TITLE for k in s.children[noun])


def _joined(s: Syntax, head: int) -> Iterator[int]:
    for k in s.children[head]:
        # "Neighbors, | a priest and Ann Lee": the parse takes the second of three for an apposition.
        plain = s.pos[head] == s.pos[k] == "NOUN"
        listed = plain and s.dep[k] == "appos" and any(s.dep[j] == "conj" for j in s.children[k])
        if k > head and s.pos[k] in NOMINAL and (s.dep[k] == "conj" or listed):
            yield k
            yield from _joined(s, k)


def second_subject(s: Syntax, head: int) -> int | None:
    """ "“…,” said the verger, | Ann Lee": the name that the parse hangs beside the verb, or above it."""
    verb, comma = s.head[head], s.edges[1][head] + 1
    if s.dep[head] not in NOMINAL_SUBJECTS or s.pos[head] != "NOUN" or comma + 1 >= s.n:
        return None
    name = comma + 1
    while s.dep[name] == "compound" and s.head[name] > name:
        name = s.head[name]
    subject = s.head[name] == verb and s.dep[name] in NOMINAL_SUBJECTS
    apposed = s.text[comma] == "," and s.pos[name] == "PROPN" and s.line[head] == s.line[name]
    return name if apposed and (subject or s.head[verb] == name) else None


def end_of_coordination(s: Syntax, quoted: Sequence[bool], head: int) -> int | None:
    """The last token of a subject of several before its verb; None where it is of one, or not plain."""
    verb = s.head[head]
    if s.dep[head] not in NOMINAL_SUBJECTS or verb <= head:
        return None
    several = members(s, head)
    if not _are_named_apart(s, several) or not head < several[-1] < verb:
        return None
    last = min(max(s.edges[1][k] for k in (head, several[-1])), verb - 1)
    relative = (i for i in range(several[-1] + 1, last + 1) if s.tag[i] in _OPENS_RELATIVE)
    last = next(relative, last + 1) - 1
    while last > several[-1] and s.pos[last] in ("PUNCT", "SPACE") and s.text[last] not in (")", "]"):
        last -= 1
    plain = s.line[last] == s.line[head] and not any(quoted[head : last + 1])
    return last if plain and last - head <= _LONGEST_COORDINATION else None
