"""The dossier's own settings: ``extra.dossier`` in mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from generator.errors import UserError


class SettingsError(UserError):
    """mkdocs.yml cannot be understood; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are, how long a summary may be and how long an article may take.

    ``seeds`` and ``docs`` are folders relative to the project's root; ``model`` is the
    package name of a spaCy pipeline, None for the pinned one. ``seconds_per_article`` is
    processor time for an article of up to 100,000 characters, and in proportion for a
    longer one; 0 for no limit.
    """

    seeds: str = "seeds"
    docs: str = "docs"
    summary_words: int = 150
    seconds_per_article: float = 120
    model: str | None = None
    site_name: str = "Dossier"


class _Loader(yaml.SafeLoader):
    """A safe loader that passes over the tags MkDocs and Material use (``!ENV``, ``!!python/name:``)."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_settings(root: Path) -> Settings:
    """The settings in ``root``/mkdocs.yml; the defaults where there is no such file. Raises SettingsError."""
    file = root / "mkdocs.yml"
    if not file.exists():
        return Settings()
    try:
        config = yaml.load(file.read_text("utf-8"), _Loader) or {}
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
    words = values.get("summary_words", Settings().summary_words)
    if not isinstance(words, int) or words < 1:
        raise SettingsError(
            f"{file}: extra.dossier.summary_words must be a whole number above 0, not {words!r}"
        )
    seconds = values.get("seconds_per_article", Settings().seconds_per_article)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds < float("inf"):
        raise SettingsError(
            f"{file}: extra.dossier.seconds_per_article must be a number, 0 for no limit, not {seconds!r}"
        )
    return Settings(**{k: v for k, v in values.items() if v is not None})
