"""A parse as plain columns: what the rules need of a spaCy Doc, read once.

Reading attributes token by token through spaCy's objects costs more than all the rules
together; the columns are made from one array read.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from spacy.attrs import DEP, HEAD, IDX, LEMMA, LENGTH, LOWER, ORTH, POS, SENT_START, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc

from generator.model import Span
from generator.text.layout import ends_line


class Syntax:
    """The tokens of a Doc as lists of equal length, indexed by token.

    ``start`` and ``end`` are character offsets; ``head`` is the index of the governor (its
    own for a root); ``first`` is the index of the first token of the token's sentence and
    ``line`` counts paragraphs.
    """

    def __init__(self, doc: Doc) -> None:
        n = len(doc)
        self.n = n
        array = doc.to_array([IDX, LENGTH, HEAD, DEP, POS, TAG, LEMMA, LOWER, ORTH, SENT_START])
        strings = doc.vocab.strings
        names: dict[int, str] = {}

        def named(column: int) -> list[str]:
            out = []
            for key in array[:, column].tolist() if n else []:
                name = names.get(key)
                if name is None:
                    name = names[key] = strings[key] if key else ""
                out.append(name)
            return out

        self.start: list[int] = [int(v) for v in array[:, 0].tolist()] if n else []
        lengths = array[:, 1].tolist() if n else []
        self.end: list[int] = [s + int(v) for s, v in zip(self.start, lengths, strict=True)]
        offsets = array[:, 2].astype("int64").tolist() if n else []
        self.head: list[int] = [i + int(o) for i, o in enumerate(offsets)]
        self.dep, self.pos, self.tag = named(3), named(4), named(5)
        self.lemma, self.lower, self.text = named(6), named(7), named(8)
        self.lemma = [v.lower() for v in self.lemma]
        self.children: list[list[int]] = [[] for _ in range(n)]
        for i, h in enumerate(self.head):
            if h != i:
                self.children[h].append(i)
        self.first: list[int] = []
        self.line: list[int] = []
        line = 0
        sent = 0
        starts = array[:, 9].astype("int64").tolist() if n else []
        for i in range(n):
            if starts[i] == 1 or i == 0:
                sent = i
            self.first.append(sent)
            self.line.append(line)
            line += ends_line(self.text[i])

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
                left[h] = min(left[h], left[i])
                right[h] = max(right[h], right[i])
        return left, right

    def _deepest_first(self) -> list[int]:
        order = [i for i, h in enumerate(self.head) if h == i]
        for i in order:  # grows while it is walked: breadth first from the roots
            order.extend(self.children[i])
        order.reverse()
        return order

    def at(self, offset: int) -> int:
        """The index of the first token that starts at or after a character offset."""
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
