"""Posts that an article shows as they were posted: the words without marks, above or before who posted them.

In: a text. Out: each post as a turn, whose label is the name of who posted it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.extraction.quotations.transcripts import Turn
from generator.model import Span
from generator.text.boilerplate.bylines import SIGNATURE
from generator.text.boilerplate.page_lines import PageLine, page_lines

POST = "post"  # the rule that gives a post to its signature
# What a post ends with: addresses of pictures and pages.
_ADDRESSES = re.compile(r"(?:\s*(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+)+$")
_NAME = re.compile(r"(?:--|[—–-])? ?(?P<name>[^()]{2,60}?) \(@")
_WORDS = re.compile(r"[^\W\d_]{2}")


def posts(text: str) -> list[Turn]:
    """The posts of a text, in order.

    >>> text = "We have won.\\n\\n— Ann Lee (@annlee) June 10, 2024"
    >>> [(text[p.words.start : p.words.end], text[p.label.start : p.label.end]) for p in posts(text)]
    [('We have won.', 'Ann Lee')]
    """
    if "(@" not in text:
        return []
    lines = page_lines(text)
    within = [turn for line in lines if (turn := _in_one_line(line))]
    above = [turn for one, line in pairwise(lines) if (turn := _above_signature(one, line))]
    return sorted([*within, *above], key=lambda turn: turn.words)


def _in_one_line(line: PageLine) -> Turn | None:
    """Words and signature in one line, either of them first."""
    for found in _signatures(line):
        start, end = (0, found.start()) if found.start() else (found.end(), len(line.words))
        return _post(line, start, end, line, found)
    return None


def _above_signature(words: PageLine, line: PageLine) -> Turn | None:
    """A paragraph above a line that is a signature; one in quotation marks is found by those."""
    found = SIGNATURE.fullmatch(line.words)
    if found is None or words.opens_quotation or SIGNATURE.search(words.words):
        return None
    return _post(words, 0, len(words.words), line, found)


def _signatures(line: PageLine) -> Iterator[re.Match[str]]:
    for found in SIGNATURE.finditer(line.words):
        if found.end() - found.start() < len(line.words):
            yield found


def _post(words: PageLine, start: int, end: int, signed: PageLine, signature: re.Match[str]) -> Turn | None:
    """The words from ``start`` to ``end``, without addresses at their end; None where no words are left."""
    said = _ADDRESSES.sub("", words.words[start:end].rstrip())
    start += len(said) - len(said.lstrip())
    named = _NAME.match(signature[0])
    if named is None or not _WORDS.search(said):
        return None
    at = signed.span.start + signature.start()
    return Turn(
        label=Span(at + named.start("name"), at + named.end("name")),
        words=Span(words.span.start + start, words.span.start + start + len(said.strip())),
        line=words.span,
        rule=POST,
    )
