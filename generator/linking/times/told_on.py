"""Undated sentences that go on with what their article told just before, and belong to its event.

In "The council closed the bridge on Monday. The decision was made behind closed doors. It called the steel
unsafe." the second points back by a noun and the third by a pronoun: neither tells a happening of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.linking.same_news.kin import kin
from generator.linking.times.date_bonds import WITHOUT_OWN_DATE
from generator.linking.times.dating import is_recent, single_day
from generator.linking.times.event_mentions import EventMention
from generator.rule_tables import read_words

_POINTING = re.compile(r"\b(?:the|this|that)\s+(\w+)\b", re.IGNORECASE)
_SUMMING_UP = Path(__file__).parent / "data" / "summing_up.txt"
# So many sentences back, at most.
_BACK = 2


@cache
def _summing_up() -> frozenset[str]:
    """Nouns that sum up what somebody did: "the decision"."""
    return read_words(_SUMMING_UP)


def told_on(groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention]) -> list[tuple[int, ...]]:
    """The groups of indices into ``mentions``; one sentence that goes on is put to what it goes on with."""
    group_of = {i: at for at, group in enumerate(groups) for i in group}
    at_place = {(m.facts.article.id, m.position): i for i, m in reversed([*enumerate(mentions)])}
    out = [list(group) for group in groups]
    for i, m in enumerate(mentions):
        if m.basis not in WITHOUT_OWN_DATE or m.is_lead or out[group_of[i]] != [i]:
            continue
        near = (at_place.get((m.facts.article.id, m.position - n)) for n in range(1, _BACK + 1))
        on = next((j for j in near if j is not None and _goes_on(m, mentions[j])), None)
        if on is not None:
            out[group_of[i]].remove(i)
            group_of[i] = group_of[on]
            out[group_of[on]].append(i)
    return sorted(tuple(sorted(group)) for group in out if group)


def _goes_on(m: EventMention, before: EventMention) -> bool:
    """Whether a sentence that nothing in it dates goes on with what one just before it told."""
    if not m.edtf or not before.edtf or m.edtf.rstrip("?") != before.edtf.rstrip("?"):
        return False
    if m.sentence.needs_context and before.position == m.position - 1:
        return True
    text = m.facts.article.text[m.sentence.span.start : m.sentence.span.end]
    named = {word.lower() for word in _POINTING.findall(text)}
    if not named.isdisjoint(_summing_up()):
        return True
    acts = {kin(lemma) for lemma in before.sentence.core}
    return any(kin(word) in acts and word not in before.sentence.core for word in named)


def without_stand_ins(
    groups: Sequence[tuple[int, ...]], mentions: Sequence[EventMention]
) -> list[tuple[int, ...]]:
    """The groups, without those that only stand in for an event of their article's day.

    They go where another group has a day of the week that ends with the article.
    """
    told = [group for group in groups if not all(mentions[i].stands_in for i in group)]
    named = (single_day((mentions[i].edtf or "").rstrip("?")) for group in told for i in group)
    days = sorted({day for day in named if day})

    def has_news(m: EventMention) -> bool:
        published = m.facts.article.published
        return published is not None and any(is_recent(day, published) for day in days)

    kept = set(told)
    return [group for group in groups if group in kept or not has_news(mentions[group[0]])]
