"""Home: what the story is, who matters, what was said, when, from which sources, where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Utterance
from generator.rendering.context import Site, event_id
from generator.rendering.escaping import markdown
from generator.rendering.links import HOME, PEOPLE, link, text_link
from generator.rendering.page import counted, render_page
from generator.rendering.parts.citations import cited
from generator.rendering.parts.difference_lists import difference_lists
from generator.rendering.parts.lists import event_line, person_row
from generator.rendering.parts.quote_blocks import shown, shown_variants
from generator.rendering.story import Story
from generator.timex.edtf import bounds, iso
from generator.timex.words import in_words

_SENTENCES = 4
_PEOPLE = 6
_QUOTES = 3
_EVENTS = 6
_ARTICLES = 8
_OUTLETS = 12
_VARIANTS = 2
_DIFFERENCES = 3


@dataclass(frozen=True, slots=True)
class _More:
    """Links from home to the whole of what it shows a part of."""

    summary: str
    people: str
    quotes: str
    timeline: str
    articles: str


def story_page(site: Site, story: Story) -> tuple[str, str]:
    """A story's first page: the site's home where there is one story."""
    page = site.places.story(story.name)
    members = [site.cast.people[p] for p in sorted(story.people, key=lambda p: _story_rank(site, story, p))][
        :_PEOPLE
    ]
    return page, render_page(
        "story.md.j2",
        title=site.story_name(story),
        description=" ".join(story.text(s.place) for s in story.dossier.summary[:1]) or _counts(story),
        kind="Story",
        crumbs=site.story_links(page, story),
        hide=("navigation", "toc"),
        search={"boost": 2},
        glance=_glance(site, story, page),
        summary=cited(site, page, story, story.dossier.summary[:_SENTENCES]),
        more=_More(
            summary=text_link(page, site.places.summary(story.name), "The whole summary"),
            people=text_link(page, PEOPLE, "All people"),
            quotes=text_link(page, site.places.quotes(story.name), "All quotes"),
            timeline=text_link(page, site.places.timeline(story.name), "The whole timeline"),
            articles=text_link(page, site.places.articles(story.name), "All articles"),
        ),
        people=[person_row(site, page, p, story) for p in members],
        quotes=[shown(site, page, story, u) for u in latest_quotes(story)],
        most_quoted=_most_quoted(site, story, page),
        events=[event_line(site, page, story, e) for e in weightiest(story)],
        articles=_articles(site, story, page),
        outlets=_outlets(story),
        variants=[shown_variants(site, page, story, g) for g in story.variants[:_VARIANTS]],
        differences=[(kind, found[:_DIFFERENCES]) for kind, found in difference_lists(site, page, story)],
        made_from=site.made_from(page, list(story.articles.values())),
    )


def _story_rank(site: Site, story: Story, person: str) -> tuple[int, int]:
    """Those who matter most in this story first, then those who matter most on the site."""
    weight = len(story.people[person].mentions) + 3 * len(story.said_by.get(person, ()))
    return -weight, site.cast.rank[person]


def _counts(story: Story) -> str:
    return ", ".join(
        [
            counted(len(story.articles), "article"),
            counted(len(story.people), "person", "people"),
            counted(len(story.utterances), "quote"),
            counted(sum(1 for e in story.events if e.edtf), "dated event"),
        ]
    )


def _glance(site: Site, story: Story, page: str) -> list[tuple[Markup, str]]:
    """The story in four numbers, each the way to what it counts, and when it was published."""
    found = (
        (site.places.articles(story.name), len(story.articles), "article", "", _published(story)),
        (PEOPLE, len(story.people), "person", "people", ""),
        (site.places.quotes(story.name), len(story.utterances), "quote", "", ""),
        (site.places.timeline(story.name), sum(1 for e in story.events if e.edtf), "dated event", "", ""),
    )
    return [
        (link(page, target, Markup("<b>{}</b> {}").format(*counted(number, one, many).split(" ", 1))), note)
        for target, number, one, many, note in found
    ]


def _published(story: Story) -> str:
    """From when to when the articles appeared; "" where none is dated."""
    days = [bounds(a.dated.published_edtf) for a in story.by_date if a.dated.published_edtf]
    if not days:
        return ""
    first, last = min(day for day, _ in days), max(day for _, day in days)
    return in_words(iso(first) if first == last else f"{iso(first)}/{iso(last)}")


def _outlets(story: Story) -> str:
    """From which outlets a long story's articles are, the most frequent first; "" for a short one's."""
    outlets = Counter(a.facts.article.outlet for a in story.by_date if a.facts.article.outlet)
    if len(story.articles) <= _ARTICLES or not outlets:
        return ""
    ranked = sorted(outlets.items(), key=lambda o: (-o[1], o[0]))
    named = ", ".join(f"{outlet} ({times})" for outlet, times in ranked[:_OUTLETS])
    more = f" and {len(ranked) - _OUTLETS} more" if len(ranked) > _OUTLETS else ""
    return f"{counted(len(ranked), 'outlet')}: {named}{more}"


def latest_quotes(story: Story) -> list[Utterance]:
    """What was said last, by somebody known, preferring whole sentences in their own words."""
    candidates = [u for u in story.utterances if u.attributed.person and u.kind == "direct"]
    ordered = sorted(candidates, key=lambda u: (-story.position[u.article], u.parts[0].quotation.span))
    speakers: dict[str | None, Utterance] = {}
    for u in ordered:
        speakers.setdefault(u.attributed.person, u)
    varied = list(speakers.values())
    return (varied + [u for u in ordered if u not in varied])[:_QUOTES]


def _most_quoted(site: Site, story: Story, page: str) -> list[tuple[Markup, str]]:
    ranked = sorted(story.said_by.items(), key=lambda s: (-len(s[1]), s[0]))[:5]
    return [
        (site.person_link(page, p), counted(len(said), "quote"))
        for p, said in ranked
        if p in site.cast.people
    ]


def weightiest(story: Story, number: int = _EVENTS) -> Sequence[Event]:
    """The dated events on which the story turns, in order of time."""
    dated = [e for e in story.events if e.edtf is not None and not story.is_minor(e)]
    chosen = {e.id for e in sorted(dated, key=lambda e: (-e.weight, event_id(e)))[:number]}
    return [e for e in dated if e.id in chosen]


def _articles(site: Site, story: Story, page: str) -> list[tuple[Markup, Markup]]:
    newest = list(reversed(story.by_date))[:_ARTICLES]
    return [(site.article_link(page, a), site.credit(a.dated)) for a in newest]


def stories_page(site: Site) -> tuple[str, str]:
    """Home where there are several stories: a card each."""
    cards = [
        (
            text_link(HOME, site.places.story(s.name), site.story_name(s)),
            cited_plain(site, s),
            _counts(s),
            Markup(" · ").join(
                text_link(HOME, target, words)
                for target, words in (
                    (site.places.summary(s.name), "Summary"),
                    (site.places.quotes(s.name), "Quotes"),
                    (site.places.timeline(s.name), "Timeline"),
                    (site.places.articles(s.name), "Articles"),
                )
            ),
        )
        for s in site.stories
    ]
    articles = [a for s in site.stories for a in s.articles.values()]
    stories = counted(len(site.stories), "story", "stories")
    return HOME, render_page(
        "stories.md.j2",
        title=site.settings.site_name,
        description=f"{stories} from {counted(len(articles), 'article')}.",
        kind="Stories",
        hide=("navigation", "toc"),
        counts=f"{stories}, {counted(len(articles), 'article')}, "
        f"{counted(len(site.cast.people), 'person', 'people')}",
        cards=cards,
        people=[person_row(site, HOME, p) for p in site.cast.ranked[:_PEOPLE]],
        all_people=text_link(HOME, PEOPLE, "All people"),
        made_from=site.made_from(HOME, articles),
    )


def cited_plain(site: Site, story: Story) -> Markup:
    """The first sentence of a story's summary with its source."""
    for sentence in story.dossier.summary[:1]:
        words = markdown(story.words(sentence.place))
        return (
            words
            + Markup(" ")
            + Markup('<span class="d-note">')
            + site.source_link(HOME, story, sentence.place)
            + Markup("</span>")
        )
    return Markup("")
