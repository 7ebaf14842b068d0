"""A dossier within a MkDocs site that is there: what comes with its pages, what mkdocs.yml needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from generator.errors import UserError
from generator.laying_out.laid_files import our_config, own_files
from generator.settings import Settings, site_config

_STYLE = "assets/dossier.css"
_ABOUT = "about.md"
# Without them attributes, notes and what stands within HTML would show as they are written.
EXTENSIONS = ("attr_list", "footnotes", "md_in_html")
_BUNDLES = frozenset({"extra", "pymdownx.extra"})
# Rules of the stylesheet that are for a theme's own parts, on every page of a site, and for our search.
_OF_THE_SITE = re.compile(
    r"/\* -+ (?:the theme, calmer|search of a large site).*?(?=/\* -+ )"
    r"|^\[data-md-color-scheme\]\[.*?\n|\.md-tabs, ",
    re.DOTALL | re.MULTILINE,
)
_REM = re.compile(r"(?<![\w.#-])(-?\d*\.?\d+)rem\b")
# Where a page's text stands, in Material and in the themes that come with MkDocs; of a page of ours.
_TEXT_OF_OURS = ':is(.md-typeset, [role="main"]):has(.d-made, .d-told)'
_DARK = '[data-md-color-scheme="slate"]'
# Material's rem is a quarter larger than theirs, and its lists are indented by a margin.
_FOR_OTHER_THEMES = """\
:root { --d-rem: 1rem; }
:root:not(:has([data-md-color-scheme])) { --d-rem: 1.25rem; }
[role="main"]:has(.d-made, .d-told) :is(ul[class^="d-"], .d-margin ul, .d-whom ul) { padding-left: 0; }
"""


class IntoError(UserError):
    """There is no site to put pages into, or no folder of their own for them."""


@dataclass(frozen=True, slots=True)
class ConfigLines:
    """The lines that mkdocs.yml lacks, as YAML to put there, and what it has of all that is needed."""

    lacking: tuple[str, ...]
    present: tuple[str, ...]


def brought_along() -> dict[str, str]:
    """What pages within another site need beside them: path below their folder → content."""
    own = own_files()
    names = (_STYLE, *our_config()["extra_javascript"], _ABOUT)
    found = {name: own[f"docs/{name}"].decode() for name in names if f"docs/{name}" in own}
    about = found[_ABOUT].replace("this site", "this dossier").replace("This site", "This dossier")
    return {**found, _STYLE: _for_pages_of_ours(found[_STYLE]), _ABOUT: about}


def config_lines(config: Mapping[str, Any], docs: str, below: str) -> ConfigLines:
    """What a site's mkdocs.yml lacks and has, for pages in ``docs``, which is ``below`` in its docs_dir."""
    lacking: list[str] = []
    present: list[str] = []
    for key, wanted, there in _lists(config, below):
        found, missing = (
            [one for one in wanted if one in there],
            [f"  - {o}" for o in wanted if o not in there],
        )
        present += [f"{key}: {', '.join(found)}"] if found else []
        lacking += [f"{key}:", *missing] if missing else []
    if config.get("nav"):
        known = f"{below}/index.md" in _paths(config["nav"])
        present += ["nav: its pages"] if known else []
        lacking += [] if known else ["nav:", *_navigation(below)]
    left_out = [f"/{below}{line}" for line in str(our_config()["not_in_nav"]).split() if line != "/tags.md"]
    if set(left_out) <= set(str(config.get("not_in_nav") or "").split()):
        present.append("not_in_nav: its many pages")
    else:
        lacking += ["not_in_nav: |", *(f"  {line}" for line in left_out)]
    own = (config.get("extra") or {}).get("dossier") or {}
    if own.get("docs") == docs:
        present.append(f"extra: dossier: docs: {docs}")
    else:
        lacking += ["extra:", "  dossier:", f"    docs: {docs}"]
    return ConfigLines(tuple(lacking), tuple(present))


def unnamed_in_config(config: Mapping[str, Any]) -> list[str]:
    """What the repository's own mkdocs.yml names of Dossier's files, and this one does not: a line each."""
    keys = ("hooks", "extra_css", "extra_javascript")
    ours = our_config()
    return [f"{key}: {name}" for key in keys for name in sorted(_names(ours, key) - _names(config, key))]


def _lists(config: Mapping[str, Any], below: str) -> Iterator[tuple[str, list[str], set[str]]]:
    """Each list of mkdocs.yml that pages need something in: its key, what they need, what is in it."""
    extensions = {name.removeprefix("markdown.extensions.") for name in _names(config, "markdown_extensions")}
    yield "markdown_extensions", [*EXTENSIONS], {*extensions, *(EXTENSIONS if extensions & _BUNDLES else ())}
    yield "extra_css", [f"{below}/{_STYLE}"], _names(config, "extra_css")
    scripts = [f"{below}/{name}" for name in our_config()["extra_javascript"]]
    yield "extra_javascript", scripts, _names(config, "extra_javascript")


def _names(config: Mapping[str, Any], key: str) -> set[str]:
    """What a list of mkdocs.yml names: entries are names, or names (or a ``path``) with settings."""
    found = set[str]()
    for entry in config.get(key) or ():
        if isinstance(entry, Mapping):
            found |= {str(entry["path"])} if "path" in entry else {str(name) for name in entry}
        else:
            found.add(str(entry))
    return found


def _paths(nav: Any) -> Iterator[str]:
    """The pages that a navigation names, however deep."""
    if isinstance(nav, Mapping):
        nav = nav.values()
    for entry in [nav] if isinstance(nav, str) else nav or ():
        if isinstance(entry, str):
            yield entry
        else:
            yield from _paths(entry)


def _navigation(below: str) -> Iterator[str]:
    """The lines of a navigation that lead to the pages, as the repository's own site names them."""
    yield "  - Dossier:"
    for entry in our_config()["nav"]:
        yield from (f"      - {name}: {below}/{page}" for name, page in entry.items())


def _for_pages_of_ours(style: str) -> str:
    """The stylesheet for a site whose other pages it must not change, whatever its theme."""
    style = _OF_THE_SITE.sub("", style).replace(".md-typeset", _TEXT_OF_OURS)
    style = style.replace(_DARK, f'{_DARK}, [data-bs-theme="dark"]')
    return _FOR_OTHER_THEMES + _REM.sub(r"calc(\1 * var(--d-rem))", style)


def lines_to_add(root: Path, settings: Settings) -> list[str]:
    """What ``root``/mkdocs.yml has and what it needs, for a person to read. Raises IntoError.

    That is where there is no such site, or where the pages would not stand in a folder of their own in it.
    """
    config = site_config(root)
    if config is None:
        raise IntoError(f"{root / 'mkdocs.yml'}: is missing; `dossier new DIR` lays out a site of its own")
    if not settings.below:
        raise IntoError(
            f"{settings.docs}: is no folder within {settings.docs_dir}, where the site's pages are"
        )
    lines = config_lines(config, PurePath(settings.docs).as_posix(), settings.below)
    told = [f"mkdocs.yml has: {'; '.join(lines.present)}"] if lines.present else []
    if settings.cache_megabytes and not _ignores_cache(root / ".gitignore"):
        told.append(".gitignore needs the line .cache/: what articles say is kept there for the next build")
    if lines.lacking:
        told += ["mkdocs.yml needs these lines, each where its name is, if it is there:", *lines.lacking]
    return told


def _ignores_cache(file: Path) -> bool:
    lines = file.read_text("utf-8", "replace").splitlines() if file.is_file() else ()
    return any(line.strip().strip("/") == ".cache" for line in lines)
