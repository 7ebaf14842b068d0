"""A statement in one line: its first words, linked to where they stand."""

from __future__ import annotations

from generator.model import Place, Utterance
from generator.rendering.story_index import StoryIndex

_SHORT = 90


def first_words(story: StoryIndex, utterance: Utterance) -> str:
    """The first words of an utterance, cut short; of a report an ellipsis stands for what is before them."""
    words = story.words(place_of(utterance))
    short = words if len(words) <= _SHORT else words[:_SHORT].rpartition(" ")[0] + " …"
    return f"… {short}" if utterance.kind != "direct" and short[:1].islower() else short


def place_of(utterance: Utterance) -> Place:
    """Where an utterance's first part stands."""
    first = utterance.parts[0]
    return Place(first.article, first.quotation.span.start, first.quotation.span.end)
