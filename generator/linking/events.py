"""Gather dated happenings into events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.linking.people import PersonKey
from generator.linking.publication_dates import PublicationDate
from generator.model import ArticleFacts, Event


def find_events(
    corpus: Sequence[ArticleFacts],
    person_ids: Mapping[PersonKey, str],
    inferred: Mapping[str, PublicationDate],
) -> tuple[Event, ...]:
    """The events of one story, sorted as a timeline shows them."""
    return ()
