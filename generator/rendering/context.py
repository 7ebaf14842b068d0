"""What every page is made with: the stories, the people, where pages stand, and how one cites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from generator.model import DatedArticle, Dossier, Event, Place
from generator.rendering.escaping import attribute, markdown, web_address
from generator.rendering.links import Places, anchor, link, text_link
from generator.rendering.page import counted
from generator.rendering.story import Article, Cast, Story
from generator.timex.edtf import bounds, iso
from generator.timex.words import in_words
from generator.version import VERSION

_NAMED_ARTICLES = 4
_HEADLINE = 36
# The same few dates stand beside every quotation and event.
_in_words = lru_cache(maxsize=4096)(in_words)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the pages need to know of the site: its name, the version that makes it, links a page."""

    site_name: str = "Dossier"
    version: str = VERSION
    page_size: int = 200


class Site:
    """All stories of a site, with the addresses of everything in them."""

    def __init__(self, dossiers: Sequence[Dossier], settings: SiteSettings) -> None:
        self.settings = settings
        self.stories = tuple(Story(d) for d in dossiers)
        self.cast = Cast(self.stories)
        self.places = Places(dossiers)

    # ---- names and dates --------------------------------------------------------------

    def story_name(self, story: Story) -> str:
        """A story's name for readers: its folder's, or the site's for files straight in seeds/.

        Hyphens stand for spaces only where nothing else does: "Short-term debt" keeps its own.
        """
        words = story.name.replace("_", " ").strip()
        if not any(letter.isspace() for letter in words):
            words = words.replace("-", " ").strip()
        if not words:
            return "Other articles" if self.places.several else self.settings.site_name
        return words[:1].upper() + words[1:]

    def titled(self, words: str, story: Story) -> str:
        """A page's title: with the story's name where there are several stories."""
        return f"{words}: {self.story_name(story)}" if self.places.several else words

    def date(self, dated: DatedArticle) -> str:
        """When an article appeared, in words that say what is not known."""
        if dated.published_edtf is None:
            return "date not given"
        return _in_words(dated.published_edtf) + (" (inferred)" if dated.inferred else "")

    def outlet(self, dated: DatedArticle) -> str:
        """The outlet; where the file names none, the beginning of the headline."""
        return dated.facts.article.outlet or f"“{_beginning(dated.headline)}”"

    def credit(self, dated: DatedArticle) -> Markup:
        """Outlet and date, to stand beside a headline; what the file does not give is said."""
        outlet = dated.facts.article.outlet or "outlet not given"
        return markdown(f"{outlet}, {self.date(dated)}")

    # ---- addresses --------------------------------------------------------------------

    def sentence(self, story: Story, place: Place) -> str:
        """The address of the sentence a place starts in: "articles/a.md#s-1"."""
        page = self.places.article(place.article)
        identifier = story.sentence_id(place)
        return page if identifier is None else f"{page}#{identifier}"

    def event(self, story: Story, event: Event) -> str:
        """The address of an event on its story's timeline."""
        page = story.event_places[event.id] // self.settings.page_size + 1
        return f"{self.places.timeline(story.name, page)}#{event_id(event)}"

    def quotation(self, story: Story, quotation: str) -> str:
        """The address of a quotation in its article."""
        return f"{self.places.article(story.quotations[quotation].article)}#{anchor(quotation)}"

    # ---- Markdown ---------------------------------------------------------------------

    def person_link(self, page: str, person: str, text: str | None = None) -> Markup:
        """A person's name, linked to their page."""
        return text_link(
            page, self.places.person(person), text or self.cast.people[person].name, css=".d-person"
        )

    def people_links(self, page: str, people: Iterable[str]) -> Markup:
        """Names in a row, each linked."""
        return Markup(", ").join(self.person_link(page, p) for p in people if p in self.cast.people)

    def source_link(self, page: str, story: Story, place: Place) -> Markup:
        """Outlet and date of a source, linked to the very sentence."""
        dated = story.articles[place.article].dated
        words = f"{self.outlet(dated)}, {self.date(dated)}"
        return text_link(page, self.sentence(story, place), words, title=dated.headline, css=".d-source")

    def source_links(self, page: str, story: Story, places: Sequence[Place]) -> Markup:
        """Sources in a row, one link an article."""
        first = {p.article: p for p in reversed(places)}
        return Markup("; ").join(
            self.source_link(page, story, p) for p in dict.fromkeys(first[q.article] for q in places)
        )

    def story_links(self, page: str, story: Story) -> Markup:
        """Where there are several stories, the way to this one's pages; empty where there is one."""
        if not self.places.several:
            return Markup("")
        pages = (
            (self.places.story(story.name), self.story_name(story)),
            (self.places.summary(story.name), "Summary"),
            (self.places.quotes(story.name), "Quotes"),
            (self.places.timeline(story.name), "Timeline"),
            (self.places.articles(story.name), "Articles"),
        )
        links = [text_link(page, target, words) for target, words in pages if target != page]
        return Markup('<p class="d-crumbs d-note" markdown>{}</p>').format(Markup(" · ").join(links))

    def article_link(self, page: str, article: Article) -> Markup:
        """An article's headline, linked to its page."""
        return text_link(page, self.places.article(article.id), article.dated.headline)

    def original_link(self, story: Story, place: Place) -> Markup:
        """A link to the words where they were published, by text fragment; empty without an address."""
        url = web_address(story.articles[place.article].dated.facts.article.url)
        if url is None:
            return Markup("")
        words = "%20".join(_fragment_words(story.text(place)))
        separator = "" if "#" in url else f"#:~:text={words}"
        return Markup(f"[original]({url}{separator})")

    def time(self, edtf: str | None, words: str) -> Markup:
        """A date for readers and for machines."""
        stamp = machine_date(edtf)
        inner = markdown(words)
        return Markup(f'<time datetime="{attribute(stamp)}">{inner}</time>') if stamp else inner

    def event_words(self, event: Event) -> str:
        """An event's date in words, with what kind of date it is."""
        words = _in_words(event.edtf, event.basis)
        return f"{words}, inferred" if event.inferred and "inferred" not in words else words

    def made_from(self, page: str, articles: Sequence[Article]) -> Markup:
        """The line at the foot of a page: which articles and which version made it."""
        if len(articles) <= _NAMED_ARTICLES:
            sources = Markup(", ").join(text_link(page, self.places.article(a.id), a.id) for a in articles)
        else:
            sources = markdown(counted(len(articles), "article"))
        version = f" {self.settings.version}" if self.settings.version else ""
        about = link(page, "about.md", Markup("how and with what limits"))
        return Markup(f"Made by Dossier{markdown(version)} from {sources}: {about}.")


def event_id(event: Event) -> str:
    """An event's address within the timeline."""
    return anchor(event.id)


def machine_date(edtf: str | None) -> str:
    """The value of ``<time datetime>``: the year, month or day an EDTF date lies within, or ""."""
    if edtf is None or "~" in edtf or "%" in edtf:
        return ""
    try:
        (y1, m1, d1), (y2, m2, d2) = bounds(edtf)
    except ValueError:
        return ""
    if y1 != y2 or not 0 < y1 < 10_000:
        return ""
    if m1 != m2:
        return f"{y1:04}"
    return f"{y1:04}-{m1:02}" + (f"-{d1:02}" if d1 == d2 else "")


def day_attributes(edtf: str | None) -> Markup:
    """The first and last day of a date as attributes that a filter reads; "" without a date."""
    if edtf is None:
        return Markup("")
    try:
        first, last = bounds(edtf)
    except ValueError:
        return Markup("")
    days = [iso((max(y, 0), m, d)) for y, m, d in (first, last) if y < 10_000]
    start = f' data-from="{days[0]}"' if first[0] < 10_000 else ""
    return Markup(start + (f' data-until="{days[-1]}"' if last[0] < 10_000 else ""))


def _beginning(headline: str) -> str:
    """A headline short enough to stand for its article."""
    words = " ".join(headline.split())
    if len(words) <= _HEADLINE:
        return words
    return (words[:_HEADLINE].rpartition(" ")[0] or words[:_HEADLINE]).rstrip(" .,;:…") + "…"


def _fragment_words(text: str) -> list[str]:
    """The first words of a sentence, for a text fragment."""
    return [
        quote(w, safe="").replace("-", "%2D") for w in text.encode("utf-8", "replace").decode().split()[:12]
    ]
