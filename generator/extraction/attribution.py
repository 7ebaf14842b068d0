"""Join quotations to people: the speaker's span, resolved."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from generator.extraction.confidence import confidence
from generator.model import ArticlePerson, Quotation, Span


def attribute(
    text: str, quotations: tuple[Quotation, ...], people: tuple[ArticlePerson, ...]
) -> tuple[Quotation, ...]:
    """The quotations with ``person``, ``via`` and ``confidence`` filled in."""
    index = _MentionIndex(people)
    out = []
    for q in quotations:
        person = index.person_at(q.speaker_head or q.speaker)
        via = index.person_at(q.via_head or q.via_speaker)
        q = replace(q, person=person, via=None if via == person else via)
        out.append(replace(q, confidence=confidence(text, q)))
    return tuple(out)


class _MentionIndex:
    """Finds whose mention covers a place in the text."""

    def __init__(self, people: tuple[ArticlePerson, ...]) -> None:
        spans = [(m.span.start, m.span.end, k) for k, p in enumerate(people) for m in p.mentions]
        self._spans = sorted(spans)
        self._starts = [s for s, _, _ in self._spans]
        self._longest = max((e - s for s, e, _ in spans), default=0)

    def person_at(self, span: Span | None) -> int | None:
        """The person one of whose mentions overlaps a span; the shortest such mention decides."""
        if span is None:
            return None
        found: tuple[int, int] | None = None
        i = bisect_right(self._starts, span.end - 1) - 1
        while i >= 0 and self._starts[i] >= span.start - self._longest:
            start, end, person = self._spans[i]
            if end > span.start and (found is None or end - start < found[0]):
                found = (end - start, person)
            i -= 1
        return None if found is None else found[1]
