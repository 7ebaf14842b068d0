"""The facts of articles that were drawn before, and what was made of them, in ``.cache/`` of the project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from generator.keeping.byte_store import ByteStore
from generator.keeping.fact_keys import drawn_with, drawn_with_now, fact_key
from generator.keeping.fact_values import facts_from_bytes, facts_to_bytes
from generator.keeping.made_values import MadeValues
from generator.model import Article, ArticleFacts
from generator.settings import Settings

FACTS_FILE = Path(".cache") / "facts.sqlite"
_MEGABYTE = 1_000_000


class KeptFacts:
    """Facts by what they depend on, and beside them in their store what else was ``made``.

    ``notes`` are lines about what was wrong with the store.
    """

    def __init__(self, store: ByteStore, model: str | None) -> None:
        self.notes = store.notes
        self.made = MadeValues(store)
        self._store, self._model = store, model
        self._drawn_with = drawn_with(model)

    def is_empty(self) -> bool:
        """Whether no facts are kept, of whatever article."""
        return self._store.is_empty()

    def find(self, articles: Sequence[Article]) -> list[ArticleFacts | None]:
        """The facts of each article, None where none are kept or what is kept are no facts."""
        keys = [fact_key(article, self._drawn_with) for article in articles]
        values = self._store.get(key for key in keys if key)
        return [
            facts_from_bytes(values[key], key, article) if key in values else None
            for key, article in zip(keys, articles, strict=True)
        ]

    def keep(self, facts: ArticleFacts) -> None:
        """Keep facts that were drawn now."""
        key = fact_key(facts.article, self._drawn_with)
        if key and self._is_drawn_with_what_was_asked_for:
            self._store.put(key, facts_to_bytes(facts, key))

    @cached_property
    def _is_drawn_with_what_was_asked_for(self) -> bool:
        """Whether the code is what it was: a process that draws may have begun after it was edited."""
        return drawn_with_now(self._model) == self._drawn_with


@contextmanager
def kept_facts(root: Path, settings: Settings) -> Iterator[KeptFacts | None]:
    """The facts kept for the project in ``root``; None where its settings say that none are to be."""
    if not settings.cache_megabytes:
        yield None
        return
    store = ByteStore(root / FACTS_FILE, settings.cache_megabytes * _MEGABYTE)
    try:
        yield KeptFacts(store, settings.model)
    finally:
        store.close()
