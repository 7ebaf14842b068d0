"""Tell what stands on a page beside the article: bylines, captions, links, notices, headings.

By form, by place and by the lines around: data/page_lines.yml holds the words, the rules beside it the forms.
Kohlschütter, Fankhauser and Nejdl 2010 ("Boilerplate detection using shallow text features") show that short
texts, their ends and those of their neighbours tell most of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Boilerplate, Span
from generator.text.boilerplate.bylines import SIGNATURE
from generator.text.boilerplate.line_parts import parts_beside, parts_of
from generator.text.boilerplate.line_runs import Kinds, mark_headings, mark_link_lists, mark_notes_at_foot
from generator.text.boilerplate.page_lines import page_lines
from generator.text.boilerplate.split_bylines import mark_split_bylines
from generator.text.boilerplate.whole_lines import whole_line_kind
from generator.text.layout import LINE_ENDS
from generator.text.wrapping import unwrapped


def find_boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """What of a text is no prose of the article, in order; none overlaps another.

    >>> text = "By Ann Lee\\n\\nOSLO (AP) — The ferry sank.\\n\\nREAD MORE: Ten beaches"
    >>> [(text[b.span.start : b.span.end], b.kind) for b in find_boilerplate(text)]
    [('By Ann Lee', 'byline'), ('OSLO (AP) —', 'dateline'), ('READ MORE: Ten beaches', 'related')]
    """
    lines = page_lines(unwrapped(text))
    kinds: Kinds = [whole_line_kind(lines, at) for at in range(len(lines))]
    mark_split_bylines(lines, kinds)
    mark_link_lists(lines, kinds)
    mark_notes_at_foot(lines, kinds)
    mark_headings(lines, kinds)
    found: list[Boilerplate] = []
    for line, kind in zip(lines, kinds, strict=True):
        found += parts_of(line, kind) if kind else parts_beside(line)
    return tuple(found)


def without_boilerplate(text: str, boilerplate: Iterable[Boilerplate]) -> str:
    """The text with spaces for what is beside the article, so that offsets stay as they are.

    Headings stay, and so do signatures of posts, which tell who posted: they are read, and report nothing.
    """
    out: list[str] = []
    passed = 0
    for one in boilerplate:
        if _is_read(text, one):
            continue
        out += [text[passed : one.span.start], _blank(text, one.span)]
        passed = one.span.end
    return "".join([*out, text[passed:]])


def _is_read(text: str, one: Boilerplate) -> bool:
    """Whether boilerplate is read for the names in it."""
    return one.kind == "heading" or SIGNATURE.search(text, one.span.start, one.span.end) is not None


def _blank(text: str, span: Span) -> str:
    return "".join(c if c in LINE_ENDS else " " for c in text[span.start : span.end])
