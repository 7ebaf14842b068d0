"""The events of made-up articles, parsed for real and linked alone."""

from __future__ import annotations

from datetime import date

from generator.linking.times.days_not_told import without_unknown_days
from generator.linking.times.event_mentions import event_mentions
from generator.linking.times.event_merging import merged
from generator.linking.times.events import find_events
from generator.linking.times.publication_dates import PublicationDate, infer_publication_dates
from generator.linking.times.told_on import told_on, without_stand_ins
from generator.model import Article, ArticleFacts, Event
from generator.parsing.parse import parse
from tests.as_read import facts_as_read


def facts(identity: str, text: str, published: date | None) -> ArticleFacts:
    """The facts of one article."""
    article = Article(id=identity, path=f"{identity}.txt", text=text, published=published)
    return facts_as_read(article, lambda prose: next(iter(parse([prose]))))


def events(*corpus: ArticleFacts, inferred: dict[str, PublicationDate] | None = None) -> tuple[Event, ...]:
    """The events of a story; publication dates are inferred from sentences unless given."""
    found = infer_publication_dates(corpus, (), ()) if inferred is None else inferred
    mentions = event_mentions(corpus, found)
    groups = without_stand_ins(told_on(merged(mentions), mentions), mentions)
    groups = without_unknown_days(groups, mentions)
    return find_events(mentions, groups, corpus, {})
