"""A page for each person: what they said and did, how they are named, and every mention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from markupsafe import Markup

from generator.model import Person, PersonMention, Place, Role, Span, Utterance
from generator.naming.forms_of_address import role_words
from generator.rendering.addresses import PEOPLE
from generator.rendering.article_index import ArticleIndex
from generator.rendering.escaping import markdown
from generator.rendering.known_of_articles import known_of_articles, known_of_events
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import mentions_chart
from generator.rendering.parts.editor_notes import corrected_aspects
from generator.rendering.parts.lists import EventLine, event_line, person_row
from generator.rendering.parts.quote_blocks import shown_utterance
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.text.layout import line_end, line_start

_QUOTES_SHOWN = 100
_MENTION_CONTEXT = 60
_MENTIONS_SHOWN = 300
_COMPANIONS = 12
_SOURCES = 5

InArticle = tuple[StoryIndex, ArticleIndex, list[PersonMention]]


def person_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each person's page."""
    for person in (p for p in site.cast.ranked if site.has_page(p.id)):
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
    cast, row = page.site.cast, person_row(page, person)
    said, about = _by_date(cast.said_by(person.id)), _by_date(cast.said_of(person.id))
    by_article = _by_article(page.site, person)
    role = f"{row.role}. " if row.role else ""
    articles = [article for _, article, _ in by_article] or [s.articles[u.article] for s, u in said[:1]]
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
        chart=mentions_chart(cast, person),
        names=_names(page, person),
        roles=_roles(page, person),
        roles_withheld="roles" in person.corrected,
        said=[shown_utterance(page.within(s), u, of=person.id) for s, u in said[:_QUOTES_SHOWN]],
        said_left=len(said) - _QUOTES_SHOWN,
        about=[shown_utterance(page.within(s), u) for s, u in about[:_QUOTES_SHOWN]],
        about_left=len(about) - _QUOTES_SHOWN,
        events=list(_events(page, person)),
        companions=_companions(page, person),
        mentions=list(_mentions(page, by_article)),
        mentions_left=max(0, len(person.mentions) - _MENTIONS_SHOWN),
        made_from=page.made_from(articles),
        index=page.text_link(PEOPLE, page.labels.text("pages.all_people")),
    )


def _by_date(quotes: Iterable[tuple[StoryIndex, Utterance]]) -> list[tuple[StoryIndex, Utterance]]:
    """Quotes by their articles' dates, within an article by place."""
    return sorted(
        quotes, key=lambda q: (q[0].date_order(q[1].article), q[1].article, q[1].parts[0].quotation.span)
    )


def _by_article(site: SiteIndex, person: Person) -> list[InArticle]:
    """The articles that name a person, by story and date, with the mentions in each in order."""
    named: dict[str, list[PersonMention]] = defaultdict(list)
    for m in sorted(person.mentions, key=lambda m: m.place):
        named[m.place.article].append(m)
    out: list[InArticle] = []
    for story in site.cast.stories_of(person.id):
        inside = sorted((a for a in named if a in story.articles), key=story.position.__getitem__)
        out.extend((story, story.articles[a], named[a]) for a in inside)
    return out


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


# ---- events and mentions ---------------------------------------------------------------


def _events(page: PageContext, person: Person) -> Iterator[EventLine]:
    for story in page.site.cast.stories_of(person.id):
        for event in story.events_of.get(person.id, ()):
            if event.edtf is not None and not story.is_minor(event):
                yield event_line(page.within(story), event)


def _mentions(page: PageContext, by_article: Sequence[InArticle]) -> Iterator[tuple[Markup, list[Markup]]]:
    """Every mention in order, by article: the words around it, linked to the sentence."""
    left = _MENTIONS_SHOWN
    for story, article, mentions in by_article:
        if left > 0:
            here = page.within(story)
            heading = page.article_link(article) + Markup(", ") + article.credit
            heading += here.original_of_link(mentions[0].place)
            shown = [m for m in mentions if article.visible.holds(m.place.start, m.place.end)]
            quoted = [_mention(here, article, m) for m in shown[:left]]
            yield heading, [*quoted, *_not_quoted(page.labels, mentions, shown)]
            left -= len(mentions)


def _not_quoted(
    labels: PageLabels, mentions: Sequence[PersonMention], shown: Sequence[PersonMention]
) -> Iterator[Markup]:
    """A line for the mentions in sentences that are not shown: counted, not quoted."""
    if hidden := len(mentions) - len(shown):
        yield labels.amid_english("person.hidden_more" if shown else "person.hidden", hidden)


def _mention(page: StoryPageContext, article: ArticleIndex, mention: PersonMention) -> Markup:
    place, text = mention.place, article.text
    around = article.visible.holder(place.start, place.end) or Span(place.start, place.end)
    begin = line_start(text, place.start, max(around.start, place.start - _MENTION_CONTEXT))
    end = line_end(text, place.end, min(around.end, place.end + _MENTION_CONTEXT))
    before, after = text[begin : place.start], text[place.end : end]
    words = page.sentence_link(place, ".d-person" if mention.kind == "name" else ".d-person .d-resolved")
    head, tail = " ".join(before.split()), " ".join(after.split())
    cut_before = "…" if begin == place.start - _MENTION_CONTEXT > 0 else ""
    cut_behind = around.end - place.end >= _MENTION_CONTEXT
    glue_before = " " if before[-1:].isspace() and head else ""
    glue_after = " " if after[:1].isspace() and tail else ""
    return (
        markdown(cut_before + (head.partition(" ")[2] if cut_before else head) + glue_before)
        + words
        + markdown(glue_after + (tail.rpartition(" ")[0] + "…" if cut_behind else tail))
    )
