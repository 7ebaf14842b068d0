"""Tell what articles write as the name of a body or a place, or as what somebody is, from a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from generator.corrections.targets import plain, without_article
from generator.model import Dossier
from generator.naming.bodies import ends_as_body, is_body_for
from generator.naming.given_names import is_given_name
from generator.naming.walks_of_life import walks_of_one
from generator.text.layout import dateline

# What stands before a body's name, and before a place's, and hardly before a person's.
_BEFORE_A_THING = frozenset({"the", "in", "near", "outside", "across", "throughout"})
# The same of a name that begins with no given name.
_BEFORE_A_PLACE = _BEFORE_A_THING | {"of", "to", "from", "at"}
_LAST_WORD = re.compile(r"(\w+)\s+$")
_NEXT_WORD = re.compile(r"(?:['’]s?\b|-|\s+[A-Z])")
_LONGEST_WORD = 30


class ThingsNamed:
    """The articles of all stories, asked what they write a name for."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        articles = [d.facts.article for dossier in dossiers for d in dossier.articles]
        self._texts = [article.text for article in articles]
        self._outlets = {without_article(article.outlet) for article in articles if article.outlet}

    def is_body(self, name: str) -> bool:
        """Whether a name is an outlet's, or a body's by its words: "Council of Orley", "Water Board"."""
        if without_article(name) in self._outlets or is_body_for(name):
            return True
        return ends_as_body(name) and not is_given_name(name.split(maxsplit=1)[0])

    def is_thing(self, name: str) -> bool:
        """Whether articles write a name as that of a body or a place: behind "the" or "in", at a dateline."""
        before = list(self._words_before(name))
        is_given = is_given_name(name.split(maxsplit=1)[0])
        things = sum(word in (_BEFORE_A_THING if is_given else _BEFORE_A_PLACE) for word in before)
        return things * 2 > len(before) or plain(name) in self._datelines

    def is_common(self, name: str) -> bool:
        """Whether a name of one word is what somebody is: articles, or a table, have it in small letters."""
        word = name.lower()
        if not name.isalpha():
            return False
        written = re.compile(rf"\b{re.escape(word)}s?\b")
        return bool(walks_of_one(word)) or any(written.search(text) for text in self._texts)

    def _words_before(self, name: str) -> Iterator[str]:
        """The word before each place where a name stands alone, no part of a longer one; "" for none."""
        written = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        for text in self._texts:
            for found in written.finditer(text):
                if not _NEXT_WORD.match(text, found.end()):
                    word = _LAST_WORD.search(text[max(found.start() - _LONGEST_WORD, 0) : found.start()])
                    yield word[1].lower() if word else ""

    @cached_property
    def _datelines(self) -> frozenset[str]:
        """The places of datelines as ``plain`` gives them."""
        return frozenset(place for text in self._texts for place in _places_of_datelines(text))


def _places_of_datelines(text: str) -> Iterable[str]:
    start = 0
    for line in text.splitlines(keepends=True):
        words = text[start : dateline(text, start)]
        yield from filter(None, (plain(part).strip(" -—–") for part in re.split(r"[,(—–]", words)))
        start += len(line)
