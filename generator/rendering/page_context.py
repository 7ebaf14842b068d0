"""The page that is being made: the site it is part of, its address, and every link as that page writes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from generator.model import Event, Place
from generator.rendering.addresses import relative
from generator.rendering.article_index import ArticleIndex
from generator.rendering.dates import event_date
from generator.rendering.escaping import attribute_text, markdown, web_address
from generator.rendering.page_labels import PageLabels
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

_NAMED_ARTICLES = 4
# Of a sentence, in the address of it on another site.
_FRAGMENT_WORDS = 12
_Page = TypeVar("_Page", bound="PageContext")
_Shown = TypeVar("_Shown")


@dataclass(frozen=True, slots=True)
class PageContext:
    """A page of the site. ``path`` is its own below docs/; a target is another's, perhaps with ``#id``."""

    site: SiteIndex
    path: str

    @property
    def labels(self) -> PageLabels:
        """The words of the site."""
        return self.site.labels

    def within(self, story: StoryIndex) -> StoryPageContext:
        """The same page, as far as it shows one story."""
        return StoryPageContext(self.site, self.path, story)

    def path_and_content(
        self: _Page,
        make: Callable[[_Page, _Shown], str],
        shown: _Shown,
        made_from: Callable[[_Page, _Shown], object],
    ) -> tuple[str, str]:
        """Its path, and its content as ``make`` has it of what is shown on it.

        Where pages are kept it is made only if what it is ``made_from`` is not what it was.
        """
        kept, make_it = self.site.kept, partial(make, self, shown)
        content = make_it() if kept is None else kept.page(self.path, made_from(self, shown), make_it)
        return self.path, content

    def relative(self, target: str) -> str:
        """The way from this page to a target."""
        return relative(self.path, target)

    def link(self, target: str, text: Markup, title: str = "", css: str = "") -> Markup:
        """A Markdown link, with ``text`` already Markdown."""
        hint = f' "{attribute_text(title)}"' if title else ""
        style = f"{{ {css.strip()} }}" if css else ""
        return Markup(f"[{text}]({relative(self.path, target)}{hint}){style}")

    def text_link(self, target: str, text: str, title: str = "", css: str = "") -> Markup:
        """A Markdown link whose text is text of others."""
        return self.link(target, markdown(text), title, css)

    def english_link(self, target: str, words: str, css: str = "") -> Markup:
        """A link whose text is an article's, in English."""
        return self.text_link(target, words, css=css + self.labels.lang_listed)

    def links(self, pages: Iterable[tuple[str, str]]) -> Markup:
        """Targets with their words as links in a row, without this page itself."""
        return Markup(" · ").join(self.text_link(t, words) for t, words in pages if t != self.path)

    def person_link(self, person: str) -> Markup:
        """A person's name, linked to their page."""
        name = self.site.cast.people[person].name
        return self.text_link(self.site.person_address(person), name, css=".d-person")

    def people_links(self, people: Iterable[str]) -> Markup:
        """Names in a row, each linked."""
        return Markup(", ").join(self.person_link(p) for p in people if p in self.site.cast.people)

    def article_link(self, article: ArticleIndex) -> Markup:
        """An article's headline, linked to its page."""
        return self.english_link(self.site.addresses.article(article.id), article.dated.headline)

    def made_from(self, articles: Collection[ArticleIndex]) -> Markup:
        """The line at the foot of a page: which articles and which version made it."""
        version = f" {self.site.settings.version}" if self.site.settings.version else ""
        program = Markup("Dossier") + markdown(version)
        say, about = self.labels.markdown, self.link("about.md", self.labels.markdown("pages.about"))
        if len(articles) > _NAMED_ARTICLES:
            return say("pages.made_from_many", len(articles), program=program, about=about)
        address = self.site.addresses.article
        sources = Markup(", ").join(self.text_link(address(a.id), a.id) for a in articles)
        return say("pages.made_from", program=program, articles=sources, about=about)


@dataclass(frozen=True, slots=True)
class StoryPageContext(PageContext):
    """A page of the site as far as it shows one story."""

    story: StoryIndex

    def sentence_link(self, place: Place, css: str) -> Markup:
        """The words at a place, linked to the sentence they start in."""
        address = self.site.sentence_address(self.story, place)
        return self.english_link(address, self.story.words(place), css)

    def source_link(self, place: Place, *, original: bool = False) -> Markup:
        """Outlet and date of the article a place is in, linked to the very sentence.

        The words where they were published follow if ``original`` is asked for, and always where
        the article's own page does not show them.
        """
        article = self.story.articles[place.article]
        target = self.site.sentence_address(self.story, place)
        words = f"{article.outlet}, {article.published}"
        link = self.text_link(target, words, title=article.dated.headline, css=".d-source")
        return link + (self._original(place) if original else self.original_of_link(place))

    def original_of_link(self, place: Place) -> Markup:
        """Where a place's article shows no text, a link in brackets to where it was published; else empty."""
        return self._original(place) if self.story.articles[place.article].level == "link" else Markup("")

    def _original(self, place: Place) -> Markup:
        """A link in brackets to the words where they were published; empty without an address."""
        url = web_address(self.story.articles[place.article].facts.article.url)
        if url is None:
            return Markup("")
        words = self.story.text(place).encode("utf-8", "replace").decode().split()[:_FRAGMENT_WORDS]
        fragment = "%20".join(quote(w, safe="").replace("-", "%2D") for w in words)
        separator = "" if "#" in url else f"#:~:text={fragment}"
        original = self.labels.markdown("pages.original")
        return Markup(f" ([{original}]({url}{separator}))")

    def source_links(self, places: Sequence[Place]) -> Markup:
        """Sources in a row, one link for an article and its near-copies."""
        teller = self.story.teller
        first = {teller(p.article): p for p in reversed(places)}
        shown = dict.fromkeys(first[teller(p.article)] for p in places)
        return Markup("; ").join(self.source_link(p) for p in shown)

    def named_source(self, source: str | None, name: str) -> Markup:
        """A name of a source that is no person, linked to what it says where that has a place of its own."""
        target = self.site.source_address(self.story, source) if source else None
        return self.text_link(target, name) if target else markdown(name)

    def event_link(self, event: Event, css: str) -> Markup:
        """An event's date, linked to the event on the timeline; a tooltip says how the date is known."""
        target = self.site.event_address(self.story, event)
        why = self.labels.said(event.why)
        return self.text_link(target, event_date(self.labels, event), why, css)

    def story_links(self) -> Markup:
        """Where there are several stories, the way to this one's pages; empty where there is one."""
        if not self.site.addresses.several:
            return Markup("")
        site = self.site
        name = site.story_name(self.story) if site.addresses.several else site.settings.site_name
        first = (site.addresses.story(self.story.name), name)
        pages = (first, *self.site.parts_of(self.story))
        return Markup('<p class="d-crumbs d-note" markdown>{}</p>').format(self.links(pages))
