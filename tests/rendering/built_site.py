"""Build a site from dossiers made by hand, as `mkdocs build --strict` does."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

from lxml import html as lxml_html
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from generator.writing import write
from tests.rendering.markdown_page import ROOT


def build_site(
    folder: Path, dossiers: Sequence[Dossier], settings: SiteSettings | None = None
) -> tuple[Path, list[str]]:
    """The built site, and whatever MkDocs warned of."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    shutil.copy(ROOT / "docs/about.md", docs)
    shutil.copytree(ROOT / "docs/assets", docs / "assets")
    write(docs, render(dossiers, settings or SiteSettings(version="0")))
    warnings = _Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        build(load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(folder / "site")))
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    return folder / "site", warnings.seen


def page_of(site: Path, name: str) -> lxml_html.HtmlElement:
    """The content of a built page, without the theme around it."""
    (content,) = _articles(site / name)
    return content


def _articles(path: Path) -> list[lxml_html.HtmlElement]:
    content = lxml_html.fromstring(path.read_text("utf-8"))
    return [e for e in content.iter("article") if "md-content__inner" in (e.get("class") or "")]


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record.getMessage())
