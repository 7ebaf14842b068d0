"""Find a sentence of the articles, or of the summaries made of them, by some of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.corrections.targets import TargetError, closest_within, holds, named_in_a_row, sought
from generator.model import Dossier, Place, Span
from generator.reading.outcome import quoted
from generator.text.spans import Cover


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence in its place, and the number of the dossier that it is in."""

    dossier: int
    place: Place


@dataclass(frozen=True, slots=True)
class _SentenceWording:
    found: FoundSentence
    words: str
    is_copied: bool
    in_story: bool
    in_any: bool


class SentenceIndex:
    """The sentences of all stories by their words."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self._sentences: list[_SentenceWording] = []
        for number, dossier in enumerate(dossiers):
            own = _places(s.place for s in dossier.summary)
            of_articles = _places(s.place for some in dossier.article_summaries.values() for s in some)
            for dated in dossier.articles:
                article = dated.facts.article
                for sentence in dated.facts.sentences:
                    span = sentence.span
                    in_story = article.id in own and own[article.id].holds(span.start, span.end)
                    in_own = article.id in of_articles and of_articles[article.id].holds(span.start, span.end)
                    self._sentences.append(
                        _SentenceWording(
                            FoundSentence(number, Place(article.id, span.start, span.end)),
                            sought(article.text[span.start : span.end]),
                            dated.copy_of is not None,
                            in_story,
                            in_story or in_own,
                        )
                    )

    def find(self, words: str, article: str | None = None, in_summaries: bool = False) -> FoundSentence:
        """The one sentence with some words; ``in_summaries`` asks for one that a summary has.

        One word must be in no other. A sentence that begins with the words goes before one that has them
        further on, one of an article before that of its near-copy, and where a summary has it, the story's
        before an article's. Raises TargetError where there is none, or more than one.
        """
        wanted = sought(words)
        all_here = [s for s in self._sentences if article is None or s.found.place.article == article]
        here = [s for s in all_here if s.in_any or not in_summaries]
        having = [s for s in here if holds(s.words, wanted)]
        in_story = [s for s in having if s.in_story] if in_summaries and " " in wanted else []
        found = _best(in_story or having, wanted)
        if len(found) == 1:
            return found[0].found
        if found:
            raise TargetError(_several(words, found))
        if in_summaries and any(holds(s.words, wanted) for s in all_here):
            raise TargetError(f"{quoted(words)} is in no summary")
        where = "no sentence" if article is None else f"no sentence of article {quoted(article)}"
        raise TargetError(
            f"{quoted(words)} is in {where}", words, closest_within(words, (s.words for s in here))
        )

    def find_beginning(self, words: str) -> FoundSentence:
        """The one sentence of a story's summary that begins with some words. Raises TargetError."""
        wanted = sought(words)
        here = [s for s in self._sentences if s.in_story]
        found = [s for s in here if s.words.startswith(wanted) and holds(s.words, wanted)]
        if len(found) == 1:
            return found[0].found
        if found:
            raise TargetError(_several(words, found, words_alone=True))
        near = closest_within(words, (s.words for s in here))
        raise TargetError(f"no sentence of a summary begins with {quoted(words)}", words, near)


def _places(places: Iterable[Place]) -> dict[str, Cover]:
    spans: dict[str, list[Span]] = {}
    for place in places:
        spans.setdefault(place.article, []).append(Span(place.start, place.end))
    return {article: Cover(some) for article, some in spans.items()}


def _best(having: list[_SentenceWording], wanted: str) -> list[_SentenceWording]:
    """Those that are meant most likely, as far as that can be told."""
    likely: list[Callable[[_SentenceWording], bool]] = [
        lambda s: s.words == wanted,
        # A word alone is a part of a sentence, wherever that has it.
        lambda s: " " in wanted and s.words.startswith(wanted),
        lambda s: not s.is_copied,
    ]
    for is_likely in likely:
        having = [s for s in having if is_likely(s)] or having
    return having


def _several(words: str, found: Sequence[_SentenceWording], words_alone: bool = False) -> str:
    """What is told of several; with ``words_alone`` no other key of the entry could decide."""
    articles = list(dict.fromkeys(s.found.place.article for s in found))
    by_article = len(articles) == len(found) and not words_alone
    decides = "article: would decide" if by_article else "more words would decide"
    return f"{quoted(words)} is in {len(found)} sentences, of {named_in_a_row(articles)}; {decides}"
