"""Lines that are beside the article by those around them: lists of links, headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.model import BoilerplateKind
from generator.rule_tables import alternatives, read_lines
from generator.text.boilerplate.bylines import SIGNATURE
from generator.text.boilerplate.outlets import is_outlet
from generator.text.boilerplate.page_lines import PageLine
from generator.text.layout import dateline
from generator.text.quotation_marks import CLOSING_MARKS, closes_its_marks

Kinds = list[BoilerplateKind | None]

_LONGEST_LINK, _MOST_LINKS = 140, 15
_TOP, _FOOT, _MOST_OF_A_MASTHEAD = 4, 3, 4
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_LONGEST_HEADING, _MOST_WORDS, _FEWEST_LETTERS = 90, 12, 3
_LONGEST_TITLE, _FEWEST_TITLE_WORDS = 140, 3
_SAYS_WHO = re.compile(r"(?:And )?(?:From|By|Via) ")  # "From Ann Lee:" stands above what she said
_LIST_SIGNS = re.compile(r"[-–—*•·▪►■>]|\d{1,3}[.)](?: |$)|[a-zA-Z][.)] ")
# Who speaks, in an interview or a play: "POST: …", "Q. …"; a label is no heading.
_LABEL = re.compile(r"(?:[A-Z][\w.’'-]* ){0,3}[A-Z][\w.’'-]*: |[QA][.:] ")
_NO_HEADING = frozenset(".,;…!")  # but for one in capitals
_FEW_WORDS = 5  # a heading in title case of no more words may have a full stop
# A title is told again by the lead, and has no words of these, which it leaves out or puts in the present.
_OF_PROSE = re.compile(
    r"\b(?:[Tt]he|said|was|were|has|have|had|been|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_SECOND_SENTENCE = re.compile(r"[a-z][.!?] [A-Z]")
_LONGER_WORD, _BEGINNING, _FEWEST_SHARED = re.compile(r"[^\W\d_]{4,}"), 6, 2
_LEAD, _LONGEST_LEAD = 3, 700
_SMALL, _FEWEST_IN_CAPITALS = 3, 4
# So many lines that ask somebody something are an interview's, and no line that asks is a heading there.
_YOU, _INTERVIEW, _LONGEST_QUESTION = re.compile(r"\b[Yy]our?\b"), 2, 200
_TITLE_ENDS = frozenset(".?!…")


@cache
def _link_heading() -> re.Pattern[str]:
    """What links are listed under, by data/link_headings.txt."""
    path = Path(__file__).parent / "data" / "link_headings.txt"
    return re.compile(rf"(?:{alternatives(read_lines(path), path)})\W{{0,3}}", re.IGNORECASE)


def mark_link_lists(lines: Sequence[PageLine], kinds: Kinds) -> None:
    """Lines without an end that follow a heading such as "Related articles" are links, and so is it."""
    for at, line in enumerate(lines):
        if not _link_heading().fullmatch(line.words) or kinds[at] not in (None, "related", "interface"):
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


def mark_notes_at_foot(lines: Sequence[PageLine], kinds: Kinds) -> None:
    """A bullet at the foot of a text without others is the paper's own note ("• The show runs to May.")."""
    bulleted = [at for at, line in enumerate(lines) if line.words.startswith("•") and not kinds[at]]
    if len(bulleted) == 1 and lines[bulleted[0]].left < _FOOT < lines[bulleted[0]].place:
        kinds[bulleted[0]] = "promotion"


def mark_headings(lines: Sequence[PageLine], kinds: Kinds) -> None:
    """The title that a text opens with, and short lines between paragraphs."""
    asked = sum(1 for line in lines if _is_question(line) and _YOU.search(line.words))
    titles = True  # until the first line of the article itself
    above = False  # whether a heading was met
    for at, line in enumerate(lines):
        above = above or (at > 0 and kinds[at - 1] == "heading")
        if kinds[at] or (asked >= _INTERVIEW and _is_question(line)):
            titles = titles and kinds[at] is not None
            continue
        if titles and _is_masthead(lines, kinds, at):
            kinds[at] = "interface"
            continue
        if (titles and _is_title(lines, kinds, at, above)) or _is_heading(lines, kinds, at):
            kinds[at] = "heading"
        titles = titles and kinds[at] is not None


def _is_question(line: PageLine) -> bool:
    return line.words.endswith("?") and len(line.words) <= _LONGEST_QUESTION


def _is_masthead(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    """An outlet's name or a section's at the top, above the title, which a byline or a date follows soon."""
    line = lines[at]
    if line.place >= _TOP or line.is_sentence or not _is_in_title_case(line):
        return False
    if is_outlet(line.words) and _is_above_title(lines, kinds, at):
        return True
    if line.count > _MOST_OF_A_MASTHEAD:
        return False
    following = range(at + 1, min(at + 1 + _TOP, len(lines)))
    headed = next((k for k in following if kinds[k] in ("byline", "dateline")), None)
    if headed is None:
        return False
    between = [lines[k] for k in range(at + 1, headed) if kinds[k] is None]
    return any(one.count > line.count and one.count >= _FEWEST_IN_CAPITALS for one in between) and not any(
        one.is_sentence for one in between
    )


def _is_above_title(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    """Whether a headline follows, or a date and a headline, and then more."""
    below = at + 1
    while below < len(lines) and kinds[below] in ("dateline", "interface"):
        below += 1
    if below + 1 >= len(lines) or kinds[below] is not None:
        return False
    line = lines[below]
    return line.count >= _FEWEST_TITLE_WORDS and not line.is_sentence and len(line.words) <= _LONGEST_TITLE


def _is_title(lines: Sequence[PageLine], kinds: Kinds, at: int, above: bool) -> bool:
    """A first line, but for what is beside the article, that has no end or that a byline or dateline follows.

    Several in title case may stand there, one above the other: ``above`` says that one does.
    """
    line = lines[at]
    if line.left < 1 or len(line.words) > _LONGEST_TITLE or line.count < _FEWEST_TITLE_WORDS:
        return False
    following = lines[at + 1]
    if line.opens_quotation or _is_item(line) or (following.opens_quotation and _is_name(line)):
        return False
    headed = kinds[at + 1] in ("byline", "dateline") or dateline(following.words) > 0
    if line.words.rstrip(CLOSING_MARKS)[-1:] in _TITLE_ENDS:
        in_capitals = line.count >= _FEWEST_IN_CAPITALS and _is_in_title_case(line)
        if _OF_PROSE.search(line.words) or _SECOND_SENTENCE.search(line.words):
            return False
        shown = headed or in_capitals or _is_told_again(lines, at)
        return shown and not above and len(line.words) <= _LONGEST_HEADING
    goes_on = line.left > 1 or headed or _leads_into(line, following)
    return line.words[-1] not in ":," and goes_on and (not above or _is_in_title_case(line))


def _leads_into(line: PageLine, following: PageLine) -> bool:
    """Whether longer words of a line come back in the one paragraph that follows."""
    shared = _beginnings(line.words) & _beginnings(following.words[:_LONGEST_LEAD])
    return following.is_sentence and len(shared) >= _FEWEST_SHARED


def _is_told_again(lines: Sequence[PageLine], at: int) -> bool:
    """Whether half of a line's longer words come back in the lead, as a title's do, and none is prose's."""
    words = _beginnings(lines[at].words)
    if lines[at].left < _LEAD:
        return False
    lead = " ".join(line.words for line in lines[at + 1 : at + 1 + _LEAD])[:_LONGEST_LEAD]
    shared = words & _beginnings(lead)
    return len(shared) >= max(_FEWEST_SHARED, len(words) / 2)


def _beginnings(words: str) -> set[str]:
    """The longer words by how they begin: "resigns" and "resigned" are one."""
    return {word.lower()[:_BEGINNING] for word in _LONGER_WORD.findall(words)}


def _is_heading(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    """A short line without an end between paragraphs; two may be one and a link, three are a list."""
    line = lines[at]
    if not _has_form(line) or _is_item(line) or _is_amid_a_list(lines, kinds, at):
        return False
    before, after = _beyond(lines, kinds, at, -1), _beyond(lines, kinds, at, 1)
    if lines[min(at + 1, len(lines) - 1)].words[0].islower() or _SAYS_WHO.match(line.words):
        return False
    if before is None or after is None or not (after.is_sentence or after.is_long):
        return False
    if not before.is_sentence and not line.words.endswith("?"):
        return False
    if line.words.endswith(":"):
        return _is_in_title_case(line) and not after.opens_quotation and not _LIST_SIGNS.match(after.words)
    return not (after.opens_quotation and _is_name(line))


def _is_amid_a_list(lines: Sequence[PageLine], kinds: Kinds, at: int) -> bool:
    """Whether it is the second of three lines of the article that are as short."""
    beside = (at - 1, at + 1)
    if beside[0] < 0 or beside[1] >= len(lines):
        return False
    return all(kinds[i] is None and _has_form(lines[i]) and not _is_item(lines[i]) for i in beside)


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
    is_said = (line.is_quoted and line.opens_quotation) or not closes_its_marks(words)
    if 1 < line.count <= _FEW_WORDS and words[-1] == "." and _is_in_title_case(line):
        return True
    ended = words.rstrip(CLOSING_MARKS)[-1:] in _NO_HEADING or (line.count == 1 and words[-1] == "?")
    if len(words) > _LONGEST_HEADING or line.count > _MOST_WORDS or ended or is_said:
        return words.isupper() and len(words) <= _LONGEST_HEADING and words[-1] not in ",;"
    letters = sum(c.isalpha() for c in words)
    return letters >= _FEWEST_LETTERS and (words[0].isupper() or words[0].isdigit() or line.opens_quotation)


def _is_item(line: PageLine) -> bool:
    """Whether it is one of a list, what somebody says in an interview, or a post with who posted it."""
    if _LIST_SIGNS.match(line.words) or SIGNATURE.search(line.words):
        return True
    return line.is_sentence and _LABEL.match(line.words) is not None


def _is_in_title_case(line: PageLine) -> bool:
    """Whether all words but short ones begin with a capital."""
    return all(w[0].isupper() for w in re.findall(r"[^\W\d_][\w’'-]*", line.words) if len(w) > _SMALL)


def _is_name(line: PageLine) -> bool:
    """Whether it may name who says what follows: it begins with two words in capitals, or holds a comma."""
    first = line.words.split()[:2]
    return len(first) > 1 and all(w[:1].isupper() for w in first) and not line.words.isupper()
