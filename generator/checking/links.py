"""Follow every link: in the Markdown of docs/, and in the HTML of site/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from generator.stages import each

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
# What is no Markdown in a page, front matter and code, and HTML's tags, whose attributes hold text as it is.
_NO_MARKDOWN = re.compile(
    _FRONT_MATTER.pattern + r"|^[ \t]*(?P<fence>```+|~~~+).*?^[ \t]*(?P=fence)"
    r"|<!--.*?-->|(?<!\()<[a-zA-Z/][^<>]*>|(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
# The text of an article has its brackets escaped, so that what matches here is a link of ours.
_MARKDOWN_LINK = re.compile(r"(?<!\\)\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
_MARKDOWN_ID = re.compile(r"\{[^}\n]*?#([\w-]+)[^}\n]*\}|\bid=\"([^\"]+)\"")


def broken_markdown_links(docs: Path) -> list[str]:
    """One line for each Markdown link to a file or an explicit anchor that is not there."""
    pages = each("following links in Markdown", sorted(docs.rglob("*.md")))
    return [line for page in pages for line in _broken_in_markdown(page)]


def _broken_in_markdown(page: Path) -> Iterator[str]:
    for target in _MARKDOWN_LINK.findall(_NO_MARKDOWN.sub(" ", _text(page))):
        parts = _parts(target)
        if parts is None:
            yield f"{page}: links to {target}, which is no address"
            continue
        if parts.scheme or parts.netloc:
            continue
        file = page.parent / unquote(parts.path) if parts.path else page
        if not _exists(file):
            yield f"{page}: links to {target}, which is not there"
        elif parts.fragment and file.suffix == ".md" and unquote(parts.fragment) not in _markdown_ids(file):
            yield f"{page}: links to {target}, where there is no such anchor"


def _markdown_ids(file: Path) -> frozenset[str]:
    return _ids_in_markdown(file.resolve(), file.stat().st_mtime_ns)


@cache
def _ids_in_markdown(file: Path, changed: int) -> frozenset[str]:
    """The explicit ids of a page; ``changed`` keeps the cache from outliving an edit."""
    return frozenset(a or b for a, b in _MARKDOWN_ID.findall(_FRONT_MATTER.sub("", _text(file))))


def _text(page: Path) -> str:
    """A page's text; whoever wrote it in another encoding finds out by MkDocs, not by us."""
    return page.read_text("utf-8", errors="replace")


def _parts(target: str) -> SplitResult | None:
    """A link's target taken apart; None where it is none, as ``http://[``."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _exists(file: Path) -> bool:
    """Whether there is such a file; a name that no file can have is that of none."""
    try:
        return file.exists()
    except OSError:  # too long
        return False


class _Page(HTMLParser):
    """The ids of an HTML page and what it refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id, and its href or src."""
        for name, value in attrs:
            if value and (name == "id" or (name == "name" and tag == "a")):
                self.ids.add(value)
            elif value and name in ("href", "src", "xlink:href") and tag != "base":
                self.references.append(value)


def broken_html_links(site: Path) -> list[str]:
    """One line for each link or anchor of the built site that does not resolve within it.

    Links to other hosts are not followed. 404.html is left out: its links are made for the
    root of the host it will be published on.
    """
    site = site.resolve()
    found = [p for p in sorted(site.rglob("*.html")) if p.name != "404.html"]
    pages = {p.resolve(): _read(p) for p in each("reading the built pages", found)}
    return [
        f"{page.relative_to(site)}: links to {target}, {reason}"
        for page, read in each("following links in the built pages", pages.items())
        for target in sorted(set(read.references))
        if (reason := _broken(target, page, site, pages))
    ]


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(_text(path))
    return page


def _broken(target: str, page: Path, site: Path, pages: dict[Path, _Page]) -> str | None:
    parts = _parts(target)
    if parts is None:
        return "which is no address"
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    base = site if path.startswith("/") else page.parent
    file = base / path.lstrip("/") if path else page
    if _exists(file / "index.html"):
        file = file / "index.html"
    if not _exists(file) or file.is_dir():
        return "which is not there"
    file = file.resolve()
    # Theme scripts read such fragments (#__search, …); they name no element of a page.
    fragment = unquote(parts.fragment)
    if fragment and not fragment.startswith("__") and file in pages and fragment not in pages[file].ids:
        return "where there is no such anchor"
    return None
