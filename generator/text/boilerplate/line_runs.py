"""Lines that are beside the article by those around them: lists of links, headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import BoilerplateKind
from generator.text.boilerplate.page_lines import PageLine
from generator.text.layout import dateline
from generator.text.quotation_marks import CLOSING_MARKS

Kinds = list[BoilerplateKind | None]

# What links to other articles are listed under.
_LINKS = re.compile(
    r"(?:related(?: (?:articles?|stor(?:y|ies)|contents?|coverage|links?|news|topics?|reading|posts?|videos?))?"
    r"|more (?:on|from|about|in) .{2,60}|more(?: (?:stories|news|coverage|headlines|videos|articles|top stories))?"
    r"|(?:most|editor[’']?s[’']?|staff|our) (?:read|popular|viewed|shared|picks?|commented|watched|recent)(?: .{2,30})?"
    r"|recommended(?: .{2,30})?|trending(?: .{2,30})?|popular(?: .{2,30})?|also(?: .{2,30})?|see also|read (?:also|more|next)"
    r"|you (?:may|might) (?:also )?(?:like|be interested in).{0,30}|in case you missed it|don[’']t miss|what to read next"
    r"|(?:latest|top|featured|other|similar|previous|recent) (?:news|stories|headlines|articles|posts|videos|coverage)"
    r"|further reading|elsewhere(?: .{2,30})?|(?:from )?around the web|sponsored (?:content|stories|links)|from our partners"
    r"|full coverage|(?:for )?more information|(?:find out|learn) more|resources|links?|on the web|online)\W{0,3}",
    re.IGNORECASE,
)
_LONGEST_LINK, _MOST_LINKS = 140, 15
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_LONGEST_HEADING, _MOST_WORDS, _FEWEST_LETTERS = 90, 12, 3
_LONGEST_TITLE, _FEWEST_TITLE_WORDS = 140, 3
_BULLETS = re.compile(r"[-–—*•·▪►■>]|\d{1,3}[.)](?: |$)|[a-zA-Z][.)] ")
# Who speaks, in an interview or a play: "POST: …", "Q. …"; a label is no heading.
_LABEL = re.compile(r"(?:[A-Z][\w.’'-]* ){0,3}[A-Z][\w.’'-]*: |[QA][.:] ")
_SMALL = 3
_TITLE_ENDS = frozenset(".?!…")


def mark_link_lists(lines: Sequence[PageLine], kinds: Kinds) -> None:
    """Lines without an end that follow a heading such as "Related articles" are links, and so is it."""
    for at, line in enumerate(lines):
        if not _LINKS.fullmatch(line.words) or kinds[at] not in (None, "related", "interface"):
            continue
        end = at + 1
        while end < len(lines) and end - at <= _MOST_LINKS and _may_be_link(lines, kinds, end):
            end += 1
        if end > at + 1 or line.words.endswith(":") or kinds[at]:
            kinds[at:end] = ["related"] * (end - at)


def _may_be_link(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    return kinds[at] == "related" or (kinds[at] is None and _is_link(lines, at))


def _is_link(lines: Sequence[PageLine], at: int) -> bool:
    """A short line without an end, which does not go on in the next: that is prose cut into lines."""
    words = lines[at].words
    goes_on = at + 1 < len(lines) and lines[at + 1].words[0].islower()
    if len(words) > _LONGEST_LINK or words[0].islower() or goes_on:
        return False
    return bool(_NUMBERED.match(words)) or words[-1] not in ".!…:,;"


def mark_headings(lines: Sequence[PageLine], kinds: Kinds) -> None:
    """The title that a text opens with, and short lines between paragraphs."""
    for at in range(len(lines)):
        if kinds[at] is None and (_is_title(lines, kinds, at) or _is_heading(lines, kinds, at)):
            kinds[at] = "heading"


def _is_title(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    """A first line, but for what is beside the article, that has no end or that a byline or dateline follows.

    Several in title case may stand there, one above the other.
    """
    line = lines[at]
    above = [kind for kind in kinds[:at] if kind in (None, "heading")]
    if None in above or line.left < 1 or len(line.words) > _LONGEST_TITLE or line.count < _FEWEST_TITLE_WORDS:
        return False
    following = lines[at + 1]
    if line.opens_quotation or _is_item(line) or (following.opens_quotation and _is_name(line)):
        return False
    if line.words.rstrip(CLOSING_MARKS)[-1:] in _TITLE_ENDS:
        headed = kinds[at + 1] in ("byline", "dateline") or dateline(following.words) > 0
        return headed and not above and len(line.words) <= _LONGEST_HEADING
    return line.words[-1] not in ":," and line.left > 1 and (not above or _is_in_title_case(line))


def _is_heading(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    """A short line without an end between paragraphs; two in a row may be one and a link, three are a list."""
    line = lines[at]
    if not _has_form(line) or _is_item(line):
        return False
    before, after = _beyond(lines, kinds, at, -1), _beyond(lines, kinds, at, 1)
    if before is None or after is None or not (after.is_sentence or after.is_long):
        return False
    if not before.is_sentence and not line.words.endswith("?"):
        return False
    if line.words.endswith(":"):
        return _is_in_title_case(line) and not after.opens_quotation and not _BULLETS.match(after.words)
    return not (after.opens_quotation and _is_name(line))


def _beyond(lines: Sequence[PageLine], kinds: Kinds, at: int, step: int) -> PageLine | None:
    """The next line of the article in a direction, over one that is as short; None for none."""
    passed = 0
    at += step
    while 0 <= at < len(lines):
        if kinds[at] is None and (passed or not _has_form(lines[at]) or _is_item(lines[at])):
            return lines[at]
        passed += kinds[at] is None
        at += step
    return None


def _has_form(line: PageLine) -> bool:
    words = line.words
    if len(words) > _LONGEST_HEADING or line.count > _MOST_WORDS or words[-1] in ".,;…" or line.is_quoted:
        return words.isupper() and len(words) <= _LONGEST_HEADING and words[-1] not in ",;"
    letters = sum(c.isalpha() for c in words)
    return letters >= _FEWEST_LETTERS and (words[0].isupper() or words[0].isdigit() or line.opens_quotation)


def _is_item(line: PageLine) -> bool:
    return bool(_BULLETS.match(line.words)) or (line.is_sentence and bool(_LABEL.match(line.words)))


def _is_in_title_case(line: PageLine) -> bool:
    """Whether all words but short ones begin with a capital."""
    return all(w[0].isupper() for w in re.findall(r"[^\W\d_][\w’'-]*", line.words) if len(w) > _SMALL)


def _is_name(line: PageLine) -> bool:
    """Whether it may name who says what follows: it begins with two words in capitals, or holds a comma."""
    first = line.words.split()[:2]
    return len(first) > 1 and all(w[:1].isupper() for w in first) and not line.words.isupper()
