"""A story in numbers: its articles, people, quotes and dated events, and when it appeared."""

from __future__ import annotations

from generator.rendering.dates import from_to
from generator.rendering.story_index import StoryIndex


def story_counts(story: StoryIndex) -> str:
    """The numbers in a row: "2 articles, 5 people, 12 quotes, 3 dated events"."""
    count = story.labels.count
    return ", ".join(
        [
            count("article", len(story.articles)),
            count("person", len(story.people)),
            count("quote", len(story.counted_utterances)),
            count("dated_event", len(story.dated_events)),
        ]
    )


def appeared_from_to(first: StoryIndex, last: StoryIndex) -> str:
    """From when to when the stories of a page of a list by date appeared, for the links to it."""
    return from_to(first.labels, last.latest, first.latest)
