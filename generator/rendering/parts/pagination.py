"""Lists too long for one page: cut into parts, each with its address, its title and links to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.rendering.escaping import markdown
from generator.rendering.links import text_link

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list. ``pager`` links the others, and is empty where there are none."""

    path: str
    title: str
    first: bool
    items: Sequence[T]
    pager: Markup


def in_parts(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """A list cut into parts of ``size``."""
    return [items[i : i + size] for i in range(0, len(items), size)]


def list_pages(
    parts: Sequence[Sequence[T]],
    path: Callable[[int], str],
    title: str,
    begins: Callable[[T], str] = lambda item: "",
) -> list[ListPage[T]]:
    """A list's parts as pages at ``path(1)``, ``path(2)``, …; one empty page where there is no part.

    ``begins`` tells where in the whole a part begins by its first item, for the links to it.
    """
    parts = parts or [()]
    paths = [path(number) for number in range(1, len(parts) + 1)]
    places = [" ".join((str(n), begins(p[0]) if p else "")).strip() for n, p in enumerate(parts, start=1)]
    return [
        ListPage(
            page,
            title if number == 1 else f"{title}, page {number}",
            number == 1,
            items,
            _pager(page, paths, places),
        )
        for number, (page, items) in enumerate(zip(paths, parts, strict=True), start=1)
    ]


def _pager(page: str, paths: Sequence[str], places: Sequence[str]) -> Markup:
    if len(paths) < 2:
        return Markup("")
    links = [
        Markup("**{}**").format(markdown(place)) if target == page else text_link(page, target, place)
        for target, place in zip(paths, places, strict=True)
    ]
    return Markup("Page ") + Markup(" · ").join(links)
