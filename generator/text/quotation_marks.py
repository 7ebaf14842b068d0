"""Find the strings in quotation marks: a scanner of marks, no grammar.

Works a paragraph (line) at a time, so that a mark that is never closed cannot swallow
more than its paragraph. Knows curly, straight, low and angled marks, the wire forms
`` `` `` and ``''``, single marks inside double ones, and single marks alone (British
style), which it tells from apostrophes by what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Span


@dataclass(frozen=True, slots=True)
class QuotedString:
    """A string in quotation marks, marks included; ``closed`` is False where it ends with its paragraph.

    ``depth`` is 0 for an outer string, 1 for one inside another. ``continues`` tells that it
    re-opens a quotation that the paragraph before left unclosed.
    """

    span: Span
    closed: bool = True
    depth: int = 0
    continues: bool = False


_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_DOUBLE = re.compile(r"[\"“”„‟«»＂]|``|''")
_SINGLE = re.compile(r"[‘’‚'`]")
_OPENERS = frozenset({"“", "„", "``", "«"})
_CLOSERS = frozenset({"”", "»"})
_OPENS_AFTER = frozenset("([{—–-/\"“‘'…:")
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-/\"”’'…")
_POSSESSIVE = re.compile(r"[sx]['’] [a-z]")
# 'em, 'til, '90s: an apostrophe at the front of a word.
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|\d0s|\d\d)\b", re.IGNORECASE)


def quoted_strings(text: str) -> tuple[QuotedString, ...]:
    """Every string in quotation marks, in order of its start; an outer one stands before those inside it."""
    out: list[QuotedString] = []
    left_open = False
    for line in _LINE.finditer(text):
        start, end = _trimmed(text, line.start(), line.end())
        if start == end:
            continue
        found = list(_strings_of_line(text, start, end))
        outer = [s for s in found if s.depth == 0]
        if left_open and outer and outer[0].span.start == start:
            found[found.index(outer[0])] = QuotedString(outer[0].span, outer[0].closed, 0, continues=True)
        left_open = bool(outer) and not outer[-1].closed
        out.extend(found)
    return tuple(out)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _strings_of_line(text: str, start: int, end: int) -> Iterator[QuotedString]:
    """The strings of one paragraph: double marks first, single ones inside them or between them."""
    outer = list(_double_marked(text, start, end))
    cursor = start
    for string in outer:
        yield from _single_marked(text, cursor, string.span.start, depth=0)
        yield string
        inside = (string.span.start + 1, string.span.end - (1 if string.closed else 0))
        yield from _single_marked(text, *inside, depth=1)
        cursor = string.span.end
    yield from _single_marked(text, cursor, end, depth=0)


def _double_marked(text: str, start: int, end: int) -> Iterator[QuotedString]:
    opened: int | None = None
    in_markup = False
    for mark in _DOUBLE.finditer(text, start, end):
        if in_markup or (opened is None and text[mark.start() - 1 : mark.start()] == "="):
            in_markup = not in_markup  # the value of a markup attribute
            continue
        role = _role(text, mark.start(), mark.end(), start, end, opened is not None)
        if role == "open" and opened is None:
            opened = mark.start()
        elif role == "close" and opened is not None:
            if _has_words(text, opened, mark.start()):
                yield QuotedString(Span(opened, mark.end()))
            opened = None
    if opened is not None and _has_words(text, opened, end):
        yield QuotedString(Span(opened, end), closed=False)


def _role(text: str, at: int, after: int, start: int, end: int, is_open: bool) -> str:
    """Whether a double mark opens or closes, by its shape, else by what is open, else by its neighbours."""
    mark = text[at:after]
    if mark in _OPENERS or mark in _CLOSERS:
        return _shaped_role(text, mark, at, after, start, end, is_open)
    if is_open:
        return "close"
    follows_word = at > start and not text[at - 1].isspace() and text[at - 1] not in _OPENS_AFTER
    leads_word = after < end and not text[after].isspace() and text[after] not in ".,;:!?)]}"
    if follows_word and not leads_word:  # inches (6'2") or a mark that closes nothing
        return "stray"
    return "open"


def _shaped_role(text: str, mark: str, at: int, after: int, start: int, end: int, is_open: bool) -> str:
    """Curly and angled marks tell what they do, but are now and then turned the wrong way round."""
    if mark in _OPENERS:
        glued = at > start and not text[at - 1].isspace() and text[at - 1] not in _OPENS_AFTER
        free = after >= end or text[after].isspace() or text[after] in ".,;:!?)]}"
        return "close" if is_open and glued and free else "open"
    if is_open:
        return "close"
    free = at == start or text[at - 1].isspace() or text[at - 1] in "([{—–"
    glued = after < end and not text[after].isspace()
    return "open" if free and glued else "stray"


def _single_marked(text: str, start: int, end: int, depth: int) -> Iterator[QuotedString]:
    """Strings in single marks. An unclosed one counts only inside another string (it ends with that)."""
    marks = [
        (m.start(), _single_role(text, m.start(), start, end)) for m in _SINGLE.finditer(text, start, end)
    ]
    marks = [(at, role) for at, role in marks if role != "apostrophe"]
    opened: int | None = None
    for k, (at, role) in enumerate(marks):
        if role == "open":
            opened = at if opened is None else opened
            continue
        closes_later = k + 1 < len(marks) and marks[k + 1][1] != "open"
        if opened is None or (role == "possessive" and closes_later):
            continue
        if _has_words(text, opened, at):
            yield QuotedString(Span(opened, at + 1), depth=depth)
        opened = None
    if opened is not None and depth and text[opened] in "‘‚" and _has_words(text, opened, end):
        yield QuotedString(Span(opened, end), closed=False, depth=depth)


def _single_role(text: str, at: int, start: int, end: int) -> str:
    """What a single mark does: open, close, end a possessive ("the voters' fears"), stand in a word."""
    if _single_opens(text, at, start, end):
        return "open"
    if not _single_closes(text, at, start, end):
        return "apostrophe"
    return "possessive" if _POSSESSIVE.match(text, at - 1, end) else "close"


def _single_opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if not (before.isspace() or before in _OPENS_AFTER) or not (
        after.isalpha() or after in "$£€[…@#" or after.isdigit()
    ):
        return False
    if text[at] in "‘‚`":
        return not _ELISION.match(text, at + 1, end) or text[at] == "‚"
    return text[at] == "'" and not _ELISION.match(text, at + 1, end)


def _single_closes(text: str, at: int, start: int, end: int) -> bool:
    if text[at] not in "’'" or at == start or text[at - 1].isspace():
        return False
    after = text[at + 1] if at + 1 < end else " "
    return after.isspace() or after in _CLOSES_BEFORE


def _has_words(text: str, start: int, end: int) -> bool:
    return any(text[i].isalnum() for i in range(start, end))
