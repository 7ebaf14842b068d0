"""From lines on pages to paragraphs: columns joined, hyphens mended, page headers and footers gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from generator.text.layout import HYPHENS

# Lines at the top and the bottom of a page among which its header and footer are.
_MARGIN = 2
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?#(?:\s*(?:of|/)\s*#)?\W*", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.?!:…][\"'”’)\]]*$")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SOFT_HYPHEN = "\u00ad"
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_BEHIND = re.compile(r"^[^\W\d_]+")
# In heights of a line: how much more than usual parts paragraphs, how far a first line is moved in.
_MORE_THAN_USUAL = 0.35
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


def add(lines: list[Line], piece: Line) -> None:
    """Add a piece of text to lines: to the last, where it goes on with that, else as a line of its own."""
    if not piece.text.strip():
        return
    text = piece.text.translate(_LIGATURES)
    last = lines[-1] if lines else None
    if last and abs(last.y - piece.y) < 0.4 * max(last.height, piece.height) and piece.x >= last.x:
        lines[-1] = replace(last, text=last.text + text)
    else:
        lines.append(replace(piece, text=text))


def without_margins(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all pages but for page numbers, and for what most pages have at their top or bottom."""
    margins = [_margins(page) for page in pages]
    shared = Counter(chain.from_iterable({_pattern(line) for line in found} for found in margins))
    most = max(2, (len(pages) + 1) // 2)
    return [
        line
        for page, found in zip(pages, margins, strict=True)
        for line in page
        if not (line in found and (shared[_pattern(line)] >= most or _PAGE_NUMBER.fullmatch(_pattern(line))))
    ]


def _margins(page: Sequence[Line]) -> set[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:_MARGIN], *by_height[-_MARGIN:]}


def _pattern(line: Line) -> str:
    """The words of a line with every number alike."""
    return " ".join(_NUMBER.sub("#", line.text).split())


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of lines that are in the order of reading."""
    if not lines:
        return []
    leading = _usual_leading(lines)
    whole = {word for line in lines for word in line.text.split()}
    found = [[lines[0]]]
    for before, line in pairwise(lines):
        if _begins(before, line, leading):
            found.append([])
        found[-1].append(line)
    return [Paragraph(_joined((line.text for line in one), whole), one[0].height) for one in found]


def _usual_leading(lines: Iterable[Line]) -> float:
    """From a line's base to the next one's, as most lines have it."""
    steps = [a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 4 * max(a.height, 1)]
    # The median would be the step between paragraphs where many have a line or two.
    return sorted(steps)[len(steps) // 5] if steps else 0


def _begins(before: Line, line: Line, leading: float) -> bool:
    """Whether a line begins a paragraph."""
    height = max(before.height, line.height, 1)
    if abs(before.height - line.height) > 0.1 * height:
        return True
    down = before.y - line.y
    if down <= 0 or down > 5 * leading:  # another column, another page
        return _ENDS_SENTENCE.search(before.text.rstrip()) is not None
    moved = line.x - before.x
    return down > leading + _MORE_THAN_USUAL * height or _MOVED_IN * height < moved < _OTHER_COLUMN * height


def _joined(lines: Iterable[str], whole: set[str]) -> str:
    """Lines as one, a word that a hyphen parts at a line's end mended. ``whole`` are the document's words."""
    text = ""
    for line in lines:
        text = _mended(text, line.strip(), whole) if text else line.strip()
    return " ".join(text.replace(_SOFT_HYPHEN, "").split())


def _mended(text: str, line: str, whole: set[str]) -> str:
    text = text.rstrip()
    if text[-1] not in HYPHENS | {_SOFT_HYPHEN} or not line[:1].islower():
        return f"{text} {line}"
    before, behind = _WORD_BEFORE.search(text[:-1]), _WORD_BEHIND.search(line)
    if before is None or behind is None:
        return f"{text} {line}"
    # "well-known" at a line's end keeps its hyphen, if the document has it elsewhere within a line.
    return text + line if f"{before[0]}-{behind[0]}" in whole else text[:-1] + line
