"""Gather a story's quotations into utterances, each what somebody said at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.model import LinkedQuotation, QuotationKind, Span, Utterance
from generator.text.spans import SpanIndex

_Key = tuple[str, str]
# In a clause that a source reports that is no person ("the union said it had warned …"), that source.
_ITSELF = frozenset({"it", "they"})


def utterances(quotations: Sequence[LinkedQuotation], texts: Mapping[str, str]) -> tuple[Utterance, ...]:
    """The utterances of a story's quotations, each quotation in exactly one, in the order of their first.

    ``texts`` are the articles' by id.
    The parts that a cue splits a quotation into are one. A fragment in quotation marks goes with
    the reported clause of the same speaker around it. In "Biden said Putin told him that “…” and
    that “…”" the fragments are Putin's: they have one cue, and are one utterance of their own.
    """
    parts: dict[_Key, list[LinkedQuotation]] = defaultdict(list)
    clauses = _Clauses(texts, (q for q in quotations if not q.quotation.within))
    for q in quotations:
        if not q.quotation.within:
            parts[_key(q)].append(q)
    for q in quotations:
        if q.quotation.within:
            parts[_key(clauses.around(q) or q)].append(q)
    return tuple(one_utterance(found) for found in parts.values())


def _key(q: LinkedQuotation) -> _Key:
    """What the parts of one utterance have in common: the group that its cue splits, or a fragment's cue."""
    group, cue = q.quotation.group, q.quotation.cue
    if group is not None:
        return q.article, f"g{group}"
    return q.article, f"c{cue.start}" if q.quotation.within and cue is not None else q.id


class _Clauses:
    """What each source says in each article, to find the reported clause around a fragment.

    A source is a person, or the phrase of one that is no person ("the union"); all of these
    together are under None, for a fragment whose own phrase does not say which one it is.
    """

    def __init__(self, texts: Mapping[str, str], quotations: Iterable[LinkedQuotation]) -> None:
        self._texts = texts
        said: dict[tuple[str, str | Span | None], list[LinkedQuotation]] = defaultdict(list)
        for q in quotations:
            for source in {q.quotation.speaker, None} if q.person is None else {q.person}:
                said[q.article, source].append(q)
        self._of = {key: SpanIndex(some, span=lambda q: q.quotation.span) for key, some in said.items()}

    def around(self, fragment: LinkedQuotation) -> LinkedQuotation | None:
        """The quotation of the same source that holds a fragment."""
        said, span = self._of.get((fragment.article, self._source(fragment))), fragment.quotation.span
        return said.holder(span.start, span.end) if said is not None else None

    def _source(self, fragment: LinkedQuotation) -> str | Span | None:
        speaker = fragment.quotation.speaker
        if fragment.person is not None or speaker is None:
            return fragment.person
        words = self._texts[fragment.article][speaker.start : speaker.end]
        return None if words.lower() in _ITSELF else speaker


def one_utterance(parts: Sequence[LinkedQuotation]) -> Utterance:
    """The utterance of some parts, in order, a whole before the fragments within it."""
    ordered = sorted(parts, key=lambda q: (q.quotation.span.start, -q.quotation.span.end))
    return Utterance(
        id=ordered[0].id,
        article=ordered[0].article,
        kind=_kind(ordered),
        parts=tuple(ordered),
        attributed=max(ordered, key=lambda q: (q.person is not None, q.quotation.speaker is not None)),
    )


def _kind(parts: Sequence[LinkedQuotation]) -> QuotationKind:
    """The kind of the whole: its outermost part's, direct where any part is."""
    kinds = [q.quotation.kind for q in parts if not q.quotation.within] or [q.quotation.kind for q in parts]
    return "direct" if "direct" in kinds else kinds[0]
