"""During ``mkdocs build``: mark in site/ that it is being built, and from which pages it was.

A build that was killed leaves a site of which half is there. MkDocs takes no notice of
hidden files in site/, so that the mark outlives its clearing. While it builds, nobody
else builds there, and no generator writes the pages that it reads.
"""

from __future__ import annotations

import hashlib
import logging
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# In site/: the digest of docs' manifest at the time of the build; while it is built, UNFINISHED.
MARK = ".dossier-built"
UNFINISHED = "unfinished\n"
_log = logging.getLogger("mkdocs.dossier")
_state: dict[str, Any] = {"building": False}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether a site is being built to stay, and make our own package importable."""
    # MkDocs runs this file by its path, and puts sys.path back after loading it.
    root = str(Path(__file__).resolve().parent.parent)
    if root not in sys.path:
        sys.path.insert(0, root)
    _state["building"] = command != "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Wait for those who are at work in docs/ or site/; then site/ is unfinished."""
    if not _state["building"]:
        return
    from generator.locking import locked

    site, docs = Path(config.site_dir), Path(config.docs_dir)
    _state["locks"] = locks = ExitStack()
    locks.enter_context(locked(site, lambda: _say_that_it_waits(site)))
    locks.enter_context(locked(docs, lambda: _say_that_it_waits(docs), shared=True))
    (site / MARK).write_text(UNFINISHED, "utf-8")


def on_post_build(config: MkDocsConfig) -> None:
    """From here on site/ is whole."""
    if not _state["building"]:
        return
    (Path(config.site_dir) / MARK).write_text(digest_of_pages(Path(config.docs_dir)), "utf-8")
    _state["locks"].close()


def digest_of_pages(docs: Path) -> str:
    """The mark of one state of the generated pages: the SHA-256 of their manifest."""
    from generator.manifest import read_manifest

    return hashlib.sha256(read_manifest(docs).as_bytes()).hexdigest() + "\n"


def _say_that_it_waits(folder: Path) -> None:
    # A note, not a warning, which would fail a strict build.
    _log.info("Dossier: another build is at work in %s: waiting until it is done", folder)
