"""The summary of a story: each sentence with its citations, one summary an article, where they differ."""

from __future__ import annotations

from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.links import link
from generator.rendering.page import render_page
from generator.rendering.parts.citations import cited
from generator.rendering.parts.difference_lists import difference_lists
from generator.rendering.parts.quote_blocks import shown_variants
from generator.rendering.story import Story


def summary_page(site: Site, story: Story) -> tuple[str, str]:
    """Path and content of a story's summary."""
    page = site.places.summary(story.name)
    title = site.titled("Summary", story)
    whole = cited(site, page, story, story.dossier.summary)
    return page, render_page(
        "summary.md.j2",
        title=title,
        description=" ".join(story.text(s.place) for s in story.dossier.summary[:2]) or title,
        kind="Summary",
        crumbs=site.story_links(page, story),
        summary=whole,
        articles=[
            (
                site.article_link(page, a),
                site.credit(a.dated),
                [
                    link(
                        page,
                        site.sentence(story, s.place),
                        markdown(story.words(s.place)),
                        css=".d-cited",
                    )
                    for s in story.dossier.article_summaries.get(a.id, ())
                ],
            )
            for a in story.by_date
        ],
        variants=[shown_variants(site, page, story, g) for g in story.variants],
        differences=difference_lists(site, page, story),
        made_from=site.made_from(page, list(story.articles.values())),
    )
