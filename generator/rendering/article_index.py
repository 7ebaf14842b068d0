"""An article as pages need it: its sentences by offset, their ids, and how the article is named and dated."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator.model import DatedArticle, TimeExpression
from generator.rendering.escaping import markdown
from generator.rendering.page_labels import PageLabels
from generator.rights.publication import Shown
from generator.text.spans import Cover, SpanIndex
from generator.timex.edtf import Day, bounds

if TYPE_CHECKING:
    from markupsafe import Markup

_HEADLINE_LENGTH = 36


class ArticleIndex:
    """An article of a story, its sentences found by offset.

    ``shown`` is how much of it may be shown; of ``text`` only that can be read. ``sentence_ids`` are
    the ids of its sentences, in order; ``labels`` say its date.
    """

    def __init__(
        self, dated: DatedArticle, shown: Shown, sentence_ids: tuple[str, ...], labels: PageLabels
    ) -> None:
        self.labels = labels
        self.dated = dated
        self.facts = dated.facts
        self.id = dated.facts.article.id
        self.text = dated.facts.article.text
        self.sentences = SpanIndex(self.facts.sentences, span=lambda s: s.span)
        self.level = shown.level
        self.visible = Cover(shown.spans)
        self.sentence_ids = sentence_ids

    def sentence_at(self, offset: int) -> int | None:
        """The index of the sentence that an offset lies in, or the one before it; None without sentences."""
        return max(self.sentences.position(offset), 0) if self.sentences else None

    @cached_property
    def dates(self) -> SpanIndex[TimeExpression]:
        """The time expressions to show: not those that only name a thing ("the 2020 election")."""
        shown = (t for t in self.facts.times if t.use != "names")
        return SpanIndex((t for t in shown if self.visible.holds(t.span.start, t.span.end)), lambda t: t.span)

    @cached_property
    def published(self) -> str:
        """When it appeared, in words that say what is not known."""
        if self.dated.published_edtf is None:
            return self.labels.text("dates.not_given")
        date = self.labels.date(self.dated.published_edtf)
        if not self.dated.inferred:
            return date
        return self.labels.text("dates.inferred_beside_an_outlet", date=date)

    @cached_property
    def day(self) -> Day | None:
        """The first day on which it may have appeared; None where nothing tells."""
        return bounds(self.dated.published_edtf)[0] if self.dated.published_edtf else None

    @cached_property
    def outlet(self) -> str:
        """The outlet; where the file names none, the beginning of the headline."""
        return self.facts.article.outlet or self.labels.quoted(_beginning(self.dated.headline))

    @property
    def credit(self) -> Markup:
        """Outlet and date, for a place beside a headline; what the file does not give is said."""
        return markdown(f"{self.outlet_or_none}, {self.published}")

    @property
    def outlet_or_none(self) -> str:
        """The outlet; where the file names none, that it does not."""
        return self.facts.article.outlet or self.labels.text("article.outlet_not_given")


def _beginning(headline: str) -> str:
    """A headline short enough to be named in place of its article's outlet."""
    words = " ".join(headline.split())
    if len(words) <= _HEADLINE_LENGTH:
        return words
    return (words[:_HEADLINE_LENGTH].rpartition(" ")[0] or words[:_HEADLINE_LENGTH]).rstrip(" .,;:…") + "…"
