"""What a project's settings say about reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.settings import MAX_CHARACTERS, SECONDS_PER_ARTICLE, DateOrder, Settings


@dataclass(frozen=True, slots=True)
class Options:
    """How files are read.

    ``max_characters`` is how long an article's text may be. ``date_order`` is how 04/03/2024 is read; without
    it such a date is left out and reported. ``columns`` are a table's own names for the fields of an article,
    by field (``{"text": "Volltext"}``). ``seconds`` of processor time are
    what reading one may take; 0 for any.
    """

    max_characters: int = MAX_CHARACTERS
    date_order: DateOrder | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    seconds: float = SECONDS_PER_ARTICLE


def reading_options(settings: Settings) -> Options:
    """What settings say about reading."""
    return Options(
        settings.max_characters, settings.date_order, settings.columns or {}, settings.seconds_per_article
    )
