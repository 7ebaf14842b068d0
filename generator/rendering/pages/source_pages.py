"""A page for each organisation, document and group that says several things: what, and how it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.rendering.known_of_articles import known_of_articles
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.attributions import speaker_as_written
from generator.rendering.parts.other_stories import elsewhere
from generator.rendering.parts.quote_blocks import shown_utterance
from generator.rendering.parts.rests_on import voice_counts
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import Voice, standing_label
from generator.rendering.story_index import StoryIndex

_SAID_SHOWN = 100


def source_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each such page."""
    for voice in (v for part in site.voices(story) for v in part if v.has_page):
        page = PageContext(site, site.addresses.source(story.name, voice.key)).within(story)
        yield page.path_and_content(_source_page, voice, _made_from)


def _made_from(page: StoryPageContext, voice: Voice) -> object:
    source = page.story.sources[voice.key]
    known = known_of_articles(page.site, page.story, (u.article for u in voice.said))
    return voice, source, known, elsewhere(page, page.story, voice)


def _source_page(page: StoryPageContext, voice: Voice) -> str:
    source = page.story.sources[voice.key]
    story, labels, counts = page.story, page.labels, voice_counts(page.labels, voice)
    kind = labels.text(standing_label(voice.kind, "one"))
    capital = kind[:1].upper() + kind[1:]
    said = sorted(voice.said, key=lambda u: (story.position[u.article], u.parts[0].quotation.span))
    return render_page(
        "source.md.j2",
        Head(
            voice.title,
            f"{voice.title}: {kind}. {counts}.",
            capital,
            search={"boost": 2},
            jsonld=schema_org.source(source),
        ),
        labels,
        crumbs=page.story_links(),
        kind=capital,
        counts=counts,
        other_names=", ".join(source.aliases),
        elsewhere=elsewhere(page, page.story, voice),
        heading=labels.text(standing_label(voice.kind, "said")),
        said=[shown_utterance(page, u, of=voice.key) for u in said[:_SAID_SHOWN]],
        said_left=len(said) - _SAID_SHOWN,
        written=_written(page, voice),
        made_from=page.made_from([story.articles[a] for a in dict.fromkeys(u.article for u in said)]),
        index=page.text_link(page.site.addresses.sources(story.name), labels.text("pages.all_sources")),
    )


def _written(page: StoryPageContext, voice: Voice) -> list[tuple[str, str]]:
    """The words that the articles have for it beside its statements, and how often."""
    found = Counter(words for u in voice.said if (words := speaker_as_written(page, u.attributed)))
    ranked = sorted(found.items(), key=lambda w: (-w[1], w[0]))
    return [(page.labels.quoted(words), page.labels.count("time", times)) for words, times in ranked]
