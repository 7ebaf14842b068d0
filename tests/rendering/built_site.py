"""Build a site from dossiers made by hand, as `mkdocs build --strict` does."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import html as lxml_html
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.model import Dossier
from generator.rendering.site import SiteSettings, render
from generator.writing import write
from tests.rendering.markdown_page import ROOT


def build_site(
    folder: Path,
    dossiers: Sequence[Dossier],
    settings: SiteSettings | None = None,
    own: Mapping[str, str] | None = None,
) -> tuple[Path, list[str]]:
    """The built site, and whatever MkDocs warned of; ``own`` is what an owner writes in mkdocs.yml for what."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    shutil.copy(ROOT / "docs/about.md", docs)
    generated = shutil.ignore_patterns("labels.js")  # there after a build
    shutil.copytree(ROOT / "docs/assets", docs / "assets", ignore=generated)
    write(docs, render(dossiers, settings or SiteSettings(version="0")))
    warnings = _Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        config = load_config(
            _config_file(folder, own or {}), docs_dir=str(docs), site_dir=str(folder / "site")
        )
        build(config)
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    return folder / "site", warnings.seen


def _config_file(folder: Path, own: Mapping[str, str]) -> str:
    """mkdocs.yml, changed as an owner would."""
    if not own:
        return str(ROOT / "mkdocs.yml")
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("watch: [seeds, corrections.yml]\n", "")
    paths = {"custom_dir: ": f"custom_dir: {ROOT}/", "dossier_hook.py": f"{ROOT}/dossier_hook.py"}
    for written, instead in {**paths, **own}.items():
        assert written in text, written
        text = text.replace(written, instead)
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return str(folder / "mkdocs.yml")


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
