"""Tell the headline of a PDF from what stands above it: the name of its paper, a date, a running header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span
from generator.reading.pdf_lines import LARGER, Paragraph, usual_height
from generator.text.boilerplate.date_lines import is_date_line, is_place_and_date
from generator.text.boilerplate.outlets import as_outlet, is_outlet
from generator.text.boilerplate.page_lines import PageLine

# Paragraphs from the top among which the headline is; words of what may stand above it.
_TOP, _MOST_WORDS_ABOVE = 5, 8
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class PdfTop:
    """What opens a PDF: its headline, the outlet whose name is set as a masthead, and the paragraphs left."""

    title: str | None
    outlet: str | None
    rest: Sequence[Paragraph]


def top_of(found: Sequence[Paragraph], said: str | None) -> PdfTop:
    """The headline is what the file says, or else the first paragraph in larger letters.

    A masthead above it may be larger still; a date or a few small words above it stay in the text.
    """
    if len(found) < 2:
        return PdfTop(said, None, found)
    usual = usual_height(found)
    masthead = _masthead(found, usual)
    outlet = as_outlet(found[masthead].text) if masthead is not None else None
    rest = [one for at, one in enumerate(found) if at != masthead]
    at = next((at for at, one in enumerate(rest[:_TOP]) if one.text == said), None)
    if at is None:
        at = next((at for at, one in enumerate(rest[:_TOP]) if one.height > LARGER * usual), None)
    if at is None or at + 1 == len(rest) or not all(_may_be_above(one, usual) for one in rest[:at]):
        return PdfTop(said, outlet, rest)
    return PdfTop(rest[at].text, outlet, [*rest[:at], *rest[at + 1 :]])


def _may_be_above(one: Paragraph, usual: float) -> bool:
    """Whether a paragraph may stand above a headline: a few words that are no sentence, or a date."""
    line = _line(one)
    return is_date_line(line) or (line.count <= _MOST_WORDS_ABOVE and not line.is_sentence)


def _masthead(found: Sequence[Paragraph], usual: float) -> int | None:
    """Where the name of the paper stands above the headline; None for nowhere.

    It ends as names of papers do, or it is set larger than the headline, and a date stands below it.
    """
    for at, one in enumerate(found[: _TOP - 1]):
        below = found[at + 1 : _TOP]
        headline = next((other for other in below if other.height > LARGER * usual), None)
        if headline is None or len(headline.text.split()) < _FEWEST_WORDS:
            return None
        dated = is_date_line(_line(below[0])) or is_place_and_date(_line(below[0]))
        is_named = is_outlet(one.text)
        if is_named and (one.height != headline.height or dated):
            return at
        if not _may_be_above(one, usual):
            return None
    return None


def _line(one: Paragraph) -> PageLine:
    return PageLine(Span(0, len(one.text)), one.text, 0, 1)
