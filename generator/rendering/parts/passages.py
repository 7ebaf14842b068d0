"""Passages of an article as Markdown: its own words, with layers of markup laid over them.

Layers may nest and may cross; a crossing layer is closed and opened again, so that the
HTML is always well-formed and the words are always the article's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.model import Span
from generator.rendering.escaping import fragment, markdown


@dataclass(frozen=True, slots=True)
class Layer:
    """Markup around ``start:end`` of a text. ``opening`` is used once, ``again`` where it resumes.

    ``rank`` orders layers with the same span, the outer first.
    """

    start: int
    end: int
    opening: Markup
    closing: Markup
    again: Markup
    rank: int = 0


def span_layer(words: Span, css: str, identifier: str = "", title: str = "", rank: int = 0) -> Layer:
    """A ``<span>`` with a class; its id is on its first piece only. ``title`` is attribute text."""
    hint = f' title="{title}"' if title else ""
    address = f' id="{identifier}"' if identifier else ""
    return Layer(
        words.start,
        words.end,
        Markup(f'<span{address} class="{css}"{hint}>'),
        Markup("</span>"),
        Markup(f'<span class="{css}"{hint}>'),
        rank,
    )


def link_layer(words: Span, target: str, title: str, css: str, rank: int = 9) -> Layer:
    """A Markdown link around some words. ``target`` is relative, ``title`` attribute text."""
    hint = f' "{title}"' if title else ""
    closing = Markup(f"]({target}{hint}){{ {css} }}")
    return Layer(words.start, words.end, Markup("["), closing, Markup("["), rank)


def laid_over(text: str, start: int, end: int, layers: Iterable[Layer]) -> Markup:
    """``text[start:end]`` escaped, with the layers that reach into it; one line of inline Markdown.

    A layer that began before ``start`` resumes without its id.
    """
    inside = sorted(
        (x for x in layers if x.start < end and x.end > start and x.start < x.end),
        key=lambda x: (x.start, -x.end, x.rank),
    )
    cuts = sorted({start, end, *(min(max(o, start), end) for x in inside for o in (x.start, x.end))})
    out: list[str] = []
    stack: list[Layer] = []
    waiting = iter(inside)
    following = next(waiting, None)
    for a, b in pairwise(cuts):
        kept = [x for x in stack if x.end > a]
        _switch(out, stack, kept, set())
        fresh = []
        while following is not None and following.start <= a:
            fresh.append(following)
            following = next(waiting, None)
        _switch(out, kept, _ordered([*kept, *fresh]), {id(x) for x in fresh if x.start >= start})
        stack = _ordered([*kept, *fresh])
        out.append(fragment(text[a:b]) if out and b < end else markdown(text[a:b]))
    _switch(out, stack, [], set())
    return Markup("".join(out))


def _ordered(layers: Sequence[Layer]) -> list[Layer]:
    return sorted(layers, key=lambda x: (x.start, -x.end, x.rank))


def _switch(out: list[str], old: Sequence[Layer], new: Sequence[Layer], opened: set[int]) -> None:
    """Close and open what it takes to get from one stack of layers to another."""
    same = 0
    while same < min(len(old), len(new)) and old[same] is new[same]:
        same += 1
    out.extend(layer.closing for layer in reversed(old[same:]))
    out.extend(layer.opening if id(layer) in opened else layer.again for layer in new[same:])


def without_overlaps(layers: Iterable[Layer]) -> list[Layer]:
    """Those layers, by rank and then place, that overlap none kept before: a link cannot hold a link."""
    # By place, apart from each other. It grows while it is searched, which a SpanIndex does not.
    kept: list[Layer] = []
    for layer in sorted(layers, key=lambda x: (x.rank, x.start, -x.end)):
        at = bisect_right(kept, layer.start, key=lambda x: x.start)
        clear_before = at == 0 or kept[at - 1].end <= layer.start
        if clear_before and (at == len(kept) or layer.end <= kept[at].start):
            kept.insert(at, layer)
    return kept
