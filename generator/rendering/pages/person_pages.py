"""A page for each person: what they said and did, how they are named, and every mention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.model import Person, Place, Role
from generator.naming.forms_of_address import role_words
from generator.rendering.addresses import PEOPLE
from generator.rendering.article_index import ArticleIndex
from generator.rendering.escaping import markdown
from generator.rendering.known_of_articles import known_of_articles, known_of_events
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import mentions_chart
from generator.rendering.parts.editor_notes import corrected_aspects
from generator.rendering.parts.lists import EventLine, event_line, person_row
from generator.rendering.parts.mention_lines import mention_lines, mentions_by_article
from generator.rendering.parts.more_of_person import (
    NEWEST_QUOTES,
    Heard,
    QuotedIn,
    dated_events_of,
    links_to_years,
    newest_first,
    pages_of_events,
    pages_of_mentions,
    quotes_by_year,
    weightiest,
)
from generator.rendering.parts.pagination import LongList
from generator.rendering.parts.quote_blocks import ShownUtterance, shown_utterance
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex

_COMPANIONS = 12
_SOURCES = 5

T = TypeVar("T")


def person_pages(site: SiteIndex, people: Iterable[Person]) -> Iterator[tuple[str, str]]:
    """Path and content of the page of each of these people who has one."""
    for person in (p for p in people if site.has_page(p.id)):
        page = PageContext(site, site.addresses.person(person.id))
        yield page.path_and_content(_person_page, person, _made_from)


def _made_from(page: PageContext, person: Person) -> object:
    """The person, what each story has of them, and the articles that tell it; of a chart, all their dates."""
    found: list[object] = [person]
    for story in page.site.cast.stories_of(person.id):
        quotes = [*story.said_by.get(person.id, ()), *story.said_of.get(person.id, ())]
        events = story.events_of.get(person.id, ())
        told = {place.article for event in events for place in event.sentences}
        named = {m.place.article for m in person.mentions if m.place.article in story.articles}
        found += (
            story.name,
            [u.id for u in quotes],
            known_of_events(page.site, story, events),
            [article.dated.published_edtf for article in story.by_date],
            known_of_articles(page.site, story, told | named | {u.article for u in quotes}),
        )
    return found


def _person_page(page: PageContext, person: Person) -> str:
    site, row = page.site, person_row(page, person)
    said, about = _by_date(site.cast.said_by(person.id)), _by_date(site.cast.said_of(person.id))
    by_article = mentions_by_article(site, person)
    role = f"{row.role}. " if row.role else ""
    articles = [article for _, article, _ in by_article] or [s.articles[u.article] for s, u in said[:1]]
    more_mentions = pages_of_mentions(site, person)
    return render_page(
        "person.md.j2",
        Head(
            person.name,
            f"{row.name}: {role}{row.counts}.",
            page.labels.text("pages.person"),
            search={"boost": 2},
            jsonld=schema_org.person(person, row.role),
        ),
        page.labels,
        row=row,
        corrected=corrected_aspects(page.labels, person.corrected),
        chart=mentions_chart(site.cast, person),
        names=_names(page, person),
        roles=_roles(page, person),
        roles_withheld="roles" in person.corrected,
        said=_quotes(page, person, "said", said),
        about=_quotes(page, person, "said-of", about),
        timeline=_timeline(page, person),
        companions=_companions(page, person),
        mentions=[] if more_mentions else list(mention_lines(page, by_article)),
        all_mentions=_all(page, more_mentions, "mention", len(person.mentions)),
        made_from=page.made_from(articles),
        index=page.text_link(PEOPLE, page.labels.text("pages.all_people")),
    )


@dataclass(frozen=True, slots=True)
class _ShownPart(Generic[T]):
    """What a page shows, and where it is a part, the way to all of it."""

    shown: list[T]
    all: Markup


def _by_date(quotes: Iterable[QuotedIn]) -> list[QuotedIn]:
    """Quotes by their articles' dates, within an article by place."""
    return sorted(
        quotes, key=lambda q: (q[0].date_order(q[1].article), q[1].article, q[1].parts[0].quotation.span)
    )


def _quotes(
    page: PageContext, person: Person, heard: Heard, quotes: Sequence[QuotedIn]
) -> _ShownPart[ShownUtterance]:
    """All of a few quotes, the oldest first; of many the newest and the way to all by year."""
    years, ways = quotes_by_year(page.site, person, heard), Markup("")
    if years:
        quotes = newest_first(quotes)[:NEWEST_QUOTES]
        ways = page.labels.markdown("person.by_year", len(quotes), years=links_to_years(page, years))
    of = person.id if heard == "said" else None
    return _ShownPart([shown_utterance(page.within(s), u, of=of) for s, u in quotes], ways)


def _timeline(page: PageContext, person: Person) -> _ShownPart[EventLine]:
    """All of a few events; of many the weightiest and the way to all."""
    more, events = pages_of_events(page.site, person), dated_events_of(page.site, person)
    shown = weightiest(events) if more else events
    way = _all(page, more, "dated_event", len(events))
    return _ShownPart([event_line(page.within(story), event) for story, event in shown], way)


def _all(page: PageContext, more: LongList[T] | None, noun: str, number: int) -> Markup:
    """The way to all of something that has pages of its own; "" where it has none."""
    if more is None:
        return Markup("")
    return page.text_link(more.path(1), page.labels.text("person.all", what=page.labels.count(noun, number)))


# ---- names, roles, company -------------------------------------------------------------


def _names(page: PageContext, person: Person) -> list[tuple[str, str, Markup]]:
    """Each way the name is written: how often, and by whom."""
    written: dict[str, Counter[ArticleIndex]] = defaultdict(Counter)
    for story in page.site.cast.stories_of(person.id):
        for m in person.mentions:
            if m.kind == "name" and m.place.article in story.articles:
                written[story.words(m.place)][story.articles[m.place.article]] += 1
    return [
        (words, page.labels.count("time", by.total()), _outlets(page, [*by]))
        for words, by in sorted(written.items(), key=lambda w: (-w[1].total(), w[0]))
    ]


def _outlets(page: PageContext, articles: Sequence[ArticleIndex]) -> Markup:
    """The first few outlets, each linked to its article."""
    address = page.site.addresses.article
    links = [page.text_link(address(a.id), a.outlet) for a in articles[:_SOURCES]]
    more = len(articles) - _SOURCES
    outlets = Markup(", ").join(links)
    if more <= 0:
        return outlets
    return outlets + markdown(" ") + page.labels.markdown("counts.and_more", number=more)


def _roles(page: PageContext, person: Person) -> list[tuple[str, Markup]]:
    """Each role as first written, by date of the article that writes it, with its sources."""
    grouped: dict[str, list[tuple[StoryIndex, Role]]] = defaultdict(list)
    for story in page.site.cast.stories_of(person.id):
        for role in person.roles:
            if role.place.article in story.articles and (words := role_words(role.text)):
                grouped[words.casefold()].append((story, role))
    ordered = sorted(grouped.values(), key=lambda g: min(s.date_order(r.place.article) for s, r in g))
    return [(role_words(roles[0][1].text), _role_sources(page, roles)) for roles in ordered]


def _role_sources(page: PageContext, roles: Sequence[tuple[StoryIndex, Role]]) -> Markup:
    """A few of the articles that give a role, one link an article."""
    first = {role.place.article: (story, role) for story, role in reversed(roles)}
    few = islice(first.values(), _SOURCES)
    return Markup("; ").join(page.within(story).source_link(role.place) for story, role in few)


def _companions(page: PageContext, person: Person) -> list[tuple[Markup, str]]:
    """With whom a person appears, by the number of sentences that name both."""
    together = Counter[str]()
    for story in page.site.cast.stories_of(person.id):
        for sentence in _sentences_naming(story, person):
            together.update(p for p in story.named_in(sentence) if p != person.id)
    ranked = sorted(together.items(), key=lambda t: (-t[1], t[0]))[:_COMPANIONS]
    return [(page.person_link(other), page.labels.count("sentence", times)) for other, times in ranked]


def _sentences_naming(story: StoryIndex, person: Person) -> Iterator[Place]:
    seen = set()
    for m in person.mentions:
        article = story.articles.get(m.place.article)
        index = article.sentence_at(m.place.start) if article else None
        if article is not None and index is not None and (article.id, index) not in seen:
            seen.add((article.id, index))
            s = article.facts.sentences[index].span
            yield Place(article.id, s.start, s.end)
