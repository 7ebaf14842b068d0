"""Find quotations inside quotations: “He told me, ‘I quit,’ and left,” Lee said.

In: a text with its parse and its quoted strings. Out: the inner strings that have a frame of
their own inside the outer one, each a quotation marked ``within``. The words around it are
somebody's already, so only a cue beside it says that it is more than a name or a phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.quotations.attachment import Bond, attached
from generator.extraction.quotations.continuation import continue_speakers
from generator.extraction.quotations.frame_finder import FrameFinder
from generator.extraction.quotations.frames import FrameIndex
from generator.extraction.quotations.quoted_text import QuotedText
from generator.extraction.quotations.string_cases import FramedText
from generator.model import Quotation, Span
from generator.parsing.columns import Syntax
from generator.text.quotation_marks import QuotedString
from generator.text.spans import Cover


def nested_quotations(text: str, syntax: Syntax, strings: Sequence[QuotedString]) -> list[Quotation]:
    """The quotations in quotation marks within others, in order of the text."""
    inner = [q for q in strings if q.depth == 1 and q.closed]
    if not inner:
        return []
    outer = Cover(q.span for q in strings if q.depth == 0)
    article = QuotedText.of(text, syntax, inner)
    # The cue behind the outer string is of that: “He told us, ‘I quit,’” Lee said.
    within = [
        f for f in FrameFinder(article).frames() if outer.holds(syntax.start[f.first], syntax.end[f.last])
    ]
    frames = FrameIndex(syntax, within)
    framed = FramedText.of(article, frames)
    bonds = (attached(framed, q) for q in inner)
    own = [b for b in bonds if b is not None and _has_frame_within(b, syntax, outer)]
    return [replace(q, within=True) for _, q in continue_speakers(article, frames, own) if q.cue is not None]


def _has_frame_within(bond: Bond, syntax: Syntax, outer: Cover) -> bool:
    """Whether cue and source stand in the same outer string as the inner one."""
    frame = bond.frame
    if frame is None or frame.source is None:
        return False
    around = outer.holder(bond.string.span.start, bond.string.span.end)
    parts = [(frame.cue_first, frame.cue_last), (frame.source.first, frame.source.last)]
    return around is not None and all(_lies_in(syntax.span(*part), around) for part in parts)


def _lies_in(part: Span, around: Span) -> bool:
    return around.start <= part.start and part.end <= around.end
