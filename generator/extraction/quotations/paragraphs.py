"""The paragraphs of a parsed text, which are its lines: what opens one, what ends one, which is above.

In: the columns of a parse. Out: token and line indices; lines of white space count for nothing.
"""

from __future__ import annotations

from generator.parsing.columns import Syntax


class Paragraphs:
    """The lines of one article that have words."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self._above: dict[int, int] = {}
        self._below: dict[int, int] = {}
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        line = -1
        for i in range(syntax.n):
            if syntax.pos[i] == "SPACE":
                continue
            if syntax.line[i] != line:
                self._above[syntax.line[i]] = line
                self._below[line] = syntax.line[i]
                line = syntax.line[i]
                self._first[line] = i
            self._last[line] = i

    def above(self, line: int) -> int:
        """The line with words before a line; -1 where there is none."""
        return self._above.get(line, -1)

    def below(self, line: int) -> int:
        """The line with words behind a line; -1 where there is none."""
        return self._below.get(line, -1)

    def first(self, line: int) -> int | None:
        """The first token of a line that is no white space."""
        return self._first.get(line)

    def last(self, line: int) -> int | None:
        """The last token of a line that is no white space."""
        return self._last.get(line)

    def opens(self, token: int) -> bool:
        """Whether nothing but white space is before a token in its line."""
        s, i = self.syntax, token - 1
        while i >= 0 and s.pos[i] == "SPACE" and s.line[i] == s.line[token]:
            i -= 1
        return i < 0 or s.line[i] != s.line[token]

    def ends_with_colon(self, line: int) -> bool:
        """Whether a line introduces the one below it."""
        last = self.last(line)
        return last is not None and self.syntax.text[last] == ":"
