"""Find the lines that an outlet puts on page after page: no prose of its articles, whatever their words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model import Article, Boilerplate
from generator.text.boilerplate.page_lines import PageLine, page_lines
from generator.text.spans import Cover

_FEWEST_ARTICLES = 3
_FEWEST_WORDS = 2
# Of an article's characters: one that shares more is told again, and says nothing of its page.
_MOST_SHARED = 0.5
_QUOTED = re.compile(r"[“”\"]")
_TOP, _FOOT = 4, 6
# Whom the page speaks to. A sentence without it may be news that is told daily ("The strike began in May.").
_TO_READERS = re.compile(r"\b(?:you|your|our|us|we)\b|https?:|www\.|@\w", re.IGNORECASE)


def with_repeated_lines(articles: Iterable[Article]) -> list[Article]:
    """The articles, in order, with the lines that three or more of one outlet share among their boilerplate.

    A line that ends as a sentence does counts at the top or the foot, and where it speaks to readers or names
    the outlet.
    """
    out = list(articles)
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for at, article in enumerate(out):
        if article.outlet:
            by_outlet[article.outlet].append(at)
    for places in by_outlet.values():
        if len(places) >= _FEWEST_ARTICLES:
            lines = {at: page_lines(out[at].text) for at in places}
            repeated = _repeated(lines)
            for at in places:
                out[at] = _marked(out[at], lines[at], repeated)
    return out


def _repeated(lines: Mapping[int, Sequence[PageLine]]) -> frozenset[str]:
    """The lines that enough articles share, but for articles that share most of theirs."""
    by_article = [{_plain(line) for line in own} for own in lines.values()]
    told = Counter(words for plain in by_article for words in plain)
    counts: Counter[str] = Counter()
    for plain in by_article:
        shared = {words for words in plain if told[words] > 1}
        if sum(map(len, shared)) <= _MOST_SHARED * sum(map(len, plain)):
            counts.update(shared)
    return frozenset(words for words, n in counts.items() if n >= _FEWEST_ARTICLES)


def _plain(line: PageLine) -> str:
    return " ".join(line.words.lower().split())


def _marked(article: Article, lines: Sequence[PageLine], repeated: frozenset[str]) -> Article:
    covered = Cover(b.span for b in article.boilerplate)
    fresh = [
        Boilerplate(line.span, "interface")
        for line in lines
        if _plain(line) in repeated
        and _is_of_the_page(line, article.outlet or "")
        and not covered.touching(line.span.start, line.span.end)
    ]
    if not fresh:
        return article
    return replace(article, boilerplate=tuple(sorted((*article.boilerplate, *fresh), key=lambda b: b.span)))


def _is_of_the_page(line: PageLine, outlet: str) -> bool:
    if line.count < _FEWEST_WORDS:
        return False
    if not line.is_sentence:
        return True
    if _QUOTED.search(line.words):  # what somebody says again is no notice
        return False
    at_an_end = line.place < _TOP or line.left < _FOOT
    return at_an_end and bool(_TO_READERS.search(line.words) or outlet.lower() in line.words.lower())
