"""Reports of one utterance side by side, the words in which they differ marked."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from markupsafe import Markup

from generator.model import Utterance
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.attributions import SPOKEN_WORD
from generator.rendering.parts.passages import Layer
from generator.rendering.parts.quote_blocks import ShownUtterance, shown_utterance
from generator.rendering.story_index import QuoteEntry, StoryIndex

_COMPARED_WORDS = 1500


def quote_entries(page: StoryPageContext, entries: Sequence[QuoteEntry]) -> list[list[ShownUtterance]]:
    """What is said, each by itself or among the reports of the same."""
    return [
        shown_variants(page, entry) if len(entry) > 1 else [shown_utterance(page, entry[0])]
        for entry in entries
    ]


def shown_variants(page: StoryPageContext, group: Sequence[Utterance]) -> list[ShownUtterance]:
    """Reports of one utterance, the words in which each differs from its neighbour marked."""
    return [
        shown_utterance(page, u, _differing(page.story, u, group[1] if i == 0 else group[0]))
        for i, u in enumerate(group)
    ]


def _differing(story: StoryIndex, utterance: Utterance, other: Utterance) -> list[Layer]:
    mine, theirs = _spoken(story, utterance), _spoken(story, other)
    if max(len(mine), len(theirs)) > _COMPARED_WORDS:
        return []
    matcher = difflib.SequenceMatcher(
        None, [w.casefold() for _, _, w in mine], [w.casefold() for _, _, w in theirs], autojunk=False
    )
    opening, closing = Markup("<mark>"), Markup("</mark>")
    return [
        Layer(mine[a][0], mine[b - 1][1], opening, closing, opening, rank=5)
        for tag, a, b, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
    ]


def _spoken(story: StoryIndex, utterance: Utterance) -> list[tuple[int, int, str]]:
    """The words of an utterance with their places."""
    text = story.articles[utterance.article].text
    return [
        (m.start(), m.end(), m[0].replace("’", "'"))
        for q in utterance.parts
        if not q.quotation.within
        for m in SPOKEN_WORD.finditer(text, q.quotation.span.start, q.quotation.span.end)
    ]
