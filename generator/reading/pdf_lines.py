"""From lines in the order of reading to paragraphs: columns and pages joined, hyphens mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.reading.pdf_bylines import lines_of_their_own
from generator.text.layout import HYPHENS

_ENDS_SENTENCE = re.compile(r"[.?!:…][\"'”’)\]]*$")
_SOFT_HYPHEN = "\u00ad"
_WORD_WITH_HYPHENS = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
# "Lee-Ray", "pro-European", "2023-24": no word is parted before a capital or a figure.
_HYPHEN_THAT_STAYS = re.compile(r"[^\W_][-‐‑](?:\d|[A-Z])$")
_TENS = re.compile(r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty")
_UNITS = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|\w+th)\b")
# Letters of each half of a compound: short words ("be", "in") begin too many others.
_SHORTEST_HALF = 3
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_BEHIND = re.compile(r"^[^\W\d_]+")
# In heights of a line: how much more than usual parts paragraphs, how far a first line is moved in.
_MORE_THAN_USUAL = 0.35
# From base to base within a headline, whose letters are larger than those that most lines have by so much.
_WITHIN_HEADLINE, LARGER = 1.7, 1.15
_MOVED_IN, _OTHER_COLUMN = 0.8, 6.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, where it begins (in points, y upwards), and the height of its letters."""

    text: str
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of a paragraph or heading, and the height of its letters, in points."""

    text: str
    height: float


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of lines that are in the order of reading."""
    if not lines:
        return []
    leading = _usual_leading(lines)
    usual = usual_height(lines)
    whole = _whole_words(lines)
    found = [[lines[0]]]
    for before, line in pairwise(lines):
        if _begins(before, line, leading, usual):
            found.append([])
        found[-1].append(line)
    return [Paragraph(_joined((line.text for line in one), whole), one[0].height) for one in _parted(found)]


def _parted(found: Sequence[Sequence[Line]]) -> Iterable[Sequence[Line]]:
    """Paragraphs with the bylines and date lines of the top as ones of their own."""
    begun = lines_of_their_own([[line.text for line in one] for one in found])
    for one, at in zip(found, begun, strict=True):
        yield from (one[a:b] for a, b in pairwise([0, *at, len(one)]))


def _whole_words(lines: Sequence[Line]) -> set[str]:
    """The words that stand within lines, in lower case; of one that a line's end parts neither half."""
    whole: set[str] = set()
    parted = False
    for line in lines:
        words = _WORD_WITH_HYPHENS.findall(line.text.lower())
        ends = line.text.rstrip()[-1:] in HYPHENS | {_SOFT_HYPHEN}
        whole.update(words[parted : len(words) - ends])
        parted = ends
    return whole


def _usual_leading(lines: Iterable[Line]) -> float:
    """From a line's base to the next one's, as most lines have it."""
    steps = [a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 4 * max(a.height, 1)]
    # The median would be the step between paragraphs where many have a line or two.
    return sorted(steps)[len(steps) // 5] if steps else 0


def usual_height(found: Iterable[Line | Paragraph]) -> float:
    """The height that most letters have."""
    return median(one.height for one in found for _ in one.text)


def _begins(before: Line, line: Line, leading: float, usual: float) -> bool:
    """Whether a line begins a paragraph; ``usual`` is the height of most letters."""
    height = max(before.height, line.height, 1)
    if abs(before.height - line.height) > 0.1 * height:
        return True
    down = before.y - line.y
    if down <= 0 or down > 5 * leading:  # another column, another page
        return _ENDS_SENTENCE.search(before.text.rstrip()) is not None
    moved = line.x - before.x
    apart = leading + _MORE_THAN_USUAL * height
    if height > LARGER * usual:
        apart = max(apart, _WITHIN_HEADLINE * height)
    return down > apart or _MOVED_IN * height < moved < _OTHER_COLUMN * height


def _joined(lines: Iterable[str], whole: set[str]) -> str:
    """Lines as one, a word that a hyphen parts at a line's end mended. ``whole`` are the document's words."""
    text = ""
    for line in lines:
        text = _mended(text, line.strip(), whole) if text else line.strip()
    return " ".join(text.replace(_SOFT_HYPHEN, "").split())


def _mended(text: str, line: str, whole: set[str]) -> str:
    text = text.rstrip()
    if _HYPHEN_THAT_STAYS.search(f"{text[-2:]}{line[:1]}"):
        return text + line
    if text[-1] not in HYPHENS | {_SOFT_HYPHEN} or not line[:1].islower():
        return f"{text} {line}"
    before, behind = _WORD_BEFORE.search(text[:-1]), _WORD_BEHIND.search(line)
    if before is None or behind is None:
        return f"{text} {line}"
    keeps = text[-1] in HYPHENS and _has_hyphen(before[0].lower(), behind[0].lower(), whole)
    return text + line if keeps else text[:-1] + line


def _has_hyphen(before: str, behind: str, whole: set[str]) -> bool:
    """Whether two halves at a line's end are a compound ("well-known"), not a word that is parted there.

    So where the document has it elsewhere, or its halves as words of their own and the joined word not.
    """
    joined = before + behind
    if _TENS.fullmatch(before) and _UNITS.match(behind):
        return True
    if f"{before}-{behind}" in whole:
        return True
    if joined in whole:
        return False
    return min(len(before), len(behind)) >= _SHORTEST_HALF and {before, behind} <= whole
