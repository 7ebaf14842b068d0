"""The dossier's own settings: ``extra.dossier`` in mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from generator.errors import UserError
from generator.model import ArticleText

# A model's memory grows with the text: an article of this length is a book.
MAX_CHARACTERS = 1_000_000
# Of processor time: far more than any sound article needs.
SECONDS_PER_ARTICLE = 120.0
# What is read in a minute.
SUMMARY_WORDS = 150
# The facts of some 400,000 articles of usual length.
CACHE_MEGABYTES = 2000
DateOrder = Literal["day first", "month first"]
# Settings that are whole numbers, and the least that each may be.
_LEAST = {"summary_words": 1, "max_characters": 1, "cache_megabytes": 0}


class SettingsError(UserError):
    """mkdocs.yml cannot be understood; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, how long a summary and an article may be, and how long an article may take.

    ``seeds`` and ``docs`` are folders relative to the project's root; ``model`` is the package name of
    a spaCy pipeline, None for the pinned one. ``seconds_per_article`` is processor time for an
    article of up to 100,000 characters, and in proportion for a longer one, and for reading its file as
    much; 0 for no limit. ``date_order`` says how 04/03/2024 is read; without it, such a date of an
    article is left out and reported. ``columns`` are a table's own names for fields.
    ``article_text`` is how much of an article the site shows where neither it nor
    ``article_text_by_outlet`` says otherwise. ``cache_megabytes`` is the most that kept facts may take of
    the disk; with 0 none are kept. ``check --strict`` refuses a site of which anything is less sure than
    ``must_review`` (0 to 1) and open; None refuses none.
    """

    seeds: str = "seeds"
    docs: str = "docs"
    summary_words: int = SUMMARY_WORDS
    max_characters: int = MAX_CHARACTERS
    seconds_per_article: float = SECONDS_PER_ARTICLE
    model: str | None = None
    date_order: DateOrder | None = None
    columns: dict[str, str] | None = None
    article_text: ArticleText = "full"
    article_text_by_outlet: dict[str, ArticleText] | None = None
    cache_megabytes: int = CACHE_MEGABYTES
    must_review: float | None = None
    site_name: str = "Dossier"


class _SettingsLoader(yaml.SafeLoader):
    """A safe loader that passes over the tags MkDocs and Material use (``!ENV``, ``!!python/name:``)."""


_SettingsLoader.add_multi_constructor("!", lambda loader, suffix, node: None)
_SettingsLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_settings(root: Path) -> Settings:
    """The settings in ``root``/mkdocs.yml; the defaults where there is no such file. Raises SettingsError."""
    file = root / "mkdocs.yml"
    if not file.exists():
        return Settings()
    try:
        config = yaml.load(file.read_text("utf-8"), _SettingsLoader) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: not YAML: " + " ".join(str(error).split())) from None
    own = (config.get("extra") or {}).get("dossier") or {}
    return _settings(
        {"docs": config.get("docs_dir", "docs"), "site_name": config.get("site_name", "Dossier"), **own}, file
    )


def _settings(values: dict[str, Any], file: Path) -> Settings:
    known = {f.name: f for f in fields(Settings)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise SettingsError(
            f"{file}: extra.dossier has no setting {unknown[0]!r} (known are {', '.join(known)})"
        )
    values = {k: v for k, v in values.items() if v is not None or k == "article_text"}
    for name, least in _LEAST.items():
        value = values.get(name, least)
        if type(value) is not int or value < least:  # True is an int, too
            raise SettingsError(
                f"{file}: extra.dossier.{name} must be a whole number of at least {least}, not {value!r}"
            )
    seconds = values.get("seconds_per_article", 0)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds < float("inf"):
        raise SettingsError(
            f"{file}: extra.dossier.seconds_per_article must be a number, 0 for no limit, not {seconds!r}"
        )
    _check_reading(values, file)
    _check_rights(values, file)
    _check_review(values, file)
    return Settings(**values)


def _check_reading(values: dict[str, Any], file: Path) -> None:
    order, orders = values.get("date_order"), get_args(DateOrder)
    if order is not None and order not in orders:
        raise SettingsError(f"{file}: extra.dossier.date_order must be {' or '.join(orders)}, not {order!r}")
    columns = values.get("columns") or {}
    if not isinstance(columns, dict) or not all(isinstance(c, str) for pair in columns.items() for c in pair):
        raise SettingsError(f"{file}: extra.dossier.columns must be the names of a table's columns, by field")


def _check_review(values: dict[str, Any], file: Path) -> None:
    least = values.get("must_review", 0)
    if isinstance(least, bool) or not isinstance(least, int | float) or not 0 <= least <= 1:
        raise SettingsError(f"{file}: extra.dossier.must_review must be a number from 0 to 1, not {least!r}")


def _check_rights(values: dict[str, Any], file: Path) -> None:
    levels = get_args(ArticleText)
    by_outlet = values.get("article_text_by_outlet") or {}
    if not isinstance(by_outlet, dict) or not all(isinstance(outlet, str) for outlet in by_outlet):
        raise SettingsError(
            f"{file}: extra.dossier.article_text_by_outlet must be outlets, each with a value"
        )
    given = {"article_text": values.get("article_text", "full")}
    given |= {f"article_text_by_outlet: {outlet}": level for outlet, level in by_outlet.items()}
    for name, level in given.items():
        if level not in levels:
            raise SettingsError(f"{file}: extra.dossier.{name} must be {' or '.join(levels)}, not {level!r}")
