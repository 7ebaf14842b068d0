"""Markdown as the site renders it: Python-Markdown with the extensions of mkdocs.yml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from lxml import html as lxml_html
from markdown import Markdown
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parents[2]
# Extensions that a site's owner may turn on: article text must not wake them either.
OTHERS = [
    "def_list",
    "abbr",
    "pymdownx.tabbed",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.emoji",
]


@cache
def _config() -> tuple[list[str], dict[str, Any]]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return list(config.markdown_extensions), dict(config.mdx_configs)


def rendered(markdown: str, others: bool = False) -> lxml_html.HtmlElement:
    """The HTML of a page's Markdown, as an element that holds it."""
    extensions, configs = _config()
    if others:
        extensions = [*extensions, *(e for e in OTHERS if e not in extensions)]
    page = Markdown(extensions=extensions, extension_configs=configs)
    return lxml_html.fragment_fromstring(page.convert(markdown), create_parent="main")


def words(text: str) -> str:
    """Text as a reader sees it: any white space is one space."""
    return " ".join(text.split())


def body(page: str) -> str:
    """A page without its front matter."""
    return page.split("---\n", 2)[2]


def text(page: str) -> str:
    """What a reader of a page reads."""
    return words(rendered(body(page)).text_content())
