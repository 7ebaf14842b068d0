"""Names that are no people's because the article was written there: "OSLO (Agency) —" makes Oslo a place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Mention, Span

_PLACE = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}")


def without_dateline_places(
    text: str, datelines: Iterable[Span], names: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The names without those that are nothing but the place of a dateline.

    A place that is also the last word of a longer name stays: there is somebody called so.
    """
    lines = (_PLACE.match(text, line.start, line.end) for line in datelines)
    places = {found[0].casefold() for found in lines if found}
    if not places:
        return names
    written = [" ".join(text[m.span.start : m.span.end].split()).casefold() for m in names]
    surnames = {words.rpartition(" ")[2] for words in written if " " in words}
    return tuple(
        name for name, words in zip(names, written, strict=True) if words not in places or words in surnames
    )
