"""Where articles contradict each other on a date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from generator.linking.similarity import neighbours, tfidf
from generator.linking.times.dating import single_day, times_within
from generator.linking.times.event_mentions import Happening, happenings
from generator.linking.times.event_merging import telling_words
from generator.linking.times.publication_dates import PublicationDate
from generator.model import ArticleFacts, Difference
from generator.timex.words import in_words

# Nearly the same words, and days so near each other that both can mean one happening.
_ALIKE = 0.7
_DAYS_APART = 31
_LEAST_SHARED = 5


def find_date_differences(
    corpus: Sequence[ArticleFacts], inferred: Mapping[str, PublicationDate]
) -> tuple[Difference, ...]:
    """Pairs of sentences of two articles that tell one thing and give it different days, in order.

    Only sentences that name one day each and agree in nearly all their telling words, so
    that what is found is a contradiction and not two happenings.
    """
    told = [h for h in happenings(corpus, inferred) if _names_one_day(h)]
    words = [telling_words(h.sentence) for h in told]
    out = []
    for i, row in enumerate(neighbours(tfidf(words))):
        for j, likeness in row.items():
            shared = len({*words[i]} & {*words[j]})
            if i < j and likeness >= _ALIKE and shared >= _LEAST_SHARED and _contradict(told[i], told[j]):
                out.append((told[i].place, told[j].place, f"{_words(told[i])}, or {_words(told[j])}"))
    return tuple(Difference("dates", (a, b), note) for a, b, note in sorted(out))


def _names_one_day(h: Happening) -> bool:
    if h.basis not in ("stated", "resolved") or single_day(h.edtf) is None or h.expression is None:
        return False
    inside = [t for t in times_within(h.facts, h.sentence.span) if t.type in ("DATE", "TIME")]
    return len(inside) == 1 and h.expression.main_clause


def _contradict(one: Happening, other: Happening) -> bool:
    if one.facts is other.facts or not one.edtf or not other.edtf or one.edtf == other.edtf:
        return False
    apart = date.fromisoformat(one.edtf) - date.fromisoformat(other.edtf)
    return abs(apart.days) <= _DAYS_APART


def _words(h: Happening) -> str:
    return in_words(h.edtf)
