"""What an editor should look at in an article that was taken in, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.reading.articles import Draft
from generator.text.boilerplate.boilerplate import without_boilerplate

# Words of the shortest article; what has fewer is a caption, a teaser or what a paywall left.
_SHORT = 50
# Lines from which on a text can be told to be a list, and the share of them that end as no sentence does.
_FEWEST_LINES, _LISTED = 6, 0.6
_ENDS_A_SENTENCE = re.compile(r"[.?!:;…,][\"'”’)\]]*\s*$")


def doubts(draft: Draft) -> Iterator[str]:
    """A few words on each thing that is missing, was guessed or looks wrong."""
    article = draft.article
    for name, value in (("date", article.published), ("title", article.title), ("outlet", article.outlet)):
        if value is None:
            yield f"no {name}"
    if article.published_from == "text":
        yield "its date is the one that its text gives"
    yield from draft.notes
    words = len(article.text.split())
    if words < _SHORT:
        yield f"only {words} words"
    if _is_list(without_boilerplate(article.text, article.boilerplate)):
        yield "looks like a list, not like prose"


def _is_list(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    unended = sum(_ENDS_A_SENTENCE.search(line) is None for line in lines)
    return len(lines) >= _FEWEST_LINES and unended > _LISTED * len(lines)
