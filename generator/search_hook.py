"""During ``mkdocs build``: search for a large site, by Pagefind instead of Material's index of all words.

Material's search loads the index of every page with the first page that is opened: a thousand articles are
some 15 megabytes. Pagefind (https://pagefind.app) loads what a query needs. The generator leaves records of
what there is to find where there are many pages; here they become the index. A preview, and a site without
Pagefind, keep Material's search.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from generator.rendering.addresses import SEARCH_RECORDS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_SCRIPT = "assets/search.js"
# What it needs, and a mkdocs.yml of before it does not name.
_FOLDING = "assets/folding.js"
_FOLDER = "pagefind"
_log = logging.getLogger("mkdocs.dossier")
_state: dict[str, Any] = {"building": False, "indexing": False}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether a site is being built to stay."""
    _state["building"] = command != "serve"


def on_config(config: MkDocsConfig) -> None:
    """Where there are records, put our search in the place of Material's, which then makes no index."""
    theirs = config.plugins.get("material/search")
    _state["indexing"] = bool(theirs) and _is_wanted(config)
    if theirs and _state["indexing"]:
        theirs.config["enabled"] = False
        config.extra["pagefind"] = True
        config.extra_javascript += [s for s in (_FOLDING, _SCRIPT) if s not in config.extra_javascript]


def _is_wanted(config: MkDocsConfig) -> bool:
    docs = Path(config.docs_dir)
    if not _state["building"] or not (docs / SEARCH_RECORDS).is_file() or not (docs / _SCRIPT).is_file():
        return False
    try:
        from generator.search_index import is_there
    except ModuleNotFoundError:
        found = False
    else:
        found = is_there()
    if not found:
        _log.info("Dossier: Pagefind is not installed: search loads the words of all pages at once")
    return found


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """The records are no part of the site."""
    if records := files.get_file_from_path(SEARCH_RECORDS):
        files.remove(records)


def on_post_build(config: MkDocsConfig) -> None:
    """Make the index of the records, beside the pages."""
    if not _state["indexing"]:
        return
    from generator.search_index import write_index

    records = (Path(config.docs_dir) / SEARCH_RECORDS).read_text("utf-8").splitlines()
    write_index(map(json.loads, records), Path(config.site_dir) / _FOLDER)
