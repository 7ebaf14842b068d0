"""Take back hard wrapping: line breaks that a typist or a mailer put inside paragraphs.

Everywhere else a line break ends a paragraph. In a text wrapped to a width, no line but a paragraph's last
had room for the word that begins the next: that shows which breaks mean nothing. Where letters differ in
width, as in what is copied from a PDF, lines are ragged: many then break within a sentence, which no
paragraph does. Where each line is a sentence, who told sentences apart may have broken one behind a title
("the Rev. | Ann Lee"), or behind a bracket or a quotation ("Lee ( D-Vt. ) | said so").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.text.full_stops import ends_with_title

# Not the lines of text/layout.py: nothing wraps with U+2028, which ends a paragraph wherever it is.
_Line = tuple[int, int]
_LINE = re.compile(r"[^\r\n]+")
_WIDTHS = range(40, 101)
_FEWEST_BREAKS = 4
_FULL = 0.8
# Copied lines: so long at least, and of their breaks so many within a sentence.
_COPIED = 40
_FEWEST_COPIED = 8
_WITHIN_SENTENCES = 0.3
# A copied line that ends a sentence ends its paragraph where it is shorter than this share of the usual line.
_RAGGED = 0.9
# Behind these a word in lower case goes on with the sentence.
_BEFORE_LOWER_CASE = (")", *(stop + mark for stop in ".,?!" for mark in '"”'))
_SENTENCE_END = (".", "!", "?", ":", '"', "”", "’", "'")


def unwrapped(text: str) -> str:
    """The text with a space for each character of a break that wraps: offsets stay as they are.

    A text that is not wrapped comes back unchanged.
    """
    lines = [m.span() for m in _LINE.finditer(text) if m.group().strip()]
    breaks = [(one, other) for one, other in pairwise(lines) if text.count("\n", one[1], other[0]) == 1]
    wraps = _wraps_at_a_width(text, lines, breaks) or _ragged_wraps(text, breaks)
    wraps = wraps or [(one[1], other[0]) for one, other in breaks if _breaks_sentence(text, one, other)]
    if not wraps:
        return text
    out = list(text)
    for a, b in wraps:
        out[a:b] = " " * (b - a)
    return "".join(out)


def _wraps_at_a_width(
    text: str, lines: Sequence[_Line], breaks: Sequence[tuple[_Line, _Line]]
) -> list[_Line]:
    """The breaks inside paragraphs of a text that is wrapped to a width; none of any other."""
    width = max((end - start for start, end in lines), default=0)
    if width not in _WIDTHS:
        return []
    wraps = [(one[1], other[0]) for one, other in breaks if _is_full(text, one, other, width)]
    return wraps if len(wraps) >= max(_FEWEST_BREAKS, _FULL * len(breaks)) else []


def _ragged_wraps(text: str, breaks: Sequence[tuple[_Line, _Line]]) -> list[_Line]:
    """The breaks inside paragraphs of a text whose lines were copied as they were set; none of any other."""
    long = [pair for pair in breaks if pair[0][1] - pair[0][0] >= _COPIED]
    within = sum(text[other[0]].islower() for _, other in long)
    if len(long) < _FEWEST_COPIED or within < _WITHIN_SENTENCES * len(long):
        return []
    usual = sorted(end - start for (start, end), _ in long)[len(long) // 2]
    return [(one[1], other[0]) for one, other in long if _goes_on(text, one, other, usual)]


def _goes_on(text: str, line: _Line, following: _Line, usual: int) -> bool:
    """Whether a copied line's paragraph goes on in the next."""
    if text[following[0]].islower() or not text[slice(*line)].rstrip().endswith(_SENTENCE_END):
        return True
    return line[1] - line[0] >= _RAGGED * usual


def _breaks_sentence(text: str, line: _Line, following: _Line) -> bool:
    """Whether a line ends where no sentence does, by its last word and the first of the next."""
    above, first = text[slice(*line)].rstrip(), text[slice(*following)].lstrip()
    if first[:1].islower():
        word = first.split(maxsplit=1)[0].rstrip(",.:;")
        return word.isalpha() and word.islower() and " " in above and above.endswith(_BEFORE_LOWER_CASE)
    return first[:1].isupper() and ends_with_title(above)


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether a line had no room left for the first word of the next."""
    word = text[slice(*following)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width
