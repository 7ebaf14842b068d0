"""Tell from the byline that a web page shows whom its head leaves out: many a head has but one author."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from generator.reading.html_blocks import Block
from generator.text.boilerplate.bylines import are_names, authors_named, is_by, is_office

# Blocks below the headline among which its byline is.
_FIRST_BELOW = 8


def whole_byline(authors: Sequence[str], shown: Sequence[Block], headlines: Iterable[str]) -> list[str]:
    """Whom the byline below a headline names: the authors of the head and others; else nobody.

    ``shown`` are the page's blocks. Bylines further down are of other articles.
    """
    titles = {" ".join(words.split()) for words in headlines}
    known = {author.casefold() for author in authors if author and not is_office(author)}
    at = next((at for at, one in enumerate(shown) if " ".join(one.text.split()) in titles), None)
    below = () if at is None else islice(shown, at + 1, at + 1 + _FIRST_BELOW)
    lines = (" ".join(block.text.split()) for block in below)
    bylines = ([*authors_named(line)] for line in lines if is_by(line) or are_names(line))
    byline = next((names for names in bylines if known & {name.casefold() for name in names}), [])
    return byline if known < {name.casefold() for name in byline} else []
