"""Find the people whom two articles of a story give different ages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.labels.label_files import english
from generator.linking.differences.figure_notes import note_of_figure
from generator.model import Article, ArticleFacts, Difference, Place
from generator.text.spans import sentence_index

if TYPE_CHECKING:
    from generator.linking.people.people import PersonKey

# "Ann Lund, 52, …", "Ann Lund (52)": right behind a name.
_AGE_BEHIND = re.compile(r"(?:, (?:aged? )?| \()([1-9]\d?)(?=[,;)]|\.(?:\s|$))")
# "52-year-old Ann Lund", "the 52-year-old mayor Ann Lund": with a word or two before a name.
_AGE_BEFORE = re.compile(r"\b([1-9]\d?)-year-old (?:[a-z]+ ){0,2}$")
_REACH = 40  # characters
# Days apart from which somebody may have had a birthday between two articles.
_NO_BIRTHDAY = 14


def differing_ages(
    corpus: Sequence[ArticleFacts], person_ids: Mapping[PersonKey, str]
) -> tuple[Difference, ...]:
    """One difference for each person of whom the articles give different ages, in order of the people.

    An article that gives two ages of one person says nothing sure of either.
    """
    told: dict[str, list[tuple[Article, int, Place]]] = defaultdict(list)
    for facts in corpus:
        for person, age, place in _ages(facts, person_ids):
            told[person].append((facts.article, age, place))
    found = []
    for person in sorted(told):
        sides = sorted(told[person], key=lambda side: (_published(side[0]), side[2].article, side[2].start))
        if len({age for _, age, _ in sides}) > 1 and not _is_a_birthday(sides):
            first = {age: (article, place) for article, age, place in reversed(sides)}
            order = sorted(first, key=lambda age: [side[1] for side in sides].index(age))
            ages = [note_of_figure(english().tell("differences.age", age), first[age][0]) for age in order]
            note = english().tell_all("differences.between", ages)
            found.append(Difference("figures", tuple(first[age][1] for age in order), note))
    return tuple(found)


def _ages(facts: ArticleFacts, person_ids: Mapping[PersonKey, str]) -> Iterator[tuple[str, int, Place]]:
    """Each person to whom an article gives one age, the age, and the first sentence that has it."""
    index, text = sentence_index(facts.sentences), facts.article.text
    for k, person in enumerate(facts.people):
        given: dict[int, int] = {}
        for m in person.mentions if (facts.article.id, k) in person_ids else ():
            behind = _AGE_BEHIND.match(text, m.span.end) if m.kind == "name" else None
            before = _AGE_BEFORE.search(text, max(0, m.span.start - _REACH), m.span.start)
            for found in (f for f in (behind, before) if f is not None and m.kind == "name"):
                given.setdefault(int(found[1]), m.span.start)
        if len(given) == 1:
            age, at = next(iter(given.items()))
            sentence = index.items[max(0, index.position(at))].span
            place = Place(facts.article.id, sentence.start, sentence.end)
            yield person_ids[facts.article.id, k], age, place


def _is_a_birthday(sides: Sequence[tuple[Article, int, Place]]) -> bool:
    """Whether articles of other weeks may each be right."""
    days = [article.published for article, _, _ in sides if article.published]
    return len(days) == len(sides) and (max(days) - min(days)).days > _NO_BIRTHDAY


def _published(article: Article) -> str:
    return article.published.isoformat() if article.published else ""
