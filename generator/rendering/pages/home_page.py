"""A story's home: what it is, who matters, what was said, when, from which sources, where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Utterance
from generator.rendering.addresses import PEOPLE, event_anchor
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts.citations import cited
from generator.rendering.parts.difference_lists import difference_lists
from generator.rendering.parts.lists import event_line, person_row
from generator.rendering.parts.quote_blocks import shown_utterance
from generator.rendering.parts.quote_variants import shown_variants
from generator.rendering.parts.rests_on import rests_on, voice_link
from generator.rendering.parts.small_story import small_story
from generator.rendering.parts.story_counts import story_counts
from generator.rendering.parts.ways_into_articles import articles_by_month, articles_by_person
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import voices
from generator.rendering.story_index import StoryIndex

_SENTENCES = 4
_MOST_PEOPLE = 6
_QUOTES = 3
_MOST_QUOTED = 5
_EVENTS = 6
_ARTICLES = 8
_OUTLETS = 12
_VARIANTS = 2
_DIFFERENCES = 3


@dataclass(frozen=True, slots=True)
class _More:
    """Links from home to the whole of what it shows a part of; "" where it shows the whole."""

    summary: str
    people: str
    quotes: str
    timeline: str
    articles: str


def story_page(site: SiteIndex, story: StoryIndex) -> tuple[str, str]:
    """A story's first page: the site's home where there is one story."""
    page = PageContext(site, site.addresses.story(story.name)).within(story)
    summary = story.dossier.summary if story.has_subject else ()
    whole = small_story(page)
    description = " ".join(story.text(s.place) for s in summary[:1]) or story_counts(story)
    return page.path, render_page(
        "story.md.j2",
        Head(
            site.story_name(story),
            description,
            page.labels.text("pages.story"),
            hide=("navigation", "toc"),
            search={"boost": 2},
            jsonld=whole.jsonld if whole else None,
        ),
        page.labels,
        whole=whole,
        headline=story.dossier.headline if story.has_subject else "",
        crumbs=page.story_links(),
        glance=_glance(page),
        rests=rests_on(page, story.utterances),
        summary=cited(page, summary if whole else summary[:_SENTENCES]),
        parts=None if story.has_subject else _parts(page),
        more=_more(page, whole is not None),
        people=[person_row(page, site.cast.people[p], story) for p in _weightiest_people(page)],
        quotes=[shown_utterance(page, u) for u in _latest_quotes(story)],
        most_quoted=_most_quoted(page),
        events=[event_line(page, e) for e in _weightiest_events(story)],
        articles=[(page.article_link(a), a.credit) for a in list(reversed(story.by_date))[:_ARTICLES]],
        outlets=_outlets(story),
        variants=[] if whole else [shown_variants(page, group) for group in story.variants[:_VARIANTS]],
        differences=[
            (kind, found[: None if whole else _DIFFERENCES]) for kind, found in difference_lists(page)
        ],
        made_from=page.made_from(story.articles.values()),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """What articles without a common subject can be divided into."""

    number: str
    months: list[tuple[str, Markup]]
    people: Markup


def _parts(page: StoryPageContext) -> _Parts:
    number = page.labels.count("article", len(page.story.articles))
    return _Parts(number, articles_by_month(page), articles_by_person(page))


def _more(page: StoryPageContext, whole: bool) -> _More:
    addresses, name, text = page.site.addresses, page.story.name, page.labels.text
    summary = page.text_link(addresses.summary(name), text("pages.whole_summary"))
    articles = page.text_link(addresses.articles(name), text("pages.all_articles"))
    return _More(
        summary=Markup("") if whole else summary,
        people=page.text_link(PEOPLE, text("pages.all_people")),
        quotes=page.text_link(addresses.quotes(name), text("pages.all_quotes")),
        timeline=page.text_link(addresses.timeline(name), text("pages.whole_timeline")),
        articles=Markup("") if whole else articles,
    )


def _weightiest_people(page: StoryPageContext) -> list[str]:
    """Those who matter most in this story first, then those who matter most on the site."""
    story, rank = page.story, page.site.cast.rank

    def order(person: str) -> tuple[int, int]:
        weight = len(story.people[person].mentions) + 3 * len(story.quotes_by(person))
        return -weight, rank[person]

    return sorted(story.people, key=order)[:_MOST_PEOPLE]


def _glance(page: StoryPageContext) -> list[tuple[Markup, str]]:
    """The story in four numbers, each the way to what it counts, and when it was published."""
    addresses, story, labels = page.site.addresses, page.story, page.labels
    quotes = len(story.counted_utterances)
    again = len(story.utterances) - quotes
    more = labels.count("more_in_near_copies", again) if again else ""
    when = labels.date(story.appeared) if story.appeared else ""
    found = (
        (addresses.articles(story.name), "article", len(story.articles), when),
        (PEOPLE, "person", len(story.people), ""),
        (addresses.quotes(story.name), "quote", quotes, more),
        (addresses.timeline(story.name), "dated_event", len(story.dated_events), ""),
    )
    out = []
    for target, noun, n, note in found:
        number = Markup("<b>{}</b>").format(labels.number(n))
        out.append((page.link(target, labels.markdown(f"counts.{noun}", n, number=number)), note))
    return out


def _outlets(story: StoryIndex) -> str:
    """From which outlets a long story's articles are, the most frequent first; "" for a short one's."""
    outlets = Counter(a.facts.article.outlet for a in story.by_date if a.facts.article.outlet)
    if len(story.articles) <= _ARTICLES or not outlets:
        return ""
    ranked = sorted(outlets.items(), key=lambda o: (-o[1], o[0]))
    named = ", ".join(f"{outlet} ({times})" for outlet, times in ranked[:_OUTLETS])
    left, labels = len(ranked) - _OUTLETS, story.labels
    more = " " + labels.text("counts.and_more", number=left) if left > 0 else ""
    return f"{labels.count('outlet', len(ranked))}: {named}{more}"


def _latest_quotes(story: StoryIndex) -> list[Utterance]:
    """What was said last, by somebody known, preferring whole sentences in their own words."""
    candidates = [
        (story.speaker_of(u.attributed), u)
        for u in story.utterances
        if u.kind == "direct" and not story.is_told_again(u)
    ]
    known = [(speaker, u) for speaker, u in candidates if speaker is not None]
    ordered = sorted(known, key=lambda k: (-story.position[k[1].article], k[1].parts[0].quotation.span))
    last_of: dict[str, Utterance] = {}
    for speaker, u in ordered:
        last_of.setdefault(speaker, u)
    others = [u for speaker, u in ordered if last_of[speaker] is not u]
    return [*last_of.values(), *others][:_QUOTES]


def _most_quoted(page: StoryPageContext) -> Markup:
    """Those who say most and are known by name, whether people or other sources; of equals people first."""
    found = [v for v in voices(page.story, page.story.utterances) if v.kind not in ("unnamed", None)]
    most = sorted(found, key=lambda v: -v.statements)[:_MOST_QUOTED]
    shown = [
        Markup("{} ({})").format(voice_link(page, v), markdown(page.labels.count("quote", v.statements)))
        for v in most
    ]
    return page.labels.markdown("home.most_quoted", people=Markup(", ").join(shown)) if shown else Markup("")


def _weightiest_events(story: StoryIndex) -> Sequence[Event]:
    """The dated events on which the story turns, in order of time."""
    dated = [e for e in story.dated_events if not story.is_minor(e)]
    chosen = {e.id for e in sorted(dated, key=lambda e: (-e.weight, event_anchor(e)))[:_EVENTS]}
    return [e for e in dated if e.id in chosen]
