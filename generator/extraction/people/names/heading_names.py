"""Names that only headings have are no people of the article: a page puts anybody between its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Mention, Span
from generator.text.spans import Cover


def without_heading_names(
    text: str, headings: Iterable[Span], names: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The names without those in headings whose last word no name outside them has."""
    cover = Cover(headings)
    inside = [cover.holds(m.span.start, m.span.end) for m in names]
    if not any(inside):
        return names
    last = [text[m.span.start : m.span.end].rsplit(maxsplit=1)[-1].casefold() for m in names]
    told = {word for word, within in zip(last, inside, strict=True) if not within}
    return tuple(
        name for name, word, within in zip(names, last, inside, strict=True) if not within or word in told
    )
