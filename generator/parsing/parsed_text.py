"""The parse of an article: the one object that the rooms of extraction are handed.

Which is for what: a rule that starts from a span and reads few tokens asks ParsedText by character offsets
and gets spaCy's tokens; a rule that goes from token to token by index takes ``columns`` alone, the type
Syntax, as those of quotations do.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import VERBAL

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_GOVERNORS = 12
"""Governors to climb at most: a parse is no deeper where it is right."""


class ParsedText:
    """A spaCy parse, asked by character offsets. ``doc`` is the parse itself."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def columns(self) -> Syntax:
        """All tokens as columns, read once."""
        return Syntax(self.doc)

    @cached_property
    def text(self) -> str:
        """The text that was parsed, which the parse puts together anew each time that it is asked for it."""
        return self.doc.text

    @cached_property
    def _tokens(self) -> list[Token]:
        return list(self.doc)

    def token_at(self, offset: int) -> Token | None:
        """The token that the character belongs to, or the last before it."""
        return self.token_before(offset + 1)

    def last_token(self, end: int) -> Token | None:
        """The token that ends a span."""
        return self.token_at(max(0, end - 1))

    def token_after(self, end: int) -> Token | None:
        """The first token that begins at or after an offset."""
        at = self.columns.at(end)
        return self._tokens[at] if at < self.columns.n else None

    def token_before(self, start: int) -> Token | None:
        """The last token that begins before an offset."""
        at = self.columns.at(start) - 1
        return self._tokens[at] if at >= 0 else None

    def tokens_within(self, start: int, end: int) -> list[Token]:
        """The tokens that begin at ``start`` or behind it and before ``end``."""
        return self._tokens[self.columns.at(start) : self.columns.at(end)]

    def sentence_starts_within(self, start: int, end: int) -> list[int]:
        """The offsets from ``start`` to before ``end`` at which the parser begins a sentence."""
        columns = self.columns
        inside = range(columns.at(start), columns.at(end))
        return [columns.start[i] for i in inside if columns.first[i] == i]

    def governor(self, end: int) -> Token | None:
        """The verb that governs a span that ends here; None where no verb does."""
        token = self.last_token(end)
        for _ in range(MOST_GOVERNORS):
            if token is None or token.pos_ in VERBAL:
                return token
            if token.head.i == token.i:
                return None
            token = token.head
        return None
