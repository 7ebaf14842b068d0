"""The dossier's own settings: ``extra.dossier`` in mkdocs.yml."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import yaml

from generator.errors import UserError
from generator.extras import is_address
from generator.model import ArticleText

# A model's memory grows with the text: an article of this length is a book.
MAX_CHARACTERS = 1_000_000
# Of processor time: far more than any sound article needs.
SECONDS_PER_ARTICLE = 120.0
# What is read in a minute.
SUMMARY_WORDS = 150
# All that is kept of some 50,000 articles of usual length: 20 to 40 kilobytes of each.
CACHE_MEGABYTES = 2000
# A search index of all words is a megabyte or two for so many pages.
PAGEFIND_FROM = 300
DateOrder = Literal["day first", "month first"]
# Settings that are whole numbers, and the least that each may be.
_LEAST = {"summary_words": 1, "max_characters": 1, "cache_megabytes": 0, "pagefind_from": 1}


class SettingsError(UserError):
    """mkdocs.yml cannot be understood; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says under ``extra.dossier``, and what of MkDocs' own settings matters here.

    What each says stands with it, as the guide's reference has it. ``docs``, ``site_name``, ``docs_dir`` and
    ``use_directory_urls`` are MkDocs' own: where the pages go, what the site is called, where the pages
    of the whole site are ("" for in ``docs``), and whether a page is served as a folder.
    """

    seeds: Annotated[
        str, "the folder of the articles, from the project's root, or its address (`s3://…`, with fsspec)"
    ] = "seeds"
    docs: str = "docs"
    summary_words: Annotated[int, "how many words the summary of a story may have"] = SUMMARY_WORDS
    max_characters: Annotated[int, "a longer article is left out, and told"] = MAX_CHARACTERS
    seconds_per_article: Annotated[
        float,
        "processor time that an article of up to 100,000 characters may take, a longer one in proportion, "
        "and for reading its file as much; beyond it the article is left out, and told; 0 for no limit",
    ] = SECONDS_PER_ARTICLE
    model: Annotated[str | None, "the package of a spaCy pipeline; without it the one that comes along"] = (
        None
    )
    date_order: Annotated[
        DateOrder | None,
        "how 04/03/2024 is read: `day first` or `month first`; without it such a date is left out, and told",
    ] = None
    columns: Annotated[
        dict[str, str] | None, "a table's own names for fields, such as `{text: Volltext}`"
    ] = None
    article_text: Annotated[
        ArticleText, "how much of an article the site shows: `full`, `excerpt` or `link`"
    ] = "full"
    article_text_by_outlet: Annotated[
        dict[str, ArticleText] | None, "the same for single outlets, such as `{The Norfield Courier: link}`"
    ] = None
    cache_megabytes: Annotated[
        int, "the most that what is kept for the next build may take of the disk; 0 keeps nothing"
    ] = CACHE_MEGABYTES
    labels: Annotated[
        str | None, "the words of the pages: a language that comes along (`de`), or a file beside mkdocs.yml"
    ] = None
    pagefind_from: Annotated[
        int, "from so many pages on, search loads what a query needs (Pagefind), not the words of all pages"
    ] = PAGEFIND_FROM
    parquet: Annotated[
        bool, "the tables in `data/` as Parquet, too (needs `pip install pyarrow`): numbers are numbers there"
    ] = False
    must_review: Annotated[
        float | None, "`check --strict` refuses a site while anything less sure than this (0 to 1) is open"
    ] = None
    site_name: str = "Dossier"
    docs_dir: str = ""
    use_directory_urls: bool = True

    def seeds_from(self, root: Path) -> Path | str:
        """Where the articles are: a folder in the project's ``root``, or an address such as s3://bucket/it."""
        return self.seeds if is_address(self.seeds) else root / self.seeds

    @property
    def below(self) -> str:
        """The folder of the pages within MkDocs' own folder; "" where they are all of a site."""
        if not self.docs_dir:
            return ""
        way = posixpath.relpath(Path(self.docs).as_posix(), Path(self.docs_dir).as_posix())
        return "" if way == "." or way.startswith("..") else way


class _SettingsLoader(yaml.SafeLoader):
    """A safe loader that passes over the tags MkDocs and Material use (``!ENV``, ``!!python/name:``)."""


_SettingsLoader.add_multi_constructor("!", lambda loader, suffix, node: None)
_SettingsLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_settings(root: Path) -> Settings:
    """The settings in ``root``/mkdocs.yml; the defaults where there is no such file. Raises SettingsError."""
    config = site_config(root)
    if config is None:
        return Settings()
    own = (config.get("extra") or {}).get("dossier") or {}
    docs = config.get("docs_dir", "docs")
    of_mkdocs = {
        "docs": docs,
        "docs_dir": docs if "docs" in own else "",
        "site_name": config.get("site_name", "Dossier"),
        "use_directory_urls": config.get("use_directory_urls", True),
    }
    return _settings({**of_mkdocs, **own}, root / "mkdocs.yml")


def site_config(root: Path) -> dict[str, Any] | None:
    """What ``root``/mkdocs.yml says, and what it inherits, as MkDocs has it; tagged values are None.

    None without the file. Raises SettingsError.
    """
    said: dict[str, Any] | None = None
    for content in _with_inherited(root / "mkdocs.yml").values():
        said = content if said is None else _laid_over(content, said)
    return said


def config_files(root: Path) -> list[Path]:
    """``root``/mkdocs.yml and the files that it inherits from, those that there are. Raises SettingsError."""
    return list(_with_inherited(root / "mkdocs.yml"))


def _with_inherited(file: Path) -> dict[Path, dict[str, Any]]:
    """A file of settings and those that it inherits from (``INHERIT``), the nearest first."""
    found: dict[Path, dict[str, Any]] = {}
    while file.exists() or found:
        try:
            content = yaml.load(file.read_text("utf-8"), _SettingsLoader) or {}
        except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
            why = error.strerror if isinstance(error, OSError) else f"not YAML: {error}"
            raise SettingsError(f"{file}: " + " ".join(str(why).split())) from None
        if not isinstance(content, dict):
            raise SettingsError(f"{file}: it must be a mapping (key: value)")
        parent = content.pop("INHERIT", None)
        found[file] = content
        if not isinstance(parent, str):
            break
        file = Path(os.path.normpath(file.parent / parent))
        if file in found:
            raise SettingsError(f"{file}: inherits from itself")
    return found


def _laid_over(parent: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    """Settings over those that they inherit: mappings are joined, all else is the child's."""
    joined = {**parent, **child}
    for key in parent.keys() & child.keys():
        if isinstance(parent[key], dict) and isinstance(child[key], dict):
            joined[key] = _laid_over(parent[key], child[key])
    return joined


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
    if not isinstance(values.get("parquet", False), bool):
        raise SettingsError(f"{file}: extra.dossier.parquet must be true or false, not {values['parquet']!r}")
    _check_reading(values, file)
    _check_rights(values, file)
    _check_review(values, file)
    if not isinstance(values.get("labels", ""), str):
        raise SettingsError(f"{file}: extra.dossier.labels must be a language or a file")
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
