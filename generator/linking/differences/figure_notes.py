"""What a difference between figures says: each figure with the date of the article that gives it."""

from __future__ import annotations

from generator.labels.label_files import english
from generator.model import Article


def note_of_figure(figure: str, article: Article) -> str:
    """A figure and when the article appeared, if that is known: "52 years (22 March 2021)"."""
    if article.published is None:
        return figure
    date = english().tell_date(article.published.isoformat())
    return english().tell("differences.figure_of", figure=figure, date=date)
