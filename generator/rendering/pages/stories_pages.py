"""Home where there are several stories: a card each, or, of many, a list by date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.rendering.addresses import PEOPLE, stories_page
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.lists import person_row
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.parts.story_counts import appeared_from_to, story_counts
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

_MOST_PEOPLE = 6
# On a page of the list: home shall be light.
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class _Card:
    """A story as home shows it: its name, first sentence and numbers, and the links to its parts."""

    name: Markup
    sentence: Markup
    counts: str
    links: Markup


@dataclass(frozen=True, slots=True)
class _StoryRow:
    """A story in a list: when its articles appeared, its name and numbers."""

    when: str
    name: Markup
    counts: str


def stories_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of home, and of the further pages of its list."""
    whole = LongList(
        site.settings.site_name,
        site.latest_stories if site.lists_stories else site.stories,
        stories_page,
        holds=appeared_from_to,
        longest=_LONGEST,
    )
    for part in list_pages(site, whole):
        yield part.page.path, _stories_page(part)


def _stories_page(part: ListPage[StoryIndex]) -> str:
    page, site, labels = part.page, part.page.site, part.page.labels
    stories = labels.count("story", len(site.stories))
    articles = labels.count("article", len(site.articles))
    people = labels.count("person", len(site.cast.people))
    description = labels.text("home.stories", len(site.articles), stories=stories)
    shown = [page.within(story) for story in part.items]
    return render_page(
        "stories.md.j2",
        Head(part.title, description, labels.text("pages.stories"), hide=("navigation", "toc")),
        labels,
        counts=f"{stories}, {articles}, {people}",
        cards=[] if site.lists_stories else [_card(story) for story in shown],
        rows=[_row(story) for story in shown] if site.lists_stories else [],
        first=part.first,
        pager=part.pager,
        turn=part.turn,
        people=[person_row(page, p) for p in site.cast.ranked[:_MOST_PEOPLE]] if part.first else [],
        all_people=page.text_link(PEOPLE, labels.text("pages.all_people")),
        made_from=page.made_from(site.articles),
    )


def _card(page: StoryPageContext) -> _Card:
    name = page.text_link(page.site.addresses.story(page.story.name), page.site.story_name(page.story))
    links = page.links(page.site.parts_of(page.story))
    return _Card(name, _first_sentence(page), story_counts(page.story), links)


def _first_sentence(page: StoryPageContext) -> Markup:
    """The first sentence of a story's summary with its source."""
    for sentence in page.story.dossier.summary[:1] if page.story.has_subject else ():
        words, source = markdown(page.story.words(sentence.place)), page.source_link(sentence.place)
        return words + Markup(' <span class="d-note"{}>{}</span>').format(page.labels.lang_back, source)
    return Markup("")


def _row(page: StoryPageContext) -> _StoryRow:
    site, story = page.site, page.story
    name = page.english_link(site.addresses.story(story.name), site.story_name(story))
    when = site.labels.date(story.appeared) if story.appeared else site.labels.text("dates.not_given")
    return _StoryRow(when, name, story_counts(story))
