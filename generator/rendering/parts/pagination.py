"""Lists too long for one page: cut into parts, each with its address, its title and links to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.rendering.escaping import markdown
from generator.rendering.list_parts import list_parts
from generator.rendering.page_context import PageContext
from generator.rendering.site_index import SiteIndex

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LongList(Generic[T]):
    """A list for as many pages as it needs, at ``path(1)``, ``path(2)``, ….

    ``begins`` says where in the whole an item is, for the links to the part that begins with it;
    ``size`` counts an item's entries.
    """

    title: str
    items: Sequence[T]
    path: Callable[[int], str]
    begins: Callable[[T], str] = lambda item: ""
    size: Callable[[T], int] = lambda item: 1


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list. ``pager`` links the others, and is empty where there are none."""

    page: PageContext
    title: str
    first: bool
    items: Sequence[T]
    pager: Markup


def list_pages(site: SiteIndex, whole: LongList[T]) -> list[ListPage[T]]:
    """A list as pages of about ``page_size`` entries; one empty page where there is none."""
    parts = list_parts(whole.items, site.settings.page_size, whole.size)
    paths = [whole.path(number) for number in range(1, len(parts) + 1)]
    places = [" ".join((str(n), whole.begins(p[0]) if p else "")).strip() for n, p in enumerate(parts, 1)]
    pages = []
    for number, (path, items) in enumerate(zip(paths, parts, strict=True), 1):
        title = whole.title
        if number > 1:
            title = site.labels.text("pages.numbered", title=title, number=number)
        page = PageContext(site, path)
        pages.append(ListPage(page, title, number == 1, items, _pager(page, paths, places)))
    return pages


def _pager(page: PageContext, paths: Sequence[str], places: Sequence[str]) -> Markup:
    if len(paths) < 2:
        return Markup("")
    links = [
        Markup("**{}**").format(markdown(place)) if target == page.path else page.text_link(target, place)
        for target, place in zip(paths, places, strict=True)
    ]
    return page.labels.markdown("pages.pager", pages=Markup(" · ").join(links))
