"""What a browser prints around a page: when, its title, its address. No text, but it tells of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.reading.pdf_lines import Line
from generator.text.boilerplate.outlets import is_outlet

_STAMP = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?"
_ADDRESS = r"(?P<url>https?://[^\s|]+?)"
# "14/06/2024, 10:11  Rain falls | Holm Post" above, "https://holm.example/rain  1/2" below.
_STAMP_AND_TITLE = re.compile(rf"{_STAMP}\s*(?P<title>[^\s\d].{{5,300}})")
_ADDRESS_AND_PAGE = re.compile(rf"{_ADDRESS}\s*\d{{1,3}}/\d{{1,3}}")
# "Rain falls | Holm Post  https://holm.example/rain" above, "1 of 2  14/06/2024, 10:11" below: only both.
_TITLE_AND_ADDRESS = re.compile(rf"(?P<title>\S.{{5,300}}?)\s*{_ADDRESS}")
_PAGE_AND_STAMP = re.compile(rf"\d{{1,3}} of \d{{1,3}}\s*{_STAMP}")
_BETWEEN_SITE_AND_TITLE = re.compile(r"\s+[|–—·»-]\s+")


@dataclass(frozen=True, slots=True)
class PrintMarks:
    """What the lines around pages say: the title of the page, as a browser has it, and its address."""

    title: str | None = None
    url: str | None = None

    def headline_and_outlet(self, headline: str | None) -> tuple[str | None, str | None]:
        """The headline and the site of "Rain falls | Holm Post"; ``headline`` is that of the page."""
        if self.title is None:
            return headline, None
        others = _BETWEEN_SITE_AND_TITLE.split(self.title)[1:]
        plain = " ".join(self.title.split())
        if headline and others and plain.startswith(headline) and len(plain) > len(headline):
            return headline, others[-1]
        if others and is_outlet(others[-1]):
            return headline or plain[: -len(others[-1])].rstrip(" |–—·»-"), others[-1]
        return headline or plain, None


def without_print_marks(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], PrintMarks]:
    """The lines of pages without those of a browser at their tops and feet, and what these say."""
    kept: list[list[Line]] = []
    marks = PrintMarks()
    for page in pages:
        around = _around_page(page)
        for found in around.values():
            told = found.groupdict()
            marks = PrintMarks(marks.title or told.get("title"), marks.url or told.get("url"))
        kept.append([line for line in page if line not in around])
    return kept, marks


def _around_page(page: Sequence[Line]) -> dict[Line, re.Match[str]]:
    """The lines that a browser put at the top and the foot of a page."""
    if len(page) < 3:
        return {}
    top, foot = max(page, key=lambda line: line.y), min(page, key=lambda line: line.y)
    above, below = (" ".join(line.text.split()) for line in (top, foot))
    found = {top: _STAMP_AND_TITLE.fullmatch(above), foot: _ADDRESS_AND_PAGE.fullmatch(below)}
    if not any(found.values()):
        found = {top: _TITLE_AND_ADDRESS.fullmatch(above), foot: _PAGE_AND_STAMP.fullmatch(below)}
        if not all(found.values()):
            return {}
    return {line: told for line, told in found.items() if told}
