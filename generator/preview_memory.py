"""During ``mkdocs serve``: pages whose every cause is as it was are not made anew.

MkDocs makes all pages of a site from the start whenever one changes, which takes seconds for a hundred. What
a page is made from is its own text, which of its links lead where, and what all pages share: the settings,
the theme and the navigation. Where one of these is new the page is. Nothing is remembered where a plugin, a
hook or an extension is at work that we do not know: it may read what we do not see.
"""

from __future__ import annotations

import hashlib
import logging
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, ChoiceLoader, DictLoader, Environment

from generator.settings import config_files

if TYPE_CHECKING:
    from jinja2.bccache import Bucket
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

# Plugins by their modules, our own hooks, and extensions of Markdown that read nothing but the page.
_KNOWN_AT_WORK = frozenset(
    {
        *("material.plugins.search.plugin", "material.plugins.tags.plugin"),
        *("serve_hook.py", "build_hook.py", "mkdocs_hook.py", "dossier_hook.py"),
    }
)
_EXTENSIONS_AT_WORK = frozenset(
    {
        *("admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc", "fenced_code", "meta"),
        *("pymdownx.details", "pymdownx.superfences"),
    }
)
# What the plugin of tags replaces by a list of other pages.
_LISTS_OTHERS = ("material/tags", "[TAGS]")
_NO_TEMPLATE = "dossier-remembered.html"
_log = logging.getLogger("mkdocs.dossier")


@dataclass(slots=True)
class _Made:
    """A page as it was made, and what it was made from."""

    source: bytes
    shared: bytes
    leads: Mapping[str, str | None]
    meta: Mapping[str, Any]
    anchors: set[str] | None
    links: Mapping[str, Mapping[str, str]] | None
    found: list[Any] = field(default_factory=list)
    output: bytes = b""


class _Leads:
    """The files of a site, noting which were asked for and where they are."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.asked: dict[str, str | None] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def get_file_from_path(self, path: str) -> Any:
        file = self._files.get_file_from_path(path)
        self.asked[path] = file.dest_uri if file else None
        return file


class _CompiledTemplates(BytecodeCache):
    """The templates as they were compiled for the last build; one whose text is another is compiled anew."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, which it takes where its text is the same."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._code[bucket.key] = bucket.bytecode_to_string()


class PreviewMemory:
    """The pages of the last builds. Its methods are called by hooks of MkDocs, in this order."""

    def __init__(self) -> None:
        self._made: dict[str, _Made] = {}
        self._pages: dict[str, _Made] = {}
        self._shared: bytes | None = None
        self._templates = _CompiledTemplates()
        self.restored: set[str] = set()

    def begin(self, nav: Navigation, config: MkDocsConfig) -> None:
        """Note what all pages of this build share."""
        self.restored = set()
        self._pages = {}
        self._shared = _shared(nav, config)

    def remember(self, page: Page, files: Files) -> None:
        """Restore a page that is as it was; note of another what it is made from."""
        if self._shared is None:
            return
        uri, source = page.file.src_uri, hashlib.sha256(page.file.content_bytes).digest()
        made = self._made.get(uri)
        if made and (made.source, made.shared) == (source, self._shared) and _lead_there(made.leads, files):
            self.restored.add(uri)
            self._pages[uri] = made
            _restore(page, made)
        elif not any(mark in page.file.content_string for mark in _LISTS_OTHERS):
            self._note(page, source)

    def _note(self, page: Page, source: bytes) -> None:
        render = page.render

        def rendered(config: MkDocsConfig, files: Files) -> None:
            leads = _Leads(files)
            meta = dict(page.meta)
            render(config, leads)  # type: ignore[arg-type]
            if None not in leads.asked.values():  # what is warned of is warned of again
                links = page.links_to_anchors
                by_uri = None if links is None else {file.src_uri: dict(some) for file, some in links.items()}
                anchors, shared = page.present_anchor_ids, self._shared or b""
                self._pages[page.file.src_uri] = _Made(source, shared, leads.asked, meta, anchors, by_uri)

        page.render = rendered  # type: ignore[method-assign]

    def prepare(self, env: Environment, config: MkDocsConfig) -> None:
        """Let pages that are restored be found by the search, and need no template."""
        env.bytecode_cache = self._templates
        if self._shared is None:
            return
        env.loader = ChoiceLoader([*([env.loader] if env.loader else []), DictLoader({_NO_TEMPLATE: ""})])
        for plugin in config.plugins.values():
            index = getattr(plugin, "search_index", None)
            if index is not None:
                index.add_entry_from_context = self._entries_of(index, index.add_entry_from_context)

    def _entries_of(self, index: Any, add: Callable[[Page], None]) -> Callable[[Page], None]:
        def added(page: Page) -> None:
            uri, before = page.file.src_uri, len(index.entries)
            if uri in self.restored:
                index.entries.extend(self._pages[uri].found)
                return
            add(page)
            if uri in self._pages:
                self._pages[uri].found = index.entries[before:]

        return added

    def output(self, page: Page, output: str) -> str:
        """The page as it is to be served: as it was, or as it is now, which is remembered."""
        uri = page.file.src_uri
        if uri in self.restored:
            return zlib.decompress(self._pages[uri].output).decode()
        if uri in self._pages:
            self._pages[uri].output = zlib.compress(output.encode("utf-8", "xmlcharrefreplace"), 1)
        return output

    def end(self) -> None:
        """Keep the pages of this build, which is whole."""
        self._made = self._pages
        _log.debug("Dossier: %d pages as they were", len(self.restored))


def _restore(page: Page, made: _Made) -> None:
    """Let a page read and render nothing, and be what the others ask of it."""

    def read_source(config: MkDocsConfig) -> None:
        page.markdown, page.meta = "", {**made.meta, "template": _NO_TEMPLATE}

    def render(config: MkDocsConfig, files: Files) -> None:
        page.content, page.present_anchor_ids = "", made.anchors
        if made.links is not None:
            to = ((files.get_file_from_path(uri), some) for uri, some in made.links.items())
            page.links_to_anchors = {file: dict(some) for file, some in to if file is not None}

    page.read_source, page.render = read_source, render  # type: ignore[method-assign]


def _lead_there(leads: Mapping[str, str | None], files: Files) -> bool:
    for path, where in leads.items():
        file = files.get_file_from_path(path)
        if (file.dest_uri if file else None) != where:
            return False
    return True


def _shared(nav: Navigation, config: MkDocsConfig) -> bytes | None:
    """A digest of what all pages are made from; None where something is at work that we do not know."""
    plugins = {_at_work(plugin) for plugin in config.plugins.values()}
    if not plugins <= _KNOWN_AT_WORK or not set(config.markdown_extensions) <= _EXTENSIONS_AT_WORK:
        return None
    tree = _tree(nav.items)
    if tree is None or not config.config_file_path:
        return None
    own = Path(config.config_file_path)
    files = dict.fromkeys([own, *config_files(own.parent)])
    digest = hashlib.sha256(b"\0".join(file.read_bytes() for file in files))
    digest.update(repr((tree, config.site_url, _theme_files(config))).encode())
    return digest.digest()


def _at_work(plugin: Any) -> str:
    """What a plugin is known by: its module, or of a hook its file's name."""
    return Path(str(plugin.__file__)).name if isinstance(plugin, ModuleType) else type(plugin).__module__


def _tree(items: Iterable[Any]) -> list[Any] | None:
    """The navigation, by titles and addresses; None where the title of a page is in the page."""
    found: list[Any] = []
    for item in items:
        below = _tree(item.children or ())
        title = item.title if item.is_section or item.is_link else item.__dict__.get("title")
        if below is None or title is None:
            return None
        found.append((title, getattr(item, "url", None), below))
    return found


def _theme_files(config: MkDocsConfig) -> list[tuple[str, int, int]]:
    """The files that override the theme's, by name, size and time of change."""
    folder = config.theme.custom_dir
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file()) if folder else []
    return [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
