"""Find where two articles of a story give different figures of one thing.

Roundings of each other do not differ. Later figures are often updates, so each is shown with its date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, takewhile
from pathlib import Path

from rapidfuzz import fuzz

from generator.labels.label_files import english
from generator.linking.differences.figure_notes import note_of_figure
from generator.linking.quotations.wording import is_content_word, plain_words
from generator.linking.same_news.figures import Figure, differ, figures, is_part, numbers
from generator.linking.summary.candidates import place_of
from generator.linking.summary.salience import StorySentences
from generator.model import Article, ArticleFacts, Difference
from generator.rule_tables import read_words

_PER_STORY = 8
# Two sentences speak of one thing when their words but for the figures are this much alike.
_ONE_THING = 72.0
# Or they are this near (cosine), and so many content words occur within so many words of both figures.
_ONE_SUBJECT = 0.35
_SHARED_AROUND, _AROUND = 1, 6
# Or, far from each other otherwise, they have this many of those words in common.
_SHARED_ALONE = 3
_UNITS = "$€£%"
# Or both count what became of people, and are as likely as this (log odds) to tell one piece of news.
_ONE_HAPPENING = -0.5
# Or they do tell one, and have so much of what they tell first in common; of money and shares, more.
_ONE_NEWS, _FIRST_IN_COMMON, _FIRST_OF_UNITS = 0.5, 0.35, 0.6
# Of no group, things counted by their name must have more in common.
_FIRST_OF_NO_GROUP = 0.5

# So many differing pairs of two sentences are weighed; words before a figure that tell the act, and behind a
# sum that name what it is for.
_MOST_PAIRS, _JUST_BEFORE, _LONGEST_NAME = 12, 3, 4

# Elsewhere in an article, these are of another thing as often.
_COUNT_ANYTHING = {f"{n}" for n in range(13)}

_WHAT_SUMS_ARE_FOR = Path(__file__).parent / "data" / "what_sums_are_for.txt"


@cache
def _what_sums_are_for() -> frozenset[str]:
    return read_words(_WHAT_SUMS_ARE_FOR)


@dataclass(frozen=True)
class _Counted:
    """A figure in a sentence of a story."""

    sentence: int
    figure: Figure


_Pair = tuple[_Counted, _Counted]


@dataclass(frozen=True)
class _Nearness:
    """How near two sentences are: their cosine, the log odds that they tell one piece of news, the share
    of what both tell first, and whether they are of one group."""

    likeness: float
    odds: float
    first: float
    are_same: bool

    def tell_one(self, figure: Figure) -> bool:
        """Whether a figure of one of them is of what the other tells, too."""
        if figure.counted in _UNITS:
            return self.are_same and self.odds >= _ONE_NEWS and self.first >= _FIRST_OF_UNITS
        least = _FIRST_IN_COMMON if self.are_same else _FIRST_OF_NO_GROUP
        return self.odds >= _ONE_NEWS and self.first >= least


@dataclass(frozen=True)
class _SentenceFigures:
    """A sentence with the figures in it."""

    text: str
    figures: Sequence[Figure]

    def counts_more(self, figure: Figure, apart: bool) -> bool:
        """Whether another of its figures counts the same thing; ``apart``: but for one with an act of its
        own ("canceled 1,800 flights and delayed 1,500 flights")."""
        others = [f for f in self.figures if f is not figure and f.thing == figure.thing]
        if not apart:
            return bool(others)
        if figure.counted in _UNITS:  # sums are told apart by their names
            return False
        act = _act(self.text, figure)
        return any(not (own := _act(self.text, f)) or not own.isdisjoint(act) for f in others)

    def compared(self) -> list[Figure]:
        """Its figures, without those of the same thing behind a toll: they are of parts or other places."""
        tolls = {f.thing: f for f in reversed(self.figures) if f.is_toll}
        return [f for f in self.figures if tolls.get(f.thing, f) is f]


def differing_figures(corpus: Sequence[ArticleFacts], story: StorySentences) -> Iterator[Difference]:
    """The first figures of one thing by which sentences of two or more articles differ."""
    whole = [_SentenceFigures(c.text, figures(c.text)) for c in story.candidates]
    found = [replace(own, figures=own.compared()) for own in whole]
    together = _joined(story, _reported_on_one_side(story, found))
    return (_difference(corpus, story, sides) for sides in together[:_PER_STORY])


def _reported_on_one_side(story: StorySentences, found: Sequence[_SentenceFigures]) -> Iterator[_Pair]:
    """The pairs of which neither article gives the other's figure as well, elsewhere in its text."""
    given: dict[int, set[str]] = defaultdict(set)
    for c, own in zip(story.candidates, found, strict=True):
        given[c.article].update(set(numbers(c.text)) - _COUNT_ANYTHING)
        given[c.article].update(_named(figure) for figure in own.figures)
    for a, b in _pairs(story, found):
        here, there = (given[story.candidates[side.sentence].article] for side in (a, b))
        ours, theirs = ({_named(side.figure), f"{side.figure.value:g}"} for side in (a, b))
        if ours.isdisjoint(there) and theirs.isdisjoint(here):
            yield a, b


def _named(figure: Figure) -> str:
    return f"{figure.value:g} {figure.thing}"


def _pairs(story: StorySentences, found: Sequence[_SentenceFigures]) -> Iterator[_Pair]:
    """The figures by which two sentences of different articles, near each other, differ; in order."""
    for i, row in enumerate(story.near):
        for j in sorted(j for j in row if j > i and found[i].figures and found[j].figures):
            if _are_of_two_articles(story, i, j):
                pair = _differing(found[i], found[j], _nearness(story, i, j, row[j]))
                if pair is not None:
                    yield _Counted(i, pair[0]), _Counted(j, pair[1])


def _are_of_two_articles(story: StorySentences, i: int, j: int) -> bool:
    """Whether two sentences are of two articles, and of no two towns or firms that each names its own."""
    here, there = story.places[i], story.places[j]
    return here.article != there.article and not story.news.are_of_other_things(here, there)


def _nearness(story: StorySentences, i: int, j: int, likeness: float) -> _Nearness:
    here, there = story.places[i], story.places[j]
    news = story.news
    return _Nearness(
        likeness, news.odds(here, there), news.told_first(here, there), news.are_same(here, there)
    )


def _joined(story: StorySentences, pairs: Iterable[_Pair]) -> list[list[_Counted]]:
    """The figures of one thing, one of an article, that differ; each figure is in one list, in order."""
    found: list[list[_Counted]] = []
    of: dict[tuple[int, str], list[_Counted]] = {}
    for pair in pairs:
        known = [of[key] for key in map(_key, pair) if key in of]
        if not known:
            found.append([])
        elif len(known) > 1 or len(found) > _PER_STORY:
            continue
        together = known[0] if known else found[-1]
        articles = {story.candidates[side.sentence].article for side in together}
        for side in pair:
            if _key(side) not in of and story.candidates[side.sentence].article not in articles:
                together.append(side)
                of[_key(side)] = together
    return found


def _key(side: _Counted) -> tuple[int, str]:
    return side.sentence, side.figure.text


def _differing(
    here: _SentenceFigures, there: _SentenceFigures, near: _Nearness
) -> tuple[Figure, Figure] | None:
    """The one pair of figures by which two sentences, otherwise alike, differ; None where there are more."""
    pairs = list(islice(((a, b) for a in here.figures for b in there.figures if differ(a, b)), _MOST_PAIRS))
    alone = len(pairs) == 1
    if not alone:
        pairs = [(a, b) for a, b in pairs if _are_of_one_act(here.text, a, there.text, b)]
    if len(pairs) != 1:
        return None
    a, b = pairs[0]
    if any(side.counts_more(f, apart=not alone) for side, f in ((here, a), (there, b))):
        return None
    if is_part(here.text, a, b) or is_part(there.text, b, a):
        return None
    if (a.became and near.odds >= _ONE_HAPPENING) or near.tell_one(a):
        return pairs[0]
    return pairs[0] if _is_one_thing(here.text, a, there.text, b, near.likeness) else None


def _is_one_thing(here: str, a: Figure, there: str, b: Figure, likeness: float) -> bool:
    """Whether the sentences are alike but for the figures, or the words around both figures are the same."""
    first, second = (
        " ".join(sorted(text.replace(f.text, " ").lower().split())) for text, f in ((here, a), (there, b))
    )
    if fuzz.ratio(first, second) >= _ONE_THING:
        return True
    if a.counted in _UNITS:
        return _have_one_name(here, a, there, b)
    shared = len(_around(here, a) & _around(there, b))
    return shared >= (_SHARED_AROUND if likeness >= _ONE_SUBJECT else _SHARED_ALONE)


def _are_of_one_act(here: str, a: Figure, there: str, b: Figure) -> bool:
    """Whether the same was done with what two figures count: "canceled 1,800 flights", not "delayed 1,500".

    Sums are told apart by what they are for. What became of people is told in too many ways.
    """
    if a.counted in _UNITS:
        return _have_one_name(here, a, there, b)
    if a.became:
        return False
    return not _act(here, a).isdisjoint(_act(there, b))


def _act(text: str, figure: Figure) -> set[str]:
    """The content words just before a figure, without what it counts."""
    before = plain_words(text[: figure.start])[-_JUST_BEFORE:]
    return {w for w in before if is_content_word(w) and w != figure.counted and not w.isdigit()}


def _have_one_name(here: str, a: Figure, there: str, b: Figure) -> bool:
    """Whether two sums stand before names of one thing: "a $1 trillion roads bill", "the $1.2 trillion roads
    package"."""
    return not _named_after(here, a).isdisjoint(_named_after(there, b))


def _named_after(text: str, figure: Figure) -> set[str]:
    """The words right behind a sum that say what thing it is, but for "bill" or "plan" itself."""
    behind = plain_words(text[figure.start + len(figure.text) :])[:_LONGEST_NAME]
    name = takewhile(is_content_word, behind)
    return {word for word in name if word not in _what_sums_are_for()}


def _around(text: str, figure: Figure) -> set[str]:
    """The content words near a figure, without what it counts."""
    before = plain_words(text[: figure.start])[-_AROUND:]
    behind = plain_words(text[figure.start + len(figure.text) :])[: _AROUND + 1]
    return {w for w in (*before, *behind) if is_content_word(w) and w != figure.counted and not w.isdigit()}


def _difference(
    corpus: Sequence[ArticleFacts], story: StorySentences, figures: Sequence[_Counted]
) -> Difference:
    sides = sorted(figures, key=lambda side: _published(corpus, story, side.sentence))
    notes = [_note(corpus[story.candidates[s.sentence].article].article, s.figure) for s in sides]
    places = tuple(place_of(corpus, story.candidates[s.sentence]) for s in sides)
    return Difference("figures", places, english().tell_all("differences.between", notes))


def _published(corpus: Sequence[ArticleFacts], story: StorySentences, i: int) -> tuple[str, int]:
    published = corpus[story.candidates[i].article].article.published
    return (published.isoformat() if published else "", i)


def _note(article: Article, figure: Figure) -> str:
    words = figure.text if figure.counted in _UNITS else f"{figure.text} {figure.counted}"
    return note_of_figure(words, article)
