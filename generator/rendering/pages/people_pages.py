"""People: an index by weight, the picture of who speaks of whom, and a page each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.model import Person, PersonMention, Place, Role, Utterance
from generator.naming.forms_of_address import role_words
from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.links import PEOPLE, people_page, text_link
from generator.rendering.page import counted, render_page
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import mention_line
from generator.rendering.parts.lists import EventLine, PersonRow, event_line, person_row
from generator.rendering.parts.pagination import in_parts, list_pages
from generator.rendering.parts.quote_blocks import shown
from generator.rendering.parts.who_speaks import who_speaks_of_whom
from generator.rendering.story import Article, Story

_QUOTES_SHOWN = 100
_MENTION_CONTEXT = 60
_MENTIONS_SHOWN = 300
_COMPANIONS = 12
# In a longer index than this, people who are only named in passing are folded away.
_FOLD_ABOVE = 15


def people_index(site: Site) -> Iterator[tuple[str, str]]:
    """The index, by weight, a page for each ``page_size`` people."""
    ranked = site.cast.ranked
    articles = [a for s in site.stories for a in s.articles.values()]
    for part in list_pages(in_parts(ranked, site.settings.page_size), people_page, "People"):
        page = part.path
        rows = [person_row(site, page, p) for p in part.items]
        fold = len(ranked) > _FOLD_ABOVE
        yield (
            page,
            render_page(
                "people.md.j2",
                title=part.title,
                description=f"{counted(len(ranked), 'person', 'people')}, those who matter most first.",
                kind="People",
                hide=("navigation", "toc"),
                search={"exclude": True},
                total=counted(len(ranked), "person", "people"),
                rows=[r for r in rows if not (fold and r.in_passing)],
                in_passing=[r for r in rows if fold and r.in_passing],
                picture=who_speaks_of_whom(site, page) if part.first else None,
                pager=part.pager,
                made_from=site.made_from(page, articles),
            ),
        )


def person_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Each person's page."""
    for person in site.cast.ranked:
        page = site.places.person(person.id)
        yield page, _person_page(site, person, page)


def _person_page(site: Site, person: Person, page: str) -> str:
    row = person_row(site, page, person)
    said, about = _by_date(site.cast.said_by(person.id)), _by_date(site.cast.said_of(person.id))
    return render_page(
        "person.md.j2",
        title=person.name,
        description=_describe(row),
        kind="Person",
        jsonld=schema_org.person(person, row.role),
        search={"boost": 2},
        row=row,
        line=mention_line(site, person),
        names=_names(site, person, page),
        roles=_roles(site, person, page),
        said=[shown(site, page, s, u) for s, u in said[:_QUOTES_SHOWN]],
        said_left=len(said) - _QUOTES_SHOWN,
        about=[shown(site, page, s, u) for s, u in about[:_QUOTES_SHOWN]],
        about_left=len(about) - _QUOTES_SHOWN,
        events=list(_events(site, person, page)),
        companions=_companions(site, person, page),
        mentions=list(_mentions(site, person, page)),
        mentions_left=max(0, len(person.mentions) - _MENTIONS_SHOWN),
        made_from=site.made_from(page, [article for _, article, _ in _mentions_by_article(site, person)]),
        index=text_link(page, PEOPLE, "All people"),
    )


def _by_date(quotes: Iterable[tuple[Story, Utterance]]) -> list[tuple[Story, Utterance]]:
    """Quotes by their articles' dates, within an article as they stand there."""
    return sorted(
        quotes, key=lambda q: (q[0].date_order(q[1].article), q[1].article, q[1].parts[0].quotation.span)
    )


def _describe(row: PersonRow) -> str:
    role = f"{row.role}. " if row.role else ""
    return f"{row.name}: {role}{row.counts}."


def _mentions_by_article(site: Site, person: Person) -> list[tuple[Story, Article, list[PersonMention]]]:
    """The articles that name a person, by story and date, with the mentions in each in order."""
    named: dict[str, list[PersonMention]] = defaultdict(list)
    for m in sorted(person.mentions, key=lambda m: m.place):
        named[m.place.article].append(m)
    out: list[tuple[Story, Article, list[PersonMention]]] = []
    for story in site.cast.stories_of(person.id):
        inside = sorted((a for a in named if a in story.articles), key=story.position.__getitem__)
        out.extend((story, story.articles[a], named[a]) for a in inside)
    return out


def _names(site: Site, person: Person, page: str) -> list[tuple[str, str, Markup]]:
    """Each way the name is written: how often, and by whom."""
    written: dict[str, Counter[str]] = {}
    for story in site.cast.stories_of(person.id):
        for m in person.mentions:
            if m.kind == "name" and m.place.article in story.articles:
                words = story.words(m.place)
                written.setdefault(words, Counter())[m.place.article] += 1
    out = []
    for words, by in sorted(written.items(), key=lambda w: (-w[1].total(), w[0])):
        articles = [s.articles[a] for s in site.cast.stories_of(person.id) for a in by if a in s.articles]
        links = [text_link(page, site.places.article(a.id), site.outlet(a.dated)) for a in articles]
        more = f" and {len(links) - 5} more" if len(links) > 5 else ""
        out.append((words, counted(by.total(), "time"), Markup(", ").join(links[:5]) + markdown(more)))
    return out


def _roles(site: Site, person: Person, page: str) -> list[tuple[str, Markup]]:
    """Each role as written, by date of the article that writes it, with its sources."""
    grouped: dict[str, list[tuple[Story, Role]]] = {}
    for story in site.cast.stories_of(person.id):
        for role in person.roles:
            if role.place.article in story.articles and (words := role_words(role.text)):
                grouped.setdefault(words, []).append((story, role))
    out = []
    for words, roles in sorted(
        grouped.items(), key=lambda g: min(s.date_order(r.place.article) for s, r in g[1])
    ):
        first = {r.place.article: (s, r) for s, r in reversed(roles)}
        links = [site.source_link(page, s, r.place) for s, r in list(first.values())[:5]]
        out.append((words, Markup("; ").join(links)))
    return out


def _events(site: Site, person: Person, page: str) -> Iterator[EventLine]:
    for story in site.cast.stories_of(person.id):
        for event in story.events_of.get(person.id, ()):
            if event.edtf is not None and not story.is_minor(event):
                yield event_line(site, page, story, event)


def _companions(site: Site, person: Person, page: str) -> list[tuple[Markup, str]]:
    """With whom a person appears, by the number of sentences that name both."""
    together = Counter[str]()
    for story in site.cast.stories_of(person.id):
        for sentence in _sentences_naming(story, person):
            together.update(p for p in story.named_in(sentence) if p != person.id)
    ranked = sorted(together.items(), key=lambda t: (-t[1], t[0]))[:_COMPANIONS]
    return [(site.person_link(page, other), counted(times, "sentence")) for other, times in ranked]


def _sentences_naming(story: Story, person: Person) -> Iterator[Place]:
    seen = set()
    for m in person.mentions:
        article = story.articles.get(m.place.article)
        index = article.sentence_at(m.place.start) if article else None
        if article is not None and index is not None and (article.id, index) not in seen:
            seen.add((article.id, index))
            s = article.facts.sentences[index].span
            yield Place(article.id, s.start, s.end)


def _mentions(site: Site, person: Person, page: str) -> Iterator[tuple[Markup, list[Markup]]]:
    """Every mention in order, by article: the words around it, linked to the sentence."""
    left = _MENTIONS_SHOWN
    for story, article, mentions in _mentions_by_article(site, person):
        if left > 0:
            heading = site.article_link(page, article) + Markup(", ") + site.credit(article.dated)
            yield heading, [_mention(site, story, page, m) for m in mentions[:left]]
            left -= len(mentions)


def _mention(site: Site, story: Story, page: str, mention: PersonMention) -> Markup:
    place, text = mention.place, story.articles[mention.place.article].text
    before = text[max(0, place.start - _MENTION_CONTEXT) : place.start]
    after = text[place.end : place.end + _MENTION_CONTEXT]
    css = ".d-person" if mention.kind == "name" else ".d-person .d-resolved"
    words = text_link(page, site.sentence(story, place), story.words(place), css=css)
    head = " ".join(before.rpartition("\n")[2].split())
    tail = " ".join(after.partition("\n")[0].split())
    cut_before = "…" if place.start > _MENTION_CONTEXT and "\n" not in before else ""
    glue_before = " " if before[-1:].isspace() and head else ""
    glue_after = " " if after[:1].isspace() and tail else ""
    return (
        markdown(cut_before + (head.partition(" ")[2] if cut_before else head) + glue_before)
        + words
        + markdown(glue_after + (tail.rpartition(" ")[0] + "…" if len(after) == _MENTION_CONTEXT else tail))
    )
