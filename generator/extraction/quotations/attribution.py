"""Join quotations to people: the speaker's span, resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import pairwise

from generator.extraction.quotations.confidence import confidence, words_of
from generator.model import ArticlePerson, Quotation, Span

_NEAR = 1500
_FAIR = 0.5
_BESIDE = frozenset({"and", "&"})


def attribute(
    text: str, quotations: tuple[Quotation, ...], people: tuple[ArticlePerson, ...]
) -> tuple[Quotation, ...]:
    """The quotations with ``person``, ``via`` and ``confidence`` filled in."""
    index = _MentionIndex(people)
    quoted = [q.span for q in quotations if q.kind != "indirect"]
    outside = _first_mentions_outside(people, quoted)
    out: list[Quotation] = []
    for q in quotations:
        person = None if index.are_several(text, q.speaker) else index.person_at(q.speaker_head or q.speaker)
        if person is not None and q.speaker is not None and _is_pronoun(text, q.speaker):
            named_before = outside.get(person, q.speaker.start) < q.speaker.start
            person = (
                person if named_before else _current_speaker(out, q.speaker, people, people[person].gender)
            )
        via = index.person_at(q.via_head or q.via_speaker)
        q = replace(q, person=person, via=None if via == person else via)
        out.append(_or_nobody(text, replace(q, confidence=confidence(text, q))))
    return tuple(out)


def _or_nobody(text: str, q: Quotation) -> Quotation:
    """The quotation without its speaker where that would be wrong more often than right."""
    if q.confidence >= _FAIR or words_of(text, q) != "many":
        return q
    nobody = replace(q, cue=None, speaker=None, speaker_head=None, person=None)
    return replace(nobody, confidence=confidence(text, nobody))


def _is_pronoun(text: str, span: Span) -> bool:
    return text[span.start : span.end].lower() in ("he", "she")


def _first_mentions_outside(people: tuple[ArticlePerson, ...], quoted: list[Span]) -> dict[int, int]:
    """Where each person is first mentioned outside quotation marks."""
    starts = [s.start for s in quoted]
    out: dict[int, int] = {}
    for k, person in enumerate(people):
        for m in person.mentions:
            i = bisect_right(starts, m.span.start) - 1
            if m.kind != "pronoun" and not (i >= 0 and m.span.start < quoted[i].end):
                out[k] = m.span.start
                break
    return out


def _current_speaker(
    before: list[Quotation], pronoun: Span, people: tuple[ArticlePerson, ...], gender: str | None
) -> int | None:
    """Who was speaking: "he said" is never somebody who so far is named only inside quotation marks."""
    for q in reversed(before):
        if q.span.end < pronoun.start - _NEAR:
            return None
        if q.person is not None and people[q.person].gender in (gender, None):
            return q.person
    return None


class _MentionIndex:
    """Finds whose mention covers a place in the text."""

    def __init__(self, people: tuple[ArticlePerson, ...]) -> None:
        spans = [(m.span.start, m.span.end, k) for k, p in enumerate(people) for m in p.mentions]
        self._spans = sorted(spans)
        self._starts = [s for s, _, _ in self._spans]
        self._longest = max((e - s for s, e, _ in spans), default=0)

    def are_several(self, text: str, span: Span | None) -> bool:
        """Whether a span names people side by side ("Ann and Tom Lee"): what they say is not one's alone."""
        if span is None:
            return False
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return any(
            one[2] != other[2] and text[one[1] : other[0]].strip() in _BESIDE
            for one, other in pairwise(self._spans[first:last])
        )

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
