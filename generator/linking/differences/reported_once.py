"""Find what one article of a story alone reports: whole statements, of news, that no other article has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.linking.summary.candidates import SummaryCandidate, place_of
from generator.linking.summary.own_voice import is_personal
from generator.linking.summary.salience import StorySentences
from generator.model import ArticleFacts, Difference
from generator.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS

_PER_ARTICLE, _PER_STORY = 2, 6
# It matters to the story: it is among this share of all sentences by worth, or so many; and it happened.
_OF_MOST_WORTH, _OR_OF_THE_BEST = 0.5, 20
# Nor does a sentence elsewhere tell the same by these log odds.
_TOLD_ELSEWHERE = 0.4
# No sentence elsewhere is this near, or has this share of its content words, or so many of them (a long
# sentence repeats known news among new).
_LIKENESS_ELSEWHERE, _SHARE_ELSEWHERE, _WORDS_ELSEWHERE = 0.2, 0.33, 4
# Nor does any other article have this share of its content words at all.
_NEW_SHARE = 0.5
_SUBSTANTIAL_WORDS, _SUBSTANTIAL_LEMMAS = 12, 6
_WEIGHED_PER_ARTICLE = 8
_NAME_OR_FIGURE = re.compile(r"\d|(?<=[a-z,;] )[A-Z]")


def reported_once(corpus: Sequence[ArticleFacts], story: StorySentences) -> Iterator[Difference]:
    """The sentences of most worth that one article alone reports: a few of an article, some of a story."""
    alone = {unit[0] for unit in story.units if len(unit) == 1}
    by_article: dict[int, list[int]] = defaultdict(list)
    for i in sorted(alone, key=lambda i: -story.worth[i]):
        if _is_substantial(story.candidates[i]):
            by_article[story.candidates[i].article].append(i)
    holders = _holders(story)
    found: list[int] = []
    for article in sorted(by_article):
        own = [
            i
            for i in by_article[article][:_WEIGHED_PER_ARTICLE]
            if not _is_reported_elsewhere(story, holders, i)
        ]
        found.extend(own[:_PER_ARTICLE])
    best_first = sorted(range(len(story.worth)), key=lambda i: -story.worth[i])
    mattering = set(best_first[: max(_OR_OF_THE_BEST, int(_OF_MOST_WORTH * len(best_first)))])
    found = [i for i in found if i in mattering]
    best = sorted(sorted(found, key=lambda i: -story.worth[i])[:_PER_STORY])
    for i in best:
        yield Difference("only", (place_of(corpus, story.candidates[i]),))


def _is_substantial(candidate: SummaryCandidate) -> bool:
    """A happening with enough in it: no lead (which reports what all report), no comment, not cut off."""
    text = candidate.text
    ended = text.rstrip(CLOSING_MARKS + ")")
    return (
        candidate.index > 0
        and candidate.sentence.eventive
        and candidate.words >= _SUBSTANTIAL_WORDS
        and len(set(candidate.sentence.lemmas)) >= _SUBSTANTIAL_LEMMAS
        and ended.endswith(".")
        and not ended.endswith("..")
        and not text.lstrip().startswith(tuple(OPENING_MARKS))
        and not is_personal(candidate)
        and _NAME_OR_FIGURE.search(text) is not None
    )


def _holders(story: StorySentences) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for i, candidate in enumerate(story.candidates):
        for lemma in dict.fromkeys(candidate.sentence.lemmas):
            holders[lemma].append(i)
    return holders


def _is_reported_elsewhere(story: StorySentences, holders: dict[str, list[int]], i: int) -> bool:
    """Whether a sentence of another article, with the one behind it, has much of this one's words."""
    article = story.candidates[i].article
    others = [(j, x) for j, x in story.near[i].items() if story.candidates[j].article != article]
    if any(
        x >= _LIKENESS_ELSEWHERE or story.news.odds(story.places[i], story.places[j]) >= _TOLD_ELSEWHERE
        for j, x in others
    ):
        return True
    lemmas = dict.fromkeys(story.candidates[i].sentence.lemmas)
    new = sum(all(story.candidates[j].article == article for j in holders[lemma]) for lemma in lemmas)
    if new < _NEW_SHARE * len(lemmas):
        return True
    shared: dict[int, float] = defaultdict(float)
    for lemma in lemmas:
        for j in holders[lemma]:
            if story.candidates[j].article != article:
                shared[j] += 1
    enough = min(_SHARE_ELSEWHERE * len(lemmas), _WORDS_ELSEWHERE)
    return any(n + shared.get(j + 1, 0.0) >= enough for j, n in list(shared.items()))
