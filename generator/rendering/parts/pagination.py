"""Lists too long for one page: cut into parts, each with its address, its title and links to the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.rendering.escaping import markdown
from generator.rendering.list_parts import list_parts
from generator.rendering.page_context import PageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.site_index import SiteIndex

T = TypeVar("T")
# Of a list of more pages than this the links name the first, the last and so many on either side.
_ALL_NAMED, _NEIGHBOURS = 12, 3


@dataclass(frozen=True, slots=True)
class LongList(Generic[T]):
    """A list for as many pages as it needs, at ``path(1)``, ``path(2)``, ….

    ``holds`` says what a page of it has from its first item to its last ("March 2021 to May 2021"), for the
    links to it; without it they have its number. ``size`` counts an item's entries, ``longest`` those of a
    page, which is never more than the site's ``page_size``.
    """

    title: str
    items: Sequence[T]
    path: Callable[[int], str]
    holds: Callable[[T, T], str] | None = None
    size: Callable[[T], int] = lambda item: 1
    longest: int | None = None


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list. ``pager`` links the others, ``turn`` those before and behind it.

    Both are empty where there are none.
    """

    page: PageContext
    title: str
    first: bool
    items: Sequence[T]
    pager: Markup
    turn: Markup


def list_pages(site: SiteIndex, whole: LongList[T]) -> list[ListPage[T]]:
    """A list as pages of about ``page_size`` entries; one empty page where there is none."""
    longest = min(whole.longest or site.settings.page_size, site.settings.page_size)
    return pages_of_parts(site, whole, list_parts(whole.items, longest, whole.size))


def pages_of_parts(site: SiteIndex, whole: LongList[T], parts: Sequence[Sequence[T]]) -> list[ListPage[T]]:
    """A list as a page for each of these parts of it."""
    paths = [whole.path(number) for number in range(1, len(parts) + 1)]
    places = list(places_of_parts(site.labels, whole.holds, parts))
    pages = []
    for number, (path, items) in enumerate(zip(paths, parts, strict=True), 1):
        title = whole.title
        if number > 1:
            title = site.labels.text("pages.numbered", title=title, number=number)
        page = PageContext(site, path)
        links = list(zip(paths, places, strict=True))
        pager, turn = _pager(page, links, number - 1), _turn(page, links, number - 1)
        pages.append(ListPage(page, title, number == 1, items, pager, turn))
    return pages


def places_of_parts(
    labels: PageLabels, holds: Callable[[T, T], str] | None, parts: Sequence[Sequence[T]]
) -> Iterator[str]:
    """What each page is called in the links to it; those that would be called the same are numbered."""
    held = [holds(p[0], p[-1]) if holds and p else "" for p in parts]
    repeated, seen = Counter(held), Counter[str]()
    for number, words in enumerate(held, 1):
        seen[words] += 1
        if not words:
            yield str(number)
        elif repeated[words] > 1:
            yield labels.text("pages.again", place=words, number=seen[words])
        else:
            yield words


def _pager(page: PageContext, links: Sequence[tuple[str, str]], own: int) -> Markup:
    """The links to all pages, of very many to some; "" where there is one."""
    if len(links) < 2:
        return Markup("")
    named = set(range(len(links)))
    if len(links) > _ALL_NAMED:
        named &= {0, len(links) - 1, *range(own - _NEIGHBOURS, own + _NEIGHBOURS + 1)}
    shown: list[Markup] = []
    for n in sorted(named):
        if n and n - 1 not in named:
            shown.append(Markup("…"))
        target, place = links[n]
        shown.append(Markup("**{}**").format(markdown(place)) if n == own else page.text_link(target, place))
    return page.labels.markdown("pages.pager", pages=Markup(" · ").join(shown))


def _turn(page: PageContext, links: Sequence[tuple[str, str]], own: int) -> Markup:
    """At the foot of a page, the links to the page before and the page behind it."""
    say, found = page.labels.markdown, []
    if own:
        found.append(say("pages.before", page=page.text_link(*links[own - 1])))
    if own + 1 < len(links):
        found.append(say("pages.behind", page=page.text_link(*links[own + 1])))
    return Markup(" · ").join(found)
