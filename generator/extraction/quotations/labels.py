"""Speakers told by layout rather than by a cue: "NAME: …", transcripts, and "… – Name"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.extraction.quotations.frames import Frame
from generator.extraction.quotations.phrases import Phrase
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.subject_of_sentence import subject_of_sentence
from generator.model import Mention, Span
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import FINITE_OR_MODAL
from generator.rule_tables import read_words
from generator.text.layout import DASHES, ends_line
from generator.text.quotation_marks import QuotedString

_LONGEST_SIGNATURE = 16
# "WALLACE:", "MR. SMITH:", "GOV. PENCE (R-IN):", "Q:", "Ann Lee:"
_CAPITALS = r"[A-Z][A-Z.'’-]*[A-Z](?: [A-Z(][A-Z.'’()-]*){0,5}"
_NAMES = r"(?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|of|the)){0,4}"
_LABEL = re.compile(rf"[\"“]?((?:{_CAPITALS}|{_NAMES}|Q|A))(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]+(?=\S)")
_LABEL_IN_STRING = re.compile(rf"[\"“]?({_CAPITALS}|Q|A)(?: \([^)\n]{{1,40}}\))?:[ \t\xa0]")
_SHORT_LABEL = re.compile(r"[\"“]?([QA])[.:][ \t\xa0]+(?=\S)")
_DASH = re.compile(r"\s*(?:[—–―‒]|-{1,3}(?=\s|[A-Z]))\s*")
_HEADLINE = re.compile(rf"\s*({_NAMES}): ([^\n\r]{{12,200}})")
_SURE_TRANSCRIPT = 4
_WORDS = re.compile(r"[^\W\d_]{2}")  # a table of figures ("Lee: 547") is no transcript
_LINE = re.compile(r"[^\n\r]+")


@cache
def headings() -> frozenset[str]:
    """First words of labels that name no speaker ("UPDATE:"), from data/headings.txt."""
    return read_words(Path(__file__).parent / "data" / "headings.txt")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a transcript: its label, the words said, the whole line.

    ``marked`` turns open with a quotation mark; ``goes_on`` is where the turn's first words
    start, for a paragraph after the first.
    """

    label: Span
    words: Span
    line: Span
    marked: bool = False
    goes_on: int | None = None


def transcript_turns(text: str) -> list[Turn]:
    """The turns of a transcript or interview, a paragraph each; none where labels do not recur.

    A text is a transcript where at least three paragraphs open with a label and labels come
    back. A paragraph without one, between two that have one, goes on with the turn before.
    """
    found: list[Turn] = []
    lines = [
        (m.start(), m.start() + len(m.group().rstrip()))
        for m in _LINE.finditer(text)
        if m.group().strip() and not _is_stage_direction(m.group().strip())
    ]
    for start, end in lines:
        match = _SHORT_LABEL.match(text, start, end) or _LABEL.match(text, start, end)
        if match is None or _is_heading(match.group(1)) or not _WORDS.search(text, match.end(), end):
            continue
        found.append(
            Turn(Span(*match.span(1)), Span(match.end(), end), Span(start, end), marked=text[start] in '"“')
        )
    counts = Counter(text[t.label.start : t.label.end] for t in found)
    recurring = sum(n for n in counts.values() if n > 1)
    if len(found) < 3 or recurring < 2 or len(counts) < 2:
        return []
    kept = {name for name, n in counts.items() if n > 1 or name.isupper()}
    turns = [t for t in found if text[t.label.start : t.label.end] in kept]
    return _with_continuations(lines, turns)


def _is_stage_direction(line: str) -> bool:
    """(Begin video clip.)"""
    return line[0] in "([" and line[-1] in ")]"


def _is_heading(label: str) -> bool:
    return label.lower().split()[0].strip(".") in headings()


def _with_continuations(lines: list[tuple[int, int]], turns: list[Turn]) -> list[Turn]:
    """The turns that are not in quotation marks themselves, with the paragraphs that go on with them."""
    by_start = {t.line.start: t for t in turns}
    last = max((t.line.start for t in turns), default=-1)
    current: Turn | None = None
    out: list[Turn] = []
    for start, end in lines:
        if start in by_start:
            current = by_start[start]
            if not current.marked:
                out.append(current)
        elif current is not None and not current.marked and start < last and len(turns) >= _SURE_TRANSCRIPT:
            out.append(Turn(current.label, Span(start, end), Span(start, end), goes_on=current.words.start))
    return out


def headline_label(text: str, names: Sequence[Mention]) -> tuple[Span, Span] | None:
    """ "Pence: Trump was mocking" as the first line: a person's name before the colon, and the words."""
    line = _LINE.search(text)
    match = None if line is None else _HEADLINE.match(text, *line.span())
    if match is None:
        return None
    later = (text[m.span.start : m.span.end] for m in names if m.span.end > match.end(1))
    known = {name.rsplit(maxsplit=1)[-1] for name in later}
    if match.group(1).split()[-1] not in known:
        return None
    end = match.end(2)
    while text[end - 1] in " .\xa0":
        end -= 1
    return Span(*match.span(1)), Span(match.start(2), end)


def label_in_string(text: str, string: QuotedString) -> Span | None:
    """The label that opens a string in quotation marks: “WALLACE: Governor, …”."""
    match = _LABEL_IN_STRING.match(text, string.span.start)
    if match is None or match.group(1).lower().split()[0] in headings() or match.end() >= string.span.end:
        return None
    return Span(*match.span(1))


def signature(article: QuotedText, string: QuotedString, last: int) -> Frame | None:
    """The name after a string: “…” – Ann Lee, on its line or at the head of the next."""
    dash = _DASH.match(article.text, string.span.end)
    if dash is None:
        return None
    s, owner = article.syntax, article.owner
    first = s.at(dash.end())
    i = first - 1
    if first >= s.n or owner[first] >= 0:
        return None
    end = first
    while end < s.n and s.line[end] == s.line[first] and owner[end] < 0 and s.text[end] not in (".", ";"):
        if s.pos[end] in ("VERB", "AUX") and s.tag[end] in FINITE_OR_MODAL:
            return None
        if end - first > _LONGEST_SIGNATURE:
            return None
        end += 1
    next_line = s.line[first] != s.line[last]
    name = first
    while name < end and s.text[name] not in DASHES and _names(s, name, next_line):
        name += 1
    rest = name
    while rest < end and s.pos[rest] == "SPACE":
        rest += 1
    if (
        name == first
        or (rest < end and s.text[rest] not in (",", "(", "|", "/"))
        or (next_line and name - first < 2)
    ):
        return None
    return Frame(i, i, Phrase(first, name - 1, name - 1), "-", "signature")


def _names(s: Syntax, i: int, sure: bool) -> bool:
    """Whether a token may stand in a signature's name; on a line of its own the tagger must agree."""
    return s.pos[i] == "PROPN" or (not sure and s.text[i][0].isupper())


def label_before_colon(article: QuotedText, colon: int) -> Frame | None:
    """The source before a colon that no cue introduces: "Ann Lee: “…”", "Lee was blunt: “…”"."""
    s, owner, i = article.syntax, article.owner, colon - 1
    if i < 0 or owner[i] >= 0 or s.line[i] != s.line[colon]:
        return None
    if s.pos[i] != "PROPN":
        return None
    first = i
    while (
        first > 0
        and s.pos[first - 1] == "PROPN"
        and owner[first - 1] < 0
        and s.line[first - 1] == s.line[colon]
    ):
        first -= 1
    if s.dep[i] == "pobj" and s.lower[s.head[i]] == "to":  # "he spoke to the Post: …"
        subject = subject_of_sentence(article, colon)
        return None if subject is None else Frame(colon, colon, subject, ":", "colon")
    return Frame(colon, colon, Phrase(first, i, i), ":", "colon")


def opens_with_label(syntax: Syntax, frame: Frame) -> bool:
    """Whether the name before a colon opens its line or follows a dash: no cue before it counts then."""
    assert frame.source is not None
    first = frame.source.first
    return (
        first == 0
        or syntax.line[first - 1] != syntax.line[first]
        or syntax.text[first - 1] in DASHES
        or (syntax.pos[first - 1] == "SPACE" and ends_line(syntax.text[first - 1]))
    )
