"""How a text is laid out: its lines, which are its paragraphs, datelines, and the marks that part words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span

# What ends a line: the two that every system knows, and Unicode's line and paragraph separators.
LINE_ENDS = "\n\r\u2028\u2029"
_ENDS = frozenset(LINE_ENDS)
_LINE_END = re.compile(rf"[{LINE_ENDS}]")
_LINE = re.compile(rf"[^{LINE_ENDS}]+")
# The signs of a dash; and a dash between words, as writers and typewriters put it.
DASH_SIGNS = "-‒–—―"
DASHES = frozenset(DASH_SIGNS) | {"--", "---"}
# What joins words: the hyphen of typewriters, and Unicode's two.
HYPHENS = frozenset({"-", "‐", "‑"})
_LIST_MARK = re.compile(
    r"[ \t\xa0]*(?:[-‒–—*•·‣▪▫◦●○■□►]|\(?\d{1,2}[.)]|\([a-zA-Z]\)|[a-z][.)])[ \t\xa0]+(?=[\w\"“‘'(\[$£€])"
)
# Where, when and from whom: a place in capitals, or any with an agency. A hyphen between letters is no dash.
_REGIONS = r"(?:, [A-Z][A-Za-z. ]{1,20}){0,2}"
_DATE = r",? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?)(?:,? (?:19|20)\d\d)?"
_NO_PLACE = r"(?!(?:On|In|By|At|Since|Until|From|After|Before)\b)"
_DATED = r",? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2},?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,?) (?:19|20)\d\d"
_AGENCY = r" ?(?:\([A-Z][A-Za-z ./]{1,29}\)|/[A-Z][A-Za-z .&-]{1,29}/|\[[A-Z][A-Za-z ./]{1,29}\])"
_INITIALS = r" ?\([A-Z]{2,7}\)"
_DASH = r" *(?:[—–―‒_]|-{2,3}|(?<=[ )])-|-(?!\S))"
# The article's first word: what goes on in lower case is a dash of prose ("The strait (SNL) - a …").
_FIRST_WORD = r"(?=\s*[\"“‘'(\[]?[A-Z\d])"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z .'’/-]{{2,40}}{_REGIONS}(?:(?:{_DATE})?(?:{_AGENCY})?{_DASH}|{_DATE}{_AGENCY})"
    rf"|{_NO_PLACE}[A-Z][\w .'’-]{{2,30}}{_REGIONS}{_DATED}(?:{_AGENCY})?{_DASH}{_FIRST_WORD}"
    rf"|[A-Z][\w .'’-]{{2,30}}{_REGIONS}(?:{_DATE})?{_INITIALS}(?:{_DASH}{_FIRST_WORD}|(?= ?[\"“A-Z]))"
    rf"|{_AGENCY}{_DASH}{_FIRST_WORD}|{_INITIALS}(?= ?[\"“A-Z]))\s*"
)


def lines(text: str) -> Iterator[Span]:
    """The lines of a text that are not empty, without what ends them. A line is a paragraph."""
    return (Span(*m.span()) for m in _LINE.finditer(text))


def in_one_line(text: str, span: Span) -> str:
    """The words of a span, with one space for each stretch of white space, so that they are one line.

    >>> in_one_line("A long\\n  walk.", Span(2, 13))
    'long walk'
    """
    return " ".join(text[span.start : span.end].split())


def line_start(text: str, offset: int, furthest: int) -> int:
    """Where the line of an offset begins; ``furthest`` where it begins there or before."""
    return max(furthest - 1, *(text.rfind(mark, furthest, offset) for mark in LINE_ENDS)) + 1


def line_end(text: str, offset: int, furthest: int) -> int:
    """Where the line of an offset ends; ``furthest`` where it ends there or behind."""
    found = _LINE_END.search(text, offset, furthest)
    return found.start() if found else furthest


def ends_line(text: str) -> bool:
    """Whether a stretch of text, such as a token of white space, holds the end of a line."""
    return not _ENDS.isdisjoint(text)


def behind_list_mark(text: str, start: int = 0) -> int:
    """Where the words of a line begin: behind the sign, figure or letter of an item of a list.

    >>> [line[behind_list_mark(line) :] for line in ("- It shut.", "2. Pay the crew.", "2.5 tons sank.")]
    ['It shut.', 'Pay the crew.', '2.5 tons sank.']
    """
    found = _LIST_MARK.match(text, start)
    return found.end() if found else start


def dateline(text: str, start: int = 0) -> int:
    """Where the dateline ends with which a line begins, and its article's first words follow.

    ``start`` is the line's own beginning, and is given back where there is no dateline.

    >>> text = "OSLO, Norway, March 12 (AP) — The ferry sank."
    >>> text[dateline(text) :]
    'The ferry sank.'
    """
    found = _DATELINE.match(text, start)
    return found.end() if found and not _is_abbreviated(found[0]) else start


def _is_abbreviated(words: str) -> bool:
    """Whether letters in brackets are those of the name before them: "World Health Organization (WHO)"."""
    name, _, rest = words.partition("(")
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(initials) > 1 and rest.partition(")")[0].endswith(initials)
