"""All quotes, events and sources of a small story, for its first page, which is the only one that it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.quote_blocks import ShownUtterance
from generator.rendering.parts.quote_variants import quote_entries
from generator.rendering.parts.source_sections import SourceSection, source_sections
from generator.rendering.parts.timeline_periods import Period, periods


@dataclass(frozen=True, slots=True)
class SmallStory:
    """What the sections of a small story's page show, and what they are about in schema.org's terms."""

    quotes: Sequence[list[ShownUtterance]]
    periods: Sequence[Period]
    sources: Sequence[SourceSection]
    jsonld: schema_org.JsonLd | None


def small_story(page: StoryPageContext) -> SmallStory | None:
    """None for a story that has a page for each of these."""
    story, site = page.story, page.site
    if not site.addresses.is_whole_on_home(story.name):
        return None
    told = [u for entry in story.quote_entries for u in entry]
    return SmallStory(
        quotes=quote_entries(page, story.quote_entries),
        periods=tuple(periods(page, story.events)),
        sources=source_sections(page, [voice for part in site.voices(story) for voice in part]),
        jsonld=schema_org.together(schema_org.quotations(page, told), schema_org.events(story, story.events)),
    )
