"""A parse as plain columns: what the rules need of a spaCy Doc, read once.

Reading attributes token by token through spaCy's objects costs more than all the rules
together; the columns are made from one array read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, TypeVar

from spacy.attrs import DEP, HEAD, IDX, LEMMA, LENGTH, LOWER, ORTH, POS, SENT_START, TAG  # type: ignore[import-not-found]

from generator.model import Span
from generator.text.layout import ends_line

if TYPE_CHECKING:
    from spacy.tokens import Doc

Key = TypeVar("Key", int, str)


class Syntax:
    """The tokens of a Doc as lists of equal length, indexed by token; see ParsedText for which is for what.

    ``start`` and ``end`` are character offsets; ``head`` is the index of the governor (its
    own for a root); ``first`` is the index of the first token of the token's sentence and
    ``line`` counts paragraphs.
    """

    def __init__(self, doc: Doc) -> None:
        n = len(doc)
        self.n = n
        array = doc.to_array([IDX, LENGTH, HEAD, DEP, POS, TAG, LEMMA, LOWER, ORTH, SENT_START])
        signed = array[:, [0, 1, 2, 9]].astype("int64").T.tolist() if n else [[]] * 4
        start, length, head, begins = signed
        self.start: list[int] = start
        self.end: list[int] = list(map(add, start, length))
        self.head: list[int] = list(map(add, range(n), head))
        # Each word is looked up once however often it occurs; hashes are unsigned.
        keys = [column.tolist() for column in array.T[3:9]] if n else [[]] * 6
        strings = doc.vocab.strings
        names = {key: strings[key] if key else "" for key in set().union(*keys)}
        self.dep, self.pos, self.tag, lemma, self.lower, self.text = (_named(names, each) for each in keys)
        small = {name: name.lower() for name in set(lemma)}
        self.lemma: list[str] = _named(small, lemma)
        self.children = _children(self.head)
        self.first: list[int] = list(
            accumulate((i if starts == 1 else 0 for i, starts in enumerate(begins)), max)
        )
        ends = {word: ends_line(word) for word in set(self.text)}
        self.line: list[int] = list(accumulate((ends[word] for word in self.text), initial=0))[:n]

    @cached_property
    def last(self) -> list[int]:
        """The index of the last token of each token's sentence."""
        out = [0] * self.n
        last = self.n - 1
        for i in range(self.n - 1, -1, -1):
            out[i] = last
            if self.first[i] == i:
                last = i - 1
        return out

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """The leftmost and rightmost token below each token, itself included."""
        left, right = list(range(self.n)), list(range(self.n))
        # Children before governors: by depth, deepest first.
        for i in self._deepest_first():
            h = self.head[i]
            if h != i:
                if left[i] < left[h]:
                    left[h] = left[i]
                if right[i] > right[h]:
                    right[h] = right[i]
        return left, right

    def _deepest_first(self) -> list[int]:
        order = [i for i, h in enumerate(self.head) if h == i]
        for i in order:  # grows while it is walked: breadth first from the roots
            order.extend(self.children[i])
        order.reverse()
        return order

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after a character offset."""
        # A plain bisect: the next token is asked for, no token need hold the offset (as in text/spans.py).
        return bisect_left(self.start, offset)

    def span(self, first: int, last: int) -> Span:
        """The characters from the first to the last token, both included."""
        return Span(self.start[first], self.end[last])

    def ancestors(self, i: int) -> list[int]:
        """The governors of a token, nearest first."""
        out = []
        while self.head[i] != i:
            i = self.head[i]
            out.append(i)
        return out


def _named(names: Mapping[Key, str], keys: Sequence[Key]) -> list[str]:
    return [names[key] for key in keys]


def _children(heads: Sequence[int]) -> list[Sequence[int]]:
    """The tokens right below each token; most have none, and share one empty tuple."""
    below: dict[int, list[int]] = {}
    for i, head in enumerate(heads):
        if head != i:
            below.setdefault(head, []).append(i)
    return [below.get(i, ()) for i in range(len(heads))]
