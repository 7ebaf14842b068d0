"""The whole site: every generated page and data file of all stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from generator.made_once import ANEW, Once
from generator.model import Dossier
from generator.rendering.addresses import PEOPLE_NAMES, SEARCH_RECORDS
from generator.rendering.causes_of_pages import CausesOfPages
from generator.rendering.data_files.data_files import data_files
from generator.rendering.data_files.names_to_find import people_names
from generator.rendering.data_files.search_records import search_records
from generator.rendering.kept_pages import KeptPages
from generator.rendering.known_of_articles import shared_by_pages
from generator.rendering.pages.article_list_pages import article_list_pages
from generator.rendering.pages.article_pages import article_pages
from generator.rendering.pages.data_page import data_page
from generator.rendering.pages.home_page import story_page
from generator.rendering.pages.linked_article_pages import linked_article_pages
from generator.rendering.pages.more_of_person_pages import more_of_person_pages
from generator.rendering.pages.overview_pages import overview_pages
from generator.rendering.pages.people_from_a_to_z import people_from_a_to_z
from generator.rendering.pages.people_pages import people_pages
from generator.rendering.pages.person_pages import person_pages
from generator.rendering.pages.quotes_pages import quotes_pages
from generator.rendering.pages.source_list_pages import source_list_pages
from generator.rendering.pages.source_pages import source_pages
from generator.rendering.pages.stories_pages import stories_pages
from generator.rendering.pages.summary_page import summary_page
from generator.rendering.pages.timeline_pages import timeline_pages
from generator.rendering.site_index import SiteIndex, SiteSettings
from generator.rendering.story_index import StoryIndex
from generator.stages import advance, begin

__all__ = ["SiteSettings", "render"]


Files = dict[str, str]


def render(
    dossiers: Sequence[Dossier],
    settings: SiteSettings,
    kept: KeptPages | None = None,
    once: Once = ANEW,
) -> Files:
    """Every generated file, path below docs/ → content. Pure: the same dossiers give the same files.

    With ``kept`` of an earlier call, pages whose every cause is as it was are taken from there; those that
    are known ``once`` are not made again.
    """
    site = SiteIndex(dossiers, settings, kept)
    if kept is not None:
        kept.begin(shared_by_pages(site))
    causes = CausesOfPages(site, once)
    files = _made("pages of all stories", causes.of_site(), once, partial(_pages_of_all, site))
    begin("making pages", len(site.articles) + len(site.cast.ranked))
    for story in site.stories:
        files |= _made("pages of a story", causes.of_story(story), once, partial(_story_pages, site, story))
        advance(len(story.articles))
    for person in site.cast.ranked:
        page = partial(person_pages, site, [person])
        files |= _made("page of a person", causes.of_person(person.id), once, page)
        advance()
    return files | _made("data files", causes.of_site(), once, partial(_data_files, site, len(files)))


def _data_files(site: SiteIndex, pages: int) -> Iterator[tuple[str, str]]:
    yield from data_files(site).items()
    if site.settings.pagefind_from is not None and pages >= site.settings.pagefind_from:
        yield SEARCH_RECORDS, search_records(site)
        yield PEOPLE_NAMES, people_names(site)  # search looks there for whose name is like a misspelt one


def _made(what: str, made_from: object, once: Once, make: Callable[[], Iterable[tuple[str, str]]]) -> Files:
    return once.made(what, Files, made_from, lambda: dict(make()))


def _pages_of_all(site: SiteIndex) -> Iterator[tuple[str, str]]:
    if site.addresses.several:
        yield from stories_pages(site)
        yield from overview_pages(site)
    yield from people_pages(site)
    yield from people_from_a_to_z(site)
    yield from more_of_person_pages(site)
    yield data_page(site)


def _story_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    yield story_page(site, story)
    if not site.addresses.is_whole_on_home(story.name):
        yield summary_page(site, story)
        yield from article_list_pages(site, story)
        yield from source_list_pages(site, story)
        yield from quotes_pages(site, story)
        yield from timeline_pages(site, story)
    yield from source_pages(site, story)
    yield from article_pages(site, story)
    yield from linked_article_pages(site, story)
