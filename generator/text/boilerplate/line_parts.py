"""What is beside the article within a line that else belongs to it: a dateline, a credit, a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Boilerplate, BoilerplateKind, Span
from generator.text.boilerplate.bylines import FULL_NAME, SIGNATURE
from generator.text.boilerplate.date_lines import dates_at_end, stamp_at_start
from generator.text.boilerplate.page_lines import PageLine
from generator.text.boilerplate.page_patterns import endings_of, kind_of
from generator.text.boilerplate.whole_lines import CREDIT_BEFORE, asides_in, credit_at, judged_sentences
from generator.text.layout import DASH_SIGNS, dateline

_TOP = 3
_LONGEST_CAPTION = 400
# A dateline with its agency behind a caption, in one line with it.
_DATELINE_INSIDE = re.compile(
    r"(?<=[.!?”\") ] )(?=[A-Z][A-Za-z.’'-]+(?: [A-Z][A-Za-z.’'-]+){0,3}(?:, [A-Z][\w. ]{1,20})?"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    rf" \((?:[A-Z][A-Za-z]+ ?){{1,3}}\) ?[{DASH_SIGNS}])"
)
# Behind an article’s points, the author with the dateline: "… says By Ann Lee Dec 7 (AP) -".
_BYLINE_INSIDE = re.compile(
    rf"(?<= )By {FULL_NAME}(?:,? (?:and |& ){FULL_NAME})?(?: [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?"
    rf" \((?:[A-Z][A-Za-z]+ ?){{1,3}}\) ?[{DASH_SIGNS}]"
)
# The author behind the last words: "… at the site. Ann Lee".
_SIGNED = re.compile(
    rf"(?<=[a-z][.!?]) (?:[-–—]+ ?|\()?{FULL_NAME}(?<=[a-z])\)?$|(?<=[.!?][”\"]) {FULL_NAME}(?<=[a-z])$"
)
_FOOT = 4
# A place in capitals and its country, with no dash: "OSLO/BERGEN, Norway Divers have found …".
_BARE_DATELINE = re.compile(r"[A-Z]{4,}(?:[ /][A-Z]{2,}){0,3}, [A-Z][a-z]{3,} (?=[A-Z][a-z]+ [a-z]+ [a-z])")
_SHOUTED = re.compile(r"[A-Z]{3,} [A-Z]{2,}")
_HEAD = 8
_TITLE_WORDS = 3


def parts_beside(line: PageLine) -> Iterator[Boilerplate]:
    """The parts of a line that are beside the article, in order. Offsets are those of the text."""
    words, start = line.words, 0
    if (
        line.place < _TOP
        and (inside := _DATELINE_INSIDE.search(words))
        and inside.start() <= _LONGEST_CAPTION
    ):
        yield _part(line, 0, inside.start(), "caption")
        start = inside.start()
    elif line.place < _TOP and (inside := _BYLINE_INSIDE.search(words)):
        yield _part(line, inside.start(), inside.end(), "byline")
        start = inside.end()
    if stamp := stamp_at_start(words):
        yield _part(line, 0, stamp, "dateline")
        start = stamp
    if posted := SIGNATURE.match(words):
        yield _part(line, 0, posted.end(), "byline")
        start = posted.end()
    if credit := CREDIT_BEFORE.match(words, start):
        yield _part(line, start, credit.end(), "credit")
        start = credit.end()
    if (end := _dateline(line, start)) > start:
        yield _part(line, start, end, "dateline")
        start = end
    yield from _behind(line, start)


def parts_of(line: PageLine, kind: BoilerplateKind) -> Iterator[Boilerplate]:
    """A line that is beside the article as a whole; a caption’s credit and a title’s date are parts of it."""
    end: int | None = None
    behind: BoilerplateKind = kind
    if kind == "caption":
        end, behind = credit_at(line.words), "credit"
    elif kind == "heading":
        end, behind = dates_at_end(line.words), "dateline"
    if end is None:
        yield Boilerplate(line.span, kind)
        return
    yield _part(line, 0, end, kind)
    yield _part(line, end, len(line.words), behind)


def _dateline(line: PageLine, start: int) -> int:
    """Where a dateline ends; one without an agency is none far from the top, or before a shouted headline."""
    end = dateline(line.words, start)
    if end == start and line.place < _TOP and (bare := _BARE_DATELINE.match(line.words, start)):
        return bare.end()
    shouted = _SHOUTED.match(line.words, end) is not None
    placed = any(sign in line.words[start:end] for sign in "(,")  # an agency, or a region
    return end if (placed or line.place < _HEAD) and not shouted else start


def _behind(line: PageLine, start: int) -> Iterator[Boilerplate]:
    """From an offset on: sentences of notices, then what ends the line."""
    words = line.words
    end, kind = _ending(line, start)
    for first, last, told in _notices(line):
        if not start <= first < end:
            continue
        if told == "correction" and line.left < _FOOT:  # there it goes on to the end
            yield _part(line, first, len(words), told)
            return
        yield _part(line, first, min(last, end), told)
    if kind:
        if kind == "dateline" and line.place == 0 and start == 0 and len(words[:end].split()) >= _TITLE_WORDS:
            yield _part(line, 0, end, "heading")
        yield _part(line, end, len(words), kind)


def _notices(line: PageLine) -> list[tuple[int, int, BoilerplateKind]]:
    """Sentences of notices, and links in brackets beside them: where each begins and ends, and its kind."""
    told = () if line.opens_quotation else judged_sentences(line.words)
    # A caption is no part of a paragraph.
    found: list[tuple[int, int, BoilerplateKind]] = [
        (s.start, s.end, s.kind) for s in told if s.kind and s.kind != "caption"
    ]
    for first, last, kind in asides_in(line.words):
        if not any(first < end and start < last for start, end, _ in found):
            found.append((first, last, kind))
    return sorted(found)


def _ending(line: PageLine, start: int) -> tuple[int, BoilerplateKind | None]:
    """Where the ending of a line begins that is beside the article, and what it is; else the line's end."""
    words = line.words
    # Before the dates: a signature may end with its own.
    signature = next((m for m in SIGNATURE.finditer(words, start) if m.end() == len(words)), None)
    if signature and signature.start() > start:
        return signature.start(), "byline"
    if (dated := dates_at_end(words)) is not None and dated > start:
        return dated, "dateline"
    if line.left < _FOOT and (signed := _SIGNED.search(words, start)):
        return signed.start() + 1, "byline"
    if (credit := credit_at(words)) is not None and credit > start:
        return credit, "credit"
    found = next(endings_of(words, start), None)
    kind = kind_of(found)
    if found and found.start() > start and kind != "caption":
        return found.start() + (words[found.start()] == " "), kind
    return len(words), None


def _part(line: PageLine, start: int, end: int, kind: BoilerplateKind) -> Boilerplate:
    """A part without the space behind it."""
    end = start + len(line.words[start:end].rstrip())
    return Boilerplate(Span(line.span.start + start, line.span.start + end), kind)
