"""Find the strings in quotation marks: a scanner of marks, no grammar.

In: a text. Out: its quoted strings, marks included, with their depth. It works a paragraph
(line) at a time, so that a mark that is never closed cannot swallow more than its paragraph; where
a line below has the closing mark (quotations_over_lines.py) the string goes on, one for each line.
It knows curly, straight, low and angled marks, the wire forms `` `` `` and ``''``, single
marks inside double ones, and single marks alone (British style), which it distinguishes from
apostrophes by the characters beside them. An article is scanned as a whole, once in
extraction (facts.py) and once for summaries (candidates.py): what asks for its strings is
handed them, so that a sentence in the middle of a long quotation is known to be in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generator.model import Span
from generator.rule_tables import read_words
from generator.text.british_marks import around_double_marks
from generator.text.double_marks import A_DOUBLE_MARK, CLOSING_FORMS, DOUBLE_MARKS, OPENING_FORMS
from generator.text.layout import DASHES, lines
from generator.text.mark_pairing import Role, cheapest_roles
from generator.text.quotations_over_lines import (
    LINES_LOOKED_AHEAD,
    end_of_quotation,
    has_line_for_each_sentence,
)


@dataclass(frozen=True, slots=True)
class QuotedString:
    """A string in quotation marks, marks included; ``closed`` is False where it ends with its paragraph.

    ``depth`` is 0 for an outer string, 1 for one inside another. ``continues`` is True where it
    goes on with a quotation that the paragraph before left unclosed, with or without a mark of its own.
    """

    span: Span
    closed: bool = True
    depth: int = 0
    continues: bool = False

    @property
    def is_one_of_several(self) -> bool:
        """Whether its quotation began in a paragraph before, or goes on in the next."""
        return self.continues or not self.closed


# What may be before the first letter of a statement, and behind its full stop.
OPENING_MARKS = "\"'“‘«"
CLOSING_MARKS = "\"'”’»"
# What is written for a straight apostrophe.
APOSTROPHES = "’‘´`"
# Those within words ("O’Neill"), as tokens: the other signs begin a quotation at least as often.
APOSTROPHES_IN_WORDS = frozenset({"'", "’"})
# What an opening mark may be glued to.
BRACKETS_AND_DASHES = frozenset("([{") | DASHES

_SINGLE = re.compile(r"[‘’‚'`]")
_OPENS_AFTER = frozenset("([{/\"“‘'…:") | DASHES
_OPENED = frozenset("$£€[…@#")  # what a quotation may begin with besides letters and figures
_CLOSES_BEFORE = frozenset(".,;:!?)]}/\"”’'…") | DASHES
_POSSESSIVE = re.compile(r"[sx]['’] [a-z]")
_SENTENCE_BEFORE = re.compile(r"[.?!…][)\]]?\s+$")
_ENDS_WORDS = frozenset(".,;:!?)]}")
# Characters behind a mark in which its partner is looked for.
_LONGEST_SEARCH = 2000
# Straight marks of a paragraph whose order and spacing can disagree.
_FEWEST_PAIRED = 2


@cache
def _elision() -> re.Pattern[str]:
    """'em, 'til, '90s: an apostrophe at the front of a word; the words are in data/elisions.txt."""
    words = "|".join(sorted(read_words(Path(__file__).parent / "data" / "elisions.txt")))
    return re.compile(rf"(?:{words}|\d0s|\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark and the characters beside it; a space where its stretch of text begins or ends."""

    mark: str
    before: str
    after: str

    @property
    def follows_word(self) -> bool:
        return not self.before.isspace() and self.before not in _OPENS_AFTER

    @property
    def leads_word(self) -> bool:
        return not self.after.isspace() and self.after not in _ENDS_WORDS


def _mark(text: str, found: re.Match[str], start: int, end: int) -> _Mark:
    at, after = found.span()
    return _Mark(found.group(), text[at - 1] if at > start else " ", text[after] if after < end else " ")


def closes_its_marks(text: str) -> bool:
    """Whether every straight or curly double mark in a piece of text has its partner there.

    >>> closes_its_marks("“A long walk,” he said."), closes_its_marks("“A long walk, he said.")
    (True, False)
    """
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def quoted_strings(text: str) -> tuple[QuotedString, ...]:
    """Every string in quotation marks, in order of its start; an outer one comes before those inside it."""
    out: list[QuotedString] = []
    rows = [Span(*_trimmed(text, line.start, line.end)) for line in lines(text)]
    rows = [row for row in rows if row.start < row.end]
    sentences = has_line_for_each_sentence(text, rows)
    left_open, goes_on_to = False, 0
    for k, row in enumerate(rows):
        start = row.start
        if start < goes_on_to:
            out.extend(_going_on(text, start, row.end, goes_on_to))
            start = _trimmed(text, min(row.end, goes_on_to), row.end)[0]
            left_open = goes_on_to <= row.end and text[goes_on_to - 1] not in DOUBLE_MARKS + "'"
            if start >= row.end:
                continue
        found = list(_strings_of_line(text, start, row.end))
        outer = [s for s in found if s.depth == 0]
        if left_open and outer and outer[0].span.start == start:
            found[found.index(outer[0])] = QuotedString(outer[0].span, outer[0].closed, 0, continues=True)
        left_open = bool(outer) and not outer[-1].closed
        if left_open:
            below = rows[k + 1 : k + 1 + LINES_LOOKED_AHEAD]
            goes_on_to = end_of_quotation(text, outer[-1].span.start, below, sentences) or goes_on_to
        out.extend(found)
    return tuple(out)


def _going_on(text: str, start: int, end: int, closes: int) -> Iterator[QuotedString]:
    """What a line holds of a quotation that another line opened, with the strings in single marks in it."""
    closed = closes <= end and text[closes - 1] in DOUBLE_MARKS + "'"
    if _has_words(text, start, min(end, closes)):
        yield QuotedString(Span(start, min(end, closes)), closed, 0, continues=True)
    yield from _single_marked(text, start, min(end, closes) - closed, depth=1)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _strings_of_line(text: str, start: int, end: int) -> Iterator[QuotedString]:
    """The strings of one paragraph: double marks first, single ones inside, between, or whole around them."""
    double, cursor, at = list(_double_marked(text, start, end)), start, 0
    found = _single_marked(text, start, end, depth=0) if double else ()
    single = [s for s in found if not _ends_as_possessive(text, s, end)]
    for around, inside in around_double_marks([s.span for s in single], [d.span for d in double]):
        yield from _strings_between(text, cursor, around.start, double[at : inside.start])
        yield QuotedString(around)
        yield from (replace(double[k], depth=1) for k in inside)
        cursor, at = around.end, inside.stop
    yield from _strings_between(text, cursor, end, double[at:])


def _ends_as_possessive(text: str, string: QuotedString, end: int) -> bool:
    """Whether its last mark may be a possessive's ("'for … the voters' fears"): it holds no others then."""
    return _POSSESSIVE.match(text, string.span.end - 2, end) is not None


def _strings_between(
    text: str, start: int, end: int, double: Sequence[QuotedString]
) -> Iterator[QuotedString]:
    """Strings in double marks, with those in single marks inside and between them."""
    cursor = start
    for string in double:
        yield from _single_marked(text, cursor, string.span.start, depth=0)
        yield string
        inside = (string.span.start + 1, string.span.end - (1 if string.closed else 0))
        yield from _single_marked(text, *inside, depth=1)
        cursor = string.span.end
    yield from _single_marked(text, cursor, end, depth=0)


def _double_marked(text: str, start: int, end: int) -> Iterator[QuotedString]:
    opened: int | None = None
    for at, behind, role in _roles(text, start, end):
        if opened is not None and role in ("close", "re-open") and _has_words(text, opened, at):
            yield QuotedString(Span(opened, behind if role == "close" else at), closed=role == "close")
        if role == "close":
            opened = None
        elif role == "re-open" or (role == "open" and opened is None):
            opened = at
    if opened is not None and _has_words(text, opened, end):
        yield QuotedString(Span(opened, end), closed=False)


def roles_of_marks(text: str, start: int, end: int) -> list[tuple[int, Role]]:
    """What each double mark of a paragraph does, by its offset."""
    return [(at, role) for at, _, role in _roles(text, start, end)]


def _roles(text: str, start: int, end: int) -> list[tuple[int, int, Role]]:
    """The double marks of a paragraph, each from where to where, with what it does."""
    found: list[tuple[int, int, Role]] = []
    is_open, in_markup, inner = False, False, _inner_marks(text, start, end)
    for m in A_DOUBLE_MARK.finditer(text, start, end):
        if m.start() in inner:
            continue
        if in_markup or (not is_open and text[m.start() - 1 : m.start()] == "="):
            in_markup = not in_markup  # the value of a markup attribute
            continue
        role = _role(_mark(text, m, start, end), is_open)
        if role == "open" and is_open and _begins_anew(text, m.start(), end):
            role = "re-open"
        is_open = role == "open" or (is_open and role != "close")
        found.append((*m.span(), role))
    if len(found) < _FEWEST_PAIRED or any(text[at] != '"' for at, _, _ in found):
        return found  # other marks show what they do
    plain: list[Role] = [role for _, _, role in found]
    roles = cheapest_roles(text, [at for at, _, _ in found], start, end, plain)
    return [(at, behind, role) for (at, behind, _), role in zip(found, roles, strict=True)]


def _begins_anew(text: str, at: int, end: int) -> bool:
    """Whether a curly mark within others begins a sentence and its string: the break before it was lost.

    >>> _begins_anew("“It is late. “We go now,” he said.", 13, 34)
    True
    """
    behind_sentence = text[at] == "“" and _SENTENCE_BEFORE.search(text, max(0, at - 4), at)
    if not behind_sentence or not text[at + 1 : at + 2].isupper():
        return False
    end = min(end, at + _LONGEST_SEARCH)
    closing = text.find("”", at, end)
    if closing < 0:
        return False
    opens, closes = (text.find(mark, closing + 1, end) for mark in "“”")
    return closes < 0 or 0 <= opens < closes


def _inner_marks(text: str, start: int, end: int) -> frozenset[int]:
    """Where straight marks are within straight marks: two that open by their neighbours, two that close.

    >>> sorted(_inner_marks('He wrote, "The crowd cried "Go home!" and ran."', 0, 47))
    [27, 36]
    """
    marks = [m.start() for m in A_DOUBLE_MARK.finditer(text, start, end)]
    shapes = "".join(_straight_shape(text, at, start, end) for at in marks)
    found = re.finditer("oocc", shapes)
    return frozenset(marks[i] for m in found for i in (m.start() + 1, m.start() + 2))


def _straight_shape(text: str, at: int, start: int, end: int) -> str:
    """ "o" for a straight mark before a word, "c" for one behind a word, "-" for any other mark."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] != '"':
        return "-"
    if before.isspace() and after.isalnum():
        return "o"
    return "c" if not before.isspace() and _closes_before(after) else "-"


def _role(mark: _Mark, is_open: bool) -> Role:
    """Whether a double mark opens or closes, by its shape, else by what is open, else by its neighbours."""
    if mark.mark in OPENING_FORMS or mark.mark in CLOSING_FORMS:
        return _shaped_role(mark, is_open)
    if is_open:
        return "close"
    # Inches (6'2") or a mark that closes nothing.
    return "stray" if mark.follows_word and not mark.leads_word else "open"


def _shaped_role(mark: _Mark, is_open: bool) -> Role:
    """Curly and angled marks show what they do, but are now and then turned the wrong way round."""
    if mark.mark in OPENING_FORMS:
        return "close" if is_open and not mark.leads_word else "open"
    if is_open:
        return "close"
    free = mark.before.isspace() or mark.before in BRACKETS_AND_DASHES
    return "open" if free and not mark.after.isspace() else "stray"


def _single_marked(text: str, start: int, end: int, depth: int) -> Iterator[QuotedString]:
    """Strings in single marks. An unclosed one counts only inside another string (it ends with that)."""
    found = _SINGLE.finditer(text, start, end)
    marks = [(m.start(), _single_role(text, m, start, end)) for m in found]
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


def _single_role(text: str, found: re.Match[str], start: int, end: int) -> str:
    """What a single mark does: open, close, end a possessive ("the voters' fears"), be part of a word."""
    mark, at = _mark(text, found, start, end), found.start()
    if _single_opens(text, mark, at, end):
        return "open"
    if mark.mark not in "’'" or mark.before.isspace() or not _closes_before(mark.after):
        return "apostrophe"
    return "possessive" if _POSSESSIVE.match(text, at - 1, end) else "close"


def _single_opens(text: str, mark: _Mark, at: int, end: int) -> bool:
    leads = mark.after.isalpha() or mark.after.isdigit() or mark.after in _OPENED
    if mark.mark == "’" or mark.follows_word or not leads:
        return False
    return mark.mark == "‚" or not _elision().match(text, at + 1, end)


def _closes_before(after: str) -> bool:
    return after.isspace() or after in _CLOSES_BEFORE


def _has_words(text: str, start: int, end: int) -> bool:
    return any(text[i].isalnum() for i in range(start, end))
