"""A story's headline: that of the article whose lead is told by most of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.linking.summary.salience import StorySentences
from generator.model import ArticleFacts

# The first sentences of an article, of which one tells its main news.
_LEADING = 3


def story_headline(
    corpus: Sequence[ArticleFacts], headlines: Mapping[str, str], story: StorySentences
) -> str | None:
    """The headline of a story of several articles, from those of its articles by id; None of a single one.

    The main news is what most articles tell; where two leads are told by as many, the one of more worth.
    A headline that asks gives way to one that tells, and one made from a lead to one that was given.
    """
    if len(corpus) < 2:
        return None
    leads = _leads(corpus, headlines, story)
    best = max(
        range(len(corpus)),
        key=lambda a: (
            not headlines[corpus[a].article.id].rstrip().endswith("?"),
            leads[a][0],
            bool(corpus[a].article.title),
            leads[a][1],
            -a,
        ),
    )
    return " ".join(headlines[corpus[best].article.id].split())


def _leads(
    corpus: Sequence[ArticleFacts], headlines: Mapping[str, str], story: StorySentences
) -> list[tuple[int, float]]:
    """By article: by how many articles one of its leading sentences is told at most, and that one's worth.

    Of an article without a title only the sentence counts that its headline is made of.
    """
    out = [(0, float("-inf"))] * len(corpus)
    for i, c in enumerate(story.candidates):
        article = corpus[c.article].article
        if article.title:
            leads = c.index < _LEADING
        else:
            leads = headlines[article.id].removesuffix("…") in " ".join(c.text.split())
        if leads and c.sentence.verb and i not in story.own_voice:
            out[c.article] = max(out[c.article], (story.news.tellers(story.places[i]), story.worth[i]))
    return out
