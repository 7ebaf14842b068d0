"""Find where the articles of a story differ: a short list that is right.

``only``: what one article alone reports. ``figures``: numbers of one thing that differ and
are not roundings of each other; later ones are often updates, so each is shown with its date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz

from generator.linking.differences.figures import Figure, differ, figures, is_part
from generator.linking.quotations.wording import is_content_word, plain_words
from generator.linking.summary.candidates import SummaryCandidate, place_of
from generator.linking.summary.salience import StorySentences, is_personal, read_story
from generator.model import Article, ArticleFacts, Difference
from generator.text.quotation_marks import CLOSING_MARKS, OPENING_MARKS
from generator.timex.words import in_words

_ONLY_PER_ARTICLE, _ONLY_PER_STORY, _FIGURES_PER_STORY = 2, 12, 8
# What an article alone reports: no sentence elsewhere is this near, or has this share of its content words,
# or so many of them (a long sentence repeats known news among new).
_TOLD_LIKENESS, _TOLD_SHARE, _TOLD_WORDS = 0.2, 0.33, 4
# Nor does any other article have this share of its content words at all.
_NEW_SHARE = 0.5
_SUBSTANTIAL_WORDS, _SUBSTANTIAL_LEMMAS = 12, 6
_WEIGHED_PER_ARTICLE = 8
_NAME_OR_FIGURE = re.compile(r"\d|(?<=[a-z,;] )[A-Z]")
# Two sentences speak of one thing when their words but for the figures are this much alike.
_ONE_THING = 72.0
# Or they are this near (cosine), and so many content words occur within so many words of both figures.
_ONE_SUBJECT = 0.35
_SHARED_AROUND, _AROUND = 1, 6
# Or, far from each other otherwise, they have this many of those words in common.
_SHARED_ALONE = 3
_UNITS = "$€£%"


def find_differences(
    corpus: Sequence[ArticleFacts], story: StorySentences | None = None
) -> tuple[Difference, ...]:
    """What only one article reports, and figures that differ; empty for a single article.

    ``story`` is ``read_story(corpus)`` where the caller has it already.
    """
    if len(corpus) < 2:
        return ()
    story = story or read_story(corpus)
    return (*_figures(corpus, story), *_only(corpus, story))


def _only(corpus: Sequence[ArticleFacts], story: StorySentences) -> Iterator[Difference]:
    alone = {unit[0] for unit in story.units if len(unit) == 1}
    by_article: dict[int, list[int]] = defaultdict(list)
    for i in sorted(alone, key=lambda i: -story.worth[i]):
        if _is_substantial(story.candidates[i]):
            by_article[story.candidates[i].article].append(i)
    holders = _holders(story)
    found: list[int] = []
    for article in sorted(by_article):
        own = [
            i for i in by_article[article][:_WEIGHED_PER_ARTICLE] if not _is_told_elsewhere(story, holders, i)
        ]
        found.extend(own[:_ONLY_PER_ARTICLE])
    best = sorted(sorted(found, key=lambda i: -story.worth[i])[:_ONLY_PER_STORY])
    for i in best:
        yield Difference("only", (place_of(corpus, story.candidates[i]),))


def _is_substantial(candidate: SummaryCandidate) -> bool:
    """A statement with enough in it: no lead (which reports what all report), no comment, not cut off."""
    text = candidate.text
    ended = text.rstrip(CLOSING_MARKS + ")")
    return (
        candidate.index > 0
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


def _is_told_elsewhere(story: StorySentences, holders: dict[str, list[int]], i: int) -> bool:
    """Whether a sentence of another article, with the one behind it, has much of this one's words."""
    article = story.candidates[i].article
    if any(x >= _TOLD_LIKENESS and story.candidates[j].article != article for j, x in story.near[i].items()):
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
    enough = min(_TOLD_SHARE * len(lemmas), _TOLD_WORDS)
    return any(n + shared.get(j + 1, 0.0) >= enough for j, n in list(shared.items()))


@dataclass(frozen=True)
class _Counted:
    """A figure in a sentence of a story."""

    sentence: int
    figure: Figure


@dataclass(frozen=True)
class _SentenceFigures:
    """A sentence with the figures in it."""

    text: str
    figures: Sequence[Figure]

    def counts_more(self, figure: Figure) -> bool:
        """Whether another of its figures counts the same thing."""
        return any(f.counted == figure.counted for f in self.figures if f is not figure)


def _figures(corpus: Sequence[ArticleFacts], story: StorySentences) -> Iterator[Difference]:
    found = [_SentenceFigures(c.text, figures(c.text)) for c in story.candidates]
    known = {
        (c.article, figure.counted, figure.value)
        for c, own in zip(story.candidates, found, strict=True)
        for figure in own.figures
    }
    shown = 0
    taken: set[tuple[int, str]] = set()
    for i, row in enumerate(story.near):
        for j in sorted(j for j in row if j > i and found[i].figures and found[j].figures):
            if story.candidates[i].article == story.candidates[j].article:
                continue
            pair = _differing(found[i], found[j], row[j])
            if pair is None or shown >= _FIGURES_PER_STORY:
                continue
            a, b = pair
            other_way = (
                (story.candidates[j].article, a.counted, a.value),
                (story.candidates[i].article, b.counted, b.value),
            )
            if known.intersection(other_way) or (i, a.text) in taken or (j, b.text) in taken:
                continue
            taken.update({(i, a.text), (j, b.text)})
            shown += 1
            yield _difference(corpus, story, _Counted(i, a), _Counted(j, b))


def _differing(
    here: _SentenceFigures, there: _SentenceFigures, likeness: float
) -> tuple[Figure, Figure] | None:
    """The one pair of figures by which two sentences, otherwise alike, differ; None where there are more."""
    pairs = list(islice(((a, b) for a in here.figures for b in there.figures if differ(a, b)), 2))
    if len(pairs) != 1:
        return None
    a, b = pairs[0]
    if here.counts_more(a) or there.counts_more(b):
        return None
    if is_part(here.text, a, b) or is_part(there.text, b, a):
        return None
    return pairs[0] if _is_one_thing(here.text, a, there.text, b, likeness) else None


def _is_one_thing(here: str, a: Figure, there: str, b: Figure, likeness: float) -> bool:
    """Whether the sentences are alike but for the figures, or the words around both figures are the same."""
    first, second = (
        " ".join(sorted(text.replace(f.text, " ").lower().split())) for text, f in ((here, a), (there, b))
    )
    if fuzz.ratio(first, second) >= _ONE_THING:
        return True
    if a.counted in _UNITS:
        return False
    shared = len(_around(here, a) & _around(there, b))
    return shared >= (_SHARED_AROUND if likeness >= _ONE_SUBJECT else _SHARED_ALONE)


def _around(text: str, figure: Figure) -> set[str]:
    """The content words near a figure, without what it counts."""
    before = plain_words(text[: figure.start])[-_AROUND:]
    behind = plain_words(text[figure.start + len(figure.text) :])[: _AROUND + 1]
    return {w for w in (*before, *behind) if is_content_word(w) and w != figure.counted and not w.isdigit()}


def _difference(
    corpus: Sequence[ArticleFacts], story: StorySentences, a: _Counted, b: _Counted
) -> Difference:
    sides = sorted((a, b), key=lambda side: _published(corpus, story, side.sentence))
    notes = [_note(corpus[story.candidates[s.sentence].article].article, s.figure) for s in sides]
    return Difference(
        "figures", tuple(place_of(corpus, story.candidates[s.sentence]) for s in sides), " · ".join(notes)
    )


def _published(corpus: Sequence[ArticleFacts], story: StorySentences, i: int) -> tuple[str, int]:
    published = corpus[story.candidates[i].article].article.published
    return (published.isoformat() if published else "", i)


def _note(article: Article, figure: Figure) -> str:
    words = figure.text if figure.counted in _UNITS else f"{figure.text} {figure.counted}"
    return f"{words} ({in_words(article.published.isoformat())})" if article.published else words
