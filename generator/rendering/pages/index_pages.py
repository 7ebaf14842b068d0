"""Lists of articles; and, where there are several stories, the pages that lead to each story's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.links import text_link
from generator.rendering.page import counted, render_page
from generator.rendering.parts.pagination import in_parts, list_pages
from generator.rendering.story import Article, Story


def articles_pages(site: Site, story: Story) -> Iterator[tuple[str, str]]:
    """A story's list of articles, oldest first, a page for each ``page_size``."""
    parts = in_parts(story.by_date, site.settings.page_size)
    for part in list_pages(
        parts, lambda n: site.places.articles(story.name, n), site.titled("Articles", story)
    ):
        page = part.path
        yield (
            page,
            render_page(
                "articles.md.j2",
                title=part.title,
                description=f"The {counted(len(story.articles), 'article')} of the story.",
                kind="Articles",
                crumbs=site.story_links(page, story),
                search={"exclude": True},
                total=counted(len(story.articles), "article"),
                rows=[_row(site, story, page, a) for a in part.items],
                pager=part.pager,
                made_from=site.made_from(page, list(story.articles.values())),
            ),
        )


def _row(site: Site, story: Story, page: str, article: Article) -> tuple[Markup, Markup, str, str]:
    read = article.dated.facts.article
    when = markdown(site.date(article.dated))
    quotes = len(story.utterances_in[article.id])
    return site.article_link(page, article), when, read.outlet or "outlet not given", counted(quotes, "quote")


def overview_pages(site: Site) -> Iterator[tuple[str, str]]:
    """For several stories: the pages that the navigation names, each leading to the stories' own."""
    for path, title, words, target in _OVERVIEWS:
        rows = [(text_link(path, target(site, s), site.story_name(s)), words(s)) for s in site.stories]
        yield (
            path,
            render_page(
                "overview.md.j2",
                title=title,
                description=f"{title} of {counted(len(site.stories), 'story', 'stories')}.",
                kind=title,
                search={"exclude": True},
                rows=rows,
                made_from=site.made_from(path, [a for s in site.stories for a in s.articles.values()]),
            ),
        )


def _summary_words(story: Story) -> str:
    return " ".join(story.words(s.place) for s in story.dossier.summary[:2])


_OVERVIEWS: Sequence[tuple[str, str, Callable[[Story], str], Callable[[Site, Story], str]]] = (
    ("summary.md", "Summaries", _summary_words, lambda site, s: site.places.summary(s.name)),
    (
        "quotes/index.md",
        "Quotes",
        lambda s: counted(len(s.utterances), "quote"),
        lambda site, s: site.places.quotes(s.name),
    ),
    (
        "timeline.md",
        "Timelines",
        lambda s: counted(sum(1 for e in s.events if e.edtf), "dated event"),
        lambda site, s: site.places.timeline(s.name),
    ),
    (
        "articles/index.md",
        "Articles",
        lambda s: counted(len(s.articles), "article"),
        lambda site, s: site.places.articles(s.name),
    ),
)
