"""All that a page may show of an article: its words, whom it names, what they say in it, what it dates.

A page of an article, of a person or of quotes is made of this for the articles that it shows, and of what it
lists. Where neither is new the page is as it was (``KeptPages``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from generator.model import Event, Utterance
from generator.rendering.site_index import SiteIndex
from generator.rendering.standing import STANDING_KINDS
from generator.rendering.story_index import StoryIndex


def shared_by_pages(site: SiteIndex) -> tuple[object, ...]:
    """What every page is made from."""
    stories = ((s.name, s.dossier.headline, tuple(s.articles)) for s in site.stories)
    return site.settings, tuple(stories)


def known_of_articles(site: SiteIndex, story: StoryIndex, articles: Iterable[str]) -> tuple[object, ...]:
    """What is known of some articles of a story, in the order of their ids; two of the same are equal."""
    return tuple(_of_article(site, story, article) for article in sorted(set(articles)))


def known_of_events(site: SiteIndex, story: StoryIndex, events: Iterable[Event]) -> tuple[object, ...]:
    """Events with where and how they are shown, without what is known of the articles that tell them."""
    return tuple((event, site.event_address(story, event), story.is_minor(event)) for event in events)


def _of_article(site: SiteIndex, story: StoryIndex, article: str) -> object:
    parts = partial(_parts, site, story, article)
    return tuple(parts()) if site.kept is None else site.kept.known(article, lambda: tuple(parts()))


def _parts(site: SiteIndex, story: StoryIndex, article: str) -> Iterator[object]:
    index, said = story.articles[article], story.utterances_in.get(article, [])
    yield index.dated, index.level, tuple(index.visible.items), index.sentence_ids
    yield story.teller(article), story.dossier.article_summaries.get(article)
    yield tuple(story.quotations_in.get(article, ()))
    yield tuple(_utterance(site, story, u) for u in said)
    yield tuple(site.source_kind_address(story, kind) for kind in STANDING_KINDS)
    mentions = tuple(story.mentions[article].items)
    yield mentions
    heard = (id for q in chain.from_iterable(u.parts for u in said) for id in (q.person, q.via, q.source_id))
    jointly = (id for u in said for id in story.speakers_of(u.attributed))
    people = {id for id in chain((id for _, id in mentions), heard, jointly) if id in site.cast.people}
    yield tuple(_person(site, article, id) for id in sorted(people, key=site.cast.rank.__getitem__))
    events = story.events_in.get(article, ())
    yield known_of_events(site, story, events)
    yield tuple(story.events_dated_in[place] for event in events for place in event.sentences)


def _utterance(site: SiteIndex, story: StoryIndex, utterance: Utterance) -> tuple[object, ...]:
    """An utterance, whom it counts with, where it is shown, and the sources that it stands on."""
    q = utterance.attributed
    ids = [id for id in (q.source_id, *story.bodies_of(q)) if id in story.sources]
    sources = ((id, story.sources[id].name, site.source_address(story, id)) for id in ids)
    return (
        utterance,
        story.told_again.get(utterance.id),
        site.utterance_address(story, utterance),
        story.speakers_of(q),
        tuple(sources),
    )


def _person(site: SiteIndex, article: str, person: str) -> tuple[object, ...]:
    known = site.cast.people[person]
    roles = tuple(role for role in known.roles if role.place.article == article)
    return person, known.name, known.aliases, roles, site.person_address(person)
