"""The page of an article whose text is not shown: where it is from, and what on the site rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.model import Event, Utterance
from generator.rendering.article_index import ArticleIndex
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.article_notes import people_notes, source_rows
from generator.rendering.parts.attributions import kind_words, speaker_name
from generator.rendering.parts.copy_notes import copy_note
from generator.rendering.parts.excerpts import what_is_shown
from generator.rendering.parts.rests_on import rests_on
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

if TYPE_CHECKING:
    from markupsafe import Markup


def linked_article_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of the page of each article of which only citations are shown."""
    for article in (a for a in story.articles.values() if a.level == "link"):
        page = PageContext(site, site.addresses.article(article.id)).within(story)
        yield page.path, _linked_page(page, article)


def _linked_page(page: StoryPageContext, article: ArticleIndex) -> str:
    labels, outlet = page.labels, article.outlet_or_none
    described = labels.text("article.description", outlet=outlet, published=article.published)
    return render_page(
        "linked_article.md.j2",
        Head(
            article.dated.headline,
            described[:1].upper() + described[1:],
            labels.text("pages.article"),
            hide=("navigation", "toc"),
            jsonld=schema_org.news_article(article),
        ),
        labels,
        crumbs=page.story_links(),
        copy_of=copy_note(page, article),
        rests=rests_on(page, page.story.utterances_in[article.id]),
        source=source_rows(page, article),
        shown=what_is_shown(article),
        people=people_notes(page, article),
        quotes=[_quote_line(page, u) for u in page.story.utterances_in[article.id]],
        events=[page.event_link(e, ".d-date") for e in _events_told(page.story, article)],
        made_from=page.made_from([article]),
    )


def _quote_line(page: StoryPageContext, utterance: Utterance) -> tuple[Markup, str]:
    """Who speaks, linked to the quote among all quotes, and how the words are given."""
    target = page.site.utterance_address(page.story, utterance)
    return page.text_link(target, speaker_name(page, utterance.attributed)), kind_words(
        page.labels, utterance.kind
    )


def _events_told(story: StoryIndex, article: ArticleIndex) -> list[Event]:
    """The events of which the article tells, in the order of the timeline."""
    return [e for e in story.events if any(place.article == article.id for place in e.sentences)]
