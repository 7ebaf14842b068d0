"""Leave out what pages have around their text: headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.reading.pdf_lines import Line
from generator.reading.pdf_running_lines import names_paper_and_day

# Lines at the top and the bottom of a page among which its header and footer are.
_MARGIN = 2
# Pages from which on lines that differ in their numbers are known for headers by their place alone.
_FEWEST_PAGES = 3
# In points: how exactly a header stands where it does on other pages.
_ALIKE = 3.0
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+#(?:\s*(?:of|/)\s*#)?|#\s*(?:of|/)\s*#)\W*", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"\W*#\W*")

# A line, and the page that it is on.
Placed = tuple[int, Line]


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], list[Line]]:
    """The lines of all pages but for page numbers, and for what most pages have at their top or bottom; and
    these. A line of a paper's name and a date is one of them on a page alone.

    Where nothing else is on any page, that is the text.
    """
    by_pattern: dict[str, list[Placed]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in _margins(page):
            by_pattern[_pattern(line)].append((number, line))
    around = {
        placed for pattern, found in by_pattern.items() for placed in _around(pattern, found, len(pages))
    }
    kept = [line for at, page in enumerate(pages) for line in page if (at, line) not in around]
    if any(c.isalpha() for line in kept for c in line.text):
        return kept, [line for at, page in enumerate(pages) for line in page if (at, line) in around]
    return [line for page in pages for line in page], []


def _margins(page: Sequence[Line]) -> set[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return {*by_height[:_MARGIN], *by_height[-_MARGIN:]}


def _pattern(line: Line) -> str:
    """The words of a line with every number alike."""
    return " ".join(_NUMBER.sub("#", line.text).split())


def _around(pattern: str, found: Sequence[Placed], pages: int) -> Iterator[Placed]:
    """Those of lines alike that are around the text."""
    if _PAGE_NUMBER.fullmatch(pattern) or names_paper_and_day(found[0][1].text):
        yield from found
        return
    most = max(2, (pages + 1) // 2)
    if "#" not in pattern:
        if len({number for number, _ in found}) >= most:
            yield from found
        return
    for level in _levels(found):
        told = Counter(map(_words, level))
        is_usual = len(level) >= max(most, _FEWEST_PAGES) or _counts_up(pattern, level, pages)
        yield from (one for one in level if is_usual or told[_words(one)] >= most)


def _levels(found: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Lines by the height at which they stand, each in order of pages."""
    by_height = sorted(found, key=lambda one: one[1].y)
    level = by_height[:1]
    for before, one in pairwise(by_height):
        if one[1].y - before[1].y >= _ALIKE:
            yield sorted(level, key=lambda one: one[0])
            level = []
        level.append(one)
    yield sorted(level, key=lambda one: one[0])


def _words(placed: Placed) -> str:
    return " ".join(placed[1].text.split())


def _counts_up(pattern: str, level: Sequence[Placed], pages: int) -> bool:
    """Whether a number in lines of one height goes up by one from page to page."""
    if pages == 1:
        return _BARE_NUMBER.fullmatch(pattern) is not None and _numbers(level[0]) == [1]
    if len(level) < max(2, (pages + 1) // 2):
        return False
    ahead = [[value - placed[0] for value in _numbers(placed)] for placed in level]
    return any(len(set(slot)) == 1 for slot in zip(*ahead, strict=True))


def _numbers(placed: Placed) -> list[int]:
    # No page has a number of more figures; very long ones are no ints that Python reads.
    return [int(figures[:9]) for figures in _NUMBER.findall(placed[1].text)]
