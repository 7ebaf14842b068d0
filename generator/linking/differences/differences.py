"""Find where the articles of a story differ: a short list that is right.

``figures``: numbers of one thing that differ (differing_figures.py); ``only``: what one article alone reports
(reported_once.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.linking.differences.differing_figures import differing_figures
from generator.linking.differences.reported_once import reported_once
from generator.linking.summary.salience import StorySentences, read_story
from generator.model import ArticleFacts, Difference


def find_differences(
    corpus: Sequence[ArticleFacts], story: StorySentences | None = None
) -> tuple[Difference, ...]:
    """What only one article reports, and figures that differ; empty for a single article.

    ``story`` is ``read_story(corpus)`` where the caller has it already.
    """
    if len(corpus) < 2:
        return ()
    story = story or read_story(corpus)
    return (*differing_figures(corpus, story), *reported_once(corpus, story))
