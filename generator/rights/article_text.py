"""How much of an article the site shows: what the article says, else its outlet, else the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import get_args

from generator.model import Article, ArticleText
from generator.settings import Settings

_ARTICLE = "the "
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")
_ADDRESS = re.compile(r"https?://([\w.-]+)", re.IGNORECASE)
_ENDS = 300  # characters at the top and at the foot of a page
# From the most to the least.
LEVELS: tuple[ArticleText, ...] = get_args(ArticleText)


@dataclass(frozen=True)
class Rights:
    """What the settings say: for the whole site, and by outlet, whose name counts in any case."""

    article_text: ArticleText = "full"
    by_outlet: Mapping[str, ArticleText] = field(default_factory=dict)

    def of(self, article: Article) -> ArticleText:
        """How much of an article is shown: the nearest that says so wins."""
        if article.article_text:
            return article.article_text
        known = (self._of_outlet.get(name) for name in _names_of(article))
        return next((level for level in known if level), self.article_text)

    @cached_property
    def _of_outlet(self) -> dict[str, ArticleText]:
        # Of two that name one outlet the stricter counts.
        ordered = sorted(self.by_outlet.items(), key=lambda item: LEVELS.index(item[1]))
        by_name = {_name(outlet): level for outlet, level in ordered}
        return {**{_letters(name): level for name, level in by_name.items()}, **by_name}

    def perhaps_of(self, articles: Iterable[Article]) -> Iterator[tuple[Article, str]]:
        """Articles at whose top or foot an outlet of the settings is named, and that are shown more of.

        A page that was pasted may name its outlet where nothing reads it.
        """
        for article in articles:
            told = (article.text[:_ENDS], article.text[-_ENDS:], article.outlet, article.title, article.url)
            words = _letters(" ".join(one for one in told if one))
            for outlet, level in self.by_outlet.items():
                shown, least = LEVELS.index(self.of(article)), LEVELS.index(level)
                if shown < least and article.article_text is None and _letters(_name(outlet)) in words:
                    yield article, outlet

    def outlets_of_nobody(self, articles: Iterable[Article]) -> Iterator[str]:
        """The outlets that the settings name and no article has: one misspelt would protect nothing."""
        known = {_name(a.outlet) for a in articles if a.outlet}
        yield from (outlet for outlet in self.by_outlet if _name(outlet) not in known)


def rights_of(settings: Settings) -> Rights:
    """What the settings say of all articles."""
    return Rights(settings.article_text, settings.article_text_by_outlet or {})


def _names_of(article: Article) -> Iterator[str]:
    """What an outlet may be called in the settings: by its name, or as its site's address has it."""
    outlet = _name(article.outlet or "")
    yield outlet
    hosts = [outlet] if _HOST.fullmatch(outlet) else []
    hosts += [found[1].casefold()] if article.url and (found := _ADDRESS.match(article.url)) else []
    yield from (host.removeprefix("www.").rsplit(".", 1)[0] for host in hosts)


def _letters(words: str) -> str:
    """Words as an address has them: letters and figures alone."""
    return "".join(c for c in words.casefold() if c.isalnum())


def _name(outlet: str) -> str:
    """An outlet's name without regard to case, spaces and the article before it ("The Courier")."""
    return " ".join(outlet.split()).casefold().removeprefix(_ARTICLE)
