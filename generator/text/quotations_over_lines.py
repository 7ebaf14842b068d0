"""Find where a quotation ends that its own line leaves open.

In: a text, its lines, and the line after which a quotation is still open. Out: the offset behind its last
character. Some texts have a line for each sentence, so that a quotation of three sentences is three
lines, of which the first has the opening mark and the last the closing one:

    “The bridge is old.
    It has to go,” said Lee.

The first mark in the lines below decides, by the side that it is on: one that closes ends the quotation,
one that opens begins another, as where each paragraph of a quotation has an opening mark of its own. Then
what is open ends with its line; only in a text with a line for each sentence the lines up to a mark that
opens a line belong to it, too, since nothing else re-opens. It looks so many lines ahead and no farther,
so that a mark that somebody forgot does not swallow the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Span
from generator.text.double_marks import A_DOUBLE_MARK, CLOSING_FORMS, OPENING_FORMS
from generator.text.layout import DASHES
from generator.text.mark_pairing import OPENED_AFTER, reports

LINES_LOOKED_AHEAD = 8
_MOST_CHARACTERS = 1200
# Lines without a mark between two that open: of a paragraph of so many sentences at most.
_MOST_UP_TO_OPENING = 3
_SHAPED = OPENING_FORMS | CLOSING_FORMS
_BEHIND_CLOSING = frozenset(".,;:!?)]}’'…") | DASHES
_BEFORE_CLOSING = frozenset(".,?!…")
# Who said what a pull quote holds, on its last line: "Ann Lee, head of the harbour board."
_SIGNED = re.compile(r"(?:[A-Z][\w.'’-]* ){1,4}[A-Z][\w'’-]*(?:, [\w ,'’-]+)?\.?")
# A sentence that begins within a line, not behind an initial or a short form.
_SENTENCE_WITHIN = re.compile(r"[a-z\d)]{3}[.?!][\"”’)]* +[\"“‘(]?[A-Z]")
_FEWEST_LINES = 8
_FEW_WITHIN = 0.04


def has_line_for_each_sentence(text: str, lines: Sequence[Span]) -> bool:
    """Whether hardly a line of a text holds two sentences."""
    if len(lines) < _FEWEST_LINES:
        return False
    holding = sum(_SENTENCE_WITHIN.search(text, line.start, line.end) is not None for line in lines)
    return holding <= _FEW_WITHIN * len(lines)


def end_of_quotation(text: str, opening: int, following: Sequence[Span], sentences: bool) -> int | None:
    """Where the quotation ends whose mark at ``opening`` its own line leaves open; None where with that line.

    ``following`` are the lines below, and ``sentences`` says that the text has a line for each sentence.

    >>> text = "“It is old. | It must go,” said Lee.".replace(" | ", chr(10))
    >>> text[: end_of_quotation(text, 0, [Span(12, 35)], False)].splitlines()
    ['“It is old.', 'It must go,”']
    """
    shaped = text.startswith(tuple(_SHAPED), opening)
    if not following or not (shaped or _opens_by_its_side(text, opening)):
        return None
    if _ends_with_its_cue(text[opening : following[0].start]):
        return None
    for k, line in enumerate(following[:LINES_LOOKED_AHEAD]):
        found = A_DOUBLE_MARK.search(text, line.start, line.end)
        if found is None:
            continue
        if found.end() - opening > _MOST_CHARACTERS:
            return None
        if _closes(text, found, line):
            last = Span(line.start, found.start())
            signed = _SIGNED.fullmatch(text, last.start, last.end) is not None
            told = not shaped and _is_told(text, [*following[:k], last])
            return None if signed or told else found.end()
        goes_on = sentences and found.start() == line.start and 0 < k <= _MOST_UP_TO_OPENING
        return following[k - 1].end if goes_on and not _is_told(text, following[:k]) else None
    return None


def _ends_with_its_cue(line: str) -> bool:
    """Whether a line says at its end who said it, and has lost its closing mark: "“It is late, Lee said."."""
    _, comma, end = line.rpartition(",")
    return bool(comma) and reports(end)


def _is_told(text: str, passed: Sequence[Span]) -> bool:
    """Whether one of the lines reports what somebody says, as a writer does and hardly who is quoted."""
    return any(reports(text[line.start : line.end]) for line in passed)


def _opens_by_its_side(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in OPENED_AFTER) and bool(after.strip())


def _closes(text: str, found: re.Match[str], line: Span) -> bool:
    """Whether a mark ends what is before it, by its form or by the side that it is on."""
    before = text[found.start() - 1] if found.start() > line.start else " "
    after = text[found.end()] if found.end() < line.end else " "
    if found.group() in _SHAPED:
        return found.group() in CLOSING_FORMS and not before.isspace()
    if before.isspace():  # `… of the world. "`
        return after.isspace() and text[line.start : found.start()].rstrip()[-1:] in _BEFORE_CLOSING
    return before not in OPENED_AFTER and (after.isspace() or after in _BEHIND_CLOSING)
