"""Corrections.yml as the pipeline knows it: read, applied to the articles, and to what was linked of them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.corrections.article_corrections import correct_articles
from generator.corrections.entries import Corrections
from generator.corrections.event_corrections import correct_events
from generator.corrections.left_out_targets import told_with_left_out
from generator.corrections.people_corrections import correct_people
from generator.corrections.quote_corrections import correct_quotes
from generator.corrections.reading_entries import read_corrections
from generator.corrections.summary_corrections import correct_summaries
from generator.corrections.targets import UnappliedEntry
from generator.model import Article, Dossier

__all__ = ["correct_articles", "correct_dossiers", "read_corrections"]


def correct_dossiers(
    dossiers: Sequence[Dossier], corrections: Corrections, articles: Sequence[Article] = ()
) -> tuple[tuple[Dossier, ...], tuple[UnappliedEntry, ...]]:
    """The dossiers as an editor has them, and a line for each entry that is not applied.

    ``articles`` are all that were read: the dossiers have them but for those that corrections leave out.
    """
    if not corrections.entries:
        return tuple(dossiers), ()
    told: list[UnappliedEntry] = []
    corrected = tuple(dossiers)
    for correct in (correct_people, correct_quotes, correct_events, correct_summaries):
        corrected, untold = correct(corrected, corrections)
        told += untold
    return corrected, tuple(told_with_left_out(told, corrections, articles))
