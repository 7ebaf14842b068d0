"""How much of an article the site shows: what the article says, else its outlet, else the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, get_args

from generator.model import Article, ArticleText
from generator.rights.outlet_addresses import (
    forms_of_label,
    forms_of_name,
    host_of,
    hosts_of,
    initials_of_name,
    letters,
    names_in,
    own_label,
)
from generator.settings import Settings

_ARTICLE = "the "
_ENDS = 300  # characters at the top and at the foot of a page
# From the most to the least.
LEVELS: tuple[ArticleText, ...] = get_args(ArticleText)
# "likely" may show less of an article, and never more.
Likeness = Literal["sure", "likely"]


@dataclass(frozen=True)
class Rights:
    """What the settings say: for the whole site, and by outlet, whose name counts in any case."""

    article_text: ArticleText = "full"
    by_outlet: Mapping[str, ArticleText] = field(default_factory=dict)

    def of(self, article: Article) -> ArticleText:
        """How much of an article is shown: the nearest that says so wins.

        An outlet's name goes before the address of a site. Whose an address is may be open: then what is
        set for an outlet that it may be counts where it shows less, and the least of several does.
        """
        if article.article_text:
            return article.article_text
        if article.outlet and (level := self._by_name.get(_name(article.outlet))):
            return level
        said = [
            level
            for outlet, level in self.by_outlet.items()
            if (likeness := _likeness(outlet, article.outlet, article.url))
            and (likeness == "sure" or _is_less(level, self.article_text))
        ]
        return max(said, key=LEVELS.index, default=self.article_text)

    @cached_property
    def _by_name(self) -> dict[str, ArticleText]:
        # Of two that name one outlet the stricter counts.
        ordered = sorted(self.by_outlet.items(), key=lambda item: LEVELS.index(item[1]))
        return {_name(outlet): level for outlet, level in ordered}

    def perhaps_of(self, articles: Iterable[Article]) -> Iterator[tuple[Article, str]]:
        """Articles at whose top or foot an outlet of the settings is named, and that are shown more of.

        A page that was pasted may name its outlet where nothing reads it.
        """
        for article in articles:
            told = (article.text[:_ENDS], article.text[-_ENDS:], article.outlet, article.title, article.url)
            words = letters(" ".join(one for one in told if one))
            for outlet, level in self.by_outlet.items():
                if article.article_text or not _is_less(level, self.of(article)):
                    continue
                if letters(_name(outlet)) in words:
                    yield article, outlet

    def outlets_of_nobody(self, articles: Iterable[Article]) -> Iterator[str]:
        """The outlets that the settings name and no article has: one misspelt would protect nothing."""
        known = {(a.outlet, a.url) for a in articles}
        for named in self.by_outlet:
            if not any(_likeness(named, outlet, url) for outlet, url in known):
                yield named


def rights_of(settings: Settings) -> Rights:
    """What the settings say of all articles."""
    return Rights(settings.article_text, settings.article_text_by_outlet or {})


def _is_less(level: ArticleText, than: ArticleText) -> bool:
    return LEVELS.index(level) > LEVELS.index(than)


@lru_cache(maxsize=2**16)
def _likeness(setting: str, outlet: str | None, url: str | None) -> Likeness | None:
    """Whether an outlet of the settings, a name or an address, is the one that an article tells of itself."""
    hosts = dict.fromkeys(hosts_of(url) if url else ())
    found = []
    if outlet:
        found.append(_likeness_of_names(setting, outlet))
        if named := host_of(outlet):
            hosts[named] = None
    found += [_likeness_of_host(setting, host) for host in hosts]
    return min((one for one in found if one), key=get_args(Likeness).index, default=None)


def _likeness_of_names(setting: str, outlet: str) -> Likeness | None:
    """Of two names: "Dunmore-Herald" is "Dunmore Herald", "BBC News" may be "BBC"."""
    one, other = letters(_name(setting)), letters(_name(outlet))
    if _name(setting) == _name(outlet) or (one and one == other):
        return "sure"
    site = host_of(setting)
    if site and forms_of_name(outlet) & names_in(site):
        return "likely"
    return "likely" if one in forms_of_name(outlet) or other in forms_of_name(setting) else None


def _likeness_of_host(setting: str, host: str) -> Likeness | None:
    """Of a name or an address, and the host that an article is from."""
    label = own_label(host)
    if site := host_of(setting):
        if f".{host}".endswith(f".{site}"):
            return "sure"
        # One paper may have sites under several endings.
        if site.startswith(f"{label}.") and own_label(site) == label:
            return "likely"
    if letters(_name(setting)) in (letters(label), letters(label).removeprefix("the")):
        return "sure"
    by_initials = initials_of_name(setting) & set(forms_of_label(label))
    return "likely" if by_initials or forms_of_name(setting) & names_in(host) else None


def _name(outlet: str) -> str:
    """An outlet's name without regard to case, spaces and the article before it ("The Courier")."""
    return " ".join(outlet.split()).casefold().removeprefix(_ARTICLE)
