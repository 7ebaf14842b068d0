"""A page for each organisation, document and group that says several things: what, and how it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model import SourceKind, StorySource
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.attributions import speaker_as_written
from generator.rendering.parts.quote_blocks import shown_utterance
from generator.rendering.parts.rests_on import voice_counts
from generator.rendering.plurals import counted
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import STANDING_KINDS, Voice
from generator.rendering.story_index import StoryIndex

_SAID_SHOWN = 100
_SAID: dict[SourceKind | None, str] = {
    "organisation": "What it said",
    "document": "What it says",
    "group": "What they said",
}


def source_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each such page."""
    for voice in (v for part in site.voices(story) for v in part if v.has_page):
        page = PageContext(site, site.addresses.source(story.name, voice.key)).within(story)
        yield page.path, _source_page(page, voice, story.sources[voice.key])


def _source_page(page: StoryPageContext, voice: Voice, source: StorySource) -> str:
    story, kind, counts = page.story, STANDING_KINDS[voice.kind].one, voice_counts(voice)
    said = sorted(voice.said, key=lambda u: (story.position[u.article], u.parts[0].quotation.span))
    return render_page(
        "source.md.j2",
        Head(
            voice.title,
            f"{voice.title}: {kind}. {counts}.",
            kind.capitalize(),
            search={"boost": 2},
            jsonld=schema_org.source(source),
        ),
        crumbs=page.story_links(),
        kind=kind.capitalize(),
        counts=counts,
        other_names=", ".join(source.aliases),
        heading=_SAID[voice.kind],
        said=[shown_utterance(page, u) for u in said[:_SAID_SHOWN]],
        said_left=len(said) - _SAID_SHOWN,
        written=_written(page, voice),
        made_from=page.made_from([story.articles[a] for a in dict.fromkeys(u.article for u in said)]),
        index=page.text_link(page.site.addresses.sources(story.name), "All sources"),
    )


def _written(page: StoryPageContext, voice: Voice) -> list[tuple[str, str]]:
    """The words that the articles have for it beside its statements, and how often."""
    found = Counter(words for u in voice.said if (words := speaker_as_written(page, u.attributed)))
    ranked = sorted(found.items(), key=lambda w: (-w[1], w[0]))
    return [(f"“{words}”", counted(times, "time")) for words, times in ranked]
