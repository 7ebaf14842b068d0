"""An article's text as far as it may be shown: whole, or the sentences that are cited, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from markupsafe import Markup

from generator.model import Span
from generator.rendering.article_index import ArticleIndex
from generator.rendering.escaping import web_address
from generator.rendering.parts.passages import Layer, laid_over
from generator.text.markup import without_marks
from generator.text.spans import Cover

Paragraph = tuple[Span, Sequence[Layer]]
# Characters of a text that describe its page.
_BEGINNING = 400
_FIRST_SENTENCES = 8


def shown_paragraphs(article: ArticleIndex, paragraphs: Iterable[Paragraph]) -> Iterator[Markup]:
    """The paragraphs of an article with their layers; where sentences are left out, one "[…]" each time.

    A "[…]" carries the ids of the sentences that it stands for, so that links to them still lead there.
    """
    if article.level == "full":
        for block, layers in paragraphs:
            yield laid_over(article.text, block.start, block.end, layers)
        return
    shown: list[list[Markup | _LeftOut]] = []
    gap: _LeftOut | None = None
    for block, layers in paragraphs:
        pieces: list[Markup | _LeftOut] = []
        for piece, visible in _pieces(article, block):
            if visible:
                gap = None
                pieces.append(laid_over(article.text, piece.start, piece.end, layers))
            elif gap is None:
                gap = _LeftOut(_ids(article, piece))
                pieces.append(gap)
            else:
                gap.ids += _ids(article, piece)
        if pieces:
            shown.append(pieces)
    for pieces in shown:
        yield Markup(" ").join(p.markdown if isinstance(p, _LeftOut) else p for p in pieces)


class _LeftOut:
    """A place where sentences are left out, with their ids."""

    def __init__(self, ids: list[str]) -> None:
        self.ids = ids

    @property
    def markdown(self) -> Markup:
        anchors = "".join(f'<span id="{identifier}"></span>' for identifier in self.ids)
        return Markup(f'<span class="d-gap">{anchors}&#91;…&#93;</span>')


def _pieces(article: ArticleIndex, block: Span) -> Iterator[tuple[Span, bool]]:
    """A paragraph cut where what is shown begins and ends, and whether each piece is shown; none is blank."""
    at = block.start
    for i in article.visible.touching(block.start, block.end):
        span = article.visible.items[i]
        start, end = max(span.start, block.start), min(span.end, block.end)
        if article.text[at:start].strip():
            yield Span(at, start), False
        if article.text[start:end].strip():
            yield Span(start, end), True
        at = end
    if article.text[at : block.end].strip():
        yield Span(at, block.end), False


def _ids(article: ArticleIndex, piece: Span) -> list[str]:
    """The ids of the sentences that begin in a stretch."""
    sentences = article.sentences
    first, behind = sentences.position_from(piece.start), sentences.position_from(piece.end)
    return list(article.sentence_ids[first:behind])


def what_is_shown(article: ArticleIndex) -> Markup:
    """A line that says how much of the text is shown and where the rest is; empty where all of it is."""
    if article.level == "full":
        return Markup("")
    url = web_address(article.facts.article.url)
    say = article.labels.markdown
    where = Markup(f" [{say('article.read_original')}]({url}).") if url else Markup("")
    return say("article.not_shown" if article.level == "link" else "article.excerpt") + where


def shown_beginning(article: ArticleIndex) -> str:
    """The first words that are shown of an article, without what stands beside its text."""
    beside = Cover(b.span for b in article.facts.article.boilerplate)
    prose = (s.span for s in article.facts.sentences if not beside.holds(s.span.start, s.span.end))
    shown = (s for s in prose if article.visible.holds(s.start, s.end))
    stretches = (article.text[s.start : s.end] for s in islice(shown, _FIRST_SENTENCES))
    words = " ".join(stretches)[:_BEGINNING]
    unmarked = without_marks(words)
    return (unmarked.text if unmarked else words) or article.outlet
