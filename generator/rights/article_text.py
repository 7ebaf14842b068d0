"""How much of an article the site shows: what the article says, else its outlet, else the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import get_args

from generator.model import Article, ArticleText
from generator.settings import Settings

_ARTICLE = "the "
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
        return article.article_text or self._of_outlet.get(_name(article.outlet or ""), self.article_text)

    @cached_property
    def _of_outlet(self) -> dict[str, ArticleText]:
        # Of two that name one outlet the stricter counts.
        ordered = sorted(self.by_outlet.items(), key=lambda item: LEVELS.index(item[1]))
        return {_name(outlet): level for outlet, level in ordered}

    def perhaps_of(self, articles: Iterable[Article]) -> Iterator[tuple[Article, str]]:
        """Articles at whose top or foot an outlet of the settings is named, and that are shown more of.

        A page that was pasted may name its outlet where nothing reads it.
        """
        for article in articles:
            ends = f"{article.text[:_ENDS]} {article.text[-_ENDS:]}".casefold()
            for outlet, level in self.by_outlet.items():
                shown, least = LEVELS.index(self.of(article)), LEVELS.index(level)
                if shown < least and article.article_text is None and _name(outlet) in ends:
                    yield article, outlet

    def outlets_of_nobody(self, articles: Iterable[Article]) -> Iterator[str]:
        """The outlets that the settings name and no article has: one misspelt would protect nothing."""
        known = {_name(a.outlet) for a in articles if a.outlet}
        yield from (outlet for outlet in self.by_outlet if _name(outlet) not in known)


def rights_of(settings: Settings) -> Rights:
    """What the settings say of all articles."""
    return Rights(settings.article_text, settings.article_text_by_outlet or {})


def _name(outlet: str) -> str:
    """An outlet's name without regard to case, spaces and the article before it ("The Courier")."""
    return " ".join(outlet.split()).casefold().removeprefix(_ARTICLE)
